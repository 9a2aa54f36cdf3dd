/** The step of the order of execution that looks for duplicates of what is about to be stored. */
import { changed } from '../dml/standard/rules.ts';
import { living, type SaveContext, type SaveRecord, type SaveStep } from '../dml/save-context.ts';
import type { StoredRow } from '../row.ts';
import { filterHolds, type DuplicateFinding, type DuplicateRule, type MatchingRule } from './rules.ts';

/** Applies rules in their order; the first that refuses a record ends it. */
export function duplicateStep(rules: readonly DuplicateRule[]): SaveStep {
    return (context) => {
        if (context.kind !== 'insert' && context.kind !== 'update') {
            return;
        }
        for (const rule of rules.filter((one) => one.object === context.object.name)) {
            living(context).forEach((save) => applyRule(context, rule, save));
        }
    };
}

function applyRule(context: SaveContext, rule: DuplicateRule, save: SaveRecord): void {
    const action = save.oldRow === null ? rule.onInsert : rule.onUpdate;
    const isAllowed = action === 'save' || (action === 'alert' && context.options.allowDuplicates);
    if (isAllowed || !concerns(rule, save)) {
        return;
    }
    const matches = rule.matching
        .map((matching) => ({
            rule: matching.name,
            object: matching.object,
            ids: candidates(context, matching, save)
                .filter((row) => row.id !== save.record.id && maySee(context, rule, row))
                .map((row) => row.id)
        }))
        .filter(({ ids }) => ids.length > 0);
    if (matches.length > 0) {
        const finding: DuplicateFinding = {
            rule: rule.name,
            alertText: rule.alertText,
            allowSave: action === 'alert',
            matches
        };
        save.errors.push({
            statusCode: 'DUPLICATES_DETECTED',
            message: rule.alertText,
            fields: [],
            duplicates: finding
        });
    }
}

/** New records, and those whose compared fields change. */
function concerns(rule: DuplicateRule, save: SaveRecord): boolean {
    const fields = rule.matching.flatMap(({ items }) => items.map(({ field }) => field));
    return fields.some((field) => changed(save, field));
}

function maySee(context: SaveContext, rule: DuplicateRule, row: StoredRow): boolean {
    const enforced = rule.enforcesSharing || context.options.duplicatesAsUser;
    return !enforced || (context.services.sharing?.canRead(context.execution.transaction.user.id, row) ?? true);
}

/** Stored records that match by the rule's items. */
function candidates(context: SaveContext, matching: MatchingRule, save: SaveRecord): StoredRow[] {
    const { store } = context.execution.org;
    const found = matching.items.map(({ field, blanksMatch }) => {
        const value = save.record.fields.get(field) ?? null;
        return value === null && !blanksMatch ? [] : store.find(matching.object, field, value);
    });
    const rows = new Map(found.flat().map((row) => [row.id, row]));
    return [...rows.values()].filter((row) =>
        filterHolds(
            matching.filter,
            found.map((of) => of.some((one) => one.id === row.id))
        )
    );
}
