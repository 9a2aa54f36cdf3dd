/** The figures of scale.ts on the terminal. Run: node scripts/run.mjs scripts/start/measure.ts [orders] */
import { measureScale } from './scale.ts';

const figures = await measureScale(Number(process.argv[2] ?? '10000'));
for (const { what, is, bar, isMet } of figures) {
    process.stdout.write(`${isMet ? ' ' : '!'} ${what.padEnd(30)}${is.padEnd(34)} ${bar}\n`);
}
process.exit(figures.every(({ isMet }) => isMet) ? 0 : 1);
