/** Stored rows as records in Apex, and back. */
import { isCalculated } from '../../schema/fields.ts';
import { compute } from '../computed.ts';
import type { StoredRow } from '../row.ts';
import type { DataServices } from '../services.ts';
import { SObjectValue } from '../sobject.ts';

/** A record with every stored value of the row that is not blank; formulas are computed when asked for. */
export function recordOfRow(row: StoredRow, services: DataServices): SObjectValue {
    const record = new SObjectValue(row.layout.object);
    for (const [name, value] of row.entries()) {
        if (value !== null) {
            record.fields.set(name, value);
        }
    }
    record.fallback = (self, field) => (isCalculated(field) ? compute(services, field, self) : undefined);
    return record;
}

/** Lays a record's own stored fields over another. Fields that cannot be written are left alone. */
export function overlay(target: SObjectValue, source: SObjectValue): void {
    for (const [name, value] of source.fields) {
        const field = target.schema.field(name);
        if (field && !isCalculated(field)) {
            target.fields.set(name, value);
        }
    }
}
