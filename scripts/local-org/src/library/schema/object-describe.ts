/**
 * Schema.SObjectType and Schema.DescribeSObjectResult.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject_describe.htm
 */
import { applyDefaults } from '../../data/dml/defaults.ts';
import { servicesIn } from '../../data/services.ts';
import { SObjectValue } from '../../data/sobject.ts';
import { current } from '../../platform/context.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { platformClass, unsupported } from '../declare.ts';
import { enumValue } from '../enums.ts';
import { labelMap, nameMap } from './name-map.ts';
import { describeRelation, FieldSetValue, localName, may, RecordTypeInfoValue } from './parts.ts';
import type { SObjectTypeValue } from './tokens.ts';
import { tokenOfField, tokenOfObject } from './tokens.ts';

const DOC =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject_describe.htm';

export class DescribeObjectValue {
    static readonly apexName = 'Schema.DescribeSObjectResult';
    readonly object: ObjectSchema;

    constructor(object: ObjectSchema) {
        this.object = object;
    }

    apexEquals(other: unknown): boolean {
        return other instanceof DescribeObjectValue && other.object === this.object;
    }

    apexHash(): unknown {
        return `O${this.object.name}`;
    }

    toString(): string {
        return `Schema.DescribeSObjectResult[name=${this.object.name}]`;
    }
}

class ObjectFieldsValue {
    static readonly apexName = 'Schema.SObjectTypeFields';
    readonly object: ObjectSchema;

    constructor(object: ObjectSchema) {
        this.object = object;
    }
}

class ObjectFieldSetsValue {
    static readonly apexName = 'Schema.SObjectTypeFieldSets';
    readonly object: ObjectSchema;

    constructor(object: ObjectSchema) {
        this.object = object;
    }
}

type Self = DescribeObjectValue;

/** The describe of an object token. */
export function describeObject(token: SObjectTypeValue): DescribeObjectValue {
    return new DescribeObjectValue(token.object);
}

/** `newSObject(recordTypeId, true)`: a record with the default values of its fields. */
function recordWithDefaults(token: SObjectTypeValue, recordTypeId: string | null, defaults: boolean): SObjectValue {
    const record = new SObjectValue(token.object);
    if (defaults) {
        const execution = current();
        applyDefaults(record, execution, servicesIn(execution));
        if (token.object.kind === 'platformEvent') {
            record.put('EventUuid', execution.org.random.uuid());
        }
    }
    if (recordTypeId !== null && token.object.field('RecordTypeId')) {
        record.put('RecordTypeId', recordTypeId);
    }
    return record;
}

platformClass('Schema.SObjectType', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Schema_SObjectType.htm',
    members: {
        'Schema.DescribeSObjectResult getDescribe()': describeObject,
        'Schema.DescribeSObjectResult getDescribe(Object options)': describeObject,
        'SObject newSObject()': (self: SObjectTypeValue) => new SObjectValue(self.object),
        'SObject newSObject(Id id)': (self: SObjectTypeValue, id: string | null) => {
            const record = new SObjectValue(self.object);
            if (id !== null) {
                record.put('Id', id);
            }
            return record;
        },
        'SObject newSObject(Id recordTypeId, Boolean loadDefaults)': recordWithDefaults,
        'String toString()': (self: SObjectTypeValue) => self.toString()
    }
});

function recordTypes({ object }: Self): RecordTypeInfoValue[] {
    const own = object.recordTypes.filter((type) => type.developerName !== 'Master');
    return [...own, null].map((type) => new RecordTypeInfoValue(object, type));
}

function isCustomSetting({ object }: Self): boolean {
    return object.kind === 'listSetting' || object.kind === 'hierarchySetting';
}

const INFO = 'Schema.RecordTypeInfo';

