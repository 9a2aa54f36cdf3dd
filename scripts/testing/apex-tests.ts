import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../checks/src/lib/process.ts';
import type { Step, StepResult } from './step.ts';

/** The JSON of `npm run org -- test --json FILE`, as far as it is read here. */
interface ApexReport {
    readonly passed: number;
    readonly failed: number;
    readonly unsupported: number;
    readonly tests: readonly {
        readonly class: string;
        readonly method: string;
        readonly outcome: string;
        readonly message?: string;
        readonly line?: number;
    }[];
}

/** All Apex tests of the package in the local org. A test that needs something unsupported counts as failed. */
export const apexTests: Step = {
    name: 'apex tests',
    async run(root) {
        const scratch = mkdtempSync(join(tmpdir(), 'apex-'));
        try {
            const file = join(scratch, 'report.json');
            const args = ['scripts/run.mjs', 'scripts/local-org/src/cli/bin.ts', 'test', '--json', file];
            const done = await run(process.execPath, args, { cwd: root });
            const report = existsSync(file) ? readFileSync(file, 'utf8') : '';
            return readApexReport(report, done.code, done.stdout + done.stderr);
        } finally {
            rmSync(scratch, { recursive: true, force: true });
        }
    }
};

/** Counts from the report; one failure where there is none, or where the exit code tells of a failure the report lacks. */
export function readApexReport(text: string, exitCode: number | null, output: string): StepResult {
    if (!text) return { passed: 0, failed: 1, skipped: [], output: `no report, exit code ${exitCode}\n${output}` };
    const report = JSON.parse(text) as ApexReport;
    const failed = report.failed + report.unsupported;
    const lines = report.tests
        .filter((test) => test.outcome !== 'passed')
        .map(
            (test) =>
                `${test.class}.${test.method}${test.line ? `:${test.line}` : ''} ${test.outcome}: ${test.message ?? ''}`
        );
    const silent = exitCode !== 0 && failed === 0 ? 1 : 0;
    return { passed: report.passed, failed: failed + silent, skipped: [], output: lines.join('\n') || output };
}
