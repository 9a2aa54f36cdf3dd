import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runDml } from '../../src/data/dml/run.ts';
import { runMerge } from '../../src/data/dml/merge.ts';
import type { SObjectValue } from '../../src/data/sobject.ts';
import { throwApex } from '../../src/runtime/exception.ts';
import { ApexException } from '../../src/runtime/exception.ts';
import { newWorld } from './org-world.ts';

/** Message of the exception work ends with. */
function failure(work: () => unknown): string {
    try {
        work();
    } catch (error) {
        return error instanceof ApexException ? `${error.typeName}: ${error.text}` : String(error);
    }
    return 'nothing was thrown';
}

const FIRST = 'System.DmlException: Insert failed. First exception on row 0; first error: ';

test('An insert gives ids, defaults, auto-numbers, owner and audit fields', () => {
    const { org, run, record } = newWorld();
    const thing = record('Thing__c', { Key__c: '  k  ', Amount__c: 5 });
    run((transaction) => {
        runDml('insert', [thing]);
        const row = org.store.row('Thing__c', thing.id as string);
        assert.equal(row?.get('Name'), 'T-0001');
        assert.equal(row?.get('Key__c'), 'k');
        assert.equal(String(row?.get('Amount__c')), '5.00', 'at least the scale of the field');
        assert.equal(row?.get('Color__c'), 'Red');
        assert.equal(row?.get('Done__c'), true);
        assert.equal(row?.get('OwnerId'), transaction.user.id);
        assert.equal(row?.get('CreatedById'), transaction.user.id);
    });
    assert.deepEqual([...thing.fields.keys()], ['Key__c', 'Amount__c', 'Id'], 'only the id comes back');
});

const REFUSED: readonly (readonly [string, string, Readonly<Record<string, unknown>>, string])[] = [
    ['a missing required field', 'Account', {}, 'REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]'],
    [
        'text that is too long',
        'Thing__c',
        { Key__c: 'x'.repeat(21) },
        `STRING_TOO_LONG, Key: data value too large: ${'x'.repeat(21)} (max length=20): [Key__c]`
    ],
    [
        'a value outside a restricted picklist',
        'Thing__c',
        { Color__c: 'Green' },
        'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, Color: bad value for restricted picklist field: Green: [Color__c]'
    ],
    [
        'a number that is too large',
        'Thing__c',
        { Amount__c: 1_000_000 },
        'NUMBER_OUTSIDE_VALID_RANGE, Amount: value outside of valid range on numeric field: 1000000.00: [Amount__c]'
    ],
    [
        'a mail address that is none',
        'Contact',
        { LastName: 'L', Email: 'nobody' },
        'INVALID_EMAIL_ADDRESS, Email: invalid email address: nobody: [Email]'
    ],
    [
        'a lookup to another object',
        'Thing__c',
        { Account__c: '003000000000001' },
        'FIELD_INTEGRITY_EXCEPTION, Account: id value of incorrect type: 003000000000001AAA: [Account__c]'
    ],
    [
        'a lookup to nothing',
        'Thing__c',
        { Account__c: '001000000000009' },
        'INVALID_CROSS_REFERENCE_KEY, invalid cross reference id: []'
    ]
];

for (const [what, type, fields, words] of REFUSED) {
    test(`An insert refuses ${what} in the platform’s words`, () => {
        const { run, record } = newWorld();
        assert.equal(
            run(() => failure(() => runDml('insert', [record(type, fields)]))),
            FIRST + words
        );
    });
}

test('An insert refuses a record that has an id already', () => {
    const { run, record } = newWorld();
    const words =
        'Insert failed. First exception on row 0 with id 001000000000009AAA; first error: ' +
        'INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: [Id]';
    const insert = (): unknown => runDml('insert', [record('Account', { Id: '001000000000009', Name: 'x' })]);
    assert.equal(
        run(() => failure(insert)),
        `System.DmlException: ${words}`
    );
});

test('A unique value is refused, with the id of the record that has it', () => {
    const { run, record } = newWorld();
    run(() => {
        const first = record('Thing__c', { Key__c: 'k' });
        runDml('insert', [first]);
        const words = `DUPLICATE_VALUE, duplicate value found: Key__c duplicates value on record with id: ${first.id}: []`;
        assert.equal(
            failure(() => runDml('insert', [record('Thing__c', { Key__c: 'K' })])),
            FIRST + words
        );
    });
});

