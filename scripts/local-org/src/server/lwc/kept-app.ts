/** A built app on disk: found again while neither a source nor what the platform adds to them has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { platformModule, VIRTUAL, type ProjectModules } from './platform-modules.ts';

/** What a build gives. */
export interface BundledApp {
    /** Code by file name. */
    readonly files: ReadonlyMap<string, string>;
    /** Ids of every module that went in. */
    readonly modules: readonly string[];
}

interface KeptApp {
    readonly files: readonly (readonly [string, string])[];
    /** Platform modules and their code: labels, object names. */
    readonly platform: readonly (readonly [string, string])[];
    readonly warnings: readonly string[];
}

/** Milliseconds that an app of older sources stays: six hours. */
const KEPT = 6 * 3_600_000;

/**
 * Files of the app made of some folders and settings, built unless an earlier build is of the same.
 * @param build makes it; tells its warnings to what it is given
 */
export async function keptApp(
    cacheFolder: string,
    settings: readonly string[],
    folders: readonly string[],
    { project, warn }: { readonly project: ProjectModules; warn(message: string): void },
    build: (warn: (message: string) => void) => Promise<BundledApp>
): Promise<ReadonlyMap<string, string>> {
    const place = join(cacheFolder, `${keyOf(settings, folders)}.json`);
    const known = existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as KeptApp) : null;
    if (known?.platform.every(([id, code]) => codeOf(id, project) === code)) {
        known.warnings.forEach(warn);
        return new Map(known.files);
    }
    const warnings: string[] = [];
    const { files, modules } = await build((message) => {
        warnings.push(message);
        warn(message);
    });
    const platform = modules
        .filter((id) => id.startsWith(`${VIRTUAL}@salesforce/`))
        .map((id) => [id, codeOf(id, project) ?? ''] as const);
    store(cacheFolder, place, { files: [...files], platform, warnings });
    return files;
}

/** Code of a platform module; empty where the base components bring their own, null where there is none any more. */
function codeOf(id: string, project: ProjectModules): string | null {
    try {
        return platformModule(id.slice(VIRTUAL.length), project) ?? '';
    } catch {
        return null;
    }
}

function keyOf(settings: readonly string[], folders: readonly string[]): string {
    const hash = createHash('sha1');
    const add = (text: string): void => {
        hash.update(`${text.length}:`).update(text);
    };
    settings.forEach(add);
    for (const file of folders.flatMap(filesBelow)) {
        add(file);
        add(readFileSync(file, 'utf8'));
    }
    return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true })
        .filter(({ name }) => name !== '__tests__' && name !== '__mocks__')
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? filesBelow(path) : [path];
        });
}

/** Written beside and renamed, so that nobody reads half an entry. */
function store(folder: string, place: string, app: KeptApp): void {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
        const found = statSync(join(folder, name), { throwIfNoEntry: false });
        if (found && Date.now() - found.mtimeMs > KEPT) {
            rmSync(join(folder, name), { force: true });
        }
    }
    const part = `${place}.${process.pid}`;
    writeFileSync(part, JSON.stringify(app));
    renameSync(part, place);
}
