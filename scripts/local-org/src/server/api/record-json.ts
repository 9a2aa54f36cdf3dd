/** Records and values as the REST API sends them. */
import { SObjectValue, type Related } from '../../data/sobject.ts';
import { ApexBlob } from '../../runtime/blob.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexDouble } from '../../runtime/double.ts';
import type { Shape } from './select-shape.ts';

/** A record with what was asked for, in the order asked. */
export function recordJson(record: SObjectValue, shape: Shape, version: string): Record<string, unknown> {
    const json: Record<string, unknown> = { attributes: attributesOf(record, version) };
    const names = shape.isWhole ? [...record.fields.keys(), ...record.relations.keys()] : [...shape.parts.keys()];
    for (const name of names) {
        const part = shape.parts.get(name) ?? null;
        const related = record.relations.get(name);
        json[name] =
            related === undefined
                ? valueJson(record.fields.get(name) ?? null, () => blobUrl(record, name, version))
                : relatedJson(related, part, version);
    }
    return json;
}

function attributesOf(record: SObjectValue, version: string): Record<string, string> {
    return record.id === null ? { type: record.type } : { type: record.type, url: recordUrl(record, version) };
}

function recordUrl(record: SObjectValue, version: string): string {
    return `/services/data/v${version}/sobjects/${record.type}/${record.id}`;
}

/** Binary content is read with a call of its own. */
function blobUrl(record: SObjectValue, field: string, version: string): string {
    return `${recordUrl(record, version)}/${field}`;
}

const WHOLE: Shape = { isWhole: true, parts: new Map() };

/** A parent, or children in the envelope of a result; no children at all are null. */
function relatedJson(related: Related, shape: Shape | null, version: string): unknown {
    if (related === null || related instanceof SObjectValue) {
        return related && recordJson(related, shape ?? WHOLE, version);
    }
    if (related.items.length === 0) {
        return null;
    }
    const records = related.items.map((item) => recordJson(item as SObjectValue, shape ?? WHOLE, version));
    return { totalSize: records.length, done: true, records };
}

/** A field's value. */
export function valueJson(value: unknown, urlOfBlob: () => string): unknown {
    if (typeof value === 'bigint' || value instanceof Decimal || value instanceof ApexDouble) {
        return Number(value.toString());
    }
    if (value instanceof ApexDatetime) {
        return value.toIso().replace('Z', '+0000');
    }
    if (value instanceof ApexDate) {
        return value.toIso();
    }
    if (value instanceof ApexBlob) {
        return urlOfBlob();
    }
    if (typeof value === 'object' && value !== null && 'jsonMembers' in value) {
        const members = (value as { jsonMembers(): readonly (readonly [string, unknown])[] }).jsonMembers();
        return Object.fromEntries(members.map(([name, part]) => [name, valueJson(part, urlOfBlob)]));
    }
    return typeof value === 'object' && value !== null ? String(value) : value;
}
