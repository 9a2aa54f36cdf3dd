/** What one step of `npm test` came to. */
export interface StepResult {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: readonly Skip[];
    /** Names of tests that failed, where they are known. */
    readonly failures?: readonly string[];
    /** Names of tests that failed and passed at the second try. */
    readonly flaky?: readonly string[];
    /** Shown where something failed. */
    readonly output: string;
    /** What each part came to, where one step has several of a name of their own; each gets its line. */
    readonly parts?: readonly StepPart[];
    /** A remark for the summary line, such as a count. */
    readonly note?: string;
}

/** One part of a step that does several things in one process. */
export interface StepPart {
    readonly name: string;
    readonly result: StepResult;
    readonly seconds: number;
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

/** The sum of two parts of one step. */
export function addResults(one: StepResult, other: StepResult): StepResult {
    return {
        passed: one.passed + other.passed,
        failed: one.failed + other.failed,
        skipped: [...one.skipped, ...other.skipped],
        failures: [...(one.failures ?? []), ...(other.failures ?? [])],
        flaky: [...(one.flaky ?? []), ...(other.flaky ?? [])],
        output: [one, other]
            .filter((part) => part.failed > 0)
            .map((part) => part.output)
            .join('\n')
    };
}

/** A result where nothing was run. */
export function skippedStep(what: string, reason: string): StepResult {
    return { passed: 0, failed: 0, skipped: [{ what, reason }], output: '' };
}
