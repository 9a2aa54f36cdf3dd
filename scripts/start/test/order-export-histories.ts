/** Random histories of won Opportunities, and what has to be true at their end. */
import assert from 'node:assert/strict';
import { Random } from '../../shipstation-sim/src/core/random.ts';
import { armTroubles, type ArmedTrouble } from './export-troubles.ts';
import { ExportWorld, type ShownOrder } from './export-world.ts';
import { by, type Plain } from './support.ts';

/** What may go wrong while a round is worked on: faults of ShipStation, and what happens on the way to it. */
const TROUBLES: readonly (string | null)[] = [
    null,
    'throttle:share=0.5',
    'error-500:share=0.5',
    'error-after-write:share=1',
    'reset:share=0.4',
    'cut:share=0.4'
];
const ARMED: readonly ArmedTrouble[] = ['kill', 'timeout', 'partial'];
const DUPLICATE_SHARE = 0.3;
/** Won more often than lost, and an address changed on both sides often enough to meet. */
const EVENTS = [
    'close',
    'close',
    'close',
    'reopen',
    'lose',
    'lose',
    'quantity',
    'street',
    'street',
    'street',
    'add',
    'remove',
    'again',
    'notes',
    'dock',
    'dock',
    'dock'
];

/** What a person at the warehouse wrote last, by order key. */
interface Warehouse {
    readonly notes: Map<string, string>;
    readonly docks: Map<string, string>;
}

/**
 * Plays that many histories beside each other and checks how they end.
 * @param rounds events of each history
 */
export async function playHistories(count: number, rounds: number, seed: string): Promise<void> {
    const world = await ExportWorld.open();
    const random = new Random(seed);
    const warehouse: Warehouse = { notes: new Map(), docks: new Map() };
    const troubles = armTroubles();
    try {
        world.asSeller(begin(count));
        for (let round = 0; round < rounds; round++) {
            // Luck may leave one out of many rounds, so some rounds are certain.
            const armed = ARMED[round - 1] ?? random.pick([null, ...ARMED]);
            troubles.arm(armed);
            await playRound(world, random, warehouse, count, { round, trouble: armed ? null : random.pick(TROUBLES) });
        }
        await world.noFaults();
        troubles.arm(null);
        world.product.advance(200 + count);
        for (const kind of ARMED) {
            assert.ok(troubles.struck(kind) > 0, `${kind} never happened`);
        }
        await expectGoodEnd(world, warehouse);
    } finally {
        troubles.undo();
        world.stop();
    }
}

async function playRound(
    world: ExportWorld,
    random: Random,
    warehouse: Warehouse,
    count: number,
    { round, trouble }: { round: number; trouble: string | null }
): Promise<void> {
    const known = by(await world.orders(), (order) => order.orderKey);
    const deals = by(world.rows('Opportunity'), (row) => row.Name);
    const apex: string[] = [];
    for (let index = 0; index < count; index++) {
        const event = random.pick(EVENTS);
        const order = known.get(`SF-${deals.get(`Deal ${index}`)?.Id}`);
        if (event === 'notes' || event === 'dock') {
            if (order && order.orderStatus !== 'cancelled') {
                await workAtWarehouse(world, warehouse, order, event, round);
            }
        } else {
            apex.push(statement(event, index, round));
        }
    }
    if (trouble !== null) {
        await world.fault(trouble);
    }
    world.asSeller(PREPARE + apex.join('\n') + SAVE);
    if (random.chance(DUPLICATE_SHARE)) {
        // The same news once more, and every lane started a second time.
        world.asSeller('update [SELECT Id FROM Opportunity];');
        world.asAdmin('OrgLanes.startAll(); OrgLanes.startAll();');
    }
    world.product.advance(random.int(1, 6));
    await world.noFaults();
    // Every second round catches up, so that later events meet orders that are there; an armed trouble needs a call.
    world.product.advance(trouble === null || random.chance(0.5) ? 30 + Math.round(count / 10) : 2);
}

async function workAtWarehouse(
    world: ExportWorld,
    warehouse: Warehouse,
    { orderId, orderKey }: ShownOrder,
    event: string,
    round: number
): Promise<void> {
    const text = `${event} ${round}`;
    if (event === 'notes') {
        warehouse.notes.set(orderKey, text);
        await world.edit(orderId, { internalNotes: text });
    } else {
        warehouse.docks.set(orderKey, text);
        await world.edit(orderId, { shipTo: { street1: text } });
    }
}

/** Opens Opportunities, each of an Account of its own, with one line each. */
function begin(count: number): string {
    return `
        List<Account> buyers = new List<Account>();
        for (Integer index = 0; index < ${count}; index++) {
            buyers.add(new Account(Name = 'Buyer ' + index, ShippingStreet = index + ' Wharf St', ShippingCity = 'Portland',
                ShippingState = 'ME', ShippingPostalCode = '04101', ShippingCountry = 'US'));
        }
        insert buyers;
        List<Opportunity> deals = new List<Opportunity>();
        for (Integer index = 0; index < ${count}; index++) {
            deals.add(new Opportunity(Name = 'Deal ' + index, AccountId = buyers[index].Id, StageName = 'Prospecting', CloseDate = Date.today()));
        }
        insert deals;
        Id entryId = [SELECT Id FROM PricebookEntry WHERE UnitPrice = 100].Id;
        List<OpportunityLineItem> lines = new List<OpportunityLineItem>();
        for (Opportunity deal : deals) {
            lines.add(new OpportunityLineItem(OpportunityId = deal.Id, PricebookEntryId = entryId, Quantity = 1, UnitPrice = 100));
        }
        insert lines;`;
}

