// Threads cannot load TypeScript by themselves, so each runs the worker as the bundle it is.
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../../../run/program.mjs';

await runProgram(fileURLToPath(new URL('./worker.ts', import.meta.url)));
