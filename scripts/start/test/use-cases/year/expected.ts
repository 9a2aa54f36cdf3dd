/**
 * What the CRM has to hold after a merchant's year, worked out from what was seen from outside and from whose order each
 * order is; that much matching decides, which has a proof of its own.
 */
import { at, type Observed, type OrderLife, type ParcelLife, type Since } from './observed.ts';

/** The records an order belongs to, as the org has them. */
export interface Owners {
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
    /** Whether a person has to decide first. */
    readonly inReview: boolean;
}

/** From which look on, by order id. */
export type Matches = ReadonlyMap<number, readonly Since<Owners>[]>;

/** A Task that has to be there. */
export interface ExpectedTask {
    readonly subject: string;
    readonly accountId: string | null;
    /** yyyy-mm-dd. */
    readonly due: string;
}

/** A Case that has to be there. */
export interface ExpectedCase {
    readonly subject: string;
    readonly priority: string;
    /** Null also where only the Contact is known; then Salesforce takes the Account of the Contact. */
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
    readonly comments: number;
    readonly isClosed: boolean;
}

/** A Milestone Rule as the year has it. */
export interface YearRule {
    readonly name: string;
    readonly measure: 'Shipped Orders' | 'Deliveries' | 'Shipped Value';
    readonly threshold: number;
}

const DAY = 86_400_000;
const HIGH_VALUE = 250;
/** What is older when it arrives is history. */
const NEWS_DAYS = 7;
/** Of what one Account passed at once only the newest milestones are recorded, as docs/automation.md says. */
const MOST_AT_ONCE = 100;
const INCOMPLETE = new Set(['awaiting_payment', 'awaiting_shipment', 'pending_fulfillment', 'on_hold']);
const ENDED = new Set(['Delivered', 'Voided', 'Lost', 'Returning', 'Returned']);
const GONE = new Set(['cancelled', 'merged']);
const NOBODY: Owners = { accountId: null, contactId: null, opportunityId: null, inReview: false };

/** One Task for each order whose last parcel arrived, by order id. */
export function expectedTasks(seen: Observed, matches: Matches): Map<number, ExpectedTask> {
    const tasks = new Map<number, ExpectedTask>();
    for (const [orderId, order] of seen.orders) {
        const look = toldAt(seen, matches, order);
        const { accountId } = look === null ? NOBODY : ownersAt(matches, orderId, look);
        if (look !== null) {
            tasks.set(orderId, {
                subject: `Ask for a Review: order ${order.truth.orderNumber} arrived`,
                accountId,
                due: workingDaysLater(seen.looks[look]!, 2)
            });
        }
    }
    return tasks;
}

/** When somebody is told that an order arrived: at once, or when applying it again finds whose it is and it is still news. */
function toldAt(seen: Observed, matches: Matches, order: OrderLife): number | null {
    const completed = completedAt(seen, order);
    const isKnown = (look: number): boolean => {
        const { accountId, contactId } = ownersAt(matches, order.truth.orderId, look);
        return accountId !== null || contactId !== null;
    };
    if (completed === null || isKnown(completed)) {
        return completed;
    }
    const again = [...seen.appliedAgain].find((look) => look >= completed && isKnown(look));
    return again !== undefined && arrivedAt(seen, order) >= seen.looks[again]! - NEWS_DAYS * DAY ? again : null;
}

/** When the last parcel of an order arrived, by the carrier's scans. */
function arrivedAt(seen: Observed, { truth }: OrderLife): number {
    const arrivals = seen
        .sentFor(truth.orderId)
        .filter(({ states }) => states.at(-1)?.value.status === 'Delivered')
        .map((parcel) => Date.parse(parcel.truth.scans.at(-1)!.at));
    return Math.max(...arrivals);
}

/** The look at which a parcel of an order arrived and no other was under way any more. */
function completedAt(seen: Observed, order: OrderLife): number | null {
    const parcels = seen.sentFor(order.truth.orderId);
    const arrivals = parcels.flatMap(({ states }) =>
        states.filter(({ look, value }) => look > 0 && value.status === 'Delivered').map(({ look }) => look)
    );
    for (const look of arrivals.sort((one, other) => one - other)) {
        const isUnderWay = parcels.some(({ truth, states }) => {
            const state = at(states, look);
            return truth.trackable && state !== null && !ENDED.has(state.status);
        });
        if (!isUnderWay && !INCOMPLETE.has(at(order.statuses, look) ?? '')) {
            return look;
        }
    }
    return null;
}

