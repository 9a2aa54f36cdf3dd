/** Operators: which operands they take, what type they compute in, what they give. */
import { OBJECT, typeName } from '../symbols.ts';
import type { ApexType } from '../symbols.ts';
import type { BinaryExpr, BinaryOperator, Expr, UnaryExpr } from '../ast.ts';
import { checkAssignable } from './assign.ts';
import type { Body } from './body.ts';
import type { Problem } from './candidates.ts';
import { coerceTo } from './coerce.ts';
import { conversion, isCastable } from './conversion.ts';
import { checkExpression, joinBranches } from './expressions.ts';
import {
    BOOLEAN, DATE, DATETIME, ID, INTEGER, LONG, STRING, TIME, UNKNOWN,
    isOpaque, isPrimitive, numericRank
} from './types.ts'; // prettier-ignore

/** What an operator computes in and what it gives, or why it cannot. */
export type Operation =
    | { readonly type: ApexType; readonly operandType: ApexType; readonly coercesBoth: boolean }
    | { readonly problem: Problem };

/** Checks a binary expression. */
export function checkBinary(expr: BinaryExpr, body: Body, expected: ApexType | undefined): ApexType {
    const left = checkExpression(expr.left, body, expr.operator === '??' ? expected : undefined);
    const right = checkExpression(expr.right, body, expr.operator === '??' ? expected : undefined);
    if (expr.operator === '??') {
        const type = joinBranches(expr.left, expr.right, expected);
        if (!type) {
            const text = `Incompatible types in null coalescing operator: ${typeName(left)}, ${typeName(right)}`;
            body.error('incompatible.nullcoalescing.expression.types', text, expr.pos);
        }
        return type ?? UNKNOWN;
    }
    const result = operation(expr.operator, expr.left, expr.right);
    if ('problem' in result) {
        body.error(result.problem.code, result.problem.message, expr.pos);
        return isComparison(expr.operator) ? BOOLEAN : UNKNOWN;
    }
    expr.operandType = result.operandType;
    return result.type;
}

function isComparison(operator: BinaryOperator): boolean {
    return ['<', '>', '<=', '>=', '==', '!=', '===', '!==', '<>', '&&', '||'].includes(operator);
}

/** Decides an operation on two checked operands and records their conversions. */
export function operation(operator: BinaryOperator, left: Expr, right: Expr): Operation {
    const a = left.type as ApexType;
    const b = right.type as ApexType;
    const result = decide(operator, a, b);
    if (!('problem' in result) && result.coercesBoth) {
        coerceTo(left, result.operandType);
        coerceTo(right, result.operandType);
    }
    return result;
}

function decide(operator: BinaryOperator, a: ApexType, b: ApexType): Operation {
    switch (operator) {
        case '&&':
        case '||':
            return logical(a, b);
        case '==':
        case '!=':
        case '<>':
            return equality(a, b);
        case '===':
        case '!==':
            return identity(a, b);
        case '<':
        case '>':
        case '<=':
        case '>=':
            return inequality(a, b);
        case '&':
        case '|':
        case '^':
            return bitwise(operator, a, b);
        case '<<':
        case '>>':
        case '>>>':
            return shift(operator, a, b);
        default:
            return arithmetic(operator, a, b);
    }
}

function gives(type: ApexType, operandType: ApexType, coercesBoth = true): Operation {
    return { type, operandType, coercesBoth };
}

function refuse(code: string, message: string): Operation {
    return { problem: { code, message } };
}

function isBoolean(type: ApexType): boolean {
    return isPrimitive(type, 'Boolean') || isOpaque(type);
}

function logical(a: ApexType, b: ApexType): Operation {
    return isBoolean(a) && isBoolean(b)
        ? gives(BOOLEAN, BOOLEAN)
        : refuse('invalid.logical.type', 'Logical operator can only be applied to Boolean');
}

