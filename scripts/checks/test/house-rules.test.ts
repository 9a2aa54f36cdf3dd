import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { houseRules } from '../src/checks/house-rules.ts';
import { apexClass, findingsOf, projectWith } from './fixture.ts';

function inMethod(t: TestContext, body: string): Promise<string[]> {
    const source = `public with sharing class A {\n    void go(AccessLevel mode, List<Account> rows) {\n        ${body}\n    }\n}\n`;
    return findingsOf(houseRules, projectWith(t, apexClass('core', 'A', source)));
}

const GOOD = [
    'insert as user rows;',
    'Object x = [SELECT Id FROM Account WITH SYSTEM_MODE];',
    'Database.insert(rows, true, AccessLevel.USER_MODE);',
    'Database.update(rows, mode);',
    "Object x = [SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Name = 'a' WITH USER_MODE];",
    'try { go(mode, rows); } catch (Exception e) { throw e; }'
];
for (const body of GOOD) test(`accepts ${body}`, async (t) => assert.deepEqual(await inMethod(t, body), []));

const BAD: [string, string][] = [
    ['insert rows;', 'DML states no access mode (as user, as system)'],
    ['upsert rows;', 'DML states no access mode (as user, as system)'],
    ['Object x = [SELECT Id FROM Account];', 'query states no access mode (WITH USER_MODE, WITH SYSTEM_MODE)'],
    ["Object x = [FIND 'a' RETURNING Account];", 'query states no access mode (WITH USER_MODE, WITH SYSTEM_MODE)'],
    ['Database.delete(rows, false);', 'Database.delete is given no AccessLevel'],
    ["Object x = System.Database.query('SELECT Id FROM Account');", 'Database.query is given no AccessLevel'],
    ['if (Test.isRunningTest()) { return; }', 'Test.isRunningTest: inject instead'],
    ["System.debug('x');", 'System.debug'],
    ['try { go(mode, rows); } catch (Exception e) { /* why */ }', 'empty catch']
];
for (const [body, message] of BAD) {
    test(`rejects ${body}`, async (t) => {
        assert.deepEqual(await inMethod(t, body), [`force-app/main/core/classes/A.cls:3 ${message}`]);
    });
}

test('every top-level class declares its sharing; inner classes, interfaces and enums need not', async (t) => {
    const files = {
        ...apexClass('core', 'A', 'public class A {\n}\n'),
        ...apexClass('core', 'B', 'public inherited sharing class B {\n    class Inner {\n    }\n}\n'),
        ...apexClass('core', 'C', 'public interface C {\n}\n')
    };
    assert.deepEqual(await findingsOf(houseRules, projectWith(t, files)), [
        'force-app/main/core/classes/A.cls:1 class declares no sharing'
    ]);
});

test('a test that sees all data is found', async (t) => {
    const files = apexClass('core', 'A', '@IsTest(SeeAllData=true)\nprivate with sharing class A {\n}\n');
    assert.deepEqual(await findingsOf(houseRules, projectWith(t, files)), [
        'force-app/main/core/classes/A.cls:1 test sees all data'
    ]);
});

test('a class of more than 300 lines, a component module of more than 250 and a script of more than 500 are found', async (t) => {
    const files = {
        ...apexClass('core', 'A', `public with sharing class A {\n${'\n'.repeat(300)}}\n`),
        'scripts/long.ts': 'export {};\n'.repeat(501),
        'force-app/main/core/lwc/long/long.ts': 'export {};\n'.repeat(251)
    };
    const found = await findingsOf(houseRules, projectWith(t, files));
    assert.match(found.join('\n'), /A\.cls has 302 lines, at most 300/);
    assert.match(found.join('\n'), /scripts\/long\.ts has 501 lines, at most 500/);
    assert.match(found.join('\n'), /lwc\/long\/long\.ts has 251 lines, at most 250/);
});

test('unfinished work is found by its marker', async (t) => {
    const found = await findingsOf(houseRules, projectWith(t, { 'scripts/a.ts': `\n// ${'TO' + 'DO'}: finish\n` }));
    assert.match(found[0] ?? '', /scripts\/a\.ts:2 unfinished/);
});

test('a word that a folder must not contain is found in any case, in texts and in file names', async (t) => {
    const files = {
        'config/house-rules.json': JSON.stringify({
            foreignWords: [{ folder: 'scripts/engine', words: ['acme'], reason: 'neutral' }]
        }),
        'scripts/engine/a.ts': '\n// for AcMe\n',
        'scripts/engine/acme.ts': '\n',
        'scripts/other/a.ts': '// acme\n'
    };
    assert.deepEqual(await findingsOf(houseRules, projectWith(t, files)), [
        "scripts/engine/a.ts:2 'AcMe' in scripts/engine: neutral",
        "scripts/engine/acme.ts 'acme' in scripts/engine: neutral"
    ]);
});
