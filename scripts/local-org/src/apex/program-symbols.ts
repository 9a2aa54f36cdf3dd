/** Everything the names of a program can mean: its classes, the platform's, its records, its labels. */
import type { Registry } from '../library/registry.ts';
import type { AnonymousUnit, TriggerUnit } from './ast.ts';
import type { ClassSymbol } from './symbols.ts';
import type { SchemaView } from './check/schema-view.ts';
import { PlatformSymbols } from './platform-symbols.ts';

export interface ProgramOptions {
    readonly schema: SchemaView;
    /** The project's own namespace, or null. */
    readonly namespace: string | null;
    readonly registry: Registry;
    /** Names of the project's custom labels; without it every label is believed. */
    readonly labels?: ReadonlySet<string>;
    /** API version of each file; a file that is not listed has the newest. */
    readonly apiVersions?: ReadonlyMap<string, number>;
}

/** The symbols of a compiled program. Keys are lower case. */
export class ProgramSymbols {
    readonly schema: SchemaView;
    readonly namespace: string | null;
    readonly platform: PlatformSymbols;
    /** Lower-case label names, or null when not known. */
    readonly labels: ReadonlySet<string> | null;
    /** By file, as given; see {@link ProgramOptions.apiVersions}. */
    readonly apiVersions: ReadonlyMap<string, number>;
    /** Project classes, inner ones included, by {@link ClassSymbol.key}. */
    readonly classes: Map<string, ClassSymbol>;
    readonly triggers: TriggerUnit[] = [];
    readonly anonymous: AnonymousUnit[] = [];

    constructor(options: ProgramOptions, platform?: PlatformSymbols, classes?: Map<string, ClassSymbol>) {
        this.schema = options.schema;
        this.namespace = options.namespace;
        this.labels = options.labels ? new Set([...options.labels].map((name) => name.toLowerCase())) : null;
        this.apiVersions = options.apiVersions ?? new Map();
        this.platform = platform ?? new PlatformSymbols(options.registry, options.schema);
        this.classes = classes ?? new Map();
    }

    /** A top-level project class by bare name, or null. */
    topLevel(name: string): ClassSymbol | null {
        return this.classes.get(name.toLowerCase()) ?? null;
    }

    /** Whether a name is the project's own namespace. */
    isOwnNamespace(name: string): boolean {
        return this.namespace !== null && this.namespace.toLowerCase() === name.toLowerCase();
    }

    /** A copy that sees these classes and takes more without changing this program: for anonymous code. */
    extend(): ProgramSymbols {
        const { schema, namespace, platform, apiVersions } = this;
        const options = { schema, namespace, apiVersions, registry: platform.registry };
        const classes = new Map(this.classes);
        return new ProgramSymbols(this.labels ? { ...options, labels: this.labels } : options, platform, classes);
    }
}
