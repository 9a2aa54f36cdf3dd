import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showExpr, showType, statement, statements } from './show-tree.ts';

test('local variables share their type and keep their order', () => {
    const local = statement('local', 'final Map<String, List<A.B>> a = null, b;');
    assert.equal(showType(local.type), 'Map<String,List<A.B>>');
    assert.deepEqual([...local.modifiers.words], ['final']);
    assert.deepEqual(
        local.vars.map(({ name, init }) => [name, init ? showExpr(init) : null]),
        [
            ['a', 'null'],
            ['b', null]
        ]
    );
});

test('if, loops and jumps', () => {
    const branch = statement('if', 'if (a) b(); else if (c) { d(); }');
    assert.equal(branch.otherwise?.kind, 'if');
    const loop = statement('for', 'for (Integer i = 0, n = 3; i < n; i++, n--) { continue; }');
    assert.ok(loop.init && 'kind' in loop.init && loop.init.vars.length === 2);
    assert.deepEqual(loop.update.map(showExpr), ['(post++ i)', '(post-- n)']);
    const bare = statement('for', 'for (;;) { break; }');
    assert.deepEqual([bare.init, bare.condition, bare.update.length], [null, null, 0]);
    const each = statement('foreach', 'for (Account a : [SELECT Id FROM Account]) a.b();');
    assert.deepEqual(
        [showType(each.type), each.name, each.iterable.kind, each.body.kind],
        ['Account', 'a', 'soql', 'expr']
    );
    assert.equal(statement('while', 'while (a);').body.kind, 'block');
    assert.equal(showExpr(statement('dowhile', 'do { a(); } while (b);').condition), 'b');
});

test('switch on values, enum constants, types and else', () => {
    const found = statement(
        'switch',
        `switch on x {
            when 1, -2 { a(); }
            when 'p', null { }
            when RED, Outer.Color.BLUE { }
            when (3L) { }
            when Account acc { b(); }
            when else { c(); }
        }`
    );
    const values = found.cases.map((branch) =>
        branch.kind === 'type'
            ? `${showType(branch.type)} ${branch.name}`
            : branch.values
                  .map((value) =>
                      value.kind === 'enum' ? [...value.qualifier, value.name].join('.') : showExpr(value.expr)
                  )
                  .join(' ')
    );
    assert.deepEqual(values, ['1 -2', '"p" null', 'RED Outer.Color.BLUE', '3L', 'Account acc']);
    assert.equal(found.otherwise?.statements.length, 1);
    assert.throws(() => statements('switch on x { when else { } when 1 { } }'), /must be the last/);
});

test('try, throw and return', () => {
    const found = statement(
        'try',
        'try { a(); } catch (System.DmlException e) { throw e; } catch (Exception e) { } finally { b(); }'
    );
    assert.deepEqual(
        found.catches.map((clause) => [showType(clause.type), clause.name]),
        [
            ['System.DmlException', 'e'],
            ['Exception', 'e']
        ]
    );
    assert.equal(found.finallyBlock?.statements.length, 1);
    assert.equal(statement('return', 'return;').value, null);
});

test('DML statements with access levels', () => {
    assert.equal(statement('dml', 'insert a;').access, null);
    assert.equal(statement('dml', "insert as user new Account(Name = 'x');").access, 'user');
    assert.equal(statement('dml', 'delete as system records;').access, 'system');
    const upsert = statement('dml', 'upsert as user records Account.Key__c;');
    assert.deepEqual([upsert.operation, upsert.access, upsert.field], ['upsert', 'user', 'Account.Key__c']);
    const merge = statement('dml', 'merge a b;');
    assert.deepEqual([showExpr(merge.target), merge.other && showExpr(merge.other)], ['a', 'b']);
    assert.equal(statement('dml', 'undelete [SELECT Id FROM Account ALL ROWS];').target.kind, 'soql');
});

test('System.runAs takes a block', () => {
    const found = statement('runas', 'system.RunAs(u) { a(); }');
    assert.deepEqual([found.args.map(showExpr), found.body.statements.length], [['u'], 1]);
});

test('blocks know their closing brace', () => {
    const block = statement('block', '{\n  a();\n}');
    assert.deepEqual(
        [block.pos, block.end],
        [
            { line: 1, column: 1 },
            { line: 3, column: 1 }
        ]
    );
});
