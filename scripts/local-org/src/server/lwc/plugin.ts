/**
 * The bundler's view of a page: finds `lightning/x`, `c/x` and `@salesforce/x` and compiles components on the way.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'rolldown';
import { ModuleCompiler } from './compile-module.ts';
import { BASE_COMPONENTS, baseComponentAliases, esModule, packageFolder } from './packages.ts';
import { platformModule, VIRTUAL, type ProjectModules } from './platform-modules.ts';

export interface LwcPluginOptions {
    readonly project: ProjectModules;
    /** Folder of a bundle of the project by name, null when there is none. */
    bundle(name: string): string | null;
    /** Own versions of `lightning/*` modules that the published base components lack. */
    readonly stubs: string;
    /** Components of the shell. */
    readonly shell: string;
    /** `@host/*` modules. */
    readonly runtime: string;
    readonly cacheFolder: string;
    /** Told what the compiler had to say about modules of the project. */
    warn(message: string): void;
}

const EMPTY_STYLE = `${VIRTUAL}empty.css`;
const EMPTY_TEMPLATE = `${VIRTUAL}empty.html`;
/** Styles for native shadow only; with synthetic shadow the page's own style sheet does their work. */
const NATIVE_STYLE = /\.(slds|lbc\.native)\.css$/;
const NATIVE_STYLE_MODULE = /^slds(Common|Utils\w+|FormElementUtils|GenAiUtils|MediaObject)$/;
const EXTENSIONS = ['.ts', '.js', '.html', '.css'];

interface Owner {
    readonly namespace: string;
    readonly name: string;
}

/** Makes the plugin; one per build. */
export function lwcPlugin(options: LwcPluginOptions): Plugin {
    const base = packageFolder(BASE_COMPONENTS);
    const aliases = baseComponentAliases();
    const compiler = new ModuleCompiler(options.cacheFolder);
    const bundles = new Map<string, string>();

    function component(namespace: string, name: string): string | null {
        switch (namespace) {
            case 'lightning':
                if (NATIVE_STYLE_MODULE.test(name)) {
                    return EMPTY_STYLE;
                }
                return inBundle(join(options.stubs, name)) ?? inBundle(join(base, 'src', 'lightning', name));
            case 'shell':
                return inBundle(join(options.shell, name));
            default: {
                const folder = options.bundle(name);
                if (folder !== null) {
                    bundles.set(folder, name);
                }
                return folder === null ? null : inBundle(folder);
            }
        }
    }

    function ownerOf(file: string): Owner | null {
        const standard: readonly (readonly [string, string])[] = [
            [join(base, 'src', 'lightning'), 'lightning'],
            [options.stubs, 'lightning'],
            [options.shell, 'shell']
        ];
        const [root, namespace] = standard.find(([one]) => file.startsWith(one + sep)) ?? [];
        if (root !== undefined && namespace !== undefined) {
            return { namespace, name: relative(root, file).split(sep)[0] as string };
        }
        const folder = [...bundles.keys()].find((one) => file.startsWith(one + sep));
        return folder === undefined ? null : { namespace: 'c', name: bundles.get(folder) as string };
    }

    return {
        name: 'lwc',
        resolveId(source, importer) {
            if (source.startsWith('\0')) {
                return source;
            }
            if (source === 'lwc' || source === '@lwc/engine-dom') {
                return esModule('@lwc/engine-dom');
            }
            if (source === '@lwc/synthetic-shadow' || source === '@lwc/wire-service') {
                return esModule(source);
            }
            if (source.startsWith('@host/')) {
                return fileOf(join(options.runtime, source.slice('@host/'.length)));
            }
            if (source.startsWith('@salesforce/')) {
                return resolvePlatform(source);
            }
            if (aliases.has(source)) {
                return aliases.get(source) as string;
            }
            const named = /^(lightning|c|shell)\/([A-Za-z0-9_]+)$/.exec(source);
            if (named) {
                const found = component(named[1] as string, named[2] as string);
                return found ?? this.error(`There is no module ${source} (imported by ${importer ?? 'the page'})`);
            }
            return importer === undefined || !source.startsWith('.') ? null : relativeFile(source, importer);
        },
        load(id) {
            if (id === EMPTY_TEMPLATE) {
                return { code: 'export default void 0;', moduleType: 'js' };
            }
            if (id === EMPTY_STYLE) {
                return { code: 'export default [];', moduleType: 'js' };
            }
            if (id.startsWith(VIRTUAL)) {
                const code = platformModule(id.slice(VIRTUAL.length), options.project);
                return code === null ? null : { code, moduleType: 'js' };
            }
            const [file = ''] = id.split('?');
            return /\.(html|css)$/.test(file) ? { code: readFileSync(file, 'utf8'), moduleType: 'js' } : null;
        },
        transform(code, id) {
            const [file = '', query = ''] = id.split('?');
            const owner = id.startsWith('\0') ? null : ownerOf(file);
            if (!owner) {
                return null;
            }
            const isScopedStyle = query.includes('scoped=true');
            const done = compiler.compile({ file, code, ...owner, isScopedStyle });
            if (owner.namespace === 'c') {
                done.warnings.forEach((warning) => options.warn(`${file}: ${warning}`));
            }
            return { code: done.code, map: { mappings: '' }, moduleType: 'js' };
        }
    };

    function resolvePlatform(source: string): string {
        const own = platformModuleExists(source);
        if (own) {
            return VIRTUAL + source;
        }
        return source.startsWith('@salesforce/gate/')
            ? join(base, 'external', 'gateStub.js')
            : (aliases.get(source) ?? VIRTUAL + source);
    }

    /** Labels of the base components have names of their own; everything else that we can make is ours. */
    function platformModuleExists(source: string): boolean {
        if (source.startsWith('@salesforce/label/') && aliases.has(source)) {
            return false;
        }
        return platformModule(source, { label: () => '', schemaName: () => ({ object: '', field: null }) }) !== null;
    }

    function relativeFile(source: string, importer: string): string | null {
        const [from = ''] = importer.split('?');
        const [path = '', query] = source.split('?');
        const file = resolve(dirname(from), path);
        if (from.startsWith(base) && NATIVE_STYLE.test(file)) {
            return EMPTY_STYLE;
        }
        const extension = extname(file);
        if (extension === '.html' || extension === '.css') {
            if (!existsSync(file)) {
                return extension === '.css' ? EMPTY_STYLE : EMPTY_TEMPLATE;
            }
            return query === undefined ? file : `${file}?${query}`;
        }
        return fileOf(file);
    }
}

function inBundle(folder: string): string | null {
    return fileOf(join(folder, folder.slice(folder.lastIndexOf(sep) + 1)));
}

/** The file itself, or with the extension it was written without; TypeScript before what it is compiled to. */
function fileOf(path: string): string | null {
    const found = EXTENSIONS.map((extension) => path + extension).find((file) => existsSync(file));
    return found ?? (existsSync(path) && statSync(path).isFile() ? path : null);
}
