/** Overloads, dispatch, and what this org lacks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnonymous, checkProgram } from '../../src/apex/check/check-program.ts';
import { parseAnonymous, parseClass } from '../../src/apex/parse/index.ts';
import { signatureText } from '../../src/apex/check/types.ts';
import { testRegistry } from './check-library.ts';
import { testSchema } from './check-schema.ts';
import { check, checkedValue, findings, inMethod } from './check-support.ts';

const OVERLOADS = `public virtual class U {
    public static Integer f(Object o) { return 0; }
    public static Integer f(Integer i) { return 0; }
    public static Integer f(Decimal d) { return 0; }
    public static Integer f(String s) { return 0; }
    public static Integer f(SObject s) { return 0; }
    public static Integer f(List<SObject> s) { return 0; }
    public static Integer g(Long l) { return 0; }
    public static Integer g(Double d) { return 0; }
    public static Integer h(Object o) { return 0; }
    public static Integer h(String s) { return 0; }
    public static Integer k(U u) { return 0; }
    public static Integer k(V v) { return 0; }
    public class V extends U {}
    public class W extends V2 {}
    public virtual class V2 extends U {}
}`;

const CHOICES: readonly (readonly [call: string, params: string])[] = [
    ['U.f(1)', '(Integer)'],
    ['U.f(1L)', '(Decimal)'],
    ['U.f(1.5)', '(Decimal)'],
    ["U.f('a')", '(String)'],
    ['U.f(true)', '(Object)'],
    ['U.f(new Account())', '(SObject)'],
    ['U.f(new List<Account>())', '(List<SObject>)'],
    ['U.f([SELECT Id FROM Account])', '(List<SObject>)'],
    ['U.g(1)', '(Long)'],
    ['U.h(null)', '(String)'],
    ['U.k(new U.V())', '(U.V)'],
    ['U.k(new U.W())', '(U)']
];

for (const [call, expected] of CHOICES) {
    test(`${call} is f${expected}`, () => {
        const expr = checkedValue(`Integer x = ${call};`, OVERLOADS);
        assert.equal(expr.kind === 'call' && expr.method ? signatureText(expr.method.params) : '', expected);
    });
}

const DISPATCH: readonly (readonly [call: string, dispatch: string])[] = [
    ["'a'.length()", 'virtual'],
    ["String.valueOf('a')", 'static'],
    ['this.own()', 'virtual'],
    ['own()', 'own'],
    ['stat()', 'static']
];

for (const [call, expected] of DISPATCH) {
    test(`${call} is dispatched ${expected}`, () => {
        const source = `public class T { Object f() { return ${call}; } Object own() { return null; } static Object stat() { return null; } }`;
        const result = check(source);
        assert.deepEqual(findings(result), []);
        const unit = result.units[0];
        const method = unit?.kind === 'class-unit' && unit.type.kind === 'class' ? unit.type.members[0] : undefined;
        const stmt = method?.kind === 'method' ? method.body?.statements[0] : undefined;
        const value = stmt?.kind === 'return' ? stmt.value : null;
        assert.equal(value?.kind === 'call' ? value.dispatch : '', expected);
    });
}

test('platform methods carry the id of their implementation', () => {
    const expr = checkedValue("String x = String.join(new List<String>(), ',');");
    assert.equal(expr.kind === 'call' ? expr.method?.platformId : '', 'System.String.join(Iterable<Object>,String)');
});

test('enums have values, valueOf, name and ordinal', () => {
    const result = check(
        inMethod(
            "List<LoggingLevel> l = LoggingLevel.values(); Integer i = LoggingLevel.valueOf('INFO').ordinal(); String s = l[0].name();"
        )
    );
    assert.deepEqual(findings(result), []);
});

const UNSUPPORTED: readonly (readonly [code: string, ...names: string[]])[] = [
    ["Object x = 'a'.swapCase();", 'System.String.swapCase()'],
    ["Object x = 'a'.difference('b');", 'System.String.difference'],
    ["Object x = 'a'.substring(1, 2, 3);", 'System.String.substring(Integer, Integer, Integer)'],
    ['Object x = UserInfo.getUserId();', 'System.UserInfo.getUserId'],
    ['Object x = new ConnectApi.FeedItem();', 'ConnectApi.FeedItem', 'ConnectApi.FeedItem.new'],
    ['Campaign c; Object x = c.Name;', 'Schema.Campaign', 'Schema.Campaign.Name'],
    ['Object x = [SELECT Id FROM Campaign];', 'Schema.Campaign']
];

for (const [code, ...names] of UNSUPPORTED) {
    test(`${code} compiles and is marked unsupported`, () => {
        const result = check(inMethod(code));
        assert.deepEqual([...new Set(result.diagnostics.map(({ severity, message }) => `${severity} ${message}`))].sort(), names.map((name) => `unsupported unsupported: ${name}`).sort()); // prettier-ignore
        const method = result.symbols.topLevel('T')?.methods.get('run')?.[0];
        assert.deepEqual([...(method?.unsupportedUses ?? [])].sort(), [...names].sort());
    });
}

test('a missing member marks the expression, so that only reaching it fails', () => {
    const result = check(inMethod("Object x = 'a'.difference('b');"));
    const unit = result.units[0];
    const method = unit?.kind === 'class-unit' && unit.type.kind === 'class' ? unit.type.members[0] : undefined;
    const stmt = method?.kind === 'method' ? method.body?.statements[0] : undefined;
    assert.equal(stmt?.kind === 'local' ? stmt.vars[0]?.init?.unsupported : '', 'System.String.difference');
});

const LACKING: readonly (readonly [code: string, lacks: string])[] = [
    ['Object x = new Account().Tradestyle;', 'Account.Tradestyle'],
    ['Account a; a.Tradestyle = null;', 'Account.Tradestyle'],
    ["Account a = new Account(Tradestyle = 'a');", 'Account.Tradestyle'],
    ['Object x = Account.Tradestyle;', 'Account.Tradestyle'],
    ['List<Account> a = [SELECT Tradestyle FROM Account];', 'Account.Tradestyle'],
    ['List<Account> a = [SELECT Id, (SELECT Id FROM Notes) FROM Account];', 'Account.Notes'],
    ['List<Contact> a = [SELECT Id FROM Contact WHERE ReportsTo.Name = null];', 'Contact.ReportsTo'],
    ['insert new List<PermissionSetLicenseAssign>();', 'Schema.PermissionSetLicenseAssign']
];
for (const [code, lacks] of LACKING) {
    test(`${code} names a part of the platform that the schema lacks, so only reaching it fails`, () => {
        const { diagnostics } = check(inMethod(code));
        assert.deepEqual(
            diagnostics.map(({ severity, message }) => [severity, message]),
            [['unsupported', `unsupported: ${lacks}`]]
        );
    });
}

test('a public method overrides a global one, and a constructor assigns the finals it inherits', () => {
    const files = [
        'global virtual class U { protected final Integer a; global virtual void go() {} }',
        'public class T extends U { public T() { this.a = 1; } public override void go() {} }',
        'public class W extends U { public void later() { this.a = 2; } }'
    ];
    assert.deepEqual(findings(check(...files)), [
        '3.cls 1:55 Final members can only be assigned in their declaration, init blocks, or constructors: a'
    ]);
});

test('anonymous code is checked on top of a program and leaves it alone', () => {
    const unit = parseClass('1.cls', 'public class U { public static Integer n = 1; }');
    const { symbols } = checkProgram({ units: [unit], schema: testSchema, namespace: null, registry: testRegistry() });
    const code = parseAnonymous(
        'anonymous',
        'Integer twice(Integer i) { return i * 2; } class Local { Integer m; } Integer x = twice(U.n); new Local().m = x;'
    );
    const result = checkAnonymous(code, symbols);
    assert.deepEqual(findings(result), []);
    assert.deepEqual([...symbols.classes.keys()], ['u']);
    assert.equal(
        checkAnonymous(parseAnonymous('anonymous', 'Local l;'), symbols).diagnostics[0]?.message,
        'Invalid type: Local'
    );
});
