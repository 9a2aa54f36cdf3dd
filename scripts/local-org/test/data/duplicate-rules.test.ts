import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterHolds } from '../../src/data/duplicates/rules.ts';
import { apexOrg } from '../platform/apex-org.ts';

const MATCHING = `<MatchingRules xmlns="http://soap.sforce.com/2006/04/metadata"><matchingRules><fullName>By_Mail</fullName><label>By mail</label>
    <booleanFilter>1 OR 2</booleanFilter>
    <matchingRuleItems><blankValueBehavior>NullNotAllowed</blankValueBehavior><fieldName>Email</fieldName><matchingMethod>Exact</matchingMethod></matchingRuleItems>
    <matchingRuleItems><blankValueBehavior>NullNotAllowed</blankValueBehavior><fieldName>Phone</fieldName><matchingMethod>Exact</matchingMethod></matchingRuleItems>
    <ruleStatus>Active</ruleStatus></matchingRules></MatchingRules>`;

function rule(action: 'Allow' | 'Block', operation = 'Alert'): string {
    const operations =
        action === 'Block'
            ? ''
            : `<operationsOnInsert>${operation}</operationsOnInsert><operationsOnInsert>Report</operationsOnInsert>`;
    return `<DuplicateRule xmlns="http://soap.sforce.com/2006/04/metadata"><actionOnInsert>${action}</actionOnInsert><actionOnUpdate>Block</actionOnUpdate>
        <alertText>Known already</alertText>
        <duplicateRuleMatchRules><matchRuleSObjectType>Contact</matchRuleSObjectType><matchingRule>By_Mail</matchingRule></duplicateRuleMatchRules>
        <isActive>true</isActive><masterLabel>Contacts by mail</masterLabel>${operations}
        <securityOption>BypassSharingRules</securityOption><sortOrder>1</sortOrder></DuplicateRule>`;
}

const SECOND = `insert new Contact(LastName = 'A', Email = 'a@x.org');
    Contact again = new Contact(LastName = 'B', Email = 'A@X.org');`;
const RETURN_COUNT = `return String.valueOf([SELECT COUNT() FROM Contact]);`;

function answer(duplicateRule: string | null, body: string, shape = ''): unknown {
    const files: Record<string, string> = {
        'classes/Probe.cls': `public class Probe { public static String run() { ${body} } }`,
        'matchingRules/Contact.matchingRule-meta.xml': MATCHING
    };
    if (duplicateRule !== null) {
        files['duplicateRules/Contact.By_Mail_Rule.duplicateRule-meta.xml'] = duplicateRule;
    }
    return apexOrg(files, { shape }).call('run');
}

const CAUGHT = `try { insert again; } catch (DmlException e) { return e.getMessage(); } ${RETURN_COUNT}`;
const ALLOWED = `Database.DMLOptions options = new Database.DMLOptions();
    options.DuplicateRuleHeader.allowSave = true;
    Database.SaveResult saved = Database.insert(again, options);
    if (!saved.isSuccess()) { return saved.getErrors()[0].getMessage(); } ${RETURN_COUNT}`;

test('an alert refuses a duplicate with its text, and lets it pass when saving is allowed', () => {
    assert.equal(
        answer(rule('Allow'), SECOND + CAUGHT),
        'Insert failed. First exception on row 0; first error: DUPLICATES_DETECTED, Known already: []'
    );
    assert.equal(answer(rule('Allow'), SECOND + ALLOWED), '2');
});

test('a block refuses a duplicate whatever is allowed', () => {
    assert.equal(answer(rule('Block'), SECOND + ALLOWED), 'Known already');
});

test('a rule that only reports, and none at all, save duplicates', () => {
    assert.equal(answer(rule('Allow', 'Report'), SECOND + CAUGHT), '2');
    assert.equal(answer(null, SECOND + CAUGHT), '2');
});

test('the error names the rule and the records', () => {
    const body = `${SECOND}
        Database.Error problem = Database.insert(again, false).getErrors()[0];
        Datacloud.DuplicateResult found = ((Database.DuplicateError) problem).getDuplicateResult();
        Datacloud.MatchResult match = found.getMatchResults()[0];
        Id first = [SELECT Id FROM Contact].Id;
        System.assertEquals(first, match.getMatchRecords()[0].getRecord().Id);
        return found.getDuplicateRule() + ' ' + found.isAllowSave() + ' ' + match.getRule() + ' ' + match.getSize() + ' ' +
            match.getEntityType() + ' ' + problem.getStatusCode();`;
    assert.equal(answer(rule('Allow'), body), 'By_Mail_Rule true By_Mail 1 Contact DUPLICATES_DETECTED');
});

test('an update counts when a compared field becomes that of another record, and blanks are no duplicates', () => {
    const body = `
        insert new List<Contact>{ new Contact(LastName = 'A', Email = 'a@x.org'), new Contact(LastName = 'B'), new Contact(LastName = 'C') };
        Contact b = [SELECT Id FROM Contact WHERE LastName = 'B'];
        b.FirstName = 'Bea';
        update b;
        b.Email = 'a@x.org';
        try { update b; } catch (DmlException e) { return e.getDmlMessage(0); }
        return 'saved';`;
    assert.equal(answer(rule('Allow'), body), 'Known already');
});

test('stand-ins for the standard rules can be switched on', () => {
    const body = `insert new Account(Name = 'Acme'); Account again = new Account(Name = 'acme'); ${ALLOWED.replace('FROM Contact', 'FROM Account')}`;
    assert.equal(answer(null, body, 'duplicate-alerts'), '2');
    assert.match(String(answer(null, body, 'duplicate-blocks')), /^You're creating a duplicate record/);
});

test('the filter of a matching rule is read as it is written', () => {
    assert.equal(filterHolds('1 AND (2 OR NOT 3)', [true, false, true]), false);
    assert.equal(filterHolds('1 AND (2 OR NOT 3)', [true, false, false]), true);
    assert.equal(filterHolds('1 AND 2 OR 3', [false, false, true]), true);
});
