/** The flows of an org, compiled at their first use. */
import { servicesOf } from '../data/services.ts';
import type { Store } from '../data/store.ts';
import { current } from '../platform/context.ts';
import type { Org } from '../platform/org.ts';
import { throwApex } from '../runtime/exception.ts';
import { UnsupportedError } from '../runtime/uncatchable.ts';
import type { FlowSource } from '../schema/load-source.ts';
import { compileFlow, type CompiledFlow } from './compile-flow.ts';
import type { SubflowRunner } from './compiler.ts';
import { byTriggerOrder, flowDefinition, type FlowDefinition } from './definition.ts';
import { runInterviews } from './engine.ts';
import { FlowCompileError } from './errors.ts';
import { convertTo, DATA_TYPES, flowType, type FlowType } from './flow-type.ts';
import { Interview, type FlowMode } from './interview.ts';
import { shareStages, startStages } from './stages.ts';
import { children, flag, text } from '../schema/xml.ts';

/** Flows started by Apex and by the platform see and change everything. */
export const SYSTEM: FlowMode = { access: 'system', sharing: false };

export class FlowLibrary {
    readonly definitions: readonly FlowDefinition[];
    readonly #org: Org;
    readonly #active = new Map<string, FlowDefinition>();
    readonly #compiled = new Map<FlowDefinition, CompiledFlow>();
    /** Hears of every interview that a save starts: for flow tests. */
    onStart: ((definition: FlowDefinition, interview: Interview) => void) | null = null;

    constructor(org: Org, sources: readonly FlowSource[]) {
        this.#org = org;
        this.definitions = sources.map(flowDefinition).sort(byTriggerOrder);
        const active = this.definitions.filter((definition) => definition.active);
        active.forEach((definition) => this.#active.set(this.#key(definition.name), definition));
        // A subscriber's active copy takes the place of the packaged flow, wherever that would run.
        for (const definition of active.filter((one) => one.overrides !== null)) {
            this.#active.set(this.#key(definition.overrides as string), definition);
        }
    }

    /** The key of a name with or without the project's namespace. */
    #key(name: string): string {
        const { namespace } = this.#org;
        const key = name.toLowerCase();
        const prefix = namespace === null ? null : `${namespace.toLowerCase()}__`;
        return prefix !== null && key.startsWith(prefix) ? key.slice(prefix.length) : key;
    }

    /** The flow that runs under that name, or null. */
    active(name: string): FlowDefinition | null {
        return this.#active.get(this.#key(name)) ?? null;
    }

    /** Flows with that trigger that run, each once, in trigger order. */
    triggered(type: string): FlowDefinition[] {
        const running = new Set(this.#active.values());
        return this.definitions.filter((definition) => running.has(definition) && definition.triggerType === type && !this.#isOverridden(definition)); // prettier-ignore
    }

    #isOverridden(definition: FlowDefinition): boolean {
        return this.#active.get(this.#key(definition.name)) !== definition;
    }

    /** @throws UnsupportedError, FlowCompileError */
    compiled(definition: FlowDefinition): CompiledFlow {
        let flow = this.#compiled.get(definition);
        if (!flow) {
            const { schema, store, program } = this.#org;
            flow = compileFlow(definition, {
                world: { schema, store, services: servicesOf(store) },
                program,
                runSubflow: this.#runSubflow,
                outputsOf: (name) => this.#outputsOf(name)
            });
            this.#compiled.set(definition, flow);
        }
        return flow;
    }

    /** A new interview of a flow, with its defaults and then its inputs. */
    newInterview(flow: CompiledFlow, mode: FlowMode, inputs: ReadonlyMap<string, unknown> = new Map()): Interview {
        const interview = new Interview({
            flow: flow.definition.name,
            guid: this.#org.random.uuid(),
            mode: flow.mode ?? mode,
            startedAt: this.#org.clock.now()
        });
        interview.next = flow.start.first;
        startStages(flow.stages, interview);
        flow.variables.forEach((variable) => variable.start(interview));
        for (const variable of flow.variables) {
            const value = inputs.get(variable.key);
            if (value !== undefined && variable.isInput) {
                interview.values.set(variable.key, convertTo(variable.type, value));
            }
        }
        return interview;
    }

    readonly #runSubflow: SubflowRunner = (name, calls) => {
        const definition = this.active(name);
        if (!definition) {
            throw new FlowCompileError(name, 'there is no active flow of that name');
        }
        const flow = this.compiled(definition);
        if (flow.stages.length > 0) {
            throw new UnsupportedError(`stages of a flow that another one calls (${flow.definition.name})`);
        }
        const interviews = calls.map(({ parent, inputs }) => {
            const interview = this.newInterview(flow, parent.mode, inputs);
            shareStages(parent, interview);
            return interview;
        });
        runInterviews(flow.steps, interviews);
        calls.forEach(({ parent }, index) => shareStages(interviews[index] as Interview, parent));
        return interviews;
    };

    /** Outputs by lower-case name, from the metadata alone: flows may call one another. */
    #outputsOf(name: string): ReadonlyMap<string, FlowType> {
        const definition = this.active(name);
        const variables = definition ? children(definition.element, 'variables') : [];
        return new Map(
            variables
                .filter((variable) => flag(variable, 'isOutput'))
                .map((variable) => {
                    const data = DATA_TYPES.find((type) => type === text(variable, 'dataType')) ?? 'String';
                    const object = this.#org.schema.object(text(variable, 'objectType') ?? '')?.name ?? null;
                    const type = { collection: flag(variable, 'isCollection'), object, apexClass: text(variable, 'apexClass') }; // prettier-ignore
                    return [(text(variable, 'name') ?? '').toLowerCase(), flowType(data, type)] as const;
                })
        );
    }
}

const libraries = new WeakMap<Store, FlowLibrary>();

export function registerFlows(org: Org, library: FlowLibrary): void {
    libraries.set(org.store, library);
}

/** The flows of the running org. */
export function flowLibrary(): FlowLibrary {
    const { org } = current();
    const library = libraries.get(org.store);
    return library ?? throwApex('System.FlowException', 'The org has no flows');
}
