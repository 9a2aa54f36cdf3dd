/** Parcels by order, in the order they are read, as rows of a table of which only a part is drawn. */
import type { Parcel } from 'c/timelineParcel';
import type { ParcelState } from 'c/timelineState';
import { DAY } from 'c/timelineTime';

export interface Item {
    readonly parcel: Parcel;
    readonly state: ParcelState;
}

export interface OrderGroup {
    readonly key: string;
    readonly orderId: string | null;
    readonly number: string | null;
    /** Parcels that are shown. */
    readonly items: readonly Item[];
    /** All loaded parcels of the order, the first made first. */
    readonly whole: readonly Item[];
    readonly orderedAt: number | null;
    readonly lastAt: number;
    /** Worst parcel. */
    readonly rank: number;
    readonly delivered: number;
}

export type SortName = 'attention' | 'newest' | 'promised' | 'scan';
export const SORTS: readonly SortName[] = ['attention', 'newest', 'promised', 'scan'];

export type Row =
    | { readonly kind: 'order'; readonly key: string; readonly group: OrderGroup; readonly isOpen: boolean }
    | {
          readonly kind: 'parcel';
          readonly key: string;
          readonly group: OrderGroup;
          readonly item: Item;
          readonly position: number;
      };

export const ORDER_HEIGHT = 34;
export const PARCEL_HEIGHT = 50;
const OLD = 30 * DAY;

/** When the first open parcel was promised, or else is expected. */
function promiseOf(group: OrderGroup): number {
    const open = group.items.filter(({ state }) => state.isOpen);
    return Math.min(Infinity, ...open.map(({ parcel }) => parcel.promisedAt ?? parcel.estimatedAt ?? Infinity));
}

const newestFirst = (a: OrderGroup, b: OrderGroup): number => (b.orderedAt ?? b.lastAt) - (a.orderedAt ?? a.lastAt);
/** Order of two numbers of which both may be infinite. */
function compare(a: number, b: number): number {
    if (a === b) {
        return 0;
    }
    return a < b ? -1 : 1;
}

const comparisons: Readonly<Record<SortName, (a: OrderGroup, b: OrderGroup) => number>> = {
    attention: (a, b) => compare(a.rank, b.rank) || compare(promiseOf(a), promiseOf(b)) || b.lastAt - a.lastAt,
    newest: newestFirst,
    promised: (a, b) => compare(promiseOf(a), promiseOf(b)) || newestFirst(a, b),
    scan: (a, b) => b.lastAt - a.lastAt
};

/** Groups parcels by order and puts them in order. @param all every loaded parcel, of which orders are made */
export function ordersOf(items: readonly Item[], sort: SortName, all: readonly Item[] = items): OrderGroup[] {
    const whole = byOrder(all);
    return [...byOrder(items)].map(([key, list]) => groupOf(key, list, whole.get(key) ?? list)).sort(comparisons[sort]);
}

function byOrder(items: readonly Item[]): Map<string, Item[]> {
    const found = new Map<string, Item[]>();
    for (const item of items) {
        const key = item.parcel.orderId ?? item.parcel.orderNumber ?? 'none';
        const list = found.get(key);
        if (list) {
            list.push(item);
        } else {
            found.set(key, [item]);
        }
    }
    return found;
}

const firstMade = (list: readonly Item[]): Item[] =>
    [...list].sort((a, b) => a.parcel.madeAt - b.parcel.madeAt || (a.parcel.name < b.parcel.name ? -1 : 1));

function groupOf(key: string, list: readonly Item[], all: readonly Item[]): OrderGroup {
    const items = firstMade(list);
    const whole = firstMade(all.filter(({ state }) => state.kind !== 'voided'));
    const first = (items[0] as Item).parcel;
    return {
        key,
        orderId: first.orderId,
        number: first.orderNumber,
        items,
        whole: whole.length === 0 ? items : whole,
        orderedAt: first.orderedAt,
        lastAt: Math.max(...items.map(({ parcel }) => parcel.deliveredAt ?? parcel.lastScanAt ?? parcel.madeAt)),
        rank: Math.min(...items.map(({ state }) => state.rank)),
        delivered: whole.filter(({ state }) => state.kind === 'delivered').length
    };
}

/** Whether an order starts out collapsed: everything in it is finished, and long ago. */
export function startsCollapsed(group: OrderGroup, now: number): boolean {
    return group.items.every(({ state }) => !state.isOpen) && now - group.lastAt > OLD;
}

/**
 * Rows of the table.
 * @param toggled orders that the viewer opened or closed against how they start out
 * @param withOrders false where the page is about one order
 */
export function rowsOf(
    groups: readonly OrderGroup[],
    toggled: ReadonlySet<string>,
    now: number,
    withOrders: boolean
): Row[] {
    return groups.flatMap((group): Row[] => {
        const isOpen = !withOrders || startsCollapsed(group, now) === toggled.has(group.key);
        const parcels = isOpen
            ? group.items.map((item) => ({
                  kind: 'parcel' as const,
                  key: item.parcel.id,
                  group,
                  item,
                  position: group.whole.indexOf(item) + 1
              }))
            : [];
        return withOrders ? [{ kind: 'order', key: `order ${group.key}`, group, isOpen }, ...parcels] : parcels;
    });
}

export const heightOf = (row: Row): number => (row.kind === 'order' ? ORDER_HEIGHT : PARCEL_HEIGHT);

export interface Slice {
    readonly first: number;
    readonly rows: readonly Row[];
    /** Pixels of rows before and after that are not drawn. */
    readonly before: number;
    readonly after: number;
    readonly total: number;
}

/** The rows in view and six more on each side. */
export function sliceOf(rows: readonly Row[], scrollTop: number, height: number, extra = 6): Slice {
    let top = 0;
    let first = rows.length;
    let last = rows.length;
    let firstTop = 0;
    rows.forEach((row, index) => {
        const bottom = top + heightOf(row);
        if (bottom > scrollTop && index < first) {
            first = index;
        }
        if (top > scrollTop + height && index < last) {
            last = index;
        }
        top = bottom;
    });
    first = Math.max(0, Math.min(first, rows.length - 1) - extra);
    last = Math.min(rows.length, last + extra);
    firstTop = rows.slice(0, first).reduce((sum, row) => sum + heightOf(row), 0);
    const drawn = rows.slice(first, last);
    const shown = drawn.reduce((sum, row) => sum + heightOf(row), 0);
    return { first, rows: drawn, before: firstTop, after: top - firstTop - shown, total: top };
}

/** Where a row begins. */
export function topOf(rows: readonly Row[], key: string): number {
    const index = rows.findIndex((row) => row.key === key);
    return rows.slice(0, Math.max(0, index)).reduce((sum, row) => sum + heightOf(row), 0);
}
