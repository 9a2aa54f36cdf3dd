/**
 * Finds what a folder is made of: an SFDX project, a metadata folder, or bare Apex files.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ApexSource } from '../apex/compile.ts';

/** Something wrong with what the user named; the message says what, and nobody needs a stack. */
export class UsageError extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'UsageError';
    }
}

export interface ProjectFiles {
    readonly root: string;
    /** Source folders, absolute. */
    readonly folders: readonly string[];
    /** From sfdx-project.json unless the user said otherwise; null for none. */
    readonly namespace: string | null;
    readonly apex: readonly ApexSource[];
}

interface ProjectJson {
    readonly packageDirectories?: readonly { readonly path?: string }[];
    readonly namespace?: string;
    readonly sourceApiVersion?: string;
}

const SKIPPED = new Set(['node_modules', '.git', '.sfdx', '.sf']);

/**
 * Reads a project.
 * @param namespace takes the place of the project's own; an empty text means none.
 * @throws UsageError when there is nothing to compile.
 */
export function readProject(folder: string, namespace?: string): ProjectFiles {
    const root = resolve(folder);
    if (!existsSync(root) || !statSync(root).isDirectory()) {
        throw new UsageError(`No such folder: ${folder}`);
    }
    const json = projectJson(root);
    const folders = sourceFolders(root, json);
    const own = (namespace ?? json?.namespace ?? '').trim();
    const fallback = json?.sourceApiVersion ? Number(json.sourceApiVersion) : null;
    const apex = folders.flatMap((one) => apexFiles(one)).map((path) => apexSource(root, path, fallback));
    if (apex.length === 0) {
        throw new UsageError(`No Apex classes or triggers under ${folder}`);
    }
    return { root, folders, namespace: own === '' ? null : own, apex };
}

function projectJson(root: string): ProjectJson | null {
    const path = join(root, 'sfdx-project.json');
    if (!existsSync(path)) {
        return null;
    }
    try {
        return JSON.parse(readFileSync(path, 'utf8')) as ProjectJson;
    } catch (error) {
        throw new UsageError(`sfdx-project.json is not valid JSON: ${(error as Error).message}`);
    }
}

function sourceFolders(root: string, json: ProjectJson | null): string[] {
    if (json) {
        const named = (json.packageDirectories ?? []).map(({ path }) => join(root, (path ?? '').replaceAll('\\', '/')));
        const missing = named.find((path) => !existsSync(path));
        if (missing !== undefined) {
            throw new UsageError(`sfdx-project.json names a folder that does not exist: ${relative(root, missing)}`);
        }
        return withoutNested(named);
    }
    const src = join(root, 'src');
    return [existsSync(src) && statSync(src).isDirectory() ? src : root];
}

/** A package directory named twice, or inside another one, is read once. */
function withoutNested(folders: readonly string[]): string[] {
    const each = [...new Set(folders)];
    return each.filter((folder) => !each.some((other) => other !== folder && folder.startsWith(`${other}/`)));
}

function apexFiles(folder: string): string[] {
    return readdirSync(folder)
        .sort()
        .flatMap((entry) => {
            const path = join(folder, entry);
            if (statSync(path).isDirectory()) {
                return SKIPPED.has(entry) ? [] : apexFiles(path);
            }
            return /\.(cls|trigger)$/.test(entry) ? [path] : [];
        });
}

function apexSource(root: string, path: string, fallback: number | null): ApexSource {
    const meta = `${path}-meta.xml`;
    const version = existsSync(meta) ? /<apiVersion>\s*([\d.]+)\s*</.exec(readFileSync(meta, 'utf8'))?.[1] : undefined;
    return {
        kind: path.endsWith('.cls') ? 'class' : 'trigger',
        file: relative(root, path),
        text: readFileSync(path, 'utf8'),
        apiVersion: version === undefined ? fallback : Number(version)
    };
}
