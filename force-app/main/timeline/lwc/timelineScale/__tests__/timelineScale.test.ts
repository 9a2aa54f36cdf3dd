import { dayText, firstRange, panned, scaleOf, stepOf, ticksOf, touches, weekends, zoomed } from 'c/timelineScale';
import { DAY, dayNumber, dayStart, weekday } from 'c/timelineTime';

const VIEWER = { locale: 'en-US', zone: 'America/Chicago' };
const NOW = Date.parse('2026-11-23T20:10:00Z');
const TODAY = dayNumber(NOW, VIEWER.zone);

describe('the first view', () => {
    it('has today at three quarters and starts on a Monday', () => {
        const range = firstRange(28, NOW, null, VIEWER);
        expect(weekday(range.from)).toBe(0);
        expect(TODAY - range.from).toBeGreaterThanOrEqual(21);
        expect(range.to - range.from).toBe(28);
    });
    it('moves earlier for open parcels, but keeps today in it', () => {
        const early = firstRange(28, NOW, NOW - 25 * DAY, VIEWER);
        expect(early.from).toBeLessThan(TODAY - 21);
        const veryEarly = firstRange(28, NOW, NOW - 300 * DAY, VIEWER);
        expect(veryEarly.to).toBeGreaterThan(TODAY - 7);
        expect(firstRange(365, NOW, null, VIEWER).to).toBeGreaterThan(TODAY);
    });
});

describe('the scale', () => {
    const range = { from: TODAY - 21, to: TODAY + 7 };
    const scale = scaleOf(range, 840, VIEWER);
    it('puts days side by side', () => {
        expect(scale.x(dayStart(TODAY, VIEWER.zone))).toBeCloseTo(630);
        expect(scale.isDetailed).toBe(true);
        expect(touches(scale, NOW, NOW)).toBe(true);
        expect(touches(scale, NOW - 60 * DAY, NOW - 40 * DAY)).toBe(false);
        expect(touches(scale, NOW + 40 * DAY, NOW + 50 * DAY)).toBe(false);
        expect(dayText(TODAY, VIEWER)).toBe('Nov 23');
    });
    it('names days, then weeks, then months', () => {
        expect(ticksOf(scale, NOW, VIEWER).filter((tick) => !tick.isMajor)).toHaveLength(28);
        expect(ticksOf(scale, NOW, VIEWER).find((tick) => tick.isToday)?.text).toBe('23');
        const quarter = ticksOf(scaleOf({ from: TODAY - 60, to: TODAY + 31 }, 840, VIEWER), NOW, VIEWER);
        expect(quarter.every((tick) => tick.isMajor)).toBe(true);
        expect(quarter).toHaveLength(13);
        const year = ticksOf(scaleOf({ from: TODAY - 300, to: TODAY + 65 }, 840, VIEWER), NOW, VIEWER);
        expect(year.map((tick) => tick.text)).toContain('Nov');
        expect(year).toHaveLength(12);
    });
    it('shades weekends as long as days are named', () => {
        expect(weekends(scale, VIEWER)).toHaveLength(8);
        expect(weekends(scaleOf({ from: TODAY - 60, to: TODAY + 31 }, 840, VIEWER), VIEWER)).toEqual([]);
    });
});

describe('moving', () => {
    it('zooms around the middle and pans by a share', () => {
        expect(zoomed({ from: 0, to: 28 }, 14)).toEqual({ from: 7, to: 21 });
        expect(zoomed({ from: 0, to: 28 }, 14, 1)).toEqual({ from: 14, to: 28 });
        expect(zoomed({ from: 0, to: 28 }, 56, 0)).toEqual({ from: 0, to: 56 });
        expect(panned({ from: 0, to: 28 }, -0.5)).toEqual({ from: -14, to: 14 });
    });
    it('goes from step to step, and stays at the ends', () => {
        expect([stepOf(28, -1), stepOf(28, 1), stepOf(7, -1), stepOf(365, 1), stepOf(40, 1)]).toEqual([
            14, 91, 7, 365, 91
        ]);
    });
});
