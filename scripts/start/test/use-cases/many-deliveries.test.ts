/** A day on which 2,000 parcels arrive at once. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RunningProduct } from '../../product.ts';
import { execute, start, stored } from '../support.ts';

const PARCELS = 2000;
const MOST = 0.6;

const ARRIVALS = `
    Automation_Settings__c settings = new Automation_Settings__c(SetupOwnerId = UserInfo.getOrganizationId());
    settings.Delivery_Follow_Up_On__c = true;
    settings.Opportunity_Fields_On__c = true;
    settings.Exception_Cases_On__c = true;
    insert settings;
    Id connectionId = [SELECT Id FROM Connection__c LIMIT 1].Id;
    Account company = new Account(Name = 'Everybody');
    insert company;
    List<ShipStation_Order__c> orders = new List<ShipStation_Order__c>();
    for (Integer index = 0; index < ${PARCELS}; index++) {
        orders.add(new ShipStation_Order__c(
            Name = 'B-' + index, Key__c = 'bulk:order:' + index, Order_Number__c = 'B-' + index, Order_Status__c = 'shipped',
            Connection__c = connectionId, Account__c = company.Id, CRM_Update_Status__c = 'Updated'
        ));
    }
    insert orders;
    List<Shipment__c> parcels = new List<Shipment__c>();
    for (ShipStation_Order__c order : orders) {
        parcels.add(new Shipment__c(
            Name = order.Name, Key__c = order.Key__c.replace('order', 'label'), Order__c = order.Id, Source__c = 'Label',
            Connection__c = connectionId, Carrier_Status__c = 'DE', Trackable__c = true, Created_At__c = System.now(),
            Last_Scan_At__c = System.now(), Delivered_At__c = System.now(), CRM_Update_Status__c = 'Waiting',
            Payload_Hash__c = 'x'
        ));
    }
    insert parcels;
    CrmUpdateLane.start();`;

const REPLAY = `
    CrmReapply.queue(new Map<Id, SObject>([SELECT Id FROM Shipment__c WHERE Key__c LIKE 'bulk:%']).keySet());`;

describe('2,000 deliveries in one run', () => {
    let product: RunningProduct;

    before(async () => {
        product = await start('--orders', '5');
        product.catchUp();
        execute(product, ARRIVALS);
    });

    after(() => product.stop());

    test('make 2,000 Tasks, although the job is lost in the middle', () => {
        let before = 0;
        const { onTransaction } = product.org;
        product.org.onTransaction = (transaction, error) => {
            onTransaction?.(transaction, error);
            if (before === 0 && tasks() > PARCELS / 3) {
                before = tasks();
                loseJobs();
            }
        };
        product.advance(5);
        assert.ok(before > 0);
        assert.equal(tasks(), before, 'nobody goes on before the lease has run out');
        product.advance(125);
        assert.equal(tasks(), PARCELS);
        assert.equal(new Set(stored(product, 'Shipment__c').map((row) => row.Delivery_Task_Id__c)).size, PARCELS + 1);
    });

    test('make none again when everything is applied once more', () => {
        execute(product, REPLAY);
        product.advance(30);
        const open = stored(product, 'Shipment__c').filter((row) => row.CRM_Update_Status__c === 'Waiting');
        assert.deepEqual(open, []);
        assert.equal(tasks(), PARCELS);
        assert.deepEqual(product.summary().errors, {});
    });

    test('stay below 60 % of every counted limit', () => {
        const shares = Object.entries(product.summary().limits).map(([name, peak]) => [name, peak] as const);
        assert.ok(shares.length > 0);
        // A link of a chain always enqueues one job of one.
        const high = shares.filter(([, peak]) => peak.limit > 1 && peak.used / peak.limit > MOST);
        assert.deepEqual(high, []);
    });

    /** What happens to queued jobs when the platform restarts. */
    function loseJobs(): void {
        for (const job of stored(product, 'AsyncApexJob')) {
            const waits = ['Queued', 'Holding', 'Preparing'].includes(String(job.Status));
            if (waits && job.JobType === 'Queueable') {
                product.org.jobs.abort(String(job.Id));
            }
        }
    }

    function tasks(): number {
        return stored(product, 'Task').length;
    }
});
