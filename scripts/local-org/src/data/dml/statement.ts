/** One DML statement: its checks, its batches of 200, its partial success and its exception. */
import type { ObjectSchema } from '../../schema/model.ts';
import { current, type Execution } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { servicesIn, type DataServices } from '../services.ts';
import type { SObjectValue } from '../sobject.ts';
import { dmlException, failureException, type DmlResult } from './errors.ts';
import { SaveRecord, type DmlSettings, type SaveContext, type SaveKind } from './save-context.ts';
import { hasTriggers } from './triggers.ts';

/** Triggers see at most this many records at a time. */
const BATCH = 200;
/** How often a batch with failures is tried again without the failed records. */
const ATTEMPTS = 3;
/** A list may change between objects this often. */
const MAX_RUNS = 10;

/** One pass of a batch through the order of execution; marks failed records. */
export type Pass = (context: SaveContext) => void;

export class Statement {
    readonly operation: string;
    readonly settings: DmlSettings;
    readonly execution: Execution;
    readonly services: DataServices;
    /** Set when the whole statement fails with a message of its own. */
    wholeMessage: string | null = null;

    constructor(operation: string, settings: DmlSettings) {
        this.operation = operation;
        this.settings = settings;
        this.execution = current();
        this.services = servicesIn(this.execution);
    }

    /** Counts the statement and its rows, and remembers that the transaction has uncommitted work. */
    count(rows: number): void {
        const { transaction } = this.execution;
        transaction.limits.use('dmlStatements');
        transaction.limits.use('dmlRows', rows);
        transaction.uncommitted = 'dml';
    }

    context(kind: SaveKind, object: ObjectSchema, records: readonly SaveRecord[]): SaveContext {
        return { execution: this.execution, services: this.services, kind, object, records, options: this.settings };
    }

    /** Runs records through a pass in batches per object, in order. */
    runBatches(kind: SaveKind, records: readonly SaveRecord[], pass: Pass): void {
        const runs = runsByObject(records);
        if (runs.length > MAX_RUNS) {
            throwApex(
                'System.TypeException',
                'Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.'
            );
        }
        for (const run of runs) {
            for (let from = 0; from < run.length; from += BATCH) {
                const batch = run.slice(from, from + BATCH);
                const object = (batch[0] as SaveRecord).input.schema;
                this.runBatch(kind, object, batch, pass);
                if (this.settings.allOrNone && batch.some((record) => record.failed)) {
                    return;
                }
            }
        }
    }

    /**
     * One batch with retries: when some records fail and triggers may have acted on them, everything is undone and the
     * rest tried again.
     * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_dml_bulk_insert.htm
     */
    runBatch(kind: SaveKind, object: ObjectSchema, records: readonly SaveRecord[], pass: Pass): void {
        const { store } = this.execution.org;
        let alive = records.filter((record) => !record.failed);
        for (let attempt = 1; alive.length > 0; attempt++) {
            const mark = store.savepoint();
            const context = this.context(kind, object, alive);
            try {
                pass(context);
            } catch (error) {
                store.rollback(mark);
                throw error;
            }
            const failed = alive.filter((record) => record.failed);
            if (failed.length === 0 || this.settings.allOrNone || !this.#mayHaveSideEffects(context)) {
                store.release(mark);
                return;
            }
            store.rollback(mark);
            alive = alive.filter((record) => !record.failed);
            if (attempt === ATTEMPTS) {
                for (const record of alive) {
                    record.fail('UNKNOWN_EXCEPTION', TOO_MANY_RETRIES);
                }
                return;
            }
        }
    }

    #mayHaveSideEffects(context: SaveContext): boolean {
        const { hooks } = this.services;
        const hasFlows =
            hooks.beforeSaveFlows.length +
                hooks.afterSaveFlows.length +
                hooks.beforeDeleteFlows.length +
                hooks.rollUps.length >
            0;
        return hasFlows || hasTriggers(context);
    }

    /**
     * Runs `work`; with all-or-none a failure undoes it and throws.
     * @throws System.DmlException
     */
    run(records: readonly SaveRecord[], work: () => void): DmlResult[] {
        const { store } = this.execution.org;
        const mark = store.savepoint();
        try {
            work();
        } catch (error) {
            store.rollback(mark);
            throw error;
        }
        if (this.settings.allOrNone && records.some((record) => record.failed)) {
            store.rollback(mark);
            this.#throwFailures(records);
        }
        store.release(mark);
        return records.map(resultOf);
    }

    #throwFailures(records: readonly SaveRecord[]): never {
        const rows = records.flatMap((record) =>
            record.errors.map((error) => ({
                index: record.index,
                id: record.input.id,
                error
            }))
        );
        throw this.wholeMessage === null
            ? dmlException(this.operation, rows)
            : failureException(this.wholeMessage, rows);
    }
}

const TOO_MANY_RETRIES = 'Too many batch retries in the presence of Apex triggers and partial failures.';

/** Wraps the records of a statement. @throws System.NullPointerException for a null record */
export function saveRecords(records: readonly (SObjectValue | null)[]): SaveRecord[] {
    return records.map((record, index) =>
        record === null
            ? throwApex('System.NullPointerException', 'Attempt to de-reference a null object')
            : new SaveRecord(index, record)
    );
}

function runsByObject(records: readonly SaveRecord[]): SaveRecord[][] {
    const runs: SaveRecord[][] = [];
    for (const record of records) {
        const last = runs.at(-1);
        if (last?.[0]?.input.type === record.input.type) {
            last.push(record);
        } else {
            runs.push([record]);
        }
    }
    return runs;
}

function resultOf(record: SaveRecord): DmlResult {
    return {
        id: record.failed ? record.input.id : (record.record.id ?? record.input.id),
        success: !record.failed,
        created: record.created && !record.failed,
        errors: record.errors
    };
}
