/**
 * RestContext, RestRequest and RestResponse: what an Apex REST method knows of its request and says in its answer.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_restcontext.htm
 */
import { current } from '../../platform/context.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { ApexBlob } from '../../runtime/blob.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass, type Members } from '../declare.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_';

function textMap(): ApexMap {
    return new ApexMap(runtimeType('Map<String,String>'));
}

export class RestRequestValue {
    static readonly apexName = 'System.RestRequest';
    /** Settable properties, by name in lower case. */
    readonly values = new Map<string, unknown>([
        ['headers', textMap()],
        ['params', textMap()]
    ]);
}

export class RestResponseValue {
    static readonly apexName = 'System.RestResponse';
    readonly values = new Map<string, unknown>([['headers', textMap()]]);

    get statusCode(): number | null {
        return (this.values.get('statuscode') as number | null | undefined) ?? null;
    }

    get body(): ApexBlob | null {
        return (this.values.get('responsebody') as ApexBlob | null | undefined) ?? null;
    }

    /** Names and values as Apex set them. */
    headers(): [string, string][] {
        const headers = this.values.get('headers') as ApexMap | null;
        return [...(headers?.entries() ?? [])].map(({ key, value }) => [String(key), String(value ?? '')]);
    }
}

type Message = RestRequestValue | RestResponseValue;

function properties(types: Readonly<Record<string, string>>): Members {
    return Object.fromEntries(
        Object.entries(types).map(([name, type]) => [
            `property ${type} ${name}`,
            {
                get: (self: Message) => self.values.get(name.toLowerCase()) ?? null,
                set: (self: Message, value: unknown) => void self.values.set(name.toLowerCase(), value)
            }
        ])
    );
}

/** Adds an entry to one of the maps of a message. */
function add(map: 'headers' | 'params') {
    return (self: Message, name: string, value: string | null): void => {
        (self.values.get(map) as ApexMap).put(name, value);
    };
}

platformClass('System.RestRequest', {
    doc: `${DOC}restrequest.htm`,
    members: {
        'new()': () => new RestRequestValue(),
        ...properties({
            headers: 'Map<String, String>',
            httpMethod: 'String',
            params: 'Map<String, String>',
            remoteAddress: 'String',
            requestBody: 'Blob',
            requestURI: 'String',
            resourcePath: 'String'
        }),
        'void addHeader(String name, String value)': add('headers'),
        'void addParameter(String name, String value)': add('params')
    }
});

platformClass('System.RestResponse', {
    doc: `${DOC}restresponse.htm`,
    members: {
        'new()': () => new RestResponseValue(),
        ...properties({ headers: 'Map<String, String>', responseBody: 'Blob', statusCode: 'Integer' }),
        'void addHeader(String name, String value)': add('headers')
    }
});

interface RestPair {
    request: RestRequestValue | null;
    response: RestResponseValue | null;
}

const pairs = new WeakMap<Transaction, RestPair>();

/** The request and response of a transaction; both null where Apex REST did not start it and no test set them. */
export function restContext(transaction: Transaction): RestPair {
    const pair = pairs.get(transaction) ?? { request: null, response: null };
    pairs.set(transaction, pair);
    return pair;
}

platformClass('System.RestContext', {
    doc: `${DOC}restcontext.htm`,
    members: {
        'static property System.RestRequest request': {
            get: () => restContext(current().transaction).request,
            set: (value: RestRequestValue | null) => {
                restContext(current().transaction).request = value;
            }
        },
        'static property System.RestResponse response': {
            get: () => restContext(current().transaction).response,
            set: (value: RestResponseValue | null) => {
                restContext(current().transaction).response = value;
            }
        }
    }
});
