/** Values on their way into formulas, and comparing them. */
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { Decimal } from '../runtime/decimal.ts';
import { ApexTime } from '../runtime/time.ts';
import { InternalError } from '../runtime/uncatchable.ts';
import { fromPercent, toDecimal, ZERO } from './numbers.ts';
import type { FieldRef, FormulaScope, FormulaType, FormulaValue, GeoPoint } from './types.ts';

/** Reads a merge field: blanks become null (or 0, or false), numbers Decimals, percents fractions. */
export function readField(field: FieldRef, scope: FormulaScope, blankAsZero: boolean): FormulaValue {
    const value = toFormulaValue(field.type, field.read(scope));
    if (value === null) {
        return field.type === 'boolean' ? false : field.type === 'number' && blankAsZero ? ZERO : null;
    }
    return field.percent === true && value instanceof Decimal ? fromPercent(value) : value;
}

/** A run-time value as formulas hold it. @throws InternalError for a value that is not of the field's type. */
export function toFormulaValue(type: FormulaType, value: unknown): FormulaValue {
    if (value === null || value === undefined || value === '') {
        return null;
    }
    const converted = convert(type, value);
    if (converted === undefined) {
        throw new InternalError(`A formula met a ${typeof value} where its field is a ${type}`);
    }
    return converted;
}

function convert(type: FormulaType, value: unknown): FormulaValue | undefined {
    switch (type) {
        case 'number':
            return toDecimal(value);
        case 'text':
        case 'picklist':
        case 'multipicklist':
            return typeof value === 'string' ? value : undefined;
        case 'boolean':
            return typeof value === 'boolean' ? value : undefined;
        case 'date':
            return value instanceof ApexDate ? value : value instanceof ApexDatetime ? value.date('GMT') : undefined;
        case 'datetime':
            return value instanceof ApexDatetime
                ? value
                : value instanceof ApexDate
                  ? new ApexDatetime(value.toMillis())
                  : undefined;
        case 'time':
            return value instanceof ApexTime ? value : undefined;
        case 'location':
            return isGeoPoint(value) ? value : undefined;
        case 'null':
            return undefined;
    }
}

function isGeoPoint(value: unknown): value is GeoPoint {
    return typeof value === 'object' && value !== null && 'latitude' in value && 'longitude' in value;
}

/**
 * Orders two values of one type; null when either is blank.
 * Text is compared by its UTF-16 units, as Java's String.compareTo does.
 */
export function compareValues(left: FormulaValue, right: FormulaValue): number | null {
    if (left === null || right === null) {
        return null;
    }
    if (left instanceof Decimal && right instanceof Decimal) {
        return left.compareTo(right);
    }
    const [a, b] = [rank(left), rank(right)];
    return a < b ? -1 : a > b ? 1 : 0;
}

function rank(value: NonNullable<FormulaValue>): number | string | boolean {
    if (value instanceof ApexDate) {
        return value.days;
    }
    if (value instanceof ApexDatetime || value instanceof ApexTime) {
        return value.ms;
    }
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    return typeof value === 'object' ? `${value.latitude},${value.longitude}` : value;
}

/** Whether two values are the same; blank equals blank, which is what ISCHANGED wants. */
export function isSame(left: FormulaValue, right: FormulaValue): boolean {
    return left === null || right === null ? left === right : compareValues(left, right) === 0;
}
