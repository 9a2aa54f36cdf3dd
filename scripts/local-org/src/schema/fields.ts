/**
 * Fields of records as the platform describes them. Types carry the names of `Schema.DisplayType` in lower case,
 * because describe, SOQL, DML and JSON all speak of those and not of the labels in setup.
 */
import type { PrimitiveName } from '../apex/symbols.ts';

/** `Schema.DisplayType` in lower case. */
export type FieldType =
    | 'id' | 'reference' | 'string' | 'textarea' | 'encryptedstring' | 'email' | 'phone' | 'url' | 'combobox'
    | 'picklist' | 'multipicklist' | 'boolean' | 'int' | 'long' | 'double' | 'currency' | 'percent' | 'date'
    | 'datetime' | 'time' | 'base64' | 'location' | 'address' | 'anytype' | 'complexvalue'; // prettier-ignore

export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly active: boolean;
    readonly isDefault: boolean;
    /** Values of the controlling field under which this one may be chosen; null when it always may. */
    readonly validFor: readonly string[] | null;
}

/** What happens to a child when its parent is deleted. */
export type DeleteConstraint = 'SetNull' | 'Cascade' | 'Restrict';

/** Definition of a roll-up summary field; evaluated by whoever plugs into the DML steps. */
export interface RollUpSummary {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    /** `Child__c.Parent__c`. */
    readonly foreignKey: string;
    /** `Child__c.Amount__c`; null for count. */
    readonly summarizedField: string | null;
    readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface FieldSchema {
    /** Canonical API name, with the namespace prefix in a namespaced project. */
    readonly name: string;
    readonly label: string;
    readonly type: FieldType;
    /** Characters; 0 for types without length. */
    readonly length: number;
    readonly precision: number;
    /** Digits after the point. */
    readonly scale: number;
    readonly custom: boolean;
    /** True for the object's name field. */
    readonly nameField: boolean;
    /** A value must be there when the record is saved. */
    readonly required: boolean;
    /** `isNillable` of describe. */
    readonly nillable: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly filterable: boolean;
    readonly sortable: boolean;
    readonly groupable: boolean;
    readonly aggregatable: boolean;
    /** Whether field-level security can hide it (`isPermissionable`). */
    readonly permissionable: boolean;
    readonly unique: boolean;
    readonly caseSensitive: boolean;
    readonly externalId: boolean;
    /** Lookup key for upsert besides externalId (`isIdLookup`). */
    readonly idLookup: boolean;
    /** Display format of an auto-number (`A-{0000}`); null for other fields. */
    readonly autoNumber: string | null;
    /** Literal default (standard fields) or default formula (custom fields), as written. */
    readonly defaultValue: string | null;
    /** Formula text as written; null for stored fields. */
    readonly formula: string | null;
    /** How a formula treats blank numbers. */
    readonly blankAsZero: boolean;
    readonly rollUp: RollUpSummary | null;
    readonly picklist: readonly PicklistValue[];
    readonly restrictedPicklist: boolean;
    readonly controllerField: string | null;
    readonly referenceTo: readonly string[];
    /** Name of the way up: `Account`, `Parent__r`. */
    readonly relationshipName: string | null;
    /** Name of the way down on the parent: `Contacts`, `Lines__r`. */
    readonly childRelationshipName: string | null;
    readonly deleteConstraint: DeleteConstraint;
    readonly masterDetail: boolean;
    /** 0 for the first master-detail, 1 for the second; null otherwise. */
    readonly relationshipOrder: number | null;
    readonly reparentable: boolean;
    readonly htmlFormatted: boolean;
    readonly helpText: string | null;
    /** `BillingAddress` for `BillingCity`, `Name` for `FirstName`; null for plain fields. */
    readonly compound: string | null;
    /** `EntityDefinition` or `FieldDefinition` for metadata relationships, null otherwise. */
    readonly metadataRelationship: boolean;
    /** For metadata relationships to FieldDefinition, the field that names the object. */
    readonly metadataController: string | null;
    /** Hidden from describe and SOQL, kept so that standard code finds it (never set by sources). */
    readonly securityClassification: string | null;
}

const BLANK: FieldSchema = {
    name: '',
    label: '',
    type: 'string',
    length: 0,
    precision: 0,
    scale: 0,
    custom: false,
    nameField: false,
    required: false,
    nillable: true,
    createable: true,
    updateable: true,
    filterable: true,
    sortable: true,
    groupable: true,
    aggregatable: true,
    permissionable: true,
    unique: false,
    caseSensitive: false,
    externalId: false,
    idLookup: false,
    autoNumber: null,
    defaultValue: null,
    formula: null,
    blankAsZero: false,
    rollUp: null,
    picklist: [],
    restrictedPicklist: false,
    controllerField: null,
    referenceTo: [],
    relationshipName: null,
    childRelationshipName: null,
    deleteConstraint: 'SetNull',
    masterDetail: false,
    relationshipOrder: null,
    reparentable: false,
    htmlFormatted: false,
    helpText: null,
    compound: null,
    metadataRelationship: false,
    metadataController: null,
    securityClassification: null
};

const NOT_GROUPABLE = new Set<FieldType>(['double', 'currency', 'percent', 'datetime', 'time', 'base64', 'location', 'address', 'multipicklist', 'encryptedstring']); // prettier-ignore
const NOT_FILTERABLE = new Set<FieldType>(['base64', 'encryptedstring']);

/** A whole field from the parts that differ from an ordinary one; what its type forbids is derived. */
export function makeField(
    parts: Partial<FieldSchema> & { readonly name: string; readonly type: FieldType }
): FieldSchema {
    const longText = parts.type === 'textarea' && (parts.length ?? 0) > 255;
    const calculated = Boolean(parts.formula ?? parts.rollUp ?? parts.autoNumber);
    return {
        ...BLANK,
        label: labelOf(parts.name),
        filterable: !longText && !NOT_FILTERABLE.has(parts.type),
        sortable: !longText && !NOT_FILTERABLE.has(parts.type) && parts.type !== 'multipicklist',
        groupable: !longText && !NOT_GROUPABLE.has(parts.type) && !parts.formula,
        aggregatable: !longText && parts.type !== 'boolean' && parts.type !== 'base64',
        ...(calculated ? { createable: false, updateable: false } : {}),
        ...parts
    };
}

/** `BillingPostalCode` → `Billing Postal Code`, `My_Field__c` → `My Field`. */
export function labelOf(apiName: string): string {
    const bare = apiName.replace(/__[a-z]+$/i, '').replace(/^[A-Za-z0-9]+__/, '');
    return bare
        .replace(/_/g, ' ')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/\bId$/, 'ID');
}

