import { TimelineData, type Api } from 'c/timelineData';
import { NO_FILTER, type Filter } from 'c/timelineFilter';
import { panelView, readDetails } from 'c/timelinePanelView';
import type { RawParcel } from 'c/timelineParcel';
import { LIST_STEP, present, todayRange, type Choices, type Presented } from 'c/timelinePresenter';
import { dayNumber } from 'c/timelineTime';
import { rowView, todayBand, type OrderRow, type ParcelRow, type ZoneMode } from 'c/timelineView';

const NOW = '2026-11-23T20:10:00Z';
const VIEWER = { locale: 'en-US', zone: 'America/Chicago' };
const scan = (seenAt: string, more: RawParcel = {}): RawParcel => ({
    seenAt,
    code: 'IT',
    place: 'Syracuse, NY',
    text: 'Arrived',
    ...more
});
const raw = (id: string, change: RawParcel = {}): RawParcel => ({
    id,
    name: id,
    orderId: 'o1',
    orderNumber: 'HP-1',
    orderTotal: 2846,
    currencyCode: 'USD',
    storeId: 's1',
    storeName: 'Wholesale',
    carrier: 'ups',
    service: 'ups_ground',
    trackingNumber: '1Z84W07E0399214417',
    trackingUrl: 'https://www.ups.com/track?n=1',
    status: 'In Transit',
    isTrackable: true,
    country: 'US',
    state: 'ME',
    madeAt: '2026-11-12T21:00:00Z',
    lastScanAt: '2026-11-23T10:00:00Z',
    scans: [scan('2026-11-23T10:00:00Z'), scan('2026-11-17T10:00:00Z', { code: 'EX', place: 'Reno, NV' })],
    ...change
});
const group = (status: string, count: number): unknown => ({
    status,
    carrier: 'ups',
    storeId: 's1',
    storeName: 'Wholesale',
    isTrackable: true,
    count
});

async function dataOf(
    parcels: RawParcel[],
    answers: { page?: object; summary?: object; fails?: unknown } = {}
): Promise<TimelineData> {
    const api = {
        summary: () =>
            Promise.resolve({
                groups: parcels.length === 0 ? [] : [group('In Transit', parcels.length)],
                troubled: [],
                days: parcels.map(() => ({ day: '2026-11-12', status: 'In Transit', count: 1, orders: 1 })),
                silentBefore: '2026-11-19T20:00:00Z',
                lateBefore: '2026-11-23T06:00:00Z',
                readAt: NOW,
                ...answers.summary
            }),
        page: () => {
            return answers.fails
                ? Promise.reject(answers.fails)
                : Promise.resolve({ parcels, readAt: NOW, ...answers.page });
        },
        changes: jest.fn()
    };
    const data = new TimelineData(api as unknown as Api, () => undefined);
    await data.start('001', 2);
    return data;
}

const CHOICES: Choices = {
    viewer: VIEWER,
    width: 1200,
    filter: NO_FILTER,
    sort: 'attention',
    zoom: 'fourWeeks',
    range: null,
    zoneMode: 'mine',
    asList: false,
    isKeyHidden: false,
    toggled: new Set(),
    listLimit: LIST_STEP,
    selectedId: '',
    silenceDays: 2,
    isOneOrder: false
};
const shown = async (parcels: RawParcel[], change: Partial<Choices> = {}, answers = {}): Promise<Presented> =>
    present(await dataOf(parcels, answers), { ...CHOICES, ...change });
const only = (change: Partial<Filter>): Partial<Choices> => ({ filter: { ...NO_FILTER, ...change } });

