/** A small version of what `npm run test:long` plays 1,000 times. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProject } from '../product.ts';
import { playInterleavings } from './crm-interleavings.ts';

test('a fetch at any of 60 moments is applied, whether a hop had read the order or not', () => {
    const between = playInterleavings(compileProject(), 60, 'small');
    assert.ok(between >= 20, `${between} came between reading and marking`);
});
