/** Permission sets and what they grant. */
import { standardObject } from './define.ts';

const SETUP = { system: 'light', setup: true } as const;

/** System permissions that appear as columns; the rest are refused as unknown fields. */
const SYSTEM_PERMISSIONS = [
    'ApiEnabled', 'ViewSetup', 'ModifyAllData', 'ViewAllData', 'AuthorApex', 'CustomizeApplication', 'ManageUsers',
    'ManageCustomPermissions', 'ViewAllUsers', 'RunFlow', 'ViewRoles', 'AssignPermissionSets', 'ManageInternalUsers',
    'ManageNamedCredentials'
]; // prettier-ignore

const permissionColumns = SYSTEM_PERMISSIONS.map((name) => `Permissions${name} boolean default=false`).join('\n');

export const permissions = [
    standardObject(
        'PermissionSet',
        '0PS',
        { ...SETUP },
        `
        Name string(80) required name
        Label string(80) required
        LicenseId ref(UserLicense)
        ProfileId ref(Profile>PermissionSets) ro
        IsOwnedByProfile boolean ro default=false
        IsCustom boolean ro default=true
        Description string(255)
        NamespacePrefix string(15) ro
        HasActivationRequired boolean default=false
        PermissionSetGroupId ref(PermissionSetGroup) ro
        Type picklist(40) ro : Regular; Standard; Session; Group; Profile
        ${permissionColumns}`
    ),
    standardObject(
        'PermissionSetAssignment',
        '0Pa',
        { system: 'none', setup: true, updateable: false },
        `
        PermissionSetId ref(PermissionSet>Assignments) create cascade
        PermissionSetGroupId ref(PermissionSetGroup>Assignments) create cascade
        AssigneeId ref(User>PermissionSetAssignments) required create cascade
        ExpirationDate datetime
        IsActive boolean ro default=true
        IsRevoked boolean ro default=false
        SystemModstamp datetime ro`
    ),
    standardObject(
        'PermissionSetGroup',
        '0PG',
        { ...SETUP },
        `
        DeveloperName string(80) required name
        MasterLabel string(80) required
        Language picklist(40)
        NamespacePrefix string(15) ro
        Description string(255)
        Status picklist(40) ro : Updated; Outdated; Updating; Failed`
    ),
    standardObject(
        'PermissionSetGroupComponent',
        '0PM',
        { ...SETUP, updateable: false },
        `
        PermissionSetGroupId ref(PermissionSetGroup>PermissionSetGroupComponents) required create cascade
        PermissionSetId ref(PermissionSet) required create cascade`
    ),
    standardObject(
        'ObjectPermissions',
        '110',
        { ...SETUP, plural: 'Object Permissions' },
        `
        ParentId ref(PermissionSet>ObjectPerms) required create cascade
        SobjectType picklist(40) required create
        PermissionsCreate boolean default=false
        PermissionsRead boolean default=false
        PermissionsEdit boolean default=false
        PermissionsDelete boolean default=false
        PermissionsViewAllRecords boolean default=false
        PermissionsModifyAllRecords boolean default=false
        PermissionsViewAllFields boolean default=false`
    ),
    standardObject(
        'FieldPermissions',
        '01k',
        { system: 'none', setup: true, plural: 'Field Permissions' },
        `
        ParentId ref(PermissionSet>FieldPerms) required create cascade
        SobjectType picklist(40) required create
        Field picklist(255) required create
        PermissionsEdit boolean default=false
        PermissionsRead boolean default=false
        SystemModstamp datetime ro`
    ),
    standardObject(
        'SetupEntityAccess',
        '0J0',
        { system: 'none', setup: true, updateable: false },
        `
        ParentId ref(PermissionSet>SetupEntityAccessItems) required create cascade
        SetupEntityId ref(ApexClass,CustomPermission,ExternalCredentialParameter,NamedCredential) required create
        SetupEntityType picklist(40) ro
        SystemModstamp datetime ro`
    ),
    standardObject(
        'CustomPermission',
        '0CP',
        { ...SETUP },
        `
        DeveloperName string(80) required name
        Language picklist(40)
        MasterLabel string(80) required
        NamespacePrefix string(15) ro
        Description string(255)
        IsProtected boolean default=false
        IsLicensed boolean ro default=false`
    ),
    standardObject(
        'CustomPermissionDependency',
        '0CD',
        { ...SETUP },
        `
        CustomPermissionId ref(CustomPermission) required create
        RequiredCustomPermissionId ref(CustomPermission) required create`
    ),
    standardObject(
        'NamedCredential',
        '0XA',
        { ...SETUP, createable: false },
        `
        DeveloperName string(80) ro name
        Language picklist(40) ro
        MasterLabel string(80) ro
        NamespacePrefix string(15) ro
        Endpoint string(2000) ro
        PrincipalType picklist(40) ro
        CalloutOptionsGenerateAuthorizationHeader boolean ro default=false`
    ),
    standardObject(
        'ExternalCredential',
        '8oH',
        { ...SETUP, createable: false },
        `
        DeveloperName string(80) ro name
        MasterLabel string(80) ro
        NamespacePrefix string(15) ro
        AuthenticationProtocol picklist(40) ro`
    ),
    // A principal of an external credential; what permission sets grant.
    standardObject(
        'ExternalCredentialParameter',
        '8oP',
        { ...SETUP, createable: false },
        `
        ExternalCredentialId ref(ExternalCredential) ro
        ParameterName string(80) ro name
        ParameterType picklist(40) ro
        SequenceNumber integer ro`
    ),
    standardObject(
        'UserExternalCredential',
        '8oU',
        { system: 'full', setup: true },
        `
        Name string(255) name
        UserId ref(User)
        ExternalCredentialParameterName string(255)`
    )
];
