/**
 * Roll-up summary fields. They are stored with the parent; when children are saved, deleted or restored, the parents
 * are computed anew, and a parent that changes goes through its own save.
 * https://help.salesforce.com/s/articleView?id=platform.fields_about_roll_up_summary_fields.htm
 */
import { savePrepared } from '../data/dml/save.ts';
import { recordOfRow } from '../data/dml/records.ts';
import { living, SaveRecord, type SaveContext, type SaveStep } from '../data/dml/save-context.ts';
import { rowValue } from '../data/computed.ts';
import { Currencies } from '../data/currencies.ts';
import type { StoredRow } from '../data/row.ts';
import { Decimal } from '../runtime/decimal.ts';
import { valuesEqual } from '../runtime/equality.ts';
import type { FieldSchema, RollUpSummary } from '../schema/fields.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { matchesFilter } from './roll-up-filter.ts';
import { toDecimal } from './numbers.ts';
import { compareValues, toFormulaValue } from './values.ts';
import { formulaTypeOf, type FormulaWorld } from './record-fields.ts';

/** The roll-up fields of a parent that one lookup of its children feeds. */
interface Feed {
    readonly parent: ObjectSchema;
    readonly lookup: FieldSchema;
    readonly fields: readonly FieldSchema[];
}

/** The step of the order of execution that brings parents up to date; null when no object has roll-ups. */
export function rollUpStep(world: FormulaWorld): SaveStep | null {
    const feeds = feedsByChild(world);
    if (feeds.size === 0) {
        return null;
    }
    return (context) => {
        startAtZero(world, context);
        for (const feed of feeds.get(context.object.name) ?? []) {
            const children = parentsOf(context, feed.lookup);
            const changed = [...children.keys()].flatMap((id) => changedParent(world, feed, id));
            if (changed.length > 0) {
                saveParents(context, feed.parent, changed, children);
            }
        }
    };
}

/** Computes all roll-ups of stored rows, for data that was loaded past the order of execution. */
export function refreshRollUps(world: FormulaWorld): void {
    for (const feed of [...feedsByChild(world).values()].flat()) {
        for (const row of [...world.store.rows(feed.parent.name)]) {
            world.store.update(feed.parent.name, row.id, currentValues(world, feed, row));
        }
    }
}

function feedsByChild({ schema }: FormulaWorld): Map<string, Feed[]> {
    const feeds = new Map<string, Feed[]>();
    for (const parent of schema.objects) {
        const groups = new Map<string, { child: ObjectSchema; lookup: FieldSchema; fields: FieldSchema[] }>();
        for (const field of parent.fields.values()) {
            const key = field.rollUp?.foreignKey;
            const source = key === undefined ? null : sourceOf(schema, key);
            if (source && key !== undefined) {
                const group = groups.get(key) ?? { ...source, fields: [] };
                group.fields.push(field);
                groups.set(key, group);
            }
        }
        for (const { child, lookup, fields } of groups.values()) {
            feeds.set(child.name, [...(feeds.get(child.name) ?? []), { parent, lookup, fields }]);
        }
    }
    return feeds;
}

/** `Child__c.Parent__c` as object and field. */
function sourceOf(schema: FormulaWorld['schema'], key: string): { child: ObjectSchema; lookup: FieldSchema } | null {
    const [objectName = '', fieldName = ''] = key.split('.');
    const child = schema.object(objectName);
    const lookup = child?.field(fieldName);
    return child && lookup ? { child, lookup } : null;
}

/** Sums and counts of a new parent are 0, not blank. */
function startAtZero({ store }: FormulaWorld, context: SaveContext): void {
    if (context.kind !== 'insert') {
        return;
    }
    const fields = [...context.object.fields.values()].filter((field) => field.rollUp !== null);
    const values = fields.map(
        (field) => [field.name, atScale(field, emptyValue(field.rollUp as RollUpSummary))] as const
    );
    for (const save of fields.length > 0 ? living(context) : []) {
        const row = store.row(context.object.name, save.record.id as string);
        if (row) {
            store.update(
                context.object.name,
                row.id,
                values.filter(([name]) => row.get(name) === null)
            );
        }
    }
}

/** Ids of the parents the children have or had, with the children of each. */
function parentsOf(context: SaveContext, lookup: FieldSchema): Map<string, SaveRecord[]> {
    const parents = new Map<string, SaveRecord[]>();
    for (const save of living(context)) {
        const ids = new Set([save.record.fields.get(lookup.name), save.oldRow?.get(lookup.name)]);
        for (const id of ids) {
            if (typeof id === 'string') {
                parents.set(id, [...(parents.get(id) ?? []), save]);
            }
        }
    }
    return parents;
}

