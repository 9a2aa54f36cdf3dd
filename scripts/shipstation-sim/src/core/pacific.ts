/**
 * Pacific wall-clock time, the only time V1 speaks: no offset, seven fraction digits, daylight saving included.
 * The rule is written out (second Sunday of March to first Sunday of November, in force since 2007) because asking
 * Intl for every one of some hundred thousand dates is two orders of magnitude slower.
 */

/** Milliseconds since 1970 in UTC. */
export type Instant = number;

/** A Pacific wall-clock reading, written as the milliseconds it would be if the clock on the wall showed UTC. */
export type Wall = number;

const HOUR = 3_600_000;
/** One day in milliseconds. */
export const DAY = 24 * HOUR;
/** One minute in milliseconds. */
export const MINUTE = 60_000;
export { HOUR };

const yearRules = new Map<number, { starts: Instant; ends: Instant }>();

function nthSunday(year: number, month: number, nth: number): number {
    const firstWeekday = new Date(Date.UTC(year, month, 1)).getUTCDay();
    return 1 + ((7 - firstWeekday) % 7) + (nth - 1) * 7;
}

function rulesOf(year: number): { starts: Instant; ends: Instant } {
    let rules = yearRules.get(year);
    if (!rules) {
        rules = {
            starts: Date.UTC(year, 2, nthSunday(year, 2, 2), 10),
            ends: Date.UTC(year, 10, nthSunday(year, 10, 1), 9)
        };
        yearRules.set(year, rules);
    }
    return rules;
}

/** Milliseconds to add to UTC to read a Pacific clock at that instant: −7 h in summer, −8 h in winter. */
export function pacificOffset(instant: Instant): number {
    const { starts, ends } = rulesOf(new Date(instant).getUTCFullYear());
    return instant >= starts && instant < ends ? -7 * HOUR : -8 * HOUR;
}

/** What a Pacific clock shows at that instant. */
export function toWall(instant: Instant): Wall {
    return instant + pacificOffset(instant);
}

/** The instant of a wall reading; the later (standard time) one in the hour that happens twice. */
export function fromWall(wall: Wall): Instant {
    const winter = wall + 8 * HOUR;
    if (pacificOffset(winter) === -8 * HOUR) return winter;
    const summer = wall + 7 * HOUR;
    return pacificOffset(summer) === -7 * HOUR ? summer : winter;
}

/** `2015-06-29T13:05:13.4930000`: order, shipment, fulfillment, customer and warehouse dates of V1. */
export function longText(wall: Wall): string {
    return `${new Date(wall).toISOString().slice(0, -1)}0000`;
}

/** `2020-06-23T07:12:31.95`: store, product and order-item dates of V1, trailing zeros dropped. */
export function shortText(wall: Wall): string {
    const text = new Date(wall).toISOString().slice(0, -1);
    return text.endsWith('.000') ? text.slice(0, -4) : text.replace(/0+$/u, '');
}

/** `2015-06-29`. */
export function dateText(wall: Wall): string {
    return new Date(wall).toISOString().slice(0, 10);
}

const DATE_FORM =
    /^\s*(\d{1,4})[-/](\d{1,2})[-/](\d{1,4})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/iu;

/**
 * Reads what clients put into V1 date filters and bodies: `yyyy-mm-dd`, `yyyy-mm-dd hh:mm:ss`, ISO forms, `m/d/yyyy`.
 * Text without an offset is Pacific; text with one is converted. Undefined when it is no date.
 */
export function parseWall(text: string): Wall | undefined {
    const found = DATE_FORM.exec(text);
    if (!found) return undefined;
    const [, one, two, three, hour, minute, second, fraction, zone] = found;
    const yearFirst = one!.length === 4;
    const [year, month, day] = yearFirst ? [one, two, three] : [three, one, two];
    const milliseconds = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
    const stamp = Date.UTC(
        Number(year),
        Number(month) - 1,
        Number(day),
        Number(hour ?? 0),
        Number(minute ?? 0),
        Number(second ?? 0),
        milliseconds
    );
    const valid = Number(month) >= 1 && Number(month) <= 12 && Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60;
    if (Number.isNaN(stamp) || !valid || new Date(stamp).getUTCDate() !== Number(day)) return undefined;
    if (!zone) return stamp;
    return toWall(stamp - offsetOf(zone));
}

function offsetOf(zone: string): number {
    if (zone.toUpperCase() === 'Z') return 0;
    const sign = zone.startsWith('-') ? -1 : 1;
    const digits = zone.slice(1).replace(':', '');
    return sign * (Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2)) * MINUTE);
}

/** `2026-11-20T12:00:00.123Z`, whole seconds without a fraction: V2 dates. */
export function utcText(instant: Instant): string {
    return new Date(instant).toISOString().replace('.000Z', 'Z');
}
