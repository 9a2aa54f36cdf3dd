/**
 * One Apex transaction: its user, its counters, its static state and what it will do once it commits.
 */
import { ASYNCHRONOUS_LIMITS, GovernorLimits, SYNCHRONOUS_LIMITS } from './limits.ts';
import type { JobRequest, RunningJob } from './jobs.ts';
import type { TestState } from './test-state.ts';
import type { RunningUser } from './users.ts';

/** How a transaction was entered; names are those of System.Quiddity in lower case. */
export type TransactionKind =
    | 'anonymous'
    | 'aura'
    | 'rest'
    | 'runtest_sync'
    | 'queueable'
    | 'future'
    | 'batch_apex'
    | 'scheduled'
    | 'transaction_finalizer_queueable'
    | 'platform_event_publish_callback'
    | 'event'
    | 'undefined';

const ASYNCHRONOUS: ReadonlySet<TransactionKind> = new Set(['queueable', 'future', 'batch_apex']);

/** Work that stands between a transaction and a callout. */
export type UncommittedWork = 'none' | 'dml' | 'async';

export class Transaction {
    readonly id: string;
    readonly kind: TransactionKind;
    /** Whoever the code runs as now; System.runAs changes it. */
    user: RunningUser;
    limits: GovernorLimits;
    /** Static state of classes, by class key. Shared by the jobs a test runs, fresh everywhere else. */
    readonly statics: Map<string, unknown>;
    uncommitted: UncommittedWork = 'none';
    /** Jobs to queue when this transaction commits. */
    readonly jobs: JobRequest[] = [];
    /** Platform events to deliver when this transaction commits. */
    readonly events: unknown[] = [];
    /** The job this transaction runs, with its depth and attached finalizer. */
    readonly job: RunningJob | null;
    readonly test: TestState | null;
    /** What an event trigger asked for, while one runs. */
    eventTrigger: { checkpoint: string | null; retries: number; lastError: string | null } | null = null;
    readonly log: string[] = [];
    /** Depth of triggers running inside one another. */
    triggerDepth = 0;
    /** Ids of rows locked FOR UPDATE; a callout releases them. */
    readonly locks = new Set<string>();
    /** Objects touched by DML, to refuse mixing setup and other objects. */
    readonly touched = { setup: null as string | null, other: null as string | null };

    constructor(options: {
        id: string;
        kind: TransactionKind;
        user: RunningUser;
        job?: RunningJob | null;
        test?: TestState | null;
        statics?: Map<string, unknown>;
    }) {
        this.id = options.id;
        this.kind = options.kind;
        this.user = options.user;
        this.job = options.job ?? null;
        this.test = options.test ?? null;
        this.statics = options.statics ?? new Map();
        this.limits = freshLimits(options.kind);
    }

    get isAsynchronous(): boolean {
        return ASYNCHRONOUS.has(this.kind);
    }
}

/** Unused counters of the right size for a kind of transaction. */
export function freshLimits(kind: TransactionKind): GovernorLimits {
    if (kind === 'transaction_finalizer_queueable') {
        return new GovernorLimits({
            ...SYNCHRONOUS_LIMITS,
            heapSize: ASYNCHRONOUS_LIMITS.heapSize,
            queueableJobs: 1
        });
    }
    return new GovernorLimits(ASYNCHRONOUS.has(kind) ? ASYNCHRONOUS_LIMITS : SYNCHRONOUS_LIMITS);
}
