/** What a parcel's story comes to: its verdict in words, its mark, and which tile it belongs to. */
import type { Parcel } from 'c/timelineParcel';
import { dayNumber, zoneOfPlace, type Viewer } from 'c/timelineTime';
import type { Phrase } from './phrase';
import { noteOf, verdictOf } from './verdict';

export { agoPhrase, phrase } from './phrase';
export { noteOf } from './verdict';
export type { Phrase } from './phrase';

export type Kind =
    | 'delivered'
    | 'out'
    | 'transit'
    | 'delayed'
    | 'silent'
    | 'neverScanned'
    | 'exception'
    | 'attempted'
    | 'lost'
    | 'returning'
    | 'returned'
    | 'pickup'
    | 'label'
    | 'untracked'
    | 'voided';
export type Tile = 'attention' | 'way' | 'delivered' | 'returned' | 'untracked';

export interface ParcelState {
    readonly kind: Kind;
    /** Null for voided parcels, which no tile counts. */
    readonly tile: Tile | null;
    readonly verdict: Phrase;
    readonly note: Phrase | null;
    /** Days past the promise, below 0 for early; null without a promise. */
    readonly daysLate: number | null;
    /** 0 is worst; open parcels without a problem come after all problems, finished ones last. */
    readonly rank: number;
    readonly isOpen: boolean;
}

export interface StateContext {
    readonly now: number;
    /** An open parcel is silent when nothing was heard since; the server counts with the same moment. */
    readonly silentBefore: number;
    /** An open parcel is late when its promise lies before; the server counts with the same moment. */
    readonly lateBefore: number;
    readonly viewer: Viewer;
}

const RANKS: readonly Kind[] = [
    'lost', 'exception', 'neverScanned', 'delayed', 'silent', 'attempted',
    'out', 'transit', 'pickup', 'label', 'returning', 'untracked', 'delivered', 'returned', 'voided'
]; // prettier-ignore
const ATTENTION: ReadonlySet<Kind> = new Set(RANKS.slice(0, 6));
const FINISHED: ReadonlySet<Kind> = new Set<Kind>(['delivered', 'returned', 'voided', 'untracked']);
const BY_STATUS: Readonly<Record<string, Kind>> = {
    Delivered: 'delivered',
    Returned: 'returned',
    Returning: 'returning',
    Lost: 'lost',
    Exception: 'exception',
    'Delivery Attempted': 'attempted',
    'At Pickup Point': 'pickup',
    Voided: 'voided'
};

/** What the story of a parcel comes to at a moment. */
export function stateOf(parcel: Parcel, context: StateContext): ParcelState {
    const daysLate = lateness(parcel, context);
    const kind = kindOf(parcel, context);
    return {
        kind,
        tile: tileOf(kind),
        verdict: verdictOf(kind, parcel, context, daysLate),
        note: noteOf(kind, parcel, context),
        daysLate,
        rank: FINISHED.has(kind) ? RANKS.length : RANKS.indexOf(kind),
        isOpen: !FINISHED.has(kind)
    };
}

/** Calendar days between the promise and the arrival, or today, where the parcel goes. */
function lateness(parcel: Parcel, { now, viewer }: StateContext): number | null {
    if (parcel.promisedAt === null) {
        return null;
    }
    const zone = zoneOfPlace(parcel.country, parcel.state) ?? viewer.zone;
    return dayNumber(parcel.deliveredAt ?? now, zone) - dayNumber(parcel.promisedAt, zone);
}

function kindOf(parcel: Parcel, context: StateContext): Kind {
    if (parcel.voidedAt !== null) {
        return 'voided';
    }
    const byStatus = BY_STATUS[parcel.status];
    if (byStatus) {
        return parcel.source === 'Return' && byStatus === 'delivered' ? 'returned' : byStatus;
    }
    if (!parcel.isTrackable) {
        return 'untracked';
    }
    const isSilent = heardAt(parcel) < context.silentBefore;
    if (parcel.status === 'Label Created' && isSilent) {
        return 'neverScanned';
    }
    if (parcel.status === 'Delayed' || (parcel.promisedAt !== null && parcel.promisedAt < context.lateBefore)) {
        return 'delayed';
    }
    if (isSilent) {
        return 'silent';
    }
    if (parcel.source === 'Return' && parcel.status !== 'Label Created') {
        return 'returning';
    }
    return parcel.status === 'Out for Delivery' ? 'out' : parcel.status === 'In Transit' ? 'transit' : 'label';
}

/** When anything was last heard of a parcel. */
function heardAt(parcel: Parcel): number {
    return parcel.status === 'Label Created' ? parcel.madeAt : (parcel.lastScanAt ?? parcel.madeAt);
}

function tileOf(kind: Kind): Tile | null {
    if (ATTENTION.has(kind)) {
        return 'attention';
    }
    switch (kind) {
        case 'voided':
            return null;
        case 'returning':
        case 'returned':
            return 'returned';
        case 'delivered':
        case 'untracked':
            return kind;
        default:
            return 'way';
    }
}
