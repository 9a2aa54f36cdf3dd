/** `npm start`: the whole product on this machine. */
import { HELP, parseOptions, StartUsageError } from './start/options.ts';
import { run } from './start/run.ts';
import { describe } from './start/summary.ts';

async function main(): Promise<number> {
    const options = parseOptions(process.argv.slice(2), process.env);
    if (!options) {
        process.stdout.write(`${HELP}\n`);
        return 0;
    }
    const product = await run(options, (orders, parcels) => {
        if (!options.json && process.stdout.isTTY) {
            process.stdout.write(`\r  ${orders} orders, ${parcels} parcels stored `);
        }
    });
    const text = options.json ? JSON.stringify(product.summary, null, 2) : `\n${describe(product.summary)}`;
    process.stdout.write(`${text}\n`);
    product.stop();
    return product.summary.caughtUp ? 0 : 1;
}

try {
    process.exitCode = await main();
} catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
    if (error instanceof StartUsageError) {
        process.stderr.write(`\n${HELP}\n`);
    }
}
process.exit();
