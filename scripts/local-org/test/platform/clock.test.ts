/** The org's clock: whole milliseconds, never backwards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../src/platform/clock.ts';

test('time that passes faster than real leaves no part of a millisecond, which Apex could not count', () => {
    const clock = new VirtualClock(1000);
    clock.moveTo(2000.43);
    assert.equal(clock.now(), 2000);
    clock.advance(59.9);
    assert.equal(clock.now(), 2059);
});

test('an earlier time changes nothing', () => {
    const clock = new VirtualClock(1000);
    clock.moveTo(999);
    assert.equal(clock.now(), 1000);
});
