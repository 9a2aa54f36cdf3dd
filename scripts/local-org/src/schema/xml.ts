/** Reading of metadata files: XML as plain objects of strings, one way to ask for each shape. */
import { XMLParser } from 'fast-xml-parser';

/** An element: child elements by name, attributes by `@name`, text by `#text`. */
export type XmlElement = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    ignoreDeclaration: true
});

/** The root element of a metadata file. @throws Error when the file is no XML document with one root. */
export function parseXml(text: string, file: string): { readonly name: string; readonly root: XmlElement } {
    const document = parser.parse(text) as Record<string, unknown>;
    const entry = Object.entries(document).find(([name]) => !name.startsWith('?') && !name.startsWith('#'));
    if (!entry) {
        throw new Error(`${file} has no root element`);
    }
    return { name: entry[0], root: asElement(entry[1]) };
}

function asElement(value: unknown): XmlElement {
    return typeof value === 'object' && value !== null ? (value as XmlElement) : { '#text': value };
}

/** All children of that name; none, one and many alike. */
export function children(element: XmlElement, name: string): XmlElement[] {
    const value = element[name];
    if (value === undefined || value === '') {
        return [];
    }
    return (Array.isArray(value) ? value : [value]).map(asElement);
}

/** The first child of that name, or null. */
export function child(element: XmlElement, name: string): XmlElement | null {
    return children(element, name)[0] ?? null;
}

/** Text of the first child of that name; null when it is absent, `''` when it is empty. */
export function text(element: XmlElement, name: string): string | null {
    const value = element[name];
    if (value === undefined || value === null) {
        return null;
    }
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : ownText(asElement(first));
}

/** Texts of all children of that name. */
export function texts(element: XmlElement, name: string): string[] {
    const value = element[name];
    if (value === undefined || value === null) {
        return [];
    }
    return (Array.isArray(value) ? value : [value]).map((item) =>
        typeof item === 'string' ? item : (ownText(asElement(item)) ?? '')
    );
}

/** Text inside an element that may also carry attributes; null when there is none. */
export function ownText(element: XmlElement): string | null {
    const value = element['#text'];
    return typeof value === 'string' ? value : null;
}

/** A yes/no child; `fallback` when it is absent. */
export function flag(element: XmlElement, name: string, fallback = false): boolean {
    const value = text(element, name);
    return value === null ? fallback : value === 'true';
}

/** A whole number child; `fallback` when it is absent. */
export function integer(element: XmlElement, name: string, fallback: number): number {
    const value = text(element, name);
    return value === null || value === '' ? fallback : Number(value);
}
