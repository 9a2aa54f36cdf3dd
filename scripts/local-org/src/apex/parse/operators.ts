/**
 * Prefix and binary operators. The grammar takes `'a' + (x) + 'b'` for a cast of `+'b'` to type `x`, and gives the
 * rest of the line to that reading; so a chain of operators is flattened and grouped again by precedence.
 */
import * as antlr from '@apexdevtools/apex-parser';
import type { ExpressionContext, TypeRefContext } from '@apexdevtools/apex-parser';
import { literalExpr } from './literals.ts';
import { startOf } from './source.ts';
import type { Source } from './source.ts';
import { typeRef } from './types.ts';
import type { BinaryOperator, Expr, Pos, TypeRef, UnaryExpr } from '../ast.ts';

type ExprBuilder = (context: ExpressionContext) => Expr;

/** What follows the first operand of a chain. */
type Link =
    | { readonly operator: BinaryOperator; readonly operand: Expr }
    | { readonly operator: 'instanceof'; readonly typeRef: TypeRef };

interface Chain {
    readonly first: Expr;
    readonly links: readonly Link[];
}

/** Higher binds tighter; all are left-associative. */
const PRECEDENCE: Readonly<Record<BinaryOperator | 'instanceof', number>> = {
    '??': 1,
    '||': 2,
    '&&': 3,
    '|': 4,
    '^': 5,
    '&': 6,
    '==': 7,
    '!=': 7,
    '===': 7,
    '!==': 7,
    '<>': 7,
    instanceof: 8,
    '<': 9,
    '<=': 9,
    '>': 9,
    '>=': 9,
    '<<': 10,
    '>>': 10,
    '>>>': 10,
    '+': 11,
    '-': 11,
    '*': 12,
    '/': 12,
    '%': 12
};

/** A chain of binary, prefix and cast operators. */
export function operatorExpr(source: Source, context: ExpressionContext, expr: ExprBuilder): Expr {
    const { first, links } = chain(source, context, expr);
    let at = 0;
    /** Groups what follows `left` as long as it binds at least as tight as `least`. */
    function group(left: Expr, least: number): Expr {
        let result = left;
        for (let link = links[at]; link && PRECEDENCE[link.operator] >= least; link = links[at]) {
            at++;
            if (link.operator === 'instanceof') {
                result = { kind: 'instanceof', operand: result, typeRef: link.typeRef, pos: result.pos };
            } else {
                const right = group(link.operand, PRECEDENCE[link.operator] + 1);
                result = { kind: 'binary', operator: link.operator, left: result, right, pos: result.pos };
            }
        }
        return result;
    }
    return group(first, 0);
}

function chain(source: Source, context: ExpressionContext, expr: ExprBuilder): Chain {
    if (context instanceof antlr.InstanceOfExpressionContext) {
        const left = chain(source, context.expression(), expr);
        const link: Link = { operator: 'instanceof', typeRef: typeRef(source, context.typeRef()) };
        return { first: left.first, links: [...left.links, link] };
    }
    if (isBinary(context)) {
        const [leftContext, rightContext] = context.expression_list() as [ExpressionContext, ExpressionContext];
        const left = chain(source, leftContext, expr);
        const right = chain(source, rightContext, expr);
        return join(left, operatorText(context), right);
    }
    if (context instanceof antlr.CastExpressionContext) {
        return castChain(source, context, expr);
    }
    if (context instanceof antlr.PreOpExpressionContext || context instanceof antlr.NegExpressionContext) {
        const operator = context.getChild(0).getText() as UnaryExpr['operator'];
        const literal = operator === '-' ? negativeLiteral(source, context.expression()) : null;
        if (literal) {
            return { first: literal, links: [] };
        }
        const { first, links } = chain(source, context.expression(), expr);
        return { first: { kind: 'unary', operator, postfix: false, operand: first, pos: startOf(context) }, links };
    }
    return { first: expr(context), links: [] };
}

