/** What happens to calls on their way between the org and ShipStation, which no fault of the simulator can do. */
import type { HttpAnswer, HttpExchange, HttpFailure } from '../../local-org/src/platform/http-sync.ts';
import { LimitExceeded } from '../../local-org/src/runtime/uncatchable.ts';
import { ClockedGateway } from '../clocked-gateway.ts';

/**
 * `kill` ends the job once its next write was answered, as a limit no catch sees would; `timeout` loses the answer to the
 * next write; `partial` lets ShipStation refuse every third order of the next bulk call.
 */
export type ArmedTrouble = 'kill' | 'timeout' | 'partial';

type Send = (exchange: HttpExchange) => HttpAnswer | HttpFailure;

/** Troubles that strike once after they were armed. */
export interface Troubles {
    arm(kind: ArmedTrouble | null): void;
    /** How often one struck so far. */
    struck(kind: ArmedTrouble): number;
    undo(): void;
}

/** Puts itself between every org of this process and its network. */
export function armTroubles(): Troubles {
    const original = ClockedGateway.prototype.send;
    const counts = new Map<ArmedTrouble, number>();
    let armed: ArmedTrouble | null = null;
    ClockedGateway.prototype.send = function (this: ClockedGateway, exchange) {
        const send: Send = (one) => original.call(this, one);
        if (armed === null || exchange.method !== 'POST') {
            return send(exchange);
        }
        const kind = armed;
        armed = null;
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        return strike(kind, exchange, send);
    };
    return {
        arm: (kind) => (armed = kind),
        struck: (kind) => counts.get(kind) ?? 0,
        undo: () => (ClockedGateway.prototype.send = original)
    };
}

function strike(kind: ArmedTrouble, exchange: HttpExchange, send: Send): HttpAnswer | HttpFailure {
    if (kind === 'partial') {
        return refuseSome(exchange, send);
    }
    send(exchange);
    if (kind === 'kill') {
        throw new LimitExceeded('Apex CPU time limit exceeded');
    }
    return { error: 'timeout', detail: 'Read timed out' };
}

function refuseSome(exchange: HttpExchange, send: Send): HttpAnswer | HttpFailure {
    const orders = JSON.parse(String(exchange.body)) as { orderKey: string; orderNumber: string }[];
    const refused = orders.filter((_, index) => index % 3 === 0);
    const taken = orders.filter((_, index) => index % 3 !== 0);
    const answer = send({ ...exchange, body: Buffer.from(JSON.stringify(taken)) });
    if (!('body' in answer) || answer.status !== 200) {
        return answer;
    }
    const told = JSON.parse(String(answer.body)) as { results: unknown[] };
    const results = [
        ...told.results,
        ...refused.map(({ orderKey, orderNumber }) => ({
            orderId: null,
            orderKey,
            orderNumber,
            success: false,
            errorMessage: 'The order could not be saved.'
        }))
    ];
    return { ...answer, body: Buffer.from(JSON.stringify({ hasErrors: true, results })) };
}
