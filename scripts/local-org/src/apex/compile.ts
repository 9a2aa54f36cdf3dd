/**
 * Apex sources → emitted files: parse, check, emit, with what did not change taken from a cache on disk.
 */
import type { Registry } from '../library/registry.ts';
import type { AnonymousUnit, CompilationUnit } from './ast.ts';
import { checkAnonymous, checkProgram } from './check/check-program.ts';
import type { SchemaView } from './check/schema-view.ts';
import { ApexCompileError } from './compile-error.ts';
import { CompileCache, hashOf } from './compile-cache.ts';
import { emitUnit } from './emit/index.ts';
import type { EmittedFile } from './emit/index.ts';
import { ApexSyntaxError, parseAnonymous, parseClass, parseTrigger } from './parse/index.ts';
import type { ProgramSymbols } from './program-symbols.ts';

/** The first API version whose classes query and write in user mode when they do not say. */
const USER_MODE_VERSION = 67;

/** One source file. */
export interface ApexSource {
    readonly kind: 'class' | 'trigger';
    /** As diagnostics show it: a path relative to the project. */
    readonly file: string;
    readonly text: string;
    /** From `-meta.xml`; null when nothing says it. */
    readonly apiVersion: number | null;
}

export interface CompileOptions {
    readonly sources: readonly ApexSource[];
    readonly schema: SchemaView;
    readonly namespace: string | null;
    readonly registry: Registry;
    readonly labels?: ReadonlySet<string>;
    /** Folder of the cache; null for none. */
    readonly cacheFolder: string | null;
    /** Text that changes whenever the schema or the library does: part of the cache's key. */
    readonly fingerprint: string;
}

export interface CompileResult {
    readonly files: readonly EmittedFile[];
    /** Warnings of kind `unsupported`; errors throw. */
    readonly unsupported: readonly ApexCompileError[];
    /** Symbols to check anonymous code against, made when first asked for. */
    readonly symbols: () => ProgramSymbols;
    /** Anonymous code on top of the program, from the cache where it was compiled before. @throws CompilationFailed */
    readonly anonymous: (code: string) => EmittedFile;
}

/** Sources that do not compile, with everything that is wrong with them. */
export class CompilationFailed extends Error {
    readonly errors: readonly ApexCompileError[];

    constructor(errors: readonly ApexCompileError[]) {
        super(errors.map((error) => error.describe()).join('\n'));
        this.name = 'CompilationFailed';
        this.errors = errors;
    }
}

/**
 * Compiles a program.
 * @throws CompilationFailed with every syntax error, or else every error of the checker.
 */
export function compile(options: CompileOptions): CompileResult {
    const cache = options.cacheFolder === null ? null : new CompileCache(options.cacheFolder);
    const key = programKey(options);
    const known = cache?.program(key);
    if (known) {
        let checked: ProgramSymbols | null = null;
        const symbols = (): ProgramSymbols => (checked ??= check(options, cache).symbols);
        return { ...known, symbols, anonymous: (code) => cachedAnonymous(code, key, symbols, cache) };
    }
    const { units, symbols, unsupported } = check(options, cache);
    const files = units.map((unit, index) => emitUnit(unit, emitOptions(options.sources[index] as ApexSource)));
    cache?.storeProgram(key, { files, unsupported });
    return {
        files,
        unsupported,
        symbols: () => symbols,
        anonymous: (code) => cachedAnonymous(code, key, () => symbols, cache)
    };
}

/** A program from the cache has no symbols until somebody asks, and checking all of it for one script takes seconds. */
function cachedAnonymous(
    code: string,
    program: string,
    symbols: () => ProgramSymbols,
    cache: CompileCache | null
): EmittedFile {
    const key = hashOf(program, code);
    const known = cache?.program(key)?.files[0];
    if (known) {
        return known;
    }
    const file = compileAnonymous(code, symbols());
    cache?.storeProgram(key, { files: [file], unsupported: [] });
    return file;
}

/** Compiles anonymous code on top of a program. @throws CompilationFailed */
export function compileAnonymous(code: string, program: ProgramSymbols): EmittedFile {
    const unit = guarded(() => parseAnonymous('AnonymousBlock', code), 'AnonymousBlock') as AnonymousUnit;
    const { diagnostics } = checkAnonymous(unit, program);
    refuseErrors(diagnostics);
    return emitUnit(unit, { defaultAccess: 'system' });
}

function emitOptions(source: ApexSource): { defaultAccess: 'user' | 'system' } {
    return { defaultAccess: (source.apiVersion ?? USER_MODE_VERSION) >= USER_MODE_VERSION ? 'user' : 'system' };
}

interface Checked {
    readonly units: readonly CompilationUnit[];
    readonly symbols: ProgramSymbols;
    readonly unsupported: readonly ApexCompileError[];
}

function check(options: CompileOptions, cache: CompileCache | null): Checked {
    const units = parseAll(options.sources, cache);
    const { symbols, diagnostics } = checkProgram({
        units,
        schema: options.schema,
        namespace: options.namespace,
        registry: options.registry,
        ...(options.labels ? { labels: options.labels } : {})
    });
    refuseErrors(diagnostics);
    return { units, symbols, unsupported: diagnostics };
}

function refuseErrors(diagnostics: readonly ApexCompileError[]): void {
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
    if (errors.length > 0) {
        throw new CompilationFailed(errors);
    }
}

/** Parses every file, so that all syntax errors are told at once. */
function parseAll(sources: readonly ApexSource[], cache: CompileCache | null): CompilationUnit[] {
    const errors: ApexCompileError[] = [];
    const units: CompilationUnit[] = [];
    for (const source of sources) {
        try {
            units.push(parseOne(source, cache));
        } catch (error) {
            if (!(error instanceof CompilationFailed)) {
                throw error;
            }
            errors.push(...error.errors);
        }
    }
    if (errors.length > 0) {
        throw new CompilationFailed(errors);
    }
    return units;
}

function parseOne(source: ApexSource, cache: CompileCache | null): CompilationUnit {
    const key = hashOf(source.kind, source.file, source.text);
    const known = cache?.unit(key);
    if (known) {
        return known;
    }
    const parse = source.kind === 'class' ? parseClass : parseTrigger;
    const unit = guarded(() => parse(source.file, source.text), source.file);
    cache?.storeUnit(key, unit);
    return unit;
}

function guarded(parse: () => CompilationUnit, file: string): CompilationUnit {
    try {
        return parse();
    } catch (error) {
        if (!(error instanceof ApexSyntaxError)) {
            throw error;
        }
        throw new CompilationFailed(
            error.problems.map((problem) => new ApexCompileError('syntax.error', problem.message, file, problem))
        );
    }
}

function programKey(options: CompileOptions): string {
    const sources = options.sources.flatMap((source) => [
        source.kind,
        source.file,
        String(source.apiVersion),
        source.text
    ]);
    const labels = [...(options.labels ?? ['*'])].sort();
    return hashOf(options.namespace ?? '', options.fingerprint, ...labels, ...sources);
}
