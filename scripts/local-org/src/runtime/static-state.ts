/**
 * Static fields: one record per class and transaction, made on the class's first use.
 */
import { current } from '../platform/context.ts';
import type { ApexClass, StaticRecord } from './object-base.ts';

/**
 * The static fields of a class in the running transaction. Its first use runs the static initialisers, those of its
 * superclass first; while they run, fields not reached yet are null.
 */
export function staticsOf(type: ApexClass): StaticRecord {
    const { statics } = current().transaction;
    const known = type.$latest;
    return known && known.statics === statics ? known.record : find(type, statics);
}

function find(type: ApexClass, statics: Map<string, unknown>): StaticRecord {
    const key = (type.$meta as { key: string }).key;
    let record = statics.get(key) as StaticRecord | undefined;
    if (!record) {
        record = {};
        statics.set(key, record);
        type.$latest = { statics, record };
        const above = Object.getPrototypeOf(type) as ApexClass;
        if (above.$meta) {
            staticsOf(above);
        }
        if (Object.hasOwn(type, '$clinit')) {
            type.$clinit?.(record);
        }
    }
    type.$latest = { statics, record };
    return record;
}
