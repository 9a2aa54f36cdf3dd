import { cardsOf, nameOf, sinceOf, storageWarning, tilesOf, type ChoiceName } from 'c/setupForecast';
import type { Forecast } from 'c/setupModel';

const NOW = Date.parse('2026-11-23T15:00:00Z');
const DAY = 86_400_000;
const FORECAST: Forecast = { since: '', orders: 3914, parcels: 4462, minutes: 5, megabytes: 33, fits: true, calls: 4 };

describe('how far back', () => {
    it('reads from as many days ago as the card says', () => {
        expect(sinceOf('now', NOW, '')).toBe(NOW);
        expect(sinceOf('month', NOW, '')).toBe(NOW - 30 * DAY);
        expect(sinceOf('quarter', NOW, '')).toBe(NOW - 90 * DAY);
        expect(sinceOf('year', NOW, '')).toBe(NOW - 365 * DAY);
        expect(sinceOf('pick', NOW, '2026-03-01')).toBe(Date.parse('2026-03-01T00:00:00Z'));
        expect(sinceOf('pick', NOW, '')).toBeNull();
    });
    it('suggests one card, and counts each until ShipStation has answered', () => {
        const cards = cardsOf(new Map<ChoiceName, Forecast>([['month', FORECAST]]), NOW, '');
        expect(cards.filter(({ isSuggested }) => isSuggested).map(({ name }) => name)).toEqual(['quarter']);
        expect(cards.map(({ facts }) => facts.length)).toEqual([1, 3, 1, 1, 1]);
        expect(cards.map(({ facts }) => facts[0])).toEqual([
            'c.setup_MetricsZero',
            'c.setup_CardOrders',
            'c.setup_Counting',
            'c.setup_Counting',
            'c.setup_ForecastPicked'
        ]);
        expect(cards[4]?.line).toBe('c.setup_AnyDay');
    });
    it('names the choice', () => {
        expect(nameOf('year', NOW, '')).toBe('c.setup_ChoiceYear');
        expect(nameOf('pick', NOW, '')).toBe('c.setup_ChoicePick');
        expect(nameOf('pick', NOW, '2026-03-01')).toBe('c.setup_Since');
    });
    it('tells what it brings, scans and storage as far as they are known', () => {
        const texts = (change: Partial<Forecast>): string[] =>
            tilesOf({ ...FORECAST, ...change }).map(({ text }) => text);
        expect(tilesOf(FORECAST)[0]?.value).toBe('3,914');
        expect(texts({})).toEqual(['c.setup_TileOrders', 'c.setup_TileCaughtUp', 'c.setup_TileStorage']);
        expect(texts({ trackingMinutes: 30, usedPercent: 61 }).slice(1)).toEqual([
            'c.setup_TileTracking',
            'c.setup_TileStoragePercent'
        ]);
        expect(texts({ usedPercent: 61, pausesAtPercent: 85 })[2]).toBe('c.setup_TileStoragePauses');
    });
    it('warns only where storage does not suffice', () => {
        expect(storageWarning(FORECAST, '90 days', NOW)).toBe('');
        expect(storageWarning({ ...FORECAST, fits: false }, '90 days', NOW)).toBe('c.setup_WouldFill');
    });
});
