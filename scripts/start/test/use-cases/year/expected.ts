/**
 * What the CRM has to hold after a merchant's year, worked out from what was seen from outside and from whose order each
 * order is; that much matching decides, which has a proof of its own.
 */
import { at, type Observed, type OrderLife, type ParcelLife } from './observed.ts';

/** The records an order belongs to, as the org has them. */
export interface Owners {
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
}

/** By order id. */
export type Matches = ReadonlyMap<number, Owners>;

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
    readonly accountId: string | null;
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

const HIGH_VALUE = 250;
const INCOMPLETE = new Set(['awaiting_payment', 'awaiting_shipment', 'pending_fulfillment', 'on_hold']);
const ENDED = new Set(['Delivered', 'Voided', 'Lost', 'Returning', 'Returned']);
const NOBODY: Owners = { accountId: null, contactId: null, opportunityId: null };

/** One Task for each order whose last parcel arrived, by order id. */
export function expectedTasks(seen: Observed, matches: Matches): Map<number, ExpectedTask> {
    const tasks = new Map<number, ExpectedTask>();
    for (const [orderId, order] of seen.orders) {
        const { accountId, contactId } = matches.get(orderId) ?? NOBODY;
        const look = accountId === null && contactId === null ? null : completedAt(seen, order);
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
            const { accountId, opportunityId } = matches.get(order.truth.orderId) ?? NOBODY;
            cases.set(shipmentId, {
                subject: `${found.trouble}: order ${order.truth.orderNumber}`,
                priority: order.truth.orderTotal >= HIGH_VALUE ? 'High' : 'Medium',
                accountId,
                opportunityId,
                comments: found.comments,
                isClosed: found.isClosed
            });
        }
    }
    return cases;
}

function caseOf({ states }: ParcelLife): { trouble: string; comments: number; isClosed: boolean } | null {
    let first: string | null = null;
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
            first ??= value.trouble;
            isClosed = false;
        }
        if (first !== null && value.status === 'Delivered') {
            comments++;
            isClosed = true;
        }
    }
    return first === null ? null : { trouble: first, comments, isClosed };
}

/** Where the Opportunity of each order stands, by Opportunity. */
export function expectedStages(seen: Observed, matches: Matches): Map<string, string> {
    const stages = new Map<string, string>();
    for (const [orderId, { statuses }] of seen.orders) {
        const deal = matches.get(orderId)?.opportunityId;
        if (deal) {
            const hasShipped = statuses.some(({ look, value }) => look > 0 && value === 'shipped');
            const hasLeft = seen
                .sentFor(orderId)
                .some(({ states }) => states.some(({ look, value }) => look > 0 && value.status !== 'Voided'));
            const known = statuses.some(({ value }) => value !== 'cancelled' && value !== 'merged');
            stages.set(deal, hasShipped ? 'Closed Won' : hasLeft && known ? 'Negotiation/Review' : 'Prospecting');
        }
    }
    return stages;
}

/**
 * The milestones of accounts, as `account:rule:occurrence`, with whether they make something.
 * @returns false for those passed before outcomes were made
 */
export function expectedMilestones(seen: Observed, matches: Matches, rules: readonly YearRule[]): Map<string, boolean> {
    const milestones = new Map<string, boolean>();
    const accounts = ordersByAccount(seen, matches);
    for (const rule of rules) {
        for (const [accountId, orders] of accounts) {
            let done = 0;
            for (let look = 0; look < seen.looks.length; look++) {
                const total = orders.reduce((sum, order) => sum + amountAt(seen, order, rule, look), 0);
                for (const reached = Math.floor(cents(total) / cents(rule.threshold)); done < reached;) {
                    done++;
                    milestones.set(`${accountId}:${rule.name}:${done}`, look > 0);
                }
            }
        }
    }
    return milestones;
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

/** Orders by the Account they belong to. */
export function ordersByAccount(seen: Observed, matches: Matches): Map<string, OrderLife[]> {
    const accounts = new Map<string, OrderLife[]>();
    for (const [orderId, order] of seen.orders) {
        const accountId = matches.get(orderId)?.accountId;
        if (accountId) {
            accounts.set(accountId, [...(accounts.get(accountId) ?? []), order]);
        }
    }
    return accounts;
}

/** An amount in whole cents. */
export function cents(amount: number): number {
    return Math.round(amount * 100);
}

const DAY = 86_400_000;

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
