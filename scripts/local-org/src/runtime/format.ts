/**
 * Formatting of instants, numbers and messages: SimpleDateFormat patterns, MessageFormat texts and the short forms of a
 * locale.
 */
import { localParts, zoneOffset } from '../platform/zones.ts';
import type { LocalParts } from '../platform/zones.ts';
import { ApexDate, padNumber } from './date.ts';
import type { Decimal } from './decimal.ts';
import { UnsupportedError } from './uncatchable.ts';

/** A pattern letter that Java refuses; `message` is Java's. */
export class PatternFailure extends Error {}

/** `en_US` as Intl wants it: `en-US`. */
export function intlLocale(locale: string): string {
    return locale.replace(/_/g, '-').replace(/-EURO$|-PREEURO$/i, '');
}

/**
 * An instant by a java.text.SimpleDateFormat pattern on the wall clock of `zone`.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_datetime.htm
 * @throws PatternFailure `Illegal pattern character 'x'`
 */
export function formatPattern(ms: number, pattern: string, zone: string, locale: string): string {
    const at = localParts(ms, zone);
    const context: Moment = { ms, at, zone, locale: intlLocale(locale), date: ApexDate.of(at.year, at.month, at.day) };
    return pattern.replace(
        /''|'((?:[^']|'')*)(?:'|$)|([a-zA-Z])\2*/g,
        (run, quoted: string | undefined, letter: string) => {
            if (letter !== undefined) {
                return formatField(letter, run.length, context);
            }
            return quoted === undefined ? "'" : quoted.replaceAll("''", "'");
        }
    );
}

interface Moment {
    readonly ms: number;
    readonly at: LocalParts;
    readonly zone: string;
    readonly locale: string;
    readonly date: ApexDate;
}

const FIELDS: Readonly<Record<string, (count: number, moment: Moment) => string>> = {
    G: (_count, { at }) => (at.year > 0 ? 'AD' : 'BC'),
    y: (count, { at }) => yearText(at.year, count),
    Y: (count, { date }) => yearText(weekYear(date), count),
    M: (count, { at, locale }) => monthText(at.month, count, locale),
    L: (count, { at, locale }) => monthText(at.month, count, locale),
    w: (count, { date }) => padNumber(weekOfYear(date), count),
    W: (count, { date }) => padNumber(weekOfMonth(date), count),
    D: (count, { date }) => padNumber(date.dayOfYear(), count),
    d: (count, { at }) => padNumber(at.day, count),
    F: (count, { at }) => padNumber(Math.ceil(at.day / 7), count),
    E: (count, { date, locale }) => dayName(date, count >= 4 ? 'long' : 'short', locale),
    u: (count, { date }) => padNumber(((date.dayOfWeek() + 5) % 7) + 1, count),
    a: (_count, { at }) => (at.hour < 12 ? 'AM' : 'PM'),
    H: (count, { at }) => padNumber(at.hour, count),
    k: (count, { at }) => padNumber(at.hour || 24, count),
    K: (count, { at }) => padNumber(at.hour % 12, count),
    h: (count, { at }) => padNumber(at.hour % 12 || 12, count),
    m: (count, { at }) => padNumber(at.minute, count),
    s: (count, { at }) => padNumber(at.second, count),
    S: (count, { at }) => padNumber(at.millisecond, count),
    z: (count, moment) => zoneName(moment, count >= 4 ? 'long' : 'short'),
    Z: (_count, { ms, zone }) => offsetText(zoneOffset(ms, zone), ''),
    X: (count, { ms, zone }) => isoOffset(zoneOffset(ms, zone), count)
};

function formatField(letter: string, count: number, moment: Moment): string {
    const field = FIELDS[letter];
    if (!field) {
        throw new PatternFailure(`Illegal pattern character '${letter}'`);
    }
    return field(count, moment);
}

function yearText(year: number, count: number): string {
    const ofEra = year > 0 ? year : 1 - year;
    return count === 2 ? padNumber(ofEra % 100, 2) : padNumber(ofEra, count);
}

function monthText(month: number, count: number, locale: string): string {
    if (count < 3) {
        return padNumber(month, count);
    }
    const style = count === 3 ? 'short' : 'long';
    return new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(
        new Date(Date.UTC(2001, month - 1, 1))
    );
}

function dayName(date: ApexDate, style: 'long' | 'short', locale: string): string {
    return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(new Date(date.toMillis()));
}

/** Weeks as in the United States: they begin on Sunday and week 1 holds 1 January. */
function weekYear(date: ApexDate): number {
    const saturday = date.addDays(7 - date.dayOfWeek());
    return saturday.parts().year;
}

