/** What goes wrong with flows: before they run, and while they do. */
import { Uncatchable } from '../runtime/uncatchable.ts';

/** A flow that an org would not have let in: an unknown resource, a formula that is none. */
export class FlowCompileError extends Uncatchable {
    constructor(where: string, message: string) {
        super('FlowCompileError', `${where}: ${message}`);
    }
}

/** An element that failed: the text of `$Flow.FaultMessage`, when the element has a fault path. */
export class FlowFault extends Error {}
