import { ReviewData, type Api } from 'c/reviewData';
import type { Item } from 'c/reviewModel';
import { acceptedNotice, createdNotice, ignoredNotice, messageOf, rematchedNotice } from '../words';

const ITEM: Item = { id: '1', name: 'REV-1', orderName: 'HP-1' };
const OTHER: Item = { id: '2', name: 'REV-2' };
const PROBLEM = { code: 'MAT-311', message: 'Two companies share this name.' };

function message(change: Partial<ReviewData>): [title?: string, action?: string] {
    const data = Object.assign(new ReviewData({} as Api, () => undefined), { isLoading: false }, change);
    const shown = messageOf(data);
    return shown ? [shown.title, shown.action] : [];
}

it('shows the queue while it loads, where it has orders, and where a filter hides them', () => {
    expect(message({ isLoading: true })).toEqual([]);
    expect(message({ items: [ITEM] })).toEqual([]);
    expect(
        message({ filter: { ...new ReviewData({} as Api, () => undefined).filter, reasonCode: 'MAT-302' } })
    ).toEqual([]);
});

it('says why there is nothing, and offers what helps', () => {
    expect(message({})).toEqual(['c.matching_ReviewEmpty', '']);
    expect(message({ isConnected: false })).toEqual(['c.matching_ReviewNotConnected', 'c.matching_ReviewOpenSetup']);
    expect(message({ problem: PROBLEM })).toEqual(['c.matching_ReviewFailed', 'c.matching_ReviewTryAgain']);
    expect(message({ problem: { code: 'MAT-403', message: '' } })).toEqual(['c.matching_ReviewNoAccess', '']);
});

it('offers to take back what can be taken back', () => {
    expect(acceptedNotice(ITEM, 'Sam', true)).toEqual({ text: 'c.matching_ReviewRemembered', canUndo: true });
    expect(acceptedNotice(OTHER, 'Sam', false)).toEqual({ text: 'c.matching_ReviewBelongs', canUndo: true });
    expect(ignoredNotice([ITEM]).text).toBe('c.matching_ReviewIgnored');
    expect(ignoredNotice([ITEM, OTHER])).toEqual({ text: 'c.matching_ReviewIgnoredMany', canUndo: true });
    expect(rematchedNotice(1)).toEqual({ text: 'c.matching_ReviewRematchedOne', canUndo: false });
    expect(rematchedNotice(2).text).toBe('c.matching_ReviewRematched');
});

it('tells how many customers were created, and why the others were not', () => {
    const created = (done: readonly Item[], problem: typeof PROBLEM | null = null) =>
        createdNotice([ITEM, OTHER], { done, problem });
    expect(created([ITEM])).toEqual({ text: 'c.matching_ReviewCreated', canUndo: true });
    expect(created([ITEM, OTHER])).toEqual({ text: 'c.matching_ReviewCreatedMany', canUndo: true });
    expect(created([ITEM], PROBLEM)).toEqual({ text: 'c.matching_ReviewCreatedSome', canUndo: true });
    expect(created([], PROBLEM).canUndo).toBe(false);
});
