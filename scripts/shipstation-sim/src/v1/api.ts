import { Buffer } from 'node:buffer';
import type { Api } from '../http/server.ts';
import { Router } from '../http/router.ts';
import type { Call } from '../http/types.ts';
import type { Simulation } from '../simulation.ts';
import { labelRoutes } from './labels.ts';
import { orderWriteRoutes } from './order-writes.ts';
import { orderRoutes } from './orders.ts';
import { referenceRoutes } from './reference.ts';
import { shipmentRoutes } from './shipments.ts';
import { webhookRoutes } from './webhooks.ts';

/** V1 (`ssapi.shipstation.com`): Basic auth, 40 calls a minute, ASP.NET errors. */
export function v1Api(simulation: Simulation): Api {
    const router = new Router();
    for (const add of [orderRoutes, orderWriteRoutes, shipmentRoutes, labelRoutes, referenceRoutes, webhookRoutes])
        add(router);
    const { v1Key, v1Secret } = simulation.options;
    return {
        name: 'v1',
        router,
        keyOf: credentialsOf,
        authorised: (call) => credentialsOf(call) === `${v1Key}:${v1Secret}`,
        unauthorised: () => ({ status: 401, headers: { 'WWW-Authenticate': 'Basic' } }),
        take: (_call, key) => simulation.v1Rate.take(key, simulation.clock.now()),
        rateHeaders: (state) => ({
            'X-Rate-Limit-Limit': String(state.limit),
            'X-Rate-Limit-Remaining': String(state.remaining),
            'X-Rate-Limit-Reset': String(state.resetSeconds)
        }),
        throttled: () => ({ status: 429, body: { message: 'Too Many Requests' } }),
        missing: (call, why) =>
            why === 'none'
                ? {
                      status: 404,
                      body: { Message: `No HTTP resource was found that matches the request URI '${call.path}'.` }
                  }
                : {
                      status: 405,
                      body: { Message: `The requested resource does not support http method '${call.method}'.` }
                  },
        broken: (error) => ({
            status: 500,
            body: {
                Message: 'An error has occurred.',
                ExceptionMessage: error instanceof Error ? error.message : String(error),
                ExceptionType: 'System.Exception',
                StackTrace: null
            }
        })
    };
}

function credentialsOf(call: Call): string {
    const found = /^Basic\s+(\S+)$/iu.exec(String(call.headers.authorization ?? ''));
    return found ? Buffer.from(found[1]!, 'base64').toString('utf8') : '';
}
