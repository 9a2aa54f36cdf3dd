import { ReplyError } from '../http/types.ts';

/** 400 in the shape of ASP.NET's model validation; the key is the path of the field, such as `apiOrder.orderDate`. */
export function invalid(field: string, message: string): ReplyError {
    return new ReplyError({
        status: 400,
        body: { Message: 'The request is invalid.', ModelState: { [field]: [message] } }
    });
}

/** A broken business rule, as a status with `ExceptionMessage`; ShipStation uses 500 for many of them. */
export function refused(status: 400 | 500, message: string): ReplyError {
    return new ReplyError({
        status,
        body: {
            Message: 'An error has occurred.',
            ExceptionMessage: message,
            ExceptionType: 'System.Exception',
            StackTrace: null
        }
    });
}

/** 404 as ASP.NET words it. */
export function notFound(what: string): ReplyError {
    return new ReplyError({ status: 404, body: { Message: `The requested ${what} was not found.` } });
}
