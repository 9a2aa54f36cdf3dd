import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ApexException } from '../../src/runtime/exception.ts';
import { ApexList } from '../../src/runtime/list.ts';
import { withApexErrors } from '../../src/data/soql/apex-errors.ts';
import { parseSosl } from '../../src/data/soql/parse-sosl.ts';
import { SObjectValue } from '../../src/data/sobject.ts';
import { plain, World } from './soql-world.ts';

const world = new World();
const ids: Record<string, string> = {};

before(() => {
    ids['ann'] = world.add('User', { Name: 'Ann' });
    ids['queue'] = world.add('Group', { Name: 'Sales' });
    ids['alpha'] = world.add('Account', {
        Name: 'Alpha',
        Industry: 'Energy',
        NumberOfEmployees: 3,
        OwnerId: ids['ann']
    });
    ids['beta'] = world.add('Account', {
        Name: 'beta',
        Industry: 'Retail',
        ParentId: ids['alpha'],
        OwnerId: ids['queue']
    });
    ids['gamma'] = world.add('Account', { Name: 'Gamma', Industry: 'Gone', NumberOfEmployees: 1 });
    for (const [name, account, score] of [
        ['One', 'alpha', 2],
        ['Two', 'alpha', 9],
        ['Three', 'beta', null],
        ['Four', 'alpha', 5]
    ] as const) {
        world.add('Contact', { Name: name, AccountId: ids[account], Score__c: score });
    }
    world.add('Contact', { Name: 'Nobody' });
    const thing = world.add('Thing__c', { Name: 'Widget', Account__c: ids['beta'] });
    world.add('Task', { Subject: 'a', WhatId: ids['alpha'] });
    world.add('Task', { Subject: 'b', WhatId: thing });
    world.add('Task', { Subject: 'c' });
});

test('a record has its Id and what was asked for, by canonical names', () => {
    const [record] = world.query("SELECT name, INDUSTRY FROM account WHERE Name = 'Alpha'");
    assert.ok(record instanceof SObjectValue);
    assert.equal(record.type, 'Account');
    assert.deepEqual(plain(record), { Id: ids['alpha'], Name: 'Alpha', Industry: 'Energy' });
    assert.throws(
        () => record.get('NumberOfEmployees'),
        (error) =>
            error instanceof ApexException &&
            /without querying the requested field: Account.NumberOfEmployees/.test(error.text)
    );
});

test('parents come as records, with their lookups; an empty lookup gives null', () => {
    const found = world.query(
        "SELECT Name, Account.Name, Account.Parent.Name FROM Contact WHERE Name IN ('One', 'Three', 'Nobody')"
    );
    assert.deepEqual(
        found.map((record) => plain(record)['Account']),
        [
            { Id: ids['alpha'], Name: 'Alpha', ParentId: null, Parent: null },
            { Id: ids['beta'], Name: 'beta', ParentId: ids['alpha'], Parent: { Id: ids['alpha'], Name: 'Alpha' } },
            null
        ]
    );
    assert.equal(found[0]?.fields.get('AccountId'), ids['alpha']);
});

test('polymorphic lookups follow the record that is there', () => {
    const found = world.query('SELECT Name, Owner.Name, Owner.Type FROM Account');
    assert.deepEqual(
        found.map((record) => plain(record)['Owner']),
        [{ Id: ids['ann'], Name: 'Ann', Type: 'User' }, { Id: ids['queue'], Name: 'Sales', Type: 'Group' }, null]
    );
    assert.deepEqual(world.names("SELECT Name FROM Account WHERE Owner.Type = 'Group'"), ['beta']);
    assert.deepEqual(world.names("SELECT Name FROM Account WHERE Owner.Name = 'ann'"), ['Alpha']);
    assert.equal(world.query("SELECT Id FROM Task WHERE What.Type = 'Thing__c'").length, 1);
});

test('TYPEOF gives each kind of parent its own fields', () => {
    const found = world.query(
        'SELECT TYPEOF What WHEN Account THEN Name, Industry WHEN Thing__c THEN Account__r.Name END FROM Task ORDER BY Subject'
    );
    assert.deepEqual(
        found.map((record) => plain(record)['What']),
        [
            { Id: ids['alpha'], Name: 'Alpha', Industry: 'Energy' },
            {
                Id: found[1]?.fields.get('WhatId'),
                Account__c: ids['beta'],
                Account__r: { Id: ids['beta'], Name: 'beta' }
            },
            null
        ]
    );
});

