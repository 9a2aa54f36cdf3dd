/**
 * Between the org and the servers it calls. Keeps the simulator's clock beside the org's: before each request it is told
 * what time it is. Other servers are only read.
 */
import type { Clock } from '../local-org/src/platform/clock.ts';
import type { HttpAnswer, HttpExchange, HttpFailure, HttpGateway } from '../local-org/src/platform/http-sync.ts';
import { streamOf } from './callouts.ts';

/** A request that changed something at the simulator. */
export interface Write {
    /** When, on the org's clock. */
    readonly at: number;
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
}

export class ClockedGateway implements HttpGateway {
    readonly #inner: HttpGateway;
    readonly #server: string;
    readonly #mayWrite: boolean;
    #clock: Clock | null = null;
    #told = 0;
    /** Requests so far, by stream of the sync. */
    readonly calls = new Map<string, number>();
    /** Told the length of each body that was received. */
    received: ((bytes: number) => void) | null = null;
    /** What was written to the simulator, oldest first. */
    readonly writes: Write[] = [];
    /** Told the stream of each request before it is sent; what it throws ends the request. */
    beforeSend: ((stream: string) => void) | null = null;

    /**
     * @param server base URL of the simulator
     * @param mayWrite whether requests that change something may reach other servers
     */
    constructor(inner: HttpGateway, server: string, mayWrite: boolean) {
        this.#inner = inner;
        this.#server = server;
        this.#mayWrite = mayWrite;
    }

    /** The clock to follow; there is none before the org exists. */
    follow(clock: Clock): void {
        this.#clock = clock;
    }

    send(exchange: HttpExchange): HttpAnswer | HttpFailure {
        const { method, url } = exchange;
        const isSimulator = url.startsWith(this.#server);
        if (method !== 'GET' && !isSimulator && !this.#mayWrite) {
            return { error: 'refused', detail: `${method} ${url} was not sent: other servers are only read` };
        }
        if (isSimulator) {
            this.tellTime();
        }
        const stream = streamOf(method, new URL(url));
        this.calls.set(stream, (this.calls.get(stream) ?? 0) + 1);
        this.beforeSend?.(stream);
        const answer = this.#inner.send(exchange);
        if ('status' in answer) {
            this.received?.(answer.body.length);
            if (method !== 'GET' && isSimulator) {
                this.#note(exchange);
            }
        }
        return answer;
    }

    #note({ method, url, headers, body }: HttpExchange): void {
        const at = this.#clock?.now() ?? 0;
        const path = url.slice(this.#server.length);
        this.writes.push({ at, method, path, headers, body: body?.toString('utf8') ?? null });
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
