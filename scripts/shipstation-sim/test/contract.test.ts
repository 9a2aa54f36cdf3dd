import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { differences } from '../contract/compare.ts';
import type { Components } from '../contract/compare.ts';
import { BODY_ERRATA, OPENAPI_ERRATA, covers } from '../contract/errata.ts';
import { v1Contract } from '../contract/v1.ts';
import { v2Contract } from '../contract/v2.ts';
import { violations } from '../contract/validate.ts';
import { bench } from './helpers.ts';

const data = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/data/shipstation');
const skip = existsSync(data) ? false : `no recorded material at ${data}`;

const V1_COMPONENTS: Record<string, string> = {
    order: 'Order',
    orderItem: 'Item2',
    shipment: 'Shipment',
    fulfillment: 'Fulfillment',
    store: 'GetStoreresponse',
    customer: 'Customer',
    carrier: 'GetCarrierresponse',
    service: 'ListServicesresponse',
    warehouse: 'GetWarehouseresponse',
    product: 'Product',
    webhook: 'Webhook',
    orderResults: 'CreateOrUpdateMultipleOrdersresponse',
    marked: 'MarkanOrderasShippedresponse',
    simple: 'AddTagtoOrderresponse',
    voided: 'VoidLabelresponse',
    orderLabel: 'CreateLabelforOrderresponse',
    customsItem: 'CustomsItem'
};

const V2_COMPONENTS: Record<string, string> = {
    shipment: 'shipment',
    shipmentItem: 'shipment_item',
    label: 'label',
    tracking: 'tracking_information',
    carrier: 'carrier',
    service: 'service',
    warehouse: 'warehouse',
    webhook: 'webhook',
    error: 'error_response_body',
    voided: 'void_label_response_body',
    weight: 'weight',
    money: 'monetary_value'
};

function components(file: string): Components {
    const document = parse(readFileSync(join(data, file), 'utf8'), { maxAliasCount: -1 }) as {
        components: { schemas: Components };
    };
    return document.components.schemas;
}

test('the contract agrees with both OpenAPI files except where the errata say why not', { skip }, () => {
    const [v1, v2] = [components('openapi-v1-ballerina.yaml'), components('openapi-v2-official-mcp-repo.yaml')];
    const found = [
        ...Object.entries(V1_COMPONENTS).flatMap(([ours, theirs]) =>
            differences(`v1.${ours}`, v1Contract[ours]!, v1[theirs]!, v1)
        ),
        ...Object.entries(V2_COMPONENTS).flatMap(([ours, theirs]) =>
            differences(`v2.${ours}`, v2Contract[ours]!, v2[theirs]!, v2)
        )
    ];
    const errata = Object.keys(OPENAPI_ERRATA);
    assert.deepEqual(
        found.filter((line) => !errata.some((erratum) => covers(erratum, line))),
        [],
        'disagreements without an erratum'
    );
    assert.deepEqual(
        errata.filter((erratum) => !found.some((line) => covers(erratum, line))),
        [],
        'errata that no longer occur'
    );
});

const RECORDED: Record<string, string> = {
    CreateOrderResponse: 'order',
    GetOrderResponse: 'order',
    ListOrdersResponse: 'orders',
    ListByTagResponse: 'orders',
    CreateOrdersResponse: 'orderResults',
    CreateLabelForOrderResponse: 'orderLabel',
    MarkAsShippedResponse: 'marked',
    ListAllResponse: 'carriers',
    GetByIdResponse: 'carrier',
    ListServicesResponse: 'services',
    ListPackagesResponse: 'services',
    ListTagsResponse: 'tags',
    ListUsersResponse: 'users',
    ListWarehousesResponse: 'warehouses',
    GetWarehouseResponse: 'warehouse',
    CreateWarehouseResponse: 'warehouse',
    UpdateWarehouseResponse: 'warehouse',
    AddTagResponse: 'simple',
    RemoveTagResponse: 'simple',
    AssignUserResponse: 'simple',
    UnassignUserResponse: 'simple',
    HoldUntilResponse: 'simple',
    RestoreFromHoldResponse: 'simple',
    DeleteOrderResponse: 'simple',
    DeleteWarehouseResponse: 'simple'
};

/** Not answers the simulator gives: adding funds is no part of it, and Order is what a client would send. */
const UNUSED = ['AddFundsResponse', 'Order'];

function withoutNotes(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith('_')));
}

function readJson(...path: string[]): unknown {
    return withoutNotes(JSON.parse(readFileSync(join(data, 'fixtures', ...path), 'utf8')));
}

function withoutErrata(file: string, found: string[]): string[] {
    return found
        .map((line) => `${file}: ${line}`)
        .filter((line) => !Object.keys(BODY_ERRATA).some((erratum) => covers(erratum, line)));
}

test('every recorded V1 body fits the contract', { skip }, () => {
    const folder = 'v1-compwright-php';
    const names = readdirSync(join(data, 'fixtures', folder))
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -5));
    assert.deepEqual(
        names.filter((name) => !RECORDED[name] && !UNUSED.includes(name)),
        [],
        'recorded bodies nobody looks at'
    );
    const found = names
        .filter((name) => RECORDED[name])
        .flatMap((name) =>
            withoutErrata(name, violations(v1Contract[RECORDED[name]!]!, readJson(folder, `${name}.json`)))
        );
    assert.deepEqual(found, []);
});

