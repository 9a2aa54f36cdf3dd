/** Where a piece of code stands: whose it is, what it may name, and the local variables around it. */
import { VOID } from '../symbols.ts';
import type { ApexType, ClassSymbol, FieldSymbol, LocalSymbol, MethodSymbol } from '../symbols.ts';
import type { Expr, Pos, TypeRef } from '../ast.ts';
import type { ProgramSymbols } from '../program-symbols.ts';
import type { Diagnostics } from './diagnostics.ts';
import { resolveType } from './type-names.ts';
import type { TypeScope } from './type-names.ts';

/** What kind of code a body is, besides the class it belongs to. */
export interface BodyKind {
    readonly isStatic: boolean;
    /** null: initializers and field values, where return has no place; otherwise the type to return. */
    readonly returnType: ApexType | null;
    readonly method: MethodSymbol | null;
    /** The property whose accessor this is. */
    readonly accessorOf: FieldSymbol | null;
    /** The object of the trigger this is the body of. */
    readonly triggerObject: string | null;
    /** Constructors and initializers may assign final fields. */
    readonly mayAssignFinals: boolean;
}

export const PLAIN_BODY: BodyKind = {
    isStatic: false,
    returnType: VOID,
    method: null,
    accessorOf: null,
    triggerObject: null,
    mayAssignFinals: false
};

interface Block {
    readonly locals: Map<string, LocalSymbol>;
    readonly parent: Block | null;
}

/** One method body, accessor, initializer, trigger or anonymous block while it is checked. */
export class Body {
    readonly program: ProgramSymbols;
    readonly diagnostics: Diagnostics;
    readonly file: string;
    readonly owner: ClassSymbol;
    readonly kind: BodyKind;
    readonly scope: TypeScope;
    loopDepth = 0;
    private block: Block = { locals: new Map(), parent: null };
    private readonly usedNames = new Map<string, number>();

    constructor(program: ProgramSymbols, diagnostics: Diagnostics, file: string, owner: ClassSymbol, kind: BodyKind) {
        this.program = program;
        this.diagnostics = diagnostics;
        this.file = file;
        this.owner = owner;
        this.kind = kind;
        this.scope = { program, diagnostics, file, owner, onUnsupported: (name) => this.noteUnsupported(name) };
    }

    /** Reports an error. */
    error(code: string, message: string, pos: Pos): void {
        this.diagnostics.add(code, message, this.file, pos);
    }

    /** Reports that an expression needs something this org does not have, and marks it for the emitter. */
    unsupported(expr: Expr, name: string): void {
        expr.unsupported = name;
        this.note(name, expr.pos);
    }

    /** Reports something this org does not have at a place that is no expression. */
    note(name: string, pos: Pos): void {
        this.diagnostics.add('unsupported', `unsupported: ${name}`, this.file, pos, 'unsupported');
        this.noteUnsupported(name);
    }

    private noteUnsupported(name: string): void {
        const { method } = this.kind;
        if (method && !method.unsupportedUses?.includes(name)) {
            method.unsupportedUses = [...(method.unsupportedUses ?? []), name];
        }
    }

    /** The type a reference means here. */
    resolve(ref: TypeRef): ApexType {
        return resolveType(ref, this.scope);
    }

    /** Runs `work` with a block of its own for local variables. */
    inBlock(work: () => void): void {
        this.block = { locals: new Map(), parent: this.block };
        work();
        this.block = this.block.parent as Block;
    }

    /** The local variable of this name, or null. */
    local(name: string): LocalSymbol | null {
        const key = name.toLowerCase();
        for (let block: Block | null = this.block; block; block = block.parent) {
            const found = block.locals.get(key);
            if (found) {
                return found;
            }
        }
        return null;
    }

    /** Declares a local variable; a second one of the same name in reach is an error. */
    declareLocal(name: string, type: ApexType, pos: Pos, isFinal = false): LocalSymbol {
        if (this.local(name)) {
            this.error('duplicate.variable', `Duplicate variable: ${name}`, pos);
        }
        if (type.kind === 'void') {
            this.error('invalid.void.variable', 'Variables cannot be of type void', pos);
        }
        const symbol: LocalSymbol = { name, type, isFinal, jsName: this.uniqueName(name) };
        this.block.locals.set(name.toLowerCase(), symbol);
        return symbol;
    }

    private uniqueName(name: string): string {
        const key = name.toLowerCase();
        const count = (this.usedNames.get(key) ?? 0) + 1;
        this.usedNames.set(key, count);
        return count === 1 ? `v_${key}` : `v_${key}$${count}`;
    }
}
