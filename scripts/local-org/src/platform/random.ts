/** Seeded randomness: same seed, same sequence. Generator: mulberry32. */
export class SeededRandom {
    #state: number;

    constructor(seed: number) {
        this.#state = seed >>> 0;
    }

    /** Where the sequence stands, for a snapshot. */
    get state(): number {
        return this.#state;
    }

    set state(state: number) {
        this.#state = state >>> 0;
    }

    /** A number in [0, 1). */
    next(): number {
        this.#state = (this.#state + 0x6d2b79f5) >>> 0;
        let t = this.#state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    }

    /** An integer in [0, below). */
    below(below: number): number {
        return Math.floor(this.next() * below);
    }

    bytes(count: number): Buffer {
        return Buffer.from(Array.from({ length: count }, () => this.below(256)));
    }

    /** A version 4 UUID. */
    uuid(): string {
        const bytes = this.bytes(16);
        bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
        bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
        const hex = bytes.toString('hex');
        return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    }
}
