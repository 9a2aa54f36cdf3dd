/**
 * When two values of Apex are equal: `==`, `equals`, and as keys of sets and maps.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_expressions_operators_understanding.htm
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_collections_maps_keys_userdefined.htm
 */
import { SObjectValue } from '../data/sobject.ts';
import { ApexBlob } from './blob.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexObject } from './object-base.ts';
import { ApexSet } from './set.ts';
import { ApexTime } from './time.ts';

/** Methods of user classes that equality asks, by their emitted names. */
interface UserEquality {
    m_equals$$object?(other: unknown): boolean | null;
    m_hashcode?(): number | null;
}

/** What a library class defines when its values are compared by content. */
export interface ValueSemantics {
    apexEquals(other: unknown): boolean;
    /** Equal for equal values; any primitive. */
    apexHash(): unknown;
}

function hasValueSemantics(value: object): value is ValueSemantics {
    return 'apexEquals' in value;
}

/** `==` between Objects: numbers by value whatever their types, text by case like `equals`, everything else as {@link valuesEqual}. */
export function looselyEqual(left: unknown, right: unknown): boolean {
    if (left === right) {
        return true;
    }
    if (left === null || right === null) {
        return false;
    }
    const a = numeric(left);
    const b = a && numeric(right);
    return a && b ? a.equals(b) : valuesEqual(left, right);
}

function numeric(value: unknown): Decimal | null {
    switch (typeof value) {
        case 'number':
            return Decimal.fromInteger(value);
        case 'bigint':
            return Decimal.fromLong(value);
        default:
            return value instanceof Decimal
                ? value
                : value instanceof ApexDouble && Number.isFinite(value.value)
                  ? Decimal.fromDouble(value.value)
                  : null;
    }
}

/** `left.equals(right)`, null-safe: same type and content; strings by case; user classes by their own `equals`. */
export function valuesEqual(left: unknown, right: unknown): boolean {
    if (left === right) {
        return true;
    }
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
        return false;
    }
    if (left instanceof ApexObject) {
        const user = left as UserEquality;
        return user.m_equals$$object ? user.m_equals$$object(right) === true : false;
    }
    if (hasValueSemantics(left)) {
        return left.apexEquals(right);
    }
    return left.constructor === right.constructor && contentEqual(left, right);
}

/** Two objects of one JavaScript class. */
function contentEqual(left: object, right: object): boolean {
    if (left instanceof Decimal) {
        return left.equals(right as Decimal);
    }
    if (left instanceof ApexDouble) {
        return left.value === (right as ApexDouble).value;
    }
    if (left instanceof ApexDate) {
        return left.days === (right as ApexDate).days;
    }
    if (left instanceof ApexDatetime) {
        return seconds(left) === seconds(right as ApexDatetime);
    }
    if (left instanceof ApexTime) {
        return left.ms === (right as ApexTime).ms;
    }
    if (left instanceof ApexBlob) {
        return left.bytes.equals((right as ApexBlob).bytes);
    }
    return collectionEqual(left, right);
}

/** Datetimes are equal when their seconds are: a public suite asserts it of 1538783039073 ms and the whole second. */
function seconds(value: ApexDatetime): number {
    return Math.floor(value.ms / 1000);
}

function collectionEqual(left: object, right: object): boolean {
    if (left instanceof ApexList) {
        const others = (right as ApexList).items;
        return left.items.length === others.length && left.items.every((item, at) => valuesEqual(item, others[at]));
    }
    if (left instanceof ApexSet) {
        const other = right as ApexSet;
        return left.size === other.size && left.values().every((value) => other.has(value));
    }
    if (left instanceof ApexMap) {
        const other = right as ApexMap;
        const isSame = (key: unknown): boolean => other.has(key) && valuesEqual(left.get(key), other.get(key));
        return left.size === other.size && left.keys().every(isSame);
    }
    return left instanceof SObjectValue && recordsEqual(left, right as SObjectValue);
}

function recordsEqual(left: SObjectValue, right: SObjectValue): boolean {
    if (left.type !== right.type || left.fields.size !== right.fields.size) {
        return false;
    }
    for (const [name, value] of left.fields) {
        if (!right.fields.has(name) || !valuesEqual(value, right.fields.get(name))) {
            return false;
        }
    }
    return true;
}

/** Whether two values are the same key of a set or map. */
export function keysEqual(left: unknown, right: unknown): boolean {
    return valuesEqual(left, right);
}

/** A hash for a JavaScript Map: equal for equal keys, though different keys may share it (see {@link keysEqual}). */
export function hashKey(value: unknown): unknown {
    if (typeof value === 'bigint') {
        return `l${value}`;
    }
    if (typeof value !== 'object' || value === null) {
        return typeof value === 'string' ? `s${value}` : value;
    }
    if (value instanceof ApexObject) {
        const user = value as UserEquality;
        return user.m_hashcode ? `h${user.m_hashcode()}` : value;
    }
    return hasValueSemantics(value) ? value.apexHash() : contentHash(value);
}

function contentHash(value: object): unknown {
    if (value instanceof Decimal) {
        const { unscaled, scale } = value.stripTrailingZeros();
        return `n${unscaled}e${scale}`;
    }
    if (value instanceof ApexDouble) {
        return `d${value.value}`;
    }
    if (value instanceof ApexDate) {
        return `D${value.days}`;
    }
    if (value instanceof ApexDatetime) {
        return `T${seconds(value)}`;
    }
    if (value instanceof ApexTime) {
        return `t${value.ms}`;
    }
    if (value instanceof ApexBlob) {
        return `b${value.bytes.toString('base64')}`;
    }
    if (value instanceof ApexList) {
        return `L${value.items.map(nestedHash).join()}`;
    }
    if (value instanceof ApexSet) {
        return `S${value.values().map(nestedHash).sort().join()}`;
    }
    if (value instanceof ApexMap) {
        return `M${value.keys().map(nestedHash).sort().join()}`;
    }
    if (value instanceof SObjectValue) {
        return `R${value.type}${[...value.fields]
            .map(([name, field]) => `${name}=${nestedHash(field)}`)
            .sort()
            .join()}`;
    }
    return value;
}

/** Objects without a content hash do not take part: a coarser hash is still a right one. */
function nestedHash(value: unknown): string {
    const hash = hashKey(value);
    return typeof hash === 'object' ? '' : String(hash);
}

/** A 32-bit number from text, as java.lang.String.hashCode computes it. */
export function textHash(text: string): number {
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
        hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
    }
    return hash;
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

/** `hashCode()` of any value: equal for equal values. */
export function hashCodeOf(value: unknown): number {
    if (typeof value === 'number') {
        return value;
    }
    if (typeof value === 'string') {
        return textHash(value);
    }
    const hash = hashKey(value);
    if (typeof hash !== 'object' || hash === null) {
        return textHash(String(hash));
    }
    let identity = identities.get(hash);
    if (identity === undefined) {
        identity = nextIdentity++;
        identities.set(hash, identity);
    }
    return identity;
}
