/**
 * Real HTTP, made to look synchronous, because Apex callouts are: a worker does the exchange while this thread waits.
 */
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

export interface HttpExchange {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Buffer | null;
    /** Milliseconds until the exchange is given up. */
    readonly timeout: number;
    /** A longer response body is refused with `too-large`. */
    readonly maxBytes: number;
}

export interface HttpAnswer {
    readonly status: number;
    readonly statusText: string;
    /** Name, value, name, value … as received. */
    readonly headers: readonly string[];
    readonly body: Buffer;
}

/** A failed exchange: `timeout`, `too-large`, `cut`, or a system code such as `ECONNREFUSED`. */
export interface HttpFailure {
    readonly error: string;
    readonly detail: string;
}

/** Sends one request and waits for the answer. */
export interface HttpGateway {
    send(exchange: HttpExchange): HttpAnswer | HttpFailure;
}

/** A gateway to the real network. The worker starts with the first request and keeps no process alive. */
export class WorkerHttpGateway implements HttpGateway {
    #worker: Worker | null = null;
    #port: MessagePort | null = null;
    readonly #signal = new Int32Array(new SharedArrayBuffer(4));

    send(exchange: HttpExchange): HttpAnswer | HttpFailure {
        const port = this.#start();
        Atomics.store(this.#signal, 0, 0);
        port.postMessage(exchange);
        const waited = Atomics.wait(this.#signal, 0, 0, exchange.timeout + 5_000);
        const received = receiveMessageOnPort(port) as { message: HttpAnswer | HttpFailure } | undefined;
        if (waited === 'timed-out' || !received) {
            this.close();
            return { error: 'timeout', detail: 'Read timed out' };
        }
        const answer = received.message;
        return 'body' in answer ? { ...answer, body: Buffer.from(answer.body) } : answer;
    }

    /** Ends the worker; a later request starts a new one. */
    close(): void {
        void this.#worker?.terminate();
        this.#worker = null;
        this.#port = null;
    }

    #start(): MessagePort {
        if (this.#port) {
            return this.#port;
        }
        const { port1, port2 } = new MessageChannel();
        this.#worker = new Worker(new URL('./http-worker.mjs', import.meta.url), {
            workerData: { flag: this.#signal.buffer, port: port2 },
            transferList: [port2],
            execArgv: []
        });
        this.#worker.unref();
        port1.unref();
        this.#port = port1;
        return port1;
    }
}

/** A gateway for orders that may not reach the network at all: every request is refused. */
export const closedGateway: HttpGateway = {
    send: () => ({ error: 'ECONNREFUSED', detail: 'Callouts are switched off' })
};
