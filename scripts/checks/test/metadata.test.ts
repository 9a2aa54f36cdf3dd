import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metadata } from '../src/checks/metadata.ts';
import { findingsOf, meta, projectWith } from './fixture.ts';

const FIELD = 'force-app/main/core/objects/A__c/fields/B__c.field-meta.xml';

async function findingsFor(t: Parameters<typeof projectWith>[0], text: string): Promise<string[]> {
    return findingsOf(metadata, projectWith(t, { [FIELD]: text }));
}

test('a correct field passes', async (t) => {
    assert.deepEqual(
        await findingsFor(t, meta('CustomField', '<fullName>B__c</fullName><label>B</label><type>Text</type>')),
        []
    );
});

test('an element that the type does not have is named with its line', async (t) => {
    const found = await findingsFor(t, meta('CustomField', '<fullName>B__c</fullName>\n<lable>B</lable>'));
    assert.deepEqual(found, [`${FIELD}:4 <lable> is not a member of CustomField`]);
});

test('a value outside its enumeration is found', async (t) => {
    const found = await findingsFor(t, meta('CustomField', '<fullName>B__c</fullName><type>Texxt</type>'));
    assert.match(found[0] ?? '', /<type> 'Texxt' is not one of/);
});

test('a word where true or false belongs, and where a number belongs, is found', async (t) => {
    const found = await findingsFor(t, meta('CustomField', '<unique>yes</unique><length>long</length>'));
    assert.match(found.join('\n'), /'yes' is not true or false/);
    assert.match(found.join('\n'), /'long' is not a number/);
});

test('an element given twice is found', async (t) => {
    const found = await findingsFor(t, meta('CustomField', '<label>A</label><label>B</label>'));
    assert.match(found.join('\n'), /<label> is repeated in CustomField/);
});

test('a required element that is missing is found', async (t) => {
    const project = projectWith(t, {
        'force-app/main/a/flows/F.flow-meta.xml': meta('ValidationRule', '<active>true</active>')
    });
    assert.match((await findingsOf(metadata, project)).join('\n'), /ValidationRule lacks the required <errorMessage>/);
});

test('XML that is not well-formed is found', async (t) => {
    assert.match((await findingsFor(t, '<CustomField><label>A</CustomField>'))[0] ?? '', /not well-formed/);
});

test('an unknown root and a wrong namespace are found', async (t) => {
    assert.match((await findingsFor(t, meta('CustomFeld', '')))[0] ?? '', /<CustomFeld> is not a metadata type/);
    assert.match((await findingsFor(t, '<CustomField xmlns="x"/>'))[0] ?? '', /is not in the namespace/);
});
