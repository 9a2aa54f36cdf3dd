/** The REST API of an org over HTTP: tokens, bodies and headers; what is answered is in `routes.ts`. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Org } from '../../platform/org.ts';
import { readBody, sendText } from '../http/respond.ts';
import { PageError } from '../backend.ts';
import type { ApiError } from './api-error.ts';
import { apiError, asApiError } from './api-error.ts';
import { QueryCursors } from './cursors.ts';
import type { ApiAnswer, ApiRequest } from './messages.ts';
import { DAILY_CALLS } from './resources.ts';
import { answer, errorAnswer, publicAnswer } from './routes.ts';
import { ApiSession } from './session.ts';

export interface ApiServerOptions {
    /** Asked for at every call, so that another org may take its place. */
    readonly org: () => Org;
    /** Usernames by access token. */
    readonly tokens: ReadonlyMap<string, string>;
    /** 0 for any free one. */
    readonly port: number;
    readonly host?: string;
    /** What precedes a call: brings the org's clock up to date. */
    readonly beforeCall?: (org: Org) => void;
    /** What follows a call that may have enqueued or published something; runs what is due unless given. */
    readonly afterCall?: (org: Org) => void;
}

export interface ApiServer {
    /** `http://127.0.0.1:4242`, the instance URL of clients. */
    readonly url: string;
    close(): Promise<void>;
}

/** Serves the API until it is closed. */
export async function startApiServer(options: ApiServerOptions): Promise<ApiServer> {
    const host = options.host ?? '127.0.0.1';
    const api = new Api(options);
    const server = createServer((request, response) => {
        api.serve(request, response).catch((error: unknown) => send(response, errorAnswer(asHttpError(error)), null));
    });
    await new Promise<void>((done, failed) => {
        server.once('error', failed);
        server.listen(options.port, host, done);
    });
    return { url: addressOf(server, host), close: () => close(server) };
}

function addressOf(server: Server, host: string): string {
    return `http://${host}:${(server.address() as AddressInfo).port}`;
}

function close(server: Server): Promise<void> {
    return new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
    });
}

class Api {
    readonly #options: ApiServerOptions;
    readonly #cursors = new QueryCursors();
    #calls = 0;

    constructor(options: ApiServerOptions) {
        this.#options = options;
    }

    async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const asked = await requestOf(request);
        const open = publicAnswer(asked);
        if (open) {
            send(response, open, null);
            return;
        }
        this.#calls += 1;
        const org = this.#options.org();
        this.#options.beforeCall?.(org);
        const given = answer(this.#session(org, request, asked), asked);
        send(response, request.method === 'HEAD' ? { status: given.status } : given, this.#calls);
        // The caller gets its answer first.
        setImmediate(() => (this.#options.afterCall ? this.#options.afterCall(org) : org.settle()));
    }

    /** @throws ApiError INVALID_SESSION_ID for a token nobody has */
    #session(org: Org, request: IncomingMessage, asked: ApiRequest): ApiSession {
        const header = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
        const username = this.#options.tokens.get(header ?? asked.query.get('oauth_token') ?? '');
        if (username === undefined) {
            throw apiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
        }
        return new ApiSession({
            org,
            user: org.userByName(username),
            baseUrl: `http://${request.headers.host ?? 'localhost'}`,
            cursors: this.#cursors,
            calls: this.#calls
        });
    }
}

async function requestOf(request: IncomingMessage): Promise<ApiRequest> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const override = url.searchParams.get('_HttpMethod');
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    return {
        method: (method === 'POST' && override ? override : method).toUpperCase(),
        path: url.pathname,
        query: url.searchParams,
        headers: new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
        body: await readBody(request)
    };
}

function asHttpError(error: unknown): ApiError {
    return error instanceof PageError ? apiError(error.status, 'REQUEST_TOO_LARGE', error.message) : asApiError(error);
}

function send(response: ServerResponse, given: ApiAnswer, calls: number | null): void {
    for (const [name, value] of Object.entries(given.headers ?? {})) {
        response.setHeader(name, value);
    }
    if (calls !== null) {
        response.setHeader('Sforce-Limit-Info', `api-usage=${calls}/${DAILY_CALLS}`);
    }
    if (given.raw) {
        response.writeHead(given.status, { 'content-type': given.raw.type });
        response.end(given.raw.bytes);
    } else if (given.body === undefined) {
        response.writeHead(given.status);
        response.end();
    } else {
        sendText(response, given.status, 'application/json;charset=UTF-8', JSON.stringify(given.body));
    }
}
