import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { keptApp } from '../../src/server/lwc/kept-app.ts';
import { VIRTUAL } from '../../src/server/lwc/platform-modules.ts';

function folders(context: TestContext): { cache: string; source: string } {
    const root = mkdtempSync(join(tmpdir(), 'kept-app-'));
    context.after(() => rmSync(root, { recursive: true }));
    const [cache, source] = ['cache', 'source'].map((name) => mkdtempSync(join(root, name)));
    writeFileSync(join(source as string, 'view.ts'), 'export const view = 1;');
    return { cache: cache as string, source: source as string };
}

test('An app is built once, and again when a source or a label of it changes', async (context) => {
    const { cache, source } = folders(context);
    let label = 'Save';
    let builds = 0;
    const warnings: string[] = [];
    const open = (): Promise<ReadonlyMap<string, string>> =>
        keptApp(
            cache,
            ['tools 1'],
            [source],
            { project: { label: () => label, schemaName: () => null }, warn: (message) => warnings.push(message) },
            (warn) => {
                warn(`build ${++builds}`);
                const modules = [join(source, 'view.ts'), `${VIRTUAL}@salesforce/label/c.Save`, `${VIRTUAL}empty.css`];
                return Promise.resolve({ files: new Map([['main.js', `build ${builds}`]]), modules });
            }
        );
    await open();
    assert.equal((await open()).get('main.js'), 'build 1');
    assert.deepEqual(warnings, ['build 1', 'build 1']);
    label = 'Keep';
    assert.equal((await open()).get('main.js'), 'build 2');
    writeFileSync(join(source, 'view.ts'), 'export const view = 2;');
    assert.equal((await open()).get('main.js'), 'build 3');
});
