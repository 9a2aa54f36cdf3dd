/** Where a text stops being JSON. Browsers tell it in words of their own, or not at all. */

/** What is wrong; the names are those of labels. */
export type Fault =
    'JsonEnd' | 'JsonValue' | 'JsonKey' | 'JsonColon' | 'JsonComma' | 'JsonRest' | 'JsonString' | 'JsonObject';

export interface JsonProblem {
    readonly fault: Fault;
    /** Counted from 1. */
    readonly line: number;
    readonly column: number;
}

// JSON forbids control characters in strings.
// eslint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

class Found extends Error {
    readonly fault: Fault;
    constructor(fault: Fault) {
        super(fault);
        this.fault = fault;
    }
}

class Scanner {
    at = 0;
    private readonly text: string;

    constructor(text: string) {
        this.text = text;
    }

    row(): void {
        this.skip(SPACE);
        if (this.text[this.at] !== '{') {
            throw new Found(this.at === this.text.length ? 'JsonEnd' : 'JsonObject');
        }
        this.value();
        this.skip(SPACE);
        if (this.at < this.text.length) {
            throw new Found('JsonRest');
        }
    }

    private value(): void {
        const first = this.text[this.at];
        if (first === '{') {
            this.list('}', () => this.pair());
        } else if (first === '[') {
            this.list(']', () => this.value());
        } else if (first === '"') {
            this.string();
        } else if (!this.skip(SCALAR)) {
            this.refuse('JsonValue');
        }
    }

    private list(end: string, item: () => void): void {
        this.at += 1;
        this.skip(SPACE);
        if (this.text[this.at] === end) {
            this.at += 1;
            return;
        }
        for (;;) {
            this.skip(SPACE);
            item();
            this.skip(SPACE);
            const next = this.text[this.at];
            if (next !== ',' && next !== end) {
                this.refuse('JsonComma');
            }
            this.at += 1;
            if (next === end) {
                return;
            }
        }
    }

    private pair(): void {
        if (this.text[this.at] !== '"') {
            this.refuse('JsonKey');
        }
        this.string();
        this.skip(SPACE);
        if (this.text[this.at] !== ':') {
            this.refuse('JsonColon');
        }
        this.at += 1;
        this.skip(SPACE);
        this.value();
    }

    private string(): void {
        if (!this.skip(STRING)) {
            throw new Found('JsonString');
        }
    }

    private skip(pattern: RegExp): boolean {
        pattern.lastIndex = this.at;
        const match = pattern.exec(this.text);
        this.at += match?.[0].length ?? 0;
        return match !== null;
    }

    private refuse(fault: Fault): never {
        throw new Found(this.at >= this.text.length ? 'JsonEnd' : fault);
    }
}

/** What keeps a text from being one JSON object; null when it is one. */
export function jsonProblem(text: string): JsonProblem | null {
    const scanner = new Scanner(text);
    try {
        scanner.row();
        return null;
    } catch (found) {
        if (!(found instanceof Found)) {
            throw found;
        }
        const before = text.slice(0, scanner.at).split('\n');
        return { fault: found.fault, line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
    }
}

/** A row on several lines, where that changes no value: a number too long for a browser would lose digits. */
export function pretty(text: string): string {
    try {
        const read: unknown = JSON.parse(text);
        return JSON.stringify(read) === text ? JSON.stringify(read, null, 2) : text;
    } catch {
        return text;
    }
}
