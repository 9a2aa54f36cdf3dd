/**
 * The order of execution for inserts and updates.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm
 */
import { isCalculated, type FieldSchema } from '../../schema/fields.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { valuesEqual } from '../../runtime/equality.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { SObjectValue } from '../sobject.ts';
import { checkUserAccess } from './access.ts';
import { applyDefaults, autoNumberText } from './defaults.ts';
import { normalizeFields } from './normalize.ts';
import { checkCurrency } from './record-currency.ts';
import { overlay, recordOfRow } from './records.ts';
import { resolveParents } from './relations.ts';
import { living, type SaveContext, type SaveRecord } from './save-context.ts';
import { standardRules } from './standard/index.ts';
import { deriveStates } from './state-codes.ts';
import { fireTriggers } from './triggers.ts';
import { validateUnique } from './unique.ts';
import { validateEarly, validateLate } from './validate.ts';

/** Runs one batch of inserts or updates; failed records are marked, the others stored. */
export function savePass(context: SaveContext): void {
    prepare(context);
    checkUserAccess(context);
    savePrepared(context);
}

/** The same for records whose old and new state is known already, such as parents whose roll-ups changed. */
export function savePrepared(context: SaveContext): void {
    const { hooks } = context.services;
    const rules = standardRules(context.object.name);
    validateEarly(context);
    hooks.beforeSaveFlows.forEach((step) => step(context));
    fireTriggers(context, 'before');
    living(context).forEach(normalizeFields);
    rules?.derive?.(context);
    deriveStates(context);
    checkCurrency(context);
    validateLate(context);
    validateUnique(context);
    rules?.check?.(context);
    validationRules(context);
    hooks.duplicateRules.forEach((step) => step(context));
    if (context.options.allOrNone && context.records.some((record) => record.failed)) {
        return;
    }
    living(context).forEach((save) => store(context, save));
    rules?.stored?.(context);
    fireTriggers(context, 'after');
    hooks.afterSaveFlows.forEach((step) => step(context));
    hooks.rollUps.forEach((step) => step(context));
    hooks.saved.forEach((step) => step(context));
}

function prepare(context: SaveContext): void {
    for (const save of living(context)) {
        if (context.kind === 'insert') {
            prepareInsert(context, save);
        } else {
            prepareUpdate(context, save);
        }
    }
    standardRules(context.object.name)?.prepare?.(context);
}

function prepareInsert(context: SaveContext, save: SaveRecord): void {
    const record = recordWithFallback(context, save.input);
    for (const [name, value] of save.input.fields) {
        const field = context.object.field(name);
        if (!field || isCalculated(field) || name === 'Id') {
            continue;
        }
        // Programs cannot assign a read-only field: its value came along from a clone or a query and does no harm.
        if (!field.createable && !isSystemSettable(context, field)) {
            continue;
        }
        record.fields.set(field.name, value);
    }
    save.record = record;
    resolveParents(context, save);
    applyDefaults(record, context.execution, context.services);
}

/** Custom setting owners and share causes are written by the platform's own methods. */
function isSystemSettable(context: SaveContext, field: FieldSchema): boolean {
    return context.object.kind === 'hierarchySetting' && field.name === 'SetupOwnerId';
}

function refuseField(save: SaveRecord, field: FieldSchema): void {
    const message =
        `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify ` +
        'that it is read/write for your profile or permission set.';
    save.fail('INVALID_FIELD_FOR_INSERT_UPDATE', message, [field.name]);
}

function recordWithFallback(context: SaveContext, input: SObjectValue): SObjectValue {
    const record = input.clone(false, false, false, false);
    record.fields.clear();
    record.queried = null;
    record.fallback = (self, field) =>
        isCalculated(field) && context.services.formulas && field.formula !== null
            ? context.services.formulas(field.formula, field, self, context.object)
            : undefined;
    return record;
}

function prepareUpdate(context: SaveContext, save: SaveRecord): void {
    const id = save.input.id as string;
    const row = context.execution.org.store.anyRow(context.object.name, id);
    if (!row) {
        save.fail('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
        return;
    }
    if (row.deleted) {
        save.fail('ENTITY_IS_DELETED', 'entity is deleted');
        return;
    }
    if (context.execution.org.heldElsewhere.has(id)) {
        save.fail('UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to this record or 1 records: ${id}`);
        return;
    }
    save.oldRow = row;
    save.old = recordOfRow(row, context.services);
    save.record = recordOfRow(row, context.services);
    for (const [name, value] of save.input.fields) {
        const field = context.object.field(name);
        const isFixed = field && !isCalculated(field) && field.createable && !field.updateable;
        if (isFixed && value !== null && !valuesEqual(row.get(name), value)) {
            refuseField(save, field);
        }
    }
    overlay(save.record, writableOf(save.input));
    resolveParents(context, save);
}

/** The fields of an input that an update may change. */
function writableOf(input: SObjectValue): SObjectValue {
    const copy = input.clone(false, false, false, false);
    for (const name of [...copy.fields.keys()]) {
        const field = input.schema.field(name);
        if (!field || !field.updateable) {
            copy.fields.delete(name);
        }
    }
    return copy;
}

function validationRules(context: SaveContext): void {
    const rule = context.object.validationRules.find((candidate) => candidate.active);
    if (!rule || living(context).length === 0) {
        return;
    }
    if (!context.services.hooks.validationRules) {
        throw new UnsupportedError(`validation rule ${context.object.name}.${rule.name}`);
    }
    context.services.hooks.validationRules(context);
}

function store(context: SaveContext, save: SaveRecord): void {
    const { org, transaction } = context.execution;
    const now = new ApexDatetime(Math.floor(org.clock.now() / 1000) * 1000);
    const { record } = save;
    const stamp: [string, unknown][] = [
        ['LastModifiedDate', now],
        ['LastModifiedById', transaction.user.id],
        ['SystemModstamp', now]
    ];
    if (context.kind === 'insert') {
        record.fields.set('Id', org.ids.next(context.object.name));
        stamp.push(['CreatedDate', now], ['CreatedById', transaction.user.id], ['IsDeleted', false]);
        setAutoNumbers(context, record);
        save.created = true;
    }
    for (const [name, value] of stamp) {
        if (context.object.fields.has(name)) {
            record.fields.set(name, value);
        }
    }
    const id = record.id as string;
    if (context.kind === 'insert') {
        org.store.insert(record);
    } else {
        org.store.update(context.object.name, id, changesOf(save));
    }
}

function changesOf(save: SaveRecord): [string, unknown][] {
    return [...save.record.fields].filter(([name, value]) => {
        const field = save.record.schema.field(name);
        return field && field.formula === null && !valuesEqual(save.oldRow?.get(name) ?? null, value);
    });
}

function setAutoNumbers(context: SaveContext, record: SObjectValue): void {
    const { store: rows, clock } = context.execution.org;
    for (const field of context.object.fields.values()) {
        if (field.autoNumber !== null) {
            const count = rows.nextNumber(`${context.object.name}.${field.name}`);
            record.fields.set(field.name, autoNumberText(field.autoNumber, count, clock.now()));
        }
    }
    const name = context.object.nameField;
    if (name && context.object.custom && (record.fields.get(name.name) ?? null) === null && name.autoNumber === null) {
        // The platform names a nameless record after its id.
        record.fields.set(name.name, record.id);
    }
}
