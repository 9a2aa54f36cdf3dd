/**
 * What goes into and comes out of ConnectApi.NamedCredentials.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/connectAPI_inputs.htm
 */
import { newApexException, type ApexException } from '../../runtime/exception.ts';
import { dataClass } from '../data-class.ts';
import { platformEnum, platformException } from '../declare.ts';
import { constructors } from '../system/exceptions.ts';

const REFERENCE = 'https://developer.salesforce.com/docs/platform/apex-ref/references/apex-ref/apex-connectapi-';
const ENUMS = `${REFERENCE}enums.html`;

platformEnum('ConnectApi.CredentialPrincipalType', ['AwsStsPrincipal', 'NamedPrincipal', 'PerUserPrincipal'], ENUMS);
platformEnum(
    'ConnectApi.CredentialAuthenticationProtocol',
    ['AwsSv4', 'Basic', 'Custom', 'Jwt', 'NoAuthentication', 'OAuth', 'Password'],
    ENUMS
);
platformEnum(
    'ConnectApi.CredentialAuthenticationProtocolVariant',
    [
        'AwsSv4_STS',
        'ClientCredentialsClientSecret',
        'ClientCredentialsClientSecretBasic',
        'ClientCredentialsJwtAssertion',
        'JwtBearer',
        'NoAuthentication',
        'RolesAnywhere'
    ],
    ENUMS
);
platformEnum('ConnectApi.CredentialAuthenticationStatus', ['Configured', 'NotConfigured', 'Unknown'], ENUMS);
platformEnum('ConnectApi.NamedCredentialType', ['Legacy', 'PrivateEndpoint', 'SecuredEndpoint'], ENUMS);
platformEnum('ConnectApi.CalloutStatus', ['Disabled', 'Enabled'], ENUMS);
platformEnum('ConnectApi.ExternalCredentialPrincipalAccessType', ['PermissionSet', 'Profile'], ENUMS);
platformEnum('ConnectApi.CreateCredentialAction', ['Refresh'], ENUMS);

/** Thrown by every method of the namespace. */
platformException('ConnectApi.ConnectApiException', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_connectapi_exception.htm',
    members: {
        ...constructors('ConnectApi.ConnectApiException'),
        'String getErrorCode()': (self: ApexException) => (typeof self.data === 'string' ? self.data : null)
    }
});

/** @throws ConnectApi.ConnectApiException */
export function refuse(errorCode: string, message: string): never {
    const exception = newApexException('ConnectApi.ConnectApiException', message);
    exception.data = errorCode;
    throw exception;
}

const PROTOCOL = {
    authenticationProtocol: 'ConnectApi.CredentialAuthenticationProtocol',
    authenticationProtocolVariant: 'ConnectApi.CredentialAuthenticationProtocolVariant'
};
const PRINCIPAL = { principalName: 'String', principalType: 'ConnectApi.CredentialPrincipalType' };
const HEADER = { headerName: 'String', headerValue: 'String', sequenceNumber: 'Integer' };
const OPTIONS = {
    allowMergeFieldsInBody: 'Boolean',
    allowMergeFieldsInHeader: 'Boolean',
    generateAuthorizationHeader: 'Boolean'
};

dataClass('ConnectApi.CredentialValueInput', `${REFERENCE}input-credential-value.html`, {
    encrypted: 'Boolean',
    value: 'String'
});
dataClass('ConnectApi.CredentialInput', `${REFERENCE}input-credential.html`, {
    ...PROTOCOL,
    credentials: 'Map<String, ConnectApi.CredentialValueInput>',
    externalCredential: 'String',
    ...PRINCIPAL
});
dataClass('ConnectApi.CredentialCustomHeaderInput', `${REFERENCE}input-credential-custom-header.html`, HEADER);
dataClass('ConnectApi.ExternalCredentialParameterInput', `${REFERENCE}input-external-credential-parameter.html`, {
    description: 'String',
    parameterName: 'String',
    parameterType: 'String',
    parameterValue: 'String',
    sequenceNumber: 'Integer'
});
dataClass('ConnectApi.ExternalCredentialPrincipalInput', `${REFERENCE}input-external-credential-principal.html`, {
    id: 'String',
    parameters: 'List<ConnectApi.ExternalCredentialParameterInput>',
    ...PRINCIPAL,
    sequenceNumber: 'Integer'
});
dataClass('ConnectApi.ExternalCredentialInput', `${REFERENCE}input-external-credential.html`, {
    ...PROTOCOL,
    customHeaders: 'List<ConnectApi.CredentialCustomHeaderInput>',
    description: 'String',
    developerName: 'String',
    masterLabel: 'String',
    parameters: 'List<ConnectApi.ExternalCredentialParameterInput>',
    principals: 'List<ConnectApi.ExternalCredentialPrincipalInput>'
});
dataClass(
    'ConnectApi.NamedCredentialCalloutOptionsInput',
    `${REFERENCE}input-named-credential-callout-options.html`,
    OPTIONS
);
dataClass('ConnectApi.NamedCredentialParameterInput', `${REFERENCE}input-named-credential-parameter.html`, {
    description: 'String',
    parameterName: 'String',
    parameterType: 'String',
    parameterValue: 'String'
});
dataClass('ConnectApi.NamedCredentialInput', `${REFERENCE}input-named-credential.html`, {
    calloutOptions: 'ConnectApi.NamedCredentialCalloutOptionsInput',
    calloutStatus: 'ConnectApi.CalloutStatus',
    calloutUrl: 'String',
    customHeaders: 'List<ConnectApi.CredentialCustomHeaderInput>',
    description: 'String',
    developerName: 'String',
    externalCredentials: 'List<ConnectApi.ExternalCredentialInput>',
    masterLabel: 'String',
    parameters: 'List<ConnectApi.NamedCredentialParameterInput>',
    type: 'ConnectApi.NamedCredentialType'
});

