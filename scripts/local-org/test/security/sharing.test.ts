import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runDml } from '../../src/data/dml/run.ts';
import { enforceSharing } from '../../src/data/security/enforce-sharing.ts';
import { parseSoql } from '../../src/data/soql/parse.ts';
import { queryRecords } from '../../src/data/queries.ts';
import { servicesOf, type RowSharing } from '../../src/data/services.ts';
import type { StoredRow } from '../../src/data/row.ts';
import type { Org } from '../../src/platform/org.ts';
import { ApexException } from '../../src/runtime/exception.ts';
import type { SharingModel } from '../../src/schema/model.ts';
import { newWorld, type World } from '../data/org-world.ts';

interface SharedWorld extends World {
    readonly sharing: RowSharing;
    readonly admin: string;
    readonly owner: string;
    readonly thing: StoredRow;
    user(alias: string, more?: Readonly<Record<string, unknown>>): string;
    allow(user: string, object: string, more?: Readonly<Record<string, boolean>>): void;
    share(principal: string, level: string): string;
}

const EVERYTHING = { PermissionsRead: true, PermissionsCreate: true, PermissionsEdit: true, PermissionsDelete: true };

function sharedWorld(model: SharingModel): SharedWorld {
    const world = newWorld(model);
    const { org } = world;
    enforceSharing(org.store);
    const profile = org.store.row('User', org.userByName('nobody@example.com').id)?.get('ProfileId');
    const user = (alias: string, more: Readonly<Record<string, unknown>> = {}): string =>
        org.rows.insert('User', {
            Username: alias,
            LastName: alias,
            ProfileId: profile,
            UserType: 'Standard',
            ...more
        });
    const allow = (assignee: string, object: string, more: Readonly<Record<string, boolean>> = {}): void => {
        const set = org.rows.insert('PermissionSet', { Name: `P${assignee}${object}`, Label: 'P' });
        org.rows.insert('ObjectPermissions', { ParentId: set, SobjectType: object, ...EVERYTHING, ...more });
        org.rows.insert('PermissionSetAssignment', { AssigneeId: assignee, PermissionSetId: set });
    };
    const parent = org.rows.insert('UserRole', { Name: 'Director' });
    const owner = user('owner', { UserRoleId: org.rows.insert('UserRole', { Name: 'Clerk', ParentRoleId: parent }) });
    const thing = org.store.row('Thing__c', org.rows.insert('Thing__c', { Name: 'T', OwnerId: owner })) as StoredRow;
    return {
        ...world,
        sharing: servicesOf(org.store).sharing as RowSharing,
        admin: org.userByName('admin@example.com').id,
        owner,
        thing,
        user,
        allow,
        share: (principal, level) =>
            org.rows.insert('Thing__Share', {
                ParentId: thing.id,
                UserOrGroupId: principal,
                AccessLevel: level,
                RowCause: 'Manual'
            })
    };
}

function access({ sharing }: SharedWorld, user: string, row: StoredRow): string {
    const asked = [sharing.canRead(user, row), sharing.canEdit(user, row), sharing.canDelete(user, row)];
    const visible = sharing.visibleRows(user, row.layout.object);
    assert.equal(visible === null || visible(row), asked[0], 'a query sees what may be read');
    return ['none', 'read', 'edit', 'full'][asked.filter(Boolean).length] as string;
}

function inGroup({ org }: SharedWorld, user: string, type: string): string {
    const group = org.rows.insert('Group', { Name: type, Type: type });
    org.rows.insert('GroupMember', { GroupId: group, UserOrGroupId: user });
    return group;
}

const directorOf = (world: SharedWorld): string => {
    const role = [...world.org.store.rows('UserRole')].find((row) => row.get('Name') === 'Director');
    return world.user('director', { UserRoleId: role?.id });
};

type Who = (world: SharedWorld) => string;

