import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../src/cli/project.ts';
import { parseShape, shapeOfDefinition, shapeText } from '../../src/schema/shape/org-shape.ts';
import { apexOrg } from './apex-org.ts';

/** Runs a body of Apex that returns a String, in an org of that shape. */
function answer(shape: string, body: string, more: Readonly<Record<string, string>> = {}): unknown {
    const files = { 'classes/Probe.cls': `public class Probe { public static String run() { ${body} } }`, ...more };
    return apexOrg(files, { shape }).call('run');
}

const FAIL = (dml: string): string =>
    `try { ${dml} return 'stored'; } catch (DmlException e) { return e.getDmlMessage(0); }`;

test('a shape is a list of words or a scratch org definition; an unknown word is refused', () => {
    assert.equal(shapeText(parseShape('multi-currency, person-accounts')), 'person-accounts,multi-currency');
    const definition = { edition: 'Developer', features: ['PersonAccounts', 'EnableSetPasswordInApi'] };
    assert.equal(shapeText(shapeOfDefinition(definition)), 'person-accounts,developer-edition');
    assert.throws(() => apexOrg({ 'A.cls': 'public class A {}' }, { shape: 'person' }), UsageError);
});

test('an account with a last name is a person with a contact of its own', () => {
    const body = `
        insert as system new Account(FirstName = 'Ada', LastName = 'Byron', PersonEmail = 'ada@example.com', Phone = '1', Shoe__pc = '37');
        Account a = [SELECT Name, IsPersonAccount, PersonContactId, PersonContact.Email, RecordType.DeveloperName FROM Account];
        a.PersonEmail = 'new@example.com';
        update a;
        Contact c = [SELECT Id, Name, Email, Phone, Shoe__c, IsPersonAccount, AccountId FROM Contact WITH SYSTEM_MODE];
        System.assertEquals(a.Id, c.AccountId);
        System.assertEquals(a.PersonContactId, c.Id);
        delete a;
        System.assertEquals(0, [SELECT COUNT() FROM Contact]);
        return a.Name + ' ' + a.IsPersonAccount + ' ' + a.RecordType.DeveloperName + ' ' + a.PersonContact.Email + ' ' +
            c.Name + ' ' + c.Email + ' ' + c.Phone + ' ' + c.Shoe__c + ' ' + c.IsPersonAccount;`;
    const shoe = `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Shoe__c</fullName><label>Shoe</label><type>Text</type><length>10</length></CustomField>`;
    assert.equal(
        answer('person-accounts', body, { 'objects/Contact/fields/Shoe__c.field-meta.xml': shoe }),
        'Ada Byron true PersonAccount ada@example.com Ada Byron new@example.com 1 37 true'
    );
});

test('a business keeps its name, a person has none of its own, and a person takes no other contacts', () => {
    const shape = 'person-accounts';
    const business = `insert new Account(Name = 'Acme'); return '' + [SELECT IsPersonAccount FROM Account].IsPersonAccount + [SELECT COUNT() FROM Contact];`;
    assert.equal(answer(shape, business), 'false0');
    assert.equal(
        answer(shape, FAIL(`insert new Account(Name = 'Acme', LastName = 'Byron');`)),
        'Account: bad field names on insert/update call: Name'
    );
    assert.equal(answer(shape, FAIL('insert new Account();')), 'Required fields are missing: [Name]');
    const other = `Account a = new Account(LastName = 'B'); insert a; insert new Contact(LastName = 'C', AccountId = a.Id);`;
    assert.match(String(answer(shape, FAIL(other))), /person account/);
});

test('triggers see who is a person before the record is stored, and only those of the account run', () => {
    const seen = `trigger Seen on Account (before insert) { for (Account a : Trigger.new) { a.Site = a.IsPersonAccount + ' ' + a.Name; } }`;
    const contact = `trigger None on Contact (before insert) { Trigger.new[0].addError('no'); }`;
    const body = `insert new Account(LastName = 'Byron'); return [SELECT Site FROM Account].Site;`;
    const files = { 'triggers/Seen.trigger': seen, 'triggers/None.trigger': contact };
    assert.equal(answer('person-accounts', body, files), 'true Byron');
});

