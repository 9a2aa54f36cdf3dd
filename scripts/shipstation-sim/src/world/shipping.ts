import { dateText, toWall } from '../core/pacific.ts';
import type { Wall } from '../core/pacific.ts';
import { planJourney } from './journeys.ts';
import { address, touch } from './orders.ts';
import type { Address, Dimensions, Fulfillment, JourneyKind, Label, Order, Weight } from './types.ts';
import type { World } from './World.ts';

/** What is bought when a label is made. */
export interface LabelRequest {
    carrierCode: string;
    serviceCode: string;
    packageCode?: string;
    confirmation?: string;
    journey?: JourneyKind;
    cost?: number;
    insuranceCost?: number;
    batch?: { id: number; number: string };
    packages?: number;
    shipDate?: string;
    weight?: Weight | null;
    dimensions?: Dimensions | null;
    userId?: string | null;
    testLabel?: boolean;
    /** Only these lines are in the parcel. */
    items?: { orderItemId: number; quantity: number }[];
    /** A label without an order goes here. */
    shipTo?: Address;
}

/** Buys a label. The order becomes shipped and the parcel's journey begins. */
export function createLabel(world: World, order: Order | undefined, request: LabelRequest): Label {
    const label = newLabel(world, order, request);
    world.labels.add(label);
    if (order) {
        indexByOrder(world.labelsByOrder, order.id, label);
        Object.assign(order, {
            status: 'shipped',
            shipDate: label.shipDate,
            carrierCode: label.carrierCode,
            serviceCode: label.serviceCode,
            packageCode: label.packageCode,
            holdUntilDate: null
        });
        touch(world, order);
    }
    follow(world, label);
    world.signal({ kind: 'labels-created', label });
    return label;
}

function newLabel(world: World, order: Order | undefined, request: LabelRequest): Label {
    const id = world.takeId('label', 3);
    const random = world.random(`label/${id}`);
    const warehouse = world.warehouses.find((row) => row.isDefault) ?? world.warehouses[0];
    const shipTo = order?.shipTo ?? request.shipTo ?? address();
    const weight = request.weight ?? order?.weight ?? { value: 16, units: 'ounces' };
    const packages = Array.from({ length: request.packages ?? 1 }, () => ({
        packageId: world.takeId('package'),
        trackingNumber: trackingNumber(random, request.carrierCode),
        weight
    }));
    return {
        id,
        orderId: order?.id ?? null,
        orderKey: order?.key ?? null,
        orderNumber: order?.number ?? null,
        storeId: order?.storeId ?? null,
        userId: request.userId ?? world.users[0]?.userId ?? null,
        customerEmail: order?.customerEmail ?? null,
        createdAt: world.now,
        createdWall: toWall(world.now),
        shipDate: request.shipDate ?? dateText(toWall(world.now)),
        cost: request.cost ?? Math.round((4 + random.next() * 18) * 100) / 100,
        insuranceCost: request.insuranceCost ?? 0,
        otherCost: 0,
        trackingNumber: packages[0]!.trackingNumber,
        isReturn: false,
        outboundLabelId: null,
        batchId: request.batch?.id ?? world.takeId('batch', 11),
        batchNumber: request.batch?.number ?? null,
        carrierCode: request.carrierCode,
        serviceCode: request.serviceCode,
        packageCode: request.packageCode ?? 'package',
        confirmation: request.confirmation ?? order?.confirmation ?? 'none',
        warehouseId: order?.advanced.warehouseId ?? warehouse?.warehouseId ?? null,
        voidedAt: null,
        voidType: null,
        marketplaceNotified: order ? !random.chance(0.02) : false,
        notifyErrorMessage: null,
        shipTo: { ...shipTo, addressVerified: null },
        weight,
        dimensions: request.dimensions ?? order?.dimensions ?? null,
        insurance: order?.insurance ?? { provider: null, insureShipment: false, insuredValue: 0 },
        items: request.items ?? physicalLines(order),
        packages,
        testLabel: request.testLabel ?? false,
        journey: planJourney(random, {
            kind: request.journey ?? 'on-time',
            createdAt: world.now,
            serviceCode: request.serviceCode,
            from: warehouse?.originAddress ?? address(),
            to: shipTo
        }),
        scanned: 0,
        modifiedAt: world.now
    };
}

function physicalLines(order: Order | undefined): { orderItemId: number; quantity: number }[] {
    const lines = order?.items.filter((item) => !item.adjustment) ?? [];
    return lines.map(({ orderItemId, quantity }) => ({ orderItemId, quantity }));
}

/** Buys a label for the way back of a shipped order; the order's status does not change. */
export function createReturnLabel(world: World, outbound: Label): Label {
    const order = outbound.orderId === null ? undefined : world.orders.get(outbound.orderId);
    const label = newLabel(world, order, {
        carrierCode: outbound.carrierCode,
        serviceCode: outbound.serviceCode,
        shipTo: outbound.shipTo,
        items: outbound.items
    });
    const warehouse = world.warehouses.find((row) => row.isDefault) ?? world.warehouses[0];
    const back = warehouse?.returnAddress ?? address();
    Object.assign(label, { isReturn: true, outboundLabelId: outbound.id, shipTo: { ...back, addressVerified: null } });
    label.journey = planJourney(world.random(`return/${label.id}`), {
        kind: 'on-time',
        createdAt: world.now,
        serviceCode: label.serviceCode,
        from: outbound.shipTo,
        to: back
    });
    world.labels.add(label);
    if (order) indexByOrder(world.labelsByOrder, order.id, label);
    follow(world, label);
    return label;
}

