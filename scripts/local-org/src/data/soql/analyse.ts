/**
 * Checks a query against the schema before it runs: that all names exist and may stand where they stand. What it
 * finds is also what user mode has to allow.
 */
import type { FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema, Schema } from '../../schema/model.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { isAggregateCall, isAggregateQuery, isCountQuery } from './ast.ts';
import type { Condition, FieldExpr, FunctionArgument, FunctionCall, Path, SelectItem, SoqlQuery } from './ast.ts';
import { SoqlError } from './errors.ts';
import { Scope } from './scope.ts';
import type { FieldPath, Step } from './scope.ts';

/** One field a query reads, and in which clause. */
export interface FieldUse {
    readonly object: ObjectSchema;
    readonly field: FieldSchema;
    readonly clause: Clause;
}

export type Clause = 'select' | 'filter' | 'order' | 'group';

/** Everything a query touches. */
export interface Analysis {
    readonly objects: ReadonlySet<ObjectSchema>;
    readonly fields: readonly FieldUse[];
}

const MAX_ROWS_OF_ALL_FIELDS = 200;

const known = new WeakMap<Schema, WeakMap<SoqlQuery, Analysis>>();

/**
 * Checks a query; asking again for the same tree costs nothing.
 * @throws SoqlError with Salesforce's words for what is wrong
 * @throws UnsupportedError naming what the local org does not do
 */
export function analyse(query: SoqlQuery, schema: Schema): Analysis {
    let ofSchema = known.get(schema);
    if (!ofSchema) {
        ofSchema = new WeakMap();
        known.set(schema, ofSchema);
    }
    let analysis = ofSchema.get(query);
    if (!analysis) {
        const analyser = new Analyser(schema);
        analyser.query(Scope.ofQuery(schema, query), query);
        analysis = analyser;
        ofSchema.set(query, analysis);
    }
    return analysis;
}

class Analyser implements Analysis {
    readonly objects = new Set<ObjectSchema>();
    readonly fields: FieldUse[] = [];
    readonly #schema: Schema;

    constructor(schema: Schema) {
        this.#schema = schema;
    }

    query(scope: Scope, query: SoqlQuery): void {
        this.objects.add(scope.object);
        this.#select(scope, query);
        if (query.where) {
            this.#condition(scope, query.where, 'filter');
        }
        for (const expr of query.groupBy?.items ?? []) {
            this.#expr(scope, expr, 'group');
        }
        if (isAggregateQuery(query)) {
            this.#aggregate(scope, query);
            return;
        }
        if (query.having) {
            throw new SoqlError('HAVING clause requires a GROUP BY clause');
        }
        for (const { expr } of query.orderBy) {
            this.#expr(scope, expr, 'order');
        }
    }

