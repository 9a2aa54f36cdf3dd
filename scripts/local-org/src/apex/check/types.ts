/** Questions about types that need no program: equality, substitution, supertypes, numbers. */
import { OBJECT, primitive, typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol, ClassType, PrimitiveName } from '../symbols.ts';

/** The type of an expression that could not be typed: compatible with everything, so that one mistake is told once. */
export const UNKNOWN: ClassType = { kind: 'class', symbol: placeholderSymbol('(unknown)'), args: [] };

export const BOOLEAN = primitive('Boolean');
export const INTEGER = primitive('Integer');
export const LONG = primitive('Long');
export const STRING = primitive('String');
export const ID = primitive('Id');
export const DATE = primitive('Date');
export const DATETIME = primitive('Datetime');
export const TIME = primitive('Time');

/** A symbol for a platform type that is declared nowhere. */
export function placeholderSymbol(fullName: string): ClassSymbol {
    return {
        kind: 'class',
        origin: 'platform',
        name: fullName.slice(fullName.lastIndexOf('.') + 1),
        fullName,
        key: fullName.toLowerCase(),
        typeParams: [],
        outer: null,
        access: 'global',
        isAbstract: false,
        isVirtual: true,
        isTest: false,
        sharing: 'default',
        superclass: null,
        interfaces: [],
        inner: new Map(),
        fields: new Map(),
        methods: new Map(),
        constructors: [],
        values: [],
        decl: null,
        file: null,
        isException: fullName.endsWith('Exception'),
        isUnsupported: true
    };
}

/** Whether nothing is known about values of this type: an earlier mistake, or a platform type this org lacks. */
export function isOpaque(type: ApexType): boolean {
    return type.kind === 'class' && (type.symbol.isUnsupported === true || hasOpaqueAncestor(type.symbol));
}

/** Whether a class extends or implements a platform type this org lacks. */
export function hasOpaqueAncestor(symbol: ClassSymbol): boolean {
    for (const above of supersOf(symbol)) {
        if (above.symbol.isUnsupported) {
            return true;
        }
    }
    return false;
}

/** Every superclass and interface of a class, nearest first, without substitution. */
function* supersOf(symbol: ClassSymbol, seen = new Set<ClassSymbol>()): Generator<ClassType> {
    for (const above of [...(symbol.superclass ? [symbol.superclass] : []), ...symbol.interfaces]) {
        if (!seen.has(above.symbol)) {
            seen.add(above.symbol);
            yield above;
            yield* supersOf(above.symbol, seen);
        }
    }
}

/** Same type, structurally; classes by symbol. */
export function sameType(a: ApexType, b: ApexType): boolean {
    if (a === b) {
        return true;
    }
    if (a.kind !== b.kind) {
        return false;
    }
    switch (a.kind) {
        case 'primitive':
        case 'variable':
            return a.name === (b as typeof a).name;
        case 'sobject':
            return a.name?.toLowerCase() === (b as typeof a).name?.toLowerCase();
        case 'class': {
            const other = b as ClassType;
            return (
                a.symbol === other.symbol &&
                a.args.length === other.args.length &&
                a.args.every((arg, index) => sameType(arg, other.args[index] as ApexType))
            );
        }
        default:
            return true;
    }
}

/** Type arguments of `type` by the parameter names of its class. */
export function bindingsOf(type: ClassType): Map<string, ApexType> {
    return new Map(type.symbol.typeParams.map((name, index) => [name, type.args[index] ?? OBJECT]));
}

/** `type` with type variables replaced; unbound variables become Object. */
export function substitute(type: ApexType, bindings: ReadonlyMap<string, ApexType>): ApexType {
    if (type.kind === 'variable') {
        return bindings.get(type.name) ?? OBJECT;
    }
    if (type.kind === 'class' && type.args.length > 0) {
        return { kind: 'class', symbol: type.symbol, args: type.args.map((arg) => substitute(arg, bindings)) };
    }
    return type;
}

/** The direct supertypes of a class type, with its arguments carried along. */
export function directSupers(type: ClassType): ClassType[] {
    const bindings = bindingsOf(type);
    const direct = type.symbol.superclass
        ? [type.symbol.superclass, ...type.symbol.interfaces]
        : type.symbol.interfaces;
    return direct.map((above) => substitute(above, bindings) as ClassType);
}

/** `type` seen as an instance of `symbol` (`List<Account>` as Iterable is `Iterable<Account>`) and how far up it is; null when it is none. */
export function viewAs(type: ClassType, symbol: ClassSymbol): { type: ClassType; distance: number } | null {
    if (type.symbol === symbol) {
        return { type, distance: 0 };
    }
    for (const above of directSupers(type)) {
        const found = viewAs(above, symbol);
        if (found) {
            return { type: found.type, distance: found.distance + 1 };
        }
    }
    return null;
}

/** Whether `symbol` is `ancestor` or below it. */
export function isSubclass(symbol: ClassSymbol, ancestor: ClassSymbol): boolean {
    return viewAs({ kind: 'class', symbol, args: [] }, ancestor) !== null;
}

const NUMERIC_RANK: Readonly<Partial<Record<PrimitiveName, number>>> = { Integer: 0, Long: 1, Double: 2, Decimal: 3 };

/** Position in Integer < Long < Double < Decimal, or null for other types. */
export function numericRank(type: ApexType): number | null {
    return type.kind === 'primitive' ? (NUMERIC_RANK[type.name] ?? null) : null;
}

/** Whether a type is one of the named primitives. */
export function isPrimitive(type: ApexType, ...names: readonly PrimitiveName[]): boolean {
    return type.kind === 'primitive' && names.includes(type.name);
}

/** The element type of a platform collection by its full name (`System.List`), or null. */
export function argumentOf(type: ApexType, collection: string, index = 0): ApexType | null {
    return type.kind === 'class' && type.symbol.fullName === collection ? (type.args[index] ?? null) : null;
}

/** The element type when `type` is a List, else null. */
export function listElement(type: ApexType): ApexType | null {
    return argumentOf(type, 'System.List');
}

/** The class that holds everything a class is nested in. */
export function outermost(symbol: ClassSymbol): ClassSymbol {
    let top = symbol;
    while (top.outer) {
        top = top.outer;
    }
    return top;
}

/** Parameter types as messages write them: `(Integer, String)`. */
export function signatureText(params: readonly { readonly type: ApexType }[]): string {
    return `(${params.map((param) => typeName(param.type)).join(', ')})`;
}
