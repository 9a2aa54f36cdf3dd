/** Orders whose customer a person has to choose, for pages to show. */
import type { Org } from '../local-org/src/platform/org.ts';
import { Decimal } from '../local-org/src/runtime/decimal.ts';
import { HOUR, MINUTE } from './moments.ts';

interface Waiting {
    readonly number: string;
    readonly name: string;
    readonly email: string;
    readonly code: string;
    readonly reason: string;
    readonly age: number;
    readonly candidates: number;
    readonly more?: Readonly<Record<string, unknown>>;
}

const TWO = 'MAT-301: 2 Contact records fit equally well. Found by Email.';
const NOBODY = 'MAT-302: Nobody was found, and the store creates no customers. Choose a record, or switch creating on.';
const EXPLANATION = JSON.stringify({
    decisions: [{ target: 'Contact', asked: [{ rule: 'Email', value: 'marcus.bell@bellmarine.com', found: 2 }] }],
    leftOut: []
});

const WAITING: readonly Waiting[] = [
    {
        number: 'HP-10482',
        name: 'Marcus Bell',
        email: 'marcus.bell@bellmarine.com',
        code: 'MAT-301',
        reason: TWO,
        age: 6 * MINUTE,
        candidates: 2,
        more: {
            Ship_To_Phone__c: '(207) 555-0142',
            Ship_To_Street__c: '118 Wharf St',
            Ship_To_Company__c: 'Bell Marine Supply',
            Customer_Id__c: '88213377'
        }
    },
    {
        number: 'WP-2211',
        name: 'Cedar Ridge Lodge',
        email: 'office@cedarridge.example',
        code: 'MAT-302',
        reason: NOBODY,
        age: HOUR,
        candidates: 0
    },
    {
        number: 'HP-10471',
        name: 'Dana Cho',
        email: 'dana.cho@example.com',
        code: 'MAT-301',
        reason: TWO,
        age: 2 * HOUR,
        candidates: 2
    },
    {
        number: 'HP-10458',
        name: 'Priya N.',
        email: 'priya.n@example.com',
        code: 'MAT-302',
        reason: NOBODY,
        age: 30 * HOUR,
        candidates: 0
    }
];

/** Four orders that wait, two of them with two Contacts of one email. */
export function ordersThatWait(org: Org): void {
    const now = org.clock.now();
    const storeId = org.rows.insert('Store__c', {
        Name: 'Shopify',
        Key__c: 'hp:store:review',
        Marketplace__c: 'Shopify'
    });
    const company = org.rows.insert('Account', { Name: 'Bell Marine Supply' });
    const household = org.rows.insert('Account', { Name: 'Bell Household' });
    const address = { MailingCity: 'Portland', MailingState: 'ME', MailingPostalCode: '04101' };
    const contact = (fields: Record<string, unknown>): string =>
        org.rows.insert('Contact', { ...address, Name: `${fields['FirstName']} ${fields['LastName']}`, ...fields });
    contact({
        FirstName: 'Marcus',
        LastName: 'Bell',
        Email: 'marcus.bell@bellmarine.com',
        Phone_Key__c: '+12075550142',
        MailingStreet: '40 Dock Rd',
        AccountId: company
    });
    contact({
        FirstName: 'Marcus',
        LastName: 'Bell Jr.',
        Email: 'marcus.bell@bellmarine.com',
        Phone_Key__c: '+12075550199',
        MailingStreet: '118 Wharf St',
        AccountId: household
    });
    contact({ FirstName: 'Dana', LastName: 'Cho', Email: 'dana.cho@example.com', AccountId: company });
    contact({ FirstName: 'D.', LastName: 'Cho', Email: 'dana.cho@example.com', AccountId: household });
    WAITING.forEach((one, index) => {
        const orderId = org.rows.insert('ShipStation_Order__c', {
            Name: one.number,
            Key__c: `hp:order:review-${one.number}`,
            Order_Number__c: one.number,
            Order_Status__c: 'shipped',
            Ordered_At__c: org.rows.datetime(now - one.age),
            Order_Total__c: Decimal.fromDouble(184.6),
            Currency_Code__c: 'USD',
            Store__c: storeId,
            CRM_Update_Status__c: 'Needs Review',
            Customer_Email__c: one.email,
            Ship_To_Name__c: one.name,
            Ship_To_City__c: 'Portland',
            Ship_To_State__c: 'ME',
            Ship_To_Postal_Code__c: '04101',
            Ship_To_Country__c: 'US',
            ...one.more
        });
        org.rows.insert('Match_Review__c', {
            Name: `REV-000000${index + 1}`,
            Key__c: `hp:order:review-${one.number}`,
            Order__c: orderId,
            Status__c: 'Open',
            Reason_Code__c: one.code,
            Reason__c: one.reason,
            Explanation__c: EXPLANATION,
            Candidate_Count__c: Decimal.fromDouble(one.candidates),
            Opened_At__c: org.rows.datetime(now - one.age)
        });
    });
}

/** Has many orders wait for the same reason. */
export function manyWait(org: Org, count: number): void {
    const object = org.schema.require('ShipStation_Order__c').name;
    const orderId = [...org.store.rows(object)][0]?.id ?? null;
    for (let index = 0; index < count; index++) {
        org.rows.insert('Match_Review__c', {
            Name: `REV-${String(1_000_000 + index)}`,
            Key__c: `hp:order:many-${index}`,
            Order__c: orderId,
            Status__c: 'Open',
            Reason_Code__c: 'MAT-302',
            Reason__c: NOBODY,
            Explanation__c: EXPLANATION,
            Candidate_Count__c: Decimal.fromDouble(0),
            Opened_At__c: org.rows.datetime(org.clock.now() - index * MINUTE)
        });
    }
}
