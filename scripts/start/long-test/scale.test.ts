/** Ten thousand orders beside another tool: every figure reaches its bar. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureScale } from '../scale.ts';

test('10,000 orders are read within the limits of both sides', async () => {
    const figures = await measureScale(10_000);
    for (const { what, is, bar } of figures) {
        console.log(`${what}: ${is} ${bar}`);
    }
    assert.deepEqual(
        figures.filter(({ isMet }) => !isMet),
        []
    );
});
