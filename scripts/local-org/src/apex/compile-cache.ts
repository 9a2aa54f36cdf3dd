/**
 * What earlier compilations left on disk: trees of files by their text, emitted programs by everything that went in.
 * Caches of other compiler versions go after a while.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import type { CompilationUnit } from './ast.ts';
import { ApexCompileError } from './compile-error.ts';
import type { EmittedFile } from './emit/index.ts';

interface StoredProgram {
    readonly files: readonly EmittedFile[];
    readonly unsupported: readonly StoredFinding[];
}

type StoredFinding = Pick<ApexCompileError, 'code' | 'message' | 'file' | 'line' | 'column' | 'severity'>;

/** A digest of texts; where one ends and the next begins counts. */
export function hashOf(...texts: readonly string[]): string {
    const hash = createHash('sha256');
    for (const text of texts) {
        hash.update(`${text.length}:`).update(text);
    }
    return hash.digest('hex');
}

/** How long a folder of another compiler version stays, in milliseconds: six hours. */
const KEPT = 6 * 3_600_000;

/** The cache of one compiler version. */
export class CompileCache {
    readonly #folder: string;

    constructor(folder: string) {
        this.#folder = join(folder, compilerVersion());
    }

    /** The tree of a file as the parser left it, or null. */
    unit(key: string): CompilationUnit | null {
        return this.#read<CompilationUnit>('tree', key);
    }

    /** Keeps a tree; call it before the checker writes into it. */
    storeUnit(key: string, unit: CompilationUnit): void {
        this.#write('tree', key, unit);
    }

    /** An emitted program, or null. */
    program(key: string): { files: readonly EmittedFile[]; unsupported: readonly ApexCompileError[] } | null {
        const found = this.#read<StoredProgram>('program', key);
        return found && { files: found.files, unsupported: found.unsupported.map(finding) };
    }

    storeProgram(
        key: string,
        program: { files: readonly EmittedFile[]; unsupported: readonly ApexCompileError[] }
    ): void {
        const unsupported = program.unsupported.map(({ code, message, file, line, column, severity }) => ({
            code,
            message,
            file,
            line,
            column,
            severity
        }));
        this.#write('program', key, { files: program.files, unsupported });
    }

    #read<T>(kind: string, key: string): T | null {
        try {
            return deserialize(readFileSync(join(this.#folder, `${kind}-${key}`))) as T;
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
                return null;
            }
            throw error;
        }
    }

    /** Removes what other versions of the compiler left, unless one may still be running. */
    #removeOldVersions(): void {
        const parent = dirname(this.#folder);
        for (const version of existsSync(parent) ? readdirSync(parent) : []) {
            const folder = join(parent, version);
            if (folder !== this.#folder && Date.now() - statSync(folder).mtimeMs > KEPT) {
                rmSync(folder, { recursive: true, force: true });
            }
        }
    }

    /** Written beside and renamed, so that workers never read half an entry. */
    #write(kind: string, key: string, value: unknown): void {
        if (!existsSync(this.#folder)) {
            this.#removeOldVersions();
            mkdirSync(this.#folder, { recursive: true });
        }
        const path = join(this.#folder, `${kind}-${key}`);
        const part = `${path}.${process.pid}-${threadId}`;
        writeFileSync(part, serialize(value));
        renameSync(part, path);
    }
}

function finding(stored: StoredFinding): ApexCompileError {
    return new ApexCompileError(stored.code, stored.message, stored.file, stored, stored.severity);
}

let version: string | null = null;

/** Changes with every change of the compiler or of the library it compiles against. */
export function compilerVersion(): string {
    const source = dirname(dirname(fileURLToPath(import.meta.url)));
    version ??= hashOf(
        process.version,
        ...['apex', 'library', 'schema', join('data', 'soql')].flatMap((folder) => stamps(join(source, folder)))
    ).slice(0, 16);
    return version;
}

function stamps(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => `${path}:${statSync(path).mtimeMs}:${statSync(path).size}`);
}
