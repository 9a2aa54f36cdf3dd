import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startFixture, type Fixture } from './fixture.ts';

let fixture: Fixture;
before(async () => {
    fixture = await startFixture();
});
after(() => fixture.close());

interface Answer {
    readonly status: number;
    // A test reads whatever shape it expects.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    readonly body: any;
}

async function ask(path: string, options: { body?: unknown; cookie?: string; wire?: boolean } = {}): Promise<Answer> {
    const response = await fetch(`${fixture.server.url}${path}`, {
        method: options.body === undefined ? 'GET' : 'POST',
        headers: { cookie: options.cookie ?? '', 'x-apex-wire': String(options.wire ?? false) },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) })
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
}

const NOBODY = `user=${encodeURIComponent('nobody@example.com')}`;

test('an Apex method answers with the @AuraEnabled members only', async () => {
    const { status, body } = await ask('/apex/ThingController.rows', { body: { prefix: 'T' }, wire: true });
    assert.equal(status, 200);
    assert.deepEqual(body, [{ name: 'Tone', made: '2026-01-02T03:04:00.000Z', day: '2026-01-02' }]);
});

test('an AuraHandledException reaches the page with its own text', async () => {
    const { status, body } = await ask('/apex/ThingController.fail', { body: { why: 'Not today' } });
    assert.equal(status, 500);
    assert.equal(body.message, 'Not today');
    assert.equal(body.exceptionType, 'System.AuraHandledException');
    assert.equal(body.isUserDefinedException, false);
});

test('a method that is not cacheable cannot be wired', async () => {
    const { status, body } = await ask('/apex/ThingController.add', { body: { name: 'X' }, wire: true });
    assert.equal(status, 400);
    assert.match(body.message, /cacheable=true/);
});

test('a cacheable method may not write', async () => {
    const { body } = await ask('/apex/ThingController.addQuietly', { body: { name: 'X' } });
    assert.equal(body.exceptionType, 'System.LimitException');
    assert.match(body.message, /Too many DML statements/);
});

test('a user without access to the class is refused by name', async () => {
    const { status, body } = await ask('/apex/ThingController.rows', { body: { prefix: 'T' }, cookie: NOBODY });
    assert.equal(status, 403);
    assert.match(body.message, /ThingController/);
});

test('a method that does not exist is said to be missing', async () => {
    const { status, body } = await ask('/apex/ThingController.nothing', { body: {} });
    assert.equal(status, 404);
    assert.match(body.message, /ThingController\.nothing/);
});

test('getRecord gives required fields, and optional ones the user may read', async () => {
    const path = `/data/record/${fixture.thingId}?fields=Thing__c.Name,Thing__c.Owner_Account__r.Name&optionalFields=Thing__c.Missing__c`;
    const { body } = await ask(path);
    assert.equal(body.apiName, 'Thing__c');
    assert.deepEqual(body.fields.Name, { value: 'Tone', displayValue: 'Tone' });
    assert.equal(body.fields.Owner_Account__r.value.fields.Name.value, 'Acme');
    assert.equal('Missing__c' in body.fields, false);
});

test('getRecord refuses a required field that is out of reach', async () => {
    const { status } = await ask(`/data/record/${fixture.thingId}?fields=Thing__c.Name`, { cookie: NOBODY });
    assert.equal(status, 404);
    const missing = await ask(`/data/record/${fixture.thingId}?fields=Thing__c.Missing__c`);
    assert.equal(missing.status, 400);
    assert.match(missing.body.message, /Missing__c/);
});

test('an installed record page has standard details and related lists only', async () => {
    fixture.server.activations.deactivate('Account');
    const { body } = await ask(`/pages/record/${fixture.accountId}`);
    const [tabs] = body.regions[0].parts;
    assert.deepEqual(
        tabs.tabs.map((tab: { label: string }) => tab.label),
        ['Details', 'Related']
    );
    assert.doesNotMatch(JSON.stringify(body), /Things/);
});

test('an activated record page has what its FlexiPage places', async () => {
    fixture.server.activations.activate('Account');
    const { body } = await ask(`/pages/record/${fixture.accountId}`);
    const [main, side] = body.regions;
    assert.deepEqual(main.parts[0], {
        kind: 'component',
        name: 'things',
        properties: { greeting: 'Hello', recordId: fixture.accountId, objectApiName: 'Account' }
    });
    assert.equal(main.parts[1].kind, 'details');
    assert.deepEqual(main.parts[2], { kind: 'unsupported', name: 'forceChatter:publisher' });
    assert.equal(side.parts[0].rows[0].cells[0].displayValue, 'Tone');
});

test('details follow the layout, in the time zone of whoever looks', async () => {
    const { body } = await ask(`/pages/record/${fixture.thingId}`);
    const [details] = body.regions[0].parts[0].tabs[0].parts;
    const fields = details.sections[0].fields as { name: string; displayValue: string; recordId?: string }[];
    assert.deepEqual(
        fields.map((one) => one.name),
        ['Name', 'Made__c', 'Owner_Account__c']
    );
    assert.match(fields[1]!.displayValue, /^Jan 1, 2026, 9:04\sPM$/);
    assert.equal(fields[2]!.recordId, fixture.accountId);
});

test('navigation offers the tabs of the app that the user may open', async () => {
    const labels = (body: { tabs: { label: string }[] }): string[] => body.tabs.map((tab) => tab.label);
    assert.deepEqual(labels((await ask('/pages/shell')).body), ['Accounts', 'Things', 'All things']);
    assert.deepEqual(labels((await ask('/pages/shell', { cookie: NOBODY })).body), ['Accounts', 'All things']);
});

test('a channel that is no platform event is refused', async () => {
    const { status, body } = await ask('/events?channel=/event/Thing__c');
    assert.equal(status, 404);
    assert.match(body.message, /Thing__c/);
});
