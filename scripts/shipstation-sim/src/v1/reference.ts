import type { Router } from '../http/router.ts';
import type { Call, Reply } from '../http/types.ts';
import { ok } from '../http/types.ts';
import type { Carrier } from '../world/types.ts';
import { bodyObject, wholeField } from './bodies.ts';
import { invalid, notFound } from './errors.ts';
import { bodyDate, mentions, ordered, page, wholeFilter } from './paging.ts';
import { renderCustomer, renderProduct, renderStore, renderWarehouse } from './render.ts';
import { fromWall } from '../core/pacific.ts';

/** Routes of everything that changes rarely: stores, customers, carriers, warehouses, products, users, tags. */
export function referenceRoutes(router: Router): void {
    router.on('GET', '/stores', listStores);
    router.on('GET', '/stores/marketplaces', () => ok(MARKETPLACES));
    router.on('GET', '/stores/getrefreshstatus', refreshStatus);
    router.on('POST', '/stores/refreshstore', refreshStore);
    router.on('POST', '/stores/deactivate', (call) => setActive(call, false));
    router.on('POST', '/stores/reactivate', (call) => setActive(call, true));
    router.on('GET', '/stores/:id', (call) => ok(renderStore(storeOf(call, Number(call.params.id)))));
    router.on('GET', '/customers', listCustomers);
    router.on('GET', '/customers/:id', getCustomer);
    router.on('GET', '/carriers', (call) => array(call.simulation.world.carriers.map(renderCarrier), 'carriers'));
    router.on('GET', '/carriers/getcarrier', (call) => ok(renderCarrier(carrierOf(call))));
    router.on('GET', '/carriers/listservices', (call) => array(parts(call, 'services'), 'services'));
    router.on('GET', '/carriers/listpackages', (call) => array(parts(call, 'packages'), 'packages'));
    router.on('GET', '/warehouses', (call) =>
        array(call.simulation.world.warehouses.map(renderWarehouse), 'warehouses')
    );
    router.on('GET', '/warehouses/:id', getWarehouse);
    router.on('GET', '/products', listProducts);
    router.on('GET', '/products/:id', getProduct);
    router.on('GET', '/users', listUsers);
    router.on('GET', '/accounts/listtags', (call) => array(call.simulation.world.tags, 'tags'));
}

const MARKETPLACES = [
    ['ShipStation', 0, false],
    ['Amazon', 2, true],
    ['3DCart', 23, true],
    ['Amazon CA', 32, true],
    ['WooCommerce', 36, true],
    ['Acumatica', 115, true]
].map(([name, marketplaceId, canRefresh]) => ({
    name,
    marketplaceId,
    canRefresh,
    supportsCustomMappings: true,
    supportsCustomStatuses: false,
    canConfirmShipments: canRefresh
}));

/** A bare array, as lists without an envelope come. */
function array(rows: unknown[], kind: string): Reply {
    return { status: 200, body: rows, rows: { property: null, kind, ids: rows.map((_, index) => index) } };
}

function listStores(call: Call): Reply {
    const marketplaceId = wholeFilter(call.query, 'marketplaceId');
    const inactiveToo = call.query.flag('showInactive');
    const rows = call.simulation.world.stores.filter(
        (store) =>
            (inactiveToo || store.active) && (marketplaceId === undefined || store.marketplaceId === marketplaceId)
    );
    return array(rows.map(renderStore), 'stores');
}

function storeOf(call: Call, storeId: number): NonNullable<ReturnType<Call['simulation']['world']['store']>> {
    const store = call.simulation.world.store(storeId);
    if (!store) throw notFound('store');
    return store;
}

function refreshStatus(call: Call): Reply {
    const store = storeOf(call, wholeFilter(call.query, 'storeId') ?? 0);
    const { refreshDate, lastRefreshAttempt } = renderStore(store);
    return ok({
        storeId: store.storeId,
        refreshStatusId: 2,
        refreshStatus: 'Updating orders',
        lastRefreshAttempt,
        refreshDate
    });
}

function refreshStore(call: Call): Reply {
    const body = call.rawBody.trim() === '' ? {} : bodyObject(call, 'request');
    const storeId = wholeFilter(call.query, 'storeId') ?? (body.storeId as number | undefined);
    const from = bodyDate(call.query.text('refreshDate') ?? body.refreshDate, 'refreshDate');
    for (const store of storeId === undefined ? call.simulation.world.stores : [storeOf(call, storeId)]) {
        store.refreshedAt = from === null ? call.simulation.world.now : fromWall(from);
    }
    return ok({ success: true, message: 'A store refresh has been initiated.' });
}

