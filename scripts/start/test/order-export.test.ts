/** From a won Opportunity to an order in ShipStation. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ExportWorld, type ShownOrder } from './export-world.ts';
import type { Plain } from './support.ts';

/** Opens Opportunities with two products each. */
export const OPEN = (count: number): string => `
    Account buyer = [SELECT Id FROM Account WHERE Name = 'Harbor & Pine Outfitters'];
    List<PricebookEntry> entries = [SELECT Id FROM PricebookEntry ORDER BY UnitPrice DESC];
    List<Opportunity> deals = new List<Opportunity>();
    for (Integer index = 0; index < ${count}; index++) {
        deals.add(new Opportunity(Name = 'Floor reset ' + index, AccountId = buyer.Id, StageName = 'Prospecting', CloseDate = Date.today()));
    }
    insert deals;
    List<OpportunityLineItem> lines = new List<OpportunityLineItem>();
    for (Opportunity deal : deals) {
        lines.add(new OpportunityLineItem(OpportunityId = deal.Id, PricebookEntryId = entries[0].Id, Quantity = 2, UnitPrice = 100));
        lines.add(new OpportunityLineItem(OpportunityId = deal.Id, PricebookEntryId = entries[1].Id, Quantity = 1, UnitPrice = 40));
    }
    insert lines;`;

const CLOSE = `
    List<Opportunity> mine = [SELECT Id FROM Opportunity WHERE IsClosed = FALSE];
    for (Opportunity deal : mine) { deal.StageName = 'Closed Won'; }
    update mine;`;

describe('a user with no Shipline permission', () => {
    let world: ExportWorld;

    before(async () => {
        world = await ExportWorld.open();
        world.asSeller(OPEN(200));
        world.asSeller(CLOSE);
    });

    after(() => world.stop());

    test('closes 200 Opportunities by data load: all save, all export, one order each', async () => {
        const deals = world.rows('Opportunity');
        assert.deepEqual([deals.length, deals.filter((deal) => deal.IsWon).length], [200, 200]);
        assert.equal(world.exports().length, 200);
        world.product.advance(30);
        assert.deepEqual(world.product.summary().failures, []);
        assert.deepEqual(new Set(world.exports().map((row) => row.State__c)), new Set(['Sent']));
        const orders = await world.orders();
        assert.deepEqual(orders.map((order) => order.orderKey).sort(), deals.map((deal) => `SF-${deal.Id}`).sort());
        const [order] = orders;
        assert.equal(order?.orderStatus, 'awaiting_shipment');
        assert.deepEqual(
            order.items.map(({ sku, quantity, unitPrice }) => [sku, quantity, unitPrice]),
            [
                ['RACK-1', 2, 100],
                ['LAMP-1', 1, 40]
            ]
        );
        assert.deepEqual([order.shipTo.city, order.shipTo.state, order.shipTo.country], ['Portland', 'ME', 'US']);
    });

    test('moves the Account: all 200 orders follow, though one minute has requests for a few only', async () => {
        world.asSeller(`
            Account buyer = [SELECT Id FROM Account WHERE Name = 'Harbor & Pine Outfitters'];
            buyer.ShippingStreet = '20 Wharf St';
            update buyer;`);
        world.product.advance(30);
        const streets = (await world.orders()).map((order) => order.shipTo.street1);
        assert.deepEqual([streets.length, new Set(streets)], [200, new Set(['20 Wharf St'])]);
        assert.deepEqual(new Set(world.exports().map((row) => row.State__c)), new Set(['Sent']));
    });
});

const WON = `WHERE StageName = 'Closed Won'`;

/** Runs the world until nothing is on its way any more. */
function settle(world: ExportWorld, minutes = 10): void {
    world.product.advance(minutes);
    assert.deepEqual(world.product.summary().failures, []);
}

