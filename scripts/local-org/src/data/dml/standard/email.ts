/** E-mail messages: a relation for each record that is named as a recipient. */
import { ApexList } from '../../../runtime/list.ts';
import type { SaveContext, SaveRecord } from '../save-context.ts';
import { living } from '../save-context.ts';
import type { StandardRules } from './rules.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_emailmessage.htm */
const RECIPIENTS = [
    ['ToIds', 'ToAddress'],
    ['CcIds', 'CcAddress'],
    ['BccIds', 'BccAddress']
] as const;

function messagesStored(context: SaveContext): void {
    if (context.kind === 'insert') {
        living(context).forEach((save) => relateRecipients(save, context));
    }
}

function relateRecipients(save: SaveRecord, context: SaveContext): void {
    const { org } = context.execution;
    for (const [field, relation] of RECIPIENTS) {
        const ids = save.record.fields.get(field);
        for (const id of ids instanceof ApexList ? ids.items : []) {
            const recipient = org.store.byId(String(id));
            org.rows.insert('EmailMessageRelation', {
                EmailMessageId: save.record.id,
                RelationId: id,
                RelationType: relation,
                RelationAddress: recipient?.get('Email') ?? null,
                RelationObjectType: recipient?.type ?? null
            });
        }
    }
}

/** Rules by object. */
export const emailRules: Readonly<Record<string, StandardRules>> = {
    EmailMessage: { stored: messagesStored }
};
