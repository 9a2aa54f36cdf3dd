import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HttpExchange } from '../../src/platform/http-sync.ts';
import { apexOrg, type ApexOrg } from './apex-org.ts';

const EXTERNAL = `<ExternalCredential xmlns="http://soap.sforce.com/2006/04/metadata">
    <authenticationProtocol>Custom</authenticationProtocol>
    <externalCredentialParameters><parameterName>Main</parameterName><parameterType>NamedPrincipal</parameterType><sequenceNumber>1</sequenceNumber></externalCredentialParameters>
    <externalCredentialParameters><parameterName>Authorization</parameterName><parameterType>AuthHeader</parameterType><parameterValue>{!'Basic ' &amp; BASE64ENCODE(BLOB($Credential.Shop.Key &amp; ':' &amp; $Credential.Shop.Secret))}</parameterValue><sequenceNumber>1</sequenceNumber></externalCredentialParameters>
    <label>Shop</label>
</ExternalCredential>`;
const NAMED = `<NamedCredential xmlns="http://soap.sforce.com/2006/04/metadata">
    <label>Shop</label><allowMergeFieldsInHeader>true</allowMergeFieldsInHeader>
    <namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType><parameterValue>https://shop.example</parameterValue></namedCredentialParameters>
    <namedCredentialParameters><externalCredential>Shop</externalCredential><parameterName>EC</parameterName><parameterType>Authentication</parameterType></namedCredentialParameters>
    <namedCredentialType>SecuredEndpoint</namedCredentialType>
</NamedCredential>`;

