/**
 * Apex Datetime: an instant. Everything that shows a wall clock takes the zone as an argument; whose zone applies is the
 * library's business.
 */
import { localParts, toUtc } from '../platform/zones.ts';
import { ApexDate, daysFromParts, isRealDay, padNumber } from './date.ts';

/** Name of the zone without an offset. */
export const GMT = 'GMT';

/** An immutable Datetime. */
export class ApexDatetime {
    static readonly apexName = 'Datetime';

    /** Milliseconds since 1970-01-01T00:00:00Z. */
    readonly ms: number;

    constructor(ms: number) {
        this.ms = ms;
    }

    /** The instant at which the wall clock of `zone` shows these numbers; numbers beyond their range run over. */
    static ofWallClock(zone: string, date: ApexDate, milliseconds: number): ApexDatetime {
        const wall = new Date(date.toMillis() + milliseconds);
        return new ApexDatetime(
            toUtc(
                {
                    year: wall.getUTCFullYear(),
                    month: wall.getUTCMonth() + 1,
                    day: wall.getUTCDate(),
                    hour: wall.getUTCHours(),
                    minute: wall.getUTCMinutes(),
                    second: wall.getUTCSeconds(),
                    millisecond: wall.getUTCMilliseconds()
                },
                zone
            )
        );
    }

    /** Reads `2024-01-31 10:20:30` as a wall-clock time of `zone`; null for text of another form. */
    static parseText(text: string, zone: string): ApexDatetime | null {
        const match = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})$/.exec(text);
        if (!match) {
            return null;
        }
        const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
            number, number, number, number, number, number
        ]; // prettier-ignore
        if (!isRealDay(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        return ApexDatetime.ofWallClock(zone, ApexDate.of(year, month, day), wallMillis(hour, minute, second, 0));
    }

    /**
     * Reads ISO 8601 as JSON carries it: `2024-01-31T10:20:30.400Z`, `…+0100`, `…+01:00`, date only, fraction optional.
     * Without an offset GMT is meant. Null for text of another form.
     */
    static parseIso(text: string): ApexDatetime | null {
        const match =
            /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/.exec(
                text
            );
        if (!match) {
            return null;
        }
        const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
        const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
        if (!isRealDay(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        const fraction = Number((match[7] ?? '0').slice(0, 3).padEnd(3, '0'));
        const offset = offsetMillis(match[8] ?? 'Z');
        const wall = daysFromParts(year, month, day) * 86_400_000 + wallMillis(hour, minute, second, fraction);
        return new ApexDatetime(wall - offset);
    }

    /** The day the wall clock of `zone` shows. */
    date(zone: string): ApexDate {
        const { year, month, day } = localParts(this.ms, zone);
        return ApexDate.of(year, month, day);
    }

    /** `2024-01-31 10:20:30` on the wall clock of `zone`. */
    toText(zone: string): string {
        if (latest.ms !== this.ms || latest.zone !== zone) {
            latest = { ms: this.ms, zone, text: wallText(this.ms, zone) };
        }
        return latest.text;
    }

    /** `2024-01-31T10:20:30.400Z`. */
    toIso(): string {
        return new Date(this.ms).toISOString();
    }

    /** As string concatenation and the debug log show it: GMT, `2024-01-31 10:20:30`. */
    toString(): string {
        return this.toText(GMT);
    }
}

/** Records of one statement all have the same moments, and lists of them are written over and over. */
let latest = { ms: Number.NaN, zone: '', text: '' };

function wallText(ms: number, zone: string): string {
    const at = localParts(ms, zone);
    const date = `${padNumber(at.year, 4)}-${padNumber(at.month, 2)}-${padNumber(at.day, 2)}`;
    return `${date} ${padNumber(at.hour, 2)}:${padNumber(at.minute, 2)}:${padNumber(at.second, 2)}`;
}

/** Milliseconds from midnight to a time of day. */
export function wallMillis(hour: number, minute: number, second: number, millisecond: number): number {
    return ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

function offsetMillis(text: string): number {
    if (text === 'Z') {
        return 0;
    }
    const digits = text.slice(1).replace(':', '').padEnd(4, '0');
    const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
    return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}
