import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SoqlError } from '../../src/data/soql/errors.ts';
import type { QueryAccess } from '../../src/data/soql/ports.ts';
import type { StoredRow } from '../../src/data/row.ts';
import { World } from './soql-world.ts';

function worldWith(access: Partial<QueryAccess>): World {
    const world = new World();
    const top = world.add('Account', { Name: 'Top', NumberOfEmployees: 3 });
    world.add('Account', { Name: 'Low', ParentId: top });
    world.add('Contact', { Name: 'Con', AccountId: top });
    world.options = {
        access: { canReadObject: () => true, canReadField: () => true, visibleRows: () => null, ...access }
    };
    return world;
}

test('user mode hides fields in every clause, as if they did not exist', () => {
    const world = worldWith({ canReadField: (_object, field) => field.name !== 'NumberOfEmployees' });
    const refused = (text: string): void =>
        assert.throws(
            () => world.query(text),
            (error) =>
                error instanceof SoqlError &&
                error.message.startsWith("No such column 'NumberOfEmployees' on entity 'Account'.") &&
                error.inaccessible?.get('Account')?.has('NumberOfEmployees') === true,
            text
        );
    refused('SELECT NumberOfEmployees FROM Account WITH USER_MODE');
    refused('SELECT Id FROM Account WHERE NumberOfEmployees = 3 WITH USER_MODE');
    refused('SELECT Id FROM Account WITH USER_MODE ORDER BY NumberOfEmployees');
    refused('SELECT Account.NumberOfEmployees FROM Contact WITH USER_MODE');
    refused('SELECT (SELECT NumberOfEmployees FROM ChildAccounts) FROM Account WITH USER_MODE');
    refused(
        'SELECT Id FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE NumberOfEmployees > 1) WITH USER_MODE'
    );
    assert.equal(world.query('SELECT NumberOfEmployees FROM Account').length, 2);
    assert.equal(world.query('SELECT Name FROM Account WITH USER_MODE').length, 2);
});

test('the mode of the query goes before the mode of the caller', () => {
    const world = worldWith({ canReadField: (_object, field) => field.name !== 'Name' });
    world.options = { ...world.options, mode: 'user' };
    assert.throws(() => world.query('SELECT Name FROM Account'), SoqlError);
    assert.equal(world.query('SELECT Name FROM Account WITH SYSTEM_MODE').length, 2);
});

test('SECURITY_ENFORCED looks at selected fields and objects only', () => {
    const world = worldWith({
        canReadField: (_object, field) => field.name !== 'NumberOfEmployees',
        canReadObject: (object) => object.name !== 'Contact'
    });
    assert.throws(
        () => world.query('SELECT NumberOfEmployees FROM Account WITH SECURITY_ENFORCED'),
        /Insufficient permissions: secure query included inaccessible field/
    );
    assert.equal(world.query('SELECT Id FROM Account WHERE NumberOfEmployees = 3 WITH SECURITY_ENFORCED').length, 1);
    assert.throws(() => world.query('SELECT Id FROM Contact WITH SECURITY_ENFORCED'), SoqlError);
});

test('an object the user may not read is not supported in user mode', () => {
    const world = worldWith({ canReadObject: (object) => object.name !== 'Account' });
    assert.throws(
        () => world.query('SELECT Id FROM Account WITH USER_MODE'),
        /sObject type 'Account' is not supported/
    );
    assert.throws(
        () => world.query('SELECT Account.Name FROM Contact WITH USER_MODE'),
        /sObject type 'Account' is not supported/
    );
});

test('sharing filters rows, children and semi-joins, in user mode and for sharing classes', () => {
    const world = worldWith({
        visibleRows: (object) => (object.name === 'Account' ? (row) => (row as StoredRow).get('Name') !== 'Low' : null)
    });
    assert.deepEqual(world.names('SELECT Name FROM Account'), ['Top', 'Low']);
    assert.deepEqual(world.names('SELECT Name FROM Account WITH USER_MODE'), ['Top']);
    world.options = { ...world.options, sharing: true };
    assert.deepEqual(world.names('SELECT Name FROM Account'), ['Top']);
    assert.equal(world.count('SELECT COUNT() FROM Account'), 1);
    const [top] = world.query('SELECT (SELECT Id FROM ChildAccounts) FROM Account');
    assert.deepEqual([...(top?.relations.get('ChildAccounts') as Iterable<unknown>)], []);
});

test('USING SCOPE mine asks for the running user, other scopes are refused by name', () => {
    const world = new World();
    const user = world.add('User', { Name: 'Me' });
    world.add('Account', { Name: 'Mine', OwnerId: user });
    world.add('Account', { Name: 'Other' });
    world.options = { userId: user };
    assert.deepEqual(world.names('SELECT Name FROM Account USING SCOPE mine'), ['Mine']);
    assert.throws(
        () => world.query('SELECT Id FROM Account USING SCOPE team'),
        /Not supported by the local org: SOQL USING SCOPE team/
    );
});
