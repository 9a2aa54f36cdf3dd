/** Bodies nobody should send: each row ends as an issue or is stored without the field that cannot be read, and costs no other row. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { RunningProduct } from '../product.ts';
import { FATES, order, type Fate } from './hostile-rows.ts';
import { by, start, stored, type Plain } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Serves a body for one path, whatever is asked. */
function record(path: string, body: string | Buffer, meta?: object): void {
    const file = join(folder, 'GET', `${path}.json`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, body);
    if (meta) {
        writeFileSync(`${file}.meta.json`, JSON.stringify(meta));
    }
}

function startReplay(): Promise<RunningProduct> {
    return start('--orders', '1', '--replay', folder);
}

describe('hostile rows', () => {
    let orders: Map<string, Plain>;
    let issues: Plain[];
    const good = FATES.map((_, index) => order(index + 1));

    before(async () => {
        const rows = FATES.flatMap(({ row }, index) => [good[index], row]);
        record('orders', JSON.stringify({ orders: rows, total: rows.length, page: 1, pages: 1 }));
        record('shipments', JSON.stringify({ shipments: [], total: 0, page: 1, pages: 0 }));
        record('fulfillments', JSON.stringify({ fulfillments: [], total: 0, page: 1, pages: 0 }));
        const product = await startReplay();
        product.catchUp();
        assert.deepEqual(product.summary().failures, []);
        orders = by(stored(product, 'ShipStation_Order__c'), (row) => row.Order_Id__c);
        issues = stored(product, 'Sync_Issue__c');
        product.stop();
    });

    test('every good row between them is stored', () => {
        assert.deepEqual(
            good.filter((row) => !orders.has(String(row.orderId))),
            []
        );
    });

    test('at least 40 are tried', () => assert.ok(FATES.length >= 40, `${FATES.length}`));

    for (const fate of FATES) {
        test(`${fate.name}: ${fate.issue ?? 'no issue'}, ${fate.stored ? 'stored' : 'not stored'}`, () =>
            expectFate(fate));
    }

    function expectFate(fate: Fate): void {
        const id = String((fate.row as Record<string, unknown> | null)?.orderId ?? '');
        const found = orders.get(id);
        const own = issues.filter((row) => row.Row_Key__c === `shipstation:order:${id}`);
        assert.equal(found !== undefined, fate.stored);
        if (!fate.issue) {
            assert.deepEqual(own, []);
        } else if (fate.issue === 'SYN-314' || fate.issue === 'SYN-313') {
            const like = FATES.filter(({ issue }) => issue === fate.issue).length;
            const kept = issues.filter((row) => row.Code__c === fate.issue);
            assert.ok(
                kept.length === like || String(kept[0]?.Message__c).includes(`${like} rows`),
                JSON.stringify(kept)
            );
        } else {
            assert.deepEqual(
                own.map((row) => row.Code__c),
                [fate.issue]
            );
            assert.ok(String(own[0]?.Message__c).includes(fate.names ?? ''), String(own[0]?.Message__c));
        }
        for (const [field, value] of Object.entries(fate.shows ?? {})) {
            assert.equal(found?.[field] ?? null, value, field);
        }
    }
});

describe('hostile pages that do not go away', () => {
    const rows = JSON.stringify({ orders: [order(1), order(2)], total: 2, page: 1, pages: 1 });
    const pages: readonly {
        readonly name: string;
        readonly body: string | Buffer;
        readonly meta?: object;
        readonly issue?: string;
    }[] = [
        { name: 'JSON that stops half way', body: rows.slice(0, 300), issue: 'API-200' },
        { name: 'an empty body', body: '', issue: 'API-200' },
        { name: 'an HTML page under status 200', body: '<html><body>Sign in</body></html>', issue: 'API-200' },
        {
            name: 'an HTML page under status 503',
            body: '<html>Bad Gateway</html>',
            meta: { status: 503 },
            issue: 'API-500'
        },
        { name: 'a text for a page', body: '"orders"', issue: 'API-200' },
        { name: 'a page without its list', body: '{"total":2}', issue: 'API-200' },
        { name: 'a list that is an object', body: '{"orders":{}}', issue: 'API-200' },
        { name: 'a page of 10 MB', body: rows + ' '.repeat(10_000_000), issue: 'API-413' },
        { name: 'numbers no JSON knows', body: '{"orders":[{"orderId":NaN}]}', issue: 'API-200' },
        { name: 'a byte order mark', body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(rows)]) },
        { name: 'Latin-1 under a UTF-8 header', body: Buffer.from(rows.replaceAll('Ruiz', 'Ruíz'), 'latin1') },
        {
            name: 'a page count that lies',
            body: rows.replace('"total":2,"page":1,"pages":1', '"total":-4,"page":9,"pages":0')
        }
    ];

    for (const { name, body, meta, issue } of pages) {
        test(`${name}: ${issue ? `one issue ${issue}` : 'stored'}, and everything else goes on`, async () => {
            rmSync(folder, { recursive: true, force: true });
            record('orders', body, meta);
            const product = await startReplay();
            try {
                product.advance(30);
                const summary = product.summary();
                assert.deepEqual(summary.failures, []);
                assert.deepEqual(summary.errors, issue ? { [issue]: 1 } : {});
                assert.equal(summary.objects['ShipStation_Order__c'] ?? 0, issue ? 0 : 2);
                assert.ok((summary.objects['Store__c'] ?? 0) > 0, 'stores are read all the same');
                assert.ok((summary.callouts['orders'] ?? 0) < 60, `${summary.callouts['orders']} calls are a storm`);
            } finally {
                product.stop();
            }
        });
    }
});
