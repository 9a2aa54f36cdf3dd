import { fromWall } from '../core/pacific.ts';
import type { Query } from '../http/query.ts';
import type { Simulation } from '../simulation.ts';
import { STEPS } from '../world/scans.ts';
import { deliveredAt, deliveryStatus, happened, statusCodeOf, statusOfScan } from '../world/status.ts';
import type { Fulfillment, Label, Order } from '../world/types.ts';
import { trackingStatus } from '../v2/render.ts';

/** Parts of the truth, in the order they are given. */
const PARTS = ['orders', 'shipments', 'fulfillments', 'stores', 'customers', 'people', 'companies'] as const;

function iso(instant: number | null): string | null {
    return instant === null ? null : new Date(instant).toISOString();
}

/**
 * What is really so. All times are UTC instants. `?only=orders,shipments` gives some parts, `?orderId=` one order with
 * all that belongs to it, `?since=` an instant only what was made from then on, `?visible=true` leaves merged-away
 * orders out.
 */
export function truth(simulation: Simulation, query: Query): Record<string, unknown> {
    const { world } = simulation;
    const only = query.text('only')?.split(',') ?? [...PARTS];
    const orderId = query.number('orderId');
    const hidden = query.flag('visible');
    const since = Date.parse(query.text('since') ?? '1970-01-01T00:00:00Z');
    const orders = world.orders.rows.filter(
        (order) =>
            (orderId === undefined || order.id === orderId) &&
            order.createdAt >= since &&
            !(hidden && order.mergedInto !== null)
    );
    const belongs = (row: { orderId: number | null; createdAt: number }): boolean =>
        (orderId === undefined || row.orderId === orderId) && row.createdAt >= since;
    const parts: Record<(typeof PARTS)[number], () => unknown> = {
        orders: () => orders.map((order) => orderTruth(simulation, order)),
        shipments: () => world.labels.rows.filter(belongs).map(labelTruth),
        fulfillments: () => world.fulfillments.rows.filter(belongs).map(fulfillmentTruth),
        stores: () =>
            world.stores.map(({ storeId, storeName, marketplaceId, marketplaceName, active, currency }) => ({
                storeId,
                storeName,
                marketplaceId,
                marketplaceName,
                active,
                currency
            })),
        customers: () => world.customers.rows.map(({ customerId, name, email }) => ({ customerId, name, email })),
        people: () => world.people,
        companies: () => world.companies
    };
    const found: Record<string, unknown> = { now: iso(world.now), seed: world.seed, counts: countsOf(simulation) };
    for (const part of PARTS) if (only.includes(part)) found[part] = parts[part]();
    return found;
}

/** How many rows a client should end up with. */
export function countsOf(simulation: Simulation): Record<string, unknown> {
    const { world } = simulation;
    const visible = world.orders.rows.filter((order) => order.mergedInto === null);
    const byStatus: Record<string, number> = {};
    for (const order of visible) byStatus[order.status] = (byStatus[order.status] ?? 0) + 1;
    const byDelivery: Record<string, number> = {};
    for (const label of world.labels.rows)
        byDelivery[deliveryStatus(label)] = (byDelivery[deliveryStatus(label)] ?? 0) + 1;
    return {
        orders: visible.length,
        mergedAway: world.orders.rows.length - visible.length,
        splitChildren: visible.filter((order) => order.advanced.parentId !== null || order.key.startsWith('SEAuto-'))
            .length,
        items: visible.reduce((sum, order) => sum + order.items.length, 0),
        shipments: world.labels.rows.length,
        voided: world.labels.rows.filter((label) => label.voidedAt !== null).length,
        returns: world.labels.rows.filter((label) => label.isReturn).length,
        multiPackage: world.labels.rows.filter((label) => label.packages.length > 1).length,
        fulfillments: world.fulfillments.rows.length,
        customers: world.customers.rows.length,
        ordersByStatus: byStatus,
        shipmentsByDelivery: byDelivery
    };
}

