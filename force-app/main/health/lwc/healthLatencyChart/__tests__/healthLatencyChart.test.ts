import { chartOf } from 'c/healthLatencyChart';

jest.mock('c/healthLabels', () => ({ labels: mockLabels() }));
jest.mock('c/healthCardLabels', () => ({ cardLabels: mockLabels() }));
jest.mock('c/healthIssueLabels', () => ({ issueLabels: mockLabels() }));

function mockLabels(): Record<string, string> {
    return require('../../../../../../config/jest/labels.cjs').labelsOf('health');
}

const VIEWER = { locale: 'en-US', zone: 'America/Chicago' };
const NOW = '2026-11-27T15:30:00.000Z';
const point = (at: string, p50: number, p95: number) => ({ at, p50, p95 });

it('there is no chart without labels', () => {
    expect(chartOf({ labels: 0, points: [] }, NOW, 500, VIEWER)).toBeNull();
});

it('lines run from left to right, slower is higher, and the promise lies between', () => {
    const points = [point('2026-11-27T09:00:00.000Z', 2, 4), point('2026-11-27T12:00:00.000Z', 3, 7.5)];
    const chart = chartOf({ p50: 2.6, p95: 4.8, labels: 212, points }, NOW, 500, VIEWER);
    const [first, second] = Array.from(chart?.p95.matchAll(/[ML]([\d.]+) ([\d.]+)/g) ?? [], (match) =>
        match.slice(1).map(Number)
    );
    expect(first?.[0]).toBeLessThan(second?.[0] as number);
    expect(first?.[1]).toBeGreaterThan(second?.[1] as number);
    expect(chart?.promiseMark.y).toBeGreaterThan(second?.[1] as number);
    expect(chart?.promiseMark.y).toBeLessThan(first?.[1] as number);
    expect(chart?.rows.map(({ text }) => text)).toEqual(['0 min', '2 min', '4 min', '6 min', '8 min']);
    expect(chart?.hours.map(({ text }) => text)).toEqual(['9 AM', '3 PM', '9 PM', '3 AM', 'now']);
    expect(chart?.text).toBe(
        'Half of 212 labels were here within 2.6 min, 95 of 100 within 4.8 min. The promise is under 6 min. Slowest hour: 6 AM, 7.5 min.'
    );
});

it('one hour alone is a short line', () => {
    const chart = chartOf(
        { p50: 2, p95: 567.8, labels: 1, points: [point('2026-11-27T15:00:00.000Z', 2, 567.8)] },
        NOW,
        500,
        VIEWER
    );
    expect(chart?.p50).toMatch(/^M[\d.]+ [\d.]+h-8$/);
    expect(chart?.rows.at(-1)?.text).toBe('800 min');
});
