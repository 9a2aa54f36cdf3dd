/** Fills a local org with the CRM and the orders of the proof, and lets the CRM update match them. */
import { openOrg, type Workspace } from '../../local-org/src/cli/workspace.ts';
import type { Org } from '../../local-org/src/platform/org.ts';
import { ApexDate } from '../../local-org/src/runtime/date.ts';
import { Decimal } from '../../local-org/src/runtime/decimal.ts';
import { LimitPeaks, type Peak } from '../limit-peaks.ts';
import { QueryLog } from '../query-log.ts';
import { judge, type Decided, type Records, type Verdict } from './judge.ts';
import { makeOrders, type ProofOrder } from './orders.ts';
import { makePopulation, type Population } from './population.ts';

export interface ProofSize {
    readonly orders: number;
    readonly contacts: number;
    readonly accounts: number;
    readonly opportunities: number;
}

export interface Proof extends Verdict {
    readonly seconds: number;
    readonly limits: Readonly<Record<string, Peak>>;
    /** Most SOQL queries of one hop of the CRM update. */
    readonly mostQueries: number;
    /** Rules that were asked. */
    readonly rules: number;
    /** Queries no index leads to, each once, with object and filter. */
    readonly unindexed: readonly string[];
    readonly failures: readonly string[];
}

const START = `CrmUpdateLane.start();`;
const CONNECTION = 'proof';
const MINUTE = 60_000;
const DAY = 86_400_000;
const PATIENCE = 10_000;
/** Rows are written past the trigger that gives them their place in the queue. */
const PLACE = '0';

/** A CRM with orders that wait to be matched. */
export interface ProofOrg {
    readonly org: Org;
    readonly population: Population;
    readonly orders: readonly ProofOrder[];
    readonly records: Records;
    /** Matches everything that waits. */
    match(): ReadonlyMap<string, Decided>;
    /** Lets all orders wait again. */
    again(): void;
}

/** How the orders come; the result must not depend on it. */
export interface Arrival {
    readonly sequence: (orders: readonly ProofOrder[]) => readonly ProofOrder[];
    /** Rows of a chunk at first; the lane doubles it up to 200. */
    readonly chunk: number;
}

const AS_WRITTEN: Arrival = { sequence: (orders) => orders, chunk: 200 };

/** Fills an org. The same seed and size give the same records with the same ids, however the orders come. */
export function openProof(workspace: Workspace, seed: string, size: ProofSize, arrival = AS_WRITTEN): ProofOrg {
    const population = makePopulation(seed, size.contacts, size.accounts);
    const orders = makeOrders(seed, population, size.orders);
    const { org, admin, permissionSets } = openOrg(workspace, { name: 'Proof' });
    org.rows.insert('PermissionSetAssignment', {
        AssigneeId: admin.id,
        PermissionSetId: permissionSets.get('shipline_admin') ?? null
    });
    const records = fillCrm(org, admin.id, population);
    fillOpportunities(org, admin.id, orders, records.accounts, size.opportunities);
    fillOrders(org, arrival.sequence(orders));
    const script = workspace.compiled.anonymous(START);
    return {
        org,
        population,
        orders,
        records,
        match: () => {
            org.run('anonymous', admin, () => org.program.runAnonymous(script));
            setAll(org, 'Sync_Stream__c', 'Page_Size__c', Decimal.fromInteger(arrival.chunk));
            work(org);
            return decidedOf(org);
        },
        again: () => {
            setAll(org, 'ShipStation_Order__c', 'CRM_Update_Status__c', 'Waiting');
            setAll(org, 'ShipStation_Order__c', 'CRM_Update_Queue__c', PLACE);
        }
    };
}

/** Measures one seed. */
export function prove(workspace: Workspace, seed: string, size: ProofSize): Proof {
    const started = performance.now();
    const { org, population, orders, records, match } = openProof(workspace, seed, size);
    const peaks = new LimitPeaks();
    const log = new QueryLog(org);
    const unindexed = new Set<string>();
    let mostQueries = 0;
    org.onTransaction = (transaction, error) => {
        peaks.note(transaction, error);
        mostQueries = Math.max(mostQueries, transaction.limits.snapshot().queries ?? 0);
        for (const { object, filter, indexed } of log.of(transaction)) {
            if (!indexed) {
                unindexed.add(`${object}: ${filter}`);
            }
        }
    };
    return {
        ...judge(population, orders, records, match()),
        seconds: Math.round((performance.now() - started) / 100) / 10,
        limits: peaks.summary(),
        mostQueries,
        rules: activeRules(org),
        unindexed: [...unindexed],
        failures: org.reports.map(({ where, error }) => `${where}: ${org.describeError(error)}`)
    };
}

/** Shipped rules that are on; the org of the proof adds none. */
function activeRules(org: Org): number {
    const schema = org.schema.require('Match_Rule_Default__mdt');
    const active = schema.field('Active__c')!.name;
    return [...org.store.rows(schema.name)].filter((row) => row.get(active) === true).length;
}

function setAll(org: Org, object: string, field: string, value: unknown): void {
    const schema = org.schema.require(object);
    for (const row of [...org.store.rows(schema.name)]) {
        org.rows.update(schema.name, row.id, { [schema.field(field)!.name]: value });
    }
}

