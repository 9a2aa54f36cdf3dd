/** One file of a Lightning Web Component as JavaScript, kept on disk by content. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { transformSync } from '@lwc/compiler';
import { transformSync as stripTypes } from 'esbuild';
import { toolVersions } from './packages.ts';

/** The API version that templates and classes are compiled for. */
const API_VERSION = 66;

export interface ModuleSource {
    readonly file: string;
    readonly code: string;
    /** `lightning`, `c`, `shell`. */
    readonly namespace: string;
    /** Name of the bundle. */
    readonly name: string;
    readonly isScopedStyle: boolean;
}

export interface CompiledModule {
    readonly code: string;
    readonly warnings: readonly string[];
}

/** Compiles modules and remembers what it compiled. */
export class ModuleCompiler {
    readonly #folder: string;
    readonly #versions = toolVersions();

    /** @param folder where compiled modules are kept; made when missing */
    constructor(folder: string) {
        this.#folder = folder;
        mkdirSync(folder, { recursive: true });
    }

    /** @throws Error with the place in the source when the compiler refuses it */
    compile(source: ModuleSource): CompiledModule {
        const { file, namespace, name, isScopedStyle } = source;
        const key = createHash('sha1')
            .update([this.#versions, API_VERSION, file, namespace, name, isScopedStyle, source.code].join('\0'))
            .digest('hex');
        const kept = join(this.#folder, key);
        if (existsSync(kept)) {
            return JSON.parse(readFileSync(kept, 'utf8')) as CompiledModule;
        }
        const done = compileModule(source);
        writeFileSync(`${kept}.${process.pid}`, JSON.stringify(done));
        renameSync(`${kept}.${process.pid}`, kept);
        return done;
    }
}

function compileModule(source: ModuleSource): CompiledModule {
    const isBase = source.namespace === 'lightning';
    const result = transformSync(scriptOf(source), source.file.replace(/\.ts$/, '.js'), {
        namespace: source.namespace,
        name: source.name,
        apiVersion: API_VERSION,
        scopedStyles: source.isScopedStyle,
        enableDynamicComponents: true,
        enableLwcOn: true,
        // Base components rely on it; our own keep the error that the platform would give.
        enableSyntheticElementInternals: isBase,
        experimentalDynamicDirective: isBase
    });
    return { code: result.code, warnings: (result.warnings ?? []).map((warning) => warning.message) };
}

function scriptOf({ file, code }: ModuleSource): string {
    switch (extname(file)) {
        case '.ts':
            return stripTypes(code, {
                loader: 'ts',
                target: 'esnext',
                sourcefile: file,
                tsconfigRaw: {
                    compilerOptions: {
                        verbatimModuleSyntax: true,
                        useDefineForClassFields: true,
                        experimentalDecorators: false
                    }
                }
            }).code;
        case '.js':
            return code.replaceAll('import.meta.env.SSR', 'false');
        default:
            return code;
    }
}
