/**
 * Person accounts: which accounts are persons, and the contact each of them carries along.
 * https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_guidelines_personaccounts.htm
 */
import { UnsupportedError } from '../../../runtime/uncatchable.ts';
import { contactFieldOf } from '../../../schema/shape/person-fields.ts';
import { living, type SaveContext, type SaveRecord } from '../save-context.ts';
import { each, parentRow, text, type StandardRules } from './rules.ts';

function isOn(context: SaveContext): boolean {
    return context.execution.org.schema.shape.personAccounts;
}

function isPerson(save: SaveRecord): boolean {
    return save.record.fields.get('IsPersonAccount') === true;
}

/** Names only a person, or only a business, may have. */
function misplacedNames(save: SaveRecord): string[] {
    const names = isPerson(save) ? ['Name'] : ['FirstName', 'LastName', 'Salutation'];
    return names.filter((name) => (save.input.fields.get(name) ?? null) !== null && !save.input.queried?.has(name));
}

/** The record type decides; where none is given, a last name does. */
function decide(save: SaveRecord, context: SaveContext): void {
    const { fields } = save.record;
    const type = parentRow(context, save, 'RecordTypeId');
    const person = type ? type.get('IsPersonType') === true : text(save, 'LastName') !== null;
    fields.set('IsPersonAccount', person);
    if (person && type === null) {
        fields.set('RecordTypeId', personType(context));
    }
    setName(save);
}

function personType(context: SaveContext): string | null {
    const { store } = context.execution.org;
    const types = store.find('RecordType', 'SobjectType', 'Account');
    return types.find((row) => row.get('IsPersonType') === true && row.get('IsActive') === true)?.id ?? null;
}

function setName(save: SaveRecord): void {
    if (isPerson(save)) {
        const parts = [text(save, 'FirstName'), text(save, 'LastName')].filter((part) => part !== null);
        save.record.fields.set('Name', parts.join(' '));
    }
}

function checkAccount(save: SaveRecord): void {
    const wrong = misplacedNames(save);
    if (wrong.length > 0) {
        const message = `Account: bad field names on insert/update call: ${wrong.join(', ')}`;
        save.fail('INVALID_FIELD_FOR_INSERT_UPDATE', message, wrong);
        return;
    }
    const needed = isPerson(save) ? 'LastName' : 'Name';
    if (text(save, needed) === null) {
        save.fail('REQUIRED_FIELD_MISSING', `Required fields are missing: [${needed}]`, [needed]);
    }
}

/** The contact of a person is written past its triggers, as on the platform only those of the account run. */
function storeContacts(context: SaveContext): void {
    for (const save of living(context)) {
        if (isOn(context) && isPerson(save)) {
            storeContact(save, context);
        }
    }
}

function storeContact(save: SaveRecord, { execution: { org, transaction }, object }: SaveContext): void {
    const { fields } = save.record;
    const accountId = save.record.id as string;
    const values: Record<string, unknown> = {
        AccountId: accountId,
        OwnerId: fields.get('OwnerId') ?? null,
        Name: fields.get('Name') ?? null,
        Phone: fields.get('Phone') ?? null,
        Fax: fields.get('Fax') ?? null,
        IsPersonAccount: true,
        LastModifiedById: transaction.user.id
    };
    const contact = org.schema.require('Contact');
    for (const name of object.fields.keys()) {
        const behind = contactFieldOf(name);
        const field = behind === null ? null : contact.fields.get(behind);
        if (field && field.type !== 'address') {
            values[field.name] = fields.get(name) ?? (field.type === 'boolean' ? false : null);
        }
    }
    if ('CurrencyIsoCode' in Object.fromEntries(fields)) {
        values['CurrencyIsoCode'] = fields.get('CurrencyIsoCode');
    }
    const known = fields.get('PersonContactId');
    if (typeof known === 'string') {
        org.rows.update('Contact', known, values);
        return;
    }
    const id = org.rows.insert('Contact', { ...values, CreatedById: transaction.user.id });
    fields.set('PersonContactId', id);
    org.store.update('Account', accountId, [['PersonContactId', id]]);
}

function checkContact(save: SaveRecord, context: SaveContext): void {
    if (save.oldRow?.get('IsPersonAccount') === true) {
        throw new UnsupportedError('DML on the contact of a person account');
    }
    if (parentRow(context, save, 'AccountId')?.get('IsPersonAccount') === true) {
        const message = 'Account ID: a person account cannot be the account of another contact';
        save.fail('FIELD_INTEGRITY_EXCEPTION', message, ['AccountId']);
    }
}

const whenOn =
    (step: (save: SaveRecord, context: SaveContext) => void): ((context: SaveContext) => void) =>
    (context) => {
        if (isOn(context) && (context.kind === 'insert' || context.kind === 'update')) {
            each(step)(context);
        }
    };

/** Rules of accounts in an org with person accounts. */
export const personAccountRules: StandardRules = {
    prepare: whenOn((save, context) => (save.oldRow === null ? decide(save, context) : setName(save))),
    derive: whenOn(setName),
    check: whenOn(checkAccount),
    stored: storeContacts
};

/** What the contacts of persons are spared, and spared from. */
export const personContactCheck = whenOn(checkContact);
