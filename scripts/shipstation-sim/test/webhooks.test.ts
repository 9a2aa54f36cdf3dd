import assert from 'node:assert/strict';
import { createPublicKey, createVerify } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, test } from 'node:test';
import { v1Contract } from '../contract/v1.ts';
import { v2Contract } from '../contract/v2.ts';
import { violations } from '../contract/validate.ts';
import { bench } from './helpers.ts';

const received: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];
const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
        received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
        response.end('ok');
    });
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
after(() => {
    receiver.close();
    receiver.closeAllConnections();
});
const target = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
const { v1, v2, edit, advance, control, simulation } = await bench({ orders: 30 });

afterEach(async () => {
    simulation.webhooks.v1.splice(0);
    simulation.webhooks.v2.splice(0);
    await control('/__fault', undefined, 'DELETE');
    await advance(86_400);
    received.splice(0);
});

const FIVE_MINUTES = 300;
const types = (): string[] =>
    received.map((message) => (JSON.parse(message.body) as { resource_type: string }).resource_type);

test('V1 webhooks are subscribed, listed in capital letters and deleted; the reply is an id or a row', async () => {
    const { body } = await v1('/webhooks/subscribe', {
        target_url: `${target}/a`,
        event: 'ORDER_NOTIFY',
        store_id: null,
        friendly_name: 'Mine'
    });
    assert.deepEqual(violations(v1Contract.subscribed!, body), []);
    const rows = (await v1('/webhooks')).body;
    assert.deepEqual(violations(v1Contract.webhooks!, rows), []);
    assert.equal(rows.webhooks[0].WebHookID, body.id);
    simulation.options.quirks.webhookSubscribeReply = 'row';
    assert.equal(
        (await v1('/webhooks/subscribe', { target_url: `${target}/a`, event: 'SHIP_NOTIFY' })).body.HookType,
        'SHIP_NOTIFY'
    );
    simulation.options.quirks.webhookSubscribeReply = 'id';
    assert.equal((await v1(`/webhooks/${body.id}`, undefined, 'DELETE')).status, 200);
    assert.equal((await v1(`/webhooks/${body.id}`, undefined, 'DELETE')).status, 404);
    assert.equal(
        (await v1('/webhooks/subscribe', { target_url: `${target}/${'x'.repeat(200)}`, event: 'SHIP_NOTIFY' })).status,
        400
    );
    assert.equal((await v1('/webhooks/subscribe', { target_url: target, event: 'VOID_NOTIFY' })).status, 400);
});

test('an order hook leaves minutes later, once for a batch, and points to an ssapiN host with storeID and importBatch', async () => {
    await v1('/webhooks/subscribe', { target_url: `${target}/orders`, event: 'ITEM_ORDER_NOTIFY' });
    const { orderId } = await edit('add-order');
    await advance(20);
    assert.equal(received.length, 0);
    await advance(FIVE_MINUTES);
    assert.equal(received.length, 1);
    const message = JSON.parse(received[0]!.body) as { resource_url: string };
    assert.deepEqual(violations(v1Contract.notification!, message), []);
    assert.match(
        message.resource_url,
        /^https:\/\/ssapi6\.shipstation\.com\/orders\?storeID=22766&importBatch=[0-9a-f-]{36}&includeOrderItems=True$/u
    );
    const pointed = await v1(new URL(message.resource_url).pathname + new URL(message.resource_url).search);
    assert.deepEqual(
        pointed.body.orders.map((row: { orderId: number }) => row.orderId),
        [orderId]
    );
    assert.equal(
        Object.keys(received[0]!.headers).some((name) => name.includes('rsa')),
        false,
        'V1 is not signed'
    );
});

test('an order that awaits payment is told of only when it is paid', async () => {
    await v1('/webhooks/subscribe', { target_url: `${target}/orders`, event: 'ORDER_NOTIFY' });
    const { orderId } = await edit('add-order', { order: { orderStatus: 'awaiting_payment' } });
    await advance(FIVE_MINUTES);
    assert.equal(received.length, 0);
    await edit('pay', { orderId });
    await advance(FIVE_MINUTES);
    assert.equal(received.length, 1);
});

test('a ship hook comes for a new outbound label and not for a return, a void or a mark-as-shipped', async () => {
    await v1('/webhooks/subscribe', { target_url: target, event: 'SHIP_NOTIFY' });
    await v1('/webhooks/subscribe', { target_url: target, event: 'FULFILLMENT_SHIPPED' });
    const [one, two] = [await edit('add-order'), await edit('add-order')];
    const { shipmentId } = await edit('ship', { orderId: one.orderId });
    await edit('return-label', { shipmentId });
    await edit('void', { shipmentId });
    await edit('mark-shipped', { orderId: two.orderId });
    await edit('cancel', { orderId: one.orderId });
    await advance(FIVE_MINUTES);
    assert.deepEqual(types().sort(), ['FULFILLMENT_SHIPPED', 'SHIP_NOTIFY']);
});

