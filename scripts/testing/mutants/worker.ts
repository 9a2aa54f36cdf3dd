/** A thread that makes mistakes, one at a time, and runs tests until one notices. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { findTests, type TestClass } from '../../local-org/src/cli/test/discover.ts';
import { runTestClass } from '../../local-org/src/cli/test/run-class.ts';
import { openOrg, type OpenOrg } from '../../local-org/src/cli/workspace.ts';
import { checkPackage, type Mutant } from './checked-program.ts';
import type { TestName } from './covering.ts';

export interface WorkerInput {
    readonly root: string;
    readonly seed: number;
}

/** A mistake by its place in the order of the seed, and the tests that may notice. */
export interface Attempt {
    readonly index: number;
    readonly tests: readonly TestName[];
}

/** What became of a mistake: noticed by a test, by none, or not to be made at all. */
export type Verdict =
    | { readonly kind: 'killed'; readonly by: string; readonly message: string }
    | { readonly kind: 'survived' }
    | { readonly kind: 'invalid'; readonly message: string };

export type FromWorker =
    { readonly kind: 'ready' } | { readonly kind: 'done'; readonly index: number; readonly verdict: Verdict };

/** Test classes by name. */
export function testClasses({ org }: OpenOrg, names: ReadonlySet<string>): Map<string, TestClass> {
    const metas = [...org.program.classes()].map((info) => info.meta);
    const tests = findTests(metas, null).filter(({ meta }) => names.has(meta.name));
    return new Map(tests.map((test) => [test.meta.name, test]));
}

/** Runs one test method; what it failed with, or null. */
export function failureOf(open: OpenOrg, test: TestClass, method: string): { message: string | null; ms: number } {
    const methods = test.methods.filter(({ name }) => name === method);
    let outcome = { message: 'The test did not run' as string | null, ms: 0 };
    runTestClass(
        open,
        { ...test, methods },
        {
            started: () => undefined,
            finished: ({ outcome: how, message, ms }) => {
                outcome = { message: how === 'passed' ? null : message || how, ms };
            }
        }
    );
    return outcome;
}

function serve(port: MessagePort, { root, seed }: WorkerInput): void {
    const checked = checkPackage(root, seed);
    const open = openOrg(checked.workspace);
    const tests = testClasses(open, checked.tests);
    const sound = open.org.program;
    port.on('message', ({ index, tests: names }: Attempt) => {
        const verdict = tryOut(checked.mutants[index] as Mutant, names);
        open.org.program = sound;
        port.postMessage({ kind: 'done', index, verdict } satisfies FromWorker);
    });
    port.postMessage({ kind: 'ready' } satisfies FromWorker);

    function tryOut(mutant: Mutant, names: readonly TestName[]): Verdict {
        const undo = mutant.make();
        try {
            const program = checked.programWith(mutant.unit);
            program.classIds = sound.classIds;
            open.org.program = program;
        } catch (error) {
            return { kind: 'invalid', message: String(error) };
        } finally {
            undo();
        }
        for (const { className, method } of names) {
            const { message } = failureOf(open, tests.get(className) as TestClass, method);
            if (message !== null) {
                return { kind: 'killed', by: `${className}.${method}`, message };
            }
        }
        return { kind: 'survived' };
    }
}

if (parentPort) {
    serve(parentPort, workerData as WorkerInput);
}
