/** The statements behind the resources: saved records, upserts by external id, deletions, published events. */
import { runDml, type ListOperation } from '../../data/dml/run.ts';
import { DmlFailures, type DmlError, type DmlResult } from '../../data/dml/errors.ts';
import { servicesOf } from '../../data/services.ts';
import { SObjectValue } from '../../data/sobject.ts';
import { publishEvents } from '../../library/system/event-bus.ts';
import { ApexException } from '../../runtime/exception.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { ObjectRight } from '../../data/security/permissions.ts';
import { apiError, notFound } from './api-error.ts';
import type { ApiSession } from './session.ts';

const ROLLED_BACK: DmlError = {
    statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
    fields: []
};

const RIGHTS: Readonly<Record<'insert' | 'update' | 'delete', ObjectRight>> = {
    insert: 'create',
    update: 'edit',
    delete: 'delete'
};
const VERBS = { insert: 'inserted', update: 'updated', delete: 'deleted' } as const;

/** Refuses what the object or the user's rights do not allow. @throws ApiError */
export function requireRight(
    session: ApiSession,
    object: ObjectSchema,
    operation: 'insert' | 'update' | 'delete'
): void {
    const isPossible =
        operation === 'insert' ? object.createable : operation === 'update' ? object.updateable : object.deletable;
    if (!isPossible) {
        throw apiError(
            400,
            'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
            `entity type cannot be ${VERBS[operation]}: ${object.label}`
        );
    }
    const { permissions } = servicesOf(session.org.store);
    if (!permissions.canObject(session.user.id, object.name, RIGHTS[operation])) {
        throw apiError(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
}

/**
 * Saves records and tells what became of each. With all-or-none one failure leaves nothing stored, and the records that
 * were good say so.
 */
export function save(
    session: ApiSession,
    operation: ListOperation,
    records: readonly SObjectValue[],
    allOrNone: boolean,
    externalIdField: string | null = null
): DmlResult[] {
    if (records[0]?.schema.kind === 'platformEvent') {
        return session.write(0, () => publishEvents(records));
    }
    try {
        return session.write(records.length, () =>
            runDml(operation, records, { access: 'user', sharing: true, allOrNone, externalIdField })
        );
    } catch (error) {
        if (error instanceof ApexException && error.data instanceof DmlFailures) {
            return rolledBack(records, error.data);
        }
        throw error;
    }
}

function rolledBack(records: readonly SObjectValue[], failures: DmlFailures): DmlResult[] {
    return records.map((record, index) => {
        const errors = failures.rows.filter((row) => row.index === index).map((row) => row.error);
        return { id: record.id, success: false, created: false, errors: errors.length > 0 ? errors : [ROLLED_BACK] };
    });
}

/** An empty record of an id, for a deletion. */
export function recordWithId(object: ObjectSchema, id: string): SObjectValue {
    const record = new SObjectValue(object);
    record.fields.set('Id', id);
    return record;
}

/** The field an address or an upsert names as key. @throws ApiError NOT_FOUND when it is none */
export function keyField(object: ObjectSchema, name: string): FieldSchema {
    const field = object.field(name);
    if (!field || !(field.externalId || field.idLookup || field.name === 'Id')) {
        throw notFound('Provided external ID field does not exist or is not accessible: ' + name);
    }
    return field;
}
