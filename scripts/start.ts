/** `npm start`: the whole product on this machine. */
import { setImmediate } from 'node:timers/promises';
import { keepRunning } from './start/live.ts';
import { openBrowser } from './start/open-browser.ts';
import { DEFAULT_PORT, HELP, parseOptions, StartUsageError, type StartOptions } from './start/options.ts';
import { servePagesOf } from './start/pages.ts';
import { compileProject, startProduct, type RunningProduct } from './start/product.ts';
import { progressLine } from './start/progress.ts';
import { describe } from './start/summary.ts';

async function main(): Promise<number> {
    const options = parseOptions(process.argv.slice(2), process.env);
    if (!options) {
        process.stdout.write(`${HELP}\n`);
        return 0;
    }
    return options.once ? runOnce(options) : runOn(options);
}

/** Stores everything that is known now, and ends. */
async function runOnce(options: StartOptions): Promise<number> {
    const stop = untilInterrupted();
    const product = await startProduct(options);
    const caughtUp = await product.catchUpBeside(progressOf(product, options), stop, () => setImmediate());
    tellSummary(product, options);
    product.keep();
    product.stop();
    return caughtUp ? 0 : 1;
}

function untilInterrupted(): AbortSignal {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => stop.abort());
    }
    return stop.signal;
}

/** Serves the pages, catches up beside them, and keeps running until Ctrl-C. */
async function runOn(options: StartOptions): Promise<number> {
    const stop = untilInterrupted();
    const workspace = compileProject();
    const product = await startProduct(options, workspace);
    const pages = await servePagesOf(product.org, workspace, {
        port: options.port,
        isPortNeeded: options.port !== DEFAULT_PORT,
        pages: 'installed',
        watch: true,
        runsJobs: false,
        tell: (line) => process.stderr.write(`${line}\n`)
    });
    process.stderr.write(`Pages: ${pages.url}\n`);
    if (options.open) {
        openBrowser(pages.url);
    }
    const caughtUp =
        options.fresh || (await product.catchUpBeside(progressOf(product, options), stop, () => pages.idle()));
    if (!stop.aborted) {
        if (!options.fresh) {
            tellSummary(product, options);
        }
        process.stderr.write(`\nRunning on, ${options.speed} times as fast as real time. Ctrl-C ends it.\n`);
        product.keep();
        const speed = product.simulatorUrl ? options.speed : 1;
        const tell = (line: string): void => void process.stdout.write(`${line}\n`);
        await keepRunning(product, speed, tell, stop, () => pages.idle());
    }
    await pages.close();
    product.keep();
    product.stop();
    return caughtUp ? 0 : 1;
}

function progressOf(product: RunningProduct, options: StartOptions): (orders: number, parcels: number) => void {
    const shows = !options.json && process.stdout.isTTY;
    const total = product.simulatorUrl ? options.orders : null;
    return (orders, parcels) => {
        if (shows) {
            process.stdout.write(progressLine(orders, parcels, total));
        }
    };
}

function tellSummary(product: RunningProduct, options: StartOptions): void {
    const summary = product.summary();
    process.stdout.write(options.json ? `${JSON.stringify(summary, null, 2)}\n` : `\n${describe(summary)}\n`);
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
