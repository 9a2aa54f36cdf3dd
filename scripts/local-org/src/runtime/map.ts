/**
 * Apex Map.
 */
import { HashTable } from './hash-table.ts';
import type { Entry } from './hash-table.ts';
import { ApexSet } from './set.ts';
import { genericType } from './types.ts';
import type { RuntimeType } from './types.ts';

/** A mutable Map; iterates in insertion order (see hash-table.ts). */
export class ApexMap {
    static readonly apexName = 'Map';

    /** The whole type, `Map<Id,Account>`. */
    readonly type: RuntimeType;
    readonly table: HashTable = new HashTable();

    constructor(type: RuntimeType, entries: Iterable<readonly [unknown, unknown]> = []) {
        this.type = type;
        for (const [key, value] of entries) {
            this.table.put(key, value);
        }
    }

    get size(): number {
        return this.table.size;
    }

    /** The value of `key`; null when there is none. */
    get(key: unknown): unknown {
        const entry = this.table.find(key);
        return entry ? entry.value : null;
    }

    has(key: unknown): boolean {
        return this.table.find(key) !== undefined;
    }

    /** Returns the earlier value, or null. */
    put(key: unknown, value: unknown): unknown {
        return this.table.put(key, value) ?? null;
    }

    /** Returns the value that was there, or null. */
    remove(key: unknown): unknown {
        return this.table.remove(key)?.value ?? null;
    }

    clear(): void {
        this.table.clear();
    }

    /** A live view: taking a key out of it takes it out of the map; adding to it is refused. */
    keySet(): ApexSet {
        return ApexSet.keysOf(genericType('Set', this.type.args[0] as RuntimeType), this.table);
    }

    /** The keys as an array of their own. */
    keys(): unknown[] {
        return this.table.keys();
    }

    /** The values as an array of their own. */
    values(): unknown[] {
        return this.table.values();
    }

    entries(): Iterable<Entry> {
        return this.table.entries();
    }
}