test('Triggers run in batches of 200 and see defaults before and ids after', () => {
    const { run, record, trigger } = newWorld();
    const sizes: number[] = [];
    trigger('Thing__c', ['before insert', 'after insert'], (context) => {
        sizes.push(context.size);
        const first = context.new?.items[0] as SObjectValue;
        assert.equal(first.get('Color__c'), 'Red');
        assert.equal(first.id === null, context.time === 'before');
        assert.equal(context.newMap === null, context.time === 'before');
    });
    run(() =>
        runDml(
            'insert',
            Array.from({ length: 250 }, () => record('Thing__c', {}))
        )
    );
    assert.deepEqual(sizes, [200, 200, 50, 50]);
});

test('addError fails the record, and the field when it names one', () => {
    const { run, record, trigger } = newWorld();
    trigger('Account', ['before insert'], ({ new: records }) => {
        (records?.items as SObjectValue[]).forEach((one) =>
            one.addError(one.get('Name') === 'a' ? null : 'Name', 'no')
        );
    });
    run(() => {
        const insert = (name: string): string => failure(() => runDml('insert', [record('Account', { Name: name })]));
        assert.equal(insert('a'), `${FIRST}FIELD_CUSTOM_VALIDATION_EXCEPTION, no: []`);
        assert.equal(insert('b'), `${FIRST}FIELD_CUSTOM_VALIDATION_EXCEPTION, no: [Name]`);
    });
});

test('Partial success stores the good records, and triggers run again without the failed ones', () => {
    const { org, run, record, trigger } = newWorld();
    const seen: number[] = [];
    trigger('Account', ['after insert'], ({ new: records, size }) => {
        seen.push(size);
        (records?.items as SObjectValue[])
            .filter((one) => one.get('Name') === 'bad')
            .forEach((one) => one.addError(null, 'no'));
    });
    const accounts = ['good', 'bad', 'fine'].map((name) => record('Account', { Name: name }));
    const results = run(() => runDml('insert', accounts, { allOrNone: false }));
    assert.deepEqual(
        results.map((result) => result.success),
        [true, false, true]
    );
    assert.equal(results[1]?.errors[0]?.message, 'no');
    assert.equal(accounts[1]?.id, null);
    assert.deepEqual(seen, [3, 2]);
    assert.equal(org.store.count('Account'), 2);
});

test('An exception in a trigger fails the batch and names trigger and event', () => {
    const { org, run, record, trigger } = newWorld();
    trigger('Account', ['before insert'], () => throwApex('System.ListException', 'oops'));
    const words = run(() => failure(() => runDml('insert', [record('Account', { Name: 'a' })])));
    const expected =
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, AccountTrigger: execution of BeforeInsert\n\ncaused by: System.ListException: oops';
    assert.ok(words.startsWith(FIRST + expected), words);
    assert.equal(org.store.count('Account'), 0);
});

test('An update keeps the fields it does not name, and shows old values to triggers', () => {
    const { org, run, record, trigger } = newWorld();
    trigger('Account', ['before update'], ({ new: news, oldMap }) => {
        for (const account of news?.items as SObjectValue[]) {
            account.put('Site', (oldMap?.get(account.id) as SObjectValue).get('Name'));
        }
    });
    run(() => {
        const account = record('Account', { Name: 'old', Phone: '1' });
        runDml('insert', [account]);
        runDml('update', [record('Account', { Id: account.id, Name: 'new' })]);
        const row = org.store.row('Account', account.id as string);
        assert.deepEqual([row?.get('Name'), row?.get('Phone'), row?.get('Site')], ['new', '1', 'old']);
    });
});

test('An update of a deleted or unknown record is refused', () => {
    const { run, record } = newWorld();
    run(() => {
        const account = record('Account', { Name: 'a' });
        runDml('insert', [account]);
        runDml('delete', [account]);
        assert.match(
            failure(() => runDml('update', [account])),
            /ENTITY_IS_DELETED, entity is deleted/
        );
        const stranger = record('Account', { Id: '001000000000009', Name: 'x' });
        assert.match(
            failure(() => runDml('update', [stranger])),
            /INVALID_CROSS_REFERENCE_KEY/
        );
        assert.match(
            failure(() => runDml('update', [record('Account', {})])),
            /MISSING_ARGUMENT, Id not specified in an update call: \[\]/
        );
        const listed = record('Account', { Id: account.id });
        assert.match(
            failure(() => runDml('update', [account, listed])),
            /Duplicate id in list/
        );
    });
});

