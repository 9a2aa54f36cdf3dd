/**
 * Salesforce cron expressions: `Seconds Minutes Hours Day_of_month Month Day_of_week [Year]`.
 * Seconds and minutes take one number each.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_scheduler.htm
 */
import { localParts, toUtc } from './zones.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Days within which a date comes again, 29 February included. */
const LEAP_CYCLE = 366 * 8;

interface DayRule {
    readonly days: ReadonlySet<number> | null;
    readonly last: boolean;
    /** `6#3`: the third Friday; `6L`: the last Friday. */
    readonly nth: { readonly day: number; readonly n: number | 'last' } | null;
}

/** A parsed expression. Null sets mean every value. */
export interface CronExpression {
    readonly second: number;
    readonly minute: number;
    readonly hours: ReadonlySet<number> | null;
    readonly dayOfMonth: DayRule;
    readonly months: ReadonlySet<number> | null;
    readonly dayOfWeek: DayRule;
    readonly years: ReadonlySet<number> | null;
}

/** Thrown for an expression the platform would refuse; the message names the faulty part. */
export class CronError extends Error {}

/** Parses an expression or throws CronError. */
export function parseCron(text: string): CronExpression {
    const parts = text.trim().split(/\s+/);
    if (parts.length < 6 || parts.length > 7) {
        throw new CronError(`Unexpected end of expression: ${text}`);
    }
    const [second, minute, hour, dom, month, dow] = parts as [string, string, string, string, string, string];
    const withYear = parts[6];
    if ((dom === '?') === (dow === '?') && !(dom === '*' && dow === '*')) {
        if (dom === '?') {
            throw new CronError("'?' can only be specified for Day-of-Month -OR- Day-of-Week.");
        }
        throw new CronError(
            'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.'
        );
    }
    return {
        second: single(second, 59, 'Seconds'),
        minute: single(minute, 59, 'Minutes'),
        hours: values(hour, 0, 23, []),
        dayOfMonth: dayRule(dom, 1, 31, []),
        months: values(month, 1, 12, MONTHS),
        dayOfWeek: dayRule(dow, 1, 7, DAYS),
        years: withYear ? values(withYear, 1970, 2099, []) : null
    };
}

/** The first time after `after` (UTC ms) at which the expression fires in `zone`, or null when it never does again. */
export function nextFireTime(cron: CronExpression, after: number, zone: string): number | null {
    const now = localParts(after, zone);
    const firstYear = cron.years === null ? now.year : Math.max(now.year, Math.min(...cron.years));
    const start = firstYear > now.year ? { year: firstYear, month: 1, day: 1 } : now;
    const lastDay = cron.years === null ? LEAP_CYCLE : LEAP_CYCLE + 366 * (Math.max(...cron.years) - start.year);
    for (let offset = 0; offset <= lastDay; offset += 1) {
        const day = new Date(Date.UTC(start.year, start.month - 1, start.day + offset));
        if (!matchesDay(cron, day)) {
            continue;
        }
        for (let hour = 0; hour < 24; hour += 1) {
            if (cron.hours && !cron.hours.has(hour)) {
                continue;
            }
            const time = toUtc(
                {
                    year: day.getUTCFullYear(),
                    month: day.getUTCMonth() + 1,
                    day: day.getUTCDate(),
                    hour,
                    minute: cron.minute,
                    second: cron.second,
                    millisecond: 0
                },
                zone
            );
            if (time > after) {
                return time;
            }
        }
    }
    return null;
}

function matchesDay(cron: CronExpression, day: Date): boolean {
    const year = day.getUTCFullYear();
    const month = day.getUTCMonth() + 1;
    const date = day.getUTCDate();
    const lastDate = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (cron.years && !cron.years.has(year)) {
        return false;
    }
    if (cron.months && !cron.months.has(month)) {
        return false;
    }
    const monthRule = cron.dayOfMonth;
    if (monthRule.last ? date !== lastDate : monthRule.days !== null && !monthRule.days.has(date)) {
        return false;
    }
    return matchesWeekday(cron.dayOfWeek, day.getUTCDay() + 1, date, lastDate);
}

function matchesWeekday(rule: DayRule, weekday: number, date: number, lastDate: number): boolean {
    if (rule.nth) {
        const inWeek = rule.nth.n === 'last' ? date + 7 > lastDate : Math.ceil(date / 7) === rule.nth.n;
        return weekday === rule.nth.day && inWeek;
    }
    if (rule.last) {
        return weekday === 7;
    }
    return rule.days === null || rule.days.has(weekday);
}

function single(text: string, max: number, part: string): number {
    if (!/^\d{1,2}$/.test(text) || Number(text) > max) {
        throw new CronError(`${part} and minutes must be specified as a single number: ${text}`);
    }
    return Number(text);
}

function dayRule(text: string, min: number, max: number, names: readonly string[]): DayRule {
    if (text === 'L') {
        return { days: null, last: true, nth: null };
    }
    const nth = /^(\w+?)(?:#([1-5])|L)$/.exec(text);
    if (nth) {
        const day = number(nth[1] ?? '', min, max, names);
        return { days: null, last: false, nth: { day, n: nth[2] ? Number(nth[2]) : 'last' } };
    }
    return { days: text === '?' ? null : values(text, min, max, names), last: false, nth: null };
}

function values(text: string, min: number, max: number, names: readonly string[]): ReadonlySet<number> | null {
    if (text === '*') {
        return null;
    }
    const result = new Set<number>();
    for (const item of text.split(',')) {
        const [range, stepText] = item.split('/') as [string, string?];
        const step = stepText ? Number(stepText) : 1;
        const [from, to] = bounds(range, stepText !== undefined, min, max, names);
        for (let value = from; value <= to; value += step) {
            result.add(value);
        }
    }
    return result;
}

function bounds(range: string, stepped: boolean, min: number, max: number, names: readonly string[]): [number, number] {
    if (range === '*') {
        return [min, max];
    }
    const [from, to] = range.split('-') as [string, string?];
    const first = number(from, min, max, names);
    if (to !== undefined) {
        return [first, number(to, min, max, names)];
    }
    return [first, stepped ? max : first];
}

function number(text: string, min: number, max: number, names: readonly string[]): number {
    const named = names.indexOf(text.toUpperCase());
    const value = named >= 0 ? named + 1 : Number(text);
    if (!Number.isInteger(value) || value < min || value > max) {
        throw new CronError(`Invalid value in cron expression: ${text}`);
    }
    return value;
}
