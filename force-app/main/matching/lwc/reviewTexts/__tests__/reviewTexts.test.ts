import { ageOf, count, day, format, moment, money, timeOfDay } from '../reviewTexts';

const VIEWER = { locale: 'en-US', zone: 'America/Chicago' };
const NOW = Date.parse('2026-11-23T15:41:00Z');
const ago = (hours: number): string => ageOf(new Date(NOW - hours * 3_600_000).toISOString(), NOW);

it('says how long an order waits in the largest unit that fits', () => {
    expect(ageOf(null, NOW)).toBe('c.matching_ReviewNow');
    expect(ago(0.01)).toBe('c.matching_ReviewNow');
    expect(ago(0.5)).toBe('c.matching_ReviewMinutes');
    expect(ago(3)).toBe('c.matching_ReviewHours');
    expect(ago(30)).toBe('c.matching_ReviewYesterday');
    expect(ago(100)).toBe('c.matching_ReviewDays');
});

it('writes amounts, with the bare number where no currency is known', () => {
    expect(count(2140, VIEWER)).toBe('2,140');
    expect(money(1234.5, 'USD', VIEWER)).toBe('$1,234.50');
    expect(money(1234.5, null, VIEWER)).toBe('1,234.50');
    expect(money(null, 'USD', VIEWER)).toBe('');
});

it('writes moments in the time zone of the viewer, and nothing for none', () => {
    const at = '2026-11-23T15:41:00Z';
    expect(moment(at, VIEWER)).toBe('Nov 23, 9:41 AM');
    expect(day(at, VIEWER)).toBe('Nov 23, 2026');
    expect(timeOfDay(NOW, VIEWER)).toBe('9:41 AM');
    expect(moment(null, VIEWER)).toBe('');
});

it('fills the places of a label, and leaves those nobody fills', () => {
    expect(format('{0} of {1}', 3)).toBe('3 of {1}');
});
