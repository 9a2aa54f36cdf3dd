/** Values as flows write them into text. */
import { SObjectValue } from '../data/sobject.ts';
import { toDecimal } from '../formula/numbers.ts';
import { current } from '../platform/context.ts';
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { formatDatetimeShort, intlLocale } from '../runtime/format.ts';
import { ApexList } from '../runtime/list.ts';
import { toText } from '../runtime/to-text.ts';

/** Dates are written out, date and time are short, numbers are plain, collections are lists in brackets. */
export function flowText(value: unknown): string {
    if (value === null || value === undefined) {
        return '';
    }
    if (value instanceof ApexDate) {
        const format = new Intl.DateTimeFormat(intlLocale(current().transaction.user.locale), {
            dateStyle: 'long',
            timeZone: 'UTC'
        });
        return format.format(value.toMillis());
    }
    if (value instanceof ApexDatetime) {
        const { timeZone, locale } = current().transaction.user;
        return formatDatetimeShort(value.ms, timeZone, locale);
    }
    if (value instanceof ApexList) {
        return `[${value.items.map(flowText).join(', ')}]`;
    }
    if (value instanceof SObjectValue) {
        return toText(value);
    }
    return typeof value === 'object' ? (toDecimal(value)?.toPlainString() ?? toText(value)) : toText(value);
}
