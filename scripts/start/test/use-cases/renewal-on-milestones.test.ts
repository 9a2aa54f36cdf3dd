/** Milestones, from orders ShipStation tells of to the renewal on the Account. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RunningProduct } from '../../product.ts';
import { execute, stored, type Plain } from '../support.ts';
import { goLive, read, send } from './live.ts';

const RULES = `
    List<Automation_Settings__c> settings = [SELECT Id FROM Automation_Settings__c];
    settings[0].Milestones_On__c = true;
    update settings;
    insert new List<Milestone_Rule__c>{
        new Milestone_Rule__c(Name = 'Renewal', Active__c = true, Measure__c = 'Shipped Orders', Threshold__c = 2,
            Repeats__c = true, Make__c = 'Opportunity', Subject__c = '{Account}: renewal after {Reached} orders',
            Stage__c = 'Prospecting', Due_Days__c = 30)
    };`;
const APPLY_ALL_AGAIN = `
    CrmReapply.queue(new Map<Id, SObject>([SELECT Id FROM ShipStation_Order__c]).keySet());
    CrmUpdateLane.start();`;

describe('milestones', () => {
    let product: RunningProduct;

    before(async () => {
        product = await goLive(20);
        execute(product, RULES);
    });

    after(() => product.stop());

    test('history is recorded and starts nothing', () => {
        applyAllAgain();
        assert.ok(milestones().length > 0, 'the history passes milestones');
        assert.deepEqual(new Set(milestones().map((row) => row.Status__c)), new Set(['Before Go-Live']));
        assert.deepEqual(renewals(), []);
    });

    test('renewal on milestones', async () => {
        await send(product, 'M-1', 'mia@guides.example');
        read(product);
        assert.deepEqual(renewals(), []);
        await send(product, 'M-2', 'mia@guides.example');
        read(product);
        const [renewal, ...more] = renewals();
        assert.deepEqual(more, []);
        const account = stored(product, 'Account').find((row) => row.Id === renewal?.AccountId);
        assert.equal(renewal?.Name, `${String(account?.Name)}: renewal after 2 orders`);
        assert.equal(renewal?.StageName, 'Prospecting');
        assert.equal(renewal?.OwnerId, account?.OwnerId);
        const order = stored(product, 'ShipStation_Order__c').find((row) => row.Order_Number__c === 'M-2');
        assert.equal(order?.Account__c, account?.Id);
        const [milestone] = milestones().filter((row) => row.Status__c === 'Started');
        assert.equal(milestone?.Opportunity__c, renewal?.Id);
        assert.equal(milestone?.Source_Key__c, order?.Key__c);
    });

    test('all orders applied again add nothing', () => {
        const before = milestones().length;
        applyAllAgain();
        assert.equal(milestones().length, before);
        assert.equal(renewals().length, 1);
        assert.deepEqual(product.summary().failures, []);
        assert.deepEqual(product.summary().errors, {});
    });

    function applyAllAgain(): void {
        execute(product, APPLY_ALL_AGAIN);
        read(product);
    }

    function milestones(): Plain[] {
        return stored(product, 'Milestone__c');
    }

    function renewals(): Plain[] {
        return stored(product, 'Opportunity').filter((row) => String(row.Name).includes('renewal after'));
    }
});
