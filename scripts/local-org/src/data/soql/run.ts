/**
 * Runs queries over a store.
 */
import { isAggregateCall, isAggregateQuery } from './ast.ts';
import type { SoqlQuery } from './ast.ts';
import { aggregateRows } from './aggregate.ts';
import { analyse } from './analyse.ts';
import { candidateRows, candidateRowsById } from './candidates.ts';
import { checkAccess } from './enforce.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { filterOf } from './filter.ts';
import type { FilterContext, Predicate } from './filter.ts';
import { countOf, ordered, page } from './order.ts';
import type { QueryOptions, Row } from './ports.ts';
import { projectorOf } from './project.ts';
import type { ChildReader } from './project.ts';
import { rowOperand } from './reader.ts';
import type { Operand, Run } from './reader.ts';
import { Scope } from './scope.ts';
import { keyOf } from './values.ts';
import type { Key } from './values.ts';

export { analyse } from './analyse.ts';
export type { Analysis, FieldUse } from './analyse.ts';
export type { QueryAccess, QueryOptions, QueryStore, RecordParts, ResultBuilder, Row } from './ports.ts';
export { SoqlError } from './errors.ts';

/**
 * The records of a query, in order; for an aggregate query its AggregateResults. A query that selects only `COUNT()`
 * gives a number and is run by {@link countRows}.
 * @param binds values of `query.binds`, in order
 * @throws SoqlError a `System.QueryException` with Salesforce's words
 * @throws UnsupportedError naming what the local org does not do
 */
export function runQuery<R>(query: SoqlQuery, binds: readonly unknown[], options: QueryOptions<R>): R[] {
    const { run, scope } = start(query, binds, options);
    const rows = matchingRows(run, scope, query);
    if (isAggregateQuery(query)) {
        const groups = aggregateRows(run, scope, query, rows);
        options.onRows?.(onlyCounts(query) ? groups.length : rows.length);
        return groups.map((values) => options.results.aggregate(values));
    }
    const found = page(
        run,
        ordered(rows, query.orderBy, (expr) => rowOperand(run, scope, expr)),
        query
    );
    options.onRows?.(found.length);
    const record = projectorOf(run, scope, query, (child) => childReader(run, scope, child));
    return found.map((row) => record(row, scope.object.name));
}

/**
 * Whether the query does nothing but count: then each grouping is one query row; with other functions each row they use is one.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_SOQL_agg_fns.htm
 */
function onlyCounts(query: SoqlQuery): boolean {
    const calls = query.select.flatMap((item) =>
        item.kind === 'function' && isAggregateCall(item.call) ? [item.call] : []
    );
    return calls.length > 0 && calls.every((call) => call.name === 'COUNT');
}

/** The number a `SELECT COUNT()` query gives; of any other query, how many rows it has. */
export function countRows<R>(query: SoqlQuery, binds: readonly unknown[], options: QueryOptions<R>): number {
    const { run, scope } = start(query, binds, options);
    options.onRows?.(1);
    return page(run, matchingRows(run, scope, query), query).length;
}

function start<R>(
    query: SoqlQuery,
    binds: readonly unknown[],
    options: QueryOptions<R>
): { run: Run<R>; scope: Scope } {
    const analysis = analyse(query, options.schema);
    const mode = query.access === 'user' || query.access === 'system' ? query.access : options.mode;
    if (options.access) {
        checkAccess(
            options.access,
            analysis,
            mode === 'user' ? 'user' : query.access === 'security-enforced' ? 'select' : 'none'
        );
    }
    const calendar = {
        now: options.now,
        timeZone: options.timeZone,
        fiscalYearStart: options.fiscalYearStart ?? 1,
        firstDayOfWeek: options.firstDayOfWeek ?? 0
    };
    const userMode = mode === 'user';
    const run: Run<R> = { options, binds, calendar, userMode, sharing: userMode || options.sharing };
    return { run, scope: Scope.ofQuery(options.schema, query) };
}

/** Rows that exist, may be seen and fit WHERE, unordered. */
function matchingRows<R>(run: Run<R>, scope: Scope, query: SoqlQuery): readonly Row[] {
    const context = filterContext(run, scope);
    const byId = isOrderedById(query);
    const rows = byId
        ? candidateRowsById(run, scope, context, query.where)
        : candidateRows(run, scope, context, query.where, query.allRows);
    const fits = rowFilter(run, scope, query, context);
    const isEnough = (query.orderBy.length === 0 || byId) && !isAggregateQuery(query);
    const enough = isEnough ? lastNeeded(run, query) : Infinity;
    const found: Row[] = [];
    for (const row of rows) {
        if (found.length >= enough) {
            break;
        }
        if (fits(row)) {
            found.push(row);
        }
    }
    return found;
}

