/**
 * Apex List. Conversions of elements to the element type happen before they get here.
 */
import { throwApex } from './exception.ts';
import { ChangeGuard } from './iteration.ts';
import type { RuntimeType } from './types.ts';

/** A mutable List. */
export class ApexList implements Iterable<unknown> {
    static readonly apexName = 'List';

    /** The elements. Read it freely; change it through the methods, which guard loops and read-only lists. */
    items: unknown[];
    /** The whole type, `List<Account>`. */
    readonly type: RuntimeType;
    readonly guard: ChangeGuard = new ChangeGuard();

    /** Takes `items` over; the caller keeps no reference. */
    constructor(type: RuntimeType, items: unknown[] = []) {
        this.type = type;
        this.items = items;
    }

    get size(): number {
        return this.items.length;
    }

    /** @throws System.ListException `List index out of bounds: n` */
    get(index: number): unknown {
        if (index < 0 || index >= this.items.length) {
            throwOutOfBounds(index);
        }
        return this.items[index];
    }

    /** @throws System.ListException `List index out of bounds: n` */
    set(index: number, value: unknown): void {
        this.guard.checkWritable();
        if (index < 0 || index >= this.items.length) {
            throwOutOfBounds(index);
        }
        this.items[index] = value;
    }

    add(value: unknown): void {
        this.guard.check();
        this.items.push(value);
    }

    /** Puts `value` before the element at `index`, or at the end when `index` is the size. */
    insert(index: number, value: unknown): void {
        this.guard.check();
        if (index < 0 || index > this.items.length) {
            throwOutOfBounds(index);
        }
        this.items.splice(index, 0, value);
    }

    addAll(values: Iterable<unknown>): void {
        this.guard.check();
        // A list may be added to itself, so the values are read before the first is added.
        for (const value of [...values]) {
            this.items.push(value);
        }
    }

    /** Takes the element at `index` out and returns it. */
    remove(index: number): unknown {
        this.guard.check();
        if (index < 0 || index >= this.items.length) {
            throwOutOfBounds(index);
        }
        return this.items.splice(index, 1)[0];
    }

    clear(): void {
        this.guard.check();
        this.items = [];
    }

    /** Replaces the order (sorting); `items` holds the same elements. */
    reorder(items: unknown[]): void {
        this.guard.check();
        this.items = items;
    }

    /** A `for` loop: changing the list inside it is refused. */
    [Symbol.iterator](): Iterator<unknown> {
        return this.guard.loop(this.items);
    }
}

function throwOutOfBounds(index: number): never {
    throwApex('System.ListException', `List index out of bounds: ${index}`);
}
