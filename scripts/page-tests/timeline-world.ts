/** Accounts with orders and parcels in every state, for pages to show. */
import { DAY, HOUR, MINUTE } from './moments.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import { Decimal } from '../local-org/src/runtime/decimal.ts';

/** Monday, November 23, 2026, 2:10 PM in Chicago. */
export const NOW = Date.UTC(2026, 10, 23, 20, 10);

interface Scan {
    readonly at: number;
    readonly code: string;
    readonly text: string;
    readonly place: readonly [city: string, state: string];
}

/** What differs from an ordinary parcel. */
export interface ParcelSpec {
    readonly status: string;
    readonly carrier?: string;
    readonly service?: string;
    readonly tracking?: string;
    readonly made: number;
    readonly scans?: readonly Scan[];
    readonly delivered?: number;
    readonly out?: number;
    readonly exception?: readonly [at: number, reason: string];
    readonly promised?: number;
    readonly estimated?: number;
    readonly isUntracked?: boolean;
    readonly source?: string;
}

/** Where parcels of an order go. */
export interface OrderSpec {
    readonly number: string;
    readonly storeId: string;
    readonly ordered: number;
    readonly total: number;
    readonly accountId: string;
    readonly links?: Readonly<Record<string, string>>;
    readonly parcels: readonly ParcelSpec[];
}

const TRAIL: readonly (readonly [string, string, string])[] = [
    ['Reno', 'NV', 'Accepted'],
    ['Salt Lake City', 'UT', 'Arrived at facility'],
    ['Hodgkins', 'IL', 'Departed facility'],
    ['Cleveland', 'OH', 'Departed facility'],
    ['Syracuse', 'NY', 'Arrived at facility'],
    ['Albany', 'NY', 'Arrived at facility'],
    ['Portland', 'ME', 'Arrived at facility']
];

/** Scans along the usual way, at the given moments. */
export function trail(...moments: readonly number[]): Scan[] {
    return moments.map((at, index) => {
        const [city, state, text] = TRAIL[Math.min(index, TRAIL.length - 1)] as (typeof TRAIL)[number];
        return { at, code: index === 0 ? 'AC' : 'IT', text, place: [city, state] };
    });
}

/** Writes records straight to an org. */
export class World {
    readonly org: Org;
    /** Ids of orders by number. */
    readonly orders = new Map<string, string>();
    #made = 0;

    constructor(org: Org) {
        this.org = org;
    }

    account(name: string): string {
        return this.org.rows.insert('Account', { Name: name, BillingCity: 'Portland', BillingState: 'ME' });
    }

    store(name: string): string {
        return this.org.rows.insert('Store__c', { Name: name, Key__c: `hp:store:${name}` });
    }

    /** Stores an order with its parcels; gives the ids of the parcels. */
    order(spec: OrderSpec): string[] {
        const orderId = this.org.rows.insert('ShipStation_Order__c', {
            Name: spec.number,
            Key__c: `hp:order:${spec.number}`,
            Order_Number__c: spec.number,
            Ordered_At__c: this.#time(spec.ordered),
            Order_Total__c: Decimal.fromDouble(spec.total),
            Currency_Code__c: 'USD',
            Order_Status__c: 'shipped',
            Store__c: spec.storeId,
            Account__c: spec.accountId,
            ...spec.links
        });
        this.orders.set(spec.number, orderId);
        return spec.parcels.map((parcel) => this.#parcel(spec, parcel, orderId));
    }

    #parcel(order: OrderSpec, parcel: ParcelSpec, orderId: string): string {
        this.#made += 1;
        const scans = [...(parcel.scans ?? [])].sort((a, b) => b.at - a.at);
        return this.org.rows.insert('Shipment__c', {
            Name: `${order.number}-${this.#made}`,
            Key__c: `hp:label:${this.#made}`,
            Order__c: orderId,
            Order_Number__c: order.number,
            Account__c: order.accountId,
            Store__c: order.storeId,
            ...order.links,
            Source__c: parcel.source ?? 'Label',
            Status__c: parcel.status,
            Carrier_Code__c: parcel.carrier ?? 'ups',
            Service_Code__c: parcel.service ?? 'ups_ground',
            Tracking_Number__c: parcel.tracking ?? `1Z84W07E0399${String(210_000 + this.#made)}`,
            Tracking_Url__c: 'https://www.ups.com/track?tracknum=1Z84W07E03',
            Trackable__c: !parcel.isUntracked,
            Created_At__c: this.#time(parcel.made),
            Accepted_At__c: this.#time(scans.at(-1)?.at),
            First_Scan_At__c: this.#time(scans.at(-1)?.at),
            Last_Scan_At__c: this.#time(scans[0]?.at),
            Out_For_Delivery_At__c: this.#time(parcel.out),
            Delivered_At__c: this.#time(parcel.delivered),
            Exception_At__c: this.#time(parcel.exception?.[0]),
            Exception_Reason__c: parcel.exception?.[1] ?? null,
            Estimated_Delivery_At__c: this.#time(parcel.estimated),
            Promised_Delivery_At__c: this.#time(parcel.promised),
            Ship_To_Name__c: 'Dana Whitfield',
            Ship_To_City__c: 'Portland',
            Ship_To_State__c: 'ME',
            Ship_To_Country__c: 'US',
            Weight__c: Decimal.fromDouble(38),
            Weight_Units__c: 'pounds',
            Length__c: Decimal.fromDouble(48),
            Width__c: Decimal.fromDouble(14),
            Height__c: Decimal.fromDouble(9),
            Dimension_Units__c: 'inches',
            Shipment_Cost__c: Decimal.fromDouble(24.18),
            Insured_Value__c: Decimal.fromDouble(500),
            Tracking_History__c: scans.length === 0 ? null : JSON.stringify(scans.map(stored))
        });
    }

