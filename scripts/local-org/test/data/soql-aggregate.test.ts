import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ApexDate } from '../../src/runtime/date.ts';
import { ApexDatetime } from '../../src/runtime/datetime.ts';
import { Decimal } from '../../src/runtime/decimal.ts';
import { plain, World } from './soql-world.ts';

const world = new World();

function rows(text: string): unknown[] {
    return world.query(text).map((record) => Object.values(plain(record)));
}

before(() => {
    const top = world.add('Account', { Name: 'Top' });
    for (const [industry, employees, revenue, year, parent] of [
        ['Retail', 1, '10.50', 2024, top],
        ['Retail', 4, '0.10', 2025, null],
        ['Energy', null, '1', 2025, top],
        [null, 2, null, null, null]
    ] as const) {
        world.add('Account', {
            Name: `${industry} ${employees}`,
            Industry: industry,
            NumberOfEmployees: employees,
            AnnualRevenue: revenue === null ? null : Decimal.parse(revenue),
            Founded__c: year === null ? null : ApexDate.of(year, 8, 31),
            CreatedDate: new ApexDatetime(Date.UTC(year ?? 2030, 0, 1)),
            ParentId: parent
        });
    }
});

const KIDS = "FROM Account WHERE Name != 'Top'";

test('aggregates skip nulls and name themselves', () => {
    const [all] = world.query(
        `SELECT COUNT(Id), COUNT(Industry) filled, COUNT_DISTINCT(Industry), SUM(NumberOfEmployees), SUM(AnnualRevenue) total, AVG(NumberOfEmployees), MIN(Founded__c), MAX(Name) ${KIDS}`
    );
    assert.equal(all?.type, 'AggregateResult');
    assert.deepEqual(all && plain(all), {
        expr0: 4,
        filled: 3,
        expr1: 2,
        expr2: 7,
        total: '11.60',
        expr3: '2.3333333333333335',
        expr4: '2024-08-31 00:00:00',
        expr5: 'Retail 4'
    });
    assert.equal(all?.get('TOTAL') instanceof Decimal, true);
    assert.throws(() => all?.get('nope'), /Invalid field nope for AggregateResult/);
});

test('without rows a whole-table aggregate has one row, a grouped one none', () => {
    assert.deepEqual(rows("SELECT COUNT(Id), SUM(AnnualRevenue), MAX(Name) FROM Account WHERE Name = 'x'"), [
        [0, null, null]
    ]);
    assert.deepEqual(rows("SELECT Industry, COUNT(Id) FROM Account WHERE Name = 'x' GROUP BY Industry"), []);
    assert.equal(world.count("SELECT COUNT() FROM Account WHERE Name = 'x'"), 0);
});

test('groups, HAVING and ORDER BY aggregates and aliases', () => {
    assert.deepEqual(
        rows(`SELECT Industry, COUNT(Id) n ${KIDS} GROUP BY Industry ORDER BY COUNT(Id) DESC, Industry NULLS LAST`),
        [
            ['Retail', 2],
            ['Energy', 1],
            [null, 1]
        ]
    );
    assert.deepEqual(
        rows(
            `SELECT Industry i, SUM(AnnualRevenue) ${KIDS} GROUP BY Industry HAVING COUNT(Id) > 1 OR Industry = 'energy' ORDER BY i`
        ),
        [
            ['Retail', '10.60'],
            ['Energy', '1']
        ]
    );
    assert.deepEqual(rows(`SELECT Parent.Name, COUNT(Id) ${KIDS} GROUP BY Parent.Name ORDER BY Parent.Name`), [
        [null, 2],
        ['Top', 2]
    ]);
    assert.deepEqual(rows(`SELECT Industry ${KIDS} GROUP BY Industry LIMIT 1 OFFSET 1`), [['Energy']]);
});

test('date functions group', () => {
    assert.deepEqual(
        rows(
            `SELECT CALENDAR_YEAR(Founded__c) y, COUNT(Id) ${KIDS} AND Founded__c != null GROUP BY CALENDAR_YEAR(Founded__c) ORDER BY CALENDAR_YEAR(Founded__c) DESC`
        ),
        [
            [2025, 2],
            [2024, 1]
        ]
    );
    assert.deepEqual(
        rows(
            `SELECT DAY_ONLY(CreatedDate), MIN(Name) ${KIDS} GROUP BY DAY_ONLY(CreatedDate) ORDER BY DAY_ONLY(CreatedDate) LIMIT 1`
        ),
        [['2024-01-01 00:00:00', 'Retail 1']]
    );
    // New year's midnight in UTC is still the old year in Los Angeles.
    assert.deepEqual(
        rows(
            `SELECT CALENDAR_YEAR(convertTimezone(CreatedDate)), COUNT(Id) ${KIDS} GROUP BY CALENDAR_YEAR(convertTimezone(CreatedDate)) ORDER BY COUNT(Id) DESC LIMIT 1`
        ),
        [[2024, 2]]
    );
    assert.throws(() => rows('SELECT CreatedDate, COUNT(Id) FROM Account GROUP BY CreatedDate'), /can not be grouped/);
});

test('ROLLUP and CUBE add totals, which GROUPING marks', () => {
    assert.deepEqual(
        rows(`SELECT Industry, GROUPING(Industry) g, COUNT(Id) ${KIDS} AND Industry != null GROUP BY ROLLUP(Industry)`),
        [
            ['Retail', 0, 2],
            ['Energy', 0, 1],
            [null, 1, 3]
        ]
    );
    assert.equal(
        rows(`SELECT Industry, Founded__c, COUNT(Id) ${KIDS} AND Industry != null GROUP BY CUBE(Industry, Founded__c)`)
            .length,
        3 + 2 + 2 + 1
    );
});

test('what is neither grouped nor aggregated is refused', () => {
    assert.throws(
        () => rows('SELECT Name, COUNT(Id) FROM Account GROUP BY Industry'),
        /Field must be grouped or aggregated: Name/
    );
    assert.throws(() => rows('SELECT Name, COUNT(Id) FROM Account'), /Field must be grouped or aggregated: Name/);
    assert.throws(
        () => rows('SELECT COUNT(Id) FROM Account ORDER BY Name'),
        /Field must be grouped or aggregated: Name/
    );
    assert.throws(() => rows('SELECT CALENDAR_YEAR(Founded__c) FROM Account'), /Field must be grouped or aggregated/);
    assert.throws(() => rows('SELECT SUM(Name) FROM Account'), /does not support aggregate operator SUM/);
    assert.throws(() => rows('SELECT COUNT(Id) x, SUM(NumberOfEmployees) X FROM Account'), /duplicate alias: X/);
    assert.throws(
        () => rows('SELECT COUNT(Id) FROM Account GROUP BY Description'),
        /can not be grouped in a query call/
    );
    assert.throws(() => rows('SELECT Name n FROM Account'), /only aggregate expressions use field aliasing/);
});
