import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { WorkerHttpGateway } from '../../src/platform/http-sync.ts';

/** The server is another process: the gateway blocks this one while it waits, as Apex does. */
const SERVER = `
require('node:http').createServer((request, response) => {
    if (request.url === '/slow') return;
    if (request.url === '/cut') { response.writeHead(200, { 'content-length': '100' }); response.write('x'); return response.destroy(); }
    if (request.url === '/big') return response.end('x'.repeat(20000));
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => { response.setHeader('X-Seen', request.method + ' ' + request.headers['x-one']); response.statusCode = 201; response.end('got ' + body); });
}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;

const server = spawn(process.execPath, ['-e', SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
const gateway = new WorkerHttpGateway();
let url = '';

before(async () => {
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    url = `http://127.0.0.1:${line.toString().trim()}`;
});
after(() => {
    server.kill();
    gateway.close();
});

const exchange = (path: string, more: object = {}) =>
    gateway.send({
        method: 'POST',
        url: url + path,
        headers: { 'X-One': '1' },
        body: Buffer.from('hello'),
        timeout: 3_000,
        maxBytes: 10_000,
        ...more
    });

test('a request goes out with its headers and body, and the whole answer comes back', () => {
    const answer = exchange('/');
    assert.ok('body' in answer);
    assert.equal(answer.status, 201);
    assert.equal(answer.body.toString(), 'got hello');
    assert.equal(answer.headers[answer.headers.indexOf('X-Seen') + 1], 'POST 1');
});

test('a server that never answers is given up after the timeout', () => {
    const started = Date.now();
    assert.deepEqual(exchange('/slow', { timeout: 200 }), { error: 'timeout', detail: 'Read timed out' });
    assert.ok(Date.now() - started < 3_000);
});

test('a body over the size limit is refused', () => {
    assert.equal((exchange('/big') as { error: string }).error, 'too-large');
});

test('a connection cut in mid-body is an error, not a short body', () => {
    assert.ok('error' in exchange('/cut'));
});

test('a port nobody listens on is refused at once', () => {
    const answer = gateway.send({
        method: 'GET',
        url: 'http://127.0.0.1:9',
        headers: {},
        body: null,
        timeout: 2_000,
        maxBytes: 10
    });
    assert.equal((answer as { error: string }).error, 'ECONNREFUSED');
});
