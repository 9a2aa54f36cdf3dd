/**
 * Operators of emitted code that JavaScript has no exact counterpart for. Operands are not null unless a comment says
 * so: the emitter checks them.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_expressions_operators_understanding.htm
 */
import { toId18 } from '../data/ids.ts';
import { current } from '../platform/context.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { ArithmeticFailure, Decimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { looselyEqual, valuesEqual } from './equality.ts';
import { throwApex, throwNull } from './exception.ts';
import { ApexTime } from './time.ts';
import { InternalError } from './uncatchable.ts';

const DAY = 86_400_000;

/** The value, when it is no null. @throws System.NullPointerException */
export function n<T>(value: T | null): T {
    return value === null ? throwNull() : value;
}

function divideByZero(): never {
    return throwApex('System.MathException', 'Divide by 0');
}

// ---------------------------------------------------------------- Integer and Long

/** Truncates towards zero; the one overflow wraps. */
export function intDivide(left: number, right: number): number {
    return right === 0 ? divideByZero() : (left / right) | 0;
}

/** The sign is that of the dividend. */
export function intRemainder(left: number, right: number): number {
    return right === 0 ? divideByZero() : (left % right) | 0;
}

/** Truncates towards zero. */
export function longDivide(left: bigint, right: bigint): bigint {
    return right === 0n ? divideByZero() : BigInt.asIntN(64, left / right);
}

/** The sign is that of the dividend. */
export function longRemainder(left: bigint, right: bigint): bigint {
    return right === 0n ? divideByZero() : left % right;
}

type Whole = number | bigint | null;

// A comparison with null is false: the page cited above, at each of the four operators.

/** `left < right` */
export function lt(left: Whole, right: Whole): boolean {
    return left !== null && right !== null && left < right;
}

/** `left > right` */
export function gt(left: Whole, right: Whole): boolean {
    return left !== null && right !== null && left > right;
}

/** `left <= right` */
export function le(left: Whole, right: Whole): boolean {
    return left !== null && right !== null && left <= right;
}

/** `left >= right` */
export function ge(left: Whole, right: Whole): boolean {
    return left !== null && right !== null && left >= right;
}

// ---------------------------------------------------------------- Double and Decimal

/** `left + right` */
export function doubleAdd(left: ApexDouble, right: ApexDouble): ApexDouble {
    return new ApexDouble(left.value + right.value);
}

/** `left - right` */
export function doubleSubtract(left: ApexDouble, right: ApexDouble): ApexDouble {
    return new ApexDouble(left.value - right.value);
}

/** `left * right` */
export function doubleMultiply(left: ApexDouble, right: ApexDouble): ApexDouble {
    return new ApexDouble(left.value * right.value);
}

/** `left / right` @throws System.MathException for a divisor of 0 */
export function doubleDivide(left: ApexDouble, right: ApexDouble): ApexDouble {
    return right.value === 0 ? divideByZero() : new ApexDouble(left.value / right.value);
}

/** `left % right` @throws System.MathException for a divisor of 0 */
export function doubleRemainder(left: ApexDouble, right: ApexDouble): ApexDouble {
    return right.value === 0 ? divideByZero() : new ApexDouble(left.value % right.value);
}

/** `-value` */
export function doubleNegate(value: ApexDouble): ApexDouble {
    return new ApexDouble(-value.value);
}

/** Turns what the arithmetic of Decimals cannot do into the platform's exception. */
function guarded(work: () => Decimal): Decimal {
    try {
        return work();
    } catch (error) {
        if (error instanceof ArithmeticFailure) {
            return throwApex('System.MathException', error.message);
        }
        throw error;
    }
}

/** `left + right` */
export function decimalAdd(left: Decimal, right: Decimal): Decimal {
    return left.add(right);
}

/** `left - right` */
export function decimalSubtract(left: Decimal, right: Decimal): Decimal {
    return left.subtract(right);
}

/** `left * right` */
export function decimalMultiply(left: Decimal, right: Decimal): Decimal {
    return left.multiply(right);
}

/** `left / right` @throws System.MathException for a divisor of 0 */
export function decimalDivide(left: Decimal, right: Decimal): Decimal {
    return guarded(() => left.divide(right));
}

/** `left % right` @throws System.MathException for a divisor of 0 */
export function decimalRemainder(left: Decimal, right: Decimal): Decimal {
    return guarded(() => left.remainder(right));
}

/** `-value` */
export function decimalNegate(value: Decimal): Decimal {
    return value.negate();
}

// ---------------------------------------------------------------- dates

/** `date + days`, `datetime + days` (parts of days too), `time + milliseconds`; `sign` is -1 for subtraction. */
export function shiftTime(
    value: ApexDate | ApexDatetime | ApexTime,
    amount: number | bigint | ApexDouble | Decimal,
    sign: number
): ApexDate | ApexDatetime | ApexTime {
    const distance = sign * toNumber(amount);
    if (value instanceof ApexDate) {
        return value.addDays(distance);
    }
    if (value instanceof ApexDatetime) {
        return new ApexDatetime(value.ms + Math.round(distance * DAY));
    }
    return new ApexTime((((value.ms + distance) % DAY) + DAY) % DAY);
}

