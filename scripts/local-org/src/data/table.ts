/** The rows of one object with the indexes asked for so far. */
import type { ObjectSchema } from '../schema/model.ts';
import type { FieldSchema } from '../schema/fields.ts';
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { Decimal } from '../runtime/decimal.ts';
import { ApexDouble } from '../runtime/double.ts';
import { ApexTime } from '../runtime/time.ts';
import type { StoredRow } from './row.ts';
import { RowLayout } from './row.ts';

/** Ids by normalised value of one field; covers deleted rows too. */
type Index = Map<unknown, Set<string>>;

export class Table {
    readonly object: ObjectSchema;
    readonly layout: RowLayout;
    readonly rows = new Map<string, StoredRow>();
    readonly #indexes = new Map<string, Index>();
    /** Ids in their order; null until somebody asks, and again when one comes or goes that is not the last. */
    #ids: string[] | null = null;
    /** Live rows. */
    size = 0;
    /** Counts every change, rollbacks included, so that derived facts know when they are stale. */
    version = 0;

    constructor(object: ObjectSchema) {
        this.object = object;
        this.layout = new RowLayout(object);
    }

    /** Puts a row in the place of whatever had its id; null takes it out. Returns what was there. */
    set(id: string, row: StoredRow | null): StoredRow | null {
        const before = this.rows.get(id) ?? null;
        for (const [name, index] of this.#indexes) {
            if ((before?.get(name) ?? null) !== (row?.get(name) ?? null)) {
                this.#unindex(index, name, before);
                this.#index(index, name, row);
            }
        }
        if (!before || !row) {
            this.#keepIds(id, row !== null);
        }
        this.version++;
        this.size += (row && !row.deleted ? 1 : 0) - (before && !before.deleted ? 1 : 0);
        if (row) {
            this.rows.set(id, row);
        } else {
            this.rows.delete(id);
        }
        return before;
    }

    /** Rows whose field has that value, deleted ones included; builds the index at first use. */
    find(field: FieldSchema, value: unknown): StoredRow[] {
        const ids = this.#indexOf(field).get(indexKey(field, value));
        return ids ? [...ids].map((id) => this.rows.get(id) as StoredRow) : [];
    }

    /** Rows under a normalised key (see {@link indexKey}), deleted ones included. */
    lookup(field: FieldSchema, key: unknown): StoredRow[] {
        const ids = this.#indexOf(field).get(key);
        return ids ? [...ids].map((id) => this.rows.get(id) as StoredRow) : [];
    }

    /** Rows behind an id, deleted ones included, in the order of their ids; all of them for null. */
    *rowsAfter(after: string | null): IterableIterator<StoredRow> {
        this.#ids ??= [...this.rows.keys()].sort();
        const ids = this.#ids;
        for (let at = after === null ? 0 : placeBehind(ids, after); at < ids.length; at++) {
            const row = this.rows.get(ids[at] as string);
            if (row) {
                yield row;
            }
        }
    }

    #keepIds(id: string, comes: boolean): void {
        const last = this.#ids?.at(-1);
        if (comes && (last === undefined || last < id)) {
            this.#ids?.push(id);
        } else {
            this.#ids = null;
        }
    }

    #indexOf(field: FieldSchema): Index {
        let index = this.#indexes.get(field.name);
        if (!index) {
            index = new Map();
            this.#indexes.set(field.name, index);
            for (const row of this.rows.values()) {
                this.#index(index, field.name, row);
            }
        }
        return index;
    }

    #index(index: Index, name: string, row: StoredRow | null): void {
        const value = row?.get(name) ?? null;
        if (row === null || value === null) {
            return;
        }
        const key = indexKey(this.object.field(name) as FieldSchema, value);
        const ids = index.get(key);
        if (ids) {
            ids.add(row.id);
        } else {
            index.set(key, new Set([row.id]));
        }
    }

    #unindex(index: Index, name: string, row: StoredRow | null): void {
        const value = row?.get(name) ?? null;
        if (row === null || value === null) {
            return;
        }
        const key = indexKey(this.object.field(name) as FieldSchema, value);
        const ids = index.get(key);
        ids?.delete(row.id);
        if (ids?.size === 0) {
            index.delete(key);
        }
    }
}

/** Where the ids behind one begin. */
function placeBehind(ids: readonly string[], id: string): number {
    let low = 0;
    let high = ids.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ids[middle] as string) <= id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/**
 * The key of a value in an index: text in lower case unless the field is case-sensitive, numbers as numbers, days of a
 * date, milliseconds of a point in time. Two decimals may share a key when they differ beyond a double's precision.
 */
export function indexKey(field: FieldSchema, value: unknown): unknown {
    if (typeof value === 'string') {
        const isExact = field.caseSensitive || field.type === 'reference' || field.type === 'id';
        return isExact ? value : value.toLowerCase();
    }
    if (value instanceof Decimal || value instanceof ApexDouble || typeof value === 'bigint') {
        return Number(value.toString());
    }
    if (value instanceof ApexDate) {
        return value.days;
    }
    return value instanceof ApexDatetime || value instanceof ApexTime ? value.ms : value;
}
