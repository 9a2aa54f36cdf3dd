/** The simulator's ground truth and the rows of the org in one shape each, to be compared row by row. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { RunningProduct } from '../product.ts';
import { ask, by, stored, type Plain } from './support.ts';

/** What the simulator says about an order; times are UTC instants. */
export interface TrueOrder {
    readonly orderId: number;
    readonly storeId: number;
    readonly createdAt: string;
    readonly modifiedAt: string;
    readonly parentId: number | null;
    readonly mergedInto: number | null;
    readonly customerEmail: string | null;
    readonly shipToName: string | null;
    readonly items: readonly Readonly<Record<string, string | number | boolean | null>>[];
    readonly [field: string]: unknown;
}

/** What the simulator says about a label. */
export interface TrueShipment {
    readonly shipmentId: number;
    readonly orderId: number | null;
    readonly storeId: number | null;
    readonly createdAt: string;
    readonly voidedAt: string | null;
    readonly isReturn: boolean;
    readonly trackable: boolean;
    readonly statusCode: string;
    readonly scans: readonly { readonly at: string; readonly code: string }[];
    readonly [field: string]: unknown;
}

/** What the simulator says about a parcel marked as shipped. */
export interface TrueFulfillment {
    readonly fulfillmentId: number;
    readonly orderId: number;
    readonly storeId: number;
    readonly createdAt: string;
    readonly voidedAt: string | null;
    readonly [field: string]: unknown;
}

/** The parts of the truth the sync can see. */
export interface Truth {
    readonly orders: readonly TrueOrder[];
    readonly shipments: readonly TrueShipment[];
    readonly fulfillments: readonly TrueFulfillment[];
}

/** Asks the simulator what is really so. */
export function truthOf(product: RunningProduct): Promise<Truth> {
    return ask<Truth>(product, '/__truth?only=orders,shipments,fulfillments&visible=true');
}

const ORDER = ['orderNumber', 'orderKey', 'orderTotal', 'amountPaid', 'taxAmount', 'shippingAmount', 'gift'] as const;

/** Orders as they should be and as they are, by order id. Salesforce keeps no empty texts, only blanks. */
export function orders(product: RunningProduct, truth: Truth): [Map<string, unknown>, Map<string, unknown>] {
    const stores = by(stored(product, 'Store__c'), (row) => row.Id);
    const expected = truth.orders.map((row) => ({
        id: String(row.orderId),
        ...Object.fromEntries(ORDER.map((name) => [name, row[name]])),
        status: row.status,
        storeId: String(row.storeId),
        createdAt: second(row.createdAt),
        modifiedAt: second(row.modifiedAt),
        customerEmail: row.customerEmail || null,
        shipToName: row.shipToName || null,
        externallyFulfilled: row.externallyFulfilled,
        mergedOrSplit: row.mergedOrSplit,
        parentId: text(row.parentId),
        lines: row.items.length
    }));
    const actual = stored(product, 'ShipStation_Order__c').map((row) => ({
        id: row.Order_Id__c,
        orderNumber: row.Order_Number__c,
        orderKey: row.Order_Key__c,
        orderTotal: row.Order_Total__c,
        amountPaid: row.Amount_Paid__c,
        taxAmount: row.Tax_Amount__c,
        shippingAmount: row.Shipping_Amount__c,
        gift: row.Gift__c,
        status: row.Order_Status__c,
        storeId: stores.get(String(row.Store__c))?.Store_Id__c ?? null,
        createdAt: second(row.Created_At__c),
        modifiedAt: second(row.ShipStation_Modified_At__c),
        customerEmail: row.Customer_Email__c,
        shipToName: row.Ship_To_Name__c,
        externallyFulfilled: row.Externally_Fulfilled__c,
        mergedOrSplit: row.Merged_Or_Split__c,
        parentId: row.Parent_Order_Id__c,
        lines: row.Item_Count__c
    }));
    return [by(expected, (row) => row.id), by(actual, (row) => row.id)];
}

/** Order lines as they should be and as they are, by line id. */
export function items(product: RunningProduct, truth: Truth): [Map<string, unknown>, Map<string, unknown>] {
    const parents = by(stored(product, 'ShipStation_Order__c'), (row) => row.Id);
    const expected = truth.orders.flatMap((order) =>
        order.items.map((item) => ({ ...item, orderItemId: String(item.orderItemId), orderId: String(order.orderId) }))
    );
    const actual = stored(product, 'ShipStation_Order_Item__c').flatMap((row) =>
        linesOf(row).map((line) => ({
            orderItemId: String(line.orderItemId),
            sku: row.Sku__c,
            name: row.Item_Name__c,
            quantity: line.quantity,
            unitPrice: row.Unit_Price__c,
            adjustment: row.Adjustment__c,
            orderId: parents.get(String(row.Order__c))?.Order_Id__c
        }))
    );
    return [by(expected, (row) => row.orderItemId), by(actual, (row) => row.orderItemId)];
}

