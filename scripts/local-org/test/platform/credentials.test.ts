import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CredentialError, CredentialStore, evaluateHeader } from '../../src/platform/credentials.ts';

const parameters = new Map([
    ['User', 'key'],
    ['Password', 'secret']
]);

test('a Basic header is put together by the formula of the external credential', () => {
    const header = "{!'Basic ' & BASE64ENCODE(BLOB($Credential.Shop.User & ':' & $Credential.Shop.Password))}";
    assert.equal(evaluateHeader(header, parameters), `Basic ${Buffer.from('key:secret').toString('base64')}`);
});

test('text around a formula stays', () => {
    assert.equal(evaluateHeader('Bearer {!$Credential.Shop.User}!', parameters), 'Bearer key!');
});

test('a parameter nobody has entered fails with its name', () => {
    assert.throws(
        () => evaluateHeader('{!$Credential.Shop.Token}', parameters),
        (error: Error) => error instanceof CredentialError && error.message.includes('$Credential.Shop.Token')
    );
});

test('an unknown function is refused by name', () => {
    assert.throws(() => evaluateHeader("{!ROT13('x')}", parameters), /ROT13/);
});

test('HMAC and HEX give the digest of the documentation', () => {
    const value = evaluateHeader("{!HEX(HMAC('SHA-256', BLOB('message'), BLOB($Credential.A.Password)))}", parameters);
    assert.equal(value, '8b5f48702995c1598c573db1e21866a9b825d4a794d169d7060a03605796360b');
});

test('an override of the URL and removed secrets take effect at once', () => {
    const store = new CredentialStore();
    const common = { name: 'Shop', label: 'Shop', description: null, namespace: null, createdByNamespace: null };
    const definition = {
        ...common,
        enabled: true,
        url: 'https://shop.example',
        externalCredential: 'Shop',
        headers: [],
        allowMergeFieldsInBody: false,
        allowMergeFieldsInHeader: true,
        generateAuthorizationHeader: false
    };
    store.addNamed(definition);
    store.addExternal({ ...common, protocol: 'Custom', principals: [], headers: [] });
    assert.equal(store.url(definition), 'https://shop.example');
    store.setUrl('SHOP', 'http://127.0.0.1:1');
    assert.equal(store.url(definition), 'http://127.0.0.1:1');
    store.setSecrets('Shop', 'Main', { User: 'a' });
    const external = store.findExternal('shop');
    assert.ok(external);
    assert.equal(store.secrets(external, 'main').get('User')?.value, 'a');
    store.setSecrets('Shop', 'Main', {});
    assert.equal(store.secrets(external, 'Main').size, 0);
});