function weekOfYear(date: ApexDate): number {
    const first = ApexDate.of(weekYear(date), 1, 1);
    const start = first.days - (first.dayOfWeek() - 1);
    return Math.floor((date.days - start) / 7) + 1;
}

function weekOfMonth(date: ApexDate): number {
    const { year, month, day } = date.parts();
    return Math.floor((day + ApexDate.of(year, month, 1).dayOfWeek() - 2) / 7) + 1;
}

/** Name of the zone at that instant: `PST`, `Pacific Standard Time`. */
export function zoneName({ ms, zone }: { ms: number; zone: string }, style: 'short' | 'long'): string {
    if ((zone === 'GMT' || zone === 'UTC') && style === 'short') {
        return zone;
    }
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(new Date(ms));
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function offsetText(offset: number, colon: string): string {
    const minutes = Math.abs(Math.round(offset / 60_000));
    return `${offset < 0 ? '-' : '+'}${padNumber(Math.floor(minutes / 60), 2)}${colon}${padNumber(minutes % 60, 2)}`;
}

function isoOffset(offset: number, count: number): string {
    if (count > 3) {
        throw new PatternFailure(`invalid ISO 8601 format: length=${count}`);
    }
    if (offset === 0) {
        return 'Z';
    }
    const text = offsetText(offset, count === 3 ? ':' : '');
    return count === 1 ? text.slice(0, 3) : text;
}

/** Spaces that do not break, which Intl writes before AM and PM, as plain ones. */
function plainSpaces(text: string): string {
    return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** A day in the short form of a locale, with the full year: `1/31/2024`. */
export function formatDateShort(date: ApexDate, locale: string): string {
    const format = new Intl.DateTimeFormat(intlLocale(locale), {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        timeZone: 'UTC'
    });
    return plainSpaces(format.format(new Date(date.toMillis())));
}

/** An instant in the short form of a locale: `1/31/2024, 9:05 AM`. */
export function formatDatetimeShort(ms: number, zone: string, locale: string): string {
    return formatLocal(ms, zone, locale, {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit'
    });
}

/** An instant in the long form of a locale: `1/31/2024, 9:05:07 AM PST`. */
export function formatDatetimeLong(ms: number, zone: string, locale: string): string {
    return formatLocal(ms, zone, locale, {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        second: '2-digit',
        timeZoneName: 'short'
    });
}

function formatLocal(ms: number, zone: string, locale: string, options: Intl.DateTimeFormatOptions): string {
    return plainSpaces(
        new Intl.DateTimeFormat(intlLocale(locale), { ...options, timeZone: zone }).format(new Date(ms))
    );
}

/**
 * A number with the grouping and decimal signs of a locale and up to three digits behind the point, as `12345.6789` is
 * documented to give `12,345.679`.
 */
export function formatDecimal(value: Decimal, locale: string): string {
    const format = new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: 3 });
    // Rounded here, half to even as Java does. Intl reads decimal text exactly; TypeScript's library does not know that.
    const rounded = value.scale > 3 ? value.setScale(3, 'HALF_EVEN') : value;
    return plainSpaces(format.format(rounded.toPlainString() as unknown as number));
}

/** A whole number with the grouping signs of a locale. */
export function formatInteger(value: number | bigint, locale: string): string {
    return plainSpaces(new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: 0 }).format(value));
}

/**
 * A java.text.MessageFormat text: `{0}` stands for an argument, `''` for a quote, quoted text for itself. A number
 * without an argument stays as it is.
 * @throws UnsupportedError for `{0,number,…}` and the like.
 */
export function formatMessage(pattern: string, args: readonly string[]): string {
    let out = '';
    let quoted = false;
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at] as string;
        if (char === "'") {
            if (pattern[at + 1] === "'") {
                out += "'";
                at++;
            } else {
                quoted = !quoted;
            }
        } else if (char === '{' && !quoted) {
            const end = pattern.indexOf('}', at);
            if (end < 0) {
                throw new PatternFailure('Unmatched braces in the pattern.');
            }
            out += argumentText(pattern.slice(at + 1, end), args);
            at = end;
        } else {
            out += char;
        }
    }
    return out;
}

function argumentText(inside: string, args: readonly string[]): string {
    const index = inside.trim();
    if (inside.includes(',')) {
        throw new UnsupportedError(`String.format with the format element {${inside}}`);
    }
    if (!/^\d+$/.test(index)) {
        throw new PatternFailure(`can't parse argument number: ${inside}`);
    }
    return args[Number(index)] ?? `{${index}}`;
}
