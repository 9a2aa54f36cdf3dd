/** The context objects the platform hands to asynchronous Apex. */
import type { RunningUser } from './users.ts';

/** System.QueueableContext. */
export class QueueableContextValue {
    static readonly apexName = 'System.QueueableContext';
    readonly jobId: string;
    constructor(jobId: string) {
        this.jobId = jobId;
    }
}

/** System.SchedulableContext. */
export class SchedulableContextValue {
    static readonly apexName = 'System.SchedulableContext';
    readonly triggerId: string;
    constructor(triggerId: string) {
        this.triggerId = triggerId;
    }
}

/** System.FinalizerContext: what became of the job. */
export class FinalizerContextValue {
    static readonly apexName = 'System.FinalizerContext';
    readonly jobId: string;
    /** null when the job succeeded. */
    readonly error: unknown;
    constructor(jobId: string, error: unknown) {
        this.jobId = jobId;
        this.error = error;
    }
}

/** Database.BatchableContext. */
export class BatchableContextValue {
    static readonly apexName = 'Database.BatchableContext';
    readonly jobId: string;
    readonly childJobId: string;
    constructor(jobId: string, childJobId: string) {
        this.jobId = jobId;
        this.childJobId = childJobId;
    }
}

export const queueableContext = (jobId: string): QueueableContextValue => new QueueableContextValue(jobId);
export const schedulableContext = (triggerId: string): SchedulableContextValue =>
    new SchedulableContextValue(triggerId);
export const finalizerContext = (jobId: string, error: unknown): FinalizerContextValue =>
    new FinalizerContextValue(jobId, error);

/** Who a job runs as, looked up when it starts: a user may have changed since it was queued. */
export type UserLookup = (id: string) => RunningUser;
