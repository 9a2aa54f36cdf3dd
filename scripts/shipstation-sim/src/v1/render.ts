import { dateText, longText, shortText, toWall } from '../core/pacific.ts';
import type { Instant, Wall } from '../core/pacific.ts';
import type {
    Customer,
    Fulfillment,
    Label,
    Order,
    OrderItem,
    Product,
    Store,
    Warehouse,
    Weight
} from '../world/types.ts';
import type { World } from '../world/World.ts';

const WEIGHT_UNITS: Record<string, number> = { pounds: 0, ounces: 1, grams: 2 };

/** `2015-06-29T13:05:13.4930000` of an instant. */
export function long(instant: Instant): string {
    return longText(toWall(instant));
}

function longOrNull(wall: Wall | null): string | null {
    return wall === null ? null : longText(wall);
}

function short(instant: Instant): string {
    return shortText(toWall(instant));
}

function weight(value: Weight | null): unknown {
    return value === null ? null : { ...value, WeightUnits: WEIGHT_UNITS[value.units] ?? 1 };
}

/** An Order as V1 returns it. */
export function renderOrder(order: Order): Record<string, unknown> {
    return {
        orderId: order.id,
        orderNumber: order.number,
        orderKey: order.key,
        orderDate: longText(order.orderDate),
        createDate: long(order.createdAt),
        modifyDate: long(order.modifiedAt),
        paymentDate: longOrNull(order.paymentDate),
        shipByDate: longOrNull(order.shipByDate),
        orderStatus: order.status,
        customerId: order.customerId,
        customerUsername: order.customerUsername,
        customerEmail: order.customerEmail,
        billTo: order.billTo,
        shipTo: order.shipTo,
        items: order.items.map(renderItem),
        orderTotal: order.orderTotal,
        amountPaid: order.amountPaid,
        taxAmount: order.taxAmount,
        shippingAmount: order.shippingAmount,
        customerNotes: order.customerNotes,
        internalNotes: order.internalNotes,
        gift: order.gift,
        giftMessage: order.giftMessage,
        paymentMethod: order.paymentMethod,
        requestedShippingService: order.requestedShippingService,
        carrierCode: order.carrierCode,
        serviceCode: order.serviceCode,
        packageCode: order.packageCode,
        confirmation: order.confirmation,
        shipDate: order.shipDate,
        holdUntilDate: order.holdUntilDate,
        weight: weight(order.weight),
        dimensions: order.dimensions,
        insuranceOptions: order.insurance,
        internationalOptions: order.international,
        advancedOptions: { ...order.advanced, storeId: order.storeId, billToMyOtherAccount: null },
        tagIds: order.tagIds,
        userId: order.userId,
        externallyFulfilled: order.externallyFulfilled,
        externallyFulfilledBy: order.externallyFulfilledBy,
        externallyFulfilledById: null,
        externallyFulfilledByName: null,
        labelMessages: null
    };
}

function renderItem(item: OrderItem): Record<string, unknown> {
    const { createdAt, modifiedAt, weight: heaviness, ...rest } = item;
    return { ...rest, weight: weight(heaviness), createDate: short(createdAt), modifyDate: short(modifiedAt) };
}

/** A Shipment (label) as V1 returns it; items only when asked for, label data only on creation. */
export function renderShipment(
    world: World,
    label: Label,
    withItems: boolean,
    labelData: string | null = null
): Record<string, unknown> {
    return {
        shipmentId: label.id,
        orderId: label.orderId,
        orderKey: label.orderKey,
        userId: label.userId,
        customerEmail: label.customerEmail,
        orderNumber: label.orderNumber,
        createDate: long(label.createdAt),
        shipDate: label.shipDate,
        shipmentCost: label.cost,
        insuranceCost: label.insuranceCost,
        otherCost: label.otherCost,
        trackingNumber: label.trackingNumber,
        isReturnLabel: label.isReturn,
        batchNumber: label.batchNumber,
        carrierCode: label.carrierCode,
        serviceCode: label.serviceCode,
        packageCode: label.packageCode,
        confirmation: label.confirmation,
        warehouseId: label.warehouseId,
        voided: label.voidedAt !== null,
        voidDate: label.voidedAt === null ? null : long(label.voidedAt),
        marketplaceNotified: label.marketplaceNotified,
        notifyErrorMessage: label.notifyErrorMessage,
        shipTo: label.shipTo,
        weight: weight(label.weight),
        dimensions: label.dimensions,
        insuranceOptions: label.insurance,
        advancedOptions: {
            billToParty: null,
            billToAccount: null,
            billToPostalCode: null,
            billToCountryCode: null,
            storeId: label.storeId
        },
        shipmentItems: withItems ? shipmentItems(world, label) : null,
        labelData,
        formData: null
    };
}

