/**
 * Invocable.Action: calling Apex actions and flows by name, for many invocations at once.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Invocable_Action.htm
 */
import { faultText, runInterviews } from '../../flow/engine.ts';
import { flowText } from '../../flow/flow-text.ts';
import { callInvocable, invocableMethod, outputsOf, requestOf } from '../../flow/invocable.ts';
import { flowLibrary, SYSTEM } from '../../flow/library.ts';
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { platformClass } from '../declare.ts';
import { readJsonAs, untyped } from '../system/json-deserialize.ts';
import type { JsonNode } from '../system/json-text.ts';
import { required } from '../system/support.ts';

const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Invocable_';

class ActionErrorValue {
    static readonly apexName = 'Invocable.Action.Error';
    readonly code: string | null;
    readonly message: string | null;

    constructor(code: string | null, message: string | null) {
        this.code = code;
        this.message = message;
    }

    jsonMembers(): readonly (readonly [string, unknown])[] {
        return [['code', this.code], ['message', this.message]]; // prettier-ignore
    }
}

class ActionResultValue {
    static readonly apexName = 'Invocable.Action.Result';
    readonly action: ActionValue | null;
    readonly errors: ApexList;
    readonly outputs: ApexMap;
    readonly success: boolean;

    constructor(action: ActionValue | null, success: boolean, errors: readonly unknown[], outputs: ApexMap) {
        this.action = action;
        this.success = success;
        this.errors = new ApexList(runtimeType('List<Invocable.Action.Error>'), [...errors]);
        this.outputs = outputs;
    }

    jsonMembers(): readonly (readonly [string, unknown])[] {
        return [
            ['action', this.action],
            ['errors', this.errors],
            ['outputParameters', this.outputs],
            ['success', this.success]
        ];
    }
}

type Inputs = Map<string, unknown>;

class ActionValue {
    static readonly apexName = 'Invocable.Action';
    readonly type: string;
    readonly name: string | null;
    readonly namespace: string | null;
    #invocations: Inputs[] = [];

    constructor(type: string, namespace: string | null, name: string | null) {
        this.type = type;
        this.namespace = namespace;
        this.name = name;
    }

    jsonMembers(): readonly (readonly [string, unknown])[] {
        return [['type', this.type], ['namespace', this.namespace], ['name', this.name]]; // prettier-ignore
    }

    get invocations(): ApexList {
        const maps = this.#invocations.map((inputs) => mapOf(inputs));
        return new ApexList(runtimeType('List<Map<String,Object>>'), maps);
    }

    add(): this {
        this.#invocations.push(new Map());
        return this;
    }

    clear(): this {
        this.#invocations = [];
        return this;
    }

    setAll(list: ApexList): this {
        this.#invocations = (list.items as ApexMap[]).map(inputsOf);
        return this;
    }

    set(name: string, value: unknown): this {
        if (this.#invocations.length === 0) {
            this.add();
        }
        (this.#invocations.at(-1) as Inputs).set(name, value);
        return this;
    }

    /** One result per invocation. Errors become results, except those no Apex can handle. */
    invoke(): ApexList {
        const calls = this.#invocations.length === 0 ? [new Map<string, unknown>()] : this.#invocations;
        const results = this.type.toLowerCase() === 'flow' ? this.#flow(calls) : this.#apex(calls);
        return new ApexList(runtimeType('List<Invocable.Action.Result>'), results);
    }

    get #fullName(): string {
        return this.namespace ? `${this.namespace}__${this.name}` : String(this.name);
    }

