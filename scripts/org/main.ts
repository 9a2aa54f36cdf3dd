/**
 * `npm run release -- COMMAND [--org ALIAS] [--version 04t…] [--days N] [--dry-run]`: the sf CLI with the arguments this
 * project needs. Exit code of the first call that fails; 2 where the command line is wrong.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COMMANDS, type Call, type Options } from './commands.ts';

const ROOT = join(import.meta.dirname, '..', '..');

function help(): string {
    const lines = Object.entries(COMMANDS).map(([name, { about, needs }]) => {
        const options = needs.map((option) => ` --${option} …`).join('');
        return `  ${(name + options).padEnd(30)} ${about}`;
    });
    return ['usage: npm run release -- COMMAND [options] [--dry-run]', '', ...lines].join('\n');
}

function readArguments(args: string[]): { name: string; options: Options; isDry: boolean } {
    const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
            org: { type: 'string', default: '' },
            version: { type: 'string', default: '' },
            days: { type: 'string', default: '7' },
            'dry-run': { type: 'boolean', default: false }
        }
    });
    if (positionals.length > 1) throw new Error(`one command at a time, not ${positionals.join(' ')}`);
    const { org, version, days } = values;
    return { name: positionals[0] ?? '', options: { org, version, days }, isDry: values['dry-run'] };
}

function make({ program, args }: Call): number {
    const command = program === 'sf' ? join(ROOT, 'node_modules', '.bin', 'sf') : program;
    return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

function main(args: string[]): number {
    if (args.includes('--help')) {
        console.log(help());
        return 0;
    }
    try {
        const { name, options, isDry } = readArguments(args);
        const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
        if (!command) throw new Error(name ? `unknown command ${name}` : 'which command?');
        const missing = command.needs.find((option) => !options[option]);
        if (missing) throw new Error(`${name} needs --${missing}`);
        for (const call of command.calls(options)) {
            console.log(`> ${call.program} ${call.args.join(' ')}`);
            const code = isDry ? 0 : make(call);
            if (code !== 0) return code;
        }
        return 0;
    } catch (error) {
        console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help()}`);
        return 2;
    }
}

process.exitCode = main(process.argv.slice(2));
