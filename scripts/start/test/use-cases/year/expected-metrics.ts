/** The figures of Accounts, worked out from what was seen from outside. */
import { ordersByAccount, type Matches, cents } from './expected.ts';
import type { Observed, OrderLife, ParcelState } from './observed.ts';

/** Figures of one Account by field name. */
export type Figures = Readonly<Record<string, string | number | null>>;

interface Sent {
    readonly createdAt: string;
    readonly carrier: string | null;
    readonly service: string | null;
    readonly state: ParcelState | null;
    readonly promisedAt: string | null;
    readonly deliveredAt: string | null;
    readonly hadTrouble: boolean;
}

const DAY = 86_400_000;
const NO_ORDER = new Set(['cancelled', 'rejected_fulfillment', 'awaiting_payment', 'merged']);
const ENDED = new Set(['Delivered', 'Returned', 'Lost', 'Voided']);
const TROUBLED = new Set(['Delivery Attempted', 'Delayed', 'Exception', 'Returning', 'Returned', 'Lost']);
const EXCEPTIONS = new Set(['delayed', 'heldByCustoms', 'addressQuery', 'refused', 'returning', 'damaged', 'lost']);

/** Figures of every Account with orders, as of the last look. */
export function expectedMetrics(seen: Observed, matches: Matches): Map<string, Figures> {
    const today = Math.floor(seen.looks.at(-1)! / DAY) * DAY;
    return new Map(
        [...ordersByAccount(seen, matches)].map(([accountId, all]) => [
            accountId,
            {
                ...ofOrders(
                    all.filter(({ statuses }) => !NO_ORDER.has(statuses.at(-1)!.value)),
                    today
                ),
                ...ofParcels(all.flatMap((order) => sentFor(seen, order)))
            }
        ])
    );
}

function ofOrders(orders: readonly OrderLife[], today: number): Figures {
    const times = orders.map(({ truth }) => Date.parse(truth.orderedAt)).sort((one, other) => one - other);
    const within = (first: number, last: number): OrderLife[] =>
        orders.filter(({ truth }) => {
            const day = Math.floor(Date.parse(truth.orderedAt) / DAY) * DAY;
            return day >= first && day <= last;
        });
    const last = (days: number): OrderLife[] => within(today - (days - 1) * DAY, today);
    const before = within(today - 179 * DAY, today - 90 * DAY);
    const spend = spent(orders);
    const newest = times.at(-1);
    return {
        Order_Count__c: orders.length,
        Item_Count__c: orders.reduce((sum, { truth }) => sum + truth.items.length, 0),
        Total_Spend__c: spend / 100,
        Average_Order_Value__c: rounded(spend, orders.length, 100),
        First_Order_At__c: instant(times[0]),
        Last_Order_At__c: instant(newest),
        Days_Between_Orders__c:
            orders.length < 2 ? null : rounded((newest! - times[0]!) / DAY, orders.length - 1, 10, 10),
        Orders_Last_30_Days__c: last(30).length,
        Spend_Last_30_Days__c: spent(last(30)) / 100,
        Orders_Last_90_Days__c: last(90).length,
        Spend_Last_90_Days__c: spent(last(90)) / 100,
        Orders_Last_365_Days__c: last(365).length,
        Spend_Last_365_Days__c: spent(last(365)) / 100,
        Orders_Previous_90_Days__c: before.length,
        Spend_Previous_90_Days__c: spent(before) / 100,
        Order_Trend__c: trend(newest, today, last(90), before)
    };
}

function trend(
    newest: number | undefined,
    today: number,
    recent: readonly OrderLife[],
    before: readonly OrderLife[]
): string | null {
    if (newest === undefined) {
        return null;
    }
    if (today - Math.floor(newest / DAY) * DAY >= 180 * DAY) {
        return 'Dormant';
    }
    const hasSpent = spent(recent) + spent(before) > 0;
    const [now, then] = hasSpent ? [spent(recent), spent(before)] : [recent.length, before.length];
    if (now * 100 > then * 115) {
        return 'Growing';
    }
    return now * 100 < then * 85 ? 'Declining' : 'Steady';
}

function ofParcels(parcels: readonly Sent[]): Figures {
    const promised = parcels.filter((one) => one.deliveredAt !== null && one.promisedAt !== null);
    const inTime = promised.filter((one) => dayAtShipStation(one.deliveredAt!) <= one.promisedAt!.slice(0, 10));
    const troubled = parcels.filter((one) => one.hadTrouble || TROUBLED.has(one.state?.status ?? ''));
    const open = parcels.filter((one) => !ENDED.has(one.state?.status ?? ''));
    const created = parcels.map((one) => Date.parse(one.createdAt)).sort((one, other) => one - other);
    const [carrier, service] = preferred(parcels);
    return {
        Shipment_Count__c: parcels.length,
        Last_Shipment_At__c: instant(created.at(-1)),
        Preferred_Carrier__c: carrier,
        Preferred_Service__c: service,
        Promised_Deliveries__c: promised.length,
        On_Time_Rate__c: rounded(inTime.length * 1000, promised.length, 10),
        Exception_Rate__c: rounded(troubled.length * 1000, parcels.length, 10),
        Open_Shipments__c: open.length,
        Open_Exceptions__c: open.filter((one) => TROUBLED.has(one.state?.status ?? '')).length
    };
}

function sentFor(seen: Observed, { truth }: OrderLife): Sent[] {
    const labels = seen
        .sentFor(truth.orderId)
        .filter((one) => one.truth.voidedAt === null)
        .map(({ truth: label, states }): Sent => {
            const state = states.at(-1)?.value ?? null;
            return {
                createdAt: label.createdAt,
                carrier: label.carrierCode,
                service: label.serviceCode,
                state,
                promisedAt: label.promisedAt,
                deliveredAt: state?.status === 'Delivered' ? label.scans.at(-1)!.at : null,
                hadTrouble: label.scans.some(({ step }) => EXCEPTIONS.has(step))
            };
        });
    const marked = seen
        .markedFor(truth.orderId)
        .filter(({ voidedAt }) => voidedAt === null)
        .map((row): Sent => ({
            createdAt: row.createdAt,
            carrier: row.carrierCode,
            service: row.serviceCode,
            state: null,
            promisedAt: null,
            deliveredAt: null,
            hadTrouble: false
        }));
    return [...labels, ...marked];
}

function preferred(parcels: readonly Sent[]): [string | null, string | null] {
    const counts = new Map<string, number>();
    for (const { carrier, service } of parcels) {
        if (carrier) {
            const key = `${carrier}|${service ?? ''}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    }
    const best = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0]?.[0];
    const [carrier = null, service = null] = best?.split('|') ?? [];
    return [carrier, service || null];
}

function spent(orders: readonly OrderLife[]): number {
    return orders.reduce((sum, { truth }) => sum + cents(truth.orderTotal), 0);
}

/** part / whole / scale with the digits that scale shows; half goes to the even neighbour, as Decimals of an org do. */
function rounded(part: number, whole: number, scale: number, factor = 1): number | null {
    if (whole === 0) {
        return null;
    }
    const exact = (part * factor) / whole;
    const down = Math.floor(exact);
    const rest = Math.round((exact - down) * 1e9) / 1e9;
    const up = rest > 0.5 || (rest === 0.5 && down % 2 !== 0);
    return (up ? down + 1 : down) / scale;
}

/** A promised day lasts until it is over where ShipStation keeps its clock. */
function dayAtShipStation(moment: string): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(Date.parse(moment));
}

function instant(moment: number | undefined): string | null {
    return moment === undefined ? null : new Date(Math.floor(moment / 1000) * 1000).toISOString();
}
