/** From an empty org to synced orders through what the setup page calls, keys and grants included, and every wrong key. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunningProduct } from '../product.ts';
import { ask, execute, start, stored, type Plain } from './support.ts';
import { startSimulatorProcess } from '../simulator-process.ts';
import { expectRows } from './truth.ts';

const FIRST = 'ConnectionSelector.getInstance().allForSetup()[0]';
const V2_LOOK = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHI';

interface Shown {
    readonly state: string;
    readonly calls: number;
    readonly accountName: string | null;
    readonly stores: readonly { readonly name: string }[];
    readonly newestOrder: { readonly orderNumber: string } | null;
    readonly clock: { readonly code: string; readonly message: string } | null;
    readonly v1: { readonly problem: { readonly code: string; readonly message: string } | null };
    readonly v2: { readonly problem: { readonly code: string; readonly message: string } | null };
}

/** Takes away what an installed package may be unable to ship. */
function withoutGrants({ org }: RunningProduct): void {
    for (const { id } of [...org.store.rows('SetupEntityAccess')]) {
        org.store.erase('SetupEntityAccess', id);
    }
}

function storeKeys(product: RunningProduct, v1Key: string, v1Secret: string, v2Key: string): void {
    execute(product, `ConnectionSetupController.storeKeys(${FIRST}, 'v1', '${v1Key}', '${v1Secret}');`);
    execute(product, `ConnectionSetupController.storeKeys(${FIRST}, 'v2', '${v2Key}', null);`);
}

function tested(product: RunningProduct): Shown {
    execute(product, `ConnectionSetupController.test(${FIRST});`);
    return JSON.parse(String(stored(product, 'Connection__c')[0]?.Last_Test__c)) as Shown;
}

test('an admin connects, chooses stores and goes live with nothing but the setup page', async () => {
    const product = await start('--orders', '60', '--fresh');
    try {
        withoutGrants(product);
        execute(product, 'ConnectionSetupController.makeConnection();');
        storeKeys(product, 'sim-key', 'sim-secret', 'sim-v2-key');
        const refused = tested(product);
        assert.deepEqual(
            [refused.state, refused.v1.problem?.code, refused.v2.problem?.code],
            ['refused', 'CON-109', 'CON-109']
        );
        assert.ok(refused.v1.problem?.message.includes('enter the keys again'), 'names the way out');
        execute(product, `ConnectionSetupController.grantAccess(${FIRST}, 'v1');`);
        execute(product, `ConnectionSetupController.grantAccess(${FIRST}, 'v2');`);
        const shown = tested(product);
        assert.equal(shown.state, 'connected');
        assert.ok(shown.accountName && shown.newestOrder && shown.stores.length > 1, JSON.stringify(shown));
        assert.equal(shown.calls, 4);
        execute(product, `StoreSetupController.refresh(${FIRST});`);
        const off = stored(product, 'Store__c').filter((row) => !row.Active__c);
        assert.ok(off.length > 0 && off.every((row) => !row.Sync_On__c), 'inactive stores begin off');
        for (const row of off) {
            execute(product, `StoreSetupController.switchStore('${String(row.Id)}', true);`);
        }
        execute(product, `BackfillController.forecast(${FIRST}, new List<Datetime>{ System.now().addDays(-90) });`);
        execute(product, `BackfillController.go(${FIRST}, System.now().addDays(-90), true);`);
        assert.ok(product.catchUp());
        await expectRows(product, 0);
        execute(product, 'HealthController.read(null);');
        assert.deepEqual(product.summary().failures, []);
        const log = JSON.stringify([...stored(product, 'Sync_Run__c'), ...stored(product, 'Connection__c')]);
        assert.ok(!log.includes('sim-secret') && !log.includes('sim-v2-key'), 'no key in any record');
    } finally {
        product.stop();
    }
});

