import { randomUUID } from 'node:crypto';
import { ReplyError } from '../http/types.ts';
import type { Reply } from '../http/types.ts';

/** An error as V2 words it. */
export function errorReply(status: number, type: string, code: string, message: string, source = 'ShipStation'): Reply {
    return {
        status,
        body: {
            request_id: randomUUID(),
            errors: [{ error_source: source, error_type: type, error_code: code, message }]
        }
    };
}

/** 400 for a value that cannot be read. */
export function invalidField(field: string, value: unknown): ReplyError {
    return new ReplyError(
        errorReply(
            400,
            'validation',
            'invalid_field_value',
            `Invalid ${field}. '${String(value)}' is not a valid value.`
        )
    );
}

/** 400 for a field that is missing. */
export function requiredField(field: string): ReplyError {
    return new ReplyError(errorReply(400, 'validation', 'field_value_required', `${field} should be specified.`));
}

/** 404 for an id that names nothing. */
export function noSuch(what: string, id: string | undefined): ReplyError {
    return new ReplyError(
        errorReply(404, 'validation', 'invalid_identifier', `The ${what} ${id ?? ''} was not found.`)
    );
}

/** 400 for something the state of a row forbids. */
export function wrongStatus(message: string): ReplyError {
    return new ReplyError(errorReply(400, 'business_rules', 'invalid_status', message));
}
