import type { Instant, Wall } from '../core/pacific.ts';
import type { Scan } from './scans.ts';

/** Every order status V1 documents. */
export const ORDER_STATUSES = [
    'awaiting_payment',
    'awaiting_shipment',
    'pending_fulfillment',
    'shipped',
    'on_hold',
    'cancelled',
    'rejected_fulfillment'
] as const;

/** One of {@link ORDER_STATUSES}. */
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** An address in the shape V1 uses, kept as such because clients write it in that shape. */
export interface Address {
    name: string | null;
    company: string | null;
    street1: string | null;
    street2: string | null;
    street3: string | null;
    city: string | null;
    state: string | null;
    postalCode: string | null;
    country: string | null;
    phone: string | null;
    residential: boolean | null;
    addressVerified: string | null;
}

/** A weight as V1 writes it. */
export interface Weight {
    value: number;
    units: 'pounds' | 'ounces' | 'grams';
}

/** Outer measures of a parcel as V1 writes them. */
export interface Dimensions {
    units: 'inches' | 'centimeters';
    length: number;
    width: number;
    height: number;
}

/** Insurance as V1 writes it. */
export interface InsuranceOptions {
    provider: string | null;
    insureShipment: boolean;
    insuredValue: number;
}

/** One customs line as V1 writes it; the value is in US dollars. */
export interface CustomsItem {
    customsItemId: number;
    description: string;
    quantity: number;
    value: number;
    harmonizedTariffCode: string | null;
    countryOfOrigin: string;
}

/** One line of an order. */
export interface OrderItem {
    orderItemId: number;
    lineItemKey: string | null;
    sku: string | null;
    name: string;
    imageUrl: string | null;
    weight: Weight | null;
    quantity: number;
    unitPrice: number | null;
    taxAmount: number | null;
    shippingAmount: number | null;
    warehouseLocation: string | null;
    options: { name: string; value: string }[];
    productId: number | null;
    fulfillmentSku: string | null;
    /** A discount or fee line, nothing that ships. */
    adjustment: boolean;
    upc: string | null;
    createdAt: Instant;
    modifiedAt: Instant;
}

/** Who really bought, and how the order's contact data was spoilt on its way; never served by V1 or V2. */
export interface TrueBuyer {
    personId: string | null;
    companyId: string | null;
    /** Who received it, when somebody else. */
    recipientId: string | null;
    /** What was done to the written contact data, for example `email-typo`. */
    damage: string[];
}

/** An order of V1, which is a shipment of V2. */
export interface Order {
    /** 0 until the order exists. */
    id: number;
    key: string;
    number: string;
    storeId: number;
    importBatch: string | null;
    createdAt: Instant;
    modifiedAt: Instant;
    modifiedWall: Wall;
    orderDate: Wall;
    paymentDate: Wall | null;
    shipByDate: Wall | null;
    status: OrderStatus;
    customerId: number | null;
    customerUsername: string | null;
    customerEmail: string | null;
    billTo: Address;
    shipTo: Address;
    items: OrderItem[];
    orderTotal: number;
    amountPaid: number | null;
    taxAmount: number | null;
    shippingAmount: number | null;
    customerNotes: string | null;
    internalNotes: string | null;
    gift: boolean;
    giftMessage: string | null;
    paymentMethod: string | null;
    requestedShippingService: string | null;
    carrierCode: string | null;
    serviceCode: string | null;
    packageCode: string | null;
    confirmation: string;
    shipDate: string | null;
    holdUntilDate: string | null;
    weight: Weight | null;
    dimensions: Dimensions | null;
    insurance: InsuranceOptions;
    international: { contents: string | null; customsItems: CustomsItem[] | null; nonDelivery: string | null };
    advanced: {
        warehouseId: number | null;
        nonMachinable: boolean;
        saturdayDelivery: boolean;
        containsAlcohol: boolean;
        mergedOrSplit: boolean;
        mergedIds: number[];
        parentId: number | null;
        customField1: string | null;
        customField2: string | null;
        customField3: string | null;
        source: string | null;
        billToParty: string | null;
        billToAccount: string | null;
        billToPostalCode: string | null;
        billToCountryCode: string | null;
    };
    tagIds: number[] | null;
    userId: string | null;
    externallyFulfilled: boolean;
    externallyFulfilledBy: string | null;
    /** The order this one was merged into; it is then gone from the API. */
    mergedInto: number | null;
    /** True after DELETE /orders/{id}. */
    deleted: boolean;
    truth: TrueBuyer;
}

/** One box of a label. */
export interface LabelPackage {
    packageId: number;
    trackingNumber: string;
    weight: Weight;
}

/** How a parcel fares, decided when its label is made. */
export const JOURNEY_KINDS = [
    'on-time',
    'late',
    'stalled',
    'attempted',
    'pickup-point',
    'customs',
    'address-trouble',
    'refused',
    'returned',
    'damaged',
    'lost',
    'never-scanned',
    'untracked'
] as const;

