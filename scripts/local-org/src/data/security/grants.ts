/** Adds up what a user's profile, permission sets and groups grant. */
import type { FieldGrant, GrantSource, ObjectGrant } from '../../schema/permission-source.ts';
import type { StoredRow } from '../row.ts';
import type { Store } from '../store.ts';
import { PERMISSIONED, standardProfile } from './profiles.ts';

/** The sum of everything a user is granted. */
export interface UserGrants {
    /** Automated Process and the like: nothing is refused. */
    readonly isSystem: boolean;
    /** Standard fields the profile opens on the objects it opens. */
    readonly standardFields: 'all' | 'usual' | 'none';
    readonly objects: ReadonlyMap<string, ObjectGrant>;
    /** By `Object.Field`. */
    readonly fields: ReadonlyMap<string, FieldGrant>;
    readonly userPermissions: ReadonlySet<string>;
    /** `apexclass:name`, `custompermission:name`, `externalcredentialparameter:ns__credential-principal`, lower case. */
    readonly setupEntities: ReadonlySet<string>;
    /** Names of assigned permission sets, lower case. */
    readonly permissionSets: ReadonlySet<string>;
}

/** Grants of one user, read from the rows. */
export function collectGrants(
    store: Store,
    userId: string,
    muting: ReadonlyMap<string, readonly GrantSource[]>
): UserGrants {
    const user = store.row('User', userId);
    const sum = new GrantSum();
    const profileId = user?.get('ProfileId');
    if (typeof profileId === 'string') {
        addProfile(store, profileId, sum);
    }
    for (const assignment of store.find('PermissionSetAssignment', 'AssigneeId', userId)) {
        addAssignment(store, assignment, muting, sum);
    }
    return sum.finish(user === null || user.get('UserType') === 'AutomatedProcess');
}

function addProfile(store: Store, profileId: string, sum: GrantSum): void {
    const profile = standardProfile(String(store.row('Profile', profileId)?.get('Name') ?? ''));
    if (profile) {
        sum.standardFields = profile.standardFields;
        profile.permissions.forEach((name) => sum.userPermissions.add(name));
        for (const object of PERMISSIONED) {
            sum.addObject(object, profile.objectGrant(object));
        }
    }
    for (const set of store.find('PermissionSet', 'ProfileId', profileId)) {
        addPermissionSet(store, set, sum);
    }
}

function addAssignment(
    store: Store,
    assignment: StoredRow,
    muting: ReadonlyMap<string, readonly GrantSource[]>,
    sum: GrantSum
): void {
    const groupId = assignment.get('PermissionSetGroupId');
    if (typeof groupId === 'string') {
        const group = new GrantSum();
        for (const component of store.find('PermissionSetGroupComponent', 'PermissionSetGroupId', groupId)) {
            const set = store.row('PermissionSet', String(component.get('PermissionSetId')));
            if (set) {
                addPermissionSet(store, set, group);
            }
        }
        const name = String(store.row('PermissionSetGroup', groupId)?.get('DeveloperName') ?? '').toLowerCase();
        (muting.get(name) ?? []).forEach((muted) => group.mute(muted));
        sum.addAll(group);
        return;
    }
    const set = store.row('PermissionSet', String(assignment.get('PermissionSetId')));
    if (set) {
        addPermissionSet(store, set, sum);
    }
}

