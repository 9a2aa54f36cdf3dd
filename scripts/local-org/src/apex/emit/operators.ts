/** Unary and binary operators, by the type the checker brought both operands to. */
import type { BinaryExpr, BinaryOperator, Expr, UnaryExpr } from '../ast.ts';
import type { ApexType } from '../symbols.ts';
import type { FileContext, FunctionContext } from './context.ts';
import { emitExpr, emitNonNull, isNeverNull } from './expressions.ts';
import { finalType, isNullLiteral, primitiveName } from './literals.ts';

/** `-x`, `+x`, `!x`, `~x`. */
export function emitUnary(expr: UnaryExpr, fn: FunctionContext): string {
    const operand = emitNonNull(expr.operand, fn);
    const type = primitiveName(finalType(expr.operand));
    switch (expr.operator) {
        case '!':
            return `!${operand}`;
        case '~':
            return type === 'Long' ? `BigInt.asIntN(64, ~${operand})` : `(~${operand})`;
        case '-':
            return emitNegation(operand, type, fn.file);
        default:
            return operand;
    }
}

function emitNegation(operand: string, type: string | null, file: FileContext): string {
    switch (type) {
        case 'Integer':
            return `(-${operand} | 0)`;
        case 'Long':
            return `BigInt.asIntN(64, -${operand})`;
        case 'Double':
            return file.call('doubleNegate', operand);
        default:
            return file.call('decimalNegate', operand);
    }
}

/** Any binary operator. */
export function emitBinary(expr: BinaryExpr, fn: FunctionContext): string {
    const { operator, left, right } = expr;
    switch (operator) {
        case '&&':
        case '||':
            return `(${emitNonNull(left, fn)} ${operator} ${emitNonNull(right, fn)})`;
        case '??':
            return `(${emitExpr(left, fn)} ?? ${emitExpr(right, fn)})`;
        case '==':
        case '!=':
        case '<>':
        case '===':
        case '!==':
            return emitEquality(expr, fn);
        case '<':
        case '>':
        case '<=':
        case '>=':
            return emitComparison(expr, fn);
        default:
            return emitArithmetic(
                operator,
                operand(left, fn),
                operand(right, fn),
                expr.operandType ?? finalType(left),
                fn.file
            );
    }
}

/** An operand with what arithmetic has to know of it. */
export interface Operand {
    readonly code: string;
    readonly type: ApexType;
    readonly neverNull: boolean;
}

/** An expression as an operand. */
export function operand(expr: Expr, fn: FunctionContext): Operand {
    return { code: emitExpr(expr, fn), type: finalType(expr), neverNull: isNeverNull(expr) };
}

function checked(value: Operand, file: FileContext): string {
    return value.neverNull ? value.code : file.call('n', value.code);
}

const DECIMAL_HELPERS: Readonly<Record<string, string>> = {
    '+': 'Add',
    '-': 'Subtract',
    '*': 'Multiply',
    '/': 'Divide',
    '%': 'Remainder'
};

/** `+ - * / % << >> >>> & | ^`, also for compound assignment. */
export function emitArithmetic(
    operator: BinaryOperator,
    left: Operand,
    right: Operand,
    type: ApexType,
    file: FileContext
): string {
    const name = primitiveName(type);
    switch (name) {
        case 'Integer':
            return emitInteger(operator, checked(left, file), checked(right, file), file);
        case 'Long':
            return emitLong(operator, checked(left, file), asLong(right, file), file);
        case 'Boolean':
            return emitBoolean(operator, checked(left, file), checked(right, file));
        case 'Double':
        case 'Decimal':
            return file.call(
                `${name.toLowerCase()}${DECIMAL_HELPERS[operator]}`,
                checked(left, file),
                checked(right, file)
            );
        case 'Date':
        case 'Datetime':
        case 'Time':
            return file.call('shiftTime', checked(left, file), checked(right, file), operator === '-' ? '-1' : '1');
        default:
            return emitConcatenation(left, right, file);
    }
}

