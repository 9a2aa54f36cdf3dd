/** Rows of the table as templates need them: words, classes, drawings. */
import { laneOf, spanOf, storyOf, type Lane, type LaneContext } from 'c/timelineLane';
import { line, circle, wordTone, type Path } from 'c/timelineMarks';
import { heightOf, type Item, type OrderGroup, type Row } from 'c/timelineOrders';
import { serviceName, type Link, type Parcel } from 'c/timelineParcel';
import { phrase } from 'c/timelineState';
import { format, money, say } from 'c/timelineTexts';
import { labels } from 'c/timelineLabels';
import { offset, zoneOfPlace } from 'c/timelineTime';

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
    /** Where today is: twice the same, but for clocks of several zones. */
    readonly today: readonly [number, number];

    constructor(rows: readonly Row[], context: ViewContext, today: readonly [number, number]) {
        this.rows = rows;
        this.context = context;
        this.today = today;
    }
}

interface RowBase {
    readonly key: string;
    readonly className: string;
    readonly tabIndex: string;
    readonly rowIndex: number;
    readonly style: string;
}

export interface OrderRow extends RowBase {
    readonly isOrder: true;
    readonly expanded: string;
    readonly chevron: string;
    readonly title: string;
    readonly facts: string;
    readonly toggleLabel: string;
    readonly orderId: string | null;
    readonly paths: readonly Path[];
}

export interface LinkView {
    readonly id: string;
    readonly kind: string;
    readonly text: string;
    readonly style: string;
}

export interface ParcelRow extends RowBase {
    readonly isOrder: false;
    readonly id: string;
    readonly title: string;
    readonly numbered: string;
    readonly kind: string;
    readonly verdict: string;
    readonly verdictClass: string;
    readonly note: string;
    readonly paths: readonly Path[];
    readonly words: readonly { key: string; x: number; y: number; text: string; className: string }[];
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

function orderView(
    group: OrderGroup,
    isOpen: boolean,
    context: ViewContext
): Omit<OrderRow, keyof RowBase | 'isOrder'> {
    const title = group.number ?? labels.NoOrder;
    return {
        expanded: String(isOpen),
        chevron: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
        title,
        facts: orderFacts(group, context.viewer.locale),
        toggleLabel: format(isOpen ? labels.Collapse : labels.Expand, title),
        orderId: group.orderId,
        paths: orderPaths(group, context)
    };
}

/** "Wholesale · $2,846.00 · 2 of 3 delivered". */
export function orderFacts(group: OrderGroup, locale: string): string {
    const { parcel } = group.items[0] as Item;
    const parcels = group.whole.length;
    const sum = parcel.orderTotal === null ? null : money(parcel.orderTotal, parcel.currency, locale);
    const many = format(labels.OrderParcels, group.delivered, parcels);
    return [parcel.storeName, sum, parcels === 1 ? labels.OrderOne : many].filter(Boolean).join(' · ');
}

function orderPaths(group: OrderGroup, { scale, now }: ViewContext): Path[] {
    const from = group.orderedAt ?? Math.min(...group.items.map(({ parcel }) => parcel.madeAt));
    const until = group.items.some(({ state }) => state.isOpen)
        ? Math.min(now, Math.max(group.lastAt, from))
        : group.lastAt;
    const [x1, x2] = [scale.x(from), scale.x(until)];
    return [
        { key: 'span', d: line(x1, 17, x2, 17), className: 'span' },
        { key: 'ordered', d: circle(x1, 17, 4), className: 'open-circle' },
        { key: 'last', d: line(x2, 13, x2, 21), className: 'span' }
    ];
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
        kind: state.kind,
        verdict: say(state.verdict),
        verdictClass: `verdict ${tone} ${state.isOpen ? 'is-open' : ''} ${state.kind === 'voided' ? 'struck' : ''}`,
        note: say(state.note),
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
        kind: link.kind,
        text: say(phrase(link.kind === 'Case' ? 'LinkCase' : 'LinkTask', link.name))
    };
}

/** First moment that anything open began; null where nothing is open. */
export function openSince(items: readonly Item[], now: number): number | null {
    const begun = items.filter(({ state }) => state.isOpen).map(({ parcel, state }) => spanOf(parcel, state, now)[0]);
    return begun.length === 0 ? null : Math.min(...begun);
}
