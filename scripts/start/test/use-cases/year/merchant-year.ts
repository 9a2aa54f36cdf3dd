/** A generated merchant who goes live after two years of history, and the year after that, lived through in steps. */
import type { RunningProduct } from '../../../product.ts';
import { ask, execute, start, stored, type Plain } from '../../support.ts';
import { AUTOMATIONS_ON, CREATE_CUSTOMERS, OUTCOMES_FROM_NOW } from '../live.ts';
import type { Matches, Owners, YearRule } from './expected.ts';
import type { Lived } from './held.ts';
import { note, Observed, type Since, type TrueOrder, type Truth } from './observed.ts';

/** How large a merchant, and how closely it is watched. */
export interface YearSize {
    /** Orders of the two years before. */
    readonly history: number;
    /** Orders of the year. */
    readonly orders: number;
    /** Days from look to look, fewer than the seven after which an event is history. */
    readonly step: number;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const HISTORY_DAYS = 730;
const YEAR_DAYS = 365;
/** Parcels and orders older than this do not change any more. */
const SETTLED_DAYS = 75;
/** Every so many orders have an Opportunity that waits for them. */
const DEAL_EVERY = 3;
/** Rows that one transaction asks to be applied again. */
const REAPPLIED_AT_ONCE = 2000;
/** Minutes after a look in which the sync and the CRM update do all their work. */
const MOMENTS = [0, 4, 8, 12];

/** Milestone Rules of the year, with what they make; that is told apart by what they count. */
const RULES: readonly (YearRule & { readonly makes: string })[] = [
    {
        name: 'Every third order',
        measure: 'Shipped Orders',
        threshold: 3,
        makes: "Make__c = 'Task', Subject__c = 'Milestone {Reached}'"
    },
    {
        name: 'Every fourth delivery',
        measure: 'Deliveries',
        threshold: 4,
        makes: "Make__c = 'Opportunity', Subject__c = 'Renewal {Reached}', Stage__c = 'Prospecting'"
    },
    { name: 'Every 1,000', measure: 'Shipped Value', threshold: 1000, makes: "Make__c = 'Only the Record'" }
];
const ADD_RULES = RULES.map(
    ({ name, measure, threshold, makes }) => `
        new Milestone_Rule__c(Name = '${name}', Measure__c = '${measure}', Threshold__c = ${threshold},
            Repeats__c = true, Active__c = true, ${makes})`
).join(',');

/** Carriers' words only: how silence is watched hangs on the hour of a look, and is shown where hours pass. */
const GO_LIVE = `${CREATE_CUSTOMERS}
    insert new Automation_Settings__c(
        SetupOwnerId = UserInfo.getOrganizationId(),
        ${AUTOMATIONS_ON},
        Milestones_On__c = true,
        First_Parcel_Stage__c = 'Negotiation/Review',
        Every_Parcel_Stage__c = 'Closed Won'
    );
    insert new List<Shipping_Exception_Rule__c>{
        new Shipping_Exception_Rule__c(Name = 'No Late', Default_Name__c = 'Late', Active__c = false),
        new Shipping_Exception_Rule__c(Name = 'No Silence', Default_Name__c = 'No_Scan', Active__c = false)
    };
    insert new List<Milestone_Rule__c>{${ADD_RULES}
    };
    List<Account> companies = new List<Account>();
    for (Integer index = 0; index < 10; index++) {
        companies.add(new Account(Name = 'Company ' + index));
    }
    insert companies;
    ${OUTCOMES_FROM_NOW}`;
/** A day further back than at first, which lets every stream begin anew. */
const READ_ALL = `
    Connection__c connection = [SELECT Id, Look_Back_From__c FROM Connection__c];
    ConnectionService.go(connection.Id, connection.Look_Back_From__c.addDays(-1), false);`;
const TRACK_NOW = `
    List<Shipment__c> open = [SELECT Id FROM Shipment__c WHERE Track_Due_At__c != NULL];
    for (Shipment__c parcel : open) {
        parcel.Track_Due_At__c = System.now();
    }
    update open;`;

export class MerchantYear implements Lived {
    readonly product: RunningProduct;
    readonly seen = new Observed();
    readonly rules = RULES;
    readonly userId: string;
    readonly #step: number;
    readonly #numbers = new Set<string>();
    readonly #matches = new Map<number, Since<Owners>[]>();
    /** What time it is at ShipStation: it stands still while the sync looks. */
    #serverTime: number;

