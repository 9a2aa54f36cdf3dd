import type { Instant } from './pacific.ts';

/** The simulator's own time. It holds still, or runs at a multiple of real time; a client may set it. */
export class VirtualClock {
    /** Added to what clients see as time: a server whose clock is wrong. Milliseconds. */
    skew = 0;
    private base: Instant;
    private realBase: number;
    private speed: number;
    private readonly realNow: () => number;

    /** @param speed virtual seconds per real second; 0 holds still. */
    constructor(start: Instant, speed: number, realNow: () => number = () => performance.now()) {
        this.base = start;
        this.speed = speed;
        this.realNow = realNow;
        this.realBase = realNow();
    }

    /** The simulated server's present, its skew included. */
    now(): Instant {
        return this.trueNow() + this.skew;
    }

    /** The present without the skew: what the client's own clock would show. */
    trueNow(): Instant {
        return Math.floor(this.base + (this.realNow() - this.realBase) * this.speed);
    }

    /** True when time passes by itself. */
    get running(): boolean {
        return this.speed > 0;
    }

    /** Virtual seconds per real second. */
    get currentSpeed(): number {
        return this.speed;
    }

    /** Sets the time (without skew). */
    set(instant: Instant): void {
        this.base = instant;
        this.realBase = this.realNow();
    }

    /** Changes how fast time passes from now on; 0 holds it still. */
    setSpeed(speed: number): void {
        this.set(this.trueNow());
        this.speed = speed;
    }
}
