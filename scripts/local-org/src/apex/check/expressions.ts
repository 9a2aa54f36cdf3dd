/** Expressions: each gets its type; what its place expects only matters for queries and for `? :`. */
import { NULL, primitive, typeName } from '../symbols.ts';
import type { ApexType } from '../symbols.ts';
import type {
    CastExpr,
    Expr,
    IndexExpr,
    InstanceOfExpr,
    LiteralExpr,
    SuperExpr,
    TernaryExpr,
    ThisExpr
} from '../ast.ts';
import { checkAssign } from './assign.ts';
import type { Body } from './body.ts';
import { checkCall, checkConstructorCall } from './calls.ts';
import { coerceTo, convertExpression } from './coerce.ts';
import { conversion, isCastable } from './conversion.ts';
import { checkNew, checkNewCollection } from './creation.ts';
import { checkName } from './names.ts';
import { checkBinary, checkUnary } from './operators.ts';
import { checkSoql, checkSosl } from './soql.ts';
import { checkCondition } from './statements.ts';
import { BOOLEAN, INTEGER, UNKNOWN, isOpaque, isPrimitive, listElement, numericRank, sameType } from './types.ts';

/** Checks an expression, fills its slots, and answers its type. `expected` is a hint, not a demand. */
export function checkExpression(expr: Expr, body: Body, expected?: ApexType): ApexType {
    const type = typeExpression(expr, body, expected);
    expr.type = type;
    return type;
}

function typeExpression(expr: Expr, body: Body, expected: ApexType | undefined): ApexType {
    switch (expr.kind) {
        case 'literal':
            return literalType(expr);
        case 'name':
        case 'member':
            return checkName(expr, body);
        case 'call':
            return checkCall(expr, body);
        case 'constructor-call':
            return checkConstructorCall(expr, body);
        case 'new':
            return checkNew(expr, body);
        case 'new-collection':
            return checkNewCollection(expr, body);
        case 'index':
            return checkIndex(expr, body);
        case 'cast':
            return checkCast(expr, body);
        case 'instanceof':
            return checkInstanceOf(expr, body);
        case 'unary':
            return checkUnary(expr, body);
        case 'binary':
            return checkBinary(expr, body, expected);
        case 'assign':
            return checkAssign(expr, body);
        case 'ternary':
            return checkTernary(expr, body, expected);
        case 'soql':
            return checkSoql(expr, body, expected);
        case 'sosl':
            return checkSosl(expr, body);
        case 'this':
            return checkThis(expr, body);
        case 'super':
            return checkSuper(expr, body);
        case 'class-literal':
            expr.resolvedType = body.resolve(expr.typeRef);
            return body.program.platform.type('System.Type');
    }
}

function literalType(expr: LiteralExpr): ApexType {
    return expr.literal === 'null' ? NULL : primitive(expr.literal);
}

function checkThis(expr: ThisExpr, body: Body): ApexType {
    if (body.kind.isStatic) {
        body.error('invalid.this.static.context', 'This cannot be referenced in a static context', expr.pos);
    }
    return { kind: 'class', symbol: body.owner, args: [] };
}

function checkSuper(expr: SuperExpr, body: Body): ApexType {
    if (body.kind.isStatic) {
        body.error('invalid.super.static.context', 'Super cannot be referenced in a static context', expr.pos);
    }
    return body.owner.superclass ?? body.program.platform.type('System.Object');
}

function checkIndex(expr: IndexExpr, body: Body): ApexType {
    const list = checkExpression(expr.target, body);
    const index = checkExpression(expr.index, body);
    if (!coerceTo(expr.index, INTEGER)) {
        body.error('invalid.list.index.type', `List index must be of type Integer: ${typeName(index)}`, expr.index.pos);
    }
    const element = listElement(list);
    if (element) {
        return element;
    }
    if (!isOpaque(list)) {
        body.error('invalid.list.type', `Expression must be a list type: ${typeName(list)}`, expr.target.pos);
    }
    return UNKNOWN;
}

function checkCast(expr: CastExpr, body: Body): ApexType {
    const type = body.resolve(expr.typeRef);
    const from = checkExpression(expr.operand, body, type);
    if (convertExpression(expr.operand, type)) {
        coerceTo(expr.operand, type);
    } else if (!isCastable(from, type)) {
        const text = `Incompatible types since an instance of ${typeName(from)} is never an instance of ${typeName(type)}`;
        body.error('incompatible.cast.types', text, expr.pos);
    }
    return type;
}

function checkInstanceOf(expr: InstanceOfExpr, body: Body): ApexType {
    const type = body.resolve(expr.typeRef);
    const from = checkExpression(expr.operand, body);
    expr.resolvedType = type;
    const isImpossible =
        from.kind === 'primitive' ? !conversion(from, type) && !conversion(type, from) : !isCastable(from, type);
    if (isImpossible) {
        const text = `Operation instanceof is always false since an instance of ${typeName(from)} is never an instance of ${typeName(type)}`;
        body.error('invalid.instanceof.always.false', text, expr.pos);
    }
    return BOOLEAN;
}

function checkTernary(expr: TernaryExpr, body: Body, expected: ApexType | undefined): ApexType {
    checkCondition(expr.condition, body);
    const then = checkExpression(expr.then, body, expected);
    const otherwise = checkExpression(expr.otherwise, body, expected);
    const type = joinBranches(expr.then, expr.otherwise, expected);
    if (!type) {
        const text = `Incompatible types in ternary operator: ${typeName(then)}, ${typeName(otherwise)}`;
        body.error('incompatible.ternary.expression.types', text, expr.pos);
        return UNKNOWN;
    }
    return type;
}

/** The type two alternatives have in common, with both brought to it; null when there is none. */
export function joinBranches(a: Expr, b: Expr, expected: ApexType | undefined): ApexType | null {
    const type = commonType(a, b, expected);
    if (type) {
        coerceTo(a, type);
        coerceTo(b, type);
    }
    return type;
}

function commonType(a: Expr, b: Expr, expected: ApexType | undefined): ApexType | null {
    const left = a.type as ApexType;
    const right = b.type as ApexType;
    if (left.kind === 'void' || right.kind === 'void') {
        return null;
    }
    const isStructured = expected?.kind === 'class' || expected?.kind === 'sobject';
    if (expected && isStructured && convertExpression(a, expected) && convertExpression(b, expected)) {
        return expected;
    }
    if (isPrimitive(left, 'String', 'Id') && isPrimitive(right, 'String', 'Id')) {
        return sameType(left, right) ? left : primitive('String');
    }
    const leftRank = numericRank(left);
    const rightRank = numericRank(right);
    if (leftRank !== null && rightRank !== null) {
        return leftRank >= rightRank ? left : right;
    }
    if (convertExpression(b, left)) {
        return left.kind === 'null' ? right : left;
    }
    return convertExpression(a, right) ? right : null;
}
