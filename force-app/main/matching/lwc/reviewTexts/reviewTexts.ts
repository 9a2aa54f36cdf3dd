/** Labels with their places filled, and spans, moments and amounts as people say them. */
import { labels } from 'c/reviewLabels';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Language and time zone of the person in front of the page. */
export interface Viewer {
    readonly locale: string;
    readonly zone: string;
}

/** The text of a label with `{0}`, `{1}` … replaced. */
export function format(text: string, ...values: readonly (string | number)[]): string {
    return text.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** How long something waits: 6 min, 3 h, Yesterday, 4 d. */
export function ageOf(openedAt: string | null | undefined, now: number): string {
    const age = openedAt ? now - Date.parse(openedAt) : 0;
    if (age < MINUTE) {
        return labels.Now;
    }
    if (age < HOUR) {
        return format(labels.Minutes, Math.floor(age / MINUTE));
    }
    if (age < DAY) {
        return format(labels.Hours, Math.floor(age / HOUR));
    }
    return age < 2 * DAY ? labels.Yesterday : format(labels.Days, Math.floor(age / DAY));
}

/** A count in the viewer's language: 2,140. */
export function count(value: number, { locale }: Viewer): string {
    return new Intl.NumberFormat(locale).format(value);
}

/** An amount of money; without a known currency, the bare number. */
export function money(value: number | null | undefined, currency: string | null | undefined, viewer: Viewer): string {
    if (value === null || value === undefined) {
        return '';
    }
    const style = currency ? { style: 'currency' as const, currency } : { minimumFractionDigits: 2 };
    return new Intl.NumberFormat(viewer.locale, style).format(value);
}

/** A moment with its day: Nov 23, 9:35 AM. */
export function moment(at: string | null | undefined, viewer: Viewer): string {
    return formatted(at, viewer, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
}

/** A day: Oct 30, 2026. */
export function day(at: string | null | undefined, viewer: Viewer): string {
    return formatted(at, viewer, { month: 'short', day: 'numeric', year: 'numeric' });
}

/** A time of the day: 9:44 AM. */
export function timeOfDay(at: number, viewer: Viewer): string {
    return formatted(new Date(at).toISOString(), viewer, { hour: 'numeric', minute: '2-digit' });
}

function formatted(at: string | null | undefined, { locale, zone }: Viewer, how: Intl.DateTimeFormatOptions): string {
    return at ? new Intl.DateTimeFormat(locale, { ...how, timeZone: zone }).format(new Date(at)) : '';
}
