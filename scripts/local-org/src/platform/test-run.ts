/**
 * Running one Apex test method: its own transaction, its own data, its asynchronous work at stopTest.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_testing_tools_start_stop_test.htm
 */
import type { SObjectValue } from '../data/sobject.ts';
import { throwApex } from '../runtime/exception.ts';
import { current, within } from './context.ts';
import type { JobRequest } from './jobs.ts';
import type { Org } from './org.ts';
import { TestState } from './test-state.ts';
import { freshLimits, Transaction } from './transaction.ts';
import type { RunningUser } from './users.ts';

/** Chains and events that keep asking for more are cut off here. */
const MAX_ROUNDS = 1_000;

/** What a test method used, for the report. */
export interface TestUsage {
    readonly limits: Record<string, number>;
}

/**
 * Runs `work` as a test of `user`. The caller keeps or discards what it stored.
 * @throws whatever the test threw.
 */
export function runInTest(
    org: Org,
    user: RunningUser,
    { isSetup, seesAllData }: { readonly isSetup: boolean; readonly seesAllData: boolean },
    work: () => void
): TestUsage {
    const state = new TestState(isSetup, seesAllData);
    const transaction = new Transaction({ id: `TEST-${org.random.uuid()}`, kind: 'runtest_sync', user, test: state });
    return within({ org, transaction }, () => {
        try {
            work();
            collectJobs(transaction, state);
            drain(org, transaction, state, false);
            return { limits: transaction.limits.snapshot() };
        } finally {
            org.undoOutside(transaction);
        }
    });
}

/** Test.startTest: fresh counters, and callouts are possible again. */
export function startTest(transaction: Transaction, state: TestState): void {
    if (state.started) {
        throwApex('System.FinalException', 'Testing already started');
    }
    state.started = true;
    collectJobs(transaction, state);
    state.outerLimits = transaction.limits;
    transaction.limits = freshLimits(transaction.kind);
    transaction.uncommitted = 'none';
}

/** Test.stopTest: runs what was enqueued and published, then gives the outer counters back. */
export function stopTest(org: Org, transaction: Transaction, state: TestState): void {
    if (!state.started || state.stopped) {
        throwApex('System.FinalException', state.stopped ? 'Testing already stopped' : 'Testing has not started');
    }
    state.stopped = true;
    collectJobs(transaction, state);
    drain(org, transaction, state, true);
    if (state.outerLimits) {
        transaction.limits = state.outerLimits;
    }
}

/** Test.getEventBus().deliver(): hands over what was published so far. */
export function deliverTestEvents(): void {
    const { org, transaction } = current();
    if (transaction.test) {
        deliver(org, transaction, transaction.test);
    }
}

function collectJobs(transaction: Transaction, state: TestState): void {
    state.jobs.push(...transaction.jobs.splice(0));
    state.events.push(...(transaction.events.splice(0) as SObjectValue[]));
}

function deliver(org: Org, transaction: Transaction, state: TestState): void {
    org.events.store(state.events.splice(0));
    let rounds = 0;
    while (org.events.deliver(transaction) && rounds < MAX_ROUNDS) {
        rounds += 1;
        org.events.store(state.events.splice(0));
    }
}

function drain(org: Org, transaction: Transaction, state: TestState, raise: boolean): void {
    deliver(org, transaction, state);
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const job: JobRequest | undefined = state.jobs.shift();
        if (!job) {
            return;
        }
        const outcome = org.jobs.run(job, transaction);
        deliver(org, transaction, state);
        if (outcome.error && raise) {
            throw outcome.error;
        }
    }
    throwApex('System.AsyncException', 'Asynchronous work in this test does not come to an end');
}
