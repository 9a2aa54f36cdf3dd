import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../checks/src/lib/process.ts';
import { listFiles } from '../checks/src/lib/project.ts';
import { skippedStep, type Skip, type Step, type StepResult } from './step.ts';

/**
 * Files that want a process of their own: a browser, which dies with the first process that is told to end, and whatever
 * hangs a hook on every test of its process.
 */
const ALONE = /browser\.test|page-tests|shipstation-sim/;

/**
 * The node:test files below `folder` (`…/*.test.ts`). Counts single tests; a suite whose process fails without a failed test
 * counts one failure. `keep` chooses among the files by their path below `folder`. All but those of `ALONE` share one process,
 * since loading the local org takes as long as most files run.
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
                const paths = files.map((file) => join(root, folder, file));
                const alone = paths.filter((path) => ALONE.test(path.slice(root.length)));
                const shared = join(scratch, 'together.test.mjs');
                const together = paths.filter((path) => !alone.includes(path));
                writeFileSync(shared, together.map((path) => `import '${pathToFileURL(path).href}';\n`).join(''));
                const units = together.length > 0 ? [shared, ...alone] : alone;
                const args = ['--import', 'tsx', '--test', ...reporters, ...units];
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
