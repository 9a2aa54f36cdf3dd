import { randomUUID } from 'node:crypto';
import type { Router } from '../http/router.ts';
import { ok } from '../http/types.ts';
import type { Call, Reply } from '../http/types.ts';
import { cancelOrder, createOrder, touch } from '../world/orders.ts';
import { createLabel, createReturnLabel, fulfillOrder, voidLabel } from '../world/shipping.ts';
import type { Address } from '../world/types.ts';
import { V2_EVENTS } from '../webhooks/center.ts';
import type { V2Webhook } from '../webhooks/center.ts';
import { newOrder, readOrder } from '../v1/order-body.ts';
import type { Loose } from '../v1/bodies.ts';
import { invalidField, noSuch, requiredField, wrongStatus } from './errors.ts';
import { labelById, shipmentById } from './lists.ts';
import { numberOfId } from './paging.ts';
import { renderFulfillmentV2, renderLabel, renderShipmentV2 } from './render.ts';

/** Routes of V2 that write. */
export function writeRoutesV2(router: Router): void {
    router.on('POST', '/v2/shipments', createShipments);
    router.on('PUT', '/v2/shipments/:id', updateShipment);
    router.on('PUT', '/v2/shipments/:id/cancel', cancelShipment);
    router.on('POST', '/v2/shipments/:id/tags/:tag', (call) => tagShipment(call, true));
    router.on('DELETE', '/v2/shipments/:id/tags/:tag', (call) => tagShipment(call, false));
    router.on('POST', '/v2/labels/shipment/:id', buyLabel);
    router.on('PUT', '/v2/labels/:id/void', voidOne);
    router.on('POST', '/v2/labels/:id/return', returnLabel);
    router.on('POST', '/v2/fulfillments', createFulfillments);
    router.on('GET', '/v2/environment/webhooks', (call) => ok(call.simulation.webhooks.v2.map(renderWebhook)));
    router.on('POST', '/v2/environment/webhooks', createWebhook);
    router.on('GET', '/v2/environment/webhooks/:id', (call) => ok(renderWebhook(webhookOf(call))));
    router.on('PUT', '/v2/environment/webhooks/:id', updateWebhook);
    router.on('DELETE', '/v2/environment/webhooks/:id', deleteWebhook);
}

function readBody(call: Call): Loose {
    if (call.rawBody.trim() === '') throw requiredField('The request body');
    try {
        const body: unknown = JSON.parse(call.rawBody);
        if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Loose;
    } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
    }
    throw invalidField('request body', 'JSON');
}

