/** What happened to a parcel and when, as the drawing and the sentences tell it. */
import type { Parcel } from 'c/timelineParcel';
import { phrase, type ParcelState, type Phrase } from 'c/timelineState';
import { businessDays, DAY, dayNumber, show, type Viewer } from 'c/timelineTime';

interface StoryContext {
    readonly now: number;
    readonly viewer: Viewer;
    readonly silenceDays: number;
}

/** Silences between scans, and up to now for an open parcel. */
export function gapsOf(
    parcel: Parcel,
    state: ParcelState,
    { now, viewer, silenceDays }: StoryContext
): [number, number][] {
    const moments = parcel.scans.map((scan) => scan.at);
    const until = state.isOpen && moments.length > 0 ? [...moments, now] : moments;
    return until
        .slice(1)
        .map((at, index): [number, number] => [until[index] as number, at])
        .filter(
            ([from, to]) =>
                to - from > DAY && businessDays(dayNumber(from, viewer.zone), dayNumber(to, viewer.zone)) > silenceDays
        );
}

/** First moment the carrier had the parcel. */
export function possessionOf(parcel: Parcel): number | null {
    return parcel.acceptedAt ?? parcel.firstScanAt ?? parcel.scans[0]?.at ?? null;
}

/** From the first to the last moment that is drawn. */
export function spanOf(parcel: Parcel, state: ParcelState, now: number): [number, number] {
    const last = Math.max(parcel.madeAt, parcel.deliveredAt ?? 0, parcel.lastScanAt ?? 0, state.isOpen ? now : 0);
    return [parcel.madeAt, state.isOpen ? Math.max(last, parcel.estimatedAt ?? 0) : last];
}

/** Whether the way itself went past the promise: not for labels that never moved, nor for what went back. */
export function isBroken(parcel: Parcel, state: ParcelState): boolean {
    const isOnItsWay = possessionOf(parcel) !== null && state.kind !== 'returned' && state.kind !== 'returning';
    return isOnItsWay && state.daysLate !== null && state.daysLate > 0;
}

/** The same story in sentences, for those who do not see it. */
export function storyOf(parcel: Parcel, state: ParcelState, context: StoryContext): Phrase[] {
    const day = (at: number): string => show(at, 'day', context.viewer);
    const story = [phrase('AltLabel', day(parcel.madeAt))];
    const when = (label: string, at: number | null, ...more: string[]): void => {
        if (at !== null) {
            story.push(phrase(label, ...more, day(at)));
        }
    };
    when('AltAccepted', possessionOf(parcel));
    gapsOf(parcel, state, context).forEach(([from, to]) =>
        story.push(phrase('AltGap', Math.floor((to - from) / DAY), day(from)))
    );
    when('AltException', parcel.exceptionAt, parcel.exceptionReason ?? '');
    when('AltPromised', parcel.promisedAt);
    if (parcel.deliveredAt === null) {
        when('AltLastScan', parcel.lastScanAt);
        when('AltEstimate', parcel.estimatedAt);
    } else {
        when(state.kind === 'returned' ? 'AltReturned' : 'AltDelivered', parcel.deliveredAt);
    }
    parcel.links.forEach((link) => story.push(phrase(link.kind === 'Case' ? 'AltCase' : 'AltTask', link.name)));
    return story;
}
