/**
 * Apex Date: a day of the Gregorian calendar, without a zone.
 */

const DAY = 86_400_000;

/** A calendar day; month is 1–12. */
export interface DateParts {
    readonly year: number;
    readonly month: number;
    readonly day: number;
}

/** Days since 1970-01-01 of a day; months and days beyond their range run over into the next ones. */
export function daysFromParts(year: number, month: number, day: number): number {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return Math.round(date.getTime() / DAY);
}

/** The calendar day `days` after 1970-01-01. */
export function partsFromDays(days: number): DateParts {
    const date = new Date(days * DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
    return daysFromParts(year, month + 1, 1) - daysFromParts(year, month, 1);
}

/** Whether `year` has a 29 February. */
export function isLeapYear(year: number): boolean {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether the three numbers name a day that exists. */
export function isRealDay(year: number, month: number, day: number): boolean {
    return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `value` with at least `width` digits. */
export function padNumber(value: number, width: number): string {
    const text = String(Math.abs(value)).padStart(width, '0');
    return value < 0 ? `-${text}` : text;
}

/** An immutable Date. */
export class ApexDate {
    static readonly apexName = 'Date';

    /** Days since 1970-01-01. */
    readonly days: number;

    constructor(days: number) {
        this.days = days;
    }

    /** Month 1–12; numbers beyond their range run over. */
    static of(year: number, month: number, day: number): ApexDate {
        return new ApexDate(daysFromParts(year, month, day));
    }

    /** Reads `2024-01-31` (one-digit months and days allowed); null for text of another form and for days that do not exist. */
    static parseIso(text: string): ApexDate | null {
        const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
        if (!match) {
            return null;
        }
        const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
        return isRealDay(year, month, day) ? ApexDate.of(year, month, day) : null;
    }

    parts(): DateParts {
        return partsFromDays(this.days);
    }

    addDays(days: number): ApexDate {
        return new ApexDate(this.days + days);
    }

    /** Same day of the month, or the last one of a shorter month. */
    addMonths(months: number): ApexDate {
        const { year, month, day } = this.parts();
        const first = partsFromDays(daysFromParts(year, month + months, 1));
        return ApexDate.of(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
    }

    /** 1 (Sunday) to 7 (Saturday). */
    dayOfWeek(): number {
        return ((((this.days + 4) % 7) + 7) % 7) + 1;
    }

    /** 1 to 366. */
    dayOfYear(): number {
        return this.days - daysFromParts(this.parts().year, 1, 1) + 1;
    }

    /** Milliseconds since 1970-01-01T00:00Z at midnight GMT of this day. */
    toMillis(): number {
        return this.days * DAY;
    }

    /** `2024-01-31`. */
    toIso(): string {
        const { year, month, day } = this.parts();
        return `${padNumber(year, 4)}-${padNumber(month, 2)}-${padNumber(day, 2)}`;
    }

    /** As string concatenation and the debug log show it: `2024-01-31 00:00:00`. */
    toString(): string {
        return `${this.toIso()} 00:00:00`;
    }
}
