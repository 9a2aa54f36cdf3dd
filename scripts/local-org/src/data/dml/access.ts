/** What user mode asks before DML: object and field permissions, and sharing. */
import { throwApex } from '../../runtime/exception.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { RowSharing } from '../services.ts';
import { valuesEqual } from '../../runtime/equality.ts';
import type { ObjectRight } from '../security/permissions.ts';
import { failureException } from './errors.ts';
import { living, type SaveContext, type SaveRecord } from './save-context.ts';

const RIGHT: Readonly<Record<SaveContext['kind'], ObjectRight>> = {
    insert: 'create',
    update: 'edit',
    delete: 'delete',
    undelete: 'create'
};

/**
 * Checks a batch in user mode.
 * @throws System.SecurityException `Access to entity 'X' denied`; System.DmlException naming inaccessible fields
 */
export function checkUserAccess(context: SaveContext): void {
    checkSharing(context);
    if (context.options.access !== 'user') {
        return;
    }
    const userId = context.execution.transaction.user.id;
    checkObject(context, context.object, userId);
    if (context.kind === 'insert' || context.kind === 'update') {
        checkFields(context, userId);
    }
}

function checkObject(context: SaveContext, object: ObjectSchema, userId: string): void {
    if (!context.services.permissions.canObject(userId, object.name, RIGHT[context.kind])) {
        throwApex('System.SecurityException', `Access to entity '${object.name}' denied`);
    }
}

function checkFields(context: SaveContext, userId: string): void {
    const denied = new Set<string>();
    const failed: SaveRecord[] = [];
    for (const save of living(context)) {
        const fields = inaccessible(context, save, userId);
        if (fields.length > 0) {
            fields.forEach((field) => denied.add(field));
            failed.push(save);
        }
    }
    if (failed.length === 0) {
        return;
    }
    const names = [...denied];
    const message = `Operation failed due to fields being inaccessible on Sobject ${context.object.name}, check errors on Exception or Result!`;
    for (const save of failed) {
        save.fail('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message, names);
    }
    if (context.options.allOrNone) {
        throw failureException(
            message,
            failed.flatMap((save) => save.errors.map((error) => ({ index: save.index, id: save.input.id, error })))
        );
    }
}

/** Fields the program sets that the user may not; fields a query brought along unchanged do not count. */
function inaccessible(context: SaveContext, save: SaveRecord, userId: string): string[] {
    const { permissions } = context.services;
    const names: string[] = [];
    for (const [name, value] of save.input.fields) {
        const field = context.object.field(name);
        const writable = field && (context.kind === 'insert' ? field.createable : field.updateable);
        const unchanged = save.oldRow !== null && valuesEqual(save.oldRow.get(name) ?? null, value);
        if (writable && name !== 'Id' && !unchanged && !permissions.canField(userId, context.object, field, 'edit')) {
            names.push(name);
        }
    }
    return names;
}

function checkSharing(context: SaveContext): void {
    const { sharing } = context.services;
    const applies = context.options.access === 'user' || context.options.sharing;
    if (!sharing || !applies) {
        return;
    }
    for (const save of living(context)) {
        if (context.kind !== 'insert') {
            checkRow(context, save, sharing);
        }
        if (!save.failed && (context.kind === 'insert' || context.kind === 'update')) {
            checkReferences(context, save, sharing);
        }
    }
}

/** A record the user cannot even see is refused in other words than one they may only read. */
function checkRow(context: SaveContext, save: SaveRecord, sharing: RowSharing): void {
    const userId = context.execution.transaction.user.id;
    const { oldRow } = save;
    if (oldRow === null) {
        return;
    }
    const allowed = context.kind === 'delete' ? sharing.canDelete(userId, oldRow) : sharing.canEdit(userId, oldRow);
    if (!allowed && sharing.canRead(userId, oldRow)) {
        save.fail('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    } else if (!allowed) {
        refuseReference(save);
    }
}

/** A record may only be attached to what its user sees, and be made a detail or a share of what they may change. */
function checkReferences(context: SaveContext, save: SaveRecord, sharing: RowSharing): void {
    const userId = context.execution.transaction.user.id;
    const { store } = context.execution.org;
    for (const [name, id] of save.record.fields) {
        const field = context.object.field(name);
        if (field?.type !== 'reference' || typeof id !== 'string' || save.oldRow?.get(name) === id) {
            continue;
        }
        const row = store.byId(id);
        if (!row) {
            continue;
        }
        const allowed = isShared(context.object, field)
            ? sharing.canDelete(userId, row)
            : field.masterDetail
              ? sharing.canEdit(userId, row)
              : sharing.canRead(userId, row);
        if (!allowed) {
            refuseReference(save);
            return;
        }
    }
}

/** Whether the field of a share row names the record that is shared. */
function isShared(object: ObjectSchema, field: FieldSchema): boolean {
    return object.kind === 'share' && field.name !== 'UserOrGroupId' && field.deleteConstraint === 'Cascade';
}

function refuseReference(save: SaveRecord): void {
    save.fail('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id');
}
