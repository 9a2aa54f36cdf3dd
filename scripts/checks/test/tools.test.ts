import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { apexTypes } from '../src/checks/apex-types.ts';
import { convert } from '../src/checks/convert.ts';
import { format } from '../src/checks/format.ts';
import { lint } from '../src/checks/lint.ts';
import { pmd } from '../src/checks/pmd.ts';
import { types } from '../src/checks/types.ts';
import type { Project } from '../src/lib/project.ts';
import { findJava, HOME, NO_JAVA } from '../src/lib/tools.ts';
import { apexClass, findingsOf, meta, projectWith } from './fixture.ts';

const withoutJava = (await findJava()) ? false : NO_JAVA;

const GOOD = `/**
 * Good.
 */
public with sharing class A {
    /**
     * Answers.
     * @return one
     */
    public Integer go() {
        return 1;
    }
}
`;

/** A project that finds this project's own npm packages. */
function withPackages(t: TestContext, files: Record<string, string>): Project {
    const project = projectWith(t, files);
    symlinkSync(join(HOME, 'node_modules'), join(project.root, 'node_modules'));
    return project;
}

test(
    'apex-types accepts correct Apex and finds an unknown variable, method and type',
    { skip: withoutJava },
    async (t) => {
        const bad = [
            ['return missing;', /Bad0\.cls:10 .*missing/],
            ['return go(1);', /Bad1\.cls:10 .*go/],
            ["return 'text';", /Bad2\.cls:10 /],
            ['Nothing x; return 1;', /Bad3\.cls:10 .*Nothing/]
        ] as const;
        // One run for all of them: starting the checker takes longer than reading the classes.
        const files = bad.map(([body], at) =>
            apexClass('core', `Bad${at}`, GOOD.replace('class A', `class Bad${at}`).replace('return 1;', body))
        );
        const project = projectWith(t, Object.assign(apexClass('core', 'A', GOOD), ...files) as Record<string, string>);
        const found = (await findingsOf(apexTypes, project)).join('\n');
        bad.forEach(([, expected]) => assert.match(found, expected));
        assert.doesNotMatch(found, /\bA\.cls/);
    }
);

test('apex-types leaves out what the list of known false positives excuses', { skip: withoutJava }, async (t) => {
    const known = JSON.stringify([{ message: "found for 'missing'", reason: 'planted' }]);
    const files = {
        'config/apex-types-known.json': known,
        ...apexClass('core', 'A', GOOD.replace('return 1;', 'return missing;'))
    };
    assert.deepEqual(await findingsOf(apexTypes, projectWith(t, files)), []);
});

const PMD_CASES: readonly (readonly [string, string, string])[] = [
    [
        'SOQL in a loop',
        'while (true) { Object x = [SELECT Id FROM Account WITH USER_MODE]; }',
        'OperationWithLimitsInLoop'
    ],
    ['injection', "Object x = Database.query('SELECT Id FROM Account WHERE Name = ' + name);", 'ApexSOQLInjection'],
    ['DML without rights', 'insert new Account();', 'ApexCRUDViolation'],
    ['an empty catch', 'try { go(name); } catch (Exception e) { }', 'EmptyCatchBlock'],
    ['a debug statement', 'System.debug(name);', 'DebugsShouldUseLoggingLevel']
];

test('pmd accepts correct Apex and finds every planted defect', { skip: withoutJava }, async (t) => {
    const good = {
        'config/pmd.json': readFileSync(join(HOME, 'config', 'pmd.json'), 'utf8'),
        ...apexClass('core', 'A', GOOD)
    };
    const files = PMD_CASES.map(([, body], index) =>
        apexClass(
            'core',
            `Bad${index}`,
            `public with sharing class Bad${index} {\n    public void go(String name) {\n        ${body}\n    }\n}\n`
        )
    );
    const found = (await findingsOf(pmd, projectWith(t, Object.assign(good, ...files) as Record<string, string>))).join(
        '\n'
    );
    PMD_CASES.forEach(([what, , rule], index) =>
        assert.match(found, new RegExp(`Bad${index}\\.cls:3 .*${rule}`), what)
    );
    assert.match(found, /Bad0\.cls:1 .*ApexDoc/, 'a class without ApexDoc');
    assert.doesNotMatch(found, /\bA\.cls/);
});

test('pmd fails where a rule it relies on is gone', { skip: withoutJava }, async (t) => {
    const files = {
        'config/pmd.json': JSON.stringify({ always: ['NoSuchRule'] }),
        ...apexClass('core', 'A', GOOD)
    };
    assert.match((await findingsOf(pmd, projectWith(t, files)))[0] ?? '', /without NoSuchRule/);
});

test('format finds Apex, XML and TypeScript that are not laid out, and an Apex syntax error', async (t) => {
    const files = {
        ...apexClass('core', 'A', 'public class A {void x(){}}'),
        ...apexClass('core', 'B', 'public class B { void }'),
        'scripts/a.ts': 'const a={b:"c"}'
    };
    const found = (await findingsOf(format, withPackages(t, files))).join('\n');
    for (const path of ['A.cls', 'A.cls-meta.xml', 'scripts/a.ts'])
        assert.match(found, new RegExp(`${path} is not formatted`));
    assert.match(found, /B\.cls/);
});

