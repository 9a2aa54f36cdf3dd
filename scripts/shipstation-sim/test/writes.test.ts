import assert from 'node:assert/strict';
import { test } from 'node:test';
import { v1Contract } from '../contract/v1.ts';
import { violations } from '../contract/validate.ts';
import { bench } from './helpers.ts';

const { v1, edit, control, advance, simulation } = await bench({ orders: 20 });

const base = {
    orderNumber: 'SF-1',
    orderDate: '2026-11-20T10:00:00.0000000',
    orderStatus: 'awaiting_shipment',
    customerUsername: 'buyer@example.com',
    customerEmail: 'buyer@example.com',
    billTo: { name: 'Buyer One' },
    shipTo: {
        name: 'Buyer One',
        street1: '1 Main St',
        city: 'Austin',
        state: 'TX',
        postalCode: '78701',
        country: 'US',
        phone: '5125550100'
    },
    items: [{ lineItemKey: 'a', sku: 'X1', name: 'Thing', quantity: 2, unitPrice: 12.5 }],
    shippingAmount: 5,
    internalNotes: 'fragile'
};

test('createorder without orderKey always creates, and gives a key that begins with manual-', async () => {
    const [one, two] = [await v1('/orders/createorder', base), await v1('/orders/createorder', base)];
    assert.deepEqual(violations(v1Contract.order!, one.body), []);
    assert.match(one.body.orderKey, /^manual-[0-9a-f]{32}$/u);
    assert.notEqual(one.body.orderId, two.body.orderId);
    assert.equal(one.body.orderTotal, 30);
    assert.equal(one.body.orderDate, base.orderDate, 'a date comes back as it was sent');
    assert.equal(one.body.advancedOptions.storeId, 22766, 'the first manual store');
    assert.ok(one.body.customerId > 0, 'a user name makes a customer');
});

test('createorder with a known orderKey replaces the whole order: what is left out is lost', async () => {
    const first = (await v1('/orders/createorder', { ...base, orderKey: 'SF-key' })).body;
    await advance(5);
    const { internalNotes, ...rest } = base;
    const second = (
        await v1('/orders/createorder', { ...rest, orderKey: 'SF-key', advancedOptions: { storeId: 25748 } })
    ).body;
    assert.equal(internalNotes, 'fragile');
    assert.equal(second.orderId, first.orderId);
    assert.equal(second.internalNotes, null);
    assert.equal(second.items[0].orderItemId, first.items[0].orderItemId, 'lines keep their id by lineItemKey');
    assert.equal(second.advancedOptions.storeId, 22766, 'the store cannot be changed');
    assert.ok(second.modifyDate > first.modifyDate);
});

test('orderId targets an update too, and an unknown one is 404', async () => {
    const first = (await v1('/orders/createorder', base)).body;
    const second = (await v1('/orders/createorder', { ...base, orderId: first.orderId, orderNumber: 'SF-renamed' }))
        .body;
    assert.equal(second.orderId, first.orderId);
    assert.equal(second.orderNumber, 'SF-renamed');
    assert.equal((await v1('/orders/createorder', { ...base, orderId: 3 })).status, 404);
});

test('shipped and cancelled orders are locked with an error, or silently, as the quirk says', async () => {
    const order = (await v1('/orders/createorder', { ...base, orderKey: 'SF-lock' })).body;
    await edit('ship', { orderId: order.orderId });
    const refused = await v1('/orders/createorder', { ...base, orderKey: 'SF-lock', internalNotes: 'late' });
    assert.equal(refused.status, 400);
    assert.match(refused.body.ExceptionMessage, /shipped and cannot be updated/u);
    simulation.options.quirks.lockedOrder = 'unchanged';
    const unchanged = await v1('/orders/createorder', { ...base, orderKey: 'SF-lock', internalNotes: 'late' });
    simulation.options.quirks.lockedOrder = 'error';
    assert.equal(unchanged.status, 200);
    assert.equal(unchanged.body.internalNotes, 'fragile');
});

test('missing fields, unknown statuses, arrays and non-booleans are 400 with the field named', async () => {
    const cases: [unknown, string][] = [
        [{ ...base, orderNumber: undefined }, 'apiOrder.orderNumber'],
        [{ ...base, shipTo: undefined }, 'apiOrder.shipTo'],
        [{ ...base, orderStatus: 'pending_fulfillment' }, 'apiOrder.orderStatus'],
        [{ ...base, orderDate: 'soon' }, 'apiOrder.orderDate'],
        [{ ...base, gift: 0 }, 'apiOrder.gift'],
        [{ ...base, items: [{ sku: 'X' }] }, 'apiOrder.items[0].name'],
        [[base], 'apiOrder'],
        ['{broken', 'apiOrder']
    ];
    for (const [body, field] of cases) {
        const answer = await v1('/orders/createorder', body);
        assert.equal(answer.status, 400, field);
        assert.deepEqual(Object.keys(answer.body.ModelState), [field]);
    }
});

test('createorders answers 200 with one result per order, bad ones included, and takes at most 100', async () => {
    const { body, status } = await v1('/orders/createorders', [
        { ...base, orderKey: 'bulk-1' },
        { ...base, orderDate: null },
        { ...base, orderKey: 'bulk-2' }
    ]);
    assert.equal(status, 200);
    assert.deepEqual(violations(v1Contract.orderResults!, body), []);
    assert.equal(body.hasErrors, true);
    assert.deepEqual(
        body.results.map((result: { success: boolean }) => result.success),
        [true, false, true]
    );
    assert.match(body.results[1].errorMessage, /orderDate/u);
    assert.equal(
        (
            await v1(
                '/orders/createorders',
                Array.from({ length: 101 }, () => base)
            )
        ).status,
        400
    );
});

