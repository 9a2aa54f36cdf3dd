/**
 * The source file being turned into a tree: positions, source text, and the problems found on the way that the
 * grammar does not see.
 */
import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import type { ApexParser, ApexParserRuleContext, ApexToken } from '@apexdevtools/apex-parser';
import { ApexSyntaxError } from './errors.ts';
import type { SyntaxProblem } from './errors.ts';
import type { Pos } from '../ast.ts';

class Collector extends ApexErrorListener {
    readonly problems: SyntaxProblem[];

    constructor(problems: SyntaxProblem[]) {
        super();
        this.problems = problems;
    }

    override apexSyntaxError(line: number, column: number, message: string): void {
        this.problems.push({ message, line, column: column + 1 });
    }
}

/** One file on its way from text to tree. */
export class Source {
    readonly file: string;
    readonly #problems: SyntaxProblem[] = [];

    constructor(file: string) {
        this.file = file;
    }

    /**
     * Runs one rule of the grammar over the whole text and builds a tree from what it found.
     * @throws ApexSyntaxError with every problem, of the grammar or of the building
     */
    read<Context, Tree>(text: string, rule: (parser: ApexParser) => Context, build: (context: Context) => Tree): Tree {
        const { parser } = ApexParserFactory.createLexerAndParser(text, new Collector(this.#problems));
        const context = rule(parser);
        this.#check();
        const tree = build(context);
        this.#check();
        return tree;
    }

    /** Notes a problem; the file is refused once the tree is built. */
    problem(pos: Pos, message: string): void {
        this.#problems.push({ message, line: pos.line, column: pos.column });
    }

    #check(): void {
        const [first, ...rest] = this.#problems;
        if (first) {
            throw new ApexSyntaxError(this.file, [first, ...rest]);
        }
    }
}

/** Where a token starts. */
export function posOf(token: ApexToken): Pos {
    return { line: token.line, column: token.column + 1 };
}

/** Where a construct starts. */
export function startOf(context: ApexParserRuleContext): Pos {
    return posOf(context.start);
}

/** Where the last token of a construct starts, e.g. the closing brace of a block. */
export function endOf(context: ApexParserRuleContext): Pos {
    return posOf(context.stop ?? context.start);
}

/** Source text between two offsets, both included, as tokens carry them. */
export function textBetween(context: ApexParserRuleContext, from: number, to: number): string {
    return from > to ? '' : context.start.getInputStream().getText(from, to);
}
