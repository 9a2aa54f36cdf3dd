import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apexOrg } from '../platform/apex-org.ts';

const { call } = apexOrg({
    'Probe.cls': `public without sharing class Probe {
        public static String leftover() { return EncodingUtil.base64Decode('SGVsbG8/x').toString(); }
        public static String filled() { return store('SGVsbG8/'); }
        public static String empty() { return store(''); }
        private static String store(String base64) {
            Database.SaveResult result = Database.insert(
                new ContentVersion(PathOnClient = 'a.txt', VersionData = EncodingUtil.base64Decode(base64)),
                false, AccessLevel.SYSTEM_MODE);
            return result.isSuccess() ? 'stored' : result.getErrors()[0].getMessage();
        }
    }`
});

// A public Trailhead app stores a picture from a text whose last letter makes no byte.
test('A last letter of a Base64 text that makes no byte is dropped', () => {
    assert.equal(call('leftover'), 'Hello?');
});

// The same app expects an error where a file is uploaded without anything in it.
test('A file needs something in it', () => {
    assert.equal(call('filled'), 'stored');
    assert.equal(call('empty'), 'Required fields are missing: [VersionData]');
});
