/** A small project with pages, and an org that runs it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openOrg, openWorkspace } from '../../src/cli/workspace.ts';
import type { Org } from '../../src/platform/org.ts';
import { startPageServer, type PageServer } from '../../src/server/page-server.ts';
import { addUser } from '../../src/server/page-users.ts';

const meta = (type: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;

const CONTROLLER = `public with sharing class ThingController {
    public class Row {
        @AuraEnabled public String name;
        @AuraEnabled public Datetime made;
        @AuraEnabled public Date day;
        public String secret = 'hidden';
    }
    @AuraEnabled(cacheable=true)
    public static List<Row> rows(String prefix) {
        List<Row> rows = new List<Row>();
        String like1 = prefix + '%';
        for (Thing__c thing : [SELECT Name, Made__c FROM Thing__c WHERE Name LIKE :like1 WITH USER_MODE ORDER BY Name]) {
            Row row = new Row();
            row.name = thing.Name;
            row.made = thing.Made__c;
            row.day = thing.Made__c?.dateGmt();
            rows.add(row);
        }
        return rows;
    }
    @AuraEnabled
    public static Integer add(String name) {
        insert as user new Thing__c(Name = name);
        EventBus.publish(new Ping__e(Text__c = name));
        return [SELECT COUNT() FROM Thing__c WITH USER_MODE];
    }
    @AuraEnabled
    public static void fail(String why) {
        throw new AuraHandledException(why);
    }
    @AuraEnabled(cacheable=true)
    public static Integer addQuietly(String name) {
        insert as user new Thing__c(Name = name);
        return 1;
    }
}`;

const COMPONENT = `import { api, LightningElement, wire } from 'lwc';
import rows from '@salesforce/apex/ThingController.rows';
import add from '@salesforce/apex/ThingController.add';
import fail from '@salesforce/apex/ThingController.fail';
import { refreshApex } from '@salesforce/apex';
import title from '@salesforce/label/c.Things_Title';
import NAME from '@salesforce/schema/Account.Name';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { subscribe, unsubscribe } from 'lightning/empApi';
import { shout } from 'c/thingTools';

export default class Things extends NavigationMixin(LightningElement) {
    @api recordId: string | undefined;
    @api greeting = 'none';
    prefix = 'T';
    heard = '';
    wired: { data?: { name: string }[] } | undefined;
    subscription: unknown;
    title = title;
    @wire(rows, { prefix: '$prefix' })
    receive(value: { data?: { name: string }[] }) { this.wired = value; }
    @wire(getRecord, { recordId: '$recordId', fields: [NAME] })
    account: { data?: unknown } | undefined;
    get names() { return (this.wired?.data ?? []).map((row) => ({ key: row.name, text: shout(row.name) })); }
    get accountName() { return getFieldValue(this.account?.data, NAME); }
    async connectedCallback() {
        this.subscription = await subscribe('/event/Ping__e', -1, (message: { data: { payload: { Text__c: string } } }) => {
            this.heard = message.data.payload.Text__c;
        });
    }
    disconnectedCallback() { void unsubscribe(this.subscription); }
    handlePrefix(event: CustomEvent<{ value: string }>) { this.prefix = event.detail.value; }
    async handleAdd() {
        const count = await add({ name: 'Two' });
        await refreshApex(this.wired);
        this.dispatchEvent(new ShowToastEvent({ title: count + ' things', variant: 'success' }));
    }
    async handleFail() {
        try { await fail({ why: 'Not today' }); }
        catch (error) {
            const { message } = (error as { body: { message: string } }).body;
            this.dispatchEvent(new ShowToastEvent({ title: message, variant: 'error' }));
        }
    }
    handleGo() {
        this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes: { objectApiName: 'Contact', actionName: 'list' } });
    }
}`;

const TEMPLATE = `<template>
    <lightning-card title={title}>
        <p class="account">{accountName}</p><p class="greeting">{greeting}</p><p class="heard">{heard}</p>
        <lightning-input label="Prefix" value={prefix} onchange={handlePrefix}></lightning-input>
        <ul><template for:each={names} for:item="row"><li key={row.key}>{row.text}</li></template></ul>
        <lightning-button label="Add" onclick={handleAdd}></lightning-button>
        <lightning-button label="Fail" onclick={handleFail}></lightning-button>
        <lightning-button label="Go" onclick={handleGo}></lightning-button>
    </lightning-card>
</template>`;

const placed = (name: string, properties = ''): string =>
    `<itemInstances><componentInstance>${properties}<componentName>${name}</componentName><identifier>x</identifier></componentInstance></itemInstances>`;
const property = (name: string, value: string): string =>
    `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
const field = (name: string, type: string): string =>
    meta('CustomField', `<fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${type}`);

const FILES: Readonly<Record<string, string>> = {
    'sfdx-project.json': '{"packageDirectories":[{"path":"force-app"}],"sourceApiVersion":"67.0"}',
    'force-app/classes/ThingController.cls': CONTROLLER,
    'force-app/classes/ThingController.cls-meta.xml': meta('ApexClass', '<apiVersion>67.0</apiVersion>'),
    'force-app/objects/Thing__c/Thing__c.object-meta.xml': meta(
        'CustomObject',
        '<label>Thing</label><pluralLabel>Things</pluralLabel><nameField><label>Thing</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>'
    ),
    'force-app/objects/Thing__c/fields/Made__c.field-meta.xml': field('Made__c', '<type>DateTime</type>'),
    'force-app/objects/Thing__c/fields/Owner_Account__c.field-meta.xml': field(
        'Owner_Account__c',
        '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Things</relationshipName>'
    ),
    'force-app/objects/Ping__e/Ping__e.object-meta.xml': meta(
        'CustomObject',
        '<label>Ping</label><pluralLabel>Pings</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior><deploymentStatus>Deployed</deploymentStatus>'
    ),
    'force-app/objects/Ping__e/fields/Text__c.field-meta.xml': field('Text__c', '<type>Text</type><length>80</length>'),
    'force-app/layouts/Thing__c-Thing Layout.layout-meta.xml': meta(
        'Layout',
        '<layoutSections><label>About</label><layoutColumns><layoutItems><field>Name</field></layoutItems><layoutItems><field>Owner_Account__c</field></layoutItems></layoutColumns><layoutColumns><layoutItems><field>Made__c</field></layoutItems></layoutColumns></layoutSections>'
    ),
    'force-app/applications/Shop.app-meta.xml': meta(
        'CustomApplication',
        '<label>Shop</label><tabs>standard-Account</tabs><tabs>Thing__c</tabs><tabs>Things</tabs>'
    ),
    'force-app/tabs/Thing__c.tab-meta.xml': meta('CustomTab', '<customObject>true</customObject>'),
    'force-app/tabs/Things.tab-meta.xml': meta(
        'CustomTab',
        '<label>All things</label><lwcComponent>things</lwcComponent>'
    ),
    'force-app/flexipages/Account_Things.flexipage-meta.xml': meta(
        'FlexiPage',
        `<flexiPageRegions>${placed('things', property('greeting', 'Hello'))}${placed('force:detailPanel')}${placed('forceChatter:publisher')}<name>main</name><type>Region</type></flexiPageRegions>` +
            `<flexiPageRegions>${placed('force:relatedListSingleContainer', property('relatedListApiName', 'Things__r'))}<name>sidebar</name><type>Region</type></flexiPageRegions>` +
            '<masterLabel>Account with things</masterLabel><sobjectType>Account</sobjectType><type>RecordPage</type>'
    ),
    'force-app/labels/CustomLabels.labels-meta.xml': meta(
        'CustomLabels',
        '<labels><fullName>Things_Title</fullName><language>en_US</language><value>My &amp; your things</value></labels>'
    ),
    'force-app/permissionsets/Things.permissionset-meta.xml': meta(
        'PermissionSet',
        '<label>Things</label><classAccesses><apexClass>ThingController</apexClass><enabled>true</enabled></classAccesses>' +
            '<objectPermissions><object>Thing__c</object><allowCreate>true</allowCreate><allowRead>true</allowRead><allowEdit>false</allowEdit><allowDelete>false</allowDelete><modifyAllRecords>false</modifyAllRecords><viewAllRecords>false</viewAllRecords></objectPermissions>' +
            '<fieldPermissions><field>Thing__c.Made__c</field><readable>true</readable><editable>false</editable></fieldPermissions>' +
            '<fieldPermissions><field>Thing__c.Owner_Account__c</field><readable>true</readable><editable>true</editable></fieldPermissions>'
    ),
    'force-app/lwc/things/things.ts': COMPONENT,
    'force-app/lwc/things/things.html': TEMPLATE,
    'force-app/lwc/things/things.js-meta.xml': meta(
        'LightningComponentBundle',
        '<apiVersion>67.0</apiVersion><isExposed>true</isExposed><masterLabel>Things</masterLabel><targets><target>lightning__RecordPage</target><target>lightning__Tab</target></targets><targetConfigs><targetConfig targets="lightning__RecordPage"><property name="greeting" type="String" default="Hi"/></targetConfig></targetConfigs>'
    ),
    'force-app/lwc/thingTools/thingTools.ts': 'export const shout = (text: string): string => text.toUpperCase();',
    'force-app/lwc/thingTools/thingTools.js-meta.xml': meta(
        'LightningComponentBundle',
        '<apiVersion>67.0</apiVersion><isExposed>false</isExposed>'
    )
};

export interface Fixture {
    readonly org: Org;
    readonly server: PageServer;
    readonly folder: string;
    readonly accountId: string;
    readonly thingId: string;
    close(): Promise<void>;
}

/** Starts the project's pages. The first user is a rep with rights, `nobody@example.com` has none. */
export async function startFixture(watch = false): Promise<Fixture> {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-pages-'));
    for (const [path, text] of Object.entries(FILES)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    const { org } = openOrg(openWorkspace({ source: folder, cache: false }));
    const user = { firstName: 'Ann', profile: 'Standard User', timeZone: 'America/Chicago' };
    addUser(org, { ...user, username: 'rep@example.com', lastName: 'Rep', permissionSets: ['Things'] });
    addUser(org, { ...user, username: 'nobody@example.com', lastName: 'Nobody', permissionSets: [] });
    const accountId = org.rows.insert('Account', { Name: 'Acme', BillingCity: 'Oslo' });
    const thingId = org.rows.insert('Thing__c', {
        Name: 'Tone',
        Made__c: org.rows.datetime(Date.UTC(2026, 0, 2, 3, 4)),
        Owner_Account__c: accountId
    });
    const server = await startPageServer({
        org: () => org,
        users: [
            { username: 'rep@example.com', about: 'Rep' },
            { username: 'nobody@example.com', about: 'no rights' }
        ],
        folders: [join(folder, 'force-app')],
        namespace: null,
        port: 0,
        watch
    });
    return {
        org,
        server,
        folder,
        accountId,
        thingId,
        close: async () => {
            await server.close();
            rmSync(folder, { recursive: true, force: true });
        }
    };
}
