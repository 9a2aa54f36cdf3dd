/**
 * ConnectApi.NamedCredentials on the credentials of the org: what Apex stores here is what callouts send.
 * https://developer.salesforce.com/docs/platform/apex-ref/references/apex-ref/apex-connectapi-namedcredentials-static-methods.html
 */
import { current } from '../../platform/context.ts';
import {
    credentialId,
    erasePrincipal,
    insertExternal,
    insertNamed,
    insertPrincipals,
    principalIds
} from '../../platform/credential-rows.ts';
import {
    fullName,
    type ExternalCredentialDefinition,
    type NamedCredentialDefinition,
    type PrincipalDefinition,
    type Secret
} from '../../platform/credentials.ts';
import { servicesIn } from '../../data/services.ts';
import type { EnumValue } from '../../runtime/enum.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { DataObject } from '../data-class.ts';
import { platformClass, unsupported, type Implementation } from '../declare.ts';
import { required } from '../system/support.ts';
import { constant, externalInput, namedInput, needed, secretsInput } from './credential-inputs.ts';
import { externalCredentialList, namedCredentialList, refuse } from './credential-types.ts';
import { credentialView, externalView, namedView, uses } from './credential-views.ts';

/** Reading and writing need the same permissions; Automated Process has no Connect API at all. */
function enter(): void {
    const { transaction } = current();
    if (transaction.test && !transaction.test.seesAllData) {
        throwApex(
            'System.UnsupportedOperationException',
            'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).'
        );
    }
    const { permissions } = servicesIn(current());
    const may = (name: string): boolean => permissions.hasUserPermission(transaction.user.id, name);
    if (
        transaction.user.isAutomated ||
        !may('ViewSetup') ||
        !(may('ManageNamedCredentials') || may('CustomizeApplication'))
    ) {
        refuse('INSUFFICIENT_ACCESS', 'You do not have the permissions needed to work with credentials');
    }
}

/** A write counts as a DML statement, stands before a callout like one, and goes with the transaction. */
function write(): void {
    enter();
    const { org, transaction } = current();
    transaction.limits.use('dmlStatements');
    transaction.uncommitted = 'dml';
    const before = org.credentials.state();
    org.onRollback(transaction, () => org.credentials.restore(before));
}

/** Names are fully qualified here, unlike in a `callout:` address. */
function external(name: string | null): ExternalCredentialDefinition {
    const wanted = required(name);
    return (
        current().org.credentials.external.find((one) => fullName(one).toLowerCase() === wanted.toLowerCase()) ??
        refuse('NOT_FOUND', `The external credential ${wanted} does not exist`)
    );
}

function named(name: string | null): NamedCredentialDefinition {
    const wanted = required(name);
    return (
        current().org.credentials.named.find((one) => fullName(one).toLowerCase() === wanted.toLowerCase()) ??
        refuse('NOT_FOUND', `The named credential ${wanted} does not exist`)
    );
}

function principalOf(definition: ExternalCredentialDefinition, name: string, type: string): PrincipalDefinition {
    if (type !== 'NamedPrincipal') {
        throw new UnsupportedError(`ConnectApi.CredentialPrincipalType.${type}`);
    }
    return (
        definition.principals.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.type === type) ??
        refuse('NOT_FOUND', `The external credential ${fullName(definition)} has no principal ${name}`)
    );
}

// ------------------------------------------------------------ credentials

/** Stores what an input holds; `merge` says what becomes of the parameters stored before. */
function store(
    input: DataObject | null,
    merge: (before: ReadonlyMap<string, Secret>) => ReadonlyMap<string, Secret>
): DataObject {
    write();
    const given = required(input);
    const definition = external(needed(given, 'externalCredential'));
    const principal = principalOf(definition, needed(given, 'principalName'), constant(given, 'principalType'));
    const protocol = constant(given, 'authenticationProtocol');
    if (protocol !== definition.protocol) {
        refuse(
            'INVALID_INPUT',
            `The authentication protocol of ${fullName(definition)} is ${definition.protocol}, not ${protocol}`
        );
    }
    const { credentials } = current().org;
    const kept = merge(credentials.secrets(definition, principal.name));
    credentials.putSecrets(definition, principal.name, new Map([...kept, ...secretsInput(given)]));
    return credentialView(definition, principal);
}

