import { DAY, HOUR, MINUTE, fromWall, toWall } from '../core/pacific.ts';
import type { Instant } from '../core/pacific.ts';
import type { Random } from '../core/random.ts';
import { cancelOrder, createOrder, holdOrder, mergeOrders, payOrder, splitOrder, touch } from '../world/orders.ts';
import { createLabel, createReturnLabel, fulfillOrder, trackingNumber, voidLabel } from '../world/shipping.ts';
import type { LabelRequest } from '../world/shipping.ts';
import { JOURNEY_KINDS } from '../world/types.ts';
import type { JourneyKind, Label, Order } from '../world/types.ts';
import type { World } from '../world/World.ts';
import { dateAfter } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { redact } from './noise.ts';

/** What becomes of an order besides being shipped with one label. */
export const LIFE_SHARES = {
    label: 70.2,
    'marked-shipped': 7,
    'multi-package': 3,
    'two-labels': 1,
    return: 4.5,
    'void-and-reship': 2,
    'void-only': 0.5,
    'void-and-cancel': 0.3,
    unpaid: 1.5,
    'pays-later': 2,
    cancelled: 3,
    held: 1.5,
    'partner-ships': 3,
    'partner-rejects': 0.5
};

/** A key of {@link LIFE_SHARES}, or one that changes how many orders can be seen. */
export type Life = keyof typeof LIFE_SHARES | 'split-legacy' | 'split-new' | 'merge';

const JOURNEY_SHARES: Record<JourneyKind, number> = {
    'on-time': 72,
    late: 9,
    stalled: 3,
    attempted: 4,
    'pickup-point': 2.5,
    customs: 0,
    'address-trouble': 1.5,
    refused: 0.8,
    returned: 1.5,
    damaged: 1,
    lost: 1.2,
    'never-scanned': 1.5,
    untracked: 0.7
};

/** Puts the lives of orders on the world's timeline. */
export class LifePlanner {
    private readonly world: World;
    private readonly random: Random;
    private readonly batches = new Map<string, { id: number; number: string }>();
    private shipped = 0;
    private readonly stride: number;
    private readonly extraLabels: number;

    /**
     * @param size how many orders there will be; a few parcels of every kind are spread among them.
     * @param extraLabels share of labelled orders that get a second label a minute later.
     */
    constructor(world: World, random: Random, size: number, extraLabels: number) {
        this.extraLabels = extraLabels;
        this.world = world;
        this.random = random;
        this.stride = Math.max(2, Math.floor(size / 30));
    }

    /** Plans one order from import to the last thing that happens to it. */
    plan(draft: Draft, life: Life, mergedWith?: Draft): void {
        const { order, importedAt } = draft;
        if (life === 'unpaid' || life === 'pays-later') {
            Object.assign(order, { status: 'awaiting_payment', paymentDate: null, amountPaid: 0 });
        }
        const byAmazon = life === 'label' && draft.store.marketplaceId === 2 && this.random.chance(0.05);
        if (byAmazon) this.importAsShipped(order);
        this.world.schedule(importedAt, (world, at) => createOrder(world, order, at));
        if (byAmazon) return;
        this.planEdit(order, importedAt);
        const ready = this.beforeShipping(draft, life, mergedWith);
        if (ready !== undefined) this.planShipping(draft, life, ready);
    }

    /** Plans an order that is only imported; something else happens to it later. */
    planImport(draft: Draft): void {
        this.world.schedule(draft.importedAt, (world, at) => createOrder(world, draft.order, at));
    }

    /** Fulfilled by Amazon: arrives shipped, with neither label nor fulfillment. */
    private importAsShipped(order: Order): void {
        Object.assign(order, { status: 'shipped', externallyFulfilled: true, externallyFulfilledBy: 'Amazon FBA' });
        redact(order.shipTo, order.truth.damage);
    }

    /** Notes and tags that somebody adds; nothing else tells that the order changed. */
    private planEdit(order: Order, importedAt: Instant): void {
        if (!this.random.chance(0.08)) return;
        const tagId = this.random.pick(this.world.tags).tagId;
        const at = importedAt + this.random.int(10, 5000) * MINUTE;
        this.world.schedule(at, (world) => {
            if (order.mergedInto !== null) return;
            order.tagIds = [...(order.tagIds ?? []), tagId].filter((id, index, all) => all.indexOf(id) === index);
            order.internalNotes = order.internalNotes ?? 'Checked by the warehouse';
            touch(world, order);
        });
    }

