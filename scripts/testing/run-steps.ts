import type { Skip, Step, StepPart, StepResult } from './step.ts';

/** The sum over all steps, and how many seconds they took. */
export interface Total {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: readonly Skip[];
    /** Tests that passed at the second try only. */
    readonly flaky: readonly string[];
    readonly seconds: number;
}

/**
 * Runs steps `width` at a time in their order. Each step's output is kept until it ends and printed only where it failed,
 * so that two steps never mix their lines.
 */
export async function runSteps(
    steps: readonly Step[],
    root: string,
    width: number,
    print: (text: string) => void
): Promise<Total> {
    const started = Date.now();
    const queue = [...steps];
    const results: StepResult[] = [];
    const lane = async (): Promise<void> => {
        for (let step = queue.shift(); step; step = queue.shift()) {
            const from = Date.now();
            const result = await step.run(root).catch(broken);
            const whole = { name: step.name, result, seconds: (Date.now() - from) / 1000 };
            for (const part of result.parts ?? [whole]) {
                results.push(part.result);
                print(describe(part));
            }
        }
    };
    await Promise.all(Array.from({ length: width }, lane));
    return {
        passed: sum(results, (one) => one.passed),
        failed: sum(results, (one) => one.failed),
        skipped: results.flatMap((one) => one.skipped),
        flaky: results.flatMap((one) => one.flaky ?? []),
        seconds: (Date.now() - started) / 1000
    };
}

function broken(error: unknown): StepResult {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, skipped: [], output: `the step itself broke: ${output}` };
}

function describe({ name, result, seconds }: StepPart): string {
    const counts = [
        `${result.passed} passed`,
        ...(result.failed > 0 ? [`${result.failed} FAILED`] : []),
        ...(result.skipped.length > 0 ? [`${result.skipped.length} skipped`] : []),
        ...(result.flaky && result.flaky.length > 0 ? [`${result.flaky.length} flaky`] : [])
    ];
    const verdict = result.failed > 0 ? 'FAILED ' : result.passed > 0 ? 'ok     ' : 'skipped';
    const line = `${verdict} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${counts.join(', ')}`;
    if (result.failed === 0) return line;
    return `${line}\n${result.output.trimEnd().replace(/^/gm, '    ')}`;
}

function sum(results: readonly StepResult[], of: (result: StepResult) => number): number {
    return results.reduce((total, one) => total + of(one), 0);
}
