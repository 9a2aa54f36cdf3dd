/**
 * Reading position in the tokens of a query, shared by the parts of the parser.
 */
import { SoqlError } from './errors.ts';
import { tokenize } from './lexer.ts';
import type { BindRef, Path } from './ast.ts';
import type { Token } from './lexer.ts';

/** Words that end a name list, and so are never taken for an alias. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
    (
        'SELECT FROM WHERE USING WITH GROUP HAVING ORDER LIMIT OFFSET ALL FOR UPDATE NULLS ASC DESC AND OR NOT ' +
        'LIKE IN INCLUDES EXCLUDES TYPEOF END WHEN THEN ELSE RETURNING'
    ).split(' ')
);

export class Cursor {
    /** True when binds are numbered (`:0`), as the Apex parser leaves them; else they are variable names. */
    readonly numberedBinds: boolean;
    /** Binds met so far, in order. */
    readonly binds: BindRef[] = [];
    readonly #tokens: readonly Token[];
    #next = 0;

    constructor(text: string, numberedBinds: boolean) {
        this.#tokens = tokenize(text, numberedBinds);
        this.numberedBinds = numberedBinds;
    }

    /** The token `ahead` of the current one, without reading it. */
    peek(ahead = 0): Token {
        return this.#tokens[Math.min(this.#next + ahead, this.#tokens.length - 1)] as Token;
    }

    read(): Token {
        const token = this.peek();
        this.#next++;
        return token;
    }

    isWord(word: string, ahead = 0): boolean {
        const token = this.peek(ahead);
        return token.kind === 'name' && token.word === word;
    }

    isSymbol(symbol: string, ahead = 0): boolean {
        const token = this.peek(ahead);
        return token.kind === 'symbol' && token.text === symbol;
    }

    /** Reads the words if they all come next, in order. */
    takeWords(...words: readonly string[]): boolean {
        if (!words.every((word, ahead) => this.isWord(word, ahead))) {
            return false;
        }
        this.#next += words.length;
        return true;
    }

    takeSymbol(symbol: string): boolean {
        if (!this.isSymbol(symbol)) {
            return false;
        }
        this.#next++;
        return true;
    }

    expectWord(word: string): void {
        if (!this.takeWords(word)) {
            this.unexpected();
        }
    }

    expectSymbol(symbol: string): void {
        if (!this.takeSymbol(symbol)) {
            this.unexpected();
        }
    }

    name(): string {
        const token = this.read();
        if (token.kind !== 'name') {
            this.unexpected(token);
        }
        return token.text;
    }

    path(): Path {
        const parts = [this.name()];
        while (this.takeSymbol('.')) {
            parts.push(this.name());
        }
        return parts;
    }

    /** An optional alias: a name that does not start a clause. */
    alias(): string | null {
        const token = this.peek();
        return token.kind === 'name' && !CLAUSE_WORDS.has(token.word) ? this.name() : null;
    }

    /** One or more of something, separated by commas. */
    list<T>(item: () => T): T[] {
        const items = [item()];
        while (this.takeSymbol(',')) {
            items.push(item());
        }
        return items;
    }

    /** Something between parentheses. */
    inParens<T>(inner: () => T): T {
        this.expectSymbol('(');
        const value = inner();
        this.expectSymbol(')');
        return value;
    }

    /** The bind after a colon that has been read. */
    bind(): BindRef {
        const index = this.binds.length;
        if (this.numberedBinds) {
            this.read();
        }
        const bind: BindRef = { kind: 'bind', index, path: this.numberedBinds ? [] : this.path() };
        this.binds.push(bind);
        return bind;
    }

    /** A whole number or a bind, as LIMIT and OFFSET take. */
    count(): number | BindRef {
        if (this.takeSymbol(':')) {
            return this.bind();
        }
        const token = this.read();
        if (token.kind !== 'number' || !/^\d+$/.test(token.text)) {
            this.unexpected(token);
        }
        return Number(token.text);
    }

    end(): void {
        if (this.peek().kind !== 'end') {
            this.unexpected();
        }
    }

    /** @throws SoqlError always */
    unexpected(token: Token = this.peek()): never {
        throw new SoqlError(`unexpected token: '${token.text}'`, { position: token.at });
    }
}
