/** A product that is stopped and started again from its folder goes on where it stood. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { HttpGateway } from '../../local-org/src/platform/http-sync.ts';
import { ClockedGateway } from '../clocked-gateway.ts';
import type { RunningProduct } from '../product.ts';
import { ask, start, stored } from './support.ts';
import { assertSameRows, fulfillments, items, orders, shipments, truthOf } from './truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'resume-'));
const MERCHANT = ['--orders', '60', '--future', '600', '--data', folder];
const HOUR = 60;

const running: RunningProduct[] = [];

async function begin(...args: string[]): Promise<RunningProduct> {
    const product = await start(...args);
    running.push(product);
    return product;
}

const LISTS = ['orders', 'shipments', 'voids', 'fulfillments', 'labels'];

/** Does what is due at once, beside a tool that leaves few requests, so that lists are left to read. */
async function runSome(product: RunningProduct): Promise<string[]> {
    await ask(product, '/__other_tool', { share: 0.65, pattern: 'burst' });
    product.org.settle();
    const unread = LISTS.filter((stream) => !product.calls.has(stream));
    assert.ok(unread.length > 0, 'everything is read already');
    return unread;
}

/** Everything stored, without what a run says about itself. */
function rowsOf(product: RunningProduct): Record<string, number> {
    const { Sync_Run__c: _, ...objects } = product.summary().objects;
    return objects;
}

async function assertEqualsTruth(product: RunningProduct): Promise<void> {
    const truth = await truthOf(product);
    for (const sides of [orders, items, shipments, fulfillments]) {
        const [expected, actual] = sides(product, truth);
        assertSameRows(actual, expected);
    }
}

/** Creates an order at the simulator, as the export does; gives its id there. */
function createOrder(product: RunningProduct): number {
    const address = {
        name: 'Ada',
        street1: '1 Main St',
        city: 'Austin',
        state: 'TX',
        postalCode: '78701',
        country: 'US'
    };
    const order = {
        orderNumber: 'RESUME-1',
        orderKey: 'SF-RESUME-1',
        orderDate: '2026-11-20T00:00:00.0000000',
        orderStatus: 'awaiting_shipment',
        billTo: address,
        shipTo: address
    };
    const answer = product.gateway.send({
        method: 'POST',
        url: `${product.simulatorUrl}/orders/createorder`,
        headers: {
            Authorization: `Basic ${Buffer.from('sim-key:sim-secret').toString('base64')}`,
            'Content-Type': 'application/json'
        },
        body: Buffer.from(JSON.stringify(order)),
        timeout: 10_000,
        maxBytes: 1_000_000
    });
    assert.ok('status' in answer && answer.status === 200, JSON.stringify(answer));
    return (JSON.parse(answer.body.toString('utf8')) as { orderId: number }).orderId;
}

describe('a product with a folder', () => {
    after(() => {
        running.forEach((product) => product.stop());
        rmSync(folder, { recursive: true, force: true });
    });

    test('goes on in the middle, and again after it caught up, with nothing lost or doubled', async () => {
        const first = await begin(...MERCHANT);
        const unread = await runSome(first);
        const created = createOrder(first);
        first.keep();
        const before = rowsOf(first);
        first.stop();
        assert.equal(statSync(join(folder, 'org.json')).mode & 0o077, 0, 'others can read the keys');

        const second = await begin('--data', folder);
        assert.equal(second.org.clock.now(), first.org.clock.now());
        assert.deepEqual(rowsOf(second), before);
        assert.ok(second.catchUp());
        assert.ok(
            unread.every((stream) => second.calls.has(stream)),
            'lists were left out'
        );
        second.advance(HOUR);
        await assertEqualsTruth(second);
        assert.ok(stored(second, 'ShipStation_Order__c').some((row) => row.Order_Id__c === String(created)));
        const caughtUp = rowsOf(second);
        second.keep();
        second.stop();

        const third = await begin('--data', folder);
        assert.ok(third.catchUp());
        assert.deepEqual(rowsOf(third), caughtUp);
        third.advance(HOUR);
        await assertEqualsTruth(third);
        assert.deepEqual([third.summary().errors, third.summary().failures], [{}, []]);
        const ids = (await ask<{ orders: { orderNumber: string }[] }>(third, '/__truth?only=orders')).orders;
        assert.equal(ids.filter(({ orderNumber }) => orderNumber === 'RESUME-1').length, 1);
        third.stop();
    });

    test('refuses to go on with another merchant', async () => {
        await assert.rejects(start('--data', folder, '--seed', '2'), /keeps a product with seed 1, not 2/);
        await assert.rejects(start('--data', folder, '--orders', '61'), /orders 60, not 61/);
    });
});

test('other servers are only read, unless somebody allows more', () => {
    const sent: string[] = [];
    const network: HttpGateway = {
        send: ({ method }) => {
            sent.push(method);
            return { status: 200, statusText: 'OK', headers: [], body: Buffer.from('{}') };
        }
    };
    const request = (method: string) =>
        ({ method, url: 'https://ssapi.example/orders', headers: {}, body: null, timeout: 1, maxBytes: 1 }) as const;
    const careful = new ClockedGateway(network, 'http://simulator', false);
    assert.ok('status' in careful.send(request('GET')));
    assert.match(JSON.stringify(careful.send(request('POST'))), /POST https:\/\/ssapi\.example\/orders was not sent/);
    new ClockedGateway(network, 'http://simulator', true).send(request('POST'));
    assert.deepEqual(sent, ['GET', 'POST']);
});
