/** From a won Opportunity to an order in ShipStation. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ExportWorld } from './export-world.ts';

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
});