/** One Case for each parcel that got into trouble, by shipment id. */
export function expectedCases(seen: Observed, matches: Matches): Map<number, ExpectedCase> {
    const cases = new Map<number, ExpectedCase>();
    for (const [shipmentId, parcel] of seen.parcels) {
        const order = parcel.truth.orderId === null ? null : seen.orders.get(parcel.truth.orderId);
        const found = parcel.truth.isReturn ? null : caseOf(parcel);
        if (found && order) {
            const { accountId, contactId, opportunityId } = ownersAt(matches, order.truth.orderId, found.look);
            cases.set(shipmentId, {
                subject: `${found.trouble}: order ${order.truth.orderNumber}`,
                priority: order.truth.orderTotal >= HIGH_VALUE ? 'High' : 'Medium',
                accountId,
                contactId,
                opportunityId,
                comments: found.comments,
                isClosed: found.isClosed
            });
        }
    }
    return cases;
}

function caseOf({ states }: ParcelLife): { trouble: string; look: number; comments: number; isClosed: boolean } | null {
    let first: Since<string> | null = null;
    let last: string | null = null;
    let comments = 0;
    let isClosed = false;
    for (const { look, value } of states) {
        // A parcel that is refused comes back, which is no news.
        const isNews =
            value.trouble !== last && !(last?.startsWith('Refused') && value.trouble?.startsWith('Returned'));
        if (isNews) {
            last = value.trouble;
        }
        if (look === 0) {
            continue;
        }
        if (isNews && value.trouble !== null) {
            comments += first === null ? 0 : 1;
            first ??= { look, value: value.trouble };
            isClosed = false;
        }
        if (first !== null && value.status === 'Delivered') {
            comments++;
            isClosed = true;
        }
    }
    return first === null ? null : { trouble: first.value, look: first.look, comments, isClosed };
}

/** Where each Opportunity with orders stands, by Opportunity. */
export function expectedStages(seen: Observed, matches: Matches): Map<string, string> {
    const stages = new Map<string, string>();
    for (const [deal, orders] of ordersByDeal(seen, matches)) {
        const reached = seen.looks.map((_, look) => progressAt(seen, matches, deal, orders, look));
        stages.set(deal, STAGES[Math.max(...reached)]!);
    }
    return stages;
}

const STAGES = ['Prospecting', 'Negotiation/Review', 'Closed Won'];

/** How far the orders of an Opportunity have shipped at a look, as far as that is news: 0 not at all, 1 in part, 2 all. */
function progressAt(seen: Observed, matches: Matches, deal: string, all: readonly OrderLife[], look: number): number {
    const orders = all.filter(({ truth, statuses }) => {
        const owners = ownersAt(matches, truth.orderId, look);
        const status = at(statuses, look);
        return owners.opportunityId === deal && !isUnclear(owners) && status !== null && !GONE.has(status);
    });
    const shipped = orders.filter(({ statuses }) => at(statuses, look) === 'shipped');
    const left = leftAt(seen, orders, shipped, look);
    if (left === null || left < seen.looks[0]! || left < seen.looks[look]! - NEWS_DAYS * DAY) {
        return 0;
    }
    return shipped.length === orders.length ? 2 : 1;
}

/** When what belongs to an Opportunity last left: its newest parcel, else what others fulfilled and told of. */
function leftAt(seen: Observed, all: readonly OrderLife[], shipped: readonly OrderLife[], look: number): number | null {
    const parcels = all.flatMap(({ truth }) => seen.parcelsAt(truth.orderId, look));
    const told = shipped
        .filter(({ truth }) => Date.parse(truth.createdAt) >= seen.looks[0]!)
        .map(({ changes }) => at(changes, look)!);
    const times = (parcels.length > 0 ? parcels.map(({ createdAt }) => createdAt) : told).map(Date.parse);
    return times.length === 0 ? null : Math.max(...times);
}

