/** Results of DML as JSON: tests of public libraries make them from it, as nothing else can, and loggers write it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apexOrg } from '../platform/apex-org.ts';

const BODY = `
    Database.SaveResult saved = (Database.SaveResult) JSON.deserialize(
        '{"success":false,"errors":[{"message":"too long","statusCode":"STRING_TOO_LONG","fields":["Name"]}]}', Database.SaveResult.class);
    Database.UpsertResult made = (Database.UpsertResult) JSON.deserialize(
        '{"success":true,"created":true,"id":"001000000000001AAA"}', Database.UpsertResult.class);
    Database.LeadConvertResult lead = (Database.LeadConvertResult) JSON.deserialize(
        '{"success":true,"accountId":"001000000000001AAA"}', Database.LeadConvertResult.class);
    Database.Error wrong = saved.getErrors()[0];
    return saved.isSuccess() + ' ' + wrong.getStatusCode() + ' ' + wrong.getMessage() + ' ' + wrong.getFields() + '; ' +
        made.isCreated() + ' ' + made.getId() + '; ' + lead.getAccountId() + ' ' + lead.getContactId();`;

test('results read from JSON say what it says', () => {
    const org = apexOrg({ 'classes/Probe.cls': `public class Probe { public static String run() { ${BODY} } }` });
    assert.equal(
        org.call('run'),
        'false STRING_TOO_LONG too long (Name); true 001000000000001AAA; 001000000000001AAA null'
    );
});

const WRITTEN = `
    Account named = new Account(Name = 'Acme');
    List<Database.SaveResult> saved = Database.insert(new List<Account>{ named, new Account() }, false, AccessLevel.SYSTEM_MODE);
    Database.UpsertResult upserted = Database.upsert(named, false, AccessLevel.SYSTEM_MODE);
    String all = JSON.serialize(new List<Object>{ saved, upserted, Database.delete(named, false, AccessLevel.SYSTEM_MODE) });
    Database.SaveResult again = (Database.SaveResult) JSON.deserialize(JSON.serialize(saved[1]), Database.SaveResult.class);
    return all.replace(named.Id, 'ID') + ' ' + again.getErrors()[0].getStatusCode();`;

test('results become JSON that can be read back', () => {
    const org = apexOrg({ 'classes/Probe.cls': `public class Probe { public static String run() { ${WRITTEN} } }` });
    const ok = '{"success":true,"id":"ID","errors":[]';
    assert.equal(
        org.call('run'),
        `[[${ok}},{"success":false,"id":null,"errors":[{"statusCode":"REQUIRED_FIELD_MISSING",` +
            `"message":"Required fields are missing: [Name]","fields":["Name"]}]}],${ok},"created":false},${ok}}] REQUIRED_FIELD_MISSING`
    );
});
