/** Permission sets, profiles and their groups as source says them. */
import { withNamespace } from './model.ts';
import type { SourceFile } from './source-files.ts';
import { readMetadata } from './source-files.ts';
import { children, flag, text, texts, type XmlElement } from './xml.ts';

/** What a permission set grants on an object. */
export interface ObjectGrant {
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface FieldGrant {
    readonly read: boolean;
    readonly edit: boolean;
}

/** Grants of one permission set, profile or muting permission set. Names are canonical. */
export interface GrantSource {
    readonly name: string;
    readonly label: string;
    readonly objects: ReadonlyMap<string, ObjectGrant>;
    /** By `Object.Field`. */
    readonly fields: ReadonlyMap<string, FieldGrant>;
    readonly classes: readonly string[];
    readonly customPermissions: readonly string[];
    readonly externalCredentialPrincipals: readonly string[];
    /** System permissions by API name, e.g. `ViewAllData`. */
    readonly userPermissions: readonly string[];
    readonly customSettings: readonly string[];
    readonly customMetadataTypes: readonly string[];
}

export interface PermissionSetGroupSource {
    readonly name: string;
    readonly label: string;
    readonly permissionSets: readonly string[];
    readonly muting: readonly string[];
}

/** A PermissionSet, Profile or MutingPermissionSet file. */
export function grantSource(file: SourceFile, namespace: string | null): GrantSource {
    const element = readMetadata(file);
    const own = (name: string): string =>
        name
            .split('.')
            .map((part) => withNamespace(part, namespace))
            .join('.');
    const enabled = (tag: string, name: string): string[] =>
        children(element, tag)
            .filter((item) => flag(item, 'enabled'))
            .map((item) => own(text(item, name) ?? ''));
    return {
        name: decodeURIComponent(file.name),
        label: text(element, 'label') ?? decodeURIComponent(file.name),
        objects: new Map(
            children(element, 'objectPermissions').map((item) => [own(text(item, 'object') ?? ''), objectGrant(item)])
        ),
        fields: new Map(
            children(element, 'fieldPermissions').map((item) => [own(text(item, 'field') ?? ''), fieldGrant(item)])
        ),
        classes: enabled('classAccesses', 'apexClass'),
        customPermissions: enabled('customPermissions', 'name'),
        externalCredentialPrincipals: enabled('externalCredentialPrincipalAccesses', 'externalCredentialPrincipal'),
        userPermissions: enabled('userPermissions', 'name'),
        customSettings: enabled('customSettingAccesses', 'name'),
        customMetadataTypes: enabled('customMetadataTypeAccesses', 'name')
    };
}

function objectGrant(item: XmlElement): ObjectGrant {
    return {
        read: flag(item, 'allowRead'),
        create: flag(item, 'allowCreate'),
        edit: flag(item, 'allowEdit'),
        delete: flag(item, 'allowDelete'),
        viewAll: flag(item, 'viewAllRecords'),
        modifyAll: flag(item, 'modifyAllRecords')
    };
}

function fieldGrant(item: XmlElement): FieldGrant {
    return { read: flag(item, 'readable'), edit: flag(item, 'editable') };
}

/** A PermissionSetGroup file. */
export function permissionSetGroup(file: SourceFile): PermissionSetGroupSource {
    const element = readMetadata(file);
    return {
        name: file.name,
        label: text(element, 'label') ?? file.name,
        permissionSets: texts(element, 'permissionSets'),
        muting: texts(element, 'mutingPermissionSets')
    };
}
