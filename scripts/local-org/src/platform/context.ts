/**
 * The execution that is running now. Apex is synchronous, so one module variable is enough: the platform
 * enters an execution before calling emitted code and leaves it afterwards.
 */
import type { Org } from './org.ts';
import type { Transaction } from './transaction.ts';

export interface Execution {
    readonly org: Org;
    readonly transaction: Transaction;
}

let running: Execution | null = null;

/** The running execution; throws when nothing runs, which is a mistake of the caller. */
export function current(): Execution {
    if (!running) {
        throw new Error('No Apex execution is running');
    }
    return running;
}

/** Whether Apex is running at all. */
export function isRunning(): boolean {
    return running !== null;
}

/** Runs `work` inside `execution`, restoring what ran before. */
export function within<T>(execution: Execution, work: () => T): T {
    const outer = running;
    running = execution;
    try {
        return work();
    } finally {
        running = outer;
    }
}
