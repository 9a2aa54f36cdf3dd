/**
 * DML: the methods of Database, and the statements of the language.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_database.htm
 */
import type { DmlResult } from '../../data/dml/errors.ts';
import { runMerge } from '../../data/dml/merge.ts';
import { emptyFromBin } from '../../data/dml/remove.ts';
import { runDml, type ListOperation } from '../../data/dml/run.ts';
import type { DmlSettings } from '../../data/dml/save-context.ts';
import { SObjectValue } from '../../data/sobject.ts';
import { current } from '../../platform/context.ts';
import { throwApex, throwNull } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { provideServices, type CodeContext, type DmlRequest } from '../../runtime/services.ts';
import { appliesSharing } from '../../runtime/sharing-mode.ts';
import { runtimeType } from '../../runtime/types.ts';
import { extendClass, unsupported, type Implementation, type Members } from '../declare.ts';
import { SObjectFieldValue } from '../schema/tokens.ts';
import { AccessLevelValue, codeContext } from './access-level.ts';
import { DmlOptionsValue } from './dml-options.ts';
import {
    DeleteResultValue,
    EmptyRecycleBinResultValue,
    MergeResultValue,
    SaveResultValue,
    UndeleteResultValue,
    UpsertResultValue
} from './results.ts';

const RESULTS = {
    insert: SaveResultValue,
    update: SaveResultValue,
    upsert: UpsertResultValue,
    delete: DeleteResultValue,
    undelete: UndeleteResultValue
} as const;

function settingsOf(context: CodeContext, more: Partial<DmlSettings>): Partial<DmlSettings> {
    return { access: context.access, sharing: appliesSharing(context), ...more };
}

/** What the arguments behind the records ask for, in any order the overloads allow. */
function settingsOfArguments(args: readonly unknown[]): Partial<DmlSettings> {
    let settings: Partial<DmlSettings> = {};
    for (const arg of args) {
        if (typeof arg === 'boolean') {
            settings = { ...settings, allOrNone: arg };
        } else if (arg instanceof DmlOptionsValue) {
            settings = {
                ...settings,
                allOrNone: arg.optAllOrNone ?? false,
                allowDuplicates: arg.duplicateRuleHeader.allowSave === true,
                duplicatesAsUser: arg.duplicateRuleHeader.runAsCurrentUser === true,
                allowFieldTruncation: arg.allowFieldTruncation === true
            };
        } else if (arg instanceof SObjectFieldValue) {
            settings = { ...settings, externalIdField: arg.field.name };
        }
    }
    const level = args.find((arg) => arg instanceof AccessLevelValue);
    return settingsOf(codeContext(level, args), settings);
}

/** Records of an argument: records, or ids where a delete takes them. */
function recordsOf(value: unknown): SObjectValue[] {
    const items = value instanceof ApexList ? value.items : [value];
    return items.map((item) => (typeof item === 'string' ? recordOfId(item) : (item as SObjectValue)));
}

function recordOfId(id: string): SObjectValue {
    const object = current().org.schema.objectOfId(id);
    if (!object) {
        return throwApex('System.TypeException', `Invalid id: ${id}`);
    }
    const record = new SObjectValue(object);
    record.fields.set('Id', id);
    return record;
}

/** A method over one record or a list of them. */
function method(operation: ListOperation): Implementation {
    const Result = RESULTS[operation];
    return (target: unknown, ...args: unknown[]) => {
        if (target === null) {
            return throwNull();
        }
        const results = runDml(operation, recordsOf(target), settingsOfArguments(args)).map(
            (result: DmlResult) => new Result(result)
        );
        return target instanceof ApexList ? new ApexList(runtimeType(`List<${Result.apexName}>`), results) : results[0];
    };
}

/** Every overload of a method: one record or a list, with or without each option, with or without AccessLevel. */
function overloads(operation: ListOperation, targets: readonly string[], options: readonly string[]): Members {
    const members: Record<string, Implementation> = {};
    const behaviour = method(operation);
    const result = RESULTS[operation].apexName;
    for (const target of targets) {
        const returns = target.startsWith('List<') ? `List<${result}>` : result;
        for (const option of ['', ...options]) {
            const params = option === '' ? `${target} records` : `${target} records, ${option}`;
            members[`static ${returns} ${operation}(${params})`] = behaviour;
            members[`static ${returns} ${operation}(${params}, System.AccessLevel accessLevel)`] = behaviour;
        }
    }
    return members;
}

