/**
 * `npm test`: all static checks and all test suites. `npm test -- NAME…` runs only the steps whose name contains a NAME,
 * `--long` adds the long steps, `--list` names the steps. Ends with `N passed, N failed, N skipped`; exit 1 on a failure.
 */
import { join } from 'node:path';
import { LONG_STEPS } from './test-steps-long.ts';
import { STEPS } from './test-steps.ts';
import { parsingOnce } from './testing/check-step.ts';
import { runSteps } from './testing/run-steps.ts';

/** Two cores is what the time budget is promised on. */
const WIDTH = 2;

/** Half of what young objects cost is moving the survivors; where they have room, most are gone before that. */
const ROOM_FOR_YOUNG_OBJECTS = '--max-semi-space-size=64';

async function main(args: readonly string[]): Promise<number> {
    const names = args.filter((arg) => !arg.startsWith('--'));
    const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--long' && arg !== '--list');
    if (unknown) return refuse(`unknown option ${unknown}; known are --long and --list`);
    const all = args.includes('--long') ? [...STEPS, ...LONG_STEPS] : STEPS;
    const steps = names.length === 0 ? all : all.filter((step) => names.some((name) => step.name.includes(name)));
    if (steps.length === 0) return refuse(`no step is named ${names.join(' or ')}; npm test -- --list names them`);
    if (args.includes('--list')) {
        for (const step of steps) console.log(step.name);
        return 0;
    }
    process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS ?? '', ROOM_FOR_YOUNG_OBJECTS].join(' ').trim();
    const total = await runSteps(parsingOnce(steps), join(import.meta.dirname, '..'), WIDTH, (text) =>
        console.log(text)
    );
    console.log('');
    for (const skip of total.skipped) console.log(`skipped: ${skip.what}: ${skip.reason}`);
    for (const test of total.flaky) console.log(`flaky: ${test} passed at the second try`);
    console.log(`${total.seconds.toFixed(0)} s`);
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
    return total.failed > 0 ? 1 : 0;
}

function refuse(message: string): number {
    console.error(message);
    return 2;
}

process.exitCode = await main(process.argv.slice(2));
