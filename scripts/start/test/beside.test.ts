/** Pages are answered while the sync works, because it pauses after every job. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RunningProduct } from '../product.ts';
import { start } from './support.ts';

/** A job, its finalizer, and what an event of it makes. */
const MOST_AT_ONCE = 3;

describe('a product beside its pages', () => {
    let product: RunningProduct;
    let atLast = 0;
    const going = new AbortController();

    before(async () => {
        product = await start('--orders', '300');
    });
    after(() => product.stop());

    test('pauses after every job while it catches up', async () => {
        const gaps: number[] = [];
        assert.ok(await product.catchUpBeside(() => undefined, going.signal, pause(gaps)));
        expectPauses(gaps);
    });

    test('pauses after every job while it runs on', async () => {
        const gaps: number[] = [];
        await product.advanceBeside(30, going.signal, pause(gaps));
        expectPauses(gaps);
    });

    test('ends after the job under way when it is told to stop', async () => {
        const done = product.peaks.transactions;
        const stop = new AbortController();
        await product.advanceBeside(600, stop.signal, () => Promise.resolve(stop.abort()));
        assert.ok(product.peaks.transactions - done <= MOST_AT_ONCE);
    });

    function pause(gaps: number[]): () => Promise<void> {
        atLast = product.peaks.transactions;
        return () => {
            gaps.push(product.peaks.transactions - atLast);
            atLast = product.peaks.transactions;
            return Promise.resolve();
        };
    }

    function expectPauses(gaps: readonly number[]): void {
        assert.ok(gaps.length > 5, `${gaps.length} pauses`);
        assert.ok(Math.max(...gaps) <= MOST_AT_ONCE, `${Math.max(...gaps)} transactions without a pause`);
    }
});