function shipmentItems(world: World, label: Label): unknown[] {
    const order = label.orderId === null ? undefined : world.orders.get(label.orderId);
    const items = new Map(order?.items.map((item) => [item.orderItemId, item]));
    return label.items.flatMap(({ orderItemId, quantity }) => {
        const item = items.get(orderItemId);
        if (!item) return [];
        const { lineItemKey, sku, name, imageUrl, unitPrice, warehouseLocation, options, productId, fulfillmentSku } =
            item;
        return [
            {
                orderItemId,
                lineItemKey,
                sku,
                name,
                imageUrl,
                weight: weight(item.weight),
                quantity,
                unitPrice,
                warehouseLocation,
                options,
                productId,
                fulfillmentSku
            }
        ];
    });
}

/** A Fulfillment as V1 returns it; its ship date is a date-time, unlike that of shipments. */
export function renderFulfillment(row: Fulfillment): Record<string, unknown> {
    return {
        fulfillmentId: row.id,
        orderId: row.orderId,
        orderNumber: row.orderNumber,
        userId: row.userId,
        customerEmail: row.customerEmail,
        trackingNumber: row.trackingNumber,
        createDate: long(row.createdAt),
        shipDate: longText(row.shipDate),
        voidDate: row.voidedAt === null ? null : long(row.voidedAt),
        deliveryDate: row.deliveredAt === null ? null : long(row.deliveredAt),
        carrierCode: row.carrierCode,
        fulfillmentProviderCode: row.providerCode,
        fulfillmentServiceCode: row.serviceCode,
        fulfillmentFee: row.fee,
        voidRequested: row.voidRequested,
        voided: row.voidedAt !== null,
        marketplaceNotified: row.marketplaceNotified,
        notifyErrorMessage: row.notifyErrorMessage,
        shipTo: row.shipTo
    };
}

/** A Store as V1 returns it. */
export function renderStore(store: Store): Record<string, unknown> {
    const { createdAt, modifiedAt, refreshedAt, orderSourceCode, currency, ...rest } = store;
    return {
        ...rest,
        refreshDate: short(refreshedAt),
        lastRefreshAttempt: short(refreshedAt + 42_150),
        createDate: short(createdAt),
        modifyDate: short(modifiedAt)
    };
}

/** A Customer as V1 returns it. */
export function renderCustomer(world: World, customer: Customer): Record<string, unknown> {
    const { address } = customer;
    return {
        customerId: customer.customerId,
        createDate: long(customer.createdAt),
        modifyDate: long(customer.modifiedAt),
        name: customer.name,
        company: address.company,
        street1: address.street1,
        street2: address.street2,
        city: address.city,
        state: address.state,
        postalCode: address.postalCode,
        countryCode: address.country,
        phone: address.phone,
        email: customer.email,
        addressVerified: 'Verified',
        marketplaceUsernames: customer.usernames.map(({ at, ...username }) => ({
            ...username,
            customerId: customer.customerId,
            createDate: long(at),
            modifyDate: long(at)
        })),
        tags:
            customer.tagIds.length === 0
                ? ''
                : world.tags
                      .filter((tag) => customer.tagIds.includes(tag.tagId))
                      .map(({ tagId, name }) => ({ tagId, name }))
    };
}

/** A Warehouse as V1 returns it, undocumented fields included. */
export function renderWarehouse(warehouse: Warehouse): Record<string, unknown> {
    const { createdAt, ...rest } = warehouse;
    return {
        ...rest,
        createDate: long(createdAt),
        sellerIntegrationId: null,
        extInventoryIdentity: null,
        registerFedexMeter: null
    };
}

/** A Product as V1 returns it. */
export function renderProduct(product: Product): Record<string, unknown> {
    return {
        aliases: null,
        productId: product.productId,
        sku: product.sku,
        name: product.name,
        price: product.price,
        defaultCost: 0,
        length: 3,
        width: 3,
        height: 3,
        weightOz: product.weightOz,
        internalNotes: null,
        fulfillmentSku: null,
        createDate: short(product.createdAt),
        modifyDate: short(product.modifiedAt),
        active: product.active,
        productCategory: null,
        productType: null,
        warehouseLocation: product.bin,
        defaultCarrierCode: null,
        defaultServiceCode: null,
        defaultPackageCode: null,
        defaultIntlCarrierCode: null,
        defaultIntlServiceCode: null,
        defaultIntlPackageCode: null,
        defaultConfirmation: null,
        defaultIntlConfirmation: null,
        customsDescription: null,
        customsValue: null,
        customsTariffNo: null,
        customsCountryCode: null,
        noCustoms: null,
        tags: null
    };
}

/** The Pacific date of the present. */
export function today(world: World): string {
    return dateText(toWall(world.now));
}
