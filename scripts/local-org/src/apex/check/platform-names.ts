/**
 * Names of the platform's own namespaces and classes, so that a class this org lacks is told apart from a misspelt one:
 * the first is unsupported, the second does not compile. Source: the class lists of the Apex Reference Guide.
 */

/** Namespaces of the Apex Reference Guide, in lower case. */
export const PLATFORM_NAMESPACES: ReadonlySet<string> = new Set(
    `System Schema Database Messaging ApexPages AppLauncher Approval Auth Cache Canvas ChatterAnswers CommerceBuyGrp CommerceExtension
    CommerceOrders CommercePayments CommerceTax ConnectApi Compression Context DataRetrieval DataSource DataWeave Dom
    EventBus ExternalService Flow FlowTesting FormulaEval Functions IndustriesDigitalLending Invocable IsvPartners KbManagement
    LxScheduler Metadata PlaceQuote Pref_center Process QuickAction Reports RevSalesTrxn RichMessaging Search Sfc Sfdc_Checkout
    Sfdc_Surveys Site Slack Support TerritoryMgmt TxnSecurity UserProvisioning VisualEditor Wave`
        .toLowerCase()
        .split(/\s+/)
);

const SYSTEM = `AccessLevel AccessType Address AdvSearchCallback Answers ApexPages Approval Assert AsyncInfo AsyncOptions
    BusinessHours CalloutException Cases Collator Comparable Comparator Continuation Cookie Crypto Database DataWeaveScriptResource
    Date Datetime Domain DomainCreator DomainParser DomainType EmailMessages EncodingUtil EventBus Exception FeatureManagement
    Finalizer FinalizerContext Flow Formula FormulaRecalcFieldError FormulaRecalcResult Http HttpCalloutMock HttpRequest
    HttpResponse Iterable Iterator JSON JSONGenerator JSONParser JSONToken Label Limits List Location LoggingLevel Long Map Matcher
    Math Messaging MultiStaticResourceCalloutMock Network OrgLimit OrgLimits Organization Packaging PageReference ParentJobResult
    Pattern PlatformCache Process QueueableDuplicateSignature Queueable QueueableContext Quiddity Quote QuickAction RemoteObjectController
    Request ResetPasswordResult RestContext RestRequest RestResponse RunAs SandboxContext SandboxPostCopy Savepoint Schedulable SObjectAccessDecision
    SchedulableContext Schema Search Security SelectOption Set Site SoapType StaticResourceCalloutMock StatusCode StubProvider Success
    System Test Time TimeZone Trigger TriggerOperation Type UninstallContext UninstallHandler Url UserInfo UserManagement UUID Version
    WebServiceCallout WebServiceMock XmlStreamReader XmlStreamWriter XmlTag InstallContext InstallHandler Callable Continuation
    AuraHandledException AsyncException AssertException CalloutException DmlException EmailException ExternalObjectException FinalException
    FlowException HandledException IllegalArgumentException InvalidHeaderException InvalidParameterValueException
    JSONException LicenseException LimitException ListException MathException NoAccessException NoDataFoundException
    NoSuchElementException NullPointerException ProcedureException QueryException RequiredFeatureMissingException SearchException
    SecurityException SerializationException SObjectException StringException TypeException UnexpectedException UnsupportedOperationException
    VisualforceException XmlException InvalidReadOnlyUserDmlException DataWeaveScriptException DuplicateMessageException PlatformCacheException PatternSyntaxException`;

const SCHEMA = `ChildRelationship DataCategory DataCategoryGroupSobjectTypePair DescribeColorResult DescribeDataCategoryGroupResult
    DescribeDataCategoryGroupStructureResult DescribeFieldResult DescribeIconResult DescribeSObjectResult DescribeTabResult
    DescribeTabSetResult DisplayType FieldDescribeOptions FieldSet FieldSetMember FilteredLookupInfo PicklistEntry RecordTypeInfo
    SObjectDescribeOptions SObjectField SObjectType SObjectTypeFields SObjectTypeFieldSets SOAPType`;

/**
 * Standard objects that projects name and a schema may lack; see the Object Reference. Naming one is unsupported, not wrong.
 */
