import type { Finding } from '../lib/check.ts';
import type { Project } from '../lib/project.ts';
import type { Xml } from '../lib/xml.ts';
import type { Catalog, Kind } from './catalog.ts';
import { formulaReferences } from './formula.ts';

/** Asks the catalog about what one file names, and keeps what does not exist. */
export class Ask {
    readonly path: string;
    readonly catalog: Catalog;
    readonly project: Project;
    readonly #findings: Finding[];

    constructor(path: string, catalog: Catalog, project: Project, findings: Finding[]) {
        this.path = path;
        this.catalog = catalog;
        this.project = project;
        this.#findings = findings;
    }

    /** The object whose folder the file is in; '' where it is in none. */
    get object(): string {
        return /\/objects\/([^/]+)\//.exec(this.path)?.[1] ?? '';
    }

    /** The file's name without folder and endings. */
    get name(): string {
        return decodeURIComponent(this.path.slice(this.path.lastIndexOf('/') + 1)).replace(
            /(\.[A-Za-z]+)?-meta\.xml$/,
            ''
        );
    }

    report(line: number, message: string): void {
        this.#findings.push({ file: this.path, line, message });
    }

    component(kind: Kind, at: Xml | undefined, name = at?.text ?? ''): void {
        if (at && name && !this.catalog.has(kind, name)) this.report(at.line, `no ${kind} '${name}'`);
    }

    objectName(at: Xml | undefined): void {
        if (at && !this.catalog.hasObject(at.text)) this.report(at.line, `no object '${at.text}'`);
    }

    field(object: string, at: Xml | undefined, path = at?.text ?? ''): void {
        const problem = at && path ? this.catalog.fieldProblem(object, path) : undefined;
        if (at && problem) this.report(at.line, problem);
    }

    /** `Object.Field`, as permission sets and rules write it. */
    qualifiedField(at: Xml | undefined): void {
        if (!at?.text) return;
        const dot = at.text.indexOf('.');
        this.field(at.text.slice(0, dot), at, at.text.slice(dot + 1));
    }

    /** `standard-Account`, `Shipment__c`, or the name of a tab. */
    tab(at: Xml): void {
        const standard = /^standard-(\w+)$/.exec(at.text)?.[1];
        if (this.catalog.standard.tabs.includes(at.text)) return;
        if (standard ? !this.catalog.hasObject(standard) : !this.catalog.has('CustomTab', at.text))
            this.report(at.line, `no tab '${at.text}'`);
    }

    /** A standard button or action, or a quick action, plain or `Object.Action`. */
    action(object: string, at: Xml): void {
        const { standard } = this.catalog;
        const known =
            standard.actions.includes(at.text) ||
            [at.text, `${object}.${at.text}`].some(
                (name) => this.catalog.has('QuickAction', name) || this.catalog.has('WebLink', name)
            );
        if (!known) this.report(at.line, `no action '${at.text}'`);
    }

    /** Fields, labels, settings and custom metadata named by a formula on `object`. */
    formula(object: string, at: Xml | undefined): void {
        if (!at) return;
        for (const { path, line } of formulaReferences(at.text)) this.#formulaPath(object, path, at.line + line);
    }

    #formulaPath(object: string, path: readonly string[], line: number): void {
        const [root = '', ...rest] = path;
        let problem: string | undefined;
        if (root === '$Label')
            problem = this.catalog.has('CustomLabel', rest.join('.'))
                ? undefined
                : `no CustomLabel '${rest.join('.')}'`;
        else if (root === '$Setup') problem = this.catalog.fieldProblem(rest[0] ?? '', rest.slice(1).join('.'));
        else if (root === '$Permission')
            problem = this.catalog.has('CustomPermission', rest.join('.'))
                ? undefined
                : `no CustomPermission '${rest.join('.')}'`;
        else if (root === '$CustomMetadata') problem = this.#customMetadata(rest);
        else if (!root.startsWith('$')) problem = this.catalog.fieldProblem(object, path.join('.'));
        if (problem) this.report(line, problem);
    }

    #customMetadata([type = '', record = '', ...field]: readonly string[]): string | undefined {
        const name = type.replace(/__mdt$/i, '');
        if (!this.catalog.has('CustomMetadataRecord', `${name}.${record}`))
            return `no CustomMetadataRecord '${type}.${record}'`;
        return this.catalog.fieldProblem(type, field.join('.'));
    }
}
