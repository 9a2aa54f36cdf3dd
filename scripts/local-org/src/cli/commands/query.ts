/** `query`: runs SOQL in a new org. */
import { parseArgs } from 'node:util';
import { SoqlError } from '../../data/soql/errors.ts';
import type { SObjectValue } from '../../data/sobject.ts';
import { parseSoql } from '../../data/soql/parse.ts';
import { isCountQuery } from '../../data/soql/ast.ts';
import { service } from '../../runtime/services.ts';
import { toText } from '../../runtime/to-text.ts';
import type { Command } from '../main.ts';
import { UsageError } from '../project.ts';
import { openOrg, openWorkspace } from '../workspace.ts';
import { PROJECT_HELP, PROJECT_OPTIONS, workspaceOptions } from './options.ts';

const CONTEXT = { access: 'system', sharing: 'without' } as const;

export const queryCommand: Command = {
    name: 'query',
    summary: 'run a SOQL query in a new org',
    help: `Runs a SOQL query in a new org of the project.

Usage: org -- query "SELECT …" [options]

${PROJECT_HELP}
  --json           print records as JSON`,
    async run(args, terminal) {
        const { values, positionals } = parseArgs({
            args: [...args],
            allowPositionals: true,
            options: { ...PROJECT_OPTIONS, json: { type: 'boolean' } }
        });
        const [text] = positionals;
        if (text === undefined || positionals.length > 1) {
            throw new UsageError('query takes one SOQL query');
        }
        const query = parsed(text);
        const { org, admin } = openOrg(openWorkspace(workspaceOptions(values)));
        return org.run('anonymous', admin, () => {
            if (isCountQuery(query)) {
                terminal.out(String(service('count')(query, [], CONTEXT)));
                return 0;
            }
            const rows = service('query')(query, [], CONTEXT).map(plain);
            terminal.out(values.json ? JSON.stringify(rows, null, 2) : table(rows));
            return 0;
        });
    }
};

function parsed(text: string): ReturnType<typeof parseSoql> {
    try {
        return parseSoql(text);
    } catch (error) {
        throw error instanceof SoqlError ? new UsageError(error.message) : error;
    }
}

function plain(record: SObjectValue): Record<string, string | null> {
    return Object.fromEntries([...record.fields].map(([name, value]) => [name, value === null ? null : toText(value)]));
}

function table(rows: readonly Record<string, string | null>[]): string {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = rows.map((row) => names.map((name) => row[name] ?? '').join('\t'));
    return [names.join('\t'), ...lines, `${rows.length} row(s)`].join('\n');
}