test('every recorded V2 body, error and webhook fits the contract', { skip }, () => {
    const found: string[] = [];
    const look = (file: string, schema: Parameters<typeof violations>[0], value: unknown): void => {
        found.push(...withoutErrata(file, violations(schema, value)));
    };
    for (const name of ['usps-delivery-exception', 'usps-no-scans-yet', 'usps-pre-transit']) {
        look(name, v2Contract.tracking!, readJson('v2-toolkit', `tracking-${name}.json`));
    }
    look(
        'webhook-track-event-v2',
        v2Contract.notification!,
        readJson('v2-toolkit', 'webhook-track-event-v2-ups-pre-transit.json')
    );
    for (const [name, pointer] of Object.entries(readJson('v2-toolkit', 'webhook-pointers.json') as object))
        look(name, v2Contract.notification!, pointer);
    for (const name of ['TrackUsingCarrierCodeAndTrackingNumber200', 'TrackUsingLabelId200']) {
        look(name, v2Contract.tracking!, readJson('v2-shipengine-dotnet-mocks', `${name}Response.json`));
    }
    for (const name of ['BadRequest400', 'RateLimited429'])
        look(name, v2Contract.error!, readJson('v2-shipengine-dotnet-mocks', `${name}Response.json`));
    look(
        'VoidLabel',
        v2Contract.voided!,
        readJson('v2-shipengine-dotnet-mocks', 'VoidLabelWithLabelId200Response.json')
    );
    const errors = readJson('v1-error-bodies.json') as Record<string, { body: unknown }>;
    for (const [name, { body }] of Object.entries(errors)) look(name, v1Contract.error!, body);
    const hooks = readJson('v1-webhooks', 'payloads.json') as Record<string, unknown[]>;
    for (const [name, payloads] of Object.entries(hooks))
        for (const payload of payloads) look(name, v1Contract.notification!, payload);
    assert.deepEqual(found, []);
});

test('every list and object the simulator serves fits the contract', async () => {
    const { v1, v2 } = await bench({ orders: 300, quirks: { v2Tracking: 200 } });
    const v1Lists: Record<string, string> = {
        '/orders?pageSize=500': 'orders',
        '/shipments?pageSize=500&includeShipmentItems=true': 'shipments',
        '/fulfillments?pageSize=500': 'fulfillments',
        '/customers?pageSize=500': 'customers',
        '/stores?showInactive=true': 'stores',
        '/carriers': 'carriers',
        '/carriers/getcarrier?carrierCode=ups': 'carrier',
        '/carriers/listservices?carrierCode=ups': 'services',
        '/carriers/listpackages?carrierCode=ups': 'services',
        '/warehouses': 'warehouses',
        '/products?showInactive=true': 'products',
        '/accounts/listtags': 'tags',
        '/users': 'users',
        '/webhooks': 'webhooks',
        '/orders/1': 'error'
    };
    for (const [path, name] of Object.entries(v1Lists))
        assert.deepEqual(violations(v1Contract[name]!, (await v1(path)).body), [], path);
    const labels = (await v2('/v2/labels?page_size=100')).body.labels as {
        label_id: string;
        tracking_number: string;
    }[];
    const v2Lists: Record<string, string> = {
        '/v2/shipments?page_size=100': 'shipments',
        '/v2/labels?page_size=100': 'labels',
        '/v2/labels?page_size=1000&page=2': 'labels',
        '/v2/fulfillments?page_size=100': 'fulfillments',
        '/v2/carriers': 'carriers',
        '/v2/warehouses': 'warehouses',
        '/v2/tags': 'tags',
        '/v2/environment/webhooks': 'webhooks',
        '/v2/labels/se-1': 'error',
        [`/v2/labels/${labels[0]!.label_id}`]: 'label',
        [`/v2/tracking?carrier_code=ups&tracking_number=${labels[0]!.tracking_number}`]: 'tracking'
    };
    for (const [path, name] of Object.entries(v2Lists))
        assert.deepEqual(violations(v2Contract[name]!, (await v2(path)).body), [], path);
    for (const label of labels)
        assert.deepEqual(
            violations(v2Contract.tracking!, (await v2(`/v2/labels/${label.label_id}/track`)).body),
            [],
            label.label_id
        );
});

test('the validator finds a missing field, a strange field, a wrong type, a wrong word and a wrong form', () => {
    const findings = violations(
        {
            type: 'object',
            required: ['gone'],
            additionalProperties: false,
            properties: {
                count: { type: 'integer' },
                word: { type: 'string', enum: ['a'] },
                date: { type: 'string', pattern: '^\\d+$' },
                list: { type: 'array', items: { type: 'string' } }
            }
        },
        { count: 1.5, word: 'b', date: 'x', list: ['a', null], strange: 1 }
    );
    assert.equal(findings.length, 6, findings.join('\n'));
});
