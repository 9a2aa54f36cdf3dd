/** What the org of a customer refuses: each refusal one issue, in the org's own words, gone when its cause is. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { compileWith, CustomerOrg, type Plain } from '../customer-org.ts';

const XML = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A validation rule, a required field, a picklist and a duplicate rule that blocks, as an admin adds them. */
const OWN = {
    'objects/Contact/validationRules/Rome.validationRule-meta.xml': `<ValidationRule ${XML}><fullName>Rome</fullName>
        <active>true</active><errorConditionFormula>AND(MailingCity = "Rome", ISBLANK(Department))</errorConditionFormula>
        <errorMessage>Customers in Rome need a department.</errorMessage></ValidationRule>`,
    'objects/Contact/fields/Region__c.field-meta.xml': `<CustomField ${XML}><fullName>Region__c</fullName>
        <label>Region</label><defaultValue>"North"</defaultValue><type>Text</type><length>40</length><required>true</required></CustomField>`,
    'objects/Contact/fields/Tier__c.field-meta.xml': `<CustomField ${XML}><fullName>Tier__c</fullName>
        <label>Tier</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition>
        <sorted>false</sorted><value><fullName>Gold</fullName><default>false</default><label>Gold</label></value>
        <value><fullName>Silver</fullName><default>false</default><label>Silver</label></value>
        </valueSetDefinition></valueSet></CustomField>`,
    'permissionsets/Own.permissionset-meta.xml': `<PermissionSet ${XML}><label>Own</label>
        <fieldPermissions><editable>true</editable><field>Contact.Tier__c</field><readable>true</readable></fieldPermissions>
        </PermissionSet>`,
    'matchingRules/Contact.matchingRule-meta.xml': `<MatchingRules ${XML}><matchingRules><fullName>By_Fax</fullName>
        <label>By fax</label><matchingRuleItems><blankValueBehavior>NullNotAllowed</blankValueBehavior>
        <fieldName>Fax</fieldName><matchingMethod>Exact</matchingMethod></matchingRuleItems>
        <ruleStatus>Active</ruleStatus></matchingRules></MatchingRules>`,
    'duplicateRules/Contact.By_Fax_Rule.duplicateRule-meta.xml': `<DuplicateRule ${XML}>
        <actionOnInsert>Block</actionOnInsert><actionOnUpdate>Block</actionOnUpdate>
        <alertText>Somebody has this fax already.</alertText><duplicateRuleMatchRules>
        <matchRuleSObjectType>Contact</matchRuleSObjectType><matchingRule>By_Fax</matchingRule></duplicateRuleMatchRules>
        <isActive>true</isActive><masterLabel>By fax</masterLabel>
        <securityOption>BypassSharingRules</securityOption><sortOrder>1</sortOrder></DuplicateRule>`
};

const workspace = compileWith(OWN);

/** A live org whose runner may edit the customer's own fields. */
function openCustomer(): CustomerOrg {
    const customer = new CustomerOrg(workspace, 'admin', 'Business Account');
    const own = customer.rows('PermissionSet').find((row) => String(row.Name).endsWith('Own'));
    customer.put('PermissionSetAssignment', { AssigneeId: customer.runner.id, PermissionSetId: own?.Id });
    return customer;
}

function map(customer: CustomerOrg, path: string, field: string): void {
    const name = customer.org.schema.require('Contact').field(field)?.name ?? field;
    customer.put('Field_Mapping__c', {
        Name: field,
        Key__c: field,
        Source_Object__c: 'Order',
        Source_Path__c: path,
        Target_Object__c: 'Contact',
        Target_Field__c: name,
        Write_Policy__c: 'Always',
        Active__c: true,
        Customised__c: true,
        Health__c: 'OK'
    });
}

