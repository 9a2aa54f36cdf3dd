import { toWall } from '../core/pacific.ts';
import type { Simulation } from '../simulation.ts';
import { address, totalOf } from '../world/orders.ts';
import type { Address, CustomsItem, Order, OrderItem, OrderStatus, Weight } from '../world/types.ts';
import { booleanField, listField, numberField, objectField, textField } from './bodies.ts';
import type { Loose } from './bodies.ts';
import { invalid } from './errors.ts';
import { bodyDate } from './paging.ts';

/** Statuses that createorder takes. */
export const WRITABLE_STATUSES: readonly OrderStatus[] = [
    'awaiting_payment',
    'awaiting_shipment',
    'shipped',
    'on_hold',
    'cancelled'
];

const REQUIRED = ['orderNumber', 'orderDate', 'orderStatus', 'billTo', 'shipTo'];

/** What a client may write of an order; a field it leaves out is lost, as the resource is replaced as a whole. */
export type WrittenOrder = Omit<
    Order,
    | 'id'
    | 'key'
    | 'storeId'
    | 'importBatch'
    | 'createdAt'
    | 'modifiedAt'
    | 'modifiedWall'
    | 'customerId'
    | 'mergedInto'
    | 'deleted'
    | 'truth'
    | 'externallyFulfilled'
    | 'externallyFulfilledBy'
>;

/**
 * Checks and reads the body of createorder.
 * @param name how errors call the body: `apiOrder`, or `apiOrders` in the bulk call.
 */
export function readOrder(simulation: Simulation, body: Loose, name: string): WrittenOrder {
    for (const field of REQUIRED) {
        if (body[field] === undefined || body[field] === null || body[field] === '') {
            throw invalid(`${name}.${field}`, `The ${field} field is required.`);
        }
    }
    const status = String(body.orderStatus) as OrderStatus;
    if (!WRITABLE_STATUSES.includes(status))
        throw invalid(`${name}.orderStatus`, `The value '${status}' is not valid for orderStatus.`);
    const items = (listField(body, 'items', name) ?? []).map((item, index) =>
        readItem(item, `${name}.items[${index}]`)
    );
    const written = {
        number: String(body.orderNumber).slice(0, 50),
        orderDate: bodyDate(body.orderDate, `${name}.orderDate`) ?? toWall(simulation.world.now),
        paymentDate: bodyDate(body.paymentDate, `${name}.paymentDate`),
        shipByDate: bodyDate(body.shipByDate, `${name}.shipByDate`),
        status,
        customerUsername: textField(body, 'customerUsername'),
        customerEmail: textField(body, 'customerEmail'),
        billTo: readAddress(body, 'billTo', name),
        shipTo: { ...readAddress(body, 'shipTo', name), addressVerified: 'Address not yet validated' },
        items,
        orderTotal: 0,
        amountPaid: numberField(body, 'amountPaid', name) ?? 0,
        taxAmount: numberField(body, 'taxAmount', name) ?? 0,
        shippingAmount: numberField(body, 'shippingAmount', name) ?? 0,
        ...readTexts(body),
        gift: booleanField(body, 'gift', name, false),
        confirmation: textField(body, 'confirmation') ?? 'none',
        shipDate: dateOnly(body, 'shipDate', name),
        holdUntilDate: dateOnly(body, 'holdUntilDate', name),
        weight: readWeight(body, name),
        dimensions: readDimensions(body, name),
        insurance: readInsurance(body, name),
        international: readInternational(simulation, body, name),
        advanced: readAdvanced(simulation, body, name),
        tagIds: (listField(body, 'tagIds', name) as number[] | null) ?? null,
        userId: textField(body, 'userId')
    };
    written.orderTotal = totalOf(written);
    return written;
}

function readTexts(
    body: Loose
): Pick<
    Order,
    | 'customerNotes'
    | 'internalNotes'
    | 'giftMessage'
    | 'paymentMethod'
    | 'requestedShippingService'
    | 'carrierCode'
    | 'serviceCode'
    | 'packageCode'
> {
    const text = (field: string): string | null => textField(body, field);
    return {
        customerNotes: text('customerNotes'),
        internalNotes: text('internalNotes'),
        giftMessage: text('giftMessage'),
        paymentMethod: text('paymentMethod'),
        requestedShippingService: text('requestedShippingService'),
        carrierCode: text('carrierCode'),
        serviceCode: text('serviceCode'),
        packageCode: text('packageCode')
    };
}

function dateOnly(body: Loose, field: string, name: string): string | null {
    const wall = bodyDate(body[field], `${name}.${field}`);
    return wall === null ? null : new Date(wall).toISOString().slice(0, 10);
}

/** Reads an address; its fields may be missing or null, but it must be an object. */
export function readAddress(body: Loose, field: string, name: string): Address {
    const given = objectField(body, field, name) ?? {};
    const residential = given.residential;
    if (residential !== undefined && residential !== null && typeof residential !== 'boolean') {
        throw invalid(
            `${name}.${field}.residential`,
            `The value '${String(residential)}' is not valid for residential.`
        );
    }
    const text = (part: string): string | null => textField(given, part);
    return address({
        name: text('name'),
        company: text('company'),
        street1: text('street1'),
        street2: text('street2'),
        street3: text('street3'),
        city: text('city'),
        state: text('state'),
        postalCode: text('postalCode'),
        country: text('country')?.slice(0, 2).toUpperCase() ?? null,
        phone: text('phone'),
        residential: typeof residential === 'boolean' ? residential : null
    });
}

