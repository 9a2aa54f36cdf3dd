/**
 * System.Http, HttpRequest, HttpResponse and the callout mocks.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_http_httprequest.htm
 */
import { assertNoUncommittedWork, sendCallout } from '../../platform/callouts.ts';
import { current } from '../../platform/context.ts';
import { ApexBlob } from '../../runtime/blob.ts';
import { throwApex, throwNull } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { invoke } from '../../runtime/object.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass, platformInterface, unsupported } from '../declare.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';
const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'TRACE', 'PATCH', 'OPTIONS']);
const MAX_TIMEOUT = 120_000;
const DEFAULT_TIMEOUT = 10_000;

/** Headers keep the spelling they were set with and are found in any case. */
class Headers {
    readonly #byKey = new Map<string, { name: string; value: string }>();

    set(name: string, value: string): void {
        this.#byKey.set(name.toLowerCase(), { name, value });
    }

    get(name: string): string | null {
        return this.#byKey.get(name.toLowerCase())?.value ?? null;
    }

    entries(): [string, string][] {
        return [...this.#byKey.values()].map(({ name, value }) => [name, value]);
    }
}

export class HttpRequestValue {
    static readonly apexName = 'System.HttpRequest';
    endpoint: string | null = null;
    method: string | null = null;
    body: ApexBlob | null = null;
    timeout = DEFAULT_TIMEOUT;
    compressed = false;
    readonly headers = new Headers();
}

export class HttpResponseValue {
    static readonly apexName = 'System.HttpResponse';
    status: string | null = null;
    statusCode: number | null = 0;
    body: ApexBlob | null = null;
    readonly headers = new Headers();
}

class HttpValue {
    static readonly apexName = 'System.Http';
}

const text = (body: ApexBlob | null): string => (body ? body.bytes.toString('utf8') : '');
const blob = (value: string | null): ApexBlob => new ApexBlob(Buffer.from(value ?? '', 'utf8'));

platformClass('System.HttpRequest', {
    doc: `${DOC}apex_classes_restful_http_httprequest.htm`,
    members: {
        'new()': () => new HttpRequestValue(),
        'void setEndpoint(String endpoint)': (self: HttpRequestValue, endpoint: string | null) => {
            self.endpoint = endpoint;
        },
        'String getEndpoint()': (self: HttpRequestValue) => self.endpoint,
        'void setMethod(String method)': (self: HttpRequestValue, method: string | null) => {
            self.method = method;
        },
        'String getMethod()': (self: HttpRequestValue) => self.method,
        'void setHeader(String key, String value)': (self: HttpRequestValue, key: string, value: string | null) => {
            self.headers.set(key, value ?? '');
        },
        'String getHeader(String key)': (self: HttpRequestValue, key: string) => self.headers.get(key),
        'void setBody(String body)': (self: HttpRequestValue, body: string | null) => {
            self.body = blob(body);
        },
        'String getBody()': (self: HttpRequestValue) => text(self.body),
        'void setBodyAsBlob(Blob body)': (self: HttpRequestValue, body: ApexBlob | null) => {
            self.body = body;
        },
        'Blob getBodyAsBlob()': (self: HttpRequestValue) => self.body,
        'void setTimeout(Integer timeout)': (self: HttpRequestValue, timeout: number) => {
            if (timeout < 1 || timeout > MAX_TIMEOUT) {
                throwApex('System.CalloutException', `Timeout out of range: ${timeout}`);
            }
            self.timeout = timeout;
        },
        'void setCompressed(Boolean flag)': (self: HttpRequestValue, flag: boolean) => {
            self.compressed = flag;
        },
        'Boolean getCompressed()': (self: HttpRequestValue) => self.compressed,
        'String toString()': (self: HttpRequestValue) =>
            `System.HttpRequest[Endpoint=${self.endpoint}, Method=${self.method}]`,
        'void setClientCertificate(String certificate, String password)': unsupported,
        'void setClientCertificateName(String name)': unsupported
    }
});

platformClass('System.HttpResponse', {
    doc: `${DOC}apex_classes_restful_http_httpresponse.htm`,
    members: {
        'new()': () => new HttpResponseValue(),
        'void setBody(String body)': (self: HttpResponseValue, body: string | null) => {
            self.body = blob(body);
        },
        'String getBody()': (self: HttpResponseValue) => text(self.body),
        'void setBodyAsBlob(Blob body)': (self: HttpResponseValue, body: ApexBlob | null) => {
            self.body = body;
        },
        'Blob getBodyAsBlob()': (self: HttpResponseValue) => self.body ?? blob(''),
        'void setHeader(String key, String value)': (self: HttpResponseValue, key: string, value: string | null) => {
            self.headers.set(key, value ?? '');
        },
        'String getHeader(String key)': (self: HttpResponseValue, key: string) => self.headers.get(key),
        'List<String> getHeaderKeys()': (self: HttpResponseValue) =>
            new ApexList(
                runtimeType('List<String>'),
                self.headers.entries().map(([name]) => name)
            ),
        'void setStatus(String status)': (self: HttpResponseValue, status: string | null) => {
            self.status = status;
        },
        'String getStatus()': (self: HttpResponseValue) => self.status,
        'void setStatusCode(Integer statusCode)': (self: HttpResponseValue, statusCode: number) => {
            self.statusCode = statusCode;
        },
        'Integer getStatusCode()': (self: HttpResponseValue) => self.statusCode,
        'String toString()': (self: HttpResponseValue) =>
            `System.HttpResponse[Status=${self.status}, StatusCode=${self.statusCode}]`
    }
});

platformInterface('System.HttpCalloutMock', ['System.HttpResponse respond(System.HttpRequest request)'], {
    doc: `${DOC}apex_interface_httpcalloutmock.htm`
});

platformClass('System.Http', {
    doc: `${DOC}apex_classes_restful_http_http.htm`,
    members: {
        'new()': () => new HttpValue(),
        'System.HttpResponse send(System.HttpRequest request)': (_self: HttpValue, request: HttpRequestValue | null) =>
            send(request)
    }
});

function send(request: HttpRequestValue | null): HttpResponseValue | null {
    const { org, transaction } = current();
    if (request === null) {
        return throwNull();
    }
    assertNoUncommittedWork(transaction);
    transaction.limits.use('callouts');
    transaction.locks.clear();
    // A mock gets whatever request there is: public suites send it ones without endpoint or method.
    if (transaction.test) {
        return mocked(transaction.test.mocks.get('system.httpcalloutmock'), request);
    }
    if (!request.endpoint || !request.method) {
        return throwApex('System.CalloutException', 'Endpoint and method must be set');
    }
    if (!METHODS.has(request.method.toUpperCase())) {
        throwApex('System.CalloutException', `Invalid HTTP method: ${request.method}`);
    }
    const answer = sendCallout(org, transaction, {
        method: request.method.toUpperCase(),
        endpoint: request.endpoint,
        headers: new Map(request.headers.entries()),
        body: request.body ? request.body.bytes : null,
        timeout: request.timeout
    });
    const response = new HttpResponseValue();
    response.statusCode = answer.status;
    response.status = answer.statusText;
    response.body = new ApexBlob(answer.body);
    for (let index = 0; index + 1 < answer.headers.length; index += 2) {
        response.headers.set(answer.headers[index] ?? '', answer.headers[index + 1] ?? '');
    }
    return response;
}

function mocked(mock: object | undefined, request: HttpRequestValue): HttpResponseValue | null {
    if (!mock) {
        throwApex(
            'System.TypeException',
            'Methods defined as TestMethod do not support Web service callouts, test skipped'
        );
    }
    return invoke(mock, 'respond', [request]) as HttpResponseValue | null;
}
