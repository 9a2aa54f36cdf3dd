import { fromWall } from '../core/pacific.ts';
import type { Router } from '../http/router.ts';
import { ok } from '../http/types.ts';
import type { Call, Reply } from '../http/types.ts';
import { batchOf } from '../world/orders.ts';
import type { Fulfillment, Label, Order } from '../world/types.ts';
import { mentions } from '../v1/paging.ts';
import { errorReply, invalidField, noSuch, requiredField } from './errors.ts';
import { WindowV2, idFilter, numberOfId, orderedV2, pageV2 } from './paging.ts';
import {
    renderCarrierV2,
    renderFulfillmentV2,
    renderLabel,
    renderShipmentV2,
    renderWarehouseV2,
    shipmentStatus
} from './render.ts';
import { renderTracking } from './tracking.ts';

/** Routes of V2 that read. */
export function readRoutesV2(router: Router): void {
    router.on('GET', '/v2/shipments', listShipments);
    router.on('GET', '/v2/shipments/external_shipment_id/:key', shipmentByKey);
    router.on('GET', '/v2/shipments/:id', (call) => ok(renderShipmentV2(call.simulation.world, shipmentById(call))));
    router.on('GET', '/v2/labels', listLabels);
    router.on('GET', '/v2/labels/:id', (call) => ok(renderLabel(call.simulation.world, labelById(call))));
    router.on('GET', '/v2/labels/:id/track', (call) => ok(renderTracking(call.simulation.world, labelById(call))));
    router.on('GET', '/v2/fulfillments', listFulfillments);
    router.on('GET', '/v2/tracking', trackByNumber);
    router.on('POST', '/v2/tracking/start', () => ({ status: 204 }));
    router.on('POST', '/v2/tracking/stop', () => ({ status: 204 }));
    router.on('GET', '/v2/carriers', (call) => ok({ carriers: call.simulation.world.carriers.map(renderCarrierV2) }));
    router.on('GET', '/v2/carriers/:id', getCarrier);
    router.on('GET', '/v2/warehouses', (call) =>
        ok({ warehouses: call.simulation.world.warehouses.map(renderWarehouseV2) })
    );
    router.on('GET', '/v2/tags', (call) => ok({ tags: call.simulation.world.tags.map(({ name }) => ({ name })) }));
}

/** The shipment a path names; merged-away ones do not exist. */
export function shipmentById(call: Call): Order {
    const order = call.simulation.world.orders.get(numberOfId(call.params.id));
    if (!call.simulation.world.visible(order)) throw noSuch('shipment', call.params.id);
    return order;
}

/** The label a path names. */
export function labelById(call: Call): Label {
    const label = call.simulation.world.labels.get(numberOfId(call.params.id));
    if (!label) throw noSuch('label', call.params.id);
    return label;
}

function shipmentByKey(call: Call): Reply {
    const order = call.simulation.world.ordersByKey.get(call.params.key ?? '');
    if (!call.simulation.world.visible(order)) throw noSuch('shipment', call.params.key);
    return ok(renderShipmentV2(call.simulation.world, order));
}

function listShipments(call: Call): Reply {
    const { query } = call;
    const { world } = call.simulation;
    const fits = shipmentFilter(call);
    const rows = orderedV2(
        query,
        {
            created_at: () => world.orders.sortedBy('createDate', (order) => order.createdAt),
            modified_at: () => world.orders.sortedBy('modifiedAt', (order) => order.modifiedAt)
        },
        'created_at'
    ).filter((order) => order.mergedInto === null && fits(order));
    return pageV2(
        call,
        'shipments',
        rows,
        (order) => order.id,
        (order) => renderShipmentV2(world, order)
    );
}

function shipmentFilter(call: Call): (order: Order) => boolean {
    const { query } = call;
    const [created, modified, paid] = ['created_at', 'modified_at', 'payment_date'].map(
        (name) => new WindowV2(query, name)
    ) as [WindowV2, WindowV2, WindowV2];
    const status = query.text('shipment_status');
    if (status !== undefined && !['pending', 'processing', 'label_purchased', 'cancelled'].includes(status))
        throw invalidField('shipment_status', status);
    const [number, name, keyword] = [
        query.text('shipment_number'),
        query.text('ship_to_name'),
        query.text('item_keyword')
    ];
    const [storeId, salesOrder] = [idFilter(query, 'store_id'), idFilter(query, 'sales_order_id')];
    const [external, batch] = [query.text('external_shipment_id'), query.text('import_batch_id')];
    return (order) =>
        created.holds(order.createdAt) &&
        modified.holds(order.modifiedAt) &&
        paid.holds(order.paymentDate === null ? null : fromWall(order.paymentDate)) &&
        (status === undefined || shipmentStatus(order) === status) &&
        (number === undefined || order.number === number) &&
        (storeId === undefined || order.storeId === storeId) &&
        (salesOrder === undefined || order.id === salesOrder) &&
        (external === undefined || order.key === external) &&
        (batch === undefined || batchOf(order) === batch) &&
        (name === undefined || mentions(order.shipTo.name, name)) &&
        (keyword === undefined ||
            order.items.some((item) => mentions(item.sku, keyword) || mentions(item.name, keyword)));
}

