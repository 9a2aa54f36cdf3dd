import {
    carrierChoices,
    decodeFilter,
    encodeFilter,
    isExact,
    isFiltered,
    isNarrowed,
    kindChoices,
    NO_FILTER,
    passes,
    requestOf,
    storeChoices,
    tileCounts,
    tilesOf,
    toggled,
    type Filter,
    type Group
} from 'c/timelineFilter';
import { readParcel, type RawParcel } from 'c/timelineParcel';
import { stateOf } from 'c/timelineState';
import { dayNumber } from 'c/timelineTime';

const ZONE = 'America/Chicago';
const CONTEXT = {
    now: Date.parse('2026-11-23T20:10:00Z'),
    silentBefore: Date.parse('2026-11-19T20:00:00Z'),
    lateBefore: Date.parse('2026-11-23T06:00:00Z'),
    viewer: { locale: 'en-US', zone: ZONE }
};
const RAW = {
    id: 'a',
    name: 'P',
    status: 'In Transit',
    isTrackable: true,
    carrier: 'ups',
    storeId: 's1',
    orderNumber: 'HP-10482',
    trackingNumber: '1Z84W07E0399214417',
    recipient: 'Dana Whitfield',
    madeAt: '2026-11-12T21:00:00Z',
    lastScanAt: '2026-11-23T10:00:00Z',
    scans: [{ seenAt: '2026-11-23T10:00:00Z', code: 'IT', place: 'Albany, NY' }],
    links: [{ kind: 'Case', id: '5', name: '00018342' }]
};
const keeps = (filter: Partial<Filter>, change: RawParcel = {}): boolean => {
    const parcel = readParcel({ ...RAW, ...change });
    return passes(parcel, stateOf(parcel, CONTEXT), { ...NO_FILTER, ...filter }, ZONE);
};
const day = (iso: string): number => dayNumber(Date.parse(`${iso}T18:00:00Z`), ZONE);

describe('a filter keeps', () => {
    it('by tile, kind, carrier and store: all of them, any value of each', () => {
        expect(keeps({})).toBe(true);
        expect(keeps({ tile: 'way', kinds: ['out', 'transit'], carriers: ['fedex', 'ups'], storeIds: ['s1'] })).toBe(
            true
        );
        expect(keeps({ tile: 'attention' })).toBe(false);
        expect(keeps({ kinds: ['out'] })).toBe(false);
        expect(keeps({ carriers: ['fedex'] })).toBe(false);
        expect(keeps({ storeIds: ['s2'] }, { storeId: null })).toBe(false);
    });

    it('by order, recipient, place, tracking number with spaces, and Case number', () => {
        for (const text of ['hp-10482', 'dana', 'albany', '1z84 w07e 0399', '0001 8342']) {
            expect(keeps({ text })).toBe(true);
        }
        expect(keeps({ text: 'nowhere' }, { trackingNumber: null })).toBe(false);
    });

    it('by days of any event, or of the one that is named', () => {
        const done = { status: 'Delivered', deliveredAt: '2026-11-18T18:00:00Z', promisedAt: '2026-11-19T18:00:00Z' };
        expect(keeps({ from: day('2026-11-15') })).toBe(true);
        expect(keeps({ to: day('2026-11-11') })).toBe(false);
        expect(keeps({ from: day('2026-11-19') }, done)).toBe(false);
        expect(keeps({ from: day('2026-11-18'), to: day('2026-11-18'), dateKind: 'delivered' }, done)).toBe(true);
        expect(keeps({ from: day('2026-11-18'), to: day('2026-11-18'), dateKind: 'promised' }, done)).toBe(false);
        expect(keeps({ to: day('2026-11-12'), dateKind: 'shipped' }, done)).toBe(true);
        expect(keeps({ from: day('2026-11-01'), dateKind: 'delivered' })).toBe(false);
    });

    it('voided parcels only when they are asked for', () => {
        const voided = { voidedAt: '2026-11-13T00:00:00Z' };
        expect(keeps({}, voided)).toBe(false);
        expect(keeps({ showVoided: true }, voided)).toBe(true);
        expect(keeps({ kinds: ['voided'] }, voided)).toBe(true);
    });
});

describe('the server is asked', () => {
    const ask = (filter: Partial<Filter>): Record<string, unknown> => requestOf({ ...NO_FILTER, ...filter }, ZONE);
    it('nothing for no filter', () => {
        expect(ask({})).toMatchObject({ text: null, statuses: null, carriers: null, dateKind: null, fromTime: null });
    });
    it('for statuses of a tile, with troubled ones for attention', () => {
        expect(ask({ tile: 'attention' })).toMatchObject({ withTroubled: true, withoutTracking: false });
        expect(ask({ tile: 'delivered' })).toMatchObject({ statuses: ['Delivered'], withTroubled: false });
        expect(ask({ tile: 'untracked' })).toMatchObject({ statuses: null, withoutTracking: true });
    });
    it('for statuses of kinds, each once', () => {
        expect(ask({ tile: 'attention', kinds: ['neverScanned', 'label', 'silent'] })).toMatchObject({
            statuses: ['Label Created'],
            withTroubled: true
        });
        expect(ask({ tile: 'untracked', kinds: ['untracked'] })).toMatchObject({ withoutTracking: false });
    });
    it('for whole days of the viewer', () => {
        expect(ask({ from: day('2026-11-02'), to: day('2026-11-02'), text: ' x ' })).toMatchObject({
            text: 'x',
            dateKind: 'any',
            fromTime: '2026-11-02T06:00:00.000Z',
            toTime: '2026-11-03T06:00:00.000Z'
        });
    });
    it('and its count is trusted where both judge alike', () => {
        expect(isExact({ ...NO_FILTER, tile: 'attention' })).toBe(true);
        expect(isExact({ ...NO_FILTER, tile: 'way' })).toBe(false);
        expect(isExact({ ...NO_FILTER, kinds: ['out'] })).toBe(false);
    });
});

