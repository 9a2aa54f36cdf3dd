/**
 * Calls of `@RestResource` classes, `/services/apexrest/…`.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_rest_methods.htm
 */
import { servicesOf } from '../../data/services.ts';
import { RestRequestValue, RestResponseValue, restContext } from '../../library/system/rest.ts';
import { nodeToValue } from '../../library/system/json-deserialize.ts';
import { serialize } from '../../library/system/json-serialize.ts';
import type { JsonNode } from '../../library/system/json-text.ts';
import { ApexBlob } from '../../runtime/blob.ts';
import { annotation, type ClassMeta, type MethodMeta } from '../../runtime/class-meta.ts';
import { ApexException, translateError } from '../../runtime/exception.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { ApiError, apiError, badBody, methodNotAllowed, notFound, notSupported } from './api-error.ts';
import { findResource, type RestResource } from './apex-rest-match.ts';
import type { ApiAnswer, ApiCall } from './messages.ts';
import { objectBody } from './record-input.ts';

const VERBS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];
const JSON_TYPE = 'application/json;charset=UTF-8';

/** Answers a request whose path behind `/services/apexrest` is `/…` of `call.rest`. */
export function apexRestHandler(call: ApiCall): ApiAnswer {
    const { session, request } = call;
    const path = `/${withoutNamespace(call).join('/')}`;
    const resource = findResource(session.org.program, path);
    if (!resource) {
        throw notFound('Could not find a match for URL');
    }
    const { meta } = resource;
    if (!servicesOf(session.org.store).permissions.hasClassAccess(session.user.id, meta.name)) {
        throw apiError(403, 'FORBIDDEN', `You do not have access to the Apex class named: ${meta.name}`);
    }
    const method = methodFor(meta, request.method);
    if (/\bxml\b/.test(request.headers.get('content-type') ?? '') && method.params.length > 0) {
        throw notSupported('XML bodies of Apex REST methods');
    }
    return session.run((transaction) => {
        const pair = restContext(transaction);
        pair.request = requestOf(call, path, resource, method);
        pair.response = new RestResponseValue();
        const args = argumentsOf(method, request.body);
        try {
            const returned = session.org.program.callStatic(meta.name, method, args);
            return answerOf(method, returned, pair.response);
        } catch (error) {
            // Stack traces need the running program, so they are read before the transaction ends.
            throw apexError(error);
        }
    });
}

/** The classes of a package are found below its namespace. */
function withoutNamespace({ session, rest }: ApiCall): readonly string[] {
    const { namespace } = session.org;
    if (namespace === null) {
        return rest;
    }
    if (rest[0]?.toLowerCase() !== namespace.toLowerCase()) {
        throw notFound('Could not find a match for URL');
    }
    return rest.slice(1);
}

function methodFor(meta: ClassMeta, verb: string): MethodMeta {
    const of = (name: string): MethodMeta | undefined =>
        meta.methods.find((method) => method.isStatic && annotation(method, `http${name.toLowerCase()}`));
    const method = VERBS.includes(verb) ? of(verb) : undefined;
    if (!method) {
        throw methodNotAllowed(
            verb,
            VERBS.filter((name) => of(name))
        );
    }
    return method;
}

function requestOf(
    { request }: ApiCall,
    path: string,
    { mapping }: RestResource,
    method: MethodMeta
): RestRequestValue {
    const value = new RestRequestValue();
    value.values.set('headers', textMap(request.headers));
    value.values.set('params', textMap(request.query));
    value.values.set('httpmethod', request.method);
    value.values.set('remoteaddress', '127.0.0.1');
    value.values.set('requesturi', path);
    value.values.set('resourcepath', `/services/apexrest${mapping}`);
    // A method with parameters gets the body in them.
    value.values.set('requestbody', method.params.length > 0 ? null : new ApexBlob(Buffer.from(request.body, 'utf8')));
    return value;
}

function textMap(entries: Iterable<readonly [string, string]>): ApexMap {
    return new ApexMap(runtimeType('Map<String,String>'), [...entries]);
}

function argumentsOf(method: MethodMeta, body: string): unknown[] {
    if (method.params.length === 0) {
        return [];
    }
    const { members } = objectBody(body);
    const unknown = members.find(([name]) => !method.params.some((param) => param.name === name));
    if (unknown) {
        throw badBody(`Unexpected parameter encountered during deserialization: ${unknown[0]}`);
    }
    return method.params.map((param) => {
        const given: JsonNode = members.find(([name]) => name === param.name)?.[1] ?? { kind: 'null' };
        try {
            return nodeToValue(given, runtimeType(param.type), true);
        } catch (error) {
            throw error instanceof ApexException ? badBody(error.text) : error;
        }
    });
}

/** What the method returned, or, when it returns nothing, what it put into the response. */
function answerOf(method: MethodMeta, returned: unknown, response: RestResponseValue | null): ApiAnswer {
    const headers = Object.fromEntries(response?.headers() ?? []);
    const status = response?.statusCode ?? 200;
    if (method.returns !== 'void') {
        return { status, headers, raw: { type: JSON_TYPE, bytes: Buffer.from(serialize(returned), 'utf8') } };
    }
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    return { status, headers, raw: { type: type ?? JSON_TYPE, bytes: response?.body?.bytes ?? Buffer.alloc(0) } };
}

function apexError(error: unknown): ApiError {
    if (error instanceof ApiError) {
        return error;
    }
    const apex = translateError(error);
    if (apex instanceof UnsupportedError) {
        return notSupported(apex.what);
    }
    const text =
        apex instanceof ApexException
            ? `${apex.toString()}\n\n${apex.stackTraceString}`
            : `${apex.typeName}: ${apex.message}`;
    return apiError(500, 'APEX_ERROR', text);
}
