import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fieldWriters } from '../src/checks/field-writers.ts';
import { apexClass, customObject, findingsOf, projectWith } from './fixture.ts';

const OBJECT = customObject('Row__c', { Source__c: '', Result__c: '' });
const OWNERS = { reader: { features: ['read'] }, writer: { features: ['apply'] } };

function findingsFor(
    t: TestContext,
    row: Record<string, string[]>,
    files: Record<string, string> = {}
): Promise<string[]> {
    const config = JSON.stringify({ owners: OWNERS, objects: { Row__c: row } });
    return findingsOf(fieldWriters, projectWith(t, { ...OBJECT, 'config/field-writers.json': config, ...files }));
}

const COMPLETE = { reader: ['Source__c'], writer: ['Result__c'] };

test('one owner for every field passes', async (t) => {
    assert.deepEqual(await findingsFor(t, COMPLETE), []);
});

test('a field without an owner, with two, and one that does not exist are found', async (t) => {
    assert.match((await findingsFor(t, { reader: ['Source__c'] }))[0] ?? '', /Row__c\.Result__c has no owner/);
    assert.match(
        (await findingsFor(t, { ...COMPLETE, reader: ['Source__c', 'Result__c'] }))[0] ?? '',
        /two owners, reader and writer/
    );
    assert.match(
        (await findingsFor(t, { ...COMPLETE, reader: ['Source__c', 'Gone__c'] }))[0] ?? '',
        /no field Row__c\.Gone__c/
    );
});

test('a feature that writes a field of another owner is found, in a constructor and in an assignment', async (t) => {
    const source = `public with sharing class R {
    void go(Row__c row) {
        Row__c other = new Row__c(Source__c = 'a', Result__c = 'b');
        row.Result__c = 'c';
        row.Source__c = 'd';
    }
}`;
    const path = 'force-app/main/read/classes/R.cls';
    assert.deepEqual(await findingsFor(t, COMPLETE, apexClass('read', 'R', source)), [
        `${path}:3 read writes Row__c.Result__c, which belongs to writer`,
        `${path}:4 read writes Row__c.Result__c, which belongs to writer`
    ]);
});

test('tests arrange any field', async (t) => {
    const source = "@IsTest\nprivate with sharing class RTest {\n    Row__c row = new Row__c(Result__c = 'b');\n}";
    assert.deepEqual(await findingsFor(t, COMPLETE, apexClass('test/read', 'RTest', source)), []);
});
