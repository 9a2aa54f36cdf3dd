/** What Connect API is given, checked and read as definitions. */
import type {
    CredentialHeader,
    ExternalCredentialDefinition,
    NamedCredentialDefinition,
    PrincipalDefinition,
    Secret
} from '../../platform/credentials.ts';
import { EnumValue } from '../../runtime/enum.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { DataObject } from '../data-class.ts';
import { refuse } from './credential-types.ts';

/** Text that must be there. @throws ConnectApi.ConnectApiException */
export function needed(input: DataObject, property: string): string {
    const value = input.text(property);
    return value === null || value.trim() === ''
        ? refuse('INVALID_INPUT', `Missing required property: ${property}`)
        : value;
}

/** Name of an enum constant that must be there. */
export function constant(input: DataObject, property: string): string {
    const value = input.get(property);
    return value instanceof EnumValue ? value.name : refuse('INVALID_INPUT', `Missing required property: ${property}`);
}

/** @throws UnsupportedError for parts that exist on the platform and are not known here. */
function withoutOthers(input: DataObject, what: string, properties: readonly string[]): void {
    for (const property of properties) {
        const value = input.get(property);
        if (value !== null && !(value instanceof ApexList && value.items.length === 0)) {
            throw new UnsupportedError(`${what}.${property}`);
        }
    }
}

function items(input: DataObject, property: string): DataObject[] {
    const value = input.get(property);
    return value instanceof ApexList ? value.items.filter((item) => item instanceof DataObject) : [];
}

function integer(input: DataObject, property: string, fallback: number): number {
    const value = input.get(property);
    return typeof value === 'number' ? value : fallback;
}

function developerName(input: DataObject): string {
    const name = needed(input, 'developerName');
    return /^[A-Za-z](?:\w*[A-Za-z0-9])?$/.test(name) && !name.includes('__')
        ? name
        : refuse('INVALID_INPUT', `developerName: '${name}' is not a valid developer name`);
}

function headers(input: DataObject): CredentialHeader[] {
    return items(input, 'customHeaders').map((header, at) => ({
        name: needed(header, 'headerName'),
        value: header.text('headerValue') ?? '',
        sequence: integer(header, 'sequenceNumber', at + 1)
    }));
}

function principals(input: DataObject): PrincipalDefinition[] {
    return items(input, 'principals').map((principal, at) => {
        withoutOthers(principal, 'ConnectApi.ExternalCredentialPrincipalInput', ['parameters']);
        return {
            name: needed(principal, 'principalName'),
            type: constant(principal, 'principalType'),
            sequence: integer(principal, 'sequenceNumber', at + 1)
        };
    });
}

const KNOWN_PROTOCOLS = new Set(['Basic', 'Custom', 'NoAuthentication']);

function protocolOf(input: DataObject): string {
    const protocol = constant(input, 'authenticationProtocol');
    if (!KNOWN_PROTOCOLS.has(protocol)) {
        throw new UnsupportedError(`ConnectApi.CredentialAuthenticationProtocol.${protocol}`);
    }
    return protocol;
}

/** A `ConnectApi.ExternalCredentialInput`. */
export function externalInput(input: DataObject, createdByNamespace: string | null): ExternalCredentialDefinition {
    withoutOthers(input, 'ConnectApi.ExternalCredentialInput', ['parameters', 'authenticationProtocolVariant']);
    return {
        name: developerName(input),
        label: needed(input, 'masterLabel'),
        description: input.text('description'),
        namespace: null,
        createdByNamespace,
        protocol: protocolOf(input),
        principals: principals(input),
        headers: headers(input)
    };
}

/** A `ConnectApi.NamedCredentialInput`. */
export function namedInput(input: DataObject, createdByNamespace: string | null): NamedCredentialDefinition {
    withoutOthers(input, 'ConnectApi.NamedCredentialInput', ['parameters']);
    if (constant(input, 'type') !== 'SecuredEndpoint') {
        throw new UnsupportedError(`ConnectApi.NamedCredentialType.${constant(input, 'type')}`);
    }
    const options = input.get('calloutOptions');
    if (!(options instanceof DataObject)) {
        return refuse('INVALID_INPUT', 'Missing required property: calloutOptions');
    }
    const external = items(input, 'externalCredentials');
    if (external.length !== 1) {
        return refuse('INVALID_INPUT', 'A named credential needs exactly one external credential');
    }
    const state = input.get('calloutStatus');
    return {
        name: developerName(input),
        label: needed(input, 'masterLabel'),
        description: input.text('description'),
        namespace: null,
        createdByNamespace,
        url: calloutUrl(input),
        enabled: !(state instanceof EnumValue) || state.name === 'Enabled',
        externalCredential: needed(external[0] as DataObject, 'developerName'),
        headers: headers(input),
        allowMergeFieldsInBody: options.get('allowMergeFieldsInBody') === true,
        allowMergeFieldsInHeader: options.get('allowMergeFieldsInHeader') === true,
        generateAuthorizationHeader: options.get('generateAuthorizationHeader') === true
    };
}

function calloutUrl(input: DataObject): string {
    const url = needed(input, 'calloutUrl');
    return URL.canParse(url) && /^https?:/i.test(url)
        ? url
        : refuse('INVALID_INPUT', `calloutUrl: '${url}' is not a valid URL`);
}

/** The parameters of a `ConnectApi.CredentialInput`. */
export function secretsInput(input: DataObject): Map<string, Secret> {
    const given = input.get('credentials');
    const secrets = new Map<string, Secret>();
    if (given instanceof ApexMap) {
        for (const { key, value } of given.entries()) {
            const text = value instanceof DataObject ? value.text('value') : null;
            if (text === null || text === '') {
                refuse('INVALID_INPUT', `The credential ${String(key)} has no value`);
            }
            secrets.set(String(key), {
                value: text as string,
                encrypted: (value as DataObject).get('encrypted') === true
            });
        }
    }
    return secrets.size > 0 ? secrets : refuse('INVALID_INPUT', 'Missing required property: credentials');
}
