/**
 * CustomField metadata as a field of the schema.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm
 */
import { makeField } from './fields.ts';
import type { DeleteConstraint, FieldSchema, FieldType, PicklistValue, RollUpSummary } from './fields.ts';
import { withNamespace } from './model.ts';
import { child, children, flag, integer, text, texts, type XmlElement } from './xml.ts';

/** What a field refers to outside its own file. */
export interface FieldSurroundings {
    readonly namespace: string | null;
    /** Values of a global or standard value set by name, or null. */
    valueSet(name: string): readonly PicklistValue[] | null;
}

const TYPES: Readonly<Record<string, FieldType>> = {
    AutoNumber: 'string',
    Checkbox: 'boolean',
    Currency: 'currency',
    Date: 'date',
    DateTime: 'datetime',
    Email: 'email',
    EncryptedText: 'encryptedstring',
    ExternalLookup: 'reference',
    Hierarchy: 'reference',
    Html: 'textarea',
    Location: 'location',
    LongTextArea: 'textarea',
    Lookup: 'reference',
    MasterDetail: 'reference',
    MetadataRelationship: 'reference',
    MultiselectPicklist: 'multipicklist',
    Number: 'double',
    Percent: 'percent',
    Phone: 'phone',
    Picklist: 'picklist',
    Summary: 'double',
    Text: 'string',
    TextArea: 'textarea',
    Time: 'time',
    Url: 'url'
};

const LENGTHS: Readonly<Record<string, number>> = {
    AutoNumber: 30,
    Email: 80,
    Phone: 40,
    Url: 255,
    TextArea: 255,
    Picklist: 255,
    MultiselectPicklist: 4099,
    Lookup: 18,
    MasterDetail: 18,
    Hierarchy: 18,
    MetadataRelationship: 18,
    ExternalLookup: 20
};

/**
 * The fields one CustomField element stands for: one, or three for a geolocation.
 * @throws Error for a field type the local org does not know.
 */
export function fieldsFromMetadata(element: XmlElement, surroundings: FieldSurroundings): FieldSchema[] {
    const bare = text(element, 'fullName') ?? '';
    const metadataType = text(element, 'type') ?? '';
    const type = TYPES[metadataType];
    if (type === undefined) {
        throw new Error(`The field ${bare} has the unknown type ${metadataType || '(none)'}`);
    }
    const name = withNamespace(bare, surroundings.namespace);
    const formula = text(element, 'formula');
    const required = flag(element, 'required') || metadataType === 'MasterDetail';
    const field = makeField({
        name,
        label: text(element, 'label') ?? bare,
        type,
        custom: true,
        ...sizes(element, metadataType, formula !== null),
        required,
        nillable: !required && type !== 'boolean',
        permissionable: !required,
        unique: flag(element, 'unique'),
        caseSensitive: flag(element, 'caseSensitive'),
        externalId: flag(element, 'externalId'),
        idLookup: flag(element, 'externalId'),
        autoNumber: metadataType === 'AutoNumber' ? (text(element, 'displayFormat') ?? '{0}') : null,
        defaultValue: text(element, 'defaultValue') ?? (type === 'boolean' && formula === null ? 'false' : null),
        formula,
        blankAsZero: text(element, 'formulaTreatBlanksAs') === 'BlankAsZero',
        rollUp: metadataType === 'Summary' ? rollUp(element) : null,
        htmlFormatted: metadataType === 'Html',
        helpText: text(element, 'inlineHelpText'),
        ...(formula !== null || metadataType === 'Summary' ? { createable: false, updateable: false } : {}),
        ...picklist(element, surroundings),
        ...(type === 'reference' ? reference(element, metadataType, name, surroundings.namespace) : {}),
        metadataController: text(element, 'metadataRelationshipControllingField')
    });
    return type === 'location' ? [field, ...coordinates(field, integer(element, 'scale', 6))] : [field];
}

function sizes(element: XmlElement, metadataType: string, isFormula: boolean): Partial<FieldSchema> {
    if (metadataType === 'Summary') {
        return { precision: 18, scale: 2 };
    }
    if (['Number', 'Currency', 'Percent'].includes(metadataType)) {
        return { precision: integer(element, 'precision', 18), scale: integer(element, 'scale', isFormula ? 2 : 0) };
    }
    if (isFormula && metadataType === 'Text') {
        return { length: 1300 };
    }
    const fallback = LENGTHS[metadataType] ?? (metadataType === 'Text' ? 255 : 0);
    return { length: integer(element, 'length', fallback) };
}

