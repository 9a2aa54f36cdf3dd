import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { needed, nodeIsNewEnough, onPath, packagesAreStale } from '../../setup/ensure.mjs';

function folder(t: TestContext): string {
    const path = mkdtempSync(join(tmpdir(), 'setup-'));
    t.after(() => rmSync(path, { recursive: true, force: true }));
    return path;
}

test('Node 20.19 and newer will do', () => {
    assert.deepEqual(['20.18.9', '20.19.0', '22.0.0', '18.20.0'].map(nodeIsNewEnough), [false, true, true, false]);
});

test('packages are stale when missing or older than the lock file, unless the lock is the one they were installed from', (t) => {
    const root = folder(t);
    writeFileSync(join(root, 'package-lock.json'), '{}');
    assert.equal(packagesAreStale(root), true);
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{}');
    utimesSync(join(root, 'package-lock.json'), 1, 1);
    assert.equal(packagesAreStale(root), false);
    utimesSync(join(root, 'package-lock.json'), 4e9, 4e9);
    assert.equal(packagesAreStale(root), true);
    writeFileSync(join(root, 'node_modules', '.lock-of-last-install'), '{}');
    assert.equal(packagesAreStale(root), false);
});

test('a tool is found on the path only where it can be run', (t) => {
    const path = folder(t);
    writeFileSync(join(path, 'tool'), '');
    assert.equal(onPath(['tool'], path), undefined);
    chmodSync(join(path, 'tool'), 0o755);
    assert.equal(onPath(['other', 'tool'], path), join(path, 'tool'));
});

test('--need takes known names only', () => {
    assert.deepEqual(needed(['--need', 'java,chromium']), ['java', 'chromium']);
    assert.deepEqual(needed([]), []);
    assert.throws(() => needed(['--need', 'go']), /known are java, chromium/);
});
