/**
 * Invocable methods of Apex classes: what they take and give, and calling them for many requests at once.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_annotation_InvocableMethod.htm
 */
import type { Program } from '../runtime/program.ts';
import { annotation, type FieldMeta, type MethodMeta } from '../runtime/class-meta.ts';
import { throwApex } from '../runtime/exception.ts';
import { ApexList } from '../runtime/list.ts';
import type { ApexClass } from '../runtime/object.ts';
import { genericType, runtimeType, type RuntimeType } from '../runtime/types.ts';
import { apexTypeAsFlow, fromApexValue, toApexValue } from './apex-values.ts';
import type { FlowType } from './flow-type.ts';
import { readProperty, writeProperty } from './resources.ts';

/** The name under which a value that is no object of several goes in and comes out. */
const SINGLE_OUTPUT = 'output';

export interface InvocableMethod {
    /** Name of the class. */
    readonly className: string;
    readonly method: MethodMeta;
    /** Type of one request; null when the method takes nothing. */
    readonly request: RuntimeType | null;
    /** Type of one result; null when the method gives nothing. */
    readonly result: RuntimeType | null;
    /** Variables of the request by lower-case name; null when the request is one value. */
    readonly inputs: ReadonlyMap<string, FieldMeta> | null;
    readonly outputs: ReadonlyMap<string, FieldMeta> | null;
}

/** The invocable method of a class, with or without the project's namespace; null when it has none. */
export function invocableMethod(program: Program, name: string): InvocableMethod | null {
    const found = program.findClass(bareName(program, name));
    const method = found?.meta.methods.find((candidate) => annotation(candidate, 'invocablemethod'));
    if (!found || !method) {
        return null;
    }
    const [parameter] = method.params;
    const request = parameter ? (runtimeType(parameter.type).args[0] ?? null) : null;
    const result = method.returns.toLowerCase() === 'void' ? null : (runtimeType(method.returns).args[0] ?? null);
    return {
        className: found.meta.name,
        method,
        request,
        result,
        inputs: variablesOf(program, request),
        outputs: variablesOf(program, result)
    };
}

/** `ns__Class` of the project's own namespace as `Class`. */
function bareName(program: Program, name: string): string {
    const prefix = program.namespace === null ? null : `${program.namespace.toLowerCase()}__`;
    return prefix !== null && name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
}

function variablesOf(program: Program, type: RuntimeType | null): ReadonlyMap<string, FieldMeta> | null {
    const owner = type?.kind === 'class' ? program.findClass(type.name)?.type : null;
    if (!owner) {
        return null;
    }
    const found = new Map<string, FieldMeta>();
    for (let at: ApexClass | null = owner; at?.$meta; at = Object.getPrototypeOf(at) as ApexClass | null) {
        for (const field of at.$meta.fields.filter((one) => annotation(one, 'invocablevariable'))) {
            if (!found.has(field.name.toLowerCase())) {
                found.set(field.name.toLowerCase(), field);
            }
        }
    }
    return found;
}

/** Types of the outputs by lower-case name. */
export function outputTypes(action: InvocableMethod): Map<string, FlowType> {
    if (!action.outputs) {
        return new Map(action.result ? [[SINGLE_OUTPUT, apexTypeAsFlow(action.result)]] : []);
    }
    return new Map([...action.outputs].map(([key, field]) => [key, apexTypeAsFlow(runtimeType(field.type))]));
}

/** One request with the values of its variables, by name. @throws System.InvocableActionException for a name it lacks */
export function requestOf(program: Program, action: InvocableMethod, values: ReadonlyMap<string, unknown>): unknown {
    const { request, inputs } = action;
    if (!request) {
        return null;
    }
    if (!inputs) {
        const [first] = values.values();
        return toApexValue(request, first ?? null);
    }
    const object = program.instantiate(request.name) as Record<string, unknown>;
    for (const [name, value] of values) {
        const field = inputs.get(name.toLowerCase());
        if (!field) {
            return throwApex('System.InvocableActionException', `${action.className} has no input ${name}`);
        }
        writeProperty(object, field, toApexValue(runtimeType(field.type), value));
    }
    return object;
}

/** Calls the method once for all requests; gives as many results. @throws what the method throws */
export function callInvocable(program: Program, action: InvocableMethod, requests: readonly unknown[]): unknown[] {
    const { method, request, result, className } = action;
    const args = request ? [new ApexList(genericType('List', request), [...requests])] : [];
    const answer = program.callStatic(className, method, args);
    if (!result) {
        return requests.map(() => null);
    }
    const results = answer instanceof ApexList ? answer.items : [];
    if (results.length !== requests.length) {
        return throwApex(
            'System.InvocableActionException',
            `The number of results does not match the number of interviews that were executed in a single bulk execution request: ${results.length} of ${requests.length}`
        );
    }
    return [...results];
}

/** Outputs of one result by lower-case name, as flows hold them. */
export function outputsOf(action: InvocableMethod, result: unknown): Map<string, unknown> {
    if (!action.outputs) {
        return new Map(action.result ? [[SINGLE_OUTPUT, fromApexValue(action.result, result)]] : []);
    }
    const object = result as Record<string, unknown> | null;
    return new Map(
        [...action.outputs].map(([key, field]) => [
            key,
            object === null ? null : fromApexValue(runtimeType(field.type), readProperty(object, field))
        ])
    );
}
