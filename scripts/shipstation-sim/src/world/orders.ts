import { fromWall, toWall } from '../core/pacific.ts';
import type { Instant } from '../core/pacific.ts';
import type { Address, Customer, Order } from './types.ts';
import type { World } from './World.ts';

/** An address with every part empty but those given. */
export function address(parts: Partial<Address> = {}): Address {
    return {
        name: null,
        company: null,
        street1: null,
        street2: null,
        street3: null,
        city: null,
        state: null,
        postalCode: null,
        country: null,
        phone: null,
        residential: null,
        addressVerified: null,
        ...parts
    };
}

/** Marks an order as changed at the world's present. */
export function touch(world: World, order: Order, at: Instant = world.now): void {
    order.modifiedAt = at;
    order.modifiedWall = toWall(at);
    world.orders.changed();
}

/** The batch webhooks name an order by; an order that was not imported is a batch of its own. */
export function batchOf(order: Order): string {
    return order.importBatch ?? `order-${order.id}`;
}

/** Sums lines, tax and shipping to cents. */
export function totalOf(order: Pick<Order, 'items' | 'taxAmount' | 'shippingAmount'>): number {
    const lines = order.items.reduce((sum, item) => sum + (item.unitPrice ?? 0) * item.quantity, 0);
    return Math.round((lines + (order.taxAmount ?? 0) + (order.shippingAmount ?? 0)) * 100) / 100;
}

/** Lets an order come into being: gives it its numbers, finds its customer, tells webhooks. */
export function createOrder(world: World, order: Order, at: Instant = world.now): Order {
    order.id = world.takeId('order', 1 + (world.next.order % 7));
    for (const item of order.items) item.orderItemId = world.takeId('item');
    order.createdAt = at;
    for (const item of order.items) item.createdAt = item.modifiedAt = at;
    order.customerId ??= customerOf(world, order)?.customerId ?? null;
    world.orders.add(order);
    world.ordersByKey.set(order.key, order);
    touch(world, order, at);
    if (order.status !== 'awaiting_payment') world.signal({ kind: 'orders-imported', order });
    return order;
}

/** Payment arrives: the order may ship. */
export function payOrder(world: World, order: Order): void {
    if (order.status !== 'awaiting_payment' || order.mergedInto !== null) return;
    order.status = 'awaiting_shipment';
    order.paymentDate = toWall(world.now);
    order.amountPaid = order.orderTotal;
    touch(world, order);
    world.signal({ kind: 'orders-imported', order });
}

/** Cancels an order unless it has shipped. Says whether it did. */
export function cancelOrder(world: World, order: Order): boolean {
    if (order.status === 'shipped' || order.status === 'cancelled' || order.mergedInto !== null) return false;
    order.status = 'cancelled';
    touch(world, order);
    return true;
}

/** Holds an order until a date (`yyyy-mm-dd`), when it returns by itself. */
export function holdOrder(world: World, order: Order, until: string): void {
    order.status = 'on_hold';
    order.holdUntilDate = until;
    touch(world, order);
    const back = fromWall(Date.parse(`${until}T00:00:00Z`));
    if (!Number.isFinite(back)) return;
    world.schedule(Math.max(back, world.now + 1), () => {
        if (order.holdUntilDate === until) releaseOrder(world, order);
    });
}

/** Ends a hold. */
export function releaseOrder(world: World, order: Order): void {
    if (order.status !== 'on_hold' || order.mergedInto !== null) return;
    order.status = 'awaiting_shipment';
    order.holdUntilDate = null;
    touch(world, order);
}

/** Merges `gone` into `survivor`: `gone` vanishes from every list and answers 404 from now on. */
export function mergeOrders(world: World, survivor: Order, gone: Order[]): void {
    for (const order of gone) {
        order.mergedInto = survivor.id;
        touch(world, order);
        for (const item of order.items) {
            survivor.items.push({ ...item, orderItemId: world.takeId('item'), modifiedAt: world.now });
        }
        survivor.advanced.mergedIds.push(order.id);
        survivor.amountPaid = round((survivor.amountPaid ?? 0) + (order.amountPaid ?? 0));
        survivor.taxAmount = round((survivor.taxAmount ?? 0) + (order.taxAmount ?? 0));
        survivor.shippingAmount = round((survivor.shippingAmount ?? 0) + (order.shippingAmount ?? 0));
    }
    survivor.orderTotal = totalOf(survivor);
    survivor.advanced.mergedOrSplit = true;
    touch(world, survivor);
}

/**
 * Splits the last lines of an order off. `legacy` children carry `parentId`; the newer interface makes a second
 * order under the same number that has no parent, and leaves all amounts on the first.
 */
export function splitOrder(world: World, order: Order, style: 'legacy' | 'new'): Order | undefined {
    if (order.items.length < 2) return undefined;
    const moved = order.items.splice(Math.ceil(order.items.length / 2));
    const child: Order = structuredClone({ ...order, items: moved });
    child.advanced = { ...child.advanced, mergedOrSplit: true, mergedIds: [], parentId: null };
    child.importBatch = null;
    if (style === 'legacy') {
        child.advanced.parentId = order.id;
        child.number = `${order.number}-1`;
        child.key = `${order.key}-split-${order.id}`;
    } else {
        child.key = `SEAuto-${order.id}`;
        Object.assign(child, { amountPaid: 0, taxAmount: 0, shippingAmount: 0 });
    }
    order.advanced.mergedOrSplit = true;
    order.orderTotal = totalOf(order);
    child.orderTotal = totalOf(child);
    touch(world, order);
    return createOrder(world, child);
}

function round(amount: number): number {
    return Math.round(amount * 100) / 100;
}

/** The customer profile of an order, made when there is none; an order without a user name has none. */
function customerOf(world: World, order: Order): Customer | undefined {
    const username = order.customerUsername?.trim();
    const store = world.store(order.storeId);
    if (!username || !store) return undefined;
    const name = `${store.marketplaceId}/${username.toLowerCase()}`;
    let customer = world.customersByName.get(name);
    if (!customer) {
        const customerId = world.takeId('customer', 3);
        customer = {
            customerId,
            createdAt: world.now,
            modifiedAt: world.now,
            name: order.shipTo.name ?? username,
            email: order.customerEmail,
            address: { ...order.shipTo },
            usernames: [
                {
                    customerUserId: world.takeId('customerUser', 2),
                    marketplaceId: store.marketplaceId,
                    marketplace: store.marketplaceName,
                    username,
                    at: world.now
                }
            ],
            tagIds: []
        };
        world.customersByName.set(name, customer);
        world.customers.add(customer);
    } else {
        customer.modifiedAt = world.now;
        customer.address = { ...order.shipTo };
        world.customers.changed();
    }
    return customer;
}