test('child subqueries filter, sort and cut the children of each parent', () => {
    const found = world.query(
        'SELECT Name, (SELECT Name FROM Contacts WHERE Score__c != null ORDER BY Score__c DESC LIMIT 2) FROM Account'
    );
    const children = found.map((record) => record.relations.get('Contacts'));
    assert.ok(children.every((list) => list instanceof ApexList && list.type.name === 'List<Contact>'));
    assert.deepEqual(
        found.map((record) => (plain(record)['Contacts'] as { Name: string }[]).map((child) => child.Name)),
        [['Two', 'Four'], [], []]
    );
    const nested = world.query(
        "SELECT (SELECT Name, (SELECT Name FROM Contacts) FROM ChildAccounts), (SELECT Name FROM Things__r) FROM Account WHERE Name = 'Alpha'"
    );
    assert.equal(
        ((plain(nested[0] as SObjectValue)['ChildAccounts'] as Record<string, unknown>[])[0]?.['Contacts'] as unknown[])
            .length,
        1
    );
    assert.deepEqual(plain(nested[0] as SObjectValue)['Things__r'], []);
});

test('semi-joins and anti-joins', () => {
    assert.deepEqual(
        world.names('SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Score__c > 4)'),
        ['Alpha']
    );
    assert.deepEqual(world.names('SELECT Name FROM Account WHERE Id NOT IN (SELECT AccountId FROM Contact)'), [
        'Gamma'
    ]);
    assert.deepEqual(
        world.names("SELECT Name FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE Parent.Name = 'alpha')"),
        ['Three']
    );
    assert.throws(
        () => world.query('SELECT Id FROM Account WHERE Id IN (SELECT Id, Name FROM Contact)'),
        /must have one field/
    );
});

test('aliases of FROM stand for the object or one of its parents', () => {
    assert.deepEqual(
        world.names("SELECT c.Name FROM Contact c, c.Account a WHERE a.Name = 'beta' AND Contact.Name = 'three'"),
        ['Three']
    );
});

test('order is case-blind, nulls first, picklists in the order of their values', () => {
    assert.deepEqual(world.names('SELECT Name FROM Account ORDER BY Name'), ['Alpha', 'beta', 'Gamma']);
    assert.deepEqual(world.names('SELECT Name FROM Account ORDER BY NumberOfEmployees'), ['beta', 'Gamma', 'Alpha']);
    assert.deepEqual(world.names('SELECT Name FROM Account ORDER BY NumberOfEmployees DESC'), [
        'beta',
        'Alpha',
        'Gamma'
    ]);
    assert.deepEqual(world.names('SELECT Name FROM Account ORDER BY NumberOfEmployees DESC NULLS LAST'), [
        'Alpha',
        'Gamma',
        'beta'
    ]);
    assert.deepEqual(world.names('SELECT Name FROM Account ORDER BY Industry'), ['beta', 'Alpha', 'Gamma']);
    assert.deepEqual(
        world.names('SELECT Name FROM Contact ORDER BY Account.Name DESC NULLS LAST, Score__c NULLS LAST'),
        ['Three', 'One', 'Four', 'Two', 'Nobody']
    );
});

test('LIMIT and OFFSET page the result', () => {
    assert.deepEqual(world.names('SELECT Name FROM Contact ORDER BY Name LIMIT 2 OFFSET 1'), ['Nobody', 'One']);
    assert.deepEqual(world.names('SELECT Name FROM Contact LIMIT :n OFFSET :n', 2, 2), ['Three', 'Four']);
    assert.deepEqual(world.names('SELECT Name FROM Contact LIMIT 0'), []);
    assert.equal(world.count('SELECT COUNT() FROM Contact LIMIT 3'), 3);
    assert.throws(() => world.query('SELECT Id FROM Contact LIMIT :n', -1), /Invalid limit: -1/);
    assert.throws(() => world.query('SELECT Id FROM Contact OFFSET 2001'), /Maximum SOQL offset allowed is 2000/);
});

