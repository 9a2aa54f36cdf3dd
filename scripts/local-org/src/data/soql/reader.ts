/**
 * Reading fields of rows, through lookups, and the functions of fields that SOQL offers.
 */
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { localParts } from '../../platform/zones.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import type { FieldExpr, FunctionCall } from './ast.ts';
import { DATE_FUNCTIONS, dateFunction, dayOf } from './dates.ts';
import type { Calendar } from './dates.ts';
import { SoqlError } from './errors.ts';
import type { QueryOptions, Row } from './ports.ts';
import type { FieldPath, Scope, Step } from './scope.ts';
import { keyOf, kindOf } from './values.ts';
import type { Key, Kind, Target } from './values.ts';

/** What every part of one run of a query needs. */
export interface Run<R> {
    readonly options: QueryOptions<R>;
    readonly binds: readonly unknown[];
    readonly calendar: Calendar;
    /** Whether the user's permissions decide what is read. */
    readonly userMode: boolean;
    /** Whether sharing filters rows. */
    readonly sharing: boolean;
}

/** Something comparable read from `T`: a row, or a group of rows. */
export interface Operand<T> extends Target {
    /** The value as Apex sees it. */
    readonly value: (item: T) => unknown;
    readonly key: (item: T) => Key;
    /** The field behind it, when it is one of the queried object itself: candidates for an index. */
    readonly ownField: FieldSchema | null;
    /** Picklist values in their order, which is how they sort; null for everything else. */
    readonly order: ReadonlyMap<string, number> | null;
}

/** Finds the row behind a chain of lookups; null when one of them is empty. */
export function parentReader<R>(run: Run<R>, steps: readonly Step[]): (row: Row) => Row | null {
    const { store, schema } = run.options;
    const hops = steps.map((step) => {
        const single = step.targets.length === 1 ? (step.targets[0] as { name: string }).name : null;
        const lookup = store.reader(step.object.name, step.lookup.name);
        if (step.lookup.metadataRelationship) {
            return (row: Row): Row | null => metadataRow(run, step, lookup(row));
        }
        return (row: Row): Row | null => {
            const id = lookup(row);
            if (typeof id !== 'string') {
                return null;
            }
            const object = single ?? schema.objectOfId(id)?.name;
            return object === undefined ? null : store.row(object, id);
        };
    });
    const [only] = hops;
    if (hops.length === 1 && only) {
        return only;
    }
    return (row) => hops.reduce<Row | null>((at, hop) => at && hop(at), row);
}

/** A lookup to custom metadata holds the developer name of its target. */
function metadataRow<R>(run: Run<R>, step: Step, name: unknown): Row | null {
    const [target] = step.targets;
    if (typeof name !== 'string' || !target) {
        return null;
    }
    const { store } = run.options;
    for (const row of store.lookup(target.name, 'DeveloperName', name.toLowerCase()) ??
        store.rows(target.name, false)) {
        if (store.value(row, 'DeveloperName') === name) {
            return row;
        }
    }
    return null;
}

/** Reads the value at the end of a path. */
export function valueReader<R>(run: Run<R>, path: FieldPath): (row: Row) => unknown {
    const { store, schema } = run.options;
    if (path.isType) {
        const id = valueReader(run, {
            ...path,
            steps: path.steps.slice(0, -1),
            field: lastLookup(path),
            isType: false
        });
        return (row) => {
            const value = id(row);
            return typeof value === 'string' ? (schema.objectOfId(value)?.name ?? null) : null;
        };
    }
    const read = store.reader(path.object.name, path.field.name);
    if (path.steps.length === 0) {
        return read;
    }
    const parent = parentReader(run, path.steps);
    return (row) => {
        const found = parent(row);
        return found && read(found);
    };
}

function lastLookup(path: FieldPath): FieldSchema {
    return (path.steps.at(-1) as Step).lookup;
}

/** A field or function of rows. @throws SoqlError for aggregates, which have no value of one row */
export function rowOperand<R>(run: Run<R>, scope: Scope, expr: FieldExpr): Operand<Row> {
    if (expr.kind === 'function') {
        return functionOperand(run, scope, expr);
    }
    const path = scope.field(expr.path);
    const kind = kindOf(path.field);
    const { caseSensitive } = path.field;
    const value = valueReader(run, path);
    return {
        kind,
        caseSensitive,
        name: expr.path.join('.'),
        value,
        key: keyReader(kind, caseSensitive, value),
        ownField: path.steps.length === 0 ? path.field : null,
        order: picklistOrder(path.field)
    };
}

