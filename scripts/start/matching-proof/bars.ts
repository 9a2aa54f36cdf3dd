/** What matching has to reach. */
import assert from 'node:assert/strict';
import type { Proof } from './run.ts';

/** Of automatic matches, one in so many may be wrong. */
const ORDERS_PER_ERROR = 20_000;
const MATCHED = 0.95;
const TRUTH_SHOWN = 0.98;
/** Share of a governor limit no transaction may pass, in percent. */
const LIMIT = 50;
/** Queries of one hop beyond one for each rule. */
const QUERIES_BESIDE_RULES = 8;
/** Tables read whole: settings of the org, of which there are a few rows. */
const WHOLE = new Set([
    'Field_Mapping__c: ',
    'Match_Rule__c: ',
    'Milestone_Rule__c: Active__c AND Threshold__c AND Measure__c',
    'Connection__c: V1_Credential__c'
]);
/** A lane always enqueues its successor, which is all it may. */
const BY_NATURE = 'queueableJobs';

/** @throws AssertionError naming the bar that was missed */
export function expectProof(proof: Proof): void {
    assert.deepEqual(proof.failures, []);
    assert.ok(proof.mostQueries <= proof.rules + QUERIES_BESIDE_RULES, `${proof.mostQueries} queries in one hop`);
    const slow = proof.unindexed.filter((query) => !WHOLE.has(query.replace(/\w+__(?=\w+__c)/g, '')));
    assert.deepEqual(slow, []);
    const allowed = Math.floor(proof.orders / ORDERS_PER_ERROR);
    assert.ok(proof.wrong.length <= allowed, `${proof.wrong.length} wrong matches\n${proof.wrong.join('\n')}`);
    const matched = proof.findableMatched / proof.findable;
    assert.ok(matched >= MATCHED, `${(matched * 100).toFixed(2)} % of findable orders matched`);
    const shown = proof.rest === 0 ? 1 : proof.restWithTruth / proof.rest;
    assert.ok(shown >= TRUTH_SHOWN, `${(shown * 100).toFixed(2)} % of the rest show the true record`);
    const high = Object.entries(proof.limits).filter(([name, { percent }]) => name !== BY_NATURE && percent > LIMIT);
    assert.deepEqual(high, []);
}
