/**
 * Loads every flow under a folder, say of a public repository, and tells which of them the local org understands:
 * `node --import tsx scripts/local-org/test/flow/public-flows.ts <folder>`. Only metadata is read, no Apex. Flows with
 * screens, and those that the flow engine does not run by itself (orchestrations, recommendation strategies, processes),
 * count apart.
 */
import { openOrg } from '../../src/cli/workspace.ts';
import { compile } from '../../src/apex/compile.ts';
import { flowStates } from '../../src/flow/problems.ts';
import { registry } from '../../src/library/registry.ts';
import { loadProject } from '../../src/schema/load-source.ts';
import { schemaView } from '../../src/schema/schema-view.ts';

const RUN_BY_ENGINE = ['AutoLaunchedFlow', 'Flow', 'RoutingFlow'];

const [folder = '.'] = process.argv.slice(2);
const metadata = { ...loadProject([folder]), permissionSets: [], permissionSetGroups: [], profiles: [] };
const compiled = compile({
    sources: [],
    schema: schemaView(metadata.schema),
    namespace: null,
    registry,
    labels: new Set(metadata.labels.keys()),
    cacheFolder: null,
    fingerprint: ''
});
const { org, flows } = openOrg({
    project: { root: folder, folders: [folder], namespace: null, apex: [] },
    metadata,
    compiled
});
const counts = { loaded: 0, refused: 0, screens: 0, others: 0 };
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