/** Lets the parcel's scans happen at their times, until it is voided. */
export function follow(world: World, label: Label): void {
    const scan = (): void => {
        if (label.voidedAt !== null) return;
        const due = label.journey.scans[label.scanned];
        if (!due) return;
        if (due.at > world.now) {
            world.schedule(due.at, scan);
            return;
        }
        label.scanned += 1;
        label.modifiedAt = Math.max(label.modifiedAt, due.at);
        world.labels.changed();
        world.signal({ kind: 'tracking', label });
        const following = label.journey.scans[label.scanned];
        if (following) world.schedule(following.at, scan);
    };
    const first = label.journey.scans[label.scanned];
    if (first) world.schedule(Math.max(first.at, world.now), scan);
}

/** Voids a label. When it was the order's only live outbound label, the order awaits shipment again. */
export function voidLabel(world: World, label: Label, voidType: 'manual' | 'refund_assist' = 'manual'): boolean {
    if (label.voidedAt !== null) return false;
    label.voidedAt = world.now;
    label.voidType = voidType;
    label.modifiedAt = world.now;
    world.labels.changed();
    const order = label.orderId === null ? undefined : world.orders.get(label.orderId);
    if (order && !label.isReturn && order.status === 'shipped' && !hasLiveShipment(world, order)) {
        order.status = 'awaiting_shipment';
        order.shipDate = null;
        touch(world, order);
    }
    return true;
}

function hasLiveShipment(world: World, order: Order): boolean {
    const labels = world.labelsByOrder.get(order.id) ?? [];
    const fulfillments = world.fulfillmentsByOrder.get(order.id) ?? [];
    return (
        labels.some((label) => label.voidedAt === null && !label.isReturn) ||
        fulfillments.some((fulfillment) => fulfillment.voidedAt === null)
    );
}

/** What is said when an order is marked as shipped. */
export interface FulfillmentRequest {
    carrierCode: string | null;
    trackingNumber: string | null;
    shipDate?: Wall;
    providerCode?: string | null;
    serviceCode?: string | null;
    fee?: number;
    notifySalesChannel?: boolean;
    notifyErrorMessage?: string | null;
    userId?: string | null;
}

/** Marks an order as shipped: makes a fulfillment and never a label. */
export function fulfillOrder(world: World, order: Order, request: FulfillmentRequest): Fulfillment {
    const wall = toWall(world.now);
    const fulfillment: Fulfillment = {
        id: world.takeId('fulfillment', 5),
        orderId: order.id,
        orderNumber: order.number,
        storeId: order.storeId,
        userId: request.userId ?? world.users[0]?.userId ?? null,
        customerEmail: order.customerEmail,
        trackingNumber: request.trackingNumber,
        createdAt: world.now,
        createdWall: wall,
        shipDate: request.shipDate ?? Math.floor(wall / 86_400_000) * 86_400_000,
        voidedAt: null,
        voidRequested: false,
        deliveredAt: null,
        carrierCode: request.carrierCode,
        providerCode: request.providerCode ?? null,
        serviceCode: request.serviceCode ?? null,
        fee: request.fee ?? 0,
        marketplaceNotified: request.notifySalesChannel ?? false,
        notifyErrorMessage: request.notifyErrorMessage ?? null,
        shipTo: { ...order.shipTo, addressVerified: null }
    };
    world.fulfillments.add(fulfillment);
    indexByOrder(world.fulfillmentsByOrder, order.id, fulfillment);
    order.status = 'shipped';
    order.shipDate = dateText(fulfillment.shipDate);
    order.externallyFulfilled = true;
    order.externallyFulfilledBy = request.providerCode ?? 'External';
    touch(world, order);
    world.signal({ kind: 'fulfillment-shipped', fulfillment });
    return fulfillment;
}

/** Takes a mark-as-shipped back. */
export function voidFulfillment(world: World, fulfillment: Fulfillment): boolean {
    if (fulfillment.voidedAt !== null) return false;
    fulfillment.voidRequested = true;
    fulfillment.voidedAt = world.now;
    world.fulfillments.changed();
    const order = world.orders.get(fulfillment.orderId);
    if (order && order.status === 'shipped' && !hasLiveShipment(world, order)) {
        order.status = 'awaiting_shipment';
        order.shipDate = null;
        order.externallyFulfilled = false;
        order.externallyFulfilledBy = null;
        touch(world, order);
    }
    return true;
}

/** A tracking number in the form of its carrier. */
export function trackingNumber(random: ReturnType<World['random']>, carrierCode: string): string {
    if (carrierCode.startsWith('ups')) return `1Z${random.guid().slice(0, 6).toUpperCase()}${random.digits(10)}`;
    if (carrierCode.startsWith('fedex')) return random.digits(12);
    if (carrierCode.startsWith('dhl')) return random.digits(10);
    if (carrierCode.startsWith('canada')) return random.digits(16);
    return `94${random.digits(20)}`;
}

function indexByOrder<T>(index: Map<number, T[]>, orderId: number, row: T): void {
    const rows = index.get(orderId);
    if (rows) rows.push(row);
    else index.set(orderId, [row]);
}
