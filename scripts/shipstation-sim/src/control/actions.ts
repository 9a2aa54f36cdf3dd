import { dateText, toWall } from '../core/pacific.ts';
import type { Simulation } from '../simulation.ts';
import {
    cancelOrder,
    createOrder,
    holdOrder,
    mergeOrders,
    payOrder,
    releaseOrder,
    splitOrder,
    touch
} from '../world/orders.ts';
import { newOrder, readOrder } from '../v1/order-body.ts';
import { STEPS } from '../world/scans.ts';
import type { ScanStep } from '../world/scans.ts';
import { createLabel, createReturnLabel, follow, fulfillOrder, voidFulfillment, voidLabel } from '../world/shipping.ts';
import { JOURNEY_KINDS, ORDER_STATUSES } from '../world/types.ts';
import type { Address, Fulfillment, JourneyKind, Label, Order, OrderStatus } from '../world/types.ts';
import { bulkEdit, mergeSome } from './edits.ts';

type Body = Record<string, unknown>;
type Action = (simulation: Simulation, body: Body) => unknown;

function orderOf({ world }: Simulation, id: unknown): Order {
    const order = world.orders.get(Number(id));
    if (!order) throw new RangeError(`no order ${String(id)}`);
    return order;
}

function labelOf({ world }: Simulation, body: Body): Label {
    const label = world.labels.get(Number(body.shipmentId));
    if (!label) throw new RangeError(`no shipment ${String(body.shipmentId)}`);
    return label;
}

function fulfillmentOf({ world }: Simulation, body: Body): Fulfillment {
    const row = world.fulfillments.get(Number(body.fulfillmentId));
    if (!row) throw new RangeError(`no fulfillment ${String(body.fulfillmentId)}`);
    return row;
}

const EDITABLE = [
    'customerNotes',
    'internalNotes',
    'customerEmail',
    'customerUsername',
    'orderNumber',
    'status',
    'tagIds',
    'gift',
    'amountPaid',
    'shipTo',
    'billTo'
];

/** Changes fields of one order as a person would in ShipStation's own pages, locks notwithstanding. */
function editOrder(simulation: Simulation, body: Body): unknown {
    const order = orderOf(simulation, body.orderId);
    const changes = (body.set ?? {}) as Body;
    for (const [field, value] of Object.entries(changes)) {
        if (!EDITABLE.includes(field))
            throw new RangeError(`an order's ${field} cannot be set; known: ${EDITABLE.join(', ')}`);
        if (field === 'shipTo' || field === 'billTo') Object.assign(order[field], value as Partial<Address>);
        else if (field === 'orderNumber') order.number = String(value);
        else if (field === 'status') order.status = statusOf(value);
        else Object.assign(order, { [field]: value });
    }
    touch(simulation.world, order);
    return { orderId: order.id, modifiedAt: new Date(order.modifiedAt).toISOString() };
}

function statusOf(value: unknown): OrderStatus {
    if (!(ORDER_STATUSES as readonly unknown[]).includes(value))
        throw new RangeError(`no order status "${String(value)}"`);
    return value as OrderStatus;
}

/** Adds an order from a body of createorder, into any store and with a true buyer if one is given. */
function addOrder(simulation: Simulation, body: Body): unknown {
    const { world } = simulation;
    const given = (body.order ?? {}) as Body;
    const number = String(given.orderNumber ?? `T-${world.next.order}`);
    const complete = {
        orderDate: dateText(toWall(world.now)),
        orderStatus: 'awaiting_shipment',
        billTo: {},
        shipTo: {
            name: 'Test Person',
            street1: '1 Main St',
            city: 'Austin',
            state: 'TX',
            postalCode: '78701',
            country: 'US'
        },
        items: [{ name: 'Test item', sku: 'TEST-1', quantity: 1, unitPrice: 10, lineItemKey: '1' }],
        ...given,
        orderNumber: number
    };
    const storeId = Number(body.storeId ?? world.stores[0]!.storeId);
    if (!world.store(storeId)) throw new RangeError(`no store ${storeId}`);
    const key = typeof given.orderKey === 'string' ? given.orderKey : `test-${world.next.order}`;
    const identity = {
        key,
        storeId,
        importBatch: world.random(`added/${key}`).guid(),
        truth: (body.buyer ?? {}) as Partial<Order['truth']>
    };
    const order = createOrder(world, newOrder(readOrder(simulation, complete, 'order'), identity));
    return { orderId: order.id, orderNumber: order.number, orderKey: order.key };
}

function ship(simulation: Simulation, body: Body): unknown {
    const order = orderOf(simulation, body.orderId);
    const journey = (body.journey ?? 'on-time') as JourneyKind;
    if (!JOURNEY_KINDS.includes(journey))
        throw new RangeError(`no journey "${String(journey)}"; known: ${JOURNEY_KINDS.join(', ')}`);
    const label = createLabel(simulation.world, order, {
        carrierCode: String(body.carrierCode ?? 'ups'),
        serviceCode: String(body.serviceCode ?? 'ups_ground'),
        journey,
        packages: Number(body.packages ?? 1)
    });
    return { shipmentId: label.id, trackingNumber: label.trackingNumber };
}

