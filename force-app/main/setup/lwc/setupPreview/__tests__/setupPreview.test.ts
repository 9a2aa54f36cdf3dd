import type { Rule } from 'c/setupModel';
import { moved, resultOf, ruleRows, summaryOf } from 'c/setupPreview';

const rule = (key: string): Rule => ({
    key,
    name: key,
    active: true,
    target: 'Contact',
    source: 'email',
    targetField: 'Email',
    isRefused: false
});
const RULES = [rule('a'), rule('b'), rule('c')];
const keys = (rules: readonly Rule[]): string => rules.map(({ key }) => key).join('');
const order = (status: string, more: object = {}): string => resultOf({ orderId: 'o', name: 'O', status, ...more });

describe('matching rules', () => {
    it('move by one place, and not beyond the ends', () => {
        expect(keys(moved(RULES, 'c', -1))).toBe('acb');
        expect(keys(moved(RULES, 'a', 1))).toBe('bac');
        expect(keys(moved(RULES, 'a', -1))).toBe('abc');
        expect(keys(moved(RULES, 'c', 1))).toBe('abc');
        expect(keys(moved(RULES, 'x', 1))).toBe('abc');
    });
    it('know their ends, and count hits once there are orders', () => {
        const rows = ruleRows(RULES, null);
        expect(rows.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
            [true, false],
            [false, false],
            [false, true]
        ]);
        expect(rows[0]?.hits).toBe('c.setup_RuleNoHits');
        const preview = { rows: [{ orderId: 'o', name: 'O', status: 'Matched' }], matched: 1, hits: { a: 1 } };
        expect(ruleRows(RULES, preview)[0]?.hits).toBe('c.setup_RuleHits');
    });
});

describe('the preview', () => {
    it('says what becomes of an order', () => {
        expect(order('Matched', { ruleName: 'Email' })).toBe('c.setup_ResultMatched');
        expect(order('Matched')).toBe('c.setup_ResultMatchedBare');
        expect(order('To Create')).toBe('c.setup_ResultCreate');
        expect(order('Ignored')).toBe('c.setup_ResultIgnored');
        expect(order('Needs Review', { reason: 'Two fit' })).toBe('c.setup_ResultWaits');
        expect(order('No Match')).toBe('c.setup_ResultNone');
    });
    it('sums up, also when there is nothing yet', () => {
        expect(summaryOf({ rows: [], matched: 0 })).toBe('c.setup_PreviewEmpty');
        expect(summaryOf({ rows: [{ orderId: 'o', name: 'O', status: 'Matched' }], matched: 1 })).toBe(
            'c.setup_PreviewResult'
        );
    });
});