function incomparable(a: ApexType, b: ApexType): Operation {
    const text = `Comparison arguments must be compatible types: ${typeName(a)}, ${typeName(b)}`;
    return refuse('invalid.comparison.types', text);
}

/** The wider of two number types, or null. */
function promoted(a: ApexType, b: ApexType): ApexType | null {
    const left = numericRank(a);
    const right = numericRank(b);
    return left === null || right === null ? null : left >= right ? a : b;
}

function equality(a: ApexType, b: ApexType): Operation {
    if (a.kind === 'void' || b.kind === 'void') {
        return incomparable(a, b);
    }
    if (a.kind === 'null' || b.kind === 'null') {
        return gives(BOOLEAN, a.kind === 'null' ? (b.kind === 'null' ? OBJECT : b) : a);
    }
    const number = promoted(a, b);
    if (number) {
        return gives(BOOLEAN, number);
    }
    if (isPrimitive(a, 'String', 'Id') && isPrimitive(b, 'String', 'Id')) {
        // Text that is no id is simply unequal to one, so it is not converted.
        return gives(BOOLEAN, isPrimitive(a, 'Id') || isPrimitive(b, 'Id') ? ID : STRING, false);
    }
    if (isPrimitive(a, 'Date', 'Datetime') && isPrimitive(b, 'Date', 'Datetime')) {
        return gives(BOOLEAN, isPrimitive(a, 'Datetime') || isPrimitive(b, 'Datetime') ? DATETIME : DATE);
    }
    if (conversion(a, b)) {
        return gives(BOOLEAN, b, false);
    }
    if (conversion(b, a)) {
        return gives(BOOLEAN, a, false);
    }
    return a.kind !== 'primitive' && b.kind !== 'primitive' && isCastable(a, b)
        ? gives(BOOLEAN, OBJECT, false)
        : incomparable(a, b);
}

function identity(a: ApexType, b: ApexType): Operation {
    for (const type of [a, b]) {
        if (
            isPrimitive(type, 'Boolean', 'Integer', 'Long', 'Double', 'Decimal') &&
            !(a.kind === 'null' || b.kind === 'null')
        ) {
            const isMixed = a.kind !== 'primitive' || b.kind !== 'primitive';
            if (!isMixed) {
                const text = `Exact equality operator only allowed for reference types: ${typeName(type)}`;
                return refuse('invalid.exact.equality.type', text);
            }
        }
    }
    return equality(a, b);
}

function inequality(a: ApexType, b: ApexType): Operation {
    const isOrdered = (type: ApexType): boolean =>
        type.kind === 'null' ||
        isOpaque(type) ||
        numericRank(type) !== null ||
        isPrimitive(type, 'String', 'Id', 'Date', 'Datetime', 'Time');
    for (const type of [a, b]) {
        if (!isOrdered(type)) {
            return refuse(
                'invalid.inequality.type',
                `Inequality operator not allowed for this type: ${typeName(type)}`
            );
        }
    }
    const result = equality(a, b);
    // Order of text and ids is the order of their characters.
    return 'problem' in result || result.operandType !== ID ? result : gives(BOOLEAN, STRING, false);
}

function isWhole(type: ApexType): boolean {
    return isPrimitive(type, 'Integer', 'Long');
}

function bitwise(operator: BinaryOperator, a: ApexType, b: ApexType): Operation {
    if (isPrimitive(a, 'Boolean') && isPrimitive(b, 'Boolean')) {
        return gives(BOOLEAN, BOOLEAN);
    }
    if (isOpaque(a) || isOpaque(b)) {
        return gives(UNKNOWN, UNKNOWN);
    }
    const type = isWhole(a) && isWhole(b) ? promoted(a, b) : null;
    const text = `${operator} operator can only be applied to Boolean expressions or to Integer or Long expressions`;
    return type ? gives(type, type) : refuse('invalid.bitwise.operator.arguments', text);
}

