/** Enums of the Schema namespace. */
import { platformEnum } from '../declare.ts';
import { apexTypeOf, type FieldSchema } from '../../schema/fields.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_enum_schema_displaytype.htm';

platformEnum(
    'Schema.DisplayType',
    [
        'ADDRESS', 'ANYTYPE', 'BASE64', 'BOOLEAN', 'COMBOBOX', 'COMPLEXVALUE', 'CURRENCY', 'DATACATEGORYGROUPREFERENCE',
        'DATE', 'DATETIME', 'DOUBLE', 'EMAIL', 'ENCRYPTEDSTRING', 'ID', 'INTEGER', 'JSON', 'LOCATION', 'LONG',
        'MULTIPICKLIST', 'PERCENT', 'PHONE', 'PICKLIST', 'REFERENCE', 'SOBJECT', 'STRING', 'TEXTAREA', 'TIME', 'URL'
    ], // prettier-ignore
    DOC
);

platformEnum(
    'Schema.SoapType',
    [
        'ADDRESS',
        'ANYTYPE',
        'BASE64BINARY',
        'BOOLEAN',
        'DATE',
        'DATETIME',
        'DOUBLE',
        'ID',
        'INTEGER',
        'LOCATION',
        'STRING',
        'TIME'
    ],
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_enum_schema_soaptype.htm'
);

platformEnum('Schema.SObjectDescribeOptions', ['DEFAULT', 'DEFERRED', 'FULL']);
platformEnum('Schema.FieldDescribeOptions', ['DEFAULT', 'FULL_DESCRIBE']);

/** `Schema.DisplayType` constant of a field. */
export function displayType(field: FieldSchema): string {
    return field.type === 'int' ? 'INTEGER' : field.type.toUpperCase();
}

const SOAP: Readonly<Record<ReturnType<typeof apexTypeOf>, string>> = {
    Id: 'ID',
    String: 'STRING',
    Boolean: 'BOOLEAN',
    Integer: 'INTEGER',
    Long: 'INTEGER',
    Double: 'DOUBLE',
    Decimal: 'DOUBLE',
    Date: 'DATE',
    Datetime: 'DATETIME',
    Time: 'TIME',
    Blob: 'BASE64BINARY',
    Object: 'ANYTYPE',
    Location: 'LOCATION',
    Address: 'ADDRESS'
};

/** `Schema.SoapType` constant of a field. */
export function soapType(field: FieldSchema): string {
    return SOAP[apexTypeOf(field)];
}
