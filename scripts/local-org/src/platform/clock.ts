/**
 * The org's clock. Nothing in the local org reads the machine's time: tests and simulations set it and move it.
 */
export interface Clock {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    now(): number;
}

/** A clock that stands still until it is moved, and never goes backwards. */
export class VirtualClock implements Clock {
    #now: number;

    constructor(start: number) {
        this.#now = start;
    }

    now(): number {
        return this.#now;
    }

    /** Moves to the millisecond of `time` when that lies ahead; an earlier time changes nothing. */
    moveTo(time: number): void {
        this.#now = Math.max(this.#now, Math.floor(time));
    }

    /** Moves forward by `ms` milliseconds. */
    advance(ms: number): void {
        this.moveTo(this.#now + ms);
    }
}

/** The machine's own time, for an org that is left running beside real systems. */
export const wallClock: Clock = { now: () => Date.now() };
