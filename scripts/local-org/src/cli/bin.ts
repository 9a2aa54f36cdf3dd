/** Entry point of the process. */
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads our output may stop reading (`| head`); that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await main(process.argv.slice(2), processTerminal);