describe('the whole', () => {
    it('shows rows of orders and parcels, with counts over everything', async () => {
        const view = await shown([raw('a'), raw('b', { status: 'Delivered', deliveredAt: '2026-11-20T18:00:00Z' })]);
        expect(view.table.rows.map((row) => row.key)).toEqual(['order o1', 'a', 'b']);
        expect(view.tiles[0]?.count).toBe(2);
        expect(view.counts).toContain('CountsOneOrder');
        expect(view.message).toBeNull();
        expect([view.showsChrome, view.showsNavigator, view.isPhone, view.isNarrow]).toEqual([
            true,
            true,
            false,
            false
        ]);
        expect([view.loaded, view.matching, view.moreFailed, view.hiddenAttention]).toEqual(['', '', '', '']);
    });
    it('is a list on a phone and where that is asked for, a few parcels at a time', async () => {
        const many = Array.from({ length: 30 }, (_, index) => raw(`p${index}`, { orderId: `o${index}` }));
        const view = await shown(many, { width: 390 });
        expect([view.isPhone, view.isList, view.showsNavigator]).toEqual([true, true, false]);
        expect(view.listGroups).toHaveLength(25);
        expect(view.moreInList).not.toBe('');
        expect((await shown(many, { asList: true, listLimit: 50 })).moreInList).toBe('');
        expect((await shown(many, { width: 800 })).isNarrow).toBe(true);
    });
    it('says what is not loaded, and that search covers it', async () => {
        const view = await shown(
            [raw('a')],
            {},
            { page: { cursor: 'x' }, summary: { groups: [group('In Transit', 2140)] } }
        );
        expect(view.loaded).toContain('LoadedOf');
        expect(view.loadedShare).toBe(0);
    });
    it('begins with the newest parcel where nothing reaches into the days around today', async () => {
        const old = raw('a', {
            status: 'Delivered',
            madeAt: '2026-06-01T15:00:00Z',
            deliveredAt: '2026-06-05T15:00:00Z',
            lastScanAt: '2026-06-05T15:00:00Z',
            scans: []
        });
        const view = await shown([old]);
        expect(view.message).toBeNull();
        expect(view.table.rows.map((row) => row.key)).toEqual(['order o1']);
        expect(view.footer).toContain('AllShownOne');
        const arrived = dayNumber(Date.parse('2026-06-05T15:00:00Z'), VIEWER.zone);
        expect(view.range.from).toBeLessThan(arrived);
        expect(view.range.to).toBeGreaterThan(arrived);
        const around = todayRange(await dataOf([old]), view.items, 'fourWeeks', VIEWER);
        expect(around.to).toBeGreaterThan(dayNumber(Date.parse(NOW), VIEWER.zone));
    });
    it('never hides a problem that the dates leave out', async () => {
        const today = dayNumber(Date.parse(NOW), VIEWER.zone);
        const view = await shown([raw('a', { status: 'Lost' }), raw('b')], {
            range: { from: today + 30, to: today + 58 }
        });
        expect(view.hiddenAttention).toContain('HiddenAttention');
        expect(view.message?.text).toContain('FilteredDates');
        expect(view.message?.actions.map((action) => action.name)).toEqual(['dates']);
        expect(view.footer).toContain('MoreBefore');
        const before = await shown([raw('b')], { range: { from: today - 90, to: today - 62 } });
        expect(before.footer).toContain('MoreAfter');
        expect(before.hasEarlier).toBe(false);
    });
    it('starts with everything where that was chosen, and with the page of an order shows no orders', async () => {
        const all = await shown([raw('a', { madeAt: '2026-01-12T21:00:00Z', orderedAt: '2026-01-10T00:00:00Z' })], {
            zoom: 'all'
        });
        expect(all.range.to - all.range.from).toBeGreaterThan(300);
        expect((await shown([raw('a')], { isOneOrder: true })).table.rows.map((row) => row.kind)).toEqual(['parcel']);
        expect((await shown([raw('a')], { zoom: 'nonsense', isKeyHidden: true })).range).toBeDefined();
    });
    it('counts what passes, by the server where it judges alike', async () => {
        expect((await shown([raw('a')], only({ tile: 'way', showVoided: true }))).matching).toContain('Matching');
        expect((await shown([raw('a')], only({ text: 'hp' }))).matching).toContain('Matching');
        const data = await dataOf([raw('a'), raw('b', { promisedAt: NOW })]);
        data.isStale = true;
        data.moreProblem = { code: 'TML-504', message: '' };
        const view = present(data, CHOICES);
        expect(view.live).toContain('LiveLost');
        expect(view.moreFailed).toContain('MoreFailed');
        expect(view.tiles[2]?.note?.label).toBe('TileWayNote');
    });
});