/** Who, and what they may do with another user's record when the default is Private, Read and ReadWrite. */
const TABLE: readonly (readonly [string, Who, string, string, string])[] = [
    ['a stranger', (w) => w.user('x'), 'none', 'read', 'edit'],
    ['the owner', (w) => w.owner, 'full', 'full', 'full'],
    ['a user above the owner in the hierarchy', directorOf, 'full', 'full', 'full'],
    ['an administrator', (w) => w.admin, 'full', 'full', 'full'],
    ['a guest', (w) => w.user('x', { UserType: 'Guest' }), 'none', 'none', 'none'],
    ['a user with a share to read', (w) => withShare(w, 'Read'), 'read', 'read', 'edit'],
    ['a user with a share to edit', (w) => withShare(w, 'Edit'), 'edit', 'edit', 'edit'],
    ['a member of a group with a share', (w) => withGroupShare(w), 'edit', 'edit', 'edit'],
    ['a member of the queue that owns it', (w) => withQueue(w), 'full', 'full', 'full'],
    ['a user with View All on the object', (w) => withRight(w, 'PermissionsViewAllRecords'), 'read', 'read', 'edit'],
    ['a user with Modify All on the object', (w) => withRight(w, 'PermissionsModifyAllRecords'), 'full', 'full', 'full']
];

function withShare(world: SharedWorld, level: string): string {
    const user = world.user('x');
    world.share(user, level);
    return user;
}

function withGroupShare(world: SharedWorld): string {
    const user = world.user('x');
    world.share(inGroup(world, inGroup(world, user, 'Regular'), 'Regular'), 'Edit');
    return user;
}

function withQueue(world: SharedWorld): string {
    const user = world.user('x');
    world.org.store.update('Thing__c', world.thing.id, [['OwnerId', inGroup(world, user, 'Queue')]]);
    return user;
}

function withRight(world: SharedWorld, right: string): string {
    const user = world.user('x');
    world.allow(user, 'Thing__c', { [right]: true });
    return user;
}

for (const [name, who, ...expected] of TABLE) {
    for (const [index, model] of (['Private', 'Read', 'ReadWrite'] as const).entries()) {
        test(`With ${model} records, ${name} has access: ${expected[index]}`, () => {
            const world = sharedWorld(model);
            const user = who(world);
            const row = world.org.store.row('Thing__c', world.thing.id) as StoredRow;
            assert.equal(access(world, user, row), expected[index]);
        });
    }
}

test('A detail is open as its master is', () => {
    const world = sharedWorld('Private');
    const { org } = world;
    const part = org.store.row('Part__c', org.rows.insert('Part__c', { Thing__c: world.thing.id })) as StoredRow;
    assert.equal(access(world, world.user('x'), part), 'none');
    assert.equal(access(world, withShare(world, 'Read'), part), 'read');
    assert.equal(access(world, withShare(world, 'Edit'), part), 'full');
});

test('Who owns an opportunity may read its account', () => {
    const world = sharedWorld('Private');
    const { org } = world;
    Object.assign(org.schema.require('Account'), { sharingModel: 'Private' });
    Object.assign(org.schema.require('Opportunity'), { sharingModel: 'Private' });
    const seller = world.user('x');
    const id = org.rows.insert('Account', { Name: 'A', OwnerId: world.owner });
    const account = org.store.row('Account', id) as StoredRow;
    assert.equal(access(world, seller, account), 'none');
    org.rows.insert('Opportunity', { Name: 'O', AccountId: id, OwnerId: seller });
    assert.equal(access(world, seller, account), 'read');
});

test('A rollback takes a share back', () => {
    const world = sharedWorld('Private');
    const user = world.user('x');
    const mark = world.org.store.savepoint();
    world.share(user, 'Read');
    assert.equal(access(world, user, world.thing), 'read');
    world.org.store.rollback(mark);
    assert.equal(access(world, user, world.thing), 'none');
});

function count(org: Org, user: string, mode: 'user' | 'system', sharing: 'with' | 'without' | 'inherited'): number {
    const query = parseSoql('SELECT Id FROM Thing__c');
    return org.run('anonymous', org.user(user), () => queryRecords(query, [], { access: mode, sharing }).length);
}

