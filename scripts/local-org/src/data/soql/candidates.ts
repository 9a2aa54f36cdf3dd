/**
 * Which rows a filter has to look at: those of an index when a condition that every result must meet allows one,
 * else all.
 */
import type { Condition, FieldExpr } from './ast.ts';
import { equalKeys, inKeys, valueKey } from './filter.ts';
import type { FilterContext } from './filter.ts';
import type { Row } from './ports.ts';
import type { Operand, Run } from './reader.ts';
import type { Scope } from './scope.ts';
import type { Key } from './values.ts';

/** Beyond this many keys a look at every row costs no more than the lookups. */
const MAX_KEYS = 20_000;

/**
 * The rows that may fit, in the order of Ids when they come from an index and in the store's order else. Deleted
 * rows may be among them.
 */
export function candidateRows<R>(
    run: Run<R>,
    scope: Scope,
    context: FilterContext<Row>,
    where: Condition | null,
    withDeleted: boolean
): Iterable<Row> {
    const best = where && bestIndex(run, scope, context, where);
    return best ? inIdOrder(run, best) : run.options.store.rows(scope.object.name, withDeleted);
}

/** The rows that may fit, in the order of Ids, so that whoever needs only the first of them can stop. */
export function candidateRowsById<R>(
    run: Run<R>,
    scope: Scope,
    context: FilterContext<Row>,
    where: Condition | null
): Iterable<Row> {
    const best = where && bestIndex(run, scope, context, where);
    return best
        ? inIdOrder(run, best)
        : run.options.store.rowsAfter(scope.object.name, where && idBefore(run, context, where));
}

/** The Id behind which all rows of a filter are; null when it names none. */
function idBefore<R>(run: Run<R>, context: FilterContext<Row>, where: Condition): string | null {
    for (const part of where.kind === 'and' ? where.parts : [where]) {
        if (part.kind === 'compare' && part.operator === '>' && part.left.kind === 'field') {
            const operand = context.operand(part.left);
            const key = operand.ownField?.type === 'id' ? valueKey(run, operand, part.right) : null;
            if (typeof key === 'string') {
                return key;
            }
        }
    }
    return null;
}

/** Rows of the most selective index among the conditions joined by AND; null when none has one. */
function bestIndex<R>(run: Run<R>, scope: Scope, context: FilterContext<Row>, where: Condition): readonly Row[] | null {
    let best: readonly Row[] | null = null;
    for (const part of where.kind === 'and' ? where.parts : [where]) {
        const rows = rowsOfPart(run, scope, context, part);
        if (rows && (best === null || rows.length < best.length)) {
            best = rows;
        }
        if (best && best.length <= 1) {
            return best;
        }
    }
    return best;
}

function rowsOfPart<R>(run: Run<R>, scope: Scope, context: FilterContext<Row>, part: Condition): readonly Row[] | null {
    if (part.kind === 'or') {
        return unitedRows(run, scope, context, part.parts);
    }
    const keys = equalityKeys(run, context, part);
    return keys && indexedRows(run, scope, keys.operand, keys.keys);
}

/** Rows of conditions joined by OR, each once; null as soon as one of them has no index. */
function unitedRows<R>(
    run: Run<R>,
    scope: Scope,
    context: FilterContext<Row>,
    parts: readonly Condition[]
): readonly Row[] | null {
    const united = new Set<Row>();
    for (const part of parts) {
        const rows = bestIndex(run, scope, context, part);
        if (!rows) {
            return null;
        }
        rows.forEach((row) => united.add(row));
    }
    return [...united];
}

interface EqualityKeys {
    readonly operand: Operand<Row>;
    readonly keys: readonly Key[];
}

/** What a condition asks a field of the object itself to equal; null when it asks something else. */
function equalityKeys<R>(run: Run<R>, context: FilterContext<Row>, condition: Condition): EqualityKeys | null {
    if (condition.kind === 'in' && !condition.negated) {
        const operand = ownOperand(context, condition.left);
        return operand && { operand, keys: inKeys(run, context, condition, operand) };
    }
    if (condition.kind === 'compare' && condition.operator === '=' && condition.right.kind !== 'date-range') {
        const operand = ownOperand(context, condition.left);
        return operand && { operand, keys: equalKeys(run, operand, condition.right) };
    }
    return null;
}

/** Only fields that are selective enough get an index: Ids, lookups, names and keys. */
function ownOperand(context: FilterContext<Row>, left: FieldExpr): Operand<Row> | null {
    if (left.kind === 'function') {
        return null;
    }
    const operand = context.operand(left);
    const field = operand.ownField;
    const selective =
        field && (operand.kind === 'id' || field.unique || field.externalId || field.idLookup || field.nameField);
    return selective ? operand : null;
}

function indexedRows<R>(run: Run<R>, scope: Scope, operand: Operand<Row>, keys: readonly Key[]): readonly Row[] | null {
    const { store } = run.options;
    const field = operand.ownField;
    if (!field || keys.length > MAX_KEYS) {
        return null;
    }
    const found: Row[] = [];
    for (const key of new Set(keys)) {
        // Rows without a value are in no index, and long decimals have no key of their own.
        if (key === null || typeof key === 'object') {
            return null;
        }
        const rows =
            field.type === 'id'
                ? one(store.row(scope.object.name, key as string))
                : store.lookup(scope.object.name, field.name, key);
        if (!rows) {
            return null;
        }
        for (const row of rows) {
            found.push(row);
        }
    }
    return found;
}

function one(row: Row | null): readonly Row[] {
    return row ? [row] : [];
}

function inIdOrder<R>(run: Run<R>, rows: readonly Row[]): readonly Row[] {
    if (rows.length < 2) {
        return rows;
    }
    const { store } = run.options;
    const keyed = rows.map((row) => ({ row, id: String(store.value(row, 'Id')) }));
    keyed.sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
    return keyed.map(({ row }) => row);
}
