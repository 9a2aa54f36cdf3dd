/** Results of queries that did not fit into one answer. */
import { randomUUID } from 'node:crypto';

export interface QueryPage {
    readonly totalSize: number;
    readonly done: boolean;
    /** Absent on the last page. */
    readonly nextRecordsUrl?: string;
    readonly records: readonly unknown[];
}

interface Cursor {
    readonly userId: string;
    readonly records: readonly unknown[];
    readonly size: number;
}

/** Cursors an org keeps open; the platform drops the oldest too. */
const MOST = 10;

export class QueryCursors {
    readonly #cursors = new Map<string, Cursor>();

    /** The first page of a result. */
    first(userId: string, version: string, records: readonly unknown[], size: number): QueryPage {
        const cursor = { userId, records, size };
        if (records.length <= size) {
            return { totalSize: records.length, done: true, records };
        }
        const id = `01g${randomUUID().replaceAll('-', '').slice(0, 15)}`;
        this.#cursors.set(id, cursor);
        const [oldest] = this.#cursors.keys();
        if (this.#cursors.size > MOST && oldest !== undefined) {
            this.#cursors.delete(oldest);
        }
        return page(id, cursor, version, 0);
    }

    /** The page behind `01g…-2000`; null when there is no such cursor, or it is somebody else's. */
    next(userId: string, version: string, locator: string): QueryPage | null {
        const [, id = '', from = ''] = /^(\w+)-(\d+)$/.exec(locator) ?? [];
        const cursor = this.#cursors.get(id);
        if (!cursor || cursor.userId !== userId || Number(from) >= cursor.records.length) {
            return null;
        }
        return page(id, cursor, version, Number(from));
    }
}

function page(id: string, { records, size }: Cursor, version: string, from: number): QueryPage {
    const to = from + size;
    const done = to >= records.length;
    return {
        totalSize: records.length,
        done,
        ...(done ? {} : { nextRecordsUrl: `/services/data/v${version}/query/${id}-${to}` }),
        records: records.slice(from, to)
    };
}
