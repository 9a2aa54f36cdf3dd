import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { probeFiles } from '../../probes/export.ts';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-org-probes-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<string> {
    let out = '';
    const write = (text: string): void => {
        out += `${text}\n`;
    };
    await main(args, { out: write, error: write, isVerbose: false });
    return out;
}

async function runScript(root: string): Promise<string> {
    return run('exec', '--source', root, '--no-cache', '--file', join(root, 'run-probes.apex'));
}

test('the probes written for an org compile and agree when the local org runs their script', async () => {
    const root = join(folder, 'all');
    const written = /^(\d+) probes in \d+ classes/.exec(await run('probes', '--apex', root));
    assert.ok(Number(written?.[1]) >= 150);
    assert.equal(await runScript(root), `ERROR|${written?.[1]} probes, 0 differ\n`);
});

test('the script names what differs, with the documented and the seen value', async () => {
    const root = join(folder, 'wrong');
    const probes = [
        { apex: '1 + 1', expect: '2' },
        { apex: `'it\\'s'`, expect: `it's not` }
    ];
    for (const [path, text] of probeFiles([{ about: 'sums', doc: '', probes }])) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }
    const out = await runScript(root);
    assert.match(out, /LocalOrgProbe00\.p1\n {2}documented: it's not\n {2}seen: {7}it's\n/);
    assert.match(out, /2 probes, 1 differ/);
});

test('probes counts them by area', async () => {
    const out = await run('probes');
    for (const area of ['string', 'dates', 'soql', 'dml', 'triggers', 'limits', 'async', 'security']) {
        assert.match(out, new RegExp(`^${area} +\\d+$`, 'm'));
    }
});
