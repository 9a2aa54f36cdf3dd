import { ordersOf, rowsOf, sliceOf, startsCollapsed, topOf, type Item } from 'c/timelineOrders';
import { readParcel, type RawParcel } from 'c/timelineParcel';
import { stateOf } from 'c/timelineState';

const NOW = Date.parse('2026-11-23T20:10:00Z');
const CONTEXT = {
    now: NOW,
    silentBefore: Date.parse('2026-11-19T20:00:00Z'),
    lateBefore: Date.parse('2026-11-23T06:00:00Z'),
    viewer: { locale: 'en-US', zone: 'America/Chicago' }
};
const item = (id: string, change: RawParcel): Item => {
    const parcel = readParcel({
        id,
        name: id,
        orderId: `o-${id}`,
        isTrackable: true,
        status: 'In Transit',
        madeAt: '2026-11-12T21:00:00Z',
        lastScanAt: '2026-11-23T10:00:00Z',
        ...change
    });
    return { parcel, state: stateOf(parcel, CONTEXT) };
};
const done = (at: string): RawParcel => ({ status: 'Delivered', deliveredAt: at });
const ids = (items: readonly Item[], sort: Parameters<typeof ordersOf>[1]): string[] =>
    ordersOf(items, sort).flatMap((group) => group.items.map(({ parcel }) => parcel.id));

describe('orders', () => {
    const items = [
        item('old', { ...done('2026-10-01T00:00:00Z'), orderedAt: '2026-11-22T00:00:00Z' }),
        item('new', { ...done('2026-11-20T00:00:00Z'), orderedAt: '2026-11-01T00:00:00Z' }),
        item('moving', { estimatedAt: '2026-11-26T00:00:00Z' }),
        item('sooner', { promisedAt: '2026-11-24T00:00:00Z', lastScanAt: '2026-11-22T10:00:00Z' }),
        item('lost', { status: 'Lost' })
    ];
    it('come worst first, then by promise, then newest finished', () => {
        expect(ids(items, 'attention')).toEqual(['lost', 'sooner', 'moving', 'new', 'old']);
    });
    it('come newest first, by promise or by last scan, when that is asked for', () => {
        expect(ids(items, 'newest')[0]).toBe('moving');
        expect(ids(items, 'promised').slice(0, 2)).toEqual(['sooner', 'moving']);
        expect(ids(items, 'scan').at(-1)).toBe('old');
    });
    it('hold their parcels as they were made, and know the whole order when a part is shown', () => {
        const order = { orderId: null, orderNumber: 'HP-1' };
        const a = item('a', { ...order, madeAt: '2026-11-13T00:00:00Z', ...done('2026-11-20T00:00:00Z') });
        const b = item('b', { ...order, madeAt: '2026-11-12T00:00:00Z' });
        const c = item('c', { ...order, madeAt: '2026-11-13T00:00:00Z' });
        const gone = item('d', { ...order, voidedAt: '2026-11-13T00:00:00Z' });
        const [group] = ordersOf([a], 'attention', [c, a, b, gone]);
        expect(group?.items).toEqual([a]);
        expect(group?.whole.map(({ parcel }) => parcel.id)).toEqual(['b', 'a', 'c']);
        expect(group?.delivered).toBe(1);
        expect(rowsOf([group!], new Set(), NOW, true)[1]).toMatchObject({ position: 2 });
        expect(ordersOf([gone], 'attention')[0]?.whole).toEqual([gone]);
        expect(ordersOf([item('e', { orderId: null })], 'attention')[0]?.key).toBe('none');
    });
});

describe('rows', () => {
    const groups = ordersOf([item('a', {}), item('b', done('2026-10-01T00:00:00Z'))], 'attention');
    it('leave out parcels of orders that finished long ago, until they are opened', () => {
        expect(groups.map((group) => startsCollapsed(group, NOW))).toEqual([false, true]);
        expect(rowsOf(groups, new Set(), NOW, true).map((row) => row.key)).toEqual(['order o-a', 'a', 'order o-b']);
        expect(rowsOf(groups, new Set(['o-a', 'o-b']), NOW, true).map((row) => row.key)).toEqual([
            'order o-a', 'order o-b', 'b'
        ]); // prettier-ignore
    });
    it('are parcels only on the page of an order', () => {
        expect(rowsOf(groups, new Set(), NOW, false).map((row) => row.key)).toEqual(['a', 'b']);
    });
    it('are drawn where they are in view, with six more on each side', () => {
        const many = ordersOf(
            Array.from({ length: 100 }, (_, index) => item(`p${index}`, {})),
            'attention'
        );
        const rows = rowsOf(many, new Set(), NOW, true);
        const slice = sliceOf(rows, 4200, 420);
        expect(slice.first).toBe(94);
        expect(slice.rows.length).toBeLessThan(27);
        expect(
            slice.before + slice.after + slice.rows.reduce((sum, row) => sum + (row.kind === 'order' ? 34 : 50), 0)
        ).toBe(slice.total);
        expect(topOf(rows, rows[2]!.key)).toBe(84);
        expect(sliceOf([], 0, 100)).toMatchObject({ rows: [], before: 0, after: 0 });
    });
});
