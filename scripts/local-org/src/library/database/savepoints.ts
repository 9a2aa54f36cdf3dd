/**
 * Savepoints. Rolling back drops the savepoints set after it; ids given to records in memory stay.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_transaction_control.htm
 */
import type { StoreMark } from '../../data/store.ts';
import { current } from '../../platform/context.ts';
import type { UncommittedWork } from '../../platform/transaction.ts';
import { throwApex } from '../../runtime/exception.ts';
import { extendClass, platformClass } from '../declare.ts';
import { required } from '../system/support.ts';

const DOC =
    'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_transaction_control.htm';

class SavepointValue {
    static readonly apexName = 'System.Savepoint';
    mark: StoreMark;
    readonly order: number;
    readonly uncommitted: UncommittedWork;
    valid = true;

    constructor(mark: StoreMark, order: number, uncommitted: UncommittedWork) {
        this.mark = mark;
        this.order = order;
        this.uncommitted = uncommitted;
    }
}

platformClass('System.Savepoint', { doc: DOC, members: {} });

const savepoints = new WeakMap<object, SavepointValue[]>();

function ofTransaction(): SavepointValue[] {
    const { transaction } = current();
    const list = savepoints.get(transaction) ?? [];
    savepoints.set(transaction, list);
    return list;
}

function setSavepoint(): SavepointValue {
    const { org, transaction } = current();
    transaction.limits.use('dmlStatements');
    const list = ofTransaction();
    const made = new SavepointValue(org.store.savepoint(), list.length, transaction.uncommitted);
    list.push(made);
    return made;
}

function usable(savepoint: SavepointValue): SavepointValue {
    if (!required(savepoint).valid) {
        throwApex('System.TypeException', 'Savepoint is no longer valid');
    }
    return savepoint;
}

function invalidateAfter(savepoint: SavepointValue, inclusive: boolean): void {
    const list = ofTransaction();
    const at = list.indexOf(savepoint);
    for (const later of list.splice(inclusive ? at : at + 1)) {
        later.valid = false;
    }
}

function rollback(savepoint: SavepointValue): void {
    const { org, transaction } = current();
    const target = usable(savepoint);
    transaction.limits.use('dmlStatements');
    org.store.rollback(target.mark);
    // The same savepoint may be rolled back to again.
    target.mark = org.store.savepoint();
    invalidateAfter(target, false);
}

/** Releasing forgets the savepoint and those after it; callouts are possible again when nothing was left uncommitted. */
function release(savepoint: SavepointValue): void {
    const { org, transaction } = current();
    const target = usable(savepoint);
    org.store.release(target.mark);
    invalidateAfter(target, true);
    transaction.uncommitted = target.uncommitted;
}

extendClass('System.Database', {
    'static System.Savepoint setSavepoint()': setSavepoint,
    'static void rollback(System.Savepoint savepoint)': rollback,
    'static void releaseSavepoint(System.Savepoint savepoint)': release
});
