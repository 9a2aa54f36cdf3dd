import { randomUUID } from 'node:crypto';
import type { Router } from '../http/router.ts';
import { ReplyError, ok } from '../http/types.ts';
import type { Call, Reply } from '../http/types.ts';
import { cancelOrder, createOrder, holdOrder, releaseOrder, touch } from '../world/orders.ts';
import { fulfillOrder } from '../world/shipping.ts';
import type { Order } from '../world/types.ts';
import { bodyJson, bodyObject, booleanField, numberField, objectField, textField, wholeField } from './bodies.ts';
import type { Loose } from './bodies.ts';
import { invalid, notFound, refused } from './errors.ts';
import { newOrder, readOrder } from './order-body.ts';
import { orderById } from './orders.ts';
import { bodyDate } from './paging.ts';
import { renderOrder } from './render.ts';

/** Most orders one call of createorders takes. */
const MAX_BULK = 100;

/** Routes that write orders. */
export function orderWriteRoutes(router: Router): void {
    router.on('POST', '/orders/createorder', (call) =>
        ok(renderOrder(upsert(call, bodyObject(call, 'apiOrder'), 'apiOrder')))
    );
    router.on('POST', '/orders/createorders', createOrders);
    router.on('POST', '/orders/markasshipped', markAsShipped);
    router.on('POST', '/orders/holduntil', holdUntil);
    router.on('POST', '/orders/restorefromhold', restoreFromHold);
    router.on('POST', '/orders/addtag', (call) => changeTag(call, true));
    router.on('POST', '/orders/removetag', (call) => changeTag(call, false));
    router.on('POST', '/orders/assignuser', (call) => assign(call, true));
    router.on('POST', '/orders/unassignuser', (call) => assign(call, false));
    router.on('DELETE', '/orders/:id', deleteOrder);
}

/**
 * Creates an order, or replaces one found by `orderId` or `orderKey`. Shipped and cancelled orders are locked; the
 * answer to writing one is a quirk of the simulator, because the real one is not known.
 */
function upsert(call: Call, body: Loose, name: string): Order {
    const { simulation } = call;
    const written = readOrder(simulation, body, name);
    const existing = targetOf(call, body, name);
    if (existing) {
        if (existing.status === 'shipped' || existing.status === 'cancelled') {
            if (simulation.options.quirks.lockedOrder === 'unchanged') return existing;
            throw refused(400, `The order ${existing.number} is ${existing.status} and cannot be updated.`);
        }
        return withHold(call, replace(call, existing, written));
    }
    const order = newOrder(written, {
        key: textField(body, 'orderKey') ?? `manual-${randomUUID().replace(/-/gu, '')}`,
        storeId: storeFor(call, body, name)
    });
    return withHold(call, createOrder(simulation.world, order));
}

/** An order written as on hold with a date comes back by itself, as one held by its own call does. */
function withHold(call: Call, order: Order): Order {
    if (order.status === 'on_hold' && order.holdUntilDate !== null)
        holdOrder(call.simulation.world, order, order.holdUntilDate);
    return order;
}

function targetOf(call: Call, body: Loose, name: string): Order | undefined {
    const { world } = call.simulation;
    const orderId = numberField(body, 'orderId', name);
    if (orderId !== null) {
        const order = world.orders.get(orderId);
        if (!world.visible(order)) throw notFound('order');
        return order;
    }
    const key = textField(body, 'orderKey');
    const order = key === null ? undefined : world.ordersByKey.get(key);
    return world.visible(order) ? order : undefined;
}

/** A store can be chosen only when the order is made; otherwise it is the first active manual store. */
function storeFor(call: Call, body: Loose, name: string): number {
    const { world } = call.simulation;
    const asked = numberField(objectField(body, 'advancedOptions', name) ?? {}, 'storeId', name);
    if (asked !== null) {
        if (!world.store(asked)) throw invalid(`${name}.advancedOptions.storeId`, `The store ${asked} does not exist.`);
        return asked;
    }
    const manual = world.stores.find((store) => store.marketplaceId === 0 && store.active);
    if (!manual) throw refused(500, 'There is no active manual store.');
    return manual.storeId;
}

function replace(call: Call, order: Order, written: ReturnType<typeof readOrder>): Order {
    const { world } = call.simulation;
    const known = new Map(order.items.map((item) => [item.lineItemKey ?? `#${item.orderItemId}`, item]));
    const { mergedOrSplit, mergedIds, parentId } = order.advanced;
    Object.assign(order, written);
    Object.assign(order.advanced, { mergedOrSplit, mergedIds, parentId });
    for (const item of order.items) {
        const before = known.get(item.lineItemKey ?? `#${item.orderItemId}`);
        item.orderItemId = before?.orderItemId ?? world.takeId('item');
        item.createdAt = before?.createdAt ?? world.now;
        item.modifiedAt = world.now;
    }
    touch(world, order);
    return order;
}

