/**
 * Values as queries compare them. Every stored value, literal and bind becomes a key of its field's kind, so that
 * filters, orders and groups only ever see primitives.
 */
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime, GMT } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexDouble } from '../../runtime/double.ts';
import { ApexTime } from '../../runtime/time.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { FieldSchema, FieldType } from '../../schema/fields.ts';
import { toId18 } from '../ids.ts';
import type { Literal } from './ast.ts';
import { dayOf } from './dates.ts';
import { SoqlError } from './errors.ts';

/** How values of a field compare. */
export type Kind = 'text' | 'id' | 'multi' | 'number' | 'boolean' | 'date' | 'datetime' | 'time';

/** A value ready to compare: text in lower case unless case matters, days, milliseconds, numbers. */
export type Key = string | number | boolean | Decimal | null;

const KINDS: Readonly<Partial<Record<FieldType, Kind>>> = {
    id: 'id',
    reference: 'id',
    string: 'text',
    textarea: 'text',
    encryptedstring: 'text',
    email: 'text',
    phone: 'text',
    url: 'text',
    combobox: 'text',
    picklist: 'text',
    anytype: 'text',
    multipicklist: 'multi',
    boolean: 'boolean',
    int: 'number',
    long: 'number',
    double: 'number',
    currency: 'number',
    percent: 'number',
    date: 'date',
    datetime: 'datetime',
    time: 'time'
};

/** @throws UnsupportedError for compound and binary fields, which no query compares */
export function kindOf(field: FieldSchema): Kind {
    const kind = KINDS[field.type];
    if (!kind) {
        throw new UnsupportedError(`SOQL comparison of the ${field.type} field ${field.name}`);
    }
    return kind === 'id' && field.metadataRelationship ? 'text' : kind;
}

/** The key of a stored value. */
export function keyOf(kind: Kind, caseSensitive: boolean, value: unknown): Key {
    if (value === null || value === undefined) {
        return kind === 'boolean' ? false : null;
    }
    switch (kind) {
        case 'text':
        case 'multi':
            return textKey(typeof value === 'string' ? value : String(value), caseSensitive);
        case 'id':
            return value === '' ? null : (value as string);
        case 'number':
            return numberKey(value);
        case 'boolean':
            return value as boolean;
        case 'date':
            return (value as ApexDate).days;
        case 'datetime':
        case 'time':
            return (value as ApexDatetime | ApexTime).ms;
    }
}

function textKey(value: string, caseSensitive: boolean): string | null {
    return value === '' ? null : caseSensitive ? value : value.toLowerCase();
}

/** A number when that is exact enough to order it, else a Decimal. */
export function numberKey(value: unknown): number | Decimal {
    if (value instanceof Decimal) {
        return value.orderKey() ?? value;
    }
    if (typeof value === 'number') {
        return value;
    }
    if (value instanceof ApexDouble) {
        return value.value;
    }
    const decimal = Decimal.fromLong(value as bigint);
    return decimal.orderKey() ?? decimal;
}

/** Negative, zero or positive; neither key is null. */
export function compareKeys(left: Key, right: Key): number {
    if (left instanceof Decimal || right instanceof Decimal) {
        return toDecimal(left).compareTo(toDecimal(right));
    }
    if (left === right) {
        return 0;
    }
    return (left as number) < (right as number) ? -1 : 1;
}

export function sameKey(left: Key, right: Key): boolean {
    return left === right || (left !== null && right !== null && compareKeys(left, right) === 0);
}

function toDecimal(key: Key): Decimal {
    return key instanceof Decimal ? key : Decimal.fromDouble(key as number);
}

/** What a literal or a bind is compared with, for the words of its errors. */
export interface Target {
    readonly kind: Kind;
    readonly caseSensitive: boolean;
    /** Field or function as written. */
    readonly name: string;
}

const LITERALS: Readonly<Record<Kind, readonly Literal['type'][]>> = {
    text: ['string'],
    multi: ['string'],
    id: ['string'],
    number: ['number', 'currency'],
    boolean: ['boolean'],
    date: ['date'],
    datetime: ['datetime'],
    time: ['time']
};

