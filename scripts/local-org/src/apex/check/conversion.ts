/**
 * Which types convert to which without a cast, how far apart they are, and which conversions change the value.
 * Distances order overloads: the same type, then subtypes and number promotions, then Object.
 */
import { primitive } from '../symbols.ts';
import type { ApexType, ClassType } from '../symbols.ts';
import { isOpaque, isPrimitive, listElement, numericRank, sameType, viewAs } from './types.ts';

/** How a value of one type becomes one of another. */
export interface Conversion {
    /** 0 for the same type; larger is farther. */
    readonly distance: number;
    /** The type to convert the value to; absent when the value stays as it is. */
    readonly coerce?: ApexType;
}

const SAME: Conversion = { distance: 0 };
const OBJECT_DISTANCE = 1000;
const UNKNOWN_DISTANCE = 5000;
const TEXT_ID_DISTANCE = 20;
const LENIENT_DISTANCE = 2;

/** The implicit conversion from one type to another, or null when there is none. */
export function conversion(from: ApexType, to: ApexType): Conversion | null {
    if (sameType(from, to)) {
        return from.kind === 'void' ? null : SAME;
    }
    if (isOpaque(from) || isOpaque(to)) {
        return { distance: UNKNOWN_DISTANCE };
    }
    if (from.kind === 'void' || to.kind === 'void' || to.kind === 'null') {
        return null;
    }
    if (from.kind === 'null') {
        return SAME;
    }
    if (to.kind === 'object') {
        return { distance: OBJECT_DISTANCE };
    }
    switch (from.kind) {
        case 'primitive':
            return primitiveConversion(from, to);
        case 'sobject':
            return to.kind === 'sobject' && to.name === null ? { distance: 1 } : null;
        case 'class':
            return to.kind === 'class' ? classConversion(from, to) : null;
        default:
            return null;
    }
}

function primitiveConversion(from: ApexType, to: ApexType): Conversion | null {
    const fromRank = numericRank(from);
    const toRank = numericRank(to);
    if (fromRank !== null && toRank !== null) {
        const isDecimalToDouble = fromRank === 3 && toRank === 2;
        if (toRank < fromRank && !isDecimalToDouble) {
            return null;
        }
        return { distance: isDecimalToDouble ? 1 : toRank - fromRank, coerce: to };
    }
    if (isPrimitive(from, 'String', 'Id') && isPrimitive(to, 'String', 'Id')) {
        return isPrimitive(to, 'Id') ? { distance: TEXT_ID_DISTANCE, coerce: primitive('Id') } : { distance: 1 };
    }
    if (isPrimitive(from, 'Date') && isPrimitive(to, 'Datetime')) {
        return { distance: 5, coerce: to };
    }
    return null;
}

function classConversion(from: ClassType, to: ClassType): Conversion | null {
    const view = viewAs(from, to.symbol);
    if (!view) {
        return null;
    }
    const { type, distance } = view;
    if (sameType(type, to)) {
        return { distance };
    }
    if (to.symbol.origin !== 'platform' || !argumentsConvert(type, to)) {
        return null;
    }
    return { distance: distance + LENIENT_DISTANCE };
}

/** Collections convert when their elements do, and anything converts between kinds of records. */
function argumentsConvert(from: ClassType, to: ClassType): boolean {
    if (to.symbol.kind === 'interface') {
        return to.args.every((arg, index) => isEitherWay(from.args[index] as ApexType, arg));
    }
    // The elements of a list and the values of a map may be of a parent type; the elements of a set and the keys may not.
    const widening = to.symbol.fullName === 'System.List' ? 0 : to.symbol.fullName === 'System.Map' ? 1 : -1;
    return to.args.every((arg, index) => {
        const own = from.args[index] as ApexType;
        return index === widening ? elementConverts(own, arg) : isLooselySame(own, arg);
    });
}

function isEitherWay(a: ApexType, b: ApexType): boolean {
    return conversion(a, b) !== null || conversion(b, a) !== null;
}

function elementConverts(from: ApexType, to: ApexType): boolean {
    if (isLooselySame(from, to) || to.kind === 'object') {
        return true;
    }
    return from.kind === 'class' && to.kind === 'class' && classConversion(from, to) !== null;
}

/** The same, or both records of which one is generic, or both text of which one is an Id; through collections too. */
function isLooselySame(a: ApexType, b: ApexType): boolean {
    if (sameType(a, b) || isOpaque(a) || isOpaque(b)) {
        return true;
    }
    if (a.kind === 'sobject' && b.kind === 'sobject') {
        return a.name === null || b.name === null;
    }
    if (isPrimitive(a, 'String', 'Id') && isPrimitive(b, 'String', 'Id')) {
        return true;
    }
    if (a.kind === 'class' && b.kind === 'class' && a.symbol === b.symbol) {
        return a.args.every((arg, index) => isLooselySame(arg, b.args[index] as ApexType));
    }
    return false;
}

/** Whether a cast may turn one type into another at all. */
export function isCastable(from: ApexType, to: ApexType): boolean {
    if (conversion(from, to) || conversion(to, from)) {
        return to.kind !== 'void' && from.kind !== 'void';
    }
    if (from.kind === 'class' && to.kind === 'class') {
        return isClassCastable(from, to);
    }
    if (listElement(from)) {
        const element = listElement(from) as ApexType;
        return element.kind === 'sobject' && to.kind === 'sobject';
    }
    return from.kind === 'sobject' && to.kind === 'sobject' && (from.name === null || to.name === null);
}

function isClassCastable(from: ClassType, to: ClassType): boolean {
    if (from.symbol === to.symbol) {
        return from.args.every((arg, index) => isCastable(arg, to.args[index] as ApexType));
    }
    const isEnum = from.symbol.kind === 'enum' || to.symbol.kind === 'enum';
    if (!isEnum && (from.symbol.kind === 'interface' || to.symbol.kind === 'interface')) {
        return true;
    }
    return viewAs(from, to.symbol) !== null || viewAs(to, from.symbol) !== null;
}
