/** Field values as pages show them, in the user's language and time zone. */
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { toText } from '../../runtime/to-text.ts';
import type { RunningUser } from '../../platform/users.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import { toPlain } from './apex-json.ts';

/** Value and text of a field; the text is null for a blank. Text of a lookup is the caller's. */
export function shownValue(
    field: FieldSchema,
    value: unknown,
    user: RunningUser
): { readonly value: unknown; readonly displayValue: string | null } {
    return {
        value: toPlain(value ?? null),
        displayValue: value === null || value === undefined ? null : textOf(field, value, user)
    };
}

function textOf(field: FieldSchema, value: unknown, user: RunningUser): string {
    const locale = user.locale.replace('_', '-');
    if (value instanceof ApexDatetime) {
        return new Intl.DateTimeFormat(locale, {
            dateStyle: 'medium',
            timeStyle: 'short',
            timeZone: user.timeZone
        }).format(value.ms);
    }
    if (value instanceof ApexDate) {
        return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
            new Date(`${value.toIso()}T00:00:00Z`)
        );
    }
    switch (field.type) {
        case 'boolean':
            return value === true ? 'Yes' : 'No';
        case 'currency':
            return new Intl.NumberFormat(locale, { style: 'currency', currency: user.currency }).format(
                Number(toText(value))
            );
        case 'double':
        case 'int':
        case 'long':
            return new Intl.NumberFormat(locale, { minimumFractionDigits: field.scale }).format(Number(toText(value)));
        case 'percent':
            return `${toText(value)}%`;
        case 'picklist':
            return field.picklist.find((one) => one.value === value)?.label ?? toText(value);
        default:
            return toText(value);
    }
}
