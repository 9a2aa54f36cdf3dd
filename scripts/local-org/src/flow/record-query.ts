/** Filters of data elements as queries; one query is counted for all interviews that stand at the element. */
import { optionsOf } from '../data/queries.ts';
import { withApexErrors } from '../data/soql/apex-errors.ts';
import type { Condition as SoqlCondition, SelectItem, SoqlQuery, Value } from '../data/soql/ast.ts';
import { runQuery } from '../data/soql/run.ts';
import type { SObjectValue } from '../data/sobject.ts';
import { formulaTypeOf } from '../formula/index.ts';
import { current } from '../platform/context.ts';
import { ApexException } from '../runtime/exception.ts';
import { ApexList } from '../runtime/list.ts';
import { runtimeType } from '../runtime/types.ts';
import type { FieldSchema } from '../schema/fields.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { fieldOf, requiredValue, type FlowCompiler } from './compiler.ts';
import { FlowCompileError, FlowFault } from './errors.ts';
import { flowText } from './flow-text.ts';
import { convertTo, typeOfFormula } from './flow-type.ts';
import type { FlowXml } from './flow-xml.ts';
import type { Interview } from './interview.ts';
import type { FlowValue } from './values.ts';

interface Filter {
    readonly field: FieldSchema;
    readonly operator: string;
    readonly value: FlowValue;
}

export interface QueryShape {
    readonly fields: readonly string[];
    readonly sortField: string | null;
    readonly descending: boolean;
    readonly limit: ((interview: Interview) => number | null) | null;
}

const COMPARE = {
    EqualTo: '=',
    NotEqualTo: '!=',
    GreaterThan: '>',
    GreaterThanOrEqualTo: '>=',
    LessThan: '<',
    LessThanOrEqualTo: '<='
} as const;

const PATTERNS: Readonly<Record<string, (text: string) => string>> = {
    StartsWith: (text) => `${text}%`,
    EndsWith: (text) => `%${text}`,
    Contains: (text) => `%${text}%`
};

/** The `filters` of a data element. */
export class RecordQuery {
    readonly #object: ObjectSchema;
    readonly #filters: readonly Filter[];
    readonly #logic: string;
    readonly #where: string;