const PROBE = `public class Probe {
    static ConnectApi.CredentialInput input(String key, String secret) {
        ConnectApi.CredentialInput input = new ConnectApi.CredentialInput();
        input.externalCredential = 'Shop';
        input.principalName = 'Main';
        input.principalType = ConnectApi.CredentialPrincipalType.NamedPrincipal;
        input.authenticationProtocol = ConnectApi.CredentialAuthenticationProtocol.Custom;
        input.credentials = new Map<String, ConnectApi.CredentialValueInput>();
        for (String name : new List<String>{ 'Key', 'Secret' }) {
            ConnectApi.CredentialValueInput value = new ConnectApi.CredentialValueInput();
            value.encrypted = true;
            value.value = name == 'Key' ? key : secret;
            input.credentials.put(name, value);
        }
        return input;
    }
    public static void create() { ConnectApi.NamedCredentials.createCredential(input('k', 's')); }
    public static void replace() { ConnectApi.NamedCredentials.updateCredential(input('k2', 's2')); }
    public static void createAndFail() { create(); throw new IllegalArgumentException('no'); }
    public static String shown() {
        ConnectApi.Credential found = ConnectApi.NamedCredentials.getCredential(
            'Shop', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal
        );
        return found.authenticationStatus + ' ' + found.credentials.size() + ' ' + found.credentials.get('Key')?.value;
    }
    public static void remove() {
        ConnectApi.NamedCredentials.deleteCredential('Shop', 'Main', ConnectApi.CredentialPrincipalType.NamedPrincipal);
    }
    public static void grant() {
        PermissionSet granted = new PermissionSet(Name = 'Shop_Access', Label = 'Shop Access');
        insert granted;
        insert new SetupEntityAccess(
            ParentId = granted.Id,
            SetupEntityId = ConnectApi.NamedCredentials.getExternalCredential('Shop').principals[0].id
        );
        insert new PermissionSetAssignment(PermissionSetId = granted.Id, AssigneeId = UserInfo.getUserId());
    }
    public static String grantedTo() {
        return ConnectApi.NamedCredentials.getExternalCredential('Shop').principals[0].principalAccess[0].developerName;
    }
    public static String call() { return call('Shop'); }
    public static String call(String name) {
        HttpRequest request = new HttpRequest();
        request.setEndpoint('callout:' + name + '/orders');
        request.setMethod('GET');
        return new Http().send(request).getStatus();
    }
    public static void createPair() {
        ConnectApi.ExternalCredentialPrincipalInput principal = new ConnectApi.ExternalCredentialPrincipalInput();
        principal.principalName = 'Main';
        principal.principalType = ConnectApi.CredentialPrincipalType.NamedPrincipal;
        principal.sequenceNumber = 1;
        ConnectApi.CredentialCustomHeaderInput header = new ConnectApi.CredentialCustomHeaderInput();
        header.headerName = 'API-Key';
        header.headerValue = '{!$Credential.Second.Key}';
        header.sequenceNumber = 1;
        ConnectApi.ExternalCredentialInput external = new ConnectApi.ExternalCredentialInput();
        external.developerName = 'Second';
        external.masterLabel = 'Second shop';
        external.authenticationProtocol = ConnectApi.CredentialAuthenticationProtocol.Custom;
        external.principals = new List<ConnectApi.ExternalCredentialPrincipalInput>{ principal };
        external.customHeaders = new List<ConnectApi.CredentialCustomHeaderInput>{ header };
        ConnectApi.NamedCredentials.createExternalCredential(external);
        ConnectApi.NamedCredentials.createNamedCredential(namedInput('https://second.example'));
    }
    static ConnectApi.NamedCredentialInput namedInput(String url) {
        ConnectApi.NamedCredentialInput named = new ConnectApi.NamedCredentialInput();
        named.developerName = 'Second';
        named.masterLabel = 'Second shop';
        named.type = ConnectApi.NamedCredentialType.SecuredEndpoint;
        named.calloutUrl = url;
        ConnectApi.ExternalCredentialInput external = new ConnectApi.ExternalCredentialInput();
        external.developerName = 'Second';
        named.externalCredentials = new List<ConnectApi.ExternalCredentialInput>{ external };
        named.calloutOptions = new ConnectApi.NamedCredentialCalloutOptionsInput();
        named.calloutOptions.allowMergeFieldsInHeader = true;
        return named;
    }
    public static void keyOfSecond() {
        ConnectApi.CredentialInput second = input('second', 'unused');
        second.externalCredential = 'Second';
        ConnectApi.NamedCredentials.createCredential(second);
        insert new SetupEntityAccess(
            ParentId = [SELECT Id FROM PermissionSet WHERE Name = 'Shop_Access'].Id,
            SetupEntityId = ConnectApi.NamedCredentials.getExternalCredential('Second').principals[0].id
        );
    }
    public static String callSecond() { return call('Second'); }
    public static void moveSecond() {
        ConnectApi.NamedCredentials.updateNamedCredential('Second', namedInput('https://elsewhere.example'));
    }
    public static Integer countCredentials() {
        return ConnectApi.NamedCredentials.getExternalCredentials().externalCredentials.size()
            + ConnectApi.NamedCredentials.getNamedCredentials().namedCredentials.size();
    }
    public static String urlOfSecond() {
        return ConnectApi.NamedCredentials.getNamedCredential('Second').calloutUrl;
    }
    public static void deletePair() {
        ConnectApi.NamedCredentials.deleteNamedCredential('Second');
        ConnectApi.NamedCredentials.deleteExternalCredential('Second');
    }
    public static void deleteUsed() { ConnectApi.NamedCredentials.deleteExternalCredential('Shop'); }
    public static void callAfterWriting() { create(); call(); }
    public static String errorCode() {
        try {
            create();
            return null;
        } catch (ConnectApi.ConnectApiException refused) {
            return refused.getErrorCode();
        }
    }
}`;

function shop(settings: { readonly namespace?: string } = {}): ApexOrg & { readonly sent: HttpExchange[] } {
    const sent: HttpExchange[] = [];
    const http = {
        send: (request: HttpExchange) => {
            sent.push(request);
            return { status: 200, statusText: 'OK', headers: [], body: Buffer.from('') };
        },
        close: () => undefined
    };
    const files: Record<string, string> = {
        'force-app/externalCredentials/Shop.externalCredential-meta.xml': EXTERNAL,
        'force-app/namedCredentials/Shop.namedCredential-meta.xml': NAMED,
        'force-app/classes/Probe.cls': settings.namespace
            ? PROBE.replaceAll("'Shop'", `'${settings.namespace}__Shop'`)
            : PROBE,
        'sfdx-project.json': JSON.stringify({ ...settings, packageDirectories: [{ path: 'force-app' }] })
    };
    return { ...apexOrg(files, { http }), sent };
}