/**
 * The milestones of accounts, as `account:rule:occurrence`, with whether they make something.
 * @returns false for those passed before outcomes were made
 */
export function expectedMilestones(seen: Observed, matches: Matches, rules: readonly YearRule[]): Map<string, boolean> {
    const milestones = new Map<string, boolean>();
    for (const rule of rules) {
        const done = new Map<string, number>();
        for (let look = 0; look < seen.looks.length; look++) {
            for (const [accountId, { total, isNews }] of totalsAt(seen, matches, rule, look)) {
                const before = done.get(accountId) ?? 0;
                const reached = Math.max(before, Math.floor(cents(total) / cents(rule.threshold)));
                done.set(accountId, reached);
                for (let next = Math.max(before, reached - MOST_AT_ONCE) + 1; next <= reached; next++) {
                    milestones.set(`${accountId}:${rule.name}:${next}`, look > 0 && isNews);
                }
            }
        }
    }
    return milestones;
}

/** What accounts have come to; news is only what happened to an order since the look before. */
function totalsAt(
    seen: Observed,
    matches: Matches,
    rule: YearRule,
    look: number
): Map<string, { total: number; isNews: boolean }> {
    const totals = new Map<string, { total: number; isNews: boolean }>();
    for (const [orderId, order] of seen.orders) {
        const amount = amountAt(seen, order, rule, look);
        const { accountId } = ownersAt(matches, orderId, look);
        if (amount > 0 && accountId !== null) {
            const { total, isNews } = totals.get(accountId) ?? { total: 0, isNews: false };
            const isMore = amount > amountAt(seen, order, rule, look - 1);
            totals.set(accountId, { total: total + amount, isNews: isNews || isMore });
        }
    }
    return totals;
}

function amountAt(seen: Observed, order: OrderLife, rule: YearRule, look: number): number {
    if (rule.measure === 'Deliveries') {
        return seen.sentFor(order.truth.orderId).filter(({ states }) => at(states, look)?.status === 'Delivered')
            .length;
    }
    if (at(order.statuses, look) !== 'shipped') {
        return 0;
    }
    return rule.measure === 'Shipped Orders' ? 1 : order.truth.orderTotal;
}

/** Orders by the Account they belong to in the end. */
export function ordersByAccount(seen: Observed, matches: Matches): Map<string, OrderLife[]> {
    const accounts = new Map<string, OrderLife[]>();
    for (const [orderId, order] of seen.orders) {
        const { accountId } = ownersAt(matches, orderId, seen.looks.length);
        if (accountId) {
            add(accounts, accountId, order);
        }
    }
    return accounts;
}

/** Orders by the Opportunities they ever belonged to. */
function ordersByDeal(seen: Observed, matches: Matches): Map<string, OrderLife[]> {
    const deals = new Map<string, OrderLife[]>();
    for (const [orderId, order] of seen.orders) {
        for (const deal of new Set(matches.get(orderId)?.map(({ value }) => value.opportunityId))) {
            if (deal) {
                add(deals, deal, order);
            }
        }
    }
    return deals;
}

function add<T>(groups: Map<string, T[]>, key: string, one: T): void {
    const group = groups.get(key);
    if (group) {
        group.push(one);
    } else {
        groups.set(key, [one]);
    }
}

/** Contact and Opportunity contradict each other. */
function isUnclear({ inReview, accountId }: Owners): boolean {
    return inReview && accountId === null;
}

function ownersAt(matches: Matches, orderId: number, look: number): Owners {
    return at(matches.get(orderId) ?? [], look) ?? NOBODY;
}

/** An amount in whole cents. */
export function cents(amount: number): number {
    return Math.round(amount * 100);
}

/** The day so many working days after a moment, where the running user lives. */
function workingDaysLater(moment: number, days: number): string {
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(moment);
    let day = Date.parse(local);
    const isWeekend = (): boolean => [0, 6].includes(new Date(day).getUTCDay());
    for (let left = days; left > 0 || isWeekend();) {
        day += DAY;
        left -= isWeekend() || left === 0 ? 0 : 1;
    }
    return new Date(day).toISOString().slice(0, 10);
}
