import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../checks/src/lib/process.ts';
import { listFiles } from '../checks/src/lib/project.ts';
import { BRANCHES_MIN, logicBranches } from './lwc-coverage.ts';
import { skippedStep, type Skip, type Step, type StepResult } from './step.ts';

/** The JSON report of Jest, as far as it is read here. */
interface JestReport {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numRuntimeErrorTestSuites: number;
    readonly testResults: readonly {
        readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
    }[];
}

/** Jest tests of the Lightning Web Components. */
export const lwcTests: Step = {
    name: 'lwc tests',
    async run(root) {
        const components = listFiles(join(root, 'force-app')).filter((file) => file.endsWith('.js-meta.xml'));
        if (components.length === 0) return skippedStep('lwc tests', 'there is no Lightning Web Component yet');
        const tests = listFiles(join(root, 'force-app')).filter((file) => /\/__tests__\/.*\.test\.ts$/.test(file));
        if (tests.length === 0) {
            return { passed: 0, failed: 1, skipped: [], output: `${components.length} components and not one test` };
        }
        const scratch = mkdtempSync(join(tmpdir(), 'jest-'));
        try {
            const file = join(scratch, 'report.json');
            const command = join(root, 'node_modules', '.bin', 'sfdx-lwc-jest');
            const coverage = ['--coverage', '--coverageReporters=json-summary', `--coverageDirectory=${scratch}`];
            const options = ['--skipApiVersionCheck', '--', '--json', `--outputFile=${file}`, ...coverage];
            const done = await run(command, options, { cwd: root });
            const report = existsSync(file) ? readFileSync(file, 'utf8') : '';
            const result = readJestReport(report, done.code, done.stderr || done.stdout);
            return result.failed > 0 ? result : withCoverage(result, join(scratch, 'coverage-summary.json'));
        } finally {
            rmSync(scratch, { recursive: true, force: true });
        }
    }
};

/** The result with the figure of branches; one failure more where too few are reached. */
function withCoverage(result: StepResult, file: string): StepResult {
    const { percent, covered, total } = logicBranches(JSON.parse(readFileSync(file, 'utf8')));
    const note = `${percent} % of the branches of logic modules (${covered} of ${total})`;
    return percent < BRANCHES_MIN
        ? { ...result, failed: 1, output: `${note}, at least ${BRANCHES_MIN} % are asked for\n${result.output}` }
        : { ...result, note };
}

/** Counts from Jest's report; one failure where there is none. */
export function readJestReport(text: string, exitCode: number | null, output: string): StepResult {
    if (!text) return { passed: 0, failed: 1, skipped: [], output: `no report, exit code ${exitCode}\n${output}` };
    const report = JSON.parse(text) as JestReport;
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    const skipped = report.testResults
        .flatMap((file) => file.assertionResults)
        .filter((test) => test.status === 'pending' || test.status === 'todo')
        .map((test): Skip => ({ what: test.fullName, reason: `marked ${test.status} in the test file` }));
    const silent = exitCode !== 0 && failed === 0 ? 1 : 0;
    return { passed: report.numPassedTests, failed: failed + silent, skipped, output };
}
