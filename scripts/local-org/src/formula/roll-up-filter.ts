/** Filter criteria of roll-up summaries: a field, an operation and values as text, several of them separated by commas. */
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { Decimal } from '../runtime/decimal.ts';
import { UnsupportedError } from '../runtime/uncatchable.ts';
import type { FieldSchema, RollUpSummary } from '../schema/fields.ts';
import { toDecimal } from './numbers.ts';

type Filter = RollUpSummary['filters'][number];

/** Whether a child's value meets the criterion. @throws UnsupportedError naming an operation nobody here knows. */
export function matchesFilter(field: FieldSchema, filter: Filter, value: unknown): boolean {
    const wanted = filter.value.split(',').map((each) => each.trim());
    const operation = filter.operation.toLowerCase();
    switch (operation) {
        case 'equals':
            return wanted.some((text) => compareText(field, value, text) === 0);
        case 'notequal':
            return wanted.every((text) => compareText(field, value, text) !== 0);
        case 'lessthan':
            return wanted.some((text) => isOrdered(compareText(field, value, text), (order) => order < 0));
        case 'greaterthan':
            return wanted.some((text) => isOrdered(compareText(field, value, text), (order) => order > 0));
        case 'lessorequal':
            return wanted.some((text) => isOrdered(compareText(field, value, text), (order) => order <= 0));
        case 'greaterorequal':
            return wanted.some((text) => isOrdered(compareText(field, value, text), (order) => order >= 0));
        case 'contains':
            return wanted.some((text) => lower(value).includes(text.toLowerCase()));
        case 'notcontain':
            return wanted.every((text) => !lower(value).includes(text.toLowerCase()));
        case 'startswith':
            return wanted.some((text) => lower(value).startsWith(text.toLowerCase()));
        case 'includes':
            return wanted.some((text) => lower(value).split(';').includes(text.toLowerCase()));
        case 'excludes':
            return wanted.every((text) => !lower(value).split(';').includes(text.toLowerCase()));
        default:
            throw new UnsupportedError(`roll-up filter operation ${filter.operation}`);
    }
}

const lower = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');

function isOrdered(order: number | null, holds: (order: number) => boolean): boolean {
    return order !== null && holds(order);
}

/** -1, 0 or 1 where the two can be compared, null where not; a blank equals an empty text. */
function compareText(field: FieldSchema, value: unknown, text: string): number | null {
    if (value === null || value === undefined || text === '') {
        return (value ?? '') === '' && text === '' ? 0 : null;
    }
    if (typeof value === 'boolean') {
        return value === /^(true|1|yes)$/i.test(text) ? 0 : 1;
    }
    const number = toDecimal(value);
    if (number) {
        const other = Decimal.parse(text);
        return other && number.compareTo(other);
    }
    if (value instanceof ApexDate || value instanceof ApexDatetime) {
        const other = dateOf(field, text);
        return (
            other &&
            Math.sign((value instanceof ApexDate ? value.days : Math.floor(value.ms / 86_400_000)) - other.days)
        );
    }
    const [a, b] = [String(value).toLowerCase(), text.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
}

/** `2024-01-31` or `1/31/2024`. */
function dateOf(field: FieldSchema, text: string): ApexDate {
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
    const date = american ? ApexDate.of(Number(american[3]), Number(american[1]), Number(american[2])) : ApexDate.parseIso(text.slice(0, 10)); // prettier-ignore
    if (!date) {
        throw new UnsupportedError(`roll-up filter ${field.name} ${text}`);
    }
    return date;
}