test('every wrong key ends in one coded error that names the way out, and in no storm', async () => {
    const product = await start('--orders', '5', '--fresh');
    try {
        execute(product, 'ConnectionSetupController.makeConnection();');
        execute(product, `ConnectionSetupController.grantAccess(${FIRST}, 'v1');`);
        execute(product, `ConnectionSetupController.grantAccess(${FIRST}, 'v2');`);
        for (const [key, secret, code] of [
            ['nobody', 'wrong', 'CON-101'],
            [V2_LOOK, 'wrong', 'CON-102']
        ] as const) {
            storeKeys(product, 'x', 'y', 'sim-v2-key');
            execute(product, `ConnectionSetupController.storeKeys(${FIRST}, 'v1', '${key}', '${secret}');`);
            const { v1 } = tested(product);
            assert.equal(v1.problem?.code, code);
            assert.match(String(v1.problem?.message), /Open Setup, Connect/);
        }
        storeKeys(product, 'sim-key', 'sim-secret', '0123456789abcdef0123456789abcdef');
        assert.equal(tested(product).v2.problem?.code, 'CON-103');
        await ask(product, '/__fault', { fault: 'plan' });
        assert.equal(tested(product).v1.problem?.code, 'CON-104');
        await ask(product, '/__fault', { fault: 'clock-skew' });
        const { clock } = tested(product);
        assert.equal(clock?.code, 'CON-107');
        assert.match(String(clock?.message), /10 minutes/);
        const { statuses } = await ask<{ statuses: Record<string, number> }>(product, '/__stats');
        const refused = (statuses['401'] ?? 0) + (statuses['402'] ?? 0);
        assert.ok(refused <= 10, `${refused} refused calls in five tests are a storm`);
        execute(product, `ConnectionSetupController.removeKeys(${FIRST}, 'v1');`);
        const [connection] = stored(product, 'Connection__c');
        assert.equal(connection?.V1_Credential__c, null);
    } finally {
        product.stop();
    }
});

test('a further account gets credentials of its own, and the two never mix', async () => {
    const product = await start('--orders', '20');
    const keys = { v1Key: 'other-key', v1Secret: 'other-secret', v2Key: 'other-v2-key' };
    const other = await startSimulatorProcess({ orders: 30, seed: 'other', now: product.org.clock.now(), keys });
    const SECOND = 'ConnectionSelector.getInstance().allForSetup()[1]';
    try {
        product.org.clock.advance(1_000);
        execute(product, "ConnectionSetupController.add('Second Shop');");
        for (const [api, credential] of [
            ['v1', 'ShipStation_V1_second_shop'],
            ['v2', 'ShipStation_V2_second_shop']
        ] as const) {
            execute(product, `ConnectionSetupController.makeCredential(${SECOND}, '${api}');`);
            execute(product, `ConnectionSetupController.makeCredential(${SECOND}, '${api}');`);
            product.org.credentials.setUrl(credential, other.url);
        }
        execute(product, `ConnectionSetupController.storeKeys(${SECOND}, 'v1', 'other-key', 'other-secret');`);
        execute(product, `ConnectionSetupController.storeKeys(${SECOND}, 'v2', 'other-v2-key', null);`);
        const connection = (): Plain => stored(product, 'Connection__c').find((row) => row.Key__c === 'second-shop')!;
        const shown = (): Shown => JSON.parse(String(connection().Last_Test__c)) as Shown;
        execute(product, `ConnectionSetupController.test(${SECOND});`);
        assert.deepEqual([shown().v1.problem?.code, shown().v2.problem?.code], ['CON-109', 'CON-109']);
        execute(product, `ConnectionSetupController.grantAccess(${SECOND}, 'v1');`);
        execute(product, `ConnectionSetupController.grantAccess(${SECOND}, 'v2');`);
        execute(product, `ConnectionSetupController.test(${SECOND});`);
        assert.equal(shown().state, 'connected');
        execute(product, `ConnectionService.go(${SECOND}, null, true);`);
        assert.ok(product.catchUp());
        const orders = stored(product, 'ShipStation_Order__c');
        const count = (key: string): number => orders.filter((row) => String(row.Key__c).startsWith(key)).length;
        assert.deepEqual([count('shipstation:order:'), count('second-shop:order:')], [20, 30]);
        assert.equal(connection().V1_Credential__c, 'ShipStation_V1_second_shop');
        assert.deepEqual([product.summary().errors, product.summary().streamErrors], [{}, {}]);
    } finally {
        other.stop();
        product.stop();
    }
});
