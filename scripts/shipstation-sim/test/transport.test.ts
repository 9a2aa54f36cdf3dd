import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASIC, ask, bench } from './helpers.ts';

const still = await bench({ v1Limit: 40, v2Limit: 200 });
const { v1, v2, control, advance, url } = still;

test('V1 takes Basic authorisation and answers anything else with an empty 401', async () => {
    for (const authorization of [
        '',
        'Basic eA==',
        'Bearer x',
        `Basic ${Buffer.from('sim-v2-key:').toString('base64')}`
    ]) {
        const answer = await ask(`${url}/stores`, { Authorization: authorization });
        assert.equal(answer.status, 401);
        assert.equal(answer.text, '');
    }
    assert.equal((await v1('/stores')).status, 200);
});

test('V2 takes the API-Key header in any case and answers a wrong key with an error list', async () => {
    assert.equal((await ask(`${url}/v2/carriers`, { 'api-KEY': 'sim-v2-key' })).status, 200);
    const answer = await ask(`${url}/v2/carriers`, { 'API-Key': 'sim-key' });
    assert.equal(answer.status, 401);
    assert.equal(answer.body.errors[0].error_code, 'unauthorized');
});

test('keys of one API do not work on the other', async () => {
    assert.equal((await ask(`${url}/v2/carriers`, { Authorization: BASIC })).status, 401);
    assert.equal((await ask(`${url}/stores`, { 'API-Key': 'sim-v2-key' })).status, 401);
});

test('every V1 answer counts the window down, the 41st call of a minute is refused, the next minute is free again', async () => {
    await advance(60);
    for (let call = 1; call <= 40; call++) {
        const answer = await v1(call % 2 === 0 ? '/stores' : '/orders/1');
        assert.equal(answer.headers.get('x-rate-limit-limit'), '40');
        assert.equal(answer.headers.get('x-rate-limit-remaining'), String(40 - call));
        assert.equal(answer.headers.get('x-rate-limit-reset'), '60');
    }
    const refused = await v1('/stores');
    assert.equal(refused.status, 429);
    assert.deepEqual(refused.body, { message: 'Too Many Requests' });
    assert.equal(refused.headers.get('retry-after'), null);
    await advance(45);
    assert.equal((await v1('/stores')).headers.get('x-rate-limit-reset'), '15');
    await advance(15);
    assert.equal((await v1('/stores')).headers.get('x-rate-limit-remaining'), '39');
});

test('another tool eats its share of a window, evenly or at once', async () => {
    await control('/__other_tool', { share: 0.5, api: 'v1' });
    await advance(90);
    assert.equal((await v1('/stores')).headers.get('x-rate-limit-remaining'), '29', '10 of its 20 calls by half time');
    await control('/__other_tool', { share: 0.5, api: 'v1', pattern: 'burst' });
    await advance(30);
    assert.equal((await v1('/stores')).headers.get('x-rate-limit-remaining'), '19');
    await control('/__other_tool', { share: 0 });
});

test('V2 gives 200 calls a minute and then 429 with Retry-After and an error list', async () => {
    await advance(60);
    for (let call = 0; call < 200; call++) assert.equal((await v2('/v2/tags')).status, 200);
    const refused = await v2('/v2/tags');
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '60');
    assert.equal(refused.body.errors[0].error_code, 'rate_limit_exceeded');
    assert.equal(refused.body.errors[0].error_source, 'shipengine');
    await advance(60);
});

test('unknown paths are 404 and wrong methods 405, in the words of each API', async () => {
    assert.match((await v1('/nothing')).body.Message, /No HTTP resource/u);
    assert.equal((await v1('/stores', {}, 'PUT')).status, 405);
    assert.equal((await v2('/v2/nothing')).status, 404);
    assert.ok((await v2('/v2/tags', {}, 'PUT')).body.errors);
});

test('the Date header shows the virtual clock', async () => {
    const now = (await control('/__clock')).body.now as string;
    assert.equal(Date.parse((await v1('/stores')).headers.get('date')!), Math.floor(Date.parse(now) / 1000) * 1000);
});

test('the clock can be set, advanced, run and held, and refuses nonsense', async () => {
    const set = await control('/__clock', { now: '2026-11-21T00:00:00Z' });
    assert.equal(set.body.now, '2026-11-21T00:00:00.000Z');
    assert.equal((await control('/__clock', { speed: 100000 })).body.speed, 100000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const held = await control('/__clock', { speed: 0 });
    assert.ok(Date.parse(held.body.now) > Date.parse('2026-11-21T00:10:00Z'));
    assert.equal((await control('/__clock', { now: 'tomorrow' })).status, 400);
    assert.equal((await control('/__clock', { sped: 1 })).status, 400);
});

test('stats count calls by route, answers by status, and refusals by the limit', async () => {
    const { body } = await control('/__stats');
    assert.ok(body.calls['GET /stores'] > 20);
    assert.ok(body.calls['GET /orders/:id'] >= 20);
    assert.ok(body.statuses['429'] >= 2);
    assert.deepEqual(body.limited, { v1: 2, v2: 1 });
});
