/**
 * Flow.Interview: starting flows from Apex.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Flow_Interview.htm
 */
import { runInterviews } from '../../flow/engine.ts';
import { flowText } from '../../flow/flow-text.ts';
import type { Interview } from '../../flow/interview.ts';
import { flowLibrary, SYSTEM } from '../../flow/library.ts';
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import type { ApexMap } from '../../runtime/map.ts';
import { platformClass } from '../declare.ts';
import { registry } from '../registry.ts';
import { required } from '../system/support.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Flow_Interview.htm';

/** A flow that Apex has asked for, before and after its run. */
export class InterviewValue {
    static readonly apexName = 'Flow.Interview';
    readonly #name: string;
    readonly #inputs: ReadonlyMap<string, unknown>;
    #interview: Interview | null = null;

    /** @throws System.TypeException when there is no active flow of that name. */
    constructor(name: string, inputs: ApexMap | null) {
        if (!flowLibrary().active(name)) {
            throwApex('System.TypeException', `Invalid type: Flow.Interview.${name}`);
        }
        this.#name = name;
        this.#inputs = new Map(
            (inputs?.keys() ?? []).map((key) => [flowText(key).toLowerCase(), inputs?.get(key) ?? null])
        );
    }

    /** Runs the flow; what it stored is undone when it ends with an unhandled fault. @throws System.FlowException */
    start(): void {
        const library = flowLibrary();
        const { store } = current().org;
        const definition = library.active(this.#name);
        const flow = definition && library.compiled(definition);
        if (!flow) {
            return throwApex('System.TypeException', `Invalid type: Flow.Interview.${this.#name}`);
        }
        const interview = library.newInterview(flow, SYSTEM, this.#inputs);
        let mark = store.savepoint();
        interview.rollback = () => {
            store.rollback(mark);
            mark = store.savepoint();
        };
        runInterviews(flow.steps, [interview]);
        if (interview.error) {
            store.rollback(mark);
            throwApex(
                'System.FlowException',
                `An unhandled fault has occurred in this flow: ${interview.error.message}`
            );
        }
        store.release(mark);
        this.#interview = interview;
    }

    /** The value of a variable that the flow gives out; null for others, and before the flow has run. */
    variable(name: string): unknown {
        const definition = flowLibrary().active(this.#name);
        const variables = definition ? flowLibrary().compiled(definition).variables : [];
        const wanted = variables.find((variable) => variable.key === name.toLowerCase());
        return wanted?.isOutput ? (this.#interview?.values.get(wanted.key) ?? null) : null;
    }
}

const CREATE = 'static Flow.Interview createInterview';

platformClass('Flow.Interview', {
    doc: DOC,
    virtual: true,
    members: {
        [`${CREATE}(String flowName, Map<String,Object> inputVariables)`]: (name: string, inputs: ApexMap | null) =>
            new InterviewValue(required(name), inputs),
        [`${CREATE}(String namespace, String flowName, Map<String,Object> inputVariables)`]: (
            namespace: string | null,
            name: string,
            inputs: ApexMap | null
        ) => new InterviewValue(namespace ? `${namespace}__${required(name)}` : required(name), inputs),
        'void start()': (self: InterviewValue) => self.start(),
        'Object getVariableValue(String variableName)': (self: InterviewValue, name: string) =>
            self.variable(required(name))
    }
});

/** Each flow is a class inside Flow.Interview: `new Flow.Interview.My_Flow(inputs)`. */
export function declareFlowClasses(names: readonly string[]): void {
    for (const name of names) {
        const className = `Flow.Interview.${name}`;
        if (/^\w+$/.test(name) && !registry.find(className)) {
            platformClass(className, {
                doc: DOC,
                extends: 'Flow.Interview',
                members: { 'new(Map<String,Object> inputVariables)': (inputs: ApexMap | null) => new InterviewValue(name, inputs) } // prettier-ignore
            });
        }
    }
}