/** Neither a filter nor a field says when a label changed; only the order of the list does. */
function listLabels(call: Call): Reply {
    const { world } = call.simulation;
    const fits = labelFilter(call);
    const rows = orderedV2(
        call.query,
        {
            created_at: () => world.labels.sortedBy('createdAt', (label) => label.createdAt),
            modified_at: () => world.labels.sortedBy('modifiedAt', (label) => label.modifiedAt)
        },
        'created_at'
    ).filter(fits);
    return pageV2(
        call,
        'labels',
        rows,
        (label) => label.id,
        (label) => renderLabel(world, label)
    );
}

function labelFilter(call: Call): (label: Label) => boolean {
    const { query } = call;
    const { world } = call.simulation;
    const created = new WindowV2(query, 'created_at');
    const status = query.text('label_status');
    if (status !== undefined && !['processing', 'completed', 'error', 'voided'].includes(status))
        throw invalidField('label_status', status);
    const [service, tracking] = [query.text('service_code'), query.text('tracking_number')];
    const [carrierId, batchId, shipmentId, warehouseId] = ['carrier_id', 'batch_id', 'shipment_id', 'warehouse_id'].map(
        (name) => idFilter(query, name)
    );
    const carrierCode =
        carrierId === undefined
            ? undefined
            : (world.carriers.find((row) => row.shippingProviderId === carrierId)?.code ?? 'none');
    return (label) =>
        created.holds(label.createdAt) &&
        (status === undefined || (label.voidedAt === null ? 'completed' : 'voided') === status) &&
        (service === undefined || label.serviceCode === service) &&
        (tracking === undefined || label.packages.some((one) => one.trackingNumber === tracking)) &&
        (carrierCode === undefined || label.carrierCode === carrierCode) &&
        (batchId === undefined || label.batchId === batchId) &&
        (shipmentId === undefined || label.orderId === shipmentId) &&
        (warehouseId === undefined || label.warehouseId === warehouseId);
}

function listFulfillments(call: Call): Reply {
    const { query } = call;
    const { world } = call.simulation;
    const created = new WindowV2(query, 'created_at');
    const [fulfillmentId, shipmentId] = [idFilter(query, 'fulfillment_id'), idFilter(query, 'shipment_id')];
    const [number, tracking] = [query.text('shipment_number'), query.text('tracking_number')];
    const fits = (row: Fulfillment): boolean =>
        created.holds(row.createdAt) &&
        (fulfillmentId === undefined || row.id === fulfillmentId) &&
        (shipmentId === undefined || row.orderId === shipmentId) &&
        (number === undefined || row.orderNumber === number) &&
        (tracking === undefined || row.trackingNumber === tracking) &&
        world.visible(world.orders.get(row.orderId));
    const rows = orderedV2(
        query,
        { created_at: () => world.fulfillments.sortedBy('createdAt', (row) => row.createdAt) },
        'created_at'
    ).filter(fits);
    return pageV2(call, 'fulfillments', rows, (row) => row.id, renderFulfillmentV2);
}

/** Whether a plan includes this is not known; the simulator answers what it was told to. */
function trackByNumber(call: Call): Reply {
    const { world, options } = call.simulation;
    if (options.quirks.v2Tracking === 404)
        return errorReply(404, 'validation', 'unspecified', 'The requested resource was not found.');
    if (options.quirks.v2Tracking === 403)
        return errorReply(
            403,
            'account_status',
            'invalid_billing_plan',
            'Your plan does not include tracking by number.'
        );
    const number = call.query.text('tracking_number');
    if (!number) throw requiredField('tracking_number');
    const label = world.labels.rows.find((row) => row.packages.some((one) => one.trackingNumber === number));
    if (!label) throw noSuch('tracking number', number);
    return ok(renderTracking(world, label));
}

function getCarrier(call: Call): Reply {
    const wanted = numberOfId(call.params.id);
    const carrier = call.simulation.world.carriers.find((row) => row.shippingProviderId === wanted);
    if (!carrier) throw noSuch('carrier', call.params.id);
    return ok(renderCarrierV2(carrier));
}