    private constructor(product: RunningProduct, step: number) {
        this.product = product;
        this.userId = product.admin.id;
        this.#step = step;
        this.#serverTime = product.org.clock.now();
    }

    /** Reads two years of history, switches everything on, and applies the history. */
    static async open({ history, orders, step }: YearSize): Promise<MerchantYear> {
        const product = await start(
            ...['--orders', String(history), '--days', String(HISTORY_DAYS)],
            ...['--future', String(orders), '--future-days', String(YEAR_DAYS)]
        );
        const year = new MerchantYear(product, step);
        try {
            await year.#goLive();
        } catch (error) {
            product.stop();
            throw error;
        }
        return year;
    }

    /** Lives through the year. */
    async live(): Promise<void> {
        const { clock } = this.product.org;
        for (const end = clock.now() + YEAR_DAYS * DAY; clock.now() + this.#step * DAY <= end;) {
            clock.moveTo(this.#serverTime + this.#step * DAY);
            this.#serverTime = clock.now();
            await this.#look(new Date(clock.now() - SETTLED_DAYS * DAY).toISOString());
            execute(this.product, TRACK_NOW);
            this.#work();
        }
    }

    /** Reads everything from its beginning, while nothing happens at ShipStation. @returns how many pages of orders were read */
    readAllAgain(): number {
        const pages = (): number => this.product.gateway.calls.get('orders') ?? 0;
        const before = pages();
        execute(this.product, READ_ALL);
        this.product.catchUp();
        this.seen.lookAgain(this.product.org.clock.now());
        this.#work();
        return pages() - before;
    }

    /** Applies every order and parcel once more, while nothing happens at ShipStation. */
    applyAllAgain(): void {
        this.seen.lookAgain(this.product.org.clock.now());
        this.seen.appliedAgain.add(this.seen.looks.length - 1);
        this.#applyAll();
        this.#work();
    }

    /** Whose order each order is and was. */
    get matches(): Matches {
        return this.#matches;
    }

    rows(object: string): Plain[] {
        return stored(this.product, object);
    }

    stop(): void {
        this.product.stop();
    }

    async #goLive(): Promise<void> {
        const { product } = this;
        execute(
            product,
            `ConnectionService.go([SELECT Id FROM Connection__c].Id, System.now().addDays(-${HISTORY_DAYS + 1}), false);`
        );
        product.catchUp();
        askForOldParcels(product);
        this.#serverTime = product.org.clock.now();
        product.gateway.follow({ now: () => this.#serverTime });
        execute(product, GO_LIVE);
        await this.#look('1970-01-01T00:00:00Z');
        this.#applyAll();
    }

    #applyAll(): void {
        const ids = ['ShipStation_Order__c', 'Shipment__c'].flatMap((one) =>
            this.rows(one).map((row) => String(row.Id))
        );
        for (let from = 0; from < ids.length; from += REAPPLIED_AT_ONCE) {
            const some = ids.slice(from, from + REAPPLIED_AT_ONCE);
            execute(this.product, `CrmReapply.queue(new Set<Id>{ ${some.map((id) => `'${id}'`).join(', ')} });`);
        }
        execute(this.product, 'OrgLanes.startAll();');
        this.#work();
    }

    async #look(since: string): Promise<void> {
        this.product.gateway.tellTime();
        const path = `/__truth?only=orders,shipments,fulfillments&since=${since}`;
        const truth = await ask<Truth>(this.product, path);
        this.seen.look(truth, this.#serverTime);
        this.#addDeals(truth);
    }

    /**
     * Opens Opportunities for new orders, before the sync hears of them, as who knows the buyer would: of the buyer's
     * Account. Amazon tells nobody's address; there the Account is one of a few companies.
     */
    #addDeals({ orders }: Truth): void {
        const wanted = orders.filter((order) => this.#wantsDeal(order));
        if (wanted.length === 0) {
            return;
        }
        const lines = wanted.map(({ orderNumber, customerEmail, shipToName }) =>
            [orderNumber, customerEmail, shipToName].join('|').replaceAll("'", String.raw`\'`)
        );
        execute(
            this.product,
            `Map<String, List<String>> wanted = new Map<String, List<String>>();
            Set<String> emails = new Set<String>();
            for (String line : '${lines.join(';')}'.split(';')) {
                List<String> parts = line.split('[|]');
                wanted.put(parts[0], parts);
                emails.add(parts[1]);
            }
            Map<String, Id> accounts = new Map<String, Id>();
            for (Contact buyer : [SELECT Email, AccountId FROM Contact WHERE Email IN :emails]) {
                accounts.put(buyer.Email.toLowerCase(), buyer.AccountId);
            }
            Map<String, Account> fresh = new Map<String, Account>();
            for (List<String> parts : wanted.values()) {
                String email = parts[1].toLowerCase();
                if (!email.endsWith('@marketplace.amazon.com') && !accounts.containsKey(email)) {
                    fresh.put(email, new Account(Name = parts[2]));
                }
            }
            insert fresh.values();
            List<Contact> buyers = new List<Contact>();
            for (String email : fresh.keySet()) {
                String name = fresh.get(email).Name;
                buyers.add(new Contact(AccountId = fresh.get(email).Id, Email = email,
                    FirstName = name.substringBeforeLast(' '), LastName = name.substringAfterLast(' ')));
                accounts.put(email, fresh.get(email).Id);
            }
            insert buyers;
            List<Account> companies = [SELECT Id FROM Account WHERE Name LIKE 'Company _' ORDER BY Name];
            List<Opportunity> deals = new List<Opportunity>();
            for (List<String> parts : wanted.values()) {
                Id accountId = accounts.get(parts[1].toLowerCase()) ?? companies[Math.mod(deals.size(), 10)].Id;
                deals.add(new Opportunity(Name = parts[0], AccountId = accountId, StageName = 'Prospecting',
                    CloseDate = Date.newInstance(2028, 12, 31), ShipStation_Order_Number__c = parts[0]));
            }
            insert deals;`
        );
    }

    /** Shops number on their own, so that a number may come again: then it is no order's own any more. */
    #wantsDeal({ orderId, orderNumber, customerEmail, shipToName }: TrueOrder): boolean {
        const isNew = !this.#numbers.has(orderNumber);
        this.#numbers.add(orderNumber);
        return isNew && orderId % DEAL_EVERY === 0 && Boolean(customerEmail) && /\S \S/.test(shipToName ?? '');
    }

