import { run } from '../checks/src/lib/process.ts';
import type { Step, StepPart, StepResult } from './step.ts';

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

/** Checks that read all Apex: in one process they parse it once. */
const READ_APEX = ['house-rules', 'boundaries', 'soql', 'field-writers'].map((check) => `check ${check}`);

/** The same steps, those that read all Apex as one of them, in the place of the first. */
export function parsingOnce(steps: readonly Step[]): readonly Step[] {
    const shared = steps.filter(({ name }) => READ_APEX.includes(name)).map(({ name }) => name.slice('check '.length));
    if (shared.length < 2) return steps;
    const [first = '', ...others] = shared.map((check) => `check ${check}`);
    return steps.flatMap((step) => {
        if (others.includes(step.name)) return [];
        return step.name === first ? [checksStep(shared)] : [step];
    });
}

function checksStep(checks: readonly string[]): Step {
    return {
        name: checks.map((check) => `check ${check}`).join(', '),
        async run(root) {
            const args = ['scripts/run.mjs', 'scripts/checks/src/cli.ts', ...checks];
            const done = await run(process.execPath, args, { cwd: root });
            return { ...NOTHING, parts: readChecks(checks, done.stdout, done.stderr) };
        }
    };
}

const NOTHING: StepResult = { passed: 0, failed: 0, skipped: [], output: '' };

/** The results of checks that ran one after the other; one that never came to its last line has failed. */
export function readChecks(checks: readonly string[], stdout: string, stderr: string): StepPart[] {
    let rest = stdout;
    return checks.map((check) => {
        const last = new RegExp(`^check ${check}: (\\w+).*$`, 'm').exec(rest);
        const own = last ? rest.slice(0, last.index + last[0].length) : '';
        rest = rest.slice(own.length);
        const code = last?.[1] === 'ok' || last?.[1] === 'skipped' ? 0 : 1;
        const seconds = Number(/\(([\d.]+) s\)$/.exec(own)?.[1] ?? 0);
        return { name: `check ${check}`, result: readCheck(check, own, code, own || stdout + stderr), seconds };
    });
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
