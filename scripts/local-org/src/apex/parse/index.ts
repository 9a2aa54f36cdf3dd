/**
 * Apex source → typed tree. Every entry point reports all syntax errors of the file at once.
 */
import type {
    AnonymousBlockMemberContext,
    CompilationUnitContext,
    TriggerBlockMemberContext,
    TriggerUnitContext
} from '@apexdevtools/apex-parser';
import { classDecl, enumDecl, interfaceDecl, members } from './declarations.ts';
import type { MemberContexts } from './declarations.ts';
import { endOf, Source, startOf } from './source.ts';
import { statement } from './statements.ts';
import { modifiers, nameOf } from './types.ts';
import type {
    AnonymousUnit,
    ClassUnit,
    FieldDecl,
    LocalVarStmt,
    Member,
    Modifiers,
    Stmt,
    TriggerEvent,
    TriggerUnit
} from '../ast.ts';

export { ApexSyntaxError } from './errors.ts';
export type { SyntaxProblem } from './errors.ts';

/** Parses a class file: one class, interface or enum. @throws ApexSyntaxError */
export function parseClass(file: string, text: string): ClassUnit {
    const source = new Source(file);
    return source.read(
        text,
        (parser) => parser.compilationUnit(),
        (context): ClassUnit => ({ kind: 'class-unit', file, type: topType(source, context) })
    );
}

/** Parses a trigger file. @throws ApexSyntaxError */
export function parseTrigger(file: string, text: string): TriggerUnit {
    const source = new Source(file);
    return source.read(
        text,
        (parser) => parser.triggerUnit(),
        (context) => triggerUnit(source, context)
    );
}

/** Parses anonymous Apex. @throws ApexSyntaxError */
export function parseAnonymous(file: string, text: string): AnonymousUnit {
    const source = new Source(file);
    return source.read(
        text,
        (parser) => parser.anonymousUnit(),
        (context): AnonymousUnit => {
            const pos = startOf(context);
            const parts = context
                .anonymousBlock()
                .anonymousBlockMember_list()
                .map((part) => bodyPart(source, part, anonymousMember(part)));
            const statements = parts.flatMap((part) => part.statements);
            return {
                kind: 'anonymous-unit',
                file,
                members: parts.flatMap((part) => part.members),
                body: { kind: 'block', statements, pos, end: endOf(context) },
                pos
            };
        }
    );
}

function topType(source: Source, context: CompilationUnitContext): ClassUnit['type'] {
    const declaration = context.typeDeclaration();
    const mods = modifiers(source, declaration.modifier_list());
    if (declaration.classDeclaration()) {
        return classDecl(source, declaration.classDeclaration(), mods);
    }
    if (declaration.interfaceDeclaration()) {
        return interfaceDecl(source, declaration.interfaceDeclaration(), mods);
    }
    return enumDecl(source, declaration.enumDeclaration(), mods);
}

function triggerUnit(source: Source, context: TriggerUnitContext): TriggerUnit {
    const body = context.triggerBlock();
    const parts = body.triggerBlockMember_list().map((part) => bodyPart(source, part, triggerMember(part)));
    const statements = parts.flatMap((part) => part.statements);
    return {
        kind: 'trigger-unit',
        file: source.file,
        name: nameOf(source, context.id(0)),
        object: nameOf(source, context.id(1)),
        events: context.triggerCase_list().map((event) => triggerEvent(source, event)),
        members: parts.flatMap((part) => part.members),
        body: { kind: 'block', statements, pos: startOf(body), end: endOf(body) },
        pos: startOf(context)
    };
}

function triggerEvent(source: Source, context: ReturnType<TriggerUnitContext['triggerCase']>): TriggerEvent {
    const event = `${context.getChild(0).getText()} ${context.getChild(1).getText()}`.toLowerCase();
    if (event === 'before undelete') {
        source.problem(startOf(context), 'Invalid trigger event: before undelete');
    }
    return event as TriggerEvent;
}

interface BodyPart {
    readonly members: readonly Member[];
    readonly statements: readonly Stmt[];
}

function triggerMember(context: TriggerBlockMemberContext): MemberContexts | null {
    return context.triggerMemberDeclaration();
}

function anonymousMember(context: AnonymousBlockMemberContext): MemberContexts | null {
    return context.anonymousMemberDeclaration();
}

/** A variable declared among the statements of a body is a local variable of it, unless it says it is static. */
function bodyPart(
    source: Source,
    context: TriggerBlockMemberContext | AnonymousBlockMemberContext,
    declaration: MemberContexts | null
): BodyPart {
    if (!declaration) {
        return { members: [], statements: [statement(source, context.statement())] };
    }
    const mods = modifiers(source, context.modifier_list());
    const found = members(source, declaration, mods);
    const fields = found.filter((member): member is FieldDecl => member.kind === 'field');
    const [first] = fields;
    if (!first || mods.words.has('static')) {
        return { members: found, statements: [] };
    }
    return { members: [], statements: [localOf(first, fields, mods)] };
}

function localOf(first: FieldDecl, fields: readonly FieldDecl[], mods: Modifiers): LocalVarStmt {
    const vars = fields.map(({ name, init, pos }) => ({ name, init, pos }));
    return { kind: 'local', type: first.type, modifiers: mods, vars, pos: first.type.pos };
}
