/** Users, roles, profiles, groups and queues. */
import { standardObject } from './define.ts';

const SETUP = { system: 'light', setup: true } as const;

export const people = [
    standardObject(
        'User',
        '005',
        { system: 'light', setup: true, deletable: false, triggerable: true, sharing: 'Private' },
        `
        Username string(80) required unique idlookup
        LastName string(80) required of=Name
        FirstName string(40) of=Name
        MiddleName string(40) of=Name
        Suffix string(40) of=Name
        Name string(121) ro name label=Full_Name
        CompanyName string(80)
        Division string(80)
        Department string(80)
        Title string(80)
        Street textarea(255) of=Address
        City string(40) of=Address
        State string(80) of=Address
        PostalCode string(20) of=Address
        Country string(80) of=Address
        Latitude double(18,15) of=Address
        Longitude double(18,15) of=Address
        Address address ro
        Email email(128) required idlookup
        EmailEncodingKey picklist(40) required restricted : UTF-8; ISO-8859-1; Shift_JIS; ISO-2022-JP; EUC-JP; ks_c_5601-1987; Big5; GB2312; Big5-HKSCS; x-SJIS_0213
        SenderEmail email
        SenderName string(80)
        Signature textarea(1333)
        Phone phone
        Extension phone
        Fax phone
        MobilePhone phone
        Alias string(8) required
        CommunityNickname string(40) unique idlookup label=Nickname
        IsActive boolean default=false label=Active
        TimeZoneSidKey picklist(40) required restricted
        UserRoleId ref(UserRole>Users) label=Role_ID
        LocaleSidKey picklist(40) required restricted
        ReceivesInfoEmails boolean default=false
        ReceivesAdminInfoEmails boolean default=false
        ProfileId ref(Profile>Users) required label=Profile_ID
        UserType picklist(40) ro restricted : Standard; PowerPartner; PowerCustomerSuccess; CustomerSuccess; Guest; CspLitePortal; CsnOnly; SelfService; AutomatedProcess
        LanguageLocaleKey picklist(40) required restricted
        EmployeeNumber string(20)
        DelegatedApproverId ref(User)
        ManagerId ref(User>ManagedUsers) label=Manager_ID
        LastLoginDate datetime ro
        LastPasswordChangeDate datetime ro
        UserPermissionsMarketingUser boolean default=false
        UserPermissionsOfflineUser boolean default=false
        UserPermissionsInteractionUser boolean default=false
        UserPermissionsSupportUser boolean default=false
        UserPermissionsKnowledgeUser boolean default=false
        UserPreferencesLightningExperiencePreferred boolean default=true
        ForecastEnabled boolean default=false
        FederationIdentifier string(512) unique idlookup
        AboutMe textarea(1000)
        ContactId ref(Contact>Users) create
        AccountId ref(Account>Users) ro
        DefaultCurrencyIsoCode picklist(3)
        SmallPhotoUrl url ro
        FullPhotoUrl url ro
        IsPortalEnabled boolean ro default=false
        IsProfilePhotoActive boolean ro default=false`
    ),
    standardObject(
        'UserRole',
        '00E',
        { ...SETUP, system: 'none', label: 'Role' },
        `
        Name string(80) required name
        ParentRoleId ref(UserRole)
        RollupDescription string(80)
        OpportunityAccessForAccountOwner picklist(40) : None; Read; Edit
        CaseAccessForAccountOwner picklist(40) : None; Read; Edit
        ContactAccessForAccountOwner picklist(40) : None; Read; Edit
        DeveloperName string(80)
        ForecastUserId ref(User)
        PortalType picklist(40) ro
        LastModifiedDate datetime ro
        LastModifiedById ref(User) ro
        SystemModstamp datetime ro`
    ),
    standardObject(
        'UserLicense',
        '100',
        { ...SETUP, createable: false },
        `
        LicenseDefinitionKey string(40) ro
        Name string(255) ro name
        MasterLabel string(80) ro
        Status picklist(40) ro
        TotalLicenses int ro
        UsedLicenses int ro`
    ),
    standardObject(
        'Profile',
        '00e',
        { ...SETUP, createable: false, updateable: true },
        `
        Name string(255) required name
        UserLicenseId ref(UserLicense)
        UserType picklist(40) ro
        Description string(255)
        PermissionsModifyAllData boolean default=false
        PermissionsViewAllData boolean default=false
        PermissionsApiEnabled boolean default=false
        PermissionsAuthorApex boolean default=false
        PermissionsViewSetup boolean default=false
        PermissionsCustomizeApplication boolean default=false
        PermissionsManageUsers boolean default=false`
    ),
    standardObject(
        'Group',
        '00G',
        { ...SETUP },
        `
        Name string(40) required name
        DeveloperName string(80)
        RelatedId ref(User,UserRole) ro
        Type picklist(40) create restricted : Regular*; Queue; Role; RoleAndSubordinates; Organization; AllCustomerPortal
        Email email
        QueueRoutingConfigId string(18)
        OwnerId ref(Organization,User) ro
        DoesSendEmailToMembers boolean default=false
        DoesIncludeBosses boolean default=true
        Description string(255)`
    ),
    standardObject(
        'GroupMember',
        '011',
        { system: 'none', setup: true, updateable: false },
        `
        GroupId ref(Group>GroupMembers) required create cascade
        UserOrGroupId ref(User,Group) required create cascade
        SystemModstamp datetime ro`
    ),
    standardObject(
        'QueueSobject',
        '03g',
        { system: 'none', setup: true, updateable: false },
        `
        QueueId ref(Group>QueueSobjects) required create cascade
        SobjectType picklist(40) required create
        CreatedById ref(User) ro
        SystemModstamp datetime ro`
    ),
    standardObject(
        'UserRecordAccess',
        null,
        { createable: false, system: 'none' },
        `
        RecordId string(18) ro
        UserId string(18) ro
        HasReadAccess boolean ro
        HasEditAccess boolean ro
        HasDeleteAccess boolean ro
        HasTransferAccess boolean ro
        HasAllAccess boolean ro
        MaxAccessLevel combobox(40) ro`
    ),
    standardObject(
        'Organization',
        '00D',
        { system: 'light', createable: false, updateable: true, setup: true },
        `
        Name string(80) required name
        Division string(80)
        Street textarea(255) of=Address
        City string(40) of=Address
        State string(80) of=Address
        PostalCode string(20) of=Address
        Country string(80) of=Address
        Address address ro
        Phone phone
        Fax phone
        PrimaryContact string(80)
        DefaultLocaleSidKey picklist(40)
        TimeZoneSidKey picklist(40) ro
        LanguageLocaleKey picklist(40)
        FiscalYearStartMonth int
        OrganizationType picklist(40) ro : Developer Edition; Enterprise Edition; Unlimited Edition; Professional Edition
        NamespacePrefix string(15) ro
        InstanceName string(5) ro
        IsSandbox boolean ro default=false
        IsReadOnly boolean ro default=false
        TrialExpirationDate datetime ro
        MonthlyPageViewsUsed int ro`
    ),
    standardObject(
        'AccountTeamMember',
        '01M',
        { undeletable: false },
        `
        AccountId ref(Account>AccountTeamMembers) required create cascade
        UserId ref(User) required create
        Title string(80) ro
        TeamMemberRole picklist(40) : Account Manager; Channel Manager; Executive Sponsor; Lead Qualifier; Pre-Sales Consultant; Sales Manager; Sales Rep
        AccountAccessLevel picklist(40) : Read; Edit; All
        OpportunityAccessLevel picklist(40) : None; Read; Edit
        CaseAccessLevel picklist(40) : None; Read; Edit
        ContactAccessLevel picklist(40) : None; Read; Edit
        PhotoUrl url ro`
    )
];
