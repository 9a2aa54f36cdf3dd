/** What goes wrong between ShipStation and the org, one trouble at a time, and how each is to end. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RunningProduct } from '../product.ts';
import { ask, start, stored, type Plain } from './support.ts';
import { expectRows, truthOf } from './truth.ts';

interface Trouble {
    readonly name: string;
    /** Further arguments of `npm start`. */
    readonly args: readonly string[];
    /** Virtual minutes after catching up in which the sync recovers; MINUTES where nothing is said. */
    readonly minutes?: number;
    /** Issues that stay, by code. */
    readonly issues?: Readonly<Record<string, number>>;
    /** Error the connection shows afterwards; none where nothing is said. */
    readonly error?: string;
    /** How many orders cannot be stored while the trouble lasts. */
    readonly lost?: number;
    /** Nothing at all can be read. */
    readonly nothing?: true;
    /** Most requests that may be answered with an error. */
    readonly errors: number;
}

/** What the simulator counts. */
interface Stats {
    readonly statuses: Readonly<Record<string, number>>;
    readonly faults: Readonly<Record<string, number>>;
}

/** Faults that strike when they are switched on, not when a call comes. */
const AT_ONCE = new Set(['bulk-edit', 'clock-skew']);
const MINUTES = 20;
const SMALL = ['--orders', '60'];

const TROUBLES: readonly Trouble[] = [
    { name: 'an order no page can hold', args: ['--fault', 'poison'], issues: { 'SYN-312': 1 }, lost: 1, errors: 40 },
    { name: '429 although budget is left', args: ['--fault', 'throttle:share=0.3,for=30'], errors: 30 },
    { name: '429 under status 200', args: ['--fault', 'throttle:share=0.3,for=30,status=200'], errors: 0 },
    { name: 'HTML error pages', args: ['--fault', 'html:share=0.5,for=6,api=v1'], errors: 6 },
    { name: 'JSON that stops half way', args: ['--fault', 'truncate:share=0.5,for=6,api=v1'], errors: 0 },
    {
        name: 'tracking that stops half way',
        args: ['--fault', 'truncate:share=1,for=1,path=/v2/labels/'],
        minutes: 400,
        issues: { 'API-200': 1 },
        errors: 0
    },
    {
        name: 'null rows',
        args: ['--fault', 'null-rows:for=1,rows=0.1,path=/orders'],
        issues: { 'SYN-314': 1 },
        errors: 0
    },
    { name: 'connections cut in mid-answer', args: ['--fault', 'cut:share=0.3,for=6'], errors: 0 },
    { name: 'a key that dies in mid-run', args: ['--fault', 'unauthorized:after=5'], error: 'CON-101', errors: 2 },
    { name: 'a plan without API', args: ['--fault', 'plan'], error: 'CON-104', nothing: true, errors: 2 },
    { name: 'a wrong key', args: ['--v1-key', 'nobody'], error: 'CON-101', nothing: true, errors: 2 },
    { name: 'a V2 key in the V1 slot', args: ['--v1-key', 'sim-v2-key'], error: 'CON-101', nothing: true, errors: 2 },
    { name: 'orders that change while pages are read', args: ['--fault', 'drift:share=1,count=20,for=2'], errors: 0 },
    { name: 'all orders edited within one second', args: ['--fault', 'bulk-edit:count=60'], errors: 0 },
    { name: 'a server clock ten minutes ahead', args: ['--fault', 'clock-skew'], error: 'CON-107', errors: 0 },
    {
        name: 'a server clock ten minutes behind',
        args: ['--fault', 'clock-skew:seconds=-600'],
        error: 'CON-107',
        errors: 0
    }
];

describe('trouble with ShipStation', () => {
    for (const trouble of TROUBLES) {
        test(`${trouble.name}: ends as it should`, async () => {
            const product = await start(...SMALL, ...trouble.args);
            try {
                product.catchUp();
                product.advance(trouble.minutes ?? MINUTES);
                await expectOutcome(product, trouble);
            } finally {
                product.stop();
            }
        });
    }

    test('orders merged away: stay, and point to the survivor', async () => {
        const product = await start(...SMALL);
        try {
            product.catchUp();
            const [survivor, gone] = (await truthOf(product)).orders.map((row) => row.orderId);
            await ask(product, '/__edit', { action: 'merge', survivor, gone: [gone] });
            product.advance(15);
            const rows = stored(product, 'ShipStation_Order__c');
            const find = (id: number | undefined): Plain | undefined =>
                rows.find((row) => row.Order_Id__c === String(id));
            assert.equal(rows.length, 60);
            assert.equal(find(gone)?.Merged_Into__c, find(survivor)?.Id);
            assert.equal(find(survivor)?.Merged_Into__c, null);
        } finally {
            product.stop();
        }
    });
});

async function expectOutcome(product: RunningProduct, trouble: Trouble): Promise<void> {
    const summary = product.summary();
    assert.deepEqual(summary.failures, []);
    assert.deepEqual(summary.errors, trouble.issues ?? {});
    const [connection] = stored(product, 'Connection__c');
    assert.equal(connection?.Last_Error_Code__c ?? undefined, trouble.error);
    assert.ok(trouble.error === undefined || String(connection?.Last_Error__c).length > 40, 'no word on what to do');
    const { statuses, faults } = await ask<Stats>(product, '/__stats');
    const fault = trouble.args[1]?.split(':')[0] ?? '';
    const strikes = trouble.args[0] === '--fault' && !AT_ONCE.has(fault);
    assert.ok(!strikes || (faults[fault] ?? 0) > 0, `${fault} never struck`);
    const refused = Object.entries(statuses).reduce((sum, [status, count]) => sum + (status < '400' ? 0 : count), 0);
    assert.ok(refused <= trouble.errors, `${refused} requests were answered with an error`);
    const calls = Object.values(summary.callouts).reduce((sum, count) => sum + count, 0);
    const most = 200 + 2 * (trouble.minutes ?? MINUTES);
    assert.ok(calls < most, `${calls} requests are a storm`);
    if (trouble.nothing) {
        assert.equal(stored(product, 'ShipStation_Order__c').length, 0);
    } else {
        await expectRows(product, trouble.lost ?? 0);
    }
}
