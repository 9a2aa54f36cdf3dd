/** What shipments do in the CRM, each from an answer of ShipStation to the record. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RunningProduct } from '../../product.ts';
import { execute, stored, type Plain } from '../support.ts';
import { addDeal, dealOf, edit, goLive, parcelOf, read, scan, send, type Sent } from './live.ts';

const LANTERN = { sku: 'LANTERN-1', name: 'Lantern', quantity: 1, unitPrice: 20 };

describe('shipments that do something', () => {
    let product: RunningProduct;
    let deal: Sent;

    before(async () => {
        product = await goLive(30);
    });

    after(() => product.stop());

    test('a backfill fills fields and makes no Task, no Case and no stage change', () => {
        const waiting = stored(product, 'Shipment__c').filter((row) => row.CRM_Update_Status__c === 'Waiting');
        assert.deepEqual(waiting, []);
        assert.ok(stored(product, 'Shipment__c').filter((row) => row.Status__c === 'Delivered').length > 10);
        assert.equal(stored(product, 'Task').length, 0);
        assert.equal(stored(product, 'Case').length, 0);
        const deals = stored(product, 'Opportunity').filter((row) => row.ShipStation_Order_Number__c !== null);
        assert.ok(deals.filter((row) => row.Tracking_Number__c !== null).length > 10, 'fields are filled');
        assert.deepEqual(new Set(deals.map((row) => row.StageName)), new Set(['Prospecting']));
        assert.ok(stored(product, 'ShipStation_Order__c').every((row) => row.Stage_Moved_At__c === null));
        assert.deepEqual(product.summary().failures, []);
    });

    test('shipped orders to Opportunities', async () => {
        addDeal(product, 'D-1');
        deal = await send(product, 'D-1', 'dana@guides.example');
        read(product);
        const found = dealOf(product, 'D-1');
        assert.equal(found?.StageName, 'Closed Won');
        assert.equal(found?.Tracking_Number__c, deal.trackingNumber);
        assert.equal(found?.Shipment_Carrier__c, 'fedex');
        assert.equal(found?.Shipment_Service__c, 'fedex_ground');
        assert.equal(found?.Parcel_Count__c, 1);
        assert.equal(parcelOf(product, deal).Opportunity__c, found?.Id);
    });

    test('recipients to Contacts: one for two orders', async () => {
        await send(product, 'R-1', 'rosa@hikers.example');
        await send(product, 'R-2', 'rosa@hikers.example');
        read(product);
        const made = stored(product, 'Contact').filter((row) => row.Email === 'rosa@hikers.example');
        assert.equal(made.length, 1);
        assert.equal(made[0]?.Order_Count__c, 2);
        assert.equal(made[0]?.Last_Order_Number__c, 'R-2');
        assert.equal(made[0]?.MailingCity, 'Austin');
    });

    test('delivery to activity: one Task for the owner of the Account', async () => {
        await scan(product, deal, 'delivered');
        const [task, ...more] = stored(product, 'Task');
        assert.deepEqual(more, []);
        assert.equal(task?.Subject, 'Ask for a Review: order D-1 arrived');
        assert.equal(task?.OwnerId, account('Northwind Guides').OwnerId);
        assert.equal(task?.WhatId, account('Northwind Guides').Id);
        assert.equal(parcelOf(product, deal).Delivery_Task_Id__c, task?.Id);
        assert.equal(dealOf(product, 'D-1')?.Shipment_Status__c, 'Delivered');
    });

    test('returned and delivered again: the right status, no second Task, one Case', async () => {
        await scan(product, deal, 'returning');
        await scan(product, deal, 'backWithSender');
        assert.equal(parcelOf(product, deal).Status__c, 'Returned');
        assert.equal(stored(product, 'Task').length, 1);
        const [about, ...more] = stored(product, 'Case');
        assert.deepEqual(more, []);
        assert.equal(about?.Subject, 'Returned to sender: order D-1');
        assert.equal(about?.Opportunity__c, dealOf(product, 'D-1')?.Id);
    });

    test('exceptions to Cases: opened, told of later trouble, closed on delivery', async () => {
        const parcel = await send(product, 'E-1', 'emil@hikers.example');
        await scan(product, parcel, 'heldByCustoms');
        const about = caseOf(parcel);
        assert.equal(about.Subject, 'Held by customs: order E-1');
        assert.equal(about.Status, 'New');
        assert.match(String(about.Description), new RegExp(parcel.trackingNumber));
        await scan(product, parcel, 'damaged');
        assert.equal(commentsOf(about).length, 1);
        await scan(product, parcel, 'delivered');
        assert.equal(caseOf(parcel).Id, about.Id);
        assert.equal(caseOf(parcel).IsClosed, true);
    });

    test('unmatched to review: nothing happens before a person decides, and then what is due', async () => {
        execute(
            product,
            `insert new List<Contact>{
                new Contact(LastName = 'Bell', Email = 'bell@marine.example'),
                new Contact(LastName = 'Bell', Email = 'bell@marine.example')
            };`
        );
        const parcel = await send(product, 'U-1', 'bell@marine.example');
        const before = stored(product, 'Task').length;
        await scan(product, parcel, 'delivered');
        assert.equal(orderOf('U-1').CRM_Update_Status__c, 'Needs Review');
        assert.equal(stored(product, 'Task').length, before);
        assert.equal(parcelOf(product, parcel).Delivery_Follow_Up__c, 'Waiting for Account');
        const bell = stored(product, 'Contact').find((row) => row.Email === 'bell@marine.example') as Plain;
        const review = stored(product, 'Match_Review__c').find((row) => row.Order__c === orderOf('U-1').Id);
        execute(
            product,
            `ReviewController.accept('${review?.Id}', new Map<String, String>{ 'contactId' => '${bell.Id}' }, 'Order');`
        );
        read(product);
        assert.equal(orderOf('U-1').Contact__c, bell.Id);
        assert.equal(parcelOf(product, parcel).Delivery_Follow_Up__c, 'Made');
        assert.equal(stored(product, 'Task').length, before + 1);
    });

    test('account shipping history: what was ordered and shipped is counted on the Account', async () => {
        for (const number of ['H-1', 'H-2']) {
            addDeal(product, number, 'Hollis Outfitters');
        }
        const first = await send(product, 'H-1', 'hana@hollis.example', { items: [LANTERN] });
        await send(product, 'H-2', 'hana@hollis.example', { items: [LANTERN, LANTERN] });
        await scan(product, first, 'delivered');
        const history = account('Hollis Outfitters');
        assert.deepEqual(
            [history.Order_Count__c, history.Item_Count__c, history.Total_Spend__c, history.Average_Order_Value__c],
            [2, 3, 60, 30]
        );
        assert.deepEqual([history.Shipment_Count__c, history.Open_Shipments__c], [2, 1]);
        assert.deepEqual([history.Preferred_Carrier__c, history.Preferred_Service__c], ['fedex', 'fedex_ground']);
        assert.deepEqual([history.Orders_Last_30_Days__c, history.Order_Trend__c], [2, 'Growing']);
    });

    test('daily summary: a night later the figures are those of that day, though nothing was ordered', () => {
        const { clock } = product.org;
        const before = account('Hollis Outfitters').Shipping_History_As_Of__c;
        clock.moveTo(clock.now() + 31 * 86_400_000);
        product.advance(40);
        const history = account('Hollis Outfitters');
        assert.deepEqual([history.Orders_Last_30_Days__c, history.Spend_Last_30_Days__c], [0, 0]);
        assert.deepEqual([history.Orders_Last_90_Days__c, history.Order_Count__c], [2, 2]);
        assert.ok(String(history.Shipping_History_As_Of__c) > String(before));
    });

    test('a void takes the tracking off the Opportunity and leaves the stage', async () => {
        addDeal(product, 'V-1');
        const parcel = await send(product, 'V-1', 'vera@guides.example');
        read(product);
        await edit(product, { action: 'void', shipmentId: parcel.shipmentId });
        read(product);
        assert.equal(dealOf(product, 'V-1')?.Tracking_Number__c, null);
        assert.equal(dealOf(product, 'V-1')?.Shipment_Status__c, 'Voided');
        assert.equal(dealOf(product, 'V-1')?.StageName, 'Closed Won');
    });

    test('nothing failed on the way', () => {
        assert.deepEqual(product.summary().failures, []);
        assert.deepEqual(product.summary().errors, {});
    });

    function orderOf(number: string): Plain {
        return stored(product, 'ShipStation_Order__c').find((row) => row.Order_Number__c === number) as Plain;
    }

    function account(name: string): Plain {
        return stored(product, 'Account').find((row) => row.Name === name) as Plain;
    }

    function caseOf(parcel: Sent): Plain {
        const id = parcelOf(product, parcel).Case__c;
        return stored(product, 'Case').find((row) => row.Id === id) as Plain;
    }

    function commentsOf(about: Plain): Plain[] {
        return stored(product, 'CaseComment').filter((row) => row.ParentId === about.Id);
    }
});
