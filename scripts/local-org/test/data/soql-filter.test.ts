import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ApexDate } from '../../src/runtime/date.ts';
import { ApexDatetime } from '../../src/runtime/datetime.ts';
import { Decimal } from '../../src/runtime/decimal.ts';
import { SoqlError } from '../../src/data/soql/errors.ts';
import { World } from './soql-world.ts';

const world = new World();
let alpha = '';

before(() => {
    alpha = world.add('Account', {
        Name: 'Alpha',
        Industry: 'Banking',
        Tags__c: 'a;b',
        Key__c: 'K1',
        NumberOfEmployees: 5,
        AnnualRevenue: new Decimal(123456789012345678n, 2),
        Founded__c: ApexDate.of(2026, 5, 13),
        CreatedDate: new ApexDatetime(Date.UTC(2026, 4, 13, 6, 59)),
        Active__c: true
    });
    world.add('Account', {
        Name: 'Beta 10%',
        Industry: 'Retail',
        Tags__c: 'b',
        NumberOfEmployees: 10,
        AnnualRevenue: new Decimal(123456789012345679n, 2),
        Founded__c: ApexDate.of(2026, 5, 12),
        CreatedDate: new ApexDatetime(Date.UTC(2026, 4, 13, 7, 0)),
        ParentId: alpha,
        Active__c: false
    });
    world.add('Account', { Name: 'alphabet', Tags__c: 'a', ParentId: alpha });
    const gone = world.add('Account', { Name: 'Gone' });
    world.store.delete('Account', gone);
});

test('text compares without case, and blank means null', () => {
    assert.equal(world.where("Name = 'ALPHA'"), 'Alpha');
    assert.equal(world.where("Name != 'alpha'"), 'Beta 10% alphabet');
    assert.equal(world.where("Industry = ''"), 'alphabet');
    assert.equal(world.where('Industry = null'), 'alphabet');
    assert.equal(world.where('Industry != null'), 'Alpha Beta 10%');
    assert.equal(world.where("Industry != 'Retail'"), 'Alpha alphabet');
    assert.equal(world.where("Name > 'alpha' AND Name < 'b'"), 'alphabet');
});

test('conditions joined by OR give each row once, whether an index leads to it or not', () => {
    assert.equal(world.where("Key__c = 'k1' OR Name = 'alpha' OR Id = :x", alpha), 'Alpha');
    assert.equal(world.where("Key__c = 'k1' OR Name = 'gone' OR Name = 'ALPHABET'"), 'Alpha alphabet');
    assert.equal(world.where("Key__c = 'k1' OR Industry = 'Retail'"), 'Alpha Beta 10%');
    assert.equal(world.where("(Name = 'Alpha' AND Industry = 'Retail') OR Key__c = 'nobody'"), '');
});

test('rows behind an Id come in the order of Ids, as many as are asked for, deleted ones only when asked for', () => {
    const names = (text: string, bind?: string): string =>
        world
            .query(text, bind)
            .map((row) => String(row.get('Name')))
            .join(' ');
    assert.equal(names('SELECT Name FROM Account WHERE Id > :x ORDER BY Id LIMIT 1', alpha), 'Beta 10%');
    assert.equal(names('SELECT Name FROM Account WHERE Id > :x ORDER BY Id LIMIT 9', alpha), 'Beta 10% alphabet');
    assert.equal(names('SELECT Name FROM Account WHERE Id > :x ORDER BY Id ALL ROWS', alpha), 'Beta 10% alphabet Gone');
    assert.equal(names('SELECT Name FROM Account ORDER BY Id LIMIT 2'), 'Alpha Beta 10%');
    assert.equal(names('SELECT Name FROM Account ORDER BY Id DESC LIMIT 1'), 'alphabet');
    assert.equal(names("SELECT Name FROM Account WHERE Name IN ('alphabet', 'Alpha') ORDER BY Id LIMIT 1"), 'Alpha');
});

