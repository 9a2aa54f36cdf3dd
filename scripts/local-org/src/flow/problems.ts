/** Which flows of an org the local org can run, and what it refuses of the others. */
import { within } from '../platform/context.ts';
import type { Org } from '../platform/org.ts';
import { isUncatchable, UnsupportedError } from '../runtime/uncatchable.ts';
import type { FlowDefinition } from './definition.ts';
import type { FlowLibrary } from './library.ts';

export interface FlowState {
    readonly definition: FlowDefinition;
    /** Null when the flow is understood completely. */
    readonly problem: string | null;
    /** The problem is something the local org lacks, rather than a mistake of the flow. */
    readonly unsupported: boolean;
}

/** Compiles every flow, active or not, and tells how each fared. */
export function flowStates(org: Org, library: FlowLibrary): FlowState[] {
    const execution = { org, transaction: org.newTransaction('undefined', org.automatedProcess()) };
    return within(execution, () => library.definitions.map((definition) => stateOf(library, definition)));
}

function stateOf(library: FlowLibrary, definition: FlowDefinition): FlowState {
    try {
        library.compiled(definition);
        return { definition, problem: null, unsupported: false };
    } catch (error) {
        if (!isUncatchable(error)) {
            throw error;
        }
        return { definition, problem: error.message, unsupported: error instanceof UnsupportedError };
    }
}
