/** A field in the shape of the REST API's describe. */
import { isCalculated, isText, type FieldSchema, type FieldType } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';

const SOAP_TYPES: Readonly<Partial<Record<FieldType, string>>> = {
    id: 'tns:ID',
    reference: 'tns:ID',
    boolean: 'xsd:boolean',
    int: 'xsd:int',
    long: 'xsd:long',
    double: 'xsd:double',
    currency: 'xsd:double',
    percent: 'xsd:double',
    date: 'xsd:date',
    datetime: 'xsd:dateTime',
    time: 'xsd:time',
    base64: 'xsd:base64Binary',
    address: 'urn:address',
    location: 'urn:location',
    anytype: 'xsd:anyType'
};

/** @param mayWrite whether the caller may fill the field when creating, or change it */
export function fieldDescribe(
    object: ObjectSchema,
    field: FieldSchema,
    mayWrite: (right: 'create' | 'edit') => boolean
): Record<string, unknown> {
    return {
        aggregatable: field.aggregatable,
        aiPredictionField: false,
        autoNumber: field.autoNumber !== null,
        byteLength: isText(field) || field.type === 'id' || field.type === 'reference' ? field.length * 3 : 0,
        calculated: isCalculated(field),
        calculatedFormula: field.formula,
        cascadeDelete: field.type === 'reference' && field.deleteConstraint === 'Cascade',
        caseSensitive: field.caseSensitive,
        compoundFieldName: field.compound,
        controllerName: field.controllerField,
        createable: mayWrite('create'),
        custom: field.custom,
        defaultValue: field.type === 'boolean' ? field.defaultValue === 'true' : null,
        defaultValueFormula: field.custom ? field.defaultValue : null,
        defaultedOnCreate: field.defaultValue !== null || field.type === 'boolean',
        dependentPicklist: field.controllerField !== null,
        deprecatedAndHidden: false,
        digits: field.type === 'int' ? field.precision : 0,
        displayLocationInDecimal: false,
        encrypted: field.type === 'encryptedstring',
        externalId: field.externalId,
        extraTypeInfo: null,
        filterable: field.filterable,
        filteredLookupInfo: null,
        formulaTreatNullNumberAsZero: field.blankAsZero,
        groupable: field.groupable,
        highScaleNumber: false,
        htmlFormatted: field.htmlFormatted,
        idLookup: field.idLookup,
        inlineHelpText: field.helpText,
        label: field.label,
        length: field.length,
        mask: null,
        maskType: null,
        name: field.name,
        nameField: field.nameField,
        namePointing: field.referenceTo.length > 1,
        nillable: field.nillable,
        permissionable: field.permissionable,
        picklistValues: field.picklist.map((entry) => ({
            active: entry.active,
            defaultValue: entry.isDefault,
            label: entry.label,
            validFor: validFor(object, field, entry.validFor),
            value: entry.value
        })),
        polymorphicForeignKey: field.referenceTo.length > 1,
        precision: field.type === 'int' ? 0 : field.precision,
        queryByDistance: field.type === 'location' || field.type === 'address',
        referenceTargetField: null,
        referenceTo: field.referenceTo,
        relationshipName: field.relationshipName,
        relationshipOrder: field.relationshipOrder,
        restrictedDelete: field.type === 'reference' && field.deleteConstraint === 'Restrict',
        restrictedPicklist: field.restrictedPicklist,
        scale: field.scale,
        searchPrefilterable: false,
        soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
        sortable: field.sortable,
        type: field.type,
        unique: field.unique,
        updateable: mayWrite('edit'),
        writeRequiresMasterRead: false
    };
}

/** Controlling values as a bit set in base 64, the first value in the highest bit of the first byte. */
function validFor(object: ObjectSchema, field: FieldSchema, values: readonly string[] | null): string | null {
    const controller = field.controllerField === null ? null : object.field(field.controllerField);
    if (values === null || !controller) {
        return null;
    }
    const all = controller.type === 'boolean' ? ['false', 'true'] : controller.picklist.map((entry) => entry.value);
    const bytes = Buffer.alloc(Math.ceil(all.length / 8));
    all.forEach((value, index) => {
        if (values.includes(value)) {
            bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
        }
    });
    return bytes.toString('base64');
}