function toNumber(value: number | bigint | ApexDouble | Decimal): number {
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    return value instanceof ApexDouble ? value.value : Number(value);
}

// ---------------------------------------------------------------- conversions; null stays null

/** Widens. */
export const intToLong = (value: number | null): bigint | null => (value === null ? null : BigInt(value));
/** Low 32 bits. */
export const longToInt = (value: bigint | null): number | null =>
    value === null ? null : Number(BigInt.asIntN(32, value));
/** Widens. */
export const intToDouble = (value: number | null): ApexDouble | null => (value === null ? null : new ApexDouble(value));
/** The nearest double. */
export const longToDouble = (value: bigint | null): ApexDouble | null =>
    value === null ? null : new ApexDouble(Number(value));
/** Scale 0. */
export const intToDecimal = (value: number | null): Decimal | null =>
    value === null ? null : Decimal.fromInteger(value);
/** Scale 0. */
export const longToDecimal = (value: bigint | null): Decimal | null =>
    value === null ? null : Decimal.fromLong(value);
/** The nearest double. */
export const decimalToDouble = (value: Decimal | null): ApexDouble | null =>
    value === null ? null : new ApexDouble(value.toNumber());
/** Low 32 bits of the integer part. */
export const decimalToInt = (value: Decimal | null): number | null => (value === null ? null : value.toInteger());
/** Low 64 bits of the integer part. */
export const decimalToLong = (value: Decimal | null): bigint | null => (value === null ? null : value.toLong());
/** Towards zero, at the ends of the range where it lies outside. */
export const doubleToInt = (value: ApexDouble | null): number | null =>
    value === null ? null : Math.max(-2147483648, Math.min(2147483647, Math.trunc(value.value))) | 0;
/** Towards zero. */
export const doubleToLong = (value: ApexDouble | null): bigint | null =>
    value === null ? null : BigInt.asIntN(64, BigInt(Math.trunc(value.value)));
/** @throws System.MathException for what is no finite number. */
export const doubleToDecimal = (value: ApexDouble | null): Decimal | null =>
    value === null ? null : guarded(() => Decimal.fromDouble(value.value));

/** Midnight of the running user's day. */
export function dateToDatetime(value: ApexDate | null): ApexDatetime | null {
    return value === null ? null : ApexDatetime.ofWallClock(current().transaction.user.timeZone, value, 0);
}

/** The day of the running user. */
export function datetimeToDate(value: ApexDatetime | null): ApexDate | null {
    return value === null ? null : value.date(current().transaction.user.timeZone);
}

/** Text as an Id of 18 characters. @throws System.StringException for text that is no id. */
export function toId(value: string | null): string | null {
    return value === null ? null : (toId18(value) ?? throwApex('System.StringException', `Invalid id: ${value}`));
}

// ---------------------------------------------------------------- comparison

/** `==` on text: case does not matter. */
export function sameText(left: string | null, right: string | null): boolean {
    return left === right || (left !== null && right !== null && left.toLowerCase() === right.toLowerCase());
}

/** `==` where one side is an Id: 15 and 18 characters of the same id are equal. */
export function sameId(left: string | null, right: string | null): boolean {
    if (left === right || left === null || right === null) {
        return left === right;
    }
    const [a, b] = [toId18(left), toId18(right)];
    return a !== null && b !== null ? a === b : sameText(left, right);
}

/** `==` on everything else. */
export function equal(left: unknown, right: unknown): boolean {
    return looselyEqual(left, right);
}

/** `===`: the same object; the same value for values that have no identity. */
export function identical(left: unknown, right: unknown): boolean {
    if (left === right) {
        return true;
    }
    const isValue = left instanceof Decimal || left instanceof ApexDouble || left instanceof ApexDate;
    return isValue || left instanceof ApexDatetime || left instanceof ApexTime ? valuesEqual(left, right) : false;
}

/** Negative, 0 or positive; NaN, which every comparison answers with false, when either is null. */
export function compare(left: unknown, right: unknown): number {
    if (typeof left === 'string' || typeof right === 'string') {
        return compareText(left as string | null, right as string | null);
    }
    if (left === null || right === null) {
        return NaN;
    }
    if (left instanceof Decimal) {
        return left.compareTo(right as Decimal);
    }
    if (left instanceof ApexDouble) {
        return left.value - (right as ApexDouble).value;
    }
    if (left instanceof ApexDate) {
        return left.days - (right as ApexDate).days;
    }
    if (left instanceof ApexDatetime || left instanceof ApexTime) {
        return left.ms - (right as ApexTime).ms;
    }
    throw new InternalError('Values that have no order');
}

/** Text that is there is greater than null; case does not matter, as for `==`. */
function compareText(left: string | null, right: string | null): number {
    if (left === null || right === null) {
        return left === right ? 0 : left === null ? -1 : 1;
    }
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
}
