/** Merge fields of records: own fields and those of parents, whatever holds the record. */
import { compute, rowValue } from '../data/computed.ts';
import { StoredRow } from '../data/row.ts';
import type { DataServices } from '../data/services.ts';
import { SObjectValue } from '../data/sobject.ts';
import type { Store } from '../data/store.ts';
import { ApexDouble } from '../runtime/double.ts';
import type { FieldSchema, FieldType } from '../schema/fields.ts';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import type { FieldRef, FieldResolver, FormulaScope, FormulaType, GeoPoint } from './types.ts';

/** A record as formulas read it. */
export type RecordLike = StoredRow | SObjectValue;

/** The data a formula can reach. */
export interface FormulaWorld {
    readonly schema: Schema;
    readonly store: Store;
    readonly services: DataServices;
}

const TYPES: Readonly<Record<FieldType, FormulaType | null>> = {
    id: 'text',
    reference: 'text',
    string: 'text',
    textarea: 'text',
    encryptedstring: null,
    email: 'text',
    phone: 'text',
    url: 'text',
    combobox: 'text',
    picklist: 'picklist',
    multipicklist: 'multipicklist',
    boolean: 'boolean',
    int: 'number',
    long: 'number',
    double: 'number',
    currency: 'number',
    percent: 'number',
    date: 'date',
    datetime: 'datetime',
    time: 'time',
    base64: null,
    location: 'location',
    address: null,
    anytype: null,
    complexvalue: null
};

/** Type a field has in formulas; null for fields no formula can mention. */
export function formulaTypeOf(field: FieldSchema): FormulaType | null {
    return TYPES[field.type];
}

export interface RecordFieldOptions {
    /** Ids have 15 characters in formulas of the org, and 18 in flows. */
    readonly shortIds: boolean;
    /** Parents attached in memory come before those in the store: for records a program made up. */
    readonly attachedFirst: boolean;
    /** A field a query left out is an error of the program, rather than read from the store. */
    readonly queriedOnly?: boolean;
}

/** Resolves `Name`, `Parent__r.Owner.Name`, `Owner:User.Name` for records of one object. */
export class RecordFields implements FieldResolver {
    readonly #object: ObjectSchema;
    readonly #world: FormulaWorld;
    readonly #options: RecordFieldOptions;

    constructor(object: ObjectSchema, world: FormulaWorld, options: RecordFieldOptions) {
        this.#object = object;
        this.#world = world;
        this.#options = options;
    }

    resolve(path: string): FieldRef | null {
        const segments = path.split('.');
        const hops: Hop[] = [];
        let object = this.#object;
        for (const segment of segments.slice(0, -1)) {
            const hop = this.#hop(object, segment);
            if (!hop) {
                return null;
            }
            hops.push(hop);
            object = hop.target;
        }
        const field = object.field(segments.at(-1) as string);
        const type = field && formulaTypeOf(field);
        return field && type ? this.#reference(object, field, type, hops) : null;
    }

    /** One step up: `Account`, `Parent__r`, or `Owner:User` where the parent may be of several objects. */
    #hop(object: ObjectSchema, segment: string): Hop | null {
        const [name = '', wanted] = segment.split(':');
        const field = object.parentRelation(name);
        if (!field) {
            return null;
        }
        const target = wanted ?? (field.referenceTo.length === 1 ? field.referenceTo[0] : undefined);
        const parent = target === undefined ? null : this.#world.schema.object(target);
        return parent && field.referenceTo.includes(parent.name) ? { field, target: parent } : null;
    }

    #reference(object: ObjectSchema, field: FieldSchema, type: FormulaType, hops: readonly Hop[]): FieldRef {
        const isId = field.type === 'id' || field.type === 'reference';
        const cut = this.#options.shortIds && isId && !field.metadataRelationship;
        return {
            type,
            percent: field.type === 'percent',
            picklist: field.picklist.map((entry) => entry.value),
            fieldName: `${object.name}.${field.name}`,
            read: (scope: FormulaScope) => {
                const record = hops.reduce<RecordLike | null>(
                    (at, hop) => at && this.#parent(at, hop),
                    scope.record as RecordLike | null
                );
                const value = record && this.value(record, field);
                return cut && typeof value === 'string' ? value.slice(0, 15) : value;
            }
        };
    }

    /** The value of a field, from the record itself or, where a query left it out, from the store. */
    value(record: RecordLike, field: FieldSchema): unknown {
        if (field.type === 'location') {
            return this.#location(record, field);
        }
        const { services, store } = this.#world;
        if (record instanceof StoredRow) {
            return rowValue(services, record, field.name);
        }
        const own = record.fields.get(field.name);
        if (own !== undefined) {
            return own;
        }
        if (field.formula !== null) {
            return compute(services, field, record);
        }
        if (this.#options.queriedOnly === true) {
            return record.get(field.name);
        }
        const isPartial = record.queried !== null || field.rollUp !== null;
        const row = isPartial && record.id !== null ? store.anyRow(record.type, record.id) : null;
        return row ? rowValue(services, row, field.name) : null;
    }

    #location(record: RecordLike, field: FieldSchema): GeoPoint | null {
        const base = field.name.replace(/__c$/, '');
        const object = record instanceof StoredRow ? record.layout.object : record.schema;
        const [latitude, longitude] = [`${base}__Latitude__s`, `${base}__Longitude__s`].map((name) => {
            const part = object.field(name);
            const value = part && this.value(record, part);
            return value === null || value === undefined
                ? null
                : value instanceof ApexDouble
                  ? value.value
                  : Number(String(value));
        });
        return latitude == null || longitude == null ? null : { latitude, longitude };
    }

    #parent(record: RecordLike, hop: Hop): RecordLike | null {
        const attached =
            record instanceof SObjectValue ? record.relations.get(hop.field.relationshipName ?? '') : undefined;
        const inMemory = attached instanceof SObjectValue && attached.type === hop.target.name ? attached : null;
        if (inMemory && this.#options.attachedFirst) {
            return inMemory;
        }
        const id = this.value(record, hop.field);
        const stored = typeof id === 'string' ? this.#world.store.row(hop.target.name, id) : null;
        return stored ?? inMemory;
    }
}

interface Hop {
    readonly field: FieldSchema;
    readonly target: ObjectSchema;
}