    /** When the order may ship, or undefined when it never does. */
    private beforeShipping(draft: Draft, life: Life, mergedWith: Draft | undefined): Instant | undefined {
        const { order, importedAt } = draft;
        const random = this.random;
        const soon = importedAt + random.int(30, 300) * MINUTE;
        switch (life) {
            case 'unpaid':
                return undefined;
            case 'pays-later': {
                const paidAt = importedAt + random.int(2, 70) * HOUR;
                this.world.schedule(paidAt, (world) => payOrder(world, order));
                return paidAt;
            }
            case 'cancelled':
                this.world.schedule(soon, (world) => void cancelOrder(world, order));
                return undefined;
            case 'held': {
                const days = random.chance(0.5) ? random.int(15, 60) : random.int(1, 6);
                this.world.schedule(importedAt + 20 * MINUTE, (world, at) =>
                    holdOrder(world, order, dateAfter(at, days))
                );
                return importedAt + (days + 1) * DAY;
            }
            case 'split-legacy':
            case 'split-new':
                this.world.schedule(importedAt + 25 * MINUTE, (world) => this.split(world, draft, life));
                return importedAt + 40 * MINUTE;
            case 'merge': {
                const at = Math.max(importedAt, mergedWith?.importedAt ?? 0) + 15 * MINUTE;
                this.world.schedule(at, (world) => {
                    if (mergedWith) mergeOrders(world, order, [mergedWith.order]);
                });
                return at + 10 * MINUTE;
            }
            default:
                return importedAt + this.handling();
        }
    }

    private split(world: World, draft: Draft, life: Life): void {
        const child = splitOrder(world, draft.order, life === 'split-legacy' ? 'legacy' : 'new');
        if (!child) return;
        this.planShipping({ ...draft, order: child }, 'label', world.now + this.random.int(2, 30) * HOUR);
    }

    private handling(): number {
        return this.random.chance(0.6) ? this.random.int(30, 600) * MINUTE : this.random.int(10, 60) * HOUR;
    }

    private planShipping(draft: Draft, life: Life, ready: Instant): void {
        const { order } = draft;
        const slot = shippingSlot(ready);
        const at = slot + Math.floor(this.random.next() * 600_000);
        if (life === 'partner-ships' || life === 'partner-rejects') return this.planPartner(order, ready, life);
        if (life === 'marked-shipped') {
            this.world.schedule(at, (world) => this.markShipped(world, order));
            return this.planRedaction(draft, at);
        }
        const request = this.request(order, life);
        const batch = this.random.chance(0.55) ? `${slot}/${order.storeId}` : undefined;
        this.world.schedule(at, (world) => {
            if (order.status !== 'awaiting_shipment' || order.mergedInto !== null) return;
            const batched = batch === undefined ? request : { ...request, batch: this.batch(batch) };
            this.afterLabel(world, order, createLabel(world, order, batched), request, life);
        });
        this.planRedaction(draft, at);
    }

    private request(order: Order, life: Life): LabelRequest {
        const international = order.shipTo.country !== 'US';
        const random = this.random;
        const choice: [string, string] = international
            ? random.pick([
                  ['stamps_com', 'usps_priority_mail_international'],
                  ['ups', 'ups_worldwide_saver'],
                  ['fedex', 'fedex_international_economy'],
                  ['dhl_express_worldwide', 'dhl_express_worldwide']
              ])
            : random.pick([
                  ['stamps_com', 'usps_ground_advantage'],
                  ['stamps_com', 'usps_first_class_mail'],
                  ['stamps_com', 'usps_priority_mail'],
                  ['ups', 'ups_ground'],
                  ['ups', 'ups_2nd_day_air'],
                  ['ups', 'ups_next_day_air'],
                  ['fedex', 'fedex_home_delivery'],
                  ['fedex', 'fedex_2day']
              ]);
        return {
            carrierCode: choice[0],
            serviceCode: choice[1],
            journey: this.journey(international),
            packages: life === 'multi-package' ? random.int(2, 4) : 1,
            insuranceCost: order.insurance.insureShipment ? 2.4 : 0
        };
    }

    /** Every kind of journey in turn at regular distances, chance in between. */
    private journey(international: boolean): JourneyKind {
        this.shipped += 1;
        if (this.shipped % this.stride === 0) {
            return JOURNEY_KINDS[(this.shipped / this.stride) % JOURNEY_KINDS.length]!;
        }
        return this.random.weighted({ ...JOURNEY_SHARES, customs: international ? 12 : 0 });
    }

