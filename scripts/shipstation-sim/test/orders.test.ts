import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longText, toWall } from '../src/core/pacific.ts';
import { bench } from './helpers.ts';

type Row = Record<string, never> & {
    orderId: number;
    orderNumber: string;
    modifyDate: string;
    createDate: string;
    orderDate: string;
};

const { v1, edit, simulation, advance } = await bench({ orders: 700 });
const { world } = simulation;
const dates = (rows: Row[], field: 'modifyDate' | 'createDate' | 'orderDate'): string[] =>
    rows.map((row) => row[field]);

test('the default page has 100 rows, the largest 500, and a page past the end is empty', async () => {
    const first = (await v1('/orders')).body;
    assert.equal(first.orders.length, 100);
    assert.deepEqual([first.total, first.page, first.pages], [700, 1, 7]);
    assert.equal((await v1('/orders?pageSize=5000')).body.orders.length, 500);
    assert.deepEqual((await v1('/orders?page=99')).body.orders, []);
});

test('orders come by ascending orderId unless a sort is named, and each sort works both ways', async () => {
    const ids = (await v1('/orders?pageSize=500')).body.orders.map((row: Row) => row.orderId) as number[];
    assert.deepEqual(
        ids,
        [...ids].sort((a, b) => a - b)
    );
    for (const field of ['modifyDate', 'createDate', 'orderDate'] as const) {
        const up = dates((await v1(`/orders?pageSize=500&sortBy=${field}`)).body.orders as Row[], field);
        assert.deepEqual(up, [...up].sort(), field);
        const down = dates((await v1(`/orders?pageSize=500&sortBy=${field}&sortDir=DESC`)).body.orders as Row[], field);
        assert.deepEqual(down, [...down].sort().reverse(), field);
    }
});

test('all orders can be read once and only once by pages', async () => {
    const seen = new Set<number>();
    for (let page = 1; page <= 8; page++)
        for (const row of (await v1(`/orders?page=${page}&sortBy=ModifyDate`)).body.orders as Row[])
            seen.add(row.orderId);
    assert.equal(seen.size, 700);
});

test('dates are Pacific wall clock without offset, so a filter sent in UTC looks hours into the future', async () => {
    const { orderId } = await edit('add-order');
    const row = (await v1(`/orders/${orderId}`)).body as Row;
    assert.equal(row.createDate, longText(toWall(world.now)));
    const pacific = row.modifyDate.slice(0, 19);
    const utc = new Date(world.now).toISOString().slice(0, 19);
    assert.equal((await v1(`/orders?modifyDateStart=${encodeURIComponent(pacific.replace('T', ' '))}`)).body.total, 1);
    assert.equal((await v1(`/orders?modifyDateStart=${utc}`)).body.total, 0);
    await edit('cancel', { orderId });
});

test('date windows of orders include both ends', async () => {
    const [row] = (await v1('/orders?pageSize=1&sortBy=ModifyDate')).body.orders as Row[];
    const exact = row!.modifyDate.slice(0, 23);
    assert.equal((await v1(`/orders?modifyDateStart=${exact}&modifyDateEnd=${exact}`)).body.total, 1);
    for (const name of ['createDate', 'orderDate', 'paymentDate']) {
        const all = (await v1(`/orders?${name}Start=2026-01-01&${name}End=2026-12-31`)).body.total as number;
        assert.ok(all > 600, name);
        assert.equal((await v1(`/orders?${name}Start=2030-01-01`)).body.total, 0, name);
    }
});

test('in the night clocks go back two hours look the same, and a window over them finds both', async () => {
    const night = await bench({ orders: 5, now: Date.parse('2026-11-01T08:20:00Z') });
    const one = await night.edit('add-order');
    await night.advance(3600);
    const two = await night.edit('add-order');
    const read = async (orderId: number): Promise<string> =>
        (await night.v1(`/orders/${orderId}`)).body.modifyDate as string;
    assert.equal(await read(one.orderId), await read(two.orderId));
    assert.equal(
        (await night.v1('/orders?modifyDateStart=2026-11-01 01:00:00&modifyDateEnd=2026-11-01 01:59:59')).body.total,
        2
    );
});

test('the start of a window can be made exclusive, since nobody knows', async () => {
    const other = await bench({ orders: 20, quirks: { exclusiveStart: true } });
    const [row] = (await other.v1('/orders?pageSize=1&sortBy=ModifyDate')).body.orders as Row[];
    assert.equal((await other.v1(`/orders?modifyDateStart=${row!.modifyDate.slice(0, 23)}`)).body.total, 19);
});

