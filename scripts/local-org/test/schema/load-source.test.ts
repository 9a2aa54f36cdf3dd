import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { loadProject } from '../../src/schema/load-source.ts';
import { schemaView } from '../../src/schema/schema-view.ts';

const root = mkdtempSync(join(tmpdir(), 'source-'));
after(() => rmSync(root, { recursive: true }));

const FILES: Readonly<Record<string, string>> = {
    'objects/Box__c/Box__c.object-meta.xml':
        '<CustomObject><label>Box</label><pluralLabel>Boxes</pluralLabel><enableActivities>true</enableActivities><sharingModel>Private</sharingModel><nameField><label>Box</label><type>Text</type></nameField></CustomObject>',
    'objects/Box__c/fields/Account__c.field-meta.xml':
        '<CustomField><fullName>Account__c</fullName><label>Account</label><referenceTo>Account</referenceTo><relationshipName>Boxes</relationshipName><type>Lookup</type></CustomField>',
    'objects/Box__c/fields/Size__c.field-meta.xml':
        '<CustomField><fullName>Size__c</fullName><label>Size</label><type>Picklist</type><valueSet><valueSetName>Sizes</valueSetName></valueSet></CustomField>',
    'objects/Box__c/fields/Place__c.field-meta.xml':
        '<CustomField><fullName>Place__c</fullName><label>Place</label><type>Location</type><scale>4</scale></CustomField>',
    'objects/Box__c/fields/Twice__c.field-meta.xml':
        '<CustomField><fullName>Twice__c</fullName><label>Twice</label><type>Number</type><formula>2 * 2</formula></CustomField>',
    'objects/Box__c/recordTypes/Big.recordType-meta.xml':
        '<RecordType><fullName>Big</fullName><label>Big one</label><active>true</active><picklistValues><picklist>Size__c</picklist><values><fullName>X%2DL</fullName><default>true</default></values></picklistValues></RecordType>',
    'objects/Box__c/fieldSets/Main.fieldSet-meta.xml':
        '<FieldSet><fullName>Main</fullName><label>Main</label><displayedFields><field>Size__c</field><isRequired>true</isRequired></displayedFields></FieldSet>',
    'objects/Account/fields/Tier__c.field-meta.xml':
        '<CustomField><fullName>Tier__c</fullName><label>Tier</label><type>Text</type><length>10</length></CustomField>',
    'objects/Rule__mdt/Rule__mdt.object-meta.xml': '<CustomObject><label>Rule</label></CustomObject>',
    'objects/Rule__mdt/fields/On__c.field-meta.xml':
        '<CustomField><fullName>On__c</fullName><label>On</label><type>Checkbox</type><defaultValue>false</defaultValue></CustomField>',
    'customMetadata/Rule.First.md-meta.xml':
        '<CustomMetadata xmlns:xsi="x" xmlns:xsd="y"><label>First</label><protected>false</protected><values><field>On__c</field><value xsi:type="xsd:boolean">true</value></values></CustomMetadata>',
    'objects/Limits__c/Limits__c.object-meta.xml':
        '<CustomObject><label>Limits</label><customSettingsType>Hierarchy</customSettingsType></CustomObject>',
    'objects/News__e/News__e.object-meta.xml':
        '<CustomObject><label>News</label><publishBehavior>PublishAfterCommit</publishBehavior></CustomObject>',
    'globalValueSets/Sizes.globalValueSet-meta.xml':
        '<GlobalValueSet><customValue><fullName>X-L</fullName><default>false</default><label>Extra</label></customValue></GlobalValueSet>',
    'labels/Custom.labels-meta.xml':
        '<CustomLabels><labels><fullName>Hello</fullName><language>en_US</language><value>Hi {0}</value></labels></CustomLabels>',
    'permissionsets/User.permissionset-meta.xml':
        '<PermissionSet><label>U</label><objectPermissions><allowRead>true</allowRead><object>Box__c</object></objectPermissions><fieldPermissions><editable>true</editable><readable>true</readable><field>Box__c.Size__c</field></fieldPermissions></PermissionSet>'
};

for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
}

test('A project without namespace is read as written', () => {
    const { schema, customMetadata, labels, permissionSets, warnings } = loadProject([root]);
    const box = schema.require('Box__c');
    assert.equal(box.sharingModel, 'Private');
    assert.equal(box.field('account__c')?.relationshipName, 'Account__r');
    assert.equal(schema.require('Account').childRelation('boxes__r')?.childObject, 'Box__c');
    assert.deepEqual(
        box.field('Size__c')?.picklist.map((value) => value.label),
        ['Extra']
    );
    assert.equal(box.field('Size__c')?.restrictedPicklist, true);
    assert.equal(box.field('Place__Latitude__s')?.compound, 'Place__c');
    assert.equal(box.field('Twice__c')?.createable, false);
    assert.deepEqual(box.recordType('big')?.picklists.get('Size__c'), ['X-L']);
    assert.ok(box.field('RecordTypeId'));
    assert.deepEqual(box.fieldSets[0]?.members, [{ path: 'Size__c', required: true }]);
    assert.ok(schema.require('Task').field('WhatId')?.referenceTo.includes('Box__c'));
    assert.equal(schema.require('Account').field('Tier__c')?.length, 10);
    assert.deepEqual([...(customMetadata[0]?.values ?? [])], [['On__c', 'true']]);
    assert.equal(labels.get('hello')?.value, 'Hi {0}');
    assert.equal(permissionSets[0]?.fields.get('Box__c.Size__c')?.edit, true);
    assert.deepEqual(warnings, []);
});

test('Kinds of objects follow from their names and settings', () => {
    const { schema } = loadProject([root]);
    assert.equal(schema.require('Rule__mdt').kind, 'customMetadata');
    assert.equal(schema.require('Limits__c').kind, 'hierarchySetting');
    assert.equal(schema.require('News__e').kind, 'platformEvent');
    assert.equal(schema.require('News__e').publishBehavior, 'PublishAfterCommit');
    assert.ok(schema.object('Box__Share'));
});

test('With a namespace every own name carries it, and is found with and without', () => {
    const { schema, customMetadata, permissionSets } = loadProject([root], 'acme');
    const box = schema.require('Box__c');
    assert.equal(box.name, 'acme__Box__c');
    assert.equal(box, schema.object('ACME__box__c'));
    assert.equal(box.field('Size__c')?.name, 'acme__Size__c');
    assert.equal(schema.require('Account').field('acme__Tier__c'), schema.require('Account').field('Tier__c'));
    assert.equal(schema.require('Account').childRelation('Boxes__r')?.name, 'acme__Boxes__r');
    assert.equal(customMetadata[0]?.type, 'acme__Rule__mdt');
    assert.ok(permissionSets[0]?.objects.has('acme__Box__c'));
});

test('The checker sees objects, relations and field types of the schema', () => {
    const view = schemaView(loadProject([root]).schema);
    assert.equal(view.object('limits__c')?.kind, 'hierarchy-setting');
    assert.equal(view.object('Box__c')?.field('place__c')?.type, 'System.Location');
    assert.deepEqual(view.object('Box__c')?.relation('account__r')?.referenceTo, ['Account']);
    assert.equal(view.object('Account')?.childRelation('Boxes__r')?.child, 'Box__c');
    assert.equal(view.object('Nothing'), null);
});
