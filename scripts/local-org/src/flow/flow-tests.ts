/**
 * Tests of flows, as `*.flowtest-meta.xml` describes them: a record or inputs at the start, assertions at the finish.
 * A record-triggered flow is started by saving the record, so that everything else about the save takes place too; the
 * caller undoes it.
 * https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-flowtest.html
 */
import { runDml } from '../data/dml/run.ts';
import type { SObjectValue } from '../data/sobject.ts';
import { nodeToValue } from '../library/system/json-deserialize.ts';
import { readJson } from '../library/system/json-text.ts';
import { runtimeType } from '../runtime/types.ts';
import type { FlowSource } from '../schema/load-source.ts';
import { child, text } from '../schema/xml.ts';
import type { CompiledFlow } from './compile-flow.ts';
import { resolve } from './compiler.ts';
import { combine, type Condition } from './conditions.ts';
import { runInterviews } from './engine.ts';
import { flowText } from './flow-text.ts';
import { FlowXml } from './flow-xml.ts';
import type { Interview } from './interview.ts';
import { SYSTEM, type FlowLibrary } from './library.ts';
import { readCondition } from './read-conditions.ts';
import { readValue } from './values.ts';

/** A flow test that failed; the message says which assertion, or why the flow did not come that far. */
export class FlowTestFailure extends Error {}

/** API name of the flow a test is about. */
export function testedFlow(source: FlowSource): string {
    return text(source.element, 'flowApiName') ?? '';
}

interface Given {
    initial: string | null;
    updated: string | null;
    readonly inputs: Map<string, unknown>;
}

/**
 * Runs a test in the running transaction.
 * @throws FlowTestFailure; UnsupportedError naming what of the test is not known; whatever the save throws
 */
export function runFlowTest(library: FlowLibrary, source: FlowSource): void {
    const name = testedFlow(source);
    const definition = library.definitions.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!definition) {
        throw new FlowTestFailure(`There is no flow ${name}`);
    }
    if (!definition.active) {
        throw new FlowTestFailure(`The flow ${name} is not active`);
    }
    const flow = library.compiled(definition);
    const xml = new FlowXml(source.element, `${source.name} (${source.path})`);
    xml.ignore('flowApiName', 'label', 'flowTestFlowVersions');
    xml.oneOf('testType', ['WithAssertion'], 'WithAssertion');
    const given: Given = { initial: null, updated: null, inputs: new Map() };
    const assertions = { Start: [] as Assertion[], Finish: [] as Assertion[] };
    xml.all('testPoints', (point) => {
        const at = point.oneOf('elementApiName', ['Start', 'Finish'], 'Finish');
        point.all('parameters', (item) => readParameter(item, flow, given));
        assertions[at].push(...point.all('assertions', (item) => readAssertion(item, flow)));
    });
    xml.end();
    const interview = start(library, flow, given, (begun) => check(assertions.Start, begun));
    if (interview.error) {
        throw new FlowTestFailure(`The flow failed: ${interview.error.message}`);
    }
    check(assertions.Finish, interview);
}

// ---------------------------------------------------------------- what is given

function readParameter(xml: FlowXml, flow: CompiledFlow, given: Given): void {
    const type = xml.required('type');
    const reference = xml.required('leftValueReference');
    switch (type) {
        case 'InputTriggeringRecordInitial':
            given.initial = record(xml, reference);
            return;
        case 'InputTriggeringRecordUpdated':
            given.updated = record(xml, reference);
            return;
        case 'InputVariable': {
            const variable = flow.variables.find(({ key, isInput }) => isInput && key === reference.toLowerCase());
            if (!variable) {
                throw new FlowTestFailure(`${flow.definition.name} has no input ${reference}`);
            }
            const value = xml.one('value', (item) => readValue(item, flow.compiler.resources));
            given.inputs.set(variable.key, value?.read(undefined as unknown as Interview) ?? null);
            return;
        }
        default:
            throw xml.unsupported(`<type> ${type}`);
    }
}

function record(xml: FlowXml, reference: string): string {
    if (reference !== '$Record') {
        throw new FlowTestFailure(`A triggering record is given as $Record, not as ${reference}`);
    }
    return xml.one('value', (item) => item.required('sobjectValue')) ?? '{}';
}

