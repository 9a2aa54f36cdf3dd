/**
 * Single records: created, read, changed, deleted, by id and by external id.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_basic_info.htm
 */
import { toId18 } from '../../data/ids.ts';
import { queryRecords } from '../../data/queries.ts';
import type { DmlResult } from '../../data/dml/errors.ts';
import { servicesOf } from '../../data/services.ts';
import type { SObjectValue } from '../../data/sobject.ts';
import { parseSoql } from '../../data/soql/parse.ts';
import { ApexBlob } from '../../runtime/blob.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { apiError, ApiError, dmlError, methodNotAllowed, notFound, notSupported } from './api-error.ts';
import { describeGlobal, describeObject, objectSummary } from './describe.ts';
import { ok, type ApiAnswer, type ApiCall } from './messages.ts';
import { quoted, readRecord } from './query.ts';
import { fieldValue, member, objectBody, openObject, recordOf } from './record-input.ts';
import { keyField, recordWithId, requireRight, save } from './save.ts';
import { USER_MODE } from './session.ts';

/** What the platform gives as the id of every published event. */
const NO_ID = 'e00xx0000000001AAA';

/** `/sobjects/…`. */
export function sobjectsHandler(call: ApiCall): ApiAnswer {
    const [name, second, third, ...more] = call.rest;
    if (name === undefined) {
        return ok(only(call, 'GET', () => describeGlobal(call)));
    }
    const object = openObject(call.session, name);
    if (second === undefined) {
        return collection(call, object);
    }
    if (second === 'describe' && third === undefined) {
        return ok(only(call, 'GET', () => describeObject(call, object)));
    }
    if (more.length > 0 || ['updated', 'deleted', 'listviews', 'quickActions', 'describe'].includes(second)) {
        throw notSupported(`/sobjects/${call.rest.join('/')}`);
    }
    const id = toId18(second);
    const isId = id !== null && object.keyPrefix !== null && id.startsWith(object.keyPrefix);
    if (third === undefined) {
        if (!isId) {
            throw notFound(`Provided external ID field does not exist or is not accessible: ${second}`);
        }
        return record(call, object, id);
    }
    const field = object.field(third);
    if (isId && field?.type === 'base64') {
        return blob(call, object, id, field);
    }
    if (isId && (object.parentRelation(third) || object.childRelation(third))) {
        throw notSupported(`/sobjects/${call.rest.join('/')}: records through relationships`);
    }
    return byKey(call, object, keyField(object, second), third);
}

function only<T>(call: ApiCall, method: string, work: () => T): T {
    if (call.request.method !== method) {
        throw methodNotAllowed(call.request.method, [method]);
    }
    return work();
}

function collection(call: ApiCall, object: ObjectSchema): ApiAnswer {
    switch (call.request.method) {
        case 'GET':
            return ok({ objectDescribe: objectSummary(call, object), recentItems: [] });
        case 'POST':
            return create(call, object);
        default:
            throw methodNotAllowed(call.request.method, ['GET', 'POST', 'HEAD']);
    }
}

function create(call: ApiCall, object: ObjectSchema): ApiAnswer {
    const { session, request } = call;
    requireRight(session, object, 'insert');
    const record = recordOf(session, object, objectBody(request.body), 'create');
    const result = succeeded(save(session, 'insert', [record], true));
    return {
        status: 201,
        body: object.kind === 'platformEvent' ? published(record) : { id: result.id, success: true, errors: [] }
    };
}

/** Events have no ids: the answer tells how to recognise the event on the bus. */
function published(event: SObjectValue): unknown {
    const uuid = event.fields.get('EventUuid');
    return { id: NO_ID, success: true, errors: [{ statusCode: 'OPERATION_ENQUEUED', message: uuid, fields: [] }] };
}

/** The only result of a statement. @throws ApiError when it failed */
function succeeded([result]: readonly DmlResult[]): DmlResult {
    if (!result?.success) {
        throw dmlError(result?.errors ?? []);
    }
    return result;
}

function record(call: ApiCall, object: ObjectSchema, id: string): ApiAnswer {
    const { session, request } = call;
    switch (request.method) {
        case 'GET':
            return ok(readRecord(call, object.name, fieldsToRead(call, object), `Id = ${quoted(id)}`));
        case 'PATCH': {
            requireRecord(call, object, id);
            requireRight(session, object, 'update');
            update(call, object, id, null);
            return { status: 204 };
        }
        case 'DELETE': {
            requireRecord(call, object, id);
            requireRight(session, object, 'delete');
            succeeded(save(session, 'delete', [recordWithId(object, id)], true));
            return { status: 204 };
        }
        default:
            throw methodNotAllowed(request.method, ['GET', 'PATCH', 'DELETE', 'HEAD']);
    }
}

