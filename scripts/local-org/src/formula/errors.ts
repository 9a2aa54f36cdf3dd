/** What goes wrong with formulas: texts that are no formula, and formulas that have no value. */

/** A formula the platform would not save. The message is in the words of the formula editor. */
export class FormulaCompileError extends Error {
    /** Place in the formula text where it went wrong, from 0. */
    readonly position: number;

    constructor(message: string, position: number) {
        super(message);
        this.name = 'FormulaCompileError';
        this.position = position;
    }
}

/** A formula without a value for this record: `#Error!` in a page, an error in a validation rule. IFERROR catches it. */
export class FormulaEvaluationError extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'FormulaEvaluationError';
    }
}
