/** What elements need while they are compiled, and what they become. */
import type { Program } from '../runtime/program.ts';
import type { FormulaWorld } from '../formula/index.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { FlowCompileError } from './errors.ts';
import { flowFormula } from './flow-formula.ts';
import type { FlowType } from './flow-type.ts';
import type { FlowXml } from './flow-xml.ts';
import type { Interview } from './interview.ts';
import type { Reference, Resources } from './resources.ts';
import { readValue, template, type FlowValue } from './values.ts';

/** An element ready to run. */
export interface FlowStep {
    readonly name: string;
    /** Where its fault path leads; null when it has none. */
    readonly fault: string | null;
    /** Waits for the other interviews, to work on all of them at once. */
    readonly bulk: boolean;
    /**
     * Does the element's work for interviews that all stand at it, and says where each goes on.
     * @throws FlowFault when it fails for all of them.
     */
    run(interviews: readonly Interview[]): void;
}

/** Runs another flow for several interviews at once: for subflows. */
export type SubflowRunner = (
    flowName: string,
    calls: readonly { readonly parent: Interview; readonly inputs: ReadonlyMap<string, unknown> }[]
) => readonly Interview[];

/** The surroundings of a flow while it is compiled. */
export interface FlowCompiler {
    readonly flowName: string;
    readonly world: FormulaWorld;
    readonly program: Program;
    readonly resources: Resources;
    /** The object of `$Record`; null when the flow has no triggering record. */
    readonly object: ObjectSchema | null;
    /** The flow is started by saving a record. */
    readonly isRecordTriggered: boolean;
    readonly isBeforeSave: boolean;
    readonly runSubflow: SubflowRunner;
    /** Types of the outputs of another flow, by lower-case name; empty when there is no such flow. */
    readonly outputsOf: (flowName: string) => ReadonlyMap<string, FlowType>;
}

export function resolve(compiler: FlowCompiler, path: string): Reference {
    return compiler.resources.resolve(path);
}

/** The value in a child element; null when there is no such child. */
export function valueIn(compiler: FlowCompiler, xml: FlowXml, name = 'value'): FlowValue | null {
    return xml.one(name, (inner) => readValue(inner, compiler.resources));
}

/** A value that must be there. */
export function requiredValue(compiler: FlowCompiler, xml: FlowXml, name = 'value'): FlowValue {
    return valueIn(compiler, xml, name) ?? readValue(xml, compiler.resources);
}

export function formulaIn(compiler: FlowCompiler, text: string, where: string): (interview: Interview) => unknown {
    const { world, object, resources } = compiler;
    return flowFormula(text, where, { world, object, names: resources });
}

export function templateIn(compiler: FlowCompiler, text: string): FlowValue {
    return template(text, compiler.resources);
}

/** Something a flow can assign to. */
export function target(
    compiler: FlowCompiler,
    xml: FlowXml,
    path: string
): Reference & { write: NonNullable<Reference['write']> } {
    const reference = compiler.resources.resolve(path);
    if (!reference.write) {
        throw new FlowCompileError(xml.where, `${path} cannot be assigned`);
    }
    return reference as Reference & { write: NonNullable<Reference['write']> };
}

/** Name of the element a connector leads to; null when there is none. */
export function connector(xml: FlowXml, name = 'connector'): string | null {
    return xml.one(name, (inner) => {
        // Says only how the designer draws the line.
        inner.ignore('isGoTo');
        return inner.required('targetReference');
    });
}

/** The object of that name. @throws FlowCompileError */
export function objectOf(compiler: FlowCompiler, xml: FlowXml, name: string): ObjectSchema {
    const object = compiler.world.schema.object(name);
    if (!object) {
        throw new FlowCompileError(xml.where, `there is no object ${name}`);
    }
    return object;
}

/** Field of an object by name, canonical. @throws FlowCompileError */
export function fieldOf(object: ObjectSchema, xml: FlowXml, name: string): string {
    const field = object.field(name);
    if (!field) {
        throw new FlowCompileError(xml.where, `${object.name} has no field ${name}`);
    }
    return field.name;
}
