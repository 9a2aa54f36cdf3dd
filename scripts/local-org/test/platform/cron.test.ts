import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CronError, nextFireTime, parseCron } from '../../src/platform/cron.ts';

const at = (iso: string): number => Date.parse(iso);

const cases: { expression: string; after: string; zone: string; fires: string | null; why: string }[] = [
    {
        expression: '0 0 * * * ?',
        after: '2026-03-01T10:00:00Z',
        zone: 'GMT',
        fires: '2026-03-01T11:00:00Z',
        why: 'an hourly job waits for the next full hour, not the current one'
    },
    {
        expression: '0 30 13 ? * MON-FRI',
        after: '2026-03-06T14:00:00Z',
        zone: 'GMT',
        fires: '2026-03-09T13:30:00Z',
        why: 'a weekday job skips the weekend'
    },
    {
        expression: '0 0 9 L * ?',
        after: '2026-02-01T00:00:00Z',
        zone: 'America/New_York',
        fires: '2026-02-28T14:00:00Z',
        why: 'L is the last day of the month, in the zone of the user'
    },
    {
        expression: '0 0 10 ? * 6#3',
        after: '2026-05-01T00:00:00Z',
        zone: 'GMT',
        fires: '2026-05-15T10:00:00Z',
        why: '6#3 is the third Friday'
    },
    {
        expression: '0 0 12 1 1 ? 2020',
        after: '2026-01-01T00:00:00Z',
        zone: 'GMT',
        fires: null,
        why: 'a year that is over never comes again'
    },
    {
        expression: '0 0 0 28 5 ? 2099',
        after: '2026-01-01T00:00:00Z',
        zone: 'GMT',
        fires: '2099-05-28T00:00:00Z',
        why: 'a year far away comes too'
    },
    {
        expression: '0 0 22/1 * * ?',
        after: '2026-01-01T22:30:00Z',
        zone: 'GMT',
        fires: '2026-01-01T23:00:00Z',
        why: 'a step starts at its first value'
    }
];

for (const { expression, after, zone, fires, why } of cases) {
    test(`${expression}: ${why}`, () => {
        const next = nextFireTime(parseCron(expression), at(after), zone);
        assert.equal(
            next === null ? null : new Date(next).toISOString(),
            fires ? new Date(at(fires)).toISOString() : null
        );
    });
}

for (const expression of ['0 0/5 * * * ?', '* 0 1 * * ?', '0 0 1 * *', '0 0 25 * * ?', '0 0 1 ? * ?']) {
    test(`${expression} is refused, as the platform refuses it`, () => {
        assert.throws(() => parseCron(expression), CronError);
    });
}
