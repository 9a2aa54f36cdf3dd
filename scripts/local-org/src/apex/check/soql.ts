/** Queries in source: their objects, fields and relationships must exist; their type follows from what they select and from where they stand. */
import type { ApexType } from '../symbols.ts';
import type { SoqlExpr, SoslExpr } from '../ast.ts';
import { isAggregateQuery, isCountQuery } from '../../data/soql/ast.ts';
import type { Body } from './body.ts';
import { checkExpression } from './expressions.ts';
import { checkQueryNames } from './soql-names.ts';
import { INTEGER, UNKNOWN } from './types.ts';

/** Checks `[SELECT …]`. It is a list until its place asks for a record. */
export function checkSoql(expr: SoqlExpr, body: Body, expected: ApexType | undefined): ApexType {
    expr.binds.forEach((bind) => checkExpression(bind, body));
    const from = expr.query.from.path.at(-1) as string;
    if (body.program.platform.isMissingObject(from)) {
        body.unsupported(expr, `Schema.${from}`);
        expr.result = isCountQuery(expr.query) ? 'count' : 'list';
        return isCountQuery(expr.query) ? INTEGER : UNKNOWN;
    }
    const object = checkQueryNames(expr.query, null, reporter(expr, body), body.program);
    if (isCountQuery(expr.query)) {
        expr.result = 'count';
        return INTEGER;
    }
    if (object === null) {
        expr.result = 'list';
        return UNKNOWN;
    }
    const record: ApexType = { kind: 'sobject', name: isAggregateQuery(expr.query) ? 'AggregateResult' : object };
    const isRecord = expected?.kind === 'sobject' && (expected.name === null || expected.name === record.name);
    expr.result = isRecord ? 'record' : 'list';
    return isRecord ? record : body.program.platform.list(record);
}

/** Checks `[FIND …]`: a list of lists of records. */
export function checkSosl(expr: SoslExpr, body: Body): ApexType {
    expr.binds.forEach((bind) => checkExpression(bind, body));
    for (const { query } of expr.query.returning) {
        checkQueryNames(query, null, reporter(expr, body), body.program);
    }
    const { platform } = body.program;
    return platform.list(platform.list({ kind: 'sobject', name: null }));
}

function reporter(expr: SoqlExpr | SoslExpr, body: Body): Parameters<typeof checkQueryNames>[2] {
    return (code, message, missing) =>
        missing === undefined ? body.error(code, message, expr.pos) : body.unsupported(expr, missing);
}
