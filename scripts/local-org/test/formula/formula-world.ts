/** An org with formula fields, roll-ups and validation rules, and Apex that runs in it. */
import '../../src/library/index.ts';
import '../../src/platform/provide.ts';
import { compile, compileAnonymous } from '../../src/apex/compile.ts';
import { runDml } from '../../src/data/dml/run.ts';
import { IdGenerator } from '../../src/data/ids.ts';
import { servicesOf } from '../../src/data/services.ts';
import { SObjectValue } from '../../src/data/sobject.ts';
import { Store } from '../../src/data/store.ts';
import { installFormulas } from '../../src/formula/index.ts';
import { registry } from '../../src/library/registry.ts';
import { VirtualClock } from '../../src/platform/clock.ts';
import { Org } from '../../src/platform/org.ts';
import { userFromRow } from '../../src/platform/users.ts';
import { ApexException } from '../../src/runtime/exception.ts';
import { Program } from '../../src/runtime/program.ts';
import { buildSchema } from '../../src/schema/build-objects.ts';
import type { ObjectSource } from '../../src/schema/metadata-object.ts';
import { schemaView } from '../../src/schema/schema-view.ts';
import { children, parseXml } from '../../src/schema/xml.ts';

export const NOW = Date.UTC(2026, 0, 15, 3, 0, 0);

const number = (name: string, extra = ''): string =>
    `<fields><fullName>${name}</fullName><type>Number</type><precision>12</precision><scale>2</scale><label>${name}</label>${extra}</fields>`;
const formula = (name: string, type: string, text: string, extra = ''): string =>
    `<fields><fullName>${name}</fullName><type>${type}</type><formula>${text}</formula><label>${name}</label>${extra}</fields>`;
const rollUp = (name: string, operation: string, extra = ''): string =>
    `<fields><fullName>${name}</fullName><type>Summary</type><summaryOperation>${operation}</summaryOperation>
        <summaryForeignKey>Line__c.Parcel__c</summaryForeignKey><label>${name}</label>${extra}</fields>`;
const rule = (name: string, text: string, message: string, field = ''): string =>
    `<validationRules><fullName>${name}</fullName><active>true</active><errorConditionFormula>${text}</errorConditionFormula>
        <errorMessage>${message}</errorMessage>${field === '' ? '' : `<errorDisplayField>${field}</errorDisplayField>`}</validationRules>`;

