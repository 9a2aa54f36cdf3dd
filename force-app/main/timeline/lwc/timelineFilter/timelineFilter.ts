/** Filters: what is kept, what the tiles and menus count, and what the server is asked. */
import type { Parcel } from 'c/timelineParcel';
import type { ParcelState, Tile } from 'c/timelineState';
import { TILE_STATUSES } from './counts';

export * from './counts';

export interface Filter {
    readonly text: string;
    readonly tile: Tile | 'all';
    /** Carrier code; null for all. */
    readonly carrier: string | null;
    readonly storeId: string | null;
    readonly showVoided: boolean;
}

export const NO_FILTER: Filter = { text: '', tile: 'all', carrier: null, storeId: null, showVoided: false };

const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** Whether any filter but the tile is set. */
export function isNarrowed(filter: Filter): boolean {
    return filter.text.trim() !== '' || filter.carrier !== null || filter.storeId !== null;
}

/** Whether anything but voided parcels is held back. */
export function isFiltered(filter: Filter): boolean {
    return isNarrowed(filter) || filter.tile !== 'all';
}

/** Whether a loaded parcel passes. */
export function passes(parcel: Parcel, state: ParcelState, filter: Filter): boolean {
    if (state.kind === 'voided' && !filter.showVoided) {
        return false;
    }
    return (
        (filter.tile === 'all' || state.tile === filter.tile) &&
        (filter.carrier === null || parcel.carrier === filter.carrier) &&
        (filter.storeId === null || parcel.storeId === filter.storeId) &&
        hasText(parcel, filter.text)
    );
}

function hasText(parcel: Parcel, text: string): boolean {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') {
        return true;
    }
    const places = parcel.scans.map((scan) => scan.place);
    const words = [parcel.orderNumber, parcel.recipient, parcel.city, parcel.name, ...places];
    const numbers = [parcel.tracking, ...parcel.links.map((link) => link.name)];
    return (
        words.some((word) => word?.toLowerCase().includes(wanted)) ||
        numbers.some((number) => number !== null && squeezed(number).includes(squeezed(text)))
    );
}

/** What the server is asked for a filter: the same question, over everything. */
export function requestOf(filter: Filter): Record<string, unknown> {
    const tile = filter.tile === 'all' || filter.tile === 'untracked' ? null : TILE_STATUSES[filter.tile];
    return {
        text: filter.text.trim() === '' ? null : filter.text.trim(),
        statuses: tile,
        withTroubled: filter.tile === 'attention',
        carriers: filter.carrier === null ? null : [filter.carrier],
        storeIds: filter.storeId === null ? null : [filter.storeId]
    };
}
