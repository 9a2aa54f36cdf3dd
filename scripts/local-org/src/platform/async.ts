/**
 * Asynchronous Apex on the virtual clock: queueables with their finalizers, future methods, batches and schedules.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_queueing_jobs.htm
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_transaction_finalizers.htm
 */
import { newApexException, throwApex } from '../runtime/exception.ts';
import { invoke } from '../runtime/object.ts';
import { runBatch } from './batch.ts';
import { copyForJob } from './copy-for-job.ts';
import { nextFireTime, parseCron, type CronExpression } from './cron.ts';
import { finalizerContext, queueableContext, schedulableContext } from './job-contexts.ts';
import type { FlowRequest, JobRequest, QueueableRequest, RunningJob } from './jobs.ts';
import type { Org } from './org.ts';
import type { Transaction } from './transaction.ts';

const FINALIZER_RETRIES = 5;

/** CronJobDetail.JobType. */
const SCHEDULED_APEX = '7';
const SCHEDULED_BATCH = '9';

interface ScheduledTrigger {
    readonly id: string;
    readonly name: string;
    /** null for a batch scheduled once. */
    readonly cron: CronExpression | null;
    readonly expression: string | null;
    /** Set by System.scheduleBatch: the size of the batch's scopes. */
    readonly batchScope: number | null;
    readonly className: string;
    readonly instance: object;
    readonly userId: string;
    readonly zone: string;
    next: number | null;
}

/** What an org may have at most; Developer Edition is smaller than production. */
export interface AsyncShape {
    /** Scheduled Apex jobs at a time. */
    readonly scheduledJobs: number;
    /** Depth of a chain of queueables for which no maximum was set; null = no limit. */
    readonly queueableDepth: number | null;
}

export const PRODUCTION_SHAPE: AsyncShape = { scheduledJobs: 100, queueableDepth: null };
export const DEVELOPER_EDITION_SHAPE: AsyncShape = { scheduledJobs: 5, queueableDepth: 5 };

/** Jobs and schedules that wait; `T` is what became of the objects they work on. */
export interface AsyncState<T> {
    readonly jobs: readonly (Omit<Exclude<JobRequest, { kind: 'future' | 'flow' }>, 'instance'> & {
        readonly instance: T;
    })[];
    readonly triggers: readonly (Omit<ScheduledTrigger, 'cron' | 'instance'> & { readonly instance: T })[];
    readonly aborted: readonly string[];
    readonly executions: number;
}

/** The outcome of one job, for whoever drives the org. */
export interface JobOutcome {
    readonly jobId: string;
    readonly className: string;
    readonly error: unknown;
}

export class AsyncEngine {
    readonly shape: AsyncShape;
    readonly #org: Org;
    #queue: JobRequest[] = [];
    #triggers: ScheduledTrigger[] = [];
    readonly #aborted = new Set<string>();
    /** Asynchronous executions so far. */
    executions = 0;

    constructor(org: Org, shape: AsyncShape) {
        this.#org = org;
        this.shape = shape;
    }

    // ------------------------------------------------------------ asking for work

