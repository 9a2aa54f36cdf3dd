import type { Handler } from './types.ts';

interface Route {
    method: string;
    parts: string[];
    pattern: string;
    handler: Handler;
}

/** What a path leads to. */
export type Found =
    | { kind: 'route'; handler: Handler; params: Record<string, string>; pattern: string }
    | { kind: 'wrong-method' }
    | { kind: 'none' };

/** Finds handlers by method and path; `:name` stands for one part. The first fitting route wins; case is ignored. */
export class Router {
    private readonly routes: Route[] = [];

    /** Adds a route. */
    on(method: string, pattern: string, handler: Handler): this {
        this.routes.push({ method, pattern, handler, parts: pattern.split('/').filter(Boolean) });
        return this;
    }

    /** Looks a path up. */
    find(method: string, path: string): Found {
        const parts = path.split('/').filter(Boolean);
        let found: Found = { kind: 'none' };
        for (const route of this.routes) {
            const params = match(route.parts, parts);
            if (!params) continue;
            if (route.method === method)
                return { kind: 'route', handler: route.handler, params, pattern: route.pattern };
            found = { kind: 'wrong-method' };
        }
        return found;
    }
}

function match(pattern: string[], parts: string[]): Record<string, string> | undefined {
    if (pattern.length !== parts.length) return undefined;
    const params: Record<string, string> = {};
    for (const [index, expected] of pattern.entries()) {
        const part = parts[index]!;
        if (expected.startsWith(':')) params[expected.slice(1)] = decodePart(part);
        else if (expected.toLowerCase() !== part.toLowerCase()) return undefined;
    }
    return params;
}

function decodePart(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch (error) {
        if (error instanceof URIError) return part;
        throw error;
    }
}
