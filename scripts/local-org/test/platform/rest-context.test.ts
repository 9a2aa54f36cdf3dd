import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apexOrg } from './apex-org.ts';

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_restcontext.htm
test('A test sets the request of an Apex REST method and reads its response', () => {
    const { call } = apexOrg({
        'Probe.cls': `public without sharing class Probe {
            public static String before() { return String.valueOf(RestContext.request) + RestContext.response; }
            public static String round() {
                RestContext.request = new RestRequest();
                RestContext.request.addParameter('a', '1');
                RestContext.request.headers.put('X-Who', 'me');
                RestContext.request.requestBody = Blob.valueOf('body');
                RestContext.response = new RestResponse();
                RestContext.response.statusCode = 201;
                RestContext.response.addHeader('Y', 'z');
                return RestContext.request.params.get('a') + RestContext.request.headers.get('X-Who')
                    + RestContext.request.requestBody.toString() + RestContext.response.statusCode
                    + RestContext.response.headers.get('Y');
            }
        }`
    });
    assert.equal(call('before'), 'nullnull');
    assert.equal(call('round'), '1mebody201z');
});
