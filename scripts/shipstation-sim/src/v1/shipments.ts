import { toWall } from '../core/pacific.ts';
import type { Wall } from '../core/pacific.ts';
import type { Router } from '../http/router.ts';
import type { Call, Reply } from '../http/types.ts';
import type { Fulfillment, Label } from '../world/types.ts';
import { Window, mentions, ordered, page, wholeFilter } from './paging.ts';
import { renderFulfillment, renderShipment } from './render.ts';

/** Routes that read shipments (labels) and fulfillments (marked as shipped). */
export function shipmentRoutes(router: Router): void {
    router.on('GET', '/shipments', listShipments);
    router.on('GET', '/fulfillments', listFulfillments);
}

function dayOf(date: string): Wall {
    return Date.parse(`${date}T00:00:00Z`);
}

/** Voided rows and return labels are in the list; there is no filter for either, and none by change. */
function listShipments(call: Call): Reply {
    const { world } = call.simulation;
    const fits = shipmentFilter(call);
    const rows = ordered(
        call.query,
        {
            createdate: () => world.labels.sortedBy('createDate', (label) => label.createdWall),
            shipdate: () => world.labels.sortedBy('shipDate', (label) => label.shipDate)
        },
        'createdate'
    ).filter((label) => fits(label) && !ofMergedOrder(call, label.orderId));
    const withItems = call.query.flag('includeShipmentItems');
    return page(
        call,
        'shipments',
        rows,
        (label) => label.id,
        (label) => renderShipment(world, label, withItems)
    );
}

function ofMergedOrder(call: Call, orderId: number | null): boolean {
    return orderId !== null && !call.simulation.world.visible(call.simulation.world.orders.get(orderId));
}

function shipmentFilter(call: Call): (label: Label) => boolean {
    const { query } = call;
    const [created, shipped, voided] = [
        new Window(call, 'createDate'),
        new Window(call, 'shipDate'),
        new Window(call, 'voidDate')
    ];
    const [recipient, country] = [query.text('recipientName'), query.text('recipientCountryCode')];
    const [number, tracking] = [query.text('orderNumber'), query.text('trackingNumber')];
    const [carrier, service] = [query.text('carrierCode'), query.text('serviceCode')];
    const [orderId, storeId, batchId] = ['orderId', 'storeId', 'batchId'].map((name) => wholeFilter(query, name));
    return (label) =>
        created.holds(label.createdWall) &&
        (shipped.open || shipped.holds(dayOf(label.shipDate))) &&
        (voided.open || voided.holds(label.voidedAt === null ? null : toWall(label.voidedAt))) &&
        (recipient === undefined || mentions(label.shipTo.name, recipient)) &&
        (country === undefined || label.shipTo.country === country.toUpperCase()) &&
        (number === undefined || (label.orderNumber?.startsWith(number) ?? false)) &&
        (tracking === undefined || label.trackingNumber === tracking) &&
        (carrier === undefined || label.carrierCode === carrier) &&
        (service === undefined || label.serviceCode === service) &&
        (orderId === undefined || label.orderId === orderId) &&
        (storeId === undefined || label.storeId === storeId) &&
        (batchId === undefined || label.batchId === batchId);
}

function listFulfillments(call: Call): Reply {
    const { world } = call.simulation;
    const fits = fulfillmentFilter(call);
    const rows = ordered(
        call.query,
        {
            createdate: () => world.fulfillments.sortedBy('createDate', (row) => row.createdWall),
            shipdate: () => world.fulfillments.sortedBy('shipDate', (row) => row.shipDate)
        },
        'createdate'
    ).filter((row) => fits(row) && !ofMergedOrder(call, row.orderId));
    return page(call, 'fulfillments', rows, (row) => row.id, renderFulfillment);
}

function fulfillmentFilter(call: Call): (row: Fulfillment) => boolean {
    const { query } = call;
    const [created, shipped] = [new Window(call, 'createDate'), new Window(call, 'shipDate')];
    const [number, tracking, recipient] = [
        query.text('orderNumber'),
        query.text('trackingNumber'),
        query.text('recipientName')
    ];
    const [id, orderId] = ['fulfillmentId', 'orderId'].map((name) => wholeFilter(query, name));
    return (row) =>
        created.holds(row.createdWall) &&
        shipped.holds(row.shipDate) &&
        (id === undefined || row.id === id) &&
        (orderId === undefined || row.orderId === orderId) &&
        (number === undefined || row.orderNumber.startsWith(number)) &&
        (tracking === undefined || row.trackingNumber === tracking) &&
        (recipient === undefined || mentions(row.shipTo.name, recipient));
}
