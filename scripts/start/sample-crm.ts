/**
 * The CRM of the simulated merchant: what a sales team typed in before the package was there. Some buyers are known,
 * some twice, some not at all. Written past triggers, so that Contacts and Accounts have no keys yet.
 */
import type { Org } from '../local-org/src/platform/org.ts';
import { ApexDate } from '../local-org/src/runtime/date.ts';
import { Random } from '../shipstation-sim/src/core/random.ts';
import type { TrueCompany, TruePerson } from '../shipstation-sim/src/world/types.ts';

/** Shares of the buyers. */
export const SHARES = {
    /** Have a Contact. */
    known: 0.5,
    /** Have a second one, with nothing to tell which is right. */
    twice: 0.05,
    /** Companies with an Account. */
    companies: 0.7,
    /** Trade orders with an open Opportunity that names their number. */
    opportunities: 0.4
} as const;

const DAY = 86_400_000;
/** How the trade store of the simulator numbers its orders. */
const TRADE_ORDER = /^SO\d+$/;

/** Who buys, and what was ordered, as the simulator's truth says it. */
export interface Merchant {
    readonly people: readonly TruePerson[];
    readonly companies: readonly TrueCompany[];
    readonly orders: readonly {
        readonly orderNumber: string;
        readonly buyer: { readonly companyId: string | null };
    }[];
}

/** Fills the org. The same seed and merchant give the same records. */
export function fillSampleCrm(org: Org, owner: string, merchant: Merchant, seed: string): void {
    const random = new Random(`sample-crm/${seed}`);
    const accounts = new Map<string, string>();
    for (const company of merchant.companies) {
        if (random.chance(SHARES.companies)) {
            accounts.set(company.companyId, insertCompany(org, owner, company));
        }
    }
    for (const person of merchant.people) {
        if (random.chance(SHARES.known)) {
            insertPerson(org, owner, person, accounts);
            if (random.chance(SHARES.twice)) {
                insertPerson(org, owner, person, accounts);
            }
        }
    }
    for (const order of merchant.orders) {
        const accountId = accounts.get(order.buyer.companyId ?? '');
        if (TRADE_ORDER.test(order.orderNumber) && random.chance(SHARES.opportunities)) {
            insertOpportunity(org, owner, order.orderNumber, accountId ?? null);
        }
    }
}

function insertCompany(org: Org, owner: string, { name, phone, address }: TrueCompany): string {
    return org.rows.insert('Account', {
        Name: name,
        OwnerId: owner,
        Phone: phone,
        ...place('Shipping', address),
        ...place('Billing', address)
    });
}

function insertPerson(org: Org, owner: string, person: TruePerson, accounts: ReadonlyMap<string, string>): void {
    const { firstName, lastName, emails, phone, address } = person;
    const name = `${firstName} ${lastName}`;
    const accountId =
        accounts.get(person.companyId ?? '') ?? org.rows.insert('Account', { Name: name, OwnerId: owner });
    org.rows.insert('Contact', {
        FirstName: firstName,
        LastName: lastName,
        Name: name,
        OwnerId: owner,
        AccountId: accountId,
        Email: emails[0] ?? null,
        Phone: phone,
        ...place('Mailing', address)
    });
}

function insertOpportunity(org: Org, owner: string, orderNumber: string, accountId: string | null): void {
    const field = org.schema.require('Opportunity').field('ShipStation_Order_Number__c');
    org.rows.insert('Opportunity', {
        Name: `Order ${orderNumber}`,
        OwnerId: owner,
        AccountId: accountId,
        StageName: 'Negotiation/Review',
        CloseDate: new ApexDate(Math.floor(org.clock.now() / DAY) + 30),
        [field?.name ?? 'ShipStation_Order_Number__c']: orderNumber
    });
}

function place(prefix: string, address: TruePerson['address']): Record<string, string | null> {
    return {
        [`${prefix}Street`]: address.street1 ?? null,
        [`${prefix}City`]: address.city ?? null,
        [`${prefix}State`]: address.state ?? null,
        [`${prefix}PostalCode`]: address.postalCode ?? null,
        [`${prefix}Country`]: address.country ?? null
    };
}