function readItem(given: unknown, name: string): OrderItem {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
        throw invalid(name, 'An item must be an object.');
    const item = given as Loose;
    const itemName = textField(item, 'name');
    if (itemName === null) throw invalid(`${name}.name`, 'The name field is required.');
    return {
        orderItemId: numberField(item, 'orderItemId', name) ?? 0,
        lineItemKey: textField(item, 'lineItemKey'),
        sku: textField(item, 'sku'),
        name: itemName,
        imageUrl: textField(item, 'imageUrl'),
        weight: readWeight(item, name),
        quantity: numberField(item, 'quantity', name) ?? 0,
        unitPrice: numberField(item, 'unitPrice', name),
        taxAmount: numberField(item, 'taxAmount', name),
        shippingAmount: numberField(item, 'shippingAmount', name),
        warehouseLocation: textField(item, 'warehouseLocation'),
        options: ((listField(item, 'options', name) ?? []) as Loose[]).map((option) => ({
            name: String(option?.name ?? ''),
            value: String(option?.value ?? '')
        })),
        productId: numberField(item, 'productId', name),
        fulfillmentSku: textField(item, 'fulfillmentSku'),
        adjustment: booleanField(item, 'adjustment', name, false),
        upc: textField(item, 'upc'),
        createdAt: 0,
        modifiedAt: 0
    };
}

/** Reads a weight; null when none is given. */
export function readWeight(body: Loose, name: string): Weight | null {
    const given = objectField(body, 'weight', name);
    if (!given) return null;
    return {
        value: numberField(given, 'value', `${name}.weight`) ?? 0,
        units: (textField(given, 'units') ?? 'ounces') as Weight['units']
    };
}

function readDimensions(body: Loose, name: string): Order['dimensions'] {
    const given = objectField(body, 'dimensions', name);
    if (!given) return null;
    const side = (field: string): number => numberField(given, field, `${name}.dimensions`) ?? 0;
    return {
        units: (textField(given, 'units') ?? 'inches') as 'inches',
        length: side('length'),
        width: side('width'),
        height: side('height')
    };
}

function readInsurance(body: Loose, name: string): Order['insurance'] {
    const given = objectField(body, 'insuranceOptions', name) ?? {};
    return {
        provider: textField(given, 'provider'),
        insureShipment: booleanField(given, 'insureShipment', `${name}.insuranceOptions`, false),
        insuredValue: numberField(given, 'insuredValue', `${name}.insuranceOptions`) ?? 0
    };
}

function readInternational(simulation: Simulation, body: Loose, name: string): Order['international'] {
    const given = objectField(body, 'internationalOptions', name) ?? {};
    const lines = simulation.options.quirks.keepCustomsItems ? listField(given, 'customsItems', name) : null;
    return {
        contents: textField(given, 'contents'),
        nonDelivery: textField(given, 'nonDelivery'),
        customsItems: lines ? (lines as Loose[]).map((line) => customsItem(simulation, line, name)) : null
    };
}

function customsItem(simulation: Simulation, line: Loose, name: string): CustomsItem {
    return {
        customsItemId: numberField(line, 'customsItemId', name) ?? simulation.world.takeId('customs'),
        description: textField(line, 'description') ?? '',
        quantity: numberField(line, 'quantity', name) ?? 1,
        value: numberField(line, 'value', name) ?? 0,
        harmonizedTariffCode: textField(line, 'harmonizedTariffCode'),
        countryOfOrigin: textField(line, 'countryOfOrigin') ?? 'US'
    };
}

function readAdvanced(simulation: Simulation, body: Loose, name: string): Order['advanced'] {
    const given = objectField(body, 'advancedOptions', name) ?? {};
    const flag = (field: string): boolean => booleanField(given, field, `${name}.advancedOptions`, false);
    const text = (field: string): string | null => textField(given, field);
    const standard = simulation.world.warehouses.find((warehouse) => warehouse.isDefault)?.warehouseId ?? null;
    return {
        warehouseId: numberField(given, 'warehouseId', name) ?? standard,
        nonMachinable: flag('nonMachinable'),
        saturdayDelivery: flag('saturdayDelivery'),
        containsAlcohol: flag('containsAlcohol'),
        mergedOrSplit: false,
        mergedIds: [],
        parentId: null,
        customField1: text('customField1'),
        customField2: text('customField2'),
        customField3: text('customField3'),
        source: text('source'),
        billToParty: text('billToParty'),
        billToAccount: text('billToAccount'),
        billToPostalCode: text('billToPostalCode'),
        billToCountryCode: text('billToCountryCode')
    };
}

/** What a new order has besides what a client may write. */
export interface NewOrderIdentity {
    key: string;
    storeId: number;
    importBatch?: string;
    truth?: Partial<Order['truth']>;
}

/** An order that is about to be created; it gets its numbers and times when it is. */
export function newOrder(written: WrittenOrder, identity: NewOrderIdentity): Order {
    return {
        ...written,
        id: 0,
        key: identity.key,
        storeId: identity.storeId,
        importBatch: identity.importBatch ?? null,
        createdAt: 0,
        modifiedAt: 0,
        modifiedWall: 0,
        customerId: null,
        externallyFulfilled: false,
        externallyFulfilledBy: null,
        mergedInto: null,
        deleted: false,
        truth: { personId: null, companyId: null, recipientId: null, damage: [], ...identity.truth }
    };
}
