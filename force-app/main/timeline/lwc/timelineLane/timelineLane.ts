/** A parcel drawn on the time axis: bars, dots, flags and words, and the same in one sentence. */
import { bar, chevrons, circle, flag, line, markPaths, stripes, type Path } from 'c/timelineMarks';
import { deadlineOf, type Link, type Parcel } from 'c/timelineParcel';
import type { Scale } from 'c/timelineScale';
import { phrase, type ParcelState, type Phrase } from 'c/timelineState';
import { DAY, show, type Viewer } from 'c/timelineTime';
import { gapsOf, isBroken, possessionOf } from './story';

export { gapsOf, possessionOf, spanOf, storyOf } from './story';

export interface Word {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly phrase: Phrase;
    readonly className: string;
}

export interface PlacedLink {
    readonly link: Link;
    readonly x: number;
}

export interface Lane {
    readonly paths: readonly Path[];
    readonly words: readonly Word[];
    readonly links: readonly PlacedLink[];
    /** Where details open. */
    readonly anchor: number;
}

export interface LaneContext {
    readonly scale: Scale;
    readonly now: number;
    readonly viewer: Viewer;
    /** Working days without a scan that are drawn as silence. */
    readonly silenceDays: number;
}

const Y = 18;
const BAR = 9;
const TOP = Y - BAR / 2;
const GAP_MIN = 6;
const GAP_WORDS = 70;

class Drawing {
    readonly paths: Path[] = [];
    readonly words: Word[] = [];
    private readonly context: LaneContext;

    constructor(context: LaneContext) {
        this.context = context;
    }

    label(made: number, until: number, isNeverScanned: boolean): void {
        const { scale } = this.context;
        this.add('label', bar(scale.x(made), scale.x(until), TOP + 1, BAR - 2), isNeverScanned ? 'never' : 'label');
    }

    /** The time with the carrier: a bar that silences break. */
    journey(parcel: Parcel, state: ParcelState, from: number, end: number): void {
        const { scale } = this.context;
        const back = state.kind === 'returned' || state.kind === 'returning' ? (parcel.exceptionAt ?? from) : null;
        const tone = state.isOpen ? 'moving-bar' : 'done';
        const forwardEnd = back ?? end;
        let at = from;
        const gaps = scale.isDetailed
            ? gapsOf(parcel, state, this.context).filter(([, to]) => to <= forwardEnd || back === null)
            : [];
        for (const [gapFrom, gapTo] of gaps) {
            if (scale.x(gapTo) - scale.x(gapFrom) >= GAP_MIN) {
                if (gapFrom > at) {
                    this.add(`bar ${at}`, bar(scale.x(at), scale.x(gapFrom), TOP, BAR), tone);
                }
                this.gap(gapFrom, gapTo);
                at = gapTo;
            }
        }
        if (forwardEnd > at || gaps.length === 0) {
            this.add(`bar ${at}`, bar(scale.x(at), scale.x(Math.max(at, forwardEnd)), TOP, BAR), tone);
        }
        if (back !== null) {
            this.add('back', bar(scale.x(back), scale.x(end), TOP, BAR), 'back-bar');
            this.add('heads', chevrons(scale.x(back), scale.x(end), Y), 'heads');
        }
    }

    /** One dot for each scan; those past the promise stand out from the stripes. */
    dots(parcel: Parcel, state: ParcelState): void {
        const { scale } = this.context;
        if (!scale.isDetailed) {
            return;
        }
        const lateFrom = isBroken(parcel, state) ? (deadlineOf(parcel) ?? Infinity) : Infinity;
        const drawn = (scans: readonly { at: number }[]): string =>
            scans.map((scan) => circle(scale.x(scan.at), Y, 1.8)).join('');
        this.add(
            'dots',
            drawn(parcel.scans.filter((scan) => scan.at <= lateFrom)),
            state.isOpen ? 'dots' : 'dots-done'
        );
        this.add('late dots', drawn(parcel.scans.filter((scan) => scan.at > lateFrom)), 'dots-late');
    }

    promise(parcel: Parcel, state: ParcelState, end: number): void {
        const deadline = deadlineOf(parcel);
        if (deadline === null) {
            return;
        }
        const { scale } = this.context;
        const x = scale.x(deadline);
        if (end > deadline && isBroken(parcel, state)) {
            const from = Math.max(x, scale.x(possessionOf(parcel) ?? deadline));
            this.add('late', bar(from, scale.x(end), TOP, BAR), 'late-bar');
            this.add('stripes', stripes(from, scale.x(end), TOP, BAR), 'stripes');
        } else if (parcel.deliveredAt !== null && state.daysLate !== null && state.daysLate < 0) {
            this.add('early', line(scale.x(end), Y, x, Y), 'early');
        }
        this.add('flag', flag(x, Y - 14, Y + 6), 'flag');
    }

