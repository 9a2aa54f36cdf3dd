/**
 * Java's regular expressions (java.util.regex) on JavaScript's engine: the pattern is read and written anew with the
 * `v` flag, without ever using the `i`, `m` and `s` flags, because Java's flags may change in the middle of a pattern.
 *
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_pattern_and_matcher_pattern_methods.htm
 *
 * Known differences: a group inside a repetition forgets its match when a later turn does not take part in it, and a
 * back reference to a group that took no part matches the empty string; Java keeps the former and fails the latter.
 */
import { UnsupportedError } from './uncatchable.ts';
import { ClassReader } from './regex-class.ts';
import { CLASS_ESCAPES, LINE_END, RegexSyntaxFailure, foldCase } from './regex-escapes.ts';

/** A translated pattern. */
export interface JavaRegex {
    /** JavaScript source for the `v` flag. */
    readonly source: string;
    /** Number of capturing groups as Java counts them. */
    readonly groupCount: number;
    /** JavaScript's number of each Java group; index 0 is the whole match. */
    readonly groups: readonly number[];
    readonly names: ReadonlyMap<string, number>;
}

interface Flags {
    insensitive: boolean;
    multiline: boolean;
    dotAll: boolean;
    comments: boolean;
    unixLines: boolean;
}

const cache = new Map<string, JavaRegex>();
const CACHE_LIMIT = 500;

/** Translates a pattern. @throws RegexSyntaxFailure */
export function translateRegex(pattern: string): JavaRegex {
    let translated = cache.get(pattern);
    if (!translated) {
        translated = new Translator(pattern).translate();
        if (cache.size >= CACHE_LIMIT) {
            cache.clear();
        }
        cache.set(pattern, translated);
    }
    return translated;
}

