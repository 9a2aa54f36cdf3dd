/**
 * String: parts of a text, replacing, splitting, and the patterns that do so.
 */
import { throwApex } from '../../runtime/exception.ts';
import { extendClass } from '../declare.ts';
import { regexOf, strict, textList, usingRegex } from './support.ts';

const text = (behaviour: (self: string, other: string) => unknown) => strict(behaviour);

extendClass('System.String', {
    'String substring(Integer start)': strict((self: string, start: number) => substring(self, start, self.length)),
    'String substring(Integer start, Integer end)': strict(substring),
    'String substringAfter(String separator)': text((self, separator) => {
        const at = self.indexOf(separator);
        return at < 0 ? '' : self.slice(at + separator.length);
    }),
    'String substringAfterLast(String separator)': text((self, separator) => {
        const at = separator === '' ? -1 : self.lastIndexOf(separator);
        return at < 0 ? '' : self.slice(at + separator.length);
    }),
    'String substringBefore(String separator)': text((self, separator) => {
        const at = self.indexOf(separator);
        return at < 0 ? self : self.slice(0, at);
    }),
    'String substringBeforeLast(String separator)': text((self, separator) => {
        const at = separator === '' ? -1 : self.lastIndexOf(separator);
        return at < 0 ? self : self.slice(0, at);
    }),
    'String substringBetween(String tag)': text((self, tag) => between(self, tag, tag)),
    'String substringBetween(String open, String close)': strict(between),
    'String left(Integer length)': strict((self: string, length: number) => self.slice(0, Math.max(length, 0))),
    'String right(Integer length)': strict((self: string, length: number) =>
        length <= 0 ? '' : self.slice(Math.max(self.length - length, 0))
    ),
    'String mid(Integer start, Integer length)': strict((self: string, start: number, length: number) => {
        const from = Math.max(start, 0);
        return length < 0 ? '' : self.slice(from, from + length);
    }),
    'String remove(String part)': text((self, part) => (part === '' ? self : self.replaceAll(part, ''))),
    'String removeStart(String prefix)': text((self, prefix) =>
        self.startsWith(prefix) ? self.slice(prefix.length) : self
    ),
    'String removeStartIgnoreCase(String prefix)': text((self, prefix) =>
        self.toLowerCase().startsWith(prefix.toLowerCase()) ? self.slice(prefix.length) : self
    ),
    'String removeEnd(String suffix)': text((self, suffix) =>
        self.endsWith(suffix) ? self.slice(0, self.length - suffix.length) : self
    ),
    'String removeEndIgnoreCase(String suffix)': text((self, suffix) =>
        self.toLowerCase().endsWith(suffix.toLowerCase()) ? self.slice(0, self.length - suffix.length) : self
    ),
    'String replace(String target, String replacement)': strict((self: string, target: string, replacement: string) =>
        self.replaceAll(target, () => replacement)
    ),
    'String replaceAll(String regex, String replacement)': strict((self: string, regex: string, replacement: string) =>
        usingRegex(() => regexOf(regex).replace(self, replacement, true))
    ),
    'String replaceFirst(String regex, String replacement)': strict(
        (self: string, regex: string, replacement: string) =>
            usingRegex(() => regexOf(regex).replace(self, replacement, false))
    ),
    'List<String> split(String regex)': text((self, regex) => textList(regexOf(regex).split(self, 0))),
    'List<String> split(String regex, Integer limit)': strict((self: string, regex: string, limit: number) =>
        textList(regexOf(regex).split(self, limit))
    ),
    'List<String> splitByCharacterType()': (self: string) => textList(characterRuns(self)),
    'List<String> splitByCharacterTypeCamelCase()': (self: string) => textList(camelCaseRuns(self))
});

function substring(self: string, start: number, end: number): string {
    if (start < 0 || start > self.length) {
        throwApex('System.StringException', `Starting position out of bounds: ${start}`);
    }
    if (end < start || end > self.length) {
        throwApex('System.StringException', `Ending position out of bounds: ${end}`);
    }
    return self.slice(start, end);
}

function between(self: string, open: string, close: string): string | null {
    const start = self.indexOf(open);
    if (start < 0) {
        return null;
    }
    const end = self.indexOf(close, start + open.length);
    return end < 0 ? null : self.slice(start + open.length, end);
}

const RUNS = /\p{Lu}+|\p{Ll}+|\p{Lt}+|\p{L}|\p{Nd}+|\p{Zs}+|\p{Cc}+|\p{P}+|\p{S}+|[^]/gu;

function characterRuns(self: string): string[] {
    return self.match(RUNS) ?? [];
}

/** A single upper-case letter before lower-case ones goes with them: `fooBAR` → foo, BAR; `ASFRules` → ASF, Rules. */
function camelCaseRuns(self: string): string[] {
    const runs = characterRuns(self);
    for (let at = 0; at + 1 < runs.length; at++) {
        const run = runs[at] as string;
        if (/\p{Lu}$/u.test(run) && /^\p{Ll}/u.test(runs[at + 1] as string)) {
            const letters = [...run];
            const last = letters.pop() as string;
            runs[at] = letters.join('');
            runs[at + 1] = `${last}${runs[at + 1]}`;
        }
    }
    return runs.filter((run) => run !== '');
}
