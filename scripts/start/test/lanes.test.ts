/** Lanes that meet, wake late, or are killed: nothing is lost, nothing is written twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LimitExceeded } from '../../local-org/src/runtime/uncatchable.ts';
import type { RunningProduct } from '../product.ts';
import { execute, start, stored } from './support.ts';
import { expectRows } from './truth.ts';

const MINUTE = 60_000;

/** Writes of rows so far, counted by the newest change of every row. */
function rows(product: RunningProduct): number {
    return stored(product, 'ShipStation_Order__c').length + stored(product, 'Shipment__c').length;
}

function giveLeaseTo(product: RunningProduct, token: string): void {
    const { org } = product;
    const schema = org.schema.require('Sync_Stream__c');
    for (const row of [...org.store.rows(schema.name)]) {
        org.rows.update(schema.name, row.id, { [schema.field('Lease_Token__c')?.name ?? '']: token });
    }
}

test('two lanes started at once: one reads, the other ends without a call', async () => {
    const product = await start('--orders', '60');
    try {
        execute(product, "Lease.takeOver('Fetch:shipstation');");
        execute(product, "Lease.takeOver('Fetch:shipstation');");
        assert.ok(product.catchUp());
        product.advance(20);
        await expectRows(product, 0);
        const summary = product.summary();
        assert.deepEqual(summary.failures, []);
        assert.equal(summary.callouts['stores'], 1, 'the losing lanes called nobody');
        assert.equal(summary.objects['Sync_Issue__c'] ?? 0, 0);
    } finally {
        product.stop();
    }
});

test('a lane that wakes after its lease has passed on writes nothing, and the winner loses nothing', async () => {
    const product = await start('--orders', '60');
    try {
        product.gateway.beforeSend = (stream) => {
            if (stream === 'orders') {
                product.gateway.beforeSend = null;
                giveLeaseTo(product, 'the winner');
            }
        };
        product.org.settle();
        product.advance(5);
        assert.equal(product.gateway.beforeSend, null, 'the lane was in the midst of its calls');
        assert.equal(rows(product), 0);
        assert.equal(stored(product, 'Sync_Run__c').length, 0);
        assert.ok(
            stored(product, 'Sync_Stream__c').every(
                (row) => row.Lease_Token__c === 'the winner' && !row.Last_Success_At__c
            )
        );
        execute(product, "Lease.takeOver('Fetch:shipstation');");
        assert.ok(product.catchUp());
        await expectRows(product, 0);
    } finally {
        product.stop();
    }
});

for (const victim of ['orders', 'shipments', 'fulfillments', 'tracking']) {
    test(`a job killed while it reads ${victim}: resumed within 15 minutes, nothing lost or doubled`, async () => {
        const product = await start('--orders', '60');
        try {
            let killedAt: number | null = null;
            let before = 0;
            product.gateway.beforeSend = (stream) => {
                if (stream === victim) {
                    killedAt = product.org.clock.now();
                    before = product.calls.get(victim) ?? 0;
                    product.gateway.beforeSend = null;
                    throw new LimitExceeded('Apex CPU time limit exceeded');
                }
            };
            while (killedAt === null) {
                product.advance(1);
            }
            product.org.advanceTo(Math.max(product.org.clock.now(), killedAt + 15 * MINUTE));
            assert.ok((product.calls.get(victim) ?? 0) > before, 'nobody went on');
            product.catchUp();
            product.advance(30);
            await expectRows(product, 0);
            const failed = stored(product, 'Sync_Run__c').filter((row) => row.Error_Code__c === 'SYN-204');
            assert.equal(failed.length, 1, 'the run log tells of it');
            const keys = stored(product, 'Shipment__c').map((row) => row.Key__c);
            assert.equal(new Set(keys).size, keys.length);
        } finally {
            product.stop();
        }
    });
}
