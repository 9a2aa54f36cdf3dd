/**
 * Platform Cache: Cache.Org and Cache.Session with their partitions, on the org's clock.
 * Values come back as copies, as they do after the platform serialised them.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_namespace_cache.htm
 */
import { copyForJob } from '../../platform/copy-for-job.ts';
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { invoke } from '../../runtime/object.ts';
import { ApexSet } from '../../runtime/set.ts';
import { runtimeType } from '../../runtime/types.ts';
import type { ApexTypeValue } from '../system/type.ts';
import { usedCapacity } from './capacity.ts';
import {
    platformClass,
    platformEnum,
    platformException,
    platformInterface,
    unsupported,
    type Implementation,
    type Members
} from '../declare.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_namespace_cache.htm';
const DAY = 86_400;
const KEY = /^[A-Za-z0-9]{1,50}$/;

interface Entry {
    readonly value: unknown;
    /** Clock time at which it is gone. */
    readonly until: number;
}

type Area = 'Org' | 'Session';

class PartitionValue {
    readonly area: Area;
    readonly name: string;
    constructor(area: Area, name: string) {
        this.area = area;
        this.name = name;
    }
}

class OrgPartitionValue extends PartitionValue {
    static readonly apexName = 'Cache.OrgPartition';
}
class SessionPartitionValue extends PartitionValue {
    static readonly apexName = 'Cache.SessionPartition';
}

/** Entries of one org by `area partition key`; a test starts with none. */
const stores = new WeakMap<object, Map<string, Entry>>();

function entries(): Map<string, Entry> {
    const { org, transaction } = current();
    const owner: object = transaction.test ?? org;
    let found = stores.get(owner);
    if (!found) {
        found = new Map();
        stores.set(owner, found);
    }
    return found;
}

/** `local.partition.key`, `partition.key` or `key` → where it lives. */
function address(area: Area, partition: string | null, key: string | null): string {
    const parts = (key ?? '').split('.');
    const bare = parts[parts.length - 1] ?? '';
    if (!KEY.test(bare)) {
        throwApex(
            `Cache.${area}.${area}CacheException`,
            `Invalid key: ${key}. Keys must be alphanumeric and at most 50 characters`
        );
    }
    const place = partition ?? (parts.length > 1 ? parts.slice(0, -1).join('.') : 'default');
    return `${area} ${shortName(place)} ${bare}`;
}

/** `local.` and the namespace in front of a partition's name mean the same partition. */
function shortName(partition: string): string {
    const parts = partition.split('.');
    return (parts[parts.length - 1] ?? '').toLowerCase();
}

/** What the addresses of a partition's entries start with. */
function placesOf(area: Area, partition: string | null): string {
    return `${area} ${partition === null ? 'default' : shortName(partition)} `;
}

function isLive(entry: Entry): boolean {
    return entry.until > current().org.clock.now();
}

function read(place: string): unknown {
    const entry = entries().get(place);
    if (!entry || !isLive(entry)) {
        return null;
    }
    return copyForJob(entry.value);
}

function write(place: string, value: unknown, seconds: number): void {
    entries().set(place, { value: copyForJob(value), until: current().org.clock.now() + seconds * 1000 });
}

function load(place: string, builder: ApexTypeValue, key: string): unknown {
    const known = read(place);
    if (known !== null) {
        return known;
    }
    const value = invoke(current().org.program.instantiate(builder.type.name), 'doLoad', [key]);
    write(place, value, DAY);
    return value;
}

function keysOf(area: Area, partition: string | null): ApexSet {
    const prefix = placesOf(area, partition);
    const set = new ApexSet(runtimeType('Set<String>'));
    for (const [place, entry] of entries()) {
        if (place.startsWith(prefix) && isLive(entry)) {
            set.add(place.slice(prefix.length));
        }
    }
    return set;
}

