/** Runs the test methods of one class, each on its own copy of the data. */
import { runInTest } from '../../platform/test-run.ts';
import { within } from '../../platform/context.ts';
import { Transaction } from '../../platform/transaction.ts';
import { annotation } from '../../runtime/class-meta.ts';
import type { MethodMeta } from '../../runtime/class-meta.ts';
import { ApexException, translateError } from '../../runtime/exception.ts';
import type { StackFrame } from '../../runtime/exception.ts';
import { apexFrames } from '../../runtime/exception.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { OpenOrg } from '../workspace.ts';
import type { TestClass } from './discover.ts';
import type { TestResult } from './result.ts';

/** Hears what happens while a class runs. */
export interface TestListener {
    started(className: string, method: string): void;
    finished(result: TestResult): void;
}

type Failure = Pick<TestResult, 'outcome' | 'message' | 'line' | 'stack'>;

const PASSED: Failure = { outcome: 'passed', message: '', line: 0, stack: '' };

/** Runs `@TestSetup` once, then every method from the data it left. */
export function runTestClass(open: OpenOrg, test: TestClass, listener: TestListener): void {
    const { store } = open.org;
    const before = store.savepoint();
    const setup = attempt(open, test, () => test.setups.forEach((method) => callTest(open, test, method, true)));
    for (const method of test.methods) {
        listener.started(test.meta.name, method.name);
        const start = process.hrtime.bigint();
        const mark = store.savepoint();
        let limits: Readonly<Record<string, number>> = {};
        const run = (): void => {
            limits = callTest(open, test, method, false);
        };
        const failure = setup.outcome === 'passed' ? attempt(open, test, run) : setup;
        store.rollback(mark);
        const ms = Number(process.hrtime.bigint() - start) / 1e6;
        listener.finished({
            class: test.meta.name,
            method: method.name,
            ...failure,
            ms: Math.round(ms * 100) / 100,
            limits
        });
    }
    store.rollback(before);
}

function callTest(
    open: OpenOrg,
    test: TestClass,
    method: MethodMeta,
    isSetup: boolean
): Readonly<Record<string, number>> {
    const { org, admin } = open;
    return runInTest(org, admin, { isSetup, seesAllData: seesAllData(test, method) }, () => {
        org.program.callStatic(test.meta.name, method, []);
    }).limits;
}

/** `@IsTest(SeeAllData=true)` of the method or its class. */
function seesAllData({ meta }: TestClass, method: MethodMeta): boolean {
    return [meta, method].some((of) => annotation(of, 'istest')?.params.seealldata === true);
}

function attempt(open: OpenOrg, test: TestClass, work: () => void): Failure {
    try {
        work();
        return PASSED;
    } catch (error) {
        return failureOf(open, test, error);
    }
}

/** An error as a report shows it; its frames are named inside the org, which knows the methods' lines. */
function failureOf(open: OpenOrg, test: TestClass, error: unknown): Failure {
    const transaction = new Transaction({ id: 'report', kind: 'anonymous', user: open.admin });
    return within({ org: open.org, transaction }, () => {
        const translated = translateError(error);
        const frames =
            translated instanceof ApexException ? translated.frames : apexFrames(sourceOf(translated).stack ?? '');
        return {
            outcome: translated instanceof UnsupportedError ? 'unsupported' : 'failed',
            message:
                translated instanceof ApexException
                    ? translated.toString()
                    : `${translated.typeName}: ${translated.message}`,
            line: lineIn(frames, test.meta.file),
            stack: frames.map((frame) => `${frame.label}: line ${frame.line}, column 1`).join('\n')
        };
    });
}

/** The error to look for frames in: an internal error wraps the one that says where it happened. */
function sourceOf(error: Error): Error {
    return error.cause instanceof Error ? error.cause : error;
}

function lineIn(frames: readonly StackFrame[], file: string): number {
    const own = frames.find((frame) => file.endsWith(frame.file));
    return (own ?? frames[0])?.line ?? 0;
}
