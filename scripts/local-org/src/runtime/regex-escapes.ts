/** Escapes that patterns and their character classes share. */

/** A pattern that Java would refuse; `message` is Java's description, `index` where. */
export class RegexSyntaxFailure extends Error {
    constructor(description: string, index: number) {
        super(`${description} near index ${index}`);
    }
}

/** Java's line terminators, for use inside a class. */
export const LINE_END = '\\n\\r\\x85\\u2028\\u2029';

/** Predefined classes, as members of a JavaScript `v` class. Java's are ASCII. */
export const CLASS_ESCAPES: Readonly<Record<string, string>> = {
    d: '0-9',
    D: '[^0-9]',
    w: 'a-zA-Z0-9_',
    W: '[^a-zA-Z0-9_]',
    s: ' \\t\\n\\x0B\\f\\r',
    S: '[^ \\t\\n\\x0B\\f\\r]',
    h: ' \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
    H: '[^ \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
    v: '\\n\\x0B\\f\\r\\x85\\u2028\\u2029',
    V: '[^\\n\\x0B\\f\\r\\x85\\u2028\\u2029]'
};

/** Names for \p that JavaScript lacks, as members of a class. */
const PROPERTIES: Readonly<Record<string, string>> = {
    Lower: 'a-z',
    Upper: 'A-Z',
    ASCII: '\\x00-\\x7F',
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Punct: '\\x21-\\x2F\\x3A-\\x40\\x5B-\\x60\\x7B-\\x7E',
    Graph: '\\x21-\\x7E',
    Print: '\\x20-\\x7E',
    Blank: ' \\t',
    Cntrl: '\\x00-\\x1F\\x7F',
    XDigit: '0-9a-fA-F',
    Space: ' \\t\\n\\x0B\\f\\r',
    javaLowerCase: '\\p{Lowercase}',
    javaUpperCase: '\\p{Uppercase}',
    javaWhitespace: '\\t\\n\\x0B\\f\\r\\x1C-\\x1F \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000',
    javaLetter: '\\p{L}',
    javaDigit: '\\p{Nd}',
    javaLetterOrDigit: '\\p{L}\\p{Nd}',
    IsAlphabetic: '\\p{Alphabetic}',
    IsIdeographic: '\\p{Ideographic}',
    IsLetter: '\\p{L}',
    IsLowercase: '\\p{Lowercase}',
    IsUppercase: '\\p{Uppercase}',
    IsPunctuation: '\\p{P}',
    IsControl: '\\p{Cc}',
    IsWhite_Space: '\\p{White_Space}',
    IsDigit: '\\p{Nd}',
    L1: '\\x00-\\xFF',
    all: '\\u{0}-\\u{10FFFF}'
};

/** What `\p{name}` stands for as members of a class, or null when the name is not known. */
export function propertyClass(name: string): string | null {
    const own = PROPERTIES[name];
    if (own !== undefined) {
        return own;
    }
    const bare = name.startsWith('Is') ? name.slice(2) : name;
    for (const candidate of [bare, `Script=${bare}`, bare.replace(/^(?:script|sc)=/i, 'Script=')]) {
        if (isProperty(candidate)) {
            return `\\p{${candidate}}`;
        }
    }
    return null;
}

function isProperty(name: string): boolean {
    try {
        return new RegExp(`\\p{${name}}`, 'v').source !== '';
    } catch (error) {
        if (error instanceof SyntaxError) {
            return false;
        }
        throw error;
    }
}

/** A code point that means itself everywhere in a JavaScript pattern. */
export function codePointEscape(codePoint: number): string {
    const char = String.fromCodePoint(codePoint);
    return /^[a-zA-Z0-9 _]$/.test(char) ? char : `\\u{${codePoint.toString(16)}}`;
}

/** One literal character, with both cases when case does not matter (ASCII letters only, as Java has it). */
export function foldCase(char: string, insensitive: boolean): string {
    if (insensitive && /^[a-zA-Z]$/.test(char)) {
        return `[${char.toLowerCase()}${char.toUpperCase()}]`;
    }
    return codePointEscape(char.codePointAt(0) as number);
}
