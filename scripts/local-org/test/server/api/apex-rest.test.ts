/** Apex REST: which method answers, what it is given, and what becomes of its errors. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, NOBODY, REP, startApiFixture, type ApiFixture } from './api-fixture.ts';

let plain: ApiFixture;
let packaged: ApiFixture;
before(async () => {
    plain = await startApiFixture();
    packaged = await startApiFixture('shop');
});
after(() => Promise.all([plain.close(), packaged.close()]));

test('a method with parameters gets them from the body, a method without reads it itself', async () => {
    const added = await call(plain, 'POST', '/services/apexrest/Things/', { prefix: 'P', lines: [{ name: 'x' }] });
    assert.deepEqual([added.status, added.body], [200, 'Px']);
    const put = await call(plain, 'PUT', '/services/apexrest/Things/1', { a: 1 });
    assert.deepEqual([put.status, put.body], [202, { body: { a: 1 } }]);
    assert.equal(put.headers.get('x-verb'), 'PUT');
});

test('parameters that do not fit are refused before Apex runs', async () => {
    const unknown = await call(plain, 'POST', '/services/apexrest/Things/', { prefix: 'P', wrong: 1 });
    assert.deepEqual([unknown.status, unknown.body[0].errorCode], [400, 'JSON_PARSER_ERROR']);
    const typed = await call(plain, 'POST', '/services/apexrest/Things/', { prefix: 'P', lines: 'none' });
    assert.deepEqual([typed.status, typed.body[0].errorCode], [400, 'JSON_PARSER_ERROR']);
});

test('an exception of Apex answers 500 with its stack and stores nothing', async () => {
    const failed = await call(plain, 'GET', '/services/apexrest/Things/1?fail=1');
    assert.deepEqual([failed.status, failed.body[0].errorCode], [500, 'APEX_ERROR']);
    assert.match(failed.body[0].message, /^System\.MathException: Divide by 0\n\nClass\.ThingService\.find: line 8/);
});

test('addresses, verbs and rights that do not fit are told apart', async () => {
    const nowhere = await call(plain, 'GET', '/services/apexrest/Nowhere');
    assert.deepEqual([nowhere.status, nowhere.body[0].message], [404, 'Could not find a match for URL']);
    const verb = await call(plain, 'DELETE', '/services/apexrest/Things/1');
    assert.deepEqual([verb.status, verb.body[0].errorCode], [405, 'METHOD_NOT_ALLOWED']);
    assert.match(verb.body[0].message, /Allowed are GET,POST,PUT$/);
    const denied = await call(plain, 'GET', '/services/apexrest/Things/1', undefined, NOBODY);
    assert.deepEqual([denied.status, denied.body[0].errorCode], [403, 'FORBIDDEN']);
});

test('the classes of a package are found below its namespace', async () => {
    const found = await call(packaged, 'GET', '/services/apexrest/shop/Things/1', undefined, REP);
    assert.deepEqual([found.status, found.body], [200, []]);
    assert.equal((await call(packaged, 'GET', '/services/apexrest/Things/1')).status, 404);
    const created = await call(packaged, 'POST', '/sobjects/shop__Thing__c', { Name: 'N', shop__Amount__c: 1 });
    assert.equal(created.status, 201);
});
