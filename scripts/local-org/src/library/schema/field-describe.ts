/**
 * Schema.SObjectField and Schema.DescribeFieldResult.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_fields_describe.htm
 */
import { toFieldValue } from '../../data/convert.ts';
import { current } from '../../platform/context.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import { isCalculated, isText, type FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { platformClass, unsupported } from '../declare.ts';
import { enumValue } from '../enums.ts';
import { displayType, soapType } from './enums.ts';
import { localName, mayField, may, PicklistEntryValue } from './parts.ts';
import type { SObjectFieldValue } from './tokens.ts';
import { tokenOfField, tokenOfObject } from './tokens.ts';

const DOC =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_fields_describe.htm';

export class DescribeFieldValue {
    static readonly apexName = 'Schema.DescribeFieldResult';
    readonly object: ObjectSchema;
    readonly field: FieldSchema;

    constructor(object: ObjectSchema, field: FieldSchema) {
        this.object = object;
        this.field = field;
    }

    apexEquals(other: unknown): boolean {
        return other instanceof DescribeFieldValue && other.field === this.field && other.object === this.object;
    }

    apexHash(): unknown {
        return `F${this.object.name}.${this.field.name}`;
    }

    toString(): string {
        return `Schema.DescribeFieldResult[name=${this.field.name}]`;
    }
}

/** The describe of a field token. */
export function describeField(token: SObjectFieldValue): DescribeFieldValue {
    return new DescribeFieldValue(token.object, token.field);
}

platformClass('Schema.SObjectField', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Schema_SObjectField.htm',
    members: {
        'Schema.DescribeFieldResult getDescribe()': describeField,
        'Schema.DescribeFieldResult getDescribe(Object options)': describeField,
        'String toString()': (self: SObjectFieldValue) => self.toString()
    }
});

type Self = DescribeFieldValue;

function defaultValueOf({ field }: Self): unknown {
    const text = field.defaultValue;
    if (field.type === 'boolean') {
        return text !== null && text.toLowerCase() === 'true';
    }
    if (text === null || field.custom) {
        return null;
    }
    return isText(field) ? text : toFieldValue(field, Decimal.parse(text));
}

function picklistEntries({ field }: Self): ApexList {
    const entries = field.picklist.filter((entry) => entry.active).map((entry) => new PicklistEntryValue(entry));
    return new ApexList(runtimeType('List<Schema.PicklistEntry>'), entries);
}

function referenceTo({ field }: Self): ApexList {
    const { schema } = current().org;
    const objects = field.referenceTo.flatMap((name) => schema.object(name) ?? []);
    return new ApexList(runtimeType('List<Schema.SObjectType>'), objects.map(tokenOfObject));
}

function isWritable(self: Self, right: 'create' | 'edit'): boolean {
    const allowed = right === 'create' ? self.field.createable : self.field.updateable;
    return allowed && may(self.object, right) && mayField(self.object, self.field, 'edit');
}

platformClass('Schema.DescribeFieldResult', {
    doc: DOC,
    members: {
        'Integer getByteLength()': (self: Self) => self.field.length * 3,
        'String getCalculatedFormula()': (self: Self) => self.field.formula,
        'String getCompoundFieldName()': (self: Self) => self.field.compound,
        'Schema.SObjectField getController()': (self: Self) => {
            const controller =
                self.field.controllerField === null ? null : self.object.field(self.field.controllerField);
            return controller && tokenOfField(self.object, controller);
        },
        'Object getDefaultValue()': defaultValueOf,
        'String getDefaultValueFormula()': (self: Self) => (self.field.custom ? self.field.defaultValue : null),
        'Integer getDigits()': (self: Self) => (self.field.type === 'int' ? self.field.precision : 0),
        'Schema.FilteredLookupInfo getFilteredLookupInfo()': unsupported,
        'String getInlineHelpText()': (self: Self) => self.field.helpText,
        'String getLabel()': (self: Self) => self.field.label,
        'Integer getLength()': (self: Self) => self.field.length,
        'String getLocalName()': (self: Self) => localName(self.field.name),
        'String getName()': (self: Self) => self.field.name,
        'List<Schema.PicklistEntry> getPicklistValues()': picklistEntries,
        'Integer getPrecision()': (self: Self) => (self.field.type === 'int' ? 0 : self.field.precision),
        'String getReferenceTargetField()': () => null,
        'List<Schema.SObjectType> getReferenceTo()': referenceTo,
        'String getRelationshipName()': (self: Self) => self.field.relationshipName,
        'Integer getRelationshipOrder()': (self: Self) => self.field.relationshipOrder,
        'Integer getScale()': (self: Self) => self.field.scale,
        'Schema.SoapType getSoapType()': (self: Self) => enumValue('Schema.SoapType', soapType(self.field)),
        'Schema.SObjectField getSObjectField()': (self: Self) => tokenOfField(self.object, self.field),
        'Schema.SObjectType getSObjectType()': (self: Self) => tokenOfObject(self.object),
        'Schema.DisplayType getType()': (self: Self) => enumValue('Schema.DisplayType', displayType(self.field)),
        'Boolean isAccessible()': (self: Self) => mayField(self.object, self.field, 'read'),
        'Boolean isAggregatable()': (self: Self) => self.field.aggregatable,
        'Boolean isAiPredictionField()': () => false,
        'Boolean isAutoNumber()': (self: Self) => self.field.autoNumber !== null,
        'Boolean isCalculated()': (self: Self) => isCalculated(self.field),
        'Boolean isCascadeDelete()': (self: Self) =>
            self.field.type === 'reference' && self.field.deleteConstraint === 'Cascade',
        'Boolean isCaseSensitive()': (self: Self) => self.field.caseSensitive,
        'Boolean isCreateable()': (self: Self) => isWritable(self, 'create'),
        'Boolean isCustom()': (self: Self) => self.field.custom,
        'Boolean isDefaultedOnCreate()': (self: Self) =>
            self.field.defaultValue !== null || self.field.type === 'boolean',
        'Boolean isDependentPicklist()': (self: Self) => self.field.controllerField !== null,
        'Boolean isDeprecatedAndHidden()': () => false,
        'Boolean isEncrypted()': (self: Self) => self.field.type === 'encryptedstring',
        'Boolean isExternalId()': (self: Self) => self.field.externalId,
        'Boolean isFilterable()': (self: Self) => self.field.filterable,
        'Boolean isFormulaTreatNullNumberAsZero()': (self: Self) => self.field.blankAsZero,
        'Boolean isGroupable()': (self: Self) => self.field.groupable,
        'Boolean isHtmlFormatted()': (self: Self) => self.field.htmlFormatted,
        'Boolean isIdLookup()': (self: Self) => self.field.idLookup,
        'Boolean isNameField()': (self: Self) => self.field.nameField,
        'Boolean isNamePointing()': (self: Self) => self.field.referenceTo.length > 1,
        'Boolean isNillable()': (self: Self) => self.field.nillable,
        'Boolean isPermissionable()': (self: Self) => self.field.permissionable,
        'Boolean isRestrictedDelete()': (self: Self) =>
            self.field.type === 'reference' && self.field.deleteConstraint === 'Restrict',
        'Boolean isRestrictedPicklist()': (self: Self) => self.field.restrictedPicklist,
        'Boolean isSearchPrefilterable()': () => false,
        'Boolean isSortable()': (self: Self) => self.field.sortable,
        'Boolean isUnique()': (self: Self) => self.field.unique,
        'Boolean isUpdateable()': (self: Self) => isWritable(self, 'edit'),
        'Boolean isWriteRequiresMasterRead()': () => false
    }
});
