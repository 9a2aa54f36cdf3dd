import { MINUTE, utcText } from '../core/pacific.ts';
import type { Instant } from '../core/pacific.ts';
import type { Simulation } from '../simulation.ts';
import { renderTracking } from '../v2/tracking.ts';
import { batchOf } from '../world/orders.ts';
import type { WorldSignal } from '../world/signals.ts';
import { Signer } from './signing.ts';

/** Events V1 has. */
export const V1_EVENTS = [
    'ORDER_NOTIFY',
    'ITEM_ORDER_NOTIFY',
    'SHIP_NOTIFY',
    'ITEM_SHIP_NOTIFY',
    'FULFILLMENT_SHIPPED',
    'FULFILLMENT_REJECTED'
] as const;

/** Events V2 has: the classic ones, which the simulator stores but does not send except `track`, and the newer ones. */
export const V2_EVENTS = [
    'batch',
    'carrier_connected',
    'order_source_refresh_complete',
    'rate',
    'report_complete',
    'sales_orders_imported',
    'track',
    'batch_processed_v2',
    'fulfillment_shipped_v2',
    'fulfillment_rejected_v2',
    'label_created_v2',
    'shipment_created_v2',
    'track_event_v2'
] as const;

/** A V1 subscription. */
export interface V1Webhook {
    id: number;
    url: string;
    event: (typeof V1_EVENTS)[number];
    storeId: number | null;
    name: string | null;
}

/** A V2 subscription. */
export interface V2Webhook {
    id: string;
    url: string;
    event: (typeof V2_EVENTS)[number];
    headers: { key: string; value: string }[];
    name: string | null;
    storeId: number | null;
}

/** A message that waits or was sent. */
export interface Delivery {
    webhookId: string;
    url: string;
    body: string;
    headers: Record<string, string>;
    signed: boolean;
    /** When the thing happened. */
    raisedAt: Instant;
    /** When it was or will be sent. */
    dueAt: Instant;
    state: 'waiting' | 'sent' | 'failed' | 'lost';
    status: number | null;
}

/** Receivers get this long, in real milliseconds. */
const TIMEOUT = 5000;

/**
 * Subscriptions and deliveries. A message leaves half a minute to four minutes after what it tells of; several rows of
 * one batch make one message. There is no retry: none is documented, and polling is the source of truth.
 */
export class WebhookCenter {
    readonly v1: V1Webhook[] = [];
    readonly v2: V2Webhook[] = [];
    readonly signer = new Signer();
    /** Newest last; the oldest are dropped beyond 5,000. */
    readonly log: Delivery[] = [];
    private readonly simulation: Simulation;
    private readonly waiting = new Map<string, Delivery>();
    private readonly running = new Set<Promise<void>>();
    private nextId = 123_456;

    constructor(simulation: Simulation) {
        this.simulation = simulation;
    }

    /** Adds a V1 subscription. */
    addV1(webhook: Omit<V1Webhook, 'id'>): V1Webhook {
        const row = { ...webhook, id: this.nextId++ };
        this.v1.push(row);
        return row;
    }

    /** Adds a V2 subscription. */
    addV2(webhook: Omit<V2Webhook, 'id'>): V2Webhook {
        const row = { ...webhook, id: `se-${this.nextId++}` };
        this.v2.push(row);
        return row;
    }

    /** Resolves when every message that has left has been answered or given up. */
    async settled(): Promise<void> {
        while (this.running.size > 0) await Promise.all(this.running);
    }

    /** Turns what happened into messages for those who subscribed. */
    hear(signal: WorldSignal): void {
        if (this.v1.length === 0 && this.v2.length === 0) return;
        for (const message of this.messagesOf(signal)) this.enqueue(message);
    }

    private *messagesOf(
        signal: WorldSignal
    ): Generator<{ id: string; url: string; body: unknown; custom: Record<string, string>; signed: boolean }> {
        const told = describe(signal, this.simulation);
        for (const hook of this.v1) {
            const resource = told.v1[hook.event];
            if (resource === undefined || (hook.storeId !== null && hook.storeId !== told.storeId)) continue;
            const body = { resource_url: `${this.base('v1')}${resource}`, resource_type: hook.event };
            yield { id: `v1:${hook.id}`, url: hook.url, body, custom: {}, signed: false };
        }
        for (const hook of this.v2) {
            const found = told.v2[hook.event];
            if (found === undefined || (hook.storeId !== null && hook.storeId !== told.storeId)) continue;
            const { resource, ...rest } = found;
            const body = { resource_url: `${this.base('v2')}${resource}`, ...rest };
            const custom = Object.fromEntries(hook.headers.map(({ key, value }) => [key, value]));
            yield { id: `v2:${hook.id}`, url: hook.url, body, custom, signed: true };
        }
    }

    private base(api: 'v1' | 'v2'): string {
        const { options, url } = this.simulation;
        const base = api === 'v1' ? options.v1WebhookBase : options.v2WebhookBase;
        return base === 'self' ? url : base.replace(/\/$/u, '');
    }

