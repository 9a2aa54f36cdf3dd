/** News for a page that stays open: events of the sync where the viewer may hear them, and a look every minute in any case. */
import { subscribe, unsubscribe } from 'lightning/empApi';

const POLL_MS = 60_000;
/** The CRM is updated in a transaction after the one that tells of it; a second look finds it. */
const SETTLE_MS = [1_500, 10_000];

type Subscription = Awaited<ReturnType<typeof subscribe>>;

export class TimelineLive {
    private readonly look: () => void;
    private poller: number | undefined;
    private waiting: number[] = [];
    private subscription: Subscription | null = null;
    private isStopped = false;

    /** @param look asks the server for changes; called again and again */
    constructor(look: () => void) {
        this.look = look;
    }

    /** Starts looking. Without a channel, or where events do not come, the clock alone decides. */
    async start(channel: string | null): Promise<void> {
        this.stop();
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
            }
        } catch {
            // Streaming is switched off, or its daily share is used up: the clock goes on.
            this.subscription = null;
        }
    }

    /** Ends looking and listening. */
    stop(): void {
        this.isStopped = true;
        window.clearInterval(this.poller);
        this.waiting.forEach((timer) => window.clearTimeout(timer));
        this.waiting = [];
        if (this.subscription !== null) {
            const ended = this.subscription;
            this.subscription = null;
            unsubscribe(ended).catch(() => undefined);
        }
    }

    private soon(): void {
        this.waiting.forEach((timer) => window.clearTimeout(timer));
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.waiting = SETTLE_MS.map((wait) => window.setTimeout(this.look, wait));
    }
}
