import { parseWall } from '../core/pacific.ts';
import type { Wall } from '../core/pacific.ts';
import type { Query } from '../http/query.ts';
import type { Reply } from '../http/types.ts';
import type { Call } from '../http/types.ts';
import { invalid } from './errors.ts';

/** The largest page V1 gives, whatever is asked for. */
export const MAX_PAGE_SIZE = 500;
/** The page size when none is asked for. */
export const DEFAULT_PAGE_SIZE = 100;

/** Sorts that a list knows, by the name clients send (lower case), as rows ascending. */
export type Sorts<T> = Record<string, () => readonly T[]>;

/** The rows of a list in the order asked for; an unknown name gives the default order. */
export function ordered<T>(query: Query, sorts: Sorts<T>, fallback: string): readonly T[] {
    const name = query.text('sortBy')?.toLowerCase() ?? fallback;
    const rows = (sorts[name] ?? sorts[fallback])!();
    return query.text('sortDir')?.toUpperCase() === 'DESC' ? [...rows].reverse() : rows;
}

/** Cuts one page out and wraps it: `{<name>, total, page, pages}`. A page past the end is empty. */
export function page<T>(
    call: Call,
    name: string,
    rows: readonly T[],
    idOf: (row: T) => number,
    render: (row: T) => unknown
): Reply {
    const { query } = call;
    const asked = whole(query, 'pageSize', DEFAULT_PAGE_SIZE);
    const size = Math.min(asked < 1 ? DEFAULT_PAGE_SIZE : asked, MAX_PAGE_SIZE);
    const number = Math.max(1, whole(query, 'page', 1));
    const chosen = rows.slice((number - 1) * size, number * size);
    return {
        status: 200,
        body: { [name]: chosen.map(render), total: rows.length, page: number, pages: Math.ceil(rows.length / size) },
        rows: { property: name, kind: name, ids: chosen.map(idOf) }
    };
}

/** A whole-number parameter; 400 when it is no number. */
export function whole(query: Query, name: string, fallback: number): number {
    const value = query.number(name);
    if (value === undefined) return fallback;
    if (!Number.isInteger(value)) throw invalid(name, `The value '${query.text(name)}' is not valid for ${name}.`);
    return value;
}

/** A whole-number filter; undefined when absent. */
export function wholeFilter(query: Query, name: string): number | undefined {
    return query.text(name) === undefined ? undefined : whole(query, name, 0);
}

/** A date window `<name>Start` to `<name>End`, compared as wall clock readings. */
export class Window {
    private readonly start: Wall | undefined;
    private readonly end: Wall | undefined;
    private readonly exclusive: boolean;

    constructor(call: Call, name: string) {
        this.start = bound(call.query, `${name}Start`);
        this.end = bound(call.query, `${name}End`);
        this.exclusive = call.simulation.options.quirks.exclusiveStart;
    }

    /** True when no bound was sent. */
    get open(): boolean {
        return this.start === undefined && this.end === undefined;
    }

    /** Whether a reading lies inside; a missing reading lies in no window that has a bound. */
    holds(wall: Wall | null): boolean {
        if (this.open) return true;
        if (wall === null) return false;
        if (this.start !== undefined && (this.exclusive ? wall <= this.start : wall < this.start)) return false;
        return this.end === undefined || wall <= this.end;
    }
}

function bound(query: Query, name: string): Wall | undefined {
    const value = query.wall(name);
    if (value !== undefined && Number.isNaN(value))
        throw invalid(name, `The value '${query.text(name)}' is not valid for ${name}.`);
    return value;
}

/** Reads a date in a body; 400 when it is none. */
export function bodyDate(value: unknown, field: string): Wall | null {
    if (value === null || value === undefined || value === '') return null;
    const wall = typeof value === 'string' ? parseWall(value) : undefined;
    if (wall === undefined) throw invalid(field, `Could not convert string to DateTime: ${String(value)}.`);
    return wall;
}

/** Case-insensitive `contains`. */
export function mentions(text: string | null | undefined, wanted: string): boolean {
    return text?.toLowerCase().includes(wanted.toLowerCase()) ?? false;
}
