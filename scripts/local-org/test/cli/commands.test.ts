import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { main } from '../../src/cli/main.ts';
import { affectedNames } from '../../src/cli/test/affected.ts';
import type { Part } from '../../src/cli/test/affected.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-org-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function project(name: string, files: Readonly<Record<string, string>>): string {
    const root = join(folder, name);
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }
    return root;
}

async function run(...args: readonly string[]): Promise<{ code: number; out: string; error: string }> {
    let [out, error] = ['', ''];
    const code = await main(args, {
        out: (text) => (out += `${text}\n`),
        error: (text) => (error += `${text}\n`),
        isVerbose: false
    });
    return { code, out, error };
}

const COUNTER = 'public class Counter { public static Integer n = 0; public static Integer next() { return ++n; } }';
const TESTS = `@IsTest
private class CounterTest {
    @IsTest static void first() { System.assertEquals(1, Counter.next()); }
    @IsTest static void second() { System.assertEquals(1, Counter.next()); }
    static testMethod void wrong() {
        System.assertEquals(2, Counter.next());
    }
    @IsTest static void missing() { try { Test.testInstall(null, null); } catch (Exception e) { } }
}`;

test('test reports passed, failed and unsupported methods and writes JSON and JUnit', async () => {
    const root = project('mixed', {
        'sfdx-project.json': '{"packageDirectories":[{"path":"force-app"}]}',
        'force-app/classes/Counter.cls': COUNTER,
        'force-app/classes/CounterTest.cls': TESTS
    });
    const json = join(folder, 'result.json');
    const xml = join(folder, 'result.xml');
    const { code, out } = await run(
        'test',
        '--source',
        root,
        '--no-cache',
        '--workers',
        '1',
        '--json',
        json,
        '--junit',
        xml,
        '--coverage'
    );
    assert.equal(code, 1, out);
    const report = JSON.parse(readFileSync(json, 'utf8'));
    assert.deepEqual([report.passed, report.failed, report.unsupported], [2, 1, 1]);
    const failed = report.tests.find((one: { outcome: string }) => one.outcome === 'failed');
    assert.equal(failed.method, 'wrong');
    assert.equal(failed.line, 6);
    assert.match(readFileSync(xml, 'utf8'), /<testsuite name="Apex" tests="4" failures="1" skipped="1"/);
    assert.match(out, /100\.0 % {2}Counter\.cls/);
});

test('test ends with 0 when everything passes', async () => {
    const root = project('bare', { 'Counter.cls': COUNTER, 'CounterTest.cls': TESTS });
    const { code } = await run(
        'test',
        '--source',
        root,
        '--no-cache',
        '--workers',
        '1',
        '--filter',
        'countertest.first'
    );
    assert.equal(code, 0);
});

test('An endless loop ends with a clear message', async () => {
    const root = project('endless', {
        'EndlessTest.cls':
            '@IsTest private class EndlessTest { @IsTest static void loops() { while (true) { Integer i = 1; } } }'
    });
    const { code, out } = await run('test', '--source', root, '--no-cache', '--workers', '1');
    assert.equal(code, 1);
    assert.match(out, /Apex CPU time limit exceeded/);
});

test('A test over its wall time is stopped and the rest of its class still runs', async () => {
    const root = project('slow', {
        'SlowTest.cls':
            '@IsTest private class SlowTest { @IsTest static void a() { while (true) { Integer i = 1; } } @IsTest static void b() { System.assert(true); } }'
    });
    const { out } = await run('test', '--source', root, '--no-cache', '--workers', '1', '--timeout', '0.2');
    assert.match(out, /SlowTest\.a: The test did not end within 0\.2 s/);
    assert.match(out, /1 passed, 1 failed/);
});

test(
    'Watching runs again what a change touches, and everything after a change of the schema',
    { timeout: 240_000 },
    async () => {
        const trivial = (name: string, body: string): string =>
            `@IsTest private class ${name} { @IsTest static void works() { ${body} System.assert(true); } }`;
        const root = project('watched', {
            'Counter.cls': COUNTER,
            'Service.cls': 'public class Service { public static Integer go() { return Counter.next(); } }',
            'ServiceTest.cls': trivial('ServiceTest', 'Service.go();'),
            'OtherTest.cls': trivial('OtherTest', '')
        });
        const [program, bin] = ['../../../run.mjs', '../../src/cli/bin.ts'].map((file) =>
            join(import.meta.dirname, file)
        );
        const args = [
            program as string,
            bin as string,
            'test',
            '--watch',
            '--source',
            root,
            '--no-cache',
            '--workers',
            '1'
        ];
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        let out = '';
        child.stdout.on('data', (data: Buffer) => (out += data.toString()));
        const seen = async (expected: RegExp): Promise<void> => {
            while (!expected.test(out)) {
                await once(child.stdout, 'data');
            }
            out = '';
        };
        try {
            await seen(/2 passed[^]*Waiting/);
            writeFileSync(join(root, 'Counter.cls'), `${COUNTER} // changed`);
            await seen(/1 passed[^]*Waiting/);
            const field = join(root, 'objects/Account/fields/New__c.field-meta.xml');
            mkdirSync(dirname(field), { recursive: true });
            await sleep(200);
            writeFileSync(
                field,
                '<CustomField><fullName>New__c</fullName><label>New</label><type>Checkbox</type></CustomField>'
            );
            await seen(/2 passed[^]*Waiting/);
        } finally {
            child.kill();
        }
    }
);

