/**
 * Lightning Knowledge, where the org has it: articles and their versions.
 * https://developer.salesforce.com/docs/atlas.en-us.knowledge_dev.meta/knowledge_dev/knowledge_development_soql_intro.htm
 */
import { standardObject } from './define.ts';

export const knowledge = [
    standardObject(
        'KnowledgeArticle',
        'kA0',
        { createable: false },
        `
        ArticleNumber string(30) ro name auto={000000000}
        TotalViewCount int ro
        FirstPublishedDate datetime ro
        LastPublishedDate datetime ro
        ArchivedDate datetime ro`
    ),
    standardObject(
        'Knowledge__kav',
        'ka0',
        {
            label: 'Knowledge',
            plural: 'Knowledge',
            owner: 'User',
            recordTypes: true,
            triggerable: true,
            sharing: 'Read'
        },
        `
        KnowledgeArticleId ref(KnowledgeArticle) ro cascade
        Title string(255) required name
        UrlName string(255) required
        Summary textarea(1000)
        Language picklist(20) : en_US*
        PublishStatus picklist(40) ro restricted : Draft*; Online; Archived
        VersionNumber int ro
        IsLatestVersion boolean ro default=false
        IsVisibleInApp boolean default=true
        IsVisibleInCsp boolean default=false
        IsVisibleInPkb boolean default=false
        IsVisibleInPrm boolean default=false`
    )
];
