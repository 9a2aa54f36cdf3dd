import assert from 'node:assert/strict';
import { test } from 'node:test';
import { v2Contract } from '../contract/v2.ts';
import { violations } from '../contract/validate.ts';
import { bench } from './helpers.ts';

const { v1, v2, edit, advance, simulation } = await bench({ orders: 300 });

test('V2 pages have 25 rows, newest first, and {} for links that lead nowhere', async () => {
    const { body } = await v2('/v2/shipments');
    assert.equal(body.shipments.length, 25);
    assert.deepEqual(body.links.prev, {});
    assert.match(body.links.next.href, /page=2/u);
    const created = body.shipments.map((row: { created_at: string }) => row.created_at) as string[];
    assert.deepEqual(created, [...created].sort().reverse());
    const last = (await v2(`/v2/shipments?page=${body.pages}`)).body;
    assert.deepEqual(last.links.next, {});
    assert.deepEqual((await v2('/v2/shipments?page=99')).body.shipments, []);
});

test('a V2 shipment is a V1 order: ids, numbers, keys and times correlate', async () => {
    const order = (await v1('/orders?pageSize=1&storeId=22766')).body.orders[0];
    const shipment = (await v2(`/v2/shipments/se-${order.orderId}`)).body;
    assert.equal(shipment.shipment_number, order.orderNumber);
    assert.equal(shipment.external_shipment_id, order.orderKey);
    assert.match(shipment.created_at, /Z$/u);
    assert.equal(
        (await v2(`/v2/shipments/external_shipment_id/${order.orderKey}`)).body.shipment_id,
        `se-${order.orderId}`
    );
    const imported = (await v1('/orders?pageSize=1&storeId=25748')).body.orders[0];
    assert.equal(
        (await v2(`/v2/shipments/se-${imported.orderId}`)).body.external_shipment_id,
        null,
        'imported shipments have none'
    );
});

test('a V2 label is a V1 shipment with the same number and tracking number, and shows every package', async () => {
    const label = simulation.world.labels.rows.find((row) => row.packages.length > 1)!;
    const { body } = await v2(`/v2/labels/se-${label.id}`);
    assert.equal(body.tracking_number, label.trackingNumber);
    assert.equal(body.packages.length, label.packages.length);
    const second = label.packages[1]!.trackingNumber;
    assert.equal((await v2(`/v2/labels?tracking_number=${second}`)).body.labels[0].label_id, `se-${label.id}`);
    assert.equal((await v1(`/shipments?trackingNumber=${second}`)).body.total, 0, 'V1 knows only the first');
});

test('labels have no modified filter and no modified field, but sort by modified_at shows voids first', async () => {
    const label = simulation.world.labels.rows.find((row) => row.voidedAt === null && !row.isReturn)!;
    await advance(60);
    await edit('void', { shipmentId: label.id });
    const { body } = await v2(
        '/v2/labels?label_status=voided&sort_by=modified_at&sort_dir=desc&modified_at_start=2030-01-01T00:00:00Z'
    );
    assert.equal(body.labels[0].label_id, `se-${label.id}`);
    assert.equal('modified_at' in body.labels[0], false);
    assert.equal(body.labels[0].void_type, 'manual');
});

test('V2 windows are UTC and values that cannot be read are 400', async () => {
    const now = new Date(simulation.world.now).toISOString();
    assert.equal(
        (await v2(`/v2/shipments?modified_at_start=${now}`)).body.total,
        1,
        'the order whose label was voided'
    );
    assert.equal((await v2('/v2/shipments?created_at_start=soon')).status, 400);
    assert.equal((await v2('/v2/shipments?shipment_status=shipped')).status, 400);
    assert.equal((await v2('/v2/labels?sort_by=price')).status, 400);
    assert.ok((await v2('/v2/shipments?shipment_status=cancelled')).body.total > 0);
});