function isOrderedById(query: SoqlQuery): boolean {
    const [only, ...others] = query.orderBy;
    const path = only?.expr.kind === 'field' ? only.expr.path : [];
    return others.length === 0 && only?.descending === false && path.length === 1 && path[0]?.toLowerCase() === 'id';
}

/** How many rows LIMIT and OFFSET can use. */
function lastNeeded<R>(run: Run<R>, query: SoqlQuery): number {
    const limit = countOf(run, query.limit, 'limit');
    return limit === null ? Infinity : limit + (countOf(run, query.offset, 'offset') ?? 0);
}

function rowFilter<R>(run: Run<R>, scope: Scope, query: SoqlQuery, context: FilterContext<Row>): Predicate<Row> {
    const { store, access } = run.options;
    const tests: Predicate<Row>[] = [];
    if (!query.allRows) {
        tests.push((row) => !store.isDeleted(row));
    }
    if (query.where) {
        tests.push(filterOf(run, context, query.where));
    }
    const mine = scopeFilter(run, query.scope);
    if (mine) {
        tests.push(mine);
    }
    const visible = run.sharing ? (access?.visibleRows(scope.object) ?? null) : null;
    if (visible) {
        tests.push(visible);
    }
    const [first, second] = tests;
    if (first && second && tests.length === 2) {
        return (row) => first(row) && second(row);
    }
    return (row) => tests.every((test) => test(row));
}

function scopeFilter<R>(run: Run<R>, scope: string | null): Predicate<Row> | null {
    const { store, userId } = run.options;
    switch (scope?.toLowerCase()) {
        case undefined:
        case 'everything':
            return null;
        case 'mine':
            return (row) => store.value(row, 'OwnerId') === userId;
        default:
            throw new UnsupportedError(`SOQL USING SCOPE ${scope}`);
    }
}

function filterContext<R>(run: Run<R>, scope: Scope): FilterContext<Row> {
    const joins = new Map<SoqlQuery, readonly Key[]>();
    return {
        operand: (expr) => rowOperand(run, scope, expr),
        subquery: (query, left) => {
            let keys = joins.get(query);
            if (!keys) {
                keys = semiJoinKeys(run, query, left);
                joins.set(query, keys);
            }
            return keys;
        }
    };
}

/** The values of the only column of a semi-join, nulls left out as the platform does. */
function semiJoinKeys<R>(run: Run<R>, query: SoqlQuery, left: Operand<Row>): readonly Key[] {
    const scope = Scope.ofQuery(run.options.schema, query);
    const [only] = query.select;
    if (only?.kind !== 'field') {
        return [];
    }
    const column = rowOperand(run, scope, { kind: 'field', path: only.path });
    const rows = page(
        run,
        ordered(matchingRows(run, scope, query), query.orderBy, (expr) => rowOperand(run, scope, expr)),
        query
    );
    const keys = new Set(rows.map((row) => keyOf(left.kind, left.caseSensitive, column.value(row))));
    keys.delete(null);
    return [...keys];
}

/** Compiles a child subquery once; it then runs for each parent row over that parent's children. */
function childReader<R>(run: Run<R>, parent: Scope, query: SoqlQuery): ChildReader<R> {
    const { store } = run.options;
    const { scope, relation, name } = parent.child(query);
    const fits = rowFilter(run, scope, query, filterContext(run, scope));
    const record = projectorOf(run, scope, query, (child) => childReader(run, scope, child));
    const object = scope.object.name;
    const lookup = relation.field.name;
    return (row) => {
        const id = store.value(row, 'Id') as string;
        const indexed = store.lookup(object, lookup, id) ?? store.rows(object, query.allRows);
        const rows = Array.from(indexed).filter(
            (candidate) => store.value(candidate, lookup) === id && fits(candidate)
        );
        const found = page(
            run,
            ordered(rows, query.orderBy, (expr) => rowOperand(run, scope, expr)),
            query
        );
        run.options.onRows?.(found.length);
        return { name, object, records: found.map((candidate) => record(candidate, object)) };
    };
}
