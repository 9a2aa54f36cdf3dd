/**
 * An object on its way into a job is serialised: the job works on a copy, shared references stay shared inside it.
 */
import type { SObjectValue as Row } from '../data/sobject.ts';
import { SObjectValue } from '../data/sobject.ts';
import { ApexList } from '../runtime/list.ts';
import { ApexMap } from '../runtime/map.ts';
import { ApexObject } from '../runtime/object.ts';
import { ApexSet } from '../runtime/set.ts';

/** A deep copy of an Apex value. Transient fields of objects start as null in the copy. */
export function copyForJob<T>(value: T): T {
    return copy(value, new Map()) as T;
}

function copy(value: unknown, seen: Map<object, unknown>): unknown {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const known = seen.get(value);
    if (known !== undefined) {
        return known;
    }
    if (value instanceof ApexList) {
        const list = new ApexList(value.type, []);
        seen.set(value, list);
        for (const item of value.items) {
            list.items.push(copy(item, seen));
        }
        return list;
    }
    if (value instanceof ApexSet) {
        const set = new ApexSet(value.type);
        seen.set(value, set);
        for (const item of value.values()) {
            set.add(copy(item, seen));
        }
        return set;
    }
    if (value instanceof ApexMap) {
        const map = new ApexMap(value.type);
        seen.set(value, map);
        for (const { key, value: item } of value.entries()) {
            map.put(copy(key, seen), copy(item, seen));
        }
        return map;
    }
    if (value instanceof SObjectValue) {
        const row: Row = value.clone(true, true, true, true);
        seen.set(value, row);
        return row;
    }
    return value instanceof ApexObject ? copyObject(value, seen) : value;
}

function copyObject(value: ApexObject, seen: Map<object, unknown>): unknown {
    const { $transient } = value.constructor as { $transient?: ReadonlySet<string> };
    const twin = Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>;
    seen.set(value, twin);
    for (const [name, item] of Object.entries(value)) {
        twin[name] = $transient?.has(name) ? null : copy(item, seen);
    }
    return twin;
}
