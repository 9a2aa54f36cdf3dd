import {
    businessDays,
    DAY,
    dayNumber,
    dayStart,
    HOUR,
    isDayOnly,
    offset,
    show,
    weekday,
    zoneLabel,
    zoneOfPlace
} from 'c/timelineTime';

const CHICAGO = { locale: 'en-US', zone: 'America/Chicago' };

describe('time', () => {
    it('says moments on the clock of the viewer', () => {
        const at = Date.UTC(2026, 10, 18, 17, 32);
        expect(show(at, 'day', CHICAGO)).toBe('Nov 18');
        expect(show(at, 'time', CHICAGO).replace(/\s/g, ' ')).toBe('11:32 AM');
        expect(zoneLabel(at, CHICAGO)).toBe('Chicago (CST)');
    });

    it('keeps days whole when clocks change', () => {
        const zone = 'America/Chicago';
        const sunday = dayNumber(Date.UTC(2026, 10, 1, 12), zone);
        expect(dayStart(sunday + 1, zone) - dayStart(sunday, zone)).toBe(25 * HOUR);
        expect(offset(Date.UTC(2026, 10, 1, 6, 30), zone)).toBe(-5 * HOUR);
        expect(offset(Date.UTC(2026, 10, 1, 7, 30), zone)).toBe(-6 * HOUR);
        const spring = dayNumber(Date.UTC(2026, 2, 8, 12), zone);
        expect(dayStart(spring + 1, zone) - dayStart(spring, zone)).toBe(23 * HOUR);
    });

    it('counts working days after the first', () => {
        const friday = dayNumber(Date.UTC(2026, 10, 20, 12), 'UTC');
        expect(weekday(friday)).toBe(4);
        expect(businessDays(friday, friday + 3)).toBe(1);
        expect(businessDays(friday, friday)).toBe(0);
    });

    it('knows zones of states and small countries, and guesses none', () => {
        expect(zoneOfPlace('US', 'me')).toBe('America/New_York');
        expect(zoneOfPlace(null, 'AZ')).toBe('America/Phoenix');
        expect(zoneOfPlace('GB', null)).toBe('Europe/London');
        expect(zoneOfPlace('US', null)).toBeNull();
        expect(zoneOfPlace('AU', 'NSW')).toBeNull();
    });

    it('takes noon UTC for a day without a time', () => {
        expect(isDayOnly(20_000 * DAY + 12 * HOUR)).toBe(true);
        expect(isDayOnly(20_000 * DAY + 13 * HOUR)).toBe(false);
    });
});
