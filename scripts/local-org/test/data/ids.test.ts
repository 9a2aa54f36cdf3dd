import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idChecksum, IdGenerator, idOf, toId18 } from '../../src/data/ids.ts';
import { newWorld } from './org-world.ts';

test('An id of 15 characters gets the checksum Salesforce documents', () => {
    assert.equal(toId18('001D000000IqhSL'), '001D000000IqhSLIAZ');
    assert.equal(idChecksum('001D000000IqhSL'), 'IAZ');
});

test('An id of 18 characters gets its case back from the checksum', () => {
    assert.equal(toId18('001d000000iqhsliaz'), '001D000000IqhSLIAZ');
});

test('Text that is no id is refused', () => {
    for (const text of ['', 'abc', '001D000000IqhS', '001D000000IqhSL!', '001D000000IqhSLIAZ0']) {
        assert.equal(toId18(text), null, text);
    }
});

test('Ids follow each other and start with the prefix of their object', () => {
    const { org } = newWorld();
    const ids = new IdGenerator(org.schema);
    assert.equal(ids.next('Account'), idOf('001', 1));
    assert.equal(ids.next('Account'), idOf('001', 2));
    assert.match(ids.next('Contact'), /^003/);
    const state = ids.state();
    const next = ids.next('Account');
    ids.restore(state);
    assert.equal(ids.next('Account'), next);
});