test('lint finds an explicit any, an unused variable and a document query in a component', async (t) => {
    const files = {
        'eslint.config.js': `export { default } from '${join(HOME, 'eslint.config.js')}';\n`,
        'package.json': '{ "type": "module" }',
        'scripts/a.ts': 'const unused: any = 1;\n',
        'force-app/main/core/lwc/view/view.ts': "document.querySelector('p');\n"
    };
    const found = (await findingsOf(lint, withPackages(t, files))).join('\n');
    assert.match(found, /scripts\/a\.ts:1 .*no-explicit-any/);
    assert.match(found, /scripts\/a\.ts:1 .*no-unused-vars/);
    assert.match(found, /view\.ts:1 .*no-document-query/);
});

const COMPONENT =
    "import { LightningElement, api } from 'lwc';\n\nexport default class View extends LightningElement {\n    @api size: number = 1;\n}\n";
const COMPONENT_FILES = {
    'force-app/main/core/lwc/view/view.ts': COMPONENT,
    'force-app/main/core/lwc/view/view.html': '<template></template>\n',
    'force-app/main/core/lwc/view/view.js-meta.xml': meta('LightningComponentBundle', '<apiVersion>67.0</apiVersion>'),
    '.forceignore': '**/lwc/**/*.ts\n',
    'tsconfig.json': JSON.stringify({
        extends: ['./tsconfig.paths.json', join(HOME, 'tsconfig.json')],
        include: ['force-app/**/lwc/**/*.ts']
    }),
    'tsconfig.paths.json': JSON.stringify({
        compilerOptions: { paths: { 'c/view': ['./force-app/main/core/lwc/view/view.ts'] } }
    })
};

test('types finds a type error in a script and in a component, with its place', async (t) => {
    const good = {
        'scripts/tsconfig.json': '{ "compilerOptions": { "types": [] }, "include": ["*.ts"] }',
        'scripts/a.ts': 'export const a: number = 1;\n',
        ...COMPONENT_FILES
    };
    assert.deepEqual(await findingsOf(types, withPackages(t, good)), []);
    const bad = {
        ...good,
        'scripts/a.ts': "export const a: number = 'x';\n",
        'force-app/main/core/lwc/view/view.ts': COMPONENT.replace('= 1', "= 'x'")
    };
    const found = (await findingsOf(types, withPackages(t, bad))).join('\n');
    assert.match(found, /scripts\/a\.ts:1 TS2322/);
    assert.match(found, /view\.ts:4 TS2322/);
});

test('types finds that tsconfig.paths.json does not know a component', async (t) => {
    const files = { ...COMPONENT_FILES, 'tsconfig.paths.json': '{ "compilerOptions": { "paths": {} } }' };
    assert.match(
        (await findingsOf(types, withPackages(t, files))).join('\n'),
        /tsconfig\.paths\.json is not up to date/
    );
});

test('convert builds the components and accepts what an org would receive', async (t) => {
    assert.deepEqual(
        await findingsOf(convert, withPackages(t, { ...COMPONENT_FILES, ...apexClass('core', 'A', GOOD) })),
        []
    );
});

test('convert finds TypeScript that would be deployed and a class that would be lost', async (t) => {
    const files = { ...COMPONENT_FILES, '.forceignore': '', 'force-app/main/core/classes/Lost.cls': GOOD };
    const found = (await findingsOf(convert, withPackages(t, files))).join('\n');
    assert.match(found, /view\.ts TypeScript would be deployed/);
    assert.match(found, /Lost\.cls is lost in conversion/);
});

test('convert finds a bundle without JavaScript, and a file in no known place', async (t) => {
    const { 'force-app/main/core/lwc/view/view.ts': _source, ...bare } = COMPONENT_FILES;
    assert.match((await findingsOf(convert, withPackages(t, bare))).join('\n'), /the bundle has no compiled \.js/);
    const stray = {
        'force-app/main/core/layouts/A.randomthing-meta.xml': meta('Layout', ''),
        ...apexClass('core', 'A', GOOD)
    };
    assert.match((await findingsOf(convert, withPackages(t, stray))).join('\n'), /sf project convert source failed/);
});

test('checks skip, with the reason, where there is nothing of their kind yet', async (t) => {
    const empty = projectWith(t, {});
    assert.deepEqual(await findingsOf(convert, empty), ['skipped: there is no source yet']);
    assert.match((await findingsOf(apexTypes, empty))[0] ?? '', /^skipped: /);
    assert.match((await findingsOf(pmd, empty))[0] ?? '', /^skipped: /);
});

test('without Java the checks that need it say so and are counted as skipped', () => {
    for (const name of ['apex-types', 'pmd']) {
        const done = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/checks/src/cli.ts', name], {
            cwd: HOME,
            encoding: 'utf8',
            env: { HOME: process.env.HOME, PATH: '/nowhere' }
        });
        assert.equal(done.stdout, `check ${name}: skipped: ${NO_JAVA}\n`);
        assert.equal(done.status, 0);
    }
});
