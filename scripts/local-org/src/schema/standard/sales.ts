/** Accounts, people and deals. */
import { standardObject } from './define.ts';

const INDUSTRIES =
    'Agriculture; Apparel; Banking; Biotechnology; Chemicals; Communications; Construction; Consulting; Education; ' +
    'Electronics; Energy; Engineering; Entertainment; Environmental; Finance; Food & Beverage; Government; Healthcare; ' +
    'Hospitality; Insurance; Machinery; Manufacturing; Media; Not For Profit; Recreation; Retail; Shipping; Technology; ' +
    'Telecommunications; Transportation; Utilities; Other';
const SOURCES = 'Web; Phone Inquiry; Partner Referral; Purchased List; Other';

/** The parts of a compound address, e.g. of `BillingAddress`. */
export function address(prefix: string): string {
    return `
        ${prefix}Street textarea(255) of=${prefix}Address
        ${prefix}City string(40) of=${prefix}Address
        ${prefix}State string(80) of=${prefix}Address label=${label(prefix, 'State/Province')}
        ${prefix}PostalCode string(20) of=${prefix}Address label=${label(prefix, 'Zip/Postal_Code')}
        ${prefix}Country string(80) of=${prefix}Address
        ${prefix}Latitude double(18,15) of=${prefix}Address
        ${prefix}Longitude double(18,15) of=${prefix}Address
        ${prefix}GeocodeAccuracy picklist(40) of=${prefix}Address : Address; NearAddress; Block; Street; ExtendedZip; Zip; Neighborhood; City; County; State; Unknown
        ${prefix}Address address ro`;
}

function label(prefix: string, text: string): string {
    return prefix === '' ? text : `${prefix}_${text}`;
}

const PERSON_NAME = `
        LastName string(80) required of=Name
        FirstName string(40) of=Name
        Salutation picklist(40) of=Name : Mr.; Ms.; Mrs.; Dr.; Prof.; Mx.
        Name string(121) ro name label=Full_Name`;