describe('in place of the rows', () => {
    it('stands why nothing passes', async () => {
        const filter = {
            text: 'x', tile: 'way', kinds: ['lost'], carriers: ['ups', 'zzz'], storeIds: ['s1', 's9'], from: 20_000, to: 20_001
        } as const; // prettier-ignore
        const { message } = await shown([raw('a')], only(filter));
        expect(message?.title).toContain('FilteredTitle');
        expect(message?.actions.map((action) => action.name)).toEqual(['clear']);
        expect((await shown([raw('a')], { ...only({ to: 20_000 }), asList: true })).message).not.toBeNull();
        const outside = await shown([raw('a')], { ...only({ carriers: ['ups'] }), range: { from: 0, to: 28 } });
        expect(outside.message?.actions.map((action) => action.name)).toEqual(['clear', 'dates']);
    });
    it('stands that there is nothing yet, that it could not be loaded, or that it is not allowed', async () => {
        expect((await shown([])).message?.title).toContain('EmptyTitle');
        expect((await shown([])).counts).toContain('CountNone');
        const failed = await shown([], {}, { fails: { body: { message: 'TML-500: Too many' } } });
        expect(failed.message?.actions.map((action) => action.name)).toEqual(['retry', 'copy']);
        expect((await shown([], {}, { fails: { status: 403 } })).message?.title).toContain('NoAccessTitle');
    });
});

describe('a sync that stands still', () => {
    const freshness = (heardAt: string | null, more: object = {}): object => ({
        page: {
            freshness: { isConnected: true, isBehind: true, heardAt, setupTab: 'setup', healthTab: 'health', ...more }
        }
    });
    it('is told above the lanes, with the moment and the way to the reason', async () => {
        const { behind } = await shown([raw('a')], {}, freshness('2026-11-23T17:10:00Z'));
        expect(behind).toMatchObject({ healthTab: 'health' });
        expect(behind?.title).toContain('BehindTitle');
        const days = await shown([raw('a')], {}, freshness('2026-11-20T17:10:00Z', { healthTab: undefined }));
        expect(days.behind?.healthTab).toBeNull();
        expect((await shown([raw('a')], {}, freshness(null))).behind).toBeNull();
        expect((await shown([raw('a')], {}, freshness(NOW, { isBehind: false }))).behind).toBeNull();
    });
    it('is no sync at all to somebody who can connect one', async () => {
        const none = await shown([], {}, freshness(null, { isConnected: false }));
        expect(none.message?.title).toContain('NotConnectedTitle');
        expect(none.message?.actions.map((action) => action.name)).toEqual(['setup']);
        const rep = await shown([], {}, freshness(null, { isConnected: false, setupTab: null }));
        expect(rep.message?.title).toContain('EmptyTitle');
    });
});

describe('choices', () => {
    it('offer what there is, name what is chosen, and hide what would not help', async () => {
        const view = await shown([raw('a')], only({ carriers: ['ups'], kinds: ['transit'] }));
        expect(view.filters.map(({ name, isSet, isInBar }) => [name, isSet, isInBar])).toEqual([
            ['kinds', true, true],
            ['carriers', true, true],
            ['storeIds', false, false]
        ]);
        expect(view.filters[1]?.options).toEqual([{ value: 'ups', label: 'UPS (1)', checked: true }]);
        expect((await shown([raw('a')])).filters[0]?.isInBar).toBe(false);
        expect((await shown([raw('a')], only({ tile: 'way' }))).filters[0]?.isInBar).toBe(true);
        expect(view.choices.map(({ name, value }) => [name, value])).toEqual([
            ['sort', 'attention'],
            ['zone', 'mine']
        ]);
    });
    it('keep what is not offered any more', async () => {
        const view = await shown([raw('a')], { sort: 'gone' as Choices['sort'] });
        expect(view.choices[0]?.options.some((option) => option.checked)).toBe(false);
    });
});

