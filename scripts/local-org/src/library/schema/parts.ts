/** Small describe values: picklist entries, child relationships, record types, field sets. */
import { servicesIn } from '../../data/services.ts';
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import type { FieldSchema, PicklistValue } from '../../schema/fields.ts';
import type { ChildRelation, FieldSetSchema, ObjectSchema, RecordTypeSchema } from '../../schema/model.ts';
import { withNamespace } from '../../schema/model.ts';
import { platformClass, unsupported } from '../declare.ts';
import { enumValue } from '../enums.ts';
import { displayType } from './enums.ts';
import { tokenOfField, tokenOfObject } from './tokens.ts';

const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

export class PicklistEntryValue {
    static readonly apexName = 'Schema.PicklistEntry';
    readonly entry: PicklistValue;

    constructor(entry: PicklistValue) {
        this.entry = entry;
    }
}

platformClass('Schema.PicklistEntry', {
    doc: `${REFERENCE}apex_methods_system_dynamic_describe_picklist.htm`,
    members: {
        'String getLabel()': (self: PicklistEntryValue) => self.entry.label,
        'String getValue()': (self: PicklistEntryValue) => self.entry.value,
        'Boolean isActive()': (self: PicklistEntryValue) => self.entry.active,
        'Boolean isDefaultValue()': (self: PicklistEntryValue) => self.entry.isDefault
    }
});

export class ChildRelationshipValue {
    static readonly apexName = 'Schema.ChildRelationship';
    readonly relation: ChildRelation;

    constructor(relation: ChildRelation) {
        this.relation = relation;
    }

    get child(): ObjectSchema {
        return current().org.schema.require(this.relation.childObject);
    }
}

const relationships = new WeakMap<ChildRelation, ChildRelationshipValue>();

/** The describe of a relationship: one per relationship, because programs use it as a key. */
export function describeRelation(relation: ChildRelation): ChildRelationshipValue {
    const value = relationships.get(relation) ?? new ChildRelationshipValue(relation);
    relationships.set(relation, value);
    return value;
}

platformClass('Schema.ChildRelationship', {
    doc: `${REFERENCE}apex_methods_system_childRelationship.htm`,
    members: {
        'Schema.SObjectType getChildSObject()': (self: ChildRelationshipValue) => tokenOfObject(self.child),
        'Schema.SObjectField getField()': (self: ChildRelationshipValue) =>
            tokenOfField(self.child, self.relation.field),
        'String getRelationshipName()': (self: ChildRelationshipValue) => self.relation.name,
        'Boolean isCascadeDelete()': (self: ChildRelationshipValue) =>
            self.relation.field.deleteConstraint === 'Cascade',
        'Boolean isRestrictedDelete()': (self: ChildRelationshipValue) =>
            self.relation.field.deleteConstraint === 'Restrict',
        'Boolean isDeprecatedAndHidden()': () => false,
        'List<String> getJunctionIdListNames()': unsupported,
        'List<Schema.SObjectType> getJunctionReferenceTo()': unsupported
    }
});

const MASTER_ID = '012000000000000AAA';

export class RecordTypeInfoValue {
    static readonly apexName = 'Schema.RecordTypeInfo';
    readonly object: ObjectSchema;
    /** Null for the master record type every object has. */
    readonly recordType: RecordTypeSchema | null;
    readonly id: string;

    constructor(object: ObjectSchema, recordType: RecordTypeSchema | null) {
        this.object = object;
        this.recordType = recordType;
        this.id = recordType === null ? MASTER_ID : recordTypeId(object, recordType);
    }

    get name(): string {
        return this.recordType?.label ?? 'Master';
    }

    get developerName(): string {
        return this.recordType?.developerName ?? 'Master';
    }
}

/** Id of the RecordType row. */
export function recordTypeId(object: ObjectSchema, recordType: RecordTypeSchema): string {
    const { store } = current().org;
    const row = store
        .find('RecordType', 'DeveloperName', recordType.developerName)
        .find((candidate) => candidate.get('SobjectType') === object.name);
    return row?.id ?? throwApex('System.SObjectException', `No record type ${recordType.developerName}`);
}

