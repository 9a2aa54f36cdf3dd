/**
 * What a type as written means. A bare name is, in this order: an inner type of the classes around it (or of what they
 * extend), a project class, a platform primitive, a class of System or Schema, a record type.
 */
import { typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol } from '../symbols.ts';
import type { TypeRef } from '../ast.ts';
import { builtInType } from '../platform-symbols.ts';
import type { ProgramSymbols } from '../program-symbols.ts';
import type { Diagnostics } from './diagnostics.ts';
import { UNKNOWN } from './types.ts';
import { isTypeVisible } from './visibility.ts';

/** Where a type name stands: decides which inner types it may mean and which private ones it may see. */
export interface TypeScope {
    readonly program: ProgramSymbols;
    readonly diagnostics: Diagnostics;
    readonly file: string;
    /** The class around the name; null outside every class. */
    readonly owner: ClassSymbol | null;
    /** Told of platform types that are mentioned but do not exist here. */
    readonly onUnsupported?: (name: string) => void;
}

/** The type a reference means; reports `Invalid type` and answers {@link UNKNOWN} when it means none. */
export function resolveType(ref: TypeRef, scope: TypeScope): ApexType {
    const element = resolveElement(ref, scope);
    let type = element;
    for (let dim = 0; dim < ref.dims; dim++) {
        type = scope.program.platform.list(type);
    }
    return type;
}

function resolveElement(ref: TypeRef, scope: TypeScope): ApexType {
    const names = ref.parts.map((part) => part.name);
    const args = (ref.parts.at(-1)?.args ?? []).map((arg) => resolveType(arg, scope));
    const found = findType(names, scope);
    if (!found) {
        const text = names.join('.');
        scope.diagnostics.add('invalid.unresolved.type', `Invalid type: ${text}`, scope.file, ref.pos);
        return UNKNOWN;
    }
    if (found.kind !== 'class') {
        if (args.length > 0) {
            const text = `Type arguments provided for a non-parameterized type: ${typeName(found)}`;
            scope.diagnostics.add('type.arguments.for.non.parameterized.type', text, scope.file, ref.pos);
        }
        return found;
    }
    return applyArguments(found.symbol, args, ref, scope);
}

function applyArguments(symbol: ClassSymbol, args: ApexType[], ref: TypeRef, scope: TypeScope): ApexType {
    const report = (code: string, text: string): void => scope.diagnostics.add(code, text, scope.file, ref.pos);
    if (symbol.isUnsupported) {
        scope.onUnsupported?.(symbol.fullName);
        scope.diagnostics.add('unsupported', `unsupported: ${symbol.fullName}`, scope.file, ref.pos, 'unsupported');
        return { kind: 'class', symbol, args };
    }
    if (!isTypeVisible(symbol, scope.owner)) {
        report('type.not.visible', `Type is not visible: ${symbol.fullName}`);
    }
    const expected = symbol.typeParams.length;
    if (args.length === expected) {
        return { kind: 'class', symbol, args };
    }
    const shown = ref.parts.map((part) => part.name).join('.');
    if (expected === 0) {
        report(
            'type.arguments.for.non.parameterized.type',
            `Type arguments provided for a non-parameterized type: ${shown}`
        );
    } else if (args.length === 0) {
        report(
            'no.type.arguments.for.parameterized.type',
            `No type arguments provided for a parameterized type: ${shown}`
        );
    } else {
        report(
            'invalid.parameterized.type.count',
            `Invalid type argument count for ${shown}: expected ${expected} but found ${args.length}`
        );
    }
    return UNKNOWN;
}

/** The type a dotted name means, without type arguments, or null. Platform types this org lacks come as placeholders. */
export function findType(names: readonly string[], scope: TypeScope): ApexType | null {
    const [first, second] = names;
    if (first === undefined) {
        return null;
    }
    if (second === undefined) {
        return findBareType(first, scope);
    }
    return findNested(names, scope) ?? findInNamespace(names, scope);
}

function classType(symbol: ClassSymbol | null | undefined): ApexType | null {
    return symbol ? { kind: 'class', symbol, args: [] } : null;
}

function findBareType(name: string, scope: TypeScope): ApexType | null {
    return (
        classType(findProjectClass(name, scope)) ??
        builtInType(name) ??
        declaredBare(name, scope.program) ??
        recordType(name, scope.program) ??
        classType(scope.program.platform.findBare(name))
    );
}

function declaredBare(name: string, program: ProgramSymbols): ApexType | null {
    const symbol = program.platform.findBare(name);
    return symbol && !symbol.isUnsupported ? classType(symbol) : null;
}

/** The record type with this API name, or null. */
export function recordType(name: string, program: ProgramSymbols): ApexType | null {
    if (name.toLowerCase() === 'aggregateresult') {
        return { kind: 'sobject', name: 'AggregateResult' };
    }
    const object = program.schema.object(name);
    return object ? { kind: 'sobject', name: object.name } : null;
}

/** A project class by bare name as seen from a class: inner types around it first. */
function findProjectClass(name: string, scope: TypeScope): ClassSymbol | null {
    const key = name.toLowerCase();
    for (let around = scope.owner; around; around = around.outer) {
        const inner = innerType(around, key);
        if (inner) {
            return inner;
        }
        if (around.origin === 'project' && around.name.toLowerCase() === key && around.outer) {
            return around;
        }
    }
    return scope.program.topLevel(key) ?? null;
}

/** An inner type of a class or of a class it extends. */
export function innerType(symbol: ClassSymbol, key: string): ClassSymbol | null {
    const seen = new Set<ClassSymbol>();
    for (let at: ClassSymbol | undefined = symbol; at && !seen.has(at); at = at.superclass?.symbol) {
        seen.add(at);
        const inner = at.inner.get(key);
        if (inner) {
            return inner;
        }
    }
    return null;
}

function findNested(names: readonly string[], scope: TypeScope): ApexType | null {
    let symbol = findProjectClass(names[0] as string, scope);
    for (const name of names.slice(1)) {
        symbol = symbol ? innerType(symbol, name.toLowerCase()) : null;
    }
    return classType(symbol);
}

function findInNamespace(names: readonly string[], scope: TypeScope): ApexType | null {
    const { program } = scope;
    const [namespace, ...rest] = names as [string, ...string[]];
    if (program.isOwnNamespace(namespace)) {
        return (
            findNested(rest, { ...scope, owner: null }) ??
            (rest.length === 1 ? recordType(rest[0] as string, program) : null)
        );
    }
    const lower = namespace.toLowerCase();
    const last = rest.length === 1 ? (rest[0] as string) : null;
    const builtIn = lower === 'system' && last !== null ? builtInType(last) : null;
    if (builtIn) {
        return builtIn;
    }
    const full = names.join('.');
    // `QueueableDuplicateSignature.Builder`: a class within a class of System, whose namespace may be left out.
    const declared = program.platform.find(full) ?? program.platform.find(`System.${full}`);
    if (declared) {
        return classType(declared);
    }
    const record = lower === 'schema' && last !== null ? recordType(last, program) : null;
    if (record) {
        return record;
    }
    const isMissing = program.platform.findBare(namespace)?.isUnsupported === true;
    return isMissing || program.platform.isNamespace(namespace) ? classType(program.platform.placeholder(full)) : null;
}