test('LIKE knows its two wildcards and their escapes', () => {
    assert.equal(world.where("Name LIKE 'ALPHA%'"), 'Alpha alphabet');
    assert.equal(world.where("Name LIKE 'a_pha'"), 'Alpha');
    assert.equal(world.where("Name LIKE '%10\\%'"), 'Beta 10%');
    assert.equal(world.where("Name LIKE 'Alpha\\%'"), '');
    assert.equal(world.where("Name LIKE 'Alpha.*'"), '');
    assert.equal(world.where("(NOT Name LIKE 'alpha%')"), 'Beta 10%');
    assert.equal(world.where('Name LIKE :x', ['b%', '%bet']), 'Beta 10% alphabet');
});

test('numbers compare exactly, null never compares', () => {
    assert.equal(world.where('NumberOfEmployees > 5'), 'Beta 10%');
    assert.equal(world.where('NumberOfEmployees <= 10.0'), 'Alpha Beta 10%');
    assert.equal(world.where('NumberOfEmployees != 5'), 'Beta 10% alphabet');
    assert.equal(world.where('AnnualRevenue = 1234567890123456.79'), 'Beta 10%');
    assert.equal(world.where('AnnualRevenue < :max', new Decimal(123456789012345679n, 2)), 'Alpha');
    assert.equal(world.where('NumberOfEmployees > :none', null), '');
});

test('a checkbox that was never set is false', () => {
    assert.equal(world.where('Active__c = false'), 'Beta 10% alphabet');
    assert.equal(world.where('Active__c != false'), 'Alpha');
});

test('lists follow the same rules as single values', () => {
    assert.equal(world.where("Name IN ('ALPHA', 'Beta 10%', 'x')"), 'Alpha Beta 10%');
    assert.equal(world.where("Industry NOT IN ('Retail')"), 'Alpha alphabet');
    assert.equal(world.where("Industry NOT IN ('Retail', null)"), 'Alpha');
    assert.equal(world.where("Industry IN (null, 'retail')"), 'Beta 10% alphabet');
    assert.equal(world.where('Name IN :names', new Set(['Alpha'])), 'Alpha');
    assert.equal(world.where('Id IN :none', []), '');
    assert.equal(world.where('Id NOT IN :none', []), 'Alpha Beta 10% alphabet');
});

test('multi-select picklists ask for all of a group and any of the groups', () => {
    assert.equal(world.where("Tags__c INCLUDES ('a')"), 'Alpha alphabet');
    assert.equal(world.where("Tags__c INCLUDES ('A;B')"), 'Alpha');
    assert.equal(world.where("Tags__c INCLUDES ('a;b', 'b')"), 'Alpha Beta 10%');
    assert.equal(world.where("Tags__c EXCLUDES ('a')"), 'Beta 10%');
    assert.equal(world.where("Tags__c = 'a'"), 'alphabet');
    assert.throws(() => world.where("Name INCLUDES ('a')"), SoqlError);
});

test('date literals mean days of the user', () => {
    assert.equal(world.where('Founded__c = TODAY'), 'Alpha');
    assert.equal(world.where('Founded__c = YESTERDAY'), 'Beta 10%');
    // The user's 13 May starts at 07:00 UTC.
    assert.equal(world.where('CreatedDate = TODAY'), 'Beta 10%');
    assert.equal(world.where('CreatedDate < TODAY'), 'Alpha');
    assert.equal(world.where('CreatedDate = LAST_N_DAYS:1'), 'Alpha Beta 10%');
    assert.equal(world.where('CreatedDate != TODAY'), 'Alpha alphabet');
    assert.equal(world.where('CreatedDate >= 2026-05-13T07:00:00Z'), 'Beta 10%');
    assert.equal(world.where('CreatedDate >= 2026-05-13T09:00:00.000+02:00'), 'Beta 10%');
    assert.equal(world.where('Founded__c < 2026-05-13'), 'Beta 10%');
    assert.equal(world.where('Founded__c = :day', new ApexDatetime(Date.UTC(2026, 4, 13, 6))), 'Beta 10%');
    assert.equal(world.where('DAY_ONLY(CreatedDate) = 2026-05-13'), 'Alpha Beta 10%');
    assert.equal(world.where('DAY_ONLY(convertTimezone(CreatedDate)) = 2026-05-12'), 'Alpha');
    assert.equal(world.where('CALENDAR_YEAR(Founded__c) = 2026 AND DAY_IN_WEEK(Founded__c) = 4'), 'Alpha');
});

