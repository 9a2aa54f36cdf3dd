import type { Api } from '../http/server.ts';
import { Router } from '../http/router.ts';
import type { Call } from '../http/types.ts';
import type { Simulation } from '../simulation.ts';
import { errorReply } from './errors.ts';
import { readRoutesV2 } from './lists.ts';
import { writeRoutesV2 } from './writes.ts';

/** V2 (`api.shipstation.com/v2`): API-Key header, 200 calls a minute, error lists, UTC. */
export function v2Api(simulation: Simulation): Api {
    const router = new Router();
    readRoutesV2(router);
    writeRoutesV2(router);
    return {
        name: 'v2',
        router,
        keyOf,
        authorised: (call) => keyOf(call) === simulation.options.v2Key,
        unauthorised: () =>
            errorReply(
                401,
                'security',
                'unauthorized',
                'The API key is invalid. Please see https://www.shipengine.com/docs/auth'
            ),
        take: (_call, key) => simulation.v2Rate.take(key, simulation.clock.now()),
        rateHeaders: () => ({}),
        throttled: (state) => ({
            ...errorReply(
                429,
                'system',
                'rate_limit_exceeded',
                'You have exceeded the rate limit. Please see https://www.shipengine.com/docs/rate-limits',
                'shipengine'
            ),
            headers: { 'Retry-After': String(state.resetSeconds) }
        }),
        missing: (call, why) =>
            why === 'none'
                ? errorReply(404, 'validation', 'unspecified', `${call.path} was not found.`)
                : errorReply(405, 'validation', 'unspecified', `${call.method} is not allowed here.`),
        broken: (error) =>
            errorReply(500, 'system', 'unspecified', error instanceof Error ? error.message : String(error))
    };
}

function keyOf(call: Call): string {
    const key = call.headers['api-key'];
    return typeof key === 'string' ? key : '';
}
