/**
 * One org: a compiled project, its data, its clock and everything that runs in it.
 */
import type { Program } from '../runtime/program.ts';
import type { Schema } from '../schema/model.ts';
import type { SObjectValue } from '../data/sobject.ts';
import type { Store } from '../data/store.ts';
import { ApexException } from '../runtime/exception.ts';
import { invoke } from '../runtime/object.ts';
import { isUncatchable } from '../runtime/uncatchable.ts';
import { AsyncEngine, PRODUCTION_SHAPE, type AsyncShape, type JobOutcome } from './async.ts';
import { within, type Execution } from './context.ts';
import type { VirtualClock } from './clock.ts';
import { CredentialStore, fullName } from './credentials.ts';
import { runEventTrigger } from './event-trigger.ts';
import { EventBus } from './events.ts';
import { closedGateway, type HttpGateway } from './http-sync.ts';
import type { RunningJob } from './jobs.ts';
import { SeededRandom } from './random.ts';
import { SystemRows, type IdSource } from './system-rows.ts';
import { Transaction, type TransactionKind } from './transaction.ts';
import { userFromRow, type RunningUser } from './users.ts';
import type { SoqlQuery } from '../data/soql/ast.ts';

/** What happened outside Apex's sight: a job or trigger that failed. */
export interface OrgReport {
    readonly where: string;
    readonly error: unknown;
}

export interface OrgOptions {
    readonly schema: Schema;
    readonly store: Store;
    readonly program: Program;
    readonly clock: VirtualClock;
    readonly ids: IdSource;
    readonly namespace: string | null;
    readonly http?: HttpGateway;
    readonly seed?: number;
    readonly asyncShape?: AsyncShape;
    readonly credentials?: CredentialStore;
    /** Origins (`https://host`) that may be called without a named credential. */
    readonly remoteSites?: readonly string[];
}

export class Org {
    readonly schema: Schema;
    readonly store: Store;
    /** May be replaced between transactions, when Apex sources changed while the org runs. */
    program: Program;
    readonly clock: VirtualClock;
    readonly ids: IdSource;
    readonly namespace: string | null;
    readonly http: HttpGateway;
    readonly random: SeededRandom;
    readonly credentials: CredentialStore;
    readonly rows: SystemRows;
    readonly jobs: AsyncEngine;
    readonly events: EventBus;
    /** Milliseconds each transaction has spent in callouts. */
    readonly calloutTime = new WeakMap<Transaction, number>();
    readonly reports: OrgReport[] = [];
    /** E-mails Apex sent, captured. */
    readonly emails: Readonly<Record<string, unknown>>[] = [];
    /** Custom notifications flows sent, captured. */
    readonly notifications: Readonly<Record<string, unknown>>[] = [];
    /** Ids of rows that a transaction elsewhere holds: whoever wants to change or lock one of them is refused. */
    readonly heldElsewhere = new Set<string>();
    readonly #remoteSites: ReadonlySet<string>;
    readonly #rollbackHooks = new WeakMap<Transaction, (() => void)[]>();
    /** Extra subscribers to delivered events (flows). */
    readonly eventSubscribers: ((type: string, events: readonly SObjectValue[], test: Transaction | null) => void)[] =
        [];
    /** Whether `System.debug` keeps its lines. Nobody reads them in a test run, where an org without trace flags keeps none either. */
    keepsLog = true;
    /** Called with every finished transaction: progress, limit peaks. */
    onTransaction: ((transaction: Transaction, error: unknown) => void) | null = null;
    /** Called with every query that counts against the limit, before it runs: which there are, and what they filter by. */
    onQuery: ((query: SoqlQuery, transaction: Transaction) => void) | null = null;
    #transactions = 0;