/** Every order for itself: bad ones are reported, good ones are stored, the status is 200 all the same. */
function createOrders(call: Call): Reply {
    const body = bodyJson(call, 'apiOrders');
    if (!Array.isArray(body)) throw invalid('apiOrders', 'A JSON array of orders is required.');
    if (body.length > MAX_BULK) throw invalid('apiOrders', `A maximum of ${MAX_BULK} orders is allowed per request.`);
    const results = body.map((one: unknown) => oneOfMany(call, one));
    return ok({ hasErrors: results.some((result) => !result.success), results });
}

function oneOfMany(call: Call, given: unknown): { success: boolean } & Loose {
    const body = (typeof given === 'object' && given !== null ? given : {}) as Loose;
    try {
        const order = upsert(call, body, 'apiOrders');
        return { orderId: order.id, orderNumber: order.number, orderKey: order.key, success: true, errorMessage: null };
    } catch (error) {
        if (!(error instanceof ReplyError)) throw error;
        return {
            orderId: null,
            orderNumber: textField(body, 'orderNumber'),
            orderKey: textField(body, 'orderKey'),
            success: false,
            errorMessage: reason(error)
        };
    }
}

function reason(error: ReplyError): string {
    const body = error.reply.body as {
        ExceptionMessage?: string;
        Message?: string;
        ModelState?: Record<string, string[]>;
    };
    const fields = Object.entries(body.ModelState ?? {}).map(([field, texts]) => `${field}: ${texts.join(' ')}`);
    return body.ExceptionMessage ?? (fields.join(' ') || (body.Message ?? 'Unknown error'));
}

function orderOfBody(call: Call, body: Loose): Order {
    call.params.id = String(wholeField(body, 'orderId', 'request'));
    return orderById(call);
}

/** Makes a fulfillment; no shipment will ever be listed for it. */
function markAsShipped(call: Call): Reply {
    const body = bodyObject(call, 'request');
    const order = orderOfBody(call, body);
    const carrierCode = textField(body, 'carrierCode');
    if (!carrierCode) throw invalid('request.carrierCode', 'The carrierCode field is required.');
    if (order.status === 'cancelled') throw refused(400, `The order ${order.number} is cancelled.`);
    booleanField(body, 'notifyCustomer', 'request', false);
    const shipDate = bodyDate(body.shipDate, 'request.shipDate');
    fulfillOrder(call.simulation.world, order, {
        carrierCode: carrierCode.toUpperCase(),
        trackingNumber: textField(body, 'trackingNumber'),
        notifySalesChannel: booleanField(body, 'notifySalesChannel', 'request', false),
        ...(shipDate === null ? {} : { shipDate })
    });
    return ok({ orderId: order.id, orderNumber: order.number });
}

function holdUntil(call: Call): Reply {
    const body = bodyObject(call, 'request');
    const order = orderOfBody(call, body);
    const until = bodyDate(body.holdUntilDate, 'request.holdUntilDate');
    if (until === null) throw invalid('request.holdUntilDate', 'The holdUntilDate field is required.');
    if (order.status !== 'awaiting_shipment' && order.status !== 'on_hold') {
        throw refused(500, 'The order cannot be held in its current status.');
    }
    holdOrder(call.simulation.world, order, new Date(until).toISOString().slice(0, 10));
    return ok({ success: true, message: 'Order held successfully.' });
}

function restoreFromHold(call: Call): Reply {
    const order = orderOfBody(call, bodyObject(call, 'request'));
    if (order.status !== 'on_hold') throw refused(500, 'The order is not on hold.');
    releaseOrder(call.simulation.world, order);
    return ok({ success: true, message: 'The requested order has been restored' });
}

function changeTag(call: Call, add: boolean): Reply {
    const body = bodyObject(call, 'request');
    const order = orderOfBody(call, body);
    const tagId = wholeField(body, 'tagId', 'request');
    if (!call.simulation.world.tags.some((tag) => tag.tagId === tagId)) throw notFound('tag');
    const others = (order.tagIds ?? []).filter((id) => id !== tagId);
    const tagIds = add ? [...others, tagId] : others;
    order.tagIds = tagIds.length === 0 ? null : tagIds;
    touch(call.simulation.world, order);
    return ok({ success: true, message: `Tag ${add ? 'added' : 'removed'} successfully.` });
}

function assign(call: Call, on: boolean): Reply {
    const body = bodyObject(call, 'request');
    const ids = body.orderIds;
    if (!Array.isArray(ids)) throw invalid('request.orderIds', 'The orderIds field is required.');
    for (const id of ids as unknown[]) {
        call.params.id = String(id);
        const order = orderById(call);
        order.userId = on ? textField(body, 'userId') : null;
        touch(call.simulation.world, order);
    }
    return ok({ success: true, message: `User ${on ? 'assigned' : 'unassigned'} successfully.` });
}

/** Soft: the order stays and becomes cancelled. */
function deleteOrder(call: Call): Reply {
    const order = orderById(call);
    order.deleted = true;
    if (!cancelOrder(call.simulation.world, order)) {
        order.status = 'cancelled';
        touch(call.simulation.world, order);
    }
    return ok({ success: true, message: 'The requested order has been deleted.' });
}
