/**
 * Governor limits, counted per transaction and enforced.
 * Figures: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_gov_limits.htm
 */
import { LimitExceeded } from '../runtime/uncatchable.ts';

/** What is counted. CPU is in milliseconds, heap in bytes; everything else in pieces. */
export type LimitName =
    | 'queries'
    | 'queryRows'
    | 'aggregateQueries'
    | 'soslQueries'
    | 'queryLocatorRows'
    | 'dmlStatements'
    | 'dmlRows'
    | 'callouts'
    | 'futureCalls'
    | 'queueableJobs'
    | 'emailInvocations'
    | 'mobilePushApexCalls'
    | 'publishImmediateDml'
    | 'cursorFetches'
    | 'cursorRows'
    | 'cpuTime'
    | 'heapSize'
    | 'savepoints'
    | 'savepointRollbacks';

export type LimitFigures = Readonly<Record<LimitName, number>>;

const shared = {
    queryRows: 50_000,
    aggregateQueries: 300,
    soslQueries: 20,
    queryLocatorRows: 10_000,
    dmlStatements: 150,
    dmlRows: 10_000,
    callouts: 100,
    emailInvocations: 10,
    mobilePushApexCalls: 10,
    publishImmediateDml: 150,
    cursorFetches: 10,
    cursorRows: 50_000_000,
    savepoints: 150,
    savepointRollbacks: 150
};

export const SYNCHRONOUS_LIMITS: LimitFigures = {
    ...shared,
    queries: 100,
    futureCalls: 50,
    queueableJobs: 50,
    cpuTime: 10_000,
    heapSize: 6_000_000
};

export const ASYNCHRONOUS_LIMITS: LimitFigures = {
    ...shared,
    queries: 200,
    futureCalls: 50,
    queueableJobs: 1,
    cpuTime: 60_000,
    heapSize: 12_000_000
};

const TOO_MANY: Readonly<Partial<Record<LimitName, string>>> = {
    queries: 'Too many SOQL queries',
    queryRows: 'Too many query rows',
    aggregateQueries: 'Too many aggregate queries',
    soslQueries: 'Too many SOSL queries',
    queryLocatorRows: 'Too many query locator rows',
    dmlStatements: 'Too many DML statements',
    dmlRows: 'Too many DML rows',
    callouts: 'Too many callouts',
    futureCalls: 'Too many future calls',
    queueableJobs: 'Too many queueable jobs added to the queue',
    emailInvocations: 'Too many Email Invocations',
    publishImmediateDml: 'Too many immediate publish DML statements',
    cursorFetches: 'Too many cursor fetch calls',
    cpuTime: 'Apex CPU time limit exceeded',
    heapSize: 'Apex heap size too large'
};

/** The counters of one transaction (or of one side of Test.startTest). */
export class GovernorLimits {
    readonly figures: LimitFigures;
    readonly #used = new Map<LimitName, number>();

    constructor(figures: LimitFigures) {
        this.figures = figures;
    }

    used(name: LimitName): number {
        return this.#used.get(name) ?? 0;
    }

    limit(name: LimitName): number {
        return this.figures[name];
    }

    /**
     * Counts `amount` more of `name`.
     * @throws LimitExceeded when that passes the limit; Apex cannot catch it.
     */
    use(name: LimitName, amount = 1): void {
        const total = this.used(name) + amount;
        this.#used.set(name, total);
        if (total > this.figures[name]) {
            const words = TOO_MANY[name] ?? `Too many ${name}`;
            throw new LimitExceeded(name === 'cpuTime' ? words : `${words}: ${total}`);
        }
    }

    /** Raises a high-water mark (heap) without adding to it. */
    reach(name: LimitName, level: number): void {
        if (level > this.used(name)) {
            this.#used.set(name, 0);
            this.use(name, level);
        }
    }

    /** Everything counted so far, by name. */
    snapshot(): Record<string, number> {
        return Object.fromEntries(this.#used);
    }
}
