import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromWall, longText, pacificOffset, parseWall, shortText, toWall } from '../src/core/pacific.ts';

const iso = (text: string): number => Date.parse(text);

test('the Pacific rule agrees with the time zone database in every hour of twelve years', () => {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: 'America/Los_Angeles',
        hour: 'numeric',
        hourCycle: 'h23'
    });
    for (let year = 2016; year < 2028; year++) {
        for (const month of [2, 10]) {
            for (let hour = 0; hour < 24 * 15; hour++) {
                const instant = Date.UTC(year, month, 1, hour);
                assert.equal(
                    new Date(toWall(instant)).getUTCHours(),
                    Number(format.format(instant)),
                    new Date(instant).toISOString()
                );
            }
        }
    }
});

test('summer time ends at 09:00 UTC on the first Sunday of November and begins at 10:00 UTC on the second of March', () => {
    assert.equal(pacificOffset(iso('2026-11-01T08:59:59Z')) / 3_600_000, -7);
    assert.equal(pacificOffset(iso('2026-11-01T09:00:00Z')) / 3_600_000, -8);
    assert.equal(pacificOffset(iso('2026-03-08T09:59:59Z')) / 3_600_000, -8);
    assert.equal(pacificOffset(iso('2026-03-08T10:00:00Z')) / 3_600_000, -7);
});

test('the hour that comes twice shows the same wall time and is read back as standard time', () => {
    const [first, second] = [iso('2026-11-01T08:30:00Z'), iso('2026-11-01T09:30:00Z')];
    assert.equal(toWall(first), toWall(second));
    assert.equal(fromWall(toWall(first)), second);
});

test('dates have seven, up to three, or no fraction digits', () => {
    const wall = iso('2015-06-29T13:05:13.493Z');
    assert.equal(longText(wall), '2015-06-29T13:05:13.4930000');
    assert.equal(shortText(iso('2020-06-23T07:12:31.950Z')), '2020-06-23T07:12:31.95');
    assert.equal(shortText(iso('2020-06-23T07:10:00Z')), '2020-06-23T07:10:00');
});

test('filters are read in the documented form, ISO forms and with an offset, and nothing else', () => {
    assert.equal(parseWall('2015-06-29 13:05:13'), iso('2015-06-29T13:05:13Z'));
    assert.equal(parseWall('2015-06-29'), iso('2015-06-29T00:00:00Z'));
    assert.equal(parseWall('6/9/2015'), iso('2015-06-09T00:00:00Z'));
    assert.equal(
        parseWall('2015-06-01T22:45:00-00:00'),
        iso('2015-06-01T15:45:00Z'),
        'an offset is converted to Pacific'
    );
    assert.equal(parseWall('2015-02-30'), undefined);
    assert.equal(parseWall('yesterday'), undefined);
});
