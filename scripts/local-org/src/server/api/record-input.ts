/** Records as callers send them. */
import { toId18 } from '../../data/ids.ts';
import { servicesOf } from '../../data/services.ts';
import { SObjectValue } from '../../data/sobject.ts';
import { primitiveValue } from '../../library/system/json-deserialize.ts';
import { readJson, type JsonNode } from '../../library/system/json-text.ts';
import { apexTypeOf, type FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { ApexException } from '../../runtime/exception.ts';
import { apiError, badBody, notFound } from './api-error.ts';
import type { ApiSession } from './session.ts';

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

/** The body as a JSON object. @throws ApiError JSON_PARSER_ERROR */
export function objectBody(text: string): ObjectNode {
    let node: JsonNode;
    try {
        node = readJson(text);
    } catch (error) {
        throw badBody(error instanceof ApexException ? error.text : String(error));
    }
    if (node.kind !== 'object') {
        throw badBody('The HTTP entity body is required to be a JSON object');
    }
    return node;
}

/** A member of an object, null when it is absent. */
export function member(node: JsonNode, name: string): JsonNode | null {
    return (node.kind === 'object' ? node.members.find(([key]) => key === name)?.[1] : null) ?? null;
}

/** A text member, null when it is absent or no text. */
export function textMember(node: JsonNode, name: string): string | null {
    const found = member(node, name);
    return found?.kind === 'string' ? found.value : null;
}

/** Items of an array member. @throws ApiError when it is not one */
export function listMember(node: JsonNode, name: string): readonly JsonNode[] {
    const found = member(node, name);
    if (found?.kind !== 'array') {
        throw badBody(`Missing or malformed list: ${name}`);
    }
    return found.items;
}

/** `attributes.type` of a record. @throws ApiError */
export function typeOfRecord(session: ApiSession, node: JsonNode): ObjectSchema {
    const attributes = member(node, 'attributes');
    const name = attributes && textMember(attributes, 'type');
    if (!name) {
        throw apiError(400, 'INVALID_TYPE', 'sObject type is required: attributes.type');
    }
    return openObject(session, name);
}

/** The object of that name, when it exists and the user may read it. @throws ApiError NOT_FOUND */
export function openObject(session: ApiSession, name: string): ObjectSchema {
    const object = session.org.schema.object(name);
    if (!object || !servicesOf(session.org.store).permissions.canObject(session.user.id, object.name, 'read')) {
        throw notFound();
    }
    return object;
}

/**
 * A record to save.
 * @param ignored members that mean something else here: `attributes`, `id` of a collection
 * @throws ApiError for fields that do not exist or that the user may not write
 */
export function recordOf(
    session: ApiSession,
    object: ObjectSchema,
    node: JsonNode,
    right: 'create' | 'edit',
    ignored: ReadonlySet<string> = new Set()
): SObjectValue {
    if (node.kind !== 'object') {
        throw badBody('A record is a JSON object');
    }
    const record = new SObjectValue(object);
    const refused: string[] = [];
    for (const [name, value] of node.members) {
        if (name === 'attributes' || ignored.has(name)) {
            continue;
        }
        const field = object.field(name);
        if (field) {
            record.fields.set(field.name, fieldValue(field, value));
            if (!mayWrite(session, object, field, right)) {
                refused.push(field.name);
            }
        } else {
            setParent(session, record, object, name, value);
        }
    }
    if (refused.length > 0) {
        throw apiError(
            400,
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            `Unable to create/update fields: ${refused.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
            refused
        );
    }
    return record;
}

function mayWrite(session: ApiSession, object: ObjectSchema, field: FieldSchema, right: 'create' | 'edit'): boolean {
    const writable = right === 'create' ? field.createable : field.updateable;
    return writable && servicesOf(session.org.store).permissions.canField(session.user.id, object, field, 'edit');
}

/** The value of a field. @throws ApiError JSON_PARSER_ERROR */
export function fieldValue(field: FieldSchema, node: JsonNode): unknown {
    if (node.kind === 'null') {
        return null;
    }
    const text = node.kind === 'string' ? node.value : node.kind === 'number' ? node.text : null;
    if (text === '' || (field.type === 'boolean' && text !== null && !/^(true|false)$/i.test(text))) {
        return text === '' ? null : unreadable(field, text);
    }
    if ((field.type === 'reference' || field.type === 'id') && !field.metadataRelationship) {
        return (
            toId18(text ?? '') ??
            fail(400, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${text}`, field)
        );
    }
    try {
        return primitiveValue(node, apexTypeOf(field).toLowerCase());
    } catch {
        return unreadable(field, text ?? node.kind);
    }
}

function unreadable(field: FieldSchema, text: string): never {
    throw badBody(
        `Cannot deserialize instance of ${field.type} from value ${text} or request may be missing a required field at [field: ${field.name}]`
    );
}

function fail(status: number, code: string, message: string, field: FieldSchema): never {
    throw apiError(status, code, message, [field.name]);
}

/** `"Account": {"Key__c": "x"}`: the parent named by an external id. */
function setParent(
    session: ApiSession,
    record: SObjectValue,
    object: ObjectSchema,
    name: string,
    node: JsonNode
): void {
    const lookup = object.parentRelation(name);
    const written = member(node, 'attributes');
    const target = (written && textMember(written, 'type')) ?? lookup?.referenceTo[0];
    const parentObject = target === undefined ? null : session.org.schema.object(target);
    if (!lookup || !parentObject || node.kind !== 'object') {
        throw apiError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
    }
    const parent = new SObjectValue(parentObject);
    for (const [key, value] of node.members) {
        const field = key === 'attributes' ? null : parentObject.field(key);
        if (key !== 'attributes' && !field) {
            throw apiError(400, 'INVALID_FIELD', `No such column '${key}' on sobject of type ${parentObject.name}`);
        }
        if (field) {
            parent.fields.set(field.name, fieldValue(field, value));
        }
    }
    record.setRelation(lookup.relationshipName ?? name, parent);
}
