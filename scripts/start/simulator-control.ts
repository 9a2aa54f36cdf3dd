/** Talks to the control addresses of the simulator. */

/**
 * Asks, or tells where there is a body. Each call has a connection of its own: the org blocks this process for so long
 * that the simulator would have closed a kept one.
 * @param path one of the simulator's control addresses, from "/__" on
 * @throws Error when the simulator refuses
 */
export async function control<T>(simulatorUrl: string | null, path: string, body?: unknown): Promise<T> {
    const headers = { Connection: 'close' };
    const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${simulatorUrl}${path}`, init);
    if (!answer.ok) {
        throw new Error(`The simulator answered ${path} with ${answer.status}: ${await answer.text()}`);
    }
    return (await answer.json()) as T;
}
