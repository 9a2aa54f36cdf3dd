/** The one shape of everything the compiler has to say about a source file. */
import type { Pos } from './ast.ts';

/** `error`: the file does not compile. `unsupported`: it does, but reaching this place at run time is refused by name. */
export type Severity = 'error' | 'unsupported';

/** A finding of the compiler at a place in a source file. Thrown by the parser, collected by the checker. */
export class ApexCompileError extends Error {
    readonly severity: Severity;
    /** Stable key of the rule, e.g. `illegal.assignment`. */
    readonly code: string;
    readonly file: string;
    /** 1-based. */
    readonly line: number;
    /** 1-based. */
    readonly column: number;

    constructor(code: string, message: string, file: string, pos: Pos, severity: Severity = 'error') {
        super(message);
        this.name = 'ApexCompileError';
        this.severity = severity;
        this.code = code;
        this.file = file;
        this.line = pos.line;
        this.column = pos.column;
    }

    /** `Foo.cls:3:7: Variable does not exist: x`. */
    describe(): string {
        return `${this.file}:${this.line}:${this.column}: ${this.message}`;
    }
}
