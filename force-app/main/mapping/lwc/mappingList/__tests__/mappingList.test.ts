import { begin, change, type Row } from 'c/mappingDraft';
import { countsOf, groupsOf, isEntryFound, neighbour, unreadOf, type Entry, type Sample } from 'c/mappingList';

const row = (key: string, targetObject: string, more: Partial<Row> = {}): Row => ({
    key,
    sourceObject: 'Order',
    sourcePath: `shipTo.${key}`,
    targetObject,
    targetField: key,
    isKey: false,
    policy: 'Always',
    active: true,
    ...more
});
const entry = (path: string, rows: number, more: Partial<Entry> = {}): Entry => ({
    path,
    valueKind: 'text',
    label: path,
    seen: true,
    mapped: false,
    rows,
    sourceObject: 'Order',
    ...more
});
const city = row('city', 'Contact', { sourceLabel: 'Ship-to city' });
const lost = row('tier', 'Contact', { brokenReason: 'MAP-201: gone' });
const phone = row('phone', 'Account');
const draft = begin([city, phone, lost]);
const samples = new Map<string, Sample>([['city', { mappingKey: 'city', sent: 'Portland', result: 'PORTLAND' }]]);
const keys = (filter: 'all' | 'broken' | 'changed' | 'unread', search = '', of = draft): string[][] =>
    groupsOf(of, samples, { filter, search }).map(({ rows }) => rows.map(({ key }) => key));

test('broken rows come first, the others by object', () => {
    expect(groupsOf(draft, samples, { filter: 'all', search: '' }).map(({ object }) => object)).toEqual([
        '',
        'Contact',
        'Account'
    ]);
    expect(keys('all')).toEqual([['tier'], ['city'], ['phone']]);
});

test('a repaired row stays in its place until it is saved', () => {
    const mended = change(draft, { ...lost, targetField: 'Level__c', brokenReason: null });
    expect(keys('broken', '', mended)).toEqual([['tier']]);
    expect(keys('changed', '', mended)).toEqual([['tier']]);
    expect(keys('changed')).toEqual([]);
    expect(keys('unread')).toEqual([]);
});

test('search finds labels, paths and live values', () => {
    expect(keys('all', 'ship-to CITY')).toEqual([['city']]);
    expect(keys('all', 'shipTo.phone')).toEqual([['phone']]);
    expect(keys('all', 'portland')).toEqual([['city']]);
    expect(keys('all', 'giftwrap')).toEqual([]);
});

test('what comes and nobody reads is listed, the most frequent first', () => {
    const entries = [
        entry('notes', 2),
        entry('gift', 9),
        entry('shipTo.city', 9),
        entry('never', 0),
        entry('read', 5, { mapped: true }),
        entry('shipTo.city', 3, { sourceObject: 'Shipment' })
    ];
    const unread = unreadOf(entries, draft);
    expect(unread.map(({ path, rows }) => [path, rows])).toEqual([
        ['gift', 9],
        ['shipTo.city', 3],
        ['notes', 2]
    ]);
    expect(countsOf(change(draft, { ...city, active: false }), unread)).toEqual({
        all: 3,
        broken: 1,
        changed: 1,
        unread: 3
    });
    expect(isEntryFound(entry('gift', 1, { example: 'Happy 40th' }), 'happy')).toBe(true);
    expect(isEntryFound(entry('gift', 1), 'happy')).toBe(false);
});

test('moving stops at the ends', () => {
    expect(neighbour(['a', 'b', 'c'], 'b', 1)).toBe('c');
    expect(neighbour(['a', 'b', 'c'], 'a', -1)).toBe('a');
    expect(neighbour([], 'a', 1)).toBe('a');
});
