/** Values as the database keeps them: trimmed text, no empty strings, at least the field's scale, whole seconds. */
import { isText, type FieldSchema } from '../../schema/fields.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { toFieldValue } from '../convert.ts';
import type { SaveRecord } from './save-context.ts';

/** Brings every field of a record into the form it is stored in. */
export function normalizeFields(save: SaveRecord): void {
    for (const [name, value] of save.record.fields) {
        const field = save.record.schema.field(name);
        if (field && value !== null) {
            save.record.fields.set(name, stored(field, value));
        }
    }
}

function stored(field: FieldSchema, value: unknown): unknown {
    const converted = toFieldValue(field, value);
    if (typeof converted === 'string' && isText(field)) {
        const isLong = field.type === 'textarea' || field.type === 'encryptedstring';
        const text = isLong ? converted.replace(/\s+$/, '') : converted.trim();
        return text === '' ? null : text;
    }
    if (converted instanceof Decimal) {
        // More digits than the field shows are kept: its scale is a matter of display.
        return converted.scale < field.scale ? converted.setScale(field.scale, 'HALF_UP') : converted;
    }
    if (converted instanceof ApexDatetime && converted.ms % 1000 !== 0) {
        return new ApexDatetime(Math.floor(converted.ms / 1000) * 1000);
    }
    return converted;
}
