import { budgetBars, storageOf, streamRows, upkeepFacts } from 'c/healthCards';
import type { Health, Stream, Upkeep } from 'c/healthModel';

jest.mock('c/healthLabels', () => ({ labels: mockLabels() }));
jest.mock('c/healthCardLabels', () => ({ cardLabels: mockLabels() }));
jest.mock('c/healthIssueLabels', () => ({ issueLabels: mockLabels() }));

function mockLabels(): Record<string, string> {
    return require('../../../../../../config/jest/labels.cjs').labelsOf('health');
}

const VIEWER = { locale: 'en-US', zone: 'America/Chicago' };
const NOW = '2026-11-27T15:44:00.000Z';
const UPKEEP: Upkeep = { payloadDays: 90, logDays: 0, heartbeatScheduled: false };

function rows(...streams: Partial<Stream>[]) {
    const whole = streams.map(
        (one) => ({ key: 'k', kind: 'orders', state: 'good', rowsToday: 1204, ...one }) as Stream
    );
    return streamRows({ readAt: NOW, lanes: [], budgets: [], streams: whole } as Health, VIEWER);
}

it('streams say how far behind they are, and why', () => {
    const lines = rows(
        { behindMinutes: 1, lastSuccessAt: NOW, nextRunAt: '2026-11-28T10:00:00Z' },
        { state: 'reading', page: 2, behindMinutes: 180 },
        { state: 'reading' },
        { state: 'late', behindMinutes: 4000 },
        { state: 'waiting' },
        { state: 'paused' },
        { state: 'stopped', problem: { code: 'API-500', message: 'No answer.' } }
    );
    expect(lines[0]).toMatchObject({
        behind: '1 min',
        last: '9:44 AM',
        next: 'Nov 28, 4:00 AM',
        rows: '1,204',
        note: ''
    });
    expect(lines.map(({ note }) => note)).toEqual([
        '',
        'Live, page 2',
        'Live, page 1',
        'Late',
        'Waits for its first run',
        'Paused',
        'No answer.'
    ]);
    expect(lines.slice(1, 5).map(({ behind }) => behind)).toEqual(['3 h', '–', '3 d', '–']);
    expect(lines[4]).toMatchObject({ last: '–', next: 'at once' });
});

it('the budget is cut into who used what', () => {
    const [v1, v2] = budgetBars(
        [
            { api: 'v1', perMinute: 40, shipline: 11, others: 9, free: 4, reserve: 16 },
            { api: 'v2', perMinute: 0, shipline: 0, free: 0, reserve: 0 }
        ],
        VIEWER
    );
    expect(v1?.legend.map(({ label }) => label)).toEqual(['Shipline 11', 'Other tools 9', 'Free 4', 'Reserve 16']);
    expect(v1?.segments[3]?.style).toBe('width: 40.0%');
    expect(v2?.legend[1]?.label).toBe('Other tools not known');
    expect(v2?.segments[0]?.style).toBe('width: 0.0%');
});

it('storage is told in words, or that nobody knows', () => {
    expect(storageOf(UPKEEP, VIEWER)).toMatchObject({ hasBar: false });
    const full = { ...UPKEEP, usedPercent: 61, totalMegabytes: 10_445, pausesAtPercent: 85 };
    expect(storageOf(full, VIEWER).text).toBe('61 % of 10.2 GB used. Fetch pauses at 85 %.');
    const small = storageOf({ ...UPKEEP, usedPercent: 120, totalMegabytes: 200 }, VIEWER);
    expect(small).toMatchObject({ text: '120 % of 200 MB used. Fetch never pauses.', style: 'width: 100%' });
});

it('retention and jobs are facts', () => {
    expect(upkeepFacts(UPKEEP, NOW, VIEWER).map(({ value }) => value)).toEqual([
        'kept 90 days',
        'made anonymous 30 days after shipping',
        'kept for ever',
        'not scheduled',
        'not planned'
    ]);
    const well = { ...UPKEEP, keepsAmazonBuyers: true, heartbeatScheduled: true, nextHeartbeatAt: NOW };
    expect(upkeepFacts(well, NOW, VIEWER)[3]?.value).toBe('next 9:44 AM');
    expect(upkeepFacts(well, NOW, VIEWER)[1]?.value).toBe('kept');
});
