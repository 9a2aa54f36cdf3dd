/**
 * Global merge fields: `$User`, `$Profile`, `$UserRole`, `$Organization`, `$Setup`, `$CustomMetadata`, `$Label`,
 * `$Permission`, `$RecordType`, `$Api`, `$System`, `$ObjectType`.
 * https://help.salesforce.com/s/articleView?id=platform.dev_understandingglobals.htm
 */
import type { StoredRow } from '../data/row.ts';
import { current, isRunning } from '../platform/context.ts';
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { UnsupportedError } from '../runtime/uncatchable.ts';
import type { FieldSchema } from '../schema/fields.ts';
import type { ObjectSchema } from '../schema/model.ts';
import {
    formulaTypeOf,
    RecordFields,
    type FormulaWorld,
    type RecordFieldOptions,
    type RecordLike
} from './record-fields.ts';
import { withRecord } from './scope.ts';
import type { FieldRef, FieldResolver, FormulaScope } from './types.ts';

/** `$System.OriginDateTime`. */
const ORIGIN = new ApexDatetime(ApexDate.of(1900, 1, 1).toMillis());

type Resolve = (rest: string) => FieldRef | null;

/** Resolves paths that start with `$`; anything else is null. */
export class GlobalFields implements FieldResolver {
    readonly #world: FormulaWorld;
    readonly #options: RecordFieldOptions;
    readonly #roots: Readonly<Record<string, Resolve>>;

    /** @param object the object whose record the formula is about, for `$RecordType`; null when there is none. */
    constructor(world: FormulaWorld, object: ObjectSchema | null, options: RecordFieldOptions) {
        this.#world = world;
        this.#options = options;
        this.#roots = {
            $user: (rest) => theme(rest) ?? this.#ofRow('User', rest, () => userId()),
            $profile: (rest) => this.#ofRow('Profile', rest, () => currentUser()?.profileId ?? null),
            $userrole: (rest) => this.#ofRow('UserRole', rest, () => currentUser()?.roleId ?? null),
            $organization: (rest) => this.#ofRow('Organization', rest, () => this.#organization()?.id ?? null),
            $recordtype: (rest) => (object ? this.#recordType(object, rest) : null),
            $setup: (rest) => this.#setting(rest),
            $custommetadata: (rest) => this.#customMetadata(rest),
            $label: (rest) => this.#label(rest),
            $permission: (rest) => this.#permission(rest),
            $objecttype: (rest) => this.#objectType(rest),
            $api: (rest) => api(rest),
            $system: (rest) =>
                rest.toLowerCase() === 'origindatetime' ? { type: 'datetime', read: () => ORIGIN } : null
        };
    }

    resolve(path: string): FieldRef | null {
        const dot = path.indexOf('.');
        const root = dot < 0 ? undefined : this.#roots[path.slice(0, dot).toLowerCase()];
        return root ? root(path.slice(dot + 1)) : null;
    }

