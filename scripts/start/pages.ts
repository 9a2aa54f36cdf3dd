/** The product's pages in a browser, answered by its org as whoever is logged in. */
import { newProgram, type Workspace } from '../local-org/src/cli/workspace.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import { startPageServer, type PageServer } from '../local-org/src/server/page-server.ts';
import { compileProject } from './product.ts';
import { LOGINS } from './people.ts';

export interface ServedPages {
    /** 0 for any free one. */
    readonly port: number;
    /** Whether no other port will do when that one is taken. */
    readonly isPortNeeded?: boolean;
    /** Which record pages people see at first. */
    readonly pages?: 'installed' | 'activated';
    /** Take changed sources in while the product runs. */
    readonly watch?: boolean;
    /** Whether a call runs at once what it enqueued, and whatever else is due; true unless somebody else runs jobs. */
    readonly runsJobs?: boolean;
    /** Told what happened to changed sources. */
    readonly tell?: (line: string) => void;
}

/** Serves the pages of an org that runs the workspace. @throws Error when a component does not compile */
export function servePagesOf(org: Org, { project, metadata }: Workspace, served: ServedPages): Promise<PageServer> {
    const tell = served.tell ?? ((): void => undefined);
    return startPageServer({
        org: () => org,
        users: LOGINS,
        folders: project.folders,
        namespace: project.namespace,
        project: metadata,
        port: served.port,
        isPortNeeded: served.isPortNeeded ?? true,
        title: 'Shipline',
        pages: served.pages ?? 'activated',
        watch: served.watch ?? false,
        ...(served.runsJobs === false ? { afterCall: () => undefined } : {}),
        changed: (files) => takeIn(org, files, tell),
        warn: tell
    });
}

/** Apex changes while the org runs; what its data is made of does not. */
function takeIn(org: Org, files: readonly string[], tell: (line: string) => void): void {
    if (files.some((file) => /[\\/]objects[\\/].*\.(object|field)-meta\.xml$/.test(file))) {
        tell('An object or field changed: start again to take it in.');
        return;
    }
    if (!files.some((file) => /\.(cls|trigger)$/.test(file))) {
        return;
    }
    try {
        const started = performance.now();
        org.program = newProgram(compileProject());
        tell(`Apex compiled in ${Math.round(performance.now() - started)} ms.`);
    } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
    }
}
