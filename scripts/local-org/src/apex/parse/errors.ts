/**
 * Syntax errors of Apex source.
 */

/** One thing wrong in a source file: 1-based line and column. */
export interface SyntaxProblem {
    readonly message: string;
    readonly line: number;
    readonly column: number;
}

/** A file that is not Apex. Carries every problem found; message, line and column are those of the first. */
export class ApexSyntaxError extends Error {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly problems: readonly SyntaxProblem[];

    constructor(file: string, problems: readonly [SyntaxProblem, ...SyntaxProblem[]]) {
        const [first] = problems;
        super(first.message);
        this.name = 'ApexSyntaxError';
        this.file = file;
        this.line = first.line;
        this.column = first.column;
        this.problems = problems;
    }
}