/** A record nobody sees does not exist; one that was deleted says so. */
function requireRecord({ session }: ApiCall, object: ObjectSchema, id: string): void {
    const row = session.org.store.anyRow(object.name, id);
    if (row?.deleted) {
        throw apiError(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
    }
    const { sharing } = servicesOf(session.org.store);
    if (!row || (sharing && !sharing.canRead(session.user.id, row))) {
        throw notFound();
    }
}

function update(call: ApiCall, object: ObjectSchema, id: string, key: FieldSchema | null): DmlResult {
    const { session, request } = call;
    const body = objectBody(request.body);
    const named = key?.name ?? 'Id';
    if (body.members.some(([name]) => name.toLowerCase() === named.toLowerCase())) {
        const message = `The ${named} field should not be specified in the sobject data.`;
        throw apiError(400, 'INVALID_FIELD', message, [named]);
    }
    const changed = recordOf(session, object, body, 'edit');
    changed.fields.set('Id', id);
    return succeeded(save(session, 'update', [changed], true));
}

/** `fields=A,B`, or every field the user may read. */
function fieldsToRead({ session, request }: ApiCall, object: ObjectSchema): string[] {
    const asked = (request.query.get('fields') ?? '').split(',').map((name) => name.trim());
    const named = asked.filter((name) => name !== '');
    if (named.length > 0) {
        return named;
    }
    const { permissions } = servicesOf(session.org.store);
    return [...object.fields.values()]
        .filter((field) => permissions.canField(session.user.id, object, field, 'read'))
        .map((field) => field.name);
}

function blob(call: ApiCall, object: ObjectSchema, id: string, field: FieldSchema): ApiAnswer {
    return only(call, 'GET', () => {
        const query = parseSoql(`SELECT ${field.name} FROM ${object.name} WHERE Id = ${quoted(id)}`);
        const [found] = call.session.read(() => queryRecords(query, [], USER_MODE));
        const value = found?.fields.get(field.name);
        if (!(value instanceof ApexBlob)) {
            throw notFound();
        }
        return { status: 200, raw: { type: 'application/octetstream', bytes: value.bytes } };
    });
}

// ---------------------------------------------------------------- by external id

function byKey(call: ApiCall, object: ObjectSchema, key: FieldSchema, value: string): ApiAnswer {
    const { session, request, version } = call;
    const ids = matches(call, object, key, value);
    if (ids.length > 1) {
        const urls = ids.map((id) => `/services/data/v${version}/sobjects/${object.name}/${id}`);
        return { status: 300, body: urls };
    }
    const [id] = ids;
    switch (request.method) {
        case 'GET':
            if (id === undefined) {
                throw notFound();
            }
            return ok(readRecord(call, object.name, fieldsToRead(call, object), `Id = ${quoted(id)}`));
        case 'PATCH':
        case 'POST':
            return id === undefined ? insertByKey(call, object, key, value) : updateByKey(call, object, key, id);
        case 'DELETE':
            if (id === undefined) {
                throw notFound();
            }
            requireRight(session, object, 'delete');
            succeeded(save(session, 'delete', [recordWithId(object, id)], true));
            return { status: 204 };
        default:
            throw methodNotAllowed(request.method, ['GET', 'PATCH', 'DELETE', 'HEAD']);
    }
}

function matches({ session }: ApiCall, object: ObjectSchema, key: FieldSchema, text: string): string[] {
    let value: unknown;
    try {
        value = fieldValue(key, { kind: 'string', value: text });
    } catch (error) {
        throw error instanceof ApiError ? notFound() : error;
    }
    const { sharing } = servicesOf(session.org.store);
    return session.org.store
        .find(object.name, key.name, value)
        .filter((row) => !sharing || sharing.canRead(session.user.id, row))
        .map((row) => row.id);
}

function insertByKey(call: ApiCall, object: ObjectSchema, key: FieldSchema, value: string): ApiAnswer {
    const { session, request } = call;
    if (key.name === 'Id' || request.query.get('updateOnly') === 'true') {
        throw notFound();
    }
    requireRight(session, object, 'insert');
    const body = objectBody(request.body);
    if (member(body, key.name)) {
        const message = `The ${key.name} field should not be specified in the sobject data.`;
        throw apiError(400, 'INVALID_FIELD', message, [key.name]);
    }
    const created = recordOf(session, object, body, 'create');
    created.fields.set(key.name, fieldValue(key, { kind: 'string', value }));
    const result = succeeded(save(session, 'upsert', [created], true, key.name));
    return { status: 201, body: { id: result.id, success: true, errors: [], created: true } };
}

function updateByKey(call: ApiCall, object: ObjectSchema, key: FieldSchema, id: string): ApiAnswer {
    requireRight(call.session, object, 'update');
    update(call, object, id, key);
    return { status: 200, body: { id, success: true, errors: [], created: false } };
}
