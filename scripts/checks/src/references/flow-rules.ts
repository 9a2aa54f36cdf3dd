import type { Xml } from '../lib/xml.ts';
import type { Ask } from './ask.ts';

/** Elements of a flow that are values (resources), not steps; both can be named by a reference. */
const RECORD_STEPS = new Set(['recordLookups', 'recordCreates', 'recordUpdates', 'recordDeletes']);

/** Merge fields that every flow has. */
const GLOBALS = /^\$(Api|Flow|Organization|Profile|System|User|UserRole|Client)$/;

/** Everything a flow names: objects, fields, Apex actions and their inputs, sub-flows, its own steps and resources. */
export function flow(ask: Ask, xml: Xml): void {
    new FlowRules(ask, xml).check();
}

class FlowRules {
    readonly #ask: Ask;
    readonly #flow: Xml;
    /** Name → the step or resource that declares it. */
    readonly #declared: ReadonlyMap<string, Xml>;
    readonly #recordObject: string;

    constructor(ask: Ask, flow: Xml) {
        this.#ask = ask;
        this.#flow = flow;
        this.#declared = new Map(
            flow.children.filter((one) => one.first('name')).map((one) => [one.value('name'), one])
        );
        this.#recordObject = flow.first('start')?.value('object') ?? '';
    }

    check(): void {
        if (this.#flow.value('apiVersion') !== this.#ask.project.apiVersion) {
            this.#ask.report(
                1,
                `apiVersion is '${this.#flow.value('apiVersion')}', must be ${this.#ask.project.apiVersion}`
            );
        }
        const start = this.#flow.first('start');
        if (start) this.#recordStep(start, this.#recordObject);
        for (const step of this.#flow.children) {
            if (RECORD_STEPS.has(step.name)) this.#recordStep(step, this.#objectOf(step));
            if (step.name === 'actionCalls') this.#action(step);
            if (step.name === 'subflows') this.#ask.component('Flow', step.first('flowName'));
            if (step.name === 'variables' && step.value('objectType')) this.#ask.objectName(step.first('objectType'));
        }
        for (const item of this.#flow.walk()) this.#reference(item);
    }

    #objectOf(step: Xml): string {
        if (step.value('object')) return step.value('object');
        return step.value('inputReference') === '$Record'
            ? this.#recordObject
            : (this.#objectBehind(step.value('inputReference')) ?? '');
    }

    #recordStep(step: Xml, object: string): void {
        this.#ask.objectName(step.first('object'));
        if (!object) return;
        const named = [...step.all('filters'), ...step.all('inputAssignments'), ...step.all('outputAssignments')];
        for (const one of named) this.#ask.field(object, one.first('field'));
        for (const at of [...step.all('queriedFields'), ...step.all('sortField')]) this.#ask.field(object, at);
        for (const path of step.all('scheduledPaths')) this.#ask.field(object, path.first('recordField'));
        this.#ask.formula(object, step.first('filterFormula'));
    }

    #action(step: Xml): void {
        if (step.value('actionType') !== 'apex') return;
        const at = step.first('actionName');
        this.#ask.component('ApexClass', at);
        const path = this.#ask.project
            .packaged('.cls')
            .find((one) => one.toLowerCase().endsWith(`/${this.#ask.project.local(at?.text ?? '').toLowerCase()}.cls`));
        if (!path || !at) return;
        const source = this.#ask.project.read(path);
        if (!/@InvocableMethod\b/i.test(source)) this.#ask.report(at.line, `${at.text} has no @InvocableMethod`);
        for (const input of [...step.all('inputParameters'), ...step.all('outputParameters')]) {
            const name = input.value('name');
            const declared = new RegExp(`@InvocableVariable[^;{]*\\b${name}\\s*[;{=]`, 'is');
            if (!declared.test(source)) this.#ask.report(input.line, `${at.text} has no invocable variable '${name}'`);
        }
    }

    #reference(item: Xml): void {
        if (item.children.length > 0) return;
        const isPlain =
            /^(elementReference|assignToReference|collectionReference|inputReference|outputReference|leftValueReference)$/;
        if (item.name === 'targetReference') {
            if (!this.#declared.has(item.text)) this.#ask.report(item.line, `no step '${item.text}' in this flow`);
        } else if (isPlain.test(item.name)) {
            this.#path(item, item.text.split('.'));
        } else {
            for (const merge of item.text.matchAll(/\{!\s*([$\w.]+)\s*\}/g)) this.#path(item, merge[1]!.split('.'));
            if (item.name === 'expression') this.#ask.formula(this.#recordObject, withoutMerges(item));
        }
    }

    #path(at: Xml, [root = '', ...rest]: readonly string[]): void {
        const path = rest.join('.');
        if (root === '$Record' || root === '$Record__Prior') {
            this.#ask.field(this.#recordObject, at, path);
        } else if (root === '$Label' && !this.#ask.catalog.has('CustomLabel', path)) {
            this.#ask.report(at.line, `no CustomLabel '${path}'`);
        } else if (root === '$Setup') {
            this.#ask.field(rest[0] ?? '', at, rest.slice(1).join('.'));
        } else if (!root.startsWith('$')) {
            this.#ownPath(at, root, path);
        } else if (!GLOBALS.test(root) && !/^\$(Label|Permission|CustomMetadata)$/.test(root)) {
            this.#ask.report(at.line, `no global '${root}'`);
        }
    }

    #ownPath(at: Xml, root: string, path: string): void {
        if (!this.#isDeclared(root)) {
            this.#ask.report(at.line, `nothing in this flow is named '${root}'`);
            return;
        }
        const object = path ? this.#objectBehind(root) : undefined;
        if (object) this.#ask.field(object, at, path);
    }

    // Fields of screens, choices and stages are declared one level further down.
    #isDeclared(name: string): boolean {
        if (this.#declared.has(name)) return true;
        return [...this.#flow.walk()].some((one) => one.name === 'name' && one.text === name);
    }

    /** The object of a record variable, of a loop over one, or of what a lookup found. */
    #objectBehind(name: string): string | undefined {
        const declared = this.#declared.get(name.split('.')[0]!);
        if (!declared) return undefined;
        if (declared.name === 'variables') return declared.value('objectType') || undefined;
        if (declared.name === 'recordLookups') return declared.value('object') || undefined;
        if (declared.name === 'loops') return this.#objectBehind(declared.value('collectionReference'));
        return undefined;
    }
}

// Inside an expression `{!…}` was read as a reference already; what is left is functions and globals.
function withoutMerges(item: Xml): Xml {
    const text = item.text.replace(/\{![^}]*\}/g, (merge) => merge.replace(/[^\n]/g, ' '));
    return Object.assign(Object.create(Object.getPrototypeOf(item) as object) as Xml, item, { text });
}
