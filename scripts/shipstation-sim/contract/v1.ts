import {
    decimal,
    decimalOrNull,
    either,
    flag,
    flagOrNull,
    form,
    list,
    nullable,
    object,
    text,
    textOrNull,
    whole,
    wholeOrNull,
    words
} from './schema.ts';
import type { Schema } from './schema.ts';

/** `2015-06-29T13:05:13.4930000`: Pacific, seven digits, no offset. */
const longDate = form('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{7}$');
/** `2020-06-23T07:12:31.95`: Pacific, up to three digits, no offset. */
const shortDate = form('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?$');
/** Either of the two. */
const someDate = form('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?$');
const day = form('^\\d{4}-\\d{2}-\\d{2}$');

const address = object(
    {
        name: textOrNull,
        company: textOrNull,
        street1: textOrNull,
        street2: textOrNull,
        street3: textOrNull,
        city: textOrNull,
        state: textOrNull,
        postalCode: textOrNull,
        country: textOrNull,
        phone: textOrNull,
        residential: either(flagOrNull, words('')),
        addressVerified: nullable(
            words(
                'Address not yet validated',
                'Address validated successfully',
                'Address validation warning',
                'Address validation failed'
            )
        )
    },
    ['addressVerified']
);

const weight = object({ value: decimal, units: words('pounds', 'ounces', 'grams'), WeightUnits: whole }, [
    'WeightUnits'
]);
const dimensions = object({ units: words('inches', 'centimeters'), length: decimal, width: decimal, height: decimal });
const insuranceOptions = object({ provider: textOrNull, insureShipment: flag, insuredValue: decimal });
const option = object({ name: text, value: text });

const customsItem = object({
    customsItemId: whole,
    description: text,
    quantity: whole,
    value: decimal,
    harmonizedTariffCode: textOrNull,
    countryOfOrigin: text
});

const internationalOptions = object({
    contents: nullable(words('merchandise', 'documents', 'gift', 'returned_goods', 'sample')),
    customsItems: nullable(list(customsItem)),
    nonDelivery: nullable(words('return_to_sender', 'treat_as_abandoned'))
});

const advancedOptions = object(
    {
        warehouseId: wholeOrNull,
        nonMachinable: flag,
        saturdayDelivery: flag,
        containsAlcohol: flag,
        mergedOrSplit: flag,
        mergedIds: list(whole),
        parentId: wholeOrNull,
        storeId: whole,
        customField1: textOrNull,
        customField2: textOrNull,
        customField3: textOrNull,
        source: textOrNull,
        billToParty: textOrNull,
        billToAccount: textOrNull,
        billToPostalCode: textOrNull,
        billToCountryCode: textOrNull,
        billToMyOtherAccount: textOrNull
    },
    ['billToMyOtherAccount']
);

const orderItem = object({
    orderItemId: whole,
    lineItemKey: textOrNull,
    sku: textOrNull,
    name: text,
    imageUrl: textOrNull,
    weight: nullable(weight),
    quantity: whole,
    unitPrice: decimalOrNull,
    taxAmount: decimalOrNull,
    shippingAmount: decimalOrNull,
    warehouseLocation: textOrNull,
    options: list(option),
    productId: wholeOrNull,
    fulfillmentSku: textOrNull,
    adjustment: flag,
    upc: textOrNull,
    createDate: shortDate,
    modifyDate: shortDate
});

const order = object(
    {
        orderId: whole,
        orderNumber: text,
        orderKey: text,
        orderDate: longDate,
        createDate: longDate,
        modifyDate: longDate,
        paymentDate: nullable(longDate),
        shipByDate: nullable(longDate),
        orderStatus: words(
            'awaiting_payment',
            'awaiting_shipment',
            'pending_fulfillment',
            'shipped',
            'on_hold',
            'cancelled',
            'rejected_fulfillment'
        ),
        customerId: wholeOrNull,
        customerUsername: textOrNull,
        customerEmail: textOrNull,
        billTo: address,
        shipTo: address,
        items: list(orderItem),
        orderTotal: decimal,
        amountPaid: decimalOrNull,
        taxAmount: decimalOrNull,
        shippingAmount: decimalOrNull,
        customerNotes: textOrNull,
        internalNotes: textOrNull,
        gift: flag,
        giftMessage: textOrNull,
        paymentMethod: textOrNull,
        requestedShippingService: textOrNull,
        carrierCode: textOrNull,
        serviceCode: textOrNull,
        packageCode: textOrNull,
        confirmation: nullable(words('none', 'delivery', 'signature', 'adult_signature', 'direct_signature')),
        shipDate: nullable(day),
        holdUntilDate: nullable(day),
        weight: nullable(weight),
        dimensions: nullable(dimensions),
        insuranceOptions,
        internationalOptions,
        advancedOptions,
        tagIds: nullable(list(whole)),
        userId: textOrNull,
        externallyFulfilled: flag,
        externallyFulfilledBy: textOrNull,
        externallyFulfilledById: wholeOrNull,
        externallyFulfilledByName: textOrNull,
        labelMessages: textOrNull
    },
    ['externallyFulfilledById', 'externallyFulfilledByName', 'labelMessages']
);