test('without the shape none of its fields exist', () => {
    assert.throws(() => answer('', `return new Account(PersonEmail = 'x').PersonEmail;`));
    assert.throws(() => answer('', `return new Account(CurrencyIsoCode = 'USD').CurrencyIsoCode;`));
    assert.equal(answer('', 'return String.valueOf(UserInfo.isMultiCurrencyOrganization());'), 'false');
});

test('a record is in the currency of its user unless it says otherwise, and amounts convert', () => {
    const body = `
        insert new List<Opportunity>{
            new Opportunity(Name = 'a', StageName = 'Prospecting', CloseDate = Date.today(), Amount = 90, CurrencyIsoCode = 'EUR'),
            new Opportunity(Name = 'b', StageName = 'Prospecting', CloseDate = Date.today(), Amount = 50)
        };
        List<Opportunity> all = [SELECT CurrencyIsoCode, Amount, convertCurrency(Amount) inUsd FROM Opportunity ORDER BY Name];
        AggregateResult sum = [SELECT SUM(Amount) total FROM Opportunity];
        return all[0].CurrencyIsoCode + ' ' + all[1].CurrencyIsoCode + ' ' + ((Decimal) all[0].get('inUsd')).setScale(2) + ' ' +
            ((Decimal) sum.get('total')).setScale(2) + ' ' + UserInfo.isMultiCurrencyOrganization() + ' ' +
            [SELECT COUNT() FROM CurrencyType WHERE IsCorporate = TRUE];`;
    assert.equal(answer('multi-currency', body), 'EUR USD 100.00 150.00 true 1');
});

test('a currency the org does not have is refused', () => {
    const message = answer('multi-currency', FAIL(`insert new Account(Name = 'a', CurrencyIsoCode = 'XXX');`));
    assert.equal(message, 'Currency ISO Code: bad value for restricted picklist field: XXX');
});

test('state and country codes follow their texts and the other way round; unknown ones are refused', () => {
    const shape = 'state-country-picklists';
    const body = `
        insert new Account(Name = 'a', BillingCountryCode = 'US', BillingStateCode = 'TX', ShippingCountry = 'Canada', ShippingState = 'ontario');
        Account a = [SELECT BillingCountry, BillingState, ShippingCountryCode, ShippingStateCode FROM Account];
        return a.BillingCountry + ' ' + a.BillingState + ' ' + a.ShippingCountryCode + ' ' + a.ShippingStateCode;`;
    assert.equal(answer(shape, body), 'United States Texas CA ON');
    const wrong = FAIL(`insert new Account(Name = 'a', BillingCountry = 'United States', BillingState = 'Ontario');`);
    assert.match(String(answer(shape, wrong)), /^There's a problem with this state.*: Billing State\/Province$/);
});

test('Developer Edition takes five scheduled jobs, and chains of five queueables', () => {
    const files = {
        'classes/Tick.cls': `public class Tick implements Schedulable { public void execute(SchedulableContext c) {} }`
    };
    const body = `
        try {
            for (Integer i = 0; i < 6; i++) { System.schedule('job ' + i, '0 ' + i + ' 5 * * ?', new Tick()); }
            return 'all';
        } catch (AsyncException e) {
            return String.valueOf([SELECT COUNT() FROM CronTrigger]);
        }`;
    assert.equal(answer('developer-edition', body, files), '5');
    assert.equal(answer('', body, files), 'all');
    assert.equal(
        answer('developer-edition', `return [SELECT OrganizationType FROM Organization].OrganizationType;`),
        'Developer Edition'
    );
});

test('an article starts as a draft of its own where the org has Knowledge', () => {
    const body = `
        insert new Knowledge__kav(Title = 'Returns', UrlName = 'returns');
        Knowledge__kav one = [SELECT PublishStatus, IsLatestVersion, KnowledgeArticleId FROM Knowledge__kav];
        return one.PublishStatus + ' ' + one.IsLatestVersion + ' ' + [SELECT COUNT() FROM KnowledgeArticle WHERE Id = :one.KnowledgeArticleId];`;
    assert.equal(answer('knowledge', body), 'Draft true 1');
    assert.throws(() => answer('', body), /Knowledge__kav/);
});