/** Moves the clock until no order waits. */
function work(org: Org): void {
    org.settle();
    for (let beat = 0; beat < PATIENCE && isWaiting(org); beat++) {
        org.advanceTo(org.jobs.nextDue() ?? org.clock.now() + MINUTE);
    }
}

function isWaiting(org: Org): boolean {
    const schema = org.schema.require('ShipStation_Order__c');
    const status = schema.field('CRM_Update_Status__c')!.name;
    for (const row of org.store.rows(schema.name)) {
        if (row.get(status) === 'Waiting') {
            return true;
        }
    }
    return false;
}

function fillCrm(
    org: Org,
    owner: string,
    { people, accounts, duplicated }: Population
): { contacts: Map<number, string[]>; accounts: string[] } {
    const ids: string[] = [];
    for (const { name, street, postcode } of accounts) {
        ids.push(
            org.rows.insert('Account', {
                Name: name,
                OwnerId: owner,
                ShippingStreet: street,
                ShippingPostalCode: postcode,
                ShippingCountry: 'United States'
            })
        );
    }
    accounts.forEach(({ parent }, index) => {
        if (parent !== null) {
            org.rows.update('Account', ids[index]!, { ParentId: ids[parent]! });
        }
    });
    const contacts = new Map<number, string[]>();
    for (const person of people.filter(({ known }) => known)) {
        const fields = {
            FirstName: person.first,
            LastName: person.last,
            Name: `${person.first} ${person.last}`,
            OwnerId: owner,
            AccountId: ids[person.account]!,
            Email: person.email,
            Phone: person.phone,
            MailingStreet: person.street,
            MailingPostalCode: person.postcode,
            MailingCountry: 'United States'
        };
        const own = [org.rows.insert('Contact', fields)];
        if (duplicated.has(person.index)) {
            // Whoever typed the second one in left something out.
            const blank = person.index % 2 === 0 ? { Email: null } : { Phone: null };
            own.push(org.rows.insert('Contact', { ...fields, ...blank }));
        }
        contacts.set(person.index, own);
    }
    return { contacts, accounts: ids };
}

function fillOpportunities(
    org: Org,
    owner: string,
    orders: readonly ProofOrder[],
    accounts: readonly string[],
    count: number
): void {
    const number = org.schema.require('Opportunity').field('ShipStation_Order_Number__c')!.name;
    const close = new ApexDate(Math.floor(org.clock.now() / DAY) + 30);
    const insert = (orderNumber: string, accountId: string): void => {
        const fields = { Name: orderNumber, OwnerId: owner, AccountId: accountId, StageName: 'Prospecting' };
        org.rows.insert('Opportunity', { ...fields, CloseDate: close, [number]: orderNumber });
    };
    const named = orders.filter(({ hasOpportunity }) => hasOpportunity);
    named.forEach((order) => insert(order.number, accounts[order.buyer.account]!));
    for (let index = named.length; index < count; index++) {
        insert(`OLD-${index}`, accounts[index % accounts.length]!);
    }
}

function fillOrders(org: Org, orders: readonly ProofOrder[]): void {
    const schema = org.schema.require('ShipStation_Order__c');
    const named = (fields: Record<string, unknown>): Record<string, unknown> =>
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [schema.field(name)!.name, value]));
    const connection = org.rows.insert('Connection__c', { Name: 'Proof' });
    for (const order of orders) {
        org.rows.insert(
            schema.name,
            named({
                Name: order.number,
                Key__c: `${CONNECTION}:order:${order.number}`,
                Connection__c: connection,
                Order_Number__c: order.number,
                Customer_Email__c: order.email,
                Ship_To_Name__c: order.name,
                Ship_To_Company__c: order.company,
                Ship_To_Street__c: order.buyer.street,
                Ship_To_Postal_Code__c: order.postcode,
                Ship_To_Country__c: 'US',
                Ship_To_Phone__c: order.phone,
                Anonymised__c: false,
                Payload_Hash__c: order.number,
                ShipStation_Modified_At__c: org.rows.datetime(org.clock.now() - 60 * DAY),
                CRM_Update_Status__c: 'Waiting',
                CRM_Update_Queue__c: PLACE
            })
        );
    }
}

function decidedOf(org: Org): Map<string, Decided> {
    const schema = org.schema.require('ShipStation_Order__c');
    const decided = new Map<string, Decided>();
    for (const row of org.store.rows(schema.name)) {
        const text = (name: string): string | null => (row.get(schema.field(name)!.name) as string | null) ?? null;
        const explanation = text('Match_Explanation__c') ?? '{}';
        decided.set(String(row.get('Name')), {
            status: text('Match_Status__c') ?? '',
            contactId: text('Contact__c'),
            accountId: text('Account__c'),
            candidates: candidatesIn(explanation),
            explanation
        });
    }
    return decided;
}

interface Explanation {
    readonly decisions?: readonly {
        readonly target: string;
        readonly candidates: readonly { readonly id: string }[];
    }[];
}

function candidatesIn(explanation: string): string[] {
    const { decisions = [] } = JSON.parse(explanation) as Explanation;
    return decisions
        .filter(({ target }) => target === 'Contact')
        .flatMap(({ candidates }) => candidates.map(({ id }) => id));
}