const shipmentItem = object({
    orderItemId: whole,
    lineItemKey: textOrNull,
    sku: textOrNull,
    name: text,
    imageUrl: textOrNull,
    weight: nullable(weight),
    quantity: whole,
    unitPrice: decimalOrNull,
    warehouseLocation: textOrNull,
    options: nullable(list(option)),
    productId: wholeOrNull,
    fulfillmentSku: textOrNull
});

const shipmentAdvanced = object(
    {
        billToParty: textOrNull,
        billToAccount: textOrNull,
        billToPostalCode: textOrNull,
        billToCountryCode: textOrNull,
        storeId: wholeOrNull
    },
    ['storeId']
);

const shipment = object(
    {
        shipmentId: whole,
        orderId: wholeOrNull,
        orderKey: textOrNull,
        userId: textOrNull,
        customerEmail: textOrNull,
        orderNumber: textOrNull,
        createDate: someDate,
        shipDate: day,
        shipmentCost: decimal,
        insuranceCost: decimal,
        otherCost: decimal,
        trackingNumber: textOrNull,
        isReturnLabel: flag,
        batchNumber: textOrNull,
        carrierCode: text,
        serviceCode: text,
        packageCode: text,
        confirmation: textOrNull,
        warehouseId: wholeOrNull,
        voided: flag,
        voidDate: nullable(longDate),
        marketplaceNotified: flag,
        notifyErrorMessage: textOrNull,
        shipTo: address,
        weight: nullable(weight),
        dimensions: nullable(dimensions),
        insuranceOptions,
        advancedOptions: nullable(shipmentAdvanced),
        shipmentItems: nullable(list(shipmentItem)),
        labelData: textOrNull,
        formData: textOrNull
    },
    ['orderKey', 'customerEmail', 'otherCost']
);

const fulfillment = object({
    fulfillmentId: whole,
    orderId: whole,
    orderNumber: text,
    userId: textOrNull,
    customerEmail: textOrNull,
    trackingNumber: textOrNull,
    createDate: someDate,
    shipDate: someDate,
    voidDate: nullable(someDate),
    deliveryDate: nullable(someDate),
    carrierCode: textOrNull,
    fulfillmentProviderCode: textOrNull,
    fulfillmentServiceCode: textOrNull,
    fulfillmentFee: decimal,
    voidRequested: flag,
    voided: flag,
    marketplaceNotified: flag,
    notifyErrorMessage: textOrNull,
    shipTo: address
});

const store = object(
    {
        storeId: whole,
        storeName: text,
        marketplaceId: whole,
        marketplaceName: text,
        accountName: textOrNull,
        email: textOrNull,
        integrationUrl: textOrNull,
        active: flag,
        companyName: text,
        phone: text,
        publicEmail: text,
        website: text,
        refreshDate: shortDate,
        lastRefreshAttempt: shortDate,
        createDate: shortDate,
        modifyDate: shortDate,
        autoRefresh: flag,
        statusMappings: either(list(object({ orderStatus: text, statusKey: text })), words(''))
    },
    ['statusMappings']
);

const marketplaceUsername = object({
    customerUserId: whole,
    customerId: whole,
    createDate: nullable(someDate),
    modifyDate: nullable(someDate),
    marketplaceId: whole,
    marketplace: text,
    username: text
});

const customer = object({
    customerId: whole,
    createDate: someDate,
    modifyDate: nullable(someDate),
    name: text,
    company: textOrNull,
    street1: textOrNull,
    street2: textOrNull,
    city: textOrNull,
    state: textOrNull,
    postalCode: textOrNull,
    countryCode: textOrNull,
    phone: textOrNull,
    email: textOrNull,
    addressVerified: text,
    marketplaceUsernames: list(marketplaceUsername),
    tags: either(list(object({ tagId: whole, name: text })), words(''))
});

