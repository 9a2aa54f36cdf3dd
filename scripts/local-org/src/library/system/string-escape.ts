/**
 * String: escaping for and unescaping from other languages, by the rules of org.apache.commons.lang3.StringEscapeUtils.
 */
import { extendClass } from '../declare.ts';
import { HTML3, HTML3_CHARACTERS, HTML4, HTML4_CHARACTERS } from './html-entities.ts';

const CONTROL: Readonly<Record<string, string>> = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };
const FROM_CONTROL: Readonly<Record<string, string>> = { b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' };

const unicode = (char: string): string => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Backslash escapes; characters outside printable ASCII as `\uXXXX`. */
function escapeJava(text: string, special: RegExp): string {
    return text.replace(special, '\\$&').replace(/[^\x20-\x7e]/g, (char) => CONTROL[char] ?? unicode(char));
}

function unescapeJava(text: string): string {
    return text.replace(/\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([^])|$)/g, (_whole, hex, octal, char) => {
        if (hex !== undefined || octal !== undefined) {
            return String.fromCharCode(Number.parseInt(hex ?? octal, hex === undefined ? 8 : 16));
        }
        return FROM_CONTROL[char] ?? char ?? '';
    });
}

function escapeEntities(text: string, names: ReadonlyMap<string, string>): string {
    return text.replace(/["&<>\u0080-\uffff]/g, (char) => {
        const name = names.get(char);
        return name === undefined ? char : `&${name};`;
    });
}

function unescapeEntities(text: string, characters: ReadonlyMap<string, string>): string {
    return text.replace(/&(?:#[xX]([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
        if (name !== undefined) {
            return characters.get(name) ?? whole;
        }
        const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
    });
}

const XML = new Map([
    ['"', 'quot'],
    ['&', 'amp'],
    ['<', 'lt'],
    ['>', 'gt'],
    ["'", 'apos']
]);
const XML_CHARACTERS = new Map([...XML].map(([char, name]) => [name, char]));

function escapeCsv(text: string): string {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function unescapeCsv(text: string): string {
    const isQuoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"');
    const inner = text.slice(1, -1);
    return isQuoted && /[",\r\n]/.test(inner) ? inner.replaceAll('""', '"') : text;
}

extendClass('System.String', {
    'String escapeJava()': (self: string) => escapeJava(self, /["\\]/g),
    'String unescapeJava()': (self: string) => unescapeJava(self),
    'String escapeEcmaScript()': (self: string) => escapeJava(self, /["'\\/]/g),
    'String unescapeEcmaScript()': (self: string) => unescapeJava(self),
    'String escapeUnicode()': (self: string) => self.replace(/[^\x00-\x7f]/g, unicode),
    'String unescapeUnicode()': (self: string) =>
        self.replace(/\\u+([0-9a-fA-F]{4})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'String escapeHtml3()': (self: string) => escapeEntities(self, HTML3),
    'String unescapeHtml3()': (self: string) => unescapeEntities(self, HTML3_CHARACTERS),
    'String escapeHtml4()': (self: string) => escapeEntities(self, HTML4),
    'String unescapeHtml4()': (self: string) => unescapeEntities(self, HTML4_CHARACTERS),
    'String escapeXml()': (self: string) => self.replace(/["&<>']/g, (char) => `&${XML.get(char)};`),
    'String unescapeXml()': (self: string) => unescapeEntities(self, XML_CHARACTERS),
    'String escapeCsv()': (self: string) => escapeCsv(self),
    'String unescapeCsv()': (self: string) => unescapeCsv(self),
    'String stripHtmlTags()': (self: string) =>
        unescapeEntities(self.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-zA-Z!][^>]*>/g, ''), HTML4_CHARACTERS)
});
