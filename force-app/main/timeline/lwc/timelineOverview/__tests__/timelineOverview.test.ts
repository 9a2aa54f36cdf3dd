import { barsOf, monthsOf, overviewOf, percent, resized } from 'c/timelineOverview';

const DAY = 86_400_000;
const day = (iso: string): number => Date.parse(iso) / DAY;
const DAYS = [
    { day: '2026-11-18', status: 'Lost', count: 1, orders: 1 },
    { day: '2026-11-17', status: 'Delivered', count: 3, orders: 2 },
    { day: '2025-12-30', status: 'Delivered', count: 1, orders: 1 }
];
const range = { from: day('2026-11-02'), to: day('2026-11-30') };
const overview = overviewOf(DAYS, range, day('2026-11-23'));

describe('the overview', () => {
    it('reaches from the first week to two weeks ahead, and sums weeks', () => {
        expect(overview.first).toBe(day('2025-12-29'));
        expect(overview.last).toBe(day('2026-12-07'));
        expect(overview.weeks).toEqual([
            { day: day('2026-11-16'), count: 4, hasProblem: true },
            { day: day('2025-12-29'), count: 1, hasProblem: false }
        ]);
        expect(barsOf(overview, range).map((bar) => bar.className)).toEqual(['week shown', 'week']);
        expect(percent(overview, overview.last)).toBe(100);
    });
    it('names months that have room, January with its year', () => {
        const names = monthsOf(overview, { locale: 'en-US', zone: 'UTC' }).map((month) => month.text);
        expect(names).toContain('Jan 2026');
        expect(names).toContain('Nov');
    });
    it('moves one end of the window, but not past the other nor outside', () => {
        expect(resized(range, 'from', 100, overview)).toEqual({ from: range.to - 1, to: range.to });
        expect(resized(range, 'to', 100, overview)).toEqual({ from: range.from, to: overview.last });
        expect(resized(range, 'from', -1000, overview).from).toBe(overview.first);
        expect(resized(range, 'to', -1000, overview).to).toBe(range.from + 1);
    });
});
