/** `exec`: runs anonymous Apex. */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WorkerHttpGateway } from '../../platform/http-sync.ts';
import { ApexException, translateError } from '../../runtime/exception.ts';
import type { Command, ExitCode } from '../main.ts';
import { UsageError } from '../project.ts';
import type { Terminal } from '../terminal.ts';
import { openOrg, openWorkspace } from '../workspace.ts';
import { PROJECT_HELP, PROJECT_OPTIONS, workspaceOptions } from './options.ts';

export const execCommand: Command = {
    name: 'exec',
    summary: 'run anonymous Apex in a new org',
    help: `Runs anonymous Apex in a new org of the project and prints its debug log.

Usage: org -- exec (--file FILE | --code "…") [options]

${PROJECT_HELP}
  --file FILE      file with the code
  --code TEXT      the code itself

Exit code: 0 it ran, 1 it ended with an exception, 2 it could not run.`,
    async run(args, terminal) {
        const { values } = parseArgs({
            args: [...args],
            options: { ...PROJECT_OPTIONS, file: { type: 'string' }, code: { type: 'string' } }
        });
        return execute(codeOf(values.file, values.code), workspaceOptions(values), terminal);
    }
};

function codeOf(file: string | undefined, code: string | undefined): string {
    if ((file === undefined) === (code === undefined)) {
        throw new UsageError('exec takes either --file or --code');
    }
    if (code !== undefined) {
        return code;
    }
    if (!existsSync(file as string)) {
        throw new UsageError(`No such file: ${file}`);
    }
    return readFileSync(file as string, 'utf8');
}

function execute(code: string, options: Parameters<typeof openWorkspace>[0], terminal: Terminal): ExitCode {
    const workspace = openWorkspace(options);
    const script = workspace.compiled.anonymous(code);
    const http = new WorkerHttpGateway();
    const { org, admin } = openOrg(workspace, { http });
    let log: readonly string[] = [];
    let failure: string | null = null;
    try {
        org.run('anonymous', admin, (transaction) => {
            log = transaction.log;
            try {
                org.program.runAnonymous(script);
            } catch (error) {
                failure = describe(error);
                throw error;
            }
        });
        org.settle();
    } catch (error) {
        failure ??= describe(error);
    }
    http.close();
    log.forEach((line) => terminal.out(line));
    if (failure !== null) {
        terminal.error(failure);
    }
    return failure === null ? 0 : 1;
}

function describe(error: unknown): string {
    const translated = translateError(error);
    return translated instanceof ApexException
        ? `${translated.toString()}\n${translated.stackTraceString}`
        : `${translated.typeName}: ${translated.message}`;
}
