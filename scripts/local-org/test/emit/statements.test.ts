import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LimitExceeded, UnsupportedError } from '../../src/runtime/uncatchable.ts';
import { compileTexts, debugOutput, endOf, exceptionOf } from './harness.ts';

test('Line N of the script is line N of the source', () => {
    const compiled = compileTexts({
        'A.cls': 'public class A {\n\n    public void f() {\n        Integer x = 1;\n\n        x++;\n    }\n}'
    });
    const lines = compiled.files[0]?.code.split('\n') ?? [];
    assert.match(lines[3] ?? '', /v_x = 1/);
    assert.match(lines[5] ?? '', /v_x = /);
    assert.deepEqual(compiled.files[0]?.lines, [4, 6]);
});

test('switch goes to one branch and leaves break to the loop', () => {
    const log = debugOutput(`
        for (Integer i = 0; i < 5; i++) {
            switch on i {
                when 0, 1 { System.debug('few'); }
                when 2 { break; }
                when else { System.debug('many'); }
            }
        }`);
    assert.deepEqual(log, ['few', 'few']);
});

test('switch on text minds case and null', () => {
    const log = debugOutput(`
        for (String s : new List<String>{ 'a', 'A', null }) {
            switch on s {
                when 'a' { System.debug('lower'); }
                when null { System.debug('none'); }
                when else { System.debug('else'); }
            }
        }`);
    assert.deepEqual(log, ['lower', 'else', 'none']);
});

test('switch on type binds the variable', () => {
    const log = debugOutput(
        "Object o = new List<String>(); SObject s = new Contact(LastName = 'X'); switch on s { when Account a { System.debug('a'); } when Contact c { System.debug(c.LastName); } }"
    );
    assert.deepEqual(log, ['X']);
});

test('A list cannot change while it is looped over', () => {
    const { text } = exceptionOf('List<Integer> xs = new List<Integer>{ 1 }; for (Integer x : xs) { xs.add(2); }');
    assert.match(text, /^System\.FinalException: /);
});

test('finally runs after return and after an exception', () => {
    const log = debugOutput(
        'System.debug(A.f()); try { A.g(); } catch (A.OwnException e) { System.debug(e.getMessage()); }',
        {
            'A.cls': `public class A {
            public class OwnException extends Exception {}
            public static Integer f() { try { return 1; } finally { System.debug('f'); } }
            public static void g() { try { throw new OwnException('own'); } finally { System.debug('g'); } }
        }`
        }
    );
    assert.deepEqual(log, ['f', '1', 'g', 'own']);
});

test('An exception knows the Apex frames it came through', () => {
    const { stack } = exceptionOf('A.f();', {
        'A.cls': 'public class A {\n    public static void f() {\n        String s;\n        s.length();\n    }\n}'
    });
    assert.equal(stack, 'Class.A.f: line 4, column 1\nAnonymousBlock: line 1, column 1');
});

test('catch and finally do not see what Apex cannot catch', () => {
    const end = endOf(
        "try { while (true) { } } catch (Exception e) { throw new IllegalArgumentException('caught'); } finally { throw new IllegalArgumentException('finally'); }"
    );
    assert.ok(end instanceof LimitExceeded);
});

test('Reaching an unsupported member is refused by its name', () => {
    const end = endOf('try { Test.testInstall(null, null); } catch (Exception e) { }');
    assert.ok(end instanceof UnsupportedError);
    assert.match(end.message, /testInstall/);
});

test('Endless recursion is a LimitException', () => {
    const compiled = endOf('Integer f(Integer n) { return f(n + 1); } f(1);');
    assert.ok(compiled instanceof LimitExceeded);
});
