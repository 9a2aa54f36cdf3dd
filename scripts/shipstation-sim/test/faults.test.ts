import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { FAULTS } from '../src/faults/catalogue.ts';
import { bench } from './helpers.ts';

const { v1, v2, control, simulation } = await bench({ orders: 300 });
const on = async (fault: string): Promise<void> => {
    const answer = await control('/__fault', { fault });
    assert.equal(answer.status, 200, answer.text);
};

afterEach(async () => {
    await control('/__fault', undefined, 'DELETE');
});

test('throttle gives 429 with headers, 200 with the same body, or 429 without headers; V2 gets Retry-After', async () => {
    await on('throttle:share=1,wait=12');
    const plain = await v1('/orders');
    assert.equal(plain.status, 429);
    assert.equal(plain.headers.get('x-rate-limit-reset'), '12');
    assert.equal((await v2('/v2/labels')).headers.get('retry-after'), '12');
    await control('/__fault', { stop: 'throttle', fault: 'throttle:share=1,status=200' });
    const quiet = await v1('/orders');
    assert.deepEqual([quiet.status, quiet.body], [200, { message: 'Too Many Requests' }]);
    await control('/__fault', { stop: 'throttle', fault: 'throttle-silent:share=1' });
    const silent = await v1('/orders');
    assert.equal(silent.status, 429);
    assert.equal(silent.headers.get('x-rate-limit-reset'), null);
});

test('one poison record fails every page that holds it and its own GET, and nothing else', async () => {
    await on('poison');
    const [poison] = (await control('/__fault')).body.active[0].chosen as number[];
    const whole = await v1('/orders?pageSize=500');
    assert.equal(whole.status, 500);
    assert.match(whole.body.ExceptionMessage, /Object reference/u);
    assert.equal((await v1(`/orders/${poison}`)).status, 500);
    assert.equal((await v2(`/v2/shipments/se-${poison}`)).status, 500);
    let good = 0;
    for (let page = 1; page <= 300; page++) {
        const answer = await v1(`/orders?pageSize=1&page=${page}`);
        if (answer.status === 200) good += answer.body.orders.length as number;
    }
    assert.equal(good, 299);
});

test('a passing 500, a 503, an HTML page, a 402, a 403 and a 401 in mid-run answer in their own ways', async () => {
    const first = async (fault: string): Promise<{ status: number; type: string | null }> => {
        await on(fault);
        const answer = await v1('/orders?pageSize=1');
        await control('/__fault', undefined, 'DELETE');
        return { status: answer.status, type: answer.headers.get('content-type') };
    };
    assert.equal((await first('error-500:share=1')).status, 500);
    assert.equal((await first('error-503')).status, 503);
    assert.deepEqual(await first('html:share=1'), { status: 502, type: 'text/html' });
    assert.equal((await first('plan')).status, 402);
    assert.equal((await first('forbidden')).status, 403);
    await on('unauthorized:after=2,for=2');
    const statuses: number[] = [];
    for (let call = 0; call < 5; call++) statuses.push((await v1('/stores')).status);
    assert.deepEqual(statuses, [200, 200, 401, 401, 200]);
});

test('answers can be cut, reset, empty, truncated, padded, late or spoilt in their encoding', async () => {
    await on('cut:share=1');
    await assert.rejects(v1('/orders'));
    await control('/__fault', { stop: 'cut', fault: 'reset:share=1' });
    await assert.rejects(v1('/orders'));
    await control('/__fault', { stop: 'reset', fault: 'truncate:share=1' });
    const truncated = await v1('/orders');
    assert.deepEqual([truncated.status, truncated.body], [200, undefined]);
    await control('/__fault', { stop: 'truncate', fault: 'empty:share=1' });
    assert.equal((await v1('/orders')).text, '');
    await control('/__fault', { stop: 'empty', fault: 'huge-page:share=1,mb=3' });
    assert.ok((await v1('/orders?pageSize=1')).text.length > 3_000_000);
    await control('/__fault', { stop: 'huge-page', fault: 'slow:ms=120' });
    const started = performance.now();
    await v1('/stores');
    assert.ok(performance.now() - started >= 110);
    await control('/__fault', { stop: 'slow', fault: 'charset' });
    assert.ok((await v1('/orders?pageSize=500')).text.includes('\ufffd'));
});

