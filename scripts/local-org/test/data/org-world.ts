/** A small org for tests of DML: standard objects, two custom ones, triggers written in TypeScript. */
import { IdGenerator } from '../../src/data/ids.ts';
import { SObjectValue } from '../../src/data/sobject.ts';
import { Store } from '../../src/data/store.ts';
import { currentTrigger, type TriggerContext } from '../../src/data/dml/triggers.ts';
import { VirtualClock } from '../../src/platform/clock.ts';
import { current } from '../../src/platform/context.ts';
import { Org } from '../../src/platform/org.ts';
import type { Transaction } from '../../src/platform/transaction.ts';
import { userFromRow } from '../../src/platform/users.ts';
import type { Program } from '../../src/runtime/program.ts';
import { buildSchema } from '../../src/schema/build-objects.ts';
import type { SharingModel } from '../../src/schema/model.ts';
import { parseXml } from '../../src/schema/xml.ts';
import type { ObjectSource } from '../../src/schema/metadata-object.ts';

export const NOW = Date.UTC(2026, 0, 15, 12, 0, 0);

const THING = `<CustomObject>
    <label>Thing</label><pluralLabel>Things</pluralLabel>
    <nameField><label>Thing Number</label><type>AutoNumber</type><displayFormat>T-{0000}</displayFormat></nameField>
    <fields><fullName>Key__c</fullName><type>Text</type><length>20</length><unique>true</unique><externalId>true</externalId><label>Key</label></fields>
    <fields><fullName>Amount__c</fullName><type>Number</type><precision>8</precision><scale>2</scale><label>Amount</label></fields>
    <fields><fullName>Color__c</fullName><type>Picklist</type><label>Color</label>
        <valueSet><restricted>true</restricted><valueSetDefinition>
            <value><fullName>Red</fullName><default>true</default><label>Red</label></value>
            <value><fullName>Blue</fullName><default>false</default><label>Blue</label></value>
        </valueSetDefinition></valueSet></fields>
    <fields><fullName>Account__c</fullName><type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Things</relationshipName><label>Account</label></fields>
    <fields><fullName>Done__c</fullName><type>Checkbox</type><defaultValue>true</defaultValue><label>Done</label></fields>
</CustomObject>`;

const PART = `<CustomObject>
    <label>Part</label>
    <nameField><label>Name</label><type>Text</type></nameField>
    <fields><fullName>Thing__c</fullName><type>MasterDetail</type><referenceTo>Thing__c</referenceTo><relationshipName>Parts</relationshipName><label>Thing</label></fields>
</CustomObject>`;

function source(name: string, xml: string): [string, ObjectSource] {
    const { root } = parseXml(xml, name);
    const fields = (root['fields'] ?? []) as ObjectSource['fields'];
    const list = Array.isArray(fields) ? fields : [fields];
    return [name, { name, object: root, fields: list, recordTypes: [], fieldSets: [], validationRules: [] }];
}

export type TriggerBody = (trigger: TriggerContext) => void;

export interface World {
    readonly org: Org;
    /** Runs work as the administrator in one transaction. */
    run<T>(work: (transaction: Transaction) => T): T;
    /** Adds a trigger; `events` like `before insert`. */
    trigger(object: string, events: readonly string[], body: TriggerBody): void;
    record(type: string, fields: Readonly<Record<string, unknown>>): SObjectValue;
}

/** A new org with an administrator, and a user who may do nothing. Things have the organization-wide default given. */
export function newWorld(sharingModel: SharingModel = 'ReadWrite'): World {
    const thing = THING.replace('<label>', `<sharingModel>${sharingModel}</sharingModel><label>`);
    const { schema } = buildSchema(new Map([source('Thing__c', thing), source('Part__c', PART)]), {
        namespace: null,
        valueSet: () => null
    });
    const store = new Store(schema);
    const ids = new IdGenerator(schema);
    const triggers: { name: string; object: string; events: Set<string>; file: string; run(): void }[] = [];
    // Only triggers are asked of the program here.
    const program = {
        triggers: (object: string) => triggers.filter((trigger) => trigger.object === object),
        lookup: (key: string) => {
            const object = schema.object(key);
            return object && { name: object.name, kind: 'sobject', supers: [] };
        },
        frameLabel: () => null
    } as unknown as Program;
    const org = new Org({ schema, store, program, clock: new VirtualClock(NOW), ids, namespace: null });
    const admin = seedUser(org, 'System Administrator', 'admin');
    seedUser(org, 'Minimum Access - Salesforce', 'nobody');
    const row = store.row('User', admin);
    const user = userFromRow((name) => row?.get(name) ?? null);
    return {
        org,
        run: (work) => org.run('anonymous', user, work),
        trigger: (object, events, body) => {
            const run = (): void => body(currentTrigger(current().transaction) as TriggerContext);
            triggers.push({ name: `${object}Trigger`, object, events: new Set(events), file: 'T.trigger', run });
        },
        record: (type, fields) => {
            const record = new SObjectValue(schema.require(type));
            Object.entries(fields).forEach(([name, value]) => record.put(name, value));
            return record;
        }
    };
}

function seedUser(org: Org, profileName: string, alias: string): string {
    const profile = org.rows.insert('Profile', { Name: profileName, UserType: 'Standard' });
    return org.rows.insert('User', {
        Username: `${alias}@example.com`,
        LastName: alias,
        Alias: alias,
        ProfileId: profile,
        UserType: 'Standard',
        IsActive: true,
        TimeZoneSidKey: 'GMT'
    });
}
