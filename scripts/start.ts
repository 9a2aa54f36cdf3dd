/** `npm start`: the whole product on this machine. */
import { keepRunning } from './start/live.ts';
import { HELP, parseOptions, StartUsageError, type StartOptions } from './start/options.ts';
import { startProduct } from './start/product.ts';
import { progressLine } from './start/progress.ts';
import { describe } from './start/summary.ts';

async function main(): Promise<number> {
    const options = parseOptions(process.argv.slice(2), process.env);
    if (!options) {
        process.stdout.write(`${HELP}\n`);
        return 0;
    }
    const product = await startProduct(options);
    const shows = !options.json && process.stdout.isTTY;
    const total = product.simulatorUrl ? options.orders : null;
    const caughtUp = product.catchUp((orders, parcels) => {
        if (shows) {
            process.stdout.write(progressLine(orders, parcels, total));
        }
    });
    const summary = product.summary();
    process.stdout.write(options.json ? `${JSON.stringify(summary, null, 2)}\n` : `\n${describe(summary)}\n`);
    if (!options.once) {
        await runOn(product, options);
    }
    product.stop();
    return caughtUp ? 0 : 1;
}

/** Keeps running until Ctrl-C. */
async function runOn(product: Awaited<ReturnType<typeof startProduct>>, options: StartOptions): Promise<void> {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => stop.abort());
    }
    process.stderr.write(`\nRunning on, ${options.speed} times as fast as real time. Ctrl-C ends it.\n`);
    const speed = product.simulatorUrl ? options.speed : 1;
    await keepRunning(product, speed, (line) => process.stdout.write(`${line}\n`), stop.signal);
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
