/**
 * SOQL text → tokens. Keywords are not told apart from names here: SOQL allows most of them as names.
 */
import { SoqlError } from './errors.ts';

export type TokenKind = 'name' | 'string' | 'number' | 'date' | 'datetime' | 'time' | 'symbol' | 'end';

export interface Token {
    readonly kind: TokenKind;
    /** Source text; of a string, its unescaped value. */
    readonly text: string;
    /** Upper case of `text` for names, for keyword tests. */
    readonly word: string;
    readonly at: number;
}

const SPACE = /\s+/y;
const COMMENT = /\/\*[^]*?\*\/|\/\/[^\r\n]*/y;
const DATETIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})/iy;
const DATE = /\d{4}-\d{2}-\d{2}/y;
const TIME = /\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?/iy;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const NAME = /[a-z_][\w]*/iy;
const SYMBOL = /<=|>=|!=|<>|[=<>(),.:]/y;
const MULTILINE = /'''\r?\n((?:\\[^]|[^\\])*?)'''/y;
const STRING = /'((?:\\[^]|[^'\\])*)'/y;

const RULES: readonly (readonly [TokenKind, RegExp])[] = [
    ['datetime', DATETIME],
    ['date', DATE],
    ['time', TIME],
    ['number', NUMBER],
    ['name', NAME],
    ['symbol', SYMBOL]
];

/**
 * The tokens of a query, ended by one of kind `end`.
 * @param comments whether Apex comments may stand between tokens, as in an inline query
 * @throws SoqlError on a character or string no query can contain
 */
export function tokenize(text: string, comments: boolean): readonly Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (at < text.length) {
        const skipped = match(SPACE, text, at) ?? (comments ? match(COMMENT, text, at) : null);
        if (skipped) {
            at += skipped[0].length;
            continue;
        }
        const [token, length] = readToken(text, at);
        tokens.push(token);
        at += length;
    }
    tokens.push({ kind: 'end', text: '<EOF>', word: '<EOF>', at });
    return tokens;
}

function readToken(text: string, at: number): readonly [Token, number] {
    if (text[at] === "'") {
        const found = match(MULTILINE, text, at) ?? match(STRING, text, at);
        if (!found) {
            throw new SoqlError(`line 1:${at} mismatched character '<EOF>' expecting '''`, { position: at });
        }
        return [{ kind: 'string', text: unescape(found[1] as string, at), word: '', at }, found[0].length];
    }
    for (const [kind, rule] of RULES) {
        const found = match(rule, text, at);
        if (found) {
            return [{ kind, text: found[0], word: found[0].toUpperCase(), at }, found[0].length];
        }
    }
    throw new SoqlError(`line 1:${at} no viable alternative at character '${text[at]}'`, { position: at });
}

function match(rule: RegExp, text: string, at: number): RegExpExecArray | null {
    rule.lastIndex = at;
    return rule.exec(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    r: '\r',
    t: '\t',
    b: '\b',
    f: '\f',
    '"': '"',
    "'": "'",
    '\\': '\\',
    '%': '\\%',
    _: '\\_'
};

/** Escapes of SOQL strings; `\%` and `\_` keep their backslash because LIKE reads them. */
function unescape(body: string, at: number): string {
    if (!body.includes('\\')) {
        return body;
    }
    return body.replace(/\\(?:u([0-9a-f]{4})|([^]))/gi, (whole, hex: string | undefined, char: string | undefined) => {
        if (hex !== undefined) {
            return String.fromCharCode(parseInt(hex, 16));
        }
        const value = ESCAPES[(char as string).toLowerCase()];
        if (value === undefined) {
            throw new SoqlError(`Illegal string literal: invalid escape sequence '${whole}'`, { position: at });
        }
        return value;
    });
}