/** The distance of a shift stays an Integer when the shifted value is a Long. */
function asLong(value: Operand, file: FileContext): string {
    const code = checked(value, file);
    return primitiveName(value.type) === 'Integer' ? `BigInt(${code})` : code;
}

function emitInteger(operator: BinaryOperator, left: string, right: string, file: FileContext): string {
    switch (operator) {
        case '*':
            return `Math.imul(${left}, ${right})`;
        case '/':
            return file.call('intDivide', left, right);
        case '%':
            return file.call('intRemainder', left, right);
        default:
            return `(${left} ${operator} ${right} | 0)`;
    }
}

function emitLong(operator: BinaryOperator, left: string, right: string, file: FileContext): string {
    switch (operator) {
        case '/':
        case '%':
            return file.call(operator === '/' ? 'longDivide' : 'longRemainder', left, right);
        case '<<':
        case '>>':
            return `BigInt.asIntN(64, ${left} ${operator} (${right} & 63n))`;
        case '>>>':
            return `BigInt.asIntN(64, BigInt.asUintN(64, ${left}) >> (${right} & 63n))`;
        default:
            return `BigInt.asIntN(64, ${left} ${operator} ${right})`;
    }
}

function emitBoolean(operator: BinaryOperator, left: string, right: string): string {
    return operator === '^' ? `(${left} !== ${right})` : `!!(${left} ${operator} ${right})`;
}

/** Text of an operand of concatenation; text that cannot be null and numbers need no help. */
function emitConcatenation(left: Operand, right: Operand, file: FileContext): string {
    const sides = [left, right].map((side) => {
        const name = primitiveName(side.type);
        const isText =
            name === 'String' || name === 'Id' || name === 'Integer' || name === 'Long' || name === 'Boolean';
        return {
            code: isText ? side.code : file.call('text', side.code),
            isString: !isText || (name === 'String' && side.neverNull)
        };
    });
    const [first, second] = sides as [(typeof sides)[0], (typeof sides)[0]];
    const start = first.isString || second.isString ? '' : `'' + `;
    return `(${start}${first.code} + ${second.code})`;
}

/** Types whose values JavaScript's `===` compares as Apex's `==` does. */
const STRICT: ReadonlySet<string> = new Set(['Integer', 'Long', 'Boolean']);

function emitEquality(expr: BinaryExpr, fn: FunctionContext): string {
    const left = emitExpr(expr.left, fn);
    const right = emitExpr(expr.right, fn);
    const isExact = expr.operator === '===' || expr.operator === '!==';
    const negated = expr.operator === '!=' || expr.operator === '<>' || expr.operator === '!==';
    const type = expr.operandType ?? finalType(expr.left);
    const name = primitiveName(type);
    const isEnum = type.kind === 'class' && type.symbol.kind === 'enum';
    if (isNullLiteral(expr.left) || isNullLiteral(expr.right) || (name && STRICT.has(name)) || isEnum) {
        return `(${left} ${negated ? '!==' : '==='} ${right})`;
    }
    const call = fn.file.call(equalityHelper(name, isExact), left, right);
    return negated ? `!${call}` : call;
}

function equalityHelper(name: string | null, isExact: boolean): string {
    if (isExact) {
        return 'identical';
    }
    return name === 'String' ? 'sameText' : name === 'Id' ? 'sameId' : 'equal';
}

function emitComparison(expr: BinaryExpr, fn: FunctionContext): string {
    const { operator } = expr;
    const left = operand(expr.left, fn);
    const right = operand(expr.right, fn);
    const name = primitiveName(expr.operandType ?? left.type);
    if ((name === 'Integer' || name === 'Long') && left.neverNull && right.neverNull) {
        return `(${left.code} ${operator} ${right.code})`;
    }
    if (name === 'Integer' || name === 'Long') {
        return fn.file.call({ '<': 'lt', '>': 'gt', '<=': 'le', '>=': 'ge' }[operator as '<'], left.code, right.code);
    }
    return `(${fn.file.call('compare', left.code, right.code)} ${operator} 0)`;
}
