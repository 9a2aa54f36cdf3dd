/** The API as jsforce, the client most integrations use, sees it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import jsforce, { type Connection } from 'jsforce';
import { REP, startApiFixture, type ApiFixture } from './api-fixture.ts';

let fixture: ApiFixture;
let connection: Connection;
before(async () => {
    fixture = await startApiFixture();
    connection = new jsforce.Connection({ instanceUrl: fixture.server.url, accessToken: REP, version: '67.0' });
});
after(() => fixture.close());

test('jsforce connects with a token and learns who it is', async () => {
    const identity = await connection.identity();
    assert.equal(identity.username, 'rep@example.com');
    assert.equal(identity.display_name, 'Ann Rep');
});

test('jsforce creates, queries with parents and children, changes and deletes nothing it may not', async () => {
    const account = await connection.sobject('Account').create({ Name: 'Acme' });
    assert.ok(account.success);
    const things = await connection.sobject('Thing__c').create([
        {
            Name: 'One',
            Amount__c: 1.5,
            Account__c: account.id,
            Due__c: '2026-03-04',
            Made__c: '2026-03-04T05:06:07.000Z'
        },
        { Name: 'Two', Amount__c: 2, Account__c: account.id }
    ]);
    assert.deepEqual(
        things.map(({ success }) => success),
        [true, true]
    );
    const found = await connection.query(
        "SELECT Name, Amount__c, Due__c, Made__c, Touched__c, Account__r.Name FROM Thing__c WHERE Account__r.Name = 'Acme' ORDER BY Name"
    );
    const [first] = found.records;
    assert.equal(found.totalSize, 2);
    assert.deepEqual(Object.keys(first ?? {}), [
        'attributes',
        'Name',
        'Amount__c',
        'Due__c',
        'Made__c',
        'Touched__c',
        'Account__r'
    ]);
    assert.deepEqual(
        [
            first?.['Amount__c'],
            first?.['Due__c'],
            first?.['Made__c'],
            first?.['Touched__c'],
            first?.['Account__r'].Name
        ],
        [1.5, '2026-03-04', '2026-03-04T05:06:07.000+0000', 1, 'Acme']
    );
    const parents = await connection.query('SELECT Name, (SELECT Name FROM Things__r ORDER BY Name) FROM Account');
    assert.deepEqual(
        parents.records[0]?.['Things__r'].records.map((record: { Name: string }) => record.Name),
        ['One', 'Two']
    );
    await connection.sobject('Thing__c').update({ Id: things[0]?.id ?? '', Amount__c: 9 });
    const one = await connection.sobject('Thing__c').retrieve(things[0]?.id ?? '');
    assert.equal(one['Amount__c'], 9);
    assert.equal(one['Touched__c'], 2);
    await assert.rejects(connection.sobject('Thing__c').destroy(things[0]?.id ?? ''), {
        errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY'
    });
});

test('jsforce upserts by external id: once it creates, then it changes', async () => {
    const made = await connection.sobject('Thing__c').upsert({ Key__c: 'K-1', Name: 'Keyed', Amount__c: 1 }, 'Key__c');
    const changed = await connection.sobject('Thing__c').upsert({ Key__c: 'K-1', Amount__c: 2 }, 'Key__c');
    assert.equal(made.id, changed.id);
    const many = await connection.sobject('Thing__c').upsert(
        [
            { Key__c: 'K-1', Amount__c: 3 },
            { Key__c: 'K-2', Name: 'Other', Amount__c: 4 }
        ],
        'Key__c'
    );
    assert.deepEqual(
        many.map((result) => (result as { created?: boolean }).created),
        [false, true]
    );
    const { records } = await connection.query<{ Amount__c: number }>(
        "SELECT Amount__c FROM Thing__c WHERE Key__c LIKE 'K-%' ORDER BY Key__c"
    );
    assert.deepEqual(
        records.map((record) => record.Amount__c),
        [3, 4]
    );
});

test('jsforce calls Apex REST', async () => {
    await connection.sobject('Thing__c').create({ Name: 'Served', Key__c: 'S-1', Amount__c: 7 });
    const [thing] = await connection.apex.get<{ Name: string; Amount__c: number }[]>('/Things/S-1');
    assert.deepEqual([thing?.Name, thing?.Amount__c], ['Served', 7]);
    const added = await connection.apex.post('/Things/', { prefix: 'New ', lines: [{ name: 'line', amount: 2.5 }] });
    assert.equal(added, 'New line');
});

test('jsforce publishes an event that an Apex trigger hears', async () => {
    const published = await connection.sobject('Ping__e').create({ Text__c: 'hello' });
    assert.ok(published.success);
    const { totalSize } = await connection.query("SELECT Id FROM Account WHERE Name = 'Heard hello'");
    assert.equal(totalSize, 1);
});

test('jsforce reads describes and limits', async () => {
    const description = await connection.sobject('Thing__c').describe();
    const byName = new Map(description.fields.map((field) => [field.name, field]));
    assert.equal(byName.get('Key__c')?.externalId, true);
    assert.equal(byName.get('Touched__c')?.updateable, false);
    assert.equal(byName.has('Secret__c'), false);
    const { sobjects } = await connection.describeGlobal();
    assert.ok(sobjects.some(({ name }) => name === 'Thing__c'));
    const limits = await connection.limits();
    assert.ok((limits['DailyApiRequests']?.Remaining ?? 0) < (limits['DailyApiRequests']?.Max ?? 0));
});

test('jsforce reads long results page by page', async () => {
    const names = Array.from({ length: 450 }, (_, index) => ({ Name: `Page ${String(index).padStart(3, '0')}` }));
    await connection.sobject('Thing__c').create(names, { allowRecursive: true });
    const query = connection.query("SELECT Name FROM Thing__c WHERE Name LIKE 'Page %' ORDER BY Name", {
        headers: { 'Sforce-Query-Options': 'batchSize=200' },
        autoFetch: true,
        maxFetch: 1000
    });
    const first = await connection.query("SELECT Name FROM Thing__c WHERE Name LIKE 'Page %' ORDER BY Name", {
        headers: { 'Sforce-Query-Options': 'batchSize=200' }
    });
    assert.deepEqual([first.totalSize, first.records.length, first.done], [450, 200, false]);
    const second = await connection.queryMore<{ Name: string }>(first.nextRecordsUrl ?? '');
    const third = await connection.queryMore(second.nextRecordsUrl ?? '');
    assert.equal(second.records[0]?.Name, 'Page 200');
    assert.deepEqual([third.records.length, third.done], [50, true]);
    assert.equal((await query).records.length, 450);
});
