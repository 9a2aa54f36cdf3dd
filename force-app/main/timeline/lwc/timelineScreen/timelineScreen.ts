/** What the whole timeline shows for the data it has: items, rows, counts and the words around them. */
import type { TimelineData } from 'c/timelineData';
import { passes, type Filter } from 'c/timelineFilter';
import { spanOf } from 'c/timelineLane';
import { labels } from 'c/timelineLabels';
import { ordersOf, type Item, type OrderGroup, type SortName } from 'c/timelineOrders';
import { dayText, touches, type Scale } from 'c/timelineScale';
import { stateOf, type StateContext } from 'c/timelineState';
import { count, format } from 'c/timelineTexts';
import type { Parcel } from 'c/timelineParcel';
import { MINUTE, type Viewer } from 'c/timelineTime';

export { behindOf, filterText, messageOf } from './message';
export type { Behind } from './message';
export { kindName } from './kinds';

export interface Screen {
    /** Those that pass the filter. */
    readonly passing: readonly Item[];
    readonly groups: readonly OrderGroup[];
    /** Passing parcels that the dates do not show. */
    readonly before: number;
    readonly after: number;
    readonly hiddenAttention: number;
    readonly shown: number;
}

/** What was found out about a parcel, and for which minute and clock. */
const known = new WeakMap<Parcel, { readonly key: string; readonly item: Item }>();

/** Every loaded parcel with its state. States are kept for a minute: thousands of them are asked for at each click. */
export function itemsOf(data: TimelineData, context: StateContext): Item[] {
    const { now, silentBefore, lateBefore, viewer } = context;
    const key = [Math.floor(now / MINUTE), silentBefore, lateBefore, viewer.zone].join(' ');
    return [...data.parcels.values()].map((parcel) => {
        const kept = known.get(parcel);
        const item = kept?.key === key ? kept.item : { parcel, state: stateOf(parcel, context) };
        known.set(parcel, { key, item });
        return item;
    });
}

/** Computes the screen; without a scale (a list) dates hide nothing. */
export function screenOf(
    items: readonly Item[],
    filter: Filter,
    sort: SortName,
    { now, viewer: { zone } }: Pick<StateContext, 'now' | 'viewer'>,
    scale: Scale | null
): Screen {
    const passing = items.filter(({ parcel, state }) => passes(parcel, state, filter, zone));
    const isShown = ({ parcel, state }: Item): boolean => {
        const [from, to] = spanOf(parcel, state, now);
        return scale === null || touches(scale, from, to);
    };
    const visible = passing.filter(isShown);
    const hidden = passing.filter((item) => !isShown(item));
    const start = scale?.start ?? 0;
    return {
        passing,
        groups: ordersOf(visible, sort, items),
        before: hidden.filter(({ parcel }) => parcel.madeAt < start).length,
        after: hidden.filter(({ parcel }) => parcel.madeAt >= start).length,
        hiddenAttention: hidden.filter(({ state }) => state.tile === 'attention').length,
        shown: visible.length
    };
}

/** "All 10 parcels between Nov 2 and Nov 29 are shown. 31 more before Nov 2." */
export function footerText(screen: Screen, scale: Scale | null, viewer: Viewer): string {
    const number = (value: number): string => count(value, viewer.locale);
    if (scale === null) {
        return format(labels.ShownOf, number(screen.shown), number(screen.passing.length));
    }
    const first = dayText(scale.range.from, viewer);
    const last = dayText(scale.range.to - 1, viewer);
    return [
        screen.shown > 1 ? format(labels.AllShown, number(screen.shown), first, last) : '',
        screen.shown === 1 ? format(labels.AllShownOne, first, last) : '',
        screen.before > 0 ? format(labels.MoreBefore, number(screen.before), first) : '',
        screen.after > 0 ? format(labels.MoreAfter, number(screen.after), last) : ''
    ]
        .filter(Boolean)
        .join(' ');
}

/** "41 parcels in 29 orders": over everything the viewer may see, as far as orders are known. */
export function headerText(data: TimelineData, total: number, locale: string): string {
    if (total === 0) {
        return labels.CountNone;
    }
    const orders = data.hasMore ? data.days.reduce((sum, day) => sum + day.orders, 0) : data.orderCount;
    if (total === 1) {
        return labels.CountsOne;
    }
    return orders === 1
        ? format(labels.CountsOneOrder, count(total, locale))
        : format(labels.Counts, count(total, locale), count(orders, locale));
}
