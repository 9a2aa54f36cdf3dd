/** What the editor shows of a session: groups of rows, filters, and the words of its buttons. */
import { removedKeys, rowsOf, type Row } from 'c/mappingDraft';
import { labels } from 'c/mappingLabels';
import {
    brokenKeys,
    countsOf as countsByFilter,
    groupsOf,
    isEntryFound,
    unreadOf,
    type Entry,
    type FilterName,
    type Shown
} from 'c/mappingList';
import { rowView, type RowView } from 'c/mappingRowView';
import type { MappingSession } from 'c/mappingSession';
import { format, NO_ACCESS } from 'c/mappingTexts';

export interface ShownRow {
    readonly key: string;
    readonly row: Row;
    readonly view: RowView;
    readonly isOpen: boolean;
    readonly isChanged: boolean;
}

export interface ShownGroup {
    readonly key: string;
    readonly title: string;
    readonly count: string;
    readonly rows: readonly ShownRow[];
}

interface Viewer {
    readonly openKey: string;
    readonly locale: string;
    readonly zone: string;
}

const FILTERS: readonly [FilterName, string][] = [
    ['all', labels.FilterAll],
    ['broken', labels.FilterBroken],
    ['changed', labels.FilterChanged],
    ['unread', labels.FilterUnread]
];

/** The filters with their counts. */
export function filterButtons(session: MappingSession, current: FilterName): unknown[] {
    const counts = countsByFilter(session.draft, unreadOf(session.sources, session.draft));
    return FILTERS.map(([name, label]) => ({
        name,
        label: format(label, counts[name]),
        className: name === current ? 'filter on' : 'filter',
        pressed: name === current ? 'true' : 'false'
    }));
}

/** Groups of rows as they are shown. */
export function shownGroups(session: MappingSession, shown: Shown, viewer: Viewer): ShownGroup[] {
    const { draft, samples, objects, repairs } = session;
    const broken = brokenKeys(draft);
    const removed = new Set(removedKeys(draft));
    const names = new Map(objects.map(({ name, label }) => [name, label]));
    const soundOthers = rowsOf(draft).length - broken.size;
    return groupsOf(draft, samples, shown).map((group) => ({
        key: group.object,
        title: group.object === '' ? labels.BrokenGroup : (names.get(group.object) ?? group.object),
        count: format(group.changed ? labels.GroupChanged : labels.GroupCount, group.rows.length, group.changed),
        rows: group.rows.map((row) => {
            const isOpen = row.key === viewer.openKey;
            const isChanged = draft.now.has(row.key);
            const view = rowView(row, {
                sample: samples.get(row.key),
                repair: repairs[row.key],
                objectLabel: names.get(row.targetObject) ?? row.targetObject,
                isBroken: broken.has(row.key),
                isChanged,
                isRemoved: removed.has(row.key),
                isOpen,
                soundOthers,
                locale: viewer.locale,
                zone: viewer.zone
            });
            return { key: row.key, row, view, isOpen, isChanged };
        })
    }));
}

/** What nobody reads and the filter and the search leave. */
export function shownUnread(session: MappingSession, { filter, search }: Shown): Entry[] {
    return filter === 'all' || filter === 'unread'
        ? unreadOf(session.sources, session.draft).filter((entry) => isEntryFound(entry, search))
        : [];
}

/** What stands where nothing is to be shown; empty where something is. */
export function emptyText(groups: readonly ShownGroup[], unread: readonly Entry[], { filter, search }: Shown): string {
    if (groups.length > 0 || unread.length > 0) {
        return '';
    }
    if (search !== '') {
        return format(labels.SearchEmpty, search);
    }
    const texts = { all: labels.NoRows, broken: labels.NoBroken, changed: labels.NoChanged, unread: labels.NoUnread };
    return texts[filter];
}

/** Why the mapping could not be read; empty where it was. */
export function problemText({ problem }: MappingSession): string {
    return problem?.code === NO_ACCESS ? labels.NoAccess : (problem?.message ?? '');
}

/** Save, Save 1 change, Save 2 changes. */
export function saveLabel(changes: number): string {
    if (changes === 0) {
        return labels.Save;
    }
    return changes === 1 ? labels.SaveOne : format(labels.SaveMany, changes);
}

/** Saved 1 change, Saved 2 changes. */
export function savedText(changes: number): string {
    return changes === 1 ? labels.SavedOne : format(labels.Saved, changes);
}

/** A row that reads what nobody read; its field is still to be chosen. */
export function rowFor(entry: Entry, position: number): Row {
    return {
        key: `own-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
        label: entry.label.slice(0, 80),
        sourceObject: entry.sourceObject,
        sourcePath: entry.path,
        sourceLabel: entry.label,
        targetObject: 'Contact',
        targetField: '',
        isKey: false,
        policy: 'Only If Blank',
        transforms: entry.valueKind === 'text' ? '[{"type":"trim"}]' : null,
        active: true,
        position
    };
}

/** What the page around the editor is told. */
export function countsOf({ draft }: MappingSession): { changes: number; broken: number; fields: number } {
    return { changes: draft.now.size, broken: brokenKeys(draft).size, fields: rowsOf(draft).length };
}

type Command = 'handleUndo' | 'handleRedo' | 'handleSave' | 'handleFind' | 'handleClose';
const COMMANDS: Readonly<Record<string, Command>> = { z: 'handleUndo', y: 'handleRedo', s: 'handleSave' };

/** What a key does anywhere on the page; null for keys left to the browser. */
export function commandOf(event: KeyboardEvent, isRowOpen: boolean): Command | null {
    if (event.ctrlKey || event.metaKey) {
        const command = COMMANDS[event.key.toLowerCase()] ?? null;
        return command === 'handleUndo' && event.shiftKey ? 'handleRedo' : command;
    }
    if (event.key === 'Escape') {
        return isRowOpen ? 'handleClose' : null;
    }
    return event.key === '/' && !isTyping(event) ? 'handleFind' : null;
}

/** Whether a key goes into a box somewhere on the page. */
function isTyping(event: KeyboardEvent): boolean {
    const { tagName = '' } = (event.composedPath()[0] ?? {}) as { tagName?: string };
    return tagName === 'INPUT' || tagName === 'TEXTAREA';
}