    #time(at: number | undefined): unknown {
        return at === undefined ? null : this.org.rows.datetime(at);
    }
}

/** A scan as V2 tracking says it. */
function stored(scan: Scan): Record<string, unknown> {
    return {
        occurred_at: new Date(scan.at).toISOString(),
        status_code: scan.code,
        description: scan.text,
        city_locality: scan.place[0],
        state_province: scan.place[1]
    };
}

const at = (day: number, hour = 12, minute = 0): number => Date.UTC(2026, 10, day, hour + 6, minute);

/** The account of the pictures: ten parcels in six orders in November, and older ones. */
export function harborAndPine(world: World): { accountId: string; parcelIds: string[] } {
    const accountId = world.account('Harbor & Pine Outfitters');
    const wholesale = world.store('Wholesale');
    const faire = world.store('Faire');
    const weather: Scan = { at: at(18, 6, 15), code: 'EX', text: 'Severe weather', place: ['Chicago', 'IL'] };
    const early = trail(at(13, 12), at(14, 9), at(16, 12), at(17, 10), at(18, 4));
    const parcelIds = [
        ...world.order({
            number: 'HP-10482',
            storeId: wholesale,
            ordered: at(12, 8),
            total: 2846,
            accountId,
            parcels: [
                {
                    status: 'Delayed',
                    tracking: '1Z84W07E0399214417',
                    made: at(12, 15),
                    scans: [
                        ...trail(at(13, 14), at(14, 21, 10)),
                        weather,
                        ...trail(at(18, 20, 30), at(20, 5, 10), at(21, 14), at(22, 18, 40)).map((scan, index) => ({
                            ...scan,
                            code: 'IT',
                            text: index === 3 ? 'Arrived at facility' : 'Departed facility',
                            place: (
                                [
                                    ['Chicago', 'IL'],
                                    ['Hodgkins', 'IL'],
                                    ['Cleveland', 'OH'],
                                    ['Syracuse', 'NY']
                                ] as const
                            )[index] as readonly [string, string]
                        }))
                    ],
                    exception: [weather.at, 'Severe weather'],
                    promised: at(19, 19),
                    estimated: at(25, 19)
                },
                {
                    status: 'Delivered',
                    tracking: '1Z84W07E0399214426',
                    made: at(12, 15),
                    scans: early,
                    delivered: at(18, 11, 32),
                    promised: at(19, 19)
                },
                {
                    status: 'Delivered',
                    tracking: '1Z84W07E0399214435',
                    made: at(13, 8),
                    scans: trail(at(13, 18), at(15, 18), at(17, 6), at(18, 4)),
                    delivered: at(19, 14, 5),
                    promised: at(19, 19)
                }
            ]
        }),
        ...world.order({
            number: 'HP-10511',
            storeId: faire,
            ordered: at(16, 6),
            total: 612.4,
            accountId,
            parcels: [
                {
                    status: 'Label Created',
                    carrier: 'usps',
                    service: 'usps_ground_advantage',
                    tracking: '9400111202555842007730',
                    made: at(16, 12),
                    promised: at(21, 19)
                }
            ]
        }),
        ...world.order({
            number: 'HP-10524',
            storeId: wholesale,
            ordered: at(18, 16),
            total: 4120.5,
            accountId,
            parcels: [
                {
                    status: 'Out for Delivery',
                    carrier: 'fedex',
                    service: 'fedex_home_delivery',
                    tracking: '781200495583',
                    made: at(19, 12),
                    scans: trail(at(19, 22), at(20, 12), at(21, 9), at(23, 6)),
                    out: at(23, 7, 40),
                    promised: at(23, 20)
                },
                {
                    status: 'In Transit',
                    carrier: 'fedex',
                    service: 'fedex_ground',
                    tracking: '781200495594',
                    made: at(19, 16),
                    scans: trail(at(20, 22), at(22, 4), at(22, 20), at(23, 11)),
                    promised: at(25, 19),
                    estimated: at(25, 14)
                }
            ]
        }),
        ...world.order({
            number: 'HP-10497',
            storeId: wholesale,
            ordered: at(13, 10),
            total: 389,
            accountId,
            parcels: [
                {
                    status: 'Delivered',
                    service: 'ups_2nd_day_air',
                    tracking: '1Z84W07E0399218802',
                    made: at(13, 15),
                    scans: trail(at(13, 20), at(15, 20), at(16, 20)),
                    delivered: at(17, 10, 14),
                    promised: at(19, 19)
                }
            ]
        }),
        ...world.order({
            number: 'HP-10466',
            storeId: faire,
            ordered: at(4, 18),
            total: 218.75,
            accountId,
            parcels: [
                {
                    status: 'Returned',
                    carrier: 'usps',
                    service: 'usps_priority_mail',
                    tracking: '9400111202555842000918',
                    made: at(5, 12),
                    scans: trail(at(6, 2), at(7, 12), at(9, 0), at(9, 13), at(11, 9), at(13, 16), at(16, 7)),
                    exception: [at(9, 13), 'Refused at the door'],
                    promised: at(10, 19)
                }
            ]
        }),
        ...world.order({
            number: 'HP-10458',
            storeId: wholesale,
            ordered: at(3, 10),
            total: 1530,
            accountId,
            parcels: [
                {
                    status: 'Delivered',
                    tracking: '1Z84W07E0399212291',
                    made: at(4, 14),
                    scans: trail(at(5, 0), at(6, 20), at(7, 14), at(9, 9)),
                    delivered: at(10, 15, 48),
                    promised: at(10, 19)
                },
                {
                    status: 'Label Created',
                    carrier: 'other',
                    service: 'local_courier',
                    tracking: 'by hand',
                    made: at(4, 9),
                    isUntracked: true,
                    source: 'Fulfillment'
                }
            ]
        })
    ];
    parcelIds.push(...olderOrders(world, accountId, [wholesale, faire], 31));
    return { accountId, parcelIds };
}

