/** Values a new record gets without being asked: field defaults, owner, audit fields, numbers. */
import type { FieldSchema } from '../../schema/fields.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { toFieldValue } from '../convert.ts';
import { defaultCurrency } from './record-currency.ts';
import type { DataServices } from '../services.ts';
import type { SObjectValue } from '../sobject.ts';
import type { Execution } from '../../platform/context.ts';

/** Fills fields that were not set at all; a field set to null keeps its null, except checkboxes, which have none. */
export function applyDefaults(record: SObjectValue, execution: Execution, services: DataServices): void {
    for (const field of record.schema.fields.values()) {
        const isOpen =
            !record.fields.has(field.name) || (field.type === 'boolean' && record.fields.get(field.name) === null);
        if (isOpen && field.defaultValue !== null && field.formula === null) {
            record.fields.set(field.name, defaultValue(field, record, execution, services));
        }
    }
    if (record.schema.field('OwnerId') && record.fields.get('OwnerId') == null) {
        record.fields.set('OwnerId', execution.transaction.user.id);
    }
    defaultCurrency(record, execution);
}

/** Default of one field: a literal, TODAY(), NOW(), or whatever the formula evaluator makes of it. */
export function defaultValue(
    field: FieldSchema,
    record: SObjectValue,
    execution: Execution,
    services: DataServices
): unknown {
    const text = (field.defaultValue ?? '').trim();
    const literal = literalDefault(field, text, execution);
    if (literal !== undefined) {
        return literal;
    }
    if (!services.formulas) {
        throw new UnsupportedError(`default formula of ${record.type}.${field.name}: ${text}`);
    }
    return toFieldValue(field, services.formulas(text, field, record, record.schema));
}

function literalDefault(field: FieldSchema, text: string, execution: Execution): unknown {
    if (field.type === 'boolean' && /^(true|false)$/i.test(text)) {
        return text.toLowerCase() === 'true';
    }
    if (/^NOW\(\s*\)$/i.test(text)) {
        return new ApexDatetime(execution.org.clock.now());
    }
    if (/^TODAY\(\s*\)$/i.test(text)) {
        return new ApexDate(Math.floor(execution.org.clock.now() / 86_400_000));
    }
    const quoted = /^"([^"]*)"$|^'([^']*)'$/.exec(text);
    if (quoted) {
        return quoted[1] ?? quoted[2];
    }
    const number = Decimal.parse(text);
    if (number && ['double', 'currency', 'percent', 'int'].includes(field.type)) {
        return toFieldValue(field, number);
    }
    // Standard fields carry plain words; a custom field's default is a formula and quotes its text.
    return !field.custom || field.type === 'picklist' ? text : undefined;
}

/** `A-{0000}` with the number put in; `{YYYY}`, `{MM}`, `{DD}` follow the clock. */
export function autoNumberText(format: string, count: number, now: number): string {
    const date = new Date(now);
    return format.replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_, part: string) => {
        switch (part) {
            case 'YYYY':
                return String(date.getUTCFullYear());
            case 'YY':
                return String(date.getUTCFullYear()).slice(-2);
            case 'MM':
                return String(date.getUTCMonth() + 1).padStart(2, '0');
            case 'DD':
                return String(date.getUTCDate()).padStart(2, '0');
            default:
                return String(count).padStart(part.length, '0');
        }
    });
}
