/**
 * Datetime.
 */
import { isZone, localParts } from '../../platform/zones.ts';
import type { LocalParts } from '../../platform/zones.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime, GMT, wallMillis } from '../../runtime/datetime.ts';
import { throwApex } from '../../runtime/exception.ts';
import { PatternFailure, formatDatetimeLong, formatDatetimeShort, formatPattern } from '../../runtime/format.ts';
import { ApexTime } from '../../runtime/time.ts';
import { platformClass } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { REFERENCE, now, required, strict, strictStatic, userLocale, userZone } from './support.ts';

const local = (self: ApexDatetime): LocalParts => localParts(self.ms, userZone());
const gmt = (self: ApexDatetime): LocalParts => localParts(self.ms, GMT);

/** Both versions of a part of the wall clock: `hour()` of the user's zone and `hourGmt()`. */
function part(name: string, read: (at: LocalParts) => unknown, type = 'Integer'): Record<string, Implementation> {
    return {
        [`${type} ${name}()`]: (self: ApexDatetime) => read(local(self)),
        [`${type} ${name}Gmt()`]: (self: ApexDatetime) => read(gmt(self))
    };
}

function atMillis(at: LocalParts): number {
    return wallMillis(at.hour, at.minute, at.second, at.millisecond);
}

/** The five ways of newInstance that give wall-clock numbers, in the zone a function answers. */
function creators(name: string, zone: () => string): Record<string, Implementation> {
    const make = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0): ApexDatetime =>
        ApexDatetime.ofWallClock(zone(), ApexDate.of(year, month, day), wallMillis(hour, minute, second, 0));
    const day = 'Integer year, Integer month, Integer day';
    return {
        [`static Datetime ${name}(Date date, Time time)`]: strictStatic((date: ApexDate, time: ApexTime) =>
            ApexDatetime.ofWallClock(zone(), date, time.ms)
        ),
        [`static Datetime ${name}(${day})`]: strictStatic(make),
        [`static Datetime ${name}(${day}, Integer hour, Integer minute, Integer second)`]: strictStatic(make)
    };
}

/** @throws System.TypeException `Invalid date/time: …` */
function parseDatetime(text: string, zone: string): ApexDatetime {
    return ApexDatetime.parseText(text.trim(), zone) ?? throwApex('System.TypeException', `Invalid date/time: ${text}`);
}

function datetimeOf(value: unknown): ApexDatetime {
    if (value instanceof ApexDatetime) {
        return value;
    }
    return value instanceof ApexDate ? new ApexDatetime(value.toMillis()) : parseDatetime(String(value), userZone());
}

/** Reads what {@link formatDatetimeShort} writes for locales that put the month first, `1/31/2024, 9:05 AM`. */
function parseLocal(text: string): ApexDatetime {
    const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{2,4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])M)?\s*$/i.exec(
        text
    );
    if (!match) {
        return throwApex('System.TypeException', `Invalid date/time: ${text}`);
    }
    const [month, day, year, hour, minute] = match.slice(1, 6).map(Number) as [number, number, number, number, number];
    const half = match[7]?.toUpperCase();
    const hours = half === undefined ? hour : (hour % 12) + (half === 'P' ? 12 : 0);
    const date = ApexDate.of(year < 100 ? year + 2000 : year, month, day);
    return ApexDatetime.ofWallClock(userZone(), date, wallMillis(hours, minute, Number(match[6] ?? 0), 0));
}

function format(self: ApexDatetime, pattern: string, zone: string): string {
    try {
        return formatPattern(self.ms, pattern, knownZone(zone), userLocale());
    } catch (error) {
        if (error instanceof PatternFailure) {
            return throwApex('System.StringException', error.message);
        }
        throw error;
    }
}

/** An unknown zone counts as GMT, as in java.util.TimeZone.getTimeZone. */
function knownZone(zone: string): string {
    return isZone(zone) ? zone : GMT;
}

/** Moves the calendar day of the GMT clock by months, keeping the time of day. */
function addMonths(self: ApexDatetime, months: number): ApexDatetime {
    const days = Math.floor(self.ms / 86_400_000);
    const moved = new ApexDate(days).addMonths(months);
    return new ApexDatetime(self.ms + (moved.days - days) * 86_400_000);
}

const add = (unit: number): Implementation =>
    strict((self: ApexDatetime, count: number) => new ApexDatetime(self.ms + count * unit));

platformClass('System.Datetime', {
    doc: `${REFERENCE}apex_methods_system_datetime.htm`,
    members: {
        'static Datetime now()': () => new ApexDatetime(now()),
        'static Datetime newInstance(Long milliseconds)': strictStatic((ms: bigint) => new ApexDatetime(Number(ms))),
        ...creators('newInstance', userZone),
        ...creators('newInstanceGmt', () => GMT),
        'static Datetime valueOf(String text)': (text: string) => parseDatetime(required(text), userZone()),
        'static Datetime valueOf(Object value)': (value: unknown) => datetimeOf(required(value)),
        'static Datetime valueOfGmt(String text)': (text: string) => parseDatetime(required(text), GMT),
        'static Datetime parse(String text)': (text: string) => parseLocal(required(text)),
        'Datetime addDays(Integer days)': add(86_400_000),
        'Datetime addHours(Integer hours)': add(3_600_000),
        'Datetime addMinutes(Integer minutes)': add(60_000),
        'Datetime addSeconds(Integer seconds)': add(1000),
        'Datetime addMonths(Integer months)': strict(addMonths),
        'Datetime addYears(Integer years)': strict((self: ApexDatetime, years: number) => addMonths(self, years * 12)),
        'Date date()': (self: ApexDatetime) => self.date(userZone()),
        'Date dateGmt()': (self: ApexDatetime) => self.date(GMT),
        'Time time()': (self: ApexDatetime) => new ApexTime(atMillis(local(self))),
        'Time timeGmt()': (self: ApexDatetime) => new ApexTime(atMillis(gmt(self))),
        ...part('day', (at) => at.day),
        ...part('month', (at) => at.month),
        ...part('year', (at) => at.year),
        ...part('hour', (at) => at.hour),
        ...part('minute', (at) => at.minute),
        ...part('second', (at) => at.second),
        ...part('millisecond', (at) => at.millisecond),
        ...part('dayOfYear', (at) => ApexDate.of(at.year, at.month, at.day).dayOfYear()),
        'Long getTime()': (self: ApexDatetime) => BigInt(self.ms),
        'Boolean isSameDay(Datetime other)': strict(
            (self: ApexDatetime, other: ApexDatetime) => self.date(userZone()).days === other.date(userZone()).days
        ),
        'String format()': (self: ApexDatetime) => formatDatetimeShort(self.ms, userZone(), userLocale()),
        'String format(String pattern)': strict((self: ApexDatetime, pattern: string) =>
            format(self, pattern, userZone())
        ),
        'String format(String pattern, String timezone)': (self: ApexDatetime, pattern: string, zone: string | null) =>
            format(self, required(pattern), zone ?? userZone()),
        'String formatGmt(String pattern)': strict((self: ApexDatetime, pattern: string) => format(self, pattern, GMT)),
        'String formatLong()': (self: ApexDatetime) => formatDatetimeLong(self.ms, userZone(), userLocale()),
        'String toString()': (self: ApexDatetime) => self.toText(userZone())
    }
});
