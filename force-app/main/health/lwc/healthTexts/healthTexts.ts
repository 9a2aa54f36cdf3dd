/** Labels with their places filled, and moments, spans and counts as people say them. */
import { cardLabels } from 'c/healthCardLabels';
import { labels } from 'c/healthLabels';

/** Language and time zone of the person in front of the page. */
export interface Viewer {
    readonly locale: string;
    readonly zone: string;
}

type Moment = string | null | undefined;

const HOUR = 60;
const DAY = 24 * HOUR;
/** A span is told in the next larger unit from this many of it on. */
const ENOUGH = 2;

/** The text of a label with `{0}`, `{1}` … replaced. */
export function format(text: string, ...values: readonly (string | number)[]): string {
    return text.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** A count in the viewer's language: 1,204. */
export function count(value: number, { locale }: Viewer): string {
    return new Intl.NumberFormat(locale).format(value);
}

/** A time of today as time, one of another day with its date. */
export function moment(at: Moment, now: string, viewer: Viewer): string {
    if (!at) {
        return labels.Never;
    }
    const time = formatted(at, viewer, { hour: 'numeric', minute: '2-digit' });
    return dayOf(at, viewer) === dayOf(now, viewer)
        ? time
        : `${formatted(at, viewer, { month: 'short', day: 'numeric' })}, ${time}`;
}

/** Since when: time today, Yesterday, else the date. */
export function since(at: Moment, now: string, viewer: Viewer): string {
    if (!at) {
        return '';
    }
    const yesterday = new Date(Date.parse(now) - DAY * 60_000).toISOString();
    if (dayOf(at, viewer) === dayOf(yesterday, viewer)) {
        return cardLabels.Yesterday;
    }
    return dayOf(at, viewer) === dayOf(now, viewer)
        ? moment(at, now, viewer)
        : formatted(at, viewer, { month: 'short', day: 'numeric' });
}

/** The full hour of a moment: 3 PM. */
export function hourOf(at: string, viewer: Viewer): string {
    return formatted(at, viewer, { hour: 'numeric' });
}

/** Minutes as a span: 18 min, 3 h, 2 d. */
export function span(minutes: number): string {
    if (minutes < ENOUGH * HOUR) {
        return format(cardLabels.Minutes, Math.round(minutes));
    }
    return minutes < ENOUGH * DAY
        ? format(cardLabels.Hours, Math.round(minutes / HOUR))
        : format(cardLabels.Days, Math.round(minutes / DAY));
}

/** A count of orders, parcels or rows, in words. */
export function counted(what: 'order' | 'parcel' | 'row', value: number, viewer: Viewer): string {
    const [one, many] = {
        order: [labels.OrdersOne, labels.Orders],
        parcel: [labels.ParcelsOne, labels.Parcels],
        row: [labels.RowsOne, labels.Rows]
    }[what] as [string, string];
    return value === 1 ? one : format(many, count(value, viewer));
}

/** A sentence and what follows it. */
export function firstSentence(text: string): [string, string] {
    const [, first = text, rest = ''] = /^(.+?[.:])\s+(.*)$/s.exec(text) ?? [];
    return [first, rest];
}

function dayOf(at: string, viewer: Viewer): string {
    return formatted(at, viewer, { year: 'numeric', month: 'numeric', day: 'numeric' });
}

function formatted(at: string, { locale, zone }: Viewer, how: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(locale, { ...how, timeZone: zone }).format(new Date(at));
}
