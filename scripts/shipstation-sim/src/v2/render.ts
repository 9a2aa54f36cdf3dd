import { fromWall, utcText } from '../core/pacific.ts';
import type { Wall } from '../core/pacific.ts';
import { STEPS } from '../world/scans.ts';
import { happened } from '../world/status.ts';
import type { Address, Carrier, Fulfillment, Label, Order, OrderItem, Warehouse, Weight } from '../world/types.ts';
import type { World } from '../world/World.ts';
import { trackingUrl } from './tracking.ts';

const STATUS: Record<Order['status'], string> = {
    awaiting_payment: 'pending',
    awaiting_shipment: 'pending',
    on_hold: 'pending',
    pending_fulfillment: 'processing',
    rejected_fulfillment: 'pending',
    shipped: 'label_purchased',
    cancelled: 'cancelled'
};

const UNITS: Record<Weight['units'], string> = { pounds: 'pound', ounces: 'ounce', grams: 'gram' };

/** The V2 status of an order; on hold is `pending` with a hold date. */
export function shipmentStatus(order: Order): string {
    return STATUS[order.status];
}

function id(number: number | null): string | null {
    return number === null ? null : `se-${number}`;
}

function money(world: World, storeId: number | null, amount: number | null): { currency: string; amount: number } {
    return { currency: world.store(storeId)?.currency ?? 'usd', amount: amount ?? 0 };
}

function weight(value: Weight | null): { value: number; unit: string } {
    return value ? { value: value.value, unit: UNITS[value.units] } : { value: 0, unit: 'ounce' };
}

function dimensions(order: Pick<Order, 'dimensions'>): unknown {
    const { length = 0, width = 0, height = 0, units } = order.dimensions ?? { units: 'inches' };
    return { unit: units === 'centimeters' ? 'centimeter' : 'inch', length, width, height };
}

function residential(value: boolean | null): string {
    return value === null ? 'unknown' : value ? 'yes' : 'no';
}

/** An address as V2 writes it. */
export function renderAddress(address: Address, email: string | null = null): Record<string, unknown> {
    return {
        instructions: null,
        name: address.name,
        phone: address.phone,
        email,
        company_name: address.company,
        address_line1: address.street1,
        address_line2: address.street2,
        address_line3: address.street3,
        city_locality: address.city,
        state_province: address.state,
        postal_code: address.postalCode,
        country_code: address.country,
        address_residential_indicator: residential(address.residential)
    };
}

function wallDate(wall: Wall | null): string | null {
    return wall === null ? null : utcText(fromWall(wall));
}

/** A shipment (an order of V1) as V2 returns it. */
export function renderShipmentV2(world: World, order: Order): Record<string, unknown> {
    const warehouse = world.warehouses.find((row) => row.warehouseId === order.advanced.warehouseId);
    const origin = warehouse ? renderAddress(warehouse.originAddress) : null;
    return {
        shipment_id: id(order.id),
        carrier_id: null,
        service_code: order.serviceCode,
        requested_shipment_service: order.requestedShippingService,
        shipping_rule_id: null,
        external_order_id: order.key,
        hold_until_date: order.holdUntilDate === null ? null : `${order.holdUntilDate}T00:00:00Z`,
        ship_by_date: wallDate(order.shipByDate),
        deliver_by_date: null,
        retail_rate: null,
        store_id: id(order.storeId),
        items: order.items.map((item) => renderItem(world, order, item)),
        notes_from_buyer: order.customerNotes,
        notes_to_buyer: null,
        notes_for_gift: order.giftMessage,
        internal_notes: order.internalNotes,
        is_gift: order.gift,
        assigned_user: order.userId,
        amount_paid: money(world, order.storeId, order.amountPaid),
        shipping_paid: money(world, order.storeId, order.shippingAmount),
        tax_paid: money(world, order.storeId, order.taxAmount),
        zone: null,
        display_scheme: null,
        tax_identifiers: null,
        external_shipment_id: externalId(order),
        shipment_number: order.number,
        ship_date: `${order.shipDate ?? new Date(order.orderDate).toISOString().slice(0, 10)}T00:00:00Z`,
        ship_datetime: null,
        created_at: utcText(order.createdAt),
        modified_at: utcText(order.modifiedAt),
        shipment_status: shipmentStatus(order),
        ship_to: { ...renderAddress(order.shipTo, order.customerEmail), geolocation: null },
        ship_from: origin,
        sender_info: null,
        warehouse_id: id(order.advanced.warehouseId),
        return_to: warehouse ? renderAddress(warehouse.returnAddress) : null,
        is_return: false,
        confirmation: order.confirmation,
        customs: null,
        advanced_options: advancedOptions(order),
        insurance_provider: order.insurance.insureShipment ? 'carrier' : 'none',
        tags: (order.tagIds ?? []).map((tagId) => ({
            name: world.tags.find((tag) => tag.tagId === tagId)?.name ?? ''
        })),
        order_source_code: world.store(order.storeId)?.orderSourceCode ?? null,
        packages: [shipmentPackage(order)],
        total_weight: weight(order.weight),
        comparison_rate_type: null,
        dangerous_goods_declaration: null
    };
}

