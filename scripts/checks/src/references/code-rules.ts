import type { SourceFile } from '../lib/project.ts';
import type { Ask } from './ask.ts';

/** Custom labels, named credentials and custom permissions that Apex names. Text in comments is not read. */
export function apexNames(ask: Ask, file: SourceFile): void {
    const code = withoutComments(file.text);
    const namespace = ask.project.namespace;
    const label = new RegExp(`(?<![\\w.])(?:System\\.)?Label\\.(?:${namespace || '-'}\\.)?(\\w+)`, 'g');
    for (const [name, line] of matches(withoutStrings(code), label)) {
        if (!ask.catalog.has('CustomLabel', name) && name.toLowerCase() !== 'get')
            ask.report(line, `no CustomLabel '${name}'`);
    }
    for (const [name, line] of matches(code, /'callout:(\w+)/gi)) {
        if (!ask.catalog.has('NamedCredential', name)) ask.report(line, `no NamedCredential '${name}'`);
    }
    for (const [name, line] of matches(code, /\bcheckPermission\(\s*'(\w+)'/gi)) {
        if (!ask.catalog.has('CustomPermission', name)) ask.report(line, `no CustomPermission '${name}'`);
    }
}

const MODULES = {
    label: 'CustomLabel',
    resourceUrl: 'StaticResource',
    customPermission: 'CustomPermission',
    messageChannel: 'MessageChannel'
} as const;

/** What a Lightning Web Component imports: Apex methods, schema, labels, resources, other components. */
export function componentImports(ask: Ask, file: SourceFile): void {
    for (const [module, line] of matches(file.text, /(?:from\s+|import\s+|import\(\s*)'((?:@salesforce|c)\/[^']+)'/g)) {
        const [scope, kind = '', ...rest] = module.split('/');
        if (scope === 'c') {
            if (!ask.catalog.has('LightningComponent', kind)) ask.report(line, `no LightningComponent '${module}'`);
            continue;
        }
        const name = rest.join('/').replace(/^c\./, '');
        if (kind === 'apex' && name) apexMethod(ask, name, line);
        else if (kind === 'schema') schemaName(ask, name, line);
        else if (kind in MODULES) {
            const wanted = MODULES[kind as keyof typeof MODULES];
            if (!ask.catalog.has(wanted, name.replace(/__c$/, '')) && !ask.catalog.has(wanted, name))
                ask.report(line, `no ${wanted} '${name}'`);
        }
    }
}

function apexMethod(ask: Ask, name: string, line: number): void {
    const [className = '', method = ''] = ask.project.local(name).split('.');
    const path = ask.project.packaged('.cls').find((one) => one.endsWith(`/${className}.cls`));
    if (!path) {
        ask.report(line, `no ApexClass '${className}'`);
        return;
    }
    const declared = new RegExp(`@AuraEnabled[^;{}]*\\bstatic\\b[^;{}]*\\b${method}\\s*\\(`, 'is');
    if (!declared.test(withoutComments(ask.project.read(path)))) {
        ask.report(line, `${className} has no static @AuraEnabled method '${method}'`);
    }
}

function schemaName(ask: Ask, name: string, line: number): void {
    const [object = '', ...path] = name.split('.');
    const problem =
        path.length > 0
            ? ask.catalog.fieldProblem(object, path.join('.'))
            : ask.catalog.hasObject(object)
              ? undefined
              : `no object '${object}'`;
    if (problem) ask.report(line, problem);
}

/** Component tags of a template. */
export function templateTags(ask: Ask, file: SourceFile): void {
    for (const [tag, line] of matches(file.text, /<c-([a-z0-9-]+)/g)) {
        const name = tag.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
        if (!ask.catalog.has('LightningComponent', name))
            ask.report(line, `no LightningComponent '${name}' for <c-${tag}>`);
    }
}

/** First group and line of every match. */
function matches(text: string, pattern: RegExp): [string, number][] {
    return [...text.matchAll(pattern)].map((found) => [found[1]!, text.slice(0, found.index).split('\n').length]);
}

function withoutComments(text: string): string {
    return text.replace(/'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (one) =>
        one.startsWith("'") ? one : blank(one)
    );
}

function withoutStrings(text: string): string {
    return text.replace(/'(?:[^'\\\n]|\\.)*'/g, blank);
}

function blank(text: string): string {
    return text.replace(/[^\n]/g, ' ');
}
