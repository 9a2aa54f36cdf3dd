/**
 * Inline SOQL and SOSL. The Apex grammar finds the bind expressions; the text around them goes to the parser of
 * dynamic queries, so both kinds of query have the same trees.
 */
import { BoundExpressionContext } from '@apexdevtools/apex-parser';
import type {
    ApexParserRuleContext,
    ExpressionContext,
    SoqlLiteralContext,
    SoslLiteralContext
} from '@apexdevtools/apex-parser';
import { SoqlError } from '../../data/soql/errors.ts';
import { parseInlineSosl } from '../../data/soql/parse-sosl.ts';
import { parseInlineSoql } from '../../data/soql/parse.ts';
import type { SoqlQuery, SoslQuery } from '../../data/soql/ast.ts';
import { startOf, textBetween } from './source.ts';
import type { Source } from './source.ts';
import type { Expr, Pos } from '../ast.ts';

type ExprBuilder = (context: ExpressionContext) => Expr;

const NO_QUERY: SoqlQuery = parseInlineSoql('SELECT Id FROM Invalid');
const NO_SEARCH: SoslQuery = parseInlineSosl("FIND 'invalid'");

/** `[SELECT …]`. */
export function soqlExpr(source: Source, context: SoqlLiteralContext, expr: ExprBuilder): Expr {
    const pos = startOf(context);
    const { text, bound } = withoutBinds(context);
    const query = guarded(source, pos, () => parseInlineSoql(text.slice(1, -1)), NO_QUERY);
    return { kind: 'soql', query, binds: bound.map((bind) => expr(bind.expression())), pos };
}

/** `[FIND …]`. */
export function soslExpr(source: Source, context: SoslLiteralContext, expr: ExprBuilder): Expr {
    const pos = startOf(context);
    const { text, bound } = withoutBinds(context);
    const query = guarded(source, pos, () => parseInlineSosl(text.slice(1, -1)), NO_SEARCH);
    return { kind: 'sosl', query, binds: bound.map((bind) => expr(bind.expression())), pos };
}

/** Runs a query parser; its error becomes a problem of the source, and the file is refused whatever is returned. */
function guarded<T>(source: Source, pos: Pos, parse: () => T, otherwise: T): T {
    try {
        return parse();
    } catch (error) {
        if (!(error instanceof SoqlError)) {
            throw error;
        }
        source.problem(pos, error.message);
        return otherwise;
    }
}

/** The text of a query with each `:expression` replaced by `:number`, and those expressions in order. */
function withoutBinds(context: ApexParserRuleContext): { text: string; bound: readonly BoundExpressionContext[] } {
    const bound: BoundExpressionContext[] = [];
    collectBinds(context, bound);
    let text = '';
    let from = context.start.start;
    bound.forEach((bind, index) => {
        text += `${textBetween(context, from, bind.start.start - 1)}:${index} `;
        from = (bind.stop ?? bind.start).stop + 1;
    });
    text += textBetween(context, from, (context.stop ?? context.start).stop);
    return { text, bound };
}

function collectBinds(context: ApexParserRuleContext, found: BoundExpressionContext[]): void {
    for (const child of (context as unknown as { children: readonly unknown[] | null }).children ?? []) {
        if (child instanceof BoundExpressionContext) {
            found.push(child);
        } else if (child !== null && typeof child === 'object' && 'children' in child) {
            collectBinds(child as ApexParserRuleContext, found);
        }
    }
}