function setActive(call: Call, active: boolean): Reply {
    const store = storeOf(call, wholeField(bodyObject(call, 'request'), 'storeId', 'request'));
    store.active = active;
    store.modifiedAt = call.simulation.world.now;
    return ok({ success: 'true', message: `The requested store has been ${active ? 'reactivated' : 'deactivated'}.` });
}

function listCustomers(call: Call): Reply {
    const { world } = call.simulation;
    const [state, country] = [call.query.text('stateCode'), call.query.text('countryCode')];
    const [marketplaceId, tagId] = [wholeFilter(call.query, 'marketplaceId'), wholeFilter(call.query, 'tagId')];
    const rows = ordered(
        call.query,
        {
            customerid: () => world.customers.rows,
            name: () => world.customers.sortedBy('name', (customer) => customer.name.toLowerCase()),
            modifydate: () => world.customers.sortedBy('modifyDate', (customer) => customer.modifiedAt),
            createdate: () => world.customers.sortedBy('createDate', (customer) => customer.createdAt)
        },
        'customerid'
    ).filter(
        (customer) =>
            (state === undefined || customer.address.state === state) &&
            (country === undefined || customer.address.country === country) &&
            (marketplaceId === undefined || customer.usernames.some((name) => name.marketplaceId === marketplaceId)) &&
            (tagId === undefined || customer.tagIds.includes(tagId))
    );
    return page(
        call,
        'customers',
        rows,
        (customer) => customer.customerId,
        (customer) => renderCustomer(world, customer)
    );
}

function getCustomer(call: Call): Reply {
    const customer = call.simulation.world.customers.get(Number(call.params.id));
    if (!customer) throw notFound('customer');
    return ok(renderCustomer(call.simulation.world, customer));
}

function renderCarrier(carrier: Carrier): Record<string, unknown> {
    const { services, packages, ...rest } = carrier;
    return rest;
}

function carrierOf(call: Call): Carrier {
    const code = call.query.text('carrierCode');
    if (!code) throw invalid('carrierCode', 'The carrierCode field is required.');
    const carrier = call.simulation.world.carriers.find((row) => row.code === code);
    if (!carrier) throw notFound('carrier');
    return carrier;
}

function parts(call: Call, which: 'services' | 'packages'): unknown[] {
    const carrier = carrierOf(call);
    return carrier[which].map((row) => ({ carrierCode: carrier.code, ...row }));
}

function getWarehouse(call: Call): Reply {
    const warehouse = call.simulation.world.warehouses.find((row) => row.warehouseId === Number(call.params.id));
    if (!warehouse) throw notFound('warehouse');
    return ok(renderWarehouse(warehouse));
}

function listProducts(call: Call): Reply {
    const { query } = call;
    const [sku, name, inactiveToo] = [query.text('sku'), query.text('name'), query.flag('showInactive')];
    const by = (query.text('sortBy') ?? 'productid').toLowerCase();
    const rows = call.simulation.world.products.filter(
        (product) =>
            (inactiveToo || product.active) &&
            (sku === undefined || product.sku === sku) &&
            (name === undefined || mentions(product.name, name))
    );
    const key = (product: (typeof rows)[number]): number | string =>
        by === 'sku'
            ? product.sku
            : by === 'modifydate'
              ? product.modifiedAt
              : by === 'createdate'
                ? product.createdAt
                : product.productId;
    rows.sort((left, right) => (key(left) < key(right) ? -1 : 1));
    if (query.text('sortDir')?.toUpperCase() === 'DESC') rows.reverse();
    return page(call, 'products', rows, (product) => product.productId, renderProduct);
}

function getProduct(call: Call): Reply {
    const product = call.simulation.world.products.find((row) => row.productId === Number(call.params.id));
    if (!product) throw notFound('product');
    return ok(renderProduct(product));
}

function listUsers(call: Call): Reply {
    const inactiveToo = call.query.flag('showInactive');
    const rows = call.simulation.world.users.filter((user) => inactiveToo || user.active);
    return array(
        rows.map(({ userId, userName, name }) => ({ userId, userName, name })),
        'users'
    );
}
