import type { Candidate, Detail, Item } from 'c/reviewModel';
import { ifUsed, rulesOf, viewOf } from '../reviewView';

const VIEWER = { locale: 'en-US', zone: 'America/Chicago' };
const ITEM: Item = { id: 'r', name: 'REV-1', currencyCode: 'USD' };
const candidate = (id: string, change: Partial<Candidate> = {}): Candidate => ({
    id,
    target: 'Contact',
    name: `Person ${id}`,
    sameCount: 1,
    wouldFill: [],
    comparisons: [
        { label: 'Email', ordered: 'a@b.c', stored: 'a@b.c', result: 'Same' },
        { label: 'Phone', ordered: '1', stored: '2', result: 'Differs' },
        { label: 'City', ordered: null, stored: 'Portland', result: 'Nothing To Compare' }
    ],
    ...change
});
const detail = (candidates: readonly Candidate[]): Detail => ({ reviewId: 'r', candidates, remember: false });

it('shows three candidates, and the rest when asked', () => {
    const all = detail(['1', '2', '3', '4', '5'].map((id) => candidate(id)));
    const { columns, hidden } = viewOf(all, ITEM, false, VIEWER);
    expect([columns.length, hidden]).toEqual([3, 2]);
    const wide = viewOf(all, ITEM, true, VIEWER);
    expect(wide.columns.map(({ key }) => key)).toEqual(['1', '2', '3', '', '']);
    expect(wide.hidden).toBe(0);
});

it('recommends only the closest', () => {
    const closest = viewOf(detail([candidate('1'), candidate('2', { sameCount: 2 })]), ITEM, false, VIEWER);
    expect(closest.columns.map(({ useVariant }) => useVariant)).toEqual(['neutral', 'brand']);
    const tied = viewOf(detail([candidate('1'), candidate('2')]), ITEM, false, VIEWER);
    expect(tied.columns.map(({ useVariant }) => useVariant)).toEqual(['neutral', 'neutral']);
});

it('marks differences by sign and word', () => {
    const { rows } = viewOf(detail([candidate('1'), candidate('2', { comparisons: [] })]), ITEM, false, VIEWER);
    const phone = rows.find(({ label }) => label === 'Phone');
    expect(phone?.cells.map(({ value, mark }) => [value, mark])).toEqual([
        ['1', ''],
        ['2', '≠'],
        ['', '']
    ]);
    expect(phone?.cells[1]?.word).not.toBe('');
});

it('tells what a record did before, and its open deal', () => {
    const { rows } = viewOf(
        detail([
            candidate('1', {
                orderCount: 14,
                lastOrderAt: '2026-10-30T12:00:00Z',
                openDeal: 'Q4',
                openDealAmount: 6200
            }),
            candidate('2', { orderCount: 1 })
        ]),
        ITEM,
        false,
        VIEWER
    );
    const [, deal] = rows.slice(-2 - 1);
    expect(deal?.cells[1]?.value).toBe('Q4, $6,200.00');
    expect(rows).toHaveLength(6);
});

it('turns off an Opportunity without an Account', () => {
    const { columns } = viewOf(
        detail([candidate('1', { target: 'Opportunity', comparisons: [] })]),
        ITEM,
        false,
        VIEWER
    );
    expect(columns[0]).toMatchObject({ isOff: true, badge: '' });
});

it('has no rows without candidates', () => {
    expect(viewOf(detail([]), ITEM, false, VIEWER).rows).toEqual([]);
});

it('says what using a record fills and leaves', () => {
    const long = ifUsed(candidate('1', { wouldFill: ['Company'] }));
    const short = ifUsed(candidate('1', { comparisons: [] }));
    expect(long.length).toBeGreaterThan(short.length);
});

it('lists every rule that was tried', () => {
    const asked = [{ rule: 'Email', value: 'a@b.c', found: 2 }];
    const text = JSON.stringify({
        decisions: [{ target: 'Contact', asked }, { target: 'Account' }],
        leftOut: ['MAT-307']
    });
    expect(rulesOf(text)).toHaveLength(2);
    expect(rulesOf(null)).toHaveLength(1);
    expect(rulesOf('{"cut')).toHaveLength(1);
});
