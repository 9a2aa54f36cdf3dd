/** Finds the metadata files of a project: SFDX source folders and metadata API folders alike. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseXml, type XmlElement } from './xml.ts';

/** One metadata file. */
export interface SourceFile {
    readonly path: string;
    /** Metadata type by its file suffix: `object`, `field`, `permissionset` … */
    readonly suffix: string;
    /** File name without suffix. */
    readonly name: string;
}

const SKIPPED = new Set(['node_modules', '.git', '.sfdx', '.sf', 'lwc', 'aura']);
/** Files without `-meta.xml`, as metadata API folders have them, count only in the folder of their type. */
const PLAIN: Readonly<Record<string, string>> = {
    object: 'objects',
    labels: 'labels',
    permissionset: 'permissionsets',
    permissionsetgroup: 'permissionsetgroups',
    mutingpermissionset: 'mutingpermissionsets',
    profile: 'profiles',
    md: 'customMetadata',
    role: 'roles',
    customPermission: 'customPermissions',
    namedCredential: 'namedCredentials',
    externalCredential: 'externalCredentials',
    settings: 'settings',
    globalValueSet: 'globalValueSets',
    standardValueSet: 'standardValueSets',
    remoteSite: 'remoteSiteSettings',
    duplicateRule: 'duplicateRules',
    matchingRule: 'matchingRules',
    queue: 'queues',
    group: 'groups',
    flow: 'flows',
    flowtest: 'flowtests'
};

/** Every metadata file under the folders, in path order so that a load is the same everywhere. */
export function findSourceFiles(folders: readonly string[]): SourceFile[] {
    return folders.flatMap((folder) => walk(folder));
}

function walk(folder: string): SourceFile[] {
    const found: SourceFile[] = [];
    for (const entry of readdirSync(folder).sort()) {
        const path = join(folder, entry);
        if (statSync(path).isDirectory()) {
            if (!SKIPPED.has(entry)) {
                found.push(...walk(path));
            }
            continue;
        }
        const file = classify(path);
        if (file) {
            found.push(file);
        }
    }
    return found;
}

function classify(path: string): SourceFile | null {
    const file = basename(path);
    const source = /^(.+)\.([A-Za-z]+)-meta\.xml$/.exec(file);
    if (source) {
        return { path, name: source[1] as string, suffix: source[2] as string };
    }
    const plain = /^(.+)\.([A-Za-z]+)$/.exec(file);
    const suffix = plain?.[2] ?? '';
    return plain && PLAIN[suffix] === basename(dirname(path)) ? { path, name: plain[1] as string, suffix } : null;
}

/** The root element of a metadata file. */
export function readMetadata(file: SourceFile): XmlElement {
    return parseXml(readFileSync(file.path, 'utf8'), file.path).root;
}
