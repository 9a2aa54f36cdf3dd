/** Fields that are not stored: formulas, roll-ups, compound addresses and locations. */
import { isCalculated, type FieldSchema } from '../schema/fields.ts';
import { UnsupportedError } from '../runtime/uncatchable.ts';
import { compoundValue } from './places.ts';
import type { StoredRow } from './row.ts';
import type { DataServices } from './services.ts';
import type { SObjectValue } from './sobject.ts';

/**
 * The value of a field of a stored row, computed where it is not stored; null for blanks and for fields the row's
 * object lacks.
 * @throws UnsupportedError naming the formula or roll-up nobody here can compute.
 */
export function rowValue(services: DataServices, row: StoredRow, name: string): unknown {
    const stored = row.get(name);
    if (stored !== undefined) {
        return stored;
    }
    const { object } = row.layout;
    const field = object.field(name);
    if (!field) {
        return null;
    }
    if (isCalculated(field)) {
        return compute(services, field, row);
    }
    const isCompound = field.type === 'address' || field.type === 'location';
    return isCompound ? compoundValue(object, field, (part) => row.get(part)) : (row.get(field.name) ?? null);
}

/** The value of a calculated field of a row or of a record in Apex. */
export function compute(services: DataServices, field: FieldSchema, record: StoredRow | SObjectValue): unknown {
    const object = 'layout' in record ? record.layout.object : record.schema;
    if (field.rollUp !== null && services.formulas !== null) {
        return record.fields.get(field.name) ?? null;
    }
    if (field.formula === null || services.formulas === null) {
        throw new UnsupportedError(
            `${field.rollUp ? 'roll-up summary' : 'formula'} field ${object.name}.${field.name}`
        );
    }
    return services.formulas(field.formula, field, record, object) ?? null;
}
