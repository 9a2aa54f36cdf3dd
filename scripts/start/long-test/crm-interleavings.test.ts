/** Fetch and CRM update at the same time, 1,000 times. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProject } from '../product.ts';
import { playInterleavings } from '../test/crm-interleavings.ts';

test('a fetch at any of 1,000 moments is applied, whether a hop had read the order or not', () => {
    const between = playInterleavings(compileProject(), 1_000, 'whole');
    assert.ok(between >= 300, `${between} came between reading and marking`);
});
