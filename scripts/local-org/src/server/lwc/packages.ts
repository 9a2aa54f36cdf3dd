/** Where the installed packages lie that pages are made of. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** A package that pages need is not installed. */
export class MissingPackage extends Error {
    constructor(name: string) {
        super(`The package ${name} is not installed`);
    }
}

/** Folder of an installed package. @throws Error when it is not installed */
export function packageFolder(name: string): string {
    // Not every package lets its package.json be resolved, so the folders are looked through as Node would.
    const folder = (require.resolve.paths(name) ?? [])
        .map((modules) => join(modules, name))
        .find((path) => existsSync(join(path, 'package.json')));
    if (folder === undefined) {
        throw new MissingPackage(name);
    }
    return folder;
}

/** What a package says about itself. */
export function packageJson(name: string): Record<string, unknown> {
    return JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as Record<string, unknown>;
}

/** The ES module of a package. Its `main` is CommonJS, which would hide its exports. */
export function esModule(name: string): string {
    return join(packageFolder(name), packageJson(name).module as string);
}

interface BaseComponentModules {
    readonly expose: readonly string[];
    readonly modules: readonly { readonly name?: string; readonly path?: string }[];
}

export const BASE_COMPONENTS = 'lightning-base-components';

/** Import modules that the published base components lack, so they cannot be built. */
const INCOMPLETE = /navigation$|iconSvgTemplates|barcodeScanner|primitiveFigure/;

/** Names of the base components that can be built: `lightning/button` … */
export function baseComponentNames(): string[] {
    const folder = packageFolder(BASE_COMPONENTS);
    return baseComponentModules().expose.filter(
        (name) => existsSync(join(folder, 'src', name)) && !INCOMPLETE.test(name)
    );
}

/** Platform modules that the base components bring their own version of: name → file. */
export function baseComponentAliases(): Map<string, string> {
    const folder = packageFolder(BASE_COMPONENTS);
    return new Map(
        baseComponentModules()
            .modules.filter(({ name, path }) => name !== undefined && path !== undefined)
            .map(({ name, path }) => [name as string, join(folder, path as string)])
    );
}

function baseComponentModules(): BaseComponentModules {
    return packageJson(BASE_COMPONENTS).lwc as BaseComponentModules;
}

/** Versions of everything that decides what a compiled module looks like. */
export function toolVersions(): string {
    return ['lwc', '@lwc/compiler', BASE_COMPONENTS, 'esbuild', 'rolldown']
        .map((name) => `${name}@${String(packageJson(name).version)}`)
        .join(' ');
}