function changedParent(world: FormulaWorld, feed: Feed, id: string): { row: StoredRow; values: [string, unknown][] }[] {
    const row = world.store.row(feed.parent.name, id);
    if (!row) {
        return [];
    }
    const values = currentValues(world, feed, row).filter(
        ([name, value]) => !valuesEqual(row.get(name) ?? null, value)
    );
    return values.length > 0 ? [{ row, values }] : [];
}

function currentValues(world: FormulaWorld, feed: Feed, row: StoredRow): [string, unknown][] {
    const child = sourceOf(world.schema, (feed.fields[0] as FieldSchema).rollUp?.foreignKey ?? '')
        ?.child as ObjectSchema;
    const rows = world.store.find(child.name, feed.lookup.name, row.id);
    return feed.fields.map((field) => [
        field.name,
        atScale(field, summary(world, child, field.rollUp as RollUpSummary, rows, row.get('CurrencyIsoCode')))
    ]);
}

/** Numbers are stored with the places of their field. */
function atScale(field: FieldSchema, value: unknown): unknown {
    return value instanceof Decimal ? value.setScale(field.scale, 'HALF_UP') : value;
}

function emptyValue(rollUp: RollUpSummary): Decimal | null {
    return rollUp.operation === 'count' || rollUp.operation === 'sum' ? Decimal.ZERO : null;
}

/** @param currency that of the parent, in an org of several. */
function summary(
    world: FormulaWorld,
    child: ObjectSchema,
    rollUp: RollUpSummary,
    rows: readonly StoredRow[],
    currency: unknown
): unknown {
    const read = (row: StoredRow, field: FieldSchema): unknown => rowValue(world.services, row, field.name);
    const currencies = typeof currency === 'string' ? new Currencies(world.store) : null;
    const amount = (row: StoredRow, field: FieldSchema): unknown => {
        const value = read(row, field);
        const from = row.get('CurrencyIsoCode');
        return currencies && field.type === 'currency' && value instanceof Decimal && typeof from === 'string'
            ? currencies.convert(value, from, currency as string)
            : value;
    };
    const filters = rollUp.filters.map((filter) => ({
        filter,
        field: child.field(filter.field.split('.').at(-1) as string)
    }));
    const chosen = rows.filter((row) =>
        filters.every(({ filter, field }) => field !== null && matchesFilter(field, filter, read(row, field)))
    );
    if (rollUp.operation === 'count') {
        return Decimal.fromInteger(chosen.length);
    }
    const source = child.field((rollUp.summarizedField ?? '').split('.').at(-1) as string);
    const type = source && formulaTypeOf(source);
    if (!source || !type) {
        return null;
    }
    const values = chosen.map((row) => toFormulaValue(type, amount(row, source))).filter((value) => value !== null);
    if (rollUp.operation === 'sum') {
        return values.reduce<Decimal>((sum, value) => sum.add(toDecimal(value) ?? Decimal.ZERO), Decimal.ZERO);
    }
    const sign = rollUp.operation === 'min' ? -1 : 1;
    return values.reduce<unknown>((best, value) => {
        const order = best === null ? sign : (compareValues(value, best as typeof value) ?? 0);
        return order * sign > 0 ? value : best;
    }, null);
}

/** The parents' own save, with their roll-ups changed; what fails there fails the children. */
function saveParents(
    context: SaveContext,
    parent: ObjectSchema,
    changed: readonly { row: StoredRow; values: [string, unknown][] }[],
    children: ReadonlyMap<string, readonly SaveRecord[]>
): void {
    const records = changed.map(({ row, values }, index) => {
        const record = recordOfRow(row, context.services);
        const save = new SaveRecord(index, record);
        save.oldRow = row;
        save.old = recordOfRow(row, context.services);
        save.record = record;
        values.forEach(([name, value]) => record.fields.set(name, value));
        return save;
    });
    savePrepared({ ...context, kind: 'update', object: parent, records });
    for (const save of records) {
        for (const error of save.errors) {
            const message = `${parent.name} ${save.record.id}: ${error.message}`;
            children.get(save.record.id as string)?.forEach((child) => child.fail(error.statusCode, message));
        }
    }
}