/** One of {@link JOURNEY_KINDS}. */
export type JourneyKind = (typeof JOURNEY_KINDS)[number];

/** What will happen to a parcel and when the carrier promised it. */
export interface Journey {
    kind: JourneyKind;
    promisedAt: Instant | null;
    /** In order of time; those after the present have not happened yet. */
    scans: Scan[];
}

/** A label: a shipment of V1, a label of V2. */
export interface Label {
    id: number;
    /** Null for a label made without an order. */
    orderId: number | null;
    orderKey: string | null;
    orderNumber: string | null;
    storeId: number | null;
    userId: string | null;
    customerEmail: string | null;
    createdAt: Instant;
    createdWall: Wall;
    shipDate: string;
    cost: number;
    insuranceCost: number;
    otherCost: number;
    trackingNumber: string;
    isReturn: boolean;
    outboundLabelId: number | null;
    batchId: number | null;
    batchNumber: string | null;
    carrierCode: string;
    serviceCode: string;
    packageCode: string;
    confirmation: string;
    warehouseId: number | null;
    voidedAt: Instant | null;
    voidType: 'manual' | 'refund_assist' | null;
    marketplaceNotified: boolean;
    notifyErrorMessage: string | null;
    shipTo: Address;
    weight: Weight | null;
    dimensions: Dimensions | null;
    insurance: InsuranceOptions;
    items: { orderItemId: number; quantity: number }[];
    packages: LabelPackage[];
    testLabel: boolean;
    journey: Journey;
    /** How many of the journey's scans have happened. */
    scanned: number;
    /** Last change V2 sorts by: creation, void or a scan. */
    modifiedAt: Instant;
}

/** An order marked as shipped, or shipped by a fulfilment provider: no label, no tracking. */
export interface Fulfillment {
    id: number;
    orderId: number;
    orderNumber: string;
    storeId: number;
    userId: string | null;
    customerEmail: string | null;
    trackingNumber: string | null;
    createdAt: Instant;
    createdWall: Wall;
    shipDate: Wall;
    voidedAt: Instant | null;
    voidRequested: boolean;
    deliveredAt: Instant | null;
    carrierCode: string | null;
    providerCode: string | null;
    serviceCode: string | null;
    fee: number;
    marketplaceNotified: boolean;
    notifyErrorMessage: string | null;
    shipTo: Address;
}

/** A sales channel. */
export interface Store {
    storeId: number;
    storeName: string;
    marketplaceId: number;
    marketplaceName: string;
    /** The name V2 uses for the channel, where it has one. */
    orderSourceCode: string | null;
    accountName: string | null;
    email: string | null;
    integrationUrl: string | null;
    active: boolean;
    companyName: string;
    phone: string;
    publicEmail: string;
    website: string;
    createdAt: Instant;
    modifiedAt: Instant;
    refreshedAt: Instant;
    autoRefresh: boolean;
    statusMappings: { orderStatus: string; statusKey: string }[] | '';
    currency: string;
}

/** A buyer profile as ShipStation keeps it. */
export interface Customer {
    customerId: number;
    createdAt: Instant;
    modifiedAt: Instant;
    name: string;
    email: string | null;
    address: Address;
    usernames: { customerUserId: number; marketplaceId: number; marketplace: string; username: string; at: Instant }[];
    tagIds: number[];
}

/** A place parcels leave from. */
export interface Warehouse {
    warehouseId: number;
    warehouseName: string;
    originAddress: Address;
    returnAddress: Address;
    createdAt: Instant;
    isDefault: boolean;
}

/** A carrier account with its services. */
export interface Carrier {
    name: string;
    code: string;
    accountNumber: string;
    requiresFundedAccount: boolean;
    balance: number;
    nickname: string | null;
    shippingProviderId: number;
    primary: boolean;
    services: { code: string; name: string; domestic: boolean; international: boolean }[];
    packages: { code: string; name: string; domestic: boolean; international: boolean }[];
}

/** A thing the merchant sells. */
export interface Product {
    productId: number;
    sku: string;
    name: string;
    price: number;
    weightOz: number;
    bin: string;
    upc: string | null;
    active: boolean;
    createdAt: Instant;
    modifiedAt: Instant;
}

/** A label on orders that people put there. */
export interface Tag {
    tagId: number;
    name: string;
    color: string;
}

/** An employee of the merchant. */
export interface User {
    userId: string;
    userName: string;
    name: string;
    active: boolean;
}

/** A person as they really are: what matching should find. */
export interface TruePerson {
    personId: string;
    firstName: string;
    lastName: string;
    emails: string[];
    phone: string | null;
    companyId: string | null;
    address: Address;
    /** How this person is hard to tell from others, for example `shared-email:P00012`. */
    traits: string[];
}

/** A company as it really is. */
export interface TrueCompany {
    companyId: string;
    name: string;
    domain: string;
    mailbox: string;
    phone: string;
    parentId: string | null;
    address: Address;
}
