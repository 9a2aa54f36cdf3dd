/**
 * GROUP BY and the aggregate functions.
 */
import { Decimal } from '../../runtime/decimal.ts';
import { ApexDouble } from '../../runtime/double.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { AGGREGATE_FUNCTIONS, isAggregateCall } from './ast.ts';
import type { FieldExpr, FunctionCall, SelectItem, SoqlQuery } from './ast.ts';
import { exprKey, exprText } from './analyse.ts';
import { SoqlError } from './errors.ts';
import { filterOf } from './filter.ts';
import { ordered, page } from './order.ts';
import { currencyOperand, fieldArgument, rowOperand } from './reader.ts';
import type { Operand, Run } from './reader.ts';
import type { Row } from './ports.ts';
import type { Scope } from './scope.ts';
import { compareKeys } from './values.ts';
import type { Key } from './values.ts';

const INT_MAX = 2147483647;

/** Rows that agree on what they are grouped by. */
interface Group {
    readonly rows: Row[];
    /** Which of the grouped expressions this group tells apart; the others are totalled over. */
    readonly kept: readonly boolean[];
}

/** The rows of an aggregate query, each by alias. */
export function aggregateRows<R>(
    run: Run<R>,
    scope: Scope,
    query: SoqlQuery,
    rows: readonly Row[]
): readonly ReadonlyMap<string, unknown>[] {
    const grouping = new Grouping(run, scope, query);
    let groups: readonly Group[] = grouping.groups(rows);
    const operand = (expr: FieldExpr): Operand<Group> => grouping.operand(expr);
    if (query.having) {
        const subquery = (): never => {
            throw new SoqlError('Semi join sub-selects are not allowed in HAVING');
        };
        groups = groups.filter(filterOf(run, { operand, subquery }, query.having));
    }
    const columns = namedColumns(query.select).map(([name, expr]) => [name, operand(expr)] as const);
    return page(run, ordered(groups, query.orderBy, operand), query).map(
        (group) => new Map(columns.map(([name, column]) => [name, column.value(group)]))
    );
}

/** Each selected expression under its alias, its field name, or `expr0`, `expr1` … */
function namedColumns(select: readonly SelectItem[]): readonly (readonly [string, FieldExpr])[] {
    let unnamed = 0;
    const names = new Set<string>();
    return select.map((item) => {
        if (item.kind !== 'field' && item.kind !== 'function') {
            throw new SoqlError('Grouped query cannot select this');
        }
        const expr: FieldExpr = item.kind === 'field' ? { kind: 'field', path: item.path } : item.call;
        const name = item.alias ?? (item.kind === 'field' ? (item.path.at(-1) as string) : `expr${unnamed++}`);
        if (names.has(name.toLowerCase())) {
            throw new SoqlError(`duplicate alias: ${name}`);
        }
        names.add(name.toLowerCase());
        return [name, expr] as const;
    });
}

class Grouping<R> {
    readonly #run: Run<R>;
    readonly #scope: Scope;
    readonly #query: SoqlQuery;
    readonly #by: readonly Operand<Row>[];
    readonly #byKey: readonly string[];
    readonly #aliases = new Map<string, FieldExpr>();

    constructor(run: Run<R>, scope: Scope, query: SoqlQuery) {
        this.#run = run;
        this.#scope = scope;
        this.#query = query;
        const items = query.groupBy?.items ?? [];
        this.#by = items.map((expr) => rowOperand(run, scope, expr));
        this.#byKey = items.map((expr) => exprKey(scope, expr));
        for (const item of query.select) {
            if ((item.kind === 'field' || item.kind === 'function') && item.alias !== null) {
                const expr: FieldExpr = item.kind === 'field' ? { kind: 'field', path: item.path } : item.call;
                this.#aliases.set(item.alias.toLowerCase(), expr);
            }
        }
    }

    /** The groups of all rows, in the order their first rows come; without GROUP BY one group, even of no rows. */
    groups(rows: readonly Row[]): readonly Group[] {
        if (this.#query.groupBy === null) {
            return [{ rows: [...rows], kept: [] }];
        }
        return this.#groupingSets().flatMap((kept) => this.#split(rows, kept));
    }

    #groupingSets(): readonly (readonly boolean[])[] {
        const count = this.#by.length;
        const all = Array.from({ length: count }, () => true);
        switch (this.#query.groupBy?.mode) {
            case 'rollup':
                return Array.from({ length: count + 1 }, (_, dropped) => all.map((_kept, at) => at < count - dropped));
            case 'cube':
                return Array.from({ length: 2 ** count }, (_, mask) =>
                    all.map((_kept, at) => (mask & (1 << (count - 1 - at))) === 0)
                );
            default:
                return [all];
        }
    }

    #split(rows: readonly Row[], kept: readonly boolean[]): readonly Group[] {
        const groups = new Map<string, Group>();
        const by = this.#by.filter((_operand, at) => kept[at]);
        for (const row of rows) {
            const key = by.map((operand) => groupKey(operand.key(row))).join('\u0000');
            const group = groups.get(key);
            if (group) {
                group.rows.push(row);
            } else {
                groups.set(key, { rows: [row], kept });
            }
        }
        return [...groups.values()];
    }

    /** A field, function, aggregate or alias read from a group. */
    operand(expr: FieldExpr): Operand<Group> {
        const aliased =
            expr.kind === 'field' && expr.path.length === 1
                ? this.#aliases.get((expr.path[0] as string).toLowerCase())
                : undefined;
        if (aliased) {
            return this.#plain(aliased);
        }
        return this.#plain(expr);
    }

    #plain(expr: FieldExpr): Operand<Group> {
        if (expr.kind === 'function' && expr.name === 'GROUPING') {
            return this.#groupingFlag(expr);
        }
        if (expr.kind === 'function' && isAggregateCall(expr)) {
            return aggregateOperand(this.#run, this.#scope, expr);
        }
        const at = this.#groupedAt(expr);
        const operand = this.#by[at] as Operand<Row>;
        const first = <T>(read: (row: Row) => T, group: Group): T | null =>
            group.kept[at] ? read(group.rows[0] as Row) : null;
        return {
            ...operand,
            ownField: null,
            value: (group) => first(operand.value, group),
            key: (group) => first(operand.key, group)
        };
    }

    #groupedAt(expr: FieldExpr): number {
        const at = this.#byKey.indexOf(exprKey(this.#scope, expr));
        if (at < 0) {
            throw new SoqlError(`Field must be grouped or aggregated: ${exprText(expr)}`);
        }
        return at;
    }

    #groupingFlag(call: FunctionCall): Operand<Group> {
        const at = this.#groupedAt(fieldArgument(call));
        return numberOperand('GROUPING', (group) => (group.kept[at] ? 0 : 1));
    }
}

