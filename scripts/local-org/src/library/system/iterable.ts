/**
 * Iterable, Iterator, Comparable, Comparator, Callable and the other interfaces of the language, and how the platform
 * reads an Iterable that Apex hands it.
 */
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexObject, invoke } from '../../runtime/object.ts';
import { ApexSet } from '../../runtime/set.ts';
import { genericType } from '../../runtime/types.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { platformInterface } from '../declare.ts';
import { REFERENCE } from './support.ts';

/** What `iterator()` of a list or set gives. */
export class CollectionIterator extends ApexObject {
    readonly apexType: RuntimeType;
    readonly #items: readonly unknown[];
    #at = 0;

    constructor(element: RuntimeType, items: readonly unknown[]) {
        super();
        this.apexType = genericType('System.Iterator', element);
        this.#items = items;
    }

    hasNext(): boolean {
        return this.#at < this.#items.length;
    }

    /** @throws System.NoSuchElementException past the end. */
    next(): unknown {
        if (!this.hasNext()) {
            throwApex('System.NoSuchElementException', 'Iterator has no more elements');
        }
        return this.#items[this.#at++];
    }

    override toString(): string {
        return `${this.apexType.name}[]`;
    }
}

/** The elements of a collection or of any Apex object that implements Iterable. */
export function* iterate(source: unknown): Generator<unknown, void, undefined> {
    if (source instanceof ApexList) {
        yield* source.items;
    } else if (source instanceof ApexSet) {
        yield* source.values();
    } else {
        const iterator = invoke(source as object, 'iterator', []) as object;
        while (invoke(iterator, 'hasNext', []) === true) {
            yield invoke(iterator, 'next', []);
        }
    }
}

platformInterface(
    'System.Iterator',
    {
        'Boolean hasNext()': (self: CollectionIterator) => self.hasNext(),
        'T next()': (self: CollectionIterator) => self.next()
    },
    { typeParams: ['T'], doc: `${REFERENCE}apex_interface_system_iterator.htm` }
);

platformInterface(
    'System.Iterable',
    {
        'System.Iterator<T> iterator()': (self: ApexList | ApexSet) =>
            new CollectionIterator(
                self.type.args[0] as RuntimeType,
                self instanceof ApexList ? self.items : self.values()
            )
    },
    { typeParams: ['T'], doc: `${REFERENCE}apex_interface_system_iterable.htm` }
);

platformInterface('System.Comparable', ['Integer compareTo(Object other)'], {
    doc: `${REFERENCE}apex_interface_System_Comparable.htm`
});

platformInterface('System.Comparator', ['Integer compare(T left, T right)'], {
    typeParams: ['T'],
    doc: `${REFERENCE}apex_interface_System_Comparator.htm`
});

platformInterface('System.Callable', ['Object call(String action, Map<String, Object> arguments)'], {
    doc: `${REFERENCE}apex_interface_System_Callable.htm`
});
