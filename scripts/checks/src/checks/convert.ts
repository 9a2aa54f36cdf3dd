import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildArguments, hasTypeScriptComponents } from '../../../build/lwc-build.ts';
import { failedWith, outcomeOf, type Check, type Finding } from '../lib/check.ts';
import { listFiles } from '../lib/project.ts';
import { run } from '../lib/process.ts';
import { installed } from '../lib/tools.ts';

/** The sf CLI without telemetry and update checks, which would reach for the network. */
const QUIET = { SF_DISABLE_TELEMETRY: 'true', SF_AUTOUPDATE_DISABLE: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true' };

/**
 * The Lightning Web Components build, and `sf project convert source` accepts the whole source tree: every file in a place
 * it knows, no TypeScript in what an org would receive, and the JavaScript of every component there.
 */
export const convert: Check = {
    name: 'convert',
    about: 'LWC build, then sf project convert source: what an org would receive is complete',
    async run(project) {
        const directories = project.packageDirectories.filter((path) =>
            project.packaged().some((file) => file.startsWith(`${path}/`))
        );
        if (directories.length === 0) return { state: 'skipped', reason: 'there is no source yet' };
        if (hasTypeScriptComponents(project.root)) {
            const build = await run(process.execPath, buildArguments(project.root), { cwd: project.root });
            if (build.code !== 0)
                return failedWith('the LWC build failed (npm run build:lwc)', build.stdout + build.stderr);
        }
        const output = mkdtempSync(join(tmpdir(), 'convert-'));
        try {
            const roots = directories.flatMap((path) => ['--root-dir', path]);
            const args = ['project', 'convert', 'source', ...roots, '--output-dir', output];
            const done = await run(installed('sf'), args, { cwd: project.root, env: QUIET });
            if (done.code !== 0) return failedWith('sf project convert source failed', done.stdout + done.stderr);
            const files = listFiles(output);
            const findings = [
                ...strayTypeScript(files),
                ...missingJavaScript(files),
                ...lostClasses(files, project.packaged('.cls', '.trigger'))
            ];
            return outcomeOf(findings, `${files.length} files in metadata format`);
        } finally {
            rmSync(output, { recursive: true, force: true });
        }
    }
};

function strayTypeScript(files: readonly string[]): Finding[] {
    return files
        .filter((path) => path.endsWith('.ts'))
        .map((path) => ({ file: path, line: 0, message: 'TypeScript would be deployed: see .forceignore' }));
}

function missingJavaScript(files: readonly string[]): Finding[] {
    return (
        files
            .filter((path) => path.endsWith('.js-meta.xml') && !files.includes(path.replace('-meta.xml', '')))
            // A bundle that holds a style sheet and nothing else is one that others import.
            .filter(
                (path) =>
                    !files.includes(path.replace('.js-meta.xml', '.css')) ||
                    files.includes(path.replace('.js-meta.xml', '.html'))
            )
            .map((path) => ({ file: path, line: 0, message: 'the bundle has no compiled .js: npm run build:lwc' }))
    );
}

// Conversion drops a class without its -meta.xml, and one of two classes of the same name, without a word.
function lostClasses(files: readonly string[], sources: readonly string[]): Finding[] {
    const converted = new Set(files.map((path) => path.slice(path.lastIndexOf('/') + 1)));
    const seen = new Set<string>();
    return sources.flatMap((path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const message = !converted.has(name) ? 'is lost in conversion' : seen.has(name) ? 'has a name used twice' : '';
        seen.add(name);
        return message ? [{ file: path, line: 0, message }] : [];
    });
}
