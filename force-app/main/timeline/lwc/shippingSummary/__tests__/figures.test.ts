import {
    carriersOf,
    currenciesOf,
    latenessOf,
    onTimeOf,
    rhythmOf,
    spendOf,
    trendOf,
    type SummaryParcel
} from '../figures';
import { viewOf } from '../view';

const ZONE = 'America/Chicago';
const parcel = (change: Partial<SummaryParcel> = {}): SummaryParcel => ({
    carrier: 'ups',
    status: 'Delivered',
    isTrackable: true,
    promisedAt: '2026-11-19T12:00:00Z',
    deliveredAt: '2026-11-19T18:00:00Z',
    hadException: false,
    country: 'US',
    state: 'ME',
    ...change
});
const PARCELS = [
    parcel(),
    parcel({ deliveredAt: '2026-11-12T18:00:00Z' }),
    parcel({ deliveredAt: '2026-11-18T18:00:00Z', promisedAt: '2026-11-19T23:00:00Z' }),
    parcel({ deliveredAt: '2026-11-20T18:00:00Z', carrier: 'fedex', hadException: true }),
    parcel({ deliveredAt: '2026-11-29T18:00:00Z' }),
    parcel({ promisedAt: null, carrier: null, isTrackable: false, country: 'AU' }),
    parcel({ status: 'Returned', deliveredAt: null })
];
const months = (totals: number[]): { total: number }[] => totals.map((total) => ({ total }));

describe('figures', () => {
    it('count deliveries by days against the promise, and say out of how many', () => {
        expect([...latenessOf(PARCELS, ZONE).values()]).toEqual([1, 0, 1, 1, 1, 1]);
        expect(onTimeOf(PARCELS, ZONE)).toEqual({ kept: 3, base: 5 });
        expect(onTimeOf([parcel({ country: 'AU', state: null })], ZONE)).toEqual({ kept: 1, base: 1 });
    });
    it('list carriers, most used first', () => {
        expect(carriersOf(PARCELS, ZONE).map(({ name, parcels, isTracked }) => [name, parcels, isTracked])).toEqual([
            ['UPS', 5, true],
            ['FedEx', 1, true],
            [null, 1, false]
        ]);
    });
    it('take the currency most was spent in, month by month', () => {
        const summary = {
            months: [
                { startsOn: '2026-10-01', currencyCode: 'USD', orders: 1, total: 100 },
                { startsOn: '2026-11-01', currencyCode: 'USD', orders: 2, total: 300 },
                { startsOn: '2026-11-01', currencyCode: 'EUR', orders: 1, total: 50 }
            ],
            orderedAt: [],
            parcels: [],
            parcelCount: 0,
            readAt: '2026-11-23T20:10:00Z'
        };
        expect(currenciesOf(summary.months)).toEqual({ main: 'USD', others: ['EUR'] });
        expect(spendOf(summary, 'USD', 3)).toEqual([
            { startsOn: '2026-09-01', total: 0 },
            { startsOn: '2026-10-01', total: 100 },
            { startsOn: '2026-11-01', total: 300 }
        ]);
        expect(currenciesOf([])).toEqual({ main: null, others: [] });
    });
    it('compare three months with the three before', () => {
        expect(trendOf(months([1, 1, 2, 2, 2, 3]))).toBe(75);
        expect(trendOf(months([0, 0, 0, 2, 2, 3]))).toBeNull();
        expect(trendOf(months([1, 1]))).toBeNull();
    });
    it('know how often orders come', () => {
        expect(rhythmOf(['2026-11-20T00:00:00Z', '2026-11-10T00:00:00Z', '2026-10-31T00:00:00Z'])).toBe(10);
        expect(rhythmOf(['2026-11-20T00:00:00Z'])).toBeNull();
    });
});

describe('the summary', () => {
    const viewer = { locale: 'en-US', zone: ZONE };
    const summary = {
        months: [
            { startsOn: '2026-06-01', currencyCode: 'USD', orders: 1, total: 100 },
            { startsOn: '2026-11-01', currencyCode: 'USD', orders: 2, total: 300 },
            { startsOn: '2026-11-01', currencyCode: 'EUR', orders: 1, total: 5 }
        ],
        orderedAt: ['2026-11-18T00:00:00Z', '2026-11-10T00:00:00Z'],
        firstOrderAt: '2026-06-01T18:00:00Z',
        parcels: PARCELS,
        parcelCount: 9,
        readAt: '2026-11-23T20:10:00Z'
    };
    it('has four figures, and charts from five parcels on', () => {
        const view = viewOf(summary, { open: 4, attention: 2 }, 6, viewer);
        expect(view.figures.map((figure) => figure.value)).toEqual(['$400.00', '4', '60%', '4']);
        expect(view.figures[3]?.className).toBe('note late');
        expect(view.hasCharts).toBe(true);
        expect(view.spend.columns).toHaveLength(6);
        expect(view.spend.columns.at(-1)).toMatchObject({ className: 'bar solid' });
        expect(view.promises.columns.map((column) => column.value)).toEqual(['1', '0', '1', '1', '1', '1']);
        expect(view.carriers.map((carrier) => carrier.className)).toEqual(['bar plain', 'bar plain', 'bar untracked']);
        expect(view.circles).toHaveLength(2);
        expect(view.counted).toContain('CountedPart');
    });
    it('says nothing it does not know', () => {
        const none = { ...summary, months: [], orderedAt: [], firstOrderAt: null, parcels: [], parcelCount: 0 };
        const view = viewOf(none, { open: 0, attention: 0 }, 12, viewer);
        expect(view.hasCharts).toBe(false);
        expect(view.figures.map((figure) => figure.value)).toEqual(['0.00', '0', '–', '0']);
        expect(view.facts[1]?.value).toBe('–');
        expect(
            viewOf({ ...none, orderedAt: ['2026-11-18T00:00:00Z'] }, { open: 0, attention: 0 }, 3, viewer).figures[1]
                ?.note
        ).toContain('OrderLast');
        const steady = [6, 7, 8, 9, 10, 11].map((month) => ({
            startsOn: `2026-${String(month).padStart(2, '0')}-01`,
            currencyCode: 'USD',
            orders: 1,
            total: month < 9 ? 20 : 10
        }));
        expect(viewOf({ ...none, months: steady }, { open: 0, attention: 0 }, 6, viewer).figures[0]?.note).toContain(
            'Shrinking'
        );
        expect(
            viewOf(
                { ...none, months: steady.map((one) => ({ ...one, total: 5 })) },
                { open: 0, attention: 0 },
                6,
                viewer
            ).figures[0]?.note
        ).toContain('Steady');
    });
});
