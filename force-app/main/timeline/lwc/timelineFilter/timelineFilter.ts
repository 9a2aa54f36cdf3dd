/** Filters: what is kept, and what the server is asked. AND across, OR inside. */
import type { Parcel } from 'c/timelineParcel';
import type { Kind, ParcelState, Tile } from 'c/timelineState';
import { dayNumber, dayStart } from 'c/timelineTime';
import { TILE_STATUSES } from './counts';

export * from './counts';
export { decodeFilter, encodeFilter } from './address';

/** Which date of a parcel a date filter is about. */
export type DateKind = 'any' | 'shipped' | 'promised' | 'delivered';
export const DATE_KINDS: readonly DateKind[] = ['any', 'shipped', 'promised', 'delivered'];

export interface Filter {
    readonly text: string;
    readonly tile: Tile | 'all';
    /** Detailed statuses; none for all. */
    readonly kinds: readonly Kind[];
    /** Carrier codes; none for all. */
    readonly carriers: readonly string[];
    /** Ids of stores; none for all. */
    readonly storeIds: readonly string[];
    readonly dateKind: DateKind;
    /** First and last day as day numbers; null for no end. */
    readonly from: number | null;
    readonly to: number | null;
    readonly showVoided: boolean;
}

export const NO_FILTER: Filter = {
    text: '',
    tile: 'all',
    kinds: [],
    carriers: [],
    storeIds: [],
    dateKind: 'any',
    from: null,
    to: null,
    showVoided: false
};

const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
const allows = <T>(wanted: readonly T[], value: T | null): boolean =>
    wanted.length === 0 || (value !== null && wanted.includes(value));

/** The list with a value put in, or taken out where it was. */
export function toggled<T>(values: readonly T[], value: T): T[] {
    return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** Whether any filter but the tile is set. */
export function isNarrowed(filter: Filter): boolean {
    return (
        filter.text.trim() !== '' ||
        filter.kinds.length + filter.carriers.length + filter.storeIds.length > 0 ||
        hasDates(filter)
    );
}

/** Whether anything but voided parcels is held back. */
export function isFiltered(filter: Filter): boolean {
    return isNarrowed(filter) || filter.tile !== 'all';
}

export function hasDates(filter: Filter): boolean {
    return filter.from !== null || filter.to !== null;
}

/** Whether a loaded parcel passes. @param zone of whoever looks: days of the filter are theirs */
export function passes(parcel: Parcel, state: ParcelState, filter: Filter, zone: string): boolean {
    if (state.kind === 'voided' && !filter.showVoided && !filter.kinds.includes('voided')) {
        return false;
    }
    return (
        (filter.tile === 'all' || state.tile === filter.tile) &&
        allows(filter.kinds, state.kind) &&
        allows(filter.carriers, parcel.carrier) &&
        allows(filter.storeIds, parcel.storeId) &&
        isWithin(parcel, filter, zone) &&
        hasText(parcel, filter.text)
    );
}

function isWithin(parcel: Parcel, filter: Filter, zone: string): boolean {
    if (!hasDates(filter)) {
        return true;
    }
    const [first, last] = eventDays(parcel, filter.dateKind, zone);
    return first !== null && first <= (filter.to ?? Infinity) && last >= (filter.from ?? -Infinity);
}

/** First and last day that count; a parcel that is still open goes on for ever. */
function eventDays(parcel: Parcel, kind: DateKind, zone: string): [first: number | null, last: number] {
    const day = (at: number | null): number | null => (at === null ? null : dayNumber(at, zone));
    if (kind === 'any') {
        return [day(parcel.madeAt), day(parcel.deliveredAt) ?? Infinity];
    }
    const at = { shipped: parcel.madeAt, promised: parcel.promisedAt, delivered: parcel.deliveredAt }[kind];
    return [day(at), day(at) ?? 0];
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

const KIND_STATUSES: Readonly<Partial<Record<Kind, string>>> = {
    delivered: 'Delivered',
    out: 'Out for Delivery',
    transit: 'In Transit',
    delayed: 'Delayed',
    exception: 'Exception',
    attempted: 'Delivery Attempted',
    lost: 'Lost',
    returning: 'Returning',
    returned: 'Returned',
    pickup: 'At Pickup Point',
    label: 'Label Created',
    neverScanned: 'Label Created',
    untracked: 'Label Created',
    voided: 'Voided'
};
const TROUBLED: readonly Kind[] = ['delayed', 'silent', 'neverScanned'];

/** What the server is asked for a filter: the same question over everything, or a wider one, see {@link isExact}. */
export function requestOf(filter: Filter, zone: string): Record<string, unknown> {
    const list = (values: readonly string[]): readonly string[] | null => (values.length === 0 ? null : values);
    const moment = (day: number | null): string | null => {
        return day === null ? null : new Date(dayStart(day, zone)).toISOString();
    };
    return {
        text: filter.text.trim() === '' ? null : filter.text.trim(),
        statuses: list(statusesOf(filter)),
        withTroubled:
            filter.kinds.length > 0
                ? filter.kinds.some((kind) => TROUBLED.includes(kind))
                : filter.tile === 'attention',
        withoutTracking: filter.tile === 'untracked' && filter.kinds.length === 0,
        carriers: list(filter.carriers),
        storeIds: list(filter.storeIds),
        dateKind: hasDates(filter) ? filter.dateKind : null,
        fromTime: moment(filter.from),
        toTime: moment(filter.to === null ? null : filter.to + 1)
    };
}

function statusesOf(filter: Filter): string[] {
    if (filter.kinds.length > 0) {
        const found = filter.kinds.map((kind) => KIND_STATUSES[kind]).filter((status) => status !== undefined);
        return [...new Set(found)];
    }
    return filter.tile === 'all' || filter.tile === 'untracked' ? [] : [...TILE_STATUSES[filter.tile]];
}

/** Whether the server's count for the filter is the browser's too: not where one of them knows finer kinds. */
export function isExact(filter: Filter): boolean {
    return filter.kinds.length === 0 && filter.tile !== 'way';
}
