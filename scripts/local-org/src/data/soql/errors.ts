/**
 * What goes wrong in a query, with Salesforce's words.
 */

/** A query that cannot be parsed or run: `System.QueryException` unless it says otherwise. */
export class SoqlError extends Error {
    /** The Apex exception that stands for it. */
    readonly exceptionType: string;
    /** Offset in the query text, or null when the error is not one of syntax. */
    readonly position: number | null;
    /** Fields the user may not read, by object, for `QueryException.getInaccessibleFields()`. */
    readonly inaccessible: ReadonlyMap<string, ReadonlySet<string>> | null;

    constructor(
        message: string,
        options: {
            readonly position?: number;
            readonly exceptionType?: string;
            readonly inaccessible?: ReadonlyMap<string, ReadonlySet<string>>;
        } = {}
    ) {
        super(message);
        this.name = 'SoqlError';
        this.position = options.position ?? null;
        this.exceptionType = options.exceptionType ?? 'System.QueryException';
        this.inaccessible = options.inaccessible ?? null;
    }
}
