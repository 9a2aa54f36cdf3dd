/**
 * Reads a formula. The order of precedence is that of the platform's engine, where `^` binds less than `*` and `/`, and
 * the sign of a number binds most: `2 * 3 ^ 2` is 36 and `-2 ^ 2` is 4.
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 */
import type { FormulaNode, Operator } from './ast.ts';
import { FormulaCompileError } from './errors.ts';
import { tokenize, type Token } from './lexer.ts';

const LEVELS: readonly (readonly string[])[] = [
    ['||'],
    ['&&'],
    ['=', '==', '<>', '!='],
    ['<', '<=', '>', '>='],
    ['+', '-', '&'],
    ['^'],
    ['*', '/']
];

const CANONICAL: Readonly<Record<string, Operator>> = { '==': '=', '!=': '<>' };

/** @throws FormulaCompileError `Syntax error. …` with the place. */
export function parseFormula(text: string): FormulaNode {
    const parser = new Parser(tokenize(text));
    return parser.whole();
}

class Parser {
    readonly #tokens: readonly Token[];
    #at = 0;

    constructor(tokens: readonly Token[]) {
        this.#tokens = tokens;
    }

    whole(): FormulaNode {
        const node = this.#level(0);
        if (this.#token.kind !== 'end') {
            throw this.#unexpected();
        }
        return node;
    }

    get #token(): Token {
        return this.#tokens[this.#at] as Token;
    }

    #unexpected(wanted?: string): FormulaCompileError {
        const { kind, text, position } = this.#token;
        const found = kind === 'end' ? 'the end of the formula' : `'${text}'`;
        const missing = wanted === undefined ? '' : `Missing '${wanted}'.  `;
        return new FormulaCompileError(`Syntax error.  ${missing}Found ${found}`, position);
    }

    #isSymbol(text: string): boolean {
        return this.#token.kind === 'symbol' && this.#token.text === text;
    }

    #take(symbol: string): boolean {
        if (!this.#isSymbol(symbol)) {
            return false;
        }
        this.#at++;
        return true;
    }

    #expect(symbol: string): void {
        if (!this.#take(symbol)) {
            throw this.#unexpected(symbol);
        }
    }

    #level(level: number): FormulaNode {
        const operators = LEVELS[level];
        if (operators === undefined) {
            return this.#unary();
        }
        let left = this.#level(level + 1);
        while (this.#token.kind === 'symbol' && operators.includes(this.#token.text)) {
            const { text, position } = this.#token;
            this.#at++;
            const operator = CANONICAL[text] ?? (text as Operator);
            left = { kind: 'binary', operator, left, right: this.#level(level + 1), position };
        }
        return left;
    }

    #unary(): FormulaNode {
        const { kind, text, position } = this.#token;
        if (kind === 'symbol' && (text === '-' || text === '+' || text === '!')) {
            this.#at++;
            return { kind: 'unary', operator: text, operand: this.#unary(), position };
        }
        return this.#primary();
    }

    #primary(): FormulaNode {
        const { kind, text, position } = this.#token;
        switch (kind) {
            case 'number':
                this.#at++;
                return { kind: 'number', text, position };
            case 'text':
                this.#at++;
                return { kind: 'text', value: text, position };
            case 'name':
                this.#at++;
                return this.#named(text, position);
            case 'symbol':
                if (this.#take('(')) {
                    const inner = this.#level(0);
                    this.#expect(')');
                    return inner;
                }
                throw this.#unexpected();
            case 'end':
                throw this.#unexpected();
        }
    }

    #named(name: string, position: number): FormulaNode {
        if (this.#isSymbol('(')) {
            return { kind: 'call', name, args: this.#arguments(), position };
        }
        switch (name.toLowerCase()) {
            case 'true':
                return { kind: 'boolean', value: true, position };
            case 'false':
                return { kind: 'boolean', value: false, position };
            case 'null':
                return { kind: 'null', position };
            case 'not':
                return { kind: 'unary', operator: '!', operand: this.#unary(), position };
            default:
                return { kind: 'reference', path: name, position };
        }
    }

    #arguments(): FormulaNode[] {
        this.#expect('(');
        const args: FormulaNode[] = [];
        if (this.#take(')')) {
            return args;
        }
        do {
            args.push(this.#level(0));
        } while (this.#take(','));
        this.#expect(')');
        return args;
    }
}
