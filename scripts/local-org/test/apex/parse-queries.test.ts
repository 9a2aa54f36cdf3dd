import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexSyntaxError } from '../../src/apex/parse/index.ts';
import { expr, showExpr } from './show-tree.ts';
import type { SoqlExpr } from '../../src/apex/ast.ts';

function soql(text: string): SoqlExpr {
    const found = expr(text);
    assert.ok(found.kind === 'soql');
    return found;
}

test('binds of an inline query are Apex expressions, numbered in order, subqueries included', () => {
    const found = soql(
        `[SELECT Id, (SELECT Id FROM Contacts WHERE Email = :mail LIMIT :a.b) /* why */
          FROM Account // all of them
          WHERE Id IN :ids.keySet() AND (Name LIKE :('%' + name) OR Name IN ('x', :y[0])) AND Size__c > :-1
          LIMIT :max - 1 OFFSET :off]`
    );
    assert.deepEqual(found.binds.map(showExpr), [
        'mail',
        'a.b',
        '(call ids.keySet)',
        '(+ "%" name)',
        '(at y 0)',
        '-1',
        '(- max 1)',
        'off'
    ]);
    assert.deepEqual(
        found.query.binds.map((bind) => bind.index),
        [0, 1, 2, 3, 4, 5, 6, 7]
    );
    assert.deepEqual(found.query.limit, { kind: 'bind', index: 6, path: [] });
    assert.deepEqual(found.query.offset, { kind: 'bind', index: 7, path: [] });
});

test('a query inside a bind of a query stays an expression', () => {
    const found = soql(
        '[SELECT Id FROM Contact WHERE AccountId IN :new Map<Id, Account>([SELECT Id FROM Account WHERE Name = :n]).keySet()]'
    );
    assert.equal(found.binds.length, 1);
    assert.equal(found.query.binds.length, 1);
});

test('characters outside the basic plane do not shift the query text', () => {
    const found = soql("[SELECT Id FROM Account WHERE Name = '😀😀' AND Id = :a AND Site = 'x']");
    assert.ok(found.query.where?.kind === 'and');
    assert.equal(found.query.where.parts.length, 3);
    assert.deepEqual(found.query.where.parts[2], {
        kind: 'compare',
        left: { kind: 'field', path: ['Site'] },
        operator: '=',
        right: { kind: 'literal', type: 'string', value: 'x' }
    });
});

test('what only the query parser sees is a syntax error of the file', () => {
    assert.throws(() => expr('[SELECT Id FROM Account WITH Foo = 1]'), ApexSyntaxError);
});

test('an inline search has its term, group and returned objects', () => {
    const found = expr(
        "[FIND 'abc*' IN NAME FIELDS RETURNING Account(Id, Name WHERE Name != :x ORDER BY Name LIMIT 5), Contact LIMIT 10]"
    );
    assert.ok(found.kind === 'sosl');
    assert.equal(found.query.term, 'abc*');
    assert.equal(found.query.group, 'name');
    assert.deepEqual(
        found.query.returning.map((item) => [item.object, item.query.select.length, item.query.limit]),
        [
            ['Account', 2, 5],
            ['Contact', 1, null]
        ]
    );
    assert.equal(found.query.limit, 10);
    assert.deepEqual(found.binds.map(showExpr), ['x']);
    const bound = expr('[FIND :term RETURNING Account]');
    assert.ok(bound.kind === 'sosl' && typeof bound.query.term !== 'string');
});
