/**
 * Writes the probes as source for a real org: one class per table, its trigger if it has one, and one anonymous script
 * that runs them all in one transaction and prints what differs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBE_TABLES } from './index.ts';
import type { ProbeTable } from './probe.ts';
import { PROBE_CLASS, classSource, triggerSource } from './source.ts';

const API_VERSION = '67.0';

/** What {@link exportProbes} wrote. */
export interface ExportedProbes {
    /** Probes that will run; those that show the local clock or user are left out. */
    readonly probes: number;
    readonly classes: number;
}

/** A file's path below the folder, and its text. */
export type ProbeFiles = ReadonlyMap<string, string>;

/** Writes all probes below `folder`, which is made if need be. */
export function exportProbes(folder: string): ExportedProbes {
    const tables = exportable(PROBE_TABLES);
    for (const [path, text] of probeFiles(tables)) {
        const file = join(folder, path);
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(file, text);
    }
    return { probes: tables.reduce((sum, table) => sum + table.probes.length, 0), classes: tables.length };
}

/** The files for `tables`, by path. */
export function probeFiles(tables: readonly ProbeTable[]): ProbeFiles {
    const files = new Map<string, string>();
    files.set('sfdx-project.json', project());
    tables.forEach((table, index) => {
        const name = className(index);
        files.set(`force-app/classes/${name}.cls`, classSource(table, name, comparison(table)));
        files.set(`force-app/classes/${name}.cls-meta.xml`, meta('ApexClass'));
        const trigger = triggerSource(table, name);
        if (trigger !== null) {
            files.set(`force-app/triggers/${name}Trigger.trigger`, trigger);
            files.set(`force-app/triggers/${name}Trigger.trigger-meta.xml`, meta('ApexTrigger'));
        }
    });
    files.set('run-probes.apex', runScript(tables));
    return files;
}

/** The tables without the probes that mean nothing in an org. */
export function exportable(tables: readonly ProbeTable[]): ProbeTable[] {
    return tables
        .map((table) => ({ ...table, probes: table.probes.filter((probe) => probe.localOnly === undefined) }))
        .filter((table) => table.probes.length > 0);
}

function className(index: number): string {
    return `LocalOrgProbe${String(index).padStart(2, '0')}`;
}

function project(): string {
    return `${JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: API_VERSION })}\n`;
}

function meta(type: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>
<${type} xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>${API_VERSION}</apiVersion>
    <status>Active</status>
</${type}>
`;
}

/** A method that names what differs; the calls are here and not in the script, whose length is limited. */
function comparison(table: ProbeTable): string {
    const checks = table.probes.map((probe, index) => `check('p${index}', '${escaped(probe.expect)}', p${index}());`);
    return `private static List<String> differing = new List<String>();
    private static void check(String probe, String documented, String seen) {
        if (!documented.equals(seen)) { differing.add('${PROBE_CLASS}.' + probe + '\\n  documented: ' + documented + '\\n  seen:       ' + seen); }
    }
    public static List<String> run() {
        ${checks.join('\n        ')}
        return differing;
    }
`;
}

/** Each table that stores rows is rolled back: the script leaves neither rows nor jobs. */
function runScript(tables: readonly ProbeTable[]): string {
    const lines = tables.flatMap((table, index) => [
        `// ${table.about} · ${table.doc}`,
        ...(table.inOrg ? [`Savepoint s${index} = Database.setSavepoint();`] : []),
        `differing.addAll(${className(index)}.run());`,
        ...(table.inOrg ? [`Database.rollback(s${index});`] : [])
    ]);
    const count = tables.reduce((sum, table) => sum + table.probes.length, 0);
    return `List<String> differing = new List<String>();
${lines.join('\n')}
for (String one : differing) { System.debug(LoggingLevel.ERROR, one); }
System.debug(LoggingLevel.ERROR, '${count} probes, ' + differing.size() + ' differ');
`;
}

function escaped(text: string): string {
    return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
