/** Answers of the server. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { PageError } from '../backend.ts';

const TYPES: Readonly<Record<string, string>> = {
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.html': 'text/html; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2'
};
const BIGGEST_BODY = 6_000_000;

export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
    response.writeHead(status, { 'content-type': TYPES[type] ?? type, 'cache-control': 'no-store' });
    response.end(text);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
    sendText(response, status, '.json', JSON.stringify(value ?? null));
}

/** Sends an error as a component will see it. */
export function sendError(response: ServerResponse, error: unknown): void {
    if (response.headersSent) {
        response.end();
        return;
    }
    if (error instanceof PageError) {
        sendJson(response, error.status, error.body);
        return;
    }
    sendJson(response, 500, { message: error instanceof Error ? error.message : String(error) });
}

/** Sends a file below `folder`, 404 when there is none. `isForever` for addresses that change with the content. */
export function sendFile(response: ServerResponse, folder: string, path: string, isForever: boolean): void {
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
        sendText(response, 404, 'text/plain', 'Not found');
        return;
    }
    response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': isForever ? 'public, max-age=31536000, immutable' : 'no-store'
    });
    createReadStream(file).pipe(response);
}

/** The body of a request as text. @throws PageError when it is bigger than an Apex request may be */
export async function readBody(request: IncomingMessage): Promise<string> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request) {
        size += (part as Buffer).length;
        if (size > BIGGEST_BODY) {
            throw new PageError(413, { message: `The request is bigger than ${BIGGEST_BODY} bytes` });
        }
        parts.push(part as Buffer);
    }
    return Buffer.concat(parts).toString('utf8');
}
