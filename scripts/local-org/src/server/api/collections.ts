/**
 * Up to 200 records in one call.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections.htm
 */
import type { DmlError, DmlResult } from '../../data/dml/errors.ts';
import type { ListOperation } from '../../data/dml/run.ts';
import { toId18 } from '../../data/ids.ts';
import { queryRecords } from '../../data/queries.ts';
import type { SObjectValue } from '../../data/sobject.ts';
import { parseSoql } from '../../data/soql/parse.ts';
import type { JsonNode } from '../../library/system/json-text.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { ApiError, apiError, methodNotAllowed } from './api-error.ts';
import { ok, type ApiAnswer, type ApiCall } from './messages.ts';
import { quoted } from './query.ts';
import { recordJson } from './record-json.ts';
import { listMember, member, objectBody, openObject, recordOf, textMember, typeOfRecord } from './record-input.ts';
import { keyField, recordWithId, requireRight, save } from './save.ts';
import { shapeOf } from './select-shape.ts';
import { USER_MODE } from './session.ts';

const MOST = 200;
const IGNORED: ReadonlySet<string> = new Set(['id', 'Id', 'ID']);

/** One record of the call: ready to be saved, or refused before. */
type Entry = { readonly record: SObjectValue } | { readonly errors: readonly DmlError[] };

/** `/composite/sobjects…`. */
export function collectionsHandler(call: ApiCall): ApiAnswer {
    const [object, key] = call.rest;
    const { method } = call.request;
    if (object !== undefined && key !== undefined) {
        return method === 'PATCH' ? upsertAll(call, object, key) : refuse(method, ['PATCH']);
    }
    if (object !== undefined) {
        return method === 'POST' || method === 'GET' ? retrieveAll(call, object) : refuse(method, ['GET', 'POST']);
    }
    switch (method) {
        case 'POST':
            return saveAll(call, 'insert');
        case 'PATCH':
            return saveAll(call, 'update');
        case 'DELETE':
            return deleteAll(call);
        default:
            return refuse(method, ['POST', 'PATCH', 'DELETE']);
    }
}

function refuse(method: string, allowed: readonly string[]): never {
    throw methodNotAllowed(method, allowed);
}

function saveAll(call: ApiCall, operation: 'insert' | 'update'): ApiAnswer {
    const body = objectBody(call.request.body);
    const entries = upTo(listMember(body, 'records')).map((node) =>
        entry(() => {
            const object = typeOfRecord(call.session, node);
            requireRight(call.session, object, operation);
            const right = operation === 'insert' ? 'create' : 'edit';
            const record = recordOf(call.session, object, node, right, operation === 'update' ? IGNORED : undefined);
            if (operation === 'update') {
                record.fields.set('Id', idOf(node));
            }
            return record;
        })
    );
    return ok(saved(call, operation, entries, isAllOrNone(body), false));
}

function upsertAll(call: ApiCall, name: string, keyName: string): ApiAnswer {
    const body = objectBody(call.request.body);
    const object = openObject(call.session, name);
    const key = keyField(object, keyName);
    requireRight(call.session, object, 'insert');
    requireRight(call.session, object, 'update');
    const entries = upTo(listMember(body, 'records')).map((node) =>
        entry(() => {
            const isId = key.name === 'Id';
            const record = recordOf(call.session, object, node, 'create', isId ? IGNORED : undefined);
            if (isId && (textMember(node, 'id') ?? textMember(node, 'Id')) !== null) {
                record.fields.set('Id', idOf(node));
            }
            return record;
        })
    );
    return ok(saved(call, 'upsert', entries, isAllOrNone(body), true, key.name));
}

function deleteAll(call: ApiCall): ApiAnswer {
    const { session, request } = call;
    const ids = upTo((request.query.get('ids') ?? '').split(',').filter((id) => id !== ''));
    const entries = ids.map((text) =>
        entry(() => {
            const id = toId18(text);
            const object = id === null ? null : session.org.schema.objectOfId(id);
            if (!object || id === null) {
                throw apiError(400, 'MALFORMED_ID', `malformed id ${text}`);
            }
            requireRight(session, object, 'delete');
            return recordWithId(object, id);
        })
    );
    return ok(saved(call, 'delete', entries, request.query.get('allOrNone') === 'true', false));
}