    estimate(parcel: Parcel, state: ParcelState, end: number): void {
        if (!state.isOpen || parcel.estimatedAt === null || parcel.estimatedAt <= end) {
            return;
        }
        const { scale, viewer } = this.context;
        const x = scale.x(parcel.estimatedAt);
        this.add('to estimate', line(scale.x(end), Y, x - 5, Y), 'expected');
        this.add('estimate', circle(x, Y, 5), 'open-circle');
        if (scale.isDetailed) {
            const words = phrase(
                'Estimate',
                `${show(parcel.estimatedAt, 'weekday', viewer)} ${show(parcel.estimatedAt, 'dayNumber', viewer)}`
            );
            this.words.push({ key: 'estimate', x: x + 11, y: Y + 4, phrase: words, className: 'word' });
        }
    }

    exception(parcel: Parcel, state: ParcelState, end: number): void {
        const isEndMark = state.kind === 'exception' || state.kind === 'lost';
        if (parcel.exceptionAt !== null && !isEndMark && parcel.exceptionAt < end) {
            this.paths.push(...markPaths('exception', this.context.scale.x(parcel.exceptionAt), Y, 7));
        }
    }

    private gap(from: number, to: number): void {
        const { scale } = this.context;
        const [x1, x2] = [scale.x(from), scale.x(to)];
        this.add(`gap ${from}`, line(x1, Y, x2, Y), 'gap');
        if (x2 - x1 >= GAP_WORDS) {
            const words = phrase('GapShort', Math.floor((to - from) / DAY));
            this.words.push({
                key: `gap ${from}`,
                x: (x1 + x2) / 2,
                y: Y - 6,
                phrase: words,
                className: 'word gap-word'
            });
        }
    }

    private add(key: string, d: string, className: string): void {
        this.paths.push({ key, d, className });
    }
}

/** Draws a parcel. */
export function laneOf(parcel: Parcel, state: ParcelState, context: LaneContext): Lane {
    const { scale, now } = context;
    const links = parcel.links
        .filter((link) => link.at >= scale.start && link.at < scale.end)
        .map((link) => ({ link, x: scale.x(link.at) }));
    if (state.kind === 'voided') {
        return { paths: [], words: [], links, anchor: scale.x(parcel.madeAt) };
    }
    if (state.kind === 'untracked') {
        const x = scale.x(parcel.madeAt);
        const words = [{ key: 'untracked', x: x + 14, y: Y + 4, phrase: phrase('NoteUntracked'), className: 'word' }];
        return { paths: markPaths('untracked', x, Y, 7), words: scale.isDetailed ? words : [], links, anchor: x };
    }
    const possession = possessionOf(parcel);
    const end = endOf(parcel, state, now, possession);
    const drawing = new Drawing(context);
    drawing.label(parcel.madeAt, possession ?? now, state.kind === 'neverScanned');
    if (possession !== null) {
        drawing.journey(parcel, state, possession, end);
    }
    drawing.promise(parcel, state, end);
    if (possession !== null) {
        drawing.dots(parcel, state);
    }
    drawing.estimate(parcel, state, end);
    drawing.exception(parcel, state, end);
    if (state.kind !== 'label') {
        drawing.paths.push(...markPaths(state.kind, scale.x(end), Y, 8));
    }
    return { paths: drawing.paths, words: drawing.words, links, anchor: scale.x(end) };
}

/** Where the mark of where a parcel stands lies. */
export function endX(parcel: Parcel, state: ParcelState, { scale, now }: LaneContext): number {
    const isNoJourney = state.kind === 'voided' || state.kind === 'untracked';
    return scale.x(isNoJourney ? parcel.madeAt : endOf(parcel, state, now, possessionOf(parcel)));
}

function endOf(parcel: Parcel, state: ParcelState, now: number, possession: number | null): number {
    if (state.kind === 'neverScanned' || possession === null) {
        return parcel.deliveredAt ?? parcel.lastScanAt ?? now;
    }
    return parcel.deliveredAt ?? parcel.lastScanAt ?? possession;
}
