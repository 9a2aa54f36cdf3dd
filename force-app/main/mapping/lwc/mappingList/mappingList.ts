/** Which rows are shown, in which groups: broken ones first, then by object. */
import type { Draft, Row } from 'c/mappingDraft';
import { rowsOf } from 'c/mappingDraft';

export type FilterName = 'all' | 'broken' | 'changed' | 'unread';

/** What a row makes of a value. */
export interface Sample {
    readonly mappingKey: string;
    readonly sent?: string | null;
    readonly result?: string | null;
    readonly code?: string | null;
    readonly reason?: string | null;
    readonly count?: number;
}

/** Something ShipStation sends. */
export interface Entry {
    readonly path: string;
    readonly valueKind: string;
    readonly label: string;
    readonly seen: boolean;
    readonly mapped: boolean;
    readonly rows: number;
    readonly example?: string | null;
    /** Orders or shipments, as rows name them. */
    readonly sourceObject: string;
}

export interface Group {
    /** API name of the object; empty for broken rows. */
    readonly object: string;
    readonly rows: readonly Row[];
    readonly changed: number;
}

export interface Shown {
    readonly filter: FilterName;
    readonly search: string;
}

/** Keys of rows that were broken when they were read. They stay where they are until they are saved. */
export function brokenKeys(draft: Draft): Set<string> {
    return new Set(draft.saved.filter((row) => row.brokenReason).map(({ key }) => key));
}

/** How many each filter shows. */
export function countsOf(draft: Draft, unread: readonly Entry[]): Record<FilterName, number> {
    return {
        all: rowsOf(draft).length,
        broken: brokenKeys(draft).size,
        changed: draft.now.size,
        unread: unread.length
    };
}

/** Broken rows, then a group for each object in the order of the rows. */
export function groupsOf(draft: Draft, samples: ReadonlyMap<string, Sample>, shown: Shown): Group[] {
    const broken = brokenKeys(draft);
    const rows = rowsOf(draft).filter(
        (row) => passes(row.key, draft, broken, shown.filter) && isFound(row, samples.get(row.key), shown.search)
    );
    const byObject = new Map<string, Row[]>();
    for (const row of rows) {
        const object = broken.has(row.key) ? '' : row.targetObject;
        byObject.set(object, [...(byObject.get(object) ?? []), row]);
    }
    const groups = [...byObject].map(([object, members]) => ({
        object,
        rows: members,
        changed: members.filter(({ key }) => draft.now.has(key)).length
    }));
    return [...groups.filter(({ object }) => object === ''), ...groups.filter(({ object }) => object !== '')];
}

/** What came and no row of the draft reads, the most frequent first. */
export function unreadOf(entries: readonly Entry[], draft: Draft): Entry[] {
    const read = new Set(rowsOf(draft).map((row) => `${row.sourceObject} ${row.sourcePath ?? ''}`));
    return entries
        .filter((entry) => entry.rows > 0 && !entry.mapped && !read.has(`${entry.sourceObject} ${entry.path}`))
        .sort((one, other) => other.rows - one.rows || one.path.localeCompare(other.path));
}

/** Whether a search finds something that comes. */
export function isEntryFound(entry: Entry, search: string): boolean {
    return holds([entry.label, entry.path, entry.example], search);
}

/** The key before or after another one; the same at the ends. */
export function neighbour(keys: readonly string[], key: string, by: number): string {
    const index = keys.indexOf(key) + by;
    return keys[Math.max(0, Math.min(keys.length - 1, index))] ?? key;
}

function passes(key: string, draft: Draft, broken: ReadonlySet<string>, filter: FilterName): boolean {
    switch (filter) {
        case 'broken':
            return broken.has(key);
        case 'changed':
            return draft.now.has(key);
        default:
            return filter === 'all';
    }
}

function isFound(row: Row, sample: Sample | undefined, search: string): boolean {
    const { label, sourceLabel, sourcePath, targetLabel, targetField } = row;
    return holds([label, sourceLabel, sourcePath, targetLabel, targetField, sample?.sent, sample?.result], search);
}

function holds(texts: readonly (string | null | undefined)[], search: string): boolean {
    const wanted = search.trim().toLowerCase();
    return wanted === '' || texts.some((text) => text?.toLowerCase().includes(wanted));
}
