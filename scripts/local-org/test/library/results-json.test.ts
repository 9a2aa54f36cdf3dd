/** Results of DML read from JSON: tests of public libraries make them so, as nothing else can. */
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
