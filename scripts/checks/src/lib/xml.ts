import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** An XML element with what checks ask of it. */
export class Xml {
    readonly name: string;
    readonly namespace: string;
    /** Line of the start tag, from 1. */
    readonly line: number;
    /** Trimmed text content. */
    readonly text: string;
    readonly children: readonly Xml[];

    constructor(element: Element) {
        this.name = element.localName ?? element.nodeName;
        this.namespace = element.namespaceURI ?? '';
        this.line = element.lineNumber ?? 0;
        this.text = (element.textContent ?? '').trim();
        this.children = Array.from(element.childNodes)
            .filter((node: Node): node is Element => node.nodeType === 1)
            .map((child) => new Xml(child));
    }

    /** Children of that name. */
    all(name: string): Xml[] {
        return this.children.filter((child) => child.name === name);
    }

    /** The first child of that name. */
    first(name: string): Xml | undefined {
        return this.children.find((child) => child.name === name);
    }

    /** Text of the first child of that name; '' where there is none. */
    value(name: string): string {
        return this.first(name)?.text ?? '';
    }

    /** This element and everything below it, in document order. */
    *walk(): Generator<Xml> {
        yield this;
        for (const child of this.children) yield* child.walk();
    }
}

/** The root element, or why the text is not well-formed XML. */
export function parseXml(text: string): Xml | { readonly error: string; readonly line: number } {
    let error: string | undefined;
    try {
        const document = new DOMParser({
            onError: (_level, message) => {
                error ??= message;
            }
        }).parseFromString(text, 'text/xml');
        if (!error && document.documentElement) return new Xml(document.documentElement);
    } catch (thrown) {
        error ??= thrown instanceof Error ? thrown.message : String(thrown);
    }
    const message = (error ?? 'no root element').replace(/\s+/g, ' ').slice(0, 160);
    return { error: message, line: Number(/line[: ]+(\d+)/i.exec(message)?.[1] ?? 0) };
}
