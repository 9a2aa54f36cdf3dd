/** The project's pages, answered by a local org that a test fills. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openOrg, openWorkspace } from '../local-org/src/cli/workspace.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import { startPageServer, type PageServer } from '../local-org/src/server/page-server.ts';
import { addUser } from '../local-org/src/server/page-users.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A component placed on the record page of an object. */
export interface Placed {
    readonly object: string;
    readonly components: readonly string[];
    /** What App Builder set on all of them. */
    readonly properties?: Readonly<Record<string, string>>;
}

export interface Pages {
    readonly org: Org;
    readonly server: PageServer;
    readonly adminName: string;
    /** Runs Apex as the admin, and what it enqueued or published. */
    run(apex: string): void;
    close(): Promise<void>;
}

/** People who look at pages; the first is logged in. The administrator's name is the org's own. */
export const REP = 'rep@example.com';
export const NOBODY = 'nobody@example.com';

/** Serves the project with components placed on record pages, at a moment. */
export async function startPages(now: number, placed: readonly Placed[]): Promise<Pages> {
    const folder = mkdtempSync(join(tmpdir(), 'pages-'));
    placed.forEach((page) => writeFileSync(join(folder, `${page.object}_Test.flexipage-meta.xml`), flexiPage(page)));
    const workspace = openWorkspace({ source: ROOT });
    const { org, admin, permissionSets } = openOrg(workspace, { start: now, name: 'Harbor Org' });
    org.rows.insert('PermissionSetAssignment', {
        AssigneeId: admin.id,
        PermissionSetId: permissionSets.get('shipline_admin') ?? null
    });
    const person = { firstName: 'Priya', profile: 'Standard User', timeZone: 'America/Chicago' };
    addUser(org, { ...person, username: REP, lastName: 'Raman', permissionSets: ['Shipline_User'] });
    addUser(org, { ...person, username: NOBODY, lastName: 'Nobody', permissionSets: [] });
    const server = await startPageServer({
        org: () => org,
        users: [
            { username: REP, about: 'Rep' },
            { username: NOBODY, about: 'No access' },
            { username: admin.username, about: 'Administrator' }
        ],
        folders: [...workspace.project.folders, folder],
        namespace: workspace.project.namespace,
        project: workspace.metadata,
        port: 0
    });
    return {
        org,
        server,
        adminName: admin.username,
        run: (apex) => {
            const script = workspace.compiled.anonymous(apex);
            org.run('anonymous', admin, () => org.program.runAnonymous(script));
            org.settle();
        },
        close: async () => {
            await server.close();
            rmSync(folder, { recursive: true, force: true });
        }
    };
}

function flexiPage({ object, components, properties = {} }: Placed): string {
    const set = Object.entries(properties)
        .map(
            ([name, value]) =>
                `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`
        )
        .join('');
    const items = components.map(
        (name) =>
            `<itemInstances><componentInstance>${set}<componentName>${name}</componentName><identifier>${name}</identifier></componentInstance></itemInstances>`
    );
    return `<?xml version="1.0" encoding="UTF-8"?><FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata"><flexiPageRegions>${items.join('')}<name>main</name><type>Region</type></flexiPageRegions><masterLabel>${object} test page</masterLabel><sobjectType>${object}</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type></FlexiPage>`;
}