    private enqueue(message: {
        id: string;
        url: string;
        body: unknown;
        custom: Record<string, string>;
        signed: boolean;
    }): void {
        const { world, faults } = this.simulation;
        const body = JSON.stringify(message.body);
        const key = `${message.id} ${body}`;
        if (this.waiting.has(key)) return;
        const random = world.random(`webhook/${key}/${world.now}`);
        for (const fate of faults.webhookFates(world.now + random.int(30_000, 4 * MINUTE), message.id)) {
            const delivery: Delivery = {
                webhookId: message.id,
                url: message.url,
                body,
                headers: message.custom,
                signed: message.signed,
                raisedAt: world.now,
                dueAt: fate.at,
                state: fate.lost ? 'lost' : 'waiting',
                status: null
            };
            this.remember(delivery);
            if (fate.lost) {
                this.simulation.stats.webhook('lost');
                continue;
            }
            this.waiting.set(key, delivery);
            world.schedule(fate.at, () => {
                this.waiting.delete(key);
                this.send(delivery, fate.badSignature);
            });
        }
    }

    private remember(delivery: Delivery): void {
        this.log.push(delivery);
        if (this.log.length > 5000) this.log.shift();
    }

    private send(delivery: Delivery, badSignature: boolean): void {
        const timestamp = utcText(Math.floor(this.simulation.clock.now() / 1000) * 1000);
        const signature = delivery.signed
            ? this.signer.headers(badSignature ? `${delivery.body} ` : delivery.body, timestamp)
            : {};
        const sending = fetch(delivery.url, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', ...delivery.headers, ...signature },
            body: delivery.body,
            redirect: 'manual',
            signal: AbortSignal.timeout(TIMEOUT)
        }).then(
            async (response) => {
                await response.arrayBuffer();
                delivery.status = response.status;
                this.finish(delivery, response.ok ? 'sent' : 'failed');
            },
            () => this.finish(delivery, 'failed')
        );
        this.running.add(sending);
        void sending.finally(() => this.running.delete(sending));
    }

    private finish(delivery: Delivery, state: 'sent' | 'failed'): void {
        delivery.state = state;
        this.simulation.stats.webhook(state);
    }
}

interface Told {
    storeId: number | null;
    v1: Partial<Record<V1Webhook['event'], string>>;
    v2: Partial<Record<V2Webhook['event'], { resource: string; resource_type: string; data?: unknown }>>;
}

/** What each event says of a happening. Return labels and everything else without an event say nothing. */
function describe(signal: WorldSignal, simulation: Simulation): Told {
    switch (signal.kind) {
        case 'orders-imported': {
            const { order } = signal;
            const batch = batchOf(order);
            const v1 = `/orders?storeID=${order.storeId}&importBatch=${batch}`;
            return {
                storeId: order.storeId,
                v1: { ORDER_NOTIFY: v1, ITEM_ORDER_NOTIFY: `${v1}&includeOrderItems=True` },
                v2: {
                    shipment_created_v2: {
                        resource: `/v2/shipments?import_batch_id=${batch}`,
                        resource_type: 'SHIPMENT_CREATED_V2'
                    }
                }
            };
        }
        case 'labels-created': {
            const { label } = signal;
            const v1 = `/shipments?batchId=${label.batchId ?? 0}&includeShipmentItems=`;
            return {
                storeId: label.storeId,
                v1: { SHIP_NOTIFY: `${v1}False`, ITEM_SHIP_NOTIFY: `${v1}True` },
                v2: {
                    label_created_v2: {
                        resource: `/v2/labels?batch_id=se-${label.batchId ?? 0}`,
                        resource_type: 'LABEL_CREATED_V2'
                    }
                }
            };
        }
        case 'fulfillment-shipped': {
            const { fulfillment } = signal;
            const resource = `/v2/fulfillments?fulfillment_id=se-${fulfillment.id}&shipment_id=se-${fulfillment.orderId}`;
            return {
                storeId: fulfillment.storeId,
                v1: { FULFILLMENT_SHIPPED: `/fulfillments?fulfillmentId=${fulfillment.id}` },
                v2: { fulfillment_shipped_v2: { resource, resource_type: 'FULFILLMENT_SHIPPED_V2' } }
            };
        }
        case 'fulfillment-rejected': {
            const { order } = signal;
            const resource = `/v2/shipments/se-${order.id}`;
            return {
                storeId: order.storeId,
                v1: { FULFILLMENT_REJECTED: `/orders/${order.id}` },
                v2: { fulfillment_rejected_v2: { resource, resource_type: 'FULFILLMENT_REJECTED_V2' } }
            };
        }
        case 'tracking': {
            const { label } = signal;
            const resource = `/v2/labels/se-${label.id}/track`;
            const data = renderTracking(simulation.world, label);
            return {
                storeId: label.storeId,
                v1: {},
                v2: {
                    track: { resource, resource_type: 'API_TRACK', data },
                    track_event_v2: { resource, resource_type: 'TRACK_EVENT_V2', data }
                }
            };
        }
    }
}
