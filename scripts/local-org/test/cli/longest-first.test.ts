import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestClass } from '../../src/cli/test/discover.ts';
import { ClassTimes } from '../../src/cli/test/longest-first.ts';
import type { TestResult } from '../../src/cli/test/result.ts';

const classes = ['A', 'B', 'C'].map((name) => ({ meta: { name } }) as TestClass);
const took = (name: string, ms: number): TestResult => ({ class: name, ms }) as TestResult;

test('Classes run in their own order at first, and the longest first once their times are known', () => {
    const folder = mkdtempSync(join(tmpdir(), 'times-'));
    const order = (): string =>
        new ClassTimes('/project', folder)
            .order(classes)
            .map(({ meta }) => meta.name)
            .join('');
    assert.equal(order(), 'ABC');
    new ClassTimes('/project', folder).remember([took('A', 5), took('B', 4), took('B', 4)]);
    assert.equal(order(), 'CBA', 'nobody knows yet how long C takes');
    new ClassTimes('/project', folder).remember([took('C', 1)]);
    assert.equal(order(), 'BAC', 'a run of some classes leaves the times of the others');
    assert.equal(new ClassTimes('/other', folder).order(classes)[0]?.meta.name, 'A');
});
