/** Custom labels with their places filled. */
import { labels } from 'c/timelineLabels';
import { panelLabels } from 'c/timelinePanelLabels';
import type { Phrase } from 'c/timelineState';
import { words } from 'c/timelineWords';

const all: Readonly<Record<string, string>> = { ...labels, ...panelLabels, ...words };

/** The text of a label with `{0}`, `{1}` … replaced. */
export function format(text: string, ...values: readonly (string | number)[]): string {
    return text.replace(/\{(\d)\}/g, (place, index: string) => {
        const value = values[Number(index)];
        return value === undefined ? place : String(value);
    });
}

/** A phrase in words; one without a label is its first value as it is. */
export function say(phrase: Phrase | null): string {
    if (phrase === null) {
        return '';
    }
    const values = phrase.values.map((value) => (typeof value === 'object' ? say(value) : value));
    return phrase.label === '' ? String(values[0] ?? '') : format(all[phrase.label] ?? phrase.label, ...values);
}

/** A count in the viewer's language: 2,140. */
export function count(value: number, locale: string): string {
    return formatter(locale, {}).format(value);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter takes longer than using it a hundred times. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = `${locale} ${options.currency ?? ''} ${options.minimumFractionDigits ?? ''}`;
    const found = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
    formatters.set(key, found);
    return found;
}

/** An amount of money; without a known currency, the bare number. */
export function money(value: number, currency: string | null, locale: string): string {
    const style = currency === null ? {} : { style: 'currency' as const, currency };
    return formatter(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, ...style }).format(value);
}