function rollUp(element: XmlElement): RollUpSummary {
    return {
        operation: (text(element, 'summaryOperation') ?? 'count') as RollUpSummary['operation'],
        foreignKey: text(element, 'summaryForeignKey') ?? '',
        summarizedField: text(element, 'summarizedField'),
        filters: children(element, 'summaryFilterItems').map((item) => ({
            field: text(item, 'field') ?? '',
            operation: text(item, 'operation') ?? 'equals',
            value: text(item, 'value') ?? ''
        }))
    };
}

/** Picklist parts of a field, of a CustomField or of an override of a standard field. */
export function picklist(element: XmlElement, surroundings: FieldSurroundings): Partial<FieldSchema> {
    const set = child(element, 'valueSet');
    const old = child(element, 'picklist');
    if (!set && !old) {
        return {};
    }
    const setName = set ? text(set, 'valueSetName') : null;
    const definition = set ? child(set, 'valueSetDefinition') : null;
    const global = setName === null ? null : surroundings.valueSet(setName);
    const own = definition ? valuesOf(definition, 'value') : old ? valuesOf(old, 'picklistValues') : [];
    const dependencies = set ? validFor(set) : new Map<string, string[]>();
    const values = (global ?? own).map((value) => ({ ...value, validFor: dependencies.get(value.value) ?? null }));
    const controller = set ? text(set, 'controllingField') : null;
    return {
        picklist: values,
        // A field on a global value set is always restricted to it.
        restrictedPicklist: global !== null || (set !== null && flag(set, 'restricted')),
        controllerField: controller === null ? null : withNamespace(controller, surroundings.namespace),
        ...defaultOf(element, values)
    };
}

function defaultOf(element: XmlElement, values: readonly PicklistValue[]): Partial<FieldSchema> {
    const chosen = values.find((value) => value.isDefault);
    if (text(element, 'defaultValue') !== null || !chosen) {
        return {};
    }
    return { defaultValue: `"${chosen.value}"` };
}

/** Values in a value set, of any of the three spellings metadata has for them. */
export function valuesOf(
    element: XmlElement,
    name: 'value' | 'picklistValues' | 'customValue' | 'standardValue'
): PicklistValue[] {
    return children(element, name).map((value) => ({
        value: text(value, 'fullName') ?? '',
        label: text(value, 'label') ?? text(value, 'fullName') ?? '',
        active: flag(value, 'isActive', true),
        isDefault: flag(value, 'default'),
        validFor: null
    }));
}

function validFor(set: XmlElement): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const setting of children(set, 'valueSettings')) {
        const value = text(setting, 'valueName') ?? '';
        found.set(value, [...(found.get(value) ?? []), ...texts(setting, 'controllingFieldValue')]);
    }
    return found;
}

function reference(
    element: XmlElement,
    metadataType: string,
    name: string,
    namespace: string | null
): Partial<FieldSchema> {
    const childName = text(element, 'relationshipName');
    const order = text(element, 'relationshipOrder');
    const masterDetail = metadataType === 'MasterDetail';
    const target = withNamespace(
        text(element, 'referenceTo') ?? (metadataType === 'Hierarchy' ? 'User' : ''),
        namespace
    );
    return {
        referenceTo: [target],
        relationshipName: name.replace(/__c$/i, '__r'),
        childRelationshipName:
            childName === null || childName === '' ? null : withNamespace(`${childName}__r`, namespace),
        deleteConstraint: masterDetail
            ? 'Cascade'
            : ((text(element, 'deleteConstraint') ?? 'SetNull') as DeleteConstraint),
        masterDetail,
        relationshipOrder: masterDetail ? Number(order ?? 0) : null,
        reparentable: flag(element, 'reparentableMasterDetail'),
        ...(masterDetail && !flag(element, 'reparentableMasterDetail') ? { updateable: false } : {}),
        metadataRelationship: target === 'EntityDefinition' || target === 'FieldDefinition'
    };
}

function coordinates(field: FieldSchema, scale: number): FieldSchema[] {
    const stem = field.name.replace(/__c$/i, '');
    return (['Latitude', 'Longitude'] as const).map((part) =>
        makeField({
            name: `${stem}__${part}__s`,
            label: `${field.label} (${part})`,
            type: 'double',
            custom: true,
            precision: 3 + scale,
            scale,
            compound: field.name
        })
    );
}
