/**
 * Apex Time: a time of day in milliseconds, without a zone.
 */
import { padNumber } from './date.ts';

const DAY = 86_400_000;

/** An immutable Time. */
export class ApexTime {
    static readonly apexName = 'Time';

    /** Milliseconds since midnight, 0 up to (not including) one day. */
    readonly ms: number;

    /** Values beyond a day wrap around. */
    constructor(ms: number) {
        this.ms = ((ms % DAY) + DAY) % DAY;
    }

    static of(hour: number, minute: number, second: number, millisecond: number): ApexTime {
        return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
    }

    /** Reads `10:20:30.400Z`, with seconds, fraction and `Z` optional; null for anything else. */
    static parseIso(text: string): ApexTime | null {
        const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text);
        if (!match || Number(match[1]) > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) {
            return null;
        }
        const millisecond = Number((match[4] ?? '0').padEnd(3, '0'));
        return ApexTime.of(Number(match[1]), Number(match[2]), Number(match[3] ?? 0), millisecond);
    }

    hour(): number {
        return Math.floor(this.ms / 3_600_000);
    }

    minute(): number {
        return Math.floor(this.ms / 60_000) % 60;
    }

    second(): number {
        return Math.floor(this.ms / 1000) % 60;
    }

    millisecond(): number {
        return this.ms % 1000;
    }

    /** `10:20:30.400Z`. */
    toString(): string {
        const clock = [this.hour(), this.minute(), this.second()].map((part) => padNumber(part, 2)).join(':');
        return `${clock}.${padNumber(this.millisecond(), 3)}Z`;
    }
}
