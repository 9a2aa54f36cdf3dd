/** A queue in order of time; what was put in first comes out first among equals. */
export class TimedQueue<T> {
    private heap: { at: number; sequence: number; value: T }[] = [];
    private sequence = 0;

    /** How many entries wait. */
    get size(): number {
        return this.heap.length;
    }

    /** The time of the next entry, or undefined when none waits. */
    get nextAt(): number | undefined {
        return this.heap[0]?.at;
    }

    /** Adds `value`, due at `at`. */
    push(at: number, value: T): void {
        const entry = { at, sequence: this.sequence++, value };
        let index = this.heap.length;
        this.heap.push(entry);
        while (index > 0) {
            const parent = (index - 1) >> 1;
            if (!this.before(index, parent)) break;
            this.swap(index, parent);
            index = parent;
        }
    }

    /** Takes out the next entry that is due at `until` or earlier. */
    takeDue(until: number): { at: number; value: T } | undefined {
        const first = this.heap[0];
        if (!first || first.at > until) return undefined;
        const last = this.heap.pop()!;
        if (this.heap.length > 0) {
            this.heap[0] = last;
            this.sink();
        }
        return { at: first.at, value: first.value };
    }

    private sink(): void {
        let index = 0;
        for (;;) {
            const left = 2 * index + 1;
            let smallest = index;
            if (left < this.heap.length && this.before(left, smallest)) smallest = left;
            if (left + 1 < this.heap.length && this.before(left + 1, smallest)) smallest = left + 1;
            if (smallest === index) return;
            this.swap(index, smallest);
            index = smallest;
        }
    }

    private before(left: number, right: number): boolean {
        const one = this.heap[left]!;
        const two = this.heap[right]!;
        return one.at < two.at || (one.at === two.at && one.sequence < two.sequence);
    }

    private swap(left: number, right: number): void {
        const kept = this.heap[left]!;
        this.heap[left] = this.heap[right]!;
        this.heap[right] = kept;
    }
}
