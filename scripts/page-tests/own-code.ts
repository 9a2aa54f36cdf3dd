/** How much code the project's components are: one bundle of them all, without what the platform brings. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { build, transformSync, type Plugin } from 'esbuild';
import { findBundles, type Bundle } from '../local-org/src/server/lwc/bundles.ts';
import { ModuleCompiler } from '../local-org/src/server/lwc/compile-module.ts';

/** Kilobytes, minified. */
export interface OwnCode {
    /** What we wrote as TypeScript. */
    readonly modules: number;
    /** Templates as the LWC compiler turns them into code, and style sheets. */
    readonly markup: number;
}

/** Sizes of everything the exposed components of a folder load of ours; words are custom labels and not counted. */
export async function ownCode(folder: string, cacheFolder: string): Promise<OwnCode> {
    const bundles = findBundles([folder]);
    const pages = [...bundles.values()].filter(({ isExposed }) => isExposed);
    const done = await build({
        stdin: {
            contents: pages.map(({ name }) => `import ${name} from 'c/${name}';\nexport { ${name} };`).join('\n'),
            resolveDir: folder
        },
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        write: false,
        metafile: true,
        plugins: [components(bundles, new ModuleCompiler(cacheFolder))]
    });
    const inputs = Object.values(done.metafile.outputs).flatMap(({ inputs: parts }) => Object.entries(parts));
    const kilobytes = (isCounted: (extension: string) => boolean): number => {
        const counted = inputs.filter(([file]) => isCounted(extname(file.split('?')[0] ?? '')));
        return Math.ceil(counted.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0) / 1024);
    };
    return {
        modules: kilobytes((extension) => extension === '.ts'),
        markup: kilobytes((extension) => extension === '.html' || extension === '.css')
    };
}

function components(bundles: ReadonlyMap<string, Bundle>, compiler: ModuleCompiler): Plugin {
    return {
        name: 'components',
        setup({ onResolve, onLoad }) {
            onResolve({ filter: /^@salesforce\/label\// }, ({ path }) => ({ path, namespace: 'word' }));
            onLoad({ filter: /.*/, namespace: 'word' }, () => ({ contents: "export default '';" }));
            onResolve({ filter: /^(lwc$|lightning\/|@salesforce\/|experience\/)/ }, ({ path }) => ({
                path,
                external: true
            }));
            onResolve({ filter: /^c\// }, ({ path }) => {
                const bundle = bundles.get(path.slice(2));
                return bundle ? { path: moduleOf(bundle) } : { errors: [{ text: `There is no component ${path}` }] };
            });
            onResolve({ filter: /^\.\// }, ({ path, importer }) => {
                const [file = '', query] = join(dirname(importer), path).split('?');
                if (/\.(html|css)$/.test(file)) {
                    const suffix = query === undefined ? '' : `?${query}`;
                    return existsSync(file) ? { path: file, suffix } : { path: file, namespace: 'absent' };
                }
                return { path: `${file.replace(/\.js$/, '')}.ts` };
            });
            onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'export default undefined;' }));
            onLoad({ filter: /\.(ts|html|css)$/ }, ({ path, suffix }) => {
                const text = readFileSync(path, 'utf8');
                const code = path.endsWith('.css') ? transformSync(text, { loader: 'css', minify: true }).code : text;
                const name = basename(dirname(path));
                const isScopedStyle = suffix.includes('scoped=true');
                return { contents: compiler.compile({ file: path, code, namespace: 'c', name, isScopedStyle }).code };
            });
        }
    };
}

function moduleOf({ folder, name }: Bundle): string {
    const script = join(folder, `${name}.ts`);
    return existsSync(script) ? script : join(folder, `${name}.css`);
}
