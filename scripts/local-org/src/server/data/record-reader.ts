/** Records for pages, read with the rights of whoever looks. */
import { countRecords, queryRecords } from '../../data/queries.ts';
import { servicesOf } from '../../data/services.ts';
import type { SObjectValue } from '../../data/sobject.ts';
import { parseSoql } from '../../data/soql/parse.ts';
import type { Org } from '../../platform/org.ts';
import type { RunningUser } from '../../platform/users.ts';
import { ApexException } from '../../runtime/exception.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { PageError, type ObjectInfo, type RecordList, type RecordQuery, type ShownField } from '../backend.ts';
import { conditionOf } from './list-filter.ts';
import { shownValue } from './shown.ts';

const USER_MODE = { access: 'user', sharing: 'with' } as const;

export class RecordReader {
    readonly #org: Org;

    constructor(org: Org) {
        this.#org = org;
    }

    /** The object, when it exists and the user may read it. @throws PageError */
    object(userId: string, name: string): ObjectSchema {
        const object = this.#org.schema.object(name);
        if (!object || !this.#permissions().canObject(userId, object.name, 'read')) {
            throw new PageError(404, { message: `You do not have access to ${name}`, errorCode: 'INVALID_TYPE' });
        }
        return object;
    }

    /** What the user may know about an object. @throws PageError */
    info(userId: string, name: string): ObjectInfo {
        const object = this.object(userId, name);
        const permissions = this.#permissions();
        const readable = [...object.fields.values()].filter((field) =>
            permissions.canField(userId, object, field, 'read')
        );
        return {
            apiName: object.name,
            label: object.label,
            labelPlural: object.pluralLabel,
            keyPrefix: object.keyPrefix,
            nameFields: object.nameField ? [object.nameField.name] : [],
            fields: Object.fromEntries(
                readable.map((field) => [
                    field.name,
                    {
                        apiName: field.name,
                        label: field.label,
                        dataType: field.type,
                        custom: field.custom,
                        updateable: field.updateable && permissions.canField(userId, object, field, 'edit'),
                        reference: field.referenceTo,
                        relationshipName: field.relationshipName
                    }
                ])
            ),
            childRelationships: object.childRelations
                .filter((child) => child.name !== null)
                .map((child) => ({
                    relationshipName: child.name as string,
                    childObjectApiName: child.childObject,
                    fieldName: child.field.name
                })),
            queryable: object.queryable,
            createable: object.createable && permissions.canObject(userId, object.name, 'create'),
            updateable: object.updateable && permissions.canObject(userId, object.name, 'edit'),
            deletable: object.deletable && permissions.canObject(userId, object.name, 'delete'),
            custom: object.custom
        };
    }

