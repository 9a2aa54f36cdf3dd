import { outcomeOf, type Check, type Finding } from '../lib/check.ts';
import type { Project } from '../lib/project.ts';
import { parseXml, type Xml } from '../lib/xml.ts';

interface Rules {
    /** How a reference to a switch begins. */
    readonly switches: string;
    /** Apex actions and objects that keep a fault. */
    readonly 'faults end in': readonly string[];
}

/** Elements that can fail. */
const MAY_FAIL = new Set(['actionCalls', 'recordLookups', 'recordCreates', 'recordUpdates', 'recordDeletes']);

/** Every packaged flow can be overridden, does nothing while its switch is off, and keeps each of its faults. */
export const flows: Check = {
    name: 'flows',
    about: 'Every flow is overridable, begins with its switch, and each element that can fail leads to a stored issue.',
    async run(project) {
        const rules = project.config<Rules>('flow-rules.json', { switches: '$Setup.', 'faults end in': [] });
        const files = project.packaged('.flow-meta.xml');
        const findings = files.flatMap((file) => findingsIn(project, file, rules));
        return outcomeOf(findings, `${files.length} flows`);
    }
};

function findingsIn(project: Project, file: string, rules: Rules): Finding[] {
    const flow = parseXml(project.read(file));
    if ('error' in flow) {
        return [{ file, line: flow.line, message: flow.error }];
    }
    const found: Finding[] = [];
    const report = (line: number, message: string): void => void found.push({ file, line, message });
    const byName = new Map(flow.children.filter((one) => one.first('name')).map((one) => [one.value('name'), one]));
    if (flow.value('isOverridable') !== 'true') {
        report(flow.line, 'isOverridable is not true, so nobody can put a flow of their own in its place');
    }
    const start = flow.first('start');
    const entries = start ? [start, ...start.all('scheduledPaths')].flatMap((one) => targets(one, 'connector')) : [];
    for (const entry of entries) {
        const first = byName.get(entry);
        if (!first || !isGate(first, rules.switches)) {
            report(first?.line ?? 1, `${entry} runs without asking for a switch (${rules.switches}…) first`);
        }
    }
    for (const element of reached(byName, entries, 'connector')) {
        if (MAY_FAIL.has(element.name)) {
            const ends = reached(byName, targets(element, 'faultConnector'), 'connector', 'faultConnector');
            const isKept = ends.some((end) =>
                rules['faults end in'].some((name) => name === end.value('actionName') || name === end.value('object'))
            );
            if (!isKept) {
                report(element.line, `a fault of ${element.value('name')} is not kept anywhere`);
            }
        }
    }
    return found;
}

/** A decision that goes on only where a switch is on. */
function isGate(element: Xml, switches: string): boolean {
    const rules = element.name === 'decisions' ? element.all('rules') : [];
    const asks = (rule: Xml): boolean =>
        rule.value('conditionLogic') === 'and' &&
        rule
            .all('conditions')
            .some(
                (condition) =>
                    condition.value('leftValueReference').startsWith(switches) &&
                    condition.value('operator') === 'EqualTo' &&
                    condition.first('rightValue')?.value('booleanValue') === 'true'
            );
    return rules.length > 0 && rules.every(asks) && !element.first('defaultConnector');
}

/** Elements that can be reached from some names, following connectors of those kinds wherever they stand. */
function reached(byName: ReadonlyMap<string, Xml>, from: readonly string[], ...kinds: string[]): Xml[] {
    const seen = new Set<string>();
    const waiting = [...from];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        const element = byName.get(name);
        if (element && !seen.has(name)) {
            seen.add(name);
            waiting.push(...kinds.flatMap((kind) => targets(element, kind)));
        }
    }
    return [...seen].map((name) => byName.get(name)!);
}

function targets(element: Xml, kind: string): string[] {
    const names =
        kind === 'connector'
            ? ['connector', 'defaultConnector', 'nextValueConnector', 'noMoreValuesConnector']
            : [kind];
    return [...element.walk()].filter((one) => names.includes(one.name)).map((one) => one.value('targetReference'));
}
