import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnsupportedError } from '../../src/runtime/uncatchable.ts';
import { apexOrg } from '../platform/apex-org.ts';

const { call } = apexOrg({
    'Probe.cls': `public without sharing class Probe {
        static String typeOf(List<SObject> records) { return String.valueOf(records.getSObjectType()); }
        public static String emptyResult() { return typeOf([SELECT Id FROM Contact WHERE Name = 'nobody']); }
        public static String aggregateToken() { return String.valueOf(AggregateResult.SObjectType); }
        public static String aggregateFromJson() {
            List<AggregateResult> rows = (List<AggregateResult>) JSON.deserialize(
                '[{"Id":"001000000000001AAA"}]', List<AggregateResult>.class);
            return (String) rows[0].get('Id');
        }
        public static String digests() {
            Blob data = Blob.valueOf('x');
            return String.valueOf(Crypto.generateDigest('SHA512', data) == Crypto.generateDigest('SHA-512', data));
        }
        public static Boolean permission() { return FeatureManagement.checkPermission('Nobody_Has_This'); }
        public static Object platformObject() {
            return JSON.deserialize('{"success":true}', Messaging.SingleEmailMessage.class);
        }
    }`
});

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_list.htm
test('The list of a query without rows still knows the object it was read from', () => {
    assert.equal(call('emptyResult'), 'Contact');
});

// https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_SOQL_agg_fns.htm
test('AggregateResult has a token and can be read from JSON', () => {
    assert.equal(call('aggregateToken'), 'AggregateResult');
    assert.equal(call('aggregateFromJson'), '001000000000001AAA');
});

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_crypto.htm
test('Digest algorithms may be written without the hyphen', () => {
    assert.equal(call('digests'), 'true');
});

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_FeatureManagement.htm
test('A custom permission nobody granted is not there', () => {
    assert.equal(call('permission'), false);
});

test('Reading JSON as a class the local org does not have is refused by name', () => {
    assert.throws(
        () => call('platformObject'),
        (error) =>
            error instanceof UnsupportedError && error.what === 'JSON.deserialize to Messaging.SingleEmailMessage'
    );
});
