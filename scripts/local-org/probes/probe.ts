/**
 * Behaviour probes: Apex expressions with the text of their value, each citing the page it is taken from. The local org's
 * tests run them here; `org -- probes --apex` writes them out to be run in a real org.
 */

/** Whether a probe's expectation is read from documentation, or was seen in an org. */
export type ProbeStatus = 'doc' | 'org-verified';

/** One probe. */
export interface Probe {
    /** Statements before the expression. */
    readonly before?: string;
    /** An expression; its value is turned into text with String.valueOf. */
    readonly apex: string;
    /** Text of the value, `null`, or `! Type: message` for an exception. */
    readonly expect: string;
    /** Default `doc`. */
    readonly status?: ProbeStatus;
    /** Why this probe means nothing in a real org: it shows the local clock or the local user. */
    readonly localOnly?: string;
}

/** Probes taken from one page. */
export interface ProbeTable {
    /** What they are about: the title of the test. */
    readonly about: string;
    readonly doc: string;
    /** Inner classes the probes use. */
    readonly classes?: string;
    /**
     * Whether the probes need an org with standard objects. They share one transaction, which is rolled back at the end,
     * so that each must find its own rows.
     */
    readonly inOrg?: boolean;
    /** A trigger of the table, whole, on a standard object; it must do nothing unless the table's class says so. */
    readonly trigger?: string;
    readonly probes: readonly Probe[];
}
