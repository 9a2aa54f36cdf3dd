/** Unique fields: no two live rows, and no two records of one statement, may share a value. */
import type { FieldSchema } from '../../schema/fields.ts';
import { indexKey } from '../table.ts';
import { living, type SaveContext, type SaveRecord } from './save-context.ts';

/** Fails records whose unique value another record has. */
export function validateUnique(context: SaveContext): void {
    const unique = [...context.object.fields.values()].filter((field) => field.unique);
    for (const field of unique) {
        const taken = new Map<unknown, SaveRecord>();
        for (const save of living(context)) {
            const value = save.record.fields.get(field.name) ?? null;
            if (value !== null) {
                checkOne(context, save, field, value, taken);
            }
        }
    }
}

function checkOne(
    context: SaveContext,
    save: SaveRecord,
    field: FieldSchema,
    value: unknown,
    taken: Map<unknown, SaveRecord>
): void {
    const key = indexKey(field, value);
    const { store } = context.execution.org;
    // Rows of the same batch that are about to give the value up do not stand in the way.
    const leaving = new Set(
        context.records.filter((other) => other !== save && !other.failed).map((other) => other.record.id)
    );
    const other = store
        .find(context.object.name, field.name, value)
        .find((row) => row.id !== save.record.id && !leaving.has(row.id));
    if (taken.has(key)) {
        save.fail('DUPLICATE_VALUE', `duplicate value found: <unknown> duplicates value on record with id: <unknown>`);
    } else if (other) {
        const message = `duplicate value found: ${field.name} duplicates value on record with id: ${other.id}`;
        save.fail('DUPLICATE_VALUE', message);
    } else {
        taken.set(key, save);
    }
}
