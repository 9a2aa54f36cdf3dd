/** `for (T x : collection)`: over lists, sets, iterables and queries, one record or 200 at a time. */
import { typeName } from '../symbols.ts';
import type { ApexType } from '../symbols.ts';
import type { ForEachStmt } from '../ast.ts';
import type { Body } from './body.ts';
import { isQuery } from './coerce.ts';
import { conversion } from './conversion.ts';
import { checkExpression } from './expressions.ts';
import { argumentOf, isOpaque, listElement, viewAs } from './types.ts';

/** Checks the head of the loop, declares its variable in the scope that is open, then checks the body. */
export function checkForEach(stmt: ForEachStmt, body: Body, checkBody: () => void): void {
    const type = body.resolve(stmt.type);
    const from = checkExpression(stmt.iterable, body);
    const element = iterate(stmt, from, body);
    if (!element) {
        body.error(
            'loop.must.iterate.over.collection',
            `Loop must iterate over collection: ${typeName(from)}`,
            stmt.iterable.pos
        );
    } else {
        matchVariable(stmt, type, from, element, body);
    }
    stmt.symbol = body.declareLocal(stmt.name, type, stmt.pos);
    checkBody();
}

/** The element type, and how the loop runs; null when the value cannot be iterated. */
function iterate(stmt: ForEachStmt, from: ApexType, body: Body): ApexType | null {
    if (isOpaque(from)) {
        stmt.mode = 'iterable';
        return from;
    }
    const list = listElement(from);
    if (list) {
        stmt.mode = stmt.iterable.kind === 'soql' ? 'soql-record' : 'list';
        return list;
    }
    const set = argumentOf(from, 'System.Set');
    if (set) {
        stmt.mode = 'set';
        return set;
    }
    const iterable = body.program.platform.find('System.Iterable');
    const view = iterable && from.kind === 'class' ? viewAs(from, iterable) : null;
    stmt.mode = 'iterable';
    return view?.type.args[0] ?? null;
}

function matchVariable(stmt: ForEachStmt, type: ApexType, from: ApexType, element: ApexType, body: Body): void {
    const isChunk = isQuery(stmt.iterable) && listElement(type) !== null;
    if (isChunk && conversion(from, type)) {
        stmt.mode = 'soql-chunk';
        return;
    }
    const isRecord = element.kind === 'sobject' && type.kind === 'sobject' && element.name === null;
    if (!conversion(element, type) && !isRecord) {
        const text = `Invalid loop variable type expected ${typeName(element)} was ${typeName(type)}`;
        body.error('invalid.loop.type', text, stmt.type.pos);
    }
}
