/** Files, notes, documents and templates. */
import { standardObject } from './define.ts';

const PARENTS = 'Account,Contact,Lead,Opportunity,Case,Product2,Campaign,Task,Event,Order';

export const files = [
    standardObject(
        'ContentVersion',
        '068',
        { owner: 'User', triggerable: true, deletable: false },
        `
        ContentDocumentId ref(ContentDocument>ContentVersions) create cascade
        IsLatest boolean ro default=true
        ContentUrl url(1300)
        VersionNumber string(20) ro
        Title string(255) name
        Description textarea(1000)
        ReasonForChange string(1000)
        PathOnClient string(500) create
        ContentModifiedDate datetime ro
        FileType string(20) ro
        FileExtension string(40) ro
        ContentSize int ro
        VersionData base64
        Checksum string(50) ro
        ContentLocation picklist(40) create : S*; E; L
        Origin picklist(40) create : C*; H
        SharingOption picklist(40) : A*; R
        FirstPublishLocationId ref(${PARENTS},User) create
        PublishStatus picklist(40) ro
        ExternalDocumentInfo1 string(1000)
        ExternalDocumentInfo2 string(1000)`
    ),
    standardObject(
        'ContentDocument',
        '069',
        { owner: 'User', triggerable: true },
        `
        Title string(255) required name
        Description textarea(1000)
        PublishStatus picklist(40) ro
        LatestPublishedVersionId ref(ContentVersion) ro
        ParentId ref(Folder)
        ContentSize int ro
        FileType string(20) ro
        FileExtension string(40) ro
        IsArchived boolean default=false
        ArchivedDate datetime ro
        SharingOption picklist(40)`
    ),
    standardObject(
        'ContentDocumentLink',
        '06A',
        { system: 'none', triggerable: true },
        `
        LinkedEntityId ref(${PARENTS},User,Group,Organization>ContentDocumentLinks) required create cascade
        ContentDocumentId ref(ContentDocument>ContentDocumentLinks) required create cascade
        IsDeleted boolean ro default=false
        SystemModstamp datetime ro
        ShareType picklist(40) : V; C; I
        Visibility picklist(40) : AllUsers; InternalUsers; SharedUsers`
    ),
    standardObject(
        'Attachment',
        '00P',
        { owner: 'User', triggerable: true },
        `
        ParentId ref(${PARENTS}>Attachments) required create cascade
        Name string(255) required name
        IsPrivate boolean default=false
        ContentType string(120)
        BodyLength int ro
        Body base64 required
        Description textarea(500)`
    ),
    standardObject(
        'Note',
        '002',
        { owner: 'User', triggerable: false },
        `
        ParentId ref(${PARENTS}>Notes) required create cascade
        Title string(80) required name
        IsPrivate boolean default=false
        Body textarea(32000)`
    ),
    standardObject(
        'Document',
        '015',
        {},
        `
        FolderId ref(Folder,User) required
        Name string(255) required name
        DeveloperName string(80)
        NamespacePrefix string(15) ro
        ContentType string(120)
        Type string(40)
        IsPublic boolean default=false
        BodyLength int ro
        Body base64
        Url url(1000)
        Description string(255)
        Keywords string(255)
        IsInternalUseOnly boolean default=false
        AuthorId ref(User)
        IsBodySearchable boolean ro default=false`
    ),
    standardObject(
        'Folder',
        '00l',
        { system: 'light', setup: true },
        `
        ParentId ref(Folder)
        Name string(80) required name
        DeveloperName string(80)
        AccessType picklist(40) : Shared; Public; Hidden
        IsReadonly boolean default=false
        Type picklist(40) create : Document; Email; Report; Dashboard
        NamespacePrefix string(15) ro`
    ),
    standardObject(
        'EmailTemplate',
        '00X',
        { owner: 'User', system: 'light', setup: true },
        `
        Name string(80) required name
        DeveloperName string(80) required
        NamespacePrefix string(15) ro
        FolderId ref(Folder,Organization,User) required
        BrandTemplateId string(18)
        TemplateStyle picklist(40) : none*; freeForm; formalLetter
        IsActive boolean default=false
        TemplateType picklist(40) create required : text; html; custom; visualforce
        Encoding picklist(40) : UTF-8*; ISO-8859-1
        Description string(255)
        Subject string(255)
        HtmlValue textarea(384000)
        Body textarea(384000)
        TimesUsed int ro
        LastUsedDate datetime ro
        ApiVersion double(18,1)
        RelatedEntityType picklist(40)
        UiType picklist(40) ro`
    )
];