const PARCEL = `<CustomObject><label>Parcel</label><pluralLabel>Parcels</pluralLabel>
    <nameField><label>Name</label><type>Text</type></nameField>
    ${number('Width__c')} ${number('Height__c')} ${number('Discount__c')}
    <fields><fullName>Share__c</fullName><type>Percent</type><precision>5</precision><scale>1</scale><label>Share</label></fields>
    <fields><fullName>Due__c</fullName><type>Date</type><label>Due</label></fields>
    <fields><fullName>Code__c</fullName><type>Text</type><length>20</length><label>Code</label><defaultValue>UPPER("ab") &amp; TEXT(YEAR(TODAY()))</defaultValue></fields>
    <fields><fullName>Account__c</fullName><type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Parcels</relationshipName><label>Account</label></fields>
    <fields><fullName>Status__c</fullName><type>Picklist</type><label>Status</label><valueSet><valueSetDefinition>
        <value><fullName>New</fullName><default>true</default><label>New</label></value>
        <value><fullName>Sent</fullName><default>false</default><label>Sent</label></value></valueSetDefinition></valueSet></fields>
    ${formula('Area__c', 'Number', 'Width__c * Height__c', '<precision>18</precision><scale>2</scale><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>')}
    ${formula('Strict_Area__c', 'Number', 'Width__c * Height__c', '<precision>18</precision><scale>2</scale><formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs>')}
    ${formula('Twice__c', 'Number', 'Area__c * 2', '<precision>18</precision><scale>0</scale>')}
    ${formula('Ratio__c', 'Number', 'Width__c / Height__c', '<precision>18</precision><scale>3</scale><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>')}
    ${formula('Part__c', 'Percent', 'Share__c / 2', '<precision>18</precision><scale>2</scale>')}
    ${formula('Customer__c', 'Text', 'Account__r.Name &amp; &quot; / &quot; &amp; Account__r.Owner.LastName')}
    ${formula('Late__c', 'Checkbox', 'Due__c &lt; TODAY()')}
    ${formula('Phase__c', 'Text', 'CASE(Status__c, &quot;New&quot;, &quot;A&quot;, &quot;Sent&quot;, &quot;B&quot;, &quot;?&quot;)')}
    ${formula('Key__c', 'Text', 'Id')}
    ${formula('Who__c', 'Text', '$User.LastName &amp; &quot;,&quot; &amp; $Profile.Name &amp; &quot;,&quot; &amp; $Label.Greeting')}
    ${formula('Limit__c', 'Number', '$Setup.Shop__c.Limit__c', '<precision>18</precision><scale>0</scale>')}
    ${formula('Rate__c', 'Number', '$CustomMetadata.Tariff__mdt.Standard.Rate__c', '<precision>18</precision><scale>2</scale>')}
    ${rollUp('Lines__c', 'count')}
    ${rollUp('Total__c', 'sum', '<summarizedField>Line__c.Price__c</summarizedField>')}
    ${rollUp('Paid__c', 'sum', '<summarizedField>Line__c.Price__c</summarizedField><summaryFilterItems><field>Line__c.Free__c</field><operation>equals</operation><value>False</value></summaryFilterItems>')}
    ${rollUp('Cheapest__c', 'min', '<summarizedField>Line__c.Price__c</summarizedField>')}
    ${rollUp('Last__c', 'max', '<summarizedField>Line__c.Day__c</summarizedField>')}
    ${rule('Needs_Height', 'AND(NOT(ISBLANK(Width__c)), ISBLANK(Height__c))', 'A width needs a height', 'Height__c')}
    ${rule('Only_Grows', 'AND(ISCHANGED(Width__c), PRIORVALUE(Width__c) &gt; Width__c)', 'Parcels do not shrink')}
    ${rule('New_Is_New', 'AND(ISNEW(), NOT(ISPICKVAL(Status__c, &quot;New&quot;)))', 'Start as New', 'Status__c')}
    ${rule('No_Division', '1 / Discount__c &gt; 100', 'Too small a discount')}
    ${rule('Known_Code', 'AND(Code__c = &quot;CHECK&quot;, VLOOKUP($ObjectType.Knot__c.Fields.Note__c, $ObjectType.Knot__c.Fields.Name, Name) &lt;&gt; &quot;ok&quot;)', 'Unknown name')}
    ${rule('Not_Allowed', 'AND(Code__c = &quot;SECRET&quot;, NOT($Permission.See_Secrets))', 'Not for you')}
    ${rule('Own_Account', 'AND(Code__c = &quot;OWNER&quot;, Owner:User.LastName = &quot;Miller&quot;)', 'Owned by Miller')}
    ${rule('Capped', 'Total__c &gt; 1000', 'Too expensive')}
    </CustomObject>`;

const LINE = `<CustomObject><label>Line</label><pluralLabel>Lines</pluralLabel>
    <nameField><label>Name</label><type>Text</type></nameField>
    <fields><fullName>Parcel__c</fullName><type>MasterDetail</type><referenceTo>Parcel__c</referenceTo><relationshipName>Lines</relationshipName><reparentableMasterDetail>true</reparentableMasterDetail><label>Parcel</label></fields>
    ${number('Price__c')}
    <fields><fullName>Free__c</fullName><type>Checkbox</type><defaultValue>false</defaultValue><label>Free</label></fields>
    <fields><fullName>Day__c</fullName><type>Date</type><label>Day</label></fields>
    </CustomObject>`;

const KNOT = `<CustomObject><label>Knot</label><pluralLabel>Knots</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>
    <fields><fullName>Note__c</fullName><type>Text</type><length>20</length><label>Note</label></fields>
    ${formula('Loop__c', 'Number', 'Loop__c + 1', '<precision>18</precision><scale>0</scale>')}</CustomObject>`;

const SHOP = `<CustomObject><label>Shop</label><customSettingsType>Hierarchy</customSettingsType><visibility>Public</visibility>
    ${number('Limit__c')}</CustomObject>`;

const TARIFF = `<CustomObject><label>Tariff</label><pluralLabel>Tariffs</pluralLabel><visibility>Public</visibility>${number('Rate__c')}</CustomObject>`;

