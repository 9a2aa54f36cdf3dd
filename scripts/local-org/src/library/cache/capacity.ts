/** How much of a cache partition is used, after the space the project's partitions allocate. */
import { current } from '../../platform/context.ts';
import { ApexDouble } from '../../runtime/double.ts';
import { ApexException, throwApex } from '../../runtime/exception.ts';
import { toText } from '../../runtime/to-text.ts';
import { serialize } from '../system/json-serialize.ts';

const MEGABYTE = 1_048_576;
const CACHE_TYPES = { Org: 'Organization', Session: 'Session' } as const;

/**
 * Percentage of the partition's space that values take; the size of a value is that of its JSON.
 * @param partition lower-case name without namespace; null for the default partition
 * @throws the area's cache exception when the project has no such partition
 */
export function usedCapacity(
    area: 'Org' | 'Session',
    partition: string | null,
    values: readonly unknown[]
): ApexDouble {
    const { store } = current().org;
    const row = [...store.rows('PlatformCachePartition')].find((candidate) =>
        partition === null
            ? candidate.get('IsDefaultPartition') === true
            : String(candidate.get('DeveloperName')).toLowerCase() === partition
    );
    const type = row
        ? store
              .find('PlatformCachePartitionType', 'PlatformCachePartitionId', row.id)
              .find((candidate) => candidate.get('CacheType') === CACHE_TYPES[area])
        : undefined;
    if (!type) {
        return throwApex(`Cache.${area}.${area}CacheException`, `Partition ${partition ?? 'default'} does not exist`);
    }
    const space = Number(type.get('AllocatedCapacity') ?? 0) * MEGABYTE;
    const used = values.reduce((sum: number, value) => sum + sizeOf(value), 0);
    return new ApexDouble(space === 0 ? 0 : Math.min(100, (used / space) * 100));
}

function sizeOf(value: unknown): number {
    try {
        return Buffer.byteLength(serialize(value));
    } catch (error) {
        if (!(error instanceof ApexException)) {
            throw error;
        }
        return Buffer.byteLength(toText(value));
    }
}