test('ids take both lengths and records', () => {
    assert.equal(world.where('Id = :id', alpha), 'Alpha');
    assert.equal(world.where(`Id = '${alpha.slice(0, 15)}'`), 'Alpha');
    assert.equal(world.where('ParentId = :r', world.query('SELECT Id FROM Account LIMIT 1')[0]), 'Beta 10% alphabet');
    assert.equal(world.where('ParentId IN :rs', world.query('SELECT Id FROM Account')), 'Beta 10% alphabet');
    assert.equal(world.where('ParentId = null'), 'Alpha');
    assert.throws(() => world.where("Id = 'abc'"), /invalid ID field: abc/);
});

test('conditions reach through lookups, and an empty lookup gives null', () => {
    assert.equal(world.where("Parent.Name = 'alpha'"), 'Beta 10% alphabet');
    assert.equal(world.where('Parent.Name = null'), 'Alpha');
    assert.equal(world.where("Parent.Name != 'x'"), 'Alpha Beta 10% alphabet');
    assert.equal(world.where("Parent.Parent.Name = 'x'"), '');
});

test('deleted rows come only with ALL ROWS', () => {
    assert.equal(world.count('SELECT COUNT() FROM Account'), 3);
    assert.deepEqual(world.names('SELECT Name FROM Account WHERE IsDeleted = true ALL ROWS'), ['Gone']);
});

test('literals of the wrong type and binds of the wrong class are refused', () => {
    assert.throws(
        () => world.where("NumberOfEmployees = '5'"),
        /field 'NumberOfEmployees' must be of type double and should not be enclosed in quotes/
    );
    assert.throws(() => world.where('Name = 5'), /must be of type string and should be enclosed in quotes/);
    assert.throws(() => world.where('NumberOfEmployees = :n', 'five'), /Invalid bind expression type/);
    assert.throws(() => world.where('Founded__c = 2026-05-13T00:00:00Z'), /must be of type date/);
});

test('unknown names and forbidden clauses get the words of Salesforce', () => {
    assert.throws(
        () => world.query('SELECT Nope__c FROM Account'),
        /No such column 'Nope__c' on entity 'Account'\. If you are attempting to use a custom field/
    );
    assert.throws(() => world.query('SELECT Id FROM Nope'), /sObject type 'Nope' is not supported\./);
    assert.throws(
        () => world.query('SELECT Nope.Name FROM Account'),
        /Didn't understand relationship 'Nope' in field path/
    );
    assert.throws(
        () => world.query('SELECT (SELECT Id FROM Nopes) FROM Account'),
        /Didn't understand relationship 'Nopes' in FROM part of query call/
    );
    assert.throws(() => world.where("Description = 'x'"), /field 'Description' can not be filtered in a query call/);
    assert.throws(
        () => world.query('SELECT Id FROM Account ORDER BY Description'),
        /field 'Description' can not be sorted in a query call/
    );
    assert.throws(() => world.query('SELECT Id, Name, name FROM Account'), /duplicate field selected: name/);
    assert.throws(
        () => world.query('SELECT BillingAddress FROM Account'),
        /Not supported by the local org: SOQL compound field Account.BillingAddress/
    );
    assert.throws(
        () => world.where("DISTANCE(Name, GEOLOCATION(1, 2), 'mi') < 5"),
        /Not supported by the local org: SOQL function DISTANCE/
    );
});
