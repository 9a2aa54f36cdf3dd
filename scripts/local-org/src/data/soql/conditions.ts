/**
 * WHERE and HAVING: conditions, values, date literals, and the field expressions they compare.
 */
import { SoqlError } from './errors.ts';
import type { Cursor } from './cursor.ts';
import type {
    Condition,
    FieldExpr,
    FunctionArgument,
    FunctionCall,
    InList,
    SoqlQuery,
    Value,
    ValueList
} from './ast.ts';

/** Reads a subquery after its opening parenthesis; given by the query parser, which this file cannot import. */
export type SubqueryReader = (cursor: Cursor) => SoqlQuery;

/** Date literals without a number. */
export const PLAIN_DATE_RANGES: ReadonlySet<string> = new Set(
    (
        'YESTERDAY TODAY TOMORROW LAST_WEEK THIS_WEEK NEXT_WEEK LAST_MONTH THIS_MONTH NEXT_MONTH LAST_90_DAYS ' +
        'NEXT_90_DAYS THIS_QUARTER LAST_QUARTER NEXT_QUARTER THIS_YEAR LAST_YEAR NEXT_YEAR THIS_FISCAL_QUARTER ' +
        'LAST_FISCAL_QUARTER NEXT_FISCAL_QUARTER THIS_FISCAL_YEAR LAST_FISCAL_YEAR NEXT_FISCAL_YEAR'
    ).split(' ')
);

const NUMBERED_DATE_RANGE =
    /^(?:(?:LAST|NEXT)_N_(?:DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)|N_(?:DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)_AGO)$/;

/** Functions SOQL has; any other name before a parenthesis is an error. */
export const SOQL_FUNCTIONS: ReadonlySet<string> = new Set(
    (
        'COUNT COUNT_DISTINCT SUM AVG MIN MAX TOLABEL FORMAT CONVERTCURRENCY CONVERTTIMEZONE GROUPING DISTANCE ' +
        'GEOLOCATION CALENDAR_MONTH CALENDAR_QUARTER CALENDAR_YEAR DAY_IN_MONTH DAY_IN_WEEK DAY_IN_YEAR DAY_ONLY ' +
        'FISCAL_MONTH FISCAL_QUARTER FISCAL_YEAR HOUR_IN_DAY WEEK_IN_MONTH WEEK_IN_YEAR FIELDS FORMULA'
    ).split(' ')
);

/** A whole condition: parts joined by AND, or by OR, or one NOT. The two joins do not mix without parentheses. */
export function parseCondition(cursor: Cursor, subquery: SubqueryReader): Condition {
    if (cursor.takeWords('NOT')) {
        return { kind: 'not', part: conditionPart(cursor, subquery) };
    }
    const first = conditionPart(cursor, subquery);
    for (const join of ['AND', 'OR'] as const) {
        if (cursor.isWord(join)) {
            const parts = [first];
            while (cursor.takeWords(join)) {
                parts.push(conditionPart(cursor, subquery));
            }
            return { kind: join === 'AND' ? 'and' : 'or', parts };
        }
    }
    return first;
}

function conditionPart(cursor: Cursor, subquery: SubqueryReader): Condition {
    if (cursor.isSymbol('(')) {
        return cursor.inParens(() => parseCondition(cursor, subquery));
    }
    const left = parseFieldExpr(cursor);
    const token = cursor.read();
    switch (token.kind === 'symbol' ? token.text : token.word) {
        case '=':
        case '<':
        case '<=':
        case '>':
        case '>=':
            return { kind: 'compare', left, operator: token.text as '=', right: parseValue(cursor) };
        case '!=':
        case '<>':
            return { kind: 'compare', left, operator: '!=', right: parseValue(cursor) };
        case 'LIKE':
            return { kind: 'compare', left, operator: 'like', right: parseValue(cursor) };
        case 'IN':
            return { kind: 'in', left, negated: false, right: inList(cursor, subquery) };
        case 'NOT':
            cursor.expectWord('IN');
            return { kind: 'in', left, negated: true, right: inList(cursor, subquery) };
        case 'INCLUDES':
        case 'EXCLUDES':
            return { kind: 'includes', left, negated: token.word === 'EXCLUDES', right: valueListOrBind(cursor) };
        default:
            return cursor.unexpected(token);
    }
}

function inList(cursor: Cursor, subquery: SubqueryReader): InList {
    if (cursor.isSymbol('(') && cursor.isWord('SELECT', 1)) {
        return { kind: 'subquery', query: cursor.inParens(() => subquery(cursor)) };
    }
    return valueListOrBind(cursor);
}

function valueListOrBind(cursor: Cursor): ValueList | ReturnType<Cursor['bind']> {
    if (cursor.takeSymbol(':')) {
        return cursor.bind();
    }
    return { kind: 'list', values: cursor.inParens(() => cursor.list(() => parseValue(cursor))) };
}

/** A field path or a function call. */
export function parseFieldExpr(cursor: Cursor): FieldExpr {
    if (cursor.isSymbol('(', 1)) {
        return parseCall(cursor);
    }
    return { kind: 'field', path: cursor.path() };
}

/** `NAME(args)`. @throws SoqlError when SOQL has no such function */
export function parseCall(cursor: Cursor): FunctionCall {
    const token = cursor.read();
    if (token.kind !== 'name') {
        cursor.unexpected(token);
    }
    if (!SOQL_FUNCTIONS.has(token.word)) {
        throw new SoqlError(`Invalid function: ${token.text}`, { position: token.at });
    }
    const args = cursor.inParens(() => (cursor.isSymbol(')') ? [] : cursor.list(() => parseArgument(cursor))));
    return { kind: 'function', name: token.word, args };
}

function parseArgument(cursor: Cursor): FunctionArgument {
    const token = cursor.peek();
    return token.kind === 'name' && !isValueWord(token.word) ? parseFieldExpr(cursor) : parseValue(cursor);
}

function isValueWord(word: string): boolean {
    return word === 'NULL' || word === 'TRUE' || word === 'FALSE';
}

/** A literal, a date literal or a bind. */
export function parseValue(cursor: Cursor): Value {
    const token = cursor.read();
    switch (token.kind) {
        case 'string':
        case 'number':
        case 'date':
        case 'datetime':
        case 'time':
            return { kind: 'literal', type: token.kind, value: token.text };
        case 'symbol':
            return token.text === ':' ? cursor.bind() : cursor.unexpected(token);
        case 'name':
            return wordValue(cursor, token.word) ?? cursor.unexpected(token);
        case 'end':
            return cursor.unexpected(token);
    }
}

function wordValue(cursor: Cursor, word: string): Value | null {
    switch (word) {
        case 'NULL':
            return { kind: 'literal', type: 'null', value: null };
        case 'TRUE':
        case 'FALSE':
            return { kind: 'literal', type: 'boolean', value: word === 'TRUE' };
    }
    if (PLAIN_DATE_RANGES.has(word)) {
        return { kind: 'date-range', name: word, n: null };
    }
    if (NUMBERED_DATE_RANGE.test(word)) {
        cursor.expectSymbol(':');
        const n = cursor.read();
        return n.kind === 'number' ? { kind: 'date-range', name: word, n: Number(n.text) } : cursor.unexpected(n);
    }
    return /^[A-Z]{3}\d+$/.test(word) ? { kind: 'literal', type: 'currency', value: word } : null;
}