    #ofRow(objectName: string, rest: string, id: () => string | null): FieldRef | null {
        const object = this.#world.schema.object(objectName);
        return (
            object &&
            this.#within(object, rest, () => {
                const key = id();
                return key === null ? null : this.#world.store.row(object.name, key);
            })
        );
    }

    /** A field of another record than the formula's own. */
    #within(object: ObjectSchema, rest: string, find: (scope: FormulaScope) => StoredRow | null): FieldRef | null {
        const field = new RecordFields(object, this.#world, this.#options).resolve(rest);
        return field && { ...field, read: (scope) => field.read(withRecord(scope, find(scope))) };
    }

    #organization(): StoredRow | null {
        return this.#world.schema.object('Organization') ? first(this.#world.store.rows('Organization')) : null;
    }

    #recordType(object: ObjectSchema, rest: string): FieldRef | null {
        const lookup = object.field('RecordTypeId');
        const recordType = this.#world.schema.object('RecordType');
        if (!lookup || !recordType) {
            return null;
        }
        const own = new RecordFields(object, this.#world, this.#options);
        return this.#within(recordType, rest, ({ record }) => {
            const id = record === null ? null : own.value(record as RecordLike, lookup);
            return typeof id === 'string' ? this.#world.store.row(recordType.name, id) : null;
        });
    }

    /** A hierarchy setting: the user's own value, else the profile's, else the org's. */
    #setting(rest: string): FieldRef | null {
        const [objectName = '', fieldName = '', ...more] = rest.split('.');
        const object = this.#world.schema.object(objectName);
        const field = object?.field(fieldName);
        const type = field && formulaTypeOf(field);
        if (!object || object.kind !== 'hierarchySetting' || !field || !type || more.length > 0) {
            return null;
        }
        return { type, percent: field.type === 'percent', read: () => this.#settingValue(object, field) };
    }

    #settingValue(object: ObjectSchema, field: FieldSchema): unknown {
        const owners = [userId(), currentUser()?.profileId ?? null, this.#organization()?.id ?? null];
        for (const owner of owners) {
            const row = owner === null ? undefined : this.#world.store.find(object.name, 'SetupOwnerId', owner)[0];
            const value = row?.get(field.name) ?? null;
            if (value !== null) {
                return value;
            }
        }
        return null;
    }

    /** `Type__mdt.DeveloperName.Field__c`. */
    #customMetadata(rest: string): FieldRef | null {
        const [typeName = '', record = '', ...field] = rest.split('.');
        const object = this.#world.schema.object(typeName);
        if (object?.kind !== 'customMetadata' || field.length === 0) {
            return null;
        }
        const wanted = record.toLowerCase();
        return this.#within(object, field.join('.'), () => {
            const isWanted = (row: StoredRow): boolean => String(row.get('DeveloperName')).toLowerCase() === wanted;
            return first([...this.#world.store.rows(object.name)].filter(isWanted));
        });
    }

    #label(rest: string): FieldRef | null {
        const { labels } = this.#world.services;
        const name = rest.split('.').at(-1) as string;
        const label = labels.get(name.toLowerCase()) ?? labels.get(name.replace(/^\w+?__/, '').toLowerCase());
        return label ? { type: 'text', read: () => label.value } : null;
    }

    /** Whether a custom permission exists is not asked: in an org, too, it may belong to another package. */
    #permission(rest: string): FieldRef | null {
        const { services } = this.#world;
        const read = (): boolean => {
            const user = userId();
            return user !== null && services.permissions.hasCustomPermission(user, rest.replace('.', '__'));
        };
        return /^\w+(\.\w+)?$/.test(rest) ? { type: 'boolean', read } : null;
    }

    /** `Object.Fields.Field`: names a field for VLOOKUP. */
    #objectType(rest: string): FieldRef | null {
        const [objectName = '', word = '', fieldName = ''] = rest.split('.');
        const object = this.#world.schema.object(objectName);
        const field = object?.field(fieldName);
        const type = field && formulaTypeOf(field);
        if (!object || !field || !type || word.toLowerCase() !== 'fields') {
            return null;
        }
        return { type, fieldName: `${object.name}.${field.name}`, read: () => null };
    }
}

/** `$User.UITheme` and `$User.UIThemeDisplayed` depend on the page, and there is none. */
function theme(rest: string): FieldRef | null {
    if (!/^UITheme(Displayed)?$/i.test(rest)) {
        return null;
    }
    const read = (): never => {
        throw new UnsupportedError(`formula merge field $User.${rest}`);
    };
    return { type: 'text', read };
}

function api(rest: string): FieldRef | null {
    if (rest.toLowerCase() === 'session_id') {
        return { type: 'text', read: (scope) => scope.sessionId ?? null };
    }
    if (/^(Partner|Enterprise)_Server_URL_\d+$/i.test(rest)) {
        const read = (): never => {
            throw new UnsupportedError(`formula merge field $Api.${rest}`);
        };
        return { type: 'text', read };
    }
    return null;
}

function currentUser(): {
    readonly id: string;
    readonly profileId: string | null;
    readonly roleId: string | null;
} | null {
    return isRunning() ? current().transaction.user : null;
}

function userId(): string | null {
    return currentUser()?.id ?? null;
}

function first<T>(values: Iterable<T>): T | null {
    for (const value of values) {
        return value;
    }
    return null;
}