    private batch(name: string): { id: number; number: string } {
        let batch = this.batches.get(name);
        if (!batch) {
            batch = { id: this.world.takeId('batch', 9), number: String(this.world.takeId('batchNumber')) };
            this.batches.set(name, batch);
        }
        return batch;
    }

    private afterLabel(world: World, order: Order, label: Label, request: LabelRequest, life: Life): void {
        const random = this.random;
        const later = (hours: number, act: () => void): void => world.schedule(world.now + hours * HOUR, act);
        if (random.chance(0.02)) later(random.int(72, 400), () => void (label.otherCost = random.int(1, 9)));
        if (this.extraLabels > 0 && random.chance(this.extraLabels)) {
            later(1 / 60, () => {
                if (order.status === 'shipped') createLabel(world, order, { ...request, journey: 'on-time' });
            });
        }
        if (life === 'void-and-reship') {
            later(random.int(1, 20), () => void voidLabel(world, label));
            later(random.int(21, 50), () => {
                if (order.status === 'awaiting_shipment') createLabel(world, order, { ...request, journey: 'on-time' });
            });
        } else if (life === 'void-only' || life === 'void-and-cancel') {
            later(
                random.int(1, 30),
                () => void voidLabel(world, label, random.chance(0.3) ? 'refund_assist' : 'manual')
            );
            if (life === 'void-and-cancel') later(31, () => void cancelOrder(world, order));
        } else if (life === 'two-labels') {
            later(random.int(1, 40), () => {
                if (order.status === 'shipped') createLabel(world, order, { ...request, journey: 'on-time' });
            });
        } else if (life === 'return') {
            later(random.int(120, 400), () => {
                if (label.voidedAt === null) createReturnLabel(world, label);
            });
        }
    }

    private markShipped(world: World, order: Order): void {
        if (order.status !== 'awaiting_shipment' || order.mergedInto !== null) return;
        const random = this.random;
        const carrierCode = random.pick(['UPS', 'USPS', 'FedEx', null]);
        const failed = random.chance(0.06);
        const tracked = carrierCode && random.chance(0.9);
        fulfillOrder(world, order, {
            carrierCode,
            trackingNumber: tracked ? trackingNumber(random, carrierCode.toLowerCase()) : null,
            notifySalesChannel: !failed,
            notifyErrorMessage: failed
                ? 'IntegrationError: the channel encountered an error while processing the request.'
                : null
        });
    }

    /** A fulfilment partner takes the order over, and ships or rejects it. */
    private planPartner(order: Order, ready: Instant, life: Life): void {
        this.world.schedule(ready, (world) => {
            if (order.status !== 'awaiting_shipment' || order.mergedInto !== null) return;
            order.status = 'pending_fulfillment';
            order.advanced.warehouseId = null;
            touch(world, order);
        });
        this.world.schedule(ready + this.random.int(5, 70) * HOUR, (world) => {
            if (order.status !== 'pending_fulfillment') return;
            if (life === 'partner-rejects') {
                order.status = 'rejected_fulfillment';
                touch(world, order);
                world.signal({ kind: 'fulfillment-rejected', order });
                return;
            }
            fulfillOrder(world, order, {
                carrierCode: 'FedEx',
                trackingNumber: trackingNumber(this.random, 'fedex'),
                providerCode: 'shipbob',
                serviceCode: 'standard',
                fee: 4.15,
                notifySalesChannel: true
            });
        });
    }

    /** Amazon's people must be forgotten 30 days after shipping; the order shows it, labels show it silently. */
    private planRedaction(draft: Draft, shippedAt: Instant): void {
        const { order, store } = draft;
        if (!store.orderSourceCode?.startsWith('amazon')) return;
        this.world.schedule(shippedAt + 30 * DAY, (world) => {
            redact(order.shipTo, order.truth.damage);
            order.billTo.name = 'Redacted';
            order.customerEmail = '';
            for (const label of world.labelsByOrder.get(order.id) ?? []) redact(label.shipTo, order.truth.damage);
            touch(world, order);
        });
    }
}

/** The next 10:30 or 15:00 on a Pacific business day. */
export function shippingSlot(ready: Instant): Instant {
    const wall = toWall(ready);
    let midnight = Math.floor(wall / DAY) * DAY;
    for (;;) {
        const weekday = new Date(midnight).getUTCDay();
        for (const time of weekday === 0 || weekday === 6 ? [] : [10.5 * HOUR, 15 * HOUR]) {
            if (midnight + time > wall) return fromWall(midnight + time);
        }
        midnight += DAY;
    }
}