    /** Readable ones of the fields of a record. @throws PageError when the user sees no such record */
    fields(userId: string, recordId: string, names: readonly string[]): ShownField[] {
        const object = this.object(userId, this.#org.schema.objectOfId(recordId)?.name ?? recordId);
        const fields = this.#readable(userId, object, names);
        const [record] = this.query(userId, object, this.#paths(userId, fields), `Id = '${safeId(recordId)}'`, 1);
        if (!record) {
            throw new PageError(404, { message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' });
        }
        return this.#shown(userId, record, fields);
    }

    /** Records of an object, or children of a record, by name. @throws PageError */
    list(userId: string, wanted: RecordQuery): RecordList {
        const object = this.object(userId, wanted.object);
        const fields = this.#readable(userId, object, wanted.fields);
        const conditions = [
            ...(wanted.parent ? [`${wanted.parent.field} = '${safeId(wanted.parent.id)}'`] : []),
            ...(wanted.filters ?? []).map((filter) => conditionOf(object, filter))
        ];
        const condition = conditions.length === 0 ? null : conditions.join(' AND ');
        const order = object.nameField && object.nameField.sortable ? object.nameField.name : 'Id';
        const records = this.query(userId, object, this.#paths(userId, fields), condition, wanted.limit, order);
        const counted = `SELECT COUNT() FROM ${object.name}${condition === null ? '' : ` WHERE ${condition}`}`;
        return {
            rows: records.map((record) => ({ id: record.id ?? '', fields: this.#shown(userId, record, fields) })),
            total: this.#run(userId, () => countRecords(parseSoql(counted), [], USER_MODE))
        };
    }

    /** Runs a query of field paths as the user. @throws PageError for what the user may not read */
    query(
        userId: string,
        object: ObjectSchema,
        paths: readonly string[],
        condition: string | null,
        limit: number,
        order = 'Id'
    ): SObjectValue[] {
        const where = condition === null ? '' : ` WHERE ${condition}`;
        const text = `SELECT ${[...new Set(['Id', ...paths])].join(', ')} FROM ${object.name}${where} ORDER BY ${order} LIMIT ${limit}`;
        return this.#run(userId, () => queryRecords(parseSoql(text), [], USER_MODE));
    }

    /** A page is a transaction of its own, which only reads. */
    #run<T>(userId: string, work: () => T): T {
        try {
            return this.#org.run('rest', this.#user(userId), work);
        } catch (error) {
            if (error instanceof ApexException) {
                throw new PageError(403, {
                    message: error.text,
                    exceptionType: error.typeName,
                    errorCode: 'INSUFFICIENT_ACCESS'
                });
            }
            throw error;
        }
    }

    #readable(userId: string, object: ObjectSchema, names: readonly string[]): FieldSchema[] {
        return names.flatMap((name) => {
            const field = object.field(name);
            return field && this.#permissions().canField(userId, object, field, 'read') ? [field] : [];
        });
    }

    /** The fields, and the names of the records behind lookups that can be named. */
    #paths(userId: string, fields: readonly FieldSchema[]): string[] {
        return fields.flatMap((field) => {
            const named = this.#namePath(userId, field);
            return named === null ? [field.name] : [field.name, named];
        });
    }

    /** Path to the name of the record behind a lookup; null where there is none that the user may read. */
    #namePath(userId: string, field: FieldSchema): string | null {
        const [target, ...others] = field.referenceTo;
        const object = others.length === 0 && target !== undefined ? this.#org.schema.object(target) : null;
        const name = object?.nameField;
        const isReadable = object && this.#permissions().canObject(userId, object.name, 'read');
        return field.relationshipName !== null && name && isReadable ? `${field.relationshipName}.${name.name}` : null;
    }

    #shown(userId: string, record: SObjectValue, fields: readonly FieldSchema[]): ShownField[] {
        const user = this.#user(userId);
        return fields.map((field) => {
            const value = record.get(field.name);
            const shown = {
                name: field.name,
                label: shownLabel(field),
                type: field.type,
                ...shownValue(field, value, user)
            };
            const path = this.#namePath(userId, field);
            if (path === null || typeof value !== 'string') {
                return shown;
            }
            const [relation = '', name = ''] = path.split('.');
            const parent = record.related(relation) as SObjectValue | null;
            const label = parent?.get(name);
            return typeof label === 'string' ? { ...shown, displayValue: label, recordId: value } : shown;
        });
    }

    #user(id: string): RunningUser {
        return this.#org.user(id);
    }

    #permissions(): ReturnType<typeof servicesOf>['permissions'] {
        return servicesOf(this.#org.store).permissions;
    }
}

/** Pages call a lookup by what it leads to: `Owner`, not `Owner ID`. */
function shownLabel(field: FieldSchema): string {
    return field.referenceTo.length > 0 ? field.label.replace(/ ID$/, '') : field.label;
}

/** @throws PageError for anything but an id, so that it can stand in a query */
function safeId(id: string): string {
    if (!/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id)) {
        throw new PageError(400, { message: `Not a record id: ${id}`, errorCode: 'INVALID_ID' });
    }
    return id;
}
