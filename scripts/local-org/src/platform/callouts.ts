/**
 * Apex callouts: mocks in tests, real HTTP otherwise, through named credentials or to allowed sites.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_callouts.htm
 */
import { throwApex } from '../runtime/exception.ts';
import { CredentialError, type NamedCredentialDefinition } from './credentials.ts';
import type { HttpAnswer } from './http-sync.ts';
import type { Org } from './org.ts';
import type { Transaction } from './transaction.ts';

export interface CalloutRequest {
    readonly method: string;
    readonly endpoint: string;
    readonly headers: ReadonlyMap<string, string>;
    readonly body: Buffer | null;
    /** Milliseconds, 1–120,000. */
    readonly timeout: number;
}

const CUMULATIVE_TIMEOUT = 120_000;
const MAX_BODY = { synchronous: 6_000_000, asynchronous: 12_000_000 };

/**
 * Sends a request over the network.
 * @throws System.CalloutException with the platform's words when that fails.
 */
export function sendCallout(org: Org, transaction: Transaction, request: CalloutRequest): HttpAnswer {
    const { url, headers } = resolveEndpoint(org, transaction, request);
    const spent = org.calloutTime.get(transaction) ?? 0;
    if (spent >= CUMULATIVE_TIMEOUT) {
        throwApex('System.CalloutException', 'Exceeded maximum time allotted for callouts (120000 ms)');
    }
    const maxBytes = transaction.isAsynchronous ? MAX_BODY.asynchronous : MAX_BODY.synchronous;
    const started = performance.now();
    const answer = org.http.send({
        method: request.method,
        url,
        headers,
        body: request.body,
        timeout: Math.min(request.timeout, CUMULATIVE_TIMEOUT - spent),
        maxBytes
    });
    org.calloutTime.set(transaction, spent + (performance.now() - started));
    if ('error' in answer) {
        throw calloutError(answer.error, answer.detail, maxBytes);
    }
    transaction.limits.reach('heapSize', answer.body.length);
    return answer;
}

/** The callout may be made now. @throws System.CalloutException when work is uncommitted, or a future said no word of it. */
export function assertNoUncommittedWork(transaction: Transaction): void {
    const request = transaction.job?.request;
    if (request?.kind === 'future' && !request.callout) {
        throwApex(
            'System.CalloutException',
            'Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)'
        );
    }
    if (transaction.uncommitted !== 'none') {
        throwApex(
            'System.CalloutException',
            'You have uncommitted work pending. Please commit or rollback before calling out'
        );
    }
}

function calloutError(error: string, detail: string, maxBytes: number): never {
    switch (error) {
        case 'timeout':
            return throwApex('System.CalloutException', 'Read timed out');
        case 'too-large':
            return throwApex(
                'System.CalloutException',
                `Exceeded max size limit of ${maxBytes} with response size unknown`
            );
        case 'ECONNREFUSED':
            return throwApex('System.CalloutException', 'Connection refused (Connection refused)');
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return throwApex('System.CalloutException', `Unknown host: ${detail}`);
        default:
            return throwApex('System.CalloutException', `${error}: ${detail}`);
    }
}

interface Resolved {
    readonly url: string;
    readonly headers: Record<string, string>;
}

function resolveEndpoint(org: Org, transaction: Transaction, request: CalloutRequest): Resolved {
    const named = /^callout:([^/?#]+)([\s\S]*)$/i.exec(request.endpoint);
    if (!named) {
        assertAllowedSite(org, request.endpoint);
        return { url: request.endpoint, headers: Object.fromEntries(request.headers) };
    }
    const definition = org.credentials.findNamed(named[1] ?? '');
    if (!definition?.enabled) {
        throwApex(
            'System.CalloutException',
            `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${named[1]}" might not exist.`
        );
    }
    return {
        url: joinUrl(org.credentials.url(definition), named[2] ?? ''),
        headers: credentialHeaders(org, transaction, definition, request)
    };
}

function credentialHeaders(
    org: Org,
    transaction: Transaction,
    definition: NamedCredentialDefinition,
    request: CalloutRequest
): Record<string, string> {
    const headers = Object.fromEntries(request.headers);
    if (!definition.externalCredential) {
        return headers;
    }
    const principal = org.principalFor(definition.externalCredential, transaction.user);
    if (principal === null) {
        throwApex(
            'System.CalloutException',
            `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${definition.externalCredential}" might not exist.`
        );
    }
    try {
        return { ...headers, ...org.credentials.headers(definition, principal) };
    } catch (error) {
        if (error instanceof CredentialError) {
            return throwApex('System.CalloutException', error.message);
        }
        throw error;
    }
}

function joinUrl(base: string, path: string): string {
    return base.endsWith('/') && path.startsWith('/') ? base + path.slice(1) : base + path;
}

function assertAllowedSite(org: Org, endpoint: string): void {
    let url: URL;
    try {
        url = new URL(endpoint);
    } catch {
        return throwApex('System.CalloutException', `no protocol: ${endpoint}`);
    }
    if (!org.allowsSite(url)) {
        throwApex(
            'System.CalloutException',
            `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`
        );
    }
}
