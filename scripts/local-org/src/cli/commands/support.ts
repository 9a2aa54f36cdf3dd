/** `support`: what of the platform's library there is, and what of it a project needs. */
import { parseArgs } from 'node:util';
import type { Command } from '../main.ts';
import { ledgerMarkdown, refusedClasses, supportLedger } from '../support-ledger.ts';
import type { Terminal } from '../terminal.ts';
import { openWorkspace } from '../workspace.ts';
import { PROJECT_HELP, PROJECT_OPTIONS, workspaceOptions } from './options.ts';

export const supportCommand: Command = {
    name: 'support',
    summary: 'list supported and unsupported platform members',
    help: `Lists the platform classes the local org declares with their supported and unsupported members; with --source, what the
project uses that is not supported.

Usage: org -- support [options]

${PROJECT_HELP}
  --json           print as JSON
  --markdown       print the whole ledger as a page of documentation`,
    async run(args, terminal) {
        const options = { ...PROJECT_OPTIONS, json: { type: 'boolean' }, markdown: { type: 'boolean' } } as const;
        const { values } = parseArgs({ args: [...args], options });
        const uses = values.source === undefined ? [] : openWorkspace(workspaceOptions(values)).compiled.unsupported;
        const described = uses.map((use) => use.describe());
        if (values.json) {
            terminal.out(
                JSON.stringify({ classes: supportLedger(), refused: refusedClasses(), uses: described }, null, 2)
            );
        } else if (values.markdown) {
            terminal.out(ledgerMarkdown(supportLedger(), refusedClasses()).trimEnd());
        } else if (values.source !== undefined) {
            described.forEach((use) => terminal.out(use));
            terminal.out(`${uses.length} unsupported use(s)`);
        } else {
            list(terminal);
        }
        return 0;
    }
};

function list(terminal: Terminal): void {
    for (const { name, supported, unsupported } of supportLedger()) {
        terminal.out(`${name}: ${supported.length} of ${supported.length + unsupported.length} members`);
        supported.forEach((member) => terminal.out(`  supported   ${member}`));
        unsupported.forEach((member) => terminal.out(`  unsupported ${member}`));
    }
    refusedClasses().forEach((name) => terminal.out(`${name}: unsupported`));
}
