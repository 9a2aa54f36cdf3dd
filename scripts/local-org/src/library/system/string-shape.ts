/**
 * String: padding, repeating, white space and capitals.
 */
import { throwApex } from '../../runtime/exception.ts';
import { extendClass } from '../declare.ts';
import { strict } from './support.ts';

extendClass('System.String', {
    'String trim()': (self: string) => self.replace(/^[\0-\x20]+|[\0-\x20]+$/g, ''),
    'String normalizeSpace()': (self: string) => self.trim().replace(/\s+/g, ' '),
    'String deleteWhitespace()': (self: string) => self.replace(/\s/g, ''),
    'String reverse()': (self: string) => [...self].reverse().join(''),
    'String repeat(Integer times)': strict((self: string, times: number) => self.repeat(Math.max(times, 0))),
    'String repeat(String separator, Integer times)': strict((self: string, separator: string, times: number) =>
        Array.from({ length: Math.max(times, 0) }, () => self).join(separator)
    ),
    'String leftPad(Integer length)': strict((self: string, length: number) => self.padStart(length)),
    'String leftPad(Integer length, String padding)': strict((self: string, length: number, padding: string) =>
        self.padStart(length, padding || ' ')
    ),
    'String rightPad(Integer length)': strict((self: string, length: number) => self.padEnd(length)),
    'String rightPad(Integer length, String padding)': strict((self: string, length: number, padding: string) =>
        self.padEnd(length, padding || ' ')
    ),
    'String center(Integer size)': strict((self: string, size: number) => center(self, size, ' ')),
    'String center(Integer size, String padding)': strict((self: string, size: number, padding: string) =>
        center(self, size, padding || ' ')
    ),
    'String abbreviate(Integer width)': strict((self: string, width: number) => abbreviate(self, 0, width)),
    'String abbreviate(Integer width, Integer offset)': strict((self: string, width: number, offset: number) =>
        abbreviate(self, offset, width)
    ),
    'String capitalize()': (self: string) => changeFirst(self, (char) => char.toUpperCase()),
    'String uncapitalize()': (self: string) => changeFirst(self, (char) => char.toLowerCase()),
    'String swapCase()': (self: string) =>
        [...self].map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase())).join('')
});

function changeFirst(self: string, change: (char: string) => string): string {
    return self === '' ? self : change(self[0] as string) + self.slice(1);
}

function center(self: string, size: number, padding: string): string {
    const missing = size - self.length;
    return missing <= 0 ? self : self.padStart(self.length + Math.floor(missing / 2), padding).padEnd(size, padding);
}

/** By the rules of org.apache.commons.lang.StringUtils.abbreviate. */
function abbreviate(self: string, offset: number, width: number): string {
    if (width < 4) {
        throwApex('System.StringException', 'Minimum abbreviation width is 4');
    }
    if (self.length <= width) {
        return self;
    }
    let from = Math.min(offset, self.length);
    if (self.length - from < width - 3) {
        from = self.length - (width - 3);
    }
    if (from <= 4) {
        return `${self.slice(0, width - 3)}...`;
    }
    if (width < 7) {
        throwApex('System.StringException', 'Minimum abbreviation width with offset is 7');
    }
    const rest = self.slice(from);
    return from + width - 3 < self.length ? `...${abbreviate(rest, 0, width - 3)}` : `...${self.slice(-(width - 3))}`;
}
