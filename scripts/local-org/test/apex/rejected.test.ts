/** Programs an org would not compile: each is refused with the platform's words at the place marked `^`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, findings, inMethod } from './check-support.ts';

type Case = readonly [source: string, message: string, ...others: string[]];

/** Statements of a method; `^` marks where the error is reported. */
const STATEMENTS: readonly Case[] = [
    ['^x = 1;', 'Variable does not exist: x'],
    ['Integer y = ^missing;', 'Variable does not exist: missing'],
    ['^Foo f;', 'Invalid type: Foo'],
    ['List<^Foo> f;', 'Invalid type: Foo'],
    ["Integer i = ^'a';", 'Illegal assignment from String to Integer'],
    ['Integer i = ^1.5;', 'Illegal assignment from Decimal to Integer'],
    ['Integer i = ^5L;', 'Illegal assignment from Long to Integer'],
    ['String s = ^1;', 'Illegal assignment from Integer to String'],
    ['Boolean b; b = ^1;', 'Illegal assignment from Integer to Boolean'],
    ['Date d = Datetime.^now();', 'Illegal assignment from Datetime to Date'],
    ['Object o = 1; String s = ^o;', 'Illegal assignment from Object to String'],
    ['SObject o = new Account(); Account a = ^o;', 'Illegal assignment from SObject to Account'],
    ['Account a = ^new Contact();', 'Illegal assignment from Contact to Account'],
    ['List<Contact> c = ^new List<Account>();', 'Illegal assignment from List<Account> to List<Contact>'],
    ['Set<Object> s = ^new Set<String>();', 'Illegal assignment from Set<String> to Set<Object>'],
    ['Integer i = 1; Integer ^I = 2;', 'Duplicate variable: I'],
    ['Integer i = 1; if (true) { Integer ^i = 2; }', 'Duplicate variable: i'],
    ['for (Integer i = 0; i < 1; i++) {} ^i = 2;', 'Variable does not exist: i'],
    ['^foo(1);', 'Method does not exist or incorrect signature: void foo(Integer) from the type T'],
    ['^run(1);', 'Method does not exist or incorrect signature: void run(Integer) from the type T'],
    [
        "String s = 'a'.^substring(true);",
        'Method does not exist or incorrect signature: void substring(Boolean) from the type System.String'
    ],
    ["Integer n = 'abc'.^length;", 'Variable does not exist: length'],
    ['if (^1) {}', 'Condition expression must be of type Boolean: Integer'],
    ["while (^'x') {}", 'Condition expression must be of type Boolean: String'],
    ['^return 1;', 'Void method must not return a value'],
    ['return; ^Integer i = 1;', 'Unreachable statement'],
    ["throw new DmlException('x'); ^Integer i = 1;", 'Unreachable statement'],
    ['while (true) {} ^Integer i;', 'Unreachable statement'],
    ['^break;', 'Break statement must be in loop'],
    ['^continue;', 'Continue statement must be in loop'],
    ["throw ^'x';", 'Throw expression must be of type exception: String'],
    ['try { run(); } catch (^String e) {}', 'Catch block variable must be of type exception: String'],
    [
        'try { run(); } catch (DmlException e) {} catch (^DmlException f) {}',
        'Exception type already caught: DmlException'
    ],
    ['for (String s : ^5) {}', 'Loop must iterate over collection: Integer'],
    ['for (^String s : new List<Integer>()) {}', 'Invalid loop variable type expected Integer was String'],
    ['insert ^5;', 'DML requires SObject or SObject list type: Integer'],
    ['update ^new Set<Account>();', 'DML requires SObject or SObject list type: Set<Account>'],
    [
        '^upsert new Account() Nope__c;',
        'Invalid field for upsert, must be an External Id custom or standard indexed field: Nope__c'
    ],
    ['Integer i = ^1 + true;', 'Arithmetic expressions must use numeric arguments'],
    ['Date d = Date.^today() + 1.5;', 'Date expressions must use Integer or Long'],
    ["Boolean b = ^1 == 'a';", 'Comparison arguments must be compatible types: Integer, String'],
    ['Boolean b = ^new Account() == new Contact();', 'Comparison arguments must be compatible types: Account, Contact'],
    ['Boolean b = ^true < false;', 'Inequality operator not allowed for this type: Boolean'],
    ['Boolean b = ^1 === 1;', 'Exact equality operator only allowed for reference types: Integer'],
    ['Boolean b = ^true && 1;', 'Logical operator can only be applied to Boolean'],
    ['Boolean b = ^!5;', '! operator can only be applied to boolean expressions'],
    ["Integer i = ^-'a';", 'Unary negation must use a numeric argument'],
    ["String s = 'a'; ^s++;", 'Unary postfix increment/decrement can only be applied to numeric expressions: String'],
    ['Integer i = ^1.5 << 2;', '<< operation can only be applied to Integer or Long types'],
    ["Object o = ^true ? 1 : 'a';", 'Incompatible types in ternary operator: Integer, String'],
    ["Object o = ^'a' ?? 1;", 'Incompatible types in null coalescing operator: String, Integer'],
    [
        'Integer i = ^(Integer) new Account();',
        'Incompatible types since an instance of Account is never an instance of Integer'
    ],
    [
        "Boolean b = ^'a' instanceof Integer;",
        'Operation instanceof is always false since an instance of String is never an instance of Integer'
    ],
    [
        'final Integer i = 1; ^i = 2;',
        'Final members can only be assigned in their declaration, init blocks, or constructors: i'
    ],
    ['^5 = 6;', 'Expression cannot be assigned'],
    ['^run() = 6;', 'Expression cannot be assigned'],
    ['^1 + 2;', 'Expression cannot be a statement.'],
    ["Integer i = new List<Integer>()[^'a'];", 'List index must be of type Integer: String'],
    ['Integer i = ^5[0];', 'Expression must be a list type: Integer'],
    [
        "List<Integer> l = new List<Integer>{ 1, ^'a' };",
        'Initial expression is of incorrect type, expected: Integer but was: String'
    ],
    [
        "Map<String, Integer> m = new Map<String, Integer>{ 'a' => ^'b' };",
        'Invalid value type String for Map<String,Integer>'
    ],
    ['^Map<String> m;', 'Invalid type argument count for Map: expected 2 but found 1'],
    ['^List l;', 'No type arguments provided for a parameterized type: List'],
    ['Integer i = ^new Integer();', 'Type cannot be constructed: Integer'],
    ['Object o = ^new T(1);', 'Constructor not defined: [T].<Constructor>(Integer)'],
    ['Object o = ^new SObject();', 'Type cannot be constructed: SObject'],
    ['Account a = new Account(^Nope__c = 1);', 'Field does not exist: Nope__c on Account'],
    ["Account a = new Account(Name = 'a', ^Name = 'b');", 'Duplicate field initialization: Name'],
    ['Account a = new Account(Name = ^1);', 'Illegal assignment from Integer to String'],
    ['Account a = ^new Account(1);', 'Type requires name=value pair construction: Account'],
    ['Object s = new Account().^Nope__c;', 'Variable does not exist: Nope__c'],
    ['Account a = new Account(); a.^Contacts = null;', 'Expression cannot be assigned'],
    ['List<Account> a = ^[SELECT Id FROM Nope__c];', "sObject type 'Nope__c' is not supported."],
    ['List<Account> a = ^[SELECT Nope__c FROM Account];', unknownColumn('Nope__c', 'Account')],
    ['List<Account> a = ^[SELECT Id FROM Account WHERE Nope__c = 1];', unknownColumn('Nope__c', 'Account')],
    ['List<Contact> a = ^[SELECT Account.Nope__c FROM Contact];', unknownColumn('Nope__c', 'Account')],
    ['List<Account> a = [SELECT Id FROM Account WHERE Name = :^nope];', 'Variable does not exist: nope'],
    ['Contact c = ^[SELECT Id FROM Account];', 'Illegal assignment from List<Account> to Contact'],
    ['switch on ^true { when 1 { } }', 'Boolean is not a valid switch expression type'],
    [
        "switch on 1 { when ^'a' { } }",
        "String value in 'when expression' cannot be implicitly converted to the Integer type in switch expression"
    ],
    ['switch on 1 { when 1 { } when ^1 { } }', '1 occurs as more than one when branch for this switch statement'],
    ['Integer i = Integer.^run();', 'unsupported: System.Integer.run'],
    ['System.debug(^run());', 'Parameters cannot be of type void'],
    ['String s = Label.^Missing;', 'External string does not exist: Missing'],
    ['^System.runAs(5) { }', "runAs requires a single argument of type 'User' or 'Version'"]
];

