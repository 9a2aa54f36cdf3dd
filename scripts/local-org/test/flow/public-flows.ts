/**
 * Loads every flow under a folder, say of a public repository, and tells which of them the local org understands:
 * `node scripts/run.mjs scripts/local-org/test/flow/public-flows.ts <folder> [shape]`. The Apex classes
 * that the flows name are read with them, as far as they compile. Flows with screens, and those that the flow engine does not run by
 * itself (orchestrations, recommendation strategies, processes), count apart.
 */
import { CompilationFailed, compile, type ApexSource, type CompileResult } from '../../src/apex/compile.ts';
import { openOrg } from '../../src/cli/workspace.ts';
import { flowStates } from '../../src/flow/problems.ts';
import { registry } from '../../src/library/registry.ts';
import { loadProject, type ProjectMetadata } from '../../src/schema/load-source.ts';
import { parseShape } from '../../src/schema/shape/org-shape.ts';
import { schemaView } from '../../src/schema/schema-view.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const RUN_BY_ENGINE = ['AutoLaunchedFlow', 'Flow', 'RoutingFlow'];

const [folder = '.', shape = ''] = process.argv.slice(2);
const metadata = {
    ...loadProject([folder], null, parseShape(shape)),
    permissionSets: [],
    permissionSetGroups: [],
    profiles: []
};
const apex = apexNamedBy(metadata.flows.map(({ path }) => path), classesUnder(folder)); // prettier-ignore
const { compiled, left } = compileWhatWorks(metadata, apex);
const { org, flows } = openOrg({ project: { root: folder, folders: [folder], namespace: null, apex: [] }, metadata, compiled }); // prettier-ignore
const counts = { loaded: 0, refused: 0, screens: 0, others: 0, classes: left.length, classesLeftOut: apex.length - left.length }; // prettier-ignore
for (const { definition, problem } of flowStates(org, flows)) {
    if (definition.element['screens'] !== undefined) {
        counts.screens += 1;
    } else if (!RUN_BY_ENGINE.includes(definition.processType)) {
        counts.others += 1;
    } else if (problem === null) {
        counts.loaded += 1;
    } else {
        counts.refused += 1;
        process.stdout.write(`${problem}\n`);
    }
}
process.stdout.write(`${JSON.stringify(counts)}\n`);

/**
 * The classes flows name, and those they name in turn; each name once, as repositories of several projects hold copies.
 */
function apexNamedBy(files: readonly string[], sources: ReadonlyMap<string, ApexSource>): ApexSource[] {
    const found = new Set<ApexSource>();
    const waiting = files.flatMap((file) => readFileSync(file, 'utf8').match(/<(actionName|apexClass)>[^<]+/g) ?? []);
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
        for (const word of new Set(text.toLowerCase().match(/\w+/g))) {
            const source = sources.get(word);
            if (source && !found.has(source)) {
                found.add(source);
                waiting.push(source.text);
            }
        }
    }
    return [...found];
}

function classesUnder(root: string): Map<string, ApexSource> {
    const byName = new Map<string, ApexSource>();
    for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
        const name = /([^/]+)\.cls$/.exec(entry)?.[1]?.toLowerCase();
        if (name !== undefined && !byName.has(name)) {
            const text = readFileSync(join(root, entry), 'utf8');
            byName.set(name, { kind: 'class', file: entry, text, apiVersion: null });
        }
    }
    return byName;
}

/** Leaves out the classes that do not compile, for want of another package, until the rest does. */
function compileWhatWorks(
    { schema, labels }: Pick<ProjectMetadata, 'schema' | 'labels'>,
    sources: readonly ApexSource[]
): { compiled: CompileResult; left: readonly ApexSource[] } {
    try {
        const settings = { namespace: null, registry, labels: new Set(labels.keys()), cacheFolder: null, fingerprint: '' }; // prettier-ignore
        return { compiled: compile({ sources, schema: schemaView(schema), ...settings }), left: sources };
    } catch (error) {
        if (!(error instanceof CompilationFailed)) {
            throw error;
        }
        const wrong = new Set(error.errors.map((one) => one.file));
        const left = sources.filter((source) => !wrong.has(source.file));
        if (left.length === sources.length) {
            throw error;
        }
        return compileWhatWorks({ schema, labels }, left);
    }
}
