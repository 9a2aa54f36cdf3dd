/**
 * The schema of an org: objects, their fields and how they hang together. It is built once, from source folders
 * and the tables of standard objects, and never changes while an org runs.
 */
import type { FieldSchema } from './fields.ts';
import { STANDARD_SHAPE, type OrgShape } from './shape/org-shape.ts';

/** What kind of thing an object is; decides which DML it takes and how queries see it. */
export type ObjectKind =
    | 'standard'
    | 'custom'
    | 'listSetting'
    | 'hierarchySetting'
    | 'customMetadata'
    | 'platformEvent'
    | 'share'
    | 'history'
    | 'changeEvent'
    | 'external';

export interface RecordTypeSchema {
    readonly developerName: string;
    readonly label: string;
    readonly description: string | null;
    readonly active: boolean;
    /** Picklist values allowed under it, by field; fields not named allow all their values. */
    readonly picklists: ReadonlyMap<string, readonly string[]>;
    /** Default picklist value under it, by field. */
    readonly defaults: ReadonlyMap<string, string>;
}

export interface FieldSetSchema {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    /** Field paths such as `Name` or `Account.Name`. */
    readonly members: readonly { readonly path: string; readonly required: boolean }[];
}

export interface ValidationRuleSchema {
    readonly name: string;
    readonly active: boolean;
    readonly formula: string;
    readonly message: string;
    /** Field the error shows at; null for the top of the page. */
    readonly field: string | null;
}

/** A way down from a parent to its children. */
export interface ChildRelation {
    /** Null when the relationship has no name and cannot be queried from the parent. */
    readonly name: string | null;
    readonly childObject: string;
    readonly field: FieldSchema;
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ReadWriteTransfer' | 'FullAccess' | 'ControlledByParent';

export interface ObjectProperties {
    /** Canonical API name. */
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly kind: ObjectKind;
    readonly custom: boolean;
    /** Three characters that start every id; null when records have none (platform events). */
    readonly keyPrefix: string | null;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly undeletable: boolean;
    readonly mergeable: boolean;
    readonly queryable: boolean;
    readonly searchable: boolean;
    readonly triggerable: boolean;
    readonly feedEnabled: boolean;
    readonly historyTracked: boolean;
    readonly activities: boolean;
    /** Counts as a setup object for the mixed-DML rule. */
    readonly setup: boolean;
    readonly sharingModel: SharingModel;
    readonly externalSharingModel: SharingModel;
    /** Record types are offered (always true for objects that can have them). */
    readonly recordTypes: readonly RecordTypeSchema[];
    readonly fieldSets: readonly FieldSetSchema[];
    readonly validationRules: readonly ValidationRuleSchema[];
    /** `PublishImmediately` or `PublishAfterCommit` for platform events. */
    readonly publishBehavior: 'PublishImmediately' | 'PublishAfterCommit' | null;
    /** `Public`, `Protected` or `PackageProtected`. */
    readonly visibility: string;
}

/** One object. Fields are found by API name in any case, with or without the project's namespace. */
export class ObjectSchema implements ObjectProperties {
    declare readonly name: string;
    declare readonly label: string;
    declare readonly pluralLabel: string;
    declare readonly kind: ObjectKind;
    declare readonly custom: boolean;
    declare readonly keyPrefix: string | null;
    declare readonly createable: boolean;
    declare readonly updateable: boolean;
    declare readonly deletable: boolean;
    declare readonly undeletable: boolean;
    declare readonly mergeable: boolean;
    declare readonly queryable: boolean;
    declare readonly searchable: boolean;
    declare readonly triggerable: boolean;
    declare readonly feedEnabled: boolean;
    declare readonly historyTracked: boolean;
    declare readonly activities: boolean;
    declare readonly setup: boolean;
    declare readonly sharingModel: SharingModel;
    declare readonly externalSharingModel: SharingModel;
    declare readonly recordTypes: readonly RecordTypeSchema[];
    declare readonly fieldSets: readonly FieldSetSchema[];
    declare readonly validationRules: readonly ValidationRuleSchema[];
    declare readonly publishBehavior: 'PublishImmediately' | 'PublishAfterCommit' | null;
    declare readonly visibility: string;
    /** By canonical name, in describe order. */
    readonly fields: ReadonlyMap<string, FieldSchema>;
    /** Ways down, filled when the whole schema is known. */
    readonly childRelations: ChildRelation[] = [];
    private readonly namespace: string | null;
    private readonly byName = new Map<string, FieldSchema>();
    private readonly byRelation = new Map<string, FieldSchema>();

