/** Which path is answered by whom, `/services/…` and `/id/…`. */
import type { ApiError } from './api-error.ts';
import { asApiError, methodNotAllowed, notFound, notSupported } from './api-error.ts';
import { apexRestHandler } from './apex-rest.ts';
import { collectionsHandler } from './collections.ts';
import { batchHandler, compositeHandler } from './composite.ts';
import type { ApiAnswer, ApiCall, ApiHandler, ApiRequest } from './messages.ts';
import { queryHandler } from './query.ts';
import { identity, limits, NEWEST_VERSION, resourceList, userInfo, versions } from './resources.ts';
import type { ApiSession } from './session.ts';
import { sobjectsHandler } from './sobjects.ts';
import { treeHandler } from './tree.ts';

const DATA: Readonly<Record<string, ApiHandler>> = {
    query: (call) => queryHandler(call, false),
    queryAll: (call) => queryHandler(call, true),
    sobjects: sobjectsHandler,
    composite: compositeRoutes,
    limits
};

/** Answers a request of a known user. Nothing is thrown: errors are answers too. */
export function answer(session: ApiSession, request: ApiRequest): ApiAnswer {
    try {
        return route(session, request);
    } catch (error) {
        return errorAnswer(asApiError(error));
    }
}

/** An error as an answer. */
export function errorAnswer(error: ApiError): ApiAnswer {
    return { status: error.status, body: error.entries };
}

/** Whether the path may be asked for without a token. */
export function publicAnswer(request: ApiRequest): ApiAnswer | null {
    return /^\/services\/data\/?$/.test(request.path) ? versions() : null;
}

function route(session: ApiSession, request: ApiRequest): ApiAnswer {
    const parts = request.path
        .split('/')
        .filter((part) => part !== '')
        .map(decodeURIComponent);
    const call = (rest: readonly string[], version: string): ApiCall => ({ session, request, rest, version });
    const newest = `${NEWEST_VERSION}.0`;
    if (parts[0] === 'id') {
        return identity(call(parts.slice(1), newest));
    }
    if (parts[0] !== 'services') {
        throw notFound();
    }
    switch (parts[1]) {
        case 'apexrest':
            return apexRestHandler(call(parts.slice(2), newest));
        case 'oauth2':
            return parts[2] === 'userinfo' ? userInfo(call([], newest)) : refuse(request);
        case 'data':
            return data(call(parts.slice(3), versionOf(parts[2] ?? '')));
        default:
            return refuse(request);
    }
}

function refuse({ path }: ApiRequest): never {
    throw notSupported(path);
}

function versionOf(part: string): string {
    const [, version] = /^v(\d{2}\.0)$/.exec(part) ?? [];
    if (version === undefined || Number(version) > NEWEST_VERSION) {
        throw notFound();
    }
    return version;
}

function data(call: ApiCall): ApiAnswer {
    const [name, ...rest] = call.rest;
    if (name === undefined) {
        return call.request.method === 'GET' ? resourceList(call) : refuseMethod(call.request.method);
    }
    const handler = Object.hasOwn(DATA, name) ? DATA[name] : undefined;
    return handler ? handler({ ...call, rest }) : refuse(call.request);
}

function refuseMethod(method: string): never {
    throw methodNotAllowed(method, ['GET', 'HEAD']);
}

function compositeRoutes(call: ApiCall): ApiAnswer {
    const [name, ...rest] = call.rest;
    const inner = { ...call, rest };
    switch (name) {
        case undefined:
            return compositeHandler(inner, dispatch);
        case 'batch':
            return batchHandler(inner, dispatch);
        case 'sobjects':
            return collectionsHandler(inner);
        case 'tree':
            return treeHandler(inner);
        default:
            return refuse(call.request);
    }
}

function dispatch({ session }: ApiCall, request: ApiRequest): ApiAnswer {
    return route(session, request);
}
