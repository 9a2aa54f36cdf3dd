/**
 * The org's store, records and rights as the executor of queries sees them.
 */
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import { isCalculated, makeField } from '../../schema/fields.ts';
import { ObjectSchema } from '../../schema/model.ts';
import type { Schema } from '../../schema/model.ts';
import { rowValue } from '../computed.ts';
import type { StoredRow } from '../row.ts';
import { servicesOf } from '../services.ts';
import { SObjectValue } from '../sobject.ts';
import type { Store } from '../store.ts';
import type { QueryAccess, QueryStore, ResultBuilder, Row } from './ports.ts';

const ports = new WeakMap<Store, QueryStore>();

/** The store as a source of rows. */
export function queryStore(store: Store): QueryStore {
    let port = ports.get(store);
    if (!port) {
        port = portOf(store);
        ports.set(store, port);
    }
    return port;
}

function portOf(store: Store): QueryStore {
    const services = servicesOf(store);
    return {
        rows: (object) => store.allRows(object),
        rowsAfter: (object, id) => store.table(object).rowsAfter(id),
        row: (object, id) => store.anyRow(object, id),
        isDeleted: (row) => (row as StoredRow).deleted,
        value: (row, field) => rowValue(services, row as StoredRow, field),
        reader: (object, field) => {
            const { layout } = store.table(object);
            const place = layout.place(field);
            const slow = (row: Row): unknown => rowValue(services, row as StoredRow, field);
            if (place === undefined) {
                return slow;
            }
            return (row) => ((row as StoredRow).layout === layout ? (row as StoredRow).values[place] : slow(row));
        },
        lookup: (object, field, key) => {
            const table = store.table(object);
            const schema = table.object.field(field);
            return schema && !isCalculated(schema) ? table.lookup(schema, key) : null;
        }
    };
}

/** Makes records and AggregateResults of a schema. */
export function recordResults(schema: Schema): ResultBuilder<SObjectValue> {
    const aggregates = new Map<string, ObjectSchema>();
    return {
        record: (object, { fields, parents, children }) => {
            const record = new SObjectValue(schema.require(object));
            for (const [name, value] of fields) {
                record.fields.set(name, value ?? null);
            }
            for (const [name, parent] of parents) {
                record.setRelation(name, parent);
            }
            for (const [name, { object: child, records }] of children) {
                record.setRelation(name, new ApexList(runtimeType(`List<${child}>`), [...records]));
            }
            record.queried = new Set([...fields.keys(), ...parents.keys(), ...children.keys()]);
            return record;
        },
        aggregate: (values) => {
            const names = [...values.keys()];
            const key = names.join();
            const object = aggregates.get(key) ?? aggregateObject(names);
            aggregates.set(key, object);
            const record = new SObjectValue(object);
            values.forEach((value, name) => record.fields.set(name, value ?? null));
            return record;
        }
    };
}

/** AggregateResult has the fields its query named. */
function aggregateObject(names: readonly string[]): ObjectSchema {
    const fields = names.map((name) => makeField({ name, type: 'anytype', createable: false, updateable: false }));
    return new ObjectSchema(
        {
            name: 'AggregateResult',
            label: 'Aggregate Result',
            pluralLabel: 'Aggregate Result',
            kind: 'standard',
            custom: false,
            keyPrefix: null,
            createable: false,
            updateable: false,
            deletable: false,
            undeletable: false,
            mergeable: false,
            queryable: false,
            searchable: false,
            triggerable: false,
            feedEnabled: false,
            historyTracked: false,
            activities: false,
            setup: false,
            sharingModel: 'ReadWrite',
            externalSharingModel: 'ReadWrite',
            recordTypes: [],
            fieldSets: [],
            validationRules: [],
            publishBehavior: null,
            visibility: 'Public'
        },
        fields,
        null
    );
}

/** The rights of a user, from permission sets, profiles and sharing. */
export function userAccess(store: Store, userId: string): QueryAccess {
    const { permissions, sharing } = servicesOf(store);
    return {
        canReadObject: (object) => permissions.canObject(userId, object.name, 'read'),
        canReadField: (object, field) => permissions.canField(userId, object, field, 'read'),
        visibleRows: (object) => {
            const visible = sharing?.visibleRows(userId, object) ?? null;
            return visible && ((row) => visible(row as StoredRow));
        }
    };
}
