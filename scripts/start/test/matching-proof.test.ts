/** Matching against the adversarial mix of docs/matching.md, on a small CRM; the whole one is in the long tests. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileProject } from '../product.ts';
import { expectProof } from '../matching-proof/bars.ts';
import { SMALL } from '../matching-proof/sizes.ts';
import { prove } from '../matching-proof/run.ts';

test('1,000 orders find their customers among 15,000 records, and no other', () => {
    const proof = prove(compileProject(), 'nobody tuned on this', SMALL);
    assert.ok(proof.orders === 1_000 && proof.findable > 500, `${proof.findable} findable orders prove little`);
    expectProof(proof);
});
