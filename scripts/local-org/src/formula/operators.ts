/**
 * Operators: types of operands and results, and what they do with blanks. A blank operand makes the result blank, except
 * in text: blank text is empty text. A blank condition counts as false.
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 */
import type { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { Decimal } from '../runtime/decimal.ts';
import { ApexTime } from '../runtime/time.ts';
import type { BinaryNode, FormulaNode, Operator } from './ast.ts';
import * as numbers from './numbers.ts';
import { isPicklist, wrongType, type Evaluate, type Typed } from './typed.ts';
import type { FormulaType, FormulaValue } from './types.ts';
import { compareValues } from './values.ts';

const DAY = 86_400_000;
const DAY_DECIMAL = Decimal.fromInteger(DAY);
const DAY_SECONDS = Decimal.fromInteger(86_400);

type Operation = (left: NonNullable<FormulaValue>, right: NonNullable<FormulaValue>) => FormulaValue;

/** Checks and compiles `left operator right`. @throws FormulaCompileError for operands that do not fit. */
export function compileBinary(node: BinaryNode, left: Typed, right: Typed): Typed {
    const done = (type: FormulaType, evaluate: Evaluate): Typed => ({ type, evaluate, node, field: null });
    switch (node.operator) {
        case '||':
            return done('boolean', condition(node, [left, right], true));
        case '&&':
            return done('boolean', condition(node, [left, right], false));
        case '=':
        case '<>':
            return done('boolean', equality(node, left, right));
        case '<':
        case '<=':
        case '>':
        case '>=':
            return done('boolean', comparison(node.operator, left, right));
        case '&':
            [left, right].forEach((side) => require(node.operator, side, ['text']));
            return done('text', concatenation(left, right));
        case '+':
        case '-':
            return additive(node, left, right);
        case '*':
        case '/':
        case '^': {
            [left, right].forEach((side) => require(node.operator, side, ['number']));
            const operation = { '*': numbers.multiply, '/': numbers.divide, '^': numbers.power }[node.operator];
            return done('number', strict(left, right, operation as Operation));
        }
    }
}

/** Checks and compiles a sign or a negation. */
export function compileUnary(operator: '-' | '+' | '!', operand: Typed, node: FormulaNode): Typed {
    if (operator === '!') {
        require('!', operand, ['boolean']);
        const evaluate: Evaluate = (scope) => {
            const value = operand.evaluate(scope);
            return value === null ? null : value !== true;
        };
        return { type: 'boolean', evaluate, node, field: null };
    }
    require(operator, operand, ['number']);
    const evaluate: Evaluate = (scope) => {
        const value = operand.evaluate(scope) as Decimal | null;
        return value === null || operator === '+' ? value : value.negate();
    };
    return { type: 'number', evaluate, node, field: null };
}

/** AND and OR of any number of conditions, from left to right until the result is known. */
export function condition(node: FormulaNode, sides: readonly Typed[], decisive: boolean): Evaluate {
    const name =
        node.kind === 'call' ? `function '${node.name.toUpperCase()}()'` : `operator '${decisive ? '||' : '&&'}'`;
    for (const side of sides) {
        if (side.type !== 'boolean' && side.type !== 'null') {
            throw wrongType(name, ['boolean'], side);
        }
    }
    return (scope) => sides.some((side) => (side.evaluate(scope) === true) === decisive) === decisive;
}

function require(operator: Operator | '!', side: Typed, types: readonly FormulaType[]): void {
    if (side.type !== 'null' && !types.includes(side.type)) {
        throw wrongType(`operator '${operator}'`, types, side);
    }
}

function strict(left: Typed, right: Typed, operation: Operation): Evaluate {
    return (scope) => {
        const a = left.evaluate(scope);
        const b = right.evaluate(scope);
        return a === null || b === null ? null : operation(a, b);
    };
}

function concatenation(left: Typed, right: Typed): Evaluate {
    return (scope) => {
        const text = `${(left.evaluate(scope) as string | null) ?? ''}${(right.evaluate(scope) as string | null) ?? ''}`;
        return text === '' ? null : text;
    };
}

// ------------------------------------------------------------ comparisons

function sameKind(operator: Operator, left: Typed, right: Typed): void {
    for (const side of [left, right]) {
        if (isPicklist(side.type) || side.type === 'location') {
            throw wrongType(`operator '${operator}'`, ['number', 'text', 'date', 'datetime', 'time', 'boolean'], side);
        }
    }
    if (left.type !== right.type && left.type !== 'null' && right.type !== 'null') {
        throw wrongType(`operator '${operator}'`, [left.type], right);
    }
}

function equality(node: BinaryNode, left: Typed, right: Typed): Evaluate {
    sameKind(node.operator, left, right);
    const wanted = node.operator === '=';
    const isText = left.type === 'text' || right.type === 'text';
    return (scope) => {
        const a = left.evaluate(scope);
        const b = right.evaluate(scope);
        if (isText) {
            return (a === b) === wanted;
        }
        const order = compareValues(a, b);
        return order === null ? null : (order === 0) === wanted;
    };
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
    '<': (order) => order < 0,
    '<=': (order) => order <= 0,
    '>': (order) => order > 0,
    '>=': (order) => order >= 0
};

function comparison(operator: Operator, left: Typed, right: Typed): Evaluate {
    sameKind(operator, left, right);
    for (const side of [left, right]) {
        if (side.type === 'boolean') {
            throw wrongType(`operator '${operator}'`, ['number', 'text', 'date', 'datetime', 'time'], side);
        }
    }
    const holds = ORDERS[operator] as (order: number) => boolean;
    return (scope) => {
        const order = compareValues(left.evaluate(scope), right.evaluate(scope));
        return order === null ? null : holds(order);
    };
}

// ------------------------------------------------------------ plus and minus

/** Days are added to dates in whole numbers, to date/times to the second, milliseconds to times. */
const SUMS: Readonly<
    Record<string, { type: FormulaType; apply: (left: never, right: never, sign: 1 | -1) => FormulaValue }>
> = {
    'number number': {
        type: 'number',
        apply: (a: Decimal, b: Decimal, sign) => (sign > 0 ? numbers.add(a, b) : numbers.subtract(a, b))
    },
    'date number': { type: 'date', apply: (a: ApexDate, b: Decimal, sign) => addDays(a, b, sign) },
    'number date': { type: 'date', apply: (a: Decimal, b: ApexDate) => addDays(b, a, 1) },
    'datetime number': { type: 'datetime', apply: (a: ApexDatetime, b: Decimal, sign) => addTime(a, b, sign) },
    'number datetime': { type: 'datetime', apply: (a: Decimal, b: ApexDatetime) => addTime(b, a, 1) },
    'time number': {
        type: 'time',
        apply: (a: ApexTime, b: Decimal, sign) => new ApexTime(a.ms + sign * Number(b.truncated() % BigInt(DAY)))
    }
};

const DIFFERENCES: Readonly<Record<string, { type: FormulaType; apply: (left: never, right: never) => FormulaValue }>> =
    {
        'date date': { type: 'number', apply: (a: ApexDate, b: ApexDate) => Decimal.fromInteger(a.days - b.days) },
        'datetime datetime': {
            type: 'number',
            apply: (a: ApexDatetime, b: ApexDatetime) => numbers.divide(Decimal.fromInteger(a.ms - b.ms), DAY_DECIMAL)
        },
        'time time': {
            type: 'number',
            apply: (a: ApexTime, b: ApexTime) => Decimal.fromInteger((((a.ms - b.ms) % DAY) + DAY) % DAY)
        }
    };

function additive(node: BinaryNode, left: Typed, right: Typed): Typed {
    const sign = node.operator === '+' ? 1 : -1;
    const done = (type: FormulaType, evaluate: Evaluate): Typed => ({ type, evaluate, node, field: null });
    if (sign > 0 && (left.type === 'text' || right.type === 'text')) {
        [left, right].forEach((side) => require('+', side, ['text']));
        return done('text', concatenation(left, right));
    }
    if (left.type === 'null' || right.type === 'null') {
        return done(left.type === 'null' ? right.type : left.type, () => null);
    }
    const pair = `${left.type} ${right.type}`;
    const isReversed = sign < 0 && left.type === 'number' && right.type !== 'number';
    const found = (sign < 0 ? DIFFERENCES[pair] : undefined) ?? (isReversed ? undefined : SUMS[pair]);
    if (!found) {
        const expected: FormulaType[] = ['number', 'date', 'datetime'];
        const culprit = expected.includes(left.type) || left.type === 'time' ? right : left;
        throw wrongType(`operator '${node.operator}'`, culprit === left ? expected : ['number'], culprit);
    }
    const apply = found.apply as (a: FormulaValue, b: FormulaValue, sign: 1 | -1) => FormulaValue;
    return done(
        found.type,
        strict(left, right, (a, b) => apply(a, b, sign))
    );
}

function addDays(date: ApexDate, days: Decimal, sign: 1 | -1): ApexDate {
    return date.addDays(sign * numbers.toInt(days));
}

function addTime(start: ApexDatetime, days: Decimal, sign: 1 | -1): ApexDatetime {
    const seconds = days.multiply(DAY_SECONDS).setScale(0, 'HALF_UP').unscaled;
    return new ApexDatetime(start.ms + sign * Number(seconds) * 1000);
}
