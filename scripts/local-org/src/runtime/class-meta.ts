/**
 * What a compiled program knows about its classes at run time: reflection for JSON, stubs, tests, jobs, flows and pages.
 * Plain data, so that it can be cached on disk. Types are texts for `runtimeType()`.
 */

export interface AnnotationMeta {
    /** Lower case: `invocablemethod`. */
    readonly name: string;
    /** Keys in lower case. */
    readonly params: Readonly<Record<string, string | number | boolean>>;
}

export interface ParamMeta {
    readonly name: string;
    readonly type: string;
}

export interface MethodMeta {
    readonly name: string;
    /** Name in emitted JavaScript. */
    readonly js: string;
    readonly params: readonly ParamMeta[];
    /** `void` when nothing is returned. */
    readonly returns: string;
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    readonly access: 'private' | 'protected' | 'public' | 'global';
    /** Lower case modifiers, `testmethod` and `override` among them. */
    readonly modifiers: readonly string[];
    readonly annotations: readonly AnnotationMeta[];
    readonly line: number;
}

export interface FieldMeta {
    readonly name: string;
    /** Name of the storage in emitted JavaScript. */
    readonly js: string;
    readonly type: string;
    readonly isStatic: boolean;
    readonly isTransient: boolean;
    readonly access: 'private' | 'protected' | 'public' | 'global';
    /** Names of the accessor methods; null where the storage itself is read or written, absent accessors included. */
    readonly getter: string | null;
    readonly setter: string | null;
    readonly isProperty: boolean;
    readonly readable: boolean;
    readonly writable: boolean;
    readonly annotations: readonly AnnotationMeta[];
    readonly line: number;
}

export interface ClassMeta {
    /** `outer.inner`. */
    readonly key: string;
    /** `Outer.Inner`. */
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly outer: string | null;
    readonly superclass: string | null;
    readonly interfaces: readonly string[];
    readonly access: 'private' | 'protected' | 'public' | 'global';
    readonly isAbstract: boolean;
    readonly isException: boolean;
    readonly isTest: boolean;
    readonly sharing: 'with' | 'without' | 'inherited' | 'default';
    readonly annotations: readonly AnnotationMeta[];
    /** Declared here, in order; not inherited ones. */
    readonly fields: readonly FieldMeta[];
    readonly methods: readonly MethodMeta[];
    readonly constructors: readonly MethodMeta[];
    /** Enum constants in order. */
    readonly values: readonly string[];
    readonly file: string;
    readonly line: number;
}

export interface TriggerMeta {
    readonly name: string;
    readonly object: string;
    readonly events: readonly string[];
    readonly file: string;
}

/** Lines of one method, for stack traces: `Class.Foo.bar`, `Trigger.T`, `AnonymousBlock`. */
export interface FrameRange {
    readonly from: number;
    readonly to: number;
    readonly label: string;
}

/** Finds an annotation by its lower-case name. */
export function annotation(
    of: { readonly annotations: readonly AnnotationMeta[] },
    name: string
): AnnotationMeta | null {
    return of.annotations.find((candidate) => candidate.name === name) ?? null;
}
