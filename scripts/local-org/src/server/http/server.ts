/** The HTTP server of the pages: which address is answered by whom. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PageError, type PageBackend } from '../backend.ts';
import { themes } from '../lwc/themes.ts';
import type { Activations } from '../pages/activations.ts';
import type { PageModels } from '../pages/models.ts';
import { documentOf } from '../pages/document.ts';
import type { AppFiles } from './app-files.ts';
import { readBody, sendError, sendFile, sendJson, sendText } from './respond.ts';
import { cookie, viewOf, type View } from './session.ts';

export interface ServerParts {
    readonly backend: PageBackend;
    readonly models: PageModels;
    readonly app: AppFiles;
    readonly activations: Activations;
    readonly title: string;
}

interface Call {
    readonly request: IncomingMessage;
    readonly response: ServerResponse;
    readonly url: URL;
    /** Parts of the path after the first. */
    readonly rest: readonly string[];
    readonly view: View;
}

type Handler = (parts: ServerParts, call: Call) => void | Promise<void>;

const HANDLERS: Readonly<Record<string, Handler>> = {
    '': (_parts, { response }) => redirect(response, '/lightning'),
    lightning: (parts, { response, view }) =>
        sendText(response, 200, '.html', documentOf(view, parts.title, parts.app.importMap(), parts.backend.now())),
    app: appFile,
    vendor: (parts, { response, rest }) => sendFile(response, parts.app.vendorFolder(), rest.slice(1).join('/'), true),
    slds: styleFile,
    apex: callApex,
    data: dataOf,
    pages: pageOf,
    session: changeSession,
    events: liveEvents,
    'favicon.ico': (_parts, { response }) => sendText(response, 204, 'image/x-icon', '')
};

/** Makes the server; the caller lets it listen. */
export function pageHttpServer(parts: ServerParts): Server {
    return createServer((request, response) => {
        answer(parts, request, response).catch((error: unknown) => sendError(response, error));
    });
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [first = '', ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent);
    const handler = Object.hasOwn(HANDLERS, first) ? HANDLERS[first] : undefined;
    if (!handler) {
        sendText(response, 404, 'text/plain', 'Not found');
        return;
    }
    const view = viewOf(request, parts.backend.users());
    response.setHeader('x-org-time', parts.backend.now());
    await handler(parts, { request, response, url, rest, view });
}

function redirect(response: ServerResponse, to: string): void {
    response.writeHead(302, { location: to });
    response.end();
}

async function appFile({ app }: ServerParts, { response, rest }: Call): Promise<void> {
    if (rest[0] === 'changes') {
        app.follow(response);
        return;
    }
    const code = await app.file(rest.join('/'));
    sendText(response, code === null ? 404 : 200, '.js', code ?? 'Not found');
}

function styleFile(_parts: ServerParts, { response, rest }: Call): void {
    const theme = themes().find((one) => one.name === rest[0]);
    sendFile(response, theme?.folder ?? '/', theme ? rest.slice(1).join('/') : '', true);
}

async function callApex({ backend }: ServerParts, { request, response, rest, view }: Call): Promise<void> {
    const isWire = request.headers['x-apex-wire'] === 'true';
    const body = await readBody(request);
    sendJson(response, 200, backend.callApex(view.user.id, rest[0] ?? '', body === '' ? '{}' : body, isWire));
}

async function dataOf({ backend }: ServerParts, { request, response, rest, url, view }: Call): Promise<void> {
    const [kind = '', name = '', field = ''] = rest;
    const userId = view.user.id;
    const list = (parameter: string): string[] =>
        (url.searchParams.get(parameter) ?? '').split(',').filter((one) => one !== '');
    switch (`${String(request.method)} ${kind}`) {
        case 'GET object-info':
            return sendJson(response, 200, backend.uiObjectInfo(userId, name));
        case 'GET picklist':
            return sendJson(response, 200, backend.uiPicklist(userId, name, field));
        case 'GET record':
            return sendJson(response, 200, backend.uiRecord(userId, name, list('fields'), list('optionalFields')));
        case 'POST record': {
            const { apiName, fields } = await recordInput(request);
            const id = backend.createRecord(userId, apiName ?? '', fields);
            return sendJson(response, 201, backend.uiRecord(userId, id, [], writtenFields(backend, id, fields)));
        }
        case 'PATCH record': {
            const { fields } = await recordInput(request);
            backend.updateRecord(userId, name, fields);
            return sendJson(response, 200, backend.uiRecord(userId, name, [], writtenFields(backend, name, fields)));
        }
        case 'DELETE record':
            backend.deleteRecord(userId, name);
            return sendJson(response, 200, null);
        default:
            throw new PageError(501, { message: `Not supported by the page host: ${request.method} of ${kind}` });
    }
}

interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

async function recordInput(request: IncomingMessage): Promise<RecordInput> {
    return JSON.parse(await readBody(request)) as RecordInput;
}

function writtenFields(backend: PageBackend, id: string, fields: RecordInput['fields']): string[] {
    return Object.keys(fields).map((field) => `${backend.objectOf(id) ?? ''}.${field}`);
}

function pageOf({ models }: ServerParts, { response, rest, url, view }: Call): void {
    const [kind, name = ''] = rest;
    switch (kind) {
        case 'shell':
            return sendJson(response, 200, models.shell(view));
        case 'record':
            return sendJson(response, 200, models.record(view, name));
        case 'object':
            return sendJson(response, 200, models.list(view, name, url.searchParams.get('filterName') ?? ''));
        case 'tab':
            return sendJson(response, 200, models.tab(name));
        case 'component':
            return sendJson(response, 200, models.component(name, url.searchParams.get('recordId')));
        default:
            throw new PageError(404, { message: `There is no page ${String(kind)}` });
    }
}

async function changeSession({ backend, activations }: ServerParts, { request, response }: Call): Promise<void> {
    const wanted = JSON.parse(await readBody(request)) as Readonly<Record<string, string>>;
    const known = backend.users().some((user) => user.username === wanted['user']);
    if (wanted['user'] !== undefined && !known) {
        throw new PageError(400, { message: `Nobody is called ${wanted['user']}` });
    }
    if (wanted['pages'] === 'installed' || wanted['pages'] === 'activated') {
        activations.setAll(wanted['pages']);
    }
    if (wanted['activate'] !== undefined) {
        activations.activate(wanted['activate']);
    }
    if (wanted['deactivate'] !== undefined) {
        activations.deactivate(wanted['deactivate']);
    }
    const names = ['user', 'theme', 'app'] as const;
    const cookies = names.flatMap((name) => (wanted[name] === undefined ? [] : [cookie(name, wanted[name])]));
    response.writeHead(204, { 'set-cookie': cookies });
    response.end();
}

function liveEvents({ backend }: ServerParts, { response, url, request }: Call): void {
    const channel = url.searchParams.get('channel') ?? '';
    const stop = backend.subscribe(channel, (payload, replayId) => {
        const message = { channel, data: { event: { replayId }, payload } };
        response.write(`data: ${JSON.stringify(message)}\n\n`);
    });
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    request.on('close', stop);
}
