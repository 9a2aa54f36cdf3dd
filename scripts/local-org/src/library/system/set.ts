/**
 * Set.
 */
import { hashCodeOf, valuesEqual } from '../../runtime/equality.ts';
import { ApexSet } from '../../runtime/set.ts';
import { toText } from '../../runtime/to-text.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { platformClass } from '../declare.ts';
import { CollectionIterator, iterate } from './iterable.ts';
import { REFERENCE, required } from './support.ts';

/** Does something for each value; tells whether the set changed. */
function each(source: unknown, change: (value: unknown) => boolean): boolean {
    let changed = false;
    for (const value of [...iterate(required(source))]) {
        changed = change(value) || changed;
    }
    return changed;
}

const addAll = (self: ApexSet, source: unknown): boolean => each(source, (value) => self.add(value));
const removeAll = (self: ApexSet, source: unknown): boolean => each(source, (value) => self.remove(value));

function containsAll(self: ApexSet, source: unknown): boolean {
    return [...iterate(required(source))].every((value) => self.has(value));
}

function retainAll(self: ApexSet, source: unknown): boolean {
    const kept = new ApexSet(self.type, iterate(required(source)));
    return each(new ApexSet(self.type, self.values()), (value) => !kept.has(value) && self.remove(value));
}

platformClass('System.Set', {
    typeParams: ['T'],
    implements: ['Iterable<T>'],
    doc: `${REFERENCE}apex_methods_system_set.htm`,
    members: {
        'new()': (type: RuntimeType) => new ApexSet(type),
        'new(List<T> source)': (type: RuntimeType, source: unknown) => new ApexSet(type, iterate(required(source))),
        'new(Set<T> source)': (type: RuntimeType, source: unknown) => new ApexSet(type, iterate(required(source))),
        'new(Iterable<T> source)': (type: RuntimeType, source: unknown) => new ApexSet(type, iterate(required(source))),
        'Boolean add(T element)': (self: ApexSet, element: unknown) => self.add(element),
        'Boolean addAll(List<T> source)': addAll,
        'Boolean addAll(Set<T> source)': addAll,
        'Boolean addAll(Iterable<T> source)': addAll,
        'void clear()': (self: ApexSet) => self.clear(),
        'Set<T> clone()': (self: ApexSet) => new ApexSet(self.type, self.values()),
        'Boolean contains(T element)': (self: ApexSet, element: unknown) => self.has(element),
        'Boolean containsAll(List<T> source)': containsAll,
        'Boolean containsAll(Set<T> source)': containsAll,
        'Boolean containsAll(Iterable<T> source)': containsAll,
        'Boolean equals(Object other)': (self: ApexSet, other: unknown) => valuesEqual(self, other),
        'Integer hashCode()': (self: ApexSet) => hashCodeOf(self),
        'Boolean isEmpty()': (self: ApexSet) => self.size === 0,
        'System.Iterator<T> iterator()': (self: ApexSet) =>
            new CollectionIterator(self.type.args[0] as RuntimeType, self.values()),
        'Boolean remove(T element)': (self: ApexSet, element: unknown) => self.remove(element),
        'Boolean removeAll(List<T> source)': removeAll,
        'Boolean removeAll(Set<T> source)': removeAll,
        'Boolean removeAll(Iterable<T> source)': removeAll,
        'Boolean retainAll(List<T> source)': retainAll,
        'Boolean retainAll(Set<T> source)': retainAll,
        'Boolean retainAll(Iterable<T> source)': retainAll,
        'Integer size()': (self: ApexSet) => self.size,
        'String toString()': (self: ApexSet) => toText(self)
    }
});
