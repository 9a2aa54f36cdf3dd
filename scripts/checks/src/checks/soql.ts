import {
    BoundExpressionContext,
    FieldNameContext,
    FromNameListContext,
    QueryContext,
    SelectListContext,
    SubQueryContext,
    TypeOfContext,
    ValueContext
} from '@apexdevtools/apex-parser';
import { lineOf, parseApex, type ApexNode } from '../lib/apex.ts';
import { outcomeOf, type Check, type Finding } from '../lib/check.ts';
import { FieldPaths } from '../lib/field-paths.ts';
import { readObjects } from '../lib/objects.ts';
import type { Project, SourceFile } from '../lib/project.ts';

/**
 * Objects, fields and relationships named by SOQL inside Apex exist, as far as the package defines them: own objects
 * entirely, packaged fields on standard objects. Text given to `Database.query` is not seen.
 */
export const soql: Check = {
    name: 'soql',
    about: 'objects, fields and relationships named by SOQL in Apex exist',
    async run(project) {
        const paths = new FieldPaths(project, readObjects(project));
        const findings: Finding[] = [];
        let queries = 0;
        for (const file of project.apexFiles()) {
            const reader = new QueryReader(project, paths, file, findings);
            const parsed = parseApex(file);
            for (const error of parsed.errors)
                findings.push({ file: file.path, line: error.line, message: error.message });
            reader.read(parsed.tree);
            queries += reader.queries;
        }
        return outcomeOf(findings, `${queries} queries in ${project.apexFiles().length} files`);
    }
};

/** Where a field name is read: the object in FROM and the alias it may be reached by. */
interface Scope {
    readonly object: string | undefined;
    readonly alias: string;
}

class QueryReader {
    queries = 0;
    readonly #project: Project;
    readonly #paths: FieldPaths;
    readonly #file: SourceFile;
    readonly #findings: Finding[];

    constructor(project: Project, paths: FieldPaths, file: SourceFile, findings: Finding[]) {
        this.#project = project;
        this.#paths = paths;
        this.#file = file;
        this.#findings = findings;
    }

    read(node: ApexNode): void {
        for (const child of node.children ?? []) {
            if (child instanceof QueryContext) this.#query(child as ApexNode, undefined);
            else this.read(child);
        }
    }

    #query(query: ApexNode, outer: Scope | undefined): void {
        this.queries++;
        const from = (query.children ?? []).find((child) => child instanceof FromNameListContext);
        const scope = this.#scopeOf(query, from as ApexNode | undefined, outer);
        for (const child of query.children ?? []) if (child !== from) this.#fields(child, scope);
    }

    // FROM names an object at the top and in a semi-join, a child relationship in a sub-query of the select list.
    #scopeOf(query: ApexNode, from: ApexNode | undefined, outer: Scope | undefined): Scope {
        const name = from?.children?.[0]?.getText() ?? '';
        const alias = from?.children?.[1]?.getText() ?? '';
        const local = this.#project.local(name);
        if (outer && query instanceof SubQueryContext && isInSelectList(query)) {
            if (!outer.object) return { object: undefined, alias };
            const child = this.#paths.child(outer.object, local);
            if (child === 'unknown') this.#report(query, `no child relationship '${name}' on ${outer.object}`);
            return { object: child === 'unknown' ? undefined : child, alias };
        }
        const object = this.#paths.object(local);
        if (object === 'unknown') this.#report(query, `no object '${name}'`);
        return { object: object === 'unknown' ? undefined : object, alias };
    }

    #fields(node: ApexNode, scope: Scope): void {
        if (node instanceof BoundExpressionContext) {
            this.read(node);
        } else if (node instanceof SubQueryContext || node instanceof QueryContext) {
            this.#query(node as ApexNode, scope);
        } else if (node instanceof TypeOfContext) {
            // Fields after WHEN belong to another object each; only the relationship itself is in this scope.
            const name = (node as ApexNode).children?.find((child) => child instanceof FieldNameContext);
            if (name) this.#fields(name, scope);
        } else if (node instanceof FieldNameContext) {
            this.#field(node as ApexNode, scope);
        } else {
            for (const child of node.children ?? []) this.#fields(child, scope);
        }
    }

    #field(node: ApexNode, scope: Scope): void {
        if (!scope.object) return;
        const segments = node
            .getText()
            .split('.')
            .map((one) => this.#project.local(one));
        if (scope.alias && segments[0]?.toLowerCase() === scope.alias.toLowerCase()) segments.shift();
        const problem = this.#paths.problem(scope.object, segments);
        if (problem) this.#report(node, problem);
    }

    #report(node: ApexNode, message: string): void {
        this.#findings.push({ file: this.#file.path, line: lineOf(node), message });
    }
}

// In the select list a sub-query hangs below the SELECT part; in WHERE it is a value.
function isInSelectList(query: ApexNode): boolean {
    for (let node = query.parentCtx; node; node = node.parentCtx) {
        if (node instanceof SelectListContext) return true;
        if (node instanceof ValueContext) return false;
    }
    return false;
}
