import type { Instant } from './pacific.ts';
import { MINUTE } from './pacific.ts';

/** How another tool that shares the key spends its share of a window. */
export type OtherToolPattern = 'even' | 'burst';

/** What a call is told about its window. */
export interface RateState {
    limit: number;
    remaining: number;
    /** Whole seconds until the next window, at least 1. */
    resetSeconds: number;
    allowed: boolean;
}

/** A fixed window of one minute per key, as V1 counts (40 a minute by default); another tool may eat into it. */
export class RateLimiter {
    readonly limit: number;
    /** Share of every window that another tool uses, 0 to 1. */
    otherShare = 0;
    otherPattern: OtherToolPattern = 'even';
    private readonly windows = new Map<string, { index: number; used: number }>();

    constructor(limit: number) {
        this.limit = limit;
    }

    /** Counts one call of `key` at `now`. A refused call does not count. */
    take(key: string, now: Instant): RateState {
        const index = Math.floor(now / MINUTE);
        let window = this.windows.get(key);
        if (window?.index !== index) {
            window = { index, used: 0 };
            this.windows.set(key, window);
        }
        const elapsed = (now - index * MINUTE) / MINUTE;
        const left = this.limit - window.used - this.otherUse(elapsed);
        const allowed = left >= 1;
        if (allowed) window.used += 1;
        return {
            limit: this.limit,
            remaining: Math.max(0, allowed ? left - 1 : 0),
            resetSeconds: Math.max(1, Math.ceil(((index + 1) * MINUTE - now) / 1000)),
            allowed
        };
    }

    private otherUse(elapsed: number): number {
        const whole = this.otherShare * this.limit;
        return Math.round(this.otherPattern === 'burst' ? whole : whole * elapsed);
    }
}
