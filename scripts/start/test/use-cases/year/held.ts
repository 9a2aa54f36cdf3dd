/** What the CRM holds after a merchant's year beside what it has to hold, in one shape each. */
import { by, type Plain } from '../../support.ts';
import { expectedMetrics } from './expected-metrics.ts';
import { expectedCases, expectedMilestones, expectedStages, expectedTasks, type Matches } from './expected.ts';
import type { YearRule } from './expected.ts';
import type { Observed } from './observed.ts';

/** A year that was lived. */
export interface Lived {
    readonly seen: Observed;
    readonly matches: Matches;
    readonly rules: readonly YearRule[];
    /** Who works where a record has no owner of its own to follow. */
    readonly userId: string;
    /** All rows of an object. */
    rows(object: string): Plain[];
}

/** Rows by what names them, as they are and as they should be. */
export interface Sides {
    readonly actual: Map<string, unknown>;
    readonly expected: Map<string, unknown>;
}

/** Follow-up Tasks by order. */
export function tasks(year: Lived): Sides {
    const ofMilestones = new Set(year.rows('Milestone__c').map((row) => row.Task_Id__c));
    const orders = by(year.rows('ShipStation_Order__c'), (row) => row.Delivery_Task_Id__c);
    const accounts = by(year.rows('Account'), (row) => row.Id);
    return {
        actual: map(
            year.rows('Task').filter((row) => !ofMilestones.has(row.Id!)),
            (row) => orders.get(String(row.Id))?.Order_Id__c ?? `nobody's ${row.Id}`,
            (row) => ({ subject: row.Subject, accountId: row.WhatId, due: row.ActivityDate, owner: row.OwnerId })
        ),
        expected: map(
            expectedTasks(year.seen, year.matches),
            ([orderId]) => orderId,
            ([, task]) => ({ ...task, owner: accounts.get(task.accountId ?? '')?.OwnerId ?? year.userId })
        )
    };
}

/** Cases by parcel. */
export function cases(year: Lived): Sides {
    const parcels = by(year.rows('Shipment__c'), (row) => row.Case__c);
    const contacts = by(year.rows('Contact'), (row) => row.Id);
    const comments = countBy(year.rows('CaseComment'), 'ParentId');
    return {
        actual: map(
            year.rows('Case'),
            (row) => parcels.get(String(row.Id))?.Shipment_Id__c ?? `nobody's ${row.Id}`,
            (row) => ({
                subject: row.Subject,
                priority: row.Priority,
                accountId: row.AccountId,
                contactId: row.ContactId,
                opportunityId: row.Opportunity__c,
                comments: comments.get(String(row.Id)) ?? 0,
                isClosed: row.IsClosed
            })
        ),
        expected: map(
            expectedCases(year.seen, year.matches),
            ([shipmentId]) => shipmentId,
            ([, one]) => ({
                ...one,
                accountId: one.accountId ?? contacts.get(String(one.contactId))?.AccountId ?? null
            })
        )
    };
}

/** Stages of Opportunities that orders belong to. */
export function stages(year: Lived): Sides {
    const expected = expectedStages(year.seen, year.matches);
    const deals = by(year.rows('Opportunity'), (row) => row.Id);
    return {
        actual: map(
            expected.keys(),
            (id) => id,
            (id) => deals.get(id)?.StageName
        ),
        expected
    };
}

/** Milestones by account, rule and occurrence. */
export function milestones(year: Lived): Sides {
    const rules = by(year.rows('Milestone_Rule__c'), (row) => row.Id);
    const isRecord = (ruleName: unknown): boolean => ruleName === year.rules.at(-1)?.name;
    return {
        actual: map(
            year.rows('Milestone__c'),
            (row) => `${row.Account__c}:${rules.get(String(row.Rule__c))?.Name}:${row.Occurrence__c}`,
            (row) => ({
                status: row.Status__c,
                made: isRecord(rules.get(String(row.Rule__c))?.Name)
                    ? 0
                    : [row.Task_Id__c, row.Opportunity__c].filter((id) => id !== null).length
            })
        ),
        expected: map(
            expectedMilestones(year.seen, year.matches, year.rules),
            ([key]) => key,
            ([key, isNews]) =>
                isRecord(key.split(':')[1])
                    ? { status: isNews ? 'Recorded' : 'Before Go-Live', made: 0 }
                    : { status: isNews ? 'Started' : 'Before Go-Live', made: isNews ? 1 : 0 }
        )
    };
}

/** Figures of Accounts with orders. */
export function metrics(year: Lived): Sides {
    const expected = expectedMetrics(year.seen, year.matches);
    const fields = Object.keys([...expected.values()][0] ?? {});
    return {
        actual: map(
            year.rows('Account').filter((row) => expected.has(String(row.Id))),
            (row) => row.Id,
            (row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]))
        ),
        expected
    };
}

function map<T>(rows: Iterable<T>, key: (row: T) => unknown, value: (row: T) => unknown): Map<string, unknown> {
    return new Map([...rows].map((row) => [String(key(row)), value(row)]));
}

function countBy(rows: readonly Plain[], field: string): Map<string, number> {
    const counts = new Map<string, number>();
    for (const row of rows) {
        const key = String(row[field]);
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
}
