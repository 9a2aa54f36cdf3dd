/** Rows of EntityDefinition and FieldDefinition, made from the schema when a query first asks for them. */
import { labelOf, type FieldSchema } from '../schema/fields.ts';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import { idOf } from './ids.ts';
import { StoredRow } from './row.ts';
import type { Table } from './table.ts';

/** Whether the rows of an object come from the schema rather than from DML. */
export function isGenerated(object: string): boolean {
    return object === 'EntityDefinition' || object === 'FieldDefinition';
}

/** The rows a table is born with. */
export function* generatedRows(schema: Schema, table: Table): Generator<StoredRow> {
    if (!isGenerated(table.object.name)) {
        return;
    }
    let fieldCount = 0;
    for (const [index, object] of schema.objects.entries()) {
        const entityId = idOf('4ie', index + 1);
        if (table.object.name === 'EntityDefinition') {
            yield rowOf(table, entityId, entityValues(object));
            continue;
        }
        for (const field of object.fields.values()) {
            fieldCount++;
            yield rowOf(table, idOf('00N', fieldCount), fieldValues(object, field, entityId));
        }
    }
}

function rowOf(table: Table, id: string, values: Readonly<Record<string, unknown>>): StoredRow {
    const empty = table.layout.fields.map(() => null);
    return new StoredRow(id, table.layout, empty, false).with([['Id', id], ...Object.entries(values)]);
}

function developerName(name: string): string {
    return name.replace(/__[a-z]+$/i, '').replace(/^[A-Za-z0-9]+__(?=.)/, '');
}

function entityValues(object: ObjectSchema): Record<string, unknown> {
    return {
        DurableId: object.name,
        QualifiedApiName: object.name,
        DeveloperName: developerName(object.name),
        MasterLabel: object.label,
        Label: object.label,
        PluralLabel: object.pluralLabel,
        KeyPrefix: object.keyPrefix,
        IsCustomSetting: object.kind === 'listSetting' || object.kind === 'hierarchySetting',
        IsTriggerable: object.triggerable,
        IsQueryable: object.queryable,
        IsCustomizable: object.custom || object.triggerable,
        InternalSharingModel: object.sharingModel,
        ExternalSharingModel: object.externalSharingModel
    };
}

function fieldValues(object: ObjectSchema, field: FieldSchema, entityId: string): Record<string, unknown> {
    return {
        DurableId: `${object.name}.${field.name}`,
        QualifiedApiName: field.name,
        EntityDefinitionId: entityId,
        DeveloperName:
            field.type === 'reference' && !field.custom ? field.name.replace(/Id$/, '') : developerName(field.name),
        MasterLabel: field.label,
        Label: field.label,
        Length: field.length,
        DataType: dataType(field),
        RelationshipName: field.relationshipName,
        Precision: field.precision,
        Scale: field.scale,
        IsNillable: field.nillable,
        IsCalculated: field.formula !== null,
        IsIndexed: field.unique || field.externalId || field.type === 'reference' || field.type === 'id',
        IsNameField: field.nameField
    };
}

/** The type as Setup words it: `Text(255)`, `Lookup(Account)`, `Formula (Text)`. */
function dataType(field: FieldSchema): string {
    if (field.formula !== null) {
        return `Formula (${labelOf(field.type.charAt(0).toUpperCase() + field.type.slice(1))})`;
    }
    switch (field.type) {
        case 'reference':
            return `${field.masterDetail ? 'Master-Detail' : 'Lookup'}(${field.referenceTo.join(',')})`;
        case 'string':
            return field.autoNumber === null ? `Text(${field.length})` : 'Auto Number';
        case 'textarea':
            return field.length > 255 ? `Long Text Area(${field.length})` : `Text Area(${field.length})`;
        case 'double':
        case 'currency':
        case 'percent':
            return `${field.type === 'double' ? 'Number' : labelOf(field.type.charAt(0).toUpperCase() + field.type.slice(1))}(${field.precision - field.scale}, ${field.scale})`;
        case 'boolean':
            return 'Checkbox';
        case 'datetime':
            return 'Date/Time';
        case 'multipicklist':
            return 'Picklist (Multi-Select)';
        default:
            return field.type.charAt(0).toUpperCase() + field.type.slice(1);
    }
}
