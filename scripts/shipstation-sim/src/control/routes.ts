import { Router } from '../http/router.ts';
import { ok } from '../http/types.ts';
import type { Call, Reply } from '../http/types.ts';
import type { OtherToolPattern } from '../core/rate-limit.ts';
import { FAULTS } from '../faults/catalogue.ts';
import { editActions } from './actions.ts';
import { countsOf, truth } from './truth.ts';

/** Longest step of the clock in one call: ten years. */
const LONGEST_STEP = 10 * 366 * 86_400_000;

/** What tests and demonstrations use; none of it is part of ShipStation. `/jwks` is, and needs no key. */
export function controlRoutes(): Router {
    const router = new Router();
    router.on('GET', '/jwks', (call) => ok(call.simulation.webhooks.signer.jwks()));
    router.on('GET', '/__truth', (call) => ok(truth(call.simulation, call.query)));
    router.on('GET', '/__counts', (call) => ok(countsOf(call.simulation)));
    router.on('GET', '/__stats', (call) => ok(call.simulation.stats.snapshot()));
    router.on('POST', '/__stats/reset', resetStats);
    router.on('GET', '/__clock', (call) => ok(clockState(call)));
    router.on('POST', '/__clock', setClock);
    router.on('GET', '/__fault', (call) => ok({ active: call.simulation.faults.list(), known: knownFaults() }));
    router.on('POST', '/__fault', switchFault);
    router.on('DELETE', '/__fault', (call) => ok({ stopped: call.simulation.faults.disable() }));
    router.on('DELETE', '/__fault/:name', (call) => ok({ stopped: call.simulation.faults.disable(call.params.name) }));
    router.on('POST', '/__other_tool', otherTool);
    router.on('GET', '/__webhooks', (call) =>
        ok({ v1: call.simulation.webhooks.v1, v2: call.simulation.webhooks.v2, log: call.simulation.webhooks.log })
    );
    router.on('POST', '/__webhooks/settle', settle);
    router.on('POST', '/__webhooks/rotate', rotate);
    router.on('POST', '/__edit', edit);
    return router;
}

/** A control body as JSON; `{}` when there is none. */
export function controlBody(call: Call): Record<string, unknown> {
    const body: unknown = call.rawBody.trim() === '' ? {} : JSON.parse(call.rawBody);
    if (typeof body !== 'object' || body === null || Array.isArray(body))
        throw new TypeError('the body must be a JSON object');
    return body as Record<string, unknown>;
}

function clockState(call: Call): Record<string, unknown> {
    const { clock, world } = call.simulation;
    return {
        now: new Date(clock.trueNow()).toISOString(),
        speed: clock.currentSpeed,
        skewSeconds: clock.skew / 1000,
        pending: world.pending,
        nextHappeningAt: world.nextHappeningAt === undefined ? null : new Date(world.nextHappeningAt).toISOString()
    };
}

/** `{"now": ISO}`, `{"advanceSeconds": n}`, `{"speed": x}`; with `"wait": true` the answer comes after all webhooks are out. */
async function setClock(call: Call): Promise<Reply> {
    const { clock, webhooks } = call.simulation;
    const body = controlBody(call);
    const known = ['now', 'advanceSeconds', 'speed', 'wait'];
    const strange = Object.keys(body).filter((name) => !known.includes(name));
    if (strange.length > 0) throw new RangeError(`/__clock does not know ${strange.join(', ')}`);
    const before = clock.trueNow();
    let now = before;
    if (body.now !== undefined) now = Date.parse(String(body.now));
    if (body.advanceSeconds !== undefined) now = before + Number(body.advanceSeconds) * 1000;
    if (!Number.isFinite(now) || Math.abs(now - before) > LONGEST_STEP)
        throw new RangeError('now must be an ISO time within ten years of the present');
    if (body.speed !== undefined) {
        const speed = Number(body.speed);
        if (!(speed >= 0)) throw new RangeError('speed must be 0 or more');
        clock.setSpeed(speed);
    }
    if (now !== before) clock.set(now);
    call.simulation.catchUp();
    if (body.wait === true) await webhooks.settled();
    return ok(clockState(call));
}

function knownFaults(): Record<string, { summary: string; args: Record<string, string> }> {
    return Object.fromEntries(Object.entries(FAULTS).map(([name, { summary, args }]) => [name, { summary, args }]));
}

/** `{"fault": "name:argument=value"}` switches on; `{"stop": "name"}` switches off. */
function switchFault(call: Call): Reply {
    const body = controlBody(call);
    const { faults } = call.simulation;
    if (typeof body.stop === 'string') faults.disable(body.stop);
    const given = Array.isArray(body.fault) ? body.fault : body.fault === undefined ? [] : [body.fault];
    if (given.length === 0 && typeof body.stop !== 'string') throw new RangeError('give "fault" or "stop"');
    for (const fault of given) faults.enable(String(fault));
    return ok({ active: faults.list() });
}

/** `{"share": 0.3, "pattern": "even" | "burst", "api": "v1" | "v2"}`: another tool uses a share of each window. */
function otherTool(call: Call): Reply {
    const body = controlBody(call);
    const share = Number(body.share);
    if (!(share >= 0 && share <= 1)) throw new RangeError('share must be from 0 to 1');
    const pattern = (body.pattern ?? 'even') as OtherToolPattern;
    if (pattern !== 'even' && pattern !== 'burst') throw new RangeError('pattern must be even or burst');
    const { v1Rate, v2Rate } = call.simulation;
    for (const rate of body.api === 'v1' ? [v1Rate] : body.api === 'v2' ? [v2Rate] : [v1Rate, v2Rate]) {
        rate.otherShare = share;
        rate.otherPattern = pattern;
    }
    return ok({ share, pattern });
}

function resetStats(call: Call): Reply {
    call.simulation.stats.reset();
    return ok({});
}

async function settle(call: Call): Promise<Reply> {
    await call.simulation.webhooks.settled();
    return ok({ log: call.simulation.webhooks.log.length });
}

function rotate(call: Call): Reply {
    call.simulation.webhooks.signer.rotate();
    return ok({ keyId: call.simulation.webhooks.signer.keyId });
}

/** `{"action": name, …}`; the actions are in `actions.ts`. */
function edit(call: Call): Reply {
    const body = controlBody(call);
    const action = editActions[String(body.action)];
    if (!action)
        throw new RangeError(
            `no action is called "${String(body.action)}"; known: ${Object.keys(editActions).join(', ')}`
        );
    return ok(action(call.simulation, body));
}
