/**
 * SOQL text → tree. One parser for dynamic queries and for the inline queries of Apex.
 */
import { Cursor } from './cursor.ts';
import { parseCall, parseCondition, parseFieldExpr } from './conditions.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { Condition, FromItem, GroupBy, OrderItem, Path, SelectItem, SoqlQuery, TypeOf } from './ast.ts';

/**
 * Parses a dynamic query. Binds keep their variable path (`:x`, `:a.b`); the caller finds the values.
 * @throws SoqlError with Salesforce's words for a syntax error
 */
export function parseSoql(text: string): SoqlQuery {
    return parseWhole(new Cursor(text, false));
}

/**
 * Parses an inline query whose Apex bind expressions were replaced by their number (`:0`), in order. Apex comments
 * may stand anywhere.
 * @throws SoqlError
 */
export function parseInlineSoql(text: string): SoqlQuery {
    return parseWhole(new Cursor(text, true));
}

function parseWhole(cursor: Cursor): SoqlQuery {
    const query = parseQuery(cursor);
    cursor.end();
    return { ...query, binds: cursor.binds };
}

/** Reads a query from SELECT on, up to what no clause takes. */
export function parseQuery(cursor: Cursor): SoqlQuery {
    cursor.expectWord('SELECT');
    const select = cursor.list(() => selectItem(cursor));
    cursor.expectWord('FROM');
    const [from, ...aliases] = cursor.list(() => fromItem(cursor));
    return { kind: 'soql', select, from: from as FromItem, aliases, ...parseClauses(cursor), binds: [] };
}

/** Everything after FROM. */
export type Clauses = Omit<SoqlQuery, 'kind' | 'select' | 'from' | 'aliases' | 'binds'>;

/** The clauses that may follow FROM, in their fixed order. */
export function parseClauses(cursor: Cursor): Clauses {
    const scope = cursor.takeWords('USING', 'SCOPE') ? cursor.name() : null;
    const where = cursor.takeWords('WHERE') ? parseCondition(cursor, parseQuery) : null;
    const access = accessClause(cursor);
    const groupBy = cursor.takeWords('GROUP', 'BY') ? parseGroupBy(cursor) : null;
    const having: Condition | null = cursor.takeWords('HAVING') ? parseCondition(cursor, parseQuery) : null;
    const orderBy = cursor.takeWords('ORDER', 'BY') ? cursor.list(() => orderItem(cursor)) : [];
    const limit = cursor.takeWords('LIMIT') ? cursor.count() : null;
    const offset = cursor.takeWords('OFFSET') ? cursor.count() : null;
    const allRows = cursor.takeWords('ALL', 'ROWS');
    return { scope, where, access, groupBy, having, orderBy, limit, offset, purpose: purposes(cursor), allRows };
}

function selectItem(cursor: Cursor): SelectItem {
    if (cursor.isSymbol('(')) {
        const query = cursor.inParens(() => parseQuery(cursor));
        return { kind: 'subquery', query };
    }
    if (cursor.isWord('TYPEOF') && cursor.peek(1).kind === 'name') {
        return { kind: 'typeof', typeOf: typeOf(cursor) };
    }
    if (cursor.isWord('FROM')) {
        cursor.unexpected();
    }
    if (!cursor.isSymbol('(', 1)) {
        const path = cursor.path();
        return { kind: 'field', path, alias: cursor.alias() };
    }
    if (cursor.isWord('FIELDS')) {
        return fieldsItem(cursor);
    }
    const call = parseCall(cursor);
    return { kind: 'function', call, alias: cursor.alias() };
}

function fieldsItem(cursor: Cursor): SelectItem {
    cursor.read();
    const which = cursor.inParens(() => cursor.read());
    switch (which.word) {
        case 'ALL':
            return { kind: 'fields', which: 'all' };
        case 'STANDARD':
            return { kind: 'fields', which: 'standard' };
        case 'CUSTOM':
            return { kind: 'fields', which: 'custom' };
        default:
            return cursor.unexpected(which);
    }
}

function typeOf(cursor: Cursor): TypeOf {
    cursor.expectWord('TYPEOF');
    const relationship = cursor.path();
    const whens: { object: string; fields: readonly Path[] }[] = [];
    while (cursor.takeWords('WHEN')) {
        const object = cursor.name();
        cursor.expectWord('THEN');
        whens.push({ object, fields: cursor.list(() => cursor.path()) });
    }
    const otherwise = cursor.takeWords('ELSE') ? cursor.list(() => cursor.path()) : [];
    cursor.expectWord('END');
    return { relationship, whens, otherwise };
}

function fromItem(cursor: Cursor): FromItem {
    const path = cursor.path();
    return { path, alias: cursor.alias() };
}

function accessClause(cursor: Cursor): SoqlQuery['access'] {
    if (!cursor.takeWords('WITH')) {
        return null;
    }
    const token = cursor.read();
    switch (token.word) {
        case 'USER_MODE':
            return 'user';
        case 'SYSTEM_MODE':
            return 'system';
        case 'SECURITY_ENFORCED':
            return 'security-enforced';
        case 'DATA':
            throw new UnsupportedError('SOQL WITH DATA CATEGORY');
        default:
            return cursor.unexpected(token);
    }
}

function parseGroupBy(cursor: Cursor): GroupBy {
    for (const [word, mode] of [
        ['ROLLUP', 'rollup'],
        ['CUBE', 'cube']
    ] as const) {
        if (cursor.isWord(word) && cursor.isSymbol('(', 1)) {
            cursor.read();
            return { mode, items: cursor.inParens(() => cursor.list(() => parseFieldExpr(cursor))) };
        }
    }
    return { mode: 'plain', items: cursor.list(() => parseFieldExpr(cursor)) };
}

function orderItem(cursor: Cursor): OrderItem {
    const expr = parseFieldExpr(cursor);
    const descending = cursor.takeWords('DESC');
    if (!descending) {
        cursor.takeWords('ASC');
    }
    if (cursor.takeWords('NULLS', 'FIRST')) {
        return { expr, descending, nulls: 'first' };
    }
    return { expr, descending, nulls: cursor.takeWords('NULLS', 'LAST') ? 'last' : null };
}

function purposes(cursor: Cursor): SoqlQuery['purpose'] {
    const found: ('update' | 'view' | 'reference')[] = [];
    while (cursor.takeWords('FOR')) {
        const token = cursor.read();
        if (token.word !== 'UPDATE' && token.word !== 'VIEW' && token.word !== 'REFERENCE') {
            cursor.unexpected(token);
        }
        found.push(token.word.toLowerCase() as 'update');
    }
    if (cursor.takeWords('UPDATE')) {
        cursor.list(() => cursor.name());
    }
    return found;
}
