/** News for the health page: progress events where the person may hear them, and a look every half minute in any case. */
import { subscribe, unsubscribe } from 'lightning/empApi';

const POLL_MS = 30_000;
/** Events come while work goes on: one look for several that come together. */
const SETTLE_MS = 1_000;

type Subscription = Awaited<ReturnType<typeof subscribe>>;

export class HealthLive {
    /** Whether events come; else the clock alone decides. */
    isListening = false;
    private readonly look: () => void;
    private poller: number | undefined;
    private waiting: number | undefined;
    private subscription: Subscription | null = null;
    private isStopped = true;

    /** @param look reads the page again; called again and again */
    constructor(look: () => void) {
        this.look = look;
    }

    /** Starts looking. A second start without a stop changes nothing. */
    async start(channel: string | null): Promise<void> {
        if (!this.isStopped) {
            return;
        }
        this.isStopped = false;
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.poller = window.setInterval(this.look, POLL_MS);
        if (channel === null) {
            return;
        }
        try {
            const subscription = await subscribe(channel, -1, () => this.soon());
            if (this.isStopped) {
                await unsubscribe(subscription);
            } else {
                this.subscription = subscription;
                this.isListening = true;
            }
        } catch {
            // Streaming is switched off, or its daily share is used up: the clock goes on.
            this.isListening = false;
        }
    }

    /** Ends looking and listening. */
    stop(): void {
        this.isStopped = true;
        this.isListening = false;
        window.clearInterval(this.poller);
        window.clearTimeout(this.waiting);
        const ended = this.subscription;
        this.subscription = null;
        if (ended !== null) {
            unsubscribe(ended).catch(() => undefined);
        }
    }

    private soon(): void {
        window.clearTimeout(this.waiting);
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.waiting = window.setTimeout(this.look, SETTLE_MS);
    }
}
