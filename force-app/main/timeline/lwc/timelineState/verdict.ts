/** Verdicts and the line below them, as phrases. */
import type { Parcel } from 'c/timelineParcel';
import { DAY, dayNumber, isDayOnly, show, zoneOfPlace, type Viewer } from 'c/timelineTime';
import { agoPhrase, counted, phrase, type Phrase } from './phrase';
import type { Kind, StateContext } from './timelineState';

const VERDICTS: Readonly<Partial<Record<Kind, string>>> = {
    out: 'VerdictOut',
    neverScanned: 'VerdictNeverScanned',
    exception: 'VerdictException',
    attempted: 'VerdictAttempted',
    lost: 'VerdictLost',
    returning: 'VerdictReturning',
    returned: 'VerdictReturned',
    pickup: 'VerdictPickup',
    label: 'VerdictLabel',
    untracked: 'VerdictUntracked',
    voided: 'VerdictVoided'
};

/** The verdict in words. */
export function verdictOf(kind: Kind, parcel: Parcel, context: StateContext, daysLate: number | null): Phrase {
    switch (kind) {
        case 'delivered':
            return deliveredVerdict(daysLate);
        case 'delayed':
            return daysLate === null || daysLate < 1 ? phrase('VerdictDelayed') : counted('VerdictDelayedBy', daysLate);
        case 'silent':
            return phrase('VerdictSilent', Math.floor((context.now - (parcel.lastScanAt ?? parcel.madeAt)) / DAY));
        case 'transit':
            return transitVerdict(parcel, context.viewer);
        default:
            return phrase(VERDICTS[kind] ?? '');
    }
}

function deliveredVerdict(daysLate: number | null): Phrase {
    if (daysLate === null) {
        return phrase('VerdictDelivered');
    }
    if (daysLate === 0) {
        return phrase('VerdictOnTime');
    }
    return daysLate > 0 ? counted('VerdictLateDone', daysLate) : counted('VerdictEarly', -daysLate);
}

function transitVerdict(parcel: Parcel, viewer: Viewer): Phrase {
    if (parcel.promisedAt === null || parcel.estimatedAt === null) {
        return phrase('VerdictTransit');
    }
    const zone = zoneOfPlace(parcel.country, parcel.state) ?? viewer.zone;
    const isLater = dayNumber(parcel.estimatedAt, zone) > dayNumber(parcel.promisedAt, zone);
    return phrase(isLater ? 'VerdictTransitMayBeLate' : 'VerdictTransitOnTime');
}

/** Place, time or promise: what the verdict leaves open. */
export function noteOf(
    kind: Kind,
    parcel: Parcel,
    { now, viewer }: Pick<StateContext, 'now' | 'viewer'>
): Phrase | null {
    switch (kind) {
        case 'delivered':
            return parcel.deliveredAt === null ? null : phrase('', show(parcel.deliveredAt, 'dayTime', viewer));
        case 'neverScanned':
        case 'label':
            return labelAge(Math.floor((now - parcel.madeAt) / DAY));
        case 'untracked':
            return phrase('NoteMarked', show(parcel.madeAt, 'day', viewer));
        case 'voided':
            return parcel.voidedAt === null ? null : phrase('', show(parcel.voidedAt, 'day', viewer));
        case 'out':
            return promisedToday(parcel, now, viewer) ?? lastSeen(parcel, now);
        case 'returned':
            return parcel.lastScanAt === null ? null : backSince(parcel, parcel.lastScanAt, viewer);
        default:
            return lastSeen(parcel, now);
    }
}

function labelAge(days: number): Phrase {
    return days < 1 ? phrase('NoteLabelToday') : counted('NoteLabelAge', days);
}

function promisedToday({ promisedAt }: Parcel, now: number, viewer: Viewer): Phrase | null {
    if (promisedAt === null || dayNumber(promisedAt, viewer.zone) !== dayNumber(now, viewer.zone)) {
        return null;
    }
    return isDayOnly(promisedAt)
        ? phrase('NotePromisedToday')
        : phrase('NotePromisedTodayBy', show(promisedAt, 'time', viewer));
}

function backSince(parcel: Parcel, at: number, viewer: Viewer): Phrase {
    const place = parcel.scans.at(-1)?.place ?? null;
    const day = show(at, 'day', viewer);
    return place === null ? phrase('NoteBackSince', day) : phrase('NoteBackIn', place, day);
}

function lastSeen(parcel: Parcel, now: number): Phrase | null {
    const last = parcel.scans.at(-1);
    if (parcel.lastScanAt === null) {
        return null;
    }
    const ago = agoPhrase(now - parcel.lastScanAt);
    return last?.place ? phrase('NoteLastSeen', last.place, ago) : ago;
}
