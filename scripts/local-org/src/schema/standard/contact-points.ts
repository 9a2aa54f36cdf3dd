/** Ways to reach people and accounts, and the consent to use them. */
import { standardObject } from './define.ts';
import { address } from './sales.ts';

const OWNED = { owner: 'User,Group', triggerable: true, history: true } as const;
const USE = `
        ActiveFromDate date
        ActiveToDate date
        BestTimeToContactStartTime time
        BestTimeToContactEndTime time
        BestTimeToContactTimezone picklist(40)
        IsPrimary boolean default=false`;

export const contactPoints = [
    standardObject(
        'ContactPointAddress',
        '8lW',
        OWNED,
        `
        Name string(255) required name
        ParentId ref(Account,Individual>ContactPointAddresses)
        ContactPointPhoneId ref(ContactPointPhone>ContactPointAddresses)
        AddressType picklist : Billing; Shipping
        UsageType picklist : Temporary; Work; Home
        PreferenceRank int
        IsDefault boolean default=false
        IsThirdPartyAddress boolean default=false
        IsUndeliverable boolean default=false
        ${address('')}
        ${USE}`
    ),
    standardObject(
        'ContactPointEmail',
        '9Vl',
        OWNED,
        `
        EmailAddress email required name
        ParentId ref(Account,Individual>ContactPointEmails)
        EmailDomain string(255)
        EmailMailBox string(255)
        EmailLatestBounceDateTime datetime
        EmailLatestBounceReasonText string(255)
        PreferenceRank int
        UsageType picklist : Temporary; Work; Home
        ${USE}`
    ),
    standardObject(
        'ContactPointPhone',
        '9kX',
        OWNED,
        `
        TelephoneNumber phone required name
        ParentId ref(Account,Individual>ContactPointPhones)
        AreaCode string(10)
        ExtensionNumber string(80)
        PhoneType picklist(40) : Home; Mobile
        PreferenceRank int
        IsSmsCapable boolean default=false
        UsageType picklist : Temporary; Work; Home
        ${USE}`
    ),
    standardObject(
        'ContactPointConsent',
        '0ZY',
        OWNED,
        `
        Name string(255) required name
        ContactPointId ref(ContactPointAddress,ContactPointEmail,ContactPointPhone>ContactPointConsents) required create
        CaptureContactPointType picklist : Web; Phone; Email; MailingAddress; Social
        CaptureDate datetime required
        CaptureSource string(255)
        PrivacyConsentStatus picklist required : Seen; NotSeen; OptIn*; OptOut
        EffectiveFrom datetime
        EffectiveTo datetime
        DoubleConsentCaptureDate datetime`
    ),
    standardObject(
        'ContactRequest',
        '0lu',
        { owner: 'User,Group', triggerable: true },
        `
        Name string(255) ro name auto=CR-{0000}
        WhatId ref(Account,Case,Opportunity>ContactRequests)
        WhoId ref(Contact,Individual,Lead,User>ContactRequests)
        PreferredPhone phone
        PreferredChannel picklist : Phone
        Status picklist : New*; Attempted; Contacted; Abandoned; Scheduled
        RequestDescription textarea(255)
        RequestReason picklist : General`
    )
];
