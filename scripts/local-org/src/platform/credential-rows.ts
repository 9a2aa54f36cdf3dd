/** Rows that stand for credentials in Setup. Permission sets grant principals by their ids. */
import type { Store } from '../data/store.ts';
import {
    fullName,
    type CredentialStore,
    type ExternalCredentialDefinition,
    type NamedCredentialDefinition
} from './credentials.ts';
import type { SystemRows } from './system-rows.ts';

/** Stores a row per credential and principal of a new org; gives ids of principals by `credential-principal`. */
export function seedCredentials(rows: SystemRows, credentials: CredentialStore): Map<string, string> {
    const principals = new Map<string, string>();
    for (const definition of credentials.external) {
        const id = insertExternal(rows, definition);
        for (const { name, principalId } of insertPrincipals(rows, id, definition)) {
            principals.set(`${definition.name}-${name}`.toLowerCase(), principalId);
        }
    }
    credentials.named.forEach((definition) => insertNamed(rows, definition));
    return principals;
}

/** Stores the row of an external credential; gives its id. */
export function insertExternal(rows: SystemRows, definition: ExternalCredentialDefinition): string {
    return rows.insert('ExternalCredential', {
        DeveloperName: definition.name,
        MasterLabel: definition.label,
        NamespacePrefix: definition.namespace,
        AuthenticationProtocol: definition.protocol
    });
}

/** Stores the row of a named credential; gives its id. */
export function insertNamed(rows: SystemRows, definition: NamedCredentialDefinition): string {
    return rows.insert('NamedCredential', {
        DeveloperName: definition.name,
        MasterLabel: definition.label,
        NamespacePrefix: definition.namespace,
        Endpoint: definition.url,
        CalloutOptionsGenerateAuthorizationHeader: definition.generateAuthorizationHeader
    });
}

/** Stores rows of principals that have none yet; gives those. */
export function insertPrincipals(
    rows: SystemRows,
    externalId: string,
    definition: Pick<ExternalCredentialDefinition, 'principals'>
): { readonly name: string; readonly principalId: string }[] {
    return definition.principals.map(({ name, type, sequence }) => ({
        name,
        principalId: rows.insert('ExternalCredentialParameter', {
            ExternalCredentialId: externalId,
            ParameterName: name,
            ParameterType: type,
            SequenceNumber: sequence
        })
    }));
}

/** Id of the row of an external or named credential. */
export function credentialId(
    store: Store,
    object: 'ExternalCredential' | 'NamedCredential',
    definition: { readonly name: string; readonly namespace: string | null }
): string {
    for (const row of store.rows(object)) {
        if (
            row.get('DeveloperName') === definition.name &&
            (row.get('NamespacePrefix') ?? null) === definition.namespace
        ) {
            return row.id;
        }
    }
    throw new Error(`${object} ${fullName(definition)} has no row`);
}

/** Ids of the principals of an external credential, by name in lower case. */
export function principalIds(store: Store, externalId: string): Map<string, string> {
    return new Map(
        store
            .find('ExternalCredentialParameter', 'ExternalCredentialId', externalId)
            .map((row) => [String(row.get('ParameterName')).toLowerCase(), row.id])
    );
}

/** Takes the row of a principal away, and what was granted on it. */
export function erasePrincipal(store: Store, id: string): void {
    for (const access of store.find('SetupEntityAccess', 'SetupEntityId', id)) {
        store.erase('SetupEntityAccess', access.id);
    }
    store.erase('ExternalCredentialParameter', id);
}
