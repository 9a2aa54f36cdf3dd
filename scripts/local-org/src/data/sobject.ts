/**
 * A record in Apex: the fields it carries, the related records a query brought along, the errors put on it.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm
 */
import type { FieldSchema } from '../schema/fields.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { current, isRunning } from '../platform/context.ts';
import { throwApex } from '../runtime/exception.ts';
import { ApexList } from '../runtime/list.ts';
import { runtimeType } from '../runtime/types.ts';
import { InternalError } from '../runtime/uncatchable.ts';
import { toFieldValue } from './convert.ts';

/** An error put on a record or on one of its fields with addError. */
export interface RecordError {
    /** Canonical field name; null for the whole record. */
    readonly field: string | null;
    readonly message: string;
    readonly statusCode: string;
}

/** What a relationship of a record holds: the parent, its children, or nothing. */
export type Related = SObjectValue | ApexList | null;

/** Computes a field nobody stored, e.g. a formula in a trigger. Undefined when it knows nothing about the field. */
export type FieldFallback = (record: SObjectValue, field: FieldSchema) => unknown;

const TIMESTAMPS = ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp'];

export class SObjectValue {
    /** Canonical API name of the object. */
    readonly type: string;
    /** By canonical field name; a field that was never set is not in it. */
    readonly fields = new Map<string, unknown>();
    /** Names of the fields and relationships a query asked for; null for records made in Apex. */
    queried: ReadonlySet<string> | null = null;
    /** Set on records the platform hands out for reading only. */
    readOnly = false;
    fallback: FieldFallback | null = null;
    /** Made by {@link clone}. */
    isClone = false;
    #relations: Map<string, Related> | null = null;
    #errors: RecordError[] | null = null;
    #schema: ObjectSchema | null;

    /** @param object the object, or its canonical API name (found in the running org's schema when it is needed). */
    constructor(object: ObjectSchema | string) {
        this.type = typeof object === 'string' ? object : object.name;
        this.#schema = typeof object === 'string' ? null : object;
    }

    /** The object this is a record of. */
    get schema(): ObjectSchema {
        if (this.#schema === null) {
            const found = isRunning() ? current().org.schema.object(this.type) : null;
            if (!found) {
                throw new InternalError(`A record of the unknown object ${this.type}`);
            }
            this.#schema = found;
        }
        return this.#schema;
    }

    get id(): string | null {
        return (this.fields.get('Id') as string | null | undefined) ?? null;
    }

    // ------------------------------------------------------------ fields

    /**
     * The value of a field, null when it is not set.
     * @throws System.SObjectException for a field the object lacks, or one the query did not ask for.
     */
    get(name: string): unknown {
        const value = this.fields.get(name);
        return value === undefined ? this.#missing(this.fieldNamed(name)) : value;
    }

