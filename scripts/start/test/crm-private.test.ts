/** An org that hides records from whoever runs the CRM update: what cannot be seen is not made again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CustomerOrg } from '../customer-org.ts';
import { compileProject } from '../product.ts';

const PEOPLE = 40;

/** The org-wide defaults of a private org. */
function hideWhatIsNotOwned({ org }: CustomerOrg): void {
    Object.assign(org.schema.require('Account'), { sharingModel: 'Private' });
    Object.assign(org.schema.require('Opportunity'), { sharingModel: 'Private' });
    Object.assign(org.schema.require('Contact'), { sharingModel: 'ControlledByParent' });
}

test('with private defaults and half the Contacts hidden nothing is created, and who is hidden goes to review', () => {
    const customer = new CustomerOrg(compileProject(), 'integration', 'Business Account');
    hideWhatIsNotOwned(customer);
    const hider = customer.org.userByName('admin@local.org').id;
    const orders: { id: string; contactId: string | null }[] = [];
    for (let index = 0; index < PEOPLE; index++) {
        const ownerId = index % 2 === 0 ? customer.runner.id : hider;
        const last = `Berg${'abcdefghijklmnopqrst'[index >> 1]}${index % 2 === 0 ? 'mann' : 'stein'}`;
        const email = `${last.toLowerCase()}@berg.example`;
        const accountId = customer.put('Account', { Name: `Berg ${index}`, OwnerId: ownerId });
        const contactId = customer.put('Contact', {
            FirstName: 'Ida',
            LastName: last,
            Name: `Ida ${last}`,
            Email: email,
            AccountId: accountId,
            OwnerId: ownerId
        });
        const id = customer.order({}, { Customer_Email__c: email, Ship_To_Name__c: `Ida ${last}` });
        orders.push({ id, contactId: ownerId === customer.runner.id ? contactId : null });
    }
    const stranger = customer.order({}, { Customer_Email__c: 'no@one.example', Ship_To_Name__c: 'Nobody Known' });
    orders.push({ id: stranger, contactId: null });
    customer.start();
    customer.pass(5);
    for (const { id, contactId } of orders) {
        const order = customer.row('ShipStation_Order__c', id);
        assert.equal(order.Contact__c, contactId);
        assert.equal(order.Match_Status__c, contactId === null ? 'Needs Review' : 'Matched');
    }
    const reviews = customer.rows('Match_Review__c');
    assert.equal(reviews.length, PEOPLE / 2 + 1);
    assert.deepEqual(new Set(reviews.map((row) => row.Reason_Code__c)), new Set(['MAT-303']));
    assert.equal(customer.rows('Contact').length, PEOPLE);
    assert.equal(customer.rows('Account').length, PEOPLE);
    assert.deepEqual(customer.failures(), []);
});