function asRecord(value: unknown): Loose {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

function text(value: unknown): string | null {
    return value === undefined || value === null || typeof value === 'object' ? null : String(value);
}

function addressFrom(value: unknown): Partial<Address> {
    const given = asRecord(value);
    return {
        name: text(given.name),
        company: text(given.company_name),
        street1: text(given.address_line1),
        street2: text(given.address_line2),
        street3: text(given.address_line3),
        city: text(given.city_locality),
        state: text(given.state_province),
        postalCode: text(given.postal_code),
        country: text(given.country_code),
        phone: text(given.phone)
    };
}

/** A V2 shipment said in the words of V1, so that both APIs have one way to write an order. */
function asOrder(call: Call, given: Loose): Loose {
    const number = text(given.shipment_number) ?? text(given.external_shipment_id) ?? randomUUID().slice(0, 8);
    const amount = (value: unknown): unknown => asRecord(value).amount;
    const shipTo = addressFrom(given.ship_to);
    if (!shipTo.name && !shipTo.street1) throw requiredField('ship_to');
    return {
        orderNumber: number,
        orderDate: new Date(call.simulation.world.now).toISOString(),
        orderStatus: 'awaiting_shipment',
        billTo: { name: shipTo.name },
        shipTo,
        customerEmail: text(asRecord(given.ship_to).email),
        customerUsername: text(asRecord(given.ship_to).email),
        items: (Array.isArray(given.items) ? (given.items as Loose[]) : []).map((item) => ({
            name: text(item.name) ?? '',
            sku: text(item.sku),
            quantity: item.quantity ?? 1,
            unitPrice: item.unit_price ?? 0,
            lineItemKey: text(item.external_order_item_id)
        })),
        amountPaid: amount(given.amount_paid),
        shippingAmount: amount(given.shipping_paid),
        taxAmount: amount(given.tax_paid),
        customerNotes: text(given.notes_from_buyer),
        internalNotes: text(given.internal_notes),
        giftMessage: text(given.notes_for_gift),
        gift: given.is_gift === true
    };
}

function createShipments(call: Call): Reply {
    const given = readBody(call).shipments;
    if (!Array.isArray(given) || given.length === 0) throw requiredField('shipments');
    const { world } = call.simulation;
    const shipments = (given as Loose[]).map((one) => {
        const storeId = one.store_id === undefined ? undefined : numberOfId(String(one.store_id));
        const store =
            storeId === undefined ? world.stores.find((row) => row.marketplaceId === 0) : world.store(storeId);
        if (!store) throw invalidField('store_id', one.store_id);
        const written = readOrder(call.simulation, asOrder(call, one), 'shipment');
        const key = text(one.external_shipment_id) ?? randomUUID();
        const order = createOrder(world, newOrder(written, { key, storeId: store.storeId }));
        return { ...renderShipmentV2(world, order), errors: [], address_validation: null };
    });
    return ok({ has_errors: false, shipments });
}

/** The full object must be sent; only pending shipments can be changed. */
function updateShipment(call: Call): Reply {
    const order = shipmentById(call);
    if (!['awaiting_payment', 'awaiting_shipment', 'on_hold'].includes(order.status))
        throw wrongStatus('Only pending shipments can be updated.');
    const { world } = call.simulation;
    const { status, number, orderDate, paymentDate, advanced, items } = order;
    const written = readOrder(call.simulation, asOrder(call, readBody(call)), 'shipment');
    Object.assign(order, written, { status, number: written.number || number, orderDate, paymentDate, advanced });
    for (const [index, item] of order.items.entries()) {
        const before = items[index];
        item.orderItemId = before?.orderItemId ?? world.takeId('item');
        item.createdAt = before?.createdAt ?? world.now;
        item.modifiedAt = world.now;
    }
    touch(world, order);
    return ok(renderShipmentV2(world, order));
}

function cancelShipment(call: Call): Reply {
    if (!cancelOrder(call.simulation.world, shipmentById(call))) throw wrongStatus('The shipment cannot be cancelled.');
    return { status: 204 };
}

function tagShipment(call: Call, add: boolean): Reply {
    const { world } = call.simulation;
    const order = shipmentById(call);
    const tag = world.tags.find((row) => row.name === call.params.tag);
    if (!tag) throw noSuch('tag', call.params.tag);
    const others = (order.tagIds ?? []).filter((tagId) => tagId !== tag.tagId);
    order.tagIds = add ? [...others, tag.tagId] : others.length === 0 ? null : others;
    touch(world, order);
    return add ? ok({ shipment_id: `se-${order.id}`, tag: { name: tag.name } }) : { status: 204 };
}

function buyLabel(call: Call): Reply {
    const { world } = call.simulation;
    const order = shipmentById(call);
    if (order.status !== 'awaiting_shipment') throw wrongStatus('The shipment is not pending.');
    const carrier = world.carriers[0]!;
    const label = createLabel(world, order, {
        carrierCode: order.carrierCode ?? carrier.code,
        serviceCode: order.serviceCode ?? carrier.services[0]!.code
    });
    return ok(renderLabel(world, label));
}

function voidOne(call: Call): Reply {
    const approved = voidLabel(call.simulation.world, labelById(call));
    return ok({
        approved,
        message: approved
            ? 'Request for refund submitted.  This label has been voided.'
            : 'This label has already been voided.',
        reason_code: approved ? null : 'label_already_voided'
    });
}

function returnLabel(call: Call): Reply {
    const outbound = labelById(call);
    if (outbound.voidedAt !== null || outbound.isReturn)
        throw wrongStatus('A return label needs a live outbound label.');
    return ok(renderLabel(call.simulation.world, createReturnLabel(call.simulation.world, outbound)));
}

/** Marks shipments as shipped. */
function createFulfillments(call: Call): Reply {
    const body = readBody(call);
    const given = (Array.isArray(body.fulfillments) ? body.fulfillments : [body]) as Loose[];
    const fulfillments = given.map((one) => {
        call.params.id = text(one.shipment_id) ?? '';
        const order = shipmentById(call);
        if (order.status === 'cancelled') throw wrongStatus('The shipment is cancelled.');
        return renderFulfillmentV2(
            fulfillOrder(call.simulation.world, order, {
                carrierCode: text(one.carrier_code)?.toUpperCase() ?? null,
                trackingNumber: text(one.tracking_number),
                notifySalesChannel: one.notify_order_source === true
            })
        );
    });
    return ok({ has_errors: false, fulfillments });
}

function renderWebhook(webhook: V2Webhook): Record<string, unknown> {
    const { id, url, event, headers, name, storeId } = webhook;
    return { webhook_id: id, url, event, headers, name, store_id: storeId };
}

function webhookOf(call: Call): V2Webhook {
    const webhook = call.simulation.webhooks.v2.find((row) => row.id === call.params.id);
    if (!webhook) throw noSuch('webhook', call.params.id);
    return webhook;
}

function readHeaders(value: unknown): { key: string; value: string }[] {
    return (Array.isArray(value) ? (value as Loose[]) : []).map((header) => ({
        key: String(header.key),
        value: String(header.value)
    }));
}

function createWebhook(call: Call): Reply {
    const body = readBody(call);
    const [url, event] = [text(body.url), text(body.event)];
    if (!url || !URL.canParse(url)) throw invalidField('url', url);
    if (!V2_EVENTS.includes(event as never)) throw invalidField('event', event);
    const storeId = body.store_id === undefined || body.store_id === null ? null : numberOfId(String(body.store_id));
    const webhook = call.simulation.webhooks.addV2({
        url,
        event: event as V2Webhook['event'],
        headers: readHeaders(body.headers),
        name: text(body.name),
        storeId
    });
    return ok(renderWebhook(webhook));
}

function updateWebhook(call: Call): Reply {
    const webhook = webhookOf(call);
    const body = readBody(call);
    const url = text(body.url);
    if (!url || !URL.canParse(url)) throw invalidField('url', url);
    webhook.url = url;
    if (body.headers !== undefined) webhook.headers = readHeaders(body.headers);
    return { status: 204 };
}

function deleteWebhook(call: Call): Reply {
    const { v2 } = call.simulation.webhooks;
    v2.splice(v2.indexOf(webhookOf(call)), 1);
    return { status: 204 };
}
