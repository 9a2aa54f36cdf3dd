/**
 * Literals of Apex: numbers in range, strings without their escapes.
 */
import type { LiteralContext } from '@apexdevtools/apex-parser';
import { startOf } from './source.ts';
import type { Source } from './source.ts';
import type { LiteralExpr, Pos } from '../ast.ts';

const MAX_INTEGER = 2147483647;
const MAX_LONG = 9223372036854775807n;

/**
 * A literal of an expression.
 * @param negative whether a minus stands before it, which the smallest Integer and Long need
 */
export function literalExpr(source: Source, context: LiteralContext, negative = false): LiteralExpr {
    const pos = startOf(context);
    if (context.IntegerLiteral()) {
        return integerLiteral(source, context.IntegerLiteral().getText(), pos, negative);
    }
    if (context.LongLiteral()) {
        return longLiteral(source, context.LongLiteral().getText(), pos, negative);
    }
    if (context.NumberLiteral()) {
        return numberLiteral(context.NumberLiteral().getText(), pos, negative);
    }
    if (context.BooleanLiteral()) {
        const value = context.BooleanLiteral().getText().toLowerCase() === 'true';
        return { kind: 'literal', literal: 'Boolean', value, pos };
    }
    if (context.NULL()) {
        return { kind: 'literal', literal: 'null', value: null, pos };
    }
    return { kind: 'literal', literal: 'String', value: stringValue(context.getText()), pos };
}

/** Digits are decimal even with a leading zero. */
export function integerLiteral(source: Source, digits: string, pos: Pos, negative: boolean): LiteralExpr {
    const size = Number(digits);
    if (size > MAX_INTEGER + (negative ? 1 : 0)) {
        source.problem(pos, `Illegal integer: ${digits}`);
    }
    return { kind: 'literal', literal: 'Integer', value: negative && size !== 0 ? -size : size, pos };
}

/** `5L`. */
export function longLiteral(source: Source, text: string, pos: Pos, negative: boolean): LiteralExpr {
    const digits = text.slice(0, -1);
    const size = BigInt(digits);
    if (size > MAX_LONG + (negative ? 1n : 0n)) {
        source.problem(pos, `Illegal long: ${digits}`);
    }
    return { kind: 'literal', literal: 'Long', value: negative ? -size : size, pos };
}

/** `1.5` is a Decimal, `1.5d` a Double; the value is the text without the suffix. */
function numberLiteral(text: string, pos: Pos, negative: boolean): LiteralExpr {
    const isDouble = /d$/i.test(text);
    const digits = isDouble ? text.slice(0, -1) : text;
    return { kind: 'literal', literal: isDouble ? 'Double' : 'Decimal', value: negative ? `-${digits}` : digits, pos };
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

/** The value of `'…'`, or of `'''…'''`, whose first line break is not part of it. */
export function stringValue(text: string): string {
    const body =
        text.startsWith("'''") && text.length >= 6 ? text.slice(3, -3).replace(/^\r?\n/, '') : text.slice(1, -1);
    if (!body.includes('\\')) {
        return body;
    }
    return body.replace(/\\(?:u([0-9a-f]{4})|([^]))/gi, (_whole, hex: string | undefined, char: string | undefined) =>
        hex === undefined
            ? (ESCAPES[(char as string).toLowerCase()] ?? (char as string))
            : String.fromCharCode(parseInt(hex, 16))
    );
}
