/**
 * Expressions: parse tree → typed tree.
 */
import * as antlr from '@apexdevtools/apex-parser';
import type { ExpressionContext, ExpressionListContext, PrimaryContext } from '@apexdevtools/apex-parser';
import { creation } from './creation.ts';
import { literalExpr } from './literals.ts';
import { operatorExpr } from './operators.ts';
import { soqlExpr, soslExpr } from './query.ts';
import { startOf } from './source.ts';
import type { Source } from './source.ts';
import { nameOf, typeRef } from './types.ts';
import type { AssignExpr, Expr, UnaryExpr } from '../ast.ts';

/** Any expression. */
export function expression(source: Source, context: ExpressionContext): Expr {
    const pos = startOf(context);
    if (context instanceof antlr.PrimaryExpressionContext) {
        return primary(source, context.primary());
    }
    if (context instanceof antlr.DotExpressionContext) {
        return dotted(source, context);
    }
    if (context instanceof antlr.MethodCallExpressionContext) {
        return methodCall(source, context.methodCall());
    }
    if (context instanceof antlr.SubExpressionContext) {
        return expression(source, context.expression());
    }
    if (context instanceof antlr.NewExpressionContext) {
        return creation(source, context.creator(), pos, (inner) => expression(source, inner));
    }
    if (context instanceof antlr.ArrayExpressionContext) {
        const [target, index] = pair(source, context.expression_list());
        return { kind: 'index', target, index, pos };
    }
    if (context instanceof antlr.PostOpExpressionContext) {
        return postfix(source, context);
    }
    if (context instanceof antlr.AssignExpressionContext) {
        const [target, value] = pair(source, context.expression_list());
        const operator = context.getChild(1).getText() as AssignExpr['operator'];
        return { kind: 'assign', operator, target, value, pos };
    }
    if (context instanceof antlr.CondExpressionContext) {
        const [condition, then, otherwise] = context.expression_list().map((part) => expression(source, part));
        return { kind: 'ternary', condition: condition as Expr, then: then as Expr, otherwise: otherwise as Expr, pos };
    }
    return operatorExpr(source, context, (inner) => expression(source, inner));
}

/** Arguments, or none. */
export function expressionList(source: Source, context: ExpressionListContext | null): readonly Expr[] {
    return context ? context.expression_list().map((item) => expression(source, item)) : [];
}

function pair(source: Source, contexts: readonly ExpressionContext[]): readonly [Expr, Expr] {
    return [expression(source, contexts[0] as ExpressionContext), expression(source, contexts[1] as ExpressionContext)];
}

function primary(source: Source, context: PrimaryContext): Expr {
    const pos = startOf(context);
    if (context instanceof antlr.IdPrimaryContext) {
        return { kind: 'name', name: nameOf(source, context.id()), pos };
    }
    if (context instanceof antlr.LiteralPrimaryContext) {
        return literalExpr(source, context.literal());
    }
    if (context instanceof antlr.ThisPrimaryContext) {
        return { kind: 'this', pos };
    }
    if (context instanceof antlr.SuperPrimaryContext) {
        return { kind: 'super', pos };
    }
    if (context instanceof antlr.TypeRefPrimaryContext) {
        return { kind: 'class-literal', typeRef: typeRef(source, context.typeRef()), pos };
    }
    if (context instanceof antlr.VoidPrimaryContext) {
        return { kind: 'class-literal', typeRef: { parts: [{ name: 'void', args: [] }], dims: 0, pos }, pos };
    }
    if (context instanceof antlr.SoqlPrimaryContext) {
        return soqlExpr(source, context.soqlLiteral(), (inner) => expression(source, inner));
    }
    if (context instanceof antlr.SoslPrimaryContext) {
        return soslExpr(source, context.soslLiteral(), (inner) => expression(source, inner));
    }
    throw new Error(`Unknown primary expression: ${context.getText()}`);
}

function dotted(source: Source, context: antlr.DotExpressionContext): Expr {
    const target = expression(source, context.expression());
    const safe = Boolean(context.QUESTIONDOT());
    const call = context.dotMethodCall();
    if (call) {
        const args = expressionList(source, call.expressionList());
        return { kind: 'call', target, name: nameOf(source, call.anyId()), args, safe, pos: startOf(call) };
    }
    const id = context.anyId();
    return { kind: 'member', target, name: nameOf(source, id), safe, pos: startOf(id) };
}

function methodCall(source: Source, context: antlr.MethodCallContext): Expr {
    const pos = startOf(context);
    const args = expressionList(source, context.expressionList());
    const id = context.id();
    if (id) {
        return { kind: 'call', target: null, name: nameOf(source, id), args, safe: false, pos };
    }
    return { kind: 'constructor-call', which: context.THIS() ? 'this' : 'super', args, pos };
}

/** `x++`. The grammar reads `(T) x++` as a cast that is incremented; the increment belongs to `x`. */
function postfix(source: Source, context: antlr.PostOpExpressionContext): Expr {
    const pos = startOf(context);
    const operator: UnaryExpr['operator'] = context.INC() ? '++' : '--';
    const operand = expression(source, context.expression());
    if (operand.kind === 'cast' && context.expression() instanceof antlr.CastExpressionContext) {
        const inner: Expr = {
            kind: 'unary',
            operator,
            postfix: true,
            operand: operand.operand,
            pos: operand.operand.pos
        };
        return { ...operand, operand: inner };
    }
    return { kind: 'unary', operator, postfix: true, operand, pos };
}
