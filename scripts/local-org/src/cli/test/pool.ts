/** Runs test classes on worker threads, and ends the ones that do not end by themselves. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileCoverage } from './coverage.ts';
import type { TestClass } from './discover.ts';
import type { TestResult } from './result.ts';
import { shuffled } from './shuffle.ts';
import type { FromWorker, ToWorker, WorkerInput } from './worker.ts';

/** Stack of a worker in MB: Apex allows a thousand calls inside one another. */
const STACK_MB = 16;

export interface PoolOptions extends WorkerInput {
    readonly classes: readonly TestClass[];
    readonly workers?: number;
    /** Milliseconds a test method may take by the wall clock. */
    readonly timeout: number;
    readonly onResult: (result: TestResult) => void;
}

export interface PoolResult {
    readonly results: readonly TestResult[];
    readonly coverage: readonly FileCoverage[];
}

/** What is left of one class, and what is done of it. */
interface Task {
    readonly test: TestClass;
    readonly done: string[];
}

/** Runs every class. Rejects when a worker cannot start. */
export async function runPool(options: PoolOptions): Promise<PoolResult> {
    const queue: Task[] = shuffled(options.classes, options.shuffle).map((test) => ({ test, done: [] }));
    const results: TestResult[] = [];
    const coverage: FileCoverage[] = [];
    const count = Math.max(1, Math.min(options.workers ?? availableParallelism(), queue.length));
    const report = (result: TestResult): void => {
        results.push(result);
        options.onResult(result);
    };
    await Promise.all(Array.from({ length: count }, () => runWorker(options, queue, report, coverage)));
    return { results, coverage };
}

/** Keeps one worker busy until the queue is empty; starts another in place of one that had to be ended. */
async function runWorker(
    options: PoolOptions,
    queue: Task[],
    report: (result: TestResult) => void,
    coverage: FileCoverage[]
): Promise<void> {
    let interrupted = false;
    do {
        interrupted = await new WorkerRun(options, queue, report, coverage).run();
    } while (interrupted);
}

class WorkerRun {
    readonly #options: PoolOptions;
    readonly #queue: Task[];
    readonly #report: (result: TestResult) => void;
    readonly #coverage: FileCoverage[];
    readonly #worker: Worker;
    #task: Task | null = null;
    #running: string | null = null;
    #timer: NodeJS.Timeout | undefined;
    #interrupted = false;

    constructor(options: PoolOptions, queue: Task[], report: (result: TestResult) => void, coverage: FileCoverage[]) {
        this.#options = options;
        this.#queue = queue;
        this.#report = report;
        this.#coverage = coverage;
        const { workspace, filter, coverage: measures, failAssertions, permissionSets, timeZone, shuffle } = options;
        this.#worker = new Worker(new URL('./worker-thread.mjs', import.meta.url), {
            workerData: {
                workspace,
                filter,
                coverage: measures,
                failAssertions,
                ...(permissionSets === undefined ? {} : { permissionSets }),
                ...(timeZone === undefined ? {} : { timeZone }),
                ...(shuffle === undefined ? {} : { shuffle })
            } satisfies WorkerInput,
            resourceLimits: { stackSizeMb: STACK_MB }
        });
    }

    /** Settles when the worker has ended; true when work is left because it was interrupted. */
    run(): Promise<boolean> {
        return new Promise((resolve, reject) => {
            this.#worker.on('message', (message: FromWorker) => this.#hear(message));
            this.#worker.on('error', (error) =>
                this.#running === null ? reject(error) : this.#giveUp(`The worker failed: ${error.message}`)
            );
            this.#worker.on('exit', () => {
                clearTimeout(this.#timer);
                if (this.#task && !this.#interrupted) {
                    reject(new Error('A test worker ended in the middle of its work'));
                }
                resolve(this.#interrupted && this.#queue.length > 0);
            });
        });
    }

    #hear(message: FromWorker): void {
        switch (message.kind) {
            case 'ready':
                return this.#next();
            case 'started':
                this.#running = message.method;
                this.#timer = setTimeout(() => this.#timeOut(), this.#options.timeout);
                return;
            case 'finished':
                clearTimeout(this.#timer);
                this.#running = null;
                this.#task?.done.push(message.result.method);
                return this.#report(message.result);
            case 'class-done':
                return this.#next();
            case 'coverage':
                this.#coverage.push(...message.files);
        }
    }

    #next(): void {
        this.#task = this.#queue.shift() ?? null;
        const message: ToWorker = this.#task
            ? { kind: 'run', className: this.#task.test.meta.name, skip: this.#task.done }
            : { kind: 'end' };
        this.#worker.postMessage(message);
    }

    #timeOut(): void {
        this.#giveUp(`The test did not end within ${this.#options.timeout / 1000} s and was stopped`);
        void this.#worker.terminate();
    }

    /** Fails the running method and puts the rest of its class back. */
    #giveUp(message: string): void {
        const task = this.#task;
        if (!task || this.#running === null) {
            return;
        }
        const { meta, methods } = task.test;
        this.#report({
            class: meta.name,
            method: this.#running,
            outcome: 'failed',
            message,
            line: methods.find((method) => method.name === this.#running)?.line ?? 0,
            stack: '',
            ms: this.#options.timeout,
            limits: {}
        });
        task.done.push(this.#running);
        this.#running = null;
        this.#interrupted = true;
        this.#queue.unshift(task);
    }
}
