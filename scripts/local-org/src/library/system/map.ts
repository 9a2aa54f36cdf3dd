/**
 * Map.
 */
import { SObjectValue } from '../../data/sobject.ts';
import { hashCodeOf, valuesEqual } from '../../runtime/equality.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { toText } from '../../runtime/to-text.ts';
import { genericType } from '../../runtime/types.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { platformClass } from '../declare.ts';
import { recordToken } from './list.ts';
import { REFERENCE, required } from './support.ts';

/** Records by their ids. @throws System.ListException for records without an id and for ids that occur twice. */
function putRecords(self: ApexMap, records: ApexList): void {
    const seen = new Set<string>();
    required(records).items.forEach((record, at) => {
        const id = record instanceof SObjectValue ? record.id : null;
        if (id === null) {
            throwApex('System.ListException', `Row with null Id at index: ${at}`);
        }
        if (seen.has(id as string)) {
            throwApex('System.ListException', `Row with duplicate Id at index: ${at}`);
        }
        seen.add(id as string);
        self.put(id, record);
    });
}

function putAll(self: ApexMap, source: ApexMap | ApexList): void {
    if (required(source) instanceof ApexList) {
        return putRecords(self, source as ApexList);
    }
    for (const { key, value } of [...(source as ApexMap).entries()]) {
        self.put(key, value);
    }
}

function copy(type: RuntimeType, source: ApexMap | ApexList): ApexMap {
    const map = new ApexMap(type);
    putAll(map, source);
    return map;
}

function deepClone(self: ApexMap): ApexMap {
    const clones = [...self.entries()].map(({ key, value }) => {
        const clone = value instanceof SObjectValue ? value.clone(true, true, true, true) : value;
        return [key, clone] as const;
    });
    return new ApexMap(self.type, clones);
}

platformClass('System.Map', {
    typeParams: ['K', 'V'],
    doc: `${REFERENCE}apex_methods_system_map.htm`,
    members: {
        'new()': (type: RuntimeType) => new ApexMap(type),
        'new(Map<K, V> source)': copy,
        'new(List<V> records)': copy,
        'void clear()': (self: ApexMap) => self.clear(),
        'Map<K, V> clone()': (self: ApexMap) => copy(self.type, self),
        'Boolean containsKey(K key)': (self: ApexMap, key: unknown) => self.has(key),
        'Map<K, V> deepClone()': deepClone,
        'Boolean equals(Object other)': (self: ApexMap, other: unknown) => valuesEqual(self, other),
        'V get(K key)': (self: ApexMap, key: unknown) => self.get(key),
        'Schema.SObjectType getSObjectType()': (self: ApexMap) => recordToken(self.type.args[1]),
        'Integer hashCode()': (self: ApexMap) => hashCodeOf(self),
        'Boolean isEmpty()': (self: ApexMap) => self.size === 0,
        'Set<K> keySet()': (self: ApexMap) => self.keySet(),
        'V put(K key, V value)': (self: ApexMap, key: unknown, value: unknown) => self.put(key, value),
        'void putAll(Map<K, V> source)': putAll,
        'void putAll(List<V> records)': putAll,
        'V remove(K key)': (self: ApexMap, key: unknown) => self.remove(key),
        'Integer size()': (self: ApexMap) => self.size,
        'String toString()': (self: ApexMap) => toText(self),
        'List<V> values()': (self: ApexMap) =>
            new ApexList(genericType('List', self.type.args[1] as RuntimeType), self.values())
    }
});
