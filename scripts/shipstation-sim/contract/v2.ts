import {
    decimal,
    decimalOrNull,
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

const id = form('^se(-[a-z0-9]+)+$');
const idOrNull = nullable(id);
/** `2026-11-20T12:00:00Z`: UTC. */
const utc = form('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?Z$');
/** Naive, with an offset or with a Z: what carriers give. */
const carrierTime = form('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?(Z|[+-]\\d{2}:\\d{2})?$');
const money = object({ currency: form('^[a-z]{3}$'), amount: decimal });
const weight = object({ value: decimal, unit: words('pound', 'ounce', 'gram', 'kilogram') });
const dimensions = object({ unit: words('inch', 'centimeter'), length: decimal, width: decimal, height: decimal });
const anything: Schema = {};

const addressFields: Record<string, Schema> = {
    name: textOrNull,
    phone: textOrNull,
    email: textOrNull,
    company_name: textOrNull,
    address_line1: textOrNull,
    address_line2: textOrNull,
    address_line3: textOrNull,
    city_locality: textOrNull,
    state_province: textOrNull,
    postal_code: textOrNull,
    country_code: textOrNull,
    address_residential_indicator: words('unknown', 'yes', 'no')
};

/** Of a warehouse. */
const plainAddress = object(addressFields);
/** Of a sender. */
const address = object({ ...addressFields, instructions: textOrNull });
/** Of a recipient. */
const addressTo = object({
    ...addressFields,
    instructions: textOrNull,
    geolocation: nullable(list(object({ type: text, value: text })))
});

const item = object({
    name: text,
    sales_order_id: textOrNull,
    sales_order_item_id: textOrNull,
    quantity: whole,
    sku: textOrNull,
    bundle_sku: textOrNull,
    external_order_id: textOrNull,
    external_order_item_id: textOrNull,
    asin: textOrNull,
    order_source_code: textOrNull,
    item_id: textOrNull,
    allocation_status: textOrNull,
    image_url: textOrNull,
    weight: nullable(weight),
    unit_price: decimalOrNull,
    tax_amount: decimalOrNull,
    shipping_amount: decimalOrNull,
    inventory_location: textOrNull,
    options: list(object({ name: text, value: text })),
    product_id: textOrNull,
    fullfilment_sku: textOrNull,
    upc: textOrNull
});

const labelMessages = object({ reference1: textOrNull, reference2: textOrNull, reference3: textOrNull });

const shipmentPackage = object(
    {
        shipment_package_id: idOrNull,
        package_id: idOrNull,
        package_code: textOrNull,
        package_name: textOrNull,
        weight,
        dimensions,
        insured_value: money,
        label_messages: labelMessages,
        external_package_id: textOrNull,
        content_description: textOrNull,
        products: nullable(list(anything)),
        tracking_number: textOrNull
    },
    ['tracking_number']
);

const advancedOptions = object({
    bill_to_account: textOrNull,
    bill_to_country_code: textOrNull,
    bill_to_party: textOrNull,
    bill_to_postal_code: textOrNull,
    contains_alcohol: flag,
    non_machinable: flag,
    saturday_delivery: flag,
    custom_field1: textOrNull,
    custom_field2: textOrNull,
    custom_field3: textOrNull
});

const shipmentFields: Record<string, Schema> = {
    shipment_id: id,
    carrier_id: idOrNull,
    service_code: textOrNull,
    requested_shipment_service: textOrNull,
    shipping_rule_id: idOrNull,
    external_order_id: textOrNull,
    hold_until_date: nullable(utc),
    ship_by_date: nullable(utc),
    deliver_by_date: nullable(utc),
    retail_rate: nullable(money),
    store_id: idOrNull,
    items: list(item),
    notes_from_buyer: textOrNull,
    notes_to_buyer: textOrNull,
    notes_for_gift: textOrNull,
    internal_notes: textOrNull,
    is_gift: flag,
    assigned_user: textOrNull,
    amount_paid: money,
    shipping_paid: money,
    tax_paid: money,
    zone: wholeOrNull,
    display_scheme: textOrNull,
    tax_identifiers: nullable(list(anything)),
    external_shipment_id: textOrNull,
    shipment_number: textOrNull,
    ship_date: nullable(utc),
    ship_datetime: nullable(utc),
    created_at: utc,
    modified_at: utc,
    shipment_status: words('pending', 'processing', 'label_purchased', 'cancelled'),
    ship_to: addressTo,
    ship_from: nullable(address),
    sender_info: nullable(anything),
    warehouse_id: idOrNull,
    return_to: nullable(address),
    is_return: flagOrNull,
    confirmation: words(
        'none',
        'delivery',
        'signature',
        'adult_signature',
        'direct_signature',
        'delivery_mailed',
        'verbal_confirmation'
    ),
    customs: nullable(anything),
    advanced_options: advancedOptions,
    insurance_provider: words('none', 'shipsurance', 'carrier', 'third_party'),
    tags: list(object({ name: text })),
    order_source_code: textOrNull,
    packages: list(shipmentPackage),
    total_weight: weight,
    comparison_rate_type: textOrNull,
    dangerous_goods_declaration: nullable(anything)
};

const download = nullable(object({ pdf: text, png: text, zpl: text, href: text }));

const labelPackage = object({
    package_id: whole,
    package_code: textOrNull,
    weight,
    dimensions,
    insured_value: money,
    tracking_number: text,
    label_download: download,
    form_download: nullable(anything),
    qr_code_download: nullable(anything),
    paperless_download: nullable(anything),
    label_messages: labelMessages,
    external_package_id: textOrNull,
    content_description: textOrNull,
    sequence: whole,
    alternative_identifiers: nullable(list(anything)),
    has_label_documents: flag,
    has_form_documents: flag,
    has_qr_code_documents: flag,
    has_paperless_label_documents: flag
});

const label = object({
    label_id: id,
    status: words('processing', 'completed', 'error', 'voided'),
    shipment_id: idOrNull,
    external_shipment_id: textOrNull,
    external_order_id: textOrNull,
    ship_date: utc,
    created_at: utc,
    shipment_cost: money,
    insurance_cost: money,
    requested_comparison_amount: nullable(money),
    rate_details: list(
        object({
            rate_detail_type: text,
            carrier_description: textOrNull,
            carrier_billing_code: textOrNull,
            carrier_memo: textOrNull,
            amount: money,
            billing_source: textOrNull
        })
    ),
    tracking_number: text,
    tracking_url: textOrNull,
    is_return_label: flag,
    rma_number: textOrNull,
    is_international: flag,
    batch_id: text,
    carrier_id: idOrNull,
    carrier_code: text,
    charge_event: words('carrier_default', 'on_creation', 'on_carrier_acceptance'),
    outbound_label_id: idOrNull,
    service_code: text,
    test_label: flag,
    package_code: textOrNull,
    validate_address: textOrNull,
    voided: flag,
    voided_at: nullable(utc),
    void_type: nullable(words('manual', 'refund_assist')),
    refund_details: nullable(anything),
    label_download_type: textOrNull,
    label_format: words('pdf', 'png', 'zpl'),
    display_scheme: text,
    label_layout: words('4x6', 'letter'),
    trackable: flag,
    label_image_id: textOrNull,
    confirmation: textOrNull,
    tracking_status: words('unknown', 'in_transit', 'error', 'delivered'),
    label_download: download,
    form_download: nullable(anything),
    qr_code_download: nullable(anything),
    paperless_download: nullable(anything),
    insurance_claim: nullable(anything),
    packages: list(labelPackage),
    alternative_identifiers: nullable(list(anything)),
    carrier_weight: nullable(anything),
    pickup_windows: nullable(anything),
    shipping_rule_id: idOrNull,
    ship_to: addressTo
});

const statusCode = words('UN', 'NY', 'AC', 'IT', 'AT', 'DE', 'SP', 'EX', '');

const trackingEvent = object(
    {
        occurred_at: utc,
        carrier_occurred_at: nullable(carrierTime),
        description: textOrNull,
        city_locality: textOrNull,
        state_province: textOrNull,
        postal_code: textOrNull,
        country_code: textOrNull,
        company_name: textOrNull,
        signer: textOrNull,
        event_code: textOrNull,
        carrier_detail_code: textOrNull,
        status_code: statusCode,
        status_description: textOrNull,
        carrier_status_code: textOrNull,
        carrier_status_description: textOrNull,
        status_detail_code: textOrNull,
        status_detail_description: textOrNull,
        proof_of_delivery_url: textOrNull,
        latitude: decimalOrNull,
        longitude: decimalOrNull
    },
    [
        'status_description',
        'carrier_status_description',
        'status_detail_code',
        'status_detail_description',
        'proof_of_delivery_url'
    ]
);

const tracking = object(
    {
        tracking_number: text,
        tracking_url: textOrNull,
        status_code: statusCode,
        status_detail_code: textOrNull,
        status_detail_description: textOrNull,
        carrier_code: textOrNull,
        carrier_id: wholeOrNull,
        carrier_detail_code: textOrNull,
        status_description: textOrNull,
        carrier_status_code: textOrNull,
        carrier_status_description: textOrNull,
        ship_date: nullable(utc),
        estimated_delivery_date: nullable(carrierTime),
        actual_delivery_date: nullable(carrierTime),
        exception_description: textOrNull,
        events: list(trackingEvent)
    },
    ['tracking_url', 'status_detail_code', 'status_detail_description', 'carrier_code', 'carrier_id']
);

const fulfillment = object({
    fulfillment_id: id,
    shipment_id: id,
    shipment_number: text,
    user_id: textOrNull,
    tracking_number: textOrNull,
    created_at: utc,
    ship_date: utc,
    voided_at: nullable(utc),
    delivered_at: nullable(utc),
    fulfillment_carrier_friendly_name: textOrNull,
    fulfillment_provider_id: idOrNull,
    fulfillment_provider_friendly_name: textOrNull,
    fulfillment_provider_code: textOrNull,
    fulfillment_service_code: textOrNull,
    fulfillment_fee: money,
    void_requested: flag,
    voided: flag,
    order_source_notified: flag,
    notification_error_message: textOrNull,
    ship_to: address
});

const link = object({ href: form('^https?://'), type: text }, ['href', 'type']);
const links = object({ first: link, last: link, prev: link, next: link });

function paged(name: string, row: Schema): Schema {
    return object({ [name]: list(row), total: whole, page: whole, pages: whole, links });
}

const service = object({
    carrier_id: id,
    carrier_code: text,
    service_code: text,
    name: text,
    domestic: flag,
    international: flag,
    is_multi_package_supported: flag
});

const carrier = object({
    carrier_id: id,
    carrier_code: text,
    account_number: textOrNull,
    requires_funded_amount: flag,
    balance: decimal,
    nickname: textOrNull,
    friendly_name: textOrNull,
    funding_source_id: idOrNull,
    primary: flag,
    has_multi_package_supporting_services: flag,
    supports_label_messages: flag,
    disabled_by_billing_plan: flag,
    services: list(service),
    packages: list(
        object({
            package_id: idOrNull,
            package_code: text,
            name: text,
            dimensions: nullable(dimensions),
            description: textOrNull
        })
    ),
    options: list(anything)
});

const warehouse = object({
    warehouse_id: id,
    is_default: flag,
    name: text,
    created_at: utc,
    origin_address: plainAddress,
    return_address: plainAddress
});

const webhook = object({
    webhook_id: id,
    url: text,
    event: text,
    headers: list(object({ key: text, value: text })),
    name: textOrNull,
    store_id: wholeOrNull
});

const error = object({
    request_id: text,
    errors: list(
        object({
            error_source: words('carrier', 'order_source', 'ShipStation', 'shipengine'),
            error_type: words('account_status', 'business_rules', 'validation', 'security', 'system', 'integrations'),
            error_code: text,
            message: text
        })
    )
});

const shipment = object(shipmentFields);

/** What V2 answers, by name. */
export const v2Contract: Readonly<Record<string, Schema>> = {
    shipment,
    shipments: paged('shipments', shipment),
    createdShipments: object({
        has_errors: flag,
        shipments: list(object({ ...shipmentFields, errors: list(text), address_validation: nullable(anything) }))
    }),
    shipmentItem: item,
    label,
    labels: paged('labels', label),
    labelPackage,
    tracking,
    trackingEvent,
    fulfillment,
    fulfillments: paged('fulfillments', fulfillment),
    carrier,
    carriers: object({ carriers: list(carrier) }),
    service,
    warehouse,
    warehouses: object({ warehouses: list(warehouse) }),
    tags: object({ tags: list(object({ name: text })) }),
    webhook,
    webhooks: list(webhook),
    voided: object({ approved: flag, message: text, reason_code: textOrNull }, ['reason_code']),
    notification: object({ resource_url: form('^https?://'), resource_type: form('^[A-Z0-9_]+$'), data: tracking }, [
        'data'
    ]),
    error,
    address,
    advancedOptions,
    money,
    weight
};
