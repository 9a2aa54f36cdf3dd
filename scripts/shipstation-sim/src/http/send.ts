import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Strike } from '../faults/engine.ts';
import type { Simulation } from '../simulation.ts';
import type { Reply } from './types.ts';

/** Writes an answer, or fails to in the way a fault demands. */
export async function send(
    simulation: Simulation,
    response: ServerResponse,
    reply: Reply,
    strike: Strike | undefined
): Promise<void> {
    const transport = strike?.transport();
    if (transport?.delay) await delay(transport.delay);
    if (transport?.ending === 'hang') return;
    if (transport?.ending === 'reset') {
        response.socket?.resetAndDestroy();
        return;
    }
    const headers: Record<string, string> = { Date: new Date(simulation.clock.now()).toUTCString(), ...reply.headers };
    for (const [name, value] of Object.entries(headers)) {
        if (value === '') delete headers[name];
    }
    const bytes = strike ? strike.bytes(bodyOf(reply, headers), headers) : bodyOf(reply, headers);
    response.sendDate = false;
    if (reply.status !== 204) headers['Content-Length'] = String(bytes.length);
    response.writeHead(reply.status, headers);
    simulation.stats.answer(reply.status, bytes.length);
    if (transport?.ending === 'cut') {
        response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
        return;
    }
    response.end(bytes);
}

function bodyOf(reply: Reply, headers: Record<string, string>): Buffer {
    if (reply.raw) return reply.raw;
    if (reply.body === undefined) return Buffer.alloc(0);
    headers['Content-Type'] ??= 'application/json; charset=utf-8';
    return Buffer.from(JSON.stringify(reply.body));
}
