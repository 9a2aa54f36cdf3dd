import { recordsOf, summaryOf, totals, type Result, type Value } from 'c/mappingTrialView';

const value = (more: Partial<Value>): Value => ({
    mappingKey: 'city',
    targetObject: 'Contact',
    targetField: 'MailingCity',
    targetLabel: 'Mailing City',
    targetName: 'June Okafor',
    targetId: '003',
    outcome: 'Write',
    policy: 'Always',
    isDraft: false,
    ...more
});
const result: Result = {
    rowId: 'a01',
    name: 'WP-2207',
    changed: 2,
    refused: 1,
    same: 1,
    values: [
        value({ beforeText: 'Boston', afterText: 'Portland', isDraft: true }),
        value({ targetField: 'Phone', afterText: '555' }),
        value({
            targetField: 'Level__c',
            outcome: 'Refused',
            afterText: 'LTL',
            reason: 'Not a value.',
            code: 'MAP-310'
        }),
        value({ targetObject: 'Account', targetId: null, targetName: null, outcome: 'Same', beforeText: 'Maine' })
    ]
};
const objects = new Map([['Contact', 'Contact']]);

test('the difference stands by record, with what was there and why', () => {
    const [contact, ...others] = recordsOf(result, objects, false);
    expect(others).toEqual([]);
    expect(contact?.name).toBe('June Okafor');
    expect(contact?.lines.map((line) => [line.before, line.after, line.isReplaced, line.isRefused])).toEqual([
        ['Boston', 'Portland', true, false],
        [expect.any(String), '555', false, false],
        [expect.any(String), 'LTL', false, true]
    ]);
    expect(contact?.lines[2]).toMatchObject({ why: 'Not a value.', code: 'MAP-310' });
});

test('what stays is shown when it is asked for, as it is', () => {
    const [, account] = recordsOf(result, objects, true);
    expect(account?.object).toBe('Account');
    expect(account?.lines[0]).toMatchObject({ before: 'Maine', after: 'Maine', isChange: false });
});

test('orders add up', () => {
    expect(totals([result, result])).toEqual({ changed: 4, refused: 2, same: 2 });
    expect(summaryOf(result)).toContain(', ');
    expect(summaryOf({ ...result, refused: 0 })).not.toContain(', ');
    expect(summaryOf({ ...result, changed: 0, refused: 0 })).not.toBe(summaryOf({ ...result, refused: 0 }));
});