const header = (user: string, password: string): string =>
    `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

for (const namespace of ['', 'acme']) {
    const where = namespace ? ` in namespace ${namespace}` : '';
    test(`a key stored and a principal granted from Apex is what the callout carries${where}`, () => {
        const world = shop(namespace ? { namespace } : {});
        world.call('create');
        assert.throws(() => world.call('call'), /We couldn't access the credential/);
        world.call('grant');
        assert.equal(world.call('grantedTo'), 'Shop_Access');
        assert.equal(world.call('call'), 'OK');
        assert.equal(world.sent[0]?.headers['Authorization'], header('k', 's'));
        assert.equal(world.sent[0]?.url, 'https://shop.example/orders');
        world.call('replace');
        world.call('call');
        assert.equal(world.sent[1]?.headers['Authorization'], header('k2', 's2'));
        world.call('remove');
        assert.throws(() => world.call('call'), /\$Credential\.Shop\.Key/);
        assert.equal(world.sent.length, 2);
    });
}

test('in a namespace the bare name of a packaged credential is not found', () => {
    const sent: HttpExchange[] = [];
    const world = apexOrg({
        'force-app/externalCredentials/Shop.externalCredential-meta.xml': EXTERNAL,
        'force-app/classes/Probe.cls': PROBE,
        'sfdx-project.json': JSON.stringify({ namespace: 'acme', packageDirectories: [{ path: 'force-app' }] })
    });
    assert.equal(world.call('errorCode'), 'NOT_FOUND');
    assert.equal(sent.length, 0);
});

test('what is encrypted is never read back, and a second create is a conflict', () => {
    const world = shop();
    assert.equal(world.call('shown'), 'Unknown 0 null');
    world.call('create');
    assert.equal(world.call('shown'), 'Unknown 2 null');
    assert.equal(world.call('errorCode'), 'CONFLICT');
});

test('a transaction that fails leaves no key behind', () => {
    const world = shop();
    assert.throws(() => world.call('createAndFail'));
    assert.equal(world.call('shown'), 'Unknown 0 null');
});

test('a key cannot be stored and tried in one transaction', () => {
    assert.throws(() => shop().call('callAfterWriting'), /uncommitted work pending/);
});

test('a pair of credentials made from Apex works, moves and goes', () => {
    const world = shop();
    world.call('grant');
    world.call('createPair');
    assert.equal(world.call('countCredentials'), 4);
    world.call('keyOfSecond');
    world.call('callSecond');
    assert.equal(world.sent[0]?.url, 'https://second.example/orders');
    assert.equal(world.sent[0]?.headers['API-Key'], 'second');
    world.call('moveSecond');
    world.org.credentials.redirect('https://elsewhere.example', 'http://127.0.0.1:1');
    world.call('callSecond');
    assert.equal(world.sent[1]?.url, 'http://127.0.0.1:1/orders');
    assert.equal(world.call('urlOfSecond'), 'https://elsewhere.example', 'where the network leads is not its business');
    world.org.credentials.setUrl('Second', 'https://by-hand.example');
    assert.equal(world.call('urlOfSecond'), 'https://by-hand.example', 'what an admin entered in Setup');
    world.call('deletePair');
    assert.equal(world.call('countCredentials'), 2);
    assert.throws(() => world.call('callSecond'), /couldn't access the endpoint/);
    assert.throws(() => world.call('deleteUsed'), /uses Shop/);
});

test('a user without the permission stores nothing', () => {
    const world = shop();
    const row = [...world.org.store.rows('User')].find((user) => user.get('UserType') === 'AutomatedProcess');
    const type = world.org.program.findClass('Probe')?.type as unknown as Record<string, () => unknown>;
    const outcome = world.org.run(
        'anonymous',
        world.org.user(row?.id ?? ''),
        () => type['m_errorcode']?.call(type) ?? type['m_errorCode']?.call(type)
    );
    assert.equal(outcome, 'INSUFFICIENT_ACCESS');
    assert.equal(world.call('shown'), 'Unknown 0 null');
});