test('Triggers and flows of an object stand between the classes that name the object and the classes they name', () => {
    const part = (file: string, text: string): Part => ({ file, text });
    const parts = [
        part('Handler.cls', 'class Handler {}'),
        part('Action.cls', 'class Action {}'),
        part('OrderTrigger.trigger', 'trigger OrderTrigger on Order (before insert) { Handler.run(); }'),
        part('Ship.flow-meta.xml', '<Flow><actionName>Action</actionName><start><object>Case</object></start></Flow>'),
        part('OrderTest.cls', 'insert new Order();'),
        part('CaseTest.cls', 'insert new Case();')
    ];
    const touched = (file: string): string[] => [...(affectedNames(parts, [file]) ?? ['all'])].sort();
    assert.deepEqual(touched('classes/Handler.cls'), ['handler', 'ordertest', 'ordertrigger']);
    assert.deepEqual(touched('Action.cls'), ['action', 'casetest', 'ship']);
    assert.deepEqual(touched('CaseTest.cls'), ['casetest']);
    assert.deepEqual(touched('Ship.flow-meta.xml'), ['all']);
    assert.equal(affectedNames(parts, ['Handler.cls'], ['<value>Handler</value>']), null);
});

test('Mistakes of the user end with 2 and a message, never with a stack', async () => {
    const broken = project('broken', { 'X.cls': 'public class X {\n    void f( {}\n}' });
    const cyclic = project('cyclic', {
        'X.cls': 'public virtual class X extends Y {}',
        'Y.cls': 'public virtual class Y extends X {}'
    });
    const noTests = project('none', { 'Counter.cls': COUNTER });
    const empty = project('empty', { 'readme.txt': '' });
    const badJson = project('json', { 'sfdx-project.json': '{', 'A.cls': 'public class A {}' });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
        [['test', '--source', join(folder, 'nowhere')], /No such folder/],
        [['test', '--source', empty], /No Apex classes/],
        [['test', '--source', badJson], /not valid JSON/],
        [['test', '--source', noTests, '--no-cache'], /No tests found/],
        [['test', '--source', broken, '--no-cache'], /X\.cls:2:\d+: /],
        [['test', '--source', cyclic, '--no-cache'], /Circular definition/],
        [['test', '--nonsense'], /nonsense/],
        [['exec', '--source', noTests], /either --file or --code/],
        [['exec', '--source', noTests, '--no-cache', '--code', 'Integer i = '], /AnonymousBlock:1:/],
        [['query', 'SELECT FROM', '--source', noTests], /./],
        [['describe', 'Nothing__c', '--source', noTests], /no object Nothing__c/],
        [['dance'], /Unknown command: dance/]
    ];
    for (const [args, message] of cases) {
        const { code, error } = await run(...args);
        assert.equal(code, 2, args.join(' '));
        assert.match(error, message);
        assert.doesNotMatch(error, /\n\s+at /);
    }
});

test('exec prints the debug log and ends with 1 after an exception', async () => {
    const root = project('exec', { 'Counter.cls': COUNTER });
    const fine = await run('exec', '--source', root, '--no-cache', '--code', "System.debug('n' + Counter.next());");
    assert.deepEqual([fine.code, fine.out], [0, 'DEBUG|n1\n']);
    const failed = await run('exec', '--source', root, '--no-cache', '--code', 'String s; s.length();');
    assert.equal(failed.code, 1);
    assert.match(
        failed.error,
        /^System\.NullPointerException: Attempt to de-reference a null object\nAnonymousBlock: line 1/
    );
});

test('Every command explains itself', async () => {
    for (const name of ['test', 'exec', 'query', 'describe', 'support', 'probes', 'serve']) {
        const { code, out } = await run(name, '--help');
        assert.equal(code, 0);
        assert.match(out, new RegExp(`Usage: org -- ${name}`));
    }
});
