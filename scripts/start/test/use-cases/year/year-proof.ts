/** Holds the CRM against what a merchant's year should have left in it, record by record. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { by, type Plain } from '../../support.ts';
import { assertSameRows } from '../../truth.ts';
import { expectedMetrics } from './expected-metrics.ts';
import { expectedCases, expectedMilestones, expectedStages, expectedTasks } from './expected.ts';
import { MerchantYear, RULES, type YearSize } from './merchant-year.ts';

/** Declares the tests of a year. */
export function proveYear(name: string, size: YearSize): void {
    describe(name, () => {
        let year: MerchantYear;

        before(async () => {
            year = await MerchantYear.open(size);
        });

        after(() => year.stop());

        test('two years of history leave 0 Tasks, 0 Cases, 0 stage changes and the right figures', () => {
            assert.equal(year.rows('Task').length, 0);
            assert.equal(year.rows('Case').length, 0);
            assert.deepEqual(new Set(year.rows('Opportunity').map((row) => row.StageName)), new Set(['Prospecting']));
            expectMilestones();
            expectMetrics();
        });

        test('the year leaves the Tasks, Cases, stages, milestones and figures it should, to the record', async () => {
            await year.live();
            const { failures, errors } = year.product.summary();
            assert.deepEqual({ failures, errors }, { failures: [], errors: {} });
            assert.ok(year.seen.orders.size > 0.97 * (size.orders + size.history));
            expectTasks();
            expectCases();
            expectStages();
            expectMilestones();
            expectMetrics();
        });

        test('everything applied once more adds nothing and changes nothing', () => {
            const snapshot = (): unknown => [
                ...['Task', 'Case', 'CaseComment', 'Milestone__c', 'Contact', 'Account'].map(
                    (one) => year.rows(one).length
                ),
                year.rows('Opportunity').map((row) => [row.Id, row.StageName]),
                year.rows('Case').map((row) => [row.Id, row.Status, row.Priority])
            ];
            const before = snapshot();
            year.applyAllAgain();
            assert.deepEqual(
                year.rows('Shipment__c').filter((row) => row.CRM_Update_Status__c === 'Waiting'),
                []
            );
            assert.deepEqual(snapshot(), before);
            expectMetrics();
        });

        function expectTasks(): void {
            const ofMilestones = new Set(year.rows('Milestone__c').map((row) => row.Task_Id__c));
            const orders = by(year.rows('ShipStation_Order__c'), (row) => row.Delivery_Task_Id__c);
            const accounts = by(year.rows('Account'), (row) => row.Id);
            const actual = year
                .rows('Task')
                .filter((row) => !ofMilestones.has(row.Id!))
                .map((row): [string, unknown] => [
                    String(orders.get(String(row.Id))?.Order_Id__c ?? `nobody's ${row.Id}`),
                    { subject: row.Subject, accountId: row.WhatId, due: row.ActivityDate, owner: row.OwnerId }
                ]);
            const expected = [...expectedTasks(year.seen, year.matches())].map(([orderId, task]): [string, unknown] => [
                String(orderId),
                { ...task, owner: accounts.get(task.accountId ?? '')?.OwnerId }
            ]);
            expectSome(expected.length, actual.length);
            assertSameRows(new Map(actual), new Map(expected));
        }

        function expectCases(): void {
            const parcels = by(year.rows('Shipment__c'), (row) => row.Case__c);
            const comments = countBy(year.rows('CaseComment'), 'ParentId');
            const actual = year.rows('Case').map((row): [string, unknown] => [
                String(parcels.get(String(row.Id))?.Shipment_Id__c ?? `nobody's ${row.Id}`),
                {
                    subject: row.Subject,
                    priority: row.Priority,
                    accountId: row.AccountId,
                    opportunityId: row.Opportunity__c,
                    comments: comments.get(String(row.Id)) ?? 0,
                    isClosed: row.IsClosed
                }
            ]);
            const expected = [...expectedCases(year.seen, year.matches())].map(([id, one]): [string, unknown] => [
                String(id),
                one
            ]);
            expectSome(expected.length, actual.length);
            assertSameRows(new Map(actual), new Map(expected));
        }

        function expectStages(): void {
            const expected = expectedStages(year.seen, year.matches());
            const deals = by(year.rows('Opportunity'), (row) => row.Id);
            const actual = new Map([...expected.keys()].map((id) => [id, deals.get(id)?.StageName]));
            expectSome(expected.size, actual.size);
            assertSameRows(actual, expected);
        }

        function expectMilestones(): void {
            const rules = by(year.rows('Milestone_Rule__c'), (row) => row.Id);
            const actual = year.rows('Milestone__c').map((row): [string, unknown] => {
                const rule = rules.get(String(row.Rule__c));
                const made = [row.Task_Id__c, row.Opportunity__c].filter((id) => id !== null).length;
                return [
                    `${row.Account__c}:${rule?.Name}:${row.Occurrence__c}`,
                    { status: row.Status__c, made: rule?.Make__c === 'Only the Record' ? 0 : made }
                ];
            });
            const expected = [...expectedMilestones(year.seen, year.matches(), RULES)].map(
                ([key, isNews]): [string, unknown] => {
                    const isRecord = key.includes(':Every 1,000:');
                    const status = isNews ? (isRecord ? 'Recorded' : 'Started') : 'Before Go-Live';
                    return [key, { status, made: isNews && !isRecord ? 1 : 0 }];
                }
            );
            expectSome(expected.length, actual.length);
            assertSameRows(new Map(actual), new Map(expected));
        }

        function expectMetrics(): void {
            const expected = expectedMetrics(year.seen, year.matches());
            const fields = Object.keys([...expected.values()][0]!);
            const actual = new Map(
                year
                    .rows('Account')
                    .filter((row) => expected.has(String(row.Id)))
                    .map((row) => [
                        String(row.Id),
                        Object.fromEntries(fields.map((field) => [field, row[field] ?? null]))
                    ])
            );
            expectSome(expected.size, actual.size);
            assertSameRows(actual, expected);
        }
    });
}

/** A comparison of nothing with nothing proves nothing. */
function expectSome(expected: number, actual: number): void {
    assert.ok(expected > 5 && actual > 0, 'too few to prove anything');
}

function countBy(rows: readonly Plain[], field: string): Map<string, number> {
    const counts = new Map<string, number>();
    for (const row of rows) {
        const key = String(row[field]);
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
}
