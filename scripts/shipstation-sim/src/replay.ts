import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Call, Reply } from './http/types.ts';

/** What may stand beside a recorded body. */
interface RecordedMeta {
    status?: number;
    headers?: Record<string, string>;
}

/**
 * Serves recorded bodies byte for byte. A request looks for a file, the most particular name first:
 * 1. `replay.json` in the folder: an object from `METHOD /path?query` (or `METHOD /path`) to a file name, or to a list of
 *    file names that are served in turn, the last one again and again;
 * 2. `<METHOD>/<path>@<query>.json`, for example `GET/orders@page=2&pageSize=100.json`;
 * 3. `<METHOD>/<path>.json`, for example `GET/orders.json`, `GET/v2/labels/se-1/track.json`.
 * A file `<body file>.meta.json` beside it sets `{status, headers}`. A request without a file is simulated as usual.
 */
export class Replayer {
    private readonly folder: string;
    private readonly index: Record<string, string | string[]>;
    private readonly served = new Map<string, number>();

    /** @throws when the folder is missing or its `replay.json` is not JSON. */
    constructor(folder: string) {
        if (!existsSync(folder) || !statSync(folder).isDirectory())
            throw new Error(`replay folder ${folder} does not exist`);
        this.folder = folder;
        const index = join(folder, 'replay.json');
        this.index = existsSync(index)
            ? (JSON.parse(readFileSync(index, 'utf8')) as Record<string, string | string[]>)
            : {};
    }

    /** The recorded answer of a call, if there is one. */
    find(call: Call): Reply | undefined {
        const name = this.fileOf(call);
        if (name === undefined) return undefined;
        const file = join(this.folder, name);
        const metaFile = `${file}.meta.json`;
        const meta = existsSync(metaFile) ? (JSON.parse(readFileSync(metaFile, 'utf8')) as RecordedMeta) : {};
        return {
            status: meta.status ?? 200,
            raw: readFileSync(file),
            headers: { 'Content-Type': 'application/json; charset=utf-8', ...meta.headers }
        };
    }

    private fileOf(call: Call): string | undefined {
        const query = call.query.raw;
        const request = `${call.method} ${call.path}`;
        for (const key of query ? [`${request}?${query}`, request] : [request]) {
            const listed = this.index[key];
            if (typeof listed === 'string') return listed;
            if (listed && listed.length > 0) return listed[this.turn(key, listed.length)];
        }
        const path = call.path
            .split('/')
            .filter((part) => part !== '' && part !== '..')
            .join('/');
        const names = [`${call.method}/${path}.json`];
        if (query) names.unshift(`${call.method}/${path}@${query}.json`);
        return names.find((name) => existsSync(join(this.folder, name)));
    }

    private turn(key: string, length: number): number {
        const turn = this.served.get(key) ?? 0;
        this.served.set(key, turn + 1);
        return Math.min(turn, length - 1);
    }
}