function orderTruth(simulation: Simulation, order: Order): Record<string, unknown> {
    const { world } = simulation;
    return {
        orderId: order.id,
        orderNumber: order.number,
        orderKey: order.key,
        storeId: order.storeId,
        marketplaceId: world.store(order.storeId)?.marketplaceId ?? null,
        status: order.status,
        createdAt: iso(order.createdAt),
        orderedAt: iso(fromWall(order.orderDate)),
        modifiedAt: iso(order.modifiedAt),
        orderTotal: order.orderTotal,
        amountPaid: order.amountPaid,
        taxAmount: order.taxAmount,
        shippingAmount: order.shippingAmount,
        customerEmail: order.customerEmail,
        shipToName: order.shipTo.name,
        gift: order.gift,
        externallyFulfilled: order.externallyFulfilled,
        deleted: order.deleted,
        mergedInto: order.mergedInto,
        mergedIds: order.advanced.mergedIds,
        parentId: order.advanced.parentId,
        mergedOrSplit: order.advanced.mergedOrSplit,
        items: order.items.map(({ orderItemId, sku, name, quantity, unitPrice, adjustment }) => ({
            orderItemId,
            sku,
            name,
            quantity,
            unitPrice,
            adjustment
        })),
        shipmentIds: (world.labelsByOrder.get(order.id) ?? []).map((label) => label.id),
        fulfillmentIds: (world.fulfillmentsByOrder.get(order.id) ?? []).map((row) => row.id),
        buyer: order.truth
    };
}

function labelTruth(label: Label): Record<string, unknown> {
    const scans = happened(label);
    const newest = scans[scans.length - 1];
    const exceptions = scans.filter((scan) => STEPS[scan.step].code === 'EX');
    const lastException = exceptions[exceptions.length - 1];
    const at = (step: (name: (typeof scans)[number]) => boolean): string | null => iso(scans.find(step)?.at ?? null);
    return {
        shipmentId: label.id,
        orderId: label.orderId,
        orderNumber: label.orderNumber,
        storeId: label.storeId,
        trackingNumber: label.trackingNumber,
        packageTrackingNumbers: label.packages.map((one) => one.trackingNumber),
        carrierCode: label.carrierCode,
        serviceCode: label.serviceCode,
        cost: label.cost,
        insuranceCost: label.insuranceCost,
        otherCost: label.otherCost,
        createdAt: iso(label.createdAt),
        shipDate: label.shipDate,
        isReturn: label.isReturn,
        outboundShipmentId: label.outboundLabelId,
        voidedAt: iso(label.voidedAt),
        trackable: label.journey.kind !== 'untracked',
        journey: label.journey.kind,
        promisedAt: iso(label.journey.promisedAt),
        status: deliveryStatus(label),
        newestScanStatus: newest ? statusOfScan(newest.step) : null,
        trackingStatus: trackingStatus(label),
        statusCode: newest ? statusCodeOf(label.carrierCode, newest.step) : 'NY',
        statusDetail: newest ? STEPS[newest.step].detail : null,
        announcedAt: at((scan) => scan.step === 'announced'),
        firstScanAt: at((scan) => STEPS[scan.step].possession),
        outForDeliveryAt: at((scan) => scan.step === 'outForDelivery'),
        deliveredAt: iso(deliveredAt(label)),
        lastScanAt: iso(newest?.at ?? null),
        exceptionAt: iso(lastException?.at ?? null),
        exceptionDetail: lastException ? STEPS[lastException.step].detail : null,
        scans: scans.map((scan) => ({
            at: iso(scan.at),
            step: scan.step,
            code: statusCodeOf(label.carrierCode, scan.step),
            detail: STEPS[scan.step].detail,
            city: scan.place?.city ?? null
        }))
    };
}

function fulfillmentTruth(row: Fulfillment): Record<string, unknown> {
    return {
        fulfillmentId: row.id,
        orderId: row.orderId,
        orderNumber: row.orderNumber,
        storeId: row.storeId,
        trackingNumber: row.trackingNumber,
        carrierCode: row.carrierCode,
        serviceCode: row.serviceCode,
        providerCode: row.providerCode,
        createdAt: iso(row.createdAt),
        voidedAt: iso(row.voidedAt)
    };
}