export const STANDARD_OBJECTS: ReadonlySet<string> = new Set(
    `AccountContactRelation AccountContactRole AccountTeamMember ActionLinkTemplate ActivityHistory ApexClass ApexCodeCoverage
    ApexCodeCoverageAggregate ApexComponent ApexLog ApexPage ApexTestQueueItem ApexTestResult ApexTestRunResult ApexTrigger AppDefinition
    AppMenuItem Approval Asset AssetRelationship AssignedResource AsyncApexJob Attachment AuraDefinition AuraDefinitionBundle
    AuthConfig AuthProvider AuthSession BackgroundOperation BrandTemplate BusinessHours BusinessProcess CallCenter Campaign
    CampaignMember CampaignMemberStatus CaseArticle CaseComment CaseContactRole CaseMilestone CaseTeamMember CaseTeamRole
    CollaborationGroup CollaborationGroupMember ContentAsset ContentDistribution ContentDistributionView ContentDocument
    ContentDocumentLink ContentFolder ContentNote ContentVersion ContentWorkspace ContentWorkspaceDoc ContentWorkspaceMember Contract
    ContractContactRole CronJobDetail CronTrigger CurrencyType CustomPermission Dashboard DatedConversionRate
    DeclinedEventRelation Document Domain DomainSite DuplicateRecordItem DuplicateRecordSet DuplicateRule EmailMessage
    EmailMessageRelation EmailServicesAddress EmailServicesFunction EmailTemplate Entitlement EntitlementTemplate EntityDefinition
    EntityParticle EntitySubscription Event EventBusSubscriber EventRelation FeedAttachment FeedComment FeedItem FeedLike
    FieldDefinition FieldPermissions FiscalYearSettings FlowDefinitionView FlowInterview FlowVersionView Folder ForecastingType
    Group GroupMember Holiday Idea Individual InstalledMobileApp KnowledgeArticle KnowledgeArticleVersion Lead LeadStatus ListEmail
    ListView LoginHistory LoginIp Macro MailmergeTemplate MatchingRule MilestoneType NamedCredential Network NetworkMember Note
    OauthToken ObjectPermissions OpenActivity OpportunityCompetitor OpportunityContactRole OpportunityHistory
    OpportunityLineItemSchedule OpportunityPartner OpportunityStage OpportunityTeamMember OrderItem OrgWideEmailAddress Organization Partner
    Period PermissionSet PermissionSetAssignment PermissionSetGroup PermissionSetGroupComponent PermissionSetLicense
    PermissionSetLicenseAssign PlatformAction PlatformCachePartition PlatformCachePartitionType Pricebook2 PricebookEntry
    ProcessDefinition ProcessInstance ProcessInstanceNode ProcessInstanceStep ProcessInstanceWorkitem ProcessNode Product2 Profile Publisher
    PushTopic QueueSobject QuickText Quote QuoteDocument QuoteLineItem RecentlyViewed RecordAction RecordType Report Scontrol
    SearchPromotionRule SelfServiceUser ServiceAppointment ServiceContract ServiceResource ServiceTerritory SetupAuditTrail
    SetupEntityAccess Site Skill SlaProcess Solution Stamp StaticResource StreamingChannel TabDefinition Task TaskPriority TaskStatus
    TenantUsageEntitlement TestSuiteMembership ThirdPartyAccountLink Topic TopicAssignment TwoFactorInfo User UserAppInfo
    UserAppMenuItem UserLicense UserLogin UserPackageLicense UserPreference UserRecordAccess UserRole UserServicePresence
    VerificationHistory Vote WebLink WorkOrder WorkOrderLineItem WorkType`
        .toLowerCase()
        .split(/\s+/)
);

/** Full name by lower-case bare name, of the classes that may be named without their namespace. */
export const UNDECLARED_SYSTEM_TYPES: ReadonlyMap<string, string> = new Map([
    ...SCHEMA.split(/\s+/).map((name) => [name.toLowerCase(), `Schema.${name}`] as const),
    ...SYSTEM.split(/\s+/).map((name) => [name.toLowerCase(), `System.${name}`] as const)
]);
