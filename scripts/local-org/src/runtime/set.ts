/**
 * Apex Set.
 */
import { throwApex } from './exception.ts';
import { HashTable } from './hash-table.ts';
import type { RuntimeType } from './types.ts';

/** A mutable Set; iterates in insertion order (see hash-table.ts). */
export class ApexSet implements Iterable<unknown> {
    static readonly apexName = 'Set';

    /** The whole type, `Set<String>`. */
    readonly type: RuntimeType;
    readonly table: HashTable;
    /** The keys of a map: elements can be taken out, which takes them out of the map, but none added. */
    readonly isKeySet: boolean;

    /** Copies `values`. */
    constructor(type: RuntimeType, values: Iterable<unknown> = [], keysOf: HashTable | null = null) {
        this.type = type;
        this.table = keysOf ?? new HashTable();
        this.isKeySet = keysOf !== null;
        for (const value of values) {
            this.table.put(value, null);
        }
    }

    /** The live view of the keys of `table`. */
    static keysOf(type: RuntimeType, table: HashTable): ApexSet {
        return new ApexSet(type, [], table);
    }

    get size(): number {
        return this.table.size;
    }

    has(value: unknown): boolean {
        return this.table.find(value) !== undefined;
    }

    /** Whether the set changed. */
    add(value: unknown): boolean {
        if (this.isKeySet) {
            throwApex('System.FinalException', 'Collection is read-only');
        }
        const size = this.table.size;
        this.table.put(value, null);
        return this.table.size !== size;
    }

    /** Whether the value was there. */
    remove(value: unknown): boolean {
        return this.table.remove(value) !== undefined;
    }

    clear(): void {
        this.table.clear();
    }

    /** The elements as an array of their own. */
    values(): unknown[] {
        return this.table.keys();
    }

    /** A `for` loop: changing the set inside it is refused. Keys of a map are a copy for it: the map may change. */
    [Symbol.iterator](): Iterator<unknown> {
        if (this.isKeySet) {
            return this.table.keys()[Symbol.iterator]();
        }
        return this.table.guard.loop(this.table.keys());
    }
}
