import { after } from 'node:test';
import type { PartialOptions } from '../src/options.ts';
import { startSimulator } from '../src/simulator.ts';
import type { RunningSimulator } from '../src/simulator.ts';

/** An answer, read. */
export interface Answer {
    status: number;
    headers: Headers;
    text: string;
    // Tests read bodies of many shapes; the contract test is what checks them.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    body: any;
}

/** A simulator with the calls tests make. */
export interface Bench extends RunningSimulator {
    v1(path: string, body?: unknown, method?: string): Promise<Answer>;
    v2(path: string, body?: unknown, method?: string): Promise<Answer>;
    control(path: string, body?: unknown, method?: string): Promise<Answer>;
    edit(action: string, body?: Record<string, unknown>): Promise<Answer['body']>;
    advance(seconds: number): Promise<void>;
}

/** Asks, without keys. */
export async function ask(
    url: string,
    headers: Record<string, string>,
    body?: unknown,
    method?: string
): Promise<Answer> {
    const response = await fetch(url, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch (error) {
        if (error instanceof SyntaxError) return undefined;
        throw error;
    }
}

/** Basic authorisation of the default keys. */
export const BASIC = `Basic ${Buffer.from('sim-key:sim-secret').toString('base64')}`;

/** Starts a small simulator with a still clock and no rate limit to speak of; closed after the file's tests. */
export async function bench(options: PartialOptions = {}): Promise<Bench> {
    const running = await startSimulator({ orders: 200, speed: 0, v1Limit: 100_000, v2Limit: 100_000, ...options });
    after(() => running.close());
    const { url } = running;
    const control: Bench['control'] = (path, body, method) => ask(`${url}${path}`, {}, body, method);
    return {
        ...running,
        v1: (path, body, method) => ask(`${url}${path}`, { Authorization: BASIC }, body, method),
        v2: (path, body, method) => ask(`${url}${path}`, { 'API-Key': 'sim-v2-key' }, body, method),
        control,
        edit: async (action, body) => {
            const answer = await control('/__edit', { action, ...body });
            if (answer.status !== 200) throw new Error(answer.text);
            return answer.body as unknown;
        },
        advance: async (seconds) => {
            const answer = await control('/__clock', { advanceSeconds: seconds, wait: true });
            if (answer.status !== 200) throw new Error(answer.text);
        }
    };
}