/** Null for imported shipments, the shared automatic id for newer splits, the order key otherwise. */
function externalId(order: Order): string | null {
    return order.importBatch === null ? order.key.slice(0, 50) : null;
}

function shipmentPackage(order: Order): Record<string, unknown> {
    return {
        shipment_package_id: id(order.id),
        package_id: null,
        package_code: order.packageCode ?? 'package',
        package_name: 'Package',
        weight: weight(order.weight),
        dimensions: dimensions(order),
        insured_value: { currency: 'usd', amount: order.insurance.insuredValue },
        label_messages: { reference1: order.number, reference2: null, reference3: null },
        external_package_id: null,
        content_description: null,
        products: []
    };
}

function advancedOptions(order: Order): Record<string, unknown> {
    const { advanced } = order;
    return {
        bill_to_account: advanced.billToAccount,
        bill_to_country_code: advanced.billToCountryCode,
        bill_to_party: advanced.billToParty,
        bill_to_postal_code: advanced.billToPostalCode,
        contains_alcohol: advanced.containsAlcohol,
        non_machinable: advanced.nonMachinable,
        saturday_delivery: advanced.saturdayDelivery,
        custom_field1: advanced.customField1,
        custom_field2: advanced.customField2,
        custom_field3: advanced.customField3
    };
}

/** The misspelt `fullfilment_sku` is the real name; unit prices are plain numbers. */
function renderItem(world: World, order: Order, item: OrderItem): Record<string, unknown> {
    return {
        name: item.name,
        sales_order_id: id(order.id),
        sales_order_item_id: id(item.orderItemId),
        quantity: item.quantity,
        sku: item.sku,
        bundle_sku: null,
        external_order_id: order.key,
        external_order_item_id: item.lineItemKey,
        asin: null,
        order_source_code: world.store(order.storeId)?.orderSourceCode ?? null,
        item_id: id(item.orderItemId),
        allocation_status: null,
        image_url: item.imageUrl,
        weight: weight(item.weight),
        unit_price: item.unitPrice,
        tax_amount: item.taxAmount,
        shipping_amount: item.shippingAmount,
        inventory_location: item.warehouseLocation,
        options: item.options,
        product_id: id(item.productId),
        fullfilment_sku: item.fulfillmentSku,
        upc: item.upc
    };
}

/** `in_transit` from the start, as captures show; only `delivered` and `error` say something. */
export function trackingStatus(label: Label): string {
    if (label.journey.kind === 'untracked') return 'unknown';
    const scans = happened(label);
    const newest = scans[scans.length - 1];
    if (!newest) return 'in_transit';
    const { code } = STEPS[newest.step];
    return code === 'DE' ? 'delivered' : code === 'EX' ? 'error' : 'in_transit';
}

/** A label (a shipment of V1) as V2 returns it. There is no field that says when it changed. */
export function renderLabel(world: World, label: Label): Record<string, unknown> {
    const order = label.orderId === null ? undefined : world.orders.get(label.orderId);
    const carrier = world.carriers.find((row) => row.code === label.carrierCode);
    return {
        label_id: id(label.id),
        status: label.voidedAt === null ? 'completed' : 'voided',
        shipment_id: id(label.orderId),
        external_shipment_id: order ? externalId(order) : null,
        external_order_id: label.orderKey,
        ship_date: `${label.shipDate}T00:00:00Z`,
        created_at: utcText(label.createdAt),
        shipment_cost: { currency: 'usd', amount: label.cost },
        insurance_cost: { currency: 'usd', amount: label.insuranceCost },
        requested_comparison_amount: null,
        rate_details: [
            {
                rate_detail_type: 'shipping',
                carrier_description: label.serviceCode,
                carrier_billing_code: null,
                carrier_memo: null,
                amount: { currency: 'usd', amount: label.cost },
                billing_source: null
            }
        ],
        tracking_number: label.trackingNumber,
        tracking_url: trackingUrl(label),
        is_return_label: label.isReturn,
        rma_number: null,
        is_international: (label.shipTo.country ?? 'US') !== 'US',
        batch_id: label.batchId === null ? '' : id(label.batchId),
        carrier_id: id(carrier?.shippingProviderId ?? null),
        carrier_code: label.carrierCode,
        charge_event: 'carrier_default',
        outbound_label_id: id(label.outboundLabelId),
        service_code: label.serviceCode,
        test_label: label.testLabel,
        package_code: label.packageCode,
        validate_address: null,
        voided: label.voidedAt !== null,
        voided_at: label.voidedAt === null ? null : utcText(label.voidedAt),
        void_type: label.voidType,
        refund_details: null,
        label_download_type: null,
        label_format: 'pdf',
        display_scheme: 'label',
        label_layout: '4x6',
        trackable: label.journey.kind !== 'untracked',
        label_image_id: null,
        confirmation: label.confirmation,
        tracking_status: trackingStatus(label),
        label_download: download(label.id),
        form_download: null,
        qr_code_download: null,
        paperless_download: null,
        insurance_claim: null,
        packages: label.packages.map((one, index) => labelPackage(label, one, index)),
        alternative_identifiers: null,
        carrier_weight: null,
        pickup_windows: null,
        shipping_rule_id: null,
        ship_to: { ...renderAddress(label.shipTo, label.customerEmail), geolocation: null }
    };
}

