import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROBE_TABLES } from '../../probes/index.ts';
import { probeTests } from './probe-runner.ts';

probeTests(PROBE_TABLES);

test('every probe cites a page of Salesforce', () => {
    const uncited = PROBE_TABLES.filter(
        (table) => !/^https:\/\/(developer|help)\.salesforce\.com\/\S+$/.test(table.doc)
    );
    assert.deepEqual(
        uncited.map((table) => table.about),
        []
    );
});

test('no probe is there twice', () => {
    const texts = PROBE_TABLES.flatMap((table) => table.probes.map((probe) => `${probe.before ?? ''}|${probe.apex}`));
    assert.deepEqual(
        texts.filter((text, index) => texts.indexOf(text) !== index && !text.startsWith('|Limits')),
        []
    );
});
