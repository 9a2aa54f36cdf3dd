/** Types of expressions and the conversions recorded on them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeName } from '../../src/apex/symbols.ts';
import type { ApexType } from '../../src/apex/symbols.ts';
import type { Expr } from '../../src/apex/ast.ts';
import { check, checkedStatements, checkedValue, findings } from './check-support.ts';

function shown(type: ApexType | undefined): string {
    return type ? typeName(type) : '-';
}

/** `type` and, when there is one, the conversion: `Integer>Long`. */
function typed(expr: Expr): string {
    return expr.coerce ? `${shown(expr.type)}>${shown(expr.coerce)}` : shown(expr.type);
}

const VALUES: readonly (readonly [code: string, typed: string])[] = [
    ['Long x = 1;', 'Integer>Long'],
    ['Double x = 1;', 'Integer>Double'],
    ['Decimal x = 1L;', 'Long>Decimal'],
    ['Double x = 1.5;', 'Decimal>Double'],
    ['Decimal x = 1.5d;', 'Double>Decimal'],
    ["Id x = 'a';", 'String>Id'],
    ['Id i; String x = i;', 'Id'],
    ['Datetime x = Date.today();', 'Date>Datetime'],
    ['Object x = 1;', 'Integer'],
    ['String x = null;', 'null'],
    ['SObject x = new Account();', 'Account'],
    ['List<SObject> x = new List<Account>();', 'List<Account>'],
    ['List<Account> x = new List<SObject>();', 'List<SObject>'],
    ['List<Object> x = new List<String>();', 'List<String>'],
    ['Map<Id, SObject> x = new Map<Id, Account>();', 'Map<Id,Account>'],
    ['Iterable<Object> x = new List<String>();', 'List<String>'],
    ['String[] x = new String[3];', 'List<String>'],
    ["String x = 'a' + 1 + null;", 'String'],
    ['Decimal x = 1 + 1.5;', 'Decimal'],
    ['Double x = 1 + 1.5d;', 'Double'],
    ['Long x = 1 + 2L;', 'Long'],
    ['Integer x = 7 / 2;', 'Integer'],
    ['Date x = Date.today() + 1;', 'Date'],
    ['Datetime x = Datetime.now() - 0.5;', 'Datetime'],
    ['Integer x = true ? 1 : null;', 'Integer'],
    ['Decimal x = true ? 1 : 2.5;', 'Decimal'],
    ["Object x = true ? null : 'a';", 'String'],
    ['Account x = true ? [SELECT Id FROM Account] : null;', 'Account'],
    ['Integer x = [SELECT COUNT() FROM Account];', 'Integer'],
    ['Account x = [SELECT Id FROM Account LIMIT 1];', 'Account'],
    ['SObject x = [SELECT Id FROM Account LIMIT 1];', 'Account'],
    ['List<Account> x = [SELECT Id FROM Account];', 'List<Account>'],
    ['List<AggregateResult> x = [SELECT COUNT(Id) c FROM Account GROUP BY Name];', 'List<AggregateResult>'],
    ['String x = [SELECT Name FROM Account].Name;', 'String'],
    ['Integer x = [SELECT Name FROM Account].size();', 'Integer'],
    ["Account x = Database.query('SELECT Id FROM Account');", 'List<SObject>>Account'],
    ['List<Contact> x = new Account().Contacts;', 'List<Contact>'],
    ['String x = new Contact().Account.Owner.Name;', 'String'],
    ['String x = new Task().What.Name;', 'String'],
    ['Decimal x = new Invoice__c().Total__c;', 'Decimal'],
    ['Decimal x = new ns__Invoice__c(Total__c = 1).ns__Total__c;', 'Decimal'],
    ['Account x = new Account().clone();', 'Account'],
    ['Setting__c x = Setting__c.getOrgDefaults();', 'Setting__c'],
    ['Map<String, Rule__mdt> x = Rule__mdt.getAll();', 'Map<String,Rule__mdt>'],
    ['Object x = T.class;', 'Type'],
    ['Boolean x = (Object) 1 instanceof String;', 'Boolean']
];

for (const [code, expected] of VALUES) {
    test(`${code} is ${expected}`, () => {
        assert.equal(typed(checkedValue(code)), expected);
    });
}

const COMPARISONS: readonly (readonly [code: string, operandType: string])[] = [
    ['Boolean x = 1 == 2L;', 'Long'],
    ['Boolean x = 1 < 2.5;', 'Decimal'],
    ["Id i; Boolean x = i == 'a';", 'Id'],
    ["Id i; Boolean x = i < 'a';", 'String'],
    ['Boolean x = Date.today() > Datetime.now();', 'Datetime'],
    ["Boolean x = 'a' == null;", 'String'],
    ["Object o; Boolean x = o == 'a';", 'Object'],
    ['Boolean x = new Account() == new Account();', 'Account'],
    ["String x = 'a' + 1;", 'String'],
    ['Integer x = 1 + 2;', 'Integer']
];

for (const [code, expected] of COMPARISONS) {
    test(`${code} computes in ${expected}`, () => {
        const expr = checkedValue(code);
        assert.equal(expr.kind === 'binary' ? shown(expr.operandType) : '', expected);
    });
}

test('operands are brought to the type they are compared in', () => {
    const expr = checkedValue('Boolean x = 1 < 2.5;');
    assert.equal(expr.kind === 'binary' && typed(expr.left), 'Integer>Decimal');
});

test('compound assignment computes in the wider type', () => {
    const expr = checkedValue('Decimal d = 1; d += 2;');
    assert.equal(
        expr.kind === 'assign' ? `${shown(expr.operandType)} ${typed(expr.value)}` : '',
        'Decimal Integer>Decimal'
    );
});

test('local variables of one name get JavaScript names of their own', () => {
    const [first, second] = checkedStatements('{ Integer a; } { Integer A; }');
    const names = [first, second].map((stmt) => {
        const local = stmt?.kind === 'block' ? stmt.statements[0] : undefined;
        return local?.kind === 'local' ? local.vars[0]?.symbol?.jsName : undefined;
    });
    assert.deepEqual(names, ['v_a', 'v_a$2']);
});

const LOOPS: readonly (readonly [code: string, mode: string])[] = [
    ['for (Integer i : new List<Integer>()) {}', 'list'],
    ['for (Integer i : new Set<Integer>()) {}', 'set'],
    ['for (Account a : [SELECT Id FROM Account]) {}', 'soql-record'],
    ['for (List<Account> a : [SELECT Id FROM Account]) {}', 'soql-chunk'],
    ['for (SObject a : [SELECT Id FROM Account]) {}', 'soql-record'],
    ['Iterable<String> i; for (String s : i) {}', 'iterable']
];

for (const [code, mode] of LOOPS) {
    test(`${code} runs as ${mode}`, () => {
        const stmt = checkedStatements(code).at(-1);
        assert.equal(stmt?.kind === 'foreach' ? stmt.mode : '', mode);
    });
}

test('loops that cannot end need no return behind them', () => {
    const result = check('public class T { Integer a() { while (true) { if (a() > 1) { return 1; } } } }');
    assert.deepEqual(findings(result), []);
});

test('a switch whose every branch returns needs no return behind it', () => {
    const result = check(
        'public class T { Integer a(Integer i) { switch on i { when 1 { return 1; } when else { return 2; } } } }'
    );
    assert.deepEqual(findings(result), []);
});