const NOTHING: ReadonlyMap<string, Secret> = new Map();

function absent(before: ReadonlyMap<string, Secret>): ReadonlyMap<string, Secret> {
    return before.size === 0 ? NOTHING : refuse('CONFLICT', 'The credential already exists');
}

function present(before: ReadonlyMap<string, Secret>): ReadonlyMap<string, Secret> {
    return before.size > 0 ? before : refuse('NOT_FOUND', 'The credential does not exist');
}

function deleteCredential(name: string | null, principalName: string | null, type: EnumValue | null): void {
    write();
    const definition = external(name);
    const principal = principalOf(definition, required(principalName, 2), required(type, 3).name);
    const { credentials } = current().org;
    present(credentials.secrets(definition, principal.name));
    credentials.putSecrets(definition, principal.name, NOTHING);
}

function getCredential(name: string | null, principalName: string | null, type: EnumValue | null): DataObject {
    enter();
    const definition = external(name);
    return credentialView(definition, principalOf(definition, required(principalName, 2), required(type, 3).name));
}

// ------------------------------------------------------------ external credentials

function createExternal(input: DataObject | null): DataObject {
    write();
    const { org } = current();
    const definition = externalInput(required(input), org.namespace);
    if (org.credentials.external.some((one) => fullName(one).toLowerCase() === definition.name.toLowerCase())) {
        refuse('CONFLICT', `The external credential ${definition.name} already exists`);
    }
    org.credentials.addExternal(definition);
    insertPrincipals(org.rows, insertExternal(org.rows, definition), definition);
    return externalView(definition);
}

function updateExternal(name: string | null, input: DataObject | null): DataObject {
    write();
    const { org } = current();
    const before = external(name);
    const after = {
        ...externalInput(required(input, 2), before.createdByNamespace),
        name: before.name,
        namespace: before.namespace
    };
    const id = credentialId(org.store, 'ExternalCredential', before);
    const ids = principalIds(org.store, id);
    const has = (list: readonly PrincipalDefinition[], principal: string): boolean =>
        list.some((one) => one.name.toLowerCase() === principal.toLowerCase());
    for (const { name: gone } of before.principals.filter((one) => !has(after.principals, one.name))) {
        org.credentials.putSecrets(before, gone, NOTHING);
        erasePrincipal(org.store, ids.get(gone.toLowerCase()) ?? '');
    }
    insertPrincipals(org.rows, id, { principals: after.principals.filter((one) => !has(before.principals, one.name)) });
    org.rows.update('ExternalCredential', id, { MasterLabel: after.label, AuthenticationProtocol: after.protocol });
    org.credentials.addExternal(after);
    return externalView(after);
}

function deleteExternal(name: string | null): void {
    write();
    const { org } = current();
    const definition = external(name);
    const user = org.credentials.named.find((one) => uses(one, definition));
    if (user) {
        refuse('INVALID_INPUT', `The named credential ${fullName(user)} uses ${fullName(definition)}`);
    }
    const id = credentialId(org.store, 'ExternalCredential', definition);
    principalIds(org.store, id).forEach((principal) => erasePrincipal(org.store, principal));
    org.store.erase('ExternalCredential', id);
    org.credentials.removeExternal(definition);
}

// ------------------------------------------------------------ named credentials

function createNamed(input: DataObject | null): DataObject {
    write();
    const { org } = current();
    const definition = namedInput(required(input), org.namespace);
    external(definition.externalCredential);
    if (org.credentials.named.some((one) => fullName(one).toLowerCase() === definition.name.toLowerCase())) {
        refuse('CONFLICT', `The named credential ${definition.name} already exists`);
    }
    org.credentials.addNamed(definition);
    insertNamed(org.rows, definition);
    return namedView(definition);
}