const PREPARE = `
    Map<String, Opportunity> deals = new Map<String, Opportunity>();
    for (Opportunity deal : [SELECT Id, Name, AccountId, (SELECT Id FROM OpportunityLineItems ORDER BY Id) FROM Opportunity]) {
        deals.put(deal.Name, deal);
    }
    Id lampId = [SELECT Id FROM PricebookEntry WHERE UnitPrice = 40].Id;
    List<Opportunity> saved = new List<Opportunity>();
    List<Account> moved = new List<Account>();
    List<OpportunityLineItem> changed = new List<OpportunityLineItem>();
    List<OpportunityLineItem> added = new List<OpportunityLineItem>();
    List<OpportunityLineItem> removed = new List<OpportunityLineItem>();
`;
const SAVE = `
    update saved;
    update moved;
    update changed;
    insert added;
    delete removed;`;

function statement(event: string, index: number, round: number): string {
    const deal = `deals.get('Deal ${index}')`;
    const stage = (name: string): string => `saved.add(new Opportunity(Id = ${deal}.Id, StageName = '${name}'));`;
    switch (event) {
        case 'close':
            return stage('Closed Won');
        case 'reopen':
            return stage('Prospecting');
        case 'lose':
            return stage('Closed Lost');
        case 'again':
            return `saved.add(new Opportunity(Id = ${deal}.Id, NextStep = 'Round ${round}'));`;
        case 'street':
            return `moved.add(new Account(Id = ${deal}.AccountId, ShippingStreet = '${round} Harbor Rd ${index}'));`;
        case 'quantity':
            return `changed.add(new OpportunityLineItem(Id = ${deal}.OpportunityLineItems[0].Id, Quantity = ${round + 2}));`;
        case 'add':
            return `added.add(new OpportunityLineItem(OpportunityId = ${deal}.Id, PricebookEntryId = lampId, Quantity = ${round + 1}, UnitPrice = 40));`;
        default:
            return `if (${deal}.OpportunityLineItems.size() > 1) { removed.add(${deal}.OpportunityLineItems[1]); }`;
    }
}

async function expectGoodEnd(world: ExportWorld, warehouse: Warehouse): Promise<void> {
    const orders = await world.orders();
    assert.equal(new Set(orders.map((order) => order.orderKey)).size, orders.length, 'an Opportunity has two orders');
    const byKey = by(orders, (order) => order.orderKey);
    const exports = by(world.exports(), (row) => row.Order_Key__c);
    const lines = world.rows('OpportunityLineItem');
    const ends = [...exports.values()].map((row) => String(row.State__c));
    for (const state of ['Sent', 'Needs Review', 'Locked', 'Cancelled']) {
        assert.ok(ends.includes(state), `no history ended ${state}, so these prove little: ${ends.join(', ')}`);
    }
    const accounts = by(world.rows('Account'), (row) => row.Id);
    for (const deal of world.rows('Opportunity')) {
        const key = `SF-${deal.Id}`;
        const order = byKey.get(key);
        const told = `${deal.Name} is ${deal.StageName}, ${JSON.stringify(exports.get(key))}, ${JSON.stringify(order)}`;
        if (deal.IsWon) {
            assert.ok(order, `no order: ${told}`);
        }
        if (order) {
            const { State__c: state } = exports.get(key) as Plain;
            expectOrder(
                order,
                String(state),
                deal,
                lines.filter((line) => line.OpportunityId === deal.Id),
                accounts.get(String(deal.AccountId)),
                told
            );
            expectWarehouse(order, String(state), warehouse, accounts.get(String(deal.AccountId)), told);
        }
    }
}

function expectOrder(
    order: ShownOrder,
    state: string,
    deal: Plain,
    lines: readonly Plain[],
    account: Plain | undefined,
    told: string
): void {
    if (state === 'Locked' || state === 'Needs Review') {
        assert.equal(state === 'Locked', order.orderStatus === 'cancelled' && deal.IsWon === true, told);
        return;
    }
    const status = deal.IsWon ? 'awaiting_shipment' : deal.IsClosed ? 'cancelled' : 'on_hold';
    // A cancelled order stays cancelled when its Opportunity is open again.
    assert.ok(order.orderStatus === status || (!deal.IsWon && order.orderStatus === 'cancelled'), told);
    if (deal.IsWon) {
        assert.equal(state, 'Sent', told);
        const shown = order.items.map((item) => [item.lineItemKey, item.quantity]).sort();
        assert.deepEqual(shown, lines.map((line) => [line.Id, line.Quantity]).sort(), told);
        assert.ok(account, told);
    }
}

/** Whatever the warehouse wrote is there, and an address changed on both sides waits for a person. */
function expectWarehouse(
    order: ShownOrder,
    state: string,
    { notes, docks }: Warehouse,
    account: Plain | undefined,
    told: string
): void {
    assert.equal(order.internalNotes, notes.get(order.orderKey) ?? null, told);
    const dock = docks.get(order.orderKey);
    if (dock !== undefined) {
        assert.equal(order.shipTo.street1, dock, told);
    } else if (state === 'Sent' && order.orderStatus === 'awaiting_shipment') {
        assert.equal(order.shipTo.street1, account?.ShippingStreet, told);
    }
    assert.ok(state !== 'Needs Review' || dock !== undefined, told);
}
