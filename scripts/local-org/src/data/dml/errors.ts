/** Errors of DML in the platform's words. */
import type { DuplicateFinding } from '../duplicates/rules.ts';
import { newApexException, type ApexException } from '../../runtime/exception.ts';

/** One error of one record. Names are canonical. */
export interface DmlError {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
    /** What a duplicate rule found. */
    readonly duplicates?: DuplicateFinding;
}

/** What became of one record. */
export interface DmlResult {
    readonly id: string | null;
    readonly success: boolean;
    /** An upsert made it, rather than changed it. */
    readonly created: boolean;
    readonly errors: readonly DmlError[];
}

/** The failed rows a DmlException answers questions about. */
export interface DmlFailure {
    readonly index: number;
    readonly id: string | null;
    readonly error: DmlError;
}

/** `data` of a DmlException. */
export class DmlFailures {
    readonly rows: readonly DmlFailure[];

    constructor(rows: readonly DmlFailure[]) {
        this.rows = rows;
    }
}

const VERBS: Readonly<Record<string, string>> = {
    insert: 'Insert',
    update: 'Update',
    upsert: 'Upsert',
    delete: 'Delete',
    undelete: 'Undelete',
    merge: 'Merge'
};

/** The exception of an all-or-none statement, e.g. `Insert failed. First exception on row 0; first error: …`. */
export function dmlException(operation: string, rows: readonly DmlFailure[]): ApexException {
    const first = rows[0];
    const withId = first?.id ? ` with id ${first.id}` : '';
    const text = first
        ? `${VERBS[operation] ?? operation} failed. First exception on row ${first.index}${withId}; first error: ${errorText(first.error)}`
        : `${VERBS[operation] ?? operation} failed.`;
    return failureException(text, rows);
}

/** A DmlException with a message of its own. */
export function failureException(message: string, rows: readonly DmlFailure[]): ApexException {
    const exception = newApexException('System.DmlException', message);
    exception.data = new DmlFailures(rows);
    return exception;
}

/** `REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]` */
export function errorText(error: DmlError): string {
    return `${error.statusCode}, ${error.message}: [${error.fields.join(', ')}]`;
}