function download(labelId: number): Record<string, string> {
    const base = `https://api.shipstation.com/v2/downloads/10/label-${labelId}/label`;
    return { pdf: `${base}.pdf`, png: `${base}.png`, zpl: `${base}.zpl`, href: `${base}.pdf` };
}

function labelPackage(label: Label, one: Label['packages'][number], index: number): Record<string, unknown> {
    return {
        package_id: one.packageId,
        package_code: label.packageCode,
        weight: weight(one.weight),
        dimensions: dimensions(label),
        insured_value: { currency: 'usd', amount: label.insurance.insuredValue },
        tracking_number: one.trackingNumber,
        label_download: download(label.id),
        form_download: null,
        qr_code_download: null,
        paperless_download: null,
        label_messages: { reference1: label.orderNumber, reference2: null, reference3: null },
        external_package_id: null,
        content_description: null,
        sequence: index + 1,
        alternative_identifiers: null,
        has_label_documents: true,
        has_form_documents: false,
        has_qr_code_documents: false,
        has_paperless_label_documents: false
    };
}

/** A fulfillment as V2 returns it. */
export function renderFulfillmentV2(row: Fulfillment): Record<string, unknown> {
    const partner = row.providerCode ?? 'external';
    return {
        fulfillment_id: id(row.id),
        shipment_id: id(row.orderId),
        shipment_number: row.orderNumber,
        user_id: row.userId,
        tracking_number: row.trackingNumber,
        created_at: utcText(row.createdAt),
        ship_date: utcText(fromWall(row.shipDate)),
        voided_at: row.voidedAt === null ? null : utcText(row.voidedAt),
        delivered_at: row.deliveredAt === null ? null : utcText(row.deliveredAt),
        fulfillment_carrier_friendly_name: row.carrierCode,
        fulfillment_provider_id: null,
        fulfillment_provider_friendly_name: partner === 'external' ? 'External' : partner,
        fulfillment_provider_code: partner,
        fulfillment_service_code: row.serviceCode,
        fulfillment_fee: { currency: 'usd', amount: row.fee },
        void_requested: row.voidRequested,
        voided: row.voidedAt !== null,
        order_source_notified: row.marketplaceNotified,
        notification_error_message: row.notifyErrorMessage,
        ship_to: renderAddress(row.shipTo, row.customerEmail)
    };
}

/** A carrier account as V2 returns it. */
export function renderCarrierV2(carrier: Carrier): Record<string, unknown> {
    const carrier_id = `se-${carrier.shippingProviderId}`;
    return {
        carrier_id,
        carrier_code: carrier.code,
        account_number: carrier.accountNumber,
        requires_funded_amount: carrier.requiresFundedAccount,
        balance: carrier.balance,
        nickname: carrier.nickname ?? carrier.name,
        friendly_name: carrier.name,
        funding_source_id: null,
        primary: carrier.primary,
        has_multi_package_supporting_services: carrier.code !== 'stamps_com',
        supports_label_messages: true,
        disabled_by_billing_plan: false,
        services: carrier.services.map(({ code, name, domestic, international }) => ({
            carrier_id,
            carrier_code: carrier.code,
            service_code: code,
            name,
            domestic,
            international,
            is_multi_package_supported: carrier.code !== 'stamps_com'
        })),
        packages: carrier.packages.map(({ code, name }) => ({
            package_id: null,
            package_code: code,
            name,
            dimensions: null,
            description: name
        })),
        options: []
    };
}

function plainAddress(address: Address): Record<string, unknown> {
    const { instructions, ...plain } = renderAddress(address);
    return plain;
}

/** A warehouse as V2 returns it. */
export function renderWarehouseV2(warehouse: Warehouse): Record<string, unknown> {
    return {
        warehouse_id: id(warehouse.warehouseId),
        is_default: warehouse.isDefault,
        name: warehouse.warehouseName,
        created_at: utcText(warehouse.createdAt),
        origin_address: plainAddress(warehouse.originAddress),
        return_address: plainAddress(warehouse.returnAddress)
    };
}
