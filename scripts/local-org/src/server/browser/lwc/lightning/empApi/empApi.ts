/** `lightning/empApi`: platform events of the org in the browser. Replay of old events is not kept: only new ones come. */
import { listen, type LiveMessage } from '@host/live';

interface Subscription {
    readonly id: number;
    readonly channel: string;
    readonly replayId: number;
}

const open = new Map<number, () => void>();
const listeners = new Set<(error: unknown) => void>();
let latest = 0;

export async function subscribe(
    channel: string,
    replayId: number,
    onMessage: (message: LiveMessage) => void
): Promise<Subscription> {
    if (replayId !== -1) {
        throw new Error('Not supported by the page host: replay of stored events (replayId other than -1)');
    }
    latest += 1;
    const id = latest;
    try {
        open.set(id, await listen(channel, onMessage));
    } catch (error) {
        listeners.forEach((listener) => listener(error));
        throw error;
    }
    return { id, channel, replayId };
}

export function unsubscribe(subscription: Subscription, callback?: (response: unknown) => void): Promise<unknown> {
    open.get(subscription.id)?.();
    open.delete(subscription.id);
    const response = { successful: true, subscription: subscription.channel };
    callback?.(response);
    return Promise.resolve(response);
}

export const onError = (listener: (error: unknown) => void): Set<unknown> => listeners.add(listener);
export const isEmpEnabled = (): Promise<boolean> => Promise.resolve(true);
export const setDebugFlag = (): Promise<void> => Promise.resolve();
