/** The semantic checker: names, types, overloads, inheritance and flow of a whole program. */
import type { AnonymousUnit, CompilationUnit, Member, TriggerUnit } from '../ast.ts';
import type { ApexCompileError } from '../compile-error.ts';
import { ProgramSymbols } from '../program-symbols.ts';
import type { ProgramOptions } from '../program-symbols.ts';
import type { ClassSymbol } from '../symbols.ts';
import { checkMembers, open } from './bodies.ts';
import type { FileContext } from './bodies.ts';
import { checkClassRules } from './class-rules.ts';
import { declareMembers } from './declare-members.ts';
import { declareInnerTypes, declareType, unitSymbol } from './declare-types.ts';
import { Diagnostics } from './diagnostics.ts';
import { resolveInheritance } from './inheritance.ts';
import { checkBlock } from './statements.ts';

export interface CheckOptions extends ProgramOptions {
    readonly units: readonly CompilationUnit[];
}

export interface CheckResult {
    readonly symbols: ProgramSymbols;
    /** By file and place. A program with one of severity `error` must not run. */
    readonly diagnostics: readonly ApexCompileError[];
}

/** Checks a program and fills the `checked:` slots of its trees. */
export function checkProgram(options: CheckOptions): CheckResult {
    const symbols = new ProgramSymbols(options);
    return checkUnits(options.units, symbols);
}

/** Checks anonymous code on top of a program that is checked already, which stays as it is. */
export function checkAnonymous(unit: AnonymousUnit, program: ProgramSymbols): CheckResult {
    return checkUnits([unit], program.extend());
}

/** The members of a unit with the class that owns them. */
interface Owned {
    readonly owner: ClassSymbol;
    readonly members: readonly Member[];
    readonly file: string;
}

function checkUnits(units: readonly CompilationUnit[], program: ProgramSymbols): CheckResult {
    const diagnostics = new Diagnostics();
    const known = new Set(program.classes.values());
    const declared = units.map((unit) => declareUnit(unit, program, diagnostics)).filter((owned) => owned !== null);
    const classes = [...program.classes.values()].filter((symbol) => !known.has(symbol));
    resolveInheritance(classes, program, diagnostics);
    for (const owned of [...declared.filter(isNameless), ...classes.map(ownedBy)]) {
        const scope = { program, diagnostics, file: owned.file, owner: owned.owner };
        declareMembers(owned.owner, owned.members, scope);
    }
    for (const symbol of classes) {
        checkClassRules(symbol, diagnostics);
    }
    for (const { owner, members, file } of declared) {
        checkMembers(members, owner, { program, diagnostics, file });
    }
    for (const unit of units) {
        checkUnitBody(unit, { program, diagnostics, file: unit.file });
    }
    return { symbols: program, diagnostics: diagnostics.all() };
}

function isNameless(owned: Owned): boolean {
    return owned.owner.decl === null;
}

function ownedBy(symbol: ClassSymbol): Owned {
    const members = symbol.decl && 'members' in symbol.decl ? symbol.decl.members : [];
    return { owner: symbol, members, file: symbol.file as string };
}

function declareUnit(unit: CompilationUnit, program: ProgramSymbols, diagnostics: Diagnostics): Owned | null {
    if (unit.kind === 'class-unit') {
        const symbol = declareType(unit.type, null, unit.file, program, diagnostics);
        return symbol ? ownedBy(symbol) : null;
    }
    const isTrigger = unit.kind === 'trigger-unit';
    const owner = unitSymbol(isTrigger ? unit.name : 'AnonymousBlock', unit.file);
    unit.symbol = owner;
    if (isTrigger) {
        program.triggers.push(unit);
    } else {
        program.anonymous.push(unit);
    }
    declareInnerTypes(unit.members, owner, unit.file, program, diagnostics);
    return { owner, members: unit.members, file: unit.file };
}

function checkUnitBody(unit: CompilationUnit, context: FileContext): void {
    if (unit.kind === 'class-unit' || !unit.symbol) {
        return;
    }
    if (unit.kind === 'anonymous-unit') {
        return checkBlock(unit.body, open(unit.symbol, context, {}));
    }
    checkTrigger(unit, unit.symbol, context);
}

function checkTrigger(unit: TriggerUnit, owner: ClassSymbol, context: FileContext): void {
    const { program, diagnostics, file } = context;
    const object = program.schema.object(unit.object);
    if (!object) {
        diagnostics.add('invalid.trigger.object', `Trigger type isn't an SObject: ${unit.object}`, file, unit.pos);
    }
    const seen = new Set<string>();
    for (const event of unit.events) {
        if (seen.has(event)) {
            diagnostics.add('invalid.duplicate.trigger.usage', `Duplicate Trigger Usage: ${event}`, file, unit.pos);
        }
        seen.add(event);
    }
    checkBlock(unit.body, open(owner, context, { triggerObject: object?.name ?? null }));
}
