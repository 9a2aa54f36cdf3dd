/**
 * Wall-clock times in named time zones, from the zone data inside Node.
 */

/** A wall-clock time; month is 1–12. */
export interface LocalParts {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
    let found = formats.get(zone);
    if (!found) {
        found = new Intl.DateTimeFormat('en-US', {
            timeZone: zone,
            hourCycle: 'h23',
            era: 'short',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric'
        });
        formats.set(zone, found);
    }
    return found;
}

/** Whether the zone data knows `zone`. */
export function isZone(zone: string): boolean {
    try {
        format(zone);
        return true;
    } catch (error) {
        if (error instanceof RangeError) {
            return false;
        }
        throw error;
    }
}

/** Zones change their clocks a few times a year, and asking the zone data takes long: what is the same all hour is kept. */
const HOUR = 3_600_000;
const KEPT_HOURS = 20_000;
const offsets = new Map<string, Map<number, number | null>>();

/** Milliseconds to add to UTC to get the wall clock of `zone` at the instant `utc`. */
export function zoneOffset(utc: number, zone: string): number {
    if (zone === 'GMT' || zone === 'UTC') {
        return 0;
    }
    const hour = Math.floor(utc / HOUR);
    const ofZone = offsets.get(zone) ?? new Map<number, number | null>();
    let kept = ofZone.get(hour);
    if (kept === undefined) {
        const start = readOffset(hour * HOUR, zone);
        kept = start === readOffset((hour + 1) * HOUR - 1, zone) ? start : null;
        if (ofZone.size >= KEPT_HOURS) {
            ofZone.clear();
        }
        offsets.set(zone, ofZone.set(hour, kept));
    }
    return kept ?? readOffset(utc, zone);
}

function readOffset(utc: number, zone: string): number {
    const whole = Math.floor(utc / 1000) * 1000;
    const parts: Record<string, string> = {};
    for (const part of format(zone).formatToParts(new Date(whole))) {
        parts[part.type] = part.value;
    }
    const yearOfEra = Number(parts['year']);
    const year = parts['era'] === 'BC' ? 1 - yearOfEra : yearOfEra;
    const local = utcFromParts(
        year,
        Number(parts['month']),
        Number(parts['day']),
        Number(parts['hour']),
        Number(parts['minute']),
        Number(parts['second']),
        0
    );
    return local - whole;
}

/** The wall clock of `zone` at the instant `utc` (ms). */
export function localParts(utc: number, zone: string): LocalParts {
    const local = new Date(utc + zoneOffset(utc, zone));
    return {
        year: local.getUTCFullYear(),
        month: local.getUTCMonth() + 1,
        day: local.getUTCDate(),
        hour: local.getUTCHours(),
        minute: local.getUTCMinutes(),
        second: local.getUTCSeconds(),
        millisecond: local.getUTCMilliseconds()
    };
}

/**
 * The instant at which the wall clock of `zone` shows `parts`. In the hour that happens twice the earlier instant
 * is meant; in the hour that is skipped the clock after the jump is.
 */
export function toUtc(parts: LocalParts, zone: string): number {
    const wall = utcFromParts(
        parts.year,
        parts.month,
        parts.day,
        parts.hour,
        parts.minute,
        parts.second,
        parts.millisecond
    );
    const before = wall - zoneOffset(wall - 86_400_000, zone);
    if (before + zoneOffset(before, zone) === wall) {
        return before;
    }
    const after = wall - zoneOffset(wall + 86_400_000, zone);
    return after + zoneOffset(after, zone) === wall ? after : before;
}

function utcFromParts(y: number, mo: number, d: number, h: number, mi: number, s: number, ms: number): number {
    const date = new Date(0);
    date.setUTCFullYear(y, mo - 1, d);
    date.setUTCHours(h, mi, s, ms);
    return date.getTime();
}
