import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isZone, localParts, toUtc, zoneOffset } from '../../src/platform/zones.ts';

const wall = (iso: string): Parameters<typeof toUtc>[0] => {
    const date = new Date(`${iso}Z`);
    return {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        millisecond: 0
    };
};

test('a summer time in Los Angeles is seven hours behind UTC, a winter time eight', () => {
    assert.equal(zoneOffset(Date.parse('2026-07-01T12:00:00Z'), 'America/Los_Angeles'), -7 * 3_600_000);
    assert.equal(zoneOffset(Date.parse('2026-12-01T12:00:00Z'), 'America/Los_Angeles'), -8 * 3_600_000);
});

test('a wall clock goes to UTC and back', () => {
    const utc = toUtc(wall('2026-03-20T08:15:30'), 'Europe/Berlin');
    assert.equal(new Date(utc).toISOString(), '2026-03-20T07:15:30.000Z');
    assert.equal(localParts(utc, 'Europe/Berlin').hour, 8);
});

test('the hour that happens twice means its first time', () => {
    const utc = toUtc(wall('2026-11-01T01:30:00'), 'America/Los_Angeles');
    assert.equal(new Date(utc).toISOString(), '2026-11-01T08:30:00.000Z');
});

test('the hour that is skipped lands after the jump', () => {
    const utc = toUtc(wall('2026-03-08T02:30:00'), 'America/Los_Angeles');
    assert.equal(localParts(utc, 'America/Los_Angeles').hour, 3);
});

test('an unknown zone is told apart from a known one', () => {
    assert.equal(isZone('America/New_York'), true);
    assert.equal(isZone('Mars/Olympus'), false);
});