test('markasshipped makes a fulfillment and never a shipment', async () => {
    const order = (await v1('/orders/createorder', base)).body;
    const marked = await v1('/orders/markasshipped', {
        orderId: order.orderId,
        carrierCode: 'usps',
        trackingNumber: '9400',
        notifySalesChannel: true
    });
    assert.deepEqual(marked.body, { orderId: order.orderId, orderNumber: 'SF-1' });
    assert.equal((await v1(`/shipments?orderId=${order.orderId}`)).body.total, 0);
    const [row] = (await v1(`/fulfillments?orderId=${order.orderId}`)).body.fulfillments;
    assert.equal(row.trackingNumber, '9400');
    assert.equal(row.carrierCode, 'USPS');
    assert.match(row.shipDate, /T00:00:00\.0000000$/u, 'a date-time, unlike shipments');
    assert.equal(row.deliveryDate, null);
    assert.equal((await v1(`/orders/${order.orderId}`)).body.orderStatus, 'shipped');
});

test('a hold ends by itself on its date', async () => {
    const order = (await v1('/orders/createorder', base)).body;
    const held = await v1('/orders/holduntil', { orderId: order.orderId, holdUntilDate: '2026-11-22' });
    assert.deepEqual(held.body, { success: true, message: 'Order held successfully.' });
    assert.equal((await v1(`/orders/${order.orderId}`)).body.orderStatus, 'on_hold');
    await advance(3 * 86_400);
    assert.equal((await v1(`/orders/${order.orderId}`)).body.orderStatus, 'awaiting_shipment');
    await v1('/orders/holduntil', { orderId: order.orderId, holdUntilDate: '2027-01-01' });
    assert.equal((await v1('/orders/restorefromhold', { orderId: order.orderId })).body.success, true);
});

test('DELETE is soft: the order stays and is cancelled', async () => {
    const order = (await v1('/orders/createorder', base)).body;
    const gone = await v1(`/orders/${order.orderId}`, undefined, 'DELETE');
    assert.deepEqual(gone.body, { success: true, message: 'The requested order has been deleted.' });
    assert.equal((await v1(`/orders/${order.orderId}`)).body.orderStatus, 'cancelled');
});

test('tags and users can be put on orders and taken off; no tags is null, not an empty list', async () => {
    const { orderId } = (await v1('/orders/createorder', base)).body;
    await v1('/orders/addtag', { orderId, tagId: 8362 });
    assert.deepEqual((await v1(`/orders/${orderId}`)).body.tagIds, [8362]);
    await v1('/orders/removetag', { orderId, tagId: 8362 });
    assert.equal((await v1(`/orders/${orderId}`)).body.tagIds, null);
    await v1('/orders/assignuser', { orderIds: [orderId], userId: 'abc' });
    assert.equal((await v1(`/orders/${orderId}`)).body.userId, 'abc');
});

test('createlabelfororder ships the order, insists on real booleans, and turns bad input into 500', async () => {
    const { orderId } = (await v1('/orders/createorder', base)).body;
    const request = {
        orderId,
        carrierCode: 'ups',
        serviceCode: 'ups_ground',
        packageCode: 'package',
        shipDate: '2026-11-23',
        weight: { value: 1, units: 'pounds' }
    };
    assert.deepEqual(
        Object.keys((await v1('/orders/createlabelfororder', { ...request, testLabel: 0 })).body.ModelState),
        ['request.testLabel']
    );
    const broken = await v1('/orders/createlabelfororder', { ...request, serviceCode: 'nope' });
    assert.equal(broken.status, 500);
    assert.match(broken.body.ExceptionMessage, /service code/u);
    const label = await v1('/orders/createlabelfororder', { ...request, testLabel: true });
    assert.deepEqual(violations(v1Contract.orderLabel!, label.body), []);
    assert.equal((await v1(`/orders/${orderId}`)).body.orderStatus, 'shipped');
});

test('a label without an order needs an active manual store', async () => {
    const request = {
        carrierCode: 'ups',
        serviceCode: 'ups_ground',
        shipDate: '2026-11-23',
        shipTo: { name: 'A' },
        weight: { value: 1, units: 'pounds' }
    };
    const made = (await v1('/shipments/createlabel', request)).body;
    assert.equal(made.orderId, null);
    assert.ok(made.labelData.length > 10, 'label data only at creation');
    assert.equal((await v1(`/shipments?trackingNumber=${made.trackingNumber}`)).body.shipments[0].labelData, null);
    await v1('/stores/deactivate', { storeId: 22766 });
    const refused = await v1('/shipments/createlabel', request);
    assert.equal(refused.status, 500);
    assert.match(refused.body.ExceptionMessage, /manual store/u);
    await v1('/stores/reactivate', { storeId: 22766 });
});

test('a write that times out has happened all the same', async () => {
    await control('/__fault', { fault: 'cut:path=/orders/createorder,share=1,for=1' });
    await assert.rejects(v1('/orders/createorder', { ...base, orderKey: 'SF-timeout', orderNumber: 'SF-T' }));
    assert.equal((await v1('/orders?orderNumber=SF-T')).body.total, 1);
});
