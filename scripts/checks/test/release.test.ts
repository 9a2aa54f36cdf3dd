import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { COMMANDS } from '../../org/commands.ts';
import { HOME } from '../src/lib/tools.ts';

function release(...args: string[]): { code: number | null; output: string } {
    const done = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/org/main.ts', ...args], {
        cwd: HOME,
        encoding: 'utf8'
    });
    return { code: done.status, output: done.stdout + done.stderr };
}

test('what uploads components builds them first', () => {
    const options = { org: 'o', version: '04t', days: '1' };
    for (const name of ['deploy', 'version']) assert.equal(COMMANDS[name]?.calls(options)[0]?.program, 'npm', name);
});

test('every sf command and flag that the wrappers use exists in the installed CLI', () => {
    const options = { org: 'o', version: '04t', days: '1' };
    const env = {
        ...process.env,
        SF_DISABLE_TELEMETRY: 'true',
        SF_AUTOUPDATE_DISABLE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true'
    };
    const listed = spawnSync('node_modules/.bin/sf', ['commands', '--json'], {
        cwd: HOME,
        encoding: 'utf8',
        env,
        maxBuffer: 64_000_000
    });
    assert.equal(listed.status, 0, listed.stderr);
    const known = JSON.parse(listed.stdout) as { id: string; flags: Readonly<Record<string, unknown>> }[];
    for (const call of Object.values(COMMANDS).flatMap((command) => command.calls(options))) {
        if (call.program !== 'sf') continue;
        const id = call.args
            .slice(
                0,
                call.args.findIndex((arg) => arg.startsWith('--'))
            )
            .join(':');
        const flags = known.find((command) => command.id === id)?.flags;
        assert.ok(flags, `sf ${id.replaceAll(':', ' ')}`);
        for (const flag of call.args.filter((arg) => arg.startsWith('--'))) {
            assert.ok(Object.hasOwn(flags, flag.slice('--'.length)), `${id.replaceAll(':', ' ')} ${flag}`);
        }
    }
});

test('a dry run prints the calls and makes none', () => {
    const { code, output } = release('promote', '--version', '04t1', '--dry-run');
    assert.deepEqual([code, output.trim()], [0, '> sf package version promote --package 04t1 --no-prompt']);
});

test('a wrong command line is refused with the usage', () => {
    for (const args of [['nothing'], ['promote'], [], ['deploy', '--far']]) {
        const { code, output } = release(...args);
        assert.equal(code, 2);
        assert.match(output, /usage: npm run release/);
    }
});
