import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { main } from '../../src/cli/main.ts';
import { supportLedger } from '../../src/cli/support-ledger.ts';

const PAGE = join(import.meta.dirname, '../../../../docs/local-org-support.md');

async function support(...args: readonly string[]): Promise<string> {
    let out = '';
    const terminal = { out: (text: string) => (out += `${text}\n`), error: assert.fail, isVerbose: false };
    assert.equal(await main(['support', ...args], terminal), 0);
    return out;
}

test('the ledger page says what the declarations say', async () => {
    const [page, now] = [readFileSync(PAGE, 'utf8').split('\n'), (await support('--markdown')).split('\n')];
    const outdated = page.filter((line) => !now.includes(line));
    const missing = now.filter((line) => !page.includes(line));
    const remedy = 'run: npm run -s org -- support --markdown > docs/local-org-support.md';
    assert.deepEqual({ outdated, missing }, { outdated: [], missing: [] }, remedy);
    assert.equal(page.length, now.length, remedy);
});

test('support names supported and unsupported members by class', async () => {
    const out = await support();
    assert.match(
        out,
        /^System\.String: \d+ of \d+ members\n( {2}supported .*\n)* {2}supported {3}abbreviate\(Integer\)\n/m
    );
    const refused = supportLedger().find((entry) => entry.unsupported.length > 0);
    assert.ok(refused, 'the ledger knows members it refuses');
    assert.ok(out.includes(`  unsupported ${refused.unsupported[0]}\n`));
});

test('support writes the same as JSON', async () => {
    const { classes } = JSON.parse(await support('--json')) as { classes: unknown[] };
    assert.deepEqual(classes, JSON.parse(JSON.stringify(supportLedger())));
});
