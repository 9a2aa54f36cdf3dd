/** Maps of describe results: keys are lower case, and found in any case, with or without the project's namespace. */
import { current } from '../../platform/context.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { aliases } from '../../schema/model.ts';

export class NameMap extends ApexMap {
    override get(key: unknown): unknown {
        for (const alias of this.#aliases(key)) {
            if (super.has(alias)) {
                return super.get(alias);
            }
        }
        return null;
    }

    override has(key: unknown): boolean {
        return this.#aliases(key).some((alias) => super.has(alias));
    }

    #aliases(key: unknown): readonly unknown[] {
        return typeof key === 'string' ? aliases(key, current().org.namespace) : [key];
    }
}

/** A `Map<String, T>` from API names to describe values. */
export function nameMap(valueType: string, entries: Iterable<readonly [string, unknown]>): NameMap {
    const map = new NameMap(runtimeType(`Map<String,${valueType}>`));
    for (const [name, value] of entries) {
        map.put(name.toLowerCase(), value);
    }
    return map;
}

/** The same with keys as written, for labels of record types. */
export function labelMap(valueType: string, entries: Iterable<readonly [string, unknown]>): ApexMap {
    const map = new ApexMap(runtimeType(`Map<String,${valueType}>`));
    for (const [name, value] of entries) {
        map.put(name, value);
    }
    return map;
}
