/** DML of many interviews as one statement. An interview whose records fail fails alone. */
import { runDml, type ListOperation } from '../data/dml/run.ts';
import type { SObjectValue } from '../data/sobject.ts';
import { current } from '../platform/context.ts';
import { ApexException } from '../runtime/exception.ts';
import type { FlowMode, Interview } from './interview.ts';

export interface DmlCall {
    readonly interview: Interview;
    readonly records: readonly SObjectValue[];
}

const VERBS: Readonly<Record<ListOperation, string>> = {
    insert: 'create',
    update: 'update',
    upsert: 'create or update',
    delete: 'delete',
    undelete: 'restore'
};

/** Text of `$Flow.FaultMessage` after a failed data element. */
function faultMessage(operation: ListOperation, statusCode: string, message: string): string {
    return (
        `This error occurred when the flow tried to ${VERBS[operation]} records: ${statusCode}: ${message}. ` +
        'You can look up ExceptionCode values in the SOAP API Developer Guide.'
    );
}

/**
 * Runs the statement for all calls; where some records fail, what the rest of their interview's records did is undone
 * and the others are tried again. Gives the fault of each call, null where all went well.
 */
export function bulkDml(operation: ListOperation, calls: readonly DmlCall[]): (string | null)[] {
    const faults = new Map<DmlCall, string>();
    let alive = calls.filter((call) => call.records.length > 0);
    const { store } = current().org;
    while (alive.length > 0) {
        const mark = store.savepoint();
        const failed = attempt(operation, alive);
        if (failed.size === 0) {
            store.release(mark);
            break;
        }
        store.rollback(mark);
        failed.forEach((message, call) => faults.set(call, message));
        if (operation === 'insert') {
            alive.flatMap((call) => call.records).forEach((record) => record.fields.delete('Id'));
        }
        alive = alive.filter((call) => !failed.has(call));
    }
    return calls.map((call) => faults.get(call) ?? null);
}

function attempt(operation: ListOperation, calls: readonly DmlCall[]): Map<DmlCall, string> {
    const failed = new Map<DmlCall, string>();
    if (calls[0]?.records[0]?.schema.kind === 'platformEvent') {
        publish(calls.flatMap((call) => call.records));
        return failed;
    }
    const mode: FlowMode = calls[0]?.interview.mode ?? { access: 'system', sharing: false };
    const rows = calls.flatMap((call) => call.records.map((record) => ({ call, record })));
    try {
        const results = runDml(
            operation,
            rows.map((row) => row.record),
            { allOrNone: false, access: mode.access, sharing: mode.sharing }
        );
        results.forEach((result, index) => {
            const error = result.errors[0];
            const call = rows[index]?.call;
            if (!result.success && error && call && !failed.has(call)) {
                failed.set(call, faultMessage(operation, error.statusCode, error.message));
            }
        });
    } catch (error) {
        if (!(error instanceof ApexException)) {
            throw error;
        }
        const message = faultMessage(operation, error.typeName, error.text);
        calls.forEach((call) => failed.set(call, message));
    }
    return failed;
}

/** Creating records of a platform event publishes them. */
function publish(events: readonly SObjectValue[]): void {
    const { org, transaction } = current();
    const isImmediate = events[0]?.schema.publishBehavior !== 'PublishAfterCommit';
    transaction.limits.use(isImmediate ? 'publishImmediateDml' : 'dmlStatements');
    events.forEach((event) => org.events.publish(transaction, event));
}
