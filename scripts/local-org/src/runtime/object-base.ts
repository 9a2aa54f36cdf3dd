import type { ClassMeta } from './class-meta.ts';
import type { RuntimeType } from './types.ts';

/**
 * Base of every class instance of emitted Apex and of every exception. It imports nothing, so that any module
 * of the runtime can extend it whatever the import order.
 */
export class ApexObject {
    /** Type of the class, set when its program loads. */
    declare static $type: RuntimeType;
    /** What the source says about the class, set when its program loads. */
    declare static $meta: ClassMeta | undefined;
}

/** Static fields of a class by their emitted names. */
export type StaticRecord = Record<string, unknown>;

/** The constructor side of an emitted class. */
export interface ApexClass {
    new (): ApexObject;
    readonly prototype: ApexObject;
    $type: RuntimeType;
    /** Absent on the runtime's own base classes. */
    $meta?: ClassMeta | undefined;
    /** JavaScript names of transient fields, superclasses included. */
    $transient?: ReadonlySet<string>;
    /** First use in a transaction: static fields and blocks, in order. Absent when there is nothing static. */
    $clinit?: (statics: StaticRecord) => void;
    /** The record used last and the transaction it belongs to, so that a hot loop does not look it up. Each class has its own. */
    $latest?: { readonly statics: Map<string, unknown>; readonly record: StaticRecord } | null;
}
