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
