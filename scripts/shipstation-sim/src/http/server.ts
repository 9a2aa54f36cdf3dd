import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { controlRoutes } from '../control/routes.ts';
import type { RateState } from '../core/rate-limit.ts';
import { Replayer } from '../replay.ts';
import type { Simulation } from '../simulation.ts';
import { v1Api } from '../v1/api.ts';
import { v2Api } from '../v2/api.ts';
import { Query } from './query.ts';
import type { Router } from './router.ts';
import { send } from './send.ts';
import { ReplyError } from './types.ts';
import type { Call, Reply } from './types.ts';

/** One of the two APIs, as the server needs it. */
export interface Api {
    name: 'v1' | 'v2';
    router: Router;
    /** The key a call presents, counted against its limit; empty when it presents none. */
    keyOf(call: Call): string;
    authorised(call: Call): boolean;
    unauthorised(): Reply;
    take(call: Call, key: string): RateState;
    rateHeaders(state: RateState): Record<string, string>;
    throttled(state: RateState): Reply;
    missing(call: Call, why: 'wrong-method' | 'none'): Reply;
    broken(error: unknown): Reply;
}

/** Largest request body taken, in bytes. */
const MAX_BODY = 20_000_000;

/** The HTTP server around a simulation. It answers every request or drops the connection when a fault says so. */
export function makeServer(simulation: Simulation): Server {
    const apis = [v1Api(simulation), v2Api(simulation)] as const;
    const control = controlRoutes();
    const replayer = simulation.options.replay === undefined ? undefined : new Replayer(simulation.options.replay);
    return createServer((request, response) => {
        serve(request, response).catch((error: unknown) => {
            response.destroy(error instanceof Error ? error : new Error(String(error)));
        });
    });

    async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const call = await readCall(simulation, request);
        simulation.catchUp();
        if (call.path.startsWith('/__') || call.path === '/jwks') {
            const { reply } = await dispatch(control, call, plainMissing, plainBroken);
            return send(simulation, response, reply, undefined);
        }
        const api = /^\/v2(\/|$)/u.test(call.path) ? apis[1] : apis[0];
        await answer(api, call, response);
    }

    async function answer(api: Api, call: Call, response: ServerResponse): Promise<void> {
        const found = api.router.find(call.method, call.path);
        simulation.stats.call(api.name, `${call.method} ${found.kind === 'route' ? found.pattern : call.path}`);
        const rate = api.take(call, api.keyOf(call));
        const strike = simulation.faults.strike(api.name, call);
        const reply = await decide(api, call, rate, strike.before());
        strike.after(reply);
        reply.headers = { ...api.rateHeaders(rate), ...reply.headers };
        await send(simulation, response, reply, strike);
    }

    async function decide(api: Api, call: Call, rate: RateState, fault: Reply | undefined): Promise<Reply> {
        if (fault) return fault;
        if (!api.authorised(call)) return api.unauthorised();
        if (!rate.allowed) {
            simulation.stats.limitHit(api.name);
            return api.throttled(rate);
        }
        const recorded = replayer?.find(call);
        if (recorded) return recorded;
        return (
            await dispatch(
                api.router,
                call,
                (why) => api.missing(call, why),
                (error) => api.broken(error)
            )
        ).reply;
    }
}

async function dispatch(
    router: Router,
    call: Call,
    missing: (why: 'wrong-method' | 'none') => Reply,
    broken: (error: unknown) => Reply
): Promise<{ reply: Reply }> {
    const found = router.find(call.method, call.path);
    if (found.kind !== 'route') return { reply: missing(found.kind) };
    call.params = found.params;
    try {
        return { reply: await found.handler(call) };
    } catch (error) {
        return { reply: error instanceof ReplyError ? error.reply : broken(error) };
    }
}

function plainMissing(why: 'wrong-method' | 'none'): Reply {
    return { status: why === 'none' ? 404 : 405, body: { error: why === 'none' ? 'no such control' : 'wrong method' } };
}

function plainBroken(error: unknown): Reply {
    return { status: 400, body: { error: error instanceof Error ? error.message : String(error) } };
}

async function readCall(simulation: Simulation, request: IncomingMessage): Promise<Call> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > MAX_BODY) throw new Error(`request body over ${MAX_BODY} bytes`);
        chunks.push(chunk);
    }
    const url = new URL(request.url ?? '/', 'http://simulator');
    return {
        simulation,
        method: request.method ?? 'GET',
        path: url.pathname,
        params: {},
        query: new Query(url.searchParams),
        headers: request.headers,
        rawBody: Buffer.concat(chunks).toString('utf8')
    };
}
