/** The command `serve`. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { main } from '../../../src/cli/main.ts';
import { writeProject } from './api-fixture.ts';

const folder = writeProject(null);
after(() => rmSync(folder, { recursive: true, force: true }));

test('serve prints where and with which token, and answers until it is ended', async () => {
    const lines: string[] = [];
    let ready: (() => void) | null = null;
    const listening = new Promise<void>((done) => (ready = done));
    const out = (text: string): void => {
        lines.push(text);
        if (text.startsWith('Access token')) {
            ready?.();
        }
    };
    const args = ['serve', '--source', folder, '--no-cache', '--token', 'abc', '--permission-set', 'Things'];
    const ended = main(args, { out, error: out, isVerbose: false });
    await Promise.race([listening, ended]);
    const said = (name: string): string => lines.find((line) => line.startsWith(name))?.split(/ {2,}/)[1] ?? '';
    assert.deepEqual([said('User'), said('Access token')], ['admin@local.org', 'abc']);
    const response = await fetch(`${said('Instance URL')}/services/data/v67.0/query?q=SELECT+Secret__c+FROM+Thing__c`, {
        headers: { authorization: 'Bearer abc' }
    });
    const secret = (await response.json()) as { errorCode: string }[];
    assert.equal(secret[0]?.errorCode, 'INVALID_FIELD', 'the permission set does not open this field');
    process.emit('SIGTERM');
    assert.equal(await ended, 0);
});

test('serve refuses users and permission sets that do not exist', async () => {
    for (const [args, message] of [
        [['--user', 'x@y.z'], /No user is called x@y\.z/],
        [['--permission-set', 'Nope'], /no permission set Nope/],
        [['--port', 'x'], /Not a port: x/]
    ] as const) {
        let error = '';
        const terminal = { out: () => undefined, error: (text: string) => (error += text), isVerbose: false };
        assert.equal(await main(['serve', '--source', folder, '--no-cache', ...args], terminal), 2);
        assert.match(error, message);
    }
});
