import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readApexReport } from '../../testing/apex-tests.ts';
import { parsingOnce, readCheck, readChecks } from '../../testing/check-step.ts';
import { readJestReport } from '../../testing/lwc-tests.ts';
import { readTap, twice } from '../../testing/node-suite.ts';
import { runSteps } from '../../testing/run-steps.ts';
import { skippedStep, type Step, type StepResult } from '../../testing/step.ts';

test('counts and skip reasons come from the TAP report', () => {
    const tap = 'ok 1 - a\nnot ok 2 - b\nok 3 - c # SKIP no browser\n# pass 1\n# fail 1\n# cancelled 0\n# skipped 1\n';
    const { passed, failed, skipped } = readTap(tap, 1, '');
    assert.deepEqual(
        { passed, failed, skipped },
        { passed: 1, failed: 1, skipped: [{ what: 'c', reason: 'no browser' }] }
    );
});

test('a suite that ends badly without a failed test counts one failure', () => {
    assert.equal(readTap('# pass 3\n# fail 0\n', 1, '').failed, 1);
    assert.equal(readTap('', null, '').failed, 1);
});

const tried = async (...reports: StepResult[]): Promise<StepResult> => {
    const runs = [...reports];
    return twice('shell.test.mjs', async () => runs.shift() ?? assert.fail('tried too often'));
};
const PASSES = readTap('ok 1 - opens\n# pass 1\n# fail 0\n', 0, '');
const FAILS = readTap('not ok 1 - opens\nnot ok 2 - waits # SKIP later\n# pass 0\n# fail 1\n', 1, 'why');

test('a file that failed once is tried once more, and its test told as flaky', async () => {
    const { passed, failed, flaky } = await tried(FAILS, PASSES);
    assert.deepEqual({ passed, failed, flaky }, { passed: 1, failed: 0, flaky: ['opens'] });
    assert.equal((await tried(PASSES)).flaky, undefined);
});

test('a file that ended badly without a failed test, and well at the second try, is told by its name', async () => {
    assert.deepEqual((await tried(readTap('', null, ''), PASSES)).flaky, ['shell.test.mjs']);
});

test('a file that fails twice has failed', async () => {
    const { failed, flaky, output } = await tried(FAILS, FAILS);
    assert.deepEqual({ failed, flaky, output }, { failed: 1, flaky: undefined, output: 'why' });
});

test('a check counts by its last line, and by its exit code before that', () => {
    assert.equal(readCheck('soql', 'check soql: ok, 3 queries (0.1 s)\n', 0, '').passed, 1);
    assert.equal(readCheck('soql', 'check soql: FAILED, 3 found (0.1 s)\n', 1, '').failed, 1);
    assert.equal(readCheck('soql', 'check soql: ok, 3 queries (0.1 s)\n', 1, '').failed, 1);
    assert.equal(readCheck('soql', '', 0, '').failed, 1);
    assert.deepEqual(readCheck('pmd', 'check pmd: skipped: no Java\n', 0, '').skipped, [
        { what: 'check pmd', reason: 'no Java' }
    ]);
});

test('checks of one process count one by one, and one that never ended has failed', () => {
    const said = 'A.cls:1 bad\ncheck soql: FAILED, 1 found (0.2 s)\ncheck boundaries: ok, 3 classes (1.5 s)\n';
    const parts = readChecks(['soql', 'boundaries', 'house-rules'], said, 'out of memory');
    assert.deepEqual(
        parts.map(({ name, result, seconds }) => [name, result.passed, result.failed, seconds]),
        [
            ['check soql', 0, 1, 0.2],
            ['check boundaries', 1, 0, 1.5],
            ['check house-rules', 0, 1, 0]
        ]
    );
    assert.equal(parts[0]?.result.output, 'A.cls:1 bad\ncheck soql: FAILED, 1 found (0.2 s)');
    assert.match(parts[2]?.result.output ?? '', /out of memory/);
});

test('checks that read all Apex become one step, as far as they are asked for', () => {
    const steps = ['check pmd', 'check soql', 'lwc tests', 'check boundaries'].map((name): Step => ({
        name,
        run: () => Promise.resolve(skippedStep(name, 'planted'))
    }));
    assert.deepEqual(
        parsingOnce(steps).map(({ name }) => name),
        ['check pmd', 'check soql, check boundaries', 'lwc tests']
    );
    assert.deepEqual(parsingOnce(steps.slice(0, 3)), steps.slice(0, 3));
});

test('an Apex test that needs something unsupported counts as failed, and a missing report too', () => {
    const report = {
        passed: 2,
        failed: 1,
        unsupported: 1,
        tests: [{ class: 'A', method: 'b', outcome: 'failed', message: 'no', line: 4 }]
    };
    const result = readApexReport(JSON.stringify(report), 1, '');
    assert.deepEqual([result.passed, result.failed, result.output], [2, 2, 'A.b:4 failed: no']);
    assert.equal(readApexReport('', 127, '').failed, 1);
});

test('a Jest suite that could not start counts as failed, a pending test as skipped', () => {
    const report = {
        numPassedTests: 1,
        numFailedTests: 0,
        numRuntimeErrorTestSuites: 1,
        testResults: [{ assertionResults: [{ status: 'pending', fullName: 'x' }] }]
    };
    const result = readJestReport(JSON.stringify(report), 1, '');
    assert.deepEqual([result.passed, result.failed, result.skipped.length], [1, 1, 1]);
});

test('steps run at most two at a time, a broken one fails, and the rest goes on', async () => {
    let running = 0;
    let most = 0;
    const step = (name: string, run: Step['run']): Step => ({ name, run });
    const busy = step('busy', async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running--;
        return { passed: 1, failed: 0, skipped: [], output: '' };
    });
    const broken = step('broken', () => Promise.reject(new Error('planted')));
    const lines: string[] = [];
    const total = await runSteps(
        [busy, broken, busy, busy, step('none', async () => skippedStep('none', 'why'))],
        '/',
        2,
        (line) => lines.push(line)
    );
    assert.deepEqual([total.passed, total.failed, total.skipped, most], [3, 1, [{ what: 'none', reason: 'why' }], 2]);
    assert.match(lines.join('\n'), /FAILED +broken[^]*planted/);
});
