/**
 * How the sync scales: callouts, refusals, catch-up time and limit peaks of a large merchant whose keys another tool
 * uses too, each beside the figure it has to reach.
 */
import type { Org } from '../local-org/src/platform/org.ts';
import type { Workspace } from '../local-org/src/cli/workspace.ts';
import { HEAP_RULE } from './heap-gauge.ts';
import { parseOptions } from './options.ts';
import { startProduct, type RunningProduct } from './product.ts';
import { control } from './simulator-control.ts';

/** One figure. */
export interface Figure {
    readonly what: string;
    readonly is: string;
    /** What it has to reach; empty where it only informs. */
    readonly bar: string;
    readonly isMet: boolean;
}

/** The lists, and which count of the truth says how many rows they have. */
const LISTS = [
    { stream: 'orders', rows: 'orders' },
    { stream: 'shipments', rows: 'shipments' },
    { stream: 'voids', rows: 'voided' },
    { stream: 'fulfillments', rows: 'fulfillments' },
    { stream: 'labels', rows: 'shipments' }
] as const;
/** Requests a minute that are ours: 70 % of 40, and of 200. */
const V1_BUDGET = 28;
/** A job that enqueues its successor uses the one it may; that says nothing about load. */
const BY_NATURE = 'queueableJobs';
const MINUTE = 60_000;
/** How often an open parcel is asked after when nothing changes. */
const CHECK_MINUTES = 360;
const MOST_PER_PAGE = 15;
const MOST_PERCENT = 50;
const MOST_MB_PER_1000 = 10;

interface Counts {
    readonly orders: number;
    readonly shipments: number;
    readonly fulfillments: number;
    readonly voided: number;
}

interface Parcel {
    readonly trackable: boolean;
    readonly voidedAt: string | null;
    readonly scans: readonly { readonly at: string }[];
}

/** Where things stood when every list had been read to its end. */
interface ListsRead {
    readonly at: number;
    readonly calls: ReadonlyMap<string, number>;
    readonly transactions: number;
}

/** Reads a merchant of so many orders from nothing and tells every figure. */
export async function measureScale(orders: number, workspace?: Workspace): Promise<Figure[]> {
    const args = ['--once', '--orders', String(orders), '--extra-labels', '0.4'];
    const options = parseOptions(args, {}) ?? fail('--help measures nothing');
    const product = await startProduct(options, workspace);
    try {
        for (const api of ['v1', 'v2']) {
            await control(product.simulatorUrl, '/__other_tool', { share: 0.3, pattern: 'burst', api });
        }
        return await measure(product, orders);
    } finally {
        product.stop();
    }
}

async function measure(product: RunningProduct, orders: number): Promise<Figure[]> {
    const began = product.org.clock.now();
    const pages = new PageCosts(product);
    const lists: ListsRead[] = [];
    const caughtUp = product.catchUp(() => {
        if (lists.length === 0 && knowsAll(product)) {
            const { transactions } = product.peaks;
            lists.push({ at: product.org.clock.now(), calls: new Map(product.calls), transactions });
        }
    });
    const read = lists[0] ?? fail('the lists were never read to their end');
    const { objects, callouts, limits, errors, failures, storageMb, transactions, ...rest } = product.summary();
    const counts = await control<Counts>(product.simulatorUrl, '/__counts');
    const tracking = callouts['tracking'] ?? 0;
    const mostTracking = await trackingBar(product, began);
    const perThousand = (storageMb / orders) * 1000;
    return [
        figure('caught up', caughtUp, 'true', caughtUp),
        figure('orders, items', `${counts.orders}, ${objects['ShipStation_Order_Item__c'] ?? 0}`),
        figure('labels, fulfillments', `${counts.shipments}, ${counts.fulfillments}`),
        figure('callouts by stream', JSON.stringify(callouts)),
        ...listFigures(product, counts, read, began),
        ...(await paceFigures(product, orders)),
        figure('tracking calls', tracking, `<= ${mostTracking}, changes and checks`, tracking <= mostTracking),
        figure('all streams caught up after', `${rest.virtualMinutes} min`),
        figure('transactions', transactions),
        figure(
            'storage per 1,000 orders',
            `${perThousand.toFixed(2)} MB`,
            `<= ${MOST_MB_PER_1000} MB`,
            perThousand <= MOST_MB_PER_1000
        ),
        figure('issues and failures', JSON.stringify([errors, failures]), '[{},[]]', isNothing(errors, failures)),
        figure('seconds here', rest.seconds),
        pages.figure('queries'),
        pages.figure('dmlStatements'),
        figure('heap is counted as', HEAP_RULE),
        ...Object.entries(limits)
            .filter(([name]) => name !== BY_NATURE)
            .sort(([, a], [, b]) => b.percent - a.percent)
            .map(([name, { used, limit, percent }]) =>
                figure(name, `${used} of ${limit} = ${percent} %`, `<= ${MOST_PERCENT} %`, percent <= MOST_PERCENT)
            )
    ];
}