test('orderNumber means "starts with"', async () => {
    const found = (await v1('/orders?orderNumber=103&pageSize=500')).body.orders as Row[];
    assert.ok(found.length > 5);
    assert.ok(found.every((row) => row.orderNumber.startsWith('103')));
});

test('status, store, name, item and tag filters narrow the list, and a status nobody knows is 400', async () => {
    const shipped = (await v1('/orders?orderStatus=shipped')).body.total as number;
    assert.ok(shipped > 500 && shipped < 700);
    assert.equal((await v1('/orders?orderStatus=lost')).status, 400);
    const store = (await v1('/orders?storeId=25748&pageSize=500')).body.orders as {
        advancedOptions: { storeId: number };
    }[];
    assert.ok(store.length > 0 && store.every((row) => row.advancedOptions.storeId === 25748));
    assert.ok((await v1('/orders?customerName=smith')).body.total < 100);
    assert.ok((await v1('/orders?itemKeyword=RG-1005')).body.total > 0);
    const tagged = (await v1('/orders/listbytag?tagId=8336&orderStatus=shipped')).body.orders as { tagIds: number[] }[];
    assert.ok(tagged.length > 0 && tagged.every((row) => row.tagIds.includes(8336)));
});

test('a date or number that cannot be read is 400 with a ModelState', async () => {
    for (const query of ['modifyDateStart=soon', 'page=one', 'storeId=x']) {
        const answer = await v1(`/orders?${query}`);
        assert.equal(answer.status, 400);
        assert.ok(answer.body.ModelState);
    }
});

test('numbers repeat across stores and inside one store; ids outgrow 32 bits', () => {
    const visible = world.orders.rows;
    const byNumber = new Map<string, typeof visible>();
    for (const row of visible) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
    const repeated = [...byNumber.values()].filter((rows) => rows.length > 1);
    assert.ok(
        repeated.some((rows) => new Set(rows.map((row) => row.storeId)).size > 1),
        'across stores'
    );
    assert.ok(
        repeated.some((rows) => new Set(rows.map((row) => row.storeId)).size < rows.length),
        'inside a store'
    );
    assert.ok(visible[0]!.id < 2 ** 31 && visible[visible.length - 1]!.id > 2 ** 31);
});

test('an unknown order is 404', async () => {
    assert.equal((await v1('/orders/5')).status, 404);
});

test('a merged-away order vanishes: not in lists, 404 by id, and the survivor names it', async () => {
    const a = await edit('add-order', { order: { orderNumber: 'MERGE-A' } });
    const b = await edit('add-order', { order: { orderNumber: 'MERGE-B' } });
    await edit('merge', { survivor: a.orderId, gone: [b.orderId] });
    assert.equal((await v1(`/orders/${b.orderId}`)).status, 404);
    assert.equal((await v1('/orders?orderNumber=MERGE-B')).body.total, 0);
    assert.equal((await v1('/shipments?orderNumber=MERGE-B')).body.total, 0);
    const survivor = (await v1(`/orders/${a.orderId}`)).body;
    assert.equal(survivor.advancedOptions.mergedOrSplit, true);
    assert.deepEqual(survivor.advancedOptions.mergedIds, [b.orderId]);
    assert.equal(survivor.items.length, 2);
});

test('a legacy split makes a child with a parent; a new split makes a second order of the same number without amounts', async () => {
    const items = [1, 2].map((n) => ({ name: `Item ${n}`, sku: `S${n}`, quantity: 1, unitPrice: 5 }));
    const one = await edit('add-order', { order: { orderNumber: 'SPLIT-1', items, amountPaid: 10 } });
    const child = (await v1(`/orders/${(await edit('split', { orderId: one.orderId })).orderId}`)).body;
    assert.equal(child.advancedOptions.parentId, one.orderId);
    assert.equal(child.orderNumber, 'SPLIT-1-1');
    const two = await edit('add-order', { order: { orderNumber: 'SPLIT-2', items, amountPaid: 10 } });
    const second = (await v1(`/orders/${(await edit('split', { orderId: two.orderId, style: 'new' })).orderId}`)).body;
    assert.equal(second.orderNumber, 'SPLIT-2');
    assert.equal(second.advancedOptions.parentId, null);
    assert.equal(second.amountPaid, 0);
});

test('two thousand edits share one second and all come through in modify order', async () => {
    await advance(60);
    const edited = (await edit('bulk-edit', { count: 600 })).edited as number[];
    const rows = (await v1('/orders?sortBy=ModifyDate&sortDir=DESC&pageSize=500')).body.orders as Row[];
    assert.equal(new Set(rows.map((row) => row.modifyDate.slice(0, 19))).size, 1);
    assert.deepEqual(new Set(rows.map((row) => row.orderId)), new Set(edited.slice(-500)));
});
