/** The org itself: its code, jobs and entities. */
import { standardObject } from './define.ts';

const SETUP_READ = { system: 'light', setup: true, createable: false } as const;
const CODE = `
        NamespacePrefix string(15) ro
        Name string(255) ro name
        ApiVersion double(18,1) ro
        Status picklist(40) ro : Inactive; Active; Deleted
        IsValid boolean ro default=true
        BodyCrc double(18,0) ro
        Body textarea(1000000) ro
        LengthWithoutComments int ro
        ManageableState picklist(40) ro`;

export const platform = [
    standardObject(
        'RecordType',
        '012',
        { system: 'light', setup: true },
        `
        Name string(80) required name
        DeveloperName string(80) required
        NamespacePrefix string(15) ro
        Description string(255)
        BusinessProcessId string(18)
        SobjectType picklist(40) required create
        IsActive boolean default=false
        IsPersonType boolean ro default=false`
    ),
    standardObject(
        'AsyncApexJob',
        '707',
        { createable: false, system: 'none' },
        `
        CreatedDate datetime ro
        CreatedById ref(User) ro
        JobType picklist(40) ro : Future; SharingRecalculation; ScheduledApex; BatchApex; BatchApexWorker; TestRequest; TestWorker; ApexToken; Queueable
        ApexClassId ref(ApexClass) ro
        Status picklist(40) ro : Queued; Preparing; Processing; Completed; Aborted; Failed; Holding
        JobItemsProcessed int ro
        TotalJobItems int ro
        NumberOfErrors int ro
        CompletedDate datetime ro
        MethodName string(255) ro
        ExtendedStatus string(255) ro
        ParentJobId ref(AsyncApexJob) ro
        LastProcessed string(15) ro
        LastProcessedOffset int ro
        CronTriggerId ref(CronTrigger) ro`
    ),
    standardObject(
        'CronTrigger',
        '08e',
        { createable: false, system: 'none' },
        `
        CronJobDetailId ref(CronJobDetail) ro
        NextFireTime datetime ro
        PreviousFireTime datetime ro
        State string(16) ro
        StartTime datetime ro
        EndTime datetime ro
        CronExpression string(255) ro
        TimeZoneSidKey picklist(40) ro
        OwnerId ref(User) ro
        LastModifiedById ref(User) ro
        CreatedById ref(User) ro
        CreatedDate datetime ro
        TimesTriggered int ro`
    ),
    standardObject(
        'CronJobDetail',
        '08a',
        { createable: false, system: 'none' },
        `
        Name string(255) ro name
        JobType picklist(40) ro`
    ),
    standardObject('ApexClass', '01p', { ...SETUP_READ, plural: 'Apex Classes' }, CODE),
    standardObject(
        'ApexTrigger',
        '01q',
        SETUP_READ,
        `
        ${CODE}
        TableEnumOrId picklist(40) ro
        UsageBeforeInsert boolean ro default=false
        UsageAfterInsert boolean ro default=false
        UsageBeforeUpdate boolean ro default=false
        UsageAfterUpdate boolean ro default=false
        UsageBeforeDelete boolean ro default=false
        UsageAfterDelete boolean ro default=false
        UsageAfterUndelete boolean ro default=false
        UsageIsBulk boolean ro default=false`
    ),
    standardObject(
        'ApexPage',
        '066',
        { ...SETUP_READ, label: 'Visualforce Page' },
        `${CODE}\nMasterLabel string(80) ro`
    ),
    standardObject(
        'ApexTestResult',
        '07M',
        { createable: false, system: 'none' },
        `
        SystemModstamp datetime ro
        TestTimestamp datetime ro
        Outcome picklist(40) ro : Pass; Fail; CompileFail; Skip
        ApexClassId ref(ApexClass) ro
        MethodName string(255) ro name
        Message string(4000) ro
        StackTrace string(4000) ro
        AsyncApexJobId ref(AsyncApexJob) ro
        RunTime int ro`
    ),
    // What a lookup to several objects leads to; nobody stores it.
    standardObject(
        'Name',
        null,
        { createable: false, system: 'none', plural: 'Names' },
        `
        Name string(121) ro name
        FirstName string(40) ro
        LastName string(80) ro
        Type picklist(40) ro
        Title string(80) ro
        Email email ro
        Phone phone ro
        Username string(80) ro
        IsActive boolean ro default=false
        RecordTypeId ref(RecordType) ro
        ProfileId ref(Profile) ro
        UserRoleId ref(UserRole) ro`
    ),
    standardObject(
        'PlatformCachePartition',
        '0Er',
        { system: 'light', setup: true, createable: false },
        `
        DeveloperName string(80) ro name
        MasterLabel string(80) ro
        NamespacePrefix string(15) ro
        Description string(255) ro
        Language picklist(40) ro
        IsDefaultPartition boolean ro default=false`
    ),
    standardObject(
        'PlatformCachePartitionType',
        '0v6',
        { system: 'light', setup: true, createable: false },
        `
        PlatformCachePartitionId ref(PlatformCachePartition) ro cascade
        CacheType picklist(40) ro : Session; Organization
        AllocatedCapacity int ro
        AllocatedPurchasedCapacity int ro
        AllocatedTrialCapacity int ro
        AllocatedPartnerCapacity int ro`
    ),
    standardObject(
        'ApexEmailNotification',
        '7fc',
        { system: 'light', setup: true },
        `
        Email email(255)
        UserId ref(User>ApexEmailNotifications)`
    ),
    standardObject(
        'StaticResource',
        '081',
        { system: 'light', setup: true, createable: false },
        `
        NamespacePrefix string(15) ro
        Name string(255) ro name
        ContentType string(120) ro
        BodyLength int ro
        Body base64 ro
        Description textarea(255) ro
        CacheControl picklist(40) ro`
    ),
    standardObject(
        'EntityDefinition',
        '4ie',
        { createable: false, system: 'none' },
        `
        DurableId string(255) ro
        QualifiedApiName string(70) ro name
        NamespacePrefix string(15) ro
        DeveloperName string(40) ro
        MasterLabel string(80) ro
        Label string(80) ro
        PluralLabel string(80) ro
        KeyPrefix string(3) ro
        IsCustomSetting boolean ro
        IsTriggerable boolean ro
        IsQueryable boolean ro
        IsCustomizable boolean ro
        PublisherId string(255) ro
        InternalSharingModel string(255) ro
        ExternalSharingModel string(255) ro`
    ),
    standardObject(
        'FieldDefinition',
        null,
        { createable: false, system: 'none' },
        `
        DurableId string(255) ro
        QualifiedApiName string(70) ro name
        EntityDefinitionId ref(EntityDefinition>Fields) ro
        NamespacePrefix string(15) ro
        DeveloperName string(40) ro
        MasterLabel string(80) ro
        Label string(80) ro
        Length int ro
        DataType string(70) ro
        RelationshipName string(80) ro
        Description textarea(1000) ro
        ReferenceTo complexvalue ro
        ValueTypeId string(255) ro
        Precision int ro
        Scale int ro
        IsNillable boolean ro
        IsCalculated boolean ro
        IsIndexed boolean ro
        IsNameField boolean ro`
    ),
    standardObject(
        'AppMenuItem',
        '0DS',
        { createable: false, system: 'light' },
        `
        SortOrder int ro
        Name string(80) ro name
        NamespacePrefix string(15) ro
        Label string(80) ro
        Type picklist(40) ro
        IsVisible boolean ro
        IsAccessible boolean ro
        ApplicationId string(18) ro`
    ),
    standardObject(
        'PackageLicense',
        '050',
        { createable: false, system: 'light' },
        `
        Status picklist(40) ro
        AllowedLicenses int ro
        UsedLicenses int ro
        NamespacePrefix string(15) ro name`
    ),
    standardObject(
        'BatchApexErrorEvent',
        null,
        { createable: true, updateable: false, deletable: false, system: 'none', triggerable: true },
        `
        AsyncApexJobId string(18)
        DoesExceedJobScopeMaxLength boolean
        ExceptionType string(255)
        JobScope textarea(40000)
        Message textarea(5000)
        Phase string(40)
        RequestId string(255)
        StackTrace textarea(5000)
        ReplayId string(1000) ro
        EventUuid string(36) ro
        CreatedDate datetime ro
        CreatedById ref(User) ro`
    ),
    standardObject(
        'FlowExecutionErrorEvent',
        null,
        { createable: false, deletable: false, system: 'none', label: 'Flow Execution Error Event' },
        `
        ElementApiName string(80) ro
        ElementType string(50) ro
        ErrorId string(50) ro
        ErrorMessage string(1000) ro
        EventDate datetime ro
        EventIdentifier string(80) ro
        EventType string(40) ro
        ExtendedErrorCode string(255) ro
        FlowApiName string(255) ro
        FlowExecutionStartDate datetime ro
        FlowNamespace string(80) ro
        FlowVersionId string(18) ro
        InterviewGuid string(255) ro
        InterviewStartDate datetime ro
        InterviewStartedById ref(User) ro
        ReplayId string(1000) ro
        EventUuid string(36) ro
        CreatedDate datetime ro
        CreatedById ref(User) ro`
    ),
    standardObject(
        'CustomNotificationType',
        '0ML',
        { system: 'light', setup: true },
        `
        CustomNotifTypeName string(80) required
        DeveloperName string(80) required name
        Description string(255)
        Desktop boolean default=false
        Mobile boolean default=false
        Language string(40) ro
        MasterLabel string(80) required
        NamespacePrefix string(15) ro`
    ),
    standardObject(
        'AggregateResult',
        null,
        { createable: false, searchable: false, system: 'none', label: 'Aggregate Result', plural: 'Aggregate Result' },
        ''
    )
];
