/** Bringing a checked expression to the type its place asks for. */
import { typeName } from '../symbols.ts';
import type { ApexType } from '../symbols.ts';
import type { Expr } from '../ast.ts';
import { conversion } from './conversion.ts';
import type { Conversion } from './conversion.ts';
import { listElement } from './types.ts';

/** Farther than any subtype, nearer than Object. */
const QUERY_DISTANCE = 500;

/** Methods of System.Database whose list may stand for its only record, as a query's may. */
const RECORD_QUERIES = new Set(['query', 'querywithbinds']);

/** The conversion of an expression's value to a type; queries also convert to their only record. */
export function convertExpression(expr: Expr, to: ApexType): Conversion | null {
    const from = expr.type as ApexType;
    const direct = conversion(from, to);
    if (direct) {
        return direct;
    }
    const element = listElement(from);
    if (
        element &&
        to.kind === 'sobject' &&
        isQuery(expr) &&
        (to.name === null || conversion(element, to) || isGeneric(element))
    ) {
        return { distance: QUERY_DISTANCE };
    }
    return null;
}

function isGeneric(type: ApexType): boolean {
    return type.kind === 'sobject' && type.name === null;
}

/** Whether an expression is a query: `[SELECT …]` or `Database.query(…)`. */
export function isQuery(expr: Expr): boolean {
    if (expr.kind === 'soql') {
        return expr.result !== 'count';
    }
    return (
        expr.kind === 'call' &&
        expr.method?.owner.fullName === 'System.Database' &&
        RECORD_QUERIES.has(expr.method.name.toLowerCase())
    );
}

/** Records the conversion on the expression. Answers false, changing nothing, when there is none. */
export function coerceTo(expr: Expr, to: ApexType): boolean {
    const found = convertExpression(expr, to);
    if (!found) {
        return false;
    }
    applyConversion(expr, to, found);
    return true;
}

function applyConversion(expr: Expr, to: ApexType, found: Conversion): void {
    if (expr.kind === 'soql' && expr.result === 'list' && to.kind === 'sobject') {
        expr.result = 'record';
        expr.type = listElement(expr.type as ApexType) ?? to;
        return;
    }
    if (found.coerce) {
        expr.coerce = found.coerce;
    } else if (to.kind === 'sobject' && listElement(expr.type as ApexType)) {
        expr.coerce = to;
    }
}

/** The message for a value that does not fit where it is stored. */
export function illegalAssignment(from: ApexType, to: ApexType): string {
    return `Illegal assignment from ${typeName(from)} to ${typeName(to)}`;
}
