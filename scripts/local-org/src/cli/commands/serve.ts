/** `serve`: the REST API of a new org. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { WorkerHttpGateway } from '../../platform/http-sync.ts';
import type { Org } from '../../platform/org.ts';
import { startApiServer } from '../../server/api/api-server.ts';
import type { Command } from '../main.ts';
import { UsageError } from '../project.ts';
import type { Terminal } from '../terminal.ts';
import { assignPermissionSets, openOrg, openWorkspace, type OpenOrg } from '../workspace.ts';
import { PROJECT_HELP, PROJECT_OPTIONS, workspaceOptions } from './options.ts';

/** How often jobs that became due are run when nobody calls, in milliseconds. */
const BEAT = 1_000;

export const serveCommand: Command = {
    name: 'serve',
    summary: 'answer the Salesforce REST API from a new org',
    help: `Answers the Salesforce REST API and Apex REST from a new org of the project, until it is ended. The org's clock is the
machine's. What clients store is kept in memory and gone with the process.

Usage: org -- serve [options]

${PROJECT_HELP}
  --port P             port to listen on (default: any free one)
  --user NAME          username the token stands for (default: the administrator)
  --token T            access token to accept (default: a new one)
  --permission-set NS  permission set to assign to the user; may be repeated

Prints the instance URL and the access token, as jsforce and other clients take them.`,
    async run(args, terminal) {
        const { values } = parseArgs({
            args: [...args],
            options: {
                ...PROJECT_OPTIONS,
                port: { type: 'string' },
                user: { type: 'string' },
                token: { type: 'string' },
                'permission-set': { type: 'string', multiple: true }
            }
        });
        const port = Number(values.port ?? 0);
        if (!Number.isInteger(port) || port < 0 || port > 65_535) {
            throw new UsageError(`Not a port: ${values.port}`);
        }
        const http = new WorkerHttpGateway();
        try {
            const opened = openOrg(openWorkspace(workspaceOptions(values)), { http, start: Date.now() });
            const username = userFor(opened, values.user ?? null, values['permission-set'] ?? []);
            await serve(opened.org, { port, username, token: values.token ?? newToken(opened.org) }, terminal);
        } finally {
            http.close();
        }
        return 0;
    }
};

/** The user's name, with permission sets assigned. @throws UsageError when there is no such user or set */
function userFor(opened: OpenOrg, name: string | null, sets: readonly string[]): string {
    const { org, admin } = opened;
    let user = admin;
    try {
        user = name === null ? admin : org.userByName(name);
    } catch (error) {
        throw new UsageError((error as Error).message);
    }
    assignPermissionSets(opened, user.id, sets);
    return user.username;
}

/** In the form of the platform's: the org's id, an exclamation mark, and what nobody can guess. */
function newToken(org: Org): string {
    const [organization] = org.store.rows('Organization');
    return `${organization?.id.slice(0, 15) ?? ''}!${randomBytes(36).toString('base64url')}`;
}

async function serve(
    org: Org,
    options: { readonly port: number; readonly username: string; readonly token: string },
    terminal: Terminal
): Promise<void> {
    const catchUp = (): void => void org.advanceTo(Date.now());
    const server = await startApiServer({
        org: () => org,
        tokens: new Map([[options.token, options.username]]),
        port: options.port,
        beforeCall: catchUp
    });
    const beat = setInterval(catchUp, BEAT);
    terminal.out(`Instance URL  ${server.url}`);
    terminal.out(`User          ${options.username}`);
    terminal.out(`Access token  ${options.token}`);
    await new Promise<void>((stop) => {
        process.once('SIGINT', stop);
        process.once('SIGTERM', stop);
    });
    clearInterval(beat);
    await server.close();
}
