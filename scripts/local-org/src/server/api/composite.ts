/**
 * Several calls in one: composite, whose later calls may refer to earlier answers, and batch, whose calls are strangers.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_composite.htm
 */
import { asApiError, apiError, badBody, methodNotAllowed } from './api-error.ts';
import { ok, type ApiAnswer, type ApiCall, type ApiRequest } from './messages.ts';
import { objectBody } from './record-input.ts';
import { fillReferences, MissingReference } from './references.ts';

/** Sends an inner request through the API. */
export type Dispatch = (call: ApiCall, request: ApiRequest) => ApiAnswer;

const MOST = 25;

interface SubRequest {
    readonly method: string;
    readonly url: string;
    readonly referenceId: string;
    readonly body: unknown;
    readonly headers: Readonly<Record<string, string>>;
}

interface SubAnswer {
    readonly body: unknown;
    readonly httpHeaders: Readonly<Record<string, string>>;
    readonly httpStatusCode: number;
    readonly referenceId: string;
}

/** Ends a shared transaction without storing anything. */
class RolledBack extends Error {}

/** `/composite`. */
export function compositeHandler(call: ApiCall, dispatch: Dispatch): ApiAnswer {
    const body = bodyOf(call);
    const requests = listOf(body, 'compositeRequest').map(subRequest);
    const allOrNone = body['allOrNone'] === true;
    const answers: SubAnswer[] = [];
    const run = (): void => runAll(call, requests, allOrNone, answers, dispatch);
    if (!allOrNone) {
        run();
        return ok({ compositeResponse: answers });
    }
    try {
        call.session.runShared(run);
    } catch (error) {
        if (!(error instanceof RolledBack)) {
            throw error;
        }
        return ok({ compositeResponse: requests.map((request, index) => haltedAnswer(request, answers[index])) });
    }
    return ok({ compositeResponse: answers });
}

function runAll(
    call: ApiCall,
    requests: readonly SubRequest[],
    allOrNone: boolean,
    answers: SubAnswer[],
    dispatch: Dispatch
): void {
    const results = new Map<string, unknown>();
    for (const request of requests) {
        const answer = runOne(call, request, results, dispatch);
        answers.push(answer);
        if (answer.httpStatusCode < 400) {
            results.set(request.referenceId, answer.body);
        } else if (allOrNone) {
            throw new RolledBack();
        }
    }
}

function runOne(
    call: ApiCall,
    request: SubRequest,
    results: ReadonlyMap<string, unknown>,
    dispatch: Dispatch
): SubAnswer {
    const { referenceId } = request;
    try {
        const url = fillReferences(request.url, results) as string;
        const body = request.body === undefined ? '' : JSON.stringify(fillReferences(request.body, results));
        const answer = dispatch(call, innerRequest(call, request.method, url, body, request.headers));
        return {
            body: answer.body ?? null,
            httpHeaders: answer.headers ?? {},
            httpStatusCode: answer.status,
            referenceId
        };
    } catch (error) {
        const { status, entries } =
            error instanceof MissingReference ? apiError(400, 'PROCESSING_HALTED', error.message) : asApiError(error);
        return { body: entries, httpHeaders: {}, httpStatusCode: status, referenceId };
    }
}

/** A call that failed keeps its error; all others did not happen. */
function haltedAnswer({ referenceId }: SubRequest, answer: SubAnswer | undefined): SubAnswer {
    if (answer && answer.httpStatusCode >= 400) {
        return answer;
    }
    const message = 'The transaction was rolled back since another operation in the same transaction failed.';
    return {
        body: [{ errorCode: 'PROCESSING_HALTED', message }],
        httpHeaders: {},
        httpStatusCode: 400,
        referenceId
    };
}

function innerRequest(
    call: ApiCall,
    method: string,
    url: string,
    body: string,
    headers: Readonly<Record<string, string>>
): ApiRequest {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    return {
        method: method.toUpperCase(),
        path: pathname,
        query: searchParams,
        headers: new Map([...call.request.headers, ...named]),
        body
    };
}

function bodyOf(call: ApiCall): Record<string, unknown> {
    if (call.request.method !== 'POST') {
        throw methodNotAllowed(call.request.method, ['POST']);
    }
    objectBody(call.request.body);
    return JSON.parse(call.request.body) as Record<string, unknown>;
}

function listOf(body: Record<string, unknown>, name: string): Record<string, unknown>[] {
    const list = body[name];
    if (!Array.isArray(list) || list.length === 0 || list.length > MOST) {
        throw badBody(`${name} holds between 1 and ${MOST} requests`);
    }
    return list as Record<string, unknown>[];
}

function subRequest(raw: Record<string, unknown>): SubRequest {
    const { method, url, referenceId, httpHeaders } = raw;
    if (typeof method !== 'string' || typeof url !== 'string' || typeof referenceId !== 'string') {
        throw badBody('A request of a composite has a method, a url and a referenceId');
    }
    return {
        method,
        url,
        referenceId,
        body: raw['body'],
        headers: (httpHeaders ?? {}) as Readonly<Record<string, string>>
    };
}

// ---------------------------------------------------------------- batch

/** `/composite/batch`. */
export function batchHandler(call: ApiCall, dispatch: Dispatch): ApiAnswer {
    const body = bodyOf(call);
    const haltOnError = body['haltOnError'] === true;
    const results: { statusCode: number; result: unknown }[] = [];
    let hasErrors = false;
    for (const { method, url, richInput } of listOf(body, 'batchRequests')) {
        if (haltOnError && hasErrors) {
            const result = [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }];
            results.push({ statusCode: 412, result });
            continue;
        }
        const path = `/services/data/${String(url).replace(/^\/?(services\/data\/)?/, '')}`;
        const inner = innerRequest(
            call,
            String(method),
            path,
            richInput === undefined ? '' : JSON.stringify(richInput),
            {}
        );
        try {
            const answer = dispatch(call, inner);
            results.push({ statusCode: answer.status, result: answer.body ?? null });
        } catch (error) {
            const { status, entries } = asApiError(error);
            results.push({ statusCode: status, result: entries });
            hasErrors = true;
        }
    }
    return ok({ hasErrors, results });
}
