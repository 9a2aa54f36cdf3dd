// The other side of http-sync.ts: does one HTTP exchange at a time and wakes the waiting thread.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { parentPort, workerData } from 'node:worker_threads';

const { flag, port } = workerData;
const signal = new Int32Array(flag);

function exchange({ method, url, headers, body, timeout, maxBytes }) {
    return new Promise((resolve) => {
        let settled = false;
        const settle = (outcome) => {
            if (!settled) {
                settled = true;
                clearTimeout(deadline);
                resolve(outcome);
            }
        };
        const send = url.startsWith('https:') ? httpsRequest : httpRequest;
        const call = send(url, { method, headers, agent: false }, (response) => {
            const chunks = [];
            let size = 0;
            response.on('data', (chunk) => {
                size += chunk.length;
                if (size > maxBytes) {
                    settle({ error: 'too-large', detail: String(maxBytes) });
                    call.destroy();
                    return;
                }
                chunks.push(chunk);
            });
            response.on('end', () =>
                settle({
                    status: response.statusCode,
                    statusText: response.statusMessage ?? '',
                    headers: response.rawHeaders,
                    body: Buffer.concat(chunks)
                })
            );
            response.on('aborted', () => settle({ error: 'cut', detail: 'Connection reset' }));
            response.on('error', (error) => settle({ error: 'cut', detail: error.message }));
        });
        const deadline = setTimeout(() => {
            settle({ error: 'timeout', detail: 'Read timed out' });
            call.destroy();
        }, timeout);
        call.on('error', (error) => settle({ error: error.code ?? 'failed', detail: error.message }));
        call.end(body ?? undefined);
    });
}

port.on('message', async (message) => {
    let outcome;
    try {
        outcome = await exchange(message);
    } catch (error) {
        outcome = { error: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(outcome);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
});
parentPort?.unref?.();
