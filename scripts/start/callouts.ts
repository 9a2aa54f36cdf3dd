/** Which stream of the sync a request to ShipStation belongs to. */

/** Name of the stream, or the method and path of a request no stream makes. Requests are told apart by what they ask for. */
export function streamOf(method: string, url: URL): string {
    const { pathname, searchParams } = url;
    if (/^\/v2\/labels\/[^/]+\/track$/.test(pathname)) {
        return 'tracking';
    }
    if (pathname === '/v2/labels') {
        return searchParams.get('sort_by') === 'modified_at' ? 'labels' : 'v2-shipments';
    }
    if (searchParams.has('orderId')) {
        return 'rechecks';
    }
    if (pathname === '/shipments' && searchParams.has('voidDateStart')) {
        return 'voids';
    }
    const known = NAMES.get(pathname);
    return method === 'GET' && known ? known : `${method} ${pathname}`;
}

const NAMES = new Map([
    ['/stores', 'stores'],
    ['/orders', 'orders'],
    ['/shipments', 'shipments'],
    ['/fulfillments', 'fulfillments'],
    ['/v2/shipments', 'v2-orders'],
    ['/v2/fulfillments', 'v2-fulfillments']
]);
