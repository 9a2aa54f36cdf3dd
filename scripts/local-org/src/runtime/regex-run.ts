/**
 * Searching, replacing and splitting with Java patterns, as java.util.regex.Matcher does them.
 */
import { translateRegex } from './regex.ts';
import type { JavaRegex } from './regex.ts';

/** A replacement text or group number that does not fit the pattern; `message` is Java's. */
export class RegexUseFailure extends Error {}

/** One match. Positions are those of the searched text; -1 and null for groups that took no part. */
export interface RegexMatch {
    readonly starts: readonly number[];
    readonly ends: readonly number[];
    readonly groups: readonly (string | null)[];
}

/** A compiled pattern. */
export class CompiledRegex {
    readonly pattern: string;
    readonly #java: JavaRegex;
    readonly #search: RegExp;
    #whole: RegExp | null = null;
    #start: RegExp | null = null;

    /** @throws RegexSyntaxFailure */
    constructor(pattern: string) {
        this.pattern = pattern;
        this.#java = translateRegex(pattern);
        this.#search = new RegExp(this.#java.source, 'dgv');
    }

    get groupCount(): number {
        return this.#java.groupCount;
    }

    /** Number of a named group, or null. */
    groupNumber(name: string): number | null {
        return this.#java.names.get(name) ?? null;
    }

    /** The first match at or behind `from`, or null. */
    find(text: string, from: number): RegexMatch | null {
        return this.#run(this.#search, text, from);
    }

    /** The match of the whole text, or null. */
    matches(text: string): RegexMatch | null {
        this.#whole ??= new RegExp(`(?:${this.#java.source})(?![^])`, 'dyv');
        return this.#run(this.#whole, text, 0);
    }

    /** The match at the start of the text, or null. */
    lookingAt(text: string): RegexMatch | null {
        this.#start ??= new RegExp(this.#java.source, 'dyv');
        return this.#run(this.#start, text, 0);
    }

    #run(regex: RegExp, text: string, from: number): RegexMatch | null {
        regex.lastIndex = from;
        const found = regex.exec(text);
        if (!found) {
            return null;
        }
        const indices = found.indices as RegExpIndicesArray;
        const spans = this.#java.groups.map((group) => indices[group]);
        return {
            starts: spans.map((span) => span?.[0] ?? -1),
            ends: spans.map((span) => span?.[1] ?? -1),
            groups: this.#java.groups.map((group) => found[group] ?? null)
        };
    }

    /** All matches, each search going on behind the one before. */
    *findAll(text: string): Generator<RegexMatch, void, undefined> {
        let from = 0;
        while (from <= text.length) {
            const match = this.find(text, from);
            if (!match) {
                return;
            }
            yield match;
            const [start, end] = [match.starts[0] as number, match.ends[0] as number];
            from = end > start ? end : end + 1;
        }
    }

    /** Replaces the first match or all of them; `$1`, `${name}` and `\` in the replacement mean what Java says. */
    replace(text: string, replacement: string, all: boolean): string {
        let out = '';
        let from = 0;
        for (const match of this.findAll(text)) {
            out += text.slice(from, match.starts[0]) + expandReplacement(this, match, replacement);
            from = match.ends[0] as number;
            if (!all) {
                break;
            }
        }
        return out + text.slice(from);
    }

    /** Parts between matches, by the rules of java.lang.String.split (Java 8 and later). */
    split(text: string, limit: number): string[] {
        const parts: string[] = [];
        let from = 0;
        for (const match of this.findAll(text)) {
            const [start, end] = [match.starts[0] as number, match.ends[0] as number];
            if (limit > 0 && parts.length === limit - 1) {
                break;
            }
            if (end === 0 || (start === end && start >= text.length)) {
                continue;
            }
            parts.push(text.slice(from, start));
            from = end;
        }
        if (parts.length === 0) {
            return [text];
        }
        parts.push(text.slice(from));
        while (limit === 0 && parts[parts.length - 1] === '') {
            parts.pop();
        }
        return parts;
    }
}

/** A replacement with its group references filled in. @throws RegexUseFailure */
export function expandReplacement(regex: CompiledRegex, match: RegexMatch, replacement: string): string {
    return replacement.replace(/\\([^]?)|\$(?:\{([^}]*)\}|(\d+)|)/g, (whole, escaped, name, digits) => {
        if (whole.startsWith('\\')) {
            if (escaped === '') {
                throw new RegexUseFailure('character to be escaped is missing');
            }
            return escaped;
        }
        if (name !== undefined) {
            return match.groups[groupByName(regex, name)] ?? '';
        }
        if (digits === undefined) {
            throw new RegexUseFailure('Illegal group reference');
        }
        return groupByDigits(regex, match, digits);
    });
}

/** Number of the group called `name`. @throws RegexUseFailure */
function groupByName(regex: CompiledRegex, name: string): number {
    const number = regex.groupNumber(name);
    if (number === null) {
        throw new RegexUseFailure(`No group with name {${name}}`);
    }
    return number;
}

/** Java takes the first digit in any case and further ones while such a group exists. */
function groupByDigits(regex: CompiledRegex, match: RegexMatch, digits: string): string {
    let length = 1;
    if (Number(digits[0]) > regex.groupCount) {
        throw new RegexUseFailure(`No group ${digits[0]}`);
    }
    while (length < digits.length && Number(digits.slice(0, length + 1)) <= regex.groupCount) {
        length++;
    }
    return (match.groups[Number(digits.slice(0, length))] ?? '') + digits.slice(length);
}

const compiled = new Map<string, CompiledRegex>();
const CACHE_LIMIT = 500;

/** The compiled form of a pattern, kept for the next use. @throws RegexSyntaxFailure */
export function compileRegex(pattern: string): CompiledRegex {
    let regex = compiled.get(pattern);
    if (!regex) {
        regex = new CompiledRegex(pattern);
        if (compiled.size >= CACHE_LIMIT) {
            compiled.clear();
        }
        compiled.set(pattern, regex);
    }
    return regex;
}
