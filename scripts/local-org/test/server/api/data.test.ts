/** Status codes, error bodies, rights and the composite resources, as the documentation of the REST API shows them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call, NOBODY, OTHER, REP, startApiFixture, type Answer, type ApiFixture } from './api-fixture.ts';

let fixture: ApiFixture;
before(async () => {
    fixture = await startApiFixture();
});
after(() => fixture.close());

const ask = (method: string, path: string, body?: unknown, token = REP): Promise<Answer> =>
    call(fixture, method, path, body, token);
const query = async (soql: string, token = REP): Promise<Answer['body']> =>
    (await ask('GET', `/query?q=${encodeURIComponent(soql)}`, undefined, token)).body;

function fails(answer: Answer, status: number, errorCode: string, message: RegExp): void {
    assert.deepEqual([answer.status, answer.body[0]?.errorCode], [status, errorCode], JSON.stringify(answer.body));
    assert.match(answer.body[0].message, message);
}

test('a token nobody has is refused, and versions need none', async () => {
    fails(await ask('GET', '/limits', undefined, 'wrong'), 401, 'INVALID_SESSION_ID', /expired or invalid/);
    const { status, body } = await ask('GET', '/services/data', undefined, 'wrong');
    assert.equal(status, 200);
    assert.deepEqual(body.at(-1), { label: "Summer '26", url: '/services/data/v67.0', version: '67.0' });
    fails(await ask('GET', '/services/data/v99.0/limits'), 404, 'NOT_FOUND', /does not exist/);
});

test('mistakes in queries are told apart', async () => {
    assert.equal((await query('SELECT Nope FROM Account'))[0].errorCode, 'INVALID_FIELD');
    assert.equal((await query('SELECT Id FROM Nothing__c'))[0].errorCode, 'INVALID_TYPE');
    assert.equal((await query('SELECT FROM'))[0].errorCode, 'MALFORMED_QUERY');
    assert.equal((await query('SELECT Id FROM Account WHERE Name = :name'))[0].errorCode, 'MALFORMED_QUERY');
    assert.equal((await ask('GET', '/query/01gNONE-2000')).body[0].errorCode, 'INVALID_QUERY_LOCATOR');
});

test('what the user may not see does not exist', async () => {
    fails(await ask('GET', '/sobjects/Thing__c/describe', undefined, NOBODY), 404, 'NOT_FOUND', /does not exist/);
    assert.equal((await query('SELECT Id FROM Thing__c', NOBODY))[0].errorCode, 'INVALID_TYPE');
    assert.equal((await query('SELECT Secret__c FROM Thing__c'))[0].errorCode, 'INVALID_FIELD');
    const { body } = await ask('POST', '/sobjects/Thing__c', { Name: 'Mine' });
    fails(await ask('GET', `/sobjects/Thing__c/${body.id}`, undefined, OTHER), 404, 'NOT_FOUND', /does not exist/);
    assert.equal((await query("SELECT Id FROM Thing__c WHERE Name = 'Mine'", OTHER)).totalSize, 0);
    fails(
        await ask('PATCH', `/sobjects/Thing__c/${body.id}`, { Name: 'Theirs' }, OTHER),
        404,
        'NOT_FOUND',
        /does not exist/
    );
});

test('fields the user may not write are refused by name', async () => {
    const secret = await ask('POST', '/sobjects/Thing__c', { Name: 'X', Secret__c: 's' });
    fails(secret, 400, 'INVALID_FIELD_FOR_INSERT_UPDATE', /Unable to create\/update fields: Secret__c/);
    assert.deepEqual(secret.body[0].fields, ['Secret__c']);
    const system = await ask('POST', '/sobjects/Thing__c', { Name: 'X', CreatedById: '005000000000001AAA' });
    fails(system, 400, 'INVALID_FIELD_FOR_INSERT_UPDATE', /CreatedById/);
    fails(await ask('POST', '/sobjects/Thing__c', { Nope__c: 1 }), 400, 'INVALID_FIELD', /No such column 'Nope__c'/);
});

test('validation rules, triggers and bad values answer with their error', async () => {
    const rule = await ask('POST', '/sobjects/Thing__c', { Name: 'X', Amount__c: -1 });
    fails(rule, 400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', /^Amounts are positive$/);
    assert.deepEqual(rule.body[0].fields, ['Amount__c']);
    const trigger = await ask('POST', '/sobjects/Thing__c', { Name: 'Explosive' });
    fails(trigger, 400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', /ThingTrigger: execution of BeforeInsert/);
    const missing = await ask('POST', '/sobjects/Account', {});
    fails(missing, 400, 'REQUIRED_FIELD_MISSING', /Required fields are missing: \[Name\]/);
    fails(await ask('POST', '/sobjects/Thing__c', { Due__c: 'soon' }), 400, 'JSON_PARSER_ERROR', /Due__c/);
    fails(await ask('POST', '/sobjects/Thing__c', '{"Name":'), 400, 'JSON_PARSER_ERROR', /./);
    fails(await ask('POST', '/sobjects/Thing__c', { Account__c: 'x' }), 400, 'MALFORMED_ID', /incorrect type/);
    fails(await ask('PUT', '/sobjects/Thing__c', {}), 405, 'METHOD_NOT_ALLOWED', /'PUT' not allowed/);
    assert.equal((await query("SELECT Id FROM Thing__c WHERE Name = 'Explosive'")).totalSize, 0);
});

test('a job that a trigger enqueues runs behind the answer', async () => {
    await ask('POST', '/sobjects/Thing__c', { Name: 'Queue' });
    assert.equal((await query("SELECT Id FROM Account WHERE Name = 'Made by a job'")).totalSize, 1);
});

test('a record is created, read, changed and read by its external id', async () => {
    const created = await ask('PATCH', '/sobjects/Thing__c/Key__c/A%2F1', { Name: 'Slash' });
    assert.equal(created.status, 201);
    assert.deepEqual(created.body, { id: created.body.id, success: true, errors: [], created: true });
    const changed = await ask('PATCH', '/sobjects/Thing__c/Key__c/A%2F1', { Amount__c: 4 });
    assert.deepEqual([changed.status, changed.body.created], [200, false]);
    const read = await ask('GET', '/sobjects/Thing__c/Key__c/A%2F1?fields=Name,Amount__c');
    assert.deepEqual(read.body, {
        attributes: { type: 'Thing__c', url: `/services/data/v67.0/sobjects/Thing__c/${created.body.id}` },
        Name: 'Slash',
        Amount__c: 4
    });
    assert.equal((await ask('PATCH', `/sobjects/Thing__c/${created.body.id}`, { Name: 'Changed' })).status, 204);
    fails(
        await ask('PATCH', '/sobjects/Thing__c/Key__c/B', { Key__c: 'B' }),
        400,
        'INVALID_FIELD',
        /should not be specified/
    );
    fails(await ask('GET', '/sobjects/Thing__c/Key__c/none'), 404, 'NOT_FOUND', /does not exist/);
    fails(await ask('GET', '/sobjects/Thing__c/Amount__c/x'), 404, 'NOT_FOUND', /Provided external ID field/);
});

test('an external id that fits several records answers 300 with their addresses', async () => {
    await ask('POST', '/sobjects/Thing__c', { Name: 'L1', Loose__c: 'same' });
    await ask('POST', '/sobjects/Thing__c', { Name: 'L2', Loose__c: 'same' });
    const { status, body } = await ask('GET', '/sobjects/Thing__c/Loose__c/same');
    assert.deepEqual([status, body.length], [300, 2]);
});

test('a parent may be named by its external id', async () => {
    await ask('POST', '/sobjects/Thing__c', { Name: 'Parent', Key__c: 'PARENT' });
    const child = await ask('POST', '/sobjects/Thing__c', { Name: 'Child', Parent__r: { Key__c: 'PARENT' } });
    assert.equal(child.status, 201);
    const { records } = await query("SELECT Parent__r.Name FROM Thing__c WHERE Name = 'Child'");
    assert.equal(records[0].Parent__r.Name, 'Parent');
    const orphan = await ask('POST', '/sobjects/Thing__c', { Name: 'Orphan', Parent__r: { Key__c: 'NOBODY' } });
    fails(orphan, 400, 'INVALID_FIELD', /Foreign key external ID: NOBODY not found for field Key__c/);
});

test('counts and aggregates keep the shape of query results', async () => {
    const count = await query('SELECT COUNT() FROM Account');
    assert.deepEqual([count.done, count.records], [true, []]);
    const [row] = (await query('SELECT COUNT(Id) FROM Account')).records;
    assert.deepEqual(row, { attributes: { type: 'AggregateResult' }, expr0: count.totalSize });
});

test('queryAll finds deleted records, a deleted record says that it is', async () => {
    const id = fixture.org.rows.insert('Account', { Name: 'Gone' });
    fixture.org.store.delete('Account', id);
    const text = encodeURIComponent("SELECT Name, IsDeleted FROM Account WHERE Name = 'Gone'");
    assert.equal((await ask('GET', `/query?q=${text}`)).body.totalSize, 0);
    assert.equal((await ask('GET', `/queryAll?q=${text}`)).body.records[0].IsDeleted, true);
    fails(await ask('PATCH', `/sobjects/Account/${id}`, { Name: 'x' }), 404, 'ENTITY_IS_DELETED', /is deleted/);
});

// ---------------------------------------------------------------- several records

test('a collection saves what is good, or nothing when all or none is asked', async () => {
    const records = [
        { attributes: { type: 'Thing__c' }, Name: 'Good', Key__c: 'G' },
        { attributes: { type: 'Thing__c' }, Name: 'Bad', Amount__c: -1 },
        { attributes: { type: 'Account' }, Name: 'Other object' }
    ];
    const none = await ask('POST', '/composite/sobjects', { allOrNone: true, records });
    assert.deepEqual(
        none.body.map((one: Answer['body']) => one.errors[0].statusCode),
        ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'ALL_OR_NONE_OPERATION_ROLLED_BACK']
    );
    assert.equal((await query("SELECT Id FROM Thing__c WHERE Key__c = 'G'")).totalSize, 0);
    const some = await ask('POST', '/composite/sobjects', { records });
    assert.deepEqual(
        some.body.map((one: Answer['body']) => one.success),
        [true, false, true]
    );
    const ids = [some.body[0].id, some.body[2].id];
    const read = await ask('POST', '/composite/sobjects/Thing__c', { ids, fields: ['Name'] });
    assert.deepEqual([read.body[0].Name, read.body[1]], ['Good', null]);
    const gone = await ask('DELETE', `/composite/sobjects?ids=${ids.join(',')}`);
    assert.equal(gone.body[0].errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
});

test('a tree of records is stored whole or not at all', async () => {
    const tree = (amount: number): unknown => ({
        records: [
            {
                attributes: { type: 'Account', referenceId: 'a' },
                Name: 'Tree',
                Things__r: {
                    records: [{ attributes: { type: 'Thing__c', referenceId: 't' }, Name: 'Leaf', Amount__c: amount }]
                }
            }
        ]
    });
    const failed = await ask('POST', '/composite/tree/Account', tree(-1));
    assert.equal(failed.status, 400);
    assert.equal(failed.body.hasErrors, true);
    assert.equal(failed.body.results[0].referenceId, 't');
    assert.equal((await query("SELECT Id FROM Account WHERE Name = 'Tree'")).totalSize, 0);
    const stored = await ask('POST', '/composite/tree/Account', tree(1));
    assert.deepEqual([stored.status, stored.body.hasErrors], [201, false]);
    assert.equal((await query("SELECT Id FROM Thing__c WHERE Account__r.Name = 'Tree'")).totalSize, 1);
});

test('later calls of a composite refer to earlier answers', async () => {
    const { body } = await ask('POST', '/composite', {
        compositeRequest: [
            { method: 'POST', url: '/services/data/v67.0/sobjects/Account', referenceId: 'acc', body: { Name: 'Ref' } },
            {
                method: 'POST',
                url: '/services/data/v67.0/sobjects/Thing__c',
                referenceId: 'thing',
                body: { Name: 'Referring', Account__c: '@{acc.id}' }
            },
            {
                method: 'GET',
                url: "/services/data/v67.0/query?q=SELECT+Account__r.Name+FROM+Thing__c+WHERE+Id='@{thing.id}'",
                referenceId: 'q'
            },
            { method: 'GET', url: '/services/data/v67.0/sobjects/Account/@{nope.id}', referenceId: 'bad' }
        ]
    });
    const answers = body.compositeResponse;
    assert.deepEqual(
        answers.map((one: Answer['body']) => one.httpStatusCode),
        [201, 201, 200, 400]
    );
    assert.equal(answers[2].body.records[0].Account__r.Name, 'Ref');
    assert.equal(answers[3].body[0].errorCode, 'PROCESSING_HALTED');
});

test('a composite of all or none leaves nothing behind when one call fails', async () => {
    const { body } = await ask('POST', '/composite', {
        allOrNone: true,
        compositeRequest: [
            {
                method: 'POST',
                url: '/services/data/v67.0/sobjects/Account',
                referenceId: 'a',
                body: { Name: 'Undone' }
            },
            {
                method: 'POST',
                url: '/services/data/v67.0/sobjects/Ping__e',
                referenceId: 'p',
                body: { Text__c: 'undone' }
            },
            { method: 'POST', url: '/services/data/v67.0/sobjects/Thing__c', referenceId: 't', body: { Amount__c: -1 } }
        ]
    });
    assert.deepEqual(
        body.compositeResponse.map((one: Answer['body']) => one.body[0].errorCode),
        ['PROCESSING_HALTED', 'PROCESSING_HALTED', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']
    );
    assert.equal((await query("SELECT Id FROM Account WHERE Name IN ('Undone', 'Heard undone')")).totalSize, 0);
});

test('calls of a batch are independent of each other', async () => {
    const { body } = await ask('POST', '/composite/batch', {
        batchRequests: [
            { method: 'GET', url: 'v67.0/sobjects/Nothing__c' },
            { method: 'GET', url: 'v67.0/query?q=SELECT+COUNT()+FROM+Account' }
        ]
    });
    assert.equal(body.hasErrors, true);
    assert.deepEqual(
        body.results.map((one: Answer['body']) => one.statusCode),
        [404, 200]
    );
});

test('resources the local org lacks are refused by name', async () => {
    for (const path of ['/jobs/ingest', '/search?q=FIND', '/composite/graph', '/sobjects/Account/updated']) {
        fails(await ask('GET', path), 501, 'NOT_SUPPORTED', /Not supported by the local org: .*\/\w+/);
    }
});