    /**
     * System.enqueueJob. Gives the AsyncApexJob id.
     * @throws System.AsyncException past the chain depth, System.LimitException past the count.
     */
    enqueue(
        transaction: Transaction,
        instance: object,
        options: { delayMinutes: number | null; maximumDepth: number | null; signature: string | null }
    ): string {
        transaction.limits.use('queueableJobs');
        const parent = transaction.job?.request;
        const depth = parent?.kind === 'queueable' ? parent.depth + 1 : 1;
        const inherited = parent?.kind === 'queueable' ? parent.maximumDepth : null;
        const maximumDepth = options.maximumDepth ?? inherited;
        // A test cannot chain jobs, except through finalizers.
        const chained = transaction.kind !== 'transaction_finalizer_queueable';
        const defaultDepth = transaction.test ? (chained ? 1 : null) : this.shape.queueableDepth;
        const allowed = maximumDepth ?? defaultDepth;
        if (allowed !== null && depth > allowed) {
            throwApex('System.AsyncException', 'Maximum stack depth has been reached.');
        }
        if (options.signature !== null && this.#isQueued(transaction, options.signature)) {
            throwApex('System.DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
        }
        const retries =
            transaction.kind === 'transaction_finalizer_queueable' && parent?.kind === 'queueable'
                ? parent.finalizerRetries + 1
                : 0;
        if (retries > FINALIZER_RETRIES) {
            throwApex(
                'System.AsyncException',
                'Transaction Finalizer cannot re-enqueue the failed job more than five times in a row'
            );
        }
        const delay = Math.max(0, options.delayMinutes ?? 0);
        const className = this.#org.program.classNameOf(instance);
        const id = this.#org.rows.insert('AsyncApexJob', {
            JobType: 'Queueable',
            Status: delay > 0 ? 'Holding' : 'Queued',
            ApexClassId: this.#org.program.classId(className),
            NumberOfErrors: 0,
            JobItemsProcessed: 0,
            TotalJobItems: 0
        });
        this.#hand(transaction, {
            kind: 'queueable',
            id,
            className,
            userId: transaction.user.id,
            runAt: this.#org.clock.now() + delay * 60_000,
            delayMinutes: options.delayMinutes,
            instance: copyForJob(instance),
            depth,
            maximumDepth,
            signature: options.signature,
            finalizerRetries: retries
        });
        return id;
    }

    /** A call of a method annotated @future. */
    enqueueFuture(
        transaction: Transaction,
        className: string,
        { method: methodName, callout }: { readonly method: string; readonly callout: boolean },
        call: () => void
    ): void {
        if (transaction.kind === 'future' || transaction.kind === 'batch_apex') {
            throwApex(
                'System.AsyncException',
                'Future method cannot be called from a future or batch method: ' + `${className}.${methodName}()`
            );
        }
        transaction.limits.use('futureCalls');
        const id = this.#org.rows.insert('AsyncApexJob', {
            JobType: 'Future',
            Status: 'Queued',
            MethodName: methodName,
            ApexClassId: this.#org.program.classId(className),
            NumberOfErrors: 0
        });
        const userId = transaction.user.id;
        const runAt = this.#org.clock.now();
        this.#hand(transaction, { kind: 'future', id, className, methodName, userId, runAt, callout, call });
    }

    /** Database.executeBatch. Gives the AsyncApexJob id. */
    executeBatch(transaction: Transaction, instance: object, scope: number): string {
        if (scope < 1) {
            throwApex('System.AsyncException', `Invalid batch size: ${scope}`);
        }
        const className = this.#org.program.classNameOf(instance);
        const request = this.#batchRequest(copyForJob(instance), className, transaction.user.id, scope);
        this.#hand(transaction, request);
        return request.id;
    }

    #batchRequest(instance: object, className: string, userId: string, scope: number): JobRequest {
        const id = this.#org.rows.insert('AsyncApexJob', {
            JobType: 'BatchApex',
            Status: 'Holding',
            ApexClassId: this.#org.program.classId(className),
            NumberOfErrors: 0,
            JobItemsProcessed: 0,
            TotalJobItems: 0
        });
        const runAt = this.#org.clock.now();
        return { kind: 'batch', id, className, userId, runAt, instance, scope: Math.min(scope, 2000) };
    }

    /** System.schedule. Gives the CronTrigger id. */
    schedule(transaction: Transaction, name: string, expression: string, instance: object): string {
        this.#checkSchedule(name);
        let cron: CronExpression;
        try {
            cron = parseCron(expression);
        } catch (error) {
            throw newApexException('System.StringException', error instanceof Error ? error.message : String(error));
        }
        const next = nextFireTime(cron, this.#org.clock.now(), transaction.user.timeZone);
        if (next === null) {
            throwApex(
                'System.AsyncException',
                `Based on configured schedule, the given trigger '${name}' will never fire.`
            );
        }
        const trigger = this.#addSchedule(transaction, { name, cron, expression, batchScope: null, instance, next });
        if (transaction.test) {
            const { jobs } = transaction.test;
            jobs.push(this.#scheduledRequest(trigger));
        }
        return trigger.id;
    }

    /**
     * System.scheduleBatch: one batch, `minutes` from now. Gives the CronTrigger id. A test's stopTest does not wait
     * for it.
     * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_batch_interface.htm
     */
    scheduleBatch(transaction: Transaction, name: string, minutes: number, instance: object, scope: number): string {
        this.#checkSchedule(name);
        if (scope < 1) {
            throwApex('System.AsyncException', `Invalid batch size: ${scope}`);
        }
        const next = this.#org.clock.now() + minutes * 60_000;
        const once = { name, cron: null, expression: null, batchScope: scope, instance, next };
        return this.#addSchedule(transaction, once).id;
    }

    /** A name is used once, and an org has so many schedules. */
    #checkSchedule(name: string): void {
        if (this.#triggers.some((trigger) => trigger.name === name)) {
            throwApex('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
        }
        if (this.#triggers.length >= this.shape.scheduledJobs) {
            throwApex(
                'System.AsyncException',
                `You have exceeded the maximum number (${this.shape.scheduledJobs}) of Apex scheduled jobs.`
            );
        }
    }

    #addSchedule(
        transaction: Transaction,
        asked: Pick<ScheduledTrigger, 'name' | 'cron' | 'expression' | 'batchScope' | 'instance'> & { next: number }
    ): ScheduledTrigger {
        const { name, expression, instance, next, batchScope } = asked;
        const zone = transaction.user.timeZone;
        const className = this.#org.program.classNameOf(instance);
        const isBatch = batchScope !== null;
        const detail = this.#org.rows.insert('CronJobDetail', {
            Name: name,
            JobType: isBatch ? SCHEDULED_BATCH : SCHEDULED_APEX
        });
        const id = this.#org.rows.insert('CronTrigger', {
            CronJobDetailId: detail,
            CronExpression: expression,
            State: 'WAITING',
            TimesTriggered: 0,
            NextFireTime: this.#org.rows.datetime(next),
            StartTime: this.#org.rows.datetime(this.#org.clock.now()),
            TimeZoneSidKey: zone,
            OwnerId: transaction.user.id
        });
        if (!isBatch) {
            this.#org.rows.insert('AsyncApexJob', {
                JobType: 'ScheduledApex',
                Status: 'Queued',
                ApexClassId: this.#org.program.classId(className),
                CronTriggerId: id,
                NumberOfErrors: 0
            });
        }
        const userId = transaction.user.id;
        const trigger: ScheduledTrigger = { ...asked, id, className, instance: copyForJob(instance), userId, zone };
        this.#triggers.push(trigger);
        this.#org.onRollback(transaction, () => this.#forget(trigger));
        return trigger;
    }

    /** System.abortJob, for any job or schedule. */
    abort(id: string): void {
        const before = this.#triggers.length + this.#queue.length;
        this.#triggers = this.#triggers.filter((trigger) => trigger.id !== id);
        this.#queue = this.#queue.filter((job) => job.id !== id);
        const isJob = this.#org.rows.exists(id);
        if (!isJob && before === this.#triggers.length + this.#queue.length) {
            throwApex('System.StringException', `Invalid job id: ${id}`);
        }
        this.#aborted.add(id);
        this.#org.rows.abortJob(id);
    }

    // ------------------------------------------------------------ keeping work

    /**
     * What waits, for a snapshot.
     * @param keep makes plain values of the object a job works on
     * @throws Error while a future method or the path of a flow waits, whose arguments nobody knows any more
     */
    state<T>(keep: (instance: object) => T): AsyncState<T> {
        const jobs = this.#queue.filter(isKept).map((job) => {
            if (job.kind === 'future') {
                throw new Error('A future method waits: settle the org before it is saved');
            }
            if (job.kind === 'flow') {
                throw new Error(`${job.className} waits: run its path before the org is saved`);
            }
            return { ...job, instance: keep(job.instance) };
        });
        const triggers = this.#triggers.map(({ cron, instance, ...trigger }) => ({
            ...trigger,
            instance: keep(instance)
        }));
        return { jobs, triggers, aborted: [...this.#aborted], executions: this.executions };
    }

    /** Goes back to a state. */
    restore<T>(state: AsyncState<T>, revive: (kept: T) => object): void {
        const scheduledFlows = this.#queue.filter((job) => !isKept(job));
        const jobs = state.jobs.map((job) => ({ ...job, instance: revive(job.instance) }) as JobRequest);
        this.#queue = [...scheduledFlows, ...jobs];
        this.#triggers = state.triggers.map((trigger) => ({
            ...trigger,
            cron: trigger.expression === null ? null : parseCron(trigger.expression),
            instance: revive(trigger.instance)
        }));
        this.#aborted.clear();
        state.aborted.forEach((id) => this.#aborted.add(id));
        this.executions = state.executions;
    }

    // ------------------------------------------------------------ doing work

    /** The time of the earliest job or schedule, or null when nothing waits. */
    nextDue(): number | null {
        const times = [...this.#queue.map((job) => job.runAt), ...this.#triggers.flatMap((t) => t.next ?? [])];
        return times.length ? Math.min(...times) : null;
    }

    /** How many jobs wait, schedules not counted. */
    get waiting(): number {
        return this.#queue.length;
    }

    /** Takes over the jobs of a committed transaction. */
    accept(jobs: readonly JobRequest[]): void {
        this.#queue.push(...jobs);
    }

    /** Runs the earliest job due at or before the clock's time; null when there is none. */
    runNext(): JobOutcome | null {
        const now = this.#org.clock.now();
        this.#fireSchedules(now);
        let best = -1;
        this.#queue.forEach((job, index) => {
            const candidate = this.#queue[best];
            if (job.runAt <= now && (!candidate || job.runAt < candidate.runAt)) {
                best = index;
            }
        });
        const [job] = best < 0 ? [] : this.#queue.splice(best, 1);
        return job ? this.run(job, null) : null;
    }

    /** Runs one job in its own transaction, then its finalizer. Inside a test it shares the test's state. */
    run(job: JobRequest, test: Transaction | null): JobOutcome {
        if (this.#aborted.has(job.id) || (job.kind === 'scheduled' && this.#aborted.has(job.triggerId))) {
            return { jobId: job.id, className: job.className, error: null };
        }
        this.executions += 1;
        switch (job.kind) {
            case 'queueable':
                return this.#runQueueable(job, test);
            case 'future':
                return this.#simple(job, test, 'future', job.call);
            case 'scheduled':
                return this.#simple(job, test, 'scheduled', () =>
                    invoke(job.instance, 'execute', [schedulableContext(job.triggerId)])
                );
            case 'batch':
                return runBatch(this.#org, job, test);
            case 'flow':
                return this.#runFlow(job, test);
        }
    }

    #simple(job: JobRequest, test: Transaction | null, kind: 'future' | 'scheduled', work: () => void): JobOutcome {
        const running: RunningJob = { request: job, finalizer: null, children: 0 };
        this.#org.rows.jobStatus(job.id, 'Processing');
        const error = this.#org.runJob(kind, job.userId, running, test, work);
        this.#finish(job, error);
        return { jobId: job.id, className: job.className, error };
    }

    #runFlow(job: FlowRequest, test: Transaction | null): JobOutcome {
        const running: RunningJob = { request: job, finalizer: null, children: 0 };
        const error = this.#org.runJob('undefined', job.userId, running, test, job.call);
        if (error) {
            this.#org.report(job.className, error);
        }
        return { jobId: job.id, className: job.className, error };
    }

    #runQueueable(job: QueueableRequest, test: Transaction | null): JobOutcome {
        const running: RunningJob = { request: job, finalizer: null, children: 0 };
        this.#org.rows.jobStatus(job.id, 'Processing');
        const error = this.#org.runJob('queueable', job.userId, running, test, () =>
            invoke(job.instance, 'execute', [queueableContext(job.id)])
        );
        this.#finish(job, error);
        const { finalizer } = running;
        if (finalizer) {
            const finalized: RunningJob = {
                request: error ? job : { ...job, finalizerRetries: -1 },
                finalizer: null,
                children: 0
            };
            const failure = this.#org.runJob('transaction_finalizer_queueable', job.userId, finalized, test, () =>
                invoke(finalizer, 'execute', [finalizerContext(job.id, error)])
            );
            if (failure) {
                this.#org.report(`Finalizer of ${job.className}`, failure);
            }
        }
        return { jobId: job.id, className: job.className, error };
    }

    #finish(job: JobRequest, error: unknown): void {
        if (error) {
            this.#org.rows.jobStatus(job.id, 'Failed', this.#org.describeError(error));
            this.#org.report(job.className, error);
        } else {
            this.#org.rows.jobStatus(job.id, 'Completed');
        }
    }

    #hand(transaction: Transaction, request: JobRequest): void {
        transaction.uncommitted = 'async';
        transaction.jobs.push(request);
    }

    #isQueued(transaction: Transaction, signature: string): boolean {
        const same = (job: JobRequest): boolean => job.kind === 'queueable' && job.signature === signature;
        return this.#queue.some(same) || transaction.jobs.some(same) || (transaction.test?.jobs.some(same) ?? false);
    }

    #fireSchedules(now: number): void {
        for (const trigger of [...this.#triggers]) {
            if (trigger.next !== null && trigger.next <= now) {
                const request =
                    trigger.batchScope === null
                        ? this.#scheduledRequest(trigger)
                        : this.#batchRequest(trigger.instance, trigger.className, trigger.userId, trigger.batchScope);
                this.#queue.push({ ...request, runAt: trigger.next });
                trigger.next = trigger.cron && nextFireTime(trigger.cron, now, trigger.zone);
                this.#org.rows.fired(trigger.id, now, trigger.next);
                if (trigger.next === null) {
                    this.#forget(trigger);
                }
            }
        }
    }

    #scheduledRequest(trigger: ScheduledTrigger): JobRequest {
        return {
            kind: 'scheduled',
            id: this.#org.rows.jobOfSchedule(trigger.id),
            className: trigger.className,
            userId: trigger.userId,
            runAt: trigger.next ?? this.#org.clock.now(),
            instance: trigger.instance,
            triggerId: trigger.id
        };
    }

    #forget(trigger: ScheduledTrigger): void {
        this.#triggers = this.#triggers.filter((other) => other !== trigger);
    }
}

/** Scheduled flows are not saved: they are planned anew when an org opens. */
function isKept(job: JobRequest): boolean {
    return job.kind !== 'flow' || !job.isRecurring;
}
