/** Runs behaviour probes: compiles a table and asks for the values. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ProbeTable } from '../../probes/probe.ts';
import { PROBE_CLASS, classSource, triggerSource } from '../../probes/source.ts';
import { compile } from '../../src/apex/compile.ts';
import { Store } from '../../src/data/store.ts';
import { openOrg, openWorkspace } from '../../src/cli/workspace.ts';
import '../../src/library/language.ts';
import { registry } from '../../src/library/registry.ts';
import { VirtualClock } from '../../src/platform/clock.ts';
import { within } from '../../src/platform/context.ts';
import type { Execution } from '../../src/platform/context.ts';
import type { Org } from '../../src/platform/org.ts';
import { SeededRandom } from '../../src/platform/random.ts';
import { Transaction } from '../../src/platform/transaction.ts';
import type { RunningUser } from '../../src/platform/users.ts';
import { Program } from '../../src/runtime/program.ts';
import type { ApexClass } from '../../src/runtime/object.ts';
import { loadProject } from '../../src/schema/load-source.ts';
import { schemaView } from '../../src/schema/schema-view.ts';

/** The clock of the probes' org. */
export const PROBE_NOW = Date.UTC(2024, 0, 31, 17, 5, 7, 45);

const USER: RunningUser = {
    id: '0055g00000000012AA',
    name: 'Pat Probe',
    firstName: 'Pat',
    lastName: 'Probe',
    username: 'pat@example.com',
    email: 'pat@example.com',
    profileId: null,
    roleId: null,
    timeZone: 'America/Los_Angeles',
    locale: 'en_US',
    language: 'en_US',
    userType: 'Standard',
    currency: 'USD',
    isAutomated: false
};

type ProbeClass = ApexClass & Record<string, () => string>;

function values(program: Program, table: ProbeTable): string[] {
    const type = program.findClass(PROBE_CLASS)?.type as unknown as ProbeClass;
    return table.probes.map((_, index) => (type[`m_p${index}`] as () => string)());
}

/** The values of a table's probes, in order. */
export function runProbes(table: ProbeTable): string[] {
    return table.inOrg ? runInOrg(table) : runAlone(table);
}

/** With standard objects, users and triggers; as the administrator, in one transaction. */
function runInOrg(table: ProbeTable): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-probes-'));
    try {
        writeFileSync(join(folder, `${PROBE_CLASS}.cls`), classSource(table));
        const trigger = triggerSource(table);
        if (trigger !== null) {
            writeFileSync(join(folder, `${PROBE_CLASS}Trigger.trigger`), trigger);
        }
        const { org, admin } = openOrg(openWorkspace({ source: folder, cache: false }), { start: PROBE_NOW });
        return org.run('anonymous', admin, () => values(org.program, table));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** With the language's library only. */
function runAlone(table: ProbeTable): string[] {
    const schema = loadProject([]).schema;
    const { files } = compile({
        sources: [{ kind: 'class', file: 'Probes.cls', text: classSource(table), apiVersion: 67 }],
        schema: schemaView(schema),
        namespace: null,
        registry,
        cacheFolder: null,
        fingerprint: ''
    });
    const program = new Program({ files, namespace: null, objectName: (name) => schema.object(name)?.name ?? null });
    const org = { schema, program, namespace: null, clock: new VirtualClock(PROBE_NOW), random: new SeededRandom(1) };
    const transaction = new Transaction({ id: 'TXN-1', kind: 'anonymous', user: USER });
    const execution: Execution = { org: { ...org, store: new Store(schema) } as unknown as Org, transaction };
    return within(execution, () => values(program, table));
}

/** Declares one test per table. */
export function probeTests(tables: readonly ProbeTable[]): void {
    for (const table of tables) {
        test(table.about, () => {
            const actual = runProbes(table);
            const seen = table.probes.map(({ apex }, index) => `${apex} → ${actual[index]}`);
            const wanted = table.probes.map(({ apex, expect }) => `${apex} → ${expect}`);
            assert.deepEqual(seen, wanted, table.doc);
        });
    }
}
