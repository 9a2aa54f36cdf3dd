/** Credentials of the org as Connect API shows them. Values that were stored encrypted are never among them. */
import { current } from '../../platform/context.ts';
import { credentialId, principalIds } from '../../platform/credential-rows.ts';
import {
    fullName,
    type CredentialHeader,
    type ExternalCredentialDefinition,
    type NamedCredentialDefinition,
    type PrincipalDefinition,
    type Secret
} from '../../platform/credentials.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import type { DataObject } from '../data-class.ts';
import { enumValue } from '../enums.ts';
import * as types from './credential-types.ts';

function listOf(type: string, items: readonly DataObject[]): ApexList {
    return new ApexList(runtimeType(`List<ConnectApi.${type}>`), [...items]);
}

/** Of a custom protocol the platform cannot tell whether what was entered is complete. */
function status(protocol: string, secrets: ReadonlyMap<string, Secret>): unknown {
    const known = secrets.size > 0 ? 'Configured' : 'NotConfigured';
    return enumValue('ConnectApi.CredentialAuthenticationStatus', protocol === 'Custom' ? 'Unknown' : known);
}

const protocolValue = (name: string): unknown => enumValue('ConnectApi.CredentialAuthenticationProtocol', name);
const principalType = (name: string): unknown => enumValue('ConnectApi.CredentialPrincipalType', name);

/** A `ConnectApi.Credential`. */
export function credentialView(external: ExternalCredentialDefinition, principal: PrincipalDefinition): DataObject {
    const secrets = current().org.credentials.secrets(external, principal.name);
    const values = [...secrets].map(([name, { value, encrypted }]): [string, DataObject] => [
        name,
        types.credentialValue({ encrypted, value: encrypted ? null : value })
    ]);
    return types.credential({
        authenticationProtocol: protocolValue(external.protocol),
        authenticationStatus: status(external.protocol, secrets),
        credentials: new ApexMap(runtimeType('Map<String,ConnectApi.CredentialValue>'), values),
        externalCredential: fullName(external),
        principalName: principal.name,
        principalType: principalType(principal.type)
    });
}

function accessView(principalId: string): DataObject[] {
    const { store } = current().org;
    return store.find('SetupEntityAccess', 'SetupEntityId', principalId).map((row) => {
        const set = store.row('PermissionSet', String(row.get('ParentId')));
        const ofProfile = set?.get('IsOwnedByProfile') === true;
        return types.principalAccess({
            developerName: set?.get('Name') ?? null,
            id: set?.id ?? null,
            type: enumValue('ConnectApi.ExternalCredentialPrincipalAccessType', ofProfile ? 'Profile' : 'PermissionSet')
        });
    });
}

function headerViews(headers: readonly CredentialHeader[]): ApexList {
    const views = headers.map(({ name, value, sequence }) =>
        types.customHeader({ headerName: name, headerValue: value, sequenceNumber: sequence })
    );
    return listOf('CredentialCustomHeader', views);
}

/** A `ConnectApi.ExternalCredential`; the named credentials that use it only where asked for. */
export function externalView(external: ExternalCredentialDefinition, withNamed = true): DataObject {
    const { store, credentials } = current().org;
    const id = credentialId(store, 'ExternalCredential', external);
    const ids = principalIds(store, id);
    const principals = external.principals.map((principal) => {
        const principalId = ids.get(principal.name.toLowerCase()) ?? '';
        return types.principal({
            authenticationStatus: status(external.protocol, credentials.secrets(external, principal.name)),
            id: principalId,
            principalAccess: listOf('ExternalCredentialPrincipalAccess', accessView(principalId)),
            principalName: principal.name,
            principalType: principalType(principal.type),
            sequenceNumber: principal.sequence
        });
    });
    const named = withNamed ? credentials.named.filter((candidate) => uses(candidate, external)) : [];
    const everything = new Map(external.principals.flatMap(({ name }) => [...credentials.secrets(external, name)]));
    return types.externalCredential({
        authenticationProtocol: protocolValue(external.protocol),
        authenticationStatus: status(external.protocol, everything),
        createdByNamespace: external.createdByNamespace,
        customHeaders: headerViews(external.headers),
        description: external.description,
        developerName: fullName(external),
        id,
        masterLabel: external.label,
        principals: listOf('ExternalCredentialPrincipal', principals),
        relatedNamedCredentials: listOf(
            'NamedCredential',
            named.map((one) => namedView(one, false))
        )
    });
}

/** Whether calls through `named` authenticate with `external`. */
export function uses(named: NamedCredentialDefinition, external: ExternalCredentialDefinition): boolean {
    return (
        named.externalCredential !== null &&
        current().org.credentials.findExternal(named.externalCredential) === external
    );
}

/** A `ConnectApi.NamedCredential`; its external credential only where asked for. */
export function namedView(named: NamedCredentialDefinition, withExternal = true): DataObject {
    const { store, credentials } = current().org;
    const external =
        withExternal && named.externalCredential ? credentials.findExternal(named.externalCredential) : null;
    return types.namedCredential({
        calloutOptions: types.calloutOptions({
            allowMergeFieldsInBody: named.allowMergeFieldsInBody,
            allowMergeFieldsInHeader: named.allowMergeFieldsInHeader,
            generateAuthorizationHeader: named.generateAuthorizationHeader
        }),
        calloutStatus: enumValue('ConnectApi.CalloutStatus', named.enabled ? 'Enabled' : 'Disabled'),
        calloutUrl: credentials.shownUrl(named),
        createdByNamespace: named.createdByNamespace,
        customHeaders: headerViews(named.headers),
        description: named.description,
        developerName: fullName(named),
        externalCredentials: listOf('ExternalCredential', external ? [externalView(external, false)] : []),
        id: credentialId(store, 'NamedCredential', named),
        masterLabel: named.label,
        type: enumValue('ConnectApi.NamedCredentialType', 'SecuredEndpoint')
    });
}
