/**
 * Named Credentials, External Credentials and Remote Site Settings from a project's source.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_namedcredential.htm
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_externalcredential.htm
 */
import type { ProjectMetadata, RawMetadata } from '../schema/load-source.ts';
import { children, flag, integer, text, type XmlElement } from '../schema/xml.ts';
import {
    CredentialStore,
    type CredentialDefinition,
    type CredentialHeader,
    type ExternalCredentialDefinition,
    type NamedCredentialDefinition
} from './credentials.ts';

/** Every credential a project declares. */
export function loadCredentials(project: ProjectMetadata, namespace: string | null): CredentialStore {
    const store = new CredentialStore(namespace);
    project.namedCredentials.forEach((raw) => store.addNamed(namedCredential(raw, namespace)));
    project.externalCredentials.forEach((raw) => store.addExternal(externalCredential(raw, namespace)));
    return store;
}

/** Origins a project may call without a named credential. */
export function loadRemoteSites(project: ProjectMetadata): string[] {
    return project.remoteSites
        .filter(({ element }) => flag(element, 'isActive', true))
        .flatMap(({ element }) => {
            const url = text(element, 'url');
            return url === null ? [] : [new URL(url).origin];
        });
}

function common({ name, element }: RawMetadata, namespace: string | null): CredentialDefinition {
    return {
        name,
        label: text(element, 'label') ?? name,
        description: text(element, 'description'),
        namespace,
        createdByNamespace: null
    };
}

function namedCredential(raw: RawMetadata, namespace: string | null): NamedCredentialDefinition {
    const { element } = raw;
    const parameters = children(element, 'namedCredentialParameters');
    const parameter = (type: string): XmlElement | undefined =>
        parameters.find((candidate) => text(candidate, 'parameterType') === type);
    const url = parameter('Url');
    const authentication = parameter('Authentication');
    return {
        ...common(raw, namespace),
        enabled: text(element, 'calloutStatus') !== 'Disabled',
        url: (url ? text(url, 'parameterValue') : text(element, 'endpoint')) ?? '',
        externalCredential: authentication ? text(authentication, 'externalCredential') : null,
        headers: headers(parameters, 'HttpHeader'),
        allowMergeFieldsInBody: flag(element, 'allowMergeFieldsInBody'),
        allowMergeFieldsInHeader: flag(element, 'allowMergeFieldsInHeader'),
        generateAuthorizationHeader: flag(element, 'generateAuthorizationHeader')
    };
}

function externalCredential(raw: RawMetadata, namespace: string | null): ExternalCredentialDefinition {
    const { element } = raw;
    const parameters = children(element, 'externalCredentialParameters');
    return {
        ...common(raw, namespace),
        protocol: text(element, 'authenticationProtocol') ?? 'NoAuthentication',
        principals: parameters
            .filter((parameter) => /Principal$/.test(text(parameter, 'parameterType') ?? ''))
            .map((parameter) => ({
                name: text(parameter, 'parameterName') ?? '',
                type: text(parameter, 'parameterType') ?? '',
                sequence: integer(parameter, 'sequenceNumber', 0)
            })),
        headers: headers(parameters, 'AuthHeader')
    };
}

function headers(parameters: readonly XmlElement[], type: string): CredentialHeader[] {
    return parameters
        .filter((parameter) => text(parameter, 'parameterType') === type)
        .map((parameter) => ({
            name: text(parameter, 'parameterName') ?? '',
            value: text(parameter, 'parameterValue') ?? '',
            sequence: integer(parameter, 'sequenceNumber', 0)
        }));
}
