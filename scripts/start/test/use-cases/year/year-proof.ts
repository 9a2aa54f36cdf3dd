/** Holds the CRM against what a merchant's year should have left in it, record by record. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { assertSameRows } from '../../truth.ts';
import { cases, metrics, milestones, stages, tasks, type Sides } from './held.ts';
import { MerchantYear, type YearSize } from './merchant-year.ts';

/** Most orders of a page, which the sync makes larger while all goes well. */
const MOST_OF_A_PAGE = 500;
/** What reading or applying twice must not add to. */
const RECORDS = [
    'ShipStation_Order__c',
    'ShipStation_Order_Item__c',
    'Shipment__c',
    'Task',
    'Milestone__c',
    'Contact',
    'Account',
    'Match_Review__c',
    'Customer_Identity__c'
];

/** Declares the tests of a year. */
export function proveYear(name: string, size: YearSize): void {
    describe(name, () => {
        let year: MerchantYear;

        before(async () => {
            year = await MerchantYear.open(size);
        });

        after(() => year?.stop());

        test('two years of history leave 0 Tasks, 0 Cases, 0 stage changes and the right figures', () => {
            assert.equal(year.rows('Task').length, 0);
            assert.equal(year.rows('Case').length, 0);
            assert.deepEqual(new Set(year.rows('Opportunity').map((row) => row.StageName)), new Set(['Prospecting']));
            expectSame(milestones(year));
            expectSame(metrics(year));
        });

        test('the year leaves the Tasks, Cases, stages, milestones and figures it should, to the record', async () => {
            await year.live();
            const { failures, errors } = year.product.summary();
            assert.deepEqual({ failures, errors }, { failures: [], errors: {} });
            assert.ok(year.seen.orders.size > 0.97 * (size.orders + size.history));
            expectSame(tasks(year));
            expectSame(cases(year));
            expectSame(stages(year));
            expectSame(milestones(year));
            expectSame(metrics(year));
        });

        test('the three years read from ShipStation once more add no record and change no outcome', () => {
            const before = everything();
            const pages = year.readAllAgain();
            assert.ok(
                pages > 1 + year.rows('ShipStation_Order__c').length / MOST_OF_A_PAGE,
                `only ${pages} pages were read`
            );
            assert.deepEqual(everything(), before);
            expectSame(metrics(year));
        });

        test('everything applied again makes only what is due for orders that find whose they are', () => {
            const before = casesAndStages();
            const reached = milestones(year).actual;
            year.applyAllAgain();
            expectSame(tasks(year));
            assert.deepEqual(casesAndStages(), before);
            expectSame(metrics(year));
            // Of further milestones it hangs on the order of rows whether history or news of this week reached them.
            const { actual, expected } = milestones(year);
            assert.deepEqual([...actual.keys()].sort(), [...expected.keys()].sort());
            assert.deepEqual(new Map([...reached.keys()].map((key) => [key, actual.get(key)])), reached);
        });

        test('applied a third time, nothing is added and nothing changes', () => {
            const before = everything();
            year.applyAllAgain();
            assert.deepEqual(
                year.rows('Shipment__c').filter((row) => row.CRM_Update_Status__c === 'Waiting'),
                []
            );
            assert.deepEqual(everything(), before);
            expectSame(metrics(year));
        });

        function everything(): unknown {
            return [casesAndStages(), ...RECORDS.map((one) => year.rows(one).length)];
        }

        function casesAndStages(): unknown {
            return [
                year.rows('Case').map((row) => [row.Id, row.Status, row.Priority]),
                year.rows('CaseComment').length,
                year.rows('Opportunity').map((row) => [row.Id, row.StageName])
            ];
        }
    });
}

function expectSame({ actual, expected }: Sides): void {
    // A comparison of nothing with nothing proves nothing.
    assert.ok(expected.size > 5 && actual.size > 0, 'too few to prove anything');
    assertSameRows(actual, expected);
}