export const credentialValue = dataClass('ConnectApi.CredentialValue', `${REFERENCE}output-credential-value.html`, {
    encrypted: 'Boolean',
    revision: 'Integer',
    value: 'String'
});
export const credential = dataClass('ConnectApi.Credential', `${REFERENCE}output-credential.html`, {
    ...PROTOCOL,
    authenticationStatus: 'ConnectApi.CredentialAuthenticationStatus',
    credentials: 'Map<String, ConnectApi.CredentialValue>',
    externalCredential: 'String',
    ...PRINCIPAL
});
export const customHeader = dataClass(
    'ConnectApi.CredentialCustomHeader',
    `${REFERENCE}output-credential-custom-header.html`,
    HEADER
);
export const principalAccess = dataClass(
    'ConnectApi.ExternalCredentialPrincipalAccess',
    `${REFERENCE}output-external-credential-principal-access.html`,
    { developerName: 'String', id: 'String', type: 'ConnectApi.ExternalCredentialPrincipalAccessType' }
);
export const principal = dataClass(
    'ConnectApi.ExternalCredentialPrincipal',
    `${REFERENCE}output-external-credential-principal.html`,
    {
        authenticationStatus: 'ConnectApi.CredentialAuthenticationStatus',
        id: 'String',
        principalAccess: 'List<ConnectApi.ExternalCredentialPrincipalAccess>',
        ...PRINCIPAL,
        sequenceNumber: 'Integer'
    }
);
export const externalCredential = dataClass(
    'ConnectApi.ExternalCredential',
    `${REFERENCE}output-external-credential.html`,
    {
        ...PROTOCOL,
        authenticationStatus: 'ConnectApi.CredentialAuthenticationStatus',
        createdByNamespace: 'String',
        customHeaders: 'List<ConnectApi.CredentialCustomHeader>',
        description: 'String',
        developerName: 'String',
        id: 'String',
        masterLabel: 'String',
        principals: 'List<ConnectApi.ExternalCredentialPrincipal>',
        relatedNamedCredentials: 'List<ConnectApi.NamedCredential>'
    }
);
export const externalCredentialList = dataClass(
    'ConnectApi.ExternalCredentialList',
    `${REFERENCE}output-external-credential-list.html`,
    { externalCredentials: 'List<ConnectApi.ExternalCredential>' }
);
export const calloutOptions = dataClass(
    'ConnectApi.NamedCredentialCalloutOptions',
    `${REFERENCE}output-named-credential-callout-options.html`,
    OPTIONS
);
export const namedCredential = dataClass('ConnectApi.NamedCredential', `${REFERENCE}output-named-credential.html`, {
    calloutOptions: 'ConnectApi.NamedCredentialCalloutOptions',
    calloutStatus: 'ConnectApi.CalloutStatus',
    calloutUrl: 'String',
    createdByNamespace: 'String',
    customHeaders: 'List<ConnectApi.CredentialCustomHeader>',
    description: 'String',
    developerName: 'String',
    externalCredentials: 'List<ConnectApi.ExternalCredential>',
    id: 'String',
    masterLabel: 'String',
    type: 'ConnectApi.NamedCredentialType'
});
export const namedCredentialList = dataClass(
    'ConnectApi.NamedCredentialList',
    `${REFERENCE}output-named-credential-list.html`,
    { namedCredentials: 'List<ConnectApi.NamedCredential>' }
);
