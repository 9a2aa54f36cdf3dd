/** What the services of the health page answer. A field that is null in Apex may be missing. */

type Maybe<T> = T | null | undefined;

export interface Problem {
    readonly code: string;
    readonly message: string;
}

export interface Connection {
    readonly connectionId: string;
    readonly startedAt?: Maybe<string>;
    readonly paused?: boolean;
    readonly pausedAt?: Maybe<string>;
    readonly pausedBy?: Maybe<string>;
}

export interface Lane {
    /** fetch, crm-update or export. */
    readonly lane: string;
    readonly state: 'running' | 'idle' | 'paused' | 'stopped';
    readonly doing?: Maybe<string>;
    readonly page?: Maybe<number>;
    readonly rowsLeft?: Maybe<number>;
    readonly lastSuccessAt?: Maybe<string>;
    readonly nextRunAt?: Maybe<string>;
    readonly ordersWaiting?: Maybe<number>;
    readonly parcelsWaiting?: Maybe<number>;
    readonly problem?: Maybe<Problem>;
}

export interface Stream {
    readonly key: string;
    readonly kind: string;
    readonly state: 'good' | 'reading' | 'late' | 'waiting' | 'paused' | 'stopped';
    readonly behindMinutes?: Maybe<number>;
    readonly lastSuccessAt?: Maybe<string>;
    readonly nextRunAt?: Maybe<string>;
    readonly rowsToday: number;
    readonly page?: Maybe<number>;
    readonly problem?: Maybe<Problem>;
}

export interface Budget {
    readonly api: 'v1' | 'v2';
    readonly perMinute: number;
    readonly shipline: number;
    readonly others?: Maybe<number>;
    readonly free: number;
    readonly reserve: number;
}

export interface Point {
    readonly at: string;
    readonly p50: number;
    readonly p95: number;
}

export interface Latency {
    readonly p50?: Maybe<number>;
    readonly p95?: Maybe<number>;
    readonly labels: number;
    readonly points: readonly Point[];
}

export interface Upkeep {
    readonly usedPercent?: Maybe<number>;
    readonly totalMegabytes?: Maybe<number>;
    readonly pausesAtPercent?: Maybe<number>;
    readonly payloadDays: number;
    readonly logDays: number;
    readonly keepsAmazonBuyers?: boolean;
    readonly heartbeatScheduled: boolean;
    readonly nextHeartbeatAt?: Maybe<string>;
    readonly nextCleanUpAt?: Maybe<string>;
}

export interface Health {
    readonly readAt: string;
    /** Channel of progress events; null where the person may not hear them. */
    readonly channel?: Maybe<string>;
    readonly connection?: Maybe<Connection>;
    readonly worst?: Maybe<Problem>;
    readonly lanes: readonly Lane[];
    readonly streams: readonly Stream[];
    readonly budgets: readonly Budget[];
    readonly latency?: Maybe<Latency>;
    readonly upkeep?: Maybe<Upkeep>;
}

/** A right that somebody lacks. */
export interface Missing {
    readonly objectLabel: string;
    readonly right: 'create' | 'edit';
    readonly permissionSet?: Maybe<string>;
}

/** Open issues of one cause. */
export interface Cause {
    readonly code: string;
    readonly cause?: Maybe<string>;
    readonly stream?: Maybe<string>;
    readonly message: string;
    readonly records: number;
    readonly touches: 'order' | 'parcel' | 'row';
    readonly since?: Maybe<string>;
    readonly attempts: number;
    readonly assignedTo?: Maybe<string>;
    readonly remedy: 'itself' | 'mapping' | 'payload' | 'retry';
}

export interface Issue {
    readonly issueId: string;
    readonly code: string;
    readonly message: string;
    readonly rowKey?: Maybe<string>;
    readonly stream?: Maybe<string>;
    readonly lastSeenAt?: Maybe<string>;
    readonly attempts: number;
    readonly payload?: Maybe<string>;
    readonly originalPayload?: Maybe<string>;
    readonly editable?: boolean;
}

/** What became of a retry. */
export interface Outcome {
    readonly solved: number;
    readonly waiting: number;
    readonly failed: number;
}
