import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SObjectValue } from '../../src/data/sobject.ts';
import { Decimal } from '../../src/runtime/decimal.ts';
import { ApexException } from '../../src/runtime/exception.ts';
import { newWorld } from './org-world.ts';

const { record } = newWorld();

function message(work: () => unknown): string {
    try {
        work();
    } catch (error) {
        return error instanceof ApexException ? error.toString() : String(error);
    }
    return 'nothing was thrown';
}

test('Fields are found in any case and kept under their API name', () => {
    const account = record('Account', { NAME: 'Acme' });
    assert.equal(account.get('name'), 'Acme');
    assert.deepEqual([...account.fields.keys()], ['Name']);
});

test('An unknown field is refused in the platform’s words', () => {
    const account = record('Account', {});
    assert.equal(
        message(() => account.get('Nope')),
        'System.SObjectException: Invalid field Nope for Account'
    );
    assert.equal(
        message(() => account.put('Nope', 1)),
        'System.SObjectException: Invalid field Nope for Account'
    );
});

test('A value of the wrong type is refused, an Integer becomes a Decimal', () => {
    const account = record('Account', { AnnualRevenue: 5 });
    assert.ok(account.get('AnnualRevenue') instanceof Decimal);
    assert.equal(
        message(() => account.put('Name', 5)),
        'System.SObjectException: Illegal assignment from Integer to String'
    );
    assert.equal(
        message(() => account.put('ParentId', 'x')),
        'System.StringException: Invalid id: x'
    );
});

test('A queried record refuses fields the query did not ask for', () => {
    const account = record('Account', { Name: 'Acme' });
    account.queried = new Set(['Name']);
    assert.equal(account.get('Name'), 'Acme');
    assert.equal(
        message(() => account.get('Site')),
        'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Site'
    );
    account.put('Site', 'here');
    assert.equal(account.get('Site'), 'here');
});

test('A checkbox nobody set is false, any other field null', () => {
    const thing = record('Thing__c', {});
    assert.equal(thing.get('Done__c'), false);
    assert.equal(thing.get('Key__c'), null);
    assert.equal(thing.isSet('Key__c'), false);
});

test('A clone leaves the id and timestamps behind unless asked to keep them', () => {
    const account = record('Account', { Name: 'Acme' });
    account.fields.set('Id', '001D000000IqhSLIAZ');
    account.fields.set('CreatedDate', null);
    assert.deepEqual([...account.clone().fields.keys()], ['Name']);
    assert.deepEqual([...account.clone(true, true, true, true).fields.keys()], ['Name', 'Id', 'CreatedDate']);
    const thing = record('Thing__c', {});
    thing.fields.set('Name', 'T-0001');
    assert.equal(thing.clone().fields.has('Name'), false);
    assert.equal(thing.clone(false, false, false, true).fields.get('Name'), 'T-0001');
});

test('A shallow clone shares its parents, a deep one owns copies', () => {
    const contact = record('Contact', { LastName: 'L' });
    const account = record('Account', { Name: 'Acme' });
    contact.putRelated('Account', account);
    assert.equal(contact.clone().related('Account'), account);
    const copy = contact.clone(false, true).related('Account') as SObjectValue;
    assert.notEqual(copy, account);
    assert.equal(copy.get('Name'), 'Acme');
});

test('A read-only record refuses changes', () => {
    const account = record('Account', { Name: 'Acme' });
    account.readOnly = true;
    assert.equal(
        message(() => account.put('Name', 'x')),
        'System.FinalException: Record is read-only'
    );
});

test('Children that were not queried are an empty list on a new record', () => {
    const account = record('Account', { Name: 'Acme' });
    assert.equal((account.related('Contacts') as { size: number }).size, 0);
    assert.match(
        message(() => account.related('Nope')),
        /Invalid relationship Nope for Account/
    );
});
