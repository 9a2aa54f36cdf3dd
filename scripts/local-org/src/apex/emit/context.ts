/**
 * What emission of one file, and of one function in it, keeps.
 */
import { typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol, LocalSymbol } from '../symbols.ts';
import type { FrameRange } from '../../runtime/class-meta.ts';
import { classTableName } from './names.ts';
import { Output } from './output.ts';

/** What the emitter needs to know about a file besides its tree. */
export interface EmitOptions {
    /** Whether queries and DML without an access mode run as the user (class API version 67 and later) or as the system. */
    readonly defaultAccess: 'user' | 'system';
}

/** One file: its text, what it hoists to line 1, and the lines of its methods. */
export class FileContext {
    readonly out = new Output();
    readonly options: EmitOptions;
    readonly frames: FrameRange[] = [];
    readonly #hoisted = new Map<string, string>();
    readonly #helpers = new Set<string>();
    readonly #lines = new Set<number>();

    constructor(options: EmitOptions) {
        this.options = options;
    }

    /** A constant of the file made by `code`, which runs once when the script loads. */
    hoist(code: string): string {
        let name = this.#hoisted.get(code);
        if (!name) {
            name = `h${this.#hoisted.size}`;
            this.#hoisted.set(code, name);
        }
        return name;
    }

    /** A function of the runtime by its name in emitted-api.ts. */
    helper(name: string): string {
        this.#helpers.add(name);
        return `$${name}`;
    }

    /** `$name(args)`. */
    call(name: string, ...args: readonly string[]): string {
        return `${this.helper(name)}(${args.join(', ')})`;
    }

    /** A project class as JavaScript sees it. */
    classRef(symbol: ClassSymbol): string {
        return `C.${classTableName(symbol)}`;
    }

    /** A run-time type as a constant. */
    type(type: ApexType): string {
        return this.hoist(`$.t(${JSON.stringify(runtimeTypeText(type))})`);
    }

    /** Notes that a statement starts on a line. */
    statementAt(line: number): void {
        this.#lines.add(line);
    }

    /** Lines statements start on, in order. */
    get statementLines(): readonly number[] {
        return [...this.#lines].sort((a, b) => a - b);
    }

    /** Declarations of everything hoisted, for line 1. */
    prelude(): string {
        const helpers = [...this.#helpers].sort().map((name) => `$${name} = $.${name}`);
        const constants = [...this.#hoisted].map(([code, name]) => `${name} = ${code}`);
        const all = ['C = $.c', ...helpers, ...constants];
        return `const ${all.join(', ')};`;
    }
}

/** One emitted function. */
export class FunctionContext {
    readonly file: FileContext;
    readonly owner: ClassSymbol;
    readonly isConstructor: boolean;
    readonly isStatic: boolean;
    readonly #slot: number;
    #temporaries = 0;
    #fresh = 0;
    #locals: readonly Pick<LocalSymbol, 'name' | 'jsName'>[] = [];

    /** Opens a function: its `{` has just been written. */
    constructor(file: FileContext, owner: ClassSymbol, kind: { isConstructor?: boolean; isStatic?: boolean } = {}) {
        this.isStatic = kind.isStatic === true;
        this.file = file;
        this.owner = owner;
        this.isConstructor = kind.isConstructor === true;
        this.#slot = file.out.slot();
    }

    /** A variable of the function for a value in the middle of an expression. */
    temporary(): string {
        return `_${++this.#temporaries}`;
    }

    /** A name nothing else in the function has, for a constant declared where it is needed. */
    fresh(prefix: string): string {
        return `${prefix}$${++this.#fresh}`;
    }

    /** Notes a local variable: dynamic queries may name it from here to the end of its block. */
    declare(local: Pick<LocalSymbol, 'name' | 'jsName'>): void {
        this.#locals = [...this.#locals, local];
    }

    /** Variables in reach. */
    get locals(): readonly Pick<LocalSymbol, 'name' | 'jsName'>[] {
        return this.#locals;
    }

    /** Emits a block: what is declared in it is out of reach afterwards. */
    inBlock(work: () => void): void {
        const before = this.#locals;
        work();
        this.#locals = before;
    }

    /** Declares the temporaries; call it when the function is written. */
    close(): void {
        const names = Array.from({ length: this.#temporaries }, (_none, index) => `_${index + 1}`);
        this.file.out.fill(this.#slot, names.length ? `let ${names.join(', ')};` : '');
    }
}

/** Text of a type for `runtimeType()`. */
export function runtimeTypeText(type: ApexType): string {
    if (type.kind !== 'class') {
        return typeName(type);
    }
    const name = LANGUAGE_COLLECTIONS.get(type.symbol.key) ?? type.symbol.fullName;
    return type.args.length ? `${name}<${type.args.map(runtimeTypeText).join(',')}>` : name;
}

const LANGUAGE_COLLECTIONS: ReadonlyMap<string, string> = new Map([
    ['system.list', 'List'],
    ['system.set', 'Set'],
    ['system.map', 'Map']
]);
