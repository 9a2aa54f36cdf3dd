/** One Account with very many orders beside thousands of others, counted by day and by night. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Decimal } from '../../../local-org/src/runtime/decimal.ts';
import type { RunningProduct } from '../../product.ts';
import { execute, start, stored, type Plain } from '../support.ts';
import { addDeal, read, shipAnOrder } from './live.ts';

/** How large an org. */
export interface OrgSize {
    /** Orders of the one large Account. */
    readonly orders: number;
    /** Accounts with one order each. */
    readonly accounts: number;
}

const MOST = 0.5;
const DAY = 86_400_000;
const VALUE = 12.5;
const MONTHS = 24;

const ON = `
    insert new Automation_Settings__c(
        SetupOwnerId = UserInfo.getOrganizationId(), Account_Metrics_On__c = true, Milestones_On__c = true,
        Opportunity_Fields_On__c = true, Delivery_Follow_Up_On__c = true, Exception_Cases_On__c = true);
    insert new List<Milestone_Rule__c>{
        new Milestone_Rule__c(Name = 'Orders', Active__c = true, Measure__c = 'Shipped Orders', Threshold__c = 1000,
            Repeats__c = true, Make__c = 'Only the Record'),
        new Milestone_Rule__c(Name = 'Value', Active__c = true, Measure__c = 'Shipped Value', Threshold__c = 10000,
            Repeats__c = true, Make__c = 'Only the Record'),
        new Milestone_Rule__c(Name = 'More value', Active__c = true, Measure__c = 'Shipped Value', Threshold__c = 50000,
            Repeats__c = true, Make__c = 'Only the Record')
    };
    insert new Account(Name = 'Everybody Orders Here');
    OrgLanes.startAll();`;

/** Declares the tests of an org of that size. */
export function proveLargeAccount({ orders, accounts }: OrgSize): void {
    describe(`one Account with ${orders} orders beside ${accounts} others`, () => {
        let product: RunningProduct;
        let sent = 0;

        before(async () => {
            product = await start('--orders', '5');
            product.catchUp();
            execute(product, ON);
            addMany();
        });

        after(() => product.stop());

        test('is counted to the order and the cent', async () => {
            await order();
            passMinutes(orders / 1000 + 30);
            const account = large();
            assert.equal(account.Order_Count__c, orders + sent);
            assert.equal(account.Total_Spend__c, orders * VALUE + sent * 20);
            assert.ok(Number(account.Orders_Last_365_Days__c) > orders * 0.45);
        });

        test('reaches its milestones by number and by value, however many orders came before', async () => {
            // Sums of months are made a part at a time, by whatever comes in for the Account.
            const most = 2 * (MONTHS + 2);
            for (let more = 0; more < most && milestones('More value').length === 0; more++) {
                await order();
            }
            const value = orders * VALUE + sent * 20;
            assert.equal(largest('Orders'), Math.floor((orders + sent) / 1000));
            assert.equal(largest('Value'), Math.floor(value / 10_000));
            assert.equal(largest('More value'), Math.floor(value / 50_000));
        });

        test('a night later every Account has the figures of that day', () => {
            const { clock } = product.org;
            clock.moveTo(clock.now() + 31 * DAY);
            passMinutes(accounts / 100 + 60);
            const counted = stored(product, 'Account').filter((row) => String(row.Name).startsWith('Small '));
            assert.equal(counted.length, accounts);
            assert.deepEqual(new Set(counted.map((row) => row.Orders_Last_30_Days__c)), new Set([0]));
            assert.deepEqual(new Set(counted.map((row) => row.Orders_Last_90_Days__c)), new Set([1]));
            assert.equal(large().Order_Count__c, orders + sent);
        });

        test('no counted limit is used by more than half', () => {
            const { limits, failures, errors } = product.summary();
            assert.deepEqual({ failures, errors }, { failures: [], errors: {} });
            // A link of a chain always enqueues one job of one.
            const high = Object.entries(limits).filter(([, { used, limit }]) => limit > 1 && used / limit > MOST);
            assert.deepEqual(high, []);
        });

        /** Lets an order of the large Account ship, and the sync hear of it. */
        async function order(): Promise<void> {
            const orderNumber = `L-${++sent}`;
            addDeal(product, orderNumber, 'Everybody Orders Here');
            await shipAnOrder(product, orderNumber);
            read(product);
        }

        function passMinutes(minutes: number): void {
            product.advance(Math.ceil(minutes));
        }

        function large(): Plain {
            return stored(product, 'Account').find((row) => row.Name === 'Everybody Orders Here') as Plain;
        }

        function milestones(rule: string): Plain[] {
            return stored(product, 'Milestone__c').filter((row) => row.Rule_Name__c === rule);
        }

        function largest(rule: string): number {
            return Math.max(...milestones(rule).map((row) => Number(row.Occurrence__c)));
        }

        /** Rows go straight into the store: reading them from ShipStation is proved elsewhere, and would take hours. */
        function addMany(): void {
            const { org, admin } = product;
            const object = org.schema.require('ShipStation_Order__c');
            const name = (field: string): string => object.field(field)?.name ?? field;
            const connection = stored(product, 'Connection__c')[0]?.Id ?? null;
            const now = org.clock.now();
            const add = (index: number, accountId: string, at: number): void => {
                org.rows.insert(object.name, {
                    Name: `H-${index}`,
                    OwnerId: admin.id,
                    [name('Key__c')]: `shipstation:order:h${index}`,
                    [name('Order_Number__c')]: `H-${index}`,
                    [name('Order_Status__c')]: 'shipped',
                    [name('Connection__c')]: connection,
                    [name('Account__c')]: accountId,
                    [name('CRM_Update_Status__c')]: 'Updated',
                    [name('Item_Count__c')]: Decimal.fromInteger(1),
                    [name('Order_Total__c')]: Decimal.fromDouble(VALUE),
                    [name('Ordered_At__c')]: org.rows.datetime(at),
                    [name('Created_At__c')]: org.rows.datetime(at)
                });
            };
            const step = (MONTHS * 30 * DAY) / orders;
            const largeId = String(large().Id);
            for (let index = 0; index < orders; index++) {
                add(index, largeId, now - DAY - index * step);
            }
            execute(
                product,
                `List<Account> small = new List<Account>();
                for (Integer index = 0; index < ${accounts}; index++) {
                    small.add(new Account(Name = 'Small ' + index));
                }
                insert small;`
            );
            const small = stored(product, 'Account').filter((row) => String(row.Name).startsWith('Small '));
            small.forEach((row, index) => add(orders + index, String(row.Id), now - 5 * DAY));
            for (let from = 0; from < small.length; from += 2000) {
                const ids = small.slice(from, from + 2000).map((row) => `'${row.Id}'`);
                execute(product, `AccountHistories.makeDue(new Set<Id>{ ${ids.join(', ')} });`);
            }
        }
    });
}