function upTo<T>(items: readonly T[]): readonly T[] {
    if (items.length === 0 || items.length > MOST) {
        throw apiError(
            400,
            'INVALID_INPUT',
            `The number of records is ${items.length}; it must be between 1 and ${MOST}`
        );
    }
    return items;
}

/** A record that cannot even be read fails alone. */
function entry(read: () => SObjectValue): Entry {
    try {
        return { record: read() };
    } catch (error) {
        if (!(error instanceof ApiError)) {
            throw error;
        }
        return {
            errors: error.entries.map(({ errorCode, message, fields }) => ({
                statusCode: errorCode,
                message,
                fields: fields ?? []
            }))
        };
    }
}

function idOf(node: JsonNode): string {
    const text = textMember(node, 'id') ?? textMember(node, 'Id');
    const id = text === null ? null : toId18(text);
    if (id === null) {
        throw text === null
            ? apiError(400, 'MISSING_ARGUMENT', 'Id not specified in an update call')
            : apiError(400, 'MALFORMED_ID', `malformed id ${text}`);
    }
    return id;
}

function isAllOrNone(body: JsonNode): boolean {
    const found = member(body, 'allOrNone');
    return found?.kind === 'boolean' && found.value;
}

function saved(
    call: ApiCall,
    operation: ListOperation,
    entries: readonly Entry[],
    allOrNone: boolean,
    tellsCreated: boolean,
    key: string | null = null
): unknown[] {
    const good = entries.flatMap((one) => ('record' in one ? [one.record] : []));
    const isRefused = allOrNone && good.length < entries.length;
    const results = isRefused ? [] : save(call.session, operation, good, allOrNone, key);
    let next = 0;
    return entries.map((one) => {
        if ('errors' in one) {
            return { success: false, errors: one.errors };
        }
        const result = isRefused ? NOT_TRIED : (results[next++] as DmlResult);
        return resultJson(result, tellsCreated);
    });
}

const NOT_TRIED: DmlResult = {
    id: null,
    success: false,
    created: false,
    errors: [
        {
            statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
            fields: []
        }
    ]
};

function resultJson(result: DmlResult, tellsCreated: boolean): unknown {
    return {
        ...(result.id === null ? {} : { id: result.id }),
        success: result.success,
        errors: result.errors.map(({ statusCode, message, fields }) => ({ statusCode, message, fields })),
        ...(tellsCreated && result.success ? { created: result.created } : {})
    };
}

/** Records by id, in the order of the ids; null for those the user does not see. */
function retrieveAll(call: ApiCall, name: string): ApiAnswer {
    const { session, request, version } = call;
    const object: ObjectSchema = openObject(session, name);
    const lists = request.method === 'GET' ? queryLists(request.query) : bodyLists(request.body);
    const ids = lists.ids.map((text) => toId18(text) ?? '');
    const query = parseSoql(
        `SELECT Id, ${lists.fields.join(', ')} FROM ${object.name} WHERE Id IN (${ids.map(quoted).join(', ')})`
    );
    const records = session.read(() => queryRecords(query, [], USER_MODE));
    const shape = shapeOf(query, session.org.schema);
    const asked = lists.fields.some((field) => field.toLowerCase() === 'id');
    const byId = new Map(
        records.map((record) => {
            const json = recordJson(record, shape, version);
            if (!asked) {
                delete json['Id'];
            }
            return [record.id, json];
        })
    );
    return ok(ids.map((id) => byId.get(id) ?? null));
}

function queryLists(query: URLSearchParams): { ids: string[]; fields: string[] } {
    const list = (name: string): string[] => (query.get(name) ?? '').split(',').filter((text) => text !== '');
    return { ids: list('ids'), fields: list('fields') };
}

function bodyLists(text: string): { ids: string[]; fields: string[] } {
    const body = objectBody(text);
    const list = (name: string): string[] =>
        listMember(body, name).flatMap((node) => (node.kind === 'string' ? [node.value] : []));
    return { ids: list('ids'), fields: list('fields') };
}
