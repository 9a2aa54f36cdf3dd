/**
 * All records of an org, in memory. Rows are immutable, so a savepoint is a place in the undo log and a rollback puts
 * the former rows back. Nothing here knows about triggers, validation or rights: see data/dml.
 */
import type { ObjectSchema, Schema } from '../schema/model.ts';
import { generatedRows, isGenerated } from './generated-rows.ts';
import { InternalError } from '../runtime/uncatchable.ts';
import type { SObjectValue } from './sobject.ts';
import { StoredRow } from './row.ts';
import { Table } from './table.ts';

/** A place in the undo log to come back to. */
export interface StoreMark {
    readonly position: number;
}

interface Undo {
    readonly table: Table;
    readonly id: string;
    readonly before: StoredRow | null;
}

export class Store {
    readonly schema: Schema;
    readonly #tables = new Map<string, Table>();
    readonly #sequences = new Map<string, number>();
    #undo: Undo[] = [];
    #marks: StoreMark[] = [];

    constructor(schema: Schema) {
        this.schema = schema;
    }

    // ------------------------------------------------------------ reading

    /** The live row with this id, or null. */
    row(object: string, id: string): StoredRow | null {
        const row = this.table(object).rows.get(id);
        return row && !row.deleted ? row : null;
    }

    /** The row with this id, in the recycle bin or not; null when it never was or is gone for good. */
    anyRow(object: string, id: string): StoredRow | null {
        return this.table(object).rows.get(id) ?? null;
    }

    /** The live row with this id in whatever object its prefix says, or null. */
    byId(id: string): StoredRow | null {
        const object = this.schema.objectOfId(id);
        return object ? this.row(object.name, id) : null;
    }

    /** Live rows in order of insertion. */
    *rows(object: string): IterableIterator<StoredRow> {
        for (const row of this.table(object).rows.values()) {
            if (!row.deleted) {
                yield row;
            }
        }
    }

    /** Rows in order of insertion, those in the recycle bin too (`ALL ROWS`). */
    allRows(object: string): IterableIterator<StoredRow> {
        return this.table(object).rows.values();
    }

    /** Number of live rows. */
    count(object: string): number {
        return this.table(object).size;
    }

    /** Rows whose field has that value, by index; text without regard to case unless the field is case-sensitive. */
    find(object: string, field: string, value: unknown, includeDeleted = false): StoredRow[] {
        const table = this.table(object);
        const schema = table.object.field(field);
        if (!schema) {
            throw new InternalError(`${object} has no field ${field}`);
        }
        const found = table.find(schema, value);
        return includeDeleted ? found : found.filter((row) => !row.deleted);
    }

    /** The table of an object; made at first use. @throws Error for an unknown object. */
    table(object: string): Table {
        let table = this.#tables.get(object);
        if (!table) {
            const schema = this.schema.require(object);
            table = this.#tables.get(schema.name) ?? this.#newTable(schema);
            this.#tables.set(schema.name, table);
            this.#tables.set(object, table);
        }
        return table;
    }

    /** A new table; those that describe the schema are born full. */
    #newTable(object: ObjectSchema): Table {
        const table = new Table(object);
        for (const row of generatedRows(this.schema, table)) {
            table.set(row.id, row);
        }
        return table;
    }

    // ------------------------------------------------------------ writing

    /** Stores a record that has an Id, as it is. @throws InternalError when the id is taken. */
    insert(record: Pick<SObjectValue, 'type' | 'fields'>): StoredRow {
        const table = this.table(record.type);
        const id = record.fields.get('Id');
        if (typeof id !== 'string' || table.rows.has(id)) {
            throw new InternalError(`Cannot store ${record.type} with the id ${String(id)}`);
        }
        const values: unknown[] = table.layout.fields.map(() => null);
        for (const [name, value] of record.fields) {
            values[table.layout.requirePlace(name)] = value ?? null;
        }
        const row = new StoredRow(id, table.layout, values, false);
        this.#set(table, id, row);
        return row;
    }

    /** Changes fields of a row, deleted or not. @throws InternalError when there is none. */
    update(object: string, id: string, changes: Iterable<readonly [string, unknown]>): StoredRow {
        const table = this.table(object);
        const row = this.#existing(table, id).with(changes);
        this.#set(table, id, row);
        return row;
    }

    /** Moves a row to the recycle bin. */
    delete(object: string, id: string): void {
        this.#setDeleted(object, id, true);
    }

    /** Takes a row out of the recycle bin. */
    undelete(object: string, id: string): void {
        this.#setDeleted(object, id, false);
    }

    /** Removes a row for good. */
    erase(object: string, id: string): void {
        this.#set(this.table(object), id, null);
    }

    #setDeleted(object: string, id: string, deleted: boolean): void {
        const table = this.table(object);
        const change: [string, unknown][] =
            table.layout.place('IsDeleted') === undefined ? [] : [['IsDeleted', deleted]];
        this.#set(table, id, this.#existing(table, id).with(change, deleted));
    }

    #existing(table: Table, id: string): StoredRow {
        const row = table.rows.get(id);
        if (!row) {
            throw new InternalError(`${table.object.name} has no row ${id}`);
        }
        return row;
    }

    #set(table: Table, id: string, row: StoredRow | null): void {
        const before = table.set(id, row);
        if (this.#marks.length > 0) {
            this.#undo.push({ table, id, before });
        }
    }

    // ------------------------------------------------------------ savepoints

    /** A place to roll back to. Marks nest: the outermost one keeps the log alive. */
    savepoint(): StoreMark {
        const mark = { position: this.#undo.length };
        this.#marks.push(mark);
        return mark;
    }

    /** Undoes everything since the mark, and drops it and those after it. */
    rollback(mark: StoreMark): void {
        while (this.#undo.length > mark.position) {
            const undo = this.#undo.pop() as Undo;
            undo.table.set(undo.id, undo.before);
        }
        this.release(mark);
    }

    /** Keeps what happened since the mark, and drops it and those after it. */
    release(mark: StoreMark): void {
        const at = this.#marks.indexOf(mark);
        if (at >= 0) {
            this.#marks.length = at;
        }
        if (this.#marks.length === 0) {
            this.#undo = [];
        }
    }

    // ------------------------------------------------------------ numbers

    /** The next number of an auto-number field; never handed out again, whatever is rolled back. */
    nextNumber(sequence: string): number {
        const count = (this.#sequences.get(sequence) ?? 0) + 1;
        this.#sequences.set(sequence, count);
        return count;
    }

    /** Where the numbers stand, for a snapshot. */
    sequences(): Record<string, number> {
        return Object.fromEntries(this.#sequences);
    }

    /** Puts the numbers where a snapshot had them. */
    restoreSequences(sequences: Readonly<Record<string, number>>): void {
        Object.entries(sequences).forEach(([name, count]) => this.#sequences.set(name, count));
    }

    /** Objects that have rows of their own. */
    objectsWithRows(): string[] {
        return [...new Set(this.#tables.values())]
            .filter((table) => table.rows.size > 0 && !isGenerated(table.object.name))
            .map((table) => table.object.name);
    }
}
