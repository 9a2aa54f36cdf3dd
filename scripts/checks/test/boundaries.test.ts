import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { boundaries } from '../src/checks/boundaries.ts';
import { apexClass, customObject, findingsOf, projectWith } from './fixture.ts';

const FEATURES = JSON.stringify({
    'may name': { core: [], low: ['core'], left: ['low'], right: ['low'], top: ['left', 'right'], app: ['*'] }
});

function findingsFor(t: TestContext, files: Record<string, string>): Promise<string[]> {
    return findingsOf(boundaries, projectWith(t, { 'config/features.json': FEATURES, ...files }));
}

function klass(feature: string, name: string, body = ''): Record<string, string> {
    return apexClass(feature, name, `public with sharing class ${name} {\n    void go() {\n        ${body}\n    }\n}`);
}

test('a feature names everything below it, also through another', async (t) => {
    const files = {
        ...klass('core', 'Base'),
        ...klass('left', 'Left'),
        ...klass('top', 'Top', 'Left x = new Left(); Base.go();')
    };
    assert.deepEqual(await findingsFor(t, files), []);
});

test('a feature may not name one above it', async (t) => {
    const found = await findingsFor(t, { ...klass('low', 'Low', 'Object x = new Top();'), ...klass('top', 'Top') });
    assert.deepEqual(found, ['force-app/main/low/classes/Low.cls:3 low may not name Top of top']);
});

test('siblings may not name each other, be it a type, a static call or a type argument', async (t) => {
    for (const body of [
        'Right x;',
        'Right.go();',
        'List<Right> x;',
        'Type x = Right.class;',
        'Object x = (Right) null;'
    ]) {
        const found = await findingsFor(t, { ...klass('left', 'Left', body), ...klass('right', 'Right') });
        assert.deepEqual(found, ['force-app/main/left/classes/Left.cls:3 left may not name Right of right'], body);
    }
});

test('a variable that shares its name with a class of another feature is not that class', async (t) => {
    const files = { ...klass('left', 'Left', 'Integer right = 1; right.format();'), ...klass('right', 'Right') };
    assert.deepEqual(await findingsFor(t, files), []);
});

test('an object belongs to the feature that defines it', async (t) => {
    const files = { ...klass('core', 'Base', 'Thing__c x;'), ...customObject('Thing__c', {}, 'low') };
    assert.deepEqual(await findingsFor(t, files), [
        'force-app/main/core/classes/Base.cls:3 core may not name Thing__c of low'
    ]);
});

test('code of the package may not name test code, tests may', async (t) => {
    const fake = klass('test/core', 'FakeClock');
    const found = await findingsFor(t, {
        ...fake,
        ...klass('low', 'Low', 'FakeClock x;'),
        ...klass('test/low', 'LowTest', 'FakeClock x;')
    });
    assert.deepEqual(found, ['force-app/main/low/classes/Low.cls:3 FakeClock is test code']);
});

test('a folder that is no feature is found', async (t) => {
    assert.deepEqual(await findingsFor(t, klass('misc', 'Misc')), [
        'force-app/main/misc/classes/Misc.cls misc is not a feature of config/features.json'
    ]);
});

test('a feature of * may name all the others', async (t) => {
    assert.deepEqual(await findingsFor(t, { ...klass('app', 'App', 'Top x;'), ...klass('top', 'Top') }), []);
});

test('a cycle in the configuration is refused', async (t) => {
    const files = { 'config/features.json': JSON.stringify({ 'may name': { a: ['b'], b: ['a'] } }) };
    assert.match((await findingsOf(boundaries, projectWith(t, files)))[0] ?? '', /a may name itself/);
});

test('a component imports only from features below', async (t) => {
    const files = {
        'force-app/main/left/lwc/view/view.ts': "import go from '@salesforce/apex/Right.go';\n",
        ...klass('right', 'Right')
    };
    assert.deepEqual(await findingsFor(t, files), [
        'force-app/main/left/lwc/view/view.ts:1 left may not name Right of right'
    ]);
});
