import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAggregateQuery, isCountQuery } from '../../src/data/soql/ast.ts';
import { SoqlError } from '../../src/data/soql/errors.ts';
import { parseSosl } from '../../src/data/soql/parse-sosl.ts';
import { parseSoql } from '../../src/data/soql/parse.ts';
import { UnsupportedError } from '../../src/runtime/uncatchable.ts';

test('a query has its clauses', () => {
    const query = parseSoql(
        `select Id, Account.Name, toLabel(Status) from Case c using scope mine where c.Status = 'New' with user_mode
         order by Account.Name desc nulls last, CreatedDate limit 5 offset :skip all rows for update`
    );
    assert.deepEqual(
        query.select.map((item) => (item.kind === 'field' ? item.path.join('.') : item.kind)),
        ['Id', 'Account.Name', 'function']
    );
    assert.deepEqual(query.from, { path: ['Case'], alias: 'c' });
    assert.deepEqual(
        [query.scope, query.access, query.limit, query.allRows, query.purpose],
        ['mine', 'user', 5, true, ['update']]
    );
    assert.deepEqual(query.offset, { kind: 'bind', index: 0, path: ['skip'] });
    assert.deepEqual(
        query.orderBy.map(({ descending, nulls }) => [descending, nulls]),
        [
            [true, 'last'],
            [false, null]
        ]
    );
});

test('conditions keep their shape, values their kind', () => {
    const { where } = parseSoql(
        "SELECT Id FROM A WHERE (NOT Name LIKE 'a\\%b%') AND (N__c >= -1.5e2 OR D__c = LAST_N_DAYS:7 OR T__c > 2024-01-31T10:00:00+02:00) AND X__c NOT IN (null, :a.b, 'it\\'s') AND M__c INCLUDES ('a;b', 'c') AND Id IN (SELECT B__c FROM C WHERE D = TODAY)"
    );
    assert.ok(where?.kind === 'and');
    assert.deepEqual(
        where.parts.map((part) => part.kind),
        ['not', 'or', 'in', 'includes', 'in']
    );
    const [not, , list] = where.parts;
    assert.ok(not?.kind === 'not' && not.part.kind === 'compare');
    assert.deepEqual(not.part.right, { kind: 'literal', type: 'string', value: 'a\\%b%' });
    assert.ok(list?.kind === 'in' && list.right.kind === 'list' && list.negated);
    assert.deepEqual(list.right.values, [
        { kind: 'literal', type: 'null', value: null },
        { kind: 'bind', index: 0, path: ['a', 'b'] },
        { kind: 'literal', type: 'string', value: "it's" }
    ]);
});

test('grouped queries, counts and child queries are told apart', () => {
    const grouped = parseSoql(
        'SELECT Industry i, COUNT(Id) n, MAX(Amount__c) FROM A GROUP BY ROLLUP(Industry) HAVING COUNT(Id) > 1'
    );
    assert.equal(grouped.groupBy?.mode, 'rollup');
    assert.ok(grouped.having && isAggregateQuery(grouped) && !isCountQuery(grouped));
    const count = parseSoql('SELECT COUNT() FROM A');
    assert.ok(isCountQuery(count) && !isAggregateQuery(count));
    const child = parseSoql(
        'SELECT Id, (SELECT Id, (SELECT Id FROM Ds__r) FROM Bs__r ORDER BY Name LIMIT 2), TYPEOF What WHEN A THEN Name, X ELSE Id END, FIELDS(STANDARD) FROM A'
    );
    assert.deepEqual(
        child.select.map((item) => item.kind),
        ['field', 'subquery', 'typeof', 'fields']
    );
});

test('syntax errors name the unexpected token', () => {
    const cases: Readonly<Record<string, RegExp>> = {
        'SELECT FROM Account': /unexpected token: 'FROM'/,
        'SELECT Id FROM Account WHERE': /unexpected token: '<EOF>'/,
        "SELECT Id FROM Account WHERE A = 1 AND B = 2 OR C = 'x'": /unexpected token: 'OR'/,
        'SELECT Id FROM Account LIMIT x': /unexpected token: 'x'/,
        'SELECT Id FROM Account WHERE Name = foo': /unexpected token: 'foo'/,
        "SELECT Id FROM Account WHERE Name = 'x": /mismatched character/,
        'SELECT Id FROM Account # x': /no viable alternative at character '#'/,
        'SELECT NOPE(Id) FROM Account': /Invalid function: NOPE/,
        'SELECT Id FROM Account // x': /no viable alternative/
    };
    for (const [text, message] of Object.entries(cases)) {
        assert.throws(
            () => parseSoql(text),
            (error) => error instanceof SoqlError && message.test(error.message),
            text
        );
    }
    assert.throws(() => parseSoql('SELECT Id FROM Account WITH DATA CATEGORY Geo__c AT x__c'), UnsupportedError);
});

test('a dynamic search takes its term in braces or quotes', () => {
    const search = parseSosl(
        "FIND {it\\-s 'x'} IN ALL FIELDS RETURNING Account(Id WHERE Name = :n), Contact WITH USER_MODE LIMIT 3"
    );
    assert.deepEqual(
        [search.term, search.group, search.returning.length, search.access, search.limit],
        ["it-s 'x'", 'all', 2, 'user', 3]
    );
    assert.equal(parseSosl("FIND 'a\\-b\\'c'").term, "a-b'c");
    assert.throws(() => parseSosl('FIND {a} WITH SNIPPET'), /Not supported by the local org: SOSL WITH SNIPPET/);
});
