// node scripts/run.mjs FILE [ARGUMENT…]: runs a TypeScript program of this repository, bundled once per state of its sources.
import { resolve } from 'node:path';
import { runProgram } from './run/program.mjs';

const [, , file = '', ...args] = process.argv;
process.argv = [process.argv[0], resolve(file), ...args];
await runProgram(process.argv[1]);