const RECORDS = ['SObject', 'List<SObject>'];
const RECORDS_AND_IDS = [...RECORDS, 'Id', 'List<Id>'];
const ALL_OR_NONE = 'Boolean allOrNone';

function merge(master: SObjectValue, duplicates: unknown, ...args: unknown[]): unknown {
    if (master === null || duplicates === null) {
        return throwNull();
    }
    const outcome = runMerge(master, idsOf(duplicates), settingsOfArguments(args));
    return duplicates instanceof ApexList
        ? new ApexList(runtimeType('List<Database.MergeResult>'), [new MergeResultValue(outcome)])
        : new MergeResultValue(outcome);
}

function idsOf(value: unknown): string[] {
    const items = value instanceof ApexList ? value.items : [value];
    return items.map((item) => (item instanceof SObjectValue ? (item.id ?? '') : String(item)));
}

/** Removes records from the recycle bin for good. */
function emptyRecycleBin(records: unknown): ApexList {
    const { org, transaction } = current();
    transaction.limits.use('dmlStatements');
    const missing = { statusCode: 'INVALID_ID_FIELD', message: 'entity is not in the recycle bin', fields: ['Id'] };
    const results = idsOf(records ?? throwNull()).map((id) => {
        const object = org.schema.objectOfId(id);
        const success = object !== null && emptyFromBin(org.store, object.name, id);
        return new EmptyRecycleBinResultValue({ id, success, created: false, errors: success ? [] : [missing] });
    });
    return new ApexList(runtimeType('List<Database.EmptyRecycleBinResult>'), results);
}

const MERGE: Members = Object.fromEntries(
    ['SObject', 'Id', 'List<SObject>', 'List<Id>'].flatMap((other) => {
        const returns = other.startsWith('List<') ? 'List<Database.MergeResult>' : 'Database.MergeResult';
        return ['', `, ${ALL_OR_NONE}`].flatMap((option) => [
            [`static ${returns} merge(SObject master, ${other} duplicates${option})`, merge],
            [
                `static ${returns} merge(SObject master, ${other} duplicates${option}, System.AccessLevel accessLevel)`,
                merge
            ]
        ]);
    })
);

extendClass('System.Database', {
    ...overloads('insert', RECORDS, [ALL_OR_NONE, 'Database.DMLOptions options']),
    ...overloads('update', RECORDS, [ALL_OR_NONE, 'Database.DMLOptions options']),
    ...overloads('upsert', RECORDS, [
        ALL_OR_NONE,
        'Schema.SObjectField externalIdField',
        'Schema.SObjectField externalIdField, Boolean allOrNone'
    ]),
    ...overloads('delete', RECORDS_AND_IDS, [ALL_OR_NONE]),
    ...overloads('undelete', RECORDS_AND_IDS, [ALL_OR_NONE]),
    ...MERGE,
    'static Object convertLead(Object leadConvert)': unsupported,
    'static Object insertAsync(Object records)': unsupported,
    'static Object updateAsync(Object records)': unsupported,
    'static Object deleteAsync(Object records)': unsupported,
    'static Object insertImmediate(Object records)': unsupported,
    'static Object updateImmediate(Object records)': unsupported,
    'static Object deleteImmediate(Object records)': unsupported,
    'static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject> records)': emptyRecycleBin,
    'static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<Id> ids)': emptyRecycleBin,
    'static Database.EmptyRecycleBinResult emptyRecycleBin(SObject record)': (record: unknown) =>
        emptyRecycleBin(record).items[0],
    'static Database.EmptyRecycleBinResult emptyRecycleBin(Id id)': (id: unknown) => emptyRecycleBin(id).items[0]
});

/** The statements `insert x;` and so on. */
function statement(request: DmlRequest): void {
    const { operation, target, other, field, access, context } = request;
    const settings = settingsOf({ ...context, access: access ?? context.access }, { externalIdField: field });
    if (operation === 'merge') {
        runMerge(target as SObjectValue, idsOf(other), settings);
    } else {
        runDml(operation, recordsOf(target), settings);
    }
}

provideServices({ dml: statement });