    constructor(compiler: FlowCompiler, xml: FlowXml, object: ObjectSchema) {
        this.#object = object;
        this.#where = xml.where;
        this.#logic = xml.text('filterLogic') ?? 'and';
        this.#filters = xml.all('filters', (filter) => {
            const operator = filter.required('operator');
            if (!(operator in COMPARE) && !(operator in PATTERNS) && !['IsNull', 'In', 'NotIn'].includes(operator)) {
                throw filter.unsupported(`<operator> ${operator}`);
            }
            const field = object.field(fieldOf(object, filter, filter.required('field'))) as FieldSchema;
            return { field, operator, value: requiredValue(compiler, filter) };
        });
    }

    get isUnfiltered(): boolean {
        return this.#filters.length === 0;
    }

    /** The records each interview asks for, in order of the interviews. @throws FlowFault */
    run(interviews: readonly Interview[], shape: QueryShape): SObjectValue[][] {
        if (this.#object.kind !== 'customMetadata') {
            current().transaction.limits.use('queries');
        }
        return interviews.map((interview) => this.#runOne(interview, shape));
    }

    #runOne(interview: Interview, shape: QueryShape): SObjectValue[] {
        const binds: unknown[] = [];
        const query = this.#query(interview, shape, binds);
        const { access, sharing } = interview.mode;
        try {
            return withApexErrors(() =>
                runQuery(query, binds, optionsOf({ access, sharing: sharing ? 'with' : 'without' }))
            );
        } catch (error) {
            if (error instanceof ApexException) {
                throw new FlowFault(`This error occurred when the flow tried to look up records: ${error.text}`);
            }
            throw error;
        }
    }

    #query(interview: Interview, shape: QueryShape, binds: unknown[]): SoqlQuery {
        const select = shape.fields.map((name): SelectItem => ({ kind: 'field', path: [name], alias: null }));
        const bind = (value: unknown): Value & { kind: 'bind' } => {
            binds.push(value);
            return { kind: 'bind', index: binds.length - 1, path: [] };
        };
        const conditions = this.#filters.map((filter) => conditionOf(filter, interview, bind));
        return {
            kind: 'soql',
            select,
            from: { path: [this.#object.name], alias: null },
            aliases: [],
            scope: null,
            where: conditions.length === 0 ? null : this.#combine(conditions),
            access: null,
            groupBy: null,
            having: null,
            orderBy: orderOf(shape),
            limit: shape.limit?.(interview) ?? null,
            offset: null,
            purpose: [],
            allRows: false,
            binds: binds.map((_, index) => ({ kind: 'bind', index, path: [] }))
        };
    }

    #combine(conditions: readonly SoqlCondition[]): SoqlCondition {
        if (this.#logic === 'and' || this.#logic === 'or') {
            return { kind: this.#logic, parts: conditions };
        }
        const tokens = this.#logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
        const take = (token: string): boolean => tokens[0] === token && tokens.shift() !== undefined;
        const unary = (): SoqlCondition => {
            if (take('NOT')) {
                return { kind: 'not', part: unary() };
            }
            if (take('(')) {
                const inner = either();
                take(')');
                return inner;
            }
            const found = conditions[Number(tokens.shift()) - 1];
            if (!found) {
                throw new FlowCompileError(this.#where, `filter logic ${this.#logic} cannot be read`);
            }
            return found;
        };
        const join = (kind: 'and' | 'or', word: string, part: () => SoqlCondition): SoqlCondition => {
            const parts = [part()];
            while (take(word)) {
                parts.push(part());
            }
            return { kind, parts };
        };
        const either = (): SoqlCondition => join('or', 'OR', () => join('and', 'AND', unary));
        return either();
    }
}

function orderOf(shape: QueryShape): SoqlQuery['orderBy'] {
    return shape.sortField === null
        ? []
        : [{ expr: { kind: 'field', path: [shape.sortField] }, descending: shape.descending, nulls: null }];
}

function conditionOf(
    { field, operator, value }: Filter,
    interview: Interview,
    bind: (value: unknown) => Value & { kind: 'bind' }
): SoqlCondition {
    const left = { kind: 'field', path: [field.name] } as const;
    const given = value.read(interview) ?? null;
    if (operator === 'IsNull') {
        const right: Value = { kind: 'literal', type: 'null', value: null };
        return { kind: 'compare', left, operator: given === false ? '!=' : '=', right };
    }
    if (operator === 'In' || operator === 'NotIn') {
        const items = given instanceof ApexList ? given.items : given === null ? [] : [given];
        const list = new ApexList(
            runtimeType('List<Object>'),
            items.map((item) => fieldValue(field, item))
        );
        return { kind: 'in', left, negated: operator === 'NotIn', right: bind(list) };
    }
    const pattern = PATTERNS[operator];
    if (pattern) {
        const escaped = flowText(given).replace(/[%_\\]/g, '\\$&');
        return { kind: 'compare', left, operator: 'like', right: bind(pattern(escaped)) };
    }
    const symbol = COMPARE[operator as keyof typeof COMPARE];
    return { kind: 'compare', left, operator: symbol, right: bind(fieldValue(field, given)) };
}

/** A value as the field's type is compared with. */
function fieldValue(field: FieldSchema, value: unknown): unknown {
    const type = formulaTypeOf(field);
    const converted = type === null ? value : convertTo(typeOfFormula(type), value);
    return converted === '' ? null : converted;
}

/** Fields of an object that a lookup can store by itself. */
export function allFields(object: ObjectSchema): string[] {
    return [...object.fields.values()]
        .filter((field) => !['address', 'location', 'base64'].includes(field.type))
        .map((field) => field.name);
}
