/**
 * What a merchant's year looks like from outside: the truth of the simulator at every look, kept as changes. Nothing here
 * reads the org.
 */

/** An order of `/__truth`, as far as outcomes hang on it. */
export interface TrueOrder {
    readonly orderId: number;
    readonly orderNumber: string;
    readonly status: string;
    readonly createdAt: string;
    readonly modifiedAt: string;
    readonly orderedAt: string;
    readonly shipToName: string | null;
    readonly customerEmail: string | null;
    readonly orderTotal: number;
    readonly items: readonly unknown[];
    readonly mergedInto: number | null;
}

/** A label of `/__truth`. */
export interface TrueLabel {
    readonly shipmentId: number;
    readonly orderId: number | null;
    readonly createdAt: string;
    readonly carrierCode: string | null;
    readonly serviceCode: string | null;
    readonly isReturn: boolean;
    readonly voidedAt: string | null;
    readonly trackable: boolean;
    readonly promisedAt: string | null;
    readonly scans: readonly { readonly at: string; readonly step: string }[];
}

/** A parcel marked as shipped, of `/__truth`. */
export interface TrueFulfillment {
    readonly fulfillmentId: number;
    readonly orderId: number;
    readonly createdAt: string;
    readonly carrierCode: string | null;
    readonly serviceCode: string | null;
    readonly voidedAt: string | null;
}

/** One answer of `/__truth`. */
export interface Truth {
    readonly orders: readonly TrueOrder[];
    readonly shipments: readonly TrueLabel[];
    readonly fulfillments: readonly TrueFulfillment[];
}

/** Something that is so from a look on. */
export interface Since<T> {
    /** Number of the look; 0 is the last one before outcomes are made. */
    readonly look: number;
    readonly value: T;
}

/** Where a parcel is, and what is wrong with it. */
export interface ParcelState {
    readonly status: string;
    readonly trouble: string | null;
}

/** An order and how its status went. */
export interface OrderLife {
    truth: TrueOrder;
    readonly statuses: Since<string>[];
    /** When ShipStation last changed it. */
    readonly changes: Since<string>[];
}

/** A label and how its parcel fared. */
export interface ParcelLife {
    truth: TrueLabel;
    readonly states: Since<ParcelState>[];
}

const VOIDED = 'Voided';
const RETURNED = 'Returned to sender';
const IN_TRANSIT: ParcelState = { status: 'In Transit', trouble: null };
const DELIVERED: ParcelState = { status: 'Delivered', trouble: null };

/** What the newest scan says, by the simulator's name of it. */
const BY_STEP: Readonly<Record<string, ParcelState>> = {
    announced: { status: 'Label Created', trouble: null },
    accepted: IN_TRANSIT,
    hub: IN_TRANSIT,
    left: IN_TRANSIT,
    depot: IN_TRANSIT,
    customsProcessing: IN_TRANSIT,
    customsCleared: IN_TRANSIT,
    outForDelivery: { status: 'Out for Delivery', trouble: null },
    delivered: DELIVERED,
    deliveredSafePlace: DELIVERED,
    collected: DELIVERED,
    backWithSender: DELIVERED,
    attempted: { status: 'Delivery Attempted', trouble: null },
    atPickupPoint: { status: 'At Pickup Point', trouble: null },
    delayed: { status: 'Delayed', trouble: 'Delayed' },
    heldByCustoms: { status: 'Exception', trouble: 'Held by customs' },
    addressQuery: { status: 'Exception', trouble: 'Address trouble' },
    damaged: { status: 'Exception', trouble: 'Damaged' },
    refused: { status: 'Returning', trouble: 'Refused by the recipient' },
    returning: { status: 'Returning', trouble: RETURNED },
    lost: { status: 'Lost', trouble: 'Lost' }
};

/** All that was seen so far. */
export class Observed {
    readonly orders = new Map<number, OrderLife>();
    readonly parcels = new Map<number, ParcelLife>();
    /** When each look was, milliseconds. */
    readonly looks: number[] = [];
    /** Looks at which everything was applied again. */
    readonly appliedAgain = new Set<number>();
    readonly #sent = new Map<number, ParcelLife[]>();
    readonly #marked = new Map<number, Map<number, TrueFulfillment>>();

