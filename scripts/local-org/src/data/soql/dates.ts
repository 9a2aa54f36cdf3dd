/**
 * Date literals as spans of days, and the date functions.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_date_functions.htm
 */
import { daysFromParts, partsFromDays } from '../../runtime/date.ts';
import { localParts, toUtc } from '../../platform/zones.ts';
import { InternalError } from '../../runtime/uncatchable.ts';
import type { DateRange } from './ast.ts';

/** Days since 1970-01-01; `to` is the first day after the span. */
export interface DaySpan {
    readonly from: number;
    readonly to: number;
}

/** What a calendar needs to know about the user and the company. */
export interface Calendar {
    /** Milliseconds since 1970, UTC. */
    readonly now: number;
    readonly timeZone: string;
    readonly fiscalYearStart: number;
    readonly firstDayOfWeek: number;
}

/** The days a date literal means, in the user's time zone. */
export function daySpan(range: DateRange, calendar: Calendar): DaySpan {
    const today = dayOf(calendar.now, calendar.timeZone);
    const numbered = /^(?:(LAST|NEXT)_N_(\w+)|N_(\w+)_AGO)$/.exec(range.name);
    const n = range.n ?? 0;
    if (numbered) {
        const unit = (numbered[2] ?? numbered[3]) as string;
        if (numbered[3]) {
            return periods(unit, today, calendar, -n, 1);
        }
        if (numbered[1] === 'NEXT') {
            return periods(unit, today, calendar, 1, n);
        }
        // The last n days include today; the last n weeks, months … end before the current one.
        return unit === 'DAYS' ? { from: today - n, to: today + 1 } : periods(unit, today, calendar, -n, n);
    }
    switch (range.name) {
        case 'TODAY':
            return { from: today, to: today + 1 };
        case 'YESTERDAY':
            return { from: today - 1, to: today };
        case 'TOMORROW':
            return { from: today + 1, to: today + 2 };
        case 'LAST_90_DAYS':
            return { from: today - 90, to: today + 1 };
        case 'NEXT_90_DAYS':
            return { from: today + 1, to: today + 91 };
    }
    const [, when, unit] = /^(LAST|THIS|NEXT)_(\w+)$/.exec(range.name) ?? [];
    if (!when || !unit) {
        throw new InternalError(`Unknown date literal ${range.name}`);
    }
    return periods(`${unit}S`, today, calendar, { LAST: -1, THIS: 0, NEXT: 1 }[when] as number, 1);
}

/** `count` whole periods, the first one `offset` periods from the current. */
function periods(unit: string, today: number, calendar: Calendar, offset: number, count: number): DaySpan {
    if (unit === 'DAYS' || unit === 'WEEKS') {
        const length = unit === 'DAYS' ? 1 : 7;
        const start = unit === 'DAYS' ? today : today - mod(weekday(today) - calendar.firstDayOfWeek, 7);
        return { from: start + offset * length, to: start + (offset + count) * length };
    }
    const { year, month } = partsFromDays(today);
    const fiscal = unit.startsWith('FISCAL_');
    const length = { MONTHS: 1, QUARTERS: 3, YEARS: 12 }[unit.replace('FISCAL_', '')];
    if (length === undefined) {
        throw new InternalError(`Unknown period ${unit}`);
    }
    const absolute = year * 12 + month - 1;
    const shift = fiscal ? calendar.fiscalYearStart - 1 : 0;
    const start = absolute - mod(absolute - shift, length);
    return { from: firstOfMonth(start + offset * length), to: firstOfMonth(start + (offset + count) * length) };
}

function firstOfMonth(absolute: number): number {
    return daysFromParts(Math.floor(absolute / 12), mod(absolute, 12) + 1, 1);
}

function mod(value: number, by: number): number {
    return ((value % by) + by) % by;
}

/** 0 = Sunday. */
function weekday(day: number): number {
    return mod(day + 4, 7);
}

/** The day the clock of `zone` shows at an instant. */
export function dayOf(ms: number, zone: string): number {
    if (zone === 'GMT' || zone === 'UTC') {
        return Math.floor(ms / 86_400_000);
    }
    const { year, month, day } = localParts(ms, zone);
    return daysFromParts(year, month, day);
}

/** The instant a day starts in `zone`. */
export function startOfDay(day: number, zone: string): number {
    const { year, month, day: dayOfMonth } = partsFromDays(day);
    return toUtc({ year, month, day: dayOfMonth, hour: 0, minute: 0, second: 0, millisecond: 0 }, zone);
}

/** Functions of a date, all answering a number; DAY_ONLY, which answers a day, is one of them. */
export const DATE_FUNCTIONS: ReadonlySet<string> = new Set(
    (
        'CALENDAR_MONTH CALENDAR_QUARTER CALENDAR_YEAR DAY_IN_MONTH DAY_IN_WEEK DAY_IN_YEAR DAY_ONLY FISCAL_MONTH ' +
        'FISCAL_QUARTER FISCAL_YEAR HOUR_IN_DAY WEEK_IN_MONTH WEEK_IN_YEAR'
    ).split(' ')
);

/**
 * The value of a date function.
 * @param day days since 1970
 * @param hour hour of the day, for HOUR_IN_DAY
 */
export function dateFunction(name: string, day: number, hour: number, fiscalYearStart: number): number {
    const { year, month, day: dayOfMonth } = partsFromDays(day);
    const dayOfYear = day - daysFromParts(year, 1, 1) + 1;
    const fiscalMonth = mod(month - fiscalYearStart, 12) + 1;
    switch (name) {
        case 'CALENDAR_MONTH':
            return month;
        case 'CALENDAR_QUARTER':
            return Math.ceil(month / 3);
        case 'CALENDAR_YEAR':
            return year;
        case 'DAY_IN_MONTH':
            return dayOfMonth;
        case 'DAY_IN_WEEK':
            return weekday(day) + 1;
        case 'DAY_IN_YEAR':
            return dayOfYear;
        case 'DAY_ONLY':
            return day;
        case 'FISCAL_MONTH':
            return fiscalMonth;
        case 'FISCAL_QUARTER':
            return Math.ceil(fiscalMonth / 3);
        case 'FISCAL_YEAR':
            // A fiscal year that starts after January is named after the year it ends in.
            return fiscalYearStart > 1 && month >= fiscalYearStart ? year + 1 : year;
        case 'HOUR_IN_DAY':
            return hour;
        case 'WEEK_IN_MONTH':
            return Math.ceil(dayOfMonth / 7);
        case 'WEEK_IN_YEAR':
            return Math.ceil(dayOfYear / 7);
        default:
            throw new InternalError(`Unknown date function ${name}`);
    }
}