test('an index finds changed rows and forgets old values', () => {
    const own = new World();
    const first = own.add('Account', { Name: 'A', Key__c: 'Key-1' });
    assert.deepEqual(own.names("SELECT Name FROM Account WHERE Key__c = 'KEY-1'"), ['A']);
    own.store.update('Account', first, [['Key__c', 'Key-2']]);
    assert.deepEqual(own.names("SELECT Name FROM Account WHERE Key__c = 'key-1'"), []);
    assert.deepEqual(own.names("SELECT Name FROM Account WHERE Key__c IN ('key-2', 'KEY-2')"), ['A']);
    own.store.delete('Account', first);
    assert.deepEqual(own.names("SELECT Name FROM Account WHERE Key__c = 'key-2'"), []);
});

test('FIELDS() and toLabel() select', () => {
    const [record] = world.query("SELECT FIELDS(STANDARD) FROM Contact WHERE Name = 'One'");
    assert.deepEqual([...(record?.fields.keys() ?? [])], ['Id', 'IsDeleted', 'Name', 'Email', 'AccountId', 'OwnerId']);
    assert.throws(
        () => world.query('SELECT FIELDS(ALL) FROM Contact'),
        /The SOQL FIELDS function must have a LIMIT of at most 200/
    );
    assert.deepEqual(
        world
            .query("SELECT toLabel(Industry), Name FROM Account WHERE toLabel(Industry) = 'energy label'")
            .map((found) => found.fields.get('Industry')),
        ['Energy label']
    );
});

test('the caller is told how many rows count', () => {
    let rows = 0;
    world.options = { onRows: (count) => (rows += count) };
    world.query('SELECT Id, (SELECT Id FROM Contacts) FROM Account');
    assert.equal(rows, 3 + 4);
    world.options = {};
});

test('a query that only counts has a row for each grouping, other aggregates one for each row they use', () => {
    const counted = (soql: string): number => {
        let rows = 0;
        world.options = { onRows: (count) => (rows += count) };
        world.query(soql);
        world.options = {};
        return rows;
    };
    assert.equal(counted('SELECT COUNT(Id) FROM Contact'), 1);
    const accounts = world.query('SELECT AccountId FROM Contact GROUP BY AccountId').length;
    assert.equal(counted('SELECT AccountId, COUNT(Id) FROM Contact GROUP BY AccountId'), accounts);
    const contacts = world.query('SELECT Id FROM Contact').length;
    assert.equal(counted('SELECT AccountId, MAX(Name) FROM Contact GROUP BY AccountId'), contacts);
    assert.ok(contacts > accounts, 'some Account has two Contacts, or the two ways to count are one');
});

test('a search gives the fixed results of each object, filtered', () => {
    const query = parseSosl('FIND {x} RETURNING Account(Name WHERE Industry != null ORDER BY Name DESC), Contact');
    const run = world.search(query, [ids['alpha'] as string, ids['beta'] as string]);
    assert.deepEqual(
        run.map((list) => list.map((record) => record.fields.get('Name'))),
        [['beta', 'Alpha'], []]
    );
});

test('outside tests a search finds the records that hold all its words, in the fields it names', () => {
    const found = (soql: string): unknown[] =>
        world.search(parseSosl(soql), null).map((list) => list.map((record) => record.fields.get('Name')));
    assert.deepEqual(found("FIND 'alpha' IN NAME FIELDS RETURNING Account(Name), User(Name)"), [['Alpha'], []]);
    assert.deepEqual(found("FIND 'retail BET*' RETURNING Account(Name)"), [['beta']]);
    assert.deepEqual(found("FIND 'alph' RETURNING Account(Name)"), [[]]);
    assert.deepEqual(found("FIND 'alpha' IN EMAIL FIELDS RETURNING Account(Name)"), [[]]);
    assert.throws(() => found("FIND 'a' RETURNING Account(Name)"), /longer than one character/);
    assert.throws(() => found("FIND 'alpha OR beta' RETURNING Account(Name)"), /Not supported.*operators/);
});

test('errors of queries become query exceptions of Apex', () => {
    assert.throws(
        () => withApexErrors(() => world.query('SELECT Nope FROM Account')),
        (error) =>
            error instanceof ApexException &&
            error.typeName === 'System.QueryException' &&
            error.text.startsWith("No such column 'Nope'")
    );
});
