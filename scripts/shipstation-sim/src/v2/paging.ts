import type { Instant } from '../core/pacific.ts';
import type { Query } from '../http/query.ts';
import type { Call, Reply } from '../http/types.ts';
import { invalidField } from './errors.ts';

/** The page size when none is asked for. */
const DEFAULT_PAGE_SIZE = 25;
/** The largest page given; the real maximum is not known. */
const MAX_PAGE_SIZE = 100;

/** Cuts one page out: `{<name>, total, page, pages, links}`. Links that lead nowhere are `{}`. */
export function pageV2<T>(
    call: Call,
    name: string,
    rows: readonly T[],
    idOf: (row: T) => number,
    render: (row: T) => unknown
): Reply {
    const size = Math.min(positive(call.query, 'page_size', DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE);
    const number = positive(call.query, 'page', 1);
    const pages = Math.ceil(rows.length / size);
    const chosen = rows.slice((number - 1) * size, number * size);
    return {
        status: 200,
        body: {
            [name]: chosen.map(render),
            total: rows.length,
            page: number,
            pages,
            links: {
                first: link(call, 1, size),
                last: link(call, Math.max(1, pages), size),
                prev: number > 1 ? link(call, number - 1, size) : {},
                next: number < pages ? link(call, number + 1, size) : {}
            }
        },
        rows: { property: name, kind: name, ids: chosen.map(idOf) }
    };
}

function link(call: Call, page: number, size: number): { href: string } {
    const query = new URLSearchParams(call.query.raw);
    query.set('page', String(page));
    query.set('page_size', String(size));
    return { href: `https://api.shipstation.com${call.path}?${query.toString()}` };
}

function positive(query: Query, name: string, fallback: number): number {
    const value = query.number(name);
    if (value === undefined) return fallback;
    if (!Number.isInteger(value) || value < 1) throw invalidField(name, query.text(name));
    return value;
}

/** Rows in the order asked for; V2 lists are newest first unless told otherwise. */
export function orderedV2<T>(query: Query, sorts: Record<string, () => readonly T[]>, fallback: string): readonly T[] {
    const by = query.text('sort_by') ?? fallback;
    const sort = sorts[by];
    if (!sort) throw invalidField('sort_by', by);
    const dir = query.text('sort_dir') ?? 'desc';
    if (dir !== 'asc' && dir !== 'desc') throw invalidField('sort_dir', dir);
    return dir === 'desc' ? [...sort()].reverse() : sort();
}

/** A UTC window `<name>_start` to `<name>_end`, both ends included. */
export class WindowV2 {
    private readonly start: Instant | undefined;
    private readonly end: Instant | undefined;

    constructor(query: Query, name: string) {
        this.start = bound(query, `${name}_start`);
        this.end = bound(query, `${name}_end`);
    }

    /** Whether an instant lies inside; a missing one lies in no window that has a bound. */
    holds(instant: Instant | null): boolean {
        if (this.start === undefined && this.end === undefined) return true;
        if (instant === null) return false;
        return (this.start === undefined || instant >= this.start) && (this.end === undefined || instant <= this.end);
    }
}

function bound(query: Query, name: string): Instant | undefined {
    const value = query.instant(name);
    if (value !== undefined && Number.isNaN(value)) throw invalidField(name, query.text(name));
    return value;
}

/** The number of an id such as `se-123`; undefined when absent, 400 when it has another form. */
export function idFilter(query: Query, name: string): number | undefined {
    const text = query.text(name);
    if (text === undefined) return undefined;
    const id = numberOfId(text);
    if (Number.isNaN(id)) throw invalidField(name, text);
    return id;
}

/** The number of `se-123`; NaN when the text has another form. Bare digits are taken too. */
export function numberOfId(text: string | undefined): number {
    const found = /^(?:se-)?(\d+)$/u.exec(text ?? '');
    return found ? Number(found[1]) : Number.NaN;
}
