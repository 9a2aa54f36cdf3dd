import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bench } from './helpers.ts';

interface Row {
    shipmentId: number;
    orderId: number;
    createDate: string;
    shipDate: string;
    voided: boolean;
    voidDate: string | null;
    isReturnLabel: boolean;
    shipmentItems: unknown[] | null;
}

const { v1, edit, advance, simulation } = await bench({ orders: 400 });

test('shipments come by ascending createDate, with a bare date as shipDate and no change date', async () => {
    const rows = (await v1('/shipments?pageSize=500')).body.shipments as Row[];
    const created = rows.map((row) => row.createDate);
    assert.deepEqual(created, [...created].sort());
    assert.match(rows[0]!.shipDate, /^\d{4}-\d\d-\d\d$/u);
    assert.equal('modifyDate' in rows[0]!, false);
    assert.equal(
        (await v1('/shipments?modifyDateStart=2030-01-01')).body.total,
        rows.length,
        'a modify filter is ignored'
    );
});

test('shipment items come only when asked for', async () => {
    assert.equal(((await v1('/shipments?pageSize=1')).body.shipments as Row[])[0]!.shipmentItems, null);
    assert.ok(
        ((await v1('/shipments?pageSize=1&includeShipmentItems=True')).body.shipments as Row[])[0]!.shipmentItems!
            .length > 0
    );
});

test('voided rows and return labels are in the list, and voids are found by voidDate', async () => {
    const rows = (await v1('/shipments?pageSize=500')).body.shipments as Row[];
    assert.ok(rows.some((row) => row.voided) && rows.some((row) => row.isReturnLabel));
    const voided = (await v1('/shipments?voidDateStart=2026-01-01&pageSize=500')).body.shipments as Row[];
    assert.equal(voided.length, rows.filter((row) => row.voided).length);
    assert.ok(voided.every((row) => row.voidDate !== null));
});

test('voiding the only label sends the order back, and voiding twice is not approved', async () => {
    const { orderId } = await edit('add-order');
    const { shipmentId } = await edit('ship', { orderId });
    const first = await v1('/shipments/voidlabel', { shipmentId });
    assert.equal(first.body.approved, true);
    assert.equal((await v1(`/orders/${orderId}`)).body.orderStatus, 'awaiting_shipment');
    assert.equal((await v1('/shipments/voidlabel', { shipmentId })).body.approved, false);
    assert.equal((await v1('/shipments/voidlabel', { shipmentId: 1 })).status, 404);
});

test('voiding one of two labels leaves the order shipped', async () => {
    const { orderId } = await edit('add-order');
    const { shipmentId } = await edit('ship', { orderId });
    await edit('ship', { orderId });
    await edit('void', { shipmentId });
    assert.equal((await v1(`/orders/${orderId}`)).body.orderStatus, 'shipped');
});

test('a return label changes neither the order nor its outbound shipment', async () => {
    const { orderId } = await edit('add-order');
    const { shipmentId } = await edit('ship', { orderId });
    const before = (await v1(`/orders/${orderId}`)).body.modifyDate as string;
    await advance(60);
    await edit('return-label', { shipmentId });
    assert.equal((await v1(`/orders/${orderId}`)).body.modifyDate, before);
    assert.deepEqual(
        ((await v1(`/shipments?orderId=${orderId}`)).body.shipments as Row[]).map((row) => row.isReturnLabel),
        [false, true]
    );
});

test('cost adjustments after the label leave no trace in any date', async () => {
    const { orderId } = await edit('add-order');
    const { shipmentId } = await edit('ship', { orderId });
    const before = (await v1(`/orders/${orderId}`)).body.modifyDate as string;
    await advance(3600);
    await edit('adjust-label', { shipmentId, set: { otherCost: 3.5 } });
    assert.equal((await v1(`/shipments?orderId=${orderId}`)).body.shipments[0].otherCost, 3.5);
    assert.equal((await v1(`/orders/${orderId}`)).body.modifyDate, before);
});

test('a voided fulfillment stays in the list without any filter for it', async () => {
    const { orderId } = await edit('add-order');
    const { fulfillmentId } = await edit('mark-shipped', { orderId });
    await edit('void', { fulfillmentId });
    const [row] = (await v1(`/fulfillments?fulfillmentId=${fulfillmentId}`)).body.fulfillments;
    assert.equal(row.voided, true);
    assert.equal((await v1(`/orders/${orderId}`)).body.orderStatus, 'awaiting_shipment');
});

test('batchId and importBatch read what a webhook points to, in any case of the letters', async () => {
    const label = simulation.world.labels.rows.find((row) => row.batchNumber !== null)!;
    const shipments = (await v1(`/shipments?batchId=${label.batchId}&includeShipmentItems=False`)).body
        .shipments as Row[];
    assert.ok(shipments.some((row) => row.shipmentId === label.id));
    const order = simulation.world.orders.rows.find((row) => row.importBatch !== null && row.mergedInto === null)!;
    const orders = (await v1(`/orders?storeID=${order.storeId}&importBatch=${order.importBatch}`)).body.orders as {
        orderId: number;
    }[];
    assert.ok(orders.some((row) => row.orderId === order.id) && orders.length < 50);
});

test('one carrier code can stand for two accounts, and a manual store has "" for status mappings', async () => {
    const codes = ((await v1('/carriers')).body as { code: string }[]).map((row) => row.code);
    assert.equal(codes.filter((code) => code === 'stamps_com').length, 2);
    const stores = (await v1('/stores')).body as { marketplaceId: number; statusMappings: unknown }[];
    assert.equal(stores.find((row) => row.marketplaceId === 0)!.statusMappings, '');
    assert.equal(stores.length, 6);
    assert.equal((await v1('/stores?showInactive=true')).body.length, 7);
});

test('customers have no date filter but sort by ModifyDate', async () => {
    const { body } = await v1('/customers?sortBy=ModifyDate&sortDir=DESC&pageSize=500&modifyDateStart=2030-01-01');
    const dates = (body.customers as { modifyDate: string }[]).map((row) => row.modifyDate);
    assert.ok(dates.length > 100);
    assert.deepEqual(dates, [...dates].sort().reverse());
});