test('V2 webhooks carry custom headers and a signature over timestamp and body that /jwks can verify', async () => {
    const made = await v2('/v2/environment/webhooks', {
        url: `${target}/v2`,
        event: 'track_event_v2',
        headers: [{ key: 'X-Secret', value: 's3' }],
        name: 'T'
    });
    assert.deepEqual(violations(v2Contract.webhook!, made.body), []);
    const { orderId } = await edit('add-order');
    const { shipmentId } = await edit('ship', { orderId });
    await edit('advance-parcel', { shipmentId });
    await advance(FIVE_MINUTES);
    const mine = received.filter((message) => message.body.includes(`se-${shipmentId}/track`));
    assert.equal(mine.length, 1);
    const { headers, body } = mine[0]!;
    assert.deepEqual(violations(v2Contract.notification!, JSON.parse(body)), []);
    assert.equal(headers['x-secret'], 's3');
    const keys = (await control('/jwks')).body.keys as (JsonWebKey & { kid: string })[];
    const key = keys.find((one) => one.kid === headers['x-shipengine-rsa-sha256-key-id'])!;
    const verify = createVerify('RSA-SHA256').update(`${String(headers['x-shipengine-timestamp'])}.${body}`);
    assert.ok(
        verify.verify(
            createPublicKey({ key, format: 'jwk' }),
            String(headers['x-shipengine-rsa-sha256-signature']),
            'base64'
        )
    );
    const id = made.body.webhook_id as string;
    assert.equal((await v2(`/v2/environment/webhooks/${id}`, { url: `${target}/other` }, 'PUT')).status, 204);
    assert.equal((await v2(`/v2/environment/webhooks/${id}`)).body.url, `${target}/other`);
    assert.equal((await v2(`/v2/environment/webhooks/${id}`, undefined, 'DELETE')).status, 204);
});

test('the other V2 messages are pointers in capital letters', async () => {
    for (const event of ['shipment_created_v2', 'label_created_v2', 'fulfillment_shipped_v2'])
        await v2('/v2/environment/webhooks', { url: target, event });
    const [one, two] = [await edit('add-order'), await edit('add-order')];
    await edit('ship', { orderId: one.orderId });
    await edit('mark-shipped', { orderId: two.orderId });
    await advance(FIVE_MINUTES);
    assert.deepEqual(new Set(types()), new Set(['SHIPMENT_CREATED_V2', 'LABEL_CREATED_V2', 'FULFILLMENT_SHIPPED_V2']));
    for (const { body } of received) {
        const { pathname, search } = new URL((JSON.parse(body) as { resource_url: string }).resource_url);
        assert.equal((await v2(pathname + search)).body.total, 1, pathname + search);
    }
});

test('messages can come twice, hours late, out of order, spoilt, or never', async () => {
    await v2('/v2/environment/webhooks', { url: target, event: 'label_created_v2' });
    const ship = async (): Promise<void> => {
        const { orderId } = await edit('add-order');
        await edit('ship', { orderId });
    };
    await control('/__fault', { fault: 'webhook-duplicate:share=1' });
    await ship();
    await advance(FIVE_MINUTES);
    assert.equal(received.length, 2);
    await control('/__fault', { stop: 'webhook-duplicate', fault: 'webhook-late:share=1,seconds=7200' });
    await ship();
    await advance(FIVE_MINUTES);
    assert.equal(received.length, 2);
    await advance(7200);
    assert.equal(received.length, 3);
    await control('/__fault', { stop: 'webhook-late', fault: 'webhook-lost:share=1' });
    await ship();
    await advance(86_400);
    assert.equal(received.length, 3);
    await control('/__fault', { stop: 'webhook-lost', fault: ['webhook-shuffle', 'webhook-bad-signature:share=1'] });
    for (let count = 0; count < 6; count++) await ship();
    await advance(3600);
    const batches = received.slice(3).map(({ body }) => Number(/se-(\d+)/u.exec(body)![1]));
    assert.equal(batches.length, 6);
    assert.notDeepEqual(
        batches,
        [...batches].sort((a, b) => a - b)
    );
    const [key] = (await control('/jwks')).body.keys as JsonWebKey[];
    const { headers, body } = received[5]!;
    const verify = createVerify('RSA-SHA256').update(`${String(headers['x-shipengine-timestamp'])}.${body}`);
    assert.equal(
        verify.verify(
            createPublicKey({ key: key!, format: 'jwk' }),
            String(headers['x-shipengine-rsa-sha256-signature']),
            'base64'
        ),
        false
    );
});

test('the signing key can be rotated', async () => {
    const before = (await control('/jwks')).body.keys[0].kid as string;
    await control('/__webhooks/rotate', {});
    assert.notEqual((await control('/jwks')).body.keys[0].kid, before);
});
