/** Tries mistakes out in threads. A mistake that keeps a thread from answering, or breaks it, is noticed too. */
import { Worker } from 'node:worker_threads';
import type { Attempt, FromWorker, Verdict, WorkerInput } from './worker.ts';

/** Milliseconds after which a mistake counts as an endless loop. */
const PATIENCE = 60_000;
const STACK_MB = 16;

/** Tries every attempt out; tells each verdict as it comes. */
export async function tryAll(
    input: WorkerInput,
    attempts: readonly Attempt[],
    threads: number,
    told: (index: number, verdict: Verdict) => void
): Promise<void> {
    const queue = [...attempts];
    const work = async (): Promise<void> => {
        while (queue.length > 0) {
            await workUntilBroken(input, queue, told);
        }
    };
    await Promise.all(Array.from({ length: threads }, work));
}

/** One thread, until nothing is left or a mistake broke it. */
function workUntilBroken(
    input: WorkerInput,
    queue: Attempt[],
    told: (index: number, verdict: Verdict) => void
): Promise<void> {
    const worker = new Worker(new URL('./worker-thread.mjs', import.meta.url), {
        workerData: input,
        resourceLimits: { stackSizeMb: STACK_MB }
    });
    let current: Attempt | null = null;
    let timer: NodeJS.Timeout | undefined;
    const finish = (verdict: Verdict): void => {
        clearTimeout(timer);
        if (current) {
            told(current.index, verdict);
            current = null;
        }
    };
    const next = (): void => {
        current = queue.shift() ?? null;
        if (!current) {
            void worker.terminate();
            return;
        }
        timer = setTimeout(() => {
            finish({ kind: 'killed', by: 'time', message: `It took longer than ${PATIENCE / 1000} s` });
            void worker.terminate();
        }, PATIENCE);
        worker.postMessage(current);
    };
    return new Promise((resolve, reject) => {
        worker.on('message', (message: FromWorker) => {
            if (message.kind === 'done') {
                finish(message.verdict);
            }
            next();
        });
        worker.on('error', (error) => {
            if (!current) {
                reject(error);
            }
            finish({ kind: 'killed', by: 'the end of its thread', message: error.message });
        });
        worker.on('exit', () => resolve());
    });
}
