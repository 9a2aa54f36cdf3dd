/** An account with only one of the two keys: what can be read is read, what cannot is named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { execute, start, stored } from './support.ts';
import { assertSameRows, fulfillments, items, labels, orders, shipments, truthOf } from './truth.ts';

/** Tests the keys as the setup page does, and gives what it would show. */
function tested(product: Parameters<typeof execute>[0]): { missing: string[]; missingCode: string; state: string } {
    execute(product, 'ConnectionSetupController.test(ConnectionSelector.getInstance().allForSetup()[0]);');
    const [connection] = stored(product, 'Connection__c');
    return JSON.parse(String(connection?.Last_Test__c)) as ReturnType<typeof tested>;
}

test('V1 alone: everything but scans equals the truth, and V2 is never called', async () => {
    const product = await start('--orders', '80', '--apis', 'v1');
    try {
        assert.ok(product.catchUp());
        const truth = await truthOf(product);
        for (const sides of [orders, items, fulfillments]) {
            const [expected, actual] = sides(product, truth);
            assertSameRows(actual, expected);
        }
        assert.equal(labels(product).length, truth.shipments.length);
        assert.deepEqual(product.summary().errors, {});
        const { missing, missingCode, state } = tested(product);
        assert.deepEqual([missing, missingCode, state], [['tracking', 'outcomes'], 'CON-120', 'partly']);
        assert.ok([...product.calls.keys()].every((stream) => !stream.includes('v2') && stream !== 'tracking'));
    } finally {
        product.stop();
    }
});

test('V2 alone: orders, labels, scans and fulfillments are read, the rest is named', async () => {
    const product = await start('--orders', '80', '--apis', 'v2');
    try {
        assert.ok(product.catchUp());
        product.advance(60);
        const truth = await truthOf(product);
        const same = (name: string, sides: typeof orders, ...fields: string[]): void => {
            const [expected, actual] = sides(product, truth);
            assertSameRows(only(actual, fields), only(expected, fields));
            assert.ok(actual.size > 0, `no ${name}`);
        };
        same('orders', orders, 'id', 'orderNumber', 'createdAt', 'modifiedAt', 'shipToName', 'lines');
        same('items', items, 'sku', 'name', 'quantity', 'unitPrice', 'orderId');
        same(
            'labels',
            shipments,
            'id',
            'orderId',
            'source',
            'trackingNumber',
            'carrierCode',
            'cost',
            'createdAt',
            'voided'
        );
        same('fulfillments', fulfillments, 'id', 'orderId', 'trackingNumber');
        const scanned = truth.shipments.filter((row) => row.trackable && row.scans.length > 0 && !row.voidedAt);
        const status = new Map(labels(product).map((row) => [row.Shipment_Id__c, row.Carrier_Status__c]));
        const unknown = scanned.filter((row) => !status.get(String(row.shipmentId)));
        assert.deepEqual(unknown, [], 'parcels without a carrier status');
        const { missing, missingCode } = tested(product);
        assert.deepEqual([missing, missingCode], [['stores', 'amounts', 'export'], 'CON-121']);
        assert.deepEqual(product.summary().errors, {});
        assert.ok([...product.calls.keys()].every((stream) => !['orders', 'shipments', 'stores'].includes(stream)));
    } finally {
        product.stop();
    }
});

function only(rows: Map<string, unknown>, fields: readonly string[]): Map<string, unknown> {
    return new Map(
        [...rows].map(([id, row]) => [
            id,
            Object.fromEntries(fields.map((name) => [name, (row as Record<string, unknown>)[name]]))
        ])
    );
}
