/** Seeded randomness: the same seed text gives the same numbers on every machine. */

/** Four 32-bit words from a text (cyrb128), the state of the generator below. */
function hashWords(text: string): [number, number, number, number] {
    let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
    for (let i = 0; i < text.length; i++) {
        const k = text.charCodeAt(i);
        h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
        h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
        h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
        h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
    }
    h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
    h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
    h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
    h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
    return [(h1 ^ h2 ^ h3 ^ h4) >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0];
}

/** A repeatable source of numbers (sfc32). Fork it by name so that one consumer never disturbs another. */
export class Random {
    readonly name: string;
    private a: number;
    private b: number;
    private c: number;
    private d: number;

    constructor(name: string) {
        this.name = name;
        [this.a, this.b, this.c, this.d] = hashWords(name);
        for (let i = 0; i < 12; i++) this.next();
    }

    /** A number in [0, 1). */
    next(): number {
        const t = (((this.a + this.b) | 0) + this.d) | 0;
        this.d = (this.d + 1) | 0;
        this.a = this.b ^ (this.b >>> 9);
        this.b = (this.c + (this.c << 3)) | 0;
        this.c = (this.c << 21) | (this.c >>> 11);
        this.c = (this.c + t) | 0;
        return (t >>> 0) / 4294967296;
    }

    /** A whole number from `low` to `high`, both included. */
    int(low: number, high: number): number {
        return low + Math.floor(this.next() * (high - low + 1));
    }

    /** True with probability `share`. */
    chance(share: number): boolean {
        return this.next() < share;
    }

    /** One element of a list that is not empty. */
    pick<T>(list: readonly T[]): T {
        const found = list[Math.floor(this.next() * list.length)];
        if (found === undefined) throw new RangeError('pick needs a list with at least one element');
        return found;
    }

    /** One key of `weights`, each as likely as its weight. */
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
        let sum = 0;
        for (const key in weights) sum += weights[key];
        let left = this.next() * sum;
        let last: K | null = null;
        // Lists of keys and weights would be made tens of times for each order.
        for (const key in weights) {
            left -= weights[key];
            if (left < 0) return key;
            last = key;
        }
        return last!;
    }

    /** `length` decimal digits, the first never 0. */
    digits(length: number): string {
        let text = String(this.int(1, 9));
        while (text.length < length) text += String(this.int(0, 9));
        return text;
    }

    /** A lower-case GUID. */
    guid(): string {
        let hex = '';
        while (hex.length < 32) hex += this.int(0, 0xffff).toString(16).padStart(4, '0');
        return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    }

    /** An independent source named below this one. */
    fork(name: string | number): Random {
        return new Random(`${this.name}/${name}`);
    }
}
