/** Parents named by external id (`Parent__r = new Parent__c(Key__c = 'x')`) become ids before a record is saved. */
import { SObjectValue } from '../sobject.ts';
import type { SaveContext, SaveRecord } from './save-context.ts';

/** Fills lookup fields from parent records that carry an external id; fails the record when there is no such parent. */
export function resolveParents(context: SaveContext, save: SaveRecord): void {
    for (const [name, parent] of save.input.relations) {
        const field = context.object.parentRelation(name);
        if (!field || !(parent instanceof SObjectValue) || parent.id !== null || parent.queried !== null) {
            continue;
        }
        const key = [...parent.fields].find(([key]) => parent.schema.field(key)?.idLookup);
        if (!key) {
            continue;
        }
        const [keyName, value] = key;
        const found = context.execution.org.store.find(parent.type, keyName, value);
        if (found.length === 1 && found[0]) {
            save.record.fields.set(field.name, found[0].id);
        } else {
            const text = `Foreign key external ID: ${String(value)} not found for field ${keyName} in entity ${parent.type}`;
            save.fail('INVALID_FIELD', text);
        }
    }
}