    constructor(properties: ObjectProperties, fields: readonly FieldSchema[], namespace: string | null) {
        Object.assign(this, properties);
        this.namespace = namespace;
        this.fields = new Map(fields.map((field) => [field.name, field]));
        for (const field of fields) {
            this.byName.set(field.name.toLowerCase(), field);
            if (field.relationshipName !== null) {
                this.byRelation.set(field.relationshipName.toLowerCase(), field);
            }
        }
    }

    /** The field of that API name, or null. */
    field(name: string): FieldSchema | null {
        // An exact-case hit costs one Map lookup, which is what compiled code nearly always does.
        return this.fields.get(name) ?? lookup(this.byName, name, this.namespace);
    }

    /** The lookup field behind `Account` or `Parent__r`, or null. */
    parentRelation(name: string): FieldSchema | null {
        return lookup(this.byRelation, name, this.namespace);
    }

    /** The way down called `Contacts` or `Lines__r`, or null. */
    childRelation(name: string): ChildRelation | null {
        const wanted = aliases(name, this.namespace);
        return (
            this.childRelations.find((child) => child.name !== null && wanted.includes(child.name.toLowerCase())) ??
            null
        );
    }

    /** The field that names a record, or null (an OpportunityLineItem-like object has one, a share row has none). */
    get nameField(): FieldSchema | null {
        for (const field of this.fields.values()) {
            if (field.nameField) {
                return field;
            }
        }
        return null;
    }

    /** The record type of that developer name, or null. */
    recordType(developerName: string): RecordTypeSchema | null {
        const wanted = developerName.toLowerCase();
        return this.recordTypes.find((type) => type.developerName.toLowerCase() === wanted) ?? null;
    }
}

/** Everything an org knows about its objects. */
export class Schema {
    /** The project's own namespace, or null. */
    readonly namespace: string | null;
    /** Features that decide which fields there are. */
    readonly shape: OrgShape;
    readonly objects: readonly ObjectSchema[];
    private readonly byName = new Map<string, ObjectSchema>();
    private readonly byPrefix = new Map<string, ObjectSchema>();

    constructor(objects: readonly ObjectSchema[], namespace: string | null, shape: OrgShape = STANDARD_SHAPE) {
        this.namespace = namespace;
        this.shape = shape;
        this.objects = objects;
        for (const object of objects) {
            this.byName.set(object.name.toLowerCase(), object);
            if (object.keyPrefix !== null) {
                this.byPrefix.set(object.keyPrefix, object);
            }
        }
        for (const object of objects) {
            for (const field of object.fields.values()) {
                this.linkChildren(object, field);
            }
        }
    }

    /** The object of that API name in any case, with or without the project's namespace; null when there is none. */
    object(name: string): ObjectSchema | null {
        return lookup(this.byName, name, this.namespace);
    }

    /** Like {@link object}, for names that must exist: a missing one is a mistake in this program. */
    require(name: string): ObjectSchema {
        const object = this.object(name);
        if (!object) {
            throw new Error(`The schema has no object ${name}`);
        }
        return object;
    }

    /** The object whose ids start as `id` does, or null. */
    objectOfId(id: string): ObjectSchema | null {
        return this.byPrefix.get(id.slice(0, 3)) ?? null;
    }

    private linkChildren(object: ObjectSchema, field: FieldSchema): void {
        for (const parent of field.referenceTo) {
            this.object(parent)?.childRelations.push({
                name: field.childRelationshipName,
                childObject: object.name,
                field
            });
        }
    }
}

/** Lower-case names under which `name` may be registered in a project with that namespace. */
export function aliases(name: string, namespace: string | null): string[] {
    const lower = name.toLowerCase();
    if (namespace === null) {
        return [lower];
    }
    const prefix = `${namespace.toLowerCase()}__`;
    return lower.startsWith(prefix) ? [lower, lower.slice(prefix.length)] : [lower, prefix + lower];
}

/** `X__c` as its canonical API name in a project with that namespace; names without a custom suffix stay. */
export function withNamespace(name: string, namespace: string | null): string {
    if (namespace === null || !isBareCustomName(name)) {
        return name;
    }
    return `${namespace}__${name}`;
}

function isBareCustomName(name: string): boolean {
    return /^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*__(c|r|e|mdt|b|x|kav|latitude__s|longitude__s)$/i.test(name);
}

function lookup<T>(map: ReadonlyMap<string, T>, name: string, namespace: string | null): T | null {
    for (const alias of aliases(name, namespace)) {
        const found = map.get(alias);
        if (found !== undefined) {
            return found;
        }
    }
    return null;
}
