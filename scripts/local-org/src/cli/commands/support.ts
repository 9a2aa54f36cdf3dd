/** `support`: what of the platform's library there is, and what of it a project needs. */
import { parseArgs } from 'node:util';
import '../../library/index.ts';
import { registry } from '../../library/registry.ts';
import type { Command } from '../main.ts';
import { openWorkspace } from '../workspace.ts';
import { PROJECT_HELP, PROJECT_OPTIONS, workspaceOptions } from './options.ts';

export const supportCommand: Command = {
    name: 'support',
    summary: 'list supported and unsupported platform members',
    help: `Lists the platform classes the local org declares, with their unsupported members; with --source, what the project uses
that is not supported.

Usage: org -- support [options]

${PROJECT_HELP}
  --json           print as JSON`,
    async run(args, terminal) {
        const { values } = parseArgs({ args: [...args], options: { ...PROJECT_OPTIONS, json: { type: 'boolean' } } });
        const ledger = registry.classes().map((declaration) => {
            const isMissing = (behaviour: unknown): boolean =>
                typeof behaviour === 'object' && behaviour !== null && 'unsupported' in behaviour;
            const missing = declaration.members.filter((member) => isMissing(member.behaviour));
            return {
                name: declaration.name,
                members: declaration.members.length,
                unsupported: missing.map((member) => member.platformId)
            };
        });
        const uses = values.source === undefined ? [] : openWorkspace(workspaceOptions(values)).compiled.unsupported;
        if (values.json) {
            terminal.out(JSON.stringify({ classes: ledger, uses: uses.map((use) => use.describe()) }, null, 2));
            return 0;
        }
        if (values.source !== undefined) {
            uses.forEach((use) => terminal.out(use.describe()));
            terminal.out(`${uses.length} unsupported use(s)`);
            return 0;
        }
        for (const { name, members, unsupported } of ledger) {
            terminal.out(`${name}: ${members - unsupported.length} of ${members} members`);
            unsupported.forEach((id) => terminal.out(`  unsupported ${id}`));
        }
        return 0;
    }
};
