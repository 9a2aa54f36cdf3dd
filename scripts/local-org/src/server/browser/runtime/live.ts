/** Live events of the org, one connection to the server per channel. */

export interface LiveMessage {
    readonly channel: string;
    readonly data: { readonly event: { readonly replayId: number }; readonly payload: Record<string, unknown> };
}

/** Hears the messages of a channel such as `/event/Thing__e` until the returned function is called. */
export function listen(channel: string, onMessage: (message: LiveMessage) => void): Promise<() => void> {
    const source = new EventSource(`/events?channel=${encodeURIComponent(channel)}`);
    source.addEventListener('message', (event) => onMessage(JSON.parse(String(event.data)) as LiveMessage));
    return new Promise((resolve, reject) => {
        source.addEventListener('open', () => resolve(() => source.close()), { once: true });
        source.addEventListener('error', () => reject(new Error(`No live events on ${channel}`)), { once: true });
    });
}