    #apex(calls: readonly Inputs[]): ActionResultValue[] {
        const { program } = current().org;
        const action = this.type.toLowerCase() === 'apex' ? invocableMethod(program, this.#fullName) : null;
        if (!action) {
            return this.type.toLowerCase() === 'apex'
                ? calls.map(() => this.#failed(`Couldn't find the action named ${this.#fullName}`))
                : refuse(this);
        }
        try {
            const requests = calls.map((inputs) => requestOf(program, action, inputs));
            return callInvocable(program, action, requests).map((result) =>
                this.#succeeded(outputsOf(action, result), (key) => action.outputs?.get(key)?.name ?? key)
            );
        } catch (error) {
            const message = faultText(error);
            return calls.map(() => this.#failed(message));
        }
    }

    #flow(calls: readonly Inputs[]): ActionResultValue[] {
        const library = flowLibrary();
        const definition = library.active(this.#fullName);
        if (!definition) {
            return calls.map(() => this.#failed(`Couldn't find the flow named ${this.#fullName}`));
        }
        const flow = library.compiled(definition);
        const interviews = calls.map((inputs) => library.newInterview(flow, SYSTEM, lowerKeys(inputs)));
        runInterviews(flow.steps, interviews);
        return interviews.map((interview) => {
            if (interview.error) {
                return this.#failed(interview.error.message);
            }
            const outputs = flow.variables.filter((variable) => variable.isOutput);
            const values = outputs.map(({ key, name }) => [name, interview.values.get(key) ?? null] as const);
            return this.#succeeded(new Map(values), (name) => name);
        });
    }

    #succeeded(outputs: ReadonlyMap<string, unknown>, nameOf: (key: string) => string): ActionResultValue {
        const named = new Map([...outputs].map(([key, value]) => [nameOf(key), value] as const));
        return new ActionResultValue(this, true, [], mapOf(named));
    }

    #failed(message: string): ActionResultValue {
        return new ActionResultValue(
            this,
            false,
            [new ActionErrorValue('UNKNOWN_EXCEPTION', message)],
            mapOf(new Map())
        );
    }
}

function refuse(action: ActionValue): never {
    throw new UnsupportedError(`Invocable.Action of type ${action.type}`);
}

function mapOf(values: ReadonlyMap<string, unknown>): ApexMap {
    return new ApexMap(runtimeType('Map<String,Object>'), [...values]);
}

function inputsOf(map: ApexMap): Inputs {
    return new Map(map.keys().map((key) => [flowText(key), map.get(key) ?? null]));
}

function lowerKeys(inputs: Inputs): Inputs {
    return new Map([...inputs].map(([name, value]) => [name.toLowerCase(), value]));
}

// ---------------------------------------------------------------- JSON

const textAt = (members: ReadonlyMap<string, JsonNode>, name: string): string | null => {
    const node = members.get(name);
    return node ? ((untyped(node) as string | null) ?? null) : null;
};

function readError(members: ReadonlyMap<string, JsonNode>): ActionErrorValue {
    return new ActionErrorValue(textAt(members, 'code'), textAt(members, 'message'));
}

function readAction(members: ReadonlyMap<string, JsonNode>): ActionValue {
    return new ActionValue(textAt(members, 'type') ?? '', textAt(members, 'namespace'), textAt(members, 'name'));
}

function readResult(members: ReadonlyMap<string, JsonNode>): ActionResultValue {
    const action = members.get('action');
    const errors = members.get('errors');
    const outputs = members.get('outputParameters');
    return new ActionResultValue(
        action?.kind === 'object' ? readAction(new Map(action.members)) : null,
        members.get('success')?.kind === 'boolean' && untyped(members.get('success') as JsonNode) === true,
        errors?.kind === 'array' ? errors.items.map((item) => item.kind === 'object' ? readError(new Map(item.members)) : null) : [], // prettier-ignore
        outputs?.kind === 'object' ? (untyped(outputs) as ApexMap) : mapOf(new Map())
    );
}

readJsonAs('Invocable.Action', readAction);
readJsonAs('Invocable.Action.Error', readError);
readJsonAs('Invocable.Action.Result', readResult);

// ---------------------------------------------------------------- declarations

platformClass('Invocable.Action.Error', {
    doc: `${REFERENCE}Action_Error.htm`,
    members: {
        'String getCode()': (self: ActionErrorValue) => self.code,
        'String getMessage()': (self: ActionErrorValue) => self.message
    }
});

platformClass('Invocable.Action.Result', {
    doc: `${REFERENCE}Action_Result.htm`,
    members: {
        'Invocable.Action getAction()': (self: ActionResultValue) => self.action,
        'List<Invocable.Action.Error> getErrors()': (self: ActionResultValue) => self.errors,
        'Map<String,Object> getOutputParameters()': (self: ActionResultValue) => self.outputs,
        'Boolean isSuccess()': (self: ActionResultValue) => self.success
    }
});

const CUSTOM = 'static Invocable.Action createCustomAction';
const custom = (type: string, namespace: string | null, name: string): ActionValue =>
    /^(apex|flow)$/i.test(required(type))
        ? new ActionValue(type, namespace, required(name))
        : throwApex('System.InvocableActionException', `Invalid action type: ${type}`);

platformClass('Invocable.Action', {
    doc: `${REFERENCE}Action.htm`,
    members: {
        [`${CUSTOM}(String type, String name)`]: (type: string, name: string) => custom(type, null, name),
        [`${CUSTOM}(String type, String namespace, String name)`]: custom,
        'static Invocable.Action createStandardAction(String type)': (type: string) =>
            new ActionValue(required(type), null, null),
        'Invocable.Action addInvocation()': (self: ActionValue) => self.add(),
        'Invocable.Action clearInvocations()': (self: ActionValue) => self.clear(),
        'List<Map<String,Object>> getInvocations()': (self: ActionValue) => self.invocations,
        'String getName()': (self: ActionValue) => self.name,
        'String getNamespace()': (self: ActionValue) => self.namespace,
        'String getType()': (self: ActionValue) => self.type,
        'List<Invocable.Action.Result> invoke()': (self: ActionValue) => self.invoke(),
        'Boolean isStandard()': (self: ActionValue) => self.name === null,
        'Invocable.Action setInvocationParameter(String parameterName, Object parameterValue)': (
            self: ActionValue,
            name: string,
            value: unknown
        ) => self.set(required(name), value),
        'Invocable.Action setInvocations(List<Map<String,Object>> invocations)': (self: ActionValue, list: ApexList) =>
            self.setAll(required(list))
    }
});