function join(left: Chain, operator: BinaryOperator, right: Chain): Chain {
    return { first: left.first, links: [...left.links, { operator, operand: right.first }, ...right.links] };
}

/** The smallest Integer and Long exist only behind their minus. */
function negativeLiteral(source: Source, context: ExpressionContext): Expr | null {
    const primary = context instanceof antlr.PrimaryExpressionContext ? context.primary() : null;
    if (!(primary instanceof antlr.LiteralPrimaryContext)) {
        return null;
    }
    const literal = primary.literal();
    return literal.IntegerLiteral() || literal.LongLiteral() ? literalExpr(source, literal, true) : null;
}

/** `(T) x`; or `(a) - b`, which has the same shape but subtracts. */
function castChain(source: Source, context: antlr.CastExpressionContext, expr: ExprBuilder): Chain {
    const operand = context.expression();
    const operator = operand instanceof antlr.PreOpExpressionContext ? operand.getChild(0).getText() : null;
    if ((operator === '+' || operator === '-') && isValueName(context.typeRef())) {
        const right = chain(source, (operand as antlr.PreOpExpressionContext).expression(), expr);
        return join({ first: nameChain(source, context.typeRef()), links: [] }, operator, right);
    }
    const { first, links } = chain(source, operand, expr);
    const cast: Expr = {
        kind: 'cast',
        typeRef: typeRef(source, context.typeRef()),
        operand: first,
        pos: startOf(context)
    };
    return { first: cast, links };
}

/** Types a signed number may be cast to; in front of a sign any other plain name is a value. */
const NUMBER_TYPES: ReadonlySet<string> = new Set(['integer', 'long', 'double', 'decimal', 'object']);

function isValueName(context: TypeRefContext): boolean {
    const plain = context.typeName_list().every((part) => part.id() && !part.typeArguments());
    const isArray = context.arraySubscripts().LBRACK_list().length > 0;
    return (
        plain &&
        !isArray &&
        !NUMBER_TYPES.has(
            context
                .getText()
                .toLowerCase()
                .replace(/^system\./, '')
        )
    );
}

function nameChain(source: Source, context: TypeRefContext): Expr {
    const { parts } = typeRef(source, context);
    const [first, ...rest] = parts.map((part, at) => ({ name: part.name, pos: startOf(context.typeName(at)) }));
    const start = first as { name: string; pos: Pos };
    return rest.reduce<Expr>(
        (target, part) => ({ kind: 'member', target, name: part.name, safe: false, pos: part.pos }),
        { kind: 'name', name: start.name, pos: start.pos }
    );
}

type BinaryContext =
    | antlr.Arth1ExpressionContext
    | antlr.Arth2ExpressionContext
    | antlr.BitExpressionContext
    | antlr.CmpExpressionContext
    | antlr.EqualityExpressionContext
    | antlr.BitAndExpressionContext
    | antlr.BitNotExpressionContext
    | antlr.BitOrExpressionContext
    | antlr.LogAndExpressionContext
    | antlr.LogOrExpressionContext
    | antlr.CoalExpressionContext;

function isBinary(context: ExpressionContext): context is BinaryContext {
    return (
        context instanceof antlr.Arth1ExpressionContext ||
        context instanceof antlr.Arth2ExpressionContext ||
        context instanceof antlr.BitExpressionContext ||
        context instanceof antlr.CmpExpressionContext ||
        context instanceof antlr.EqualityExpressionContext ||
        context instanceof antlr.BitAndExpressionContext ||
        context instanceof antlr.BitNotExpressionContext ||
        context instanceof antlr.BitOrExpressionContext ||
        context instanceof antlr.LogAndExpressionContext ||
        context instanceof antlr.LogOrExpressionContext ||
        context instanceof antlr.CoalExpressionContext
    );
}

/** `>` `>` `>` are three tokens of the grammar, `<` `=` two. */
function operatorText(context: BinaryContext): BinaryOperator {
    let text = '';
    for (let child = 1; child < context.getChildCount() - 1; child++) {
        text += context.getChild(child).getText();
    }
    return text as BinaryOperator;
}
