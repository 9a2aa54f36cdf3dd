/**
 * JSON text: reading it into nodes that keep numbers as written, and writing it compactly or as the platform's pretty
 * printer does.
 */
import { throwApex } from '../../runtime/exception.ts';

/** A JSON value; numbers keep their text, objects the order of their members. */
export type JsonNode =
    | { readonly kind: 'null' }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'object'; readonly members: readonly (readonly [string, JsonNode])[] };

const ESCAPES: Readonly<Record<string, string>> = {
    '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'
}; // prettier-ignore

/** Reads one JSON text. @throws System.JSONException in the words of the platform's parser. */
export function readJson(text: string): JsonNode {
    const reader = new Reader(text);
    const node = reader.document();
    return node;
}

class Reader {
    readonly #text: string;
    #at = 0;

    constructor(text: string) {
        this.#text = text;
    }

    document(): JsonNode {
        this.#space();
        if (this.#at >= this.#text.length) {
            throwApex('System.JSONException', 'No content to map to Object due to end of input');
        }
        return this.#value();
    }

    #space(): void {
        while (' \t\r\n'.includes(this.#text[this.#at] ?? 'x')) {
            this.#at++;
        }
    }

    #value(): JsonNode {
        this.#space();
        const char = this.#text[this.#at];
        switch (char) {
            case '{':
                return this.#object();
            case '[':
                return this.#array();
            case '"':
                return { kind: 'string', value: this.#string() };
            case 't':
                return this.#word('true', { kind: 'boolean', value: true });
            case 'f':
                return this.#word('false', { kind: 'boolean', value: false });
            case 'n':
                return this.#word('null', { kind: 'null' });
            default:
                return this.#number();
        }
    }

    #word(word: string, node: JsonNode): JsonNode {
        const found = /^\w*/.exec(this.#text.slice(this.#at, this.#at + 20))?.[0] ?? '';
        if (found !== word) {
            throwApex(
                'System.JSONException',
                `Unrecognized token '${found}': was expecting 'null', 'true', 'false' or NaN${this.#where()}`
            );
        }
        this.#at += word.length;
        return node;
    }

    #number(): JsonNode {
        const match = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
        match.lastIndex = this.#at;
        const found = match.exec(this.#text);
        if (!found) {
            return this.#unexpected(
                "expected a valid value (number, String, array, object, 'true', 'false' or 'null')"
            );
        }
        this.#at += found[0].length;
        return { kind: 'number', text: found[0] };
    }

    #array(): JsonNode {
        this.#at++;
        const items: JsonNode[] = [];
        if (!this.#take(']')) {
            do {
                items.push(this.#value());
            } while (this.#separator(']', 'ARRAY'));
        }
        return { kind: 'array', items };
    }

    #object(): JsonNode {
        this.#at++;
        const members: [string, JsonNode][] = [];
        if (!this.#take('}')) {
            do {
                members.push(this.#member());
            } while (this.#separator('}', 'OBJECT'));
        }
        return { kind: 'object', members };
    }

    #member(): [string, JsonNode] {
        this.#space();
        if (this.#text[this.#at] !== '"') {
            return this.#unexpected('was expecting double-quote to start field name');
        }
        const name = this.#string();
        if (!this.#take(':')) {
            return this.#unexpected('was expecting a colon to separate field name and value');
        }
        return [name, this.#value()];
    }

    /** Whether a comma follows; the closing bracket ends the list. */
    #separator(close: string, what: string): boolean {
        if (this.#take(',')) {
            return true;
        }
        if (this.#take(close)) {
            return false;
        }
        return this.#unexpected(`was expecting comma to separate ${what} entries`);
    }

    #take(char: string): boolean {
        this.#space();
        if (this.#text[this.#at] !== char) {
            return false;
        }
        this.#at++;
        return true;
    }

    #string(): string {
        this.#at++;
        let out = '';
        for (;;) {
            const char = this.#text[this.#at];
            if (char === undefined) {
                throwApex(
                    'System.JSONException',
                    `Unexpected end-of-input: was expecting closing quote for a string value${this.#where()}`
                );
            }
            this.#at++;
            if (char === '"') {
                return out;
            }
            if ((char as string) < ' ') {
                throwApex(
                    'System.JSONException',
                    `Illegal unquoted character ((CTRL-CHAR, code ${(char as string).charCodeAt(0)})): has to be escaped using backslash to be included in string value${this.#where()}`
                );
            }
            out += char === '\\' ? this.#escape() : char;
        }
    }

    #escape(): string {
        const char = this.#text[this.#at++] ?? '';
        if (char === 'u') {
            const hex = this.#text.slice(this.#at, this.#at + 4);
            if (/^[0-9a-fA-F]{4}$/.test(hex)) {
                this.#at += 4;
                return String.fromCharCode(Number.parseInt(hex, 16));
            }
        }
        const found = ESCAPES[char];
        if (found === undefined) {
            throwApex(
                'System.JSONException',
                `Unrecognized character escape '${char}' (code ${char.charCodeAt(0)})${this.#where()}`
            );
        }
        return found as string;
    }

    #unexpected(expected: string): never {
        const char = this.#text[this.#at];
        if (char === undefined) {
            return throwApex('System.JSONException', `Unexpected end-of-input: ${expected}${this.#where()}`);
        }
        return throwApex(
            'System.JSONException',
            `Unexpected character ('${char}' (code ${char.charCodeAt(0)})): ${expected}${this.#where(1)}`
        );
    }

    #where(ahead = 0): string {
        const before = this.#text.slice(0, this.#at);
        const line = before.split('\n').length;
        const column = this.#at - before.lastIndexOf('\n') + ahead;
        return ` at input location [${line},${column}]`;
    }
}

