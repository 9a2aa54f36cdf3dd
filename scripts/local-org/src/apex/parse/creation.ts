/**
 * `new …`: objects, records, collections and arrays.
 */
import type { CreatorContext, ExpressionContext } from '@apexdevtools/apex-parser';
import { createdType } from './types.ts';
import type { Source } from './source.ts';
import type { Expr, NewExpr, Pos } from '../ast.ts';

type ExprBuilder = (context: ExpressionContext) => Expr;

/** What follows `new`. */
export function creation(source: Source, context: CreatorContext, pos: Pos, expr: ExprBuilder): Expr {
    const array = context.arrayCreatorRest();
    const typeRef = createdType(source, context.createdName(), array ? 1 : 0);
    const collection = { kind: 'new-collection', typeRef, elements: null, entries: null, size: null, pos } as const;
    if (array) {
        const size = array.expression();
        if (size) {
            return { ...collection, size: expr(size) };
        }
        const initial = array.arrayInitializer();
        return { ...collection, elements: initial ? initial.expression_list().map(expr) : [] };
    }
    const map = context.mapCreatorRest();
    if (map) {
        const entries = map.mapCreatorRestPair_list().map((entry) => ({
            key: expr(entry.expression(0)),
            value: expr(entry.expression(1))
        }));
        return { ...collection, entries };
    }
    const set = context.setCreatorRest();
    if (set) {
        return { ...collection, elements: set.expression_list().map(expr) };
    }
    if (context.noRest()) {
        const isMap = typeRef.parts.at(-1)?.name.toLowerCase() === 'map';
        return isMap ? { ...collection, entries: [] } : { ...collection, elements: [] };
    }
    const list = context.classCreatorRest().arguments().expressionList();
    const args = list ? list.expression_list().map(expr) : [];
    const fields = recordFields(args);
    return { kind: 'new', typeRef, args: fields ? [] : args, fields, pos };
}

/** `Name = 'x'` arguments: only records take them, and then all arguments have that shape. */
function recordFields(args: readonly Expr[]): NewExpr['fields'] {
    const fields = args.flatMap((arg) =>
        arg.kind === 'assign' && arg.operator === '=' && arg.target.kind === 'name'
            ? [{ name: arg.target.name, value: arg.value, pos: arg.pos }]
            : []
    );
    return args.length > 0 && fields.length === args.length ? fields : null;
}
