/** Who is looking and how: kept in cookies, because nothing here is secret. */
import type { IncomingMessage } from 'node:http';
import type { PageUser } from '../backend.ts';

export interface View {
    readonly user: PageUser;
    readonly theme: string;
    /** Name of the app whose tabs are shown; empty for the first. */
    readonly app: string;
}

/** What the request's cookies say; the first user and the defaults where they say nothing. */
export function viewOf(request: IncomingMessage, users: readonly PageUser[]): View {
    const cookies = cookiesOf(request);
    const user = users.find((one) => one.username === cookies.get('user')) ?? users[0];
    if (!user) {
        throw new Error('Nobody may log in: the page server was given no users');
    }
    return {
        user,
        theme: cookies.get('theme') ?? 'slds1',
        app: cookies.get('app') ?? ''
    };
}

/** A Set-Cookie header. */
export function cookie(name: 'user' | 'theme' | 'app', value: string): string {
    return `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax`;
}

function cookiesOf(request: IncomingMessage): Map<string, string> {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    return new Map(pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)]));
}
