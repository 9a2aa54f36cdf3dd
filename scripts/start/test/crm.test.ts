/** The sample CRM after the first reading: who was found, what was left to a person, what is history. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TruePerson } from '../../shipstation-sim/src/world/types.ts';
import type { RunningProduct } from '../product.ts';
import { ask, by, startWithCrm, stored, type Plain } from './support.ts';

interface Buyer {
    readonly personId: string;
    readonly recipientId: string | null;
}

interface Truth {
    readonly people: readonly TruePerson[];
    readonly orders: readonly { readonly orderId: number; readonly orderNumber: string; readonly buyer: Buyer }[];
}

describe('the CRM of 300 orders', () => {
    let product: RunningProduct;
    let truth: Truth;
    let orders: Map<string, Plain>;

    before(async () => {
        product = await startWithCrm('--orders', '300');
        assert.ok(product.catchUp(), 'the CRM update has not caught up');
        truth = await ask<Truth>(product, '/__truth?only=people,orders&visible=true');
        orders = by(stored(product, 'ShipStation_Order__c'), (row) => row.Order_Id__c);
    });

    after(() => product.stop());

    test('has no row waiting and none failed', () => {
        const { crm, errors, failures } = product.summary();
        for (const counts of [crm.orders, crm.shipments]) {
            assert.deepEqual([counts['Waiting'], counts['Failed']], [undefined, undefined]);
        }
        assert.deepEqual([errors, failures], [{}, []]);
    });

    test('knows some buyers, not others, and asks a person where two fit', () => {
        const { matches } = product.summary().crm;
        for (const status of ['Matched', 'No Match', 'Needs Review']) {
            assert.ok((matches[status] ?? 0) >= 10, `${matches[status] ?? 0} orders are ${status}`);
        }
    });

    test('takes recent changes for news and older ones for history', () => {
        const { crm } = product.summary();
        for (const counts of [crm.orders, crm.shipments]) {
            assert.ok((counts['Updated'] ?? 0) >= 10 && (counts['Historical'] ?? 0) >= 100, JSON.stringify(counts));
        }
    });

    test('gives every matched order to whoever bought it or receives it', () => {
        const people = by(truth.people, (row) => row.personId);
        const contacts = by(stored(product, 'Contact'), (row) => row.Id);
        const isPerson = (id: string | null, contact: Plain | undefined): boolean => {
            const person = people.get(id ?? '');
            return `${person?.firstName} ${person?.lastName}` === contact?.Name && person?.emails[0] === contact?.Email;
        };
        const wrong = truth.orders.filter(({ orderId, buyer }) => {
            const contact = orders.get(String(orderId))?.Contact__c ?? null;
            const found = contacts.get(String(contact));
            return contact !== null && !isPerson(buyer.personId, found) && !isPerson(buyer.recipientId, found);
        });
        assert.deepEqual(wrong, []);
    });

    test('ties trade orders to the Opportunity that names their number', () => {
        const opportunities = stored(product, 'Opportunity');
        assert.ok(opportunities.length >= 5, `${opportunities.length} Opportunities prove little`);
        const byNumber = by([...orders.values()], (row) => row.Order_Number__c);
        for (const row of opportunities) {
            assert.equal(byNumber.get(String(row.ShipStation_Order_Number__c))?.Opportunity__c, row.Id);
        }
    });

    test('stays as it is when nothing is new', () => {
        const before = product.summary();
        product.advance(6);
        const { objects, crm } = product.summary();
        assert.deepEqual(crm, before.crm);
        for (const object of ['CRM_Change__c', 'Match_Review__c', 'Customer_Identity__c']) {
            assert.equal(objects[object], before.objects[object], object);
        }
    });
});
