/** What one pass through the order of execution works on. */
import type { ObjectSchema } from '../../schema/model.ts';
import type { Execution } from '../../platform/context.ts';
import type { StoredRow } from '../row.ts';
import type { SObjectValue } from '../sobject.ts';
import type { DataServices } from '../services.ts';
import type { DmlError } from './errors.ts';

export type SaveKind = 'insert' | 'update' | 'delete' | 'undelete';

/** One record on its way into (or out of) the store. */
export class SaveRecord {
    /** Place in the statement's list. */
    readonly index: number;
    /** The record the program gave; it gets its id when all is well. */
    readonly input: SObjectValue;
    /** The record triggers see: a copy, with defaults or with all stored fields. */
    record: SObjectValue;
    /** The stored row before this statement; null on insert. */
    oldRow: StoredRow | null = null;
    /** The record as `Trigger.old` shows it; null on insert and undelete. */
    old: SObjectValue | null = null;
    errors: DmlError[] = [];
    created = false;

    constructor(index: number, input: SObjectValue) {
        this.index = index;
        this.input = input;
        this.record = input;
    }

    get failed(): boolean {
        return this.errors.length > 0;
    }

    fail(statusCode: string, message: string, fields: readonly string[] = []): void {
        this.errors.push({ statusCode, message, fields });
    }

    /** Errors put on the trigger's records with addError become errors of this record. */
    takeErrors(): void {
        for (const source of [this.record, this.old]) {
            for (const error of source?.errors ?? []) {
                this.fail(error.statusCode, error.message, error.field === null ? [] : [error.field]);
            }
            source?.clearErrors();
        }
    }
}

/** A batch of records of one object in one pass. */
export interface SaveContext {
    readonly execution: Execution;
    readonly services: DataServices;
    readonly kind: SaveKind;
    readonly object: ObjectSchema;
    readonly records: readonly SaveRecord[];
    readonly options: DmlSettings;
}

/** A step plugged into the order of execution: works on the records that have not failed, and may fail some. */
export type SaveStep = (context: SaveContext) => void;

/** How a statement runs. */
export interface DmlSettings {
    readonly allOrNone: boolean;
    readonly access: 'user' | 'system';
    /** Whether row sharing applies in system mode (a `with sharing` class). */
    readonly sharing: boolean;
    /** External id field of an upsert; null matches by Id. */
    readonly externalIdField: string | null;
    /** Database.DMLOptions: save although an alert duplicate rule matches. */
    readonly allowDuplicates: boolean;
    /** Database.DMLOptions: duplicates are only those the user may see. */
    readonly duplicatesAsUser: boolean;
    /** Database.DMLOptions: cut text that is too long. */
    readonly allowFieldTruncation: boolean;
}

/** The records of a context that are still alive. */
export function living(context: SaveContext): SaveRecord[] {
    return context.records.filter((record) => !record.failed);
}
