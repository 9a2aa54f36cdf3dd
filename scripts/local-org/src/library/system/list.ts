/**
 * List.
 */
import { SObjectValue } from '../../data/sobject.ts';
import { hashCodeOf, valuesEqual } from '../../runtime/equality.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { invoke } from '../../runtime/object.ts';
import { service } from '../../runtime/services.ts';
import { toText } from '../../runtime/to-text.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { platformClass } from '../declare.ts';
import { CollectionIterator, iterate } from './iterable.ts';
import { naturalOrder, sorted } from './sorting.ts';
import { REFERENCE, required, strict } from './support.ts';

/** Deep copies of the records of a list, with the flags of List.deepClone. */
function deepClone(
    self: ApexList,
    preserveId = false,
    preserveTimestamps = false,
    preserveAutoNumber = false
): ApexList {
    const copies = self.items.map((item) =>
        item instanceof SObjectValue ? item.clone(preserveId, true, preserveTimestamps, preserveAutoNumber) : item
    );
    return new ApexList(self.type, copies);
}

/** The SObjectType of records of that static type; null for generic records and for anything else. */
export function recordToken(element: RuntimeType | undefined): unknown {
    return element?.kind === 'sobject' && element.key !== 'sobject' ? service('objectToken')(element.name) : null;
}

function addAll(self: ApexList, source: unknown): void {
    self.addAll(iterate(required(source)));
}

platformClass('System.List', {
    typeParams: ['T'],
    implements: ['Iterable<T>'],
    doc: `${REFERENCE}apex_methods_system_list.htm`,
    members: {
        'new()': (type: RuntimeType) => new ApexList(type),
        'new(Integer size)': (type: RuntimeType, size: unknown) =>
            new ApexList(type, new Array<unknown>(required(size) as number).fill(null)),
        'new(List<T> source)': (type: RuntimeType, source: unknown) =>
            new ApexList(type, [...iterate(required(source))]),
        'new(Set<T> source)': (type: RuntimeType, source: unknown) =>
            new ApexList(type, [...iterate(required(source))]),
        'new(Iterable<T> source)': (type: RuntimeType, source: unknown) =>
            new ApexList(type, [...iterate(required(source))]),
        'void add(T element)': (self: ApexList, element: unknown) => self.add(element),
        'void add(Integer index, T element)': (self: ApexList, index: number, element: unknown) =>
            self.insert(required(index), element),
        'void addAll(List<T> source)': addAll,
        'void addAll(Set<T> source)': addAll,
        'void addAll(Iterable<T> source)': addAll,
        'void clear()': (self: ApexList) => self.clear(),
        'List<T> clone()': (self: ApexList) => new ApexList(self.type, [...self.items]),
        'List<T> deepClone()': (self: ApexList) => deepClone(self),
        'List<T> deepClone(Boolean preserveId)': deepClone,
        'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)': deepClone,
        'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
            deepClone,
        'Boolean contains(T element)': (self: ApexList, element: unknown) => indexOf(self, element) >= 0,
        'Boolean equals(Object other)': (self: ApexList, other: unknown) => valuesEqual(self, other),
        'T get(Integer index)': strict((self: ApexList, index: number) => self.get(index)),
        'Schema.SObjectType getSObjectType()': (self: ApexList) => recordToken(self.type.args[0]),
        'Integer hashCode()': (self: ApexList) => hashCodeOf(self),
        'Integer indexOf(T element)': (self: ApexList, element: unknown) => indexOf(self, element),
        'Boolean isEmpty()': (self: ApexList) => self.items.length === 0,
        'System.Iterator<T> iterator()': (self: ApexList) =>
            new CollectionIterator(self.type.args[0] as RuntimeType, self.items),
        'T remove(Integer index)': strict((self: ApexList, index: number) => self.remove(index)),
        'void set(Integer index, T element)': (self: ApexList, index: number, element: unknown) =>
            self.set(required(index), element),
        'Integer size()': (self: ApexList) => self.items.length,
        'void sort()': (self: ApexList) => self.reorder(sorted(self.items, naturalOrder)),
        'void sort(System.Comparator<T> comparator)': (self: ApexList, comparator: object) => {
            required(comparator);
            self.reorder(sorted(self.items, (left, right) => comparison(comparator, left, right)));
        },
        'String toString()': (self: ApexList) => toText(self)
    }
});

function comparison(comparator: object, left: unknown, right: unknown): number {
    const order = invoke(comparator, 'compare', [left, right]) as number | null;
    return order ?? throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
}

function indexOf(self: ApexList, element: unknown): number {
    return self.items.findIndex((item) => valuesEqual(item, element));
}
