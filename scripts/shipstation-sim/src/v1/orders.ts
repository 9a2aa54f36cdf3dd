import { toWall } from '../core/pacific.ts';
import type { Router } from '../http/router.ts';
import type { Call, Reply } from '../http/types.ts';
import { ok } from '../http/types.ts';
import { batchOf } from '../world/orders.ts';
import { ORDER_STATUSES } from '../world/types.ts';
import type { Order } from '../world/types.ts';
import { invalid, notFound } from './errors.ts';
import { Window, mentions, ordered, page, wholeFilter } from './paging.ts';
import { renderOrder } from './render.ts';

/** Routes that read orders. */
export function orderRoutes(router: Router): void {
    router.on('GET', '/orders', listOrders);
    router.on('GET', '/orders/listbytag', listByTag);
    router.on('GET', '/orders/:id', (call) => ok(renderOrder(orderById(call))));
}

/** The order a path names; 404 when it does not exist or was merged away. */
export function orderById(call: Call): Order {
    const order = call.simulation.world.orders.get(Number(call.params.id));
    if (!call.simulation.world.visible(order)) throw notFound('order');
    return order;
}

/** Orders ascending by each field a client can sort by. */
function sortedOrders(call: Call): readonly Order[] {
    const { orders } = call.simulation.world;
    return ordered(
        call.query,
        {
            orderid: () => orders.rows,
            orderdate: () => orders.sortedBy('orderDate', (order) => order.orderDate),
            createdate: () => orders.sortedBy('createDate', (order) => order.createdAt),
            modifydate: () => orders.sortedBy('modifyDate', (order) => order.modifiedWall)
        },
        'orderid'
    );
}

function listOrders(call: Call): Reply {
    const fits = orderFilter(call);
    const rows = sortedOrders(call).filter((order) => order.mergedInto === null && fits(order));
    return page(call, 'orders', rows, (order) => order.id, renderOrder);
}

function orderFilter(call: Call): (order: Order) => boolean {
    const { query } = call;
    const modified = new Window(call, 'modifyDate');
    const created = new Window(call, 'createDate');
    const placed = new Window(call, 'orderDate');
    const paid = new Window(call, 'paymentDate');
    const status = query.text('orderStatus');
    if (status !== undefined && !(ORDER_STATUSES as readonly string[]).includes(status)) {
        throw invalid('orderStatus', `The value '${status}' is not valid for orderStatus.`);
    }
    const [number, name, keyword] = [query.text('orderNumber'), query.text('customerName'), query.text('itemKeyword')];
    const [storeId, batch] = [wholeFilter(query, 'storeId'), query.text('importBatch')];
    return (order) =>
        modified.holds(order.modifiedWall) &&
        (created.open || created.holds(toWall(order.createdAt))) &&
        placed.holds(order.orderDate) &&
        paid.holds(order.paymentDate) &&
        (status === undefined || order.status === status) &&
        (storeId === undefined || order.storeId === storeId) &&
        (batch === undefined || batchOf(order) === batch) &&
        (number === undefined || order.number.toLowerCase().startsWith(number.toLowerCase())) &&
        (name === undefined || mentions(order.shipTo.name, name) || mentions(order.billTo.name, name)) &&
        (keyword === undefined || order.items.some((item) => itemMentions(item, keyword)));
}

function itemMentions(item: Order['items'][number], keyword: string): boolean {
    return (
        mentions(item.sku, keyword) ||
        mentions(item.name, keyword) ||
        item.options.some((option) => mentions(option.value, keyword))
    );
}

function listByTag(call: Call): Reply {
    const { query } = call;
    const tagId = wholeFilter(query, 'tagId');
    const status = query.text('orderStatus');
    if (tagId === undefined || status === undefined) throw invalid('tagId', 'orderStatus and tagId are required.');
    const rows = call.simulation.world.orders.rows.filter(
        (order) => order.mergedInto === null && order.status === status && (order.tagIds?.includes(tagId) ?? false)
    );
    return page(call, 'orders', rows, (order) => order.id, renderOrder);
}
