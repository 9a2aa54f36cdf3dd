/**
 * Behaviour probes: Apex expressions with the text of their value, each citing the page it is taken from. They are run
 * by compiling them; the same tables can be run in an org.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/apex/compile.ts';
import { Store } from '../../src/data/store.ts';
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

/** One probe. */
export interface Probe {
    /** Statements before the expression. */
    readonly before?: string;
    /** An expression; its value is turned into text with String.valueOf. */
    readonly apex: string;
    /** Text of the value, `null`, or `! Type: message` for an exception. */
    readonly expect: string;
}

/** Probes taken from one page. */
export interface ProbeTable {
    /** What they are about: the title of the test. */
    readonly about: string;
    readonly doc: string;
    /** Inner classes the probes use. */
    readonly classes?: string;
    readonly probes: readonly Probe[];
}

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

function source(table: ProbeTable): string {
    const methods = table.probes.map(
        (probe, index) => `public static String p${index}() { try { ${probe.before ?? ''}
            Object value = ${probe.apex}; return value == null ? 'null' : String.valueOf(value);
        } catch (Exception e) { return '! ' + e.getTypeName() + ': ' + e.getMessage(); } }`
    );
    return `public class Probes {\n${methods.join('\n')}\n${table.classes ?? ''}\n}`;
}

/** The values of a table's probes, in order. */
export function runProbes(table: ProbeTable): string[] {
    const schema = loadProject([]).schema;
    const { files } = compile({
        sources: [{ kind: 'class', file: 'Probes.cls', text: source(table), apiVersion: 67 }],
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
    const type = program.findClass('Probes')?.type as unknown as ApexClass & Record<string, () => string>;
    return within(execution, () => table.probes.map((_, index) => (type[`m_p${index}`] as () => string)()));
}

/** Declares one test per table. */
export function probeTests(tables: readonly ProbeTable[]): void {
    for (const table of tables) {
        test(table.about, () => {
            const values = runProbes(table);
            const seen = table.probes.map(({ apex }, index) => `${apex} → ${values[index]}`);
            const wanted = table.probes.map(({ apex, expect }) => `${apex} → ${expect}`);
            assert.deepEqual(seen, wanted, table.doc);
        });
    }
}
