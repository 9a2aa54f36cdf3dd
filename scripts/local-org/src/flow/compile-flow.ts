/** From the metadata of a flow to something that runs. */
import type { FormulaWorld } from '../formula/index.ts';
import type { Program } from '../runtime/program.ts';
import { UnsupportedError } from '../runtime/uncatchable.ts';
import type { FlowCompiler, FlowStep, SubflowRunner } from './compiler.ts';
import {
    declareConstant,
    declareFormula,
    declareTextTemplate,
    declareVariable,
    type FlowVariable
} from './declare-resources.ts';
import type { FlowDefinition } from './definition.ts';
import { ELEMENTS } from './elements/index.ts';
import { FlowCompileError } from './errors.ts';
import type { FlowType } from './flow-type.ts';
import { FlowXml } from './flow-xml.ts';
import type { FlowMode } from './interview.ts';
import { readStart, type FlowStart } from './read-start.ts';
import { Resources } from './resources.ts';
import { declareStage, type Stage } from './stages.ts';

export interface CompiledFlow {
    readonly definition: FlowDefinition;
    /** Null where the flow takes the mode of whoever starts it. */
    readonly mode: FlowMode | null;
    readonly start: FlowStart;
    readonly steps: ReadonlyMap<string, FlowStep>;
    readonly variables: readonly FlowVariable[];
    readonly stages: readonly Stage[];
    /** The names of the flow: for conditions about it from outside. */
    readonly compiler: FlowCompiler;
}

/** What a flow is compiled in. */
export interface FlowSurroundings {
    readonly world: FormulaWorld;
    readonly program: Program;
    readonly runSubflow: SubflowRunner;
    readonly outputsOf: (flowName: string) => ReadonlyMap<string, FlowType>;
}

/** Says something about the flow to people, Setup and the designer, nothing about what it does. */
const DESCRIPTION = [
    'apiVersion', 'areMetricsLoggedToDataCloud', 'environments', 'fullName', 'interviewLabel', 'isAdditionalPermissionRequiredToRun',
    'isOverridable', 'isTemplate', 'label', 'migratedFromWorkflowRuleName', 'overriddenFlow', 'sourceTemplate', 'status',
    'triggerOrder'
]; // prettier-ignore

/** Resources only screens show. Screens themselves are refused. */
const OF_SCREENS = ['choices', 'dynamicChoiceSets'];

const PROCESS_TYPES = ['AutoLaunchedFlow', 'Flow', 'RoutingFlow'];

/**
 * Compiles a flow.
 * @throws UnsupportedError naming an element the local org does not know.
 * @throws FlowCompileError for a flow no org would have let in.
 */
export function compileFlow(definition: FlowDefinition, around: FlowSurroundings): CompiledFlow {
    const xml = new FlowXml(definition.element, `${definition.name} (${definition.file})`);
    xml.ignore(...DESCRIPTION, ...OF_SCREENS);
    if (!PROCESS_TYPES.includes(xml.text('processType') ?? 'AutoLaunchedFlow')) {
        throw xml.unsupported(`<processType> ${definition.processType}`);
    }
    const compiler = compilerOf(definition, around, xml.where);
    const variables = xml.all('variables', (item) => declareVariable(compiler, item));
    const stages = xml.all('stages', (item) => declareStage(compiler, item));
    const later = declareAll(compiler, xml);
    const steps = new Map<string, FlowStep>();
    for (const [tag, kind] of ELEMENTS) {
        for (const step of xml.all(tag, (item) => compileElement(compiler, item, kind.compile))) {
            steps.set(step.name.toLowerCase(), step);
        }
    }
    later.forEach((compile) => compile());
    const start = startOf(compiler, xml);
    const mode = modeOf(xml, definition);
    xml.end();
    checkTargets(xml, definition, steps);
    return { definition, mode, start, steps, variables, stages, compiler };
}

function compilerOf(definition: FlowDefinition, around: FlowSurroundings, where: string): FlowCompiler {
    const { world } = around;
    const object = definition.object === null ? null : world.schema.object(definition.object);
    if (definition.object !== null && !object) {
        throw new FlowCompileError(where, `there is no object ${definition.object}`);
    }
    return {
        ...around,
        flowName: definition.name,
        resources: new Resources(world, object, where),
        object,
        isRecordTriggered: /^Record/.test(definition.triggerType ?? ''),
        isBeforeSave: definition.triggerType === 'RecordBeforeSave'
    };
}

/** Declares every name; gives what must be compiled once all are known. */
function declareAll(compiler: FlowCompiler, xml: FlowXml): (() => void)[] {
    xml.all('constants', (item) => declareConstant(compiler, item));
    const later = [
        ...xml.all('formulas', (item) => declareFormula(compiler, item)),
        ...xml.all('textTemplates', (item) => declareTextTemplate(compiler, item))
    ];
    for (const [tag, { declare }] of ELEMENTS) {
        if (declare) {
            xml.all(tag, (item) => declare(compiler, item), false);
        }
    }
    return later;
}

function compileElement(
    compiler: FlowCompiler,
    xml: FlowXml,
    compile: (compiler: FlowCompiler, xml: FlowXml) => FlowStep
): FlowStep {
    xml.ignore('label');
    return compile(compiler, xml);
}

function startOf(compiler: FlowCompiler, xml: FlowXml): FlowStart {
    const reference = xml.text('startElementReference');
    const start = xml.one('start', (item) => readStart(compiler, item));
    const always = (): boolean => true;
    const bare = {
        first: reference,
        wants: always,
        meets: always,
        paths: [],
        runsAsTriggeringUser: false,
        schedule: null
    };
    return start ?? bare;
}

/**
 * In which mode the flow runs. Record-triggered flows and those Apex starts run in system mode without sharing unless
 * they say otherwise; flows with screens run with the rights of the user.
 * https://help.salesforce.com/s/articleView?id=platform.flow_distribute_context.htm
 */
function modeOf(xml: FlowXml, definition: FlowDefinition): FlowMode | null {
    const mode = xml.oneOf('runInMode', ['DefaultMode', 'SystemModeWithSharing', 'SystemModeWithoutSharing'], 'DefaultMode'); // prettier-ignore
    if (mode !== 'DefaultMode') {
        return { access: 'system', sharing: mode === 'SystemModeWithSharing' };
    }
    return definition.triggerType === null ? null : { access: 'system', sharing: false };
}

/** @throws UnsupportedError where a connector leads to an element that was not compiled. */
function checkTargets(xml: FlowXml, { element }: FlowDefinition, steps: ReadonlyMap<string, FlowStep>): void {
    for (const name of targetsIn(element)) {
        if (!steps.has(name.toLowerCase())) {
            throw new UnsupportedError(`flow ${xml.where} element ${name}`);
        }
    }
}

function targetsIn(value: unknown): string[] {
    if (Array.isArray(value)) {
        return value.flatMap(targetsIn);
    }
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    return Object.entries(value).flatMap(([name, inner]) =>
        name === 'targetReference' ? [String(inner)] : targetsIn(inner)
    );
}
