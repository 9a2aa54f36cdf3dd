/** A store as JSON and back, for an org that outlives its process. */
import { ApexBlob } from '../runtime/blob.ts';
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { Decimal } from '../runtime/decimal.ts';
import { ApexTime } from '../runtime/time.ts';
import { InternalError } from '../runtime/uncatchable.ts';
import type { IdGenerator } from './ids.ts';
import { Store } from './store.ts';
import type { Schema } from '../schema/model.ts';

/** What a snapshot holds: rows as field-value pairs (blanks left out), and where the id counters stand. */
export interface StoreSnapshot {
    readonly version: 1;
    readonly ids: Readonly<Record<string, number>>;
    readonly sequences: Readonly<Record<string, number>>;
    readonly objects: Readonly<Record<string, readonly SnapshotRow[]>>;
}

interface SnapshotRow {
    readonly fields: Readonly<Record<string, unknown>>;
    readonly deleted?: true;
}

/** Everything in the store, as plain JSON values. */
export function takeSnapshot(store: Store, ids: IdGenerator): StoreSnapshot {
    const objects: Record<string, SnapshotRow[]> = {};
    for (const object of store.objectsWithRows()) {
        objects[object] = [...store.allRows(object)].map((row) => ({
            fields: Object.fromEntries(
                [...row.entries()]
                    .filter(([, value]) => value !== null)
                    .map(([name, value]) => [name, encodeValue(value)])
            ),
            ...(row.deleted ? { deleted: true as const } : {})
        }));
    }
    return { version: 1, ids: ids.state(), sequences: store.sequences(), objects };
}

/** A store with the rows of a snapshot. Fields and objects the schema no longer has are left out and named. */
export function restoreSnapshot(
    snapshot: StoreSnapshot,
    schema: Schema,
    ids: IdGenerator
): { readonly store: Store; readonly dropped: readonly string[] } {
    const store = new Store(schema);
    return { store, dropped: restoreRows(snapshot, store, ids) };
}

/** Fills a store with the rows of a snapshot in place of its own. Gives what the schema no longer has. */
export function restoreRows(snapshot: StoreSnapshot, store: Store, ids: IdGenerator): readonly string[] {
    const { schema } = store;
    const dropped = new Set<string>();
    for (const object of store.objectsWithRows()) {
        [...store.allRows(object)].forEach((row) => store.erase(object, row.id));
    }
    for (const [name, rows] of Object.entries(snapshot.objects)) {
        const object = schema.object(name);
        if (!object) {
            dropped.add(name);
            continue;
        }
        for (const row of rows) {
            const fields = new Map<string, unknown>();
            for (const [field, value] of Object.entries(row.fields)) {
                if (object.field(field)) {
                    fields.set(field, decodeValue(value));
                } else {
                    dropped.add(`${name}.${field}`);
                }
            }
            const stored = store.insert({ type: object.name, fields });
            if (row.deleted) {
                store.delete(object.name, stored.id);
            }
        }
    }
    ids.restore(snapshot.ids);
    store.restoreSequences(snapshot.sequences);
    return [...dropped];
}

/** A scalar as JSON. */
export function encodeValue(value: unknown): unknown {
    if (value instanceof Decimal) {
        return { t: 'decimal', v: `${value.unscaled}`, s: value.scale };
    }
    if (value instanceof ApexDate) {
        return { t: 'date', v: value.days };
    }
    if (value instanceof ApexDatetime) {
        return { t: 'datetime', v: value.ms };
    }
    if (value instanceof ApexTime) {
        return { t: 'time', v: value.ms };
    }
    if (value instanceof ApexBlob) {
        return { t: 'blob', v: value.bytes.toString('base64') };
    }
    if (typeof value === 'bigint') {
        return { t: 'long', v: `${value}` };
    }
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return value;
    }
    throw new InternalError(`A snapshot cannot hold ${String(value)}`);
}

/** The scalar of {@link encodeValue}. */
export function decodeValue(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const { t, v, s } = value as { t: string; v: string | number; s?: number };
    switch (t) {
        case 'decimal':
            return new Decimal(BigInt(v), s ?? 0);
        case 'date':
            return new ApexDate(Number(v));
        case 'datetime':
            return new ApexDatetime(Number(v));
        case 'time':
            return new ApexTime(Number(v));
        case 'blob':
            return new ApexBlob(Buffer.from(String(v), 'base64'));
        case 'long':
            return BigInt(v);
        default:
            throw new InternalError(`A snapshot has a value of the unknown kind ${t}`);
    }
}
