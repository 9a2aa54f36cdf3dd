import type { Call, Reply } from '../http/types.ts';
import type { Simulation } from '../simulation.ts';
import type { Instant } from '../core/pacific.ts';
import { FAULTS } from './catalogue.ts';
import { numberArgument } from './types.ts';
import type { ActiveFault, FaultKind, Hit, Transport, WebhookFate } from './types.ts';

const COMMON = ['share', 'after', 'for', 'path', 'api', 'method'];

/** The faults that are on, and which of them strike a call. Chance comes from the seed and the fault's name. */
export class FaultEngine {
    private readonly active: ActiveFault[] = [];
    private readonly simulation: Simulation;
    private switched = 0;

    constructor(simulation: Simulation) {
        this.simulation = simulation;
    }

    /**
     * Switches a fault on: `name` or `name:argument=value,argument=value`.
     * @throws RangeError when the name or an argument is not known.
     */
    enable(text: string): ActiveFault {
        const colon = text.indexOf(':');
        const name = colon < 0 ? text : text.slice(0, colon);
        const kind: FaultKind | undefined = FAULTS[name];
        if (!kind) throw new RangeError(`no fault is called "${name}"; known: ${Object.keys(FAULTS).join(', ')}`);
        const args: Record<string, string> = { ...kind.args };
        for (const pair of colon < 0 ? [] : text.slice(colon + 1).split(',')) {
            const [argument, value] = pair.split('=') as [string, string | undefined];
            if (value === undefined || !(argument in kind.args || COMMON.includes(argument))) {
                throw new RangeError(`fault ${name} has no argument "${pair}"`);
            }
            args[argument] = value;
        }
        const random = this.simulation.world.random(`fault/${name}/${this.switched++}`);
        const fault: ActiveFault = { name, kind, args, random, seen: 0, struck: 0, chosen: new Set() };
        kind.enable?.(fault, this.simulation);
        this.active.push(fault);
        return fault;
    }

    /** Switches every fault of that name off, or all faults. Returns how many there were. */
    disable(name?: string): number {
        const going = this.active.filter((fault) => name === undefined || fault.name === name);
        for (const fault of going) {
            fault.kind.disable?.(fault, this.simulation);
            this.active.splice(this.active.indexOf(fault), 1);
        }
        return going.length;
    }

    /** What is on, and how often it struck. */
    list(): { name: string; args: Record<string, string>; seen: number; struck: number; chosen: number[] }[] {
        return this.active.map(({ name, args, seen, struck, chosen }) => ({
            name,
            args,
            seen,
            struck,
            chosen: [...chosen]
        }));
    }

    /** Draws which faults strike a call. */
    strike(api: 'v1' | 'v2', call: Call): Strike {
        const hits: Hit[] = [];
        for (const fault of this.active) {
            if (fits(fault, api, call) && due(fault)) hits.push({ fault, simulation: this.simulation, api, call });
        }
        return new Strike(hits);
    }

    /** When a message leaves, how often, and whether it is spoilt. */
    webhookFates(at: Instant, webhookId: string): WebhookFate[] {
        let fates: WebhookFate[] = [{ at, lost: false, badSignature: false }];
        for (const fault of this.active) {
            if (!fault.kind.webhook || !webhookId.startsWith(fault.args.api ?? 'v')) continue;
            if (!fault.random.chance(Number(fault.args.share ?? 1))) continue;
            fault.struck += 1;
            this.simulation.stats.fault(fault.name);
            fates = fault.kind.webhook(fault, fates);
        }
        return fates;
    }
}

function fits(fault: ActiveFault, api: string, call: Call): boolean {
    const { kind, args } = fault;
    if (!kind.before && !kind.after && !kind.bytes && !kind.transport) return false;
    if (args.api !== undefined && args.api !== api) return false;
    if (args.method !== undefined && args.method !== call.method) return false;
    return args.path === undefined || call.path.toLowerCase().startsWith(args.path.toLowerCase());
}

function due(fault: ActiveFault): boolean {
    fault.seen += 1;
    const after = Number(fault.args.after ?? 0);
    const length = Number(fault.args.for ?? Number.POSITIVE_INFINITY);
    if (fault.seen <= after || fault.seen > after + length) return false;
    return fault.args.share === undefined || fault.random.chance(numberArgument(fault, 'share'));
}

/** The faults that strike one call. */
export class Strike {
    private readonly hits: Hit[];

    constructor(hits: Hit[]) {
        this.hits = hits;
    }

    /** An answer that takes the place of the real one, if a fault has one. */
    before(): Reply | undefined {
        for (const hit of this.hits) {
            const reply = hit.fault.kind.before?.(hit);
            if (!reply) continue;
            this.count(hit);
            return reply;
        }
        return undefined;
    }

    /** Lets faults change the answer. */
    after(reply: Reply): void {
        for (const hit of this.hits) {
            if (hit.fault.kind.after?.(hit, reply)) this.count(hit);
        }
    }

    /** Lets faults change what is sent. */
    bytes(bytes: Buffer, headers: Record<string, string>): Buffer {
        let changed = bytes;
        for (const hit of this.hits) {
            if (!hit.fault.kind.bytes || changed.length === 0) continue;
            changed = hit.fault.kind.bytes(hit, changed, headers);
            this.count(hit);
        }
        return changed;
    }

    /** How the answer fails to arrive. */
    transport(): Transport {
        const joined: Transport = {};
        for (const hit of this.hits) {
            if (!hit.fault.kind.transport) continue;
            Object.assign(joined, hit.fault.kind.transport(hit));
            this.count(hit);
        }
        return joined;
    }

    private count(hit: Hit): void {
        hit.fault.struck += 1;
        hit.simulation.stats.fault(hit.fault.name);
    }
}