    /** Takes the truth of one moment in. */
    look(truth: Truth, at: number): void {
        const look = this.looks.length;
        this.looks.push(at);
        for (const order of truth.orders) {
            const life = this.orders.get(order.orderId) ?? { truth: order, statuses: [], changes: [] };
            this.orders.set(order.orderId, life);
            life.truth = order;
            note(life.changes, look, order.modifiedAt, Object.is);
            note(life.statuses, look, order.mergedInto === null ? order.status : 'merged', Object.is);
        }
        for (const label of truth.shipments) {
            const life = this.parcels.get(label.shipmentId) ?? this.#found(label);
            if (life.truth.orderId !== label.orderId) {
                throw new Error(`label ${label.shipmentId} went over to another order`);
            }
            life.truth = label;
            note(life.states, look, stateOf(label, life.states.at(-1)?.value ?? null), sameState);
        }
        for (const row of truth.fulfillments) {
            const marked = this.#marked.get(row.orderId) ?? new Map<number, TrueFulfillment>();
            this.#marked.set(row.orderId, marked.set(row.fulfillmentId, row));
        }
    }

    /** Nothing happened since the last look. */
    lookAgain(at: number): void {
        this.look({ orders: [], shipments: [], fulfillments: [] }, at);
    }

    #found(label: TrueLabel): ParcelLife {
        const life: ParcelLife = { truth: label, states: [] };
        this.parcels.set(label.shipmentId, life);
        if (label.orderId !== null && !label.isReturn) {
            this.#sent.set(label.orderId, [...this.sentFor(label.orderId), life]);
        }
        return life;
    }

    /** Labels of an order to its recipient. */
    sentFor(orderId: number): ParcelLife[] {
        return this.#sent.get(orderId) ?? [];
    }

    /** Parcels of an order that were marked as shipped, voided ones too. */
    markedFor(orderId: number): TrueFulfillment[] {
        return [...(this.#marked.get(orderId)?.values() ?? [])];
    }

    /** Parcels of an order to its recipient that were under way at a look, with labels and without. */
    parcelsAt(orderId: number, look: number): (TrueLabel | TrueFulfillment)[] {
        const labels = this.sentFor(orderId).filter(({ states }) => (at(states, look)?.status ?? VOIDED) !== VOIDED);
        const now = this.looks[look]!;
        const marked = this.markedFor(orderId).filter(
            ({ createdAt, voidedAt }) =>
                Date.parse(createdAt) <= now && (voidedAt === null || Date.parse(voidedAt) > now)
        );
        return [...labels.map(({ truth }) => truth), ...marked];
    }
}

/** What held at a look; null before anything was seen. */
export function at<T>(history: readonly Since<T>[], look: number): T | null {
    return history.findLast((one) => one.look <= look)?.value ?? null;
}

/** Adds what holds from a look on, where that is something else than before. */
export function note<T>(history: Since<T>[], look: number, value: T, same: (one: T, other: T) => boolean): void {
    const last = history.at(-1);
    if (!last || !same(last.value, value)) {
        history.push({ look, value });
    }
}

function sameState(one: ParcelState, other: ParcelState): boolean {
    return one.status === other.status && one.trouble === other.trouble;
}

function stateOf(label: TrueLabel, before: ParcelState | null): ParcelState {
    if (label.voidedAt !== null) {
        return { status: VOIDED, trouble: null };
    }
    const step = label.scans.at(-1)?.step ?? 'announced';
    const told = BY_STEP[step];
    if (!told) {
        throw new Error(`nobody said what the scan ${step} means`);
    }
    const trouble = before?.status === 'Returning' ? before.trouble : RETURNED;
    if (before?.status === 'Returned') {
        return before;
    }
    const turnedBack = before?.status === 'Returning' || label.scans.some((scan) => scan.step === 'returning');
    if (!turnedBack) {
        return told;
    }
    return told === DELIVERED ? { status: 'Returned', trouble } : { status: 'Returning', trouble };
}