    /** HAVING and ORDER BY of grouped rows see groups, aggregates and aliases, nothing else. */
    #aggregate(scope: Scope, query: SoqlQuery): void {
        const aliases = new Set(
            query.select.flatMap((item) => ('alias' in item && item.alias ? [item.alias.toLowerCase()] : []))
        );
        const grouped = new Set(query.groupBy?.items.map((expr) => exprKey(scope, expr)));
        const check = (expr: FieldExpr): void => {
            const isAlias =
                expr.kind === 'field' && expr.path.length === 1 && aliases.has((expr.path[0] as string).toLowerCase());
            if (isAlias || (expr.kind === 'function' && (isAggregateCall(expr) || expr.name === 'GROUPING'))) {
                return;
            }
            if (!grouped.has(exprKey(scope, expr))) {
                throw new SoqlError(`Field must be grouped or aggregated: ${exprText(expr)}`);
            }
        };
        for (const item of query.select) {
            if (item.kind === 'field') {
                check({ kind: 'field', path: item.path });
            } else if (item.kind === 'function') {
                check(item.call);
            } else {
                throw new SoqlError(
                    'Grouped query cannot use child relationships, TYPEOF or FIELDS() in the SELECT list'
                );
            }
        }
        query.orderBy.forEach(({ expr }) => check(expr));
        if (query.having) {
            eachLeft(query.having, check);
        }
    }

    #select(scope: Scope, query: SoqlQuery): void {
        const aggregate = isAggregateQuery(query);
        const seen = new Set<string>();
        for (const item of query.select) {
            this.#selectItem(scope, query, item, aggregate);
            const key = item.kind === 'field' && !aggregate ? exprKey(scope, { kind: 'field', path: item.path }) : null;
            if (key !== null && seen.has(key)) {
                throw new SoqlError(`duplicate field selected: ${exprText(item as { kind: 'field'; path: Path })}`);
            }
            if (key !== null) {
                seen.add(key);
            }
        }
    }

    #selectItem(scope: Scope, query: SoqlQuery, item: SelectItem, aggregate: boolean): void {
        switch (item.kind) {
            case 'field':
                this.#path(scope.field(item.path), 'select');
                if (item.alias !== null && !aggregate) {
                    throw new SoqlError(`only aggregate expressions use field aliasing`);
                }
                return;
            case 'function':
                if (!aggregate && !isCountQuery(query) && !['TOLABEL', 'CONVERTCURRENCY'].includes(item.call.name)) {
                    throw needsGroup(item.call);
                }
                this.#expr(scope, item.call, 'select');
                return;
            case 'subquery': {
                const { scope: child, relation } = scope.child(item.query);
                this.#use(child.object, relation.field, 'select');
                this.query(child, item.query);
                return;
            }
            case 'typeof':
                this.#typeOf(scope, item.typeOf);
                return;
            case 'fields':
                if (
                    item.which !== 'standard' &&
                    !(typeof query.limit === 'number' && query.limit <= MAX_ROWS_OF_ALL_FIELDS)
                ) {
                    throw new SoqlError(
                        `The SOQL FIELDS function must have a LIMIT of at most ${MAX_ROWS_OF_ALL_FIELDS}`
                    );
                }
        }
    }

    #typeOf(scope: Scope, typeOf: Extract<SelectItem, { kind: 'typeof' }>['typeOf']): void {
        const steps = scope.relation(typeOf.relationship);
        this.#steps(steps, 'select');
        for (const { object: name, fields } of typeOf.whens) {
            const object = this.#schema.object(name);
            if (!object) {
                throw new SoqlError(`sObject type '${name}' is not supported.`);
            }
            fields.forEach((path) => this.#path(scope.at(object).field(path), 'select'));
        }
    }

    #condition(scope: Scope, condition: Condition, clause: Clause): void {
        eachLeft(condition, (left, part) => {
            this.#expr(scope, left, clause);
            if (part.kind === 'in' && part.right.kind === 'subquery') {
                this.#semiJoin(part.right.query);
            }
        });
    }

    #semiJoin(query: SoqlQuery): void {
        const [only, ...more] = query.select;
        if (only?.kind !== 'field' || more.length > 0) {
            throw new SoqlError('The inner select of a semi-join or anti-join must have one field');
        }
        this.query(Scope.ofQuery(this.#schema, query), query);
    }

    #expr(scope: Scope, expr: FunctionArgument, clause: Clause): void {
        if (expr.kind === 'function') {
            // What a function makes of a field may be grouped and sorted even when the field itself may not.
            const inner = expr.name === 'GROUPING' || clause === 'select' ? clause : 'filter';
            expr.args.forEach((arg) => this.#expr(scope, arg, inner));
        } else if (expr.kind === 'field') {
            this.#path(scope.field(expr.path), clause);
        }
    }

    #path(path: FieldPath, clause: Clause): void {
        const { field } = path;
        const allowed = { select: true, filter: field.filterable, order: field.sortable, group: field.groupable }[
            clause
        ];
        if (!allowed) {
            const verb = { select: '', filter: 'filtered', order: 'sorted', group: 'grouped' }[clause];
            throw new SoqlError(`field '${field.name}' can not be ${verb} in a query call`);
        }
        if (isCompound(field)) {
            throw new UnsupportedError(`SOQL compound field ${path.object.name}.${field.name}`);
        }
        this.#steps(path.steps, clause);
        if (!path.isType) {
            this.#use(path.object, field, clause);
        }
    }

    #steps(steps: readonly Step[], clause: Clause): void {
        for (const { object, lookup, targets } of steps) {
            this.#use(object, lookup, clause);
            if (targets.length === 1) {
                this.objects.add(targets[0] as ObjectSchema);
            }
        }
    }

    #use(object: ObjectSchema, field: FieldSchema, clause: Clause): void {
        this.fields.push({ object, field, clause });
    }
}

/** Addresses and locations, whose parts are fields of their own. */
export function isCompound(field: FieldSchema): boolean {
    return field.type === 'address' || field.type === 'location';
}

function needsGroup(call: FunctionCall): Error {
    return ['FORMAT', 'DISTANCE', 'GEOLOCATION', 'FORMULA', 'CONVERTTIMEZONE'].includes(call.name)
        ? new UnsupportedError(`SOQL function ${call.name}`)
        : new SoqlError(`Field must be grouped or aggregated: ${exprText(call)}`);
}

/** Calls `visit` with the left side of every comparison. */
export function eachLeft(condition: Condition, visit: (left: FieldExpr, part: Condition) => void): void {
    switch (condition.kind) {
        case 'and':
        case 'or':
            condition.parts.forEach((part) => eachLeft(part, visit));
            return;
        case 'not':
            eachLeft(condition.part, visit);
            return;
        default:
            visit(condition.left, condition);
    }
}

/** An expression as written, for messages. */
export function exprText(expr: FunctionArgument): string {
    switch (expr.kind) {
        case 'field':
            return expr.path.join('.');
        case 'function':
            return `${expr.name}(${expr.args.map(exprText).join(', ')})`;
        case 'literal':
            return String(expr.value);
        case 'date-range':
            return expr.name;
        case 'bind':
            return ':';
    }
}

/** The same text for two spellings of the same thing: aliases, case and namespaces resolved. */
export function exprKey(scope: Scope, expr: FunctionArgument): string {
    if (expr.kind === 'field') {
        const path = scope.field(expr.path);
        return [...path.steps.map((step) => step.relation), path.field.name].join('.');
    }
    return expr.kind === 'function'
        ? `${expr.name}(${expr.args.map((arg) => exprKey(scope, arg)).join(',')})`
        : exprText(expr);
}
