import type { Row } from 'c/mappingDraft';
import {
    kindAfter,
    needsWord,
    newStep,
    readSteps,
    repaired,
    settingText,
    STEP_KINDS,
    stepsText,
    withSetting,
    writeSteps
} from 'c/mappingSteps';

const ROW: Row = {
    key: 'note',
    sourceObject: 'Order',
    sourcePath: 'internalNotes',
    targetObject: 'Opportunity',
    targetField: 'Notes__c',
    isKey: false,
    policy: 'Always',
    transforms: '[{"type":"trim"},{"type":"truncate","length":40}]',
    active: true,
    targetLabel: 'Notes'
};
const stepsOf = (row: Row): unknown => readSteps(row.transforms);
const repair = (kind: string, value: string) => ({ kind, value, label: '' });

test('steps come back as they were written, and what is no list of steps is none', () => {
    expect(readSteps(writeSteps([newStep('trim')]))).toEqual([{ type: 'trim' }]);
    expect(writeSteps([])).toBeNull();
    expect(readSteps('{}')).toEqual([]);
    expect(readSteps('[')).toEqual([]);
    expect(readSteps(null)).toEqual([]);
});

test('steps decide which kind of value arrives', () => {
    expect(kindAfter('number', [])).toBe('number');
    expect(kindAfter('text', [newStep('trim'), newStep('date')])).toBe('date');
    expect(kindAfter('number', [newStep('default')])).toBe('number');
    expect(kindAfter('list', [newStep('join')])).toBe('text');
    expect(kindAfter('text', [{ type: 'unknown' }])).toBe('text');
});

test('steps read as one line', () => {
    const trim = STEP_KINDS.trim?.label ?? '';
    expect(stepsText([newStep('trim'), newStep('trim')])).toBe(`${trim}, ${trim.toLowerCase()}`);
    expect(stepsText([{ type: 'odd' }])).toBe('odd');
    expect(stepsText([])).not.toBe('');
});

test('settings are typed as text and held as what they are', () => {
    const length = { name: 'length', label: '', kind: 'whole' } as const;
    const paths = { name: 'paths', label: '', kind: 'list' } as const;
    const between = { name: 'with', label: '', kind: 'text' } as const;
    expect(withSetting(newStep('truncate'), length, '12')).toEqual({ type: 'truncate', length: 12 });
    expect(withSetting(newStep('truncate'), length, '')).toEqual({ type: 'truncate' });
    const joined = withSetting(newStep('join'), paths, 'shipTo.city, shipTo.state,');
    expect(joined).toEqual({ type: 'join', paths: ['shipTo.city', 'shipTo.state'] });
    expect(settingText(joined, paths)).toBe('shipTo.city, shipTo.state');
    expect(settingText(joined, between)).toBe('');
    expect(withSetting(joined, between, ' ')).toMatchObject({ with: ' ' });
});

test('a repair changes the field, cuts, adds a step or a line to fill in', () => {
    expect(repaired(ROW, repair('Use Field', 'Memo__c'))).toMatchObject({ targetField: 'Memo__c', targetLabel: null });
    expect(stepsOf(repaired(ROW, repair('Shorten', '255')))).toEqual([
        { type: 'trim' },
        { type: 'truncate', length: 255 }
    ]);
    expect(stepsOf(repaired({ ...ROW, transforms: null }, repair('Add Step', 'number')))).toEqual([{ type: 'number' }]);
    const listed = repaired(ROW, repair('Add To Value Table', 'LTL'));
    expect(readSteps(listed.transforms)[2]).toEqual({ type: 'value-table', values: { LTL: '' }, else: 'keep' });
    const twice = repaired(listed, repair('Add To Value Table', 'DHL'));
    expect(readSteps(twice.transforms)[2]).toMatchObject({ values: { LTL: '', DHL: '' } });
    expect(readSteps(twice.transforms)).toHaveLength(3);
    expect(needsWord(repair('Add To Value Table', 'LTL'))).toBe(true);
    expect(needsWord(repair('Shorten', '255'))).toBe(false);
});
