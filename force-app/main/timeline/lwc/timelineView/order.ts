/** The row of an order: what it is, its span, and, while it is collapsed, where its parcels stand. */
import { endX } from 'c/timelineLane';
import { labels } from 'c/timelineLabels';
import { circle, line, markPaths, type Path } from 'c/timelineMarks';
import type { Item, OrderGroup } from 'c/timelineOrders';
import type { Parcel } from 'c/timelineParcel';
import { format, money } from 'c/timelineTexts';
import { inZone, type DrawnWord, type OrderRow, type RowBase, type ViewContext } from './timelineView';

const Y = 17;
/** Marks closer than this, in pixels, cannot be told apart. */
const TOGETHER = 14;

interface Drawn {
    readonly paths: readonly Path[];
    readonly words: readonly DrawnWord[];
}

/** The row of an order. */
export function orderView(
    group: OrderGroup,
    isOpen: boolean,
    context: ViewContext
): Omit<OrderRow, keyof RowBase | 'isOrder'> {
    const title = group.number ?? labels.NoOrder;
    const marks: Drawn = isOpen ? { paths: [], words: [] } : marksOf(group, context);
    return {
        expanded: String(isOpen),
        chevron: isOpen ? 'M2.5 4.5L7 9L11.5 4.5' : 'M4.5 2.5L9 7L4.5 11.5',
        title,
        facts: orderFacts(group, context.viewer.locale),
        toggleLabel: format(isOpen ? labels.Collapse : labels.Expand, title),
        orderId: group.orderId,
        paths: [...spanPaths(group, context), ...marks.paths],
        words: marks.words
    };
}

/** "Wholesale · $2,846.00 · 2 of 3 delivered". */
export function orderFacts(group: OrderGroup, locale: string): string {
    const { parcel } = group.items[0] as Item;
    const parcels = group.whole.length;
    const sum = parcel.orderTotal === null ? null : money(parcel.orderTotal, parcel.currency, locale);
    const many = format(labels.OrderParcels, group.delivered, parcels);
    const facts = [parcel.storeName, sum, parcels === 1 ? labels.OrderOne : many, mergedText(parcel)];
    return facts.filter(Boolean).join(' · ');
}

/** What became of the order itself in ShipStation, where orders are merged and split. */
function mergedText({ mergedInto, isMergedOrSplit }: Parcel): string {
    if (mergedInto !== null) {
        return format(labels.MergedInto, mergedInto);
    }
    return isMergedOrSplit ? labels.MergedOrSplit : '';
}

function spanPaths(group: OrderGroup, { scale, now }: ViewContext): Path[] {
    const from = group.orderedAt ?? Math.min(...group.items.map(({ parcel }) => parcel.madeAt));
    const until = group.items.some(({ state }) => state.isOpen)
        ? Math.min(now, Math.max(group.lastAt, from))
        : group.lastAt;
    const [x1, x2] = [scale.x(from), scale.x(until)];
    return [
        { key: 'span', d: line(x1, Y, x2, Y), className: 'span' },
        { key: 'ordered', d: circle(x1, Y, 4), className: 'open-circle' },
        { key: 'last', d: line(x2, Y - 4, x2, Y + 4), className: 'span' }
    ];
}

/** One mark for each parcel; of those that lie too close together, the worst one and how many they are. */
function marksOf(group: OrderGroup, context: ViewContext): Drawn {
    const places = group.items
        .map((item) => ({ item, x: endX(item.parcel, item.state, inZone(item.parcel, context)) }))
        .sort((a, b) => a.x - b.x);
    const bunches: { x: number; items: Item[] }[] = [];
    for (const { item, x } of places) {
        const last = bunches.at(-1);
        if (last && x - last.x < TOGETHER) {
            last.items.push(item);
        } else {
            bunches.push({ x, items: [item] });
        }
    }
    return {
        paths: bunches.flatMap(({ x, items }, index) => {
            const worst = items.reduce((a, b) => (b.state.rank < a.state.rank ? b : a));
            return markPaths(worst.state.kind, x, Y, 7).map((path) => ({ ...path, key: `${index} ${path.key}` }));
        }),
        words: bunches
            .filter(({ items }) => items.length > 1)
            .map(({ x, items }) => ({
                key: `count ${Math.round(x)}`,
                x: x + 10,
                y: Y + 4,
                text: String(items.length),
                className: 'word'
            }))
    };
}
