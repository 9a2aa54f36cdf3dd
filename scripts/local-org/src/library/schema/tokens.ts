/** Tokens of objects and fields: one per object or field of a schema, so that identity is equality. */
import type { FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema, Schema } from '../../schema/model.ts';
import { current } from '../../platform/context.ts';
import { InternalError } from '../../runtime/uncatchable.ts';

/** Schema.SObjectType. */
export class SObjectTypeValue {
    static readonly apexName = 'Schema.SObjectType';
    readonly object: ObjectSchema;

    constructor(object: ObjectSchema) {
        this.object = object;
    }

    toString(): string {
        return this.object.name;
    }
}

/** Schema.SObjectField. */
export class SObjectFieldValue {
    static readonly apexName = 'Schema.SObjectField';
    readonly object: ObjectSchema;
    readonly field: FieldSchema;

    constructor(object: ObjectSchema, field: FieldSchema) {
        this.object = object;
        this.field = field;
    }

    toString(): string {
        return this.field.name;
    }
}

interface Tokens {
    readonly objects: Map<ObjectSchema, SObjectTypeValue>;
    readonly fields: Map<FieldSchema, Map<ObjectSchema, SObjectFieldValue>>;
}

const tokens = new WeakMap<Schema, Tokens>();

function tokensOf(schema: Schema): Tokens {
    let found = tokens.get(schema);
    if (!found) {
        found = { objects: new Map(), fields: new Map() };
        tokens.set(schema, found);
    }
    return found;
}

/** The token of an object. */
export function tokenOfObject(object: ObjectSchema): SObjectTypeValue {
    const { objects } = tokensOf(current().org.schema);
    const token = objects.get(object) ?? new SObjectTypeValue(object);
    objects.set(object, token);
    return token;
}

/** The token of a field of an object. */
export function tokenOfField(object: ObjectSchema, field: FieldSchema): SObjectFieldValue {
    const { fields } = tokensOf(current().org.schema);
    const byObject = fields.get(field) ?? new Map<ObjectSchema, SObjectFieldValue>();
    fields.set(field, byObject);
    const token = byObject.get(object) ?? new SObjectFieldValue(object, field);
    byObject.set(object, token);
    return token;
}

/** The token of an object by API name, for compiled code, which only names objects that exist. */
export function objectToken(name: string): SObjectTypeValue {
    return tokenOfObject(current().org.schema.require(name));
}

/** The token of a field by API names. */
export function fieldToken(objectName: string, fieldName: string): SObjectFieldValue {
    const object = current().org.schema.require(objectName);
    const field = object.field(fieldName);
    if (!field) {
        throw new InternalError(`${objectName} has no field ${fieldName}`);
    }
    return tokenOfField(object, field);
}