/** Finished orders of one parcel each, one every nine days before November. */
function olderOrders(world: World, accountId: string, stores: readonly string[], count: number): string[] {
    return Array.from({ length: count }, (_, index) => {
        const made = at(1, 15) - index * 9 * DAY;
        const delivered = made + 4 * DAY - (index % 3) * 5 * HOUR;
        return world.order({
            number: `HP-${10_440 - index * 7}`,
            storeId: stores[index % stores.length] as string,
            ordered: made - 9 * HOUR,
            total: 320 + ((index * 137) % 900),
            accountId,
            parcels: [
                {
                    status: 'Delivered',
                    made,
                    scans: trail(made + 6 * HOUR, made + 30 * HOUR, made + 60 * HOUR),
                    delivered,
                    promised: delivered + (index % 5 === 4 ? -DAY : DAY)
                }
            ]
        })[0] as string;
    });
}

/** A contact with so many parcels of six scans each, two to an order. */
export function crowd(world: World, count: number): string {
    const accountId = world.account('Summit Gear Collective');
    const contactId = world.org.rows.insert('Contact', { LastName: 'Summit', AccountId: accountId });
    const stores = [world.store('Summit web'), world.store('Summit retail')];
    const statuses = ['In Transit', 'Delayed', 'Out for Delivery', 'Exception'];
    for (let index = 0; index < count; index += 2) {
        const isOpen = index < count * 0.05;
        const made = NOW - (isOpen ? 4 * DAY : 6 * DAY) - Math.floor(index / 12) * 5 * HOUR * (isOpen ? 0 : 1);
        const parcel = (extra: number): ParcelSpec => ({
            status: isOpen ? (statuses[(index / 2 + extra) % statuses.length] as string) : 'Delivered',
            carrier: (['ups', 'fedex', 'usps'] as const)[(index / 2) % 3] as string,
            service: ['ups_ground', 'fedex_ground', 'usps_priority_mail'][(index / 2) % 3] as string,
            made: made + extra * MINUTE,
            scans: trail(...[5, 14, 30, 44, 60, 70].map((hours) => made + hours * HOUR)),
            promised: made + 5 * DAY,
            ...(isOpen ? { estimated: made + 6 * DAY } : { delivered: made + 90 * HOUR })
        });
        world.order({
            number: `SG-${20_000 + index}`,
            storeId: stores[(index / 2) % 2] as string,
            ordered: made - 8 * HOUR,
            total: 40 + (index % 300),
            accountId,
            links: { Contact__c: contactId },
            parcels: [parcel(0), parcel(1)]
        });
    }
    return contactId;
}
