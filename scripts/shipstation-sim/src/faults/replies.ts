import type { Reply } from '../http/types.ts';
import { errorReply } from '../v2/errors.ts';
import { numberArgument } from './types.ts';
import type { ActiveFault, FaultKind, Hit } from './types.ts';

const HTML =
    '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>cloudflare</center></body></html>';

function explosion(text: string): Reply {
    return {
        status: 500,
        body: {
            Message: 'An error has occurred.',
            ExceptionMessage: text,
            ExceptionType: 'System.NullReferenceException',
            StackTrace: '   at SS.OpenApi.Controllers.OrdersController.Get()'
        }
    };
}

function serverError({ api }: Hit): Reply {
    return api === 'v1'
        ? explosion('Object reference not set to an instance of an object.')
        : errorReply(500, 'system', 'unspecified', 'An unexpected error occurred.', 'shipengine');
}

function throttle({ api, fault }: Hit): Reply {
    const status = Number(fault.args.status);
    const wait = fault.args.wait ?? '37';
    if (api === 'v2') {
        return {
            ...errorReply(status, 'system', 'rate_limit_exceeded', 'You have exceeded the rate limit.', 'shipengine'),
            headers: { 'Retry-After': wait }
        };
    }
    const headers: Record<string, string> = { 'X-Rate-Limit-Remaining': '0', 'X-Rate-Limit-Reset': wait };
    return { status, body: { message: 'Too Many Requests' }, headers };
}

/** Rows that make any answer with them fail, chosen once from what can be seen. */
function choosePoison(fault: ActiveFault, simulation: Hit['simulation']): void {
    const { world } = simulation;
    if (fault.args.ids) {
        for (const id of fault.args.ids.split(';')) fault.chosen.add(Number(id));
        return;
    }
    const ids = {
        orders: world.orders.rows.filter((order) => order.mergedInto === null).map((order) => order.id),
        shipments: world.labels.rows.map((label) => label.id),
        fulfillments: world.fulfillments.rows.map((row) => row.id)
    }[fault.args.kind ?? 'orders'];
    if (!ids) throw new RangeError('fault poison: kind must be orders, shipments or fulfillments');
    while (fault.chosen.size < Math.min(numberArgument(fault, 'count'), ids.length))
        fault.chosen.add(fault.random.pick(ids));
}

function poisoned(hit: Hit, reply: Reply): boolean {
    if (reply.status !== 200 || !touchesPoison(hit, reply)) return false;
    const answer = serverError(hit);
    Object.assign(reply, { status: 500, body: answer.body, raw: undefined, rows: undefined });
    return true;
}

/** What V2 calls shipments and labels are the orders and shipments of V1. */
const V1_NAMES: Record<string, string> = { shipments: 'orders', labels: 'shipments', fulfillments: 'fulfillments' };

function touchesPoison(hit: Hit, reply: Reply): boolean {
    const { chosen, args } = hit.fault;
    const v1Name = (kind: string): string | undefined => (hit.api === 'v2' ? V1_NAMES[kind] : kind);
    if (reply.rows) return v1Name(reply.rows.kind) === args.kind && reply.rows.ids.some((id) => chosen.has(id));
    const own = /^\/(?:v2\/)?(\w+)\/(?:se-)?(\d+)/u.exec(hit.call.path);
    return own !== null && v1Name(own[1]!) === args.kind && chosen.has(Number(own[2]));
}

/** Faults that answer in the place of the API, or that keep its answer from arriving. */
export const REPLY_FAULTS: Record<string, FaultKind> = {
    throttle: {
        summary: '429 although budget is left; status=200 sends only the body (share, status, wait)',
        args: { share: '0.2', status: '429', wait: '37' },
        before: throttle
    },
    'throttle-silent': {
        summary: 'V1 429 without rate headers',
        args: { share: '0.2', status: '429' },
        after: (_hit, reply) => {
            Object.assign(reply, {
                status: 429,
                body: { message: 'Too Many Requests' },
                raw: undefined,
                rows: undefined
            });
            reply.headers = {
                ...reply.headers,
                'X-Rate-Limit-Limit': '',
                'X-Rate-Limit-Remaining': '',
                'X-Rate-Limit-Reset': ''
            };
            return true;
        }
    },
    'error-500': { summary: 'a passing 500 before anything is done', args: { share: '0.1' }, before: serverError },
    'error-after-write': {
        summary: '500 after a write was carried out',
        args: { share: '0.5', method: 'POST' },
        after: (hit, reply) => {
            if (reply.status >= 300) return false;
            Object.assign(reply, { status: 500, body: serverError(hit).body, raw: undefined });
            return true;
        }
    },
    'error-503': {
        summary: '503 for everything, as in maintenance',
        args: {},
        before: () => ({
            status: 503,
            raw: Buffer.from('Service Unavailable'),
            headers: { 'Content-Type': 'text/plain' }
        })
    },
    poison: {
        summary: 'rows that make any page with them 500 (kind, count, ids=1;2)',
        args: { kind: 'orders', count: '1', ids: '' },
        enable: choosePoison,
        after: poisoned
    },
    html: {
        summary: 'an HTML error page (status)',
        args: { share: '0.1', status: '502' },
        before: ({ fault }) => ({
            status: Number(fault.args.status),
            raw: Buffer.from(HTML),
            headers: { 'Content-Type': 'text/html' }
        })
    },
    unauthorized: {
        summary: '401 in mid-run (after, for)',
        args: { after: '50', for: '1000000' },
        before: ({ api }) =>
            api === 'v1' ? { status: 401 } : errorReply(401, 'security', 'unauthorized', 'The API key is invalid.')
    },
    plan: {
        summary: '402: the plan has no API access',
        args: {},
        before: ({ api }) =>
            api === 'v1'
                ? { status: 402, body: { Message: 'Your plan does not include API access.' } }
                : errorReply(402, 'account_status', 'invalid_billing_plan', 'Your plan does not include API access.')
    },
    forbidden: {
        summary: '403 for everything',
        args: {},
        before: ({ api }) =>
            api === 'v1'
                ? { status: 403, body: { Message: 'Forbidden' } }
                : errorReply(403, 'security', 'forbidden', 'Forbidden.')
    },
    slow: {
        summary: 'answers late, in real time (ms)',
        args: { ms: '2000' },
        transport: ({ fault }) => ({ delay: numberArgument(fault, 'ms') })
    },
    hang: { summary: 'never answers', args: { share: '0.05' }, transport: () => ({ ending: 'hang' }) },
    reset: {
        summary: 'resets the connection after the work is done',
        args: { share: '0.05' },
        transport: () => ({ ending: 'reset' })
    },
    cut: {
        summary: 'sends half the body and drops the connection',
        args: { share: '0.05' },
        transport: () => ({ ending: 'cut' })
    }
};
