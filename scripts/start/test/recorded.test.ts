/** Recorded bodies of the real APIs, served byte for byte: every value lands in the field it belongs to. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fromWall, parseWall } from '../../shipstation-sim/src/core/pacific.ts';
import { by, start, stored, type Plain } from './support.ts';
import { linesOf, truthOf } from './truth.ts';

const FIXTURES =
    process.env['SHIPSTATION_FIXTURES'] ?? join(import.meta.dirname, '../../../../shared/data/shipstation/fixtures');
const skip = existsSync(FIXTURES) ? false : 'the recorded bodies are not beside the repository';
const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
after(() => rmSync(folder, { recursive: true, force: true }));

type Body = Readonly<Record<string, unknown>>;

/** Copies a recorded body unchanged and gives the name it is served under. */
function copy(name: string): string {
    const target = name.replaceAll('/', '-');
    cpSync(join(FIXTURES, name), join(folder, target));
    return target;
}

function read(name: string): Body {
    return JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as Body;
}

const ORDER_FIELDS: Readonly<Record<string, string>> = {
    orderNumber: 'Order_Number__c',
    orderKey: 'Order_Key__c',
    orderStatus: 'Order_Status__c',
    customerUsername: 'Customer_Username__c',
    customerEmail: 'Customer_Email__c',
    orderTotal: 'Order_Total__c',
    amountPaid: 'Amount_Paid__c',
    taxAmount: 'Tax_Amount__c',
    shippingAmount: 'Shipping_Amount__c',
    customerNotes: 'Customer_Notes__c',
    internalNotes: 'Internal_Notes__c',
    gift: 'Gift__c',
    paymentMethod: 'Payment_Method__c',
    requestedShippingService: 'Requested_Service__c',
    carrierCode: 'Carrier_Code__c',
    serviceCode: 'Service_Code__c',
    packageCode: 'Package_Code__c',
    confirmation: 'Confirmation__c',
    'shipTo.name': 'Ship_To_Name__c',
    'shipTo.company': 'Ship_To_Company__c',
    'shipTo.city': 'Ship_To_City__c',
    'shipTo.state': 'Ship_To_State__c',
    'shipTo.postalCode': 'Ship_To_Postal_Code__c',
    'shipTo.country': 'Ship_To_Country__c',
    'shipTo.phone': 'Ship_To_Phone__c',
    'shipTo.addressVerified': 'Address_Verified__c',
    'billTo.name': 'Bill_To_Name__c',
    'advancedOptions.customField1': 'Custom_Field_1__c',
    'advancedOptions.customField2': 'Custom_Field_2__c',
    'advancedOptions.customField3': 'Custom_Field_3__c',
    'advancedOptions.source': 'Source__c',
    'advancedOptions.mergedOrSplit': 'Merged_Or_Split__c'
};
const ORDER_TIMES: Readonly<Record<string, string>> = {
    orderDate: 'Ordered_At__c',
    createDate: 'Created_At__c',
    modifyDate: 'ShipStation_Modified_At__c',
    paymentDate: 'Paid_At__c',
    shipByDate: 'Ship_By_At__c'
};

function at(row: unknown, path: string): unknown {
    let value: unknown = row;
    for (const part of path.split('.')) {
        value = (value as Body | null | undefined)?.[part];
    }
    return value ?? null;
}

function blank(value: unknown): unknown {
    return value === '' || value === undefined ? null : value;
}

function expectOrder(row: Body, found: Plain | undefined): void {
    assert.ok(found, `order ${String(row.orderId)} is missing`);
    for (const [path, field] of Object.entries(ORDER_FIELDS)) {
        const value: unknown = blank(at(row, path)) ?? (typeof found[field] === 'boolean' ? false : null);
        assert.equal(found[field] ?? null, value, `${path} of ${String(row.orderId)}`);
    }
    for (const [path, field] of Object.entries(ORDER_TIMES)) {
        const wall = at(row, path) === null ? undefined : parseWall(String(at(row, path)));
        const instant = wall === undefined ? null : new Date(fromWall(wall)).toISOString().slice(0, 19);
        assert.equal(
            found[field] === null ? null : String(found[field]).slice(0, 19),
            instant,
            `${path} of ${String(row.orderId)}`
        );
    }
    assert.equal(found.Item_Count__c, (row.items as unknown[]).length);
}

