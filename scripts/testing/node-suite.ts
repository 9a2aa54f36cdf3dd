import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../checks/src/lib/process.ts';
import { listFiles } from '../checks/src/lib/project.ts';
import { bundlesOf } from '../run/program.mjs';
import { addResults, skippedStep, type Skip, type Step, type StepResult } from './step.ts';

/**
 * Files that want a process of their own: a browser, which dies with the first process that is told to end, and whatever
 * hangs a hook on every test of its process.
 */
const ALONE = /browser\.test|page-tests|shipstation-sim/;

/** Files that drive a browser. What such a file says once is asked again: a machine that stands still for a moment is no defect. */
const BROWSER = /browser\.test|page-tests/;

/**
 * The node:test files below `folder` (`…/*.test.ts`). Counts single tests; a suite whose process fails without a failed test
 * counts one failure. `keep` chooses among the files by their path below `folder`. All but those of `ALONE` share one process,
 * since loading the local org takes as long as most files run. A file of `BROWSER` that failed runs once more: what passes
 * then is told as flaky, what fails again as failed.
 */
export function nodeSuite(name: string, folder: string, keep: (file: string) => boolean = () => true): Step {
    return {
        name,
        async run(root) {
            const files = listFiles(join(root, folder)).filter((file) => file.endsWith('.test.ts') && keep(file));
            if (files.length === 0) return skippedStep(name, `there is no test in ${folder}`);
            const paths = files.map((file) => join(root, folder, file));
            const alone = paths.filter((path) => ALONE.test(path.slice(root.length)));
            const together = paths.filter((path) => !alone.includes(path));
            const units = together.length > 0 ? [sharedFile(root, name, together), ...alone] : alone;
            const bundles = await bundlesOf(units);
            const browser = bundles.filter((_bundle, at) => BROWSER.test(units[at]!.slice(root.length)));
            const quiet = bundles.filter((bundle) => !browser.includes(bundle));
            const results = quiet.length > 0 ? [await runFiles(root, quiet)] : [];
            for (const bundle of browser) results.push(await twice(basename(bundle), () => runFiles(root, [bundle])));
            return results.reduce(addResults);
        }
    };
}

/** A file that imports others; written where its bundle may be kept, and only where it changes. */
function sharedFile(root: string, name: string, paths: readonly string[]): string {
    const folder = join(root, '.cache', 'suites');
    const file = join(folder, `${name.replaceAll(' ', '-')}.test.ts`);
    const text = paths.map((path) => `import ${JSON.stringify(path)};\n`).join('');
    mkdirSync(folder, { recursive: true });
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
    return file;
}

async function runFiles(root: string, files: readonly string[]): Promise<StepResult> {
    const scratch = mkdtempSync(join(tmpdir(), 'suite-'));
    try {
        const tap = join(scratch, 'tap');
        const reporters = ['spec', 'stdout', 'tap', tap].map((value, at) =>
            at % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`
        );
        const done = await run(process.execPath, ['--enable-source-maps', '--test', ...reporters, ...files], {
            cwd: root
        });
        return readTap(readFileSync(tap, 'utf8'), done.code, done.stdout + done.stderr);
    } finally {
        rmSync(scratch, { recursive: true, force: true });
    }
}

/** The result of a run that passed, at once or at the second try, or what the second failure said. A failure without a failed test is told by `file`. */
export async function twice(file: string, runOnce: () => Promise<StepResult>): Promise<StepResult> {
    const first = await runOnce();
    if (first.failed === 0) return first;
    const second = await runOnce();
    if (second.failed > 0) return second;
    const { failures = [] } = first;
    return { ...second, flaky: failures.length > 0 ? failures : [file] };
}

/** Counts from a TAP report as node:test writes it. */
export function readTap(tap: string, exitCode: number | null, output: string): StepResult {
    const count = (word: string): number => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
    const failed = count('fail') + count('cancelled');
    const skipped = [...tap.matchAll(/^\s*(?:not )?ok \d+ - (.*?) # [A-Z]{4} ?(.*)$/gm)].map((found): Skip => ({
        what: found[1]!,
        reason: found[2] || 'no reason given'
    }));
    const failures = [...tap.matchAll(/^\s*not ok \d+ - (.*)$/gm)]
        .map((found) => found[1]!)
        .filter((test) => !/ # [A-Z]{4}/.test(test));
    const silent = exitCode !== 0 && failed === 0 ? 1 : 0;
    return { passed: count('pass'), failed: failed + silent, skipped, failures, output };
}
