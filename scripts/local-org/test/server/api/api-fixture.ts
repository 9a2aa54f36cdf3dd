/** A small project behind the REST API: an object with a key, a rule and a trigger, an event, and an Apex REST class. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openOrg, openWorkspace } from '../../../src/cli/workspace.ts';
import type { Org } from '../../../src/platform/org.ts';
import { startApiServer, type ApiServer } from '../../../src/server/api/api-server.ts';
import { addUser } from '../../../src/server/page-users.ts';

const meta = (type: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;
const field = (name: string, type: string): string =>
    meta('CustomField', `<fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${type}`);
const grant = (object: string, rights: string): string =>
    `<objectPermissions><object>${object}</object>${['Create', 'Read', 'Edit', 'Delete']
        .map((right) => `<allow${right}>${rights.includes(right)}</allow${right}>`)
        .join('')}<modifyAllRecords>false</modifyAllRecords><viewAllRecords>false</viewAllRecords></objectPermissions>`;
const fieldGrant = (name: string): string =>
    `<fieldPermissions><field>${name}</field><readable>true</readable><editable>true</editable></fieldPermissions>`;

const REST_CLASS = `@RestResource(urlMapping='/Things/*')
global with sharing class ThingService {
    global class Line { public String name; public Decimal amount; }
    @HttpGet
    global static List<Thing__c> find() {
        String key = RestContext.request.requestURI.substringAfterLast('/');
        String extra = RestContext.request.params.get('fail');
        if (extra != null) { Integer zero = 0; Integer x = 1 / zero; }
        return [SELECT Name, Amount__c FROM Thing__c WHERE Key__c = :key WITH USER_MODE];
    }
    @HttpPost
    global static String add(List<Line> lines, String prefix) {
        List<Thing__c> things = new List<Thing__c>();
        for (Line line : lines) { things.add(new Thing__c(Name = prefix + line.name, Amount__c = line.amount)); }
        insert as user things;
        return things[0].Name;
    }
    @HttpPut
    global static void put() {
        RestContext.response.statusCode = 202;
        RestContext.response.addHeader('X-Verb', RestContext.request.httpMethod);
        RestContext.response.responseBody = Blob.valueOf('{"body":' + RestContext.request.requestBody.toString() + '}');
    }
}`;

const TRIGGER = `trigger ThingTrigger on Thing__c (before insert, before update, after insert) {
    for (Thing__c thing : Trigger.new) {
        if (Trigger.isBefore) {
            thing.Touched__c = (thing.Touched__c == null ? 0 : thing.Touched__c) + 1;
            if (thing.Name == 'Explosive') { throw new IllegalArgumentException('Boom'); }
        }
    }
    if (Trigger.isAfter && Trigger.new[0].Name == 'Queue') { System.enqueueJob(new ThingJob()); }
}`;
const JOB = `public class ThingJob implements Queueable {
    public void execute(QueueableContext context) { insert as system new Account(Name = 'Made by a job'); }
}`;
const PING_TRIGGER = `trigger PingTrigger on Ping__e (after insert) {
    for (Ping__e ping : Trigger.new) { insert as system new Account(Name = 'Heard ' + ping.Text__c); }
}`;

const FIELDS: Readonly<Record<string, string>> = {
    Key__c: '<type>Text</type><length>40</length><externalId>true</externalId><unique>true</unique>',
    Loose__c: '<type>Text</type><length>40</length><externalId>true</externalId>',
    Amount__c: '<type>Number</type><precision>12</precision><scale>2</scale>',
    Made__c: '<type>DateTime</type>',
    Due__c: '<type>Date</type>',
    Touched__c: '<type>Number</type><precision>4</precision><scale>0</scale>',
    Secret__c: '<type>Text</type><length>40</length>',
    Kind__c:
        '<type>Picklist</type><valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>Big</fullName><default>false</default><label>Big</label></value></valueSetDefinition></valueSet>',
    Parent__c: '<type>Lookup</type><referenceTo>Thing__c</referenceTo><relationshipName>Children</relationshipName>',
    Account__c:
        '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Things</relationshipName><relationshipLabel>Things</relationshipLabel>'
};

const FILES: Readonly<Record<string, string>> = {
    'force-app/classes/ThingService.cls': REST_CLASS,
    'force-app/classes/ThingJob.cls': JOB,
    'force-app/triggers/ThingTrigger.trigger': TRIGGER,
    'force-app/triggers/PingTrigger.trigger': PING_TRIGGER,
    'force-app/objects/Thing__c/Thing__c.object-meta.xml': meta(
        'CustomObject',
        '<label>Thing</label><pluralLabel>Things</pluralLabel><nameField><label>Thing</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>Private</sharingModel>'
    ),
    ...Object.fromEntries(
        Object.entries(FIELDS).map(([name, type]) => [
            `force-app/objects/Thing__c/fields/${name}.field-meta.xml`,
            field(name, type)
        ])
    ),
    'force-app/objects/Thing__c/validationRules/Not_Negative.validationRule-meta.xml': meta(
        'ValidationRule',
        '<fullName>Not_Negative</fullName><active>true</active><errorConditionFormula>Amount__c &lt; 0</errorConditionFormula><errorDisplayField>Amount__c</errorDisplayField><errorMessage>Amounts are positive</errorMessage>'
    ),
    'force-app/objects/Ping__e/Ping__e.object-meta.xml': meta(
        'CustomObject',
        '<label>Ping</label><pluralLabel>Pings</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior><deploymentStatus>Deployed</deploymentStatus>'
    ),
    'force-app/objects/Ping__e/fields/Text__c.field-meta.xml': field('Text__c', '<type>Text</type><length>80</length>'),
    'force-app/permissionsets/Things.permissionset-meta.xml': meta(
        'PermissionSet',
        '<label>Things</label><classAccesses><apexClass>ThingService</apexClass><enabled>true</enabled></classAccesses>' +
            grant('Account', 'Create Read Edit') +
            grant('Ping__e', 'Create Read') +
            grant('Thing__c', 'Create Read Edit') +
            Object.keys(FIELDS)
                .filter((name) => name !== 'Secret__c' && name !== 'Touched__c')
                .map((name) => fieldGrant(`Thing__c.${name}`))
                .join('') +
            '<fieldPermissions><field>Thing__c.Touched__c</field><readable>true</readable><editable>false</editable></fieldPermissions>' +
            // Opens a part of the platform that no local org has, and grants nothing here.
            '<userPermissions><enabled>true</enabled><name>ActivitiesAccess</name></userPermissions>'
    )
};

export const REP = 'token-of-the-rep';
export const OTHER = 'token-of-another-rep';
export const NOBODY = 'token-of-nobody';

export interface ApiFixture {
    readonly org: Org;
    readonly server: ApiServer;
    readonly folder: string;
    close(): Promise<void>;
}

/** Writes the project into a new folder. */
export function writeProject(namespace: string | null): string {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-api-'));
    const project = { packageDirectories: [{ path: 'force-app' }], sourceApiVersion: '67.0', namespace };
    for (const [path, text] of Object.entries({ ...FILES, 'sfdx-project.json': JSON.stringify(project) })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}

/** Serves the project to two reps with rights and to somebody without. */
export async function startApiFixture(namespace: string | null = null): Promise<ApiFixture> {
    const folder = writeProject(namespace);
    const { org } = openOrg(openWorkspace({ source: folder, cache: false }));
    const user = { firstName: 'Ann', profile: 'Standard User', timeZone: 'America/Chicago' };
    addUser(org, { ...user, username: 'rep@example.com', lastName: 'Rep', permissionSets: ['Things'] });
    addUser(org, { ...user, username: 'other@example.com', lastName: 'Other', permissionSets: ['Things'] });
    addUser(org, { ...user, username: 'nobody@example.com', lastName: 'Nobody', permissionSets: [] });
    const server = await startApiServer({
        org: () => org,
        tokens: new Map([
            [REP, 'rep@example.com'],
            [OTHER, 'other@example.com'],
            [NOBODY, 'nobody@example.com']
        ]),
        port: 0
    });
    return {
        org,
        server,
        folder,
        close: async () => {
            await server.close();
            rmSync(folder, { recursive: true, force: true });
        }
    };
}

export interface Answer {
    readonly status: number;
    readonly headers: Headers;
    // A test reads whatever shape it expects.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    readonly body: any;
}

/** A call of the API with a token; paths without `/services` are those of the Data API. */
export async function call(
    fixture: ApiFixture,
    method: string,
    path: string,
    body?: unknown,
    token = REP,
    headers: Readonly<Record<string, string>> = {}
): Promise<Answer> {
    const url = path.startsWith('/services') || path.startsWith('/id') ? path : `/services/data/v67.0${path}`;
    const response = await fetch(`${fixture.server.url}${url}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}
