/**
 * Text functions. Blank text counts as empty.
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 */
import { toId18 } from '../../data/ids.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexTime } from '../../runtime/time.ts';
import { FormulaEvaluationError } from '../errors.ts';
import { numberText, parseNumber, toInt, ZERO } from '../numbers.ts';
import type { FormulaFunction } from '../typed.ts';
import type { FormulaValue } from '../types.ts';
import { datetimeText, timeText } from './date-text.ts';
import { lenient, strict } from './define.ts';

const count = (value: number): Decimal => Decimal.fromInteger(value);

/** TEXT of any value but booleans and text. */
export function textOf(value: FormulaValue): string | null {
    if (value instanceof Decimal) {
        return numberText(value);
    }
    if (value instanceof ApexDate) {
        return value.toIso();
    }
    if (value instanceof ApexDatetime) {
        return datetimeText(value);
    }
    return value instanceof ApexTime ? timeText(value) : (value as string | null);
}

/** @throws FormulaEvaluationError for text that is no number. */
function valueOf(text: string): Decimal {
    const number = parseNumber(text);
    if (!number) {
        throw new FormulaEvaluationError(`The value '${text}' is not a valid number`);
    }
    return number;
}

function middle(text: string, start: number, length: number): string {
    const from = Math.max(start, 1) - 1;
    return length <= 0 ? '' : text.slice(from, from + length);
}

function pad(
    text: string | null,
    size: Decimal | null,
    filling: string | null | undefined,
    atStart: boolean
): string | null {
    if (text === null || size === null || toInt(size) <= 0) {
        return null;
    }
    const length = toInt(size);
    const fill = filling === undefined ? ' ' : (filling ?? '');
    return text.length >= length
        ? text.slice(0, length)
        : atStart
          ? text.padStart(length, fill)
          : text.padEnd(length, fill);
}

/** First letters of words in upper case, the others in lower case; digits continue a word. */
function initialCapitals(text: string): string {
    let isStart = true;
    const letters = [...text].map((char) => {
        const lower = [...char.toLowerCase()][0] as string;
        const upper = char.toUpperCase();
        if (lower !== char || (upper !== char && upper.length === char.length)) {
            const cased = isStart ? (upper.length === char.length ? upper : char) : lower;
            isStart = false;
            return cased;
        }
        isStart = !/\p{Ll}|\p{Lu}|\p{Nd}/u.test(char);
        return char;
    });
    return letters.join('');
}

function changeCase(text: string, locale: string | null | undefined, upper: boolean): string {
    const tag = locale?.replace(/_/g, '-').toLowerCase() ?? '';
    // Unknown locales change nothing on the platform either.
    const known = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? tag : 'en';
    return upper ? text.toLocaleUpperCase(known) : text.toLocaleLowerCase(known);
}

export const TEXT: readonly FormulaFunction[] = [
    strict('ASCII', ['text'], 'number', ([text]) => count(text.codePointAt(0) as number)),
    lenient('BEGINS', ['text', 'text'], 'boolean', ([text, start]) =>
        start === null ? true : text === null ? null : text.startsWith(start)
    ),
    lenient('BR', [], 'text', () => '<br>'),
    strict('CASESAFEID', ['text'], 'text', ([id]) => toId18(id) ?? id),
    strict('CHR', ['number'], 'text', ([code]) => {
        const point = toInt(code);
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : null;
    }),
    lenient('CONTAINS', ['text', 'text'], 'boolean', ([text, part]) =>
        part === null ? true : text === null ? null : text.includes(part)
    ),
    lenient('FIND', ['text', 'text', 'number?'], 'number', ([part, text, start]) => {
        const from = start instanceof Decimal ? toInt(start) - 1 : 0;
        return count(part === null || text === null ? 0 : text.indexOf(part, from) + 1);
    }),
    strict('INITCAP', ['text'], 'text', ([text]) => initialCapitals(text)),
    strict('LEFT', ['text', 'number'], 'text', ([text, length]) => middle(text, 1, toInt(length))),
    lenient('LEN', ['text'], 'number', ([text]) => (text === null ? ZERO : count(text.length))),
    lenient('LOWER', ['text', 'text?'], 'text', ([text, locale]) => text && changeCase(text, locale, false)),
    lenient('LPAD', ['text', 'number', 'text?'], 'text', ([text, size, filling]) => pad(text, size, filling, true)),
    strict('MID', ['text', 'number', 'number'], 'text', ([text, start, length]) =>
        middle(text, toInt(start), toInt(length))
    ),
    strict('REVERSE', ['text'], 'text', ([text]) => [...text].reverse().join('')),
    strict('RIGHT', ['text', 'number'], 'text', ([text, length]) =>
        toInt(length) <= 0 ? null : text.slice(Math.max(text.length - toInt(length), 0))
    ),
    lenient('RPAD', ['text', 'number', 'text?'], 'text', ([text, size, filling]) => pad(text, size, filling, false)),
    lenient('SUBSTITUTE', ['text', 'text', 'text'], 'text', ([text, old, replacement]) =>
        text === null || old === null ? text : text.replaceAll(old, () => replacement ?? '')
    ),
    strict('TEXT', ['number|date|datetime|time|picklist'], 'text', ([value]) => textOf(value)),
    strict('TRIM', ['text'], 'text', ([text]) => text.replace(/^ +| +$/g, '')),
    lenient('UPPER', ['text', 'text?'], 'text', ([text, locale]) => text && changeCase(text, locale, true)),
    strict('VALUE', ['text'], 'number', ([text]) => valueOf(text)),
    lenient('ISNUMBER', ['text'], 'boolean', ([text]) => text !== null && parseNumber(text) !== null)
];