/** The pattern that matches `text` itself. */
export function quoteRegex(text: string): string {
    return `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;
}

class Translator {
    readonly #pattern: string;
    #at = 0;
    #flags: Flags = { insensitive: false, multiline: false, dotAll: false, comments: false, unixLines: false };
    readonly #groups: number[] = [0];
    readonly #names = new Map<string, number>();
    #jsGroups = 0;

    constructor(pattern: string) {
        this.#pattern = pattern;
    }

    translate(): JavaRegex {
        const source = this.#alternatives();
        if (this.#at < this.#pattern.length) {
            throw new RegexSyntaxFailure("Unmatched closing ')'", Math.max(this.#at - 1, 0));
        }
        return { source, groupCount: this.#groups.length - 1, groups: this.#groups, names: this.#names };
    }

    #alternatives(): string {
        const outer = { ...this.#flags };
        let out = '';
        while (this.#at < this.#pattern.length && this.#pattern[this.#at] !== ')') {
            if (this.#pattern[this.#at] === '|') {
                this.#at++;
                out += '|';
            } else {
                out += this.#term();
            }
        }
        this.#flags = outer;
        return out;
    }

    #term(): string {
        if (this.#flags.comments && this.#skipComment()) {
            return '';
        }
        const groupsBefore = this.#jsGroups;
        const atom = this.#atom();
        if (atom === null) {
            return '';
        }
        return this.#quantified(atom, groupsBefore);
    }

    #skipComment(): boolean {
        const match = /^(?:\s+|#[^\n]*)/.exec(this.#pattern.slice(this.#at));
        this.#at += match?.[0].length ?? 0;
        return match !== null;
    }

    /** A quantifier after `atom`, possessive ones as a lookahead that cannot be entered again. */
    #quantified(atom: string, groupsBefore: number): string {
        while (this.#flags.comments && this.#skipComment());
        const match = /^(?:[*+?]|\{\d+(?:,\d*)?\})([+?]?)/.exec(this.#pattern.slice(this.#at));
        if (!match) {
            return atom;
        }
        this.#at += match[0].length;
        if (match[1] === '+') {
            return this.#atomic(`${atom}${match[0].slice(0, -1)}`, groupsBefore);
        }
        return `${atom}${match[0]}`;
    }

    /** `inside` matched once and kept: `(?=(inside))\N`. The groups inside move up by the one put around them. */
    #atomic(inside: string, groupsBefore: number): string {
        const number = groupsBefore + 1;
        for (let group = 1; group < this.#groups.length; group++) {
            if (this.#groups[group]! >= number) {
                this.#groups[group]!++;
            }
        }
        this.#jsGroups++;
        const shifted = inside.replace(/\\(\\|[^\d\\]|(\d+))/g, (text, _rest, digits: string | undefined) =>
            digits !== undefined && Number(digits) >= number ? `\\${Number(digits) + 1}` : text
        );
        return `(?:(?=(${shifted}))\\${number})`;
    }

    #atom(): string | null {
        const start = this.#at;
        const char = String.fromCodePoint(this.#pattern.codePointAt(this.#at) as number);
        this.#at += char.length;
        switch (char) {
            case '(':
                return this.#group(start);
            case '[': {
                const reader = new ClassReader(this.#pattern, this.#at, this.#flags.insensitive, this.#flags.comments);
                const text = reader.read();
                this.#at = reader.at;
                return text;
            }
            case '\\':
                return this.#escape();
            case '.':
                return this.#flags.dotAll ? '[^]' : this.#flags.unixLines ? '[^\\n]' : `[^${LINE_END}]`;
            case '^':
                return this.#flags.multiline ? `(?<=(?<![^])|\\n|\\r(?!\\n)|[\\x85\\u2028\\u2029])(?=[^])` : '(?<![^])';
            case '$':
                return this.#dollar();
            case '*':
            case '+':
            case '?':
                throw new RegexSyntaxFailure(`Dangling meta character '${char}'`, start);
            case '{':
                throw new RegexSyntaxFailure('Illegal repetition', start);
            default:
                return this.#literal(char);
        }
    }

    #literal(char: string): string {
        return foldCase(char, this.#flags.insensitive);
    }

    #dollar(): string {
        if (this.#flags.multiline) {
            return `(?=\\r\\n|(?<!\\r)\\n|[\\r\\x85\\u2028\\u2029]|(?![^]))`;
        }
        return `(?=(?:\\r\\n|(?<!\\r)\\n|[\\r\\x85\\u2028\\u2029])?(?![^]))`;
    }

    #group(start: number): string | null {
        const rest = this.#pattern.slice(this.#at);
        const opening = /^\?(?:(<=|<!|[:=!>])|<([a-zA-Z][a-zA-Z0-9]*)>|([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)]))/.exec(rest);
        if (rest.startsWith('?') && !opening) {
            throw new RegexSyntaxFailure('Unknown inline modifier', this.#at + 1);
        }
        if (!opening) {
            return this.#capturing(start, null);
        }
        this.#at += opening[0].length;
        if (opening[2] !== undefined) {
            return this.#capturing(start, opening[2]);
        }
        if (opening[1] === '>') {
            const before = this.#jsGroups;
            return this.#atomic(this.#body(start), before);
        }
        if (opening[1] !== undefined) {
            return `(?${opening[1]}${this.#body(start)})`;
        }
        return this.#flagGroup(opening[3] ?? '', opening[4] ?? '', opening[5] === ')', start);
    }

    #capturing(start: number, name: string | null): string {
        this.#jsGroups++;
        this.#groups.push(this.#jsGroups);
        if (name !== null) {
            if (this.#names.has(name)) {
                throw new RegexSyntaxFailure(`Named capturing group <${name}> is already defined`, this.#at);
            }
            this.#names.set(name, this.#groups.length - 1);
        }
        return `(${this.#body(start)})`;
    }

    #body(start: number): string {
        const text = this.#alternatives();
        if (this.#pattern[this.#at] !== ')') {
            throw new RegexSyntaxFailure('Unclosed group', this.#pattern.length || start);
        }
        this.#at++;
        return text;
    }

    #flagGroup(on: string, off: string, toTheEnd: boolean, start: number): string | null {
        const outer = { ...this.#flags };
        for (const letter of on) {
            this.#setFlag(letter, true);
        }
        for (const letter of off) {
            this.#setFlag(letter, false);
        }
        if (toTheEnd) {
            return null;
        }
        const text = `(?:${this.#body(start)})`;
        this.#flags = outer;
        return text;
    }

    #setFlag(letter: string, on: boolean): void {
        switch (letter) {
            case 'i':
                this.#flags.insensitive = on;
                break;
            case 'm':
                this.#flags.multiline = on;
                break;
            case 's':
                this.#flags.dotAll = on;
                break;
            case 'x':
                this.#flags.comments = on;
                break;
            case 'd':
                this.#flags.unixLines = on;
                break;
            case 'u':
            case 'U':
                throw new UnsupportedError(`regular expression flag (?${letter})`);
            default:
                throw new RegexSyntaxFailure('Unknown inline modifier', this.#at);
        }
    }

    #escape(): string | null {
        if (this.#at >= this.#pattern.length) {
            throw new RegexSyntaxFailure('Unexpected internal error', this.#at);
        }
        const char = this.#pattern[this.#at] as string;
        const simple = CLASS_ESCAPES[char];
        if (simple !== undefined) {
            this.#at++;
            return `[${simple}]`;
        }
        switch (char) {
            case 'b':
            case 'B':
                this.#at++;
                return `\\${char}`;
            case 'A':
                this.#at++;
                return '(?<![^])';
            case 'z':
                this.#at++;
                return '(?![^])';
            case 'Z':
                this.#at++;
                return `(?=(?:\\r\\n|(?<!\\r)\\n|[\\r\\x85\\u2028\\u2029])?(?![^]))`;
            case 'R':
                this.#at++;
                return '(?:\\r\\n|[\\n\\v\\f\\r\\x85\\u2028\\u2029])';
            case 'Q':
                return this.#quotation();
            case 'k':
                return this.#namedReference();
            case 'G':
            case 'X':
                throw new UnsupportedError(`regular expression construct \\${char}`);
            default:
                return /[1-9]/.test(char) ? this.#reference() : this.#codePointOrProperty();
        }
    }

    #codePointOrProperty(): string {
        const reader = new ClassReader(this.#pattern, this.#at, this.#flags.insensitive, false);
        const item = reader.escape();
        this.#at = reader.at;
        return item.kind === 'set' ? `[${item.text}]` : this.#literal(String.fromCodePoint(item.codePoint));
    }

    #quotation(): string | null {
        const from = this.#at + 1;
        const end = this.#pattern.indexOf('\\E', from);
        const text = this.#pattern.slice(from, end < 0 ? undefined : end);
        this.#at = end < 0 ? this.#pattern.length : end + 2;
        const atoms = [...text].map((char) => this.#literal(char));
        if (atoms.length === 0) {
            return null;
        }
        // A quantifier behind the quotation belongs to its last character.
        const last = atoms.pop() as string;
        return atoms.length ? `${atoms.join('')}${last}` : last;
    }

    #reference(): string {
        const match = /^\d+/.exec(this.#pattern.slice(this.#at)) as RegExpExecArray;
        let digits = match[0];
        // Java takes further digits only while such a group exists.
        while (digits.length > 1 && Number(digits) >= this.#groups.length) {
            digits = digits.slice(0, -1);
        }
        this.#at += digits.length;
        return this.#backReference(Number(digits));
    }

    #namedReference(): string {
        const match = /^k<([a-zA-Z][a-zA-Z0-9]*)>/.exec(this.#pattern.slice(this.#at));
        const group = match ? this.#names.get(match[1] as string) : undefined;
        if (!match || group === undefined) {
            throw new RegexSyntaxFailure(`(named capturing group <${match?.[1] ?? ''}> does not exit`, this.#at);
        }
        this.#at += match[0].length;
        return this.#backReference(group);
    }

    #backReference(group: number): string {
        if (this.#flags.insensitive) {
            throw new UnsupportedError('a back reference under the regular expression flag (?i)');
        }
        const number = this.#groups[group];
        return number === undefined ? '[]' : `(?:\\${number})`;
    }
}
