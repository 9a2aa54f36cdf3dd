import { run } from '../checks/src/lib/process.ts';
import type { Step } from './step.ts';

/** All Apex tests of the package in other time zones, in random order and without the namespace: each variant counts once. */
export const sameResults: Step = {
    name: 'apex tests come out alike',
    async run(root) {
        const done = await run(process.execPath, ['scripts/run.mjs', 'scripts/local-org/src/cli/bin.ts', 'same'], {
            cwd: root
        });
        return readSame(done.code, done.stdout + done.stderr);
    }
};

/** Counts the lines `variant: 12 of 12 alike`; one failure where the exit code tells of a failure they lack. */
export function readSame(
    exitCode: number | null,
    output: string
): {
    passed: number;
    failed: number;
    skipped: [];
    output: string;
} {
    const variants = [...output.matchAll(/: (\d+) of (\d+) alike$/gm)];
    const passed = variants.filter(([, alike, all]) => alike === all).length;
    const failed = variants.length - passed;
    return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed, skipped: [], output };
}