function source(name: string, xml: string): [string, ObjectSource] {
    const { root } = parseXml(xml, name);
    const part = (kind: string): ObjectSource['fields'] => children(root, kind);
    return [name, { name, object: root, fields: part('fields'), recordTypes: [], fieldSets: [], validationRules: part('validationRules') }]; // prettier-ignore
}

export interface FormulaWorld {
    readonly org: Org;
    /** Saves a new record; gives its id. */
    insert(type: string, fields: Readonly<Record<string, unknown>>): string;
    update(type: string, id: string, fields: Readonly<Record<string, unknown>>): void;
    remove(type: string, id: string): void;
    /** Runs Apex; gives what it logged. */
    apex(code: string): string[];
    /** First error of a save that fails; an empty text when it does not. */
    failure(work: () => unknown): string;
    /** Value of a field of a record, as a query sees it. */
    value(type: string, id: string, field: string): string;
}

export function formulaWorld(texts: Readonly<Record<string, string>> = {}): FormulaWorld {
    const { schema } = buildSchema(
        new Map([
            source('Parcel__c', PARCEL),
            source('Line__c', LINE),
            source('Knot__c', KNOT),
            source('Shop__c', SHOP),
            source('Tariff__mdt', TARIFF)
        ]),
        { namespace: null, valueSet: () => null }
    );
    const sources = Object.entries(texts).map(([file, text]) => ({
        kind: file.endsWith('.trigger') ? ('trigger' as const) : ('class' as const),
        file,
        text,
        apiVersion: 67
    }));
    const compiled = compile({
        sources,
        schema: schemaView(schema),
        namespace: null,
        registry,
        cacheFolder: null,
        fingerprint: ''
    });
    const store = new Store(schema);
    const program = new Program({
        files: compiled.files,
        namespace: null,
        objectName: (name) => schema.object(name)?.name ?? null
    });
    const org = new Org({
        schema,
        store,
        program,
        clock: new VirtualClock(NOW),
        ids: new IdGenerator(schema),
        namespace: null
    });
    const user = seed(org);
    installFormulas(schema, store);
    servicesOf(store).labels = new Map([['greeting', { name: 'Greeting', value: 'Hello', language: 'en_US' }]]);
    const record = (type: string, fields: Readonly<Record<string, unknown>>): SObjectValue => {
        const made = new SObjectValue(schema.require(type));
        Object.entries(fields).forEach(([name, value]) => made.put(name, value));
        return made;
    };
    const run = <T>(work: () => T): T => org.run('anonymous', user, work);
    const apex = (code: string): string[] =>
        org.run('anonymous', user, (transaction) => {
            org.program.runAnonymous(compileAnonymous(code, compiled.symbols()));
            return transaction.log.map((line) => line.slice(line.indexOf('|') + 1));
        });
    return {
        org,
        apex,
        insert: (type, fields) =>
            run(() => {
                const made = record(type, fields);
                runDml('insert', [made]);
                return made.id as string;
            }),
        update: (type, id, fields) => void run(() => runDml('update', [record(type, { Id: id, ...fields })])),
        remove: (type, id) => void run(() => runDml('delete', [record(type, { Id: id })])),
        failure: (work) => {
            try {
                work();
                return '';
            } catch (error) {
                return error instanceof ApexException ? (error.text ?? '') : String(error);
            }
        },
        value: (type, id, field) =>
            apex(
                `System.debug([SELECT ${field} FROM ${type} WHERE Id = '${id}' WITH SYSTEM_MODE].get('${field}'));`
            )[0] ?? ''
    };
}

function seed(org: Org): ReturnType<typeof userFromRow> {
    const profile = org.rows.insert('Profile', { Name: 'System Administrator', UserType: 'Standard' });
    const id = org.rows.insert('User', {
        Username: 'admin@example.com',
        LastName: 'Miller',
        Alias: 'admin',
        ProfileId: profile,
        UserType: 'Standard',
        IsActive: true,
        TimeZoneSidKey: 'America/Los_Angeles'
    });
    const organization = org.rows.insert('Organization', { Name: 'Local' });
    org.rows.insert('Shop__c', { SetupOwnerId: organization, Limit__c: 5 });
    org.rows.insert('Tariff__mdt', { DeveloperName: 'Standard', MasterLabel: 'Standard', Rate__c: 7.5 });
    const row = org.store.row('User', id);
    return userFromRow((name) => row?.get(name) ?? null);
}