platformClass('Schema.DescribeSObjectResult', {
    doc: DOC,
    members: {
        'property Schema.SObjectTypeFields fields': { get: (self: Self) => new ObjectFieldsValue(self.object) },
        'property Schema.SObjectTypeFieldSets fieldSets': {
            get: (self: Self) => new ObjectFieldSetsValue(self.object)
        },
        'String getAssociateEntityType()': (self: Self) =>
            self.object.kind === 'share' ? 'Share' : self.object.kind === 'history' ? 'History' : null,
        'String getAssociateParentEntity()': (self: Self) =>
            self.object.kind === 'share' || self.object.kind === 'history'
                ? ([...self.object.fields.values()].find((field) => field.childRelationshipName !== null)
                      ?.referenceTo[0] ?? null)
                : null,
        'List<Schema.ChildRelationship> getChildRelationships()': (self: Self) =>
            new ApexList(
                runtimeType('List<Schema.ChildRelationship>'),
                self.object.childRelations.map(describeRelation)
            ),
        'String getDefaultImplementation()': unsupported,
        'Boolean getHasSubtypes()': () => false,
        'String getImplementedBy()': unsupported,
        'String getKeyPrefix()': (self: Self) => self.object.keyPrefix,
        'String getLabel()': (self: Self) => self.object.label,
        'String getLabelPlural()': (self: Self) => self.object.pluralLabel,
        'String getLocalName()': (self: Self) => localName(self.object.name),
        'String getName()': (self: Self) => self.object.name,
        'List<Schema.RecordTypeInfo> getRecordTypeInfos()': (self: Self) =>
            new ApexList(runtimeType(`List<${INFO}>`), recordTypes(self)),
        'Map<String, Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()': (self: Self) =>
            labelMap(
                INFO,
                recordTypes(self).map((info) => [info.developerName, info] as const)
            ),
        'Map<Id, Schema.RecordTypeInfo> getRecordTypeInfosById()': (self: Self) =>
            new ApexMap(
                runtimeType(`Map<Id,${INFO}>`),
                recordTypes(self).map((info) => [info.id, info] as const)
            ),
        'Map<String, Schema.RecordTypeInfo> getRecordTypeInfosByName()': (self: Self) =>
            labelMap(
                INFO,
                recordTypes(self).map((info) => [info.name, info] as const)
            ),
        'Schema.SObjectDescribeOptions getSObjectDescribeOption()': () =>
            enumValue('Schema.SObjectDescribeOptions', 'DEFAULT'),
        'Schema.SObjectType getSObjectType()': (self: Self) => tokenOfObject(self.object),
        'Boolean isAccessible()': (self: Self) => may(self.object, 'read'),
        'Boolean isCreateable()': (self: Self) => self.object.createable && may(self.object, 'create'),
        'Boolean isCustom()': (self: Self) => self.object.custom,
        'Boolean isCustomSetting()': isCustomSetting,
        'Boolean isDeletable()': (self: Self) => self.object.deletable && may(self.object, 'delete'),
        'Boolean isDeprecatedAndHidden()': () => false,
        'Boolean isFeedEnabled()': (self: Self) => self.object.feedEnabled,
        'Boolean isInterface()': () => false,
        'Boolean isMergeable()': (self: Self) => self.object.mergeable && may(self.object, 'edit'),
        'Boolean isMruEnabled()': (self: Self) => self.object.fields.has('LastViewedDate'),
        'Boolean isQueryable()': (self: Self) => self.object.queryable && may(self.object, 'read'),
        'Boolean isSearchable()': (self: Self) => self.object.searchable && may(self.object, 'read'),
        'Boolean isUndeletable()': (self: Self) => self.object.undeletable && may(self.object, 'create'),
        'Boolean isUpdateable()': (self: Self) => self.object.updateable && may(self.object, 'edit')
    }
});

platformClass('Schema.SObjectTypeFields', {
    doc: DOC,
    members: {
        'Map<String, Schema.SObjectField> getMap()': ({ object }: ObjectFieldsValue) =>
            nameMap(
                'Schema.SObjectField',
                [...object.fields.values()].map((field) => [field.name, tokenOfField(object, field)] as const)
            )
    }
});

platformClass('Schema.SObjectTypeFieldSets', {
    doc: DOC,
    members: {
        'Map<String, Schema.FieldSet> getMap()': ({ object }: ObjectFieldSetsValue) =>
            nameMap(
                'Schema.FieldSet',
                object.fieldSets.map((fieldSet) => [fieldSet.name, new FieldSetValue(object, fieldSet)] as const)
            )
    }
});
