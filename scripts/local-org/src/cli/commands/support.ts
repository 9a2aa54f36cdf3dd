/** `support`: what of the platform's library there is, and what of it a project needs. */
import { parseArgs } from 'node:util';
import type { Command } from '../main.ts';
import { ledgerMarkdown, refusedClasses, supportLedger } from '../support-ledger.ts';
import type { Terminal } from '../terminal.ts';
import { flowStates } from '../../flow/problems.ts';
import { openOrg, openWorkspace, type Workspace } from '../workspace.ts';
import { PROJECT_HELP, PROJECT_OPTIONS, workspaceOptions } from './options.ts';

export const supportCommand: Command = {
    name: 'support',
    summary: 'list supported and unsupported platform members',
    help: `Lists the platform classes the local org declares with their supported and unsupported members; with --source, what the
project uses that is not supported, and every flow of it.

Usage: org -- support [options]

${PROJECT_HELP}
  --json           print as JSON
  --markdown       print the whole ledger as a page of documentation`,
    async run(args, terminal) {
        const options = { ...PROJECT_OPTIONS, json: { type: 'boolean' }, markdown: { type: 'boolean' } } as const;
        const { values } = parseArgs({ args: [...args], options });
        const workspace = values.source === undefined ? null : openWorkspace(workspaceOptions(values));
        const uses = workspace?.compiled.unsupported ?? [];
        const flows = workspace ? flowsOf(workspace) : [];
        const described = uses.map((use) => use.describe());
        if (values.json) {
            terminal.out(
                JSON.stringify({ classes: supportLedger(), refused: refusedClasses(), uses: described, flows }, null, 2)
            );
        } else if (values.markdown) {
            terminal.out(ledgerMarkdown(supportLedger(), refusedClasses()).trimEnd());
        } else if (values.source !== undefined) {
            described.forEach((use) => terminal.out(use));
            flows.forEach(({ name, problem }) => terminal.out(`flow ${name}: ${problem ?? 'supported'}`));
            terminal.out(`${uses.length} unsupported use(s)`);
            if (flows.length > 0) {
                const supported = flows.filter(({ problem }) => problem === null).length;
                terminal.out(`${supported} of ${flows.length} flow(s) supported`);
            }
        } else {
            list(terminal);
        }
        return 0;
    }
};

interface FlowLine {
    readonly name: string;
    readonly file: string;
    readonly processType: string;
    readonly problem: string | null;
}

/** Every flow of a project, with what stands in its way. */
function flowsOf(workspace: Workspace): FlowLine[] {
    const { org, flows } = openOrg(workspace);
    return flowStates(org, flows).map(({ definition: { name, file, processType }, problem }) => ({ name, file, processType, problem })); // prettier-ignore
}

function list(terminal: Terminal): void {
    for (const { name, supported, unsupported } of supportLedger()) {
        terminal.out(`${name}: ${supported.length} of ${supported.length + unsupported.length} members`);
        supported.forEach((member) => terminal.out(`  supported   ${member}`));
        unsupported.forEach((member) => terminal.out(`  unsupported ${member}`));
    }
    refusedClasses().forEach((name) => terminal.out(`${name}: unsupported`));
}
