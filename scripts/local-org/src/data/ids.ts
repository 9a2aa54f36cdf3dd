/**
 * Record ids: fifteen case-sensitive characters, or eighteen with a checksum that survives a loss of case.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/field_types.htm
 */
import type { Schema } from '../schema/model.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
/** Stands for the org's server and pod in every generated id. */
const POD = '5g0000';

/** The three checksum characters of a fifteen-character id. */
export function idChecksum(id15: string): string {
    let suffix = '';
    for (let block = 0; block < 3; block++) {
        let bits = 0;
        for (let at = 0; at < 5; at++) {
            const code = id15.charCodeAt(block * 5 + at);
            if (code >= 65 && code <= 90) {
                bits |= 1 << at;
            }
        }
        suffix += CHECK.charAt(bits);
    }
    return suffix;
}

/**
 * Text as an 18-character id; null when it is none. As on the platform, only the form counts: the text may name a
 * record that does not exist. An 18-character id gets its case back from its checksum,
 * and stays as written when its last three characters are none.
 */
export function toId18(text: string): string | null {
    if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text)) {
        return null;
    }
    if (text.length === 15) {
        return text + idChecksum(text);
    }
    return restoreCase(text);
}

function restoreCase(id18: string): string {
    const suffix = id18.slice(15).toUpperCase();
    let restored = '';
    for (let at = 0; at < 15; at++) {
        const bits = CHECK.indexOf(suffix.charAt(Math.floor(at / 5)));
        if (bits < 0) {
            return id18;
        }
        const char = id18.charAt(at);
        restored += bits & (1 << (at % 5)) ? char.toUpperCase() : char.toLowerCase();
    }
    return restored + suffix;
}

/** Hands out ids in order, so that the same run gives the same ids. */
export class IdGenerator {
    readonly #schema: Schema;
    readonly #counters = new Map<string, number>();

    constructor(schema: Schema) {
        this.#schema = schema;
    }

    /** The next id of an object. @throws Error for objects whose records have no id. */
    next(object: string): string {
        const prefix = this.#schema.require(object).keyPrefix;
        if (prefix === null) {
            throw new Error(`Records of ${object} have no id`);
        }
        const count = (this.#counters.get(prefix) ?? 0) + 1;
        this.#counters.set(prefix, count);
        return idOf(prefix, count);
    }

    /** Where the counters stand, for a snapshot. */
    state(): Record<string, number> {
        return Object.fromEntries(this.#counters);
    }

    /** Puts the counters where a snapshot had them. */
    restore(state: Readonly<Record<string, number>>): void {
        this.#counters.clear();
        for (const [prefix, count] of Object.entries(state)) {
            this.#counters.set(prefix, count);
        }
    }
}

/** The `count`-th id with that prefix. */
export function idOf(prefix: string, count: number): string {
    let rest = count;
    let tail = '';
    for (let at = 0; at < 6; at++) {
        tail = DIGITS.charAt(rest % 62) + tail;
        rest = Math.floor(rest / 62);
    }
    const id15 = prefix + POD + tail;
    return id15 + idChecksum(id15);
}
