/** What a page costs, by the browser's own count. */
import type { Page } from 'playwright-core';
import { isolatedWorld } from '../testing/browser/isolated.ts';

/** DOM nodes of a page: elements of every component, whatever the page's own scripts may see. */
export async function nodeCount(page: Page): Promise<number> {
    const world = await isolatedWorld(page, 'count');
    const count = await world.evaluate(`document.querySelectorAll('*').length`);
    await world.close();
    return Number(count);
}

/** Milliseconds that something took. */
export interface Took {
    /** By the clock on the wall, which also counts what else the machine does. */
    readonly wall: number;
    /** That the page's main thread was computing. */
    readonly page: number;
    /** That this process, which is the server, was computing. */
    readonly server: number;
}

/** Gives a function that measures what it is handed. */
export async function stopwatch(page: Page): Promise<(done: () => Promise<void>) => Promise<Took>> {
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const now = async (): Promise<Took> => {
        const { metrics } = await client.send('Performance.getMetrics');
        const seconds = metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0;
        const { user, system } = process.cpuUsage();
        return { wall: performance.now(), page: seconds * 1000, server: (user + system) / 1000 };
    };
    return async (done) => {
        const before = await now();
        await done();
        const after = await now();
        return {
            wall: after.wall - before.wall,
            page: after.page - before.page,
            server: after.server - before.server
        };
    };
}
