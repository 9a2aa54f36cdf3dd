/** Subflow: another flow, run for all interviews that stand at the element. */
import { connector, requiredValue, target, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { failAt } from '../engine.ts';
import { flowType } from '../flow-type.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';

export function compileSubflow(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const flowName = xml.required('flowName');
    const step = { name: xml.required('name'), fault: connector(xml, 'faultConnector'), bulk: true };
    const key = step.name.toLowerCase();
    const inputs = xml.all(
        'inputAssignments',
        (item) => [item.required('name').toLowerCase(), requiredValue(compiler, item)] as const
    );
    const outputs = xml.all('outputAssignments', (item) => ({
        name: item.required('name').toLowerCase(),
        to: target(compiler, item, item.required('assignToReference'))
    }));
    const stores = xml.flag('storeOutputAutomatically');
    const next = connector(xml);
    return {
        ...step,
        run: (interviews) => {
            const calls = interviews.map((parent) => ({
                parent,
                inputs: new Map(inputs.map(([name, value]) => [name, value.read(parent)]))
            }));
            compiler.runSubflow(flowName, calls).forEach((child, index) => {
                const parent = interviews[index] as Interview;
                if (child.error) {
                    return failAt(step, parent, child.error.message);
                }
                outputs.forEach(({ name, to }) => to.write(parent, child.values.get(name) ?? null));
                if (stores) {
                    parent.values.set(key, new Map(child.values));
                }
                parent.next = next;
            });
        }
    };
}

/** The name of a subflow that stores its outputs stands for them. */
export function declareSubflow(compiler: FlowCompiler, xml: FlowXml): void {
    if (!xml.flag('storeOutputAutomatically')) {
        return;
    }
    const name = xml.required('name');
    const key = name.toLowerCase();
    const variables = compiler.outputsOf(xml.required('flowName'));
    compiler.resources.add({ name, type: flowType('Apex'), outputs: variables, read: (iv) => iv.values.get(key) ?? null }); // prettier-ignore
}
