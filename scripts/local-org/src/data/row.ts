/** A stored record: immutable, one array of values whose places the object's layout knows. */
import type { FieldSchema } from '../schema/fields.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { InternalError } from '../runtime/uncatchable.ts';

/** Which field of an object is stored where. */
export class RowLayout {
    readonly object: ObjectSchema;
    readonly fields: readonly FieldSchema[];
    private readonly places = new Map<string, number>();

    constructor(object: ObjectSchema) {
        this.object = object;
        this.fields = [...object.fields.values()].filter((field) => isStored(field));
        this.fields.forEach((field, place) => this.places.set(field.name, place));
    }

    /** Place of a field by canonical name; undefined for fields that are not stored. */
    place(name: string): number | undefined {
        return this.places.get(name);
    }

    /** Like {@link place}, for names that must be stored fields. */
    requirePlace(name: string): number {
        const place = this.places.get(name) ?? this.places.get(this.object.field(name)?.name ?? '');
        if (place === undefined) {
            throw new InternalError(`${this.object.name} stores no field ${name}`);
        }
        return place;
    }
}

/** Whether a row holds the field's value: all but formulas and compound fields; roll-ups are kept up to date by saves. */
function isStored(field: FieldSchema): boolean {
    return field.formula === null && field.type !== 'address' && field.type !== 'location';
}

/** Reads a row by field name. `get` gives null for blanks and undefined for fields that are not stored. */
export interface RowFields {
    get(name: string): unknown;
    has(name: string): boolean;
    entries(): Iterable<[string, unknown]>;
}

export class StoredRow implements RowFields {
    readonly id: string;
    readonly layout: RowLayout;
    readonly values: readonly unknown[];
    /** In the recycle bin. */
    readonly deleted: boolean;

    constructor(id: string, layout: RowLayout, values: readonly unknown[], deleted: boolean) {
        this.id = id;
        this.layout = layout;
        this.values = values;
        this.deleted = deleted;
    }

    /** API name of the object. */
    get type(): string {
        return this.layout.object.name;
    }

    /** The row as a reader of fields; the same object, named for its use. */
    get fields(): RowFields {
        return this;
    }

    get(name: string): unknown {
        const place = this.layout.place(name);
        return place === undefined ? undefined : this.values[place];
    }

    has(name: string): boolean {
        return this.layout.place(name) !== undefined;
    }

    *entries(): Iterable<[string, unknown]> {
        for (const [place, field] of this.layout.fields.entries()) {
            yield [field.name, this.values[place]];
        }
    }

    /** A row like this one with some values changed. */
    with(changes: Iterable<readonly [string, unknown]>, deleted = this.deleted): StoredRow {
        const values = [...this.values];
        for (const [name, value] of changes) {
            values[this.layout.requirePlace(name)] = value;
        }
        return new StoredRow(this.id, this.layout, values, deleted);
    }
}