platformClass('Schema.RecordTypeInfo', {
    doc: `${REFERENCE}apex_class_Schema_RecordTypeInfo.htm`,
    members: {
        'String getName()': (self: RecordTypeInfoValue) => self.name,
        'String getDeveloperName()': (self: RecordTypeInfoValue) => self.developerName,
        'Id getRecordTypeId()': (self: RecordTypeInfoValue) => self.id,
        'Boolean isActive()': (self: RecordTypeInfoValue) => self.recordType?.active ?? true,
        'Boolean isAvailable()': (self: RecordTypeInfoValue) => self.recordType?.active ?? true,
        'Boolean isDefaultRecordTypeMapping()': (self: RecordTypeInfoValue) => self.recordType === null,
        'Boolean isMaster()': (self: RecordTypeInfoValue) => self.recordType === null
    }
});

export class FieldSetValue {
    static readonly apexName = 'Schema.FieldSet';
    readonly object: ObjectSchema;
    readonly fieldSet: FieldSetSchema;

    constructor(object: ObjectSchema, fieldSet: FieldSetSchema) {
        this.object = object;
        this.fieldSet = fieldSet;
    }
}

class FieldSetMemberValue {
    static readonly apexName = 'Schema.FieldSetMember';
    readonly path: string;
    readonly required: boolean;
    readonly object: ObjectSchema;
    readonly field: FieldSchema;

    constructor(object: ObjectSchema, member: FieldSetSchema['members'][number]) {
        this.path = member.path;
        this.required = member.required;
        const { object: owner, field } = resolvePath(object, member.path);
        this.object = owner;
        this.field = field;
    }
}

/** The field at the end of a path such as `Account.Name`. @throws System.SObjectException for a path that leads nowhere */
function resolvePath(start: ObjectSchema, path: string): { object: ObjectSchema; field: FieldSchema } {
    const parts = path.split('.');
    let object = start;
    for (const part of parts.slice(0, -1)) {
        const [target] = object.parentRelation(part)?.referenceTo ?? [];
        object =
            current().org.schema.object(target ?? '') ?? throwApex('System.SObjectException', `Invalid field ${path}`);
    }
    const field = object.field(parts.at(-1) ?? '') ?? throwApex('System.SObjectException', `Invalid field ${path}`);
    return { object, field };
}

platformClass('Schema.FieldSet', {
    doc: `${REFERENCE}apex_class_Schema_FieldSet.htm`,
    members: {
        'String getDescription()': (self: FieldSetValue) => self.fieldSet.description,
        'List<Schema.FieldSetMember> getFields()': (self: FieldSetValue) =>
            new ApexList(
                runtimeType('List<Schema.FieldSetMember>'),
                self.fieldSet.members.map((member) => new FieldSetMemberValue(self.object, member))
            ),
        'String getLabel()': (self: FieldSetValue) => self.fieldSet.label,
        'String getName()': (self: FieldSetValue) => self.fieldSet.name,
        'String getNamespace()': () => current().org.namespace,
        'Schema.SObjectType getSObjectType()': (self: FieldSetValue) => tokenOfObject(self.object)
    }
});

platformClass('Schema.FieldSetMember', {
    doc: `${REFERENCE}apex_class_Schema_FieldSetMember.htm`,
    members: {
        'Boolean getDBRequired()': (self: FieldSetMemberValue) => self.field.required,
        'String getFieldPath()': (self: FieldSetMemberValue) => self.path,
        'String getLabel()': (self: FieldSetMemberValue) => self.field.label,
        'Boolean getRequired()': (self: FieldSetMemberValue) => self.required,
        'Schema.DisplayType getType()': (self: FieldSetMemberValue) =>
            enumValue('Schema.DisplayType', displayType(self.field)),
        'Schema.SObjectField getSObjectField()': (self: FieldSetMemberValue) => tokenOfField(self.object, self.field)
    }
});

/** Whether the running user may do that with the object. */
export function may(object: ObjectSchema, right: 'read' | 'create' | 'edit' | 'delete'): boolean {
    const execution = current();
    return servicesIn(execution).permissions.canObject(execution.transaction.user.id, object.name, right);
}

/** Whether the running user may do that with the field. */
export function mayField(object: ObjectSchema, field: FieldSchema, right: 'read' | 'edit'): boolean {
    const execution = current();
    return servicesIn(execution).permissions.canField(execution.transaction.user.id, object, field, right);
}

/** `X__c` without the project's own namespace. */
export function localName(name: string): string {
    const { namespace } = current().org;
    const bare = namespace === null ? name : name.replace(new RegExp(`^${namespace}__`, 'i'), '');
    return withNamespace(bare, namespace) === name ? bare : name;
}