describe('rows', () => {
    const rows = async (parcels: RawParcel[], change: Partial<Choices> = {}): Promise<(OrderRow | ParcelRow)[]> => {
        const { table } = await shown(parcels, change);
        return table.rows.map((row, index) =>
            rowView(row, index, { ...table.context, activeKey: 'a', selectedId: 'a', changed: new Set(['a']) })
        );
    };
    it('say order, parcel and verdict', async () => {
        const [order, parcel] = (await rows([
            raw('a', { links: [{ kind: 'Case', id: '5', name: '1', madeAt: NOW }] })
        ])) as [OrderRow, ParcelRow];
        expect(order.facts).toBe('Wholesale · $2,846.00 · c.timeline_OrderOne');
        expect(order.expanded).toBe('true');
        expect(parcel).toMatchObject({
            title: 'UPS Ground',
            tabIndex: '0',
            className: 'row parcel selected changed'
        });
        expect(parcel.mark[0]?.key).toBe('transit shape');
        expect(parcel.links).toHaveLength(1);
        expect(parcel.story).toContain('AltLabel');
    });
    it('do without what is not known', async () => {
        const bare = { orderId: null, orderNumber: null, orderTotal: null, storeName: null, trackingNumber: null };
        const [order, parcel] = (await rows(
            [
                raw('x', { ...bare, status: 'Delivered', deliveredAt: '2026-11-20T18:00:00Z' }),
                raw('y', { ...bare, voidedAt: NOW })
            ],
            only({ showVoided: true })
        )) as [OrderRow, ParcelRow];
        expect(order.title).toContain('NoOrder');
        expect(parcel.numbered).toContain('NumberedBare');
        const [, voided] = (await rows([raw('v', { voidedAt: NOW })], only({ showVoided: true }))) as [
            OrderRow,
            ParcelRow
        ];
        expect(voided.mark[0]?.key).toBe('voided shape');
    });
    it('collapse to one mark for each parcel, and to a count where marks would lie on one another', async () => {
        const toggled = { toggled: new Set(['o1']) };
        const [alone, ...none] = (await rows([raw('a')], toggled)) as OrderRow[];
        expect(none).toEqual([]);
        expect(alone?.expanded).toBe('false');
        expect(alone?.words).toEqual([]);
        const old = { status: 'Delivered', deliveredAt: '2026-11-15T18:00:00Z' };
        const close = [raw('a'), raw('b', { status: 'Exception' }), raw('c', old), raw('v', { voidedAt: NOW })];
        const [bunched] = (await rows(close, toggled)) as [OrderRow];
        const shapes = bunched.paths.filter(({ key }) => key.endsWith('shape')).map(({ key }) => key);
        expect(shapes).toEqual(['0 delivered shape', '1 exception shape']);
        expect(bunched.words.map((word) => word.text)).toEqual(['2']);
    });
    it('say what became of an order that was merged or split', async () => {
        const [into] = (await rows([raw('a', { mergedInto: 'HP-9' })])) as [OrderRow];
        expect(into.facts).toContain('MergedInto');
        const [split] = (await rows([raw('a', { isMergedOrSplit: true })])) as [OrderRow];
        expect(split.facts).toContain('MergedOrSplit');
    });
    it('stand by the clock that was chosen, and today is a band then', async () => {
        const anchor = async (zoneMode: ZoneMode): Promise<number> =>
            ((await rows([raw('a')], { zoneMode }))[1] as ParcelRow).anchor;
        const [mine, destination, origin] = [await anchor('mine'), await anchor('destination'), await anchor('origin')];
        expect(destination).toBeGreaterThan(mine);
        expect(origin).toBeLessThan(mine);
        const delivered = raw('a', { status: 'Delivered', deliveredAt: '2026-11-20T18:00:00Z' });
        const [, there] = (await rows([delivered], { zoneMode: 'destination' })) as [OrderRow, ParcelRow];
        expect(there.note).toContain('1:00');
        const { table, items } = await shown([raw('a'), raw('b', { state: 'CA' })], { zoneMode: 'destination' });
        expect(table.today[1] - table.today[0]).toBeGreaterThan(1);
        expect(todayBand([], table.context)[0]).toBe(todayBand([], table.context)[1]);
        expect(todayBand(items, { ...table.context, zoneMode: 'mine' })[1]).toBe(todayBand([], table.context)[1]);
    });
});

