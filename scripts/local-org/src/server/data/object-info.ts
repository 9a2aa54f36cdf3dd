/** Objects and picklists in the shapes of `lightning/uiObjectInfoApi`. */
import type { FieldSchema, FieldType } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { ObjectInfo } from '../backend.ts';

/** The record type of everything without record types. */
const MASTER = '012000000000000AAA';

/** The UI API has names of its own for types. */
const TYPES: Readonly<Partial<Record<FieldType, string>>> = {
    id: 'Reference',
    reference: 'Reference',
    textarea: 'TextArea',
    encryptedstring: 'EncryptedString',
    combobox: 'ComboBox',
    multipicklist: 'MultiPicklist',
    int: 'Int',
    datetime: 'DateTime',
    base64: 'Base64'
};

/** What `getObjectInfo` gives: only fields the user may read. */
export function uiObjectInfo(info: ObjectInfo, object: ObjectSchema): Record<string, unknown> {
    const fields = Object.values(info.fields).flatMap((one) => {
        const field = object.field(one.apiName);
        return field ? [[field.name, uiField(field, one.updateable)] as const] : [];
    });
    return {
        ...info,
        fields: Object.fromEntries(fields),
        childRelationships: info.childRelationships.map((child) => ({
            ...child,
            childObjectApiNames: [child.childObjectApiName]
        })),
        defaultRecordTypeId: MASTER,
        recordTypeInfos: {
            [MASTER]: {
                available: true,
                defaultRecordTypeMapping: true,
                master: true,
                name: 'Main',
                recordTypeId: MASTER
            }
        },
        dependentFields: {},
        feedEnabled: false,
        layoutable: true,
        searchable: true
    };
}

function uiField(field: FieldSchema, isUpdateable: boolean): Record<string, unknown> {
    return {
        apiName: field.name,
        label: field.label,
        dataType: TYPES[field.type] ?? field.type.charAt(0).toUpperCase() + field.type.slice(1),
        calculated: field.formula !== null,
        compound: false,
        compoundFieldName: field.compound,
        controllerName: field.controllerField,
        controllingFields: field.controllerField === null ? [] : [field.controllerField],
        createable: field.createable,
        custom: field.custom,
        externalId: field.externalId,
        filterable: field.filterable,
        htmlFormatted: field.htmlFormatted,
        inlineHelpText: field.helpText,
        length: field.length,
        nameField: field.nameField,
        precision: field.precision,
        reference: field.referenceTo.length > 0,
        referenceToInfos: field.referenceTo.map((apiName) => ({ apiName, nameFields: ['Name'] })),
        relationshipName: field.relationshipName,
        required: field.required,
        scale: field.scale,
        sortable: field.sortable,
        unique: field.unique,
        updateable: isUpdateable
    };
}

/** What `getPicklistValues` gives. */
export function uiPicklist(field: FieldSchema, controller: FieldSchema | null): Record<string, unknown> {
    const controllerValues = Object.fromEntries((controller?.picklist ?? []).map((one, index) => [one.value, index]));
    const values = field.picklist
        .filter((one) => one.active)
        .map((one) => ({
            attributes: null,
            label: one.label,
            value: one.value,
            validFor: (one.validFor ?? []).flatMap((value) => controllerValues[value] ?? [])
        }));
    const preset = field.picklist.find((one) => one.isDefault);
    return {
        controllerValues,
        values,
        defaultValue: values.find((one) => one.value === preset?.value) ?? null,
        url: ''
    };
}
