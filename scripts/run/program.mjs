// TypeScript programs as bundles, kept below .cache for as long as no source of theirs changes. Loading one file takes a
// fraction of what loading, translating and linking several hundred does, and every test step starts a process or many.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as nodeModule from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAMS = join(ROOT, '.cache', 'programs');
/** Milliseconds that a bundle stays after newer ones came: somebody may still be running it. */
const KEPT = 6 * 3_600_000;
const versionOf = (name) => createRequire(import.meta.url)(`${name}/package.json`).version;

/** Imports a program by its source file. With Node's own `--enable-source-maps`, stack traces name sources. */
export async function runProgram(file) {
    nodeModule.enableCompileCache?.(join(PROGRAMS, 'compiled'));
    const [bundle] = await bundlesOf([file]);
    return import(pathToFileURL(bundle).href);
}

/** Files to run in place of TypeScript files, in their order; what several of them need is loaded from one shared file. */
export async function bundlesOf(files) {
    const name = hashOf(process.version, versionOf('esbuild'), readFileSync(import.meta.filename, 'utf8'), ...files);
    const list = join(PROGRAMS, `${name}.json`);
    const known = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : null;
    if (
        known?.outputs.every(existsSync) &&
        Object.entries(known.sources).every(([source, stamp]) => stampOf(source) === stamp)
    ) {
        return known.outputs;
    }
    const made = await bundle(files);
    removeOld();
    // Written beside and renamed, so that nobody reads half a list.
    const part = `${list}.${randomUUID()}`;
    writeFileSync(part, JSON.stringify(made));
    renameSync(part, list);
    return made.outputs;
}

/** @returns outputs by the order of files, and the stamp of every source that went in, taken before it was read */
async function bundle(files) {
    const { build } = await import('esbuild');
    const folder = join(PROGRAMS, randomUUID());
    const sources = {};
    const { metafile } = await build({
        entryPoints: files.map((file) => ({ in: file, out: nameOf(file).replace(/\.\w+$/, '') })),
        absWorkingDir: ROOT,
        outdir: folder,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        target: 'node20',
        sourcemap: 'linked',
        sourcesContent: false,
        metafile: true,
        logLevel: 'silent',
        plugins: [whereItStands(sources)]
    });
    const outputs = new Map(
        Object.entries(metafile.outputs).map(([output, { entryPoint }]) => [entryPoint, join(ROOT, output)])
    );
    return { outputs: files.map((file) => outputs.get(nameOf(file))), sources };
}

/** Path below the repository, as esbuild writes it. */
function nameOf(file) {
    return relative(ROOT, file).replaceAll('\\', '/');
}

/** A module goes on finding files beside its source, wherever its bundle lies. */
function whereItStands(sources) {
    return {
        name: 'where-it-stands',
        setup({ onLoad }) {
            onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => {
                sources[path] = stampOf(path);
                const place = { url: pathToFileURL(path).href, dirname: dirname(path), filename: path };
                const contents = readFileSync(path, 'utf8').replace(
                    /\bimport\.meta\.(url|dirname|filename)\b/g,
                    (_all, part) => JSON.stringify(place[part])
                );
                return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
            });
        }
    };
}

function stampOf(file) {
    const found = statSync(file, { throwIfNoEntry: false });
    return found ? `${found.mtimeMs} ${found.size}` : 'gone';
}

function hashOf(...texts) {
    const hash = createHash('sha256');
    for (const text of texts) hash.update(`${text.length}:`).update(text);
    return hash.digest('hex').slice(0, 20);
}

function removeOld() {
    mkdirSync(PROGRAMS, { recursive: true });
    for (const name of readdirSync(PROGRAMS)) {
        const path = join(PROGRAMS, name);
        const found = statSync(path, { throwIfNoEntry: false });
        if (found && name !== 'compiled' && Date.now() - found.mtimeMs > KEPT)
            rmSync(path, { recursive: true, force: true });
    }
}