const APEX_TYPES: Readonly<Record<FieldType, PrimitiveName | 'Object' | 'Location' | 'Address'>> = {
    id: 'Id',
    reference: 'Id',
    string: 'String',
    textarea: 'String',
    encryptedstring: 'String',
    email: 'String',
    phone: 'String',
    url: 'String',
    combobox: 'String',
    picklist: 'String',
    multipicklist: 'String',
    boolean: 'Boolean',
    int: 'Integer',
    long: 'Long',
    double: 'Decimal',
    currency: 'Decimal',
    percent: 'Decimal',
    date: 'Date',
    datetime: 'Datetime',
    time: 'Time',
    base64: 'Blob',
    location: 'Location',
    address: 'Address',
    anytype: 'Object',
    complexvalue: 'Object'
};

/** Type an Apex expression `record.Field` has; `Location` and `Address` stand for their System classes. */
export function apexTypeOf(field: FieldSchema): PrimitiveName | 'Object' | 'Location' | 'Address' {
    if (field.metadataRelationship) {
        return 'String';
    }
    return APEX_TYPES[field.type];
}

/** Whether the platform computes the value, so that nobody can write it. */
export function isCalculated(field: FieldSchema): boolean {
    return field.formula !== null || field.rollUp !== null;
}

/** Whether the value is text for comparison, length checks and blank-to-null conversion. */
export function isText(field: FieldSchema): boolean {
    return APEX_TYPES[field.type] === 'String';
}

/** Whether describe shows the type as a number. */
export function isNumeric(field: FieldSchema): boolean {
    const type = APEX_TYPES[field.type];
    return type === 'Integer' || type === 'Long' || type === 'Decimal';
}
