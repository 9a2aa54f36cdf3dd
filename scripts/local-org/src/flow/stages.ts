/**
 * Stages: where in a process an interview stands.
 * https://help.salesforce.com/s/articleView?id=platform.flow_considerations_design_stages.htm
 */
import { current } from '../platform/context.ts';
import { ApexList } from '../runtime/list.ts';
import type { FlowCompiler } from './compiler.ts';
import { apexType, convertTo, flowType, TEXT } from './flow-type.ts';
import type { FlowXml } from './flow-xml.ts';
import type { Interview } from './interview.ts';
import type { Reference } from './resources.ts';

const TEXTS = flowType('String', { collection: true });
const ACTIVE = '$flow.activestages';
const CURRENT = '$flow.currentstage';

export interface Stage {
    /** `Flow:Stage`, behind the namespace of the package: what a stage is worth wherever it is not shown on a screen. */
    readonly fullName: string;
    readonly order: number;
    readonly activeByDefault: boolean;
}

/** Declares a stage. Its label is for screens. */
export function declareStage(compiler: FlowCompiler, xml: FlowXml): Stage {
    const name = xml.required('name');
    const { namespace } = current().org;
    const fullName = `${namespace === null ? '' : `${namespace}.`}${compiler.flowName}:${name}`;
    xml.ignore('label');
    compiler.resources.add({ name, type: TEXT, read: () => fullName });
    return { fullName, order: xml.integer('stageOrder') ?? 0, activeByDefault: xml.flag('isActive') };
}

/** Stages that are active by default, in their order; the first is the current one. */
export function startStages(stages: readonly Stage[], interview: Interview): void {
    const active = stages.filter((stage) => stage.activeByDefault).sort((a, b) => a.order - b.order);
    const names = active.map((stage) => stage.fullName);
    interview.values.set(ACTIVE, new ApexList(apexType(TEXTS), names));
    interview.values.set(CURRENT, names[0] ?? null);
}

/** Stages belong to the whole conversation: a flow and those it calls see and set the same ones. */
export function shareStages(from: Interview, to: Interview): void {
    [ACTIVE, CURRENT].forEach((key) => to.values.set(key, from.values.get(key) ?? null));
}

/** `$Flow.ActiveStages` and `$Flow.CurrentStage`, which flows may assign; null for any other name. */
export function stageGlobal(path: string): Reference | null {
    const key = path.toLowerCase();
    if (key !== ACTIVE && key !== CURRENT) {
        return null;
    }
    const type = key === ACTIVE ? TEXTS : TEXT;
    return {
        path,
        type,
        read: (iv) => iv.values.get(key) ?? null,
        write: (iv, value) => void iv.values.set(key, convertTo(type, value))
    };
}
