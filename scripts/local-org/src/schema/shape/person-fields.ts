/**
 * Person accounts: an account that is a person shows the fields of its contact as its own.
 * https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_guidelines_personaccounts.htm
 */
import type { FieldSchema } from '../fields.ts';
import { parseTable, type ObjectDefinition } from '../standard/define.ts';

/** Fields of Contact that keep their name on Account. */
const NAME_PARTS = ['FirstName', 'LastName', 'Salutation'];
/** Fields of Contact that carry `Person` in front of their name on Account. */
const PREFIXED = [
    'Email', 'Title', 'Department', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone', 'AssistantName',
    'Birthdate', 'LeadSource', 'HasOptedOutOfEmail', 'HasOptedOutOfFax', 'DoNotCall', 'EmailBouncedReason',
    'EmailBouncedDate', 'IndividualId'
]; // prettier-ignore
const ADDRESSES = ['Mailing', 'Other'];

/** Field of the contact behind a field of a person account; null for fields of the account itself. */
export function contactFieldOf(accountField: string): string | null {
    if (NAME_PARTS.includes(accountField)) {
        return accountField;
    }
    if (accountField.endsWith('__pc')) {
        return accountField.replace(/__pc$/, '__c');
    }
    return /^Person(?!ContactId$)[A-Z]/.test(accountField) ? accountField.slice('Person'.length) : null;
}

/** Adds the fields of persons to Account, and the mark of persons to Contact. */
export function withPersonAccounts(definitions: Map<string, ObjectDefinition>): void {
    const account = definitions.get('account') as ObjectDefinition;
    const contact = definitions.get('contact') as ObjectDefinition;
    const mark = parseTable('Account', 'IsPersonAccount boolean ro nofls default=false label=Is_Person_Account');
    const own = parseTable(
        'Account',
        'PersonContactId ref(Contact) ro nofls label=Contact_ID\nRecordTypeId ref(RecordType) nofls label=Record_Type_ID'
    );
    const known = new Set(account.fields.map((field) => field.name));
    const added = [...mark, ...own, ...contact.fields.flatMap((field) => personField(field))];
    definitions.set('account', {
        properties: {
            ...account.properties,
            recordTypes: [
                ...account.properties.recordTypes,
                ...['Business_Account', 'PersonAccount']
                    .filter((name) => !account.properties.recordTypes.some((type) => type.developerName === name))
                    .map((developerName) => ({
                        developerName,
                        label: developerName === 'PersonAccount' ? 'Person Account' : 'Business Account',
                        description: null,
                        active: true,
                        picklists: new Map(),
                        defaults: new Map()
                    }))
            ]
        },
        // A person is named by its parts, so that the name of the account need not be given.
        fields: [
            ...account.fields.map((field) => (field.name === 'Name' ? { ...field, required: false } : field)),
            ...added.filter((field) => !known.has(field.name))
        ]
    });
    definitions.set('contact', { ...contact, fields: [...contact.fields, ...mark] });
}

function personField(field: FieldSchema): FieldSchema[] {
    if (NAME_PARTS.includes(field.name)) {
        return [{ ...field, required: false, nillable: true, compound: null }];
    }
    if (PREFIXED.includes(field.name) || ADDRESSES.some((address) => isPartOf(field, address))) {
        return [
            {
                ...field,
                name: `Person${field.name}`,
                compound: field.compound === null ? null : `Person${field.compound}`,
                relationshipName: field.relationshipName === null ? null : `Person${field.relationshipName}`,
                childRelationshipName: null,
                controllerField: field.controllerField === null ? null : `Person${field.controllerField}`
            }
        ];
    }
    const plain = field.custom && field.formula === null && field.rollUp === null && /__c$/i.test(field.name);
    if (!plain) {
        return [];
    }
    const name = field.name.replace(/__c$/i, '__pc');
    const relationshipName = field.relationshipName === null ? null : field.relationshipName.replace(/__r$/i, '__pr');
    return [{ ...field, name, relationshipName, childRelationshipName: null, required: false, unique: false }];
}

function isPartOf(field: FieldSchema, address: string): boolean {
    return field.name === `${address}Address` || field.compound === `${address}Address`;
}