test('on hold is pending with a hold date', async () => {
    const { orderId } = await edit('add-order');
    await edit('hold', { orderId, until: '2026-12-24' });
    const { body } = await v2(`/v2/shipments/se-${orderId}`);
    assert.equal(body.shipment_status, 'pending');
    assert.equal(body.hold_until_date, '2026-12-24T00:00:00Z');
});

test('V2 fulfillments are those of V1, found by id as webhooks point to them', async () => {
    const row = simulation.world.fulfillments.rows[0]!;
    const { body } = await v2(`/v2/fulfillments?fulfillment_id=se-${row.id}&shipment_id=se-${row.orderId}`);
    assert.equal(body.total, 1);
    assert.equal(body.fulfillments[0].delivered_at, null);
});

test('V2 shipments can be created, updated while pending, tagged and cancelled', async () => {
    const ship_to = {
        name: 'V2 Person',
        address_line1: '1 Main St',
        city_locality: 'Austin',
        state_province: 'TX',
        postal_code: '78701',
        country_code: 'US',
        email: 'v2@example.com'
    };
    const made = await v2('/v2/shipments', {
        shipments: [
            {
                external_shipment_id: 'V2-1',
                shipment_number: '900',
                ship_to,
                items: [{ name: 'Thing', quantity: 1, unit_price: 4 }]
            }
        ]
    });
    assert.deepEqual(violations(v2Contract.createdShipments!, made.body), []);
    const id = made.body.shipments[0].shipment_id as string;
    assert.equal(
        (await v2(`/v2/shipments/${id}`, { shipment_number: '901', ship_to }, 'PUT')).body.shipment_number,
        '901'
    );
    assert.equal((await v2(`/v2/shipments/${id}/tags/Fragile`, {}, 'POST')).body.tag.name, 'Fragile');
    assert.equal((await v2(`/v2/shipments/${id}/cancel`, undefined, 'PUT')).status, 204);
    assert.equal((await v2(`/v2/shipments/${id}`, { ship_to }, 'PUT')).status, 400, 'only pending shipments change');
});

test('V2 voids once, makes return labels, and marks shipped', async () => {
    const { orderId } = await edit('add-order');
    const label = (await v2(`/v2/labels/shipment/se-${orderId}`, {})).body;
    const back = (await v2(`/v2/labels/${label.label_id}/return`, {})).body;
    assert.equal(back.is_return_label, true);
    assert.equal(back.outbound_label_id, label.label_id);
    const voided = await v2(`/v2/labels/${label.label_id}/void`, undefined, 'PUT');
    assert.deepEqual(violations(v2Contract.voided!, voided.body), []);
    assert.equal(voided.body.approved, true);
    assert.equal(
        (await v2(`/v2/labels/${label.label_id}/void`, undefined, 'PUT')).body.reason_code,
        'label_already_voided'
    );
    const marked = await v2('/v2/fulfillments', {
        shipment_id: `se-${orderId}`,
        tracking_number: '1',
        carrier_code: 'ups'
    });
    assert.equal(marked.body.fulfillments[0].tracking_number, '1');
});

test('tracking by number is an optional capability: 404, 403 or data', async () => {
    const number = simulation.world.labels.rows[0]!.trackingNumber;
    const path = `/v2/tracking?carrier_code=ups&tracking_number=${number}`;
    assert.equal((await v2(path)).status, 404);
    simulation.options.quirks.v2Tracking = 403;
    assert.equal((await v2(path)).body.errors[0].error_code, 'invalid_billing_plan');
    simulation.options.quirks.v2Tracking = 200;
    assert.equal((await v2(path)).body.tracking_number, number);
});

test('a merged-away order is gone from V2 as well', async () => {
    const [a, b] = [await edit('add-order'), await edit('add-order')];
    await edit('merge', { survivor: a.orderId, gone: [b.orderId] });
    assert.equal((await v2(`/v2/shipments/se-${b.orderId}`)).status, 404);
});