// ---------------------------------------------------------------- running

function start(library: FlowLibrary, flow: CompiledFlow, given: Given, begun: (iv: Interview) => void): Interview {
    const { definition } = flow;
    if (definition.triggerType === null) {
        const interview = library.newInterview(flow, SYSTEM, given.inputs);
        begun(interview);
        runInterviews(flow.steps, [interview]);
        return interview;
    }
    if (!/^Record/.test(definition.triggerType) || given.initial === null) {
        throw new FlowTestFailure(`A test of ${definition.name} needs a triggering record`);
    }
    let last: Interview | null = null;
    const object = flow.compiler.object?.name ?? '';
    const save = (operation: 'insert' | 'update' | 'delete', saved: SObjectValue): void => {
        library.onStart = (started, interview) => {
            if (started === definition) {
                begun(interview);
                last = interview;
            }
        };
        try {
            runDml(operation, [saved]);
        } finally {
            library.onStart = null;
        }
    };
    const first = recordOf(object, given.initial);
    save('insert', first);
    if (given.updated !== null) {
        last = null;
        const next = recordOf(object, given.updated);
        next.fields.set('Id', first.id);
        save('update', next);
    } else if (definition.recordTrigger === 'Delete') {
        save('delete', first);
    } else if (definition.recordTrigger === 'Update') {
        throw new FlowTestFailure('A flow that starts when a record is updated needs InputTriggeringRecordUpdated');
    }
    return last ?? fail('The flow did not start: the record does not meet its entry conditions');
}

function fail(message: string): never {
    throw new FlowTestFailure(message);
}

function recordOf(object: string, json: string): SObjectValue {
    return nodeToValue(readJson(json), runtimeType(object), true) as SObjectValue;
}

// ---------------------------------------------------------------- assertions

interface Assertion {
    readonly holds: Condition;
    readonly message: string;
    /** What was found, for the report. */
    readonly found: (interview: Interview) => string;
}

function readAssertion(xml: FlowXml, flow: CompiledFlow): Assertion {
    const conditions = xml.all('conditions', (item) => readTestCondition(item, flow));
    const custom = xml.text('errorMessage');
    const holds = combine(xml.text('conditionLogic'), conditions.map((one) => one.holds), xml.where); // prettier-ignore
    const said = conditions.map(({ words }) => words).join(', ');
    return {
        holds,
        message: custom === null || custom === '' ? said : `${custom} (${said})`,
        found: (iv) => conditions.map(({ found }) => found(iv)).join(', ')
    };
}

interface TestCondition {
    readonly holds: Condition;
    readonly words: string;
    readonly found: (interview: Interview) => string;
}

function readTestCondition(xml: FlowXml, flow: CompiledFlow): TestCondition {
    const path = xml.required('leftValueReference');
    const operator = xml.required('operator');
    const expected = child(xml.element, 'rightValue');
    const words = `${path} ${operator}${expected ? ` ${Object.values(expected).join('')}` : ''}`;
    if (operator === 'WasVisited') {
        if (!flow.steps.has(path.toLowerCase())) {
            throw new FlowTestFailure(`${flow.definition.name} has no element ${path}`);
        }
        const wanted = xml.one('rightValue', (item) => item.flag('booleanValue', true)) ?? true;
        const visited = (iv: Interview): boolean => iv.visited.has(path.toLowerCase());
        return { words, holds: (iv) => visited(iv) === wanted, found: (iv) => `visited is ${visited(iv)}` };
    }
    const left = resolve(flow.compiler, path);
    const holds = readCondition(flow.compiler, xml);
    return { words, holds, found: (iv) => `${path} is ${shown(left.read(iv))}` };
}

function shown(value: unknown): string {
    return value === null || value === undefined ? 'null' : flowText(value);
}

/** @throws FlowTestFailure for the first assertion that does not hold */
function check(assertions: readonly Assertion[], interview: Interview): void {
    const failed = assertions.find((assertion) => !assertion.holds(interview));
    if (failed) {
        throw new FlowTestFailure(`Assertion failed: ${failed.message}; ${failed.found(interview)}`);
    }
}