function updateNamed(name: string | null, input: DataObject | null): DataObject {
    write();
    const { org } = current();
    const before = named(name);
    const after = {
        ...namedInput(required(input, 2), before.createdByNamespace),
        name: before.name,
        namespace: before.namespace
    };
    external(after.externalCredential);
    const id = credentialId(org.store, 'NamedCredential', before);
    org.rows.update('NamedCredential', id, {
        MasterLabel: after.label,
        Endpoint: after.url,
        CalloutOptionsGenerateAuthorizationHeader: after.generateAuthorizationHeader
    });
    // What an admin pointed elsewhere in Setup goes where the new definition says.
    org.credentials.removeNamed(before);
    org.credentials.addNamed(after);
    return namedView(after);
}

function deleteNamed(name: string | null): void {
    write();
    const { org } = current();
    const definition = named(name);
    org.store.erase('NamedCredential', credentialId(org.store, 'NamedCredential', definition));
    org.credentials.removeNamed(definition);
}

const read =
    (view: (name: string | null) => DataObject): Implementation =>
    (name: string | null) => {
        enter();
        return view(name);
    };

platformClass('ConnectApi.NamedCredentials', {
    doc: 'https://developer.salesforce.com/docs/platform/apex-ref/references/apex-ref/apex-connectapi-namedcredentials-static-methods.html',
    members: {
        'static ConnectApi.Credential createCredential(ConnectApi.CredentialInput requestBody)': (
            input: DataObject | null
        ) => store(input, absent),
        'static ConnectApi.Credential createCredential(ConnectApi.CredentialInput requestBody, ConnectApi.CreateCredentialAction action)':
            unsupported,
        'static ConnectApi.Credential updateCredential(ConnectApi.CredentialInput requestBody)': (
            input: DataObject | null
        ) => store(input, (before) => (present(before), NOTHING)),
        'static ConnectApi.Credential patchCredential(ConnectApi.CredentialInput requestBody)': (
            input: DataObject | null
        ) => store(input, present),
        'static void deleteCredential(String externalCredential, String principalName, ConnectApi.CredentialPrincipalType principalType)':
            deleteCredential,
        'static ConnectApi.Credential getCredential(String externalCredential, String principalName, ConnectApi.CredentialPrincipalType principalType)':
            getCredential,
        'static ConnectApi.ExternalCredential createExternalCredential(ConnectApi.ExternalCredentialInput requestBody)':
            createExternal,
        'static ConnectApi.ExternalCredential updateExternalCredential(String developerName, ConnectApi.ExternalCredentialInput requestBody)':
            updateExternal,
        'static void deleteExternalCredential(String developerName)': deleteExternal,
        'static ConnectApi.ExternalCredential getExternalCredential(String developerName)': read((name) =>
            externalView(external(name))
        ),
        'static ConnectApi.ExternalCredentialList getExternalCredentials()': () => {
            enter();
            const all = current().org.credentials.external.map((one) => externalView(one));
            const type = runtimeType('List<ConnectApi.ExternalCredential>');
            return externalCredentialList({ externalCredentials: new ApexList(type, all) });
        },
        'static ConnectApi.NamedCredential createNamedCredential(ConnectApi.NamedCredentialInput requestBody)':
            createNamed,
        'static ConnectApi.NamedCredential updateNamedCredential(String developerName, ConnectApi.NamedCredentialInput requestBody)':
            updateNamed,
        'static void deleteNamedCredential(String developerName)': deleteNamed,
        'static ConnectApi.NamedCredential getNamedCredential(String developerName)': read((name) =>
            namedView(named(name))
        ),
        'static ConnectApi.NamedCredentialList getNamedCredentials()': () => {
            enter();
            const all = current().org.credentials.named.map((one) => namedView(one));
            return namedCredentialList({
                namedCredentials: new ApexList(runtimeType('List<ConnectApi.NamedCredential>'), all)
            });
        }
    }
});
