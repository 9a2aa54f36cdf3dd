/**
 * Values as JSON.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Json.htm
 */
import { SObjectValue } from '../../data/sobject.ts';
import { ApexBlob } from '../../runtime/blob.ts';
import type { FieldMeta } from '../../runtime/class-meta.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexDouble } from '../../runtime/double.ts';
import { EnumValue } from '../../runtime/enum.ts';
import { ApexException, throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { ApexObject } from '../../runtime/object.ts';
import type { ApexClass } from '../../runtime/object.ts';
import { ApexSet } from '../../runtime/set.ts';
import { ApexTime } from '../../runtime/time.ts';
import { toText } from '../../runtime/to-text.ts';
import { typeOf } from '../../runtime/types.ts';
import { JsonWriter, quoteJson } from './json-text.ts';
import { UuidValue } from './small-types.ts';

const API_VERSION = 'v67.0';
const DEEPEST = 500;

/** A library class whose objects the platform can serialize: gives the members in order. */
export interface JsonMembers {
    jsonMembers(): readonly (readonly [string, unknown])[];
}

export interface SerializeOptions {
    readonly pretty?: boolean;
    /** Leave members of Apex objects out that are null. */
    readonly suppressNulls?: boolean;
}

/** JSON of a value. @throws System.JSONException `Apex Type unsupported in JSON: X` */
export function serialize(value: unknown, options: SerializeOptions = {}): string {
    const writer = new JsonWriter(options.pretty ?? false);
    writeValue(writer, value, options.suppressNulls ?? false);
    return writer.text;
}

/** Writes a value where `writer` stands. */
export function writeValue(writer: JsonWriter, value: unknown, suppressNulls: boolean): void {
    new Serializer(writer, suppressNulls).value(value, false);
}

/** The one line a value is when it is neither an object nor an array; null for those. */
function scalarJson(value: unknown, inRecord = false): string | null {
    switch (typeof value) {
        case 'string':
            return quoteJson(value);
        case 'number':
        case 'bigint':
        case 'boolean':
            return String(value);
        default:
            return value === null ? 'null' : scalarObject(value as object, inRecord);
    }
}

function scalarObject(value: object, inRecord: boolean): string | null {
    if (value instanceof Decimal || value instanceof ApexDouble) {
        return value.toString();
    }
    if (value instanceof ApexDate) {
        return quoteJson(value.toIso());
    }
    if (value instanceof ApexDatetime) {
        return quoteJson(inRecord ? value.toIso().replace('Z', '+0000') : value.toIso());
    }
    if (value instanceof ApexTime) {
        return quoteJson(value.toString());
    }
    if (value instanceof UuidValue) {
        return quoteJson(value.text);
    }
    if (value instanceof ApexBlob) {
        return quoteJson(value.bytes.toString('base64'));
    }
    return value instanceof EnumValue ? quoteJson(value.name) : null;
}

class Serializer {
    readonly #writer: JsonWriter;
    readonly #suppressNulls: boolean;
    #depth = 0;

    constructor(writer: JsonWriter, suppressNulls: boolean) {
        this.#writer = writer;
        this.#suppressNulls = suppressNulls;
    }

    value(value: unknown, inRecord: boolean): void {
        const scalar = scalarJson(value, inRecord);
        if (scalar !== null) {
            return this.#writer.raw(scalar);
        }
        if (++this.#depth > DEEPEST) {
            throwApex('System.JSONException', 'Maximum nesting depth of JSON exceeded: an object may contain itself');
        }
        this.#compound(value as object);
        this.#depth--;
    }

    #compound(value: object): void {
        if (value instanceof ApexList || value instanceof ApexSet) {
            return this.#array(value instanceof ApexList ? value.items : value.values());
        }
        if (value instanceof ApexMap) {
            return this.#object(
                [...value.entries()].map((entry) => [keyText(entry.key), entry.value]),
                false
            );
        }
        if (value instanceof SObjectValue) {
            return this.#record(value);
        }
        if (value instanceof ApexObject && !(value instanceof ApexException) && '$meta' in value.constructor) {
            return this.#object(instanceMembers(value), this.#suppressNulls);
        }
        if ('jsonMembers' in value) {
            return this.#object((value as JsonMembers).jsonMembers(), this.#suppressNulls);
        }
        return throwApex('System.JSONException', `Apex Type unsupported in JSON: ${typeOf(value)?.name}`);
    }

    #array(items: readonly unknown[]): void {
        this.#writer.start('array');
        items.forEach((item) => this.value(item, false));
        this.#writer.end('array');
    }

    #object(members: readonly (readonly [string, unknown])[], suppressNulls: boolean): void {
        this.#writer.start('object');
        for (const [name, value] of members) {
            if (value !== null || !suppressNulls) {
                this.#writer.name(name);
                this.value(value, false);
            }
        }
        this.#writer.end('object');
    }

    #record(record: SObjectValue): void {
        this.#writer.start('object');
        this.#writer.name('attributes');
        const url = `/services/data/${API_VERSION}/sobjects/${record.type}/${record.id}`;
        this.#object([['type', record.type], ...(record.id === null ? [] : [['url', url] as const])], false);
        for (const [name, value] of record.fields) {
            if (value !== null || !this.#suppressNulls) {
                this.#writer.name(name);
                this.value(value, true);
            }
        }
        for (const [name, value] of record.relations) {
            if (value !== null) {
                this.#writer.name(name);
                this.#related(value);
            }
        }
        this.#writer.end('object');
    }

    /** A parent, or children in the envelope of a query result. */
    #related(value: SObjectValue | ApexList): void {
        if (value instanceof SObjectValue) {
            return this.#record(value);
        }
        this.#writer.start('object');
        this.#writer.name('totalSize');
        this.#writer.raw(String(value.size));
        this.#writer.name('done');
        this.#writer.raw('true');
        this.#writer.name('records');
        this.#array(value.items);
        this.#writer.end('object');
    }
}

/** @throws System.JSONException for keys that have no text. */
function keyText(key: unknown): string {
    if (key === null) {
        throwApex('System.JSONException', 'Null key for a Map not allowed in JSON');
    }
    if (scalarJson(key) === null) {
        throwApex('System.JSONException', `Apex Type unsupported in JSON as a Map key: ${typeOf(key)?.name}`);
    }
    return toText(key);
}

/** Fields and readable properties of an Apex object, inherited ones first, transient and static ones left out. */
export function jsonFields(type: ApexClass): FieldMeta[] {
    const fields: FieldMeta[] = [];
    for (let at: ApexClass | null = type; at?.$meta; at = Object.getPrototypeOf(at) as ApexClass | null) {
        fields.unshift(...at.$meta.fields.filter((field) => !field.isStatic && !field.isTransient));
    }
    return fields;
}

function instanceMembers(value: ApexObject): [string, unknown][] {
    const object = value as unknown as Record<string, unknown>;
    return jsonFields(value.constructor as ApexClass)
        .filter((field) => field.readable)
        .map((field) => {
            const read = field.getter === null ? object[field.js] : (object[field.getter] as () => unknown).call(value);
            return [field.name, read ?? null];
        });
}
