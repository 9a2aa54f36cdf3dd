/**
 * Merge of accounts, contacts, leads or cases: up to two duplicates go, what hung on them goes to the master.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_dml_merge_statements.htm
 */
import { throwApex } from '../../runtime/exception.ts';
import type { SObjectValue } from '../sobject.ts';
import { SObjectValue as RecordValue } from '../sobject.ts';
import type { DmlResult } from './errors.ts';
import { deletePass } from './remove.ts';
import { SYSTEM_SETTINGS } from './run.ts';
import { savePass } from './save.ts';
import { SaveRecord, type DmlSettings } from './save-context.ts';
import { Statement } from './statement.ts';

/** What a merge did, besides success. */
export interface MergeOutcome extends DmlResult {
    readonly mergedIds: readonly string[];
    readonly updatedRelatedIds: readonly string[];
}

/** Merges duplicates (given by id) into the master. @throws System.DmlException when all-or-none and something fails. */
export function runMerge(
    master: SObjectValue,
    duplicateIds: readonly string[],
    settings: Partial<DmlSettings> = {}
): MergeOutcome {
    const statement = new Statement('merge', { ...SYSTEM_SETTINGS, ...settings });
    const { schema } = master;
    if (!schema.mergeable) {
        throwApex('System.TypeException', `DML operation MERGE not allowed on ${schema.name}`);
    }
    if (duplicateIds.length === 0 || duplicateIds.length > 2) {
        throwApex('System.ListException', 'Merge requires one or two records to merge into the master');
    }
    statement.count(1 + duplicateIds.length);
    const target = new SaveRecord(0, master);
    const losers = duplicateIds.map((id) => {
        const record = new RecordValue(schema);
        record.fields.set('Id', id);
        return new SaveRecord(0, record);
    });
    const moved: string[] = [];
    const [result] = statement.run([target, ...losers], () => {
        if (master.id === null) {
            target.fail('MISSING_ARGUMENT', 'Id not specified in a merge call');
            return;
        }
        for (const loser of losers) {
            moved.push(...reparent(statement, schema.name, loser.input.id as string, master.id));
        }
        statement.runBatches('delete', losers, deletePass);
        for (const loser of losers.filter((record) => !record.failed)) {
            statement.execution.org.store.update(schema.name, loser.input.id as string, [
                ['MasterRecordId', master.id]
            ]);
        }
        statement.runBatches('update', [target], savePass);
    });
    const errors = [target, ...losers].flatMap((record) => record.errors);
    const merged = losers.filter((record) => !record.failed).map((record) => record.input.id as string);
    return {
        ...(result as DmlResult),
        success: errors.length === 0,
        errors,
        mergedIds: merged,
        updatedRelatedIds: moved
    };
}

/** Points every lookup at `from` to `to`; gives the ids of the rows that changed. */
function reparent(statement: Statement, object: string, from: string, to: string): string[] {
    const { store, schema } = statement.execution.org;
    const moved: string[] = [];
    for (const { childObject, field } of schema.require(object).childRelations) {
        const isOwnMaster = field.name === 'MasterRecordId';
        if (isOwnMaster || store.count(childObject) === 0) {
            continue;
        }
        for (const row of store.find(childObject, field.name, from)) {
            if (row.id !== to) {
                store.update(childObject, row.id, [[field.name, to]]);
                moved.push(row.id);
            }
        }
    }
    return moved;
}
