import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Folders no check ever looks into. */
const IGNORED_FOLDERS = new Set(['node_modules', '.git', '.cache', '.sf', '.sfdx', 'coverage', 'dist', 'mdapi']);

/** A source file: where it is and what it says. */
export interface SourceFile {
    /** Relative to the project root, with forward slashes. */
    readonly path: string;
    readonly text: string;
}

/** An SFDX project on disk, read lazily and once. */
export class Project {
    #apex: readonly SourceFile[] | null = null;
    readonly root: string;
    readonly namespace: string;
    readonly apiVersion: string;
    /** Relative paths of the package directories. */
    readonly packageDirectories: readonly string[];
    readonly #texts = new Map<string, string>();
    readonly #listings = new Map<string, readonly string[]>();

    /** @throws where `root` has no readable sfdx-project.json */
    constructor(root: string) {
        this.root = root;
        const settings = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as {
            namespace?: string;
            sourceApiVersion: string;
            packageDirectories: { path: string }[];
        };
        this.namespace = settings.namespace ?? '';
        this.apiVersion = settings.sourceApiVersion;
        this.packageDirectories = settings.packageDirectories.map((directory) => directory.path);
    }

    /** Relative paths of all files below `folder` (relative, '' = root), sorted. Empty where the folder is missing. */
    list(folder: string): readonly string[] {
        const known = this.#listings.get(folder);
        if (known) return known;
        const found = listFiles(join(this.root, folder)).map((file) => (folder ? `${folder}/${file}` : file));
        this.#listings.set(folder, found);
        return found;
    }

    /** Files of the package directories whose name ends in one of `endings`. */
    packaged(...endings: string[]): string[] {
        return this.packageDirectories
            .flatMap((directory) => this.list(directory))
            .filter((path) => endings.length === 0 || endings.some((ending) => path.endsWith(ending)));
    }

    /** Apex classes and triggers of the package directories. */
    apexFiles(): readonly SourceFile[] {
        this.#apex ??= this.packaged('.cls', '.trigger').map((path) => ({ path, text: this.read(path) }));
        return this.#apex;
    }

    /** The text of a file; read once. */
    read(path: string): string {
        let text = this.#texts.get(path);
        if (text === undefined) {
            text = readFileSync(join(this.root, path), 'utf8');
            this.#texts.set(path, text);
        }
        return text;
    }

    exists(path: string): boolean {
        return existsSync(join(this.root, path));
    }

    /** The absolute path of a project file. */
    absolute(path: string): string {
        return join(this.root, path);
    }

    /** A file under config/ as JSON, or `missing` where it is not there. */
    config<T>(name: string, missing: T): T {
        const path = `config/${name}`;
        return this.exists(path) ? (JSON.parse(this.read(path)) as T) : missing;
    }

    /** `name` without the namespace prefix of this package, be it written `ns__Name` or `ns.Name`. */
    local(name: string): string {
        if (!this.namespace) return name;
        const prefix = this.namespace.toLowerCase();
        const lower = name.toLowerCase();
        if (lower.startsWith(`${prefix}__`) && lower.length > prefix.length + 2) return name.slice(prefix.length + 2);
        if (lower.startsWith(`${prefix}.`)) return name.slice(prefix.length + 1);
        return name;
    }
}

/** Paths of all files below `folder`, relative to it, with forward slashes, sorted. Empty where the folder is missing. */
export function listFiles(folder: string): string[] {
    const found: string[] = [];
    collect(folder, (file) => found.push(relative(folder, file).split(sep).join('/')));
    return found.sort();
}

function collect(folder: string, found: (file: string) => void): void {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            if (!IGNORED_FOLDERS.has(entry.name)) collect(path, found);
        } else if (entry.isFile()) {
            found(path);
        }
    }
}
