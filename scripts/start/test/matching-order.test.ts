/** What matching decides must not depend on how the orders come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Random } from '../../shipstation-sim/src/core/random.ts';
import { openProof, type Arrival, type ProofOrg } from '../matching-proof/run.ts';
import type { ProofOrder } from '../matching-proof/orders.ts';
import { compileProject } from '../product.ts';

const SIZE = { orders: 120, contacts: 400, accounts: 100, opportunities: 30 };
const SEED = 'any order';
const workspace = compileProject();

function shuffled(seed: number): Arrival['sequence'] {
    const random = new Random(`shuffle/${seed}`);
    return (orders: readonly ProofOrder[]) =>
        orders
            .map((order) => ({ order, at: random.next() }))
            .sort((left, right) => left.at - right.at)
            .map(({ order }) => order);
}

/** Decisions and their explanations by order number, which is all there is to compare. */
function told(proof: ProofOrg): Record<string, unknown> {
    return Object.fromEntries([...proof.match()].sort(([left], [right]) => (left < right ? -1 : 1)));
}

test('the same orders in any sequence and any chunk are decided the same, and again when they are repeated', () => {
    const expected = told(openProof(workspace, SEED, SIZE));
    fc.assert(
        fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 200 }), (seed, chunk) => {
            const proof = openProof(workspace, SEED, SIZE, { sequence: shuffled(seed), chunk });
            assert.deepEqual(told(proof), expected);
            const changes = proof.org.store.count(proof.org.schema.require('CRM_Change__c').name);
            proof.again();
            assert.deepEqual(told(proof), expected);
            assert.equal(proof.org.store.count(proof.org.schema.require('CRM_Change__c').name), changes);
        }),
        { numRuns: 4 }
    );
});