/** Lets the next `scans` scans of a parcel happen now, or puts a scan of a given step on its history. */
function advanceParcel(simulation: Simulation, body: Body): unknown {
    const { world } = simulation;
    const label = labelOf(simulation, body);
    const step = body.step as ScanStep | undefined;
    if (step !== undefined) {
        if (!(step in STEPS))
            throw new RangeError(`no step "${String(step)}"; known: ${Object.keys(STEPS).join(', ')}`);
        label.journey.scans = [...label.journey.scans.slice(0, label.scanned), { at: world.now, step, place: null }];
    } else {
        const count = Number(body.scans ?? 1);
        for (const scan of label.journey.scans.slice(label.scanned, label.scanned + count)) scan.at = world.now;
    }
    follow(world, label);
    world.advanceTo(world.now);
    return { shipmentId: label.id, scans: label.scanned, step: label.journey.scans[label.scanned - 1]?.step ?? null };
}

/** Nothing more is heard of a parcel. */
function stallParcel(simulation: Simulation, body: Body): unknown {
    const label = labelOf(simulation, body);
    label.journey.scans = label.journey.scans.slice(0, label.scanned);
    return { shipmentId: label.id, scans: label.scanned };
}

/** Changes a label in ways no date shows: cost adjustments and marketplace notices. */
function adjustLabel(simulation: Simulation, body: Body): unknown {
    const label = labelOf(simulation, body);
    const set = (body.set ?? {}) as Body;
    for (const [field, value] of Object.entries(set)) {
        if (!['cost', 'otherCost', 'insuranceCost', 'marketplaceNotified', 'notifyErrorMessage'].includes(field))
            throw new RangeError(`a shipment's ${field} cannot be set`);
        Object.assign(label, { [field]: value });
    }
    return { shipmentId: label.id };
}

function merge(simulation: Simulation, body: Body): unknown {
    if (body.pairs !== undefined)
        return {
            merged: mergeSome(simulation, Number(body.pairs), simulation.world.random(`merge/${simulation.world.now}`))
        };
    const survivor = orderOf(simulation, body.survivor);
    const gone = (body.gone as unknown[]).map((id) => orderOf(simulation, id));
    mergeOrders(simulation.world, survivor, gone);
    return { merged: gone.map((order) => ({ survivor: survivor.id, gone: order.id })) };
}

function bulk(simulation: Simulation, body: Body): unknown {
    const random = simulation.world.random(`bulk/${simulation.world.now}`);
    const ids = body.orderIds as number[] | undefined;
    return {
        edited: bulkEdit(simulation, { count: Number(body.count ?? ids?.length ?? 0), random, ...(ids ? { ids } : {}) })
    };
}

/** What `POST /__edit` can do, by the `action` of its body. */
export const editActions: Readonly<Record<string, Action | undefined>> = {
    'edit-order': editOrder,
    'bulk-edit': bulk,
    'add-order': addOrder,
    pay: (simulation, body) => (payOrder(simulation.world, orderOf(simulation, body.orderId)), {}),
    hold: (simulation, body) => (
        holdOrder(simulation.world, orderOf(simulation, body.orderId), String(body.until)),
        {}
    ),
    release: (simulation, body) => (releaseOrder(simulation.world, orderOf(simulation, body.orderId)), {}),
    cancel: (simulation, body) => ({ cancelled: cancelOrder(simulation.world, orderOf(simulation, body.orderId)) }),
    ship,
    'mark-shipped': (simulation, body) => ({
        fulfillmentId: fulfillOrder(simulation.world, orderOf(simulation, body.orderId), {
            carrierCode: (body.carrierCode as string | undefined) ?? 'UPS',
            trackingNumber: (body.trackingNumber as string | undefined) ?? null,
            providerCode: (body.providerCode as string | undefined) ?? null
        }).id
    }),
    void: (simulation, body) =>
        body.fulfillmentId === undefined
            ? { voided: voidLabel(simulation.world, labelOf(simulation, body)) }
            : { voided: voidFulfillment(simulation.world, fulfillmentOf(simulation, body)) },
    'return-label': (simulation, body) => ({
        shipmentId: createReturnLabel(simulation.world, labelOf(simulation, body)).id
    }),
    merge,
    split: (simulation, body) => ({
        orderId:
            splitOrder(simulation.world, orderOf(simulation, body.orderId), body.style === 'new' ? 'new' : 'legacy')
                ?.id ?? null
    }),
    'advance-parcel': advanceParcel,
    'stall-parcel': stallParcel,
    'adjust-label': adjustLabel
};
