/** `lightning/messageService`: messages between components of the page. */
interface Channel {
    readonly channel: string;
}

interface Subscription {
    readonly channel: string;
    readonly listener: (message: unknown) => void;
}

const subscriptions = new Set<Subscription>();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

export class MessageContext {
    readonly #callback: (context: object) => void;
    constructor(callback: (context: object) => void) {
        this.#callback = callback;
    }
    connect(): void {
        this.#callback({});
    }
    disconnect(): void {
        // Subscriptions end with unsubscribe.
    }
    update(): void {
        // There is nothing to configure.
    }
}

export const createMessageContext = (): object => ({});
export function releaseMessageContext(): void {
    // Contexts hold nothing.
}

export function subscribe(_context: unknown, channel: Channel, listener: (message: unknown) => void): Subscription {
    const subscription = { channel: channel.channel, listener };
    subscriptions.add(subscription);
    return subscription;
}

export function unsubscribe(subscription: Subscription): void {
    subscriptions.delete(subscription);
}

export function publish(_context: unknown, channel: Channel, message: unknown): void {
    [...subscriptions].filter((one) => one.channel === channel.channel).forEach((one) => one.listener(message));
}