test('an endless answer can be given up by the client', async () => {
    await on('hang:share=1,path=/stores');
    const request = fetch(`${simulation.url}/stores`, {
        headers: { Authorization: 'Basic eA==' },
        signal: AbortSignal.timeout(150)
    });
    await assert.rejects(request, { name: 'TimeoutError' });
});

test('null rows and duplicate rows come among the others, and no row is lost', async () => {
    await on('null-rows:rows=0.2');
    const rows = (await v1('/orders?pageSize=300')).body.orders as ({ orderId: number } | null)[];
    assert.ok(rows.includes(null));
    assert.equal(rows.filter((row) => row !== null).length, 300);
    assert.ok(((await v1('/stores')).body as unknown[]).length >= 6);
    await control('/__fault', { stop: 'null-rows', fault: 'duplicate-rows:rows=0.2' });
    const twice = (await v1('/orders?pageSize=300')).body.orders as { orderId: number }[];
    assert.ok(twice.length > 300);
    assert.equal(new Set(twice.map((row) => row.orderId)).size, 300);
});

test('spoilt rows are spoilt in the answer only, never in the account', async () => {
    const clean = (await v1('/orders?pageSize=300')).text;
    for (const fault of ['wrong-types', 'strange-dates', 'unknown-values', 'huge-notes']) {
        await on(`${fault}:rows=1`);
        assert.notEqual((await v1('/orders?pageSize=300')).text, clean, fault);
        await control('/__fault', undefined, 'DELETE');
    }
    assert.equal((await v1('/orders?pageSize=300')).text, clean);
});

test('drifting pages slide under a reader who counts pages', async () => {
    await on('drift:share=1,count=20');
    const seen = new Set<number>();
    let total = 0;
    for (let page = 1; page <= 6; page++) {
        const { body } = await v1(`/orders?sortBy=ModifyDate&pageSize=50&page=${page}`);
        for (const row of body.orders as { orderId: number }[]) seen.add(row.orderId);
        total += body.orders.length as number;
    }
    assert.equal(total, 300);
    assert.ok(seen.size < 300, 'some were missed, others came twice');
});

test('orders can be merged away in the middle of a run', async () => {
    const before = (await v1('/orders?pageSize=1')).body.total as number;
    await on('merge-away:after=1,count=2');
    await v1('/orders?pageSize=1');
    assert.equal((await v1('/orders?pageSize=1')).body.total, before);
    assert.ok((await v1('/orders?pageSize=1')).body.total < before);
});

test('a server clock that is wrong shows in Date and in new rows', async () => {
    await on('clock-skew:seconds=600');
    const { now } = (await control('/__clock')).body as { now: string };
    assert.equal(Date.parse((await v1('/stores')).headers.get('date')!) - Date.parse(now), 600_000);
});

test('the same seed and calls strike the same, and unknown names and arguments are refused', async () => {
    const pattern = async (): Promise<number[]> => {
        const other = await bench({ orders: 10, seed: '7', faults: ['error-500:share=0.5'] });
        const statuses: number[] = [];
        for (let call = 0; call < 20; call++) statuses.push((await other.v1('/stores')).status);
        return statuses;
    };
    const first = await pattern();
    assert.deepEqual(await pattern(), first);
    assert.ok(first.includes(500) && first.includes(200));
    assert.match((await control('/__fault', { fault: 'nope' })).body.error, /no fault is called/u);
    assert.match((await control('/__fault', { fault: 'slow:speed=1' })).body.error, /no argument/u);
});

test('every fault can be switched on and off', async () => {
    for (const name of Object.keys(FAULTS)) {
        await on(name);
        await control(`/__fault/${name}`, undefined, 'DELETE');
    }
    assert.deepEqual((await control('/__fault')).body.active, []);
    assert.equal(simulation.clock.skew, 0);
});