test('An upsert matches by external id, inserts the rest, and refuses a key given twice', () => {
    const { org, run, record } = newWorld();
    run(() => {
        runDml('insert', [record('Thing__c', { Key__c: 'a' })]);
        const records = ['A', 'b'].map((key) => record('Thing__c', { Key__c: key, Amount__c: 1 }));
        const results = runDml('upsert', records, { externalIdField: 'Key__c' });
        assert.deepEqual(
            results.map((result) => result.created),
            [false, true]
        );
        assert.equal(org.store.count('Thing__c'), 2);
        const twice = ['c', 'c'].map((key) => record('Thing__c', { Key__c: key }));
        assert.match(
            failure(() => runDml('upsert', twice, { externalIdField: 'Key__c' })),
            /Duplicate external id specified: c/
        );
    });
});

test('A parent named by its external id becomes the lookup', () => {
    const { org, run, record } = newWorld();
    run(() => {
        const thing = record('Thing__c', { Key__c: 'a' });
        runDml('insert', [thing]);
        const part = record('Part__c', { Name: 'p' });
        part.putRelated('Thing__r', record('Thing__c', { Key__c: 'a' }));
        runDml('insert', [part]);
        assert.equal(org.store.row('Part__c', part.id as string)?.get('Thing__c'), thing.id);
    });
});

test('A delete takes details along, empties lookups, and an undelete brings the details back', () => {
    const { org, run, record } = newWorld();
    run(() => {
        const account = record('Account', { Name: 'a' });
        runDml('insert', [account]);
        const thing = record('Thing__c', { Account__c: account.id });
        runDml('insert', [thing]);
        const part = record('Part__c', { Thing__c: thing.id });
        runDml('insert', [part]);
        runDml('delete', [account]);
        assert.equal(org.store.row('Thing__c', thing.id as string)?.get('Account__c'), null);
        runDml('delete', [thing]);
        assert.equal(org.store.row('Part__c', part.id as string), null);
        runDml('undelete', [thing]);
        assert.ok(org.store.row('Part__c', part.id as string));
    });
});

test('A merge moves the children to the master and deletes the duplicate', () => {
    const { org, run, record } = newWorld();
    run(() => {
        const [master, other] = ['m', 'o'].map((name) => record('Account', { Name: name })) as [
            SObjectValue,
            SObjectValue
        ];
        runDml('insert', [master, other]);
        const contact = record('Contact', { LastName: 'L', AccountId: other.id });
        runDml('insert', [contact]);
        const outcome = runMerge(master, [other.id as string]);
        assert.deepEqual(outcome.mergedIds, [other.id]);
        assert.equal(org.store.row('Contact', contact.id as string)?.get('AccountId'), master.id);
        assert.equal(org.store.anyRow('Account', other.id as string)?.get('MasterRecordId'), master.id);
    });
});

test('Setup and other objects do not mix in one transaction', () => {
    const { run, record } = newWorld();
    run(() => {
        runDml('insert', [record('Account', { Name: 'a' })]);
        assert.match(
            failure(() => runDml('insert', [record('Group', { Name: 'g', Type: 'Regular' })])),
            /MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object \(or vice versa\): Group, original object: Account: \[\]/
        );
    });
});

test('User mode refuses objects without permission, and fields by name', () => {
    const { org, run, record } = newWorld();
    run((transaction) => {
        const insert = (fields: Readonly<Record<string, unknown>>): string =>
            failure(() => runDml('insert', [record('Thing__c', fields)], { access: 'user' }));
        assert.equal(
            insert({ Amount__c: 1 }),
            'System.DmlException: Operation failed due to fields being inaccessible on Sobject Thing__c, check errors on Exception or Result!'
        );
        assert.equal(insert({}), 'nothing was thrown');
        transaction.user = org.userByName('nobody@example.com');
        assert.equal(insert({}), "System.SecurityException: Access to entity 'Thing__c' denied");
    });
});

test('Governor limits count statements and rows', () => {
    const { run, record } = newWorld();
    run((transaction) => {
        runDml('insert', [record('Account', { Name: 'a' }), record('Account', { Name: 'b' })]);
        runDml('insert', []);
        assert.equal(transaction.limits.used('dmlStatements'), 1);
        assert.equal(transaction.limits.used('dmlRows'), 2);
    });
});
