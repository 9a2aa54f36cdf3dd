import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { soql } from '../src/checks/soql.ts';
import { apexClass, customObject, findingsOf, projectWith } from './fixture.ts';

const OBJECTS = {
    ...customObject('Parent__c', { Size__c: '' }),
    ...customObject('Child__c', {
        Parent__c:
            '<type>Lookup</type><referenceTo>Parent__c</referenceTo><relationshipName>Children</relationshipName>',
        Colour__c: ''
    })
};

async function findingsFor(t: TestContext, query: string): Promise<string[]> {
    const source = `public with sharing class Q {\n    Object q(Set<Id> ids) {\n        return [${query}];\n    }\n}`;
    return findingsOf(soql, projectWith(t, { ...OBJECTS, ...apexClass('core', 'Q', source) }));
}

const GOOD = [
    'SELECT Id, Name, Colour__c, Parent__r.Size__c, Parent__r.Owner.Name FROM Child__c',
    'SELECT Id, (SELECT Colour__c FROM Children__r ORDER BY Colour__c) FROM Parent__c',
    'SELECT c.Colour__c, COUNT(Id) n FROM Child__c c WHERE c.Parent__c IN :ids GROUP BY c.Colour__c',
    'SELECT acme__Colour__c, acme__Parent__r.acme__Size__c FROM acme__Child__c',
    'SELECT Id FROM Parent__c WHERE Id IN (SELECT Parent__c FROM Child__c WHERE Colour__c = null)',
    'SELECT Id, Anything FROM Account WHERE Name = null'
];
for (const query of GOOD) {
    test(`accepts ${query}`, async (t) => assert.deepEqual(await findingsFor(t, query), []));
}

const BAD: [string, RegExp][] = [
    ['SELECT Id FROM Nothing__c', /:3 no object 'Nothing__c'/],
    ['SELECT Shade__c FROM Child__c', /:3 no field 'Shade__c' on Child__c/],
    ['SELECT Id FROM Child__c WHERE Shade__c = null', /no field 'Shade__c' on Child__c/],
    ['SELECT Id FROM Child__c ORDER BY Shade__c', /no field 'Shade__c' on Child__c/],
    ['SELECT COUNT(Shade__c) n FROM Child__c', /no field 'Shade__c' on Child__c/],
    ['SELECT Parent__r.Width__c FROM Child__c', /no field 'Width__c' on Parent__c/],
    ['SELECT Owner__r.Name FROM Child__c', /no relationship 'Owner__r' on Child__c/],
    ['SELECT Colour__r.Name FROM Child__c', /'Colour__r' on Child__c is not a relationship/],
    ['SELECT Subject FROM Child__c', /no field 'Subject' on Child__c/],
    ['SELECT Id, (SELECT Id FROM Kids__r) FROM Parent__c', /no child relationship 'Kids__r' on Parent__c/],
    ['SELECT Id, (SELECT Shade__c FROM Children__r) FROM Parent__c', /no field 'Shade__c' on Child__c/],
    [
        'SELECT Id FROM Parent__c WHERE Id IN (SELECT Parent__c FROM Child__c WHERE Shade__c = null)',
        /no field 'Shade__c'/
    ]
];
for (const [query, expected] of BAD) {
    test(`rejects ${query}`, async (t) => assert.match((await findingsFor(t, query)).join('\n'), expected));
}
