import { run } from '../checks/src/lib/process.ts';
import type { Step, StepResult } from './step.ts';

/** A static check as one test, in its own process. */
export function checkStep(check: string): Step {
    return {
        name: `check ${check}`,
        async run(root) {
            const done = await run(process.execPath, ['scripts/run.mjs', 'scripts/checks/src/cli.ts', check], {
                cwd: root
            });
            return readCheck(check, done.stdout, done.code, done.stdout + done.stderr);
        }
    };
}

/** The result behind a check's last line. */
export function readCheck(name: string, stdout: string, exitCode: number | null, output: string): StepResult {
    const last = stdout.trimEnd().split('\n').at(-1) ?? '';
    const verdict = last.startsWith(`check ${name}: `) ? last.slice(`check ${name}: `.length) : '';
    if (exitCode === 0 && verdict.startsWith('skipped: ')) {
        return {
            passed: 0,
            failed: 0,
            skipped: [{ what: `check ${name}`, reason: verdict.slice('skipped: '.length) }],
            output
        };
    }
    const ok = exitCode === 0 && verdict.startsWith('ok');
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [], output };
}
