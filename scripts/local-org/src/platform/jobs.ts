/** Asynchronous work: what was asked for, and what runs now. */

export type JobKind = 'queueable' | 'future' | 'batch' | 'scheduled' | 'flow';

interface Requested {
    readonly id: string;
    /** Class the job belongs to, as AsyncApexJob shows it. */
    readonly className: string;
    readonly userId: string;
    /** Earliest time to run, UTC milliseconds. */
    readonly runAt: number;
}

export interface QueueableRequest extends Requested {
    readonly kind: 'queueable';
    readonly instance: object;
    /** 1 for a job enqueued from outside a queueable. */
    readonly depth: number;
    readonly maximumDepth: number | null;
    /** Minutes asked for with enqueueJob or AsyncOptions; null when nothing was said. */
    readonly delayMinutes: number | null;
    readonly signature: string | null;
    /** Failures in a row that a finalizer answered by enqueueing this job. */
    readonly finalizerRetries: number;
}

export interface FutureRequest extends Requested {
    readonly kind: 'future';
    readonly methodName: string;
    /** `@future(callout=true)` */
    readonly callout: boolean;
    readonly call: () => void;
}

export interface BatchRequest extends Requested {
    readonly kind: 'batch';
    readonly instance: object;
    readonly scope: number;
}

export interface ScheduledRequest extends Requested {
    readonly kind: 'scheduled';
    readonly instance: object;
    readonly triggerId: string;
}

/** A path of a flow that runs later, or a scheduled flow. It has no AsyncApexJob. */
export interface FlowRequest extends Requested {
    readonly kind: 'flow';
    /** A scheduled flow, which plans its next run whenever an org opens. */
    readonly isRecurring: boolean;
    readonly call: () => void;
}

export type JobRequest = QueueableRequest | FutureRequest | BatchRequest | ScheduledRequest | FlowRequest;

/** The job a transaction runs. */
export interface RunningJob {
    readonly request: JobRequest;
    /** Set by System.attachFinalizer. */
    finalizer: object | null;
    /** Queueables enqueued by this job so far. */
    children: number;
}
