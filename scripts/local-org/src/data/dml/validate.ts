/**
 * System validation: required fields, lengths, restricted picklists, numbers, mail addresses, lookups.
 * Status codes: https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm
 */
import { isCalculated, type FieldSchema } from '../../schema/fields.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { valuesEqual } from '../../runtime/equality.ts';
import { living, type SaveContext, type SaveRecord } from './save-context.ts';

const EMAIL = /^[^\s@,;<>()"[\]\\]+@[^\s@,;<>()"[\]\\]+\.[^\s@,;<>()"[\]\\.]+$/;

/** What the platform asks of Apex before triggers: lookups that lead somewhere, allowed picklist values. */
export function validateEarly(context: SaveContext): void {
    for (const save of living(context)) {
        for (const [name, value] of save.record.fields) {
            const field = context.object.field(name);
            if (field && value !== null && isChanged(save, name, value)) {
                checkReference(context, save, field, value);
                checkPicklist(context, save, field, value);
            }
        }
    }
}

/** What the platform asks after before-triggers. */
export function validateLate(context: SaveContext): void {
    for (const save of living(context)) {
        checkRequired(context, save);
        for (const [name, value] of save.record.fields) {
            const field = context.object.field(name);
            if (field && value !== null && isChanged(save, name, value)) {
                checkReference(context, save, field, value);
                checkPicklist(context, save, field, value);
                checkText(context, save, field, value);
                checkNumber(save, field, value);
            }
        }
    }
}

/** On update only what differs from the stored row is looked at. */
function isChanged(save: SaveRecord, name: string, value: unknown): boolean {
    return save.oldRow === null || !valuesEqual(save.oldRow.get(name) ?? null, value);
}

function checkRequired(context: SaveContext, save: SaveRecord): void {
    const missing: string[] = [];
    for (const field of context.object.fields.values()) {
        const value = save.record.fields.get(field.name) ?? null;
        if (!field.required || isCalculated(field) || value !== null || field.autoNumber !== null) {
            continue;
        }
        missing.push(field.name);
    }
    if (missing.length > 0) {
        save.fail('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
    }
}

function checkReference(context: SaveContext, save: SaveRecord, field: FieldSchema, value: unknown): void {
    if (field.type !== 'reference' || field.metadataRelationship || typeof value !== 'string') {
        return;
    }
    const { org } = context.execution;
    const target = org.schema.objectOfId(value);
    const fits = field.referenceTo.length === 0 || (target !== null && field.referenceTo.includes(target.name));
    if (!fits) {
        if (target === null || !sharesPrefix(context, field, value)) {
            save.fail('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${value}`, [
                field.name
            ]);
        }
        return;
    }
    const row = org.store.anyRow(target?.name ?? '', value);
    if (!row) {
        save.fail('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
    } else if (row.deleted) {
        save.fail('ENTITY_IS_DELETED', 'entity is deleted', []);
    } else if (field.name === 'OwnerId' && target?.name === 'User' && row.get('IsActive') === false) {
        const message = `operation performed with inactive user [${value}] as owner of ${context.object.label.toLowerCase()}`;
        save.fail('INACTIVE_OWNER_OR_USER', message, []);
    }
}

/** Some prefixes belong to several objects, such as the values of standard picklists. */
function sharesPrefix(context: SaveContext, field: FieldSchema, id: string): boolean {
    return field.referenceTo.some((name) => context.execution.org.schema.object(name)?.keyPrefix === id.slice(0, 3));
}

function checkPicklist(context: SaveContext, save: SaveRecord, field: FieldSchema, value: unknown): void {
    if (!field.restrictedPicklist || typeof value !== 'string' || field.picklist.length === 0) {
        return;
    }
    const chosen = field.type === 'multipicklist' ? value.split(';') : [value];
    const allowed = allowedValues(context, save, field);
    for (const each of chosen) {
        if (each.trim() !== '' && !allowed.has(each.trim().toLowerCase())) {
            const message = `${field.label}: bad value for restricted picklist field: ${each}`;
            save.fail('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, [field.name]);
        }
    }
}

function allowedValues(context: SaveContext, save: SaveRecord, field: FieldSchema): ReadonlySet<string> {
    const values = field.picklist.filter((entry) => entry.active).map((entry) => entry.value.toLowerCase());
    const recordTypeId = save.record.fields.get('RecordTypeId');
    const row = typeof recordTypeId === 'string' ? context.execution.org.store.row('RecordType', recordTypeId) : null;
    const recordType = row ? context.object.recordType(String(row.get('DeveloperName'))) : null;
    const own = recordType?.picklists.get(field.name);
    return new Set(own ? own.map((value) => value.toLowerCase()) : values);
}

function checkText(context: SaveContext, save: SaveRecord, field: FieldSchema, value: unknown): void {
    if (typeof value !== 'string' || field.length === 0 || field.type === 'reference' || field.type === 'id') {
        return;
    }
    if (value.length > field.length) {
        if (context.options.allowFieldTruncation) {
            save.record.fields.set(field.name, value.slice(0, field.length));
            return;
        }
        const message = `${field.label}: data value too large: ${value} (max length=${field.length})`;
        save.fail('STRING_TOO_LONG', message, [field.name]);
    } else if (field.type === 'email' && !EMAIL.test(value)) {
        save.fail('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
    }
}

function checkNumber(save: SaveRecord, field: FieldSchema, value: unknown): void {
    if (!(value instanceof Decimal) || field.precision === 0) {
        return;
    }
    const limit = 10n ** BigInt(Math.max(field.precision - field.scale, 0));
    const whole = value.setScale(0, 'DOWN').unscaled;
    if (whole >= limit || whole <= -limit) {
        const message = `${field.label}: value outside of valid range on numeric field: ${value.toString()}`;
        save.fail('NUMBER_OUTSIDE_VALID_RANGE', message, [field.name]);
    }
}
