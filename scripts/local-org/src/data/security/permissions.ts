/**
 * Who may do what with objects and fields. The truth is in rows (PermissionSet, ObjectPermissions, FieldPermissions,
 * assignments), so that DML on them counts at once; muting is kept beside them, as it has no rows.
 * Custom fields are seen only through permission sets and profiles that name them, also by administrators.
 */
import type { FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema, Schema } from '../../schema/model.ts';
import type { GrantSource } from '../../schema/permission-source.ts';
import type { Store } from '../store.ts';
import { collectGrants, type UserGrants } from './grants.ts';
import { ADMIN_FIELDS, ADMIN_WRITES, FOLLOWS, PERMISSIONED } from './profiles.ts';

export type ObjectRight = 'read' | 'create' | 'edit' | 'delete' | 'viewAll' | 'modifyAll';
export type FieldRight = 'read' | 'edit';

const GRANT_TABLES = [
    'User',
    'Profile',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroupComponent',
    'ObjectPermissions',
    'FieldPermissions',
    'SetupEntityAccess'
];

export class PermissionModel {
    readonly #store: Store;
    readonly #schema: Schema;
    /** Muting permission sets by group name in lower case. */
    readonly #muting: ReadonlyMap<string, readonly GrantSource[]>;
    /** Custom settings opened by permission set name in lower case. */
    readonly #settings: ReadonlyMap<string, readonly string[]>;
    readonly #cache = new Map<string, UserGrants>();
    #cachedAt = -1;

    constructor(
        store: Store,
        options: {
            readonly muting?: ReadonlyMap<string, readonly GrantSource[]>;
            readonly settings?: ReadonlyMap<string, readonly string[]>;
        } = {}
    ) {
        this.#store = store;
        this.#schema = store.schema;
        this.#muting = options.muting ?? new Map();
        this.#settings = options.settings ?? new Map();
    }

    /** Whether the user may do that to the object at all; sharing and fields are asked separately. */
    canObject(userId: string, name: string, right: ObjectRight): boolean {
        const object = this.#schema.require(FOLLOWS.get(name) ?? name);
        const grants = this.grantsOf(userId);
        if (grants.isSystem || grants.userPermissions.has('ModifyAllData')) {
            return true;
        }
        if (grants.userPermissions.has('ViewAllData') && (right === 'read' || right === 'viewAll')) {
            return true;
        }
        switch (object.kind) {
            case 'listSetting':
            case 'hierarchySetting':
                return (
                    grants.userPermissions.has('CustomizeApplication') ||
                    (right === 'read' && this.#opensSetting(grants, object.name))
                );
            case 'customMetadata':
                return right === 'read' || grants.userPermissions.has('CustomizeApplication');
            case 'share':
            case 'history':
                return true;
            default:
                return this.#granted(grants, object, right);
        }
    }

    #opensSetting(grants: UserGrants, name: string): boolean {
        return [...grants.permissionSets].some((set) => this.#settings.get(set)?.includes(name));
    }

    #granted(grants: UserGrants, object: ObjectSchema, right: ObjectRight): boolean {
        if (object.custom || PERMISSIONED.has(object.name)) {
            return grants.objects.get(object.name)?.[right] ?? false;
        }
        return right === 'read' || !ADMIN_WRITES.has(object.name) || grants.userPermissions.has('ManageUsers');
    }

    /** Whether the user sees (or may change) the field, given that the object is open to them. */
    canField(userId: string, object: ObjectSchema, field: FieldSchema, right: FieldRight): boolean {
        if (!this.canObject(userId, object.name, 'read')) {
            return false;
        }
        const governing = field.compound === null ? field : (object.field(field.compound) ?? field);
        if (!isHideable(object, governing)) {
            return true;
        }
        const grants = this.grantsOf(userId);
        if (grants.isSystem || (!governing.custom && opensStandardField(grants, object, field))) {
            return true;
        }
        if (/__pc$/.test(field.name)) {
            return grants.fields.get(`Contact.${field.name.replace(/__pc$/, '__c')}`)?.[right] ?? false;
        }
        const own = grants.fields.get(`${object.name}.${field.name}`);
        const whole = grants.fields.get(`${object.name}.${governing.name}`);
        return (own?.[right] ?? false) || (whole?.[right] ?? false);
    }

    /** Whether a custom permission (`Name` or `ns__Name`) is granted. */
    hasCustomPermission(userId: string, name: string): boolean {
        return this.grantsOf(userId).setupEntities.has(`custompermission:${bare(name)}`);
    }

    /** Whether a system permission such as `ModifyAllData` is granted. */
    hasUserPermission(userId: string, name: string): boolean {
        return this.grantsOf(userId).userPermissions.has(name);
    }

    /** Whether the user may run the Apex class (administrators may run all). */
    hasClassAccess(userId: string, className: string): boolean {
        const grants = this.grantsOf(userId);
        return (
            grants.isSystem ||
            grants.userPermissions.has('AuthorApex') ||
            grants.setupEntities.has(`apexclass:${className.toLowerCase()}`)
        );
    }

    /**
     * Whether the user may use an external credential principal, named `ns__Credential-Principal`: it is granted, and
     * the user reads the object that keeps what was entered for it.
     * https://help.salesforce.com/s/articleView?id=xcloud.nc_user_external_credentials.htm
     */
    hasPrincipal(userId: string, principal: string): boolean {
        return (
            this.grantsOf(userId).setupEntities.has(`externalcredentialparameter:${principal.toLowerCase()}`) &&
            this.canObject(userId, 'UserExternalCredential', 'read')
        );
    }

    /** Everything granted to the user, computed again only when a row that matters changed. */
    grantsOf(userId: string): UserGrants {
        const version = GRANT_TABLES.reduce((sum, table) => sum + this.#store.table(table).version, 0);
        if (version !== this.#cachedAt) {
            this.#cache.clear();
            this.#cachedAt = version;
        }
        let grants = this.#cache.get(userId);
        if (!grants) {
            grants = collectGrants(this.#store, userId, this.#muting);
            this.#cache.set(userId, grants);
        }
        return grants;
    }
}

function bare(name: string): string {
    return name.toLowerCase().replace(/^[a-z0-9]+__/, '');
}

function opensStandardField(grants: UserGrants, object: ObjectSchema, field: FieldSchema): boolean {
    const isUsual = !ADMIN_FIELDS.has(`${object.name}.${field.name}`);
    return grants.standardFields === 'all' || (grants.standardFields === 'usual' && isUsual);
}

/** Whether field-level security has a say over the field. */
function isHideable(object: ObjectSchema, field: FieldSchema): boolean {
    return (
        field.permissionable &&
        (object.kind === 'custom' || object.kind === 'standard') &&
        (object.custom || field.custom || PERMISSIONED.has(object.name))
    );
}
