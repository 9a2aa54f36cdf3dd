import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../checks/src/lib/process.ts';
import { listFiles } from '../checks/src/lib/project.ts';
import { skippedStep, type Skip, type Step, type StepResult } from './step.ts';

/**
 * The node:test files below `folder` (`…/*.test.ts`). Counts single tests; a suite whose process fails without a failed test
 * counts one failure. `keep` chooses among the files by their path below `folder`.
 */
export function nodeSuite(name: string, folder: string, keep: (file: string) => boolean = () => true): Step {
    return {
        name,
        async run(root) {
            const files = listFiles(join(root, folder)).filter((file) => file.endsWith('.test.ts') && keep(file));
            if (files.length === 0) return skippedStep(name, `there is no test in ${folder}`);
            const scratch = mkdtempSync(join(tmpdir(), 'suite-'));
            try {
                const tap = join(scratch, 'tap');
                const reporters = ['spec', 'stdout', 'tap', tap].map((value, at) =>
                    at % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`
                );
                const args = ['--import', 'tsx', '--test', ...reporters, ...files.map((file) => join(folder, file))];
                const done = await run(process.execPath, args, { cwd: root });
                return readTap(readFileSync(tap, 'utf8'), done.code, done.stdout + done.stderr);
            } finally {
                rmSync(scratch, { recursive: true, force: true });
            }
        }
    };
}

/** Counts from a TAP report as node:test writes it. */
export function readTap(tap: string, exitCode: number | null, output: string): StepResult {
    const count = (word: string): number => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
    const failed = count('fail') + count('cancelled');
    const skipped = [...tap.matchAll(/^\s*(?:not )?ok \d+ - (.*?) # [A-Z]{4} ?(.*)$/gm)].map((found): Skip => ({
        what: found[1]!,
        reason: found[2] || 'no reason given'
    }));
    const silent = exitCode !== 0 && failed === 0 ? 1 : 0;
    return { passed: count('pass'), failed: failed + silent, skipped, output };
}
