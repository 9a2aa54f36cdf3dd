/** Knowledge: a new article starts as a draft, which is its only version. */
import type { SaveContext, SaveRecord } from '../save-context.ts';
import { each, type StandardRules } from './rules.ts';

function startArticle(save: SaveRecord, context: SaveContext): void {
    if (context.kind === 'insert') {
        const { fields } = save.record;
        fields.set('KnowledgeArticleId', context.execution.org.rows.insert('KnowledgeArticle', {}));
        fields.set('PublishStatus', 'Draft');
        fields.set('IsLatestVersion', true);
    }
}

/** Rules by object. */
export const knowledgeRules: Readonly<Record<string, StandardRules>> = {
    Knowledge__kav: { derive: each(startArticle) }
};
