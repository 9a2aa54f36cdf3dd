import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../src/runtime/exception.ts';
import { apexOrg } from './apex-org.ts';

test('A path through a lookup that is empty gives null, a method of the missing parent fails', () => {
    const { call } = apexOrg({
        'Probe.cls': `public without sharing class Probe {
            public static Boolean path() {
                insert as system new Account(Name = 'Top');
                Account top = [SELECT Parent.Name, Parent.Parent.Name FROM Account LIMIT 1];
                return top.Parent.Name == null && top.Parent.Parent.Name == null && new Contact().Account.Name == null;
            }
            public static Object method() { return new Contact().Account.getSObjectType(); }
        }`
    });
    assert.equal(call('path'), true);
    assert.throws(
        () => call('method'),
        (error) => error instanceof TypeError || (error instanceof ApexException && /null object/.test(error.text))
    );
});