test('Sharing filters queries in user mode, and in system mode of classes that say so', () => {
    const world = sharedWorld('Private');
    const user = world.user('x');
    world.allow(user, 'Thing__c');
    assert.equal(count(world.org, user, 'user', 'without'), 0);
    assert.equal(count(world.org, user, 'system', 'with'), 0);
    assert.equal(count(world.org, user, 'system', 'inherited'), 0);
    assert.equal(count(world.org, user, 'system', 'without'), 1);
    assert.equal(count(world.org, world.admin, 'user', 'with'), 1);
});

function refusal(
    world: SharedWorld,
    user: string,
    operation: 'insert' | 'update' | 'delete',
    type: string,
    fields: object
): string {
    const record = world.record(type, fields as Readonly<Record<string, unknown>>);
    try {
        world.org.run('anonymous', world.org.user(user), () => runDml(operation, [record], { sharing: true }));
    } catch (error) {
        return error instanceof ApexException
            ? (/first error: (\w+)/.exec(error.text)?.[1] ?? error.text)
            : String(error);
    }
    return 'done';
}

test('DML is refused in the words that fit: what is only readable, what is invisible, what may not be attached', () => {
    const world = sharedWorld('Private');
    const { id: Id } = world.thing;
    const reader = withShare(world, 'Read');
    const editor = withShare(world, 'Edit');
    const stranger = world.user('z');
    const change = { Id, Done__c: false };
    assert.equal(refusal(world, reader, 'update', 'Thing__c', change), 'INSUFFICIENT_ACCESS_OR_READONLY');
    assert.equal(
        refusal(world, stranger, 'update', 'Thing__c', change),
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    );
    assert.equal(refusal(world, editor, 'update', 'Thing__c', change), 'done');
    assert.equal(refusal(world, editor, 'delete', 'Thing__c', { Id }), 'INSUFFICIENT_ACCESS_OR_READONLY');
    const part = { Name: 'P', Thing__c: Id };
    assert.equal(refusal(world, reader, 'insert', 'Part__c', part), 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
    assert.equal(refusal(world, editor, 'insert', 'Part__c', part), 'done');
    const share = { ParentId: Id, UserOrGroupId: stranger, AccessLevel: 'Edit' };
    assert.equal(
        refusal(world, editor, 'insert', 'Thing__Share', share),
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    );
    assert.equal(refusal(world, world.owner, 'insert', 'Thing__Share', share), 'done');
    assert.equal(refusal(world, stranger, 'update', 'Thing__c', change), 'done');
    assert.equal(refusal(world, world.owner, 'delete', 'Thing__c', { Id }), 'done');
});

test('A new owner ends manual shares', () => {
    const world = sharedWorld('Private');
    const reader = withShare(world, 'Read');
    assert.equal(
        refusal(world, world.owner, 'update', 'Thing__c', { Id: world.thing.id, OwnerId: world.admin }),
        'done'
    );
    const row = world.org.store.row('Thing__c', world.thing.id) as StoredRow;
    assert.equal(access(world, reader, row), 'none');
    assert.equal(access(world, world.owner, row), 'none');
});

test('A hundred thousand private rows are filtered in well under a second', () => {
    const world = sharedWorld('Private');
    const user = withShare(world, 'Read');
    for (let index = 0; index < 100_000; index++) {
        world.org.rows.insert('Thing__c', { Name: 'N', OwnerId: index % 10 === 0 ? user : world.owner });
    }
    const visible = world.sharing.visibleRows(user, world.org.schema.require('Thing__c'));
    const start = performance.now();
    const seen = [...world.org.store.rows('Thing__c')].filter((row) => visible?.(row)).length;
    assert.equal(seen, 10_001);
    assert.ok(performance.now() - start < 500);
    assert.equal(world.sharing.visibleRows(world.admin, world.org.schema.require('Thing__c')), null);
});
