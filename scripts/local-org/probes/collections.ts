/** Probes of lists, sets and maps. */
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';
const iterating =
    'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_collections_iterating.htm';
const changed = '! System.FinalException: Cannot modify a collection while it is being iterated.';
const numbers = 'List<Integer> l = new List<Integer>{ 3, 1, 2 };';
const words = `Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1, 'b' => 2 };`;

/** What the platform's pages say of lists, sets and maps. */
export const collectionsProbes: readonly ProbeTable[] = [
    {
        about: 'Lists are indexed, copied and sorted',
        doc: `${reference}apex_methods_system_list.htm`,
        classes: `class Down implements Comparator<Integer> {
            public Integer compare(Integer a, Integer b) { return b - a; } }
            class Item implements Comparable { Integer n; Item(Integer n) { this.n = n; }
            public Integer compareTo(Object other) { return n - ((Item) other).n; }
            public override String toString() { return 'I' + n; } }`,
        probes: [
            { before: `${numbers} l.sort();`, apex: 'l', expect: '(1, 2, 3)' },
            { before: `${numbers} l.sort(new Down());`, apex: 'l', expect: '(3, 2, 1)' },
            {
                before: `List<Item> l = new List<Item>{ new Item(2), new Item(1) }; l.sort();`,
                apex: 'l',
                expect: '(I1, I2)'
            },
            {
                before: `List<String> l = new List<String>{ 'b', null, 'B', 'a' }; l.sort();`,
                apex: 'l',
                expect: '(null, B, a, b)'
            },
            { before: numbers, apex: 'l.get(3)', expect: '! System.ListException: List index out of bounds: 3' },
            { before: numbers, apex: 'l[-1]', expect: '! System.ListException: List index out of bounds: -1' },
            { before: `${numbers} l.add(1, 9);`, apex: 'l', expect: '(3, 9, 1, 2)' },
            { before: numbers, apex: 'l.remove(0) + l.size()', expect: '5' },
            { before: `${numbers} l.addAll(l);`, apex: 'l.size()', expect: '6' },
            { before: numbers, apex: 'l.indexOf(2)', expect: '2' },
            { before: numbers, apex: 'l.contains(4)', expect: 'false' },
            { before: `${numbers} List<Integer> c = l.clone(); c.clear();`, apex: 'l.size()', expect: '3' },
            { before: numbers, apex: 'l.equals(new List<Integer>{ 3, 1, 2 })', expect: 'true' },
            { before: `${numbers} Iterator<Integer> i = l.iterator(); i.next();`, apex: 'i.next()', expect: '1' },
            {
                before: `List<Account> l = new List<Account>{ new Account(Name = 'A') }; List<Account> c = l.deepClone(); c[0].Name = 'B';`,
                apex: 'l[0].Name',
                expect: 'A'
            },
            { apex: 'new List<Integer>(new Set<Integer>{ 5, 6 })', expect: '(5, 6)' }
        ]
    },
    {
        about: 'Sets hold each value once',
        doc: `${reference}apex_methods_system_set.htm`,
        classes: `class Key { Integer n; Key(Integer n) { this.n = n; }
            public Boolean equals(Object other) { return other instanceof Key && ((Key) other).n == n; }
            public Integer hashCode() { return Math.mod(n, 2); } }`,
        probes: [
            { before: `Set<String> s = new Set<String>{ 'a', 'A', 'a' };`, apex: 's.size()', expect: '2' },
            { before: 'Set<Integer> s = new Set<Integer>{ 1, 2 };', apex: 's.add(2)', expect: 'false' },
            {
                before: 'Set<Integer> s = new Set<Integer>{ 1, 2, 3 };',
                apex: 's.retainAll(new List<Integer>{ 2 }) ? s : null',
                expect: '{2}'
            },
            {
                before: 'Set<Integer> s = new Set<Integer>{ 1, 2, 3 }; s.removeAll(new Set<Integer>{ 2 });',
                apex: 's',
                expect: '{1, 3}'
            },
            {
                before: 'Set<Integer> s = new Set<Integer>{ 1, 2 };',
                apex: 's.containsAll(new List<Integer>{ 1, 3 })',
                expect: 'false'
            },
            { before: 'Set<Decimal> s = new Set<Decimal>{ 1.0 };', apex: 's.contains(1.00)', expect: 'true' },
            {
                before: 'Set<Key> s = new Set<Key>{ new Key(1), new Key(3), new Key(1) }; s.remove(new Key(1));',
                apex: `s.size() + ':' + s.contains(new Key(3)) + s.contains(new Key(1))`,
                expect: '1:truefalse'
            },
            {
                before: `Set<Account> s = new Set<Account>{ new Account(Name = 'A'), new Account(Name = 'A') };`,
                apex: 's.size()',
                expect: '1'
            },
            { apex: 'new Set<Integer>{ 1, 2 } == new Set<Integer>{ 2, 1 }', expect: 'true' }
        ]
    },
    {
        about: 'Maps keep one value per key and show their keys live',
        doc: `${reference}apex_methods_system_map.htm`,
        probes: [
            { before: words, apex: `m.put('a', 5)`, expect: '1' },
            { before: words, apex: `m.get('A')`, expect: 'null' },
            { before: words, apex: 'm', expect: '{a=1, b=2}' },
            { before: words, apex: `m.remove('a') + m.size()`, expect: '2' },
            { before: `${words} m.keySet().remove('a');`, apex: 'm', expect: '{b=2}' },
            { before: `${words} Set<String> k = m.keySet(); m.put('c', 3);`, apex: 'k', expect: '{a, b, c}' },
            { before: words, apex: `m.keySet().add('z')`, expect: '! System.FinalException: Collection is read-only' },
            { before: `${words} m.values().clear();`, apex: 'm.size()', expect: '2' },
            {
                before: `${words} m.putAll(new Map<String, Integer>{ 'b' => 7, 'd' => 8 });`,
                apex: 'm',
                expect: '{a=1, b=7, d=8}'
            },
            {
                before: `Account a = new Account(Id = '001000000000001', Name = 'X'); Map<Id, Account> m = new Map<Id, Account>(new List<Account>{ a });`,
                apex: `m.get('001000000000001AAA').Name`,
                expect: 'X'
            },
            {
                apex: `new Map<Id, Account>(new List<Account>{ new Account(Name = 'X') })`,
                expect: '! System.ListException: Row with null Id at index: 0'
            },
            {
                before: "Map<Object, String> m = new Map<Object, String>{ null => 'n' };",
                apex: 'm.get(null)',
                expect: 'n'
            }
        ]
    },
    {
        about: 'A collection cannot change while a loop runs over it',
        doc: iterating,
        probes: [
            { before: `${numbers} for (Integer i : l) { l.add(i); }`, apex: 'l', expect: changed },
            {
                before: 'Set<Integer> s = new Set<Integer>{ 1, 2 }; for (Integer i : s) { s.remove(i); }',
                apex: 's',
                expect: changed
            },
            { before: `${words} for (String k : m.keySet()) { m.remove(k); }`, apex: 'm', expect: '{}' },
            { before: `${numbers} for (Integer i : l) { break; } l.add(4);`, apex: 'l.size()', expect: '4' },
            { before: `${words} for (String k : m.keySet()) { m.put(k, 0); }`, apex: 'm', expect: '{a=0, b=0}' }
        ]
    }
];