function shift(operator: BinaryOperator, a: ApexType, b: ApexType): Operation {
    if (isOpaque(a) || isOpaque(b)) {
        return gives(UNKNOWN, UNKNOWN);
    }
    const text = `${operator} operation can only be applied to Integer or Long types`;
    return isWhole(a) && isWhole(b) ? gives(a, a, false) : refuse('invalid.shift.operator.arguments', text);
}

function arithmetic(operator: BinaryOperator, a: ApexType, b: ApexType): Operation {
    if (a.kind === 'void' || b.kind === 'void') {
        return refuse('invalid.void.arithmetic.expression', 'Arithmetic expressions are not allowed on void types');
    }
    if (operator === '+' && (isPrimitive(a, 'String') || isPrimitive(b, 'String') || isIdText(a, b))) {
        return gives(STRING, STRING, false);
    }
    if (isOpaque(a) || isOpaque(b)) {
        return gives(UNKNOWN, UNKNOWN, false);
    }
    const moved = operator === '+' || operator === '-' ? timeArithmetic(a, b) : null;
    if (moved) {
        return moved;
    }
    const number = promoted(a.kind === 'null' ? b : a, b.kind === 'null' ? a : b);
    return number
        ? gives(number, number)
        : refuse('invalid.numeric.arguments.expression', 'Arithmetic expressions must use numeric arguments');
}

function isIdText(a: ApexType, b: ApexType): boolean {
    return isPrimitive(a, 'Id') || isPrimitive(b, 'Id');
}

/** Days added to dates, days or parts of days to datetimes, milliseconds to times; null for other operands. */
function timeArithmetic(a: ApexType, b: ApexType): Operation | null {
    if (isPrimitive(a, 'Date')) {
        return isWhole(b)
            ? gives(DATE, DATE, false)
            : refuse('invalid.date.operand.expression', 'Date expressions must use Integer or Long');
    }
    if (isPrimitive(a, 'Datetime')) {
        const text = 'Date/time expressions must use Integer or Double or Decimal';
        return numericRank(b) === null
            ? refuse('invalid.datetime.operand.expression', text)
            : gives(DATETIME, DATETIME, false);
    }
    if (isPrimitive(a, 'Time')) {
        return isWhole(b)
            ? gives(TIME, TIME, false)
            : refuse('invalid.time.operand.expression', 'Time expressions must use Integer or Long');
    }
    return null;
}

/** Checks a unary expression. */
export function checkUnary(expr: UnaryExpr, body: Body): ApexType {
    const type = checkExpression(expr.operand, body);
    if (isOpaque(type)) {
        return type;
    }
    switch (expr.operator) {
        case '!':
            if (!isPrimitive(type, 'Boolean')) {
                body.error(
                    'invalid.boolean.prefix.operand',
                    '! operator can only be applied to boolean expressions',
                    expr.pos
                );
            }
            return BOOLEAN;
        case '~':
            if (!isWhole(type)) {
                body.error(
                    'invalid.type.bitwise.negate',
                    `Invalid type for bitwise negate: ${typeName(type)}`,
                    expr.pos
                );
            }
            return isPrimitive(type, 'Long') ? LONG : INTEGER;
        case '++':
        case '--':
            return checkStep(expr, type, body);
        default:
            if (numericRank(type) === null) {
                body.error('invalid.negate.prefix.operand', 'Unary negation must use a numeric argument', expr.pos);
                return UNKNOWN;
            }
            return type;
    }
}

function checkStep(expr: UnaryExpr, type: ApexType, body: Body): ApexType {
    if (numericRank(type) === null) {
        const word = expr.operator === '++' ? 'increment' : 'decrement';
        const text = expr.postfix
            ? `Unary postfix increment/decrement can only be applied to numeric expressions: ${typeName(type)}`
            : `Unary prefix ${word} can only be applied to numeric expressions: ${typeName(type)}`;
        body.error('invalid.numeric.operand', text, expr.pos);
        return UNKNOWN;
    }
    checkAssignable(expr.operand, body);
    return type;
}
