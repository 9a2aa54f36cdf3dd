/** The command line: `org -- <command> …`. */
import { CompilationFailed } from '../apex/compile.ts';
import { describeCommand } from './commands/describe.ts';
import { execCommand } from './commands/exec.ts';
import { probesCommand } from './commands/probes.ts';
import { queryCommand } from './commands/query.ts';
import { serveCommand } from './commands/serve.ts';
import { sameCommand } from './commands/same.ts';
import { supportCommand } from './commands/support.ts';
import { testCommand } from './commands/test.ts';
import { UsageError } from './project.ts';
import type { Terminal } from './terminal.ts';

/** 0: everything passed; 1: something did not; 2: it could not run at all. */
export type ExitCode = 0 | 1 | 2;

/** A command: what `--help` says and what it does. */
export interface Command {
    readonly name: string;
    readonly summary: string;
    readonly help: string;
    run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

const COMMANDS: readonly Command[] = [
    testCommand,
    sameCommand,
    execCommand,
    queryCommand,
    describeCommand,
    supportCommand,
    probesCommand,
    serveCommand
];

function overview(): string {
    const lines = COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`);
    return `Runs an SFDX project without an org.\n\nUsage: org -- <command> [options]\n\n${lines.join('\n')}\n\norg -- <command> --help tells more.`;
}

/** Runs one command line. Mistakes of the user end in a message and exit code 2, never in a stack. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
    const [name, ...rest] = args;
    const command = COMMANDS.find((one) => one.name === name);
    if (!command) {
        const isHelp = name === undefined || name === '--help' || name === 'help';
        (isHelp ? terminal.out : terminal.error)(isHelp ? overview() : `Unknown command: ${name}\n\n${overview()}`);
        return isHelp ? 0 : 2;
    }
    if (rest.includes('--help')) {
        terminal.out(command.help);
        return 0;
    }
    try {
        return await command.run(rest, terminal);
    } catch (error) {
        return explain(error, terminal);
    }
}

function explain(error: unknown, terminal: Terminal): ExitCode {
    if (error instanceof CompilationFailed) {
        error.errors.forEach((one) => terminal.error(one.describe()));
        terminal.error(`${error.errors.length} error(s)`);
        return 2;
    }
    if (error instanceof UsageError || isArgumentError(error)) {
        terminal.error((error as Error).message);
        return 2;
    }
    terminal.error(`The local org failed: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof Error && terminal.isVerbose) {
        terminal.error(error.stack ?? '');
    }
    return 2;
}

function isArgumentError(error: unknown): boolean {
    const { code } = error as { code?: unknown };
    return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}
