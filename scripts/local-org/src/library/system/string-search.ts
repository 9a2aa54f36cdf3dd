/**
 * String: searching, testing and comparing.
 */
import { throwApex } from '../../runtime/exception.ts';
import { extendClass } from '../declare.ts';
import { strict } from './support.ts';

type Texts = (self: string, other: string) => unknown;
const text = (behaviour: Texts) => strict(behaviour);
const fold = (value: string): string => value.toLowerCase();

extendClass('System.String', {
    'Boolean contains(String part)': text((self, part) => self.includes(part)),
    'Boolean containsIgnoreCase(String part)': text((self, part) => fold(self).includes(fold(part))),
    'Boolean containsAny(String characters)': text((self, characters) =>
        [...characters].some((char) => self.includes(char))
    ),
    'Boolean containsNone(String characters)': text(
        (self, characters) => ![...characters].some((char) => self.includes(char))
    ),
    'Boolean containsOnly(String characters)': text((self, characters) =>
        [...self].every((char) => characters.includes(char))
    ),
    'Boolean containsWhitespace()': (self: string) => /\s/.test(self),
    'Integer countMatches(String part)': text((self, part) => (part === '' ? 0 : self.split(part).length - 1)),
    'Boolean startsWith(String prefix)': text((self, prefix) => self.startsWith(prefix)),
    'Boolean startsWithIgnoreCase(String prefix)': text((self, prefix) => fold(self).startsWith(fold(prefix))),
    'Boolean endsWith(String suffix)': text((self, suffix) => self.endsWith(suffix)),
    'Boolean endsWithIgnoreCase(String suffix)': text((self, suffix) => fold(self).endsWith(fold(suffix))),
    'Integer indexOf(String part)': text((self, part) => self.indexOf(part)),
    'Integer indexOf(String part, Integer from)': strict((self: string, part: string, from: number) =>
        self.indexOf(part, from)
    ),
    'Integer indexOfIgnoreCase(String part)': text((self, part) => fold(self).indexOf(fold(part))),
    'Integer indexOfIgnoreCase(String part, Integer from)': strict((self: string, part: string, from: number) =>
        fold(self).indexOf(fold(part), from)
    ),
    'Integer lastIndexOf(String part)': text((self, part) => self.lastIndexOf(part)),
    'Integer lastIndexOf(String part, Integer end)': strict((self: string, part: string, end: number) =>
        end < 0 ? -1 : self.lastIndexOf(part, end)
    ),
    'Integer lastIndexOfIgnoreCase(String part)': text((self, part) => fold(self).lastIndexOf(fold(part))),
    'Integer lastIndexOfIgnoreCase(String part, Integer end)': strict((self: string, part: string, end: number) =>
        end < 0 ? -1 : fold(self).lastIndexOf(fold(part), end)
    ),
    'Integer indexOfChar(Integer character)': strict((self: string, char: number) =>
        self.indexOf(String.fromCodePoint(char))
    ),
    'Integer indexOfChar(Integer character, Integer from)': strict((self: string, char: number, from: number) =>
        self.indexOf(String.fromCodePoint(char), from)
    ),
    'Integer lastIndexOfChar(Integer character)': strict((self: string, char: number) =>
        self.lastIndexOf(String.fromCodePoint(char))
    ),
    'Integer lastIndexOfChar(Integer character, Integer end)': strict((self: string, char: number, end: number) =>
        end < 0 ? -1 : self.lastIndexOf(String.fromCodePoint(char), end)
    ),
    'Integer indexOfAny(String characters)': text((self, characters) =>
        indexWhere(self, (char) => characters.includes(char))
    ),
    'Integer indexOfAnyBut(String characters)': text((self, characters) =>
        indexWhere(self, (char) => !characters.includes(char))
    ),
    'Integer indexOfDifference(String other)': text(indexOfDifference),
    'String difference(String other)': text((self, other) => {
        const at = indexOfDifference(self, other);
        return at < 0 ? '' : other.slice(at);
    }),
    'Integer getLevenshteinDistance(String other)': text((self, other) => levenshtein(self, other)),
    'Integer getLevenshteinDistance(String other, Integer threshold)': strict(
        (self: string, other: string, threshold: number) => {
            if (threshold < 0) {
                throwApex('System.StringException', 'Threshold must not be negative');
            }
            const distance = levenshtein(self, other);
            return distance > threshold ? -1 : distance;
        }
    ),
    'Boolean isAllLowerCase()': (self: string) => /^\p{Ll}+$/u.test(self),
    'Boolean isAllUpperCase()': (self: string) => /^\p{Lu}+$/u.test(self),
    'Boolean isAlpha()': (self: string) => /^\p{L}+$/u.test(self),
    'Boolean isAlphaSpace()': (self: string) => /^[\p{L} ]*$/u.test(self),
    'Boolean isAlphanumeric()': (self: string) => /^[\p{L}\p{Nd}]+$/u.test(self),
    'Boolean isAlphanumericSpace()': (self: string) => /^[\p{L}\p{Nd} ]*$/u.test(self),
    'Boolean isAsciiPrintable()': (self: string) => /^[\x20-\x7e]*$/.test(self),
    'Boolean isNumeric()': (self: string) => /^\p{Nd}+$/u.test(self),
    'Boolean isNumericSpace()': (self: string) => /^[\p{Nd} ]*$/u.test(self),
    'Boolean isWhitespace()': (self: string) => /^\s*$/.test(self)
});

function indexWhere(self: string, wanted: (char: string) => boolean): number {
    for (let at = 0; at < self.length; at++) {
        if (wanted(self[at] as string)) {
            return at;
        }
    }
    return -1;
}

function indexOfDifference(self: string, other: string): number {
    if (self === other) {
        return -1;
    }
    let at = 0;
    while (at < self.length && at < other.length && self[at] === other[at]) {
        at++;
    }
    return at;
}

function levenshtein(left: string, right: string): number {
    let row = Array.from({ length: right.length + 1 }, (_, at) => at);
    for (let at = 1; at <= left.length; at++) {
        const next = [at];
        for (let to = 1; to <= right.length; to++) {
            const change = (row[to - 1] as number) + (left[at - 1] === right[to - 1] ? 0 : 1);
            next.push(Math.min((row[to] as number) + 1, (next[to - 1] as number) + 1, change));
        }
        row = next;
    }
    return row[right.length] as number;
}
