/**
 * String: construction, conversion, comparison and the declaration of the class itself. The other string-*.ts modules add
 * to it by theme.
 */
import type { ApexDate } from '../../runtime/date.ts';
import type { ApexDatetime } from '../../runtime/datetime.ts';
import { GMT } from '../../runtime/datetime.ts';
import type { ApexDouble } from '../../runtime/double.ts';
import { hashCodeOf } from '../../runtime/equality.ts';
import { throwApex } from '../../runtime/exception.ts';
import { PatternFailure, formatMessage } from '../../runtime/format.ts';
import type { ApexList } from '../../runtime/list.ts';
import type { ApexTime } from '../../runtime/time.ts';
import { toLogText, toText } from '../../runtime/to-text.ts';
import { platformClass } from '../declare.ts';
import { iterate } from './iterable.ts';
import { REFERENCE, integerList, required, strict, strictStatic, userZone } from './support.ts';

/** Order of two texts by UTF-16 code units, as java.lang.String.compareTo gives it. */
export function compareText(left: string, right: string): number {
    const length = Math.min(left.length, right.length);
    for (let at = 0; at < length; at++) {
        const difference = left.charCodeAt(at) - right.charCodeAt(at);
        if (difference !== 0) {
            return difference;
        }
    }
    return left.length - right.length;
}

function join(parts: unknown, separator: string): string {
    const texts: string[] = [];
    for (const part of iterate(parts)) {
        texts.push(part === null ? '' : toText(part));
    }
    return texts.join(separator);
}

function format(pattern: string, args: ApexList): string {
    try {
        return formatMessage(pattern, args.items.map(toText));
    } catch (error) {
        if (error instanceof PatternFailure) {
            return throwApex('System.StringException', error.message);
        }
        throw error;
    }
}

platformClass('System.String', {
    doc: `${REFERENCE}apex_methods_system_string.htm`,
    members: {
        'static String valueOf(Date value)': (value: ApexDate | null) => value && value.toIso(),
        'static String valueOf(Datetime value)': (value: ApexDatetime | null) => value && value.toText(userZone()),
        'static String valueOf(Time value)': (value: ApexTime | null) => value && value.toString(),
        'static String valueOf(Decimal value)': (value: unknown) => textOrNull(value),
        'static String valueOf(Double value)': (value: ApexDouble | null) => value && value.toString(),
        'static String valueOf(Integer value)': (value: unknown) => textOrNull(value),
        'static String valueOf(Long value)': (value: unknown) => textOrNull(value),
        'static String valueOf(Object value)': (value: unknown) => textOrNull(value),
        'static String valueOfGmt(Datetime value)': (value: ApexDatetime) => required(value).toText(GMT),
        'static String fromCharArray(List<Integer> characters)': (characters: ApexList) =>
            String.fromCodePoint(...(required(characters).items as number[])),
        'static String join(Iterable<Object> parts, String separator)': strictStatic(join),
        'static String format(String pattern, List<Object> arguments)': strictStatic(format),
        'static String escapeSingleQuotes(String text)': (text: string) => required(text).replace(/[\\']/g, '\\$&'),
        'static Boolean isBlank(String text)': (text: string | null) => text === null || text.trim() === '',
        'static Boolean isNotBlank(String text)': (text: string | null) => text !== null && text.trim() !== '',
        'static Boolean isEmpty(String text)': (text: string | null) => text === null || text === '',
        'static Boolean isNotEmpty(String text)': (text: string | null) => text !== null && text !== '',
        'static String getCommonPrefix(List<String> texts)': (texts: ApexList) =>
            commonPrefix(required(texts).items as string[]),
        'Integer length()': (self: string) => self.length,
        'Integer compareTo(String other)': strict((self: string, other: string) => compareText(self, other)),
        'Boolean equals(String other)': (self: string, other: string | null) => self === other,
        'Boolean equals(Object other)': (self: string, other: unknown) => self === other,
        'Boolean equalsIgnoreCase(String other)': (self: string, other: string | null) =>
            other !== null && self.toLowerCase() === other.toLowerCase(),
        'Integer hashCode()': (self: string) => hashCodeOf(self),
        'String toString()': (self: string) => self,
        'Integer charAt(Integer index)': strict((self: string, index: number) => charAt(self, index)),
        'List<Integer> getChars()': (self: string) =>
            integerList(Array.from({ length: self.length }, (_, at) => self.charCodeAt(at))),
        'Integer codePointAt(Integer index)': strict((self: string, index: number) => {
            checkIndex(index, 0, self.length - 1);
            return self.codePointAt(index);
        }),
        'Integer codePointBefore(Integer index)': strict((self: string, index: number) => {
            checkIndex(index, 1, self.length);
            return [...self.slice(0, index)].at(-1)?.codePointAt(0);
        }),
        'Integer codePointCount(Integer begin, Integer end)': strict((self: string, begin: number, end: number) => {
            checkIndex(begin, 0, end);
            checkIndex(end, begin, self.length);
            return [...self.slice(begin, end)].length;
        }),
        'Integer offsetByCodePoints(Integer index, Integer offset)': strict(offsetByCodePoints),
        'String toLowerCase()': (self: string) => self.toLowerCase(),
        'String toLowerCase(String locale)': strict((self: string, locale: string) =>
            self.toLocaleLowerCase(locale.replace('_', '-'))
        ),
        'String toUpperCase()': (self: string) => self.toUpperCase(),
        'String toUpperCase(String locale)': strict((self: string, locale: string) =>
            self.toLocaleUpperCase(locale.replace('_', '-'))
        )
    }
});

function textOrNull(value: unknown): string | null {
    return value === null ? null : toLogText(value);
}

function commonPrefix(texts: readonly string[]): string {
    const [first = ''] = texts;
    let length = first.length;
    for (const text of texts) {
        while (!text.startsWith(first.slice(0, length))) {
            length--;
        }
    }
    return first.slice(0, length);
}

/** @throws System.StringException `String index out of range: n` */
export function checkIndex(index: number, least: number, most: number): void {
    if (index < least || index > most) {
        throwApex('System.StringException', `String index out of range: ${index}`);
    }
}

function charAt(self: string, index: number): number {
    checkIndex(index, 0, self.length - 1);
    return self.charCodeAt(index);
}

function offsetByCodePoints(self: string, index: number, offset: number): number {
    checkIndex(index, 0, self.length);
    const chars = offset >= 0 ? [...self.slice(index)] : [...self.slice(0, index)];
    checkIndex(index + offset, 0, self.length);
    const passed = offset >= 0 ? chars.slice(0, offset) : chars.slice(chars.length + offset);
    const units = passed.join('').length;
    return offset >= 0 ? index + units : index - units;
}
