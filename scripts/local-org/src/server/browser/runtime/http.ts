/** Requests to the server, with errors as Lightning components know them. */

/** What a rejected call or an `error` of a wire carries. */
export interface FetchError {
    readonly body: Readonly<Record<string, unknown>> & { readonly message: string };
    readonly ok: false;
    readonly status: number;
    readonly statusText: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly errorType: 'fetchResponse';
}

/** Sends JSON and reads JSON. @throws FetchError */
export async function request(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {}
): Promise<unknown> {
    let response: Response;
    try {
        response = await fetch(path, {
            method,
            headers: { 'content-type': 'application/json', ...headers },
            ...(body === undefined ? {} : { body: JSON.stringify(body) })
        });
    } catch {
        // What the platform's own client says when there is no network.
        throw failure(0, '', { message: 'Disconnected or Canceled' });
    }
    tellTime(response.headers.get('x-org-time'));
    const text = await response.text();
    const parsed = text === '' ? null : (JSON.parse(text) as unknown);
    if (!response.ok) {
        throw failure(response.status, response.statusText, parsed as FetchError['body']);
    }
    return deepFreeze(parsed);
}

/** The page's clock follows the org's, which may run faster or stand still. */
function tellTime(now: string | null): void {
    if (now !== null) {
        (globalThis as unknown as { setPageTime(now: number): void }).setPageTime(Number(now));
    }
}

function failure(status: number, statusText: string, body: FetchError['body']): FetchError {
    return { body, ok: false, status, statusText, headers: {}, errorType: 'fetchResponse' };
}

/** Data from the platform cannot be changed in place. */
function deepFreeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}