    constructor(options: OrgOptions) {
        this.schema = options.schema;
        this.store = options.store;
        this.program = options.program;
        this.clock = options.clock;
        this.ids = options.ids;
        this.namespace = options.namespace;
        this.http = options.http ?? closedGateway;
        this.random = new SeededRandom(options.seed ?? 1);
        this.credentials = options.credentials ?? new CredentialStore(options.namespace);
        this.rows = new SystemRows(this.store, this.ids, this.clock);
        this.jobs = new AsyncEngine(this, options.asyncShape ?? PRODUCTION_SHAPE);
        this.events = new EventBus(this);
        this.#remoteSites = new Set(options.remoteSites ?? []);
    }

    // ------------------------------------------------------------ users

    /** The user with this id. @throws Error when there is none. */
    user(id: string): RunningUser {
        const row = this.store.row('User', id);
        if (!row) {
            throw new Error(`No user has the id ${id}`);
        }
        return userFromRow((name) => row.fields.get(name) ?? null);
    }

    /** The user with this username. @throws Error when there is none. */
    userByName(username: string): RunningUser {
        for (const row of this.store.rows('User')) {
            if (String(row.fields.get('Username')).toLowerCase() === username.toLowerCase()) {
                return userFromRow((name) => row.fields.get(name) ?? null);
            }
        }
        throw new Error(`No user is called ${username}`);
    }

    // ------------------------------------------------------------ transactions

    /** Starts a transaction that nothing has run in yet. */
    newTransaction(kind: TransactionKind, user: RunningUser, job: RunningJob | null = null): Transaction {
        this.#transactions += 1;
        return new Transaction({ id: `TXN-${this.#transactions}`, kind, user, job });
    }

    /**
     * Runs `work` as one transaction: all of it is stored, or nothing and the error comes back to the caller.
     * What it enqueued or published goes on its way when it commits.
     */
    run<T>(kind: TransactionKind, user: RunningUser, work: (transaction: Transaction) => T): T {
        return this.complete(this.newTransaction(kind, user), work);
    }

