/** Permission sets, groups and custom permissions of a project, as the rows Setup would keep. */
import type { ProjectMetadata } from '../../schema/load-source.ts';
import type { GrantSource, ObjectGrant } from '../../schema/permission-source.ts';
import type { SystemRows } from '../system-rows.ts';

/** Ids of setup entities that permission sets grant, by lower-case name. */
export interface SetupEntities {
    readonly classes: ReadonlyMap<string, string>;
    readonly customPermissions: ReadonlyMap<string, string>;
    /** External credential principals, `credential-principal` without namespace. */
    readonly principals: ReadonlyMap<string, string>;
}

/** Stores custom permissions; gives their ids. */
export function seedCustomPermissions(
    rows: SystemRows,
    project: ProjectMetadata,
    namespace: string | null
): Map<string, string> {
    return new Map(
        project.customPermissions.map(({ name, label }) => [
            name.toLowerCase(),
            rows.insert('CustomPermission', { DeveloperName: name, MasterLabel: label, NamespacePrefix: namespace })
        ])
    );
}

/** Stores permission sets and groups with everything they grant; gives permission set ids by name. */
export function seedPermissionSets(
    rows: SystemRows,
    project: ProjectMetadata,
    namespace: string | null,
    entities: SetupEntities
): Map<string, string> {
    const ids = new Map<string, string>();
    for (const source of project.permissionSets) {
        const id = rows.insert('PermissionSet', {
            Name: source.name,
            Label: source.label,
            NamespacePrefix: namespace,
            IsOwnedByProfile: false,
            IsCustom: true,
            Type: 'Regular',
            ...systemPermissions(rows, source)
        });
        ids.set(source.name.toLowerCase(), id);
        seedGrants(rows, id, source, entities);
    }
    for (const group of project.permissionSetGroups) {
        const groupId = rows.insert('PermissionSetGroup', {
            DeveloperName: group.name,
            MasterLabel: group.label,
            NamespacePrefix: namespace,
            Status: 'Updated'
        });
        for (const member of group.permissionSets) {
            const setId = ids.get(bare(member, namespace));
            if (setId) {
                rows.insert('PermissionSetGroupComponent', { PermissionSetGroupId: groupId, PermissionSetId: setId });
            }
        }
    }
    return ids;
}

/** Those of a source that are columns here; the others open parts of the platform that this org does not have. */
function systemPermissions(rows: SystemRows, source: GrantSource): Record<string, boolean> {
    const columns = source.userPermissions.map((name) => `Permissions${name}`);
    return Object.fromEntries(
        columns.filter((name) => rows.hasField('PermissionSet', name)).map((name) => [name, true])
    );
}

/** Stores what a permission set, or a profile's own one, grants on objects; no row where it grants nothing. */
export function seedObjectGrants(rows: SystemRows, parent: string, objects: ReadonlyMap<string, ObjectGrant>): void {
    for (const [object, grant] of objects) {
        if (!Object.values(grant).includes(true)) {
            continue;
        }
        rows.insert('ObjectPermissions', {
            ParentId: parent,
            SobjectType: object,
            PermissionsRead: grant.read,
            PermissionsCreate: grant.create,
            PermissionsEdit: grant.edit,
            PermissionsDelete: grant.delete,
            PermissionsViewAllRecords: grant.viewAll,
            PermissionsModifyAllRecords: grant.modifyAll
        });
    }
}

function seedGrants(rows: SystemRows, parent: string, source: GrantSource, entities: SetupEntities): void {
    seedObjectGrants(rows, parent, source.objects);
    for (const [field, grant] of source.fields) {
        rows.insert('FieldPermissions', {
            ParentId: parent,
            SobjectType: field.slice(0, field.indexOf('.')),
            Field: field,
            PermissionsRead: grant.read,
            PermissionsEdit: grant.edit
        });
    }
    const grantEntities = (type: string, names: readonly string[], known: ReadonlyMap<string, string>): void => {
        for (const name of names) {
            const id = known.get(name.toLowerCase());
            if (id) {
                rows.insert('SetupEntityAccess', { ParentId: parent, SetupEntityId: id, SetupEntityType: type });
            }
        }
    };
    grantEntities('ApexClass', source.classes, entities.classes);
    grantEntities('CustomPermission', source.customPermissions, entities.customPermissions);
    const principals = source.externalCredentialPrincipals.map((name) => name.replace(/^[A-Za-z0-9]+__/, ''));
    grantEntities('ExternalCredentialParameter', principals, entities.principals);
}

function bare(name: string, namespace: string | null): string {
    const lower = name.toLowerCase();
    const prefix = namespace ? `${namespace.toLowerCase()}__` : null;
    return prefix && lower.startsWith(prefix) ? lower.slice(prefix.length) : lower;
}
