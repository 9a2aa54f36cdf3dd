/** Keeps a server's clock beside the org's: before each request the server is told what time it is. */
import type { Clock } from '../local-org/src/platform/clock.ts';
import type { HttpAnswer, HttpExchange, HttpFailure, HttpGateway } from '../local-org/src/platform/http-sync.ts';
import { streamOf } from './callouts.ts';

export class ClockedGateway implements HttpGateway {
    readonly #inner: HttpGateway;
    readonly #server: string;
    #clock: Clock | null = null;
    #told = 0;
    /** Requests so far, by stream of the sync. */
    readonly calls = new Map<string, number>();
    /** Told the stream of each request before it is sent; what it throws ends the request. */
    beforeSend: ((stream: string) => void) | null = null;

    /** @param server base URL of the simulator; requests to other servers pass unchanged */
    constructor(inner: HttpGateway, server: string) {
        this.#inner = inner;
        this.#server = server;
    }

    /** The clock to follow; there is none before the org exists. */
    follow(clock: Clock): void {
        this.#clock = clock;
    }

    send(exchange: HttpExchange): HttpAnswer | HttpFailure {
        if (exchange.url.startsWith(this.#server)) {
            this.tellTime();
        }
        const stream = streamOf(exchange.method, new URL(exchange.url));
        this.calls.set(stream, (this.calls.get(stream) ?? 0) + 1);
        this.beforeSend?.(stream);
        return this.#inner.send(exchange);
    }

    /** Brings the server's clock up to the org's. */
    tellTime(): void {
        const now = this.#clock?.now() ?? 0;
        if (now === this.#told) {
            return;
        }
        this.#told = now;
        this.#inner.send({
            method: 'POST',
            url: `${this.#server}/__clock`,
            headers: { 'Content-Type': 'application/json' },
            body: Buffer.from(JSON.stringify({ now: new Date(now).toISOString() })),
            timeout: 30_000,
            maxBytes: 100_000
        });
    }
}