function listFigures(product: RunningProduct, counts: Counts, read: ListsRead, began: number): Figure[] {
    const listed = LISTS.reduce((sum, { stream }) => sum + (read.calls.get(stream) ?? 0), 0);
    const sizes = pageSizes(product);
    const pages = LISTS.reduce((sum, { stream, rows }) => sum + counts[rows] / (sizes.get(stream) ?? 1), 0);
    const bar = Math.floor(1.1 * pages + 20);
    const minutes = (read.at - began) / MINUTE;
    const most = (2 * listed) / V1_BUDGET + (read.transactions * 2) / 60;
    return [
        figure('list callouts', listed, `<= ${bar} (1.1 x ${pages.toFixed(1)} pages + 20)`, listed <= bar),
        figure('page sizes', JSON.stringify(Object.fromEntries(sizes))),
        figure('lists read to their end', `${minutes.toFixed(1)} min`, `<= ${most.toFixed(1)} min`, minutes <= most)
    ];
}

async function paceFigures({ simulatorUrl }: RunningProduct, orders: number): Promise<Figure[]> {
    const stats = await control<{ limited: object; apis: Record<string, number> }>(simulatorUrl, '/__stats');
    const calls = Object.values(stats.apis).reduce((sum, count) => sum + count, 0);
    // A small merchant does not need as many calls as a large one has to get through without a refusal.
    const least = orders >= 10_000 ? 5_000 : 0;
    return [
        figure('calls, beside a tool at 30 %', JSON.stringify(stats.apis), `>= ${least}`, calls >= least),
        figure('429 of our own doing', JSON.stringify(stats.limited), '{}', Object.keys(stats.limited).length === 0)
    ];
}

/** Calls that may be: one for each change of status, and one for each open parcel whenever a check is due. */
async function trackingBar({ simulatorUrl, org }: RunningProduct, began: number): Promise<number> {
    const path = '/__truth?only=shipments&visible=true';
    const { shipments } = await control<{ shipments: readonly Parcel[] }>(simulatorUrl, path);
    const checks = Math.ceil((org.clock.now() - began) / MINUTE / CHECK_MINUTES);
    const since = new Date(began).toISOString();
    const open = shipments.filter(({ trackable, voidedAt }) => trackable && voidedAt === null);
    const changes = open.reduce((sum, { scans }) => {
        const during = scans.filter(({ at }) => at >= since).length;
        return sum + during + (scans.length > during ? 1 : 0);
    }, 0);
    return changes + open.length * checks;
}

/** What the dearest page cost: a transaction may read several pages. */
class PageCosts {
    readonly #most = { queries: 0, dmlStatements: 0 };

    constructor({ org, calls }: RunningProduct) {
        const listed = (): number => LISTS.reduce((sum, { stream }) => sum + (calls.get(stream) ?? 0), 0);
        const note = org.onTransaction;
        let before = listed();
        org.onTransaction = (transaction, error) => {
            note?.(transaction, error);
            const pages = listed() - before;
            before += pages;
            if (pages > 0) {
                const used = transaction.limits.snapshot();
                for (const name of ['queries', 'dmlStatements'] as const) {
                    this.#most[name] = Math.max(this.#most[name], used[name] / pages);
                }
            }
        };
    }

    figure(name: 'queries' | 'dmlStatements'): Figure {
        const most = this.#most[name];
        return figure(`${name} a page`, most, `<= ${MOST_PER_PAGE}`, most <= MOST_PER_PAGE);
    }
}

function figure(what: string, is: unknown, bar = '', isMet = true): Figure {
    return { what, is: String(is), bar, isMet };
}

function isNothing(errors: object, failures: readonly unknown[]): boolean {
    return Object.keys(errors).length + failures.length === 0;
}

/** Whether every list was read up to the start at least once. */
function knowsAll({ org }: RunningProduct): boolean {
    return streams(org).every(({ kind, readUntil }) => readUntil || !LISTS.some(({ stream }) => stream === kind));
}

function pageSizes({ org }: RunningProduct): Map<string, number> {
    const known = streams(org).filter(({ kind }) => LISTS.some(({ stream }) => stream === kind));
    return new Map(known.map(({ kind, pageSize }) => [kind, pageSize]));
}

function streams(org: Org): { readonly kind: string; readonly readUntil: boolean; readonly pageSize: number }[] {
    const schema = org.schema.require('Sync_Stream__c');
    const field = (bare: string): string => schema.field(bare)?.name ?? bare;
    return [...org.store.rows(schema.name)].map((row) => ({
        kind: String(row.get(field('Kind__c'))),
        readUntil: (row.get(field('Read_Until__c')) ?? null) !== null,
        pageSize: Number(String(row.get(field('Page_Size__c'))))
    }));
}

function fail(reason: string): never {
    throw new Error(reason);
}