/** The members of a cache: static on `Cache.Org`, instance members on a partition. */
function cacheMembers(area: Area, isStatic: boolean): Members {
    const prefix = isStatic ? 'static ' : '';
    const bound =
        (work: (partition: string | null, ...args: never[]) => unknown): Implementation =>
        (...args: unknown[]) =>
            isStatic
                ? work(null, ...(args as never[]))
                : work((args[0] as PartitionValue).name, ...(args.slice(1) as never[]));
    const at = (partition: string | null, key: string): string => address(area, partition, key);
    // A value that a builder loads is kept under the builder's name and the key.
    const builtAt = (partition: string | null, builder: ApexTypeValue, key: string): string =>
        placesOf(area, partition) + `${builder.type.name}${key}`.replace(/[^A-Za-z0-9]/g, '');
    const put = (partition: string | null, key: string, value: unknown, seconds: number = DAY): void =>
        write(at(partition, key), value, seconds);
    return {
        [`${prefix}Object get(String key)`]: bound((p, key: string) => read(at(p, key))),
        [`${prefix}Object get(System.Type builder, String key)`]: bound((p, type: ApexTypeValue, key: string) =>
            load(builtAt(p, type, key), type, key)
        ),
        [`${prefix}void put(String key, Object value)`]: bound((p, key: string, value: unknown) => put(p, key, value)),
        [`${prefix}void put(String key, Object value, Integer ttlSecs)`]: bound(
            (p, key: string, value: unknown, seconds: number) => put(p, key, value, seconds)
        ),
        [`${prefix}void put(String key, Object value, Cache.Visibility visibility)`]: bound(
            (p, key: string, value: unknown) => put(p, key, value)
        ),
        [`${prefix}void put(String key, Object value, Integer ttlSecs, Cache.Visibility visibility, Boolean immutable)`]:
            bound((p, key: string, value: unknown, seconds: number) => put(p, key, value, seconds)),
        [`${prefix}Boolean contains(String key)`]: bound((p, key: string) => read(at(p, key)) !== null),
        [`${prefix}Boolean remove(String key)`]: bound((p, key: string) => entries().delete(at(p, key))),
        [`${prefix}Boolean remove(System.Type builder, String key)`]: bound((p, type: ApexTypeValue, key: string) =>
            entries().delete(builtAt(p, type, key))
        ),
        [`${prefix}Set<String> getKeys()`]: bound((p) => keysOf(area, p)),
        [`${prefix}Long getNumKeys()`]: bound((p) => BigInt(keysOf(area, p).size)),
        [`${prefix}Boolean isAvailable()`]: bound(() => true),
        [`${prefix}String getName()`]: bound((p) => p ?? 'default'),
        [`${prefix}Double getCapacity()`]: bound((p) => {
            const prefix = placesOf(area, p);
            const held = [...entries()].filter(([place, entry]) => place.startsWith(prefix) && isLive(entry));
            return usedCapacity(
                area,
                p === null ? null : shortName(p),
                held.map(([, entry]) => entry.value)
            );
        }),
        [`${prefix}Double getMissRate()`]: unsupported
    };
}

platformEnum('Cache.Visibility', ['ALL', 'NAMESPACE']);
platformInterface('Cache.CacheBuilder', ['Object doLoad(String key)']);
platformClass('Cache.Partition', {
    doc: DOC,
    virtual: true,
    members: {
        ...cacheMembers('Org', false),
        'static void validateKey(Boolean isDefault, String key)': (_isDefault: boolean, key: string) => {
            address('Org', null, key);
        },
        'static void validatePartitionName(String name)': (name: string) => {
            if (!/^(\w+\.)?\w+$/.test(name)) {
                throwApex('Cache.InvalidParamException', `Invalid partition name: ${name}`);
            }
        }
    }
});

for (const area of ['Org', 'Session'] as const) {
    const Value = area === 'Org' ? OrgPartitionValue : SessionPartitionValue;
    platformClass(`Cache.${area}Partition`, {
        doc: DOC,
        extends: 'Cache.Partition',
        members: area === 'Org' ? {} : cacheMembers('Session', false)
    });
    platformClass(`Cache.${area}`, {
        doc: DOC,
        members: {
            ...cacheMembers(area, true),
            [`static Cache.${area}Partition getPartition(String name)`]: (name: string) => new Value(area, name)
        }
    });
    platformException(`Cache.${area}.${area}CacheException`);
}
platformException('Cache.InvalidParamException');
platformException('Cache.ItemSizeLimitExceededException');
platformException('Cache.PlatformCacheInvalidOperationException');