function unknownColumn(field: string, object: string): string {
    return `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
}

/** Whole classes, and those they refer to. */
const CLASSES: readonly Case[] = [
    ['public class T { Integer a; String ^A; }', 'Duplicate field: A'],
    ['public class T { void a() {} void ^A() {} }', 'Method already defined: A SIGNATURE: void A() from the type T'],
    ['public class T { void a(Integer x, ^String X) {} }', 'Duplicate variable: X'],
    ['public class T { Integer a() { ^} }', 'Missing return statement required return type: Integer'],
    [
        'public class T { Integer a() { if (true) { return 1; } ^} }',
        'Missing return statement required return type: Integer'
    ],
    ['public class T { Integer a() { ^return; } }', 'Missing return statement required return type: Integer'],
    ["public class T { Integer a() { return ^'x'; } }", 'Illegal conversion from String to Integer'],
    ['public class T { Integer a { get { ^} } }', 'Missing return statement required return type: Integer'],
    [
        'public class T { void a() {} static void b() { ^a(); } }',
        'Non static method cannot be referenced from a static context: void T.a()'
    ],
    [
        'public class T { Integer a; static void b() { ^a = 1; } }',
        'Non static field cannot be referenced from a static context: a from the type T'
    ],
    ['public class T { static void b() { Object o = ^this; } }', 'This cannot be referenced in a static context'],
    [
        'public class T { static void s() {} void b() { this.^s(); } }',
        'Static method cannot be referenced from a non static context: void T.s()'
    ],
    [
        'public class T { final Integer a = 1; void b() { ^a = 2; } }',
        'Final members can only be assigned in their declaration, init blocks, or constructors: a'
    ],
    [
        'public class T { Integer a { get { return 1; } } void b() { ^a = 2; } }',
        'A value cannot be stored to a in type T'
    ],
    ['public virtual class ^T extends T {}', 'Circular definition: T'],
    ['public class T extends ^U {}', 'Non-virtual and non-abstract type cannot be extended: U', 'public class U {}'],
    ['public class T extends ^I {}', 'Invalid super type: I', 'public interface I {}'],
    ['public class T implements ^U {}', 'Invalid interface: U', 'public class U {}'],
    [
        'public class ^T implements I {}',
        'Class T must implement the method: void I.a()',
        'public interface I { void a(); }'
    ],
    [
        'public class ^T implements Comparable {}',
        'Class T must implement the method: Integer System.Comparable.compareTo(Object)'
    ],
    [
        'public class T implements I { void ^a() {} }',
        'T: Overriding implementations of global or public interface methods must be global or public: void T.a()',
        'public interface I { void a(); }'
    ],
    [
        'public class ^T extends U {}',
        'Class T must implement the abstract method: void U.a()',
        'public abstract class U { public abstract void a(); }'
    ],
    [
        'public class T extends U { public void ^a() {} }',
        'Method must use the override keyword: void T.a()',
        'public virtual class U { public virtual void a() {} }'
    ],
    [
        'public class T extends U { public override void ^a() {} }',
        'Non-virtual, non-abstract methods cannot be overridden: void U.a()',
        'public virtual class U { public void a() {} }'
    ],
    ['public class T { public override void ^a() {} }', '@Override specified for non-overriding method: void T.a()'],
    [
        'public class T extends U { protected override void ^a() {} }',
        'Cannot reduce the visibility of method: void T.a()',
        'public virtual class U { public virtual void a() {} }'
    ],
    [
        'public class T extends U { public override Integer ^a() { return 1; } }',
        'Method return types clash: Integer T.a() vs void U.a() from the type T',
        'public virtual class U { public virtual void a() {} }'
    ],
    [
        'public class ^T extends U {}',
        'No default constructor available in super type: U',
        'public virtual class U { public U(Integer a) {} }'
    ],
    [
        'public class T { void a() { Object o = ^new U(); } }',
        'Abstract classes cannot be constructed: U',
        'public abstract class U {}'
    ],
    ['public class T { void a() { Object o = ^new I(); } }', 'Type cannot be constructed: I', 'public interface I {}'],
    [
        'public class T { void a() { new U().^b(); } }',
        'Method is not visible: void U.b()',
        'public class U { private void b() {} }'
    ],
    [
        'public class T { Object a = new U().^b; }',
        'Variable is not visible: U.b',
        'public class U { private Integer b; }'
    ],
    [
        'public class T { Object a = ^new U(); }',
        'Method is not visible: <Constructor> U()',
        'public class U { private U() {} }'
    ],
    ['public class T { ^U.V a; }', 'Type is not visible: U.V', 'public class U { private class V {} }'],
    [
        'public class T { void b() { new U().^a = 1; } }',
        'Variable is not visible: U.a',
        'public class U { public Integer a { get; private set; } }'
    ],
    ['public class ^T extends Exception {}', "Classes extending Exception must have a name ending in 'Exception': T"],
    ['public class ^TException {}', 'Exception class must extend another Exception class: TException'],
    ['public class T { void a() { Integer i = E.^C; } enum E { A } }', 'Variable does not exist: C'],
    ['public class T { void a(E e) { switch on e { when ^B { } } } enum E { A } }', 'Field must be an enum reference'],
    ['public class T { void ^a(); }', 'Method must have a body'],
    [
        'public class T { void a(Integer i, Long l) {} void a(Long l, Integer i) {} void b() { ^a(1, 2); } }',
        'Ambiguous method signature: void T.a(Integer, Long)'
    ],
    [
        'public class T extends U { public override void a() { super.^a(); } }',
        'Abstract method cannot be called directly: void U.a()',
        'public abstract class U { public abstract void a(); }'
    ]
];

/** Removes the mark and tells where it was. */
function unmark(marked: string): { source: string; place: string } {
    const before = marked.slice(0, marked.indexOf('^')).split('\n');
    return { source: marked.replace('^', ''), place: `${before.length}:${(before.at(-1) as string).length + 1}` };
}

for (const [marked, message, ...others] of [
    ...STATEMENTS.map(([code, ...rest]) => [inMethod(code), ...rest] as Case),
    ...CLASSES
]) {
    test(`refuses ${marked}`, () => {
        const { source, place } = unmark(marked);
        assert.deepEqual(findings(check(source, ...others)), [`${place} ${message}`]);
    });
}

test('refuses a trigger on an object that does not exist', () => {
    assert.deepEqual(findings(check('trigger T on Nope__c (before insert) {}')), [
        "1:1 Trigger type isn't an SObject: Nope__c"
    ]);
});

test('refuses two classes of one name', () => {
    assert.deepEqual(findings(check('public class A {}', 'public class a {}')), [
        '2.cls 1:14 Type name already in use: a'
    ]);
});
