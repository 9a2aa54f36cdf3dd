/** Decision: the first outcome whose conditions hold, else the default one. */
import type { Condition } from '../conditions.ts';
import { connector, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { flowType } from '../flow-type.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';
import { readConditions } from '../read-conditions.ts';

interface Outcome {
    readonly key: string;
    readonly next: string | null;
    readonly holds: Condition;
}

export function compileDecision(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const outcomes = xml.all('rules', (rule) => readOutcome(compiler, rule));
    const otherwise = connector(xml, 'defaultConnector');
    xml.ignore('defaultConnectorLabel');
    return {
        name: xml.required('name'),
        fault: null,
        bulk: false,
        run: (interviews) => interviews.forEach((interview) => decide(outcomes, otherwise, interview))
    };
}

function readOutcome(compiler: FlowCompiler, xml: FlowXml): Outcome {
    xml.ignore('label');
    const conditions = readConditions(compiler, xml);
    const onlyChanges = xml.flag('doesRequireRecordChangedToMeetCriteria');
    return {
        key: xml.required('name').toLowerCase(),
        next: connector(xml),
        holds: onlyChanges ? newly(conditions) : conditions
    };
}

/** Holds now and did not hold before the save. */
export function newly(condition: Condition): Condition {
    return (iv) => condition(iv) && (iv.prior === null || !condition(iv.before()));
}

/** Outcomes are Boolean resources: whether the interview took them. */
export function declareOutcomes(compiler: FlowCompiler, xml: FlowXml): void {
    for (const name of xml.all('rules', (rule) => rule.required('name'), false)) {
        const key = name.toLowerCase();
        compiler.resources.add({ name, type: flowType('Boolean'), read: (iv) => iv.values.get(key) ?? false });
    }
}

function decide(outcomes: readonly Outcome[], otherwise: string | null, interview: Interview): void {
    const taken = outcomes.find((outcome) => outcome.holds(interview)) ?? null;
    outcomes.forEach((outcome) => interview.values.set(outcome.key, outcome === taken));
    interview.next = taken ? taken.next : otherwise;
}