function addPermissionSet(store: Store, set: StoredRow, sum: GrantSum): void {
    sum.permissionSets.add(String(set.get('Name')).toLowerCase());
    for (const [name, value] of set.entries()) {
        if (value === true && name.startsWith('Permissions')) {
            sum.userPermissions.add(name.slice('Permissions'.length));
        }
    }
    for (const row of store.find('ObjectPermissions', 'ParentId', set.id)) {
        sum.addObject(String(row.get('SobjectType')), {
            read: row.get('PermissionsRead') === true,
            create: row.get('PermissionsCreate') === true,
            edit: row.get('PermissionsEdit') === true,
            delete: row.get('PermissionsDelete') === true,
            viewAll: row.get('PermissionsViewAllRecords') === true,
            modifyAll: row.get('PermissionsModifyAllRecords') === true
        });
    }
    for (const row of store.find('FieldPermissions', 'ParentId', set.id)) {
        const read = row.get('PermissionsRead') === true;
        sum.addField(String(row.get('Field')), { read, edit: row.get('PermissionsEdit') === true });
    }
    for (const row of store.find('SetupEntityAccess', 'ParentId', set.id)) {
        const entity = store.byId(String(row.get('SetupEntityId')));
        const name = entity ? entityName(store, entity) : null;
        if (entity && typeof name === 'string') {
            sum.setupEntities.add(`${entity.type.toLowerCase()}:${name.toLowerCase()}`);
        }
    }
}

function entityName(store: Store, entity: StoredRow): unknown {
    if (entity.type !== 'ExternalCredentialParameter') {
        return entity.get('DeveloperName') ?? entity.get('Name');
    }
    const credential = store.row('ExternalCredential', String(entity.get('ExternalCredentialId')));
    const namespace = credential?.get('NamespacePrefix');
    const prefix = typeof namespace === 'string' ? `${namespace}__` : '';
    return `${prefix}${String(credential?.get('DeveloperName'))}-${String(entity.get('ParameterName'))}`;
}

class GrantSum {
    standardFields: UserGrants['standardFields'] = 'none';
    readonly objects = new Map<string, ObjectGrant>();
    readonly fields = new Map<string, FieldGrant>();
    readonly userPermissions = new Set<string>();
    readonly setupEntities = new Set<string>();
    readonly permissionSets = new Set<string>();

    addObject(name: string, grant: ObjectGrant): void {
        const before = this.objects.get(name);
        this.objects.set(name, before ? either(before, grant) : grant);
    }

    addField(name: string, grant: FieldGrant): void {
        const before = this.fields.get(name);
        this.fields.set(name, before ? { read: before.read || grant.read, edit: before.edit || grant.edit } : grant);
    }

    addAll(other: GrantSum): void {
        other.objects.forEach((grant, name) => this.addObject(name, grant));
        other.fields.forEach((grant, name) => this.addField(name, grant));
        other.userPermissions.forEach((name) => this.userPermissions.add(name));
        other.setupEntities.forEach((name) => this.setupEntities.add(name));
        other.permissionSets.forEach((name) => this.permissionSets.add(name));
    }

    /** Takes away what a muting permission set mutes; in its file, `true` means muted. */
    mute(muted: GrantSource): void {
        for (const [name, grant] of muted.objects) {
            const own = this.objects.get(name);
            if (own) {
                this.objects.set(name, without(own, grant));
            }
        }
        for (const [name, grant] of muted.fields) {
            const own = this.fields.get(name);
            if (own) {
                this.fields.set(name, { read: own.read && !grant.read, edit: own.edit && !grant.edit });
            }
        }
        muted.userPermissions.forEach((name) => this.userPermissions.delete(name));
        muted.customPermissions.forEach((name) => this.setupEntities.delete(`custompermission:${name.toLowerCase()}`));
        muted.classes.forEach((name) => this.setupEntities.delete(`apexclass:${name.toLowerCase()}`));
    }

    finish(isSystem: boolean): UserGrants {
        return {
            isSystem,
            standardFields: this.standardFields,
            objects: this.objects,
            fields: this.fields,
            userPermissions: this.userPermissions,
            setupEntities: this.setupEntities,
            permissionSets: this.permissionSets
        };
    }
}

const RIGHTS = ['read', 'create', 'edit', 'delete', 'viewAll', 'modifyAll'] as const;

function either(left: ObjectGrant, right: ObjectGrant): ObjectGrant {
    return Object.fromEntries(RIGHTS.map((name) => [name, left[name] || right[name]])) as unknown as ObjectGrant;
}

function without(grant: ObjectGrant, muted: ObjectGrant): ObjectGrant {
    return Object.fromEntries(RIGHTS.map((name) => [name, grant[name] && !muted[name]])) as unknown as ObjectGrant;
}
