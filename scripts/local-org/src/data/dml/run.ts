/** DML as programs ask for it: insert, update, upsert, delete, undelete. Merge is in merge.ts. */
import { throwApex } from '../../runtime/exception.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import type { SObjectValue } from '../sobject.ts';
import { indexKey } from '../table.ts';
import type { DmlResult } from './errors.ts';
import { checkMixedDml } from './mixed.ts';
import { deletePass, undeletePass } from './remove.ts';
import { savePass } from './save.ts';
import type { DmlSettings, SaveRecord } from './save-context.ts';
import { saveRecords, Statement } from './statement.ts';

export type ListOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

/** Settings of an all-or-none statement in system mode; override what differs. */
export const SYSTEM_SETTINGS: DmlSettings = {
    allOrNone: true,
    access: 'system',
    sharing: false,
    externalIdField: null,
    allowDuplicates: false,
    duplicatesAsUser: false,
    allowFieldTruncation: false
};

/**
 * Runs a DML statement in the running transaction. Inserted records get their ids.
 * @throws System.DmlException when all-or-none and something fails; System.ListException, System.SecurityException …
 */
export function runDml(
    operation: ListOperation,
    records: readonly (SObjectValue | null)[],
    settings: Partial<DmlSettings> = {}
): DmlResult[] {
    const statement = new Statement(operation, { ...SYSTEM_SETTINGS, ...settings });
    const saves = saveRecords(records);
    if (saves.length === 0) {
        return [];
    }
    statement.count(saves.length);
    saves.forEach((save) => refuseUnwritable(operation, save.input));
    checkList(operation, saves);
    const results = statement.run(saves, () => {
        checkMixedDml(statement, saves);
        perform(operation, statement, saves);
    });
    for (const save of saves) {
        if (!save.failed && save.created) {
            save.input.fields.set('Id', save.record.id);
        }
    }
    return results;
}

function perform(operation: ListOperation, statement: Statement, saves: readonly SaveRecord[]): void {
    switch (operation) {
        case 'insert':
            saves.filter((save) => save.input.id !== null).forEach(refuseId);
            return statement.runBatches('insert', saves, savePass);
        case 'update':
            saves.forEach((save) => requireId(save, operation));
            return statement.runBatches('update', saves, savePass);
        case 'delete':
            saves.forEach((save) => requireId(save, operation));
            return statement.runBatches('delete', saves, deletePass);
        case 'undelete':
            saves.forEach((save) => requireId(save, operation));
            return statement.runBatches('undelete', saves, undeletePass);
        case 'upsert':
            return upsert(statement, saves);
    }
}

function refuseId(save: SaveRecord): void {
    save.fail('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
}

function requireId(save: SaveRecord, operation: string): void {
    if (save.input.id === null) {
        const article = /^[aeiou]/.test(operation) ? 'an' : 'a';
        save.fail('MISSING_ARGUMENT', `Id not specified in ${article} ${operation} call`);
    }
}

function refuseUnwritable(operation: ListOperation, record: SObjectValue): void {
    const { schema } = record;
    const allowed =
        operation === 'insert'
            ? schema.createable
            : operation === 'delete' || operation === 'undelete'
              ? schema.deletable
              : schema.updateable;
    if (!allowed || schema.kind === 'platformEvent') {
        const verb = operation.charAt(0).toUpperCase() + operation.slice(1);
        throwApex('System.TypeException', `DML operation ${verb.toUpperCase()} not allowed on ${schema.name}`);
    }
}

/** Lists that the platform refuses as a whole. */
function checkList(operation: ListOperation, saves: readonly SaveRecord[]): void {
    const seen = new Set<unknown>();
    for (const { input } of saves) {
        if ((operation === 'insert' || operation === 'upsert') && seen.has(input)) {
            throwApex(
                'System.ListException',
                'Before Insert or Upsert list must not have two identically equal elements'
            );
        }
        if (input.id !== null && seen.has(input.id) && operation !== 'insert') {
            throwApex('System.ListException', `Duplicate id in list: ${input.id}`);
        }
        seen.add(input);
        seen.add(input.id);
    }
}

// ---------------------------------------------------------------- upsert

function upsert(statement: Statement, saves: readonly SaveRecord[]): void {
    const existing = new Set<SaveRecord>();
    const keys = new Map<unknown, SaveRecord>();
    for (const save of saves) {
        const field = keyField(statement, save);
        if (field === null || field.name === 'Id') {
            if (save.input.id !== null) {
                existing.add(save);
            }
        } else if (matchByKey(statement, save, field, keys)) {
            existing.add(save);
        }
    }
    // Inserts and updates go their own ways, but each in the order of the list.
    statement.runBatches(
        'insert',
        saves.filter((save) => !existing.has(save)),
        savePass
    );
    if (!(statement.settings.allOrNone && saves.some((save) => save.failed))) {
        statement.runBatches(
            'update',
            saves.filter((save) => existing.has(save)),
            savePass
        );
    }
}

function keyField(statement: Statement, save: SaveRecord): FieldSchema | null {
    const name = statement.settings.externalIdField;
    return name === null ? null : save.input.fieldNamed(name);
}

/** Finds the row of an external id; true when there is one, whose id the record then has. */
function matchByKey(
    statement: Statement,
    save: SaveRecord,
    field: FieldSchema,
    keys: Map<unknown, SaveRecord>
): boolean {
    const value = save.input.fields.get(field.name) ?? null;
    if (value === null) {
        if (save.input.id === null) {
            save.fail('MISSING_ARGUMENT', `${field.name} not specified`, [field.name]);
        }
        return save.input.id !== null;
    }
    const key = indexKey(field, value);
    const twin = keys.get(key);
    if (twin) {
        const message = `Duplicate external id specified: ${String(value)}`;
        [save, twin].filter((one) => !one.failed).forEach((one) => one.fail('DUPLICATE_VALUE', message, [field.name]));
        return false;
    }
    keys.set(key, save);
    const found = statement.execution.org.store.find(save.input.type, field.name, value);
    if (found.length > 1) {
        const ids = found.map((row) => row.id).join(', ');
        save.fail('DUPLICATE_EXTERNAL_ID', `More than one record found for external id field: [${ids}]`, [field.name]);
        return false;
    }
    const row = found[0];
    if (row) {
        save.input.fields.set('Id', row.id);
    }
    return row !== undefined;
}
