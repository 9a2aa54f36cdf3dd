/** Moments, days and time zones. A zone is an IANA name; formatters are kept, because making one is slow. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Style =
    | 'date'
    | 'weekdayDay'
    | 'day'
    | 'weekday'
    | 'dayTime'
    | 'time'
    | 'month'
    | 'monthYear'
    | 'dayNumber'
    | 'zone'
    | 'numeric';

const STYLES: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
    day: { month: 'short', day: 'numeric' },
    weekday: { weekday: 'short' },
    date: { year: 'numeric', month: 'short', day: 'numeric' },
    weekdayDay: { weekday: 'short', month: 'short', day: 'numeric' },
    dayTime: { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    time: { hour: 'numeric', minute: '2-digit' },
    month: { month: 'short' },
    monthYear: { month: 'short', year: 'numeric' },
    dayNumber: { day: 'numeric' },
    zone: { timeZoneName: 'short' },
    numeric: {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23'
    }
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(style: Style, zone: string, locale: string): Intl.DateTimeFormat {
    const key = `${style} ${zone} ${locale}`;
    let found = formatters.get(key);
    if (!found) {
        found = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: zone });
        formatters.set(key, found);
    }
    return found;
}

/** Language, place and moment of whoever looks. */
export interface Viewer {
    readonly locale: string;
    readonly zone: string;
}

/** A moment in words: `day` "Nov 2", `dayTime` "Wed, Nov 18, 11:32 AM". */
export function show(at: number, style: Exclude<Style, 'zone' | 'numeric'>, viewer: Viewer): string {
    return formatter(style, viewer.zone, viewer.locale).format(at);
}

/** "Chicago (CST)". */
export function zoneLabel(at: number, viewer: Viewer): string {
    const short = formatter('zone', viewer.zone, viewer.locale)
        .formatToParts(at)
        .find((part) => part.type === 'timeZoneName')?.value;
    const city = (viewer.zone.split('/').pop() ?? viewer.zone).replaceAll('_', ' ');
    return short === undefined ? city : `${city} (${short})`;
}

/** By zone, then by day. */
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that a zone's wall clock is ahead of UTC. */
export function offset(at: number, zone: string): number {
    const day = Math.floor(at / DAY);
    let ofZone = offsets.get(zone);
    if (!ofZone) {
        ofZone = new Map();
        offsets.set(zone, ofZone);
    }
    let known = ofZone.get(day);
    if (known === undefined) {
        const first = measuredOffset(day * DAY, zone);
        // On a day when clocks change, every moment is asked for by itself.
        known = first === measuredOffset((day + 1) * DAY - 1, zone) ? first : NaN;
        ofZone.set(day, known);
    }
    return Number.isNaN(known) ? measuredOffset(at, zone) : known;
}

function measuredOffset(at: number, zone: string): number {
    const parts = new Map(
        formatter('numeric', zone, 'en-US')
            .formatToParts(at)
            .map((part) => [part.type, Number(part.value)])
    );
    const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    return wall - Math.floor(at / 1000) * 1000;
}

/** Days since 1970 on a zone's calendar. */
export function dayNumber(at: number, zone: string): number {
    return Math.floor((at + offset(at, zone)) / DAY);
}

/** First moment of a day of {@link dayNumber}, also on days when clocks change. */
export function dayStart(day: number, zone: string): number {
    const guess = day * DAY;
    const first = guess - offset(guess, zone);
    return guess - offset(first, zone);
}

/** 0 for Monday. */
export function weekday(day: number): number {
    return (((day + 3) % 7) + 7) % 7;
}

export function isWeekend(day: number): boolean {
    return weekday(day) > 4;
}

/** Working days strictly after the first day up to and including the last. */
export function businessDays(fromDay: number, toDay: number): number {
    let count = 0;
    for (let day = fromDay + 1; day <= toDay; day += 1) {
        count += isWeekend(day) ? 0 : 1;
    }
    return count;
}

/** Whether a moment stands for a day without a time: noon UTC, which is on that day nearly everywhere. */
export function isDayOnly(at: number): boolean {
    return at % DAY === DAY / 2;
}

const US_ZONES: Readonly<Record<string, readonly string[]>> = {
    'America/New_York': 'CT DE DC FL GA IN KY ME MD MA MI NH NJ NY NC OH PA RI SC VT VA WV'.split(' '),
    'America/Chicago': 'AL AR IL IA KS LA MN MS MO NE ND OK SD TN TX WI'.split(' '),
    'America/Denver': 'CO ID MT NM UT WY'.split(' '),
    'America/Phoenix': ['AZ'],
    'America/Los_Angeles': 'CA NV OR WA'.split(' '),
    'America/Anchorage': ['AK'],
    'Pacific/Honolulu': ['HI']
};
const COUNTRY_ZONES: Readonly<Record<string, string>> = {
    GB: 'Europe/London',
    IE: 'Europe/Dublin',
    DE: 'Europe/Berlin',
    FR: 'Europe/Paris',
    NL: 'Europe/Amsterdam',
    BE: 'Europe/Brussels',
    AT: 'Europe/Vienna',
    CH: 'Europe/Zurich',
    IT: 'Europe/Rome',
    ES: 'Europe/Madrid',
    PL: 'Europe/Warsaw',
    SE: 'Europe/Stockholm',
    JP: 'Asia/Tokyo',
    NZ: 'Pacific/Auckland'
};

/** Time zone of most of a state or small country; null where it is unknown, and nothing is guessed. */
export function zoneOfPlace(country: string | null, state: string | null): string | null {
    if (country === null || country === 'US') {
        const wanted = (state ?? '').toUpperCase();
        return Object.entries(US_ZONES).find(([, states]) => states.includes(wanted))?.[0] ?? null;
    }
    return COUNTRY_ZONES[country] ?? null;
}
