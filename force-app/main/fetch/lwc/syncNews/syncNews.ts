/** News for a page that stays open: events of the sync where the viewer may hear them, and a look by the clock in any case. */
import { subscribe, unsubscribe } from 'lightning/empApi';

type Subscription = Awaited<ReturnType<typeof subscribe>>;

/** When a page looks, in milliseconds. */
export interface Rhythm {
    /** Between two looks where nothing is heard. */
    readonly every: number;
    /** After an event; several that come together are one. */
    readonly afterEvent: readonly number[];
}

export class SyncNews {
    /** Whether events come; else the clock alone decides. */
    isListening = false;
    private readonly look: () => void;
    private readonly rhythm: Rhythm;
    private poller: number | undefined;
    private waiting: number[] = [];
    private subscription: Subscription | null = null;
    /** Channel that was asked for; undefined while stopped. */
    private channel: string | null | undefined;

    /** @param look asks the server for changes; called again and again */
    constructor(look: () => void, rhythm: Rhythm) {
        this.look = look;
        this.rhythm = rhythm;
    }

    /** Starts looking. Without a channel, or where events do not come, the clock alone decides. Again for the same channel changes nothing. */
    async start(channel: string | null): Promise<void> {
        if (channel === this.channel) {
            return;
        }
        this.stop();
        this.channel = channel;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by stop
        this.poller = window.setInterval(this.look, this.rhythm.every);
        if (channel !== null) {
            await this.listen(channel);
        }
    }

    /** Ends looking and listening. */
    stop(): void {
        this.channel = undefined;
        this.isListening = false;
        window.clearInterval(this.poller);
        this.forget();
        const ended = this.subscription;
        this.subscription = null;
        if (ended !== null) {
            unsubscribe(ended).catch(() => undefined);
        }
    }

    private async listen(channel: string): Promise<void> {
        try {
            const subscription = await subscribe(channel, -1, () => this.soon());
            if (this.channel === channel && this.subscription === null) {
                this.subscription = subscription;
                this.isListening = true;
            } else {
                await unsubscribe(subscription);
            }
        } catch {
            // Streaming is switched off, or its daily share is used up: the clock goes on.
            this.isListening = false;
        }
    }

    private soon(): void {
        this.forget();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by forget
        this.waiting = this.rhythm.afterEvent.map((wait) => window.setTimeout(this.look, wait));
    }

    private forget(): void {
        this.waiting.forEach((timer) => window.clearTimeout(timer));
        this.waiting = [];
    }
}