test('V1 orders', { skip }, async () => {
    const names = ['ListOrdersResponse.json', 'ListByTagResponse.json'].map((name) => `v1-compwright-php/${name}`);
    const empty = 'empty.json';
    writeFileSync(join(folder, empty), '{"shipments":[],"fulfillments":[],"total":0,"page":1,"pages":0}');
    writeFileSync(
        join(folder, 'replay.json'),
        JSON.stringify({ 'GET /orders': names.map(copy), 'GET /shipments': empty, 'GET /fulfillments': empty })
    );
    const product = await start('--orders', '1', '--replay', folder);
    try {
        product.advance(30);
        const orders = by(stored(product, 'ShipStation_Order__c'), (row) => row.Order_Id__c);
        const lines = new Map(
            stored(product, 'ShipStation_Order_Item__c').flatMap((row) =>
                linesOf(row).map((line) => [String(line.orderItemId), { row, quantity: line.quantity }])
            )
        );
        // An order that is in both bodies shows what came last.
        const rows = by(
            names.flatMap((name) => read(name).orders as Body[]),
            (row) => row.orderId
        );
        assert.ok(rows.size >= 2, `${rows.size}`);
        for (const row of rows.values()) {
            expectOrder(row, orders.get(String(row.orderId)));
            for (const item of row.items as Body[]) {
                const line = lines.get(String(item.orderItemId));
                assert.equal(line?.row.Sku__c, blank(item.sku));
                assert.equal(line?.row.Item_Name__c, item.name);
                assert.equal(line?.quantity, item.quantity);
                assert.equal(line?.row.Unit_Price__c, item.unitPrice);
            }
        }
        assert.deepEqual(
            stored(product, 'Sync_Issue__c').map((issue) => issue.Message__c),
            []
        );
        assert.deepEqual(product.summary().failures, []);
    } finally {
        product.stop();
    }
});

const TRACKING = [
    'v2-toolkit/tracking-usps-delivery-exception.json',
    'v2-toolkit/tracking-usps-no-scans-yet.json',
    'v2-toolkit/tracking-usps-pre-transit.json',
    'v2-shipengine-dotnet-mocks/TrackUsingLabelId200Response.json',
    'v2-shipengine-dotnet-mocks/TrackUsingCarrierCodeAndTrackingNumber200Response.json'
];

test('V2 tracking', { skip }, async () => {
    const scout = await start('--orders', '30');
    const trackable = (await truthOf(scout)).shipments.filter((row) => row.trackable && !row.voidedAt);
    scout.stop();
    const ids = TRACKING.map((_, index) => trackable[index]?.shipmentId);
    const index = TRACKING.map((name, place) => [`GET /v2/labels/se-${ids[place]}/track`, copy(name)]);
    writeFileSync(join(folder, 'replay.json'), JSON.stringify(Object.fromEntries(index)));
    const product = await start('--orders', '30', '--replay', folder);
    try {
        product.catchUp();
        const parcels = by(stored(product, 'Shipment__c'), (row) => row.Shipment_Id__c);
        for (const [place, name] of TRACKING.entries()) {
            const body = read(name);
            const parcel = parcels.get(String(ids[place]));
            assert.equal(parcel?.Carrier_Status__c, body.status_code, name);
            assert.equal(parcel?.Carrier_Status_Detail__c, body.status_detail_code ?? null, name);
            assert.equal(
                parcel?.Carrier_Status_Text__c,
                body.carrier_status_description ?? body.status_description,
                name
            );
            assert.equal(parcel?.Exception_Reason__c, blank(body.exception_description), name);
            const estimated = blank(body.estimated_delivery_date);
            assert.equal(
                parcel?.Estimated_Delivery_At__c?.toString().slice(0, 19) ?? null,
                estimated?.toString().slice(0, 19) ?? null
            );
            const events = (body.events ?? []) as Body[];
            assert.equal(
                (JSON.parse(String(parcel?.Tracking_History__c ?? '[]')) as unknown[]).length,
                events.length,
                name
            );
        }
        assert.deepEqual(
            stored(product, 'Sync_Issue__c').map((issue) => issue.Message__c),
            []
        );
    } finally {
        product.stop();
    }
});

test('V1 and V2 error bodies', { skip }, async () => {
    const recorded = JSON.parse(readFileSync(join(FIXTURES, 'v1-error-bodies.json'), 'utf8')) as Record<
        string,
        { readonly status: number; readonly headers?: Body; readonly body: Body }
    >;
    const expected: Readonly<Record<string, [string, string]>> = {
        '400_model_state': ['API-400', 'Cannot deserialize the current JSON array'],
        '500_exception': ['API-500', 'Object reference not set'],
        '429': ['SYN-301', 'slow down']
    };
    assert.deepEqual(Object.keys(recorded).sort(), Object.keys(expected).sort());
    for (const [name, { status, headers, body }] of Object.entries(recorded)) {
        writeFileSync(join(folder, 'replay.json'), JSON.stringify({ 'GET /orders': 'error.json' }));
        writeFileSync(join(folder, 'error.json'), JSON.stringify(body));
        writeFileSync(join(folder, 'error.json.meta.json'), JSON.stringify({ status, headers }));
        const product = await start('--orders', '3', '--replay', folder);
        try {
            product.advance(4);
            const stream = stored(product, 'Sync_Stream__c').find((row) => row.Kind__c === 'orders');
            const [code, words] = expected[name] ?? ['', ''];
            assert.equal(stream?.Last_Error_Code__c, code, name);
            assert.ok(String(stream?.Last_Error__c).includes(words), String(stream?.Last_Error__c));
        } finally {
            product.stop();
        }
    }
});
