/**
 * Ends of a run that Apex cannot catch: emitted `catch` clauses let them pass.
 */

/** Base of everything a `catch (Exception e)` of Apex must not see. */
export class Uncatchable extends Error {
    /** What Apex would print before the message. */
    readonly typeName: string;

    constructor(typeName: string, message: string, options?: ErrorOptions) {
        super(message, options);
        this.name = typeName;
        this.typeName = typeName;
    }
}

/** Something the local org does not know how to do; the message names it. A test that meets one is `unsupported`. */
export class UnsupportedError extends Uncatchable {
    /** The missing thing, e.g. `System.Crypto.sign`. */
    readonly what: string;

    constructor(what: string) {
        super('UnsupportedError', `Not supported by the local org: ${what}`);
        this.what = what;
    }
}

/** A governor limit was passed: `System.LimitException`. */
export class LimitExceeded extends Uncatchable {
    constructor(message: string) {
        super('System.LimitException', message);
    }
}

/** A mistake of the local org itself, never of the Apex it runs. */
export class InternalError extends Uncatchable {
    constructor(message: string, cause?: unknown) {
        super('InternalError', message, cause === undefined ? undefined : { cause });
    }
}

/** Whether Apex cannot catch this. */
export function isUncatchable(error: unknown): error is Uncatchable {
    return error instanceof Uncatchable;
}
