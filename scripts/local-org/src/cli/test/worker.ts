/** A worker thread: compiles (from the cache), opens an org and runs the classes it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { failEveryAssertion } from '../../library/system/assert.ts';
import { assignPermissionSets, openOrg, openWorkspace } from '../workspace.ts';
import type { WorkspaceOptions } from '../workspace.ts';
import { startCoverage } from './coverage.ts';
import { findTests } from './discover.ts';
import type { FileCoverage } from './coverage.ts';
import type { TestResult } from './result.ts';
import { runTestClass } from './run-class.ts';
import { shuffled } from './shuffle.ts';

/** What a worker is told when it starts. */
export interface WorkerInput {
    readonly workspace: WorkspaceOptions;
    readonly filter: string | null;
    readonly coverage: boolean;
    /** Make every assertion fail, to find tests that assert nothing. */
    readonly failAssertions: boolean;
    /** Permission sets of the user who runs the tests. */
    readonly permissionSets?: readonly string[];
    /** Time zone of the org; its own default when absent. */
    readonly timeZone?: string;
    /** Seed of a random order of classes and methods; theirs when absent. */
    readonly shuffle?: number;
}

export type ToWorker =
    { readonly kind: 'run'; readonly className: string; readonly skip: readonly string[] } | { readonly kind: 'end' };

export type FromWorker =
    | { readonly kind: 'ready' }
    | { readonly kind: 'started'; readonly className: string; readonly method: string }
    | { readonly kind: 'finished'; readonly result: TestResult }
    | { readonly kind: 'class-done'; readonly className: string }
    | { readonly kind: 'coverage'; readonly files: readonly FileCoverage[] };

/** Frames of a stack: deep enough for chains of Apex calls, our own frames included. */
const STACK_FRAMES = 100;

async function main(port: MessagePort, input: WorkerInput): Promise<void> {
    Error.stackTraceLimit = STACK_FRAMES;
    const send = (message: FromWorker): void => port.postMessage(message);
    const coverage = input.coverage ? await startCoverage() : null;
    if (input.failAssertions) {
        failEveryAssertion();
    }
    const workspace = openWorkspace(input.workspace);
    const open = openOrg(workspace, input.timeZone === undefined ? {} : { timeZone: input.timeZone });
    open.org.keepsLog = false;
    assignPermissionSets(open, open.admin.id, input.permissionSets ?? []);
    const tests = new Map(
        findTests(
            [...open.org.program.classes()].map((info) => info.meta),
            input.filter
        ).map((test) => [test.meta.name, test])
    );
    port.on('message', (message: ToWorker) => {
        if (message.kind === 'end') {
            void finish();
            return;
        }
        const test = tests.get(message.className);
        if (test) {
            const ordered = shuffled(test.methods, input.shuffle);
            const methods = ordered.filter((method) => !message.skip.includes(method.name));
            runTestClass(
                open,
                { ...test, methods },
                {
                    started: (className, method) => send({ kind: 'started', className, method }),
                    finished: (result) => send({ kind: 'finished', result })
                }
            );
        }
        send({ kind: 'class-done', className: message.className });
    });
    send({ kind: 'ready' });

    async function finish(): Promise<void> {
        if (coverage) {
            send({ kind: 'coverage', files: await coverage.take(workspace.compiled.files) });
        }
        port.close();
    }
}

if (parentPort) {
    await main(parentPort, workerData as WorkerInput);
}
