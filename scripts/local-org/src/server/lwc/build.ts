/**
 * Two builds joined by an import map: the base components once per set of installed versions, the shell and the
 * project's own components whenever they change.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputChunk, Plugin } from 'rolldown';
import type { Bundle } from './bundles.ts';
import { keptApp, type BundledApp } from './kept-app.ts';
import { baseComponentNames, toolVersions } from './packages.ts';
import type { ProjectModules } from './platform-modules.ts';

/** Changes when a vendor build would come out differently with the same packages. */
const VENDOR_RECIPE = 6;
const BROWSER = join(import.meta.dirname, '..', 'browser');
const DEFINE = { 'process.env.NODE_ENV': '"development"' };
const ENGINE = ['lwc', '@lwc/synthetic-shadow'];

export interface VendorBuild {
    readonly folder: string;
    /** Part of every address, so that browsers may keep the files for good. */
    readonly version: string;
}

/** Where sources of pages come from and compiled ones are kept. */
export interface BuildPlaces {
    readonly cacheFolder: string;
    readonly project: ProjectModules;
    bundles(): ReadonlyMap<string, Bundle>;
    warn(message: string): void;
}

/** The bundler and the compiler take a second to load, so whoever finds everything built goes without. */
async function pluginOf(places: BuildPlaces): Promise<Plugin> {
    const { lwcPlugin } = await import('./plugin.ts');
    const bundles = places.bundles();
    return lwcPlugin({
        project: places.project,
        bundle: (name) => bundles.get(name)?.folder ?? null,
        stubs: join(BROWSER, 'lwc', 'lightning'),
        shell: join(BROWSER, 'lwc', 'shell'),
        runtime: join(BROWSER, 'runtime'),
        cacheFolder: join(places.cacheFolder, 'modules'),
        warn: (message) => places.warn(message)
    });
}

/** The engine and the base components, built when these versions never were: about 15 seconds, once. */
export async function buildVendor(places: BuildPlaces): Promise<VendorBuild> {
    const version = createHash('sha1').update(`${VENDOR_RECIPE} ${toolVersions()}`).digest('hex').slice(0, 12);
    const folder = join(places.cacheFolder, `vendor-${version}`);
    if (existsSync(folder)) {
        return { folder, version };
    }
    const names = baseComponentNames();
    const { rolldown } = await import('rolldown');
    const build = await rolldown({
        input: {
            lwc: 'lwc',
            'synthetic-shadow': '@lwc/synthetic-shadow',
            ...Object.fromEntries(names.map((name) => [name, name]))
        },
        plugins: [await pluginOf(places)],
        transform: { define: DEFINE },
        checks: { pluginTimings: false },
        // Base components ask the host who is logged in (time zone), and that is not known when they are built.
        external: (id) => id.startsWith('@host/'),
        preserveEntrySignatures: 'strict'
    });
    const unfinished = `${folder}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    await build.write({
        dir: unfinished,
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // A hundred small files cost a page a fifth of its processor time.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
        minify: true
    });
    await build.close();
    writeFileSync(join(unfinished, 'names.json'), JSON.stringify(names));
    if (existsSync(folder)) {
        // Somebody else was quicker.
        rmSync(unfinished, { recursive: true, force: true });
    } else {
        renameSync(unfinished, folder);
    }
    return { folder, version };
}

/** What the page's import map says. */
export function importMap(vendor: VendorBuild): Record<string, string> {
    const names = JSON.parse(readFileSync(join(vendor.folder, 'names.json'), 'utf8')) as string[];
    const at = (file: string): string => `/vendor/${vendor.version}/${file}.js`;
    return {
        lwc: at('lwc'),
        '@lwc/synthetic-shadow': at('synthetic-shadow'),
        '@host/session': '/app/session.js',
        ...Object.fromEntries(names.map((name) => [name, at(name)]))
    };
}

export interface AppBuild {
    /** Files by name, `main.js` among them. */
    readonly files: ReadonlyMap<string, string>;
    readonly milliseconds: number;
}

/** The shell and the project's components, kept by their sources. @throws Error with the place when one does not compile */
export async function buildApp(places: BuildPlaces): Promise<AppBuild> {
    const started = performance.now();
    const bundles = [...places.bundles().values()];
    const folders = [BROWSER, ...bundles.map((bundle) => bundle.folder)];
    const files = await keptApp(
        join(places.cacheFolder, 'apps'),
        [toolVersions(), JSON.stringify(DEFINE), registryCode(bundles), ...folders],
        folders,
        places,
        (warn) => bundleApp({ ...places, bundles: () => places.bundles(), warn }, bundles)
    );
    return { files, milliseconds: Math.round(performance.now() - started) };
}

async function bundleApp(places: BuildPlaces, bundles: readonly Bundle[]): Promise<BundledApp> {
    const vendorNames = new Set(baseComponentNames());
    const registry = '\0components';
    const { rolldown } = await import('rolldown');
    const build = await rolldown({
        input: { main: join(BROWSER, 'main.ts'), session: join(BROWSER, 'runtime', 'session.ts') },
        plugins: [
            {
                name: 'components',
                resolveId: (source) => (source === '@host/components' ? registry : null),
                load: (id) => (id === registry ? { code: registryCode(bundles), moduleType: 'js' as const } : null)
            },
            await pluginOf(places)
        ],
        transform: { define: DEFINE },
        checks: { pluginTimings: false },
        external: (id) => ENGINE.includes(id) || vendorNames.has(id)
    });
    const { output } = await build.generate({
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js'
    });
    await build.close();
    const chunks = output.filter((one): one is OutputChunk => one.type === 'chunk');
    return {
        files: new Map(chunks.map((chunk) => [chunk.fileName, chunk.code])),
        modules: chunks.flatMap((chunk) => chunk.moduleIds)
    };
}

/** A module that can load every exposed component by its name. */
function registryCode(bundles: readonly Bundle[]): string {
    const entries = bundles
        .filter((bundle) => bundle.isExposed)
        .map(({ name }) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`c/${name}`)})`);
    return `export const components = { ${entries.join(', ')} };`;
}
