import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IdGenerator } from '../../src/data/ids.ts';
import { restoreSnapshot, takeSnapshot } from '../../src/data/snapshot.ts';
import { Store } from '../../src/data/store.ts';
import { ApexDate } from '../../src/runtime/date.ts';
import { Decimal } from '../../src/runtime/decimal.ts';
import { newWorld } from './org-world.ts';

function emptyStore(): { store: Store; add(name: string, more?: [string, unknown][]): string; ids: IdGenerator } {
    const { schema } = newWorld().org;
    const store = new Store(schema);
    const ids = new IdGenerator(schema);
    const add = (name: string, more: [string, unknown][] = []): string => {
        const id = ids.next('Account');
        store.insert({ type: 'Account', fields: new Map<string, unknown>([['Id', id], ['Name', name], ...more]) });
        return id;
    };
    return { store, add, ids };
}

test('A rollback undoes inserts, updates and deletes since the mark, and nothing before it', () => {
    const { store, add } = emptyStore();
    const first = add('first');
    const outer = store.savepoint();
    store.update('Account', first, [['Name', 'changed']]);
    const inner = store.savepoint();
    const second = add('second');
    store.delete('Account', first);
    store.rollback(inner);
    assert.equal(store.row('Account', second), null);
    assert.equal(store.row('Account', first)?.get('Name'), 'changed');
    store.rollback(outer);
    assert.equal(store.row('Account', first)?.get('Name'), 'first');
    assert.equal(store.count('Account'), 1);
});

test('Indexes follow updates and rollbacks, and text is found in any case', () => {
    const { store, add } = emptyStore();
    const id = add('Acme');
    assert.deepEqual(
        store.find('Account', 'Name', 'ACME').map((row) => row.id),
        [id]
    );
    const mark = store.savepoint();
    store.update('Account', id, [['Name', 'Other']]);
    assert.equal(store.find('Account', 'Name', 'acme').length, 0);
    assert.equal(store.find('Account', 'Name', 'other').length, 1);
    store.rollback(mark);
    assert.equal(store.find('Account', 'Name', 'acme').length, 1);
});

test('A deleted row stays for ALL ROWS and comes back in its old place', () => {
    const { store, add } = emptyStore();
    const first = add('a');
    add('b');
    store.delete('Account', first);
    assert.equal(store.count('Account'), 1);
    assert.equal(store.row('Account', first), null);
    assert.equal(store.anyRow('Account', first)?.get('IsDeleted'), true);
    store.undelete('Account', first);
    assert.deepEqual(
        [...store.rows('Account')].map((row) => row.get('Name')),
        ['a', 'b']
    );
});

test('A row that names a field the object lacks is refused', () => {
    const { store, add } = emptyStore();
    const id = add('a');
    assert.throws(() => store.update('Account', id, [['Nope', 1]]), /Account stores no field Nope/);
});

test('A snapshot survives JSON with every kind of value', () => {
    const { store, add, ids } = emptyStore();
    const id = add('a', [
        ['AnnualRevenue', Decimal.parse('12.50')],
        ['NumberOfEmployees', 3]
    ]);
    store.delete('Account', add('gone'));
    const contact = ids.next('Contact');
    const birthday = ApexDate.of(2000, 2, 29);
    store.insert({
        type: 'Contact',
        fields: new Map<string, unknown>([
            ['Id', contact],
            ['Birthdate', birthday]
        ])
    });
    const json = JSON.parse(JSON.stringify(takeSnapshot(store, ids))) as ReturnType<typeof takeSnapshot>;
    const fresh = new IdGenerator(store.schema);
    const { store: copy, dropped } = restoreSnapshot(json, store.schema, fresh);
    assert.deepEqual(dropped, []);
    assert.equal(String(copy.row('Account', id)?.get('AnnualRevenue')), '12.50');
    assert.equal((copy.row('Contact', contact)?.get('Birthdate') as ApexDate).days, birthday.days);
    assert.equal(copy.count('Account'), 1);
    assert.equal([...copy.allRows('Account')].length, 2);
    assert.equal(fresh.next('Account'), ids.next('Account'));
});

test('A hundred thousand rows load in seconds and a lookup by index takes no time', () => {
    const { store, add, ids } = emptyStore();
    const accounts = Array.from({ length: 1_000 }, (_, index) => add(`A${index}`));
    const loading = performance.now();
    for (let index = 0; index < 100_000; index++) {
        const fields = new Map<string, unknown>([
            ['Id', ids.next('Opportunity')],
            ['Name', `O${index}`],
            ['AccountId', accounts[index % 1_000]]
        ]);
        store.insert({ type: 'Opportunity', fields });
    }
    assert.ok(performance.now() - loading < 5_000);
    store.find('Opportunity', 'AccountId', accounts[0]);
    const finding = performance.now();
    for (const account of accounts) {
        assert.equal(store.find('Opportunity', 'AccountId', account).length, 100);
    }
    assert.ok((performance.now() - finding) / accounts.length < 1, 'less than a millisecond each');
});
