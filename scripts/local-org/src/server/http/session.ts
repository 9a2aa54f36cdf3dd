/** Who is looking and how: kept in cookies, because nothing here is secret. */
import type { IncomingMessage } from 'node:http';
import type { PageUser } from '../backend.ts';

export type PagesMode = 'installed' | 'activated';

export interface View {
    readonly user: PageUser;
    readonly theme: string;
    readonly pages: PagesMode;
    /** Name of the app whose tabs are shown; empty for the first. */
    readonly app: string;
}

/** What the request's cookies say; the first user and the given defaults where they say nothing. */
export function viewOf(request: IncomingMessage, users: readonly PageUser[], pages: PagesMode): View {
    const cookies = cookiesOf(request);
    const user = users.find((one) => one.username === cookies.get('user')) ?? users[0];
    if (!user) {
        throw new Error('Nobody may log in: the page server was given no users');
    }
    const mode = cookies.get('pages');
    return {
        user,
        theme: cookies.get('theme') ?? 'slds1',
        pages: mode === 'installed' || mode === 'activated' ? mode : pages,
        app: cookies.get('app') ?? ''
    };
}

/** A Set-Cookie header. */
export function cookie(name: 'user' | 'theme' | 'pages' | 'app', value: string): string {
    return `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax`;
}

function cookiesOf(request: IncomingMessage): Map<string, string> {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    return new Map(pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)]));
}
