/** Splits a formula into tokens. */
import { FormulaCompileError } from './errors.ts';

export interface Token {
    readonly kind: 'name' | 'number' | 'text' | 'symbol' | 'end';
    /** The text as written; of text literals what they stand for. */
    readonly text: string;
    readonly position: number;
}

const SPACE = /\s+|\/\*[\s\S]*?\*\//y;
const NAME = /[A-Za-z$][\w$:.#]*/y;
const NUMBER = /\d+(\.\d+)?/y;
const TEXT = /"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'/y;
const SYMBOL = /\|\||&&|<>|!=|==|<=|>=|[-+*/^&=<>!(),]/y;
const MERGE_FIELD = /\{!\s*([A-Za-z$][\w$:.#]*)\s*\}/y;

/**
 * The tokens of a formula, an `end` token last. `{!Path}` of flows is the same as `Path`.
 * @throws FormulaCompileError for characters no formula has.
 */
export function tokenize(text: string): Token[] {
    const tokens: Token[] = [];
    let position = 0;
    const take = (pattern: RegExp): RegExpExecArray | null => {
        pattern.lastIndex = position;
        return pattern.exec(text);
    };
    while (position < text.length) {
        const space = take(SPACE);
        if (space) {
            position += space[0].length;
            continue;
        }
        const { token, length } = nextToken(text, position, take);
        tokens.push(token);
        position += length;
    }
    tokens.push({ kind: 'end', text: '', position });
    return tokens;
}

function nextToken(
    text: string,
    position: number,
    take: (pattern: RegExp) => RegExpExecArray | null
): { token: Token; length: number } {
    const plain: readonly [Token['kind'], RegExp][] = [
        ['name', NAME],
        ['number', NUMBER],
        ['symbol', SYMBOL]
    ];
    for (const [kind, pattern] of plain) {
        const match = take(pattern);
        if (match) {
            return { token: { kind, text: match[0], position }, length: match[0].length };
        }
    }
    const merge = take(MERGE_FIELD);
    if (merge) {
        return { token: { kind: 'name', text: merge[1] as string, position }, length: merge[0].length };
    }
    const literal = take(TEXT);
    if (literal) {
        return { token: { kind: 'text', text: literalText(literal, position), position }, length: literal[0].length };
    }
    throw new FormulaCompileError(`Syntax error.  Found '${text[position]}'`, position);
}

function literalText(match: RegExpExecArray, position: number): string {
    const raw = match[1] ?? match[2] ?? '';
    if (/[\r\n]/.test(raw)) {
        throw new FormulaCompileError('Syntax error.  A text literal must not span lines', position);
    }
    // Quotes and backslashes only: `\n` stays two characters, which is what REGEX wants.
    return raw.replace(/\\(["'\\])/g, '$1');
}