function keyReader(kind: Kind, caseSensitive: boolean, value: (row: Row) => unknown): (row: Row) => Key {
    if (kind === 'id') {
        return value as (row: Row) => Key;
    }
    return (row) => keyOf(kind, caseSensitive, value(row));
}

function picklistOrder(field: FieldSchema): Operand<Row>['order'] {
    if (field.type !== 'picklist' || field.picklist.length === 0) {
        return null;
    }
    return new Map(field.picklist.map(({ value }, at) => [value.toLowerCase(), at]));
}

function functionOperand<R>(run: Run<R>, scope: Scope, call: FunctionCall): Operand<Row> {
    if (DATE_FUNCTIONS.has(call.name)) {
        return dateOperand(run, scope, call);
    }
    if (call.name === 'TOLABEL') {
        return labelOperand(run, scope, call);
    }
    if (call.name === 'CONVERTCURRENCY') {
        return currencyOperand(run, scope, fieldArgument(call), run.options.currencies?.ofUser ?? null);
    }
    throw new UnsupportedError(`SOQL function ${call.name}`);
}

/** A field of amounts in another currency; other fields, and orgs of one currency, as they are. */
export function currencyOperand<R>(
    run: Run<R>,
    scope: Scope,
    expr: Extract<FieldExpr, { kind: 'field' }>,
    to: string | null
): Operand<Row> {
    const plain = rowOperand(run, scope, expr);
    const { currencies } = run.options;
    const path = scope.field(expr.path);
    if (!currencies || to === null || path.field.type !== 'currency') {
        return { ...plain, ownField: null };
    }
    const codeOf = valueReader(run, scope.field([...expr.path.slice(0, -1), 'CurrencyIsoCode']));
    const value = (row: Row): unknown => {
        const amount = plain.value(row);
        const code = codeOf(row);
        return amount instanceof Decimal
            ? currencies.convert(amount, typeof code === 'string' ? code : null, to)
            : amount;
    };
    return { ...plain, ownField: null, value, key: keyReader(plain.kind, false, value) };
}

/** The only argument of a function of one field. */
export function fieldArgument(call: FunctionCall): Extract<FieldExpr, { kind: 'field' }> {
    const [arg] = call.args;
    if (call.args.length !== 1 || arg?.kind !== 'field') {
        throw new SoqlError(`Invalid arguments of function ${call.name}`);
    }
    return arg;
}

/** Date functions see days in UTC unless CONVERTTIMEZONE stands inside them. */
function dateOperand<R>(run: Run<R>, scope: Scope, call: FunctionCall): Operand<Row> {
    const [arg] = call.args;
    const converted = arg?.kind === 'function' && arg.name === 'CONVERTTIMEZONE' ? arg : null;
    const path = scope.field(fieldArgument(converted ?? call).path);
    const zone = converted ? run.calendar.timeZone : 'GMT';
    if (path.field.type !== 'date' && path.field.type !== 'datetime') {
        throw new SoqlError(`field '${path.field.name}' is not a date or datetime field`);
    }
    const read = valueReader(run, path);
    const key = (row: Row): number | null => {
        const value = read(row);
        if (value instanceof ApexDate) {
            return dateFunction(call.name, value.days, 0, run.calendar.fiscalYearStart);
        }
        if (!(value instanceof ApexDatetime)) {
            return null;
        }
        const { hour } = localParts(value.ms, zone);
        return dateFunction(call.name, dayOf(value.ms, zone), hour, run.calendar.fiscalYearStart);
    };
    const isDay = call.name === 'DAY_ONLY';
    const value = (row: Row): unknown => {
        const found = key(row);
        return isDay && found !== null ? new ApexDate(found) : found;
    };
    const kind = isDay ? 'date' : 'number';
    return { kind, caseSensitive: false, name: call.name, value, key, ownField: null, order: null };
}

/** `toLabel(Status)`: the label of the stored picklist value. */
function labelOperand<R>(run: Run<R>, scope: Scope, call: FunctionCall): Operand<Row> {
    const path = scope.field(fieldArgument(call).path);
    const labels = new Map(path.field.picklist.map(({ value, label }) => [value, label]));
    const read = valueReader(run, path);
    const value = (row: Row): unknown => {
        const stored = read(row);
        if (typeof stored !== 'string') {
            return stored;
        }
        const shown = stored.split(';').map((part) => labels.get(part) ?? part);
        return shown.join(';');
    };
    const key = (row: Row): Key => keyOf('text', false, value(row));
    return { kind: 'text', caseSensitive: false, name: path.field.name, value, key, ownField: null, order: null };
}