    /** The same for a transaction made before. */
    complete<T>(transaction: Transaction, work: (transaction: Transaction) => T): T {
        const mark = this.store.savepoint();
        let result: T;
        try {
            result = within(this.#execution(transaction), () => work(transaction));
        } catch (error) {
            this.store.rollback(mark);
            this.undoOutside(transaction);
            this.onTransaction?.(transaction, error);
            throw error;
        }
        this.store.release(mark);
        if (transaction.test) {
            // A test waits for the scheduled job, not for what that job enqueues.
            if (transaction.kind !== 'scheduled') {
                transaction.test.jobs.push(...transaction.jobs.splice(0));
            }
            transaction.test.events.push(...transaction.events.splice(0));
        } else {
            this.jobs.accept(transaction.jobs);
            this.events.store(transaction.events);
        }
        this.onTransaction?.(transaction, null);
        return result;
    }

    /** Runs the body of a job; gives the error it ended with, or null. In a test the job joins the test's state. */
    runJob(
        kind: TransactionKind,
        userId: string,
        job: RunningJob,
        test: Transaction | null,
        work: () => void
    ): unknown {
        const transaction = test
            ? new Transaction({
                  id: `${test.id}-${job.request.id}`,
                  kind,
                  user: test.user.id === userId ? test.user : this.user(userId),
                  job,
                  test: test.test,
                  statics: test.statics
              })
            : this.newTransaction(kind, this.user(userId), job);
        try {
            this.complete(transaction, work);
            return null;
        } catch (error) {
            if (isUncatchable(error) && test) {
                throw error;
            }
            return error;
        }
    }

    /** Runs one event trigger over a batch; tells how it ended and up to where it asked to be considered done. */
    runEventTrigger(
        trigger: string,
        events: readonly SObjectValue[],
        retries: number,
        test: Transaction | null
    ): { error: unknown; checkpoint: string | null } {
        const user = this.automatedProcess();
        const transaction = test
            ? new Transaction({ id: `${test.id}-event`, kind: 'event', user, test: test.test, statics: test.statics })
            : this.newTransaction('event', user);
        const state = { checkpoint: null as string | null, retries, lastError: null };
        transaction.eventTrigger = state;
        try {
            this.complete(transaction, () => runEventTrigger(this, trigger, events));
            return { error: null, checkpoint: state.checkpoint };
        } catch (error) {
            return { error, checkpoint: state.checkpoint };
        }
    }

    /** Hands delivered events to subscribers that are not Apex triggers. */
    afterEvents(type: string, events: readonly SObjectValue[], test: Transaction | null): void {
        for (const subscriber of this.eventSubscribers) {
            subscriber(type, events, test);
        }
    }

    automatedProcess(): RunningUser {
        for (const row of this.store.rows('User')) {
            if (row.fields.get('UserType') === 'AutomatedProcess') {
                return userFromRow((name) => row.fields.get(name) ?? null);
            }
        }
        throw new Error('The org has no Automated Process user');
    }

    /** Undoes something outside the store when the transaction rolls back. */
    onRollback(transaction: Transaction, hook: () => void): void {
        const hooks = this.#rollbackHooks.get(transaction) ?? [];
        hooks.push(hook);
        this.#rollbackHooks.set(transaction, hooks);
    }

    /** Undoes what a rolled-back transaction did outside the store. */
    undoOutside(transaction: Transaction): void {
        this.#rollbackHooks.get(transaction)?.forEach((hook) => hook());
        this.#rollbackHooks.delete(transaction);
    }

    // ------------------------------------------------------------ time

    /** Runs what is due now, jobs and events, until nothing is. Gives the outcomes in order. */
    settle(): JobOutcome[] {
        return [...this.steps(this.clock.now())];
    }

    /** Moves the clock to `time`, stopping at every job and schedule on the way. */
    advanceTo(time: number): JobOutcome[] {
        return [...this.steps(time)];
    }

    /** The same, one job at a time, so that something else may happen between two. */
    *steps(time: number): Generator<JobOutcome, void> {
        for (;;) {
            if (this.events.deliver(null)) {
                continue;
            }
            const outcome = this.jobs.runNext();
            if (outcome) {
                yield outcome;
                continue;
            }
            const due = this.jobs.nextDue();
            if (due === null || due > time) {
                this.clock.moveTo(Math.max(time, this.clock.now()));
                return;
            }
            this.clock.moveTo(due);
        }
    }

    // ------------------------------------------------------------ callouts

    /** The principal of an external credential that `user` may use, or null. */
    principalFor(externalCredential: string, user: RunningUser): string | null {
        const definition = this.credentials.findExternal(externalCredential);
        const granted = definition?.principals.find(({ name }) =>
            this.principalAccess(user, `${fullName(definition)}-${name}`)
        );
        return granted?.name ?? null;
    }

    /** Whether a user may use a principal, `ns__Credential-Principal`; set by whoever loads permissions. */
    principalAccess: (user: RunningUser, principal: string) => boolean = () => true;

    allowsSite(url: URL): boolean {
        return this.#remoteSites.has(url.origin);
    }

    // ------------------------------------------------------------ the rest

    /** Every row a batch's `start` result stands for: a list, a query locator, an iterable. */
    batchRows(start: unknown): unknown[] {
        const direct = start as { items?: unknown[]; rows?: () => unknown[] } | null;
        if (Array.isArray(direct?.items)) {
            return direct.items;
        }
        if (typeof direct?.rows === 'function') {
            return direct.rows();
        }
        const iterator = invoke(start as object, 'iterator', []) as object;
        const rows: unknown[] = [];
        while (invoke(iterator, 'hasNext', []) === true) {
            rows.push(invoke(iterator, 'next', []));
        }
        return rows;
    }

    /** An error in words, as job rows and reports show it. */
    describeError(error: unknown): string {
        if (error instanceof ApexException) {
            return `${error.typeName}: ${error.message}`;
        }
        return error instanceof Error ? error.message : String(error);
    }

    /** Records a failure nobody in Apex sees. */
    report(where: string, error: unknown): void {
        this.reports.push({ where, error });
    }

    #execution(transaction: Transaction): Execution {
        return { org: this, transaction };
    }
}
