/**
 * Conditions of decisions, entry criteria and collection filters. Text is compared without regard to case, ids with it.
 * https://help.salesforce.com/s/articleView?id=platform.flow_ref_operators_condition.htm
 */
import { compareValues, isSame } from '../formula/values.ts';
import type { FormulaValue } from '../formula/index.ts';
import { toDecimal } from '../formula/numbers.ts';
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { ApexList } from '../runtime/list.ts';
import { equal } from '../runtime/operators.ts';
import { FlowCompileError } from './errors.ts';
import { flowText } from './flow-text.ts';
import { convertTo, flowType } from './flow-type.ts';
import type { FlowXml } from './flow-xml.ts';
import type { Interview } from './interview.ts';

export type Condition = (interview: Interview) => boolean;

const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

function isBlank(value: unknown): boolean {
    return value === null || value === undefined || value === '';
}

/** Text as it is compared. */
function folded(value: unknown): string {
    const text = flowText(value);
    return ID.test(text) && /\d/.test(text) ? text : text.toLowerCase();
}

/** Values of one kind for both sides: numbers with numbers, dates with dates, everything else as text. */
function pair(left: unknown, right: unknown): [FormulaValue, FormulaValue] {
    const [a, b] = [toDecimal(left), toDecimal(right)];
    if (a && b) {
        return [a, b];
    }
    const isDate = (value: unknown): boolean => value instanceof ApexDate || value instanceof ApexDatetime;
    if (isDate(left) && isDate(right)) {
        const type = flowType(left instanceof ApexDate && right instanceof ApexDate ? 'Date' : 'DateTime');
        return [convertTo(type, left) as FormulaValue, convertTo(type, right) as FormulaValue];
    }
    if (typeof left === 'boolean' || typeof right === 'boolean') {
        return [String(left), String(right)];
    }
    return [folded(left), folded(right)];
}

/** Whether two values of a flow are equal. Null and the empty text are two things. */
export function equalValues(left: unknown, right: unknown): boolean {
    const [first, second] = [left ?? null, right ?? null];
    if (first === null || second === null) {
        return first === second;
    }
    if (left instanceof ApexList || right instanceof ApexList) {
        return equal(left, right);
    }
    const [a, b] = pair(left, right);
    return isSame(a, b);
}

/** Negative, 0 or positive; null when a side is blank. */
export function orderValues(left: unknown, right: unknown): number | null {
    if (isBlank(left) || isBlank(right)) {
        return null;
    }
    const [a, b] = pair(left, right);
    return compareValues(a, b);
}

function ordered(test: (order: number) => boolean): Operator {
    return (left, right) => {
        const order = orderValues(left, right);
        return order !== null && test(order);
    };
}

type Operator = (left: unknown, right: unknown) => boolean;

function isEmpty(value: unknown): boolean {
    return value instanceof ApexList ? value.items.length === 0 : isBlank(value);
}

function contains(left: unknown, right: unknown): boolean {
    return left instanceof ApexList
        ? left.items.some((item) => equalValues(item, right))
        : folded(left).includes(folded(right));
}

function isIn(left: unknown, right: unknown): boolean {
    return right instanceof ApexList ? right.items.some((item) => equalValues(left, item)) : equalValues(left, right);
}

const OPERATORS: Readonly<Record<string, Operator>> = {
    EqualTo: equalValues,
    NotEqualTo: (left, right) => !equalValues(left, right),
    GreaterThan: ordered((order) => order > 0),
    GreaterThanOrEqualTo: ordered((order) => order >= 0),
    LessThan: ordered((order) => order < 0),
    LessThanOrEqualTo: ordered((order) => order <= 0),
    StartsWith: (left, right) => folded(left).startsWith(folded(right)),
    EndsWith: (left, right) => folded(left).endsWith(folded(right)),
    Contains: contains,
    In: isIn,
    NotIn: (left, right) => !isIn(left, right),
    IsNull: (left, right) => (left === null || left === undefined || (left instanceof ApexList && isEmpty(left))) === (right !== false), // prettier-ignore
    IsBlank: (left, right) => (isBlank(left) || String(left).trim() === '') === (right !== false),
    IsEmpty: (left, right) => isEmpty(left) === (right !== false),
    WasSet: (left, right) => !isBlank(left) === (right !== false)
};

/** The operator of that name. @throws UnsupportedError */
export function operatorOf(name: string, xml: FlowXml): Operator {
    const found = OPERATORS[name];
    if (!found) {
        throw xml.unsupported(`<operator> ${name}`);
    }
    return found;
}

/** Joins conditions as `and`, `or` or `1 AND (2 OR 3)`. No conditions at all are true. */
export function combine(logic: string | null, conditions: readonly Condition[], where: string): Condition {
    const words = logic ?? 'and';
    if (words === 'and') {
        return (iv) => conditions.every((condition) => condition(iv));
    }
    if (words === 'or') {
        return (iv) => conditions.some((condition) => condition(iv));
    }
    return new LogicText(words, conditions, where).parse();
}

/** Recursive-descent reader of `1 AND (2 OR NOT 3)`. */
class LogicText {
    readonly #tokens: string[];
    readonly #conditions: readonly Condition[];
    readonly #where: string;
    readonly #text: string;

    constructor(text: string, conditions: readonly Condition[], where: string) {
        this.#text = text;
        this.#tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S+/g) ?? [];
        this.#conditions = conditions;
        this.#where = where;
    }

    parse(): Condition {
        const result = this.#or();
        if (this.#tokens.length > 0) {
            this.#wrong();
        }
        return result;
    }

    #or(): Condition {
        const parts = [this.#and()];
        while (this.#take('OR')) {
            parts.push(this.#and());
        }
        return parts.length === 1 ? (parts[0] as Condition) : (iv) => parts.some((part) => part(iv));
    }

    #and(): Condition {
        const parts = [this.#unary()];
        while (this.#take('AND')) {
            parts.push(this.#unary());
        }
        return parts.length === 1 ? (parts[0] as Condition) : (iv) => parts.every((part) => part(iv));
    }

    #unary(): Condition {
        if (this.#take('NOT')) {
            const inner = this.#unary();
            return (iv) => !inner(iv);
        }
        if (this.#take('(')) {
            const inner = this.#or();
            return this.#take(')') ? inner : this.#wrong();
        }
        return this.#conditions[Number(this.#tokens.shift()) - 1] ?? this.#wrong();
    }

    #take(token: string): boolean {
        const isNext = this.#tokens[0] === token;
        if (isNext) {
            this.#tokens.shift();
        }
        return isNext;
    }

    #wrong(): never {
        throw new FlowCompileError(this.#where, `condition logic ${this.#text} cannot be read`);
    }
}
