/**
 * Makes small mistakes in the Apex of the sync and tells which no test notices.
 * Run: node scripts/run.mjs scripts/testing/mutants/main.ts [how many] [seed]
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runMutants } from './run.ts';

const [size = '200', seed = '1'] = process.argv.slice(2);
const started = performance.now();
const report = await runMutants({
    root: fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, ''),
    size: Number(size),
    seed: Number(seed),
    threads: Math.min(2, availableParallelism()),
    tell: (line) => process.stderr.write(`${line}\n`)
});
const tried = report.killed + report.survived;
process.stdout.write(
    [
        ...report.broken.map((line) => `fails without a mistake: ${line}`),
        ...report.survivors.map((line) => `survived: ${line}`),
        `${report.killed} of ${tried} noticed (${((report.killed / tried) * 100).toFixed(1)} %), ${report.invalid} could not be made, ` +
            `${report.possible} possible, ${((performance.now() - started) / 1000).toFixed(0)} s`,
        ''
    ].join('\n')
);
process.exitCode = report.broken.length > 0 ? 1 : 0;
