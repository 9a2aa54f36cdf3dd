import {
    canCreateAll,
    choiceOf,
    closestOf,
    isFiltered,
    neighbour,
    nextAfter,
    NO_FILTER,
    problemOf,
    sameReason,
    type Candidate,
    type Item
} from '../reviewModel';

const item = (id: string, reasonCode: string | null = 'MAT-301'): Item => ({ id, name: `REV-${id}`, reasonCode });
const ITEMS = [item('1'), item('2', 'MAT-302'), item('3'), item('4', null)];
const candidate = (id: string, sameCount: number, change: Partial<Candidate> = {}): Candidate => ({
    id,
    target: 'Contact',
    name: id,
    sameCount,
    wouldFill: [],
    comparisons: [],
    ...change
});

describe('the order that opens next', () => {
    it('is the one after it, else the one before, else none', () => {
        expect(nextAfter(ITEMS, '2', new Set(['2']))?.id).toBe('3');
        expect(nextAfter(ITEMS, '2', new Set(['2', '3']))?.id).toBe('4');
        expect(nextAfter(ITEMS, '4', new Set(['4']))?.id).toBe('3');
        expect(nextAfter([item('1')], '1', new Set(['1']))).toBeNull();
    });
    it('is a step away, and the ends hold', () => {
        expect(neighbour(ITEMS, '1', 1)?.id).toBe('2');
        expect(neighbour(ITEMS, '4', 1)?.id).toBe('4');
        expect(neighbour(ITEMS, '1', -1)?.id).toBe('1');
        expect(neighbour([], '1', 1)).toBeNull();
    });
});

it('finds other orders of the same reason', () => {
    expect(sameReason(ITEMS, '1').map(({ id }) => id)).toEqual(['3']);
    expect(sameReason(ITEMS, '4')).toEqual([]);
    expect(sameReason(ITEMS, 'gone')).toEqual([]);
});

it('offers to create many only where nobody was found for any', () => {
    expect(canCreateAll([item('2', 'MAT-302')])).toBe(true);
    expect(canCreateAll(ITEMS)).toBe(false);
    expect(canCreateAll([])).toBe(false);
});

it('ties the order to what was chosen', () => {
    expect(choiceOf(candidate('c', 1))).toEqual({ contactId: 'c' });
    expect(choiceOf(candidate('a', 1, { target: 'Account' }))).toEqual({ accountId: 'a' });
    const deal = candidate('o', 1, { target: 'Opportunity', accountId: 'a' });
    expect(choiceOf(deal)).toEqual({ accountId: 'a', opportunityId: 'o' });
    expect(choiceOf({ ...deal, accountId: null })).toBeNull();
});

it('calls nobody closest where two are tied', () => {
    expect(closestOf([candidate('a', 2), candidate('b', 4)])?.id).toBe('b');
    expect(closestOf([candidate('a', 2)])?.id).toBe('a');
    expect(closestOf([candidate('a', 2), candidate('b', 2)])).toBeNull();
    expect(closestOf([])).toBeNull();
});

it('knows whether a filter leaves orders out', () => {
    expect(isFiltered(NO_FILTER)).toBe(false);
    expect(isFiltered({ ...NO_FILTER, olderThanHours: 24 })).toBe(true);
});

it('reads code and words of an error', () => {
    expect(problemOf({ body: { message: 'MAT-310: Decided meanwhile.' } })).toEqual({
        code: 'MAT-310',
        message: 'Decided meanwhile.'
    });
    expect(problemOf(new Error('cut')).code).toBe('');
    expect(problemOf(null)).toEqual({ code: '', message: 'null' });
    expect(problemOf({ status: 403, body: { message: 'No' } }).code).toBe('MAT-403');
    expect(problemOf({ body: { message: 'You do not have access to the Apex class' } }).code).toBe('MAT-403');
});