/** The lines that share a row: the first, and those that say only what differs from it. Together they are the row. */
export function linesOf(row: Plain): Record<string, unknown>[] {
    const first = JSON.parse(String(row.Payload__c)) as Record<string, unknown>;
    const others = JSON.parse(String(row.Other_Lines__c ?? '[]')) as Record<string, unknown>[];
    const lines = [first, ...others.map((other) => ({ ...first, ...other }))];
    const quantity = lines.reduce((sum, line) => sum + Number(line.quantity), 0);
    assert.deepEqual([lines.length, quantity], [row.Line_Count__c, row.Quantity__c], String(row.Key__c));
    assert.equal(String(row.Key__c).split(':')[2], String(first.orderItemId));
    return lines;
}

/** Labels and return labels as they should be and as they are, by shipment id. */
export function shipments(product: RunningProduct, truth: Truth): [Map<string, unknown>, Map<string, unknown>] {
    const orderOf = orderIds(product);
    const expected = truth.shipments.map((row) => ({
        id: String(row.shipmentId),
        orderId: text(row.orderId),
        source: row.isReturn ? 'Return' : 'Label',
        trackingNumber: row.trackingNumber,
        carrierCode: row.carrierCode,
        serviceCode: row.serviceCode,
        cost: row.cost,
        insuranceCost: row.insuranceCost,
        otherCost: row.otherCost,
        createdAt: second(row.createdAt),
        shipDate: row.shipDate,
        voided: row.voidedAt !== null,
        voidedAt: second(row.voidedAt),
        trackable: row.trackable
    }));
    const actual = labels(product).map((row) => ({
        id: row.Shipment_Id__c,
        orderId: orderOf(row),
        source: row.Source__c,
        trackingNumber: row.Tracking_Number__c,
        carrierCode: row.Carrier_Code__c,
        serviceCode: row.Service_Code__c,
        cost: row.Shipment_Cost__c,
        insuranceCost: row.Insurance_Cost__c,
        otherCost: row.Other_Cost__c,
        createdAt: second(row.Created_At__c),
        shipDate: row.Ship_Date__c,
        voided: row.Voided__c,
        voidedAt: second(row.Voided_At__c),
        trackable: row.Trackable__c
    }));
    return [by(expected, (row) => row.id), by(actual, (row) => row.id)];
}

/** Parcels marked as shipped as they should be and as they are, by fulfillment id. */
export function fulfillments(product: RunningProduct, truth: Truth): [Map<string, unknown>, Map<string, unknown>] {
    const orderOf = orderIds(product);
    const expected = truth.fulfillments.map((row) => ({
        id: String(row.fulfillmentId),
        orderId: String(row.orderId),
        trackingNumber: row.trackingNumber,
        carrierCode: row.carrierCode,
        createdAt: second(row.createdAt),
        voidedAt: second(row.voidedAt)
    }));
    const actual = stored(product, 'Shipment__c')
        .filter((row) => row.Source__c === 'Fulfillment')
        .map((row) => ({
            id: row.Shipment_Id__c,
            orderId: orderOf(row),
            trackingNumber: row.Tracking_Number__c,
            carrierCode: row.Carrier_Code__c,
            createdAt: second(row.Created_At__c),
            voidedAt: second(row.Voided_At__c)
        }));
    return [by(expected, (row) => row.id), by(actual, (row) => row.id)];
}

/** Stored labels and return labels. */
export function labels(product: RunningProduct): Plain[] {
    return stored(product, 'Shipment__c').filter((row) => row.Source__c !== 'Fulfillment');
}

function orderIds(product: RunningProduct): (row: Plain) => unknown {
    const parents = by(stored(product, 'ShipStation_Order__c'), (row) => row.Id);
    return (row) => (row.Order__c === null ? null : parents.get(String(row.Order__c))?.Order_Id__c);
}

function text(value: number | null): string | null {
    return value === null ? null : String(value);
}

/** Fields of the org keep whole seconds. */
function second(instant: unknown): string | null {
    return typeof instant === 'string' ? instant.slice(0, 19) : null;
}

/** Holds rows against each other by id; shows the first few that differ. */
export function assertSameRows(actual: Map<string, unknown>, expected: Map<string, unknown>): void {
    const ids = [...new Set([...expected.keys(), ...actual.keys()])];
    const wrong = ids.filter((id) => !isDeepStrictEqual(actual.get(id), expected.get(id)));
    const some = wrong.slice(0, 3);
    const side = (rows: Map<string, unknown>): unknown[] => some.map((id) => rows.get(id));
    assert.deepEqual(side(actual), side(expected), `${wrong.length} of ${ids.length} rows differ`);
}

/**
 * Expects everything ShipStation knows to be stored.
 * @param lostOrders orders that may be missing
 */
export async function expectRows(product: RunningProduct, lostOrders: number): Promise<void> {
    const truth = await truthOf(product);
    const kept = new Set(stored(product, 'ShipStation_Order__c').map((row) => row.Order_Id__c));
    const lost = truth.orders.filter((row) => !kept.has(String(row.orderId)));
    assert.equal(lost.length, lostOrders, `orders ${lost.map((row) => row.orderId).join()} are missing`);
    const without = { ...truth, orders: truth.orders.filter((row) => !lost.includes(row)) };
    for (const sides of [orders, items]) {
        const [expected, actual] = sides(product, without);
        assertSameRows(actual, expected);
    }
    assert.equal(shipments(product, truth)[1].size, truth.shipments.length);
    assert.equal(fulfillments(product, truth)[1].size, truth.fulfillments.length);
}
