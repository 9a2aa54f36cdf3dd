/** What the tiles and menus count: everything the viewer may see, whatever is loaded. */
import { carrierName } from 'c/timelineParcel';
import { phrase, type Kind, type ParcelState, type Phrase, type Tile } from 'c/timelineState';
import type { Filter } from './timelineFilter';

/** Parcels that share what the server groups by. */
export interface Group {
    readonly status: string;
    readonly carrier: string | null;
    readonly storeId: string | null;
    readonly storeName: string | null;
    readonly isTrackable: boolean;
    readonly count: number;
}

export interface TileModel {
    readonly name: Tile | 'all';
    readonly label: string;
    readonly count: number;
    readonly note: Phrase | null;
}

export interface Choice {
    readonly value: string;
    readonly label: string;
    readonly count: number;
}

const ATTENTION_STATUSES = ['Lost', 'Exception', 'Delayed', 'Delivery Attempted'];
/** Statuses of the server that a tile asks for. */
export const TILE_STATUSES: Readonly<Record<Exclude<Tile, 'untracked'>, readonly string[]>> = {
    attention: ATTENTION_STATUSES,
    way: ['Label Created', 'In Transit', 'Out for Delivery', 'At Pickup Point'],
    delivered: ['Delivered'],
    returned: ['Returning', 'Returned']
};
const TILES: readonly (readonly [Tile, string])[] = [
    ['attention', 'TileAttention'],
    ['way', 'TileWay'],
    ['delivered', 'TileDelivered'],
    ['returned', 'TileReturned'],
    ['untracked', 'TileUntracked']
];

/** Label of each tile. */
export const TILE_LABELS = Object.fromEntries(TILES) as Readonly<Record<Tile, string>>;

/** The tile a group of the server belongs to; null for voided parcels. */
export function tileOfGroup(group: Group): Tile | null {
    if (group.status === 'Voided') {
        return null;
    }
    if (ATTENTION_STATUSES.includes(group.status)) {
        return 'attention';
    }
    if (group.status === 'Delivered') {
        return 'delivered';
    }
    if (TILE_STATUSES.returned.includes(group.status)) {
        return 'returned';
    }
    return group.isTrackable ? 'way' : 'untracked';
}

function fits(group: Group, filter: Filter): boolean {
    return (
        (filter.carriers.length === 0 || filter.carriers.includes(group.carrier ?? '')) &&
        (filter.storeIds.length === 0 || filter.storeIds.includes(group.storeId ?? ''))
    );
}

/** Counts by tile over everything the viewer may see; troubled ones among those on their way move to attention. */
export function tileCounts(
    groups: readonly Group[],
    troubled: readonly Group[],
    filter: Filter
): Map<Tile | 'all', number> {
    const counts = new Map<Tile | 'all', number>();
    const add = (tile: Tile | 'all', count: number): void => {
        counts.set(tile, (counts.get(tile) ?? 0) + count);
    };
    for (const group of groups.filter((one) => fits(one, filter))) {
        const tile = tileOfGroup(group);
        if (tile !== null) {
            add(tile, group.count);
            add('all', group.count);
        }
    }
    for (const group of troubled.filter((one) => fits(one, filter))) {
        add('way', -group.count);
        add('attention', group.count);
    }
    return counts;
}

/** What tiles say besides their counts. */
export interface TileFacts {
    /** States of the loaded parcels. */
    readonly states: readonly ParcelState[];
    /** Whether every parcel is loaded; what finished ones were like is not said otherwise. */
    readonly isComplete: boolean;
    /** "Nov 2025", of the oldest parcel. */
    readonly since: string;
    readonly dueToday: number;
}

/** The tiles in order, with one clarifying line each. */
export function tilesOf(
    groups: readonly Group[],
    troubled: readonly Group[],
    facts: TileFacts,
    filter: Filter
): TileModel[] {
    const counts = tileCounts(groups, troubled, filter);
    const note = facts.since === '' ? null : phrase('TileAllNote', facts.since);
    const all = { name: 'all' as const, label: 'TileAll', count: counts.get('all') ?? 0, note };
    return [
        all,
        ...TILES.map(([name, label]) => ({
            name,
            label,
            count: counts.get(name) ?? 0,
            note: noteOf(name, counts.get(name) ?? 0, facts)
        }))
    ];
}

const ATTENTION_NOTES: readonly (readonly [readonly Kind[], string])[] = [
    [['lost'], 'CountLost'],
    [['exception'], 'CountException'],
    [['delayed'], 'CountDelayed'],
    [['neverScanned'], 'CountNeverScanned'],
    [['silent'], 'CountSilent'],
    [['attempted'], 'CountAttempted']
];

function noteOf(tile: Tile, count: number, { states, isComplete, dueToday }: TileFacts): Phrase | null {
    if (count === 0) {
        return phrase('NoneNow');
    }
    switch (tile) {
        case 'attention': {
            const notes = ATTENTION_NOTES.map(([kinds, label]) => {
                const found = states.filter((state) => kinds.includes(state.kind)).length;
                return found === 0 ? null : phrase(label, found);
            }).filter((note) => note !== null);
            return notes.length < 2 ? (notes[0] ?? null) : phrase('Two', notes[0] as Phrase, notes[1] as Phrase);
        }
        case 'untracked':
            return phrase('TileUntrackedNote');
        case 'returned':
            return phrase('TileReturnedNote');
        case 'way':
            return dueToday === 0 ? null : phrase('TileWayNote', dueToday);
        default: {
            const promised = states.filter((state) => state.kind === 'delivered' && state.daysLate !== null);
            const kept = promised.filter((state) => (state.daysLate ?? 0) <= 0).length;
            return isComplete && promised.length > 0 ? phrase('TileDeliveredNote', kept) : null;
        }
    }
}

/** Carriers with their counts, most used first. */
export function carrierChoices(groups: readonly Group[]): Choice[] {
    return choices(
        groups,
        (group) => group.carrier,
        (group) => carrierName(group.carrier)
    );
}

/** Stores with their counts. */
export function storeChoices(groups: readonly Group[]): Choice[] {
    return choices(
        groups,
        (group) => group.storeId,
        (group) => group.storeName
    );
}

function choices(
    groups: readonly Group[],
    valueOf: (group: Group) => string | null,
    labelOf: (group: Group) => string | null
): Choice[] {
    const found = new Map<string, Choice>();
    for (const group of groups) {
        const value = valueOf(group);
        if (value !== null && group.status !== 'Voided') {
            const before = found.get(value)?.count ?? 0;
            found.set(value, { value, label: labelOf(group) ?? value, count: before + group.count });
        }
    }
    return [...found.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

/** Detailed statuses among loaded parcels of a tile, with their counts, worst first. */
export function kindChoices(
    states: readonly ParcelState[],
    tile: Tile | 'all',
    labelOf: (kind: Kind) => string
): Choice[] {
    const found = new Map<Kind, { count: number; rank: number }>();
    for (const state of states.filter((one) => tile === 'all' || one.tile === tile)) {
        found.set(state.kind, { count: (found.get(state.kind)?.count ?? 0) + 1, rank: state.rank });
    }
    return [...found]
        .sort(([, a], [, b]) => a.rank - b.rank || b.count - a.count)
        .map(([kind, { count }]) => ({ value: kind, label: labelOf(kind), count }));
}
