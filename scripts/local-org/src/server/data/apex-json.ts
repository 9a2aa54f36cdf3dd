/**
 * What Apex returns to a component: records as plain objects of their fields, Apex objects as their `@AuraEnabled`
 * members. https://developer.salesforce.com/docs/platform/lwc/guide/apex-wire-method.html
 */
import { SObjectValue } from '../../data/sobject.ts';
import { annotation } from '../../runtime/class-meta.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexDouble } from '../../runtime/double.ts';
import { EnumValue } from '../../runtime/enum.ts';
import { ApexException } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { ApexObject, type ApexClass } from '../../runtime/object.ts';
import { ApexSet } from '../../runtime/set.ts';
import { toText } from '../../runtime/to-text.ts';
import { typeOf } from '../../runtime/types.ts';
import { jsonFields } from '../../library/system/json-serialize.ts';
import { PageError } from '../backend.ts';

/** Plain data for JSON. @throws PageError for values that cannot leave Apex */
export function toPlain(value: unknown): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') {
        return value;
    }
    if (typeof value === 'bigint' || value instanceof Decimal || value instanceof ApexDouble) {
        return Number(value.toString());
    }
    if (value instanceof ApexDatetime || value instanceof ApexDate) {
        return value.toIso();
    }
    if (value instanceof EnumValue) {
        return value.name;
    }
    if (value instanceof ApexList) {
        return value.items.map(toPlain);
    }
    if (value instanceof ApexSet) {
        return value.values().map(toPlain);
    }
    if (value instanceof ApexMap) {
        return Object.fromEntries([...value.entries()].map((entry) => [toText(entry.key), toPlain(entry.value)]));
    }
    if (value instanceof SObjectValue) {
        return recordToPlain(value);
    }
    if (value instanceof ApexObject && !(value instanceof ApexException) && '$meta' in value.constructor) {
        return membersOf(value);
    }
    const type = typeOf(value)?.name ?? typeof value;
    if (/^(Time|Id)$/.test(type)) {
        return String(value);
    }
    throw new PageError(500, {
        message: `Apex type unsupported in a page: ${type}`,
        exceptionType: 'System.JSONException'
    });
}

/** Blank fields are left out, as the platform does. */
function recordToPlain(record: SObjectValue): Record<string, unknown> {
    const plain: Record<string, unknown> = {};
    for (const [name, value] of record.fields) {
        if (value !== null) {
            plain[name] = toPlain(value);
        }
    }
    for (const [name, value] of record.relations) {
        if (value !== null) {
            plain[name] = toPlain(value);
        }
    }
    return plain;
}

function membersOf(value: ApexObject): Record<string, unknown> {
    const object = value as unknown as Record<string, unknown>;
    const members = jsonFields(value.constructor as ApexClass).filter(
        (field) => field.readable && annotation(field, 'auraenabled') !== null
    );
    return Object.fromEntries(
        members.map((field) => {
            const read = field.getter === null ? object[field.js] : (object[field.getter] as () => unknown).call(value);
            return [field.name, toPlain(read ?? null)];
        })
    );
}