    #work(): void {
        const { clock } = this.product.org;
        const began = clock.now();
        for (const minutes of MOMENTS) {
            clock.moveTo(began + minutes * MINUTE);
            this.product.org.settle();
        }
        this.#noteMatches();
    }

    /** Whose order each order is from now on, as the org has it. */
    #noteMatches(): void {
        const look = this.seen.looks.length - 1;
        const { org } = this.product;
        const object = org.schema.require('ShipStation_Order__c');
        const field = (bare: string): string => object.field(bare)?.name ?? bare;
        const names = ['Account__c', 'Contact__c', 'Opportunity__c', 'Match_Status__c', 'Order_Id__c'].map(field);
        for (const row of org.store.rows(object.name)) {
            const [accountId, contactId, opportunityId, status, orderId] = names.map((name) => row.get(name));
            const owners = {
                accountId: idOrNull(accountId),
                contactId: idOrNull(contactId),
                opportunityId: idOrNull(opportunityId),
                inReview: status === 'Needs Review'
            };
            const history = this.#matches.get(Number(orderId)) ?? [];
            this.#matches.set(Number(orderId), history);
            note(history, look, owners, sameOwners);
        }
    }
}

function idOrNull(value: unknown): string | null {
    return typeof value === 'string' ? value : null;
}

function sameOwners(one: Owners, other: Owners): boolean {
    return (
        one.accountId === other.accountId &&
        one.contactId === other.contactId &&
        one.opportunityId === other.opportunityId &&
        one.inReview === other.inReview
    );
}

/** Lets the sync ask for the tracking of all parcels once, which it does beside newer work. */
function askForOldParcels(product: RunningProduct): void {
    for (let hours = 0; hours < 24; hours++) {
        const unknown = stored(product, 'Shipment__c').filter(
            (row) => row.Track_Due_At__c !== null && row.Tracked_At__c === null && row.Trackable__c && !row.Voided__c
        );
        if (unknown.length === 0) {
            return;
        }
        product.advance(60);
    }
    throw new Error('parcels of the history were never asked for');
}