const carrier = object({
    name: text,
    code: text,
    accountNumber: either(text, whole),
    requiresFundedAccount: flag,
    balance: decimal,
    nickname: textOrNull,
    shippingProviderId: whole,
    primary: flag
});

const service = object({ carrierCode: text, code: text, name: text, domestic: flag, international: flag });

const warehouse = object(
    {
        warehouseId: whole,
        warehouseName: text,
        originAddress: address,
        returnAddress: address,
        createDate: longDate,
        isDefault: flag,
        sellerIntegrationId: textOrNull,
        extInventoryIdentity: textOrNull,
        registerFedexMeter: flagOrNull
    },
    ['sellerIntegrationId', 'extInventoryIdentity', 'registerFedexMeter']
);

const product = object({
    aliases: nullable(list(object({}, []))),
    productId: whole,
    sku: text,
    name: text,
    price: decimal,
    defaultCost: decimal,
    length: decimal,
    width: decimal,
    height: decimal,
    weightOz: decimal,
    internalNotes: textOrNull,
    fulfillmentSku: textOrNull,
    createDate: shortDate,
    modifyDate: shortDate,
    active: flag,
    productCategory: nullable(object({ categoryId: whole, name: text })),
    productType: nullable(object({}, [])),
    warehouseLocation: textOrNull,
    defaultCarrierCode: textOrNull,
    defaultServiceCode: textOrNull,
    defaultPackageCode: textOrNull,
    defaultIntlCarrierCode: textOrNull,
    defaultIntlServiceCode: textOrNull,
    defaultIntlPackageCode: textOrNull,
    defaultConfirmation: textOrNull,
    defaultIntlConfirmation: textOrNull,
    customsDescription: textOrNull,
    customsValue: decimalOrNull,
    customsTariffNo: textOrNull,
    customsCountryCode: textOrNull,
    noCustoms: flagOrNull,
    tags: nullable(list(object({ tagId: whole, name: text })))
});

const webhook = object({
    IsLabelAPIHook: flag,
    WebHookID: whole,
    SellerID: whole,
    StoreID: wholeOrNull,
    HookType: text,
    MessageFormat: text,
    Url: text,
    Name: textOrNull,
    BulkCopyBatchID: wholeOrNull,
    BulkCopyRecordID: wholeOrNull,
    Active: flag,
    WebhookLogs: list({}),
    Seller: nullable({ type: 'object' }),
    Store: nullable({ type: 'object' })
});

function paged(name: string, row: Schema): Schema {
    return object({ [name]: list(row), total: whole, page: whole, pages: whole });
}

const orderResult = object({
    orderId: wholeOrNull,
    orderNumber: textOrNull,
    orderKey: textOrNull,
    success: flag,
    errorMessage: textOrNull
});

/** What V1 answers, by name. */
export const v1Contract: Readonly<Record<string, Schema>> = {
    address,
    order,
    orders: paged('orders', order),
    shipment,
    shipments: paged('shipments', shipment),
    shipmentItem,
    fulfillment,
    fulfillments: paged('fulfillments', fulfillment),
    store,
    stores: list(store),
    customer,
    customers: paged('customers', customer),
    carrier,
    carriers: list(carrier),
    service,
    services: list(service),
    warehouse,
    warehouses: list(warehouse),
    product,
    products: paged('products', product),
    tags: list(object({ tagId: whole, name: text, color: text })),
    users: list(object({ userId: text, userName: text, name: text })),
    webhook,
    webhooks: object({ webhooks: list(webhook) }),
    subscribed: either(object({ id: whole }), webhook),
    simple: object({ success: either(flag, text), message: text }),
    marked: object({ orderId: whole, orderNumber: text }),
    orderResults: object({ hasErrors: flag, results: list(orderResult) }),
    orderLabel: object({
        shipmentId: whole,
        shipmentCost: decimal,
        insuranceCost: decimal,
        trackingNumber: text,
        labelData: text,
        formData: textOrNull
    }),
    voided: object({ approved: flag, message: text }),
    notification: object({ resource_url: form('^https?://'), resource_type: form('^[A-Z_]+$') }),
    error: object(
        {
            Message: text,
            message: text,
            ModelState: { type: 'object' },
            ExceptionMessage: text,
            ExceptionType: text,
            StackTrace: textOrNull
        },
        ['Message', 'message', 'ModelState', 'ExceptionMessage', 'ExceptionType', 'StackTrace']
    ),
    orderItem,
    advancedOptions,
    internationalOptions,
    insuranceOptions,
    customsItem,
    marketplaceUsername
};
