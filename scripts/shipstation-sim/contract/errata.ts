/**
 * Known disagreements between the contract and the OpenAPI files, each with what speaks against the file. A trailing
 * `*` stands for any ending. A disagreement that is not here, and an entry that no longer occurs, fail a test.
 */
export const OPENAPI_ERRATA: Readonly<Record<string, string>> = {
    'v1.order.items[].weight.WeightUnits: only we have it': 'read-only number that real answers carry',
    'v1.order.weight.WeightUnits: only we have it': 'read-only number that real answers carry',
    'v1.order.items[].taxAmount: they say string, we say number or null': 'the file takes a sample null for text',
    'v1.order.items[].shippingAmount: they say string, we say number or null': 'the file takes a sample null for text',
    'v1.order.advancedOptions.mergedIds[]: they say string, we say integer': 'ids of orders are numbers',
    'v1.order.advancedOptions.parentId: they say string, we say integer or null':
        'the file takes a sample null for text',
    'v1.order.advancedOptions.billToMyOtherAccount: only we have it':
        'in the newer model page, not in the older portal',
    'v1.order.tagIds: they say string, we say array or null': 'the file takes a sample null for text',
    'v1.order.externallyFulfilledById: only we have it': 'in recorded bodies',
    'v1.order.externallyFulfilledByName: only we have it': 'in recorded bodies',
    'v1.order.labelMessages: only we have it': 'in real data, undocumented',
    'v1.orderItem.weight.WeightUnits: only we have it': 'read-only number that real answers carry',
    'v1.orderItem.productId: they say string, we say integer or null': 'the file takes a sample null for text',
    'v1.shipment.shipTo.addressVerified: only we have it': 'null on shipments in recorded bodies',
    'v1.shipment.weight.WeightUnits: only we have it': 'read-only number that real answers carry',
    'v1.shipment.dimensions: they say string, we say object or null': 'the file takes a sample null for text',
    'v1.shipment.advancedOptions: they say string, we say object or null': 'the file takes a sample null for text',
    'v1.shipment.shipmentItems[].weight: they say string, we say object or null':
        'the file takes a sample null for text',
    'v1.shipment.shipmentItems[].options: they say string, we say array or null':
        'the file takes a sample null for text',
    'v1.shipment.customerEmail: only we have it': 'in the field table of recorded shipments',
    'v1.shipment.otherCost: only we have it': 'read by a public client',
    'v1.warehouse.sellerIntegrationId: only we have it': 'in real data, undocumented',
    'v1.warehouse.extInventoryIdentity: only we have it': 'in real data, undocumented',
    'v1.warehouse.registerFedexMeter: only we have it': 'in real data, undocumented',
    'v1.product.*': 'the file takes sample nulls for text',
    'v1.webhook.*': 'the file takes sample nulls for text',
    'v2.shipment.advanced_options.*': 'rare carrier options that the simulator does not carry',
    'v2.shipment.deliver_by_date: only we have it': 'in captures, newer than the file',
    'v2.shipment.notes_to_buyer: only we have it': 'in captures, newer than the file',
    'v2.shipment.internal_notes: only we have it': 'in captures, newer than the file',
    'v2.shipment.ship_datetime: only we have it': 'in captures, newer than the file',
    'v2.shipment.sender_info: only we have it': 'in captures, newer than the file',
    'v2.shipment.dangerous_goods_declaration: only we have it': 'in captures, newer than the file',
    'v2.label.shipment: only they have it': 'not in captured labels',
    'v2.label.void_type: only we have it': 'in captures, newer than the file',
    'v2.label.refund_details: only we have it': 'in captures, newer than the file',
    'v2.label.carrier_weight: only we have it': 'in captures, newer than the file',
    'v2.label.pickup_windows: only we have it': 'in captures, newer than the file',
    'v2.label.shipping_rule_id: only we have it': 'in captures, newer than the file',
    'v2.tracking.status_code: *': 'the file gives the list of detail codes; captures hold two letters',
    'v2.tracking.events[].status_code: *': 'the file gives the list of detail codes; captures hold two letters',
    'v2.webhook.name: only we have it': 'in the live documentation, newer than the file',
    'v2.webhook.store_id: only we have it': 'in the live documentation, newer than the file',
    'v2.error.errors[].error_source: only we have the words shipengine': 'in recorded errors'
};

/** Whether an erratum covers a disagreement. */
export function covers(erratum: string, difference: string): boolean {
    return erratum.endsWith('*') ? difference.startsWith(erratum.slice(0, -1)) : erratum === difference;
}

/** What recorded bodies hold that the contract refuses, with the reason; `file: finding`, `*` as above. */
export const BODY_ERRATA: Readonly<Record<string, string>> = {};
