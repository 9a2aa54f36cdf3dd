import { spawn } from 'node:child_process';

/** What a finished child process said. `code` is null where a signal or the time limit ended it. */
export interface Finished {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** Settings of {@link run}. `timeoutMs` defaults to ten minutes. */
export interface RunOptions {
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly timeoutMs?: number;
}

/** Runs a command to its end with its output kept. Never throws: a command that cannot start has code 127. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
    return new Promise((resolve) => {
        const child = spawn(command, args, {
            cwd: options.cwd,
            env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...options.env },
            stdio: ['ignore', 'pipe', 'pipe']
        });
        const out: Buffer[] = [];
        const err: Buffer[] = [];
        const limit = setTimeout(() => {
            err.push(Buffer.from(`stopped after ${(options.timeoutMs ?? TEN_MINUTES) / 1000} s\n`));
            child.kill('SIGKILL');
        }, options.timeoutMs ?? TEN_MINUTES);
        const finish = (code: number | null): void => {
            clearTimeout(limit);
            resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
        };
        child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
        child.on('error', (error) => {
            err.push(Buffer.from(`${command}: ${error.message}\n`));
            finish(127);
        });
        child.on('close', finish);
    });
}

const TEN_MINUTES = 600_000;
