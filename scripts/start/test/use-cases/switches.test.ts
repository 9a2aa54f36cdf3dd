/** What an admin and a subscriber's own rules may do to automations, and what they may not. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { ValidationRuleSchema } from '../../../local-org/src/schema/model.ts';
import type { RunningProduct } from '../../product.ts';
import { execute, stored, type Plain } from '../support.ts';
import { addDeal, dealOf, goLive, parcelOf, scan, send } from './live.ts';

/** Every automation an order and its parcel can start, and the switch that stops it. */
const SWITCHES = {
    'stage moved': 'Opportunity_Stage_On__c',
    'fields filled': 'Opportunity_Fields_On__c',
    'shipping logged': 'Shipped_Task_On__c',
    'follow-up made': 'Delivery_Follow_Up_On__c',
    'Case opened': 'Exception_Cases_On__c',
    'Case closed': 'Close_Cases_On__c',
    'milestone started': 'Milestones_On__c',
    'Account counted': 'Account_Metrics_On__c'
} as const;
type Outcome = keyof typeof SWITCHES;
const ALL = Object.keys(SWITCHES) as Outcome[];

const EVERYTHING_ON = `
    List<Automation_Settings__c> settings = [SELECT Id FROM Automation_Settings__c];
    ${Object.values(SWITCHES)
        .map((field) => `settings[0].${field} = true;`)
        .join('\n')}
    update settings;
    insert new Milestone_Rule__c(Name = 'Each order', Active__c = true, Measure__c = 'Shipped Orders', Threshold__c = 1,
        Repeats__c = true, Make__c = 'Task', Subject__c = 'Milestone {Reached}');
    OrgLanes.startAll();`;

describe('automations and who may stop them', () => {
    let product: RunningProduct;
    let count = 0;

    before(async () => {
        product = await goLive(6);
        execute(product, EVERYTHING_ON);
    });

    after(() => product.stop());

    test('with every switch on, an order that ships, gets into trouble and arrives has all outcomes', async () => {
        assert.deepEqual(await outcomes(), ALL);
    });

    for (const [outcome, field] of Object.entries(SWITCHES)) {
        test(`${field} off stops at once that one outcome`, async () => {
            set(field, false);
            // A Case that is not there cannot be closed.
            const gone = outcome === 'Case opened' ? ['Case opened', 'Case closed'] : [outcome];
            assert.deepEqual(
                await outcomes(),
                ALL.filter((one) => !gone.includes(one))
            );
            set(field, true);
        });
    }

    describe('a validation rule of the subscriber', () => {
        const undo: (() => void)[] = [];

        afterEach(() => undo.splice(0).forEach((one) => one()));

        for (const [object, code, step] of [
            ['Task', 'delivery-follow-up', 'delivered'],
            ['Case', 'shipping-exceptions', 'heldByCustoms']
        ] as const) {
            test(`on ${object} leaves one issue and the shipment intact, and once it is gone the record is made`, async () => {
                const rows = stored(product, object).length;
                const known = new Set(stored(product, 'Sync_Issue__c').map((row) => row.Id));
                const dropRule = addRule(object);
                undo.push(dropRule);
                const parcel = await send(product, `R-${object}`, `${object}@rules.example`);
                await scan(product, parcel, step);
                const issues = stored(product, 'Sync_Issue__c').filter((row) => !known.has(row.Id!));
                assert.equal(issues.length, 1, JSON.stringify(issues));
                assert.match(String(issues[0]?.Key__c), new RegExp(code, 'u'));
                assert.match(String(issues[0]?.Message__c), /Ask the service desk first/u);
                const held = parcelOf(product, parcel);
                assert.equal(held.Status__c, object === 'Task' ? 'Delivered' : 'Exception');
                assert.equal(held.CRM_Update_Status__c, 'Updated');
                assert.equal(
                    stored(product, object).length,
                    rows + (object === 'Task' ? milestoneTasks(parcel.number) : 0)
                );
                dropRule();
                execute(product, `CrmReapply.queue(new Set<Id>{ '${held.Id}' });`);
                product.advance(10);
                const marker = parcelOf(product, parcel);
                assert.notEqual(object === 'Task' ? marker.Delivery_Task_Id__c : marker.Case__c, null);
                const issue = stored(product, 'Sync_Issue__c').find((row) => row.Id === issues[0]?.Id);
                assert.equal(issue?.Resolution__c, 'Resolved');
            });
        }

        /** Adds a rule as a subscriber would in Setup: no new record of that object; what it returns drops it again. */
        function addRule(object: string): () => void {
            const rules = product.org.schema.require(object).validationRules as ValidationRuleSchema[];
            const rule = {
                name: 'Ask_First',
                active: true,
                formula: object === 'Task' ? 'BEGINS(Subject, "Ask for a Review")' : 'TRUE',
                message: 'Ask the service desk first.',
                field: null
            };
            rules.push(rule);
            return () => {
                const index = rules.indexOf(rule);
                if (index >= 0) {
                    rules.splice(index, 1);
                }
            };
        }

        function milestoneTasks(orderNumber: string): number {
            const order = stored(product, 'ShipStation_Order__c').find((row) => row.Order_Number__c === orderNumber);
            return stored(product, 'Milestone__c').filter((row) => row.Source_Key__c === order?.Key__c).length;
        }
    });

    function set(field: string, on: boolean): void {
        execute(
            product,
            `List<Automation_Settings__c> settings = [SELECT Id FROM Automation_Settings__c];
            settings[0].${field} = ${on};
            update settings;`
        );
    }

    /** What a new order and its parcel started on their way to delivery. */
    async function outcomes(): Promise<Outcome[]> {
        const number = `S-${++count}`;
        addDeal(product, number);
        const since = new Date(product.org.clock.now()).toISOString();
        const parcel = await send(product, number, 'sam@switches.example');
        await scan(product, parcel, 'heldByCustoms');
        await scan(product, parcel, 'delivered');
        const deal = dealOf(product, number) as Plain;
        const order = stored(product, 'ShipStation_Order__c').find((row) => row.Order_Number__c === number);
        const found = parcelOf(product, parcel);
        const about = stored(product, 'Case').find((row) => row.Id === found.Case__c);
        const account = stored(product, 'Account').find((row) => row.Id === deal.AccountId);
        const logged = stored(product, 'Task').filter((row) => row.WhatId === deal.Id);
        const started = stored(product, 'Milestone__c').filter((row) => row.Source_Key__c === order?.Key__c);
        const seen: Record<Outcome, boolean> = {
            'stage moved': deal.StageName === 'Closed Won',
            'fields filled': deal.Tracking_Number__c === parcel.trackingNumber,
            'shipping logged': logged.length === 1,
            'follow-up made': found.Delivery_Task_Id__c !== null,
            'Case opened': about !== undefined,
            'Case closed': about?.IsClosed === true,
            'milestone started': started.some((row) => row.Status__c === 'Started'),
            'Account counted': String(account?.Shipping_History_As_Of__c) >= since
        };
        return ALL.filter((one) => seen[one]);
    }
});
