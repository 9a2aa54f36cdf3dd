import {
    begin,
    change,
    changedRows,
    conflictsOf,
    discard,
    findIncomplete,
    rebase,
    redo,
    remove,
    removedKeys,
    rowsOf,
    toSend,
    undo,
    type Row
} from 'c/mappingDraft';

const CITY: Row = {
    key: 'city',
    sourceObject: 'Order',
    sourcePath: 'shipTo.city',
    targetObject: 'Contact',
    targetField: 'MailingCity',
    isKey: false,
    policy: 'Always',
    transforms: null,
    active: true,
    version: '1',
    brokenReason: 'MAP-201: gone'
};
const PHONE: Row = { ...CITY, key: 'phone', sourcePath: 'shipTo.phone', targetField: 'Phone' };
const BLANKS: Row = { ...CITY, policy: 'Only If Blank' };
const draft = begin([CITY, PHONE]);

test('a row that is changed back is no change', () => {
    const changed = change(draft, BLANKS);
    expect(changedRows(changed)).toEqual([BLANKS]);
    expect(changedRows(change(changed, { ...CITY, transforms: '' }))).toEqual([]);
});

test('undo and redo go through every step, and a new change ends what could be redone', () => {
    const twice = change(change(draft, BLANKS), { ...PHONE, active: false });
    const once = undo(twice);
    expect(changedRows(once)).toEqual([BLANKS]);
    expect(changedRows(undo(once))).toEqual([]);
    expect(undo(undo(undo(once)))).toEqual(undo(once));
    expect(changedRows(redo(once))).toEqual(changedRows(twice));
    expect(redo(change(once, { ...PHONE, isKey: true })).now.size).toBe(2);
});

test('rows keep their places, and new ones come last', () => {
    const added = change(draft, { ...CITY, key: 'new', targetField: '' }, BLANKS);
    expect(rowsOf(added).map(({ key }) => key)).toEqual(['city', 'phone', 'new']);
    expect(findIncomplete(added)?.key).toBe('new');
    expect(findIncomplete(discard(added, 'new'))).toBeUndefined();
});

test('a saved row is deleted when it is saved, a new one at once', () => {
    const added = change(draft, { ...CITY, key: 'new' });
    expect(removedKeys(remove(added, 'city'))).toEqual(['city']);
    expect(rowsOf(remove(added, 'new')).map(({ key }) => key)).toEqual(['city', 'phone']);
    expect(rowsOf(remove(draft, 'city'))).toEqual([CITY, PHONE]);
});

test('only the definition and the version go to the server', () => {
    expect(toSend(CITY)).not.toHaveProperty('brokenReason');
    expect(toSend(CITY)).toMatchObject({ key: 'city', version: '1', policy: 'Always' });
});

test('of rows that somebody else saved first, those kept are saved over', () => {
    const mine = change(draft, BLANKS, { ...PHONE, active: false });
    const fresh = [{ ...CITY, version: '2', policy: 'Only When Created' }, PHONE];
    expect(conflictsOf(mine, fresh).map(({ key, theirs }) => [key, theirs?.version])).toEqual([['city', '2']]);
    expect(changedRows(rebase(mine, fresh, new Set())).map(({ key }) => key)).toEqual(['phone']);
    const kept = rebase(mine, fresh, new Set(['city']));
    expect(changedRows(kept).map(({ key, version }) => [key, version])).toEqual([
        ['city', '2'],
        ['phone', '1']
    ]);
    expect(conflictsOf(kept, fresh)).toEqual([]);
});

test('a row that somebody deleted is in conflict, a new one never', () => {
    const mine = change(draft, BLANKS, { ...CITY, key: 'new' });
    expect(conflictsOf(mine, [PHONE])).toEqual([{ key: 'city', mine: BLANKS, theirs: null }]);
    expect(conflictsOf(remove(draft, 'city'), [PHONE])[0]?.mine).toBeNull();
});
