import { begin, change, type Row } from 'c/mappingDraft';
import type { Entry } from 'c/mappingList';
import type { MappingSession } from 'c/mappingSession';
import * as view from '../view';

jest.mock('c/mappingLabels', () => ({ labels: mockLabels() }));

function mockLabels(): Record<string, string> {
    const all: Record<string, string> = require('../../../../../../config/jest/labels.cjs').labelsOf('mapping');
    return Object.fromEntries(Object.entries(all).map(([name, text]) => [name.replace(/^Editor(?=[A-Z])/, ''), text]));
}

const row = (key: string, more: Partial<Row> = {}): Row => ({
    key,
    sourceObject: 'Order',
    sourcePath: key,
    targetObject: 'Contact',
    targetField: 'Email',
    isKey: false,
    policy: 'Always',
    active: true,
    ...more
});
const GIFT: Entry = {
    path: 'giftMessage',
    valueKind: 'text',
    label: 'Gift message',
    seen: true,
    mapped: false,
    rows: 18,
    example: 'Happy 40th',
    sourceObject: 'Order'
};
const session = (rows: readonly Row[], more: object = {}): MappingSession =>
    ({
        draft: begin(rows),
        samples: new Map(),
        objects: [{ name: 'Contact', label: 'Person' }],
        repairs: {},
        sources: [GIFT],
        problem: null,
        ...more
    }) as unknown as MappingSession;
const ALL = { filter: 'all' as const, search: '' };
const VIEWER = { openKey: 'a', locale: 'en-US', zone: 'GMT' };
const press = (key: string, more: object = {}, target: object = {}): KeyboardEvent =>
    ({ key, composedPath: () => [target], ...more }) as unknown as KeyboardEvent;

it('groups rows by object in words, the broken ones apart, and counts changes', () => {
    const shown = session([
        row('a'),
        row('b', { targetObject: 'Deal__c' }),
        row('c', { brokenReason: 'MAP-201: Gone' })
    ]);
    const changed = { ...shown, draft: change(shown.draft, row('a', { active: false })) } as MappingSession;
    const groups = view.shownGroups(changed, ALL, VIEWER);
    expect(groups.map(({ title, count }) => [title, count])).toEqual([
        ['Broken', '1 fields'],
        ['Person', '1 fields, 1 changed'],
        ['Deal__c', '1 fields']
    ]);
    expect(groups[1]?.rows[0]).toMatchObject({ isOpen: true, isChanged: true });
    expect(view.countsOf(changed)).toEqual({ changes: 1, broken: 1, fields: 3 });
});

it('counts what each filter shows and marks the chosen one', () => {
    const buttons = view.filterButtons(session([row('a')]), 'unread') as { label: string; pressed: string }[];
    expect(buttons.map(({ label, pressed }) => [label, pressed])).toEqual([
        ['All 1', 'false'],
        ['Broken 0', 'false'],
        ['Changed 0', 'false'],
        ['Not read 1', 'true']
    ]);
});

it('lists what nobody reads under its filters only, and finds it by its words', () => {
    const one = session([]);
    expect(view.shownUnread(one, ALL)).toEqual([GIFT]);
    expect(view.shownUnread(one, { filter: 'broken', search: '' })).toEqual([]);
    expect(view.shownUnread(one, { filter: 'unread', search: 'carrier' })).toEqual([]);
});

it('says what is missing where nothing is shown', () => {
    const said = (filter: 'all' | 'broken' | 'changed' | 'unread', search = ''): string =>
        view.emptyText([], [], { filter, search });
    expect([said('all'), said('broken'), said('changed'), said('unread'), said('all', 'x')]).toEqual([
        'No field is mapped yet.',
        'No broken fields.',
        'No changes.',
        'Every field sent is read.',
        'Nothing is called "x".'
    ]);
    expect(view.emptyText([], [GIFT], ALL)).toBe('');
});

it('counts what is saved in words', () => {
    expect([0, 1, 2].map(view.saveLabel)).toEqual(['Save', 'Save 1 change', 'Save 2 changes']);
    expect([1, 2].map(view.savedText)).toEqual(['Saved 1 change.', 'Saved 2 changes.']);
});

it('names the missing permission set, else what the server said', () => {
    const said = (problem: object | null): string => view.problemText(session([], { problem }));
    expect(said({ code: 'MAP-403', message: '' })).toContain('Shipline Admin');
    expect(said({ code: 'MAP-504', message: 'No answer' })).toBe('No answer');
    expect(said(null)).toBe('');
});

it('begins a row for what nobody read, trimmed where it is a text', () => {
    expect(view.rowFor(GIFT, 90)).toMatchObject({ sourcePath: 'giftMessage', targetField: '', position: 90 });
    expect(view.rowFor(GIFT, 0).transforms).toBe('[{"type":"trim"}]');
    expect(view.rowFor({ ...GIFT, valueKind: 'number' }, 0).transforms).toBeNull();
    expect(view.rowFor(GIFT, 0).key).not.toBe(view.rowFor(GIFT, 0).key);
});

it('gives each command its key, and leaves the others to the browser', () => {
    const ctrl = { ctrlKey: true };
    expect(view.commandOf(press('z', ctrl), false)).toBe('handleUndo');
    expect(view.commandOf(press('Z', { metaKey: true, shiftKey: true }), false)).toBe('handleRedo');
    expect(view.commandOf(press('y', ctrl), false)).toBe('handleRedo');
    expect(view.commandOf(press('s', ctrl), false)).toBe('handleSave');
    expect(view.commandOf(press('c', ctrl), false)).toBeNull();
    expect(view.commandOf(press('Escape'), true)).toBe('handleClose');
    expect(view.commandOf(press('Escape'), false)).toBeNull();
    expect(view.commandOf(press('/'), false)).toBe('handleFind');
    expect(view.commandOf(press('/', {}, { tagName: 'INPUT' }), false)).toBeNull();
    expect(view.commandOf(press('a'), false)).toBeNull();
});
