/** Words put together in the language and time zone of the viewer. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

const DAY: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const YEAR: Intl.DateTimeFormatOptions = { ...DAY, year: 'numeric' };

/** A custom label with its places {0}, {1}… filled. */
export function fill(label: string, ...values: readonly (string | number)[]): string {
    return label.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** A number with its separators, at most one digit behind the point. */
export function amount(value: number): string {
    return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }).format(value);
}

/** Such as 9:41 AM. */
export const timeOf = (moment: string | number | null | undefined): string => format(moment, TIME);
/** Such as Nov 23; with the year where it is not this one. */
export function dayOf(moment: string | number | null | undefined, now = Date.now()): string {
    const isThisYear = moment && new Date(moment).getFullYear() === new Date(now).getFullYear();
    return format(moment, isThisYear ? DAY : YEAR);
}
/** Such as Nov 23, 9:38 AM. */
export const dayTimeOf = (moment: string | number | null | undefined): string => format(moment, { ...DAY, ...TIME });

function format(moment: string | number | null | undefined, style: Intl.DateTimeFormatOptions): string {
    return moment ? new Intl.DateTimeFormat(LOCALE, { ...style, timeZone: TIME_ZONE }).format(new Date(moment)) : '';
}
