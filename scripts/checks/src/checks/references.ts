import { outcomeOf, type Check, type Finding } from '../lib/check.ts';
import type { Project } from '../lib/project.ts';
import { parseXml, type Xml } from '../lib/xml.ts';
import { permissionSet, permissionSetGroup, namedCredential } from '../references/access-rules.ts';
import { Ask } from '../references/ask.ts';
import { Catalog } from '../references/catalog.ts';
import { apexNames, componentImports, templateTags } from '../references/code-rules.ts';
import { flow } from '../references/flow-rules.ts';
import { application, componentConfiguration, flexiPage, layout, quickAction, tab } from '../references/page-rules.ts';
import {
    compactLayout,
    customMetadata,
    field,
    fieldSet,
    listView,
    object,
    recordType,
    validationRule
} from '../references/schema-rules.ts';

type Rule = (ask: Ask, xml: Xml) => void;

/** The rule for a kind of file, by the last part of its name. */
const RULES: Readonly<Record<string, Rule>> = {
    app: application,
    cls: apiVersion,
    compactLayout,
    field,
    fieldSet,
    flexipage: flexiPage,
    flow,
    js: componentBundle,
    labels,
    layout,
    listView,
    md: customMetadata,
    namedCredential,
    object,
    page: apiVersion,
    permissionset: permissionSet,
    permissionsetgroup: permissionSetGroup,
    quickAction,
    recordType,
    tab,
    trigger: apiVersion,
    validationRule
};

/** Kinds that name nothing else. */
const NAME_NOTHING = new Set([
    'customPermission',
    'externalCredential',
    'globalValueSet',
    'messageChannel',
    'notiftype',
    'resource',
    'businessProcess'
]);

/** What any component names exists: in the source, or in config/standard-names.json for what the platform brings. */
export const references: Check = {
    name: 'references',
    about: 'what permission sets, layouts, pages, flows, apps, labels, Apex and components name exists',
    async run(project) {
        const catalog = new Catalog(project);
        const findings: Finding[] = [];
        const unread = new Map<string, number>();
        const paths = project.packaged('-meta.xml');
        for (const path of paths) {
            const kind = /\.([A-Za-z]+)-meta\.xml$/.exec(path)?.[1] ?? '';
            const xml = parseXml(project.read(path));
            if (RULES[kind] && !('error' in xml)) RULES[kind](new Ask(path, catalog, project, findings), xml);
            else if (!NAME_NOTHING.has(kind)) unread.set(kind, (unread.get(kind) ?? 0) + 1);
        }
        for (const path of project.packaged('.cls', '.trigger', '.ts', '.html'))
            code(new Ask(path, catalog, project, findings), project, path);
        const note = [...unread].map(([kind, count]) => `; no rule for ${count} ${kind}`).join('');
        return outcomeOf(findings, `${paths.length} files${note}`);
    }
};

function code(ask: Ask, project: Project, path: string): void {
    const file = { path, text: project.read(path) };
    if (/\.(cls|trigger)$/.test(path)) {
        apexNames(ask, file);
        if (!project.exists(`${path}-meta.xml`))
            ask.report(0, 'has no -meta.xml: it would be left out of every deployment');
    } else if (path.includes('/lwc/')) {
        if (path.endsWith('.ts')) componentImports(ask, file);
        else templateTags(ask, file);
    }
}

function apiVersion(ask: Ask, xml: Xml): void {
    const { apiVersion: wanted } = ask.project;
    if (xml.value('apiVersion') !== wanted)
        ask.report(1, `apiVersion is '${xml.value('apiVersion')}', must be ${wanted}`);
    const source = ask.path.replace('-meta.xml', '');
    if (!ask.project.exists(source)) ask.report(0, `${source} is missing`);
}

function componentBundle(ask: Ask, xml: Xml): void {
    if (xml.value('apiVersion') !== ask.project.apiVersion)
        ask.report(1, `apiVersion must be ${ask.project.apiVersion}`);
    componentConfiguration(ask, xml);
}

function labels(ask: Ask, xml: Xml): void {
    for (const label of xml.all('labels')) {
        const name = label.value('fullName').toLowerCase();
        const first = ask.project
            .packaged('.labels-meta.xml')
            .find((path) => new RegExp(`<fullName>${name}</fullName>`, 'i').test(ask.project.read(path)));
        const isRepeated = xml.all('labels').find((one) => one.value('fullName').toLowerCase() === name) !== label;
        if (isRepeated || first !== ask.path)
            ask.report(label.line, `label ${label.value('fullName')} is defined twice`);
    }
}
