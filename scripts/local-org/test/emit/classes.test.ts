import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugOutput, valueOf } from './harness.ts';

test('Values and blocks of the whole hierarchy run before the first constructor body', () => {
    const log = debugOutput('new Child();', {
        'Child.cls': `public class Child extends Base {
            String a = note('child value');
            { note('child block'); }
            public Child() { note('child constructor'); }
        }`,
        'Base.cls': `public virtual class Base {
            String b = note('base value');
            public Base() { note('base constructor'); }
            protected String note(String s) { System.debug(s); return s; }
        }`
    });
    assert.deepEqual(log, ['base value', 'child value', 'child block', 'base constructor', 'child constructor']);
});

test('this(…) never reaches a constructor of a subclass', () => {
    const log = debugOutput('System.debug(new Child(1).text);', {
        'Base.cls': `public virtual class Base {
            public String text;
            public Base(Integer n) { this('n' + n); }
            public Base(String s) { text = s; }
        }`,
        'Child.cls': `public class Child extends Base {
            public Child(Integer n) { super(n); }
            public Child(String s) { super('wrong'); }
        }`
    });
    assert.deepEqual(log, ['n1']);
});

test('Private methods of the same name stay apart', () => {
    assert.equal(
        valueOf('new Child().fromBase()', {
            'Base.cls': `public virtual class Base {
                private String name() { return 'base'; }
                public String fromBase() { return name(); }
            }`,
            'Child.cls': `public class Child extends Base { private String name() { return 'child'; } }`
        }),
        'base'
    );
});

test('Overloads are chosen by the static type', () => {
    const log = debugOutput("A a = new A(); a.f('s'); a.f((Object) 's'); a.f(1L);", {
        'A.cls': `public class A {
            public void f(String s) { System.debug('String'); }
            public void f(Object o) { System.debug('Object'); }
            public void f(Long l) { System.debug('Long'); }
        }`
    });
    assert.deepEqual(log, ['String', 'Object', 'Long']);
});

test('A property name inside its own accessors means its storage', () => {
    const log = debugOutput('A a = new A(); a.total += 5; a.total++; System.debug(a.total); System.debug(a.reads);', {
        'A.cls': `public class A {
            public Integer reads = 0;
            public Integer total { get { reads++; return total == null ? 0 : total; } set { total = value; } }
        }`
    });
    assert.deepEqual(log, ['6', '3']);
});

test('Static state starts on first use and belongs to the transaction', () => {
    const log = debugOutput('System.debug(0); A.hit(); System.debug(A.count);', {
        'A.cls': `public class A {
            public static Integer count = 10;
            static { System.debug('start ' + count); }
            public static void hit() { count++; }
        }`
    });
    assert.deepEqual(log, ['0', 'start 10', '11']);
});

test('Enums know their values, order and names', () => {
    const texts = { 'A.cls': 'public class A { public enum Color { RED, GREEN } }' };
    assert.equal(valueOf("A.Color.valueOf('green').ordinal()", texts), '1');
    assert.equal(valueOf('A.Color.values()', texts), '(RED, GREEN)');
    assert.equal(valueOf('A.Color.RED == A.Color.GREEN', texts), 'false');
});

test('An inner class prints without the name of its outer class', () => {
    assert.equal(
        valueOf('new A.B()', { 'A.cls': 'public class A { public class B { Integer x = 1; String y; } }' }),
        'B:[x=1, y=null]'
    );
});

test('A user class is a map key by its own equals and hashCode', () => {
    const log = debugOutput(
        `Map<A, String> m = new Map<A, String>{ new A(1) => 'one' };
        System.debug(m.get(new A(1)));
        System.debug(m.containsKey(new A(2)));
        System.debug(new A(3) == new A(3));`,
        {
            'A.cls': `public class A {
                Integer n;
                public A(Integer n) { this.n = n; }
                public Boolean equals(Object other) { return ((A) other).n == n; }
                public Integer hashCode() { return n; }
            }`
        }
    );
    assert.deepEqual(log, ['one', 'false', 'true']);
});

test('A class that implements Iterable can be looped over', () => {
    const log = debugOutput('for (String s : new A()) { System.debug(s); }', {
        'A.cls': `public class A implements Iterable<String>, Iterator<String> {
            Integer n = 0;
            public Iterator<String> iterator() { return this; }
            public Boolean hasNext() { return n < 2; }
            public String next() { n++; return 'item ' + n; }
        }`
    });
    assert.deepEqual(log, ['item 1', 'item 2']);
});