function groupKey(key: Key): string {
    return key === null ? 'null' : `${typeof key} ${String(key)}`;
}

function numberOperand(name: string, value: (group: Group) => number): Operand<Group> {
    return { kind: 'number', caseSensitive: false, name, value, key: value, ownField: null, order: null };
}

function aggregateOperand<R>(run: Run<R>, scope: Scope, call: FunctionCall): Operand<Group> {
    if (!AGGREGATE_FUNCTIONS.has(call.name)) {
        throw new UnsupportedError(`SOQL function ${call.name}`);
    }
    if (call.name === 'COUNT' && call.args.length === 0) {
        return numberOperand('COUNT', (group) => group.rows.length);
    }
    // Totals are in the currency of the company.
    const of = run.options.currencies
        ? currencyOperand(run, scope, fieldArgument(call), run.options.currencies.corporate)
        : rowOperand(run, scope, fieldArgument(call));
    if ((call.name === 'SUM' || call.name === 'AVG') && of.kind !== 'number') {
        throw new SoqlError(`field ${of.name} does not support aggregate operator ${call.name}`);
    }
    switch (call.name) {
        case 'COUNT':
            return numberOperand(call.name, (group) => group.rows.filter((row) => of.key(row) !== null).length);
        case 'COUNT_DISTINCT':
            return numberOperand(call.name, (group) => distinct(group, of));
        case 'SUM':
            return computed(of, call.name, (group) => total(valuesOf(group, of)));
        case 'AVG':
            return computed(of, call.name, (group) => average(valuesOf(group, of)));
        default:
            return extreme(of, call.name === 'MAX' ? 1 : -1);
    }
}

function distinct(group: Group, of: Operand<Row>): number {
    const keys = new Set(group.rows.map((row) => of.key(row)).map(groupKey));
    keys.delete('null');
    return keys.size;
}

function valuesOf(group: Group, of: Operand<Row>): readonly unknown[] {
    return group.rows.map((row) => of.value(row)).filter((value) => value !== null && value !== undefined);
}

function computed(
    of: Operand<Row>,
    name: string,
    value: (group: Group) => number | bigint | Decimal | null
): Operand<Group> {
    return {
        kind: 'number',
        caseSensitive: false,
        name: `${name}(${of.name})`,
        value,
        key: (group) => {
            const found = value(group);
            return typeof found === 'bigint'
                ? Decimal.fromLong(found)
                : found instanceof Decimal
                  ? found.toNumber()
                  : found;
        },
        ownField: null,
        order: null
    };
}

/** Null of nothing; an Integer of Integers as long as it fits one, else a Decimal. */
function total(values: readonly unknown[]): number | Decimal | null {
    if (values.length === 0) {
        return null;
    }
    if (values.every((value) => typeof value === 'number')) {
        const sum = values.reduce<number>((so, value) => so + (value as number), 0);
        return Math.abs(sum) <= INT_MAX ? sum : Decimal.parse(String(sum));
    }
    return values.reduce<Decimal>((sum, value) => sum.add(decimalOf(value)), Decimal.ZERO);
}

function decimalOf(value: unknown): Decimal {
    if (value instanceof Decimal) {
        return value;
    }
    if (value instanceof ApexDouble) {
        return Decimal.fromDouble(value.value);
    }
    return typeof value === 'bigint' ? Decimal.fromLong(value) : Decimal.fromInteger(value as number);
}

/** The platform computes averages as doubles. */
function average(values: readonly unknown[]): Decimal | null {
    const sum = total(values);
    if (sum === null) {
        return null;
    }
    return Decimal.fromDouble((typeof sum === 'number' ? sum : sum.toNumber()) / values.length);
}

function extreme(of: Operand<Row>, sign: 1 | -1): Operand<Group> {
    const best = (group: Group): Row | null => {
        let found: Row | null = null;
        let foundKey: Key = null;
        for (const row of group.rows) {
            const key = of.key(row);
            if (key !== null && (foundKey === null || compareKeys(key, foundKey) * sign > 0)) {
                found = row;
                foundKey = key;
            }
        }
        return found;
    };
    const read = <T>(reader: (row: Row) => T, group: Group): T | null => {
        const row = best(group);
        return row && reader(row);
    };
    return { ...of, ownField: null, value: (group) => read(of.value, group), key: (group) => read(of.key, group) };
}
