import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateFunction, daySpan } from '../../src/data/soql/dates.ts';
import type { Calendar } from '../../src/data/soql/dates.ts';
import { ApexDate } from '../../src/runtime/date.ts';

// Wednesday 13 May 2026, 23:30 in Los Angeles.
const calendar: Calendar = {
    now: Date.UTC(2026, 4, 14, 6, 30),
    timeZone: 'America/Los_Angeles',
    fiscalYearStart: 2,
    firstDayOfWeek: 0
};

function span(name: string, n: number | null = null): string {
    const { from, to } = daySpan({ kind: 'date-range', name, n }, calendar);
    return `${new ApexDate(from).toIso()} ${new ApexDate(to).toIso()}`;
}

test('date literals are spans of whole days', () => {
    const spans: Readonly<Record<string, string>> = {
        TODAY: '2026-05-13 2026-05-14',
        TOMORROW: '2026-05-14 2026-05-15',
        LAST_WEEK: '2026-05-03 2026-05-10',
        THIS_WEEK: '2026-05-10 2026-05-17',
        NEXT_MONTH: '2026-06-01 2026-07-01',
        LAST_90_DAYS: '2026-02-12 2026-05-14',
        NEXT_90_DAYS: '2026-05-14 2026-08-12',
        THIS_QUARTER: '2026-04-01 2026-07-01',
        LAST_QUARTER: '2026-01-01 2026-04-01',
        LAST_YEAR: '2025-01-01 2026-01-01',
        THIS_FISCAL_QUARTER: '2026-05-01 2026-08-01',
        THIS_FISCAL_YEAR: '2026-02-01 2027-02-01',
        NEXT_FISCAL_YEAR: '2027-02-01 2028-02-01'
    };
    for (const [name, expected] of Object.entries(spans)) {
        assert.equal(span(name), expected, name);
    }
});

test('numbered literals count days with today, and whole periods without the current one', () => {
    assert.equal(span('LAST_N_DAYS', 3), '2026-05-10 2026-05-14');
    assert.equal(span('NEXT_N_DAYS', 3), '2026-05-14 2026-05-17');
    assert.equal(span('N_DAYS_AGO', 3), '2026-05-10 2026-05-11');
    assert.equal(span('LAST_N_WEEKS', 2), '2026-04-26 2026-05-10');
    assert.equal(span('N_WEEKS_AGO', 1), '2026-05-03 2026-05-10');
    assert.equal(span('LAST_N_MONTHS', 6), '2025-11-01 2026-05-01');
    assert.equal(span('NEXT_N_QUARTERS', 2), '2026-07-01 2027-01-01');
    assert.equal(span('N_YEARS_AGO', 2), '2024-01-01 2025-01-01');
    assert.equal(span('LAST_N_FISCAL_QUARTERS', 1), '2026-02-01 2026-05-01');
});

test('date functions', () => {
    const day = ApexDate.of(2026, 5, 31).days;
    const values = [
        'CALENDAR_QUARTER',
        'DAY_IN_WEEK',
        'DAY_IN_YEAR',
        'WEEK_IN_MONTH',
        'WEEK_IN_YEAR',
        'FISCAL_MONTH',
        'FISCAL_QUARTER',
        'FISCAL_YEAR'
    ].map((name) => dateFunction(name, day, 0, 2));
    assert.deepEqual(values, [2, 1, 151, 5, 22, 4, 2, 2027]);
});
