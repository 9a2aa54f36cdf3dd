/** Writing single records for `lightning/uiRecordApi`, with the rights of whoever is logged in. */
import { DmlFailures } from '../../data/dml/errors.ts';
import { runDml } from '../../data/dml/run.ts';
import type { SObjectValue } from '../../data/sobject.ts';
import { nodeToValue } from '../../library/system/json-deserialize.ts';
import { readJson } from '../../library/system/json-text.ts';
import type { Org } from '../../platform/org.ts';
import { ApexException } from '../../runtime/exception.ts';
import { runtimeType } from '../../runtime/types.ts';
import { PageError } from '../backend.ts';

export type RecordOperation = 'insert' | 'update' | 'delete';

const USER_MODE = { access: 'user', sharing: true } as const;
const DOING: Readonly<Record<RecordOperation, string>> = { insert: 'create', update: 'update', delete: 'delete' };

/** Writes one record and gives its id. @throws PageError in the shape of the UI API */
export function writeRecord(
    org: Org,
    userId: string,
    operation: RecordOperation,
    object: string,
    fields: Readonly<Record<string, unknown>>
): string {
    const written = readJson(JSON.stringify(fields));
    try {
        return org.run('rest', org.user(userId), () => {
            const record = nodeToValue(written, runtimeType(object), true) as SObjectValue;
            runDml(operation, [record], USER_MODE);
            return record.id ?? '';
        });
    } catch (error) {
        throw error instanceof ApexException ? recordError(operation, error) : error;
    }
}

/** What `lightning/uiRecordApi` rejects with: errors of the record, and errors by field. */
function recordError(operation: RecordOperation, error: ApexException): PageError {
    const rows = error.data instanceof DmlFailures ? error.data.rows.map((row) => row.error) : [];
    const fieldErrors: Record<string, unknown[]> = {};
    for (const { statusCode, message, fields } of rows) {
        for (const field of fields) {
            (fieldErrors[field] ??= []).push({ errorCode: statusCode, message, field, constituentField: null });
        }
    }
    const errors = rows
        .filter((row) => row.fields.length === 0)
        .map(({ statusCode, message }) => ({ errorCode: statusCode, message, field: null, constituentField: null }));
    const other = rows.length === 0 ? [{ errorCode: error.typeName, message: error.text }] : errors;
    return new PageError(400, {
        message: `An error occurred while trying to ${DOING[operation]} the record. Please try again.`,
        statusCode: 400,
        enhancedErrorType: 'RecordError',
        output: { errors: other, fieldErrors }
    });
}
