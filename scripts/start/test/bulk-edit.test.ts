/** A whole shop edited at once: no position in a list sorted by time lies between its orders. */
import { test } from 'node:test';
import { start } from './support.ts';
import { expectRows } from './truth.ts';

test('2,000 orders edited within one second lose nothing', async () => {
    const product = await start('--orders', '2000', '--fault', 'bulk-edit:count=2000');
    try {
        product.catchUp();
        product.advance(20);
        await expectRows(product, 0);
    } finally {
        product.stop();
    }
});
