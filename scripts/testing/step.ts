/** What one step of `npm test` came to. */
export interface StepResult {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: readonly Skip[];
    /** Shown where something failed. */
    readonly output: string;
    /** A remark for the summary line, such as a count. */
    readonly note?: string;
}

/** Something that was not run, and why. One skipped step, check or test each. */
export interface Skip {
    readonly what: string;
    readonly reason: string;
}

/** One step of `npm test`: runs to its end, throws only where the step itself is broken. */
export interface Step {
    readonly name: string;
    run(root: string): Promise<StepResult>;
}

/** A result where nothing was run. */
export function skippedStep(what: string, reason: string): StepResult {
    return { passed: 0, failed: 0, skipped: [{ what, reason }], output: '' };
}
