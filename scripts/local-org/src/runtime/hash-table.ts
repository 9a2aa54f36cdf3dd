/**
 * Hash table under Set and Map, in insertion order.
 *
 * The platform only promises an order that is the same in each execution of the same code; insertion order is a choice
 * that no org has confirmed.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_collections_sets.htm
 */
import { hashKey, keysEqual } from './equality.ts';
import { ChangeGuard } from './iteration.ts';

/** One key with its value. */
export interface Entry {
    readonly key: unknown;
    value: unknown;
    /** Taken out, but kept as the head of its chain. */
    dead: boolean;
    /** Further entries with the same hash; only on heads that had a collision. */
    chain: Entry[] | null;
}

/**
 * Keys are found by `hashKey`, then compared by `keysEqual`. An entry sits in a JavaScript Map under its hash or, when
 * another entry has that hash already, under itself, linked from the first one: so iteration stays in insertion order.
 */
export class HashTable {
    readonly guard: ChangeGuard = new ChangeGuard();
    #slots = new Map<unknown, Entry>();
    #size = 0;

    get size(): number {
        return this.#size;
    }

    /** The entry of `key`, or undefined. */
    find(key: unknown): Entry | undefined {
        const head = this.#slots.get(slotOf(key));
        if (!head) {
            return undefined;
        }
        if (!head.dead && same(head.key, key)) {
            return head;
        }
        return head.chain?.find((entry) => same(entry.key, key));
    }

    /** Sets the value of `key`; returns the earlier value, or undefined when the key is new. */
    put(key: unknown, value: unknown): unknown {
        const found = this.find(key);
        if (found) {
            // A loop over the keys does not mind another value.
            this.guard.checkWritable();
            const earlier = found.value;
            found.value = value;
            return earlier;
        }
        this.guard.check();
        const entry: Entry = { key, value, dead: false, chain: null };
        const hash = slotOf(key);
        const head = this.#slots.get(hash);
        if (head) {
            (head.chain ??= []).push(entry);
            this.#slots.set(entry, entry);
        } else {
            this.#slots.set(hash, entry);
        }
        this.#size++;
        return undefined;
    }

    /** Takes `key` out; returns its entry, or undefined when there was none. */
    remove(key: unknown): Entry | undefined {
        this.guard.check();
        const hash = slotOf(key);
        const head = this.#slots.get(hash);
        if (!head) {
            return undefined;
        }
        if (!head.dead && same(head.key, key)) {
            this.#size--;
            if (head.chain?.length) {
                head.dead = true;
            } else {
                this.#slots.delete(hash);
            }
            return head;
        }
        const at = head.chain?.findIndex((entry) => same(entry.key, key)) ?? -1;
        if (at < 0) {
            return undefined;
        }
        const [removed] = head.chain!.splice(at, 1) as [Entry];
        this.#slots.delete(removed);
        this.#size--;
        if (head.dead && head.chain!.length === 0) {
            this.#slots.delete(hash);
        }
        return removed;
    }

    clear(): void {
        this.guard.check();
        this.#slots = new Map();
        this.#size = 0;
    }

    /** Entries in insertion order; does not guard against changes. */
    *entries(): Generator<Entry, void, undefined> {
        for (const entry of this.#slots.values()) {
            if (!entry.dead) {
                yield entry;
            }
        }
    }

    keys(): unknown[] {
        return this.#collect((entry) => entry.key);
    }

    values(): unknown[] {
        return this.#collect((entry) => entry.value);
    }

    #collect(part: (entry: Entry) => unknown): unknown[] {
        const parts: unknown[] = [];
        for (const entry of this.#slots.values()) {
            if (!entry.dead) {
                parts.push(part(entry));
            }
        }
        return parts;
    }
}

/** Text stands for itself: that saves a new string per look-up, and keysEqual tells it from hashes that are text too. */
function slotOf(key: unknown): unknown {
    return typeof key === 'string' ? key : hashKey(key);
}

function same(left: unknown, right: unknown): boolean {
    return left === right || (left !== null && right !== null && keysEqual(left, right));
}
