/**
 * Errors as the REST API sends them: an array of message, code and fields.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
 */
import { DmlFailures, type DmlError } from '../../data/dml/errors.ts';
import { SoqlError } from '../../data/soql/errors.ts';
import { ApexException, translateError } from '../../runtime/exception.ts';
import { LimitExceeded, UnsupportedError } from '../../runtime/uncatchable.ts';

export interface ApiErrorEntry {
    readonly message: string;
    readonly errorCode: string;
    readonly fields?: readonly string[];
}

/** Thrown where the answer is an error; becomes an HTTP status with the entries as its body. */
export class ApiError extends Error {
    readonly status: number;
    readonly entries: readonly ApiErrorEntry[];

    constructor(status: number, entries: readonly ApiErrorEntry[]) {
        super(entries[0]?.message ?? `HTTP ${status}`);
        this.name = 'ApiError';
        this.status = status;
        this.entries = entries;
    }
}

/** An error of one entry. */
export function apiError(status: number, errorCode: string, message: string, fields?: readonly string[]): ApiError {
    return new ApiError(status, [{ message, errorCode, ...(fields ? { fields } : {}) }]);
}

/** The platform has no such thing, or hides it from the user. */
export function notFound(message = 'The requested resource does not exist'): ApiError {
    return apiError(404, 'NOT_FOUND', message);
}

/** The method exists for other verbs. */
export function methodNotAllowed(method: string, allowed: readonly string[]): ApiError {
    return apiError(
        405,
        'METHOD_NOT_ALLOWED',
        `HTTP Method '${method}' not allowed. Allowed are ${[...allowed].join(',')}`
    );
}

/** A resource of the platform that the local org lacks, refused by name. */
export function notSupported(what: string): ApiError {
    return apiError(501, 'NOT_SUPPORTED', `Not supported by the local org: ${what}`);
}

/** A body that is not what the resource takes. */
export function badBody(message: string): ApiError {
    return apiError(400, 'JSON_PARSER_ERROR', message);
}

/** Whatever went wrong, as an error of the API. */
export function asApiError(error: unknown): ApiError {
    if (error instanceof ApiError) {
        return error;
    }
    if (error instanceof SoqlError) {
        return queryError(error.message);
    }
    const apex = translateError(error);
    if (apex instanceof UnsupportedError) {
        return notSupported(apex.what);
    }
    if (apex instanceof LimitExceeded) {
        return apiError(400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `${apex.typeName}: ${apex.message}`);
    }
    return apex instanceof ApexException
        ? ofException(apex)
        : apiError(500, 'UNKNOWN_EXCEPTION', `The local org failed: ${apex.message}`);
}

function ofException(exception: ApexException): ApiError {
    if (exception.data instanceof DmlFailures) {
        return dmlError(exception.data.rows.map((row) => row.error));
    }
    switch (exception.typeName) {
        case 'System.QueryException':
            return queryError(exception.text);
        case 'System.JSONException':
            return badBody(exception.text);
        case 'System.SecurityException':
            return apiError(403, 'INSUFFICIENT_ACCESS_OR_READONLY', exception.text);
        case 'System.TypeException':
        case 'System.ListException':
            return apiError(400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', exception.text);
        default:
            return apiError(500, 'UNKNOWN_EXCEPTION', exception.toString());
    }
}

/** Failed records of one statement. */
export function dmlError(errors: readonly DmlError[]): ApiError {
    const [first] = errors;
    return new ApiError(
        statusOf(first?.statusCode ?? ''),
        errors.map(({ message, statusCode, fields }) => ({ message, errorCode: statusCode, fields }))
    );
}

function statusOf(code: string): number {
    if (code === 'ENTITY_IS_DELETED') {
        return 404;
    }
    return code.startsWith('INSUFFICIENT_ACCESS') ? 403 : 400;
}

function queryError(message: string): ApiError {
    if (/^sObject type /.test(message)) {
        return apiError(400, 'INVALID_TYPE', message);
    }
    const isField = /^(No such column|Didn't understand relationship)/.test(message);
    return apiError(400, isField ? 'INVALID_FIELD' : 'MALFORMED_QUERY', message);
}
