/** One run of a flow. */
import type { SObjectValue } from '../data/sobject.ts';

/** With which rights a flow reads and writes. */
export interface FlowMode {
    readonly access: 'user' | 'system';
    readonly sharing: boolean;
}

/** An error that ends an interview, and what the user sees of it. */
export interface InterviewError {
    readonly message: string;
    /** Set by a custom error element: shown as it is, at a field or at the record. */
    readonly custom: readonly { readonly field: string | null; readonly message: string }[] | null;
}

/** Where an interview stands. */
export class Interview {
    readonly flow: string;
    readonly guid: string;
    readonly mode: FlowMode;
    readonly startedAt: number;
    /** Values of resources and outputs of elements, by lower-case name. */
    readonly values = new Map<string, unknown>();
    /** Places in loops, by lower-case name of the loop. */
    readonly loops = new Map<string, { readonly items: readonly unknown[]; at: number }>();
    /** The triggering record, as it is now. */
    record: SObjectValue | null = null;
    /** The triggering record before the save; null when it is new. */
    prior: SObjectValue | null = null;
    /** The triggering record as it was when the interview started: what differs was changed by the flow. */
    saved: SObjectValue | null = null;
    isNew = false;
    /** Name of the element to run next; null at the end. */
    next: string | null = null;
    faultMessage: string | null = null;
    error: InterviewError | null = null;
    /** Elements run so far. */
    steps = 0;
    /** Lower-case names of the elements run so far. */
    readonly visited = new Set<string>();
    /** Undoes what the interview stored so far; null where a roll back is not possible. */
    rollback: (() => void) | null = null;

    constructor(options: { flow: string; guid: string; mode: FlowMode; startedAt: number }) {
        this.flow = options.flow;
        this.guid = options.guid;
        this.mode = options.mode;
        this.startedAt = options.startedAt;
    }

    /** The same interview with the record as it was: for formulas that ask for former values. */
    before(): Interview {
        return Object.create(this, { record: { value: this.prior } }) as Interview;
    }
}
