import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startSimulator } from '../src/simulator.ts';
import { BASIC, ask, bench } from './helpers.ts';

const [program = '', main = ''] = ['../../run.mjs', '../src/main.ts'].map((file) =>
    fileURLToPath(new URL(file, import.meta.url))
);

/** Runs the command until it ends, or until it prints a line that contains `until`. */
async function run(args: string[], until?: string): Promise<{ code: number | null; out: string; stop: () => void }> {
    const child = spawn(process.execPath, [program, main, ...args]);
    let out = '';
    return new Promise((resolve) => {
        const take = (chunk: Buffer): void => {
            out += chunk.toString();
            if (until && out.includes(until)) resolve({ code: null, out, stop: () => child.kill('SIGKILL') });
        };
        child.stdout.on('data', take);
        child.stderr.on('data', take);
        child.once('exit', (code) => resolve({ code, out, stop: () => undefined }));
    });
}

test('the command prints one line with its address and serves', async () => {
    const { out, stop } = await run(
        ['--port', '0', '--orders', '5', '--seed', 'x', '--fault', 'no-rate-headers'],
        'listening'
    );
    try {
        const url = /^ShipStation simulator listening on (http:\/\/127\.0\.0\.1:\d+)\n$/u.exec(out)![1]!;
        assert.equal((await ask(`${url}/orders`, { Authorization: BASIC })).body.total, 5);
    } finally {
        stop();
    }
});

test('--help names every fault and ends with 0; a wrong flag, number or fault ends with 2 and one line', async () => {
    const help = await run(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /--fault NAME[\s\S]*webhook-late/u);
    for (const args of [['--nonsense'], ['--orders', 'many']]) {
        const { code, out } = await run([...args, '--port', '0']);
        assert.equal(code, 2, args.join(' '));
        assert.equal(out.trim().split('\n').length, 1, out);
    }
    await assert.rejects(startSimulator({ faults: ['nope'], orders: 1 }), /no fault is called/u);
    await assert.rejects(startSimulator({ replay: '/nowhere/at/all', orders: 1 }), /does not exist/u);
    await assert.rejects(startSimulator({ now: Number.NaN }), /ISO date/u);
});

test('a folder of recorded bodies is served byte for byte, the rest is simulated', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'replay-'));
    after(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'GET/v2/labels/se-1'), { recursive: true });
    const strange = '{ "orders" : [ null ],\r\n "total":1 }';
    writeFileSync(join(folder, 'GET/orders.json'), strange);
    writeFileSync(join(folder, 'GET/orders@page=2.json'), '{"second":true}');
    writeFileSync(join(folder, 'GET/v2/labels/se-1/track.json'), '{"status_code":"DE"}');
    writeFileSync(join(folder, 'broken.json'), 'oops');
    writeFileSync(join(folder, 'broken.json.meta.json'), '{"status":500,"headers":{"X-Strange":"yes"}}');
    writeFileSync(
        join(folder, 'replay.json'),
        JSON.stringify({ 'GET /shipments': ['broken.json', 'GET/orders.json'] })
    );
    const { v1, v2 } = await bench({ orders: 5, replay: folder });
    assert.equal((await v1('/orders')).text, strange);
    assert.equal((await v1('/orders?page=2')).text, '{"second":true}');
    assert.equal((await v2('/v2/labels/se-1/track')).text, '{"status_code":"DE"}');
    const first = await v1('/shipments');
    assert.deepEqual([first.status, first.text, first.headers.get('x-strange')], [500, 'oops', 'yes']);
    assert.equal((await v1('/shipments')).text, strange);
    assert.equal((await v1('/shipments')).text, strange);
    assert.equal((await v1('/fulfillments')).status, 200);
    assert.equal((await v1('/orders')).headers.get('x-rate-limit-limit'), '100000', 'limits still hold');
});

test('control endpoints refuse what they do not know', async () => {
    const { control } = await bench({ orders: 5 });
    assert.equal((await control('/__nothing')).status, 404);
    assert.match((await control('/__edit', { action: 'explode' })).body.error, /known: edit-order/u);
    assert.match((await control('/__edit', { action: 'edit-order', orderId: 1 })).body.error, /no order 1/u);
    assert.equal((await control('/__other_tool', { share: 2 })).status, 400);
    assert.equal((await control('/__clock', 'nonsense')).status, 400);
});
