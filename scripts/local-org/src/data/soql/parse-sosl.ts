/**
 * SOSL text → tree: FIND, IN, RETURNING with field lists and clauses, LIMIT and access mode.
 */
import { Cursor } from './cursor.ts';
import { parseClauses } from './parse.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { BindRef, SelectItem, SoslQuery, SoslReturning } from './ast.ts';

const GROUPS: Readonly<Record<string, SoslQuery['group']>> = {
    ALL: 'all',
    EMAIL: 'email',
    NAME: 'name',
    PHONE: 'phone',
    SIDEBAR: 'sidebar'
};

/** Parses a dynamic search, `FIND {term} …` or `FIND 'term' …`. @throws SoqlError */
export function parseSosl(text: string): SoslQuery {
    return parseWhole(new Cursor(plainTerm(text), false));
}

/** Parses an inline search whose binds were replaced by their numbers. @throws SoqlError */
export function parseInlineSosl(text: string): SoslQuery {
    return parseWhole(new Cursor(plainTerm(text), true));
}

/** Search terms have braces and escapes of their own (`\-`, `\?`); this gives them those of strings. */
function plainTerm(text: string): string {
    const found = /^\s*find\s*(?:\{((?:\\[^]|[^}\\])*)\}|'((?:\\[^]|[^'\\])*)')/i.exec(text);
    if (!found) {
        return text;
    }
    const term = ((found[1] ?? found[2]) as string).replace(/\\([^])/g, '$1').replace(/['\\]/g, '\\$&');
    return `FIND '${term}'${text.slice(found[0].length)}`;
}

function parseWhole(cursor: Cursor): SoslQuery {
    cursor.expectWord('FIND');
    const term = searchTerm(cursor);
    const group = cursor.takeWords('IN') ? searchGroup(cursor) : 'all';
    const returning = cursor.takeWords('RETURNING') ? cursor.list(() => returned(cursor)) : [];
    const access = accessClause(cursor);
    const limit = cursor.takeWords('LIMIT') ? cursor.count() : null;
    cursor.end();
    return { kind: 'sosl', term, group, returning, access, limit, binds: cursor.binds };
}

function searchTerm(cursor: Cursor): string | BindRef {
    if (cursor.takeSymbol(':')) {
        return cursor.bind();
    }
    const token = cursor.read();
    return token.kind === 'string' ? token.text : cursor.unexpected(token);
}

function searchGroup(cursor: Cursor): SoslQuery['group'] {
    const token = cursor.read();
    const group = GROUPS[token.word] ?? cursor.unexpected(token);
    cursor.expectWord('FIELDS');
    return group;
}

function accessClause(cursor: Cursor): SoslQuery['access'] {
    if (!cursor.takeWords('WITH')) {
        return null;
    }
    const token = cursor.read();
    if (token.word !== 'USER_MODE' && token.word !== 'SYSTEM_MODE') {
        throw new UnsupportedError(`SOSL WITH ${token.word}`);
    }
    return token.word === 'USER_MODE' ? 'user' : 'system';
}

function returned(cursor: Cursor): SoslReturning {
    const object = cursor.name();
    const from = { path: [object], alias: null };
    const idOnly: SelectItem = { kind: 'field', path: ['Id'], alias: null };
    if (!cursor.takeSymbol('(')) {
        const none = parseNoClauses();
        return { object, query: { kind: 'soql', select: [idOnly], from, aliases: [], ...none, binds: [] } };
    }
    const select = cursor.list((): SelectItem => {
        const path = cursor.path();
        return { kind: 'field', path, alias: cursor.alias() };
    });
    const clauses = parseClauses(cursor);
    cursor.expectSymbol(')');
    return { object, query: { kind: 'soql', select, from, aliases: [], ...clauses, binds: [] } };
}

function parseNoClauses(): ReturnType<typeof parseClauses> {
    return parseClauses(new Cursor('', false));
}