export const sales = [
    standardObject(
        'Account',
        '001',
        { owner: 'User', mergeable: true, triggerable: true, activities: true, history: true },
        `
        MasterRecordId ref(Account) ro label=Master_Record_ID
        Name string(255) required name label=Account_Name
        Type picklist label=Account_Type : Prospect; Customer - Direct; Customer - Channel; Channel Partner / Reseller; Installation Partner; Technology Partner; Other
        ParentId ref(Account>ChildAccounts) label=Parent_Account_ID
        ${address('Billing')}
        ${address('Shipping')}
        Phone phone label=Account_Phone
        Fax phone label=Account_Fax
        AccountNumber string(40)
        Website url
        PhotoUrl url ro label=Photo_URL
        Sic string(20) label=SIC_Code
        Industry picklist : ${INDUSTRIES}
        AnnualRevenue currency(18,0)
        NumberOfEmployees int(8) label=Employees
        Ownership picklist : Public; Private; Subsidiary; Other
        TickerSymbol string(20)
        Description textarea(32000) label=Account_Description
        Rating picklist label=Account_Rating : Hot; Warm; Cold
        Site string(80) label=Account_Site
        LastActivityDate date ro label=Last_Activity
        LastViewedDate datetime ro
        LastReferencedDate datetime ro
        Jigsaw string(20) label=Data.com_Key
        JigsawCompanyId string(20) ro
        CleanStatus picklist(40) restricted : Matched; Different; Acknowledged; NotFound; Inactive; Pending; SelectMatch; Skipped
        AccountSource picklist : ${SOURCES}
        DunsNumber string(9) label=D-U-N-S_Number
        Tradestyle string(255)
        NaicsCode string(8) label=NAICS_Code
        NaicsDesc string(120) label=NAICS_Description
        YearStarted string(4)
        SicDesc string(80) label=SIC_Description
        IsPriorityRecord boolean ro default=false`
    ),
    standardObject(
        'Contact',
        '003',
        { owner: 'User', mergeable: true, triggerable: true, activities: true, history: true },
        `
        MasterRecordId ref(Contact) ro
        AccountId ref(Account>Contacts) cascade label=Account_ID
        ${PERSON_NAME}
        ${address('Other')}
        ${address('Mailing')}
        Phone phone label=Business_Phone
        Fax phone label=Business_Fax
        MobilePhone phone
        HomePhone phone
        OtherPhone phone
        AssistantPhone phone label=Asst._Phone
        ReportsToId ref(Contact) label=Reports_To_ID
        Email email(80) idlookup
        Title string(128)
        Department string(80)
        AssistantName string(40) label=Assistant's_Name
        LeadSource picklist : ${SOURCES}
        Birthdate date
        Description textarea(32000) label=Contact_Description
        HasOptedOutOfEmail boolean default=false label=Email_Opt_Out
        HasOptedOutOfFax boolean default=false label=Fax_Opt_Out
        DoNotCall boolean default=false
        LastActivityDate date ro label=Last_Activity
        LastCURequestDate datetime ro
        LastCUUpdateDate datetime ro
        LastViewedDate datetime ro
        LastReferencedDate datetime ro
        EmailBouncedReason string(255)
        EmailBouncedDate datetime
        IsEmailBounced boolean ro default=false
        PhotoUrl url ro
        Jigsaw string(20)
        JigsawContactId string(20) ro
        CleanStatus picklist(40) restricted : Matched; Different; Acknowledged; NotFound; Inactive; Pending; SelectMatch; Skipped
        IndividualId ref(Individual>Contacts)
        IsPriorityRecord boolean ro default=false`
    ),
    standardObject(
        'Individual',
        '0PK',
        { owner: 'User', triggerable: true },
        `
        ${PERSON_NAME}
        HasOptedOutTracking boolean default=false
        HasOptedOutProcessing boolean default=false
        HasOptedOutSolicit boolean default=false
        BirthDate date
        ChildrenCount int
        ConsumerCreditScore int
        ConvictionsCount int
        InfluencerRating int`
    ),
    standardObject(
        'Lead',
        '00Q',
        {
            owner: 'User,Group',
            mergeable: true,
            triggerable: true,
            activities: true,
            history: true,
            sharing: 'ReadWriteTransfer'
        },
        `
        MasterRecordId ref(Lead) ro
        ${PERSON_NAME}
        Title string(128)
        Company string(255) required
        ${address('')}
        Phone phone
        MobilePhone phone
        Fax phone
        Email email(80) idlookup
        Website url
        PhotoUrl url ro
        Description textarea(32000)
        LeadSource picklist : ${SOURCES}
        Status picklist required : Open - Not Contacted*; Working - Contacted; Closed - Converted; Closed - Not Converted
        Industry picklist : ${INDUSTRIES}
        Rating picklist : Hot; Warm; Cold
        AnnualRevenue currency(18,0)
        NumberOfEmployees int(8)
        HasOptedOutOfEmail boolean default=false
        DoNotCall boolean default=false
        IsConverted boolean default=false create
        ConvertedDate date ro
        ConvertedAccountId ref(Account) ro
        ConvertedContactId ref(Contact) ro
        ConvertedOpportunityId ref(Opportunity) ro
        IsUnreadByOwner boolean default=true
        LastActivityDate date ro
        LastViewedDate datetime ro
        LastReferencedDate datetime ro
        EmailBouncedReason string(255)
        EmailBouncedDate datetime
        IndividualId ref(Individual>Leads)`
    ),
    standardObject(
        'Opportunity',
        '006',
        { owner: 'User', plural: 'Opportunities', triggerable: true, activities: true, history: true },
        `
        AccountId ref(Account>Opportunities) cascade label=Account_ID
        IsPrivate boolean default=false label=Private
        Name string(120) required name label=Opportunity_Name
        Description textarea(32000)
        StageName picklist required label=Stage : Prospecting; Qualification; Needs Analysis; Value Proposition; Id. Decision Makers; Perception Analysis; Proposal/Price Quote; Negotiation/Review; Closed Won; Closed Lost
        Amount currency(16,2)
        Probability percent(3,0) label=Probability_(%)
        ExpectedRevenue currency(18,2) ro label=Expected_Amount
        TotalOpportunityQuantity double(18,2) label=Quantity
        CloseDate date required
        Type picklist label=Opportunity_Type : Existing Customer - Upgrade; Existing Customer - Replacement; Existing Customer - Downgrade; New Customer
        NextStep string(255)
        LeadSource picklist : ${SOURCES}
        IsClosed boolean ro default=false label=Closed
        IsWon boolean ro default=false label=Won
        ForecastCategory picklist(40) ro restricted : Omitted; Pipeline; BestCase; Forecast; Closed
        ForecastCategoryName picklist(40) label=Forecast_Category restricted : Omitted; Pipeline; Best Case; Commit; Closed
        CampaignId ref(Campaign>Opportunities)
        HasOpportunityLineItem boolean ro default=false
        Pricebook2Id ref(Pricebook2>Opportunities) as=Pricebook2 label=Price_Book_ID
        ContactId ref(Contact) create
        ContractId ref(Contract>Opportunities)
        LastActivityDate date ro
        LastStageChangeDate datetime ro
        PushCount int ro
        FiscalQuarter int ro
        FiscalYear int ro
        Fiscal string(6) ro
        LastViewedDate datetime ro
        LastReferencedDate datetime ro
        HasOpenActivity boolean ro default=false
        HasOverdueTask boolean ro default=false
        PrimaryPartnerAccountId ref(Account) ro
        IqScore int ro`
    ),
    standardObject(
        'OpportunityContactRole',
        '00K',
        { triggerable: true },
        `
        OpportunityId ref(Opportunity>OpportunityContactRoles) required create cascade
        ContactId ref(Contact>OpportunityContactRoles) required cascade
        Role picklist(255) : Business User; Decision Maker; Economic Buyer; Economic Decision Maker; Evaluator; Executive Sponsor; Influencer; Technical Buyer; Other
        IsPrimary boolean default=false`
    ),
    standardObject(
        'OpportunityLineItem',
        '00k',
        { label: 'Opportunity Product', triggerable: true, sharing: 'ControlledByParent' },
        `
        OpportunityId ref(Opportunity>OpportunityLineItems) required create cascade
        SortOrder int(9)
        PricebookEntryId ref(PricebookEntry>OpportunityLineItems) create restrict
        Product2Id ref(Product2>OpportunityLineItems) create as=Product2
        ProductCode string(255) ro
        Name string(376) ro name
        Quantity double(12,2) required
        TotalPrice currency(18,2)
        UnitPrice currency(18,2) label=Sales_Price
        ListPrice currency(18,2) ro
        Discount percent(3,2)
        Subtotal currency(18,2) ro
        ServiceDate date
        Description string(255)`
    ),
    standardObject(
        'OpportunityStage',
        '01J',
        { createable: false, system: 'light' },
        `
        MasterLabel string(255) ro name
        ApiName string(255) ro
        IsActive boolean ro default=false
        SortOrder int ro
        IsClosed boolean ro default=false
        IsWon boolean ro default=false
        ForecastCategory picklist(40) ro
        ForecastCategoryName picklist(40) ro
        DefaultProbability percent(3,0) ro
        Description string(255) ro`
    ),
    standardObject(
        'Campaign',
        '701',
        { owner: 'User', triggerable: true, activities: true, history: true },
        `
        Name string(80) required name label=Campaign_Name
        ParentId ref(Campaign>ChildCampaigns)
        Type picklist : Conference; Webinar; Trade Show; Public Relations; Partners; Referral Program; Advertisement; Banner Ads; Direct Mail; Email; Telemarketing; Other
        Status picklist : Planned*; In Progress; Completed; Aborted
        StartDate date
        EndDate date
        ExpectedRevenue currency(18,0)
        BudgetedCost currency(18,0)
        ActualCost currency(18,0)
        ExpectedResponse percent(10,2)
        NumberSent double(18,0)
        IsActive boolean default=false
        Description textarea(32000)
        NumberOfLeads int ro
        NumberOfConvertedLeads int ro
        NumberOfContacts int ro
        NumberOfResponses int ro
        NumberOfOpportunities int ro
        NumberOfWonOpportunities int ro
        AmountAllOpportunities currency(18,0) ro
        AmountWonOpportunities currency(18,0) ro
        LastActivityDate date ro
        LastViewedDate datetime ro
        LastReferencedDate datetime ro
        CampaignMemberRecordTypeId ref(RecordType)`
    ),
    standardObject(
        'CampaignMember',
        '00v',
        { triggerable: true },
        `
        CampaignId ref(Campaign>CampaignMembers) required create cascade
        LeadId ref(Lead>CampaignMembers) create cascade
        ContactId ref(Contact>CampaignMembers) create cascade
        Status picklist : Sent*; Responded
        HasResponded boolean ro default=false
        FirstRespondedDate date ro
        Name string(255) ro name
        FirstName string(40) ro
        LastName string(80) ro
        Email email ro
        LeadOrContactId ref(Contact,Lead) ro
        LeadOrContactOwnerId ref(User,Group) ro
        CompanyOrAccount string(255) ro
        Type picklist(40) ro`
    ),
    standardObject(
        'Contract',
        '800',
        { owner: 'User', triggerable: true, activities: true, history: true },
        `
        AccountId ref(Account>Contracts) required restrict
        Pricebook2Id ref(Pricebook2>Contracts) as=Pricebook2
        OwnerExpirationNotice picklist(40)
        StartDate date
        EndDate date ro
        ${address('Billing')}
        ContractTerm int
        Status picklist required : Draft*; In Approval Process; Activated
        StatusCode picklist(40) ro
        CompanySignedId ref(User)
        CompanySignedDate date
        CustomerSignedId ref(Contact)
        CustomerSignedTitle string(40)
        CustomerSignedDate date
        SpecialTerms textarea(4000)
        ActivatedById ref(User) ro
        ActivatedDate datetime ro
        Description textarea(32000)
        Name string(80)
        ContractNumber string(30) name auto={00000000}
        LastActivityDate date ro`
    )
];
