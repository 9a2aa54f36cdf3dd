/** A checked file as one JavaScript script whose line N is line N of the Apex source. */
import type { ClassMeta, FrameRange, TriggerMeta } from '../../runtime/class-meta.ts';
import type { AnonymousUnit, ClassUnit, CompilationUnit, Member, TriggerUnit, TypeDecl } from '../ast.ts';
import type { ClassSymbol } from '../symbols.ts';
import { emitClass, emitClassHead, emitMembers } from './classes.ts';
import { FileContext, FunctionContext } from './context.ts';
import type { EmitOptions } from './context.ts';
import { classMeta } from './meta.ts';
import { classTableName } from './names.ts';
import { emitStatements } from './statements.ts';

export type { EmitOptions } from './context.ts';

/** What loading a file takes. Plain data: it can be cached. */
export interface EmittedFile {
    /** Name in stack traces: `Foo.cls`. */
    readonly file: string;
    readonly kind: 'class' | 'trigger' | 'anonymous';
    /** An expression: a function of the runtime `$` that gives the file's class. */
    readonly code: string;
    /** The top class first, then inner ones. */
    readonly classes: readonly ClassMeta[];
    readonly trigger: TriggerMeta | null;
    /** Innermost ranges first. */
    readonly frames: readonly FrameRange[];
    /** Lines that hold statements, in order: what coverage counts. */
    readonly lines: readonly number[];
}

/** Emits one checked file. */
export function emitUnit(unit: CompilationUnit, options: EmitOptions): EmittedFile {
    const file = new FileContext(options);
    const slot = file.out.slot();
    const emitted = unit.kind === 'class-unit' ? emitTopClass(unit, file) : emitBody(unit, file);
    file.out.fill(slot, `(function ($) { 'use strict'; ${file.prelude()} return (`);
    file.out.add('); })');
    const frames = [...file.frames].sort((a, b) => a.to - a.from - (b.to - b.from));
    return { file: scriptName(unit), code: file.out.toString(), frames, lines: file.statementLines, ...emitted };
}

/** The name of a script: stack frames of Apex are told by these endings. */
function scriptName(unit: CompilationUnit): string {
    const base = unit.file.slice(Math.max(unit.file.lastIndexOf('/'), unit.file.lastIndexOf('\\')) + 1);
    return unit.kind === 'anonymous-unit' ? 'AnonymousBlock.apex' : base;
}

type Emitted = Pick<EmittedFile, 'kind' | 'classes' | 'trigger'>;

function emitTopClass(unit: ClassUnit, file: FileContext): Emitted {
    const { type } = unit;
    const symbol = type.symbol as ClassSymbol;
    if (type.kind === 'class') {
        emitClass(type, symbol, file);
    } else {
        file.out.add(`class ${classTableName(symbol)} extends $.objectBase {}`);
    }
    return { kind: 'class', classes: metasOf(type, symbol.isTest, file.options.defaultAccess), trigger: null };
}

/** The metas of a type and of what is declared in it; what a test class holds is test code too. */
function metasOf(type: TypeDecl, isTest: boolean, access: 'user' | 'system'): ClassMeta[] {
    const own = type.symbol ? [classMeta(type.symbol, isTest, access)] : [];
    return type.kind === 'class' ? [...own, ...innerMetas(type.members, isTest, access)] : own;
}

function innerMetas(members: readonly Member[], isTest: boolean, access: 'user' | 'system'): ClassMeta[] {
    return members.flatMap((member) =>
        member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum'
            ? metasOf(member, isTest || member.symbol?.isTest === true, access)
            : []
    );
}

/**
 * A trigger or anonymous code: a class whose method `run` is the body. Members stand before or after the body as the
 * source has them; where both are mixed, the lines of members declared late are those of the end of the body.
 */
function emitBody(unit: TriggerUnit | AnonymousUnit, file: FileContext): Emitted {
    const symbol = unit.symbol as ClassSymbol;
    const [firstMember, firstStatement] = [unit.members[0]?.pos, unit.body.statements[0]?.pos];
    const bodyFirst = firstMember && firstStatement && firstStatement.line < firstMember.line;
    emitClassHead(symbol, file);
    if (bodyFirst) {
        emitRun(unit, symbol, file);
    }
    emitMembers(unit.members, symbol, file, [0, Number.MAX_SAFE_INTEGER]);
    if (!bodyFirst) {
        emitRun(unit, symbol, file);
    }
    file.out.add('}');
    const label = unit.kind === 'trigger-unit' ? `Trigger.${unit.name}` : 'AnonymousBlock';
    file.frames.push({ from: 0, to: Number.MAX_SAFE_INTEGER - 1, label });
    const trigger =
        unit.kind === 'trigger-unit'
            ? { name: unit.name, object: unit.object, events: unit.events, file: scriptName(unit) }
            : null;
    const classes = [
        classMeta(symbol, symbol.isTest, file.options.defaultAccess),
        ...innerMetas(unit.members, symbol.isTest, file.options.defaultAccess)
    ];
    return { kind: trigger ? 'trigger' : 'anonymous', classes, trigger };
}

function emitRun(unit: TriggerUnit | AnonymousUnit, symbol: ClassSymbol, file: FileContext): void {
    file.out.at(unit.body.statements[0]?.pos.line ?? unit.pos.line).add('run() { ');
    const fn = new FunctionContext(file, symbol);
    emitStatements(unit.body.statements, fn);
    file.out.add('} ');
    fn.close();
}