    #missing(field: FieldSchema): unknown {
        const value = this.fields.get(field.name);
        if (value !== undefined) {
            return value;
        }
        const computed = this.fallback?.(this, field);
        if (computed !== undefined) {
            return computed;
        }
        this.#requireQueried(field.name);
        // A checkbox is never blank, not even on a record that was never saved.
        return field.type === 'boolean' && this.queried === null ? false : null;
    }

    #requireQueried(name: string): void {
        if (this.queried !== null && !this.queried.has(name)) {
            throwApex(
                'System.SObjectException',
                `SObject row was retrieved via SOQL without querying the requested field: ${this.type}.${name}`
            );
        }
    }

    /** The field of that name in any case. @throws System.SObjectException `Invalid field X for Account` */
    fieldNamed(name: string): FieldSchema {
        return (
            this.schema.field(name) ?? throwApex('System.SObjectException', `Invalid field ${name} for ${this.type}`)
        );
    }

    /**
     * Sets a field, converting the value to the field's type. Whether a program may write the field is not asked here.
     * @throws System.FinalException on a read-only record; System.SObjectException for an unknown field or wrong type.
     */
    put(name: string, value: unknown): void {
        if (this.readOnly) {
            throwApex('System.FinalException', 'Record is read-only');
        }
        const field = this.fieldNamed(name);
        const converted = toFieldValue(field, value);
        this.fields.set(field.name, converted);
        if (field.relationshipName !== null) {
            this.#dropStaleParent(field.relationshipName, converted);
        }
    }

    /** A lookup that now points elsewhere no longer leads to the parent that was queried. */
    #dropStaleParent(relation: string, id: unknown): void {
        const parent = this.#relations?.get(relation);
        if (parent instanceof SObjectValue && parent.id !== null && parent.id !== id) {
            this.#relations?.delete(relation);
        }
    }

    /** Whether the field or relationship was set or queried. */
    isSet(name: string): boolean {
        const field = this.fieldNamed(name);
        return this.fields.has(field.name);
    }

    // ------------------------------------------------------------ relationships

    get relations(): ReadonlyMap<string, Related> {
        return this.#relations ?? NO_RELATIONS;
    }

    /** Attaches a related record or child list under a canonical relationship name. */
    setRelation(name: string, value: Related): void {
        (this.#relations ??= new Map()).set(name, value);
    }

    /**
     * The parent or the children behind a relationship. Children that were not queried are an empty list on records
     * made in Apex.
     * @throws System.SObjectException for an unknown relationship, or one the query did not ask for.
     */
    related(name: string): Related {
        const direct = this.#relations?.get(name);
        if (direct !== undefined) {
            return direct;
        }
        const up = this.schema.parentRelation(name);
        if (up) {
            return this.#parent(up.relationshipName ?? name);
        }
        const down = this.schema.childRelation(name);
        if (!down) {
            return throwApex('System.SObjectException', `Invalid relationship ${name} for ${this.type}`);
        }
        const canonical = down.name ?? name;
        const children = this.#relations?.get(canonical);
        if (children !== undefined) {
            return children;
        }
        this.#requireQueried(canonical);
        return new ApexList(runtimeType(`List<${down.childObject}>`));
    }

    #parent(relation: string): Related {
        const known = this.#relations?.get(relation);
        if (known !== undefined) {
            return known;
        }
        this.#requireQueried(relation);
        return null;
    }

    /** Sets a parent record (`putSObject`); the lookup field follows when the parent has an id. */
    putRelated(name: string, parent: SObjectValue | null): void {
        if (this.readOnly) {
            throwApex('System.FinalException', 'Record is read-only');
        }
        const field =
            this.schema.parentRelation(name) ??
            throwApex('System.SObjectException', `Invalid relationship ${name} for ${this.type}`);
        if (parent && !field.referenceTo.includes(parent.type)) {
            throwApex(
                'System.SObjectException',
                `Illegal assignment from ${parent.type} to ${field.referenceTo.join(', ')}`
            );
        }
        this.setRelation(field.relationshipName ?? name, parent);
    }

    // ------------------------------------------------------------ errors

    /** Puts an error on the record (field null) or on a field; DML of the record then fails with it. */
    addError(field: string | null, message: string, statusCode = 'FIELD_CUSTOM_VALIDATION_EXCEPTION'): void {
        const canonical = field === null ? null : this.fieldNamed(field).name;
        (this.#errors ??= []).push({ field: canonical, message, statusCode });
    }

    get errors(): readonly RecordError[] {
        return this.#errors ?? [];
    }

    clearErrors(): void {
        this.#errors = null;
    }

    // ------------------------------------------------------------ copies

    /**
     * SObject.clone. A deep clone owns its related records, a shallow one shares them.
     * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm#apex_System_SObject_clone
     */
    clone(preserveId = false, isDeep = false, preserveTimestamps = false, preserveAutoNumber = false): SObjectValue {
        const copy = new SObjectValue(this.#schema ?? this.type);
        for (const [name, value] of this.fields) {
            const dropped =
                (name === 'Id' && !preserveId) ||
                (!preserveTimestamps && TIMESTAMPS.includes(name)) ||
                (!preserveAutoNumber && this.#isAutoNumber(name));
            if (!dropped) {
                copy.fields.set(name, value);
            }
        }
        for (const [name, value] of this.relations) {
            copy.setRelation(name, isDeep ? deepCopy(value) : value);
        }
        copy.isClone = true;
        copy.queried = this.queried;
        copy.fallback = this.fallback;
        return copy;
    }

    #isAutoNumber(name: string): boolean {
        return (this.#schema ?? (isRunning() ? this.schema : null))?.field(name)?.autoNumber != null;
    }

    /** Fields that are set and relationships that are there, by canonical name, as getPopulatedFieldsAsMap gives them. */
    populated(): Map<string, unknown> {
        return new Map<string, unknown>([...this.fields, ...this.relations].filter(([, value]) => value !== null));
    }
}

const NO_RELATIONS: ReadonlyMap<string, Related> = new Map();

function deepCopy(value: Related): Related {
    if (value instanceof SObjectValue) {
        return value.clone(true, true, true, true);
    }
    if (value === null) {
        return null;
    }
    return new ApexList(
        value.type,
        value.items.map((item) => deepCopy(item as SObjectValue))
    );
}