describe('a refusal of the org', () => {
    let customer: CustomerOrg;
    let accountId: string;
    let people = 0;

    before(() => {
        customer = openCustomer();
        accountId = customer.put('Account', { Name: 'Acme', OwnerId: customer.runner.id });
        map(customer, 'shipTo.city', 'MailingCity');
        map(customer, 'advancedOptions.customField1', 'Tier__c');
        map(customer, 'advancedOptions.customField2', 'Fax');
        customer.start();
    });

    function person(fields: Readonly<Record<string, unknown>> = {}): { id: string; email: string; name: string } {
        people += 1;
        const [first, last] = [`Pia${'abcdefgh'[people]}`, `Winter${'abcdefgh'[people]}`];
        const email = `pia${people}@winter.example`;
        const id = customer.put('Contact', {
            FirstName: first,
            LastName: last,
            Name: `${first} ${last}`,
            Email: email,
            MailingCity: 'Oslo',
            Region__c: 'North',
            AccountId: accountId,
            OwnerId: customer.runner.id,
            ...fields
        });
        return { id, email, name: `${first} ${last}` };
    }

    function order(buyer: { email: string; name: string }, payload: Readonly<Record<string, unknown>>): string {
        const id = customer.order(payload, { Customer_Email__c: buyer.email, Ship_To_Name__c: buyer.name });
        customer.pass(3);
        return id;
    }

    function issuesOf(orderId: string): Plain[] {
        const key = customer.row('ShipStation_Order__c', orderId).Key__c;
        return customer.rows('Sync_Issue__c').filter((row) => row.Row_Key__c === key);
    }

    /** The only issue of an order, which names cause, message and way out. */
    function expectIssue(orderId: string, cause: string, ...words: readonly RegExp[]): void {
        const [issue, ...more] = issuesOf(orderId);
        assert.deepEqual(more, []);
        assert.equal(issue?.Resolution__c, 'Open');
        assert.equal(issue?.Cause_Group__c, cause);
        words.forEach((word) => assert.match(String(issue?.Message__c), word));
    }

    function retry(orderId: string): void {
        customer.execute(`CrmUpdateController.reapply(new List<Id>{ '${orderId}' });`);
        customer.pass(3);
    }

    function expectSolved(orderId: string, contactId: string, field: string, value: string): void {
        assert.deepEqual(
            issuesOf(orderId).map((row) => row.Resolution__c),
            ['Resolved']
        );
        assert.equal(customer.row('ShipStation_Order__c', orderId).CRM_Update_Status__c, 'Updated');
        assert.equal(customer.row('Contact', contactId)[field], value);
    }

    test('by a validation rule', () => {
        const buyer = person();
        const id = order(buyer, { shipTo: { city: 'Rome' } });
        assert.equal(customer.row('ShipStation_Order__c', id).CRM_Update_Status__c, 'Failed');
        expectIssue(id, 'Validation rule', /Customers in Rome need a department\./, /Change the rule or the mapping/);
        customer.change('Contact', buyer.id, { Department: 'Import' });
        retry(id);
        expectSolved(id, buyer.id, 'MailingCity', 'Rome');
    });

    test('by a required field of the customer', () => {
        const buyer = person({ Region__c: null });
        const id = order(buyer, { shipTo: { city: 'Bern' } });
        expectIssue(id, 'Required field', /Required fields are missing: \[shipline__Region__c\]/, /give it a default/);
        customer.change('Contact', buyer.id, { Region__c: 'South' });
        retry(id);
        expectSolved(id, buyer.id, 'MailingCity', 'Bern');
    });

    test('by a duplicate rule that blocks', () => {
        const other = person({ Fax: '555' });
        const buyer = person();
        const id = order(buyer, { advancedOptions: { customField2: '555' } });
        expectIssue(id, 'Duplicate rule', /Somebody has this fax already\./, /let the rule only alert/);
        customer.change('Contact', other.id, { Fax: null });
        retry(id);
        expectSolved(id, buyer.id, 'Fax', '555');
    });

    test('by a picklist that does not know the value', () => {
        const buyer = person();
        const id = order(buyer, { advancedOptions: { customField1: 'Bronze' } });
        expectIssue(id, 'Mapping', /Bronze/, /Tier/, /value table/);
        const mapping = customer.rows('Field_Mapping__c').find((row) => row.Name === 'Tier__c');
        const transforms = JSON.stringify([{ type: 'value-table', values: { Bronze: 'Silver' } }]);
        customer.change('Field_Mapping__c', String(mapping?.Id), { Transforms__c: transforms });
        retry(id);
        expectSolved(id, buyer.id, 'Tier__c', 'Silver');
    });

    test('by a row another process holds, which is tried again without anybody', () => {
        const buyer = person();
        customer.org.heldElsewhere.add(buyer.id);
        const id = order(buyer, { shipTo: { city: 'Nice' } });
        expectIssue(id, 'Row locked', /UNABLE_TO_LOCK_ROW/, /tried again without your help/);
        customer.org.heldElsewhere.clear();
        customer.pass(15);
        expectSolved(id, buyer.id, 'MailingCity', 'Nice');
    });

    test('by an owner who is inactive', () => {
        const [leaver] = customer.rows('User').filter((row) => row.LastName === 'Abbott');
        customer.change('User', String(leaver?.Id), { IsActive: false });
        customer.change('Store__c', customer.storeId, { Customer_Owner__c: leaver?.Id });
        const id = order({ email: 'new@winter.example', name: 'Nora Newman' }, {});
        expectIssue(
            id,
            'Inactive owner',
            /operation performed with inactive user/,
            /Give the record to an active user/
        );
        assert.equal(customer.row('ShipStation_Order__c', id).CRM_Update_Status__c, 'Needs Review');
        customer.change('Store__c', customer.storeId, { Customer_Owner__c: customer.runner.id });
        retry(id);
        const made = String(customer.row('ShipStation_Order__c', id).Contact__c);
        expectSolved(id, made, 'LastName', 'Newman');
    });

    test('stops nobody else and fails no job', () => {
        const buyer = person();
        const id = order(buyer, { shipTo: { city: 'Lima' } });
        assert.equal(customer.row('Contact', buyer.id).MailingCity, 'Lima');
        assert.deepEqual(issuesOf(id), []);
        assert.deepEqual(customer.failures(), []);
    });
});
