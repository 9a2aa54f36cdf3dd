/** What an admin has changed and not saved: a change set over the saved rows, with undo and redo without limit. */

/** One row as the server gives it; what only it knows is absent in rows made here. */
export interface Row {
    readonly key: string;
    readonly label?: string | null;
    readonly sourceObject: string;
    readonly sourcePath?: string | null;
    readonly targetObject: string;
    readonly targetField: string;
    readonly isKey: boolean;
    readonly policy: string;
    readonly transforms?: string | null;
    readonly active: boolean;
    readonly position?: number | null;
    readonly isDefault?: boolean;
    readonly recordId?: string | null;
    readonly brokenReason?: string | null;
    readonly brokenCode?: string | null;
    readonly brokenSince?: string | null;
    readonly version?: string | null;
    readonly savedBy?: string | null;
    readonly sourceLabel?: string | null;
    readonly targetLabel?: string | null;
    readonly targetType?: string | null;
}

/** Changed rows by key; null for a row that is deleted, and for a shipped one that goes back to as shipped. */
type Edits = ReadonlyMap<string, Row | null>;

export interface Draft {
    readonly saved: readonly Row[];
    readonly now: Edits;
    readonly past: readonly Edits[];
    readonly future: readonly Edits[];
}

/** A row that somebody else saved, and what the draft makes of it. */
export interface Conflict {
    readonly key: string;
    readonly mine: Row | null;
    /** Null where it was deleted. */
    readonly theirs: Row | null;
}

const DEFINITION = [
    'sourceObject',
    'sourcePath',
    'targetObject',
    'targetField',
    'isKey',
    'policy',
    'transforms',
    'active'
] as const;

/** A draft without changes. */
export function begin(saved: readonly Row[]): Draft {
    return { saved, now: new Map(), past: [], future: [] };
}

/** Whether two rows do the same. */
export function isSame(one: Row, other: Row): boolean {
    return DEFINITION.every((name) => (one[name] ?? '') === (other[name] ?? ''));
}

/** Takes rows into the draft as one step. A row that is again as saved is no change. */
export function change(draft: Draft, ...rows: readonly Row[]): Draft {
    const now = new Map(draft.now);
    for (const row of rows) {
        const before = savedRow(draft, row.key);
        if (before && isSame(before, row)) {
            now.delete(row.key);
        } else {
            now.set(row.key, row);
        }
    }
    return step(draft, now);
}

/** Deletes a row, or takes a shipped one back. One that was never saved just goes. */
export function remove(draft: Draft, key: string): Draft {
    const now = new Map(draft.now);
    if (savedRow(draft, key)) {
        now.set(key, null);
    } else {
        now.delete(key);
    }
    return step(draft, now);
}

/** Gives up the change of a row. */
export function discard(draft: Draft, key: string): Draft {
    const now = new Map(draft.now);
    now.delete(key);
    return step(draft, now);
}

export function undo(draft: Draft): Draft {
    const before = draft.past[draft.past.length - 1];
    return before
        ? { ...draft, now: before, past: draft.past.slice(0, -1), future: [draft.now, ...draft.future] }
        : draft;
}

export function redo(draft: Draft): Draft {
    const [next, ...future] = draft.future;
    return next ? { ...draft, now: next, past: [...draft.past, draft.now], future } : draft;
}

/** All rows as the draft has them: saved ones in their order, then new ones. */
export function rowsOf(draft: Draft): Row[] {
    const known = new Set(draft.saved.map(({ key }) => key));
    const added = [...draft.now.values()].filter((row): row is Row => row !== null && !known.has(row.key));
    return [...draft.saved.map((row) => draft.now.get(row.key) ?? row), ...added];
}

/** Rows to save or to try out. */
export function changedRows(draft: Draft): Row[] {
    return [...draft.now.values()].filter((row): row is Row => row !== null);
}

/** Keys to delete or to take back. */
export function removedKeys(draft: Draft): string[] {
    return [...draft.now].filter(([, row]) => row === null).map(([key]) => key);
}

/** A changed row that cannot be saved yet, because no field is chosen. */
export function findIncomplete(draft: Draft): Row | undefined {
    return changedRows(draft).find((row) => row.targetField === '');
}

/** What the server reads of a row. */
export function toSend(row: Row): Row {
    const { key, label, sourceObject, sourcePath, targetObject, targetField } = row;
    const { isKey, policy, transforms, active, position, version } = row;
    const target = { targetObject, targetField, isKey, policy, transforms, active };
    return { key, label, sourceObject, sourcePath, ...target, position, version };
}

/** Rows of the draft that somebody else saved or deleted meanwhile. */
export function conflictsOf(draft: Draft, fresh: readonly Row[]): Conflict[] {
    return [...draft.now].flatMap(([key, mine]) => {
        const theirs = fresh.find((row) => row.key === key) ?? null;
        const before = savedRow(draft, key);
        return before && before.version !== theirs?.version ? [{ key, mine, theirs }] : [];
    });
}

/** The draft over rows as they are saved now; of rows in conflict, the change stays only where it is kept. */
export function rebase(draft: Draft, fresh: readonly Row[], kept: ReadonlySet<string>): Draft {
    const lost = new Set(conflictsOf(draft, fresh).map(({ key }) => key));
    const now = new Map<string, Row | null>();
    for (const [key, mine] of draft.now) {
        if (!lost.has(key) || kept.has(key)) {
            const version = fresh.find((row) => row.key === key)?.version;
            now.set(key, mine && { ...mine, version });
        }
    }
    return { saved: fresh, now, past: [], future: [] };
}

/** What to save so that the mapping is as it was before a draft was saved, over the rows as they are saved now. */
export function restoring(before: Draft, now: readonly Row[]): { rows: Row[]; removed: string[] } {
    const rows: Row[] = [];
    const removed: string[] = [];
    for (const key of before.now.keys()) {
        const old = savedRow(before, key);
        if (old === undefined || (old.isDefault && !old.recordId)) {
            removed.push(key);
        } else {
            rows.push({ ...old, version: now.find((row) => row.key === key)?.version ?? null });
        }
    }
    return { rows, removed };
}

function savedRow(draft: Draft, key: string): Row | undefined {
    return draft.saved.find((row) => row.key === key);
}

function step(draft: Draft, now: Edits): Draft {
    return { ...draft, now, past: [...draft.past, draft.now], future: [] };
}
