/** Records in the shape of the UI API, as `getRecord` gives them. */
import { servicesOf } from '../../data/services.ts';
import { SObjectValue } from '../../data/sobject.ts';
import type { Org } from '../../platform/org.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { PageError, type UiRecord } from '../backend.ts';
import type { RecordReader } from './record-reader.ts';
import { shownValue } from './shown.ts';

type Fields = Record<string, { value: unknown; displayValue: string | null }>;

/** @throws PageError when the record or a required field is out of the user's reach */
export function uiRecord(
    org: Org,
    reader: RecordReader,
    userId: string,
    recordId: string,
    fields: readonly string[],
    optionalFields: readonly string[]
): UiRecord {
    const object = reader.object(userId, org.schema.objectOfId(recordId)?.name ?? recordId);
    const required = fields.map((field) => pathOf(field, object));
    const unreachable = required.find((path) => !isReadable(org, userId, object, path));
    if (unreachable) {
        throw new PageError(400, {
            message: `No such column '${unreachable.join('.')}' on ${object.name}, or no access to it`,
            errorCode: 'INVALID_FIELD'
        });
    }
    const optional = optionalFields
        .map((field) => pathOf(field, object))
        .filter((path) => isReadable(org, userId, object, path));
    const paths = [...required, ...optional];
    const names = paths.map((path) => path.join('.'));
    const [record] = reader.query(userId, object, names, `Id = '${checkedId(recordId)}'`, 1);
    if (!record) {
        throw new PageError(404, { message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' });
    }
    const shown: Fields = {};
    paths.forEach((path) => addPath(org, userId, shown, record, path));
    return { id: record.id ?? recordId, apiName: object.name, fields: shown };
}

function checkedId(id: string): string {
    if (!/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id)) {
        throw new PageError(400, { message: `Not a record id: ${id}`, errorCode: 'INVALID_ID' });
    }
    return id;
}

/** `Object.Parent.Field` without the object. */
function pathOf(field: string, object: ObjectSchema): string[] {
    const [first = '', ...path] = field.split('.');
    const isOfObject =
        first.toLowerCase() === object.name.toLowerCase() ||
        object.name.toLowerCase().endsWith(`__${first.toLowerCase()}`);
    if (!isOfObject || path.length === 0) {
        throw new PageError(400, { message: `${field} is no field of ${object.name}`, errorCode: 'INVALID_FIELD' });
    }
    return path;
}

function isReadable(org: Org, userId: string, object: ObjectSchema, path: readonly string[]): boolean {
    const [first = '', ...rest] = path;
    const field = rest.length === 0 ? object.field(first) : object.parentRelation(first);
    if (!field || !servicesOf(org.store).permissions.canField(userId, object, field, 'read')) {
        return false;
    }
    const parent = rest.length === 0 ? null : org.schema.object(field.referenceTo[0] ?? '');
    return rest.length === 0 || (parent !== null && isReadable(org, userId, parent, rest));
}

function addPath(org: Org, userId: string, fields: Fields, record: SObjectValue, path: readonly string[]): void {
    const [first = '', ...rest] = path;
    if (rest.length === 0) {
        const field = record.schema.field(first);
        if (field) {
            fields[first] = shownValue(field, record.get(field.name), org.user(userId));
        }
        return;
    }
    const parent = record.related(first);
    if (!(parent instanceof SObjectValue)) {
        fields[first] = { value: null, displayValue: null };
        return;
    }
    const known = fields[first]?.value as { fields: Fields } | undefined;
    const inner = known?.fields ?? {};
    addPath(org, userId, inner, parent, rest);
    fields[first] = { value: { id: parent.id, apiName: parent.type, fields: inner }, displayValue: null };
}