const TYPE_WORDS: Readonly<Record<Kind, string>> = {
    text: 'string',
    multi: 'string',
    id: 'ID',
    number: 'double',
    boolean: 'boolean',
    date: 'date',
    datetime: 'dateTime',
    time: 'time'
};

/** The key of a literal. @throws SoqlError when the literal is not of the field's type */
export function literalKey(target: Target, literal: Literal): Key {
    if (literal.type === 'null') {
        return target.kind === 'boolean' ? false : null;
    }
    if (!LITERALS[target.kind].includes(literal.type)) {
        const quotes = target.kind === 'text' || target.kind === 'multi' || target.kind === 'id';
        throw new SoqlError(
            `value of filter criterion for field '${target.name}' must be of type ${TYPE_WORDS[target.kind]} and should ` +
                `${quotes ? '' : 'not '}be enclosed in quotes`
        );
    }
    if (typeof literal.value === 'boolean') {
        return literal.value;
    }
    return parsedKey(target, literal.value);
}

function parsedKey(target: Target, text: string): Key {
    switch (target.kind) {
        case 'text':
        case 'multi':
            return textKey(text.replace(/\\([%_])/g, '$1'), target.caseSensitive);
        case 'id':
            return idKey(text);
        case 'number':
            return numberKey(Decimal.parse(text.replace(/^[a-z]{3}/i, '')) ?? Decimal.ZERO);
        case 'date':
            return parsed(target, text, ApexDate.parseIso(text)?.days);
        case 'datetime':
            return parsed(target, text, ApexDatetime.parseIso(text.toUpperCase())?.ms);
        case 'time':
            return parsed(target, text, ApexTime.parseIso(text.toUpperCase())?.ms);
        case 'boolean':
            return null;
    }
}

function parsed(target: Target, text: string, key: number | undefined): number {
    if (key === undefined) {
        throw new SoqlError(`Invalid ${TYPE_WORDS[target.kind]}: ${text}`);
    }
    return key;
}

function idKey(text: string): string | null {
    if (text === '') {
        return null;
    }
    const id = toId18(text);
    if (id === null) {
        throw new SoqlError(`invalid ID field: ${text}`);
    }
    return id;
}

/**
 * The key of a bind.
 * @param recordId the Id of a record, for `= :record`; undefined when the value is none
 * @throws SoqlError when the value cannot be compared with the field
 */
export function bindKey(
    target: Target,
    value: unknown,
    timeZone: string,
    recordId: (value: unknown) => string | null | undefined
): Key {
    if (value === null || value === undefined) {
        return target.kind === 'boolean' ? false : null;
    }
    switch (target.kind) {
        case 'text':
        case 'multi':
            return textKey(typeof value === 'string' ? value : String(value), target.caseSensitive);
        case 'id':
            return typeof value === 'string' ? idKey(value) : asId(target, recordId(value));
        case 'number':
            return isNumber(value) ? numberKey(value) : mismatch(target);
        case 'boolean':
            return typeof value === 'boolean' ? value : mismatch(target);
        case 'date':
            return value instanceof ApexDatetime
                ? dayOf(value.ms, timeZone)
                : value instanceof ApexDate
                  ? value.days
                  : mismatch(target);
        case 'datetime':
            return value instanceof ApexDate
                ? ApexDatetime.ofWallClock(GMT, value, 0).ms
                : value instanceof ApexDatetime
                  ? value.ms
                  : mismatch(target);
        case 'time':
            return value instanceof ApexTime ? value.ms : mismatch(target);
    }
}

function asId(target: Target, id: string | null | undefined): string | null {
    return id === undefined ? mismatch(target) : id;
}

function isNumber(value: unknown): boolean {
    return (
        typeof value === 'number' ||
        typeof value === 'bigint' ||
        value instanceof Decimal ||
        value instanceof ApexDouble
    );
}

function mismatch(target: Target): never {
    throw new SoqlError(`Invalid bind expression type for column '${target.name}' of type ${TYPE_WORDS[target.kind]}`);
}
