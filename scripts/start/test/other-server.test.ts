/** Another server than our simulator process is read as it is: by its address and keys, and only read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { control } from '../simulator-control.ts';
import { startSimulatorProcess } from '../simulator-process.ts';
import { start } from './support.ts';

test('a server given by its addresses is read with the given keys, and the summary answers queries', async () => {
    const keys = { v1Key: 'given-key', v1Secret: 'given-secret', v2Key: 'given-v2-key' };
    const server = await startSimulatorProcess({ orders: 25, seed: '7', now: Date.now(), keys });
    const count = 'SELECT COUNT(Id) orders FROM ShipStation_Order__c';
    const product = await start(
        ...['--v1-url', server.url, '--v2-url', server.url],
        ...['--v1-key', keys.v1Key, '--v1-secret', keys.v1Secret, '--v2-key', keys.v2Key],
        ...['--query', count, '--query', 'SELECT Kind__c FROM Sync_Stream__c LIMIT 1']
    );
    try {
        assert.equal(product.simulatorUrl, null);
        assert.ok(product.catchUp());
        const summary = JSON.parse(JSON.stringify(product.summary())) as ReturnType<typeof product.summary>;
        assert.equal(summary.objects['ShipStation_Order__c'], 25);
        assert.deepEqual([summary.errors, summary.streamErrors, summary.failures], [{}, {}, []]);
        assert.deepEqual(
            summary.queries.map(({ soql, rows }) => [soql, rows.length]),
            [
                [count, 1],
                ['SELECT Kind__c FROM Sync_Stream__c LIMIT 1', 1]
            ]
        );
        assert.match(JSON.stringify(summary.queries[0]?.rows), /"orders":25/);
        const { calls } = await control<{ calls: Record<string, number> }>(server.url, '/__stats');
        const writes = Object.keys(calls).filter((route) => !route.startsWith('GET '));
        assert.deepEqual(writes, []);
        assert.ok(Object.keys(calls).length > 4, JSON.stringify(calls));
    } finally {
        product.stop();
        server.stop();
    }
});
