import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AssertionFailed } from '../../src/library/system/assert.ts';
import { runProbes } from './probe-runner.ts';

const doc = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Assert.htm';

const FAILURES: readonly (readonly [string, string])[] = [
    [`System.assert(false)`, 'Assertion Failed'],
    [`System.assert(false, 'why')`, 'Assertion Failed: why'],
    [`System.assertEquals(1, 2)`, 'Assertion Failed: Expected: 1, Actual: 2'],
    [`System.assertEquals('a', 'A', 'case counts')`, 'Assertion Failed: case counts: Expected: a, Actual: A'],
    [`System.assertNotEquals(3, 3)`, 'Assertion Failed: Same value: 3'],
    [`Assert.areEqual(null, 'x')`, 'Assertion Failed: Expected: null, Actual: x'],
    [`Assert.fail('no')`, 'Assertion Failed: no']
];

for (const [statement, message] of FAILURES) {
    test(`${statement} ends the run with "${message}", past every catch`, () => {
        const table = { about: '', doc, probes: [{ before: `${statement};`, apex: '1', expect: '' }] };
        assert.throws(
            () => runProbes(table),
            (error) => error instanceof AssertionFailed && error.message === message
        );
    });
}

test('Assertions that hold say nothing', () => {
    const before = `System.assertEquals(1, 1L); System.assertEquals(1.0, 1); Assert.isTrue(true); Assert.isNull(null);
        Assert.isInstanceOfType('a', String.class); Assert.areNotEqual('a', 'A'); Assert.isFalse(false);
        System.assertEquals(new List<Integer>{ 1 }, new List<Integer>{ 1 });`;
    assert.deepEqual(runProbes({ about: '', doc, probes: [{ before, apex: `'done'`, expect: '' }] }), ['done']);
});