/** A JSON string with its quotes. */
export function quoteJson(text: string): string {
    return TO_ESCAPE.test(text) ? `"${text.replace(EVERY_TO_ESCAPE, escapeChar)}"` : `"${text}"`;
}

const TO_ESCAPE = /["\\\u0000-\u001f]/;
const EVERY_TO_ESCAPE = new RegExp(TO_ESCAPE, 'g');

const SHORT: Readonly<Record<string, string>> = { '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeChar(char: string): string {
    if (char === '"' || char === '\\') {
        return `\\${char}`;
    }
    return SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Writes JSON piece by piece. @throws System.JSONException when the pieces do not make JSON. */
export class JsonWriter {
    readonly #pretty: boolean;
    readonly #open: { kind: 'object' | 'array'; count: number; named: boolean }[] = [];
    #out = '';
    #roots = 0;

    constructor(pretty: boolean) {
        this.#pretty = pretty;
    }

    get text(): string {
        return this.#out;
    }

    /** Closes what is still open, as JSONGenerator.getAsString does. */
    finish(): string {
        while (this.#open.length) {
            this.end((this.#open.at(-1) as { kind: 'object' | 'array' }).kind);
        }
        return this.#out;
    }

    start(kind: 'object' | 'array'): void {
        this.#beforeValue();
        this.#out += kind === 'object' ? '{' : '[';
        this.#open.push({ kind, count: 0, named: false });
    }

    end(kind: 'object' | 'array'): void {
        const top = this.#open.pop();
        if (top?.kind !== kind) {
            throwApex('System.JSONException', `Current context not an ${kind} but ${top?.kind ?? 'root'}`);
        }
        if (this.#pretty) {
            this.#out += kind === 'object' && top?.count ? this.#newLine() : ' ';
        }
        this.#out += kind === 'object' ? '}' : ']';
    }

    name(name: string): void {
        const top = this.#open.at(-1);
        if (top?.kind !== 'object' || top.named) {
            throwApex('System.JSONException', 'Can not write a field name, expecting a value');
        }
        const object = top as { count: number; named: boolean };
        this.#out += object.count++ ? ',' : '';
        this.#out += this.#pretty ? this.#newLine() : '';
        this.#out += quoteJson(name) + (this.#pretty ? ' : ' : ':');
        object.named = true;
    }

    /** A number, literal or quoted text, already in JSON. */
    raw(text: string): void {
        this.#beforeValue();
        this.#out += text;
    }

    #beforeValue(): void {
        const top = this.#open.at(-1);
        if (!top) {
            this.#out += this.#roots++ ? ' ' : '';
        } else if (top.kind === 'array') {
            this.#out += top.count++ ? (this.#pretty ? ', ' : ',') : this.#pretty ? ' ' : '';
        } else if (!top.named) {
            throwApex('System.JSONException', 'Can not write value, expecting field name');
        } else {
            top.named = false;
        }
    }

    #newLine(): string {
        const depth = this.#open.filter((one) => one.kind === 'object').length;
        return `\n${'  '.repeat(depth)}`;
    }
}
