/** What names and members stand for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ref } from '../../src/apex/ast.ts';
import { typeName } from '../../src/apex/symbols.ts';
import { check, checkedValue, findings, inMethod } from './check-support.ts';

function shownRef(ref: Ref | undefined): string {
    switch (ref?.kind) {
        case 'local':
            return `local ${ref.local.jsName}`;
        case 'field':
            return `field ${ref.field.owner.fullName}.${ref.field.name}`;
        case 'sobject-field':
        case 'sobject-field-token':
        case 'sobject-field-describe':
            return `${ref.kind} ${ref.object}.${ref.field}`;
        case 'sobject-relation':
            return `relation ${ref.object}.${ref.relation}`;
        case 'sobject-type-token':
        case 'sobject-describe':
            return `${ref.kind} ${ref.object}`;
        case 'fieldset-describe':
            return `fieldset ${ref.object}.${ref.fieldSet}`;
        case 'label':
            return `label ${ref.namespace ?? '-'}.${ref.name}`;
        case 'trigger-context':
            return `trigger ${ref.name}`;
        case 'type':
            return `type ${typeName(ref.denotes)}`;
        default:
            return ref?.kind ?? 'nothing';
    }
}

const OUTER =
    'public class Outer { public static Integer N; public class Inner { public Integer f; } public enum E { A } public static Outer me; public Integer g; }';

const NAMES: readonly (readonly [code: string, ref: string])[] = [
    ['Integer a; Integer x = A;', 'local v_a'],
    ['Integer x = Outer.N;', 'field Outer.N'],
    ['Integer x = ns.Outer.N;', 'field Outer.N'],
    ['Integer x = Outer.me.g;', 'field Outer.g'],
    ['Object x = Outer.E.A;', 'field Outer.E.A'],
    ['Object x = LoggingLevel.ERROR;', 'field System.LoggingLevel.ERROR'],
    ['Object x = System.LoggingLevel.ERROR;', 'field System.LoggingLevel.ERROR'],
    ['Object x = Account.SObjectType;', 'sobject-type-token Account'],
    ['Object x = Schema.Account.SObjectType;', 'sobject-type-token Account'],
    ['Object x = Account.Name;', 'sobject-field-token Account.Name'],
    ['Object x = Contact.Account.Name;', 'sobject-field-token Account.Name'],
    ['Object x = Invoice__c.Total__c;', 'sobject-field-token ns__Invoice__c.ns__Total__c'],
    ['Object x = Schema.SObjectType.Account;', 'sobject-describe Account'],
    ['Object x = SObjectType.Account;', 'sobject-describe Account'],
    ['Object x = Schema.SObjectType.Account.fields.Name;', 'sobject-field-describe Account.Name'],
    ['Object x = SObjectType.Account.fieldSets.Summary;', 'fieldset Account.Summary'],
    ['Object x = SObjectType.Account.fields;', 'field Schema.DescribeSObjectResult.fields'],
    ['Account account; Object x = account.Name;', 'sobject-field Account.Name'],
    ['Account account; Object x = Account.SObjectType;', 'sobject-type-token Account'],
    ['Contact c; Object x = c.Account;', 'relation Contact.Account'],
    ['Account a; Object x = a.Contacts;', 'relation Account.Contacts'],
    ['SObject s; Object x = s.Id;', 'sobject-field SObject.Id'],
    ['String x = Label.Hello;', 'label -.Hello'],
    ['String x = System.Label.Hello;', 'label -.Hello'],
    ['String x = System.Label.ns.Hello;', 'label ns.Hello'],
    ['String x = Label.other.Anything;', 'label other.Anything'],
    ['Object x = Trigger.new;', 'trigger new'],
    ['Boolean x = Trigger.isInsert;', 'trigger isInsert']
];

for (const [code, expected] of NAMES) {
    test(`${code} names ${expected}`, () => {
        const expr = checkedValue(code, OUTER);
        assert.equal(shownRef(expr.kind === 'name' || expr.kind === 'member' ? expr.ref : undefined), expected);
    });
}

/** Programs in which every name is found. */
const ACCEPTED: readonly (readonly [title: string, ...sources: string[]])[] = [
    [
        'a project class hides a platform class of the same name',
        inMethod('Math.half(2);'),
        'public class Math { public static void half(Integer i) {} }'
    ],
    [
        'a variable hides a class of the same name, but not its static members',
        inMethod('Date date = Date.today(); Date other = date.addDays(1);')
    ],
    [
        'an inner class sees the static members of the class around it',
        'public class T { static Integer n; static void f() {} class I { void g() { n = 1; f(); } } }'
    ],
    [
        'an inner class may be named by the classes that extend the outer one',
        'public class T extends U { I i = new I(); }',
        'public virtual class U { public class I {} }'
    ],
    [
        'an outer class sees the private members of an inner one',
        'public class T { void f() { new I().n = 1; } class I { private Integer n; } }'
    ],
    [
        'a test sees what is marked TestVisible',
        '@IsTest private class T { static void f() { U.n = 1; U.g(); } }',
        'public class U { @TestVisible private static Integer n; @TestVisible private static void g() {} }'
    ],
    [
        'a subclass sees protected members',
        'public class T extends U { void f() { n = 1; g(); } }',
        'public virtual class U { protected Integer n; protected void g() {} }'
    ],
    [
        'inside its own accessors a property is its storage',
        'public class T { Integer n { get { if (n == null) { n = 1; } return n; } set { n = value; } } }'
    ],
    [
        'final fields are assigned in constructors',
        'public class T { final Integer n; public T() { n = 1; this.n = 2; } }'
    ],
    [
        'an exception has the constructors of Exception',
        "public class TException extends Exception { void f() { throw new TException(new TException('a')); } }"
    ],
    [
        'overriding toString needs no virtual method above',
        'public class T { public override String toString() { return super.toString(); } }'
    ],
    [
        'an abstract class may leave interface methods to its subclasses',
        'public abstract class T implements I {}',
        'public interface I { void a(); }'
    ],
    [
        'generic interfaces are implemented with their arguments',
        'public class T implements Iterator<String> { public Boolean hasNext() { return false; } public String next() { return null; } }'
    ],
    [
        'batch classes may narrow the scope',
        'public class T implements Database.Batchable<SObject> { public Iterable<SObject> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Account> s) {} public void finish(Database.BatchableContext c) {} }'
    ],
    [
        'record types can be switched on',
        inMethod(
            'SObject s; switch on s { when Account a { a.Name = null; } when Contact c { c.LastName = null; } when null { } }'
        )
    ],
    [
        'constants can be switched on',
        "public class T { static final String A = 'a'; void f(String s) { switch on s { when A, 'b' { } } } }"
    ],
    [
        'queries may sort by the alias of an aggregate',
        inMethod(
            'List<AggregateResult> r = [SELECT Name, COUNT(Id) n FROM Account GROUP BY Name HAVING COUNT(Id) > 1 ORDER BY COUNT(Id)];'
        )
    ],
    [
        'child queries look in the child object',
        inMethod(
            'List<Account> r = [SELECT (SELECT LastName, Account.Name FROM Contacts) FROM Account a WHERE a.Name != null AND Id IN (SELECT AccountId FROM Contact)];'
        )
    ],
    [
        'polymorphic parents have any field',
        inMethod(
            "List<Task> r = [SELECT What.Name, TYPEOF What WHEN Account THEN AnnualRevenue END FROM Task WHERE What.Type = 'Account'];"
        )
    ],
    [
        'a trigger knows the type of its records',
        'trigger T on Account (before insert) { for (Account a : Trigger.new) { a.Name = Trigger.oldMap.get(a.Id).Name; } }'
    ]
];

for (const [title, ...sources] of ACCEPTED) {
    test(title, () => {
        assert.deepEqual(findings(check(...sources)), []);
    });
}