describe('Opportunity Closed-Won → Create ShipStation Order', () => {
    let world: ExportWorld;

    before(async () => {
        world = await ExportWorld.open('', true);
        world.product.catchUp();
        world.asSeller(OPEN(1));
        world.asSeller(CLOSE);
        settle(world);
    });

    after(() => world.stop());

    const deal = (): Plain => world.rows('Opportunity').find((row) => row.Name === 'Floor reset 0') as Plain;
    const onlyOrder = async (): Promise<ShownOrder> => {
        const orders = await world.orders();
        assert.equal(orders.length, 1);
        return orders[0] as ShownOrder;
    };

    test('makes one order with the address of the Account and the products of the Opportunity', async () => {
        const order = await onlyOrder();
        assert.equal(order.orderKey, `SF-${deal().Id}`);
        assert.deepEqual([order.shipTo.street1, order.shipTo.postalCode], ['12 Wharf St', '04101']);
        assert.equal(order.items.length, 2);
    });

    test('tells on the Opportunity that it was sent, and under which number', async () => {
        assert.deepEqual(
            [deal().ShipStation_Order_State__c, deal().ShipStation_Order_Error__c, deal().ShipStation_Order_Number__c],
            ['Sent', null, (await onlyOrder()).orderNumber]
        );
    });

    test('links the order that comes back to its Opportunity without matching, and never exports it again', async () => {
        settle(world, 30);
        const [row] = world.rows('ShipStation_Order__c').filter((one) => String(one.Order_Key__c).startsWith('SF-'));
        assert.deepEqual([row?.Opportunity__c, row?.Account__c], [deal().Id, deal().AccountId]);
        assert.equal(row?.Match_Status__c, 'Matched');
        const posts = world.product.calls.get('POST /orders/createorders');
        settle(world, 60);
        assert.equal(world.product.calls.get('POST /orders/createorders'), posts);
        assert.equal(posts, 1);
        await onlyOrder();
    });

    test('sends a changed address, a changed quantity and a removed product, and leaves the rest of the order alone', async () => {
        const before = await onlyOrder();
        await world.edit(before.orderId, { internalNotes: 'Pack with care', tagIds: [7] });
        world.asSeller(`
            Account buyer = [SELECT Id FROM Account WHERE Name = 'Harbor & Pine Outfitters'];
            buyer.ShippingStreet = '14 Wharf St';
            update buyer;
            OpportunityLineItem rack = [SELECT Id FROM OpportunityLineItem WHERE UnitPrice = 100];
            rack.Quantity = 5;
            update rack;
            delete [SELECT Id FROM OpportunityLineItem WHERE UnitPrice = 40];`);
        settle(world);
        const after = await onlyOrder();
        assert.deepEqual(
            [after.shipTo.street1, after.items.map((item) => item.quantity), after.internalNotes],
            ['14 Wharf St', [5], 'Pack with care']
        );
    });

    test('asks a person when both sides changed the address, and overwrites nothing', async () => {
        const order = await onlyOrder();
        await world.edit(order.orderId, { shipTo: { street1: 'Dock 9' } });
        world.asSeller(`
            Account buyer = [SELECT Id FROM Account WHERE Name = 'Harbor & Pine Outfitters'];
            buyer.ShippingStreet = '16 Wharf St';
            update buyer;`);
        settle(world);
        assert.equal((await onlyOrder()).shipTo.street1, 'Dock 9');
        assert.equal(deal().ShipStation_Order_State__c, 'Needs Review');
        assert.match(String(deal().ShipStation_Order_Error__c), /EXP-410: .*shipTo/u);
    });

    test('sends the version of Salesforce once a person decides so', async () => {
        world.asAdmin(
            `OrderExportService.decide([SELECT Id FROM Opportunity ${WON}].Id, OrderExportService.OVERWRITE);`
        );
        settle(world);
        assert.equal((await onlyOrder()).shipTo.street1, '16 Wharf St');
        assert.equal(deal().ShipStation_Order_State__c, 'Sent');
    });

    test('reads mapping rows in reverse: a value goes out from the field it comes in to', async () => {
        const order = await onlyOrder();
        world.asAdmin(`
            List<Field_Mapping__c> rows = new List<Field_Mapping__c>();
            for (String path : new List<String>{ 'customerNotes', 'advancedOptions.customField1' }) {
                rows.add(new Field_Mapping__c(
                    Name = path, Key__c = 'reverse ' + path, Source_Object__c = 'Order', Source_Path__c = path,
                    Target_Object__c = 'Opportunity', Target_Field__c = path == 'customerNotes' ? 'Description' : 'NextStep',
                    Write_Policy__c = 'Always', Active__c = true
                ));
            }
            insert rows;`);
        world.asSeller(`
            Opportunity deal = [SELECT Id FROM Opportunity WHERE Name = 'Floor reset 0'];
            deal.Description = 'Ring the bell';
            deal.NextStep = 'Blue paper';
            update deal;`);
        settle(world);
        const sent = await onlyOrder();
        assert.deepEqual([sent.customerNotes, sent.advancedOptions['customField1']], ['Ring the bell', 'Blue paper']);
        const posts = world.product.calls.get('POST /orders/createorders');
        await world.edit(order.orderId, { customerNotes: 'Ring twice' });
        settle(world, 30);
        assert.equal(deal().Description, 'Ring twice', 'the same row in its own direction');
        assert.equal((await onlyOrder()).customerNotes, 'Ring twice');
        assert.equal(world.product.calls.get('POST /orders/createorders'), posts, 'what came in does not go out again');
    });

    test('holds the order while the Opportunity is open again, and releases it with the next win', async () => {
        const stage = (name: string): void =>
            world.asSeller(
                `Opportunity deal = [SELECT Id FROM Opportunity WHERE Name = 'Floor reset 0']; deal.StageName = '${name}'; update deal;`
            );
        stage('Negotiation/Review');
        settle(world);
        assert.equal((await onlyOrder()).orderStatus, 'on_hold');
        stage('Closed Won');
        settle(world);
        assert.equal((await onlyOrder()).orderStatus, 'awaiting_shipment');
    });

    test('says so when a shipped order should change', async () => {
        const order = await onlyOrder();
        await world.act('ship', { orderId: order.orderId });
        world.asSeller(
            `OpportunityLineItem rack = [SELECT Id FROM OpportunityLineItem WHERE UnitPrice = 100]; rack.Quantity = 6; update rack;`
        );
        settle(world);
        assert.equal((await onlyOrder()).items[0]?.quantity, 5);
        assert.equal(deal().ShipStation_Order_State__c, 'Locked');
        assert.match(String(deal().ShipStation_Order_Error__c), /EXP-401/u);
    });
});
