import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PermissionModel } from '../../src/data/security/permissions.ts';
import type { GrantSource } from '../../src/schema/permission-source.ts';
import { newWorld } from './org-world.ts';

function world(): {
    model: PermissionModel;
    admin: string;
    nobody: string;
    grant(set: string, object: Readonly<Record<string, unknown>>, fields?: readonly string[]): string;
    assign(user: string, set: string): void;
    org: ReturnType<typeof newWorld>['org'];
} {
    const { org } = newWorld();
    const { rows } = org;
    return {
        org,
        model: new PermissionModel(org.store),
        admin: org.userByName('admin@example.com').id,
        nobody: org.userByName('nobody@example.com').id,
        grant: (name, object, fields = []) => {
            const set = rows.insert('PermissionSet', { Name: name, Label: name });
            rows.insert('ObjectPermissions', { ParentId: set, ...object });
            for (const field of fields) {
                const SobjectType = field.slice(0, field.indexOf('.'));
                rows.insert('FieldPermissions', { ParentId: set, SobjectType, Field: field, PermissionsRead: true });
            }
            return set;
        },
        assign: (user, set) => {
            const id = org.ids.next('PermissionSetAssignment');
            const fields = new Map([
                ['Id', id],
                ['AssigneeId', user],
                ['PermissionSetId', set]
            ]);
            org.store.insert({ type: 'PermissionSetAssignment', fields });
        }
    };
}

test('An administrator may do everything with objects but sees custom fields only through permission sets', () => {
    const { model, admin, org, grant, assign } = world();
    const thing = org.schema.require('Thing__c');
    const amount = thing.field('Amount__c')!;
    const account = org.schema.require('Account');
    assert.ok(model.canObject(admin, 'Thing__c', 'delete'));
    assert.ok(model.canField(admin, account, account.field('Phone')!, 'edit'));
    assert.equal(model.canField(admin, thing, amount, 'read'), false);
    assign(admin, grant('P', { SobjectType: 'Thing__c', PermissionsRead: true }, ['Thing__c.Amount__c']));
    assert.ok(model.canField(admin, thing, amount, 'read'));
    assert.equal(model.canField(admin, thing, amount, 'edit'), false);
});

test('A user without permission sets sees no object that permissions govern, but sees users', () => {
    const { model, nobody } = world();
    assert.equal(model.canObject(nobody, 'Account', 'read'), false);
    assert.equal(model.canObject(nobody, 'Thing__c', 'read'), false);
    assert.ok(model.canObject(nobody, 'User', 'read'));
    assert.equal(model.canObject(nobody, 'PermissionSet', 'create'), false);
});

test('A permission set opens exactly what it names, and a rollback takes it back', () => {
    const { model, nobody, org, grant, assign } = world();
    const account = org.schema.require('Account');
    const set = grant('P', { SobjectType: 'Account', PermissionsRead: true, PermissionsCreate: true }, [
        'Account.BillingAddress'
    ]);
    const mark = org.store.savepoint();
    assign(nobody, set);
    assert.ok(model.canObject(nobody, 'Account', 'create'));
    assert.equal(model.canObject(nobody, 'Account', 'edit'), false);
    assert.ok(model.canField(nobody, account, account.field('Name')!, 'read'), 'required fields follow the object');
    assert.ok(model.canField(nobody, account, account.field('BillingCity')!, 'read'), 'parts follow their compound');
    assert.equal(model.canField(nobody, account, account.field('Phone')!, 'read'), false);
    org.store.rollback(mark);
    assert.equal(model.canObject(nobody, 'Account', 'create'), false);
});

test('Muting takes away what a group’s permission sets grant', () => {
    const { org, nobody, grant } = world();
    const set = grant('P', { SobjectType: 'Account', PermissionsRead: true, PermissionsEdit: true });
    const group = org.rows.insert('PermissionSetGroup', { DeveloperName: 'G', MasterLabel: 'G' });
    org.rows.insert('PermissionSetGroupComponent', { PermissionSetGroupId: group, PermissionSetId: set });
    const id = org.ids.next('PermissionSetAssignment');
    const fields = new Map([
        ['Id', id],
        ['AssigneeId', nobody],
        ['PermissionSetGroupId', group]
    ]);
    org.store.insert({ type: 'PermissionSetAssignment', fields });
    const edit = { read: false, create: false, edit: true, delete: false, viewAll: false, modifyAll: false };
    const muted = {
        objects: new Map([['Account', edit]]),
        fields: new Map(),
        userPermissions: [],
        customPermissions: [],
        classes: []
    };
    const model = new PermissionModel(org.store, { muting: new Map([['g', [muted as unknown as GrantSource]]]) });
    assert.ok(model.canObject(nobody, 'Account', 'read'));
    assert.equal(model.canObject(nobody, 'Account', 'edit'), false);
});
