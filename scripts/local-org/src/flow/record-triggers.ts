/**
 * Flows started by saving and deleting records, at their place in the order of execution.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm
 */
import { living, type SaveContext, type SaveKind, type SaveRecord, type SaveStep } from '../data/dml/save-context.ts';
import type { Transaction } from '../platform/transaction.ts';
import { LimitExceeded } from '../runtime/uncatchable.ts';
import type { CompiledFlow } from './compile-flow.ts';
import type { FlowDefinition, RecordTrigger } from './definition.ts';
import { runInterviews } from './engine.ts';
import { copyRecord } from './flow-type.ts';
import type { Interview } from './interview.ts';
import { SYSTEM, type FlowLibrary } from './library.ts';

/** Saves inside saves may not go deeper. */
const MAX_DEPTH = 16;

const KINDS: Readonly<Record<RecordTrigger, readonly SaveKind[]>> = {
    Create: ['insert'],
    Update: ['update'],
    CreateAndUpdate: ['insert', 'update'],
    Delete: ['delete']
};

/** Flows of one moment by lower-case object name. */
function byObject(
    library: FlowLibrary,
    org: SaveContext['execution']['org'] | null,
    type: string
): Map<string, FlowDefinition[]> {
    const flows = new Map<string, FlowDefinition[]>();
    for (const flow of library.triggered(type)) {
        const key = (org?.schema.object(flow.object ?? '')?.name ?? flow.object ?? '').toLowerCase();
        flows.set(key, [...(flows.get(key) ?? []), flow]);
    }
    return flows;
}

/** What runs after a flow has run for its records: the paths that are for later. */
export type AfterRun = (flow: CompiledFlow, interviews: readonly Interview[]) => void;

/** The step of the order of execution that runs the flows of a moment. */
export function flowStep(library: FlowLibrary, type: string, afterRun: AfterRun | null): SaveStep {
    let flows: Map<string, FlowDefinition[]> | null = null;
    return (context) => {
        flows ??= byObject(library, context.execution.org, type);
        for (const definition of flows.get(context.object.name.toLowerCase()) ?? []) {
            if (KINDS[definition.recordTrigger ?? 'CreateAndUpdate'].includes(context.kind)) {
                runFlow(library, definition, context, type, afterRun);
            }
        }
    };
}

function runFlow(
    library: FlowLibrary,
    definition: FlowDefinition,
    context: SaveContext,
    type: string,
    afterRun: AfterRun | null
): void {
    const { transaction } = context.execution;
    const flow = library.compiled(definition);
    const isBefore = type === 'RecordBeforeSave';
    const started: { readonly save: SaveRecord; readonly interview: Interview }[] = [];
    for (const save of living(context)) {
        if (!isBefore && isRunning(transaction, definition, save)) {
            continue;
        }
        const interview = interviewOf(library, flow, context, save, isBefore);
        if (flow.start.wants(interview)) {
            started.push({ save, interview });
        }
    }
    if (started.length === 0) {
        return;
    }
    const interviews = started.map(({ interview }) => interview);
    interviews.forEach((interview) => library.onStart?.(definition, interview));
    within(transaction, definition, started.map(({ save }) => save), () => runInterviews(flow.steps, interviews)); // prettier-ignore
    started.forEach(({ save, interview }) => takeError(save, interview, definition));
    afterRun?.(flow, interviews.filter((interview) => interview.error === null)); // prettier-ignore
}

function interviewOf(
    library: FlowLibrary,
    flow: CompiledFlow,
    context: SaveContext,
    save: SaveRecord,
    isBefore: boolean
): Interview {
    const interview = library.newInterview(flow, SYSTEM);
    interview.record = isBefore ? save.record : copyRecord(save.record);
    interview.saved = isBefore ? null : copyRecord(save.record);
    interview.prior = context.kind === 'update' ? save.old : null;
    interview.isNew = context.kind === 'insert';
    return interview;
}

function takeError(save: SaveRecord, { error }: Interview, definition: FlowDefinition): void {
    if (!error) {
        return;
    }
    if (error.custom) {
        for (const { field, message } of error.custom) {
            save.fail('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, field === null ? [] : [field]);
        }
        return;
    }
    const text =
        `We can't save this record because the “${definition.label}” process failed. ` +
        `Give your Salesforce admin these details. ${error.message}`;
    save.fail('CANNOT_EXECUTE_FLOW_TRIGGER', text);
}

// ---------------------------------------------------------------- recursion

/** After-save flows that run now, with the records they run for. */
const running = new WeakMap<Transaction, { readonly flow: FlowDefinition; readonly ids: ReadonlySet<string> }[]>();

/**
 * Whether the flow is at work on the record already: the save it causes itself does not start it again. During a
 * recursive save the platform skips the steps from the assignment rules on.
 */
function isRunning(transaction: Transaction, flow: FlowDefinition, save: SaveRecord): boolean {
    const id = save.record.id;
    return (running.get(transaction) ?? []).some((one) => one.flow === flow && id !== null && one.ids.has(id));
}

function within(transaction: Transaction, flow: FlowDefinition, saves: readonly SaveRecord[], work: () => void): void {
    const stack = running.get(transaction) ?? [];
    running.set(transaction, stack);
    if (stack.length >= MAX_DEPTH) {
        throw new LimitExceeded('Maximum trigger depth exceeded');
    }
    stack.push({ flow, ids: new Set(saves.flatMap((save) => save.record.id ?? [])) });
    try {
        work();
    } finally {
        stack.pop();
    }
}
