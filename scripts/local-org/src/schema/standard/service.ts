/** Cases, their comments and mails, working hours. */
import { standardObject } from './define.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const service = [
    standardObject(
        'Case',
        '500',
        {
            owner: 'User,Group',
            mergeable: true,
            triggerable: true,
            activities: true,
            history: true,
            sharing: 'ReadWriteTransfer'
        },
        `
        MasterRecordId ref(Case) ro
        CaseNumber string(30) name auto={00000000}
        ContactId ref(Contact>Cases) label=Contact_ID
        AccountId ref(Account>Cases) label=Account_ID
        AssetId ref(Asset>Cases)
        ParentId ref(Case>Cases)
        BusinessHoursId ref(BusinessHours)
        SuppliedName string(80)
        SuppliedEmail email
        SuppliedPhone string(40)
        SuppliedCompany string(80)
        Type picklist label=Case_Type : Mechanical; Electrical; Electronic; Structural; Other
        Status picklist : New*; Working; Escalated; Closed
        Reason picklist label=Case_Reason : Installation; Equipment Complexity; Performance; Breakdown; Equipment Design; Feedback; Other
        Origin picklist label=Case_Origin : Phone; Email; Web
        Subject string(255)
        Priority picklist : High; Medium*; Low
        Description textarea(32000)
        IsClosed boolean ro default=false label=Closed
        ClosedDate datetime ro
        IsEscalated boolean default=false label=Escalated
        IsClosedOnCreate boolean ro default=false
        ContactPhone phone ro
        ContactMobile phone ro
        ContactEmail email ro
        ContactFax phone ro
        Comments textarea(4000) label=Internal_Comments
        LastViewedDate datetime ro
        LastReferencedDate datetime ro`
    ),
    standardObject(
        'CaseComment',
        '00a',
        { triggerable: true, sharing: 'ControlledByParent' },
        `
        ParentId ref(Case>CaseComments) required create cascade
        IsPublished boolean default=false
        CommentBody textarea(4000)
        CreatorName string(121) ro`
    ),
    standardObject(
        'CaseStatus',
        '01J',
        { createable: false, system: 'light' },
        `
        MasterLabel string(255) ro name
        ApiName string(255) ro
        SortOrder int ro
        IsDefault boolean ro default=false
        IsClosed boolean ro default=false`
    ),
    standardObject(
        'Asset',
        '02i',
        { owner: 'User', triggerable: true },
        `
        Name string(255) required name
        ContactId ref(Contact>Assets)
        AccountId ref(Account>Assets) cascade
        ParentId ref(Asset>ChildAssets)
        RootAssetId ref(Asset) ro
        AssetLevel int ro
        Product2Id ref(Product2>Assets) as=Product2
        ProductCode string(255) ro
        SerialNumber string(80)
        InstallDate date
        PurchaseDate date
        UsageEndDate date
        Status picklist : Shipped; Installed; Registered; Obsolete; Purchased
        Price currency(18,0)
        Quantity double(18,2)
        Description textarea(32000)`
    ),
    standardObject(
        'EmailMessage',
        '02s',
        { triggerable: true },
        `
        ParentId ref(Case>EmailMessages) create
        ActivityId ref(Task) create
        TextBody textarea(131072)
        HtmlBody textarea(131072)
        Headers textarea(32000)
        Subject string(3000)
        FromName string(1000)
        FromAddress email(1000)
        ToAddress string(4000)
        CcAddress string(4000)
        BccAddress string(4000)
        Incoming boolean default=false
        HasAttachment boolean ro default=false
        Status picklist(40) : New; Read; Replied; Sent; Forwarded; Draft
        MessageDate datetime
        MessageIdentifier string(765)
        ThreadIdentifier string(765)
        IsExternallyVisible boolean default=false
        IsClientManaged boolean default=false
        ReplyToEmailMessageId ref(EmailMessage) create
        ToIds complexvalue nofls
        CcIds complexvalue nofls
        BccIds complexvalue nofls
        RelatedToId ref(Account,Case,Opportunity,Contact)
        EmailTemplateId ref(EmailTemplate)`
    ),
    standardObject(
        'EmailMessageRelation',
        '0yR',
        {},
        `
        EmailMessageId ref(EmailMessage>EmailMessageRelations) required create cascade
        RelationId ref(Contact,Lead,User) create
        RelationType picklist(40) required create : FromAddress; ToAddress; CcAddress; BccAddress; OtherAddress
        RelationAddress string(1000) create
        RelationObjectType string(40) ro`
    ),
    standardObject(
        'Topic',
        '0TO',
        { system: 'light', deletable: true },
        `
        Name string(150) required name
        Description textarea(1000)
        TalkingAbout int ro
        ManagedTopicType picklist(40) ro : Navigational; Featured; Content`
    ),
    standardObject(
        'TopicAssignment',
        '0TA',
        { system: 'light', updateable: false },
        `
        TopicId ref(Topic>TopicAssignments) required create cascade
        EntityId ref(Account,Contact,Lead,Opportunity,Case,Task,Event>TopicAssignments) required create cascade
        EntityKeyPrefix string(3) ro
        EntityType string(40) ro`
    ),
    standardObject(
        'BusinessHours',
        '01m',
        { plural: 'Business Hours', system: 'light', setup: true, deletable: false },
        `
        Name string(80) required name
        IsActive boolean default=false
        IsDefault boolean default=false
        TimeZoneSidKey picklist required
        ${DAYS.map((day) => `${day}StartTime time\n${day}EndTime time`).join('\n')}
        LastViewedDate datetime ro`
    ),
    standardObject(
        'Holiday',
        '0C0',
        { system: 'light', setup: true },
        `
        Name string(80) required name
        Description string(1000)
        IsAllDay boolean default=false
        ActivityDate date required
        StartTimeInMinutes int
        EndTimeInMinutes int
        IsRecurrence boolean default=false`
    ),
    standardObject(
        'MessagingSession',
        '0Mw',
        { owner: 'User,Group', triggerable: true, history: true },
        `
        Name string(255) ro name auto={0}
        AcceptTime datetime
        AgentMessageCount int ro
        AgentType picklist(40) restricted create : Agent*; Bot; BotToAgent; System
        CaseId ref(Case>MessagingSessions)
        ChannelGroup string(255)
        ChannelIntent string(255)
        ChannelKey string(255) ro
        ChannelLocale string(255)
        ChannelName string(255) ro
        EndTime datetime
        EndUserAccountId ref(Account>MessagingSessions)
        EndUserContactId ref(Contact>MessagingSessions)
        EndUserMessageCount int ro
        LeadId ref(Lead>MessagingSessions)
        Origin picklist(40) restricted : InboundInitiated*; TriggeredOutbound; AgentInitiated
        StartTime datetime
        Status picklist(40) restricted : Active*; Ended; Waiting; New; Inactive; Error; Consent
        LastViewedDate datetime ro
        LastReferencedDate datetime ro`
    )
];
