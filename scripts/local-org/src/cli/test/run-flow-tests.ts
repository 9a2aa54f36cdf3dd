/** Runs flow tests, each on its own copy of the data, and reports them like Apex tests: as `Flow.Test`. */
import { FlowTestFailure, runFlowTest, testedFlow } from '../../flow/flow-tests.ts';
import { runInTest } from '../../platform/test-run.ts';
import { ApexException, translateError } from '../../runtime/exception.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { FlowSource } from '../../schema/load-source.ts';
import type { OpenOrg } from '../workspace.ts';
import type { TestResult } from './result.ts';

/** Flow tests whose `Flow.Test` contains the filter, in any case. */
export function findFlowTests(sources: readonly FlowSource[], filter: string | null): FlowSource[] {
    const wanted = filter?.toLowerCase() ?? '';
    return sources.filter((source) => `${testedFlow(source)}.${source.name}`.toLowerCase().includes(wanted));
}

/** Runs one test and undoes what it stored. */
export function runOneFlowTest({ org, admin, flows }: OpenOrg, source: FlowSource): TestResult {
    const start = process.hrtime.bigint();
    const mark = org.store.savepoint();
    let limits: Readonly<Record<string, number>> = {};
    let outcome: Pick<TestResult, 'outcome' | 'message'> = { outcome: 'passed', message: '' };
    try {
        limits = runInTest(org, admin, { isSetup: false, seesAllData: false }, () => runFlowTest(flows, source)).limits;
    } catch (error) {
        outcome = failureOf(error);
    } finally {
        org.store.rollback(mark);
    }
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    return {
        class: testedFlow(source),
        method: source.name,
        ...outcome,
        line: 0,
        stack: '',
        ms: Math.round(ms * 100) / 100,
        limits
    };
}

function failureOf(error: unknown): Pick<TestResult, 'outcome' | 'message'> {
    if (error instanceof FlowTestFailure) {
        return { outcome: 'failed', message: error.message };
    }
    const translated = translateError(error);
    const message = translated instanceof ApexException ? translated.toString() : translated.message;
    return { outcome: translated instanceof UnsupportedError ? 'unsupported' : 'failed', message };
}
