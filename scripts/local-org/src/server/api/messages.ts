/** A request and an answer of the API, apart from HTTP: composite resources make them too. */
import type { ApiSession } from './session.ts';

export interface ApiRequest {
    /** Upper case. */
    readonly method: string;
    readonly path: string;
    readonly query: URLSearchParams;
    /** Names in lower case. */
    readonly headers: ReadonlyMap<string, string>;
    readonly body: string;
}

export interface ApiAnswer {
    readonly status: number;
    /** Plain data, sent as JSON; undefined for none. */
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    /** Sent as it is instead of `body`. */
    readonly raw?: { readonly type: string; readonly bytes: Buffer };
}

/** A request on its way to whoever answers it. */
export interface ApiCall {
    readonly session: ApiSession;
    readonly request: ApiRequest;
    /** Parts of the path behind what the route already took. */
    readonly rest: readonly string[];
    /** `67.0`. */
    readonly version: string;
}

export type ApiHandler = (call: ApiCall) => ApiAnswer;

export const ok = (body: unknown): ApiAnswer => ({ status: 200, body });
