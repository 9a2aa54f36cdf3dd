import type { Simulation } from '../simulation.ts';
import type { Query } from './query.ts';

/** One request, taken apart. */
export interface Call {
    simulation: Simulation;
    method: string;
    path: string;
    /** Parts of the path that the route names. */
    params: Record<string, string>;
    query: Query;
    headers: Readonly<Record<string, string | string[] | undefined>>;
    rawBody: string;
}

/** The rows of a list answer, so that faults can work on them. */
export interface ListedRows {
    /** The property of the body that holds the rows; null when the body is the array itself. */
    property: string | null;
    /** What the rows are, for example `orders`. */
    kind: string;
    /** The numeric ids of the rows, in order. */
    ids: number[];
}

/** One answer. `body` is sent as JSON; `raw` is sent as it is. */
export interface Reply {
    status: number;
    body?: unknown;
    raw?: Buffer;
    headers?: Record<string, string>;
    rows?: ListedRows;
}

/** Answers one route. */
export type Handler = (call: Call) => Reply | Promise<Reply>;

/** Ends a request with an answer from wherever it is noticed. */
export class ReplyError extends Error {
    readonly reply: Reply;

    constructor(reply: Reply) {
        super(`answered ${reply.status}`);
        this.reply = reply;
    }
}

/** 200 with a JSON body. */
export function ok(body: unknown): Reply {
    return { status: 200, body };
}
