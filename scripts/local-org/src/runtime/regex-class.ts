/**
 * Character classes of java.util.regex (`[a-z&&[^b]]`) as classes of a JavaScript pattern with the `v` flag.
 */
import { CLASS_ESCAPES, RegexSyntaxFailure, codePointEscape, propertyClass } from './regex-escapes.ts';
import { UnsupportedError } from './uncatchable.ts';

/** What an escape stands for. */
export type EscapeItem =
    { readonly kind: 'char'; readonly codePoint: number } | { readonly kind: 'set'; readonly text: string };

const CONTROL: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };

/** Reads one class or one escape, starting behind its `[` or `\`. */
export class ClassReader {
    /** Where reading goes on. */
    at: number;
    readonly #pattern: string;
    readonly #insensitive: boolean;
    readonly #comments: boolean;

    constructor(pattern: string, at: number, insensitive: boolean, comments: boolean) {
        this.#pattern = pattern;
        this.at = at;
        this.#insensitive = insensitive;
        this.#comments = comments;
    }

    /** The class up to its `]`, as text of its own brackets. */
    read(): string {
        const negated = this.#take('^');
        const operands = [this.#union()];
        while (this.#take('&&')) {
            operands.push(this.#union());
        }
        if (!this.#take(']')) {
            throw new RegexSyntaxFailure('Unclosed character class', this.#pattern.length - 1);
        }
        const parts = operands.filter((operand) => operand !== '');
        const text = parts.length > 1 ? parts.map((part) => `[${part}]`).join('&&') : (parts[0] ?? '');
        return `[${negated ? '^' : ''}${text}]`;
    }

    #union(): string {
        let out = '';
        let first = true;
        while (this.at < this.#pattern.length && !this.#pattern.startsWith('&&', this.at)) {
            const char = this.#pattern[this.at] as string;
            if (char === ']' && !first) {
                break;
            }
            first = false;
            if (this.#comments && /\s/.test(char)) {
                this.at++;
            } else if (char === '[') {
                this.at++;
                out += this.read();
            } else {
                out += this.#range();
            }
        }
        return out;
    }

    #range(): string {
        const from = this.#item();
        const isRange =
            this.#pattern[this.at] === '-' &&
            this.at + 1 < this.#pattern.length &&
            !/[\][]/.test(this.#pattern[this.at + 1] as string);
        if (from.kind === 'set') {
            return from.text;
        }
        if (!isRange) {
            return this.#fold(from.codePoint, from.codePoint);
        }
        const start = this.at;
        this.at++;
        const to = this.#item();
        if (to.kind === 'set') {
            return `${this.#fold(from.codePoint, from.codePoint)}\\-${to.text}`;
        }
        if (to.codePoint < from.codePoint) {
            throw new RegexSyntaxFailure('Illegal character range', start + 1);
        }
        return this.#fold(from.codePoint, to.codePoint);
    }

    #item(): EscapeItem {
        const codePoint = this.#pattern.codePointAt(this.at) as number;
        this.at += String.fromCodePoint(codePoint).length;
        return codePoint === 0x5c ? this.escape() : { kind: 'char', codePoint };
    }

    /** A range, with the other case of the ASCII letters in it when case does not matter. */
    #fold(from: number, to: number): string {
        let out = rangeText(from, to);
        if (this.#insensitive) {
            for (const [first, last, shift] of [
                [0x41, 0x5a, 32],
                [0x61, 0x7a, -32]
            ] as const) {
                const low = Math.max(from, first);
                const high = Math.min(to, last);
                out += low <= high ? rangeText(low + shift, high + shift) : '';
            }
        }
        return out;
    }

    /** The escape behind a backslash. */
    escape(): EscapeItem {
        const char = this.#pattern[this.at];
        if (char === undefined) {
            throw new RegexSyntaxFailure('Unexpected internal error', this.at);
        }
        this.at++;
        const set = CLASS_ESCAPES[char];
        if (set !== undefined) {
            return { kind: 'set', text: set };
        }
        if (CONTROL[char] !== undefined) {
            return { kind: 'char', codePoint: CONTROL[char] };
        }
        switch (char) {
            case 'p':
            case 'P':
                return this.#property(char === 'P');
            case 'u':
                return this.#number(/^[0-9a-fA-F]{4}/, 16, 'Illegal Unicode escape sequence');
            case 'x':
                return this.#hexadecimal();
            case '0':
                return this.#number(/^(?:[0-3][0-7]{2}|[0-7]{1,2})/, 8, 'Illegal octal escape sequence');
            case 'c':
                return { kind: 'char', codePoint: (this.#pattern.codePointAt(this.at++) ?? 0) ^ 64 };
            default:
                if (/[a-zA-Z]/.test(char)) {
                    throw new RegexSyntaxFailure('Illegal/unsupported escape sequence', this.at - 1);
                }
                return { kind: 'char', codePoint: this.#wholeCodePoint(char) };
        }
    }

    #wholeCodePoint(char: string): number {
        const codePoint = this.#pattern.codePointAt(this.at - 1) as number;
        this.at += String.fromCodePoint(codePoint).length - char.length;
        return codePoint;
    }

    #hexadecimal(): EscapeItem {
        if (this.#pattern[this.at] !== '{') {
            return this.#number(/^[0-9a-fA-F]{2}/, 16, 'Illegal hexadecimal escape sequence');
        }
        this.at++;
        const item = this.#number(/^[0-9a-fA-F]{1,6}/, 16, 'Illegal hexadecimal escape sequence');
        if (!this.#take('}')) {
            throw new RegexSyntaxFailure('Unclosed hexadecimal escape sequence', this.at);
        }
        return item;
    }

    #number(form: RegExp, radix: number, problem: string): EscapeItem {
        const match = form.exec(this.#pattern.slice(this.at));
        if (!match) {
            throw new RegexSyntaxFailure(problem, this.at);
        }
        this.at += match[0].length;
        return { kind: 'char', codePoint: Number.parseInt(match[0], radix) };
    }

    #property(negated: boolean): EscapeItem {
        const match = /^(?:\{(\^?)([^}]*)\}|([a-zA-Z]))/.exec(this.#pattern.slice(this.at));
        if (!match) {
            throw new RegexSyntaxFailure('Unclosed character family', this.#pattern.length - 1);
        }
        this.at += match[0].length;
        const name = match[2] ?? (match[3] as string);
        let text = propertyClass(name);
        if (text === null) {
            throw new UnsupportedError(`regular expression class \\p{${name}}`);
        }
        if (this.#insensitive && /^(?:Lower|Upper|Lu|Ll)$/.test(name)) {
            text = name.length > 2 ? 'a-zA-Z' : '\\p{Lu}\\p{Ll}\\p{Lt}';
        }
        return { kind: 'set', text: negated !== (match[1] === '^') ? `[^${text}]` : text };
    }

    #take(mark: string): boolean {
        if (!this.#pattern.startsWith(mark, this.at)) {
            return false;
        }
        this.at += mark.length;
        return true;
    }
}

function rangeText(from: number, to: number): string {
    return from === to ? codePointEscape(from) : `${codePointEscape(from)}-${codePointEscape(to)}`;
}
