/** Outcomes of tests, as workers report them and as JSON shows them. */
export type Outcome = 'passed' | 'failed' | 'unsupported';

export interface TestResult {
    readonly class: string;
    readonly method: string;
    readonly outcome: Outcome;
    /** Empty when the test passed. */
    readonly message: string;
    /** Line of the innermost Apex frame in the test class, else of the innermost frame; 0 when unknown. */
    readonly line: number;
    readonly stack: string;
    /** Wall time in milliseconds. */
    readonly ms: number;
    /** What the test used of each governor limit. */
    readonly limits: Readonly<Record<string, number>>;
}

export interface TestReport {
    readonly passed: number;
    readonly failed: number;
    readonly unsupported: number;
    /** Wall time of the whole run in milliseconds. */
    readonly ms: number;
    readonly tests: readonly TestResult[];
    /** The most any one test used of each governor limit. */
    readonly limits: Readonly<Record<string, number>>;
}

/** Sums up results, in order of class and method. */
export function reportOf(results: readonly TestResult[], ms: number): TestReport {
    const tests = [...results].sort((a, b) => compare(a.class, b.class) || compare(a.method, b.method));
    const count = (outcome: Outcome): number => tests.filter((test) => test.outcome === outcome).length;
    const limits: Record<string, number> = {};
    for (const test of tests) {
        for (const [name, used] of Object.entries(test.limits)) {
            limits[name] = Math.max(limits[name] ?? 0, used);
        }
    }
    return { passed: count('passed'), failed: count('failed'), unsupported: count('unsupported'), ms, tests, limits };
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
