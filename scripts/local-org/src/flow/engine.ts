/**
 * Runs interviews of one flow side by side: each goes on by itself until it meets an element that works in bulk, and
 * there it waits for the others.
 * https://help.salesforce.com/s/articleView?id=platform.flow_concepts_bulkification.htm
 */
import { ApexException, translateError } from '../runtime/exception.ts';
import { LimitExceeded } from '../runtime/uncatchable.ts';
import type { FlowStep } from './compiler.ts';
import { FlowCompileError, FlowFault } from './errors.ts';
import type { Interview } from './interview.ts';

/** A loop that never ends would run into the CPU limit. */
const MAX_STEPS = 500_000;

/** The elements of a flow by lower-case name. */
export type FlowSteps = ReadonlyMap<string, FlowStep>;

/** Runs the interviews until each is at its end; errors without a fault path stay on the interviews. */
export function runInterviews(steps: FlowSteps, interviews: readonly Interview[]): void {
    let running = interviews;
    while (running.length > 0) {
        const groups = new Map<FlowStep, Interview[]>();
        for (const interview of running) {
            const step = advance(steps, interview);
            if (step) {
                groups.set(step, [...(groups.get(step) ?? []), interview]);
            }
        }
        groups.forEach((group, step) => perform(step, group));
        running = [...groups.values()].flat();
    }
}

/** Runs an interview up to the next bulk element; null when it came to its end. */
function advance(steps: FlowSteps, interview: Interview): FlowStep | null {
    while (interview.next !== null && interview.error === null) {
        const step = steps.get(interview.next.toLowerCase());
        if (!step) {
            throw new FlowCompileError(interview.flow, `there is no element ${interview.next}`);
        }
        if (step.bulk) {
            return step;
        }
        perform(step, [interview]);
    }
    return null;
}

function perform(step: FlowStep, interviews: readonly Interview[]): void {
    for (const interview of interviews) {
        interview.steps += 1;
        interview.visited.add(step.name.toLowerCase());
        if (interview.steps > MAX_STEPS) {
            throw new LimitExceeded('Apex CPU time limit exceeded');
        }
    }
    try {
        step.run(interviews);
    } catch (error) {
        const message = faultText(error);
        interviews.forEach((interview) => failAt(step, interview, message));
    }
}

/** What a fault path is told of an error. @throws errors no flow can handle */
export function faultText(error: unknown): string {
    if (error instanceof FlowFault) {
        return error.message;
    }
    const translated = translateError(error);
    if (translated instanceof ApexException) {
        return `An Apex error occurred: ${translated.toString()}`;
    }
    throw translated;
}

/** Sends an interview down the fault path of an element, or ends it. */
export function failAt(step: Pick<FlowStep, 'fault'>, interview: Interview, message: string): void {
    interview.faultMessage = message;
    interview.next = step.fault;
    if (step.fault === null) {
        interview.error = { message, custom: null };
    }
}