describe('details', () => {
    const panel = async (
        change: RawParcel,
        details: RawParcel | null = null,
        zoneMode: ZoneMode = 'mine',
        scanMax = 6
    ) => {
        const view = await shown([raw('a', change)], { zoneMode });
        return panelView(view.items[0]!, details === null ? null : readDetails({ ...raw('a', change), ...details }), {
            context: view.context,
            position: 1,
            siblings: 3,
            scanMax
        });
    };
    it('hold number, carrier page, stages and scans with silences between', async () => {
        const view = await panel({ promisedAt: '2026-11-25T00:00:00Z', estimatedAt: '2026-11-25T23:00:00Z' });
        expect(view.tracking).toBe('1Z 84W 07E 03 9921 4417');
        expect(view.trackAddress).toBe('https://www.ups.com/track?n=1');
        expect(view.stages.map((stage) => stage.className)).toEqual([
            'stage past',
            'stage past',
            'stage current',
            'stage ahead',
            'stage ahead'
        ]);
        expect(view.promised).toBe('Wed, Nov 25');
        expect(view.estimate).toContain('5:00');
        expect(view.scans.map((one) => one.isGap)).toEqual([false, true, false]);
        expect(view.scans[2]?.className).toContain('words-error');
        expect(view.scans[0]?.what).toContain('There');
        expect((await panel({}, null, 'mine', 1)).allScans).toContain('ShowAllScans');
        expect((await panel({ scanCount: 100 })).keptScans).toContain('NewestScans');
    });
    it('add sizes and costs where the person may see them', async () => {
        const more = {
            weight: 38,
            weightUnits: 'pounds',
            size: [48, 14, 9],
            sizeUnits: 'inches',
            postage: 24.18,
            insuredValue: 500
        };
        const view = await panel({}, more);
        expect(view.facts).toBe('38 lb · 48 × 14 × 9 in');
        expect(view.costs).toContain('Postage');
        const less = await panel({}, { weight: 2, weightUnits: 'stones' });
        expect(less.facts).toBe('2 stones');
        expect(less.costs).toBe('');
        expect((await panel({}, { weight: 2 })).facts).toBe('2');
    });
    it('say when a zone is not known, and do without what is not there', async () => {
        const bare = {
            trackingNumber: null,
            trackingUrl: null,
            carrier: null,
            service: null,
            scans: [],
            lastScanAt: null,
            orderNumber: null
        };
        const view = await panel(
            { ...bare, status: 'Label Created', madeAt: '2026-11-23T10:00:00Z', state: null },
            null,
            'destination'
        );
        expect(view.zone).toContain('YourTime');
        expect([view.tracking, view.trackLabel, view.hasScans]).toEqual(['', '', false]);
        expect((await panel({ trackingNumber: '9400111202555842007730' })).tracking).toBe(
            '9400 1112 0255 5842 0077 30'
        );
        const links = [
            { kind: 'Case', id: '5', name: '1', madeAt: NOW },
            { kind: 'Task', id: '6', name: 'Call', madeAt: NOW, isClosed: true }
        ];
        expect((await panel({ links, country: 'AU', carrier: null })).links.map((link) => link.note)).toEqual([
            'c.timeline_OpenSince',
            'c.timeline_ClosedNote'
        ]);
    });
});
