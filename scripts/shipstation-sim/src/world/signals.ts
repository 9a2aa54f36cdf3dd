import type { Fulfillment, Label, Order } from './types.ts';

/** What happened in the world that ShipStation has a webhook for. */
export type WorldSignal =
    | { kind: 'orders-imported'; order: Order }
    | { kind: 'labels-created'; label: Label }
    | { kind: 'fulfillment-shipped'; fulfillment: Fulfillment }
    | { kind: 'fulfillment-rejected'; order: Order }
    | { kind: 'tracking'; label: Label };
