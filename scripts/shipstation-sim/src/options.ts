import { DAY } from './core/pacific.ts';
import type { Instant } from './core/pacific.ts';

/** Where the reference leaves the real behaviour open, or where it is an account's choice. */
export interface Quirks {
    /** What createorder says to a change of a shipped or cancelled order. */
    lockedOrder: 'error' | 'unchanged';
    /** Whether `…Start` bounds leave out rows at exactly that time. */
    exclusiveStart: boolean;
    /** Whether customs items sent by createorder survive (account setting "Leave blank"). */
    keepCustomsItems: boolean;
    /** What `GET /v2/tracking` answers: data, or the plan does not have it. */
    v2Tracking: 200 | 403 | 404;
    /** What POST /webhooks/subscribe answers: `{id}` of the old docs or the row of the new spec. */
    webhookSubscribeReply: 'id' | 'row';
}

/** Everything that shapes a simulator. */
export interface SimulatorOptions {
    /** TCP port; 0 lets the system choose. */
    port: number;
    /** Address to listen on. */
    host: string;
    /** The same seed gives the same merchant. */
    seed: string;
    /** Orders a client sees at the start. */
    orders: number;
    /** Days of history. */
    days: number;
    /** Orders that arrive later. */
    future: number;
    /** Days over which they arrive. */
    futureDays: number;
    /** Share of shipped orders that leave in one more parcel than usual, 0 to 1. */
    extraLabels: number;
    /** Where the clock starts. */
    now: Instant;
    /** Virtual seconds per real second; 0 holds the clock still. */
    speed: number;
    /** Faults to switch on at the start, each `name` or `name:argument=value,…`. */
    faults: string[];
    v1Key: string;
    v1Secret: string;
    v2Key: string;
    /** Calls per minute and key of V1. */
    v1Limit: number;
    /** Calls per minute and key of V2. */
    v2Limit: number;
    /** A folder of recorded bodies to serve byte for byte. */
    replay: string | undefined;
    /** What V1 webhooks name as host; `self` is this server. */
    v1WebhookBase: string;
    /** What V2 webhooks name as host; `self` is this server. */
    v2WebhookBase: string;
    quirks: Quirks;
}

/** The options of a simulator that is asked for nothing in particular. */
export const DEFAULT_OPTIONS: SimulatorOptions = {
    port: 0,
    host: '127.0.0.1',
    seed: '1',
    orders: 1000,
    days: 60,
    future: 0,
    futureDays: 30,
    extraLabels: 0,
    now: Date.parse('2026-11-20T12:00:00Z'),
    speed: 1,
    faults: [],
    v1Key: 'sim-key',
    v1Secret: 'sim-secret',
    v2Key: 'sim-v2-key',
    v1Limit: 40,
    v2Limit: 200,
    replay: undefined,
    v1WebhookBase: 'https://ssapi6.shipstation.com',
    v2WebhookBase: 'https://api.shipstation.com',
    quirks: {
        lockedOrder: 'error',
        exclusiveStart: false,
        keepCustomsItems: true,
        v2Tracking: 404,
        webhookSubscribeReply: 'id'
    }
};

/** Options with defaults filled in; quirks are merged one by one. */
export function withDefaults(options: PartialOptions): SimulatorOptions {
    const { quirks, ...rest } = options;
    const merged = { ...DEFAULT_OPTIONS, ...rest, quirks: { ...DEFAULT_OPTIONS.quirks, ...quirks } };
    if (!Number.isFinite(merged.now) || merged.now < Date.UTC(2008, 0) || merged.now > Date.UTC(2100, 0)) {
        throw new RangeError('now must be an ISO date and time between 2008 and 2100');
    }
    if (!(merged.days * DAY > 0)) throw new RangeError('days must be more than 0');
    if (!Number.isInteger(merged.orders) || merged.orders < 0) throw new RangeError('orders must be a whole number');
    return merged;
}

/** What a caller may leave out. */
export type PartialOptions = Partial<Omit<SimulatorOptions, 'quirks'>> & { quirks?: Partial<Quirks> };
