/**
 * The tree of a SOQL query and of a SOSL search. Names keep the spelling of the source; comparisons are
 * case-insensitive. Nothing here is resolved against the schema: the planner does that.
 */

/** A dotted path as written: `Account.Owner.Name` is three parts; `a.Name` may start with the alias of FROM. */
export type Path = readonly string[];

/** A place where a value of the caller stands: `:x`, `:a.b`. */
export interface BindRef {
    readonly kind: 'bind';
    /** Position among the binds of the whole query, subqueries included, in order of appearance. */
    readonly index: number;
    /** Dynamic queries: the variable path as written. Empty for inline queries, whose binds are Apex expressions. */
    readonly path: Path;
}

export interface SoqlQuery {
    readonly kind: 'soql';
    readonly select: readonly SelectItem[];
    /** The object queried; inside a child subquery of SELECT, the name of the child relationship. */
    readonly from: FromItem;
    /** The old `FROM Account a, a.Contacts c` form: further aliases that stand for a relationship path. */
    readonly aliases: readonly FromItem[];
    /** `USING SCOPE mine`, as written. */
    readonly scope: string | null;
    readonly where: Condition | null;
    readonly access: 'user' | 'system' | 'security-enforced' | null;
    readonly groupBy: GroupBy | null;
    readonly having: Condition | null;
    readonly orderBy: readonly OrderItem[];
    readonly limit: number | BindRef | null;
    readonly offset: number | BindRef | null;
    /** `FOR UPDATE`, `FOR VIEW`, `FOR REFERENCE`. */
    readonly purpose: readonly ('update' | 'view' | 'reference')[];
    /** `ALL ROWS`: deleted rows too. */
    readonly allRows: boolean;
    /** Every bind of the query, subqueries included; on a subquery, empty. */
    readonly binds: readonly BindRef[];
}

export interface FromItem {
    /** One part, or alias and relationship (`a.Contacts`). */
    readonly path: Path;
    readonly alias: string | null;
}

export type SelectItem =
    | { readonly kind: 'field'; readonly path: Path; readonly alias: string | null }
    | { readonly kind: 'function'; readonly call: FunctionCall; readonly alias: string | null }
    | { readonly kind: 'subquery'; readonly query: SoqlQuery }
    | { readonly kind: 'typeof'; readonly typeOf: TypeOf }
    | { readonly kind: 'fields'; readonly which: 'all' | 'standard' | 'custom' };

/** `TYPEOF What WHEN Account THEN Phone, Name ELSE Name END`. */
export interface TypeOf {
    readonly relationship: Path;
    readonly whens: readonly { readonly object: string; readonly fields: readonly Path[] }[];
    readonly otherwise: readonly Path[];
}

/** `name(args)`; `name` in upper case: COUNT, CALENDAR_YEAR, TOLABEL, CONVERTTIMEZONE, DISTANCE … */
export interface FunctionCall {
    readonly kind: 'function';
    readonly name: string;
    readonly args: readonly FunctionArgument[];
}

export type FunctionArgument = FieldRef | FunctionCall | Value;

export interface FieldRef {
    readonly kind: 'field';
    readonly path: Path;
}

/** What may stand on the left of a comparison, in GROUP BY and in ORDER BY. */
export type FieldExpr = FieldRef | FunctionCall;

export type Condition =
    | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
    | { readonly kind: 'not'; readonly part: Condition }
    | {
          readonly kind: 'compare';
          readonly left: FieldExpr;
          readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like';
          readonly right: Value;
      }
    | { readonly kind: 'in'; readonly left: FieldExpr; readonly negated: boolean; readonly right: InList }
    | {
          /** `INCLUDES ('A;B', 'C')`, `EXCLUDES (…)`. */
          readonly kind: 'includes';
          readonly left: FieldExpr;
          readonly negated: boolean;
          readonly right: ValueList | BindRef;
      };

/** `(1, 2)`, `:ids`, or a semi-join. */
export type InList = ValueList | BindRef | { readonly kind: 'subquery'; readonly query: SoqlQuery };

export interface ValueList {
    readonly kind: 'list';
    readonly values: readonly Value[];
}

export type Value = Literal | DateRange | BindRef;

/**
 * A literal. `string` is unescaped, except that `\%` and `\_` keep their backslash (they mean something to LIKE).
 * Numbers, dates, datetimes and times keep their source text. `currency` is `USD5000`.
 */
export type Literal =
    | { readonly kind: 'literal'; readonly type: 'null'; readonly value: null }
    | { readonly kind: 'literal'; readonly type: 'boolean'; readonly value: boolean }
    | {
          readonly kind: 'literal';
          readonly type: 'string' | 'number' | 'date' | 'datetime' | 'time' | 'currency';
          readonly value: string;
      };

/** `TODAY`, `LAST_N_DAYS:7`: the name in upper case, with its number when it has one. */
export interface DateRange {
    readonly kind: 'date-range';
    readonly name: string;
    readonly n: number | null;
}

export interface GroupBy {
    readonly mode: 'plain' | 'rollup' | 'cube';
    readonly items: readonly FieldExpr[];
}

export interface OrderItem {
    readonly expr: FieldExpr;
    readonly descending: boolean;
    /** As written; null means the default, which is first whatever the direction. */
    readonly nulls: 'first' | 'last' | null;
}

/** `FIND … IN … RETURNING …`, as far as the local org needs it. */
export interface SoslQuery {
    readonly kind: 'sosl';
    /** The search text, or the bind that holds it. */
    readonly term: string | BindRef;
    readonly group: 'all' | 'email' | 'name' | 'phone' | 'sidebar';
    readonly returning: readonly SoslReturning[];
    readonly access: 'user' | 'system' | null;
    readonly limit: number | BindRef | null;
    readonly binds: readonly BindRef[];
}

/** One object of RETURNING as the query it stands for; without a field list it asks for the Id alone. */
export interface SoslReturning {
    readonly object: string;
    readonly query: SoqlQuery;
}

/** The functions that make a query an aggregate query. */
export const AGGREGATE_FUNCTIONS: ReadonlySet<string> = new Set([
    'COUNT',
    'COUNT_DISTINCT',
    'SUM',
    'AVG',
    'MIN',
    'MAX'
]);

/** `SELECT COUNT() FROM …`: the result is a number. */
export function isCountQuery(query: SoqlQuery): boolean {
    const only = query.select.length === 1 ? query.select[0] : undefined;
    return only?.kind === 'function' && only.call.name === 'COUNT' && only.call.args.length === 0 && !query.groupBy;
}

/** The rows of the result are `AggregateResult`. */
export function isAggregateQuery(query: SoqlQuery): boolean {
    if (isCountQuery(query)) {
        return false;
    }
    return (
        query.groupBy !== null || query.select.some((item) => item.kind === 'function' && isAggregateCall(item.call))
    );
}

/** Whether the call, or a call inside it, is an aggregate: `FORMAT(MAX(CreatedDate))`. */
export function isAggregateCall(call: FunctionCall): boolean {
    return (
        AGGREGATE_FUNCTIONS.has(call.name) || call.args.some((arg) => arg.kind === 'function' && isAggregateCall(arg))
    );
}
