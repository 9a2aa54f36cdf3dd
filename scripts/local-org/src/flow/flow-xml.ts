/** Reading of flow metadata that forgets nothing: what nobody asked for is refused by name. */
import { child, children, text, type XmlElement } from '../schema/xml.ts';
import { UnsupportedError } from '../runtime/uncatchable.ts';
import { FlowCompileError } from './errors.ts';

/** What the designer keeps beside an element; it says nothing about what the flow does. */
const DRAWING = ['locationX', 'locationY', 'description', 'processMetadataValues', 'elementSubtype'];

/** An element of a flow. Every child must be read, one way or the other, before {@link end}. */
export class FlowXml {
    readonly element: XmlElement;
    /** The file and the elements around this one, for messages. */
    readonly where: string;
    readonly #seen = new Set<string>(DRAWING);

    constructor(element: XmlElement, where: string) {
        this.element = element;
        this.where = where;
    }

    text(name: string): string | null {
        this.#seen.add(name);
        return text(this.element, name);
    }

    /** @throws FlowCompileError when it is missing. */
    required(name: string): string {
        const value = this.text(name);
        if (value === null || value === '') {
            throw new FlowCompileError(this.where, `<${name}> is missing`);
        }
        return value;
    }

    flag(name: string, fallback = false): boolean {
        const value = this.text(name);
        return value === null || value === '' ? fallback : value === 'true';
    }

    integer(name: string): number | null {
        const value = this.text(name);
        return value === null || value === '' ? null : Number(value);
    }

    /** @throws UnsupportedError naming a value that is not among the known ones. */
    oneOf<T extends string>(name: string, known: readonly T[], fallback: T): T {
        const value = this.text(name);
        if (value === null || value === '') {
            return fallback;
        }
        if (!known.includes(value as T)) {
            throw this.unsupported(`<${name}> ${value}`);
        }
        return value as T;
    }

    /** The texts of all children of that name. */
    texts(name: string): string[] {
        return this.all(name, (item) => text({ value: item.element }, 'value') ?? '', false);
    }

    /** What `read` makes of the first child of that name, or null. */
    one<T>(name: string, read: (xml: FlowXml) => T): T | null {
        this.#seen.add(name);
        const found = child(this.element, name);
        return found && this.#inner(name, found, read, true);
    }

    /** What `read` makes of each child of that name. */
    all<T>(name: string, read: (xml: FlowXml) => T, complete = true): T[] {
        this.#seen.add(name);
        return children(this.element, name).map((found) => this.#inner(name, found, read, complete));
    }

    #inner<T>(name: string, element: XmlElement, read: (xml: FlowXml) => T, complete: boolean): T {
        const own = text(element, 'name');
        const xml = new FlowXml(element, `${this.where} <${name}${own === null ? '' : ` ${own}`}>`);
        const result = read(xml);
        if (complete) {
            xml.end();
        }
        return result;
    }

    /** Children that mean nothing here, whatever they hold. */
    ignore(...names: readonly string[]): void {
        names.forEach((name) => this.#seen.add(name));
    }

    /** Names of the children nobody has asked for. */
    unread(): string[] {
        return Object.keys(this.element).filter((name) => !/^[@#]/.test(name) && !this.#seen.has(name));
    }

    /** @throws UnsupportedError naming a child nobody has asked for. */
    end(): void {
        const [first] = this.unread();
        if (first !== undefined) {
            throw this.unsupported(`<${first}>`);
        }
    }

    unsupported(what: string): UnsupportedError {
        return new UnsupportedError(`flow ${this.where} ${what}`);
    }
}
