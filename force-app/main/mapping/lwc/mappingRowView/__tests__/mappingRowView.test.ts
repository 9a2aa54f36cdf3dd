import type { Row } from 'c/mappingDraft';
import { rowView, type RowContext } from 'c/mappingRowView';

jest.mock('c/mappingRowLabels', () => ({ rowLabels: mockLabels() }));

function mockLabels(): Record<string, string> {
    const all: Record<string, string> = require('../../../../../../config/jest/labels.cjs').labelsOf('mapping');
    return Object.fromEntries(Object.entries(all).map(([name, text]) => [name.replace(/^Row(?=[A-Z])/, ''), text]));
}

const ROW: Row = {
    key: 'a',
    sourceObject: 'Order',
    sourcePath: 'customerEmail',
    sourceLabel: 'Customer email',
    targetObject: 'Contact',
    targetField: 'Email',
    targetLabel: 'Email',
    targetType: 'Email',
    isKey: false,
    policy: 'Only If Blank',
    transforms: '[{"type":"trim"},{"type":"lower"}]',
    active: true
};
const CONTEXT: RowContext = {
    sample: { mappingKey: 'a', sent: 'A@B.C', result: 'a@b.c' },
    repair: undefined,
    objectLabel: 'Contact',
    isBroken: false,
    isChanged: false,
    isRemoved: false,
    isOpen: false,
    soundOthers: 37,
    locale: 'en-US',
    zone: 'America/Chicago'
};
const view = (row: Partial<Row> = {}, context: Partial<RowContext> = {}) =>
    rowView({ ...ROW, ...row }, { ...CONTEXT, ...context });

it('says what comes, where it goes, when it writes and what becomes of it', () => {
    expect(view()).toMatchObject({
        source: 'Customer email',
        path: 'customerEmail',
        sent: 'A@B.C',
        target: 'Contact: Email',
        policy: 'Only fill blanks',
        steps: 'Trim, lower case',
        result: 'a@b.c',
        refusal: '',
        chip: '',
        className: 'row',
        editLabel: 'Edit Customer email'
    });
});

it('names a row by what it has, and what is blank as blank', () => {
    const bare = view({ sourceLabel: null, label: 'Mine', targetLabel: null }, { sample: undefined });
    expect([bare.source, bare.sent, bare.result, bare.target]).toEqual(['Mine', 'Blank', 'Blank', 'Contact: Email']);
    expect(view({ sourceLabel: null, sourcePath: null }).source).toBe('');
    expect(view({ targetField: '', targetLabel: null, targetType: null })).toMatchObject({
        target: 'No field chosen',
        type: ''
    });
});

it('tells a refused value with its reason and code', () => {
    const sample = { mappingKey: 'a', sent: 'x', code: 'MAP-310', reason: 'Not in the picklist.' };
    expect(view({}, { sample })).toMatchObject({ result: '', refusal: 'Not in the picklist.', refusalCode: 'MAP-310' });
    expect(view({}, { sample: { ...sample, reason: null } }).refusal).toBe('Refused');
});

it('splits the policy that needs a verified address in two lines', () => {
    expect(view({ policy: 'Only When Verified' })).toMatchObject({
        policy: 'Always, if verified',
        policyNote: 'else only fill blanks'
    });
    expect(view({ policy: 'Something else' }).policy).toBe('Something else');
});

it('marks what was changed, stopped or deleted', () => {
    const chips = [view({}, { isChanged: true }), view({ active: false }), view({}, { isRemoved: true })];
    expect(chips.map(({ chip }) => chip)).toEqual(['Changed', 'Not used', 'Deleted when you save']);
});

it('says of a broken row why, since when, what goes on and what repairs it', () => {
    const broken = { brokenReason: 'MAP-201: The field Tier__c does not exist any more.', targetLabel: null };
    const repair = { kind: 'Use Field', label: 'Use Level', value: 'Level__c' };
    const shown = view({ ...broken, brokenSince: '2026-11-23T14:12:00Z' }, { isBroken: true, repair });
    expect(shown).toMatchObject({
        type: 'No longer exists',
        isGone: true,
        code: 'MAP-201',
        reason: 'The field Tier__c does not exist any more.',
        repair,
        className: 'row broken',
        editLabel: 'Fix Customer email'
    });
    expect(shown.goesOn).toMatch(/^The other 37 fields go on\. Orders since Nov 23, 2026, 8:12.AM keep their value/);
    expect(view(broken, { isBroken: true }).goesOn).toBe('The other 37 fields go on.');
});

it('offers no repair once the row is changed, and keeps a reason without a code', () => {
    const repair = { kind: 'Use Field', label: 'Use Level', value: 'Level__c' };
    const shown = view({ brokenReason: 'Something', brokenCode: 'MAP-9' }, { isBroken: true, isChanged: true, repair });
    expect(shown).toMatchObject({ repair: null, isGone: false, code: 'MAP-9', reason: 'Something' });
});

it('is closed by the same button that opened it', () => {
    expect(view({}, { isOpen: true })).toMatchObject({ className: 'row open', editLabel: 'Close Customer email' });
});
