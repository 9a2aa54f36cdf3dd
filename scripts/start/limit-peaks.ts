/** How close the transactions of a run came to governor limits. */
import type { LimitName } from '../local-org/src/platform/limits.ts';
import type { Transaction } from '../local-org/src/platform/transaction.ts';

/** Most used, out of what, in percent. */
export interface Peak {
    readonly used: number;
    readonly limit: number;
    readonly percent: number;
}

/** The highest share of each governor limit any transaction used. */
export class LimitPeaks {
    readonly #peaks = new Map<string, { used: number; limit: number }>();
    transactions = 0;
    failed = 0;

    /**
     * Takes a finished transaction into account.
     * @param heap bytes of heap by the rule of the HeapGauge; what the org counts where nothing is said
     */
    note(transaction: Transaction, error: unknown, heap?: number): void {
        this.transactions += 1;
        this.failed += error ? 1 : 0;
        const counted = transaction.limits.snapshot();
        for (const [name, used] of Object.entries(heap === undefined ? counted : { ...counted, heapSize: heap })) {
            const limit = transaction.limits.limit(name as LimitName);
            const peak = this.#peaks.get(name);
            if (!peak || used / limit > peak.used / peak.limit) {
                this.#peaks.set(name, { used, limit });
            }
        }
    }

    /** By limit. */
    summary(): Record<string, Peak> {
        return Object.fromEntries(
            [...this.#peaks].map(([name, { used, limit }]) => [
                name,
                { used, limit, percent: Math.round((used / limit) * 1000) / 10 }
            ])
        );
    }
}
