/** Apex actions: the method is called once, with the requests of all interviews that stand at the element. */
import { servicesIn } from '../../data/services.ts';
import { current } from '../../platform/context.ts';
import { connector, requiredValue, target, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { FlowCompileError, FlowFault } from '../errors.ts';
import { flowType, TEXT, type FlowType } from '../flow-type.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';
import {
    callInvocable,
    invocableMethod,
    outputsOf,
    outputTypes,
    requestOf,
    type InvocableMethod
} from '../invocable.ts';
import type { Reference } from '../resources.ts';
import type { FlowValue } from '../values.ts';

/** Inputs of an action by name. */
export function readInputs(compiler: FlowCompiler, xml: FlowXml): Map<string, FlowValue> {
    return new Map(
        xml.all('inputParameters', (item) => [item.required('name'), requiredValue(compiler, item)] as const)
    );
}

export function readOutputs(
    compiler: FlowCompiler,
    xml: FlowXml
): { readonly name: string; readonly to: Reference & { write: NonNullable<Reference['write']> } }[] {
    return xml.all('outputParameters', (item) => ({
        name: item.required('name').toLowerCase(),
        to: target(compiler, item, item.required('assignToReference'))
    }));
}

export function compileApexAction(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const action = invocableMethod(compiler.program, xml.required('actionName'));
    if (!action) {
        return missingAction(compiler, xml, `there is no Apex action ${xml.required('actionName')}`);
    }
    const inputs = readInputs(compiler, xml);
    const outputs = readOutputs(compiler, xml);
    const stores = xml.flag('storeOutputAutomatically');
    const next = connector(xml);
    const name = xml.required('name');
    const key = name.toLowerCase();
    checkInputs(action, inputs, xml);
    return {
        name,
        fault: connector(xml, 'faultConnector'),
        bulk: true,
        run: (interviews) => {
            requireAccess(action, interviews);
            const results = invoke(compiler, action, inputs, interviews);
            interviews.forEach((interview, index) => {
                const values = outputsOf(action, results[index] ?? null);
                outputs.forEach(({ name: output, to }) => to.write(interview, values.get(output) ?? null));
                if (stores) {
                    interview.values.set(key, action.outputs ? values : ([...values.values()][0] ?? null));
                }
                interview.next = next;
            });
        }
    };
}

/** An action that is not here, perhaps of another package: the flow stops by name where it would call it. */
export function missingAction(compiler: FlowCompiler, xml: FlowXml, message: string): FlowStep {
    readInputs(compiler, xml);
    readOutputs(compiler, xml);
    connector(xml);
    xml.ignore('storeOutputAutomatically', 'actionName');
    const where = xml.where;
    return {
        name: xml.required('name'),
        fault: connector(xml, 'faultConnector'),
        bulk: true,
        run: () => {
            throw new FlowCompileError(where, message);
        }
    };
}

function checkInputs(action: InvocableMethod, inputs: ReadonlyMap<string, FlowValue>, xml: FlowXml): void {
    for (const name of inputs.keys()) {
        if (action.inputs && !action.inputs.has(name.toLowerCase())) {
            throw new FlowCompileError(xml.where, `${action.className} has no input ${name}`);
        }
    }
}

/** What an action stored before it threw is undone. */
function invoke(
    compiler: FlowCompiler,
    action: InvocableMethod,
    inputs: ReadonlyMap<string, FlowValue>,
    interviews: readonly Interview[]
): unknown[] {
    const { store } = current().org;
    const requests = interviews.map((iv) =>
        requestOf(compiler.program, action, new Map([...inputs].map(([name, value]) => [name, value.read(iv)])))
    );
    const mark = store.savepoint();
    try {
        const results = callInvocable(compiler.program, action, requests);
        store.release(mark);
        return results;
    } catch (error) {
        store.rollback(mark);
        throw error;
    }
}

/** Flows that run with the user's rights need access to the class; those in system mode do not. */
function requireAccess(action: InvocableMethod, interviews: readonly Interview[]): void {
    const execution = current();
    const outer = action.className.split('.')[0] as string;
    if (
        interviews[0]?.mode.access === 'user' &&
        !servicesIn(execution).permissions.hasClassAccess(execution.transaction.user.id, outer)
    ) {
        throw new FlowFault(`You do not have access to the Apex class named: ${outer}`);
    }
}

/** The name of an action that stores its outputs stands for the output, or for all of them. */
export function declareApexAction(compiler: FlowCompiler, xml: FlowXml): void {
    const action = invocableMethod(compiler.program, xml.required('actionName'));
    if (!action) {
        compiler.resources.add({ name: xml.required('name'), type: TEXT, outputs: 'any', read: () => null });
        return;
    }
    if (!xml.flag('storeOutputAutomatically')) {
        return;
    }
    if (!action.result) {
        return;
    }
    const name = xml.required('name');
    const key = name.toLowerCase();
    const read = (iv: Interview): unknown => iv.values.get(key) ?? null;
    const types = [...outputTypes(action)];
    const outputs = new Map(types.map(([output, type]) => [output, mapped(compiler, xml, output, type)]));
    if (action.outputs) {
        const type = flowType('Apex', { apexClass: action.result.name });
        compiler.resources.add({ name, type, outputs, read });
    } else {
        compiler.resources.add({ name, type: outputs.get('output') ?? TEXT, read });
    }
}

/**
 * A generic record type is the object that `dataTypeMappings` name: under `U__output` for the output of that name, else
 * the one that all of them name.
 */
function mapped(compiler: FlowCompiler, xml: FlowXml, output: string, type: FlowType): FlowType {
    if (type.data !== 'SObject' || type.object !== null) {
        return type;
    }
    const mappings = xml.all('dataTypeMappings', (item) => ({
        parameter: item.required('typeName').toLowerCase(),
        object: compiler.world.schema.object(item.text('typeValue') ?? '')?.name ?? null
    }));
    const own = mappings.find(({ parameter }) => parameter === `u__${output}`);
    const objects = [...new Set(mappings.map(({ object }) => object))];
    return { ...type, object: own ? own.object : objects.length === 1 ? (objects[0] ?? null) : null };
}
