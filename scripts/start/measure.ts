/**
 * How the sync scales: callouts, refusals, catch-up time and limit peaks of a large merchant, beside the figures it is
 * meant to reach. Run: node --import tsx scripts/start/measure.ts [orders]
 */
import type { Org } from '../local-org/src/platform/org.ts';
import { parseOptions } from './options.ts';
import { startProduct, type RunningProduct } from './product.ts';
import { control } from './simulator-control.ts';

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

interface Counts {
    readonly orders: number;
    readonly shipments: number;
    readonly fulfillments: number;
    readonly voided: number;
}

/** Where things stood when every list had been read to its end. */
interface ListsRead {
    readonly at: number;
    readonly calls: ReadonlyMap<string, number>;
    readonly transactions: number;
}

const orders = process.argv[2] ?? '10000';
const options = parseOptions(['--once', '--orders', orders, '--extra-labels', '0.4'], {});
if (options) {
    const product = await startProduct(options);
    await control(product.simulatorUrl, '/__other_tool', { share: 0.3, pattern: 'burst', api: 'v1' });
    await control(product.simulatorUrl, '/__other_tool', { share: 0.3, pattern: 'burst', api: 'v2' });
    await measure(product);
    product.stop();
}
process.exit();

async function measure(product: RunningProduct): Promise<void> {
    const started = performance.now();
    const began = product.org.clock.now();
    const lists: ListsRead[] = [];
    const caughtUp = product.catchUp(() => {
        if (lists.length === 0 && knowsAll(product)) {
            const { transactions } = product.peaks;
            lists.push({ at: product.org.clock.now(), calls: new Map(product.calls), transactions });
        }
    });
    const { at, calls, transactions } = lists[0] ?? fail('the lists were never read to their end');
    const summary = product.summary();
    const counts = await control<Counts>(product.simulatorUrl, '/__counts');
    const stats = await control<{ limited: Record<string, number>; apis: Record<string, number> }>(
        product.simulatorUrl,
        '/__stats'
    );
    const listed = LISTS.reduce((sum, { stream }) => sum + (calls.get(stream) ?? 0), 0);
    const sizes = pageSizes(product);
    const pages = LISTS.reduce((sum, { stream, rows }) => sum + counts[rows] / (sizes.get(stream) ?? 1), 0);
    const bar = Math.floor(1.1 * pages + 20);
    const minutes = (2 * listed) / V1_BUDGET + (transactions * 2) / 60;
    const per = (summary.storageMb / Number(orders)) * 1000;
    print([
        ['caught up', String(caughtUp), 'true'],
        ['orders, items', `${counts.orders}, ${summary.objects['ShipStation_Order_Item__c'] ?? 0}`, ''],
        ['labels, fulfillments', `${counts.shipments}, ${counts.fulfillments}`, ''],
        ['callouts by stream', JSON.stringify(summary.callouts), ''],
        ['list callouts', String(listed), `<= ${bar} (1.1 x ${pages.toFixed(1)} pages + 20)`],
        ['page sizes', JSON.stringify(Object.fromEntries(sizes)), ''],
        ['calls in all', JSON.stringify(stats.apis), '>= 5000 with another tool on 30 % of each key'],
        ['429 of our own doing', JSON.stringify(stats.limited), '{}'],
        ['tracking calls', String(summary.callouts['tracking'] ?? 0), `<= ${counts.shipments} (one each)`],
        ['lists read to their end after', `${((at - began) / 60_000).toFixed(1)} min`, `<= ${minutes.toFixed(1)} min`],
        ['all streams caught up after', `${summary.virtualMinutes} min`, 'tracking at 140 a minute included'],
        ['transactions', String(summary.transactions), ''],
        ['storage per 1,000 orders', `${per.toFixed(2)} MB`, '<= 10 MB'],
        ['issues', JSON.stringify(summary.errors), '{}'],
        ['seconds here', ((performance.now() - started) / 1000).toFixed(1), ''],
        ...Object.entries(summary.limits)
            .filter(([name]) => name !== BY_NATURE)
            .sort(([, a], [, b]) => b.percent - a.percent)
            .map(([name, { used, limit, percent }]): [string, string, string] => [
                name,
                `${used} of ${limit} = ${percent} %`,
                name === 'queries' || name === 'dmlStatements' ? '<= 15 a page' : '<= 50 %'
            ])
    ]);
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

function print(lines: readonly (readonly [string, string, string])[]): void {
    for (const [what, is, bar] of lines) {
        process.stdout.write(`${what.padEnd(30)}${is.padEnd(34)} ${bar}\n`);
    }
}
