/** Rows of the table as templates need them: words, classes, drawings. */
import { laneOf, spanOf, storyOf, type Lane, type LaneContext, type Word } from 'c/timelineLane';
import { iconOf, wordTone, type Path } from 'c/timelineMarks';
import { heightOf, type Item, type Row } from 'c/timelineOrders';
import { serviceName, type Link, type Parcel } from 'c/timelineParcel';
import { axisOf, type Axis } from 'c/timelineScale';
import { noteOf, phrase, type ParcelState } from 'c/timelineState';
import { say } from 'c/timelineTexts';
import { offset, zoneOfPlace } from 'c/timelineTime';
import { orderView } from './order';

export { orderFacts } from './order';

export type ZoneMode = 'mine' | 'origin' | 'destination';

export interface ViewContext extends LaneContext {
    readonly zoneMode: ZoneMode;
    readonly activeKey: string;
    readonly selectedId: string;
    readonly changed: ReadonlySet<string>;
}

/**
 * Rows to draw and how. A class, because plain objects that are handed to a component come out as proxies of
 * proxies, which makes going through thousands of rows slow.
 */
export class Table {
    readonly rows: readonly Row[];
    readonly context: ViewContext;
    readonly axis: Axis;
    /** Where today is: twice the same, but for clocks of several zones. */
    readonly today: readonly [number, number];

    constructor(rows: readonly Row[], context: ViewContext, today: readonly [number, number]) {
        this.rows = rows;
        this.context = context;
        this.axis = axisOf(context.scale, context.now, context.viewer);
        this.today = today;
    }
}

/** Words of a drawing, put together. */
export type DrawnWord = Omit<Word, 'phrase'> & { readonly text: string };

export interface RowBase {
    readonly key: string;
    readonly className: string;
    readonly tabIndex: string;
    readonly rowIndex: number;
    readonly style: string;
}

export interface OrderRow extends RowBase {
    readonly isOrder: true;
    readonly expanded: string;
    /** Path of the arrow that opens and closes. */
    readonly chevron: string;
    readonly title: string;
    readonly facts: string;
    readonly toggleLabel: string;
    readonly orderId: string | null;
    readonly paths: readonly Path[];
    readonly words: readonly DrawnWord[];
}

export interface LinkView {
    readonly id: string;
    readonly paths: readonly Path[];
    readonly text: string;
    readonly style: string;
}

export interface ParcelRow extends RowBase {
    readonly isOrder: false;
    readonly id: string;
    readonly title: string;
    readonly numbered: string;
    /** Mark of where the parcel stands. */
    readonly mark: readonly Path[];
    readonly verdict: string;
    readonly verdictClass: string;
    readonly note: string;
    readonly paths: readonly Path[];
    readonly words: readonly DrawnWord[];
    readonly links: readonly LinkView[];
    readonly story: string;
    readonly anchor: number;
}

/** A drawn row. */
export function rowView(row: Row, index: number, context: ViewContext): OrderRow | ParcelRow {
    const base = {
        key: row.key,
        tabIndex: row.key === context.activeKey ? '0' : '-1',
        rowIndex: index + 2,
        style: `height: ${heightOf(row)}px`
    };
    return row.kind === 'order'
        ? { ...base, ...orderView(row.group, row.isOpen, context), isOrder: true, className: 'row order' }
        : { ...base, ...parcelView(row.item, row.position, row.group.whole.length, context), isOrder: false };
}

function parcelView(
    { parcel, state }: Item,
    position: number,
    siblings: number,
    context: ViewContext
): Omit<ParcelRow, 'key' | 'tabIndex' | 'rowIndex' | 'style' | 'isOrder'> {
    const zoned = inZone(parcel, context);
    const lane: Lane = laneOf(parcel, state, zoned);
    const tone = wordTone(state.kind);
    const selected = parcel.id === context.selectedId ? ' selected' : '';
    const changed = context.changed.has(parcel.id) ? ' changed' : '';
    return {
        id: parcel.id,
        className: `row parcel${selected}${changed}`,
        title: serviceName(parcel),
        numbered: numberedText(parcel, position, siblings),
        mark: iconOf(state.kind),
        verdict: say(state.verdict),
        verdictClass: `verdict ${tone} ${state.isOpen ? 'is-open' : ''} ${state.kind === 'voided' ? 'struck' : ''}`,
        note: noteText(parcel, state, context),
        paths: lane.paths,
        words: lane.words.map((word) => ({ ...word, text: say(word.phrase) })),
        links: lane.links.map(({ link, x }) => ({ ...linkView(link), style: `left: ${Math.round(x - 8)}px` })),
        story: storyOf(parcel, state, zoned).map(say).join(' '),
        anchor: lane.anchor
    };
}

/** The zone a parcel's times are shown in; null for the viewer's own. */
export function zoneOfParcel(parcel: Parcel, mode: ZoneMode): string | null {
    if (mode === 'mine') {
        return null;
    }
    if (mode === 'destination') {
        return zoneOfPlace(parcel.country, parcel.state);
    }
    return zoneOfPlace(null, stateOfPlace(parcel.scans[0]?.place ?? null));
}

/** "NV" of "Reno, NV". */
export function stateOfPlace(place: string | null): string | null {
    return /, ([A-Z]{2})$/.exec(place ?? '')?.[1] ?? null;
}

/** A parcel's own wall clock: its words, and its place on the axis. */
export function inZone(parcel: Parcel, context: ViewContext): ViewContext {
    const zone = zoneOfParcel(parcel, context.zoneMode);
    const { scale, viewer } = context;
    if (zone === null || zone === viewer.zone) {
        return context;
    }
    const shifted = (at: number): number => scale.x(at + offset(at, zone) - offset(at, viewer.zone));
    return { ...context, viewer: { ...viewer, zone }, scale: { ...scale, x: shifted } };
}

/** The line below a verdict, by the clock that the viewer chose. */
export function noteText(parcel: Parcel, state: ParcelState, context: ViewContext): string {
    const zoned = inZone(parcel, context);
    return say(zoned === context ? state.note : noteOf(state.kind, parcel, zoned));
}

/** Where today is on the clocks of all parcels shown: a line, or a band from the first to the last. */
export function todayBand(items: readonly Item[], { scale, now, viewer, zoneMode }: ViewContext): [number, number] {
    const zones = new Set(items.map(({ parcel }) => zoneOfParcel(parcel, zoneMode) ?? viewer.zone));
    const places = [...zones].map((zone) => scale.x(now + offset(now, zone) - offset(now, viewer.zone)));
    return places.length === 0 ? [scale.x(now), scale.x(now)] : [Math.min(...places), Math.max(...places)];
}

/** "1 of 3 · …4417". */
export function numberedText(parcel: Parcel, position: number, siblings: number): string {
    const end = parcel.tracking?.replace(/\s+/g, '').slice(-4);
    return say(end ? phrase('Numbered', position, siblings, end) : phrase('NumberedBare', position, siblings));
}

/** A Case or Task in words. */
export function linkView(link: Link): Omit<LinkView, 'style'> {
    return {
        id: link.id,
        paths: iconOf(link.kind),
        text: say(phrase(link.kind === 'Case' ? 'LinkCase' : 'LinkTask', link.name))
    };
}

/** First moment that anything open began; null where nothing is open. */
export function openSince(items: readonly Item[], now: number): number | null {
    const begun = items.filter(({ state }) => state.isOpen).map(({ parcel, state }) => spanOf(parcel, state, now)[0]);
    return begun.length === 0 ? null : Math.min(...begun);
}
