import type { Instant } from '../core/pacific.ts';
import type { Random } from '../core/random.ts';
import type { Call, Reply } from '../http/types.ts';
import type { Simulation } from '../simulation.ts';

/** A fault that is switched on. */
export interface ActiveFault {
    name: string;
    kind: FaultKind;
    /** Arguments as given, over the kind's own. */
    args: Record<string, string>;
    random: Random;
    /** Calls that fitted its filters so far. */
    seen: number;
    /** Calls it struck. */
    struck: number;
    /** Ids it has chosen, for faults that stick to rows. */
    chosen: Set<number>;
}

/** What a fault gets to work with when it strikes a call. */
export interface Hit {
    fault: ActiveFault;
    simulation: Simulation;
    api: 'v1' | 'v2';
    call: Call;
}

/** When and how a webhook message leaves. */
export interface WebhookFate {
    at: Instant;
    lost: boolean;
    badSignature: boolean;
}

/** How an answer fails to arrive; delays are real milliseconds. */
export interface Transport {
    delay?: number;
    ending?: 'hang' | 'reset' | 'cut';
}

/** One way in which things go wrong. Every part is optional; `before` takes the place of the real answer. */
export interface FaultKind {
    summary: string;
    /** Standard arguments. `share`, `after`, `for`, `path`, `api` and `method` work for every fault that strikes calls. */
    args: Record<string, string>;
    /** Changes the world when the fault is switched on. */
    enable?(fault: ActiveFault, simulation: Simulation): void;
    /** Undoes {@link enable} where that is possible. */
    disable?(fault: ActiveFault, simulation: Simulation): void;
    before?(hit: Hit): Reply | undefined;
    /** Changes the answer; returns false when there was nothing to change. */
    after?(hit: Hit, reply: Reply): boolean;
    bytes?(hit: Hit, bytes: Buffer, headers: Record<string, string>): Buffer;
    transport?(hit: Hit): Transport;
    webhook?(fault: ActiveFault, fates: WebhookFate[]): WebhookFate[];
}

/** A number argument. @throws when it is none. */
export function numberArgument(fault: ActiveFault, name: string): number {
    const value = Number(fault.args[name]);
    if (!Number.isFinite(value)) throw new RangeError(`fault ${fault.name}: ${name} must be a number`);
    return value;
}
