/** What an admin changes under the mapping between two runs: each change one broken row, and everything else goes on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileWith, CustomerOrg, type Plain } from '../customer-org.ts';

const XML = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const TEXT = '<type>Text</type><length>100</length>';

/** Fields of the customer's own on Contact: label and type. */
type Fields = Readonly<Record<string, readonly [label: string, type: string]>>;

const BEFORE: Fields = {
    Lost__c: ['Lost', TEXT],
    Former__c: ['Loyalty', TEXT],
    Retyped__c: ['Retyped', TEXT],
    Shortened__c: ['Shortened', TEXT],
    Needed__c: ['Needed', TEXT]
};
const AFTER: Fields = {
    Later__c: ['Loyalty', TEXT],
    Retyped__c: ['Retyped', '<type>Number</type><precision>8</precision><scale>0</scale>'],
    Shortened__c: ['Shortened', '<type>Text</type><length>20</length>'],
    Needed__c: ['Needed', `${TEXT}<required>true</required>`]
};
const KEPT = [
    'Name Key__c Source_Object__c Source_Path__c Target_Object__c Target_Field__c Write_Policy__c',
    'Active__c Customised__c Health__c Target_Snapshot__c'
].flatMap((names) => names.split(' '));

/** An org with these fields, whose runner may edit them, with one customer. */
function openCustomer(fields: Fields): { customer: CustomerOrg; contactId: string } {
    const own = Object.entries(fields).map(([name, [label, type]]) => [
        `objects/Contact/fields/${name}.field-meta.xml`,
        `<CustomField ${XML}><fullName>${name}</fullName><label>${label}</label>${type}</CustomField>`
    ]);
    const rights = Object.entries(fields)
        .filter(([, [, type]]) => !type.includes('<required>'))
        .map(
            ([name]) =>
                `<fieldPermissions><editable>true</editable><field>Contact.${name}</field><readable>true</readable></fieldPermissions>`
        );
    const customer = new CustomerOrg(
        compileWith({
            ...Object.fromEntries(own),
            'permissionsets/Own.permissionset-meta.xml': `<PermissionSet ${XML}><label>Own</label>${rights.join('')}</PermissionSet>`
        }),
        'admin',
        null
    );
    const set = customer.rows('PermissionSet').find((row) => String(row.Name).endsWith('Own'));
    customer.put('PermissionSetAssignment', { AssigneeId: customer.runner.id, PermissionSetId: set?.Id });
    const contactId = customer.put('Contact', {
        FirstName: 'Ada',
        LastName: 'Winter',
        Name: 'Ada Winter',
        Email: 'ada@winter.example',
        AccountId: customer.put('Account', { Name: 'Winter', OwnerId: customer.runner.id }),
        OwnerId: customer.runner.id
    });
    return { customer, contactId };
}

function order(customer: CustomerOrg, notes: string): void {
    const buyer = { Customer_Email__c: 'ada@winter.example', Ship_To_Name__c: 'Ada Winter' };
    customer.order({ customerNotes: notes }, buyer);
    customer.pass(3);
}

/** The mapping of the org as it was left, snapshots of its targets included. */
function mappingOf(customer: CustomerOrg): Plain[] {
    return customer
        .rows('Field_Mapping__c')
        .map((row) => Object.fromEntries(KEPT.map((name) => [name, row[name] ?? null])));
}

test('five kinds of change are five broken rows with their reasons; the sixth row writes, no run fails', () => {
    const first = openCustomer(BEFORE);
    for (const field of [...Object.keys(BEFORE), 'Department']) {
        first.customer.put('Field_Mapping__c', {
            Name: field,
            Key__c: field,
            Source_Object__c: 'Order',
            Source_Path__c: 'customerNotes',
            Target_Object__c: 'Contact',
            Target_Field__c: first.customer.org.schema.require('Contact').field(field)?.name,
            Write_Policy__c: 'Always',
            Active__c: true,
            Customised__c: true,
            Health__c: 'OK'
        });
    }
    first.customer.start();
    order(first.customer, 'before');
    const written = first.customer.row('Contact', first.contactId);
    [...Object.keys(BEFORE), 'Department'].forEach((field) => assert.equal(written[field], 'before', field));

    const { customer, contactId } = openCustomer(AFTER);
    customer.change('Contact', contactId, { Needed__c: 'before', Department: 'before' });
    mappingOf(first.customer).forEach((row) => customer.put('Field_Mapping__c', row));
    customer.start();
    order(customer, 'after');
    const broken = customer.rows('Field_Mapping__c').filter((row) => row.Health__c === 'Broken');
    assert.deepEqual(Object.fromEntries(broken.map((row) => [row.Name, String(row.Broken_Reason__c).slice(0, 7)])), {
        Lost__c: 'MAP-201',
        Former__c: 'MAP-202',
        Retyped__c: 'MAP-203',
        Shortened__c: 'MAP-204',
        Needed__c: 'MAP-205'
    });
    assert.match(String(broken.find((row) => row.Name === 'Former__c')?.Broken_Reason__c), /Later__c/);
    assert.equal(customer.row('Contact', contactId).Department, 'after');
    assert.deepEqual(
        customer.rows('ShipStation_Order__c').map((row) => row.CRM_Update_Status__c),
        ['Updated']
    );
    assert.deepEqual(customer.failures(), []);
});
