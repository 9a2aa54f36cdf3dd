/** A small org with Apex of the test's own: sources in, an org on the virtual clock out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openOrg, openWorkspace, type OrgSettings } from '../../src/cli/workspace.ts';
import type { Org } from '../../src/platform/org.ts';
import type { ApexClass } from '../../src/runtime/object.ts';

/** The clock of these orgs. */
export const START = Date.UTC(2026, 0, 15, 12, 0, 0);

/** An open org and the ways into it. */
export interface ApexOrg {
    readonly org: Org;
    /** Runs a static method without parameters of class `Probe` in its own transaction, as the administrator or that user. */
    call(method: string, userId?: string): unknown;
    /** Values of a field of all records of an object, in Id order. */
    values(object: string, field: string): unknown[];
}

/** Compiles files (path → text) and opens an org of them. */
export function apexOrg(
    files: Readonly<Record<string, string>>,
    { shape = '', ...settings }: OrgSettings & { readonly shape?: string } = {}
): ApexOrg {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-platform-'));
    try {
        for (const [path, text] of Object.entries(files)) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), text);
        }
        const { org, admin } = openOrg(openWorkspace({ source: folder, cache: false, shape }), {
            start: START,
            ...settings
        });
        return {
            org,
            call: (method, userId) =>
                org.run('anonymous', userId === undefined ? admin : org.user(userId), () => {
                    const type = org.program.findClass('Probe')?.type as unknown as ApexClass &
                        Record<string, () => unknown>;
                    return (type[`m_${method.toLowerCase()}`] ?? type[`m_${method}`])?.call(type);
                }),
            values: (object, field) => [...org.store.rows(object)].map((row) => row.fields.get(field) ?? null)
        };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