describe('a filter in an address', () => {
    it('comes back as it was', () => {
        const filter: Filter = {
            ...NO_FILTER,
            tile: 'attention',
            kinds: ['lost'],
            carriers: ['ups'],
            from: 20_000,
            showVoided: true
        };
        expect(decodeFilter(encodeFilter(filter))).toEqual(filter);
        expect(encodeFilter(NO_FILTER)).toBe('');
    });
    it('is no filter where somebody wrote something else', () => {
        expect(decodeFilter('{nonsense')).toEqual(NO_FILTER);
        expect(decodeFilter(undefined)).toEqual(NO_FILTER);
        expect(decodeFilter('{"tile":"x","kinds":"y","carriers":[1],"from":"z","text":4,"dateKind":"never"}')).toEqual(
            NO_FILTER
        );
    });
    it('tells whether anything is set', () => {
        expect(isFiltered(NO_FILTER)).toBe(false);
        expect(isFiltered({ ...NO_FILTER, tile: 'way' })).toBe(true);
        expect(isNarrowed({ ...NO_FILTER, tile: 'way' })).toBe(false);
        expect(isNarrowed({ ...NO_FILTER, to: 3 })).toBe(true);
        expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
        expect(toggled(['b'], 'a')).toEqual(['b', 'a']);
    });
});

describe('counts', () => {
    const group = (status: string, count: number, change: Partial<Group> = {}): Group => ({
        status,
        carrier: 'ups',
        storeId: 's1',
        storeName: 'Wholesale',
        isTrackable: true,
        count,
        ...change
    });
    const groups = [
        group('Delivered', 34),
        group('Delayed', 1),
        group('In Transit', 3, { carrier: 'fedex' }),
        group('Returned', 1),
        group('Label Created', 2, { isTrackable: false, carrier: null, storeId: null, storeName: null }),
        group('Voided', 9)
    ];
    const troubled = [group('In Transit', 1, { carrier: 'fedex' })];
    const facts = { states: [], isComplete: true, since: 'Feb 2026', dueToday: 0 };

    it('put each parcel into one tile, and they add up', () => {
        const counts = tileCounts(groups, troubled, NO_FILTER);
        expect(Object.fromEntries(counts)).toEqual({
            all: 41,
            delivered: 34,
            attention: 2,
            way: 2,
            returned: 1,
            untracked: 2
        });
        expect(tileCounts(groups, troubled, { ...NO_FILTER, carriers: ['fedex'] }).get('all')).toBe(3);
        expect(tileCounts(groups, troubled, { ...NO_FILTER, storeIds: ['s2'] }).get('all')).toBeUndefined();
    });

    it('say one more thing each', () => {
        const state = (change: RawParcel): ReturnType<typeof stateOf> =>
            stateOf(readParcel({ ...RAW, ...change }), CONTEXT);
        const states = [
            state({ status: 'Delayed' }),
            state({ status: 'Lost' }),
            state({ status: 'Delivered', deliveredAt: '2026-11-18T18:00:00Z', promisedAt: '2026-11-19T18:00:00Z' })
        ];
        const notes = (more: Partial<typeof facts>): (string | undefined)[] =>
            tilesOf(groups, troubled, { ...facts, states: states as never, ...more }, NO_FILTER).map(
                (tile) => tile.note?.label
            );
        expect(notes({ dueToday: 1 })).toEqual([
            'TileAllNote', 'Two', 'TileWayNote', 'TileDeliveredNote', 'TileReturnedNote', 'TileUntrackedNote'
        ]); // prettier-ignore
        expect(notes({ isComplete: false, since: '' })).toEqual([
            undefined, 'Two', undefined, undefined, 'TileReturnedNote', 'TileUntrackedNote'
        ]); // prettier-ignore
        expect(tilesOf([], [], facts, NO_FILTER).map((tile) => tile.count)).toEqual([0, 0, 0, 0, 0, 0]);
        expect(tilesOf(groups, [], facts, NO_FILTER)[1]?.note).toBeNull();
    });

    it('list carriers and stores, most used first, without voided parcels', () => {
        expect(carrierChoices(groups)).toEqual([
            { value: 'ups', label: 'UPS', count: 36 },
            { value: 'fedex', label: 'FedEx', count: 3 }
        ]);
        expect(storeChoices([...groups, group('Lost', 1, { storeId: 's2', storeName: null })])).toEqual([
            { value: 's1', label: 'Wholesale', count: 39 },
            { value: 's2', label: 's2', count: 1 }
        ]);
    });

    it('list kinds of a tile, worst first', () => {
        const states = ['In Transit', 'In Transit', 'Lost'].map((status) =>
            stateOf(readParcel({ ...RAW, status }), CONTEXT)
        );
        expect(kindChoices(states, 'all', (kind) => kind.toUpperCase())).toEqual([
            { value: 'lost', label: 'LOST', count: 1 },
            { value: 'transit', label: 'TRANSIT', count: 2 }
        ]);
        expect(kindChoices(states, 'way', String)).toHaveLength(1);
    });
});
