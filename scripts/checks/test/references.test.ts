import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { references } from '../src/checks/references.ts';
import { apexClass, customObject, findingsOf, meta, projectWith } from './fixture.ts';

const STANDARD = {
    objects: { Account: ['Phone'] },
    systemFields: ['Id', 'Name'],
    listViewColumns: ['NAME'],
    actions: ['Edit'],
    pageComponentPrefixes: ['force:'],
    tabs: ['standard-home']
};
const BASE = {
    'config/standard-names.json': JSON.stringify(STANDARD),
    ...customObject('Row__c', {
        Size__c: '<type>Number</type><precision>18</precision><scale>0</scale>',
        Account__c: '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Rows</relationshipName>',
        Must__c: '<required>true</required><type>Text</type><length>5</length>',
        Twice__c: '<formula>acme__Size__c * 2 + LEN(Account__r.Name)</formula><type>Number</type>'
    }),
    'force-app/main/core/labels/L.labels-meta.xml': meta('CustomLabels', '<labels><fullName>Hello</fullName></labels>')
};

function findingsFor(t: TestContext, files: Record<string, string>): Promise<string[]> {
    return findingsOf(references, projectWith(t, { ...BASE, ...files }));
}

/** One metadata file that must pass as `good`, and give `message` once one thing in it is spoiled. */
interface Case {
    readonly path: string;
    readonly root: string;
    readonly good: string;
    readonly bad: readonly (readonly [body: string, message: RegExp])[];
    readonly also?: Record<string, string>;
}

const CLASS = apexClass(
    'core',
    'Act',
    'public with sharing class Act { @InvocableMethod static void go(List<In> i) {} public class In { @InvocableVariable public Id row; } }'
);
const PAGE = { 'force-app/main/core/flexipages/P.flexipage-meta.xml': meta('FlexiPage', '<type>RecordPage</type>') };
const FLOW_START =
    '<apiVersion>67.0</apiVersion><start><connector><targetReference>Do</targetReference></connector><object>Row__c</object></start>';

const CASES: Readonly<Record<string, Case>> = {
    'a permission set': {
        path: 'permissionsets/P.permissionset-meta.xml',
        root: 'PermissionSet',
        good:
            '<classAccesses><apexClass>Act</apexClass><enabled>true</enabled></classAccesses>' +
            '<fieldPermissions><editable>true</editable><field>acme__Row__c.acme__Size__c</field><readable>true</readable></fieldPermissions>' +
            '<objectPermissions><allowEdit>true</allowEdit><allowRead>true</allowRead><object>Row__c</object></objectPermissions>' +
            '<tabSettings><tab>standard-Account</tab><visibility>Visible</visibility></tabSettings>',
        bad: [
            ['<classAccesses><apexClass>Nope</apexClass></classAccesses>', /no ApexClass 'Nope'/],
            ['<objectPermissions><object>Nope__c</object></objectPermissions>', /no object 'Nope__c'/],
            [
                '<objectPermissions><allowEdit>true</allowEdit><object>Row__c</object></objectPermissions>',
                /allowEdit needs allowRead/
            ],
            ['<fieldPermissions><field>Row__c.Nope__c</field></fieldPermissions>', /no field 'Nope__c' on Row__c/],
            ['<fieldPermissions><field>Account.Fone</field></fieldPermissions>', /no field 'Fone' on Account/],
            [
                '<fieldPermissions><field>Row__c.Must__c</field></fieldPermissions>',
                /is required: its rights cannot be granted/
            ],
            [
                '<fieldPermissions><editable>true</editable><field>Row__c.Twice__c</field><readable>true</readable></fieldPermissions>',
                /is computed/
            ],
            ['<tabSettings><tab>Nope</tab></tabSettings>', /no tab 'Nope'/],
            ['<flowAccesses><flow>Nope</flow></flowAccesses>', /no Flow 'Nope'/],
            ['<customPermissions><name>Nope</name></customPermissions>', /no CustomPermission 'Nope'/],
            [
                '<applicationVisibilities><application>Nope</application></applicationVisibilities>',
                /no CustomApplication 'Nope'/
            ],
            [
                '<externalCredentialPrincipalAccesses><externalCredentialPrincipal>X-Y</externalCredentialPrincipal></externalCredentialPrincipalAccesses>',
                /no ExternalCredentialPrincipal 'X-Y'/
            ],
            [
                '<classAccesses><apexClass>Act</apexClass></classAccesses><classAccesses><apexClass>Act</apexClass></classAccesses>',
                /classAccesses Act is granted twice/
            ]
        ],
        also: CLASS
    },
    'a layout': {
        path: 'layouts/Row__c-Row Layout.layout-meta.xml',
        root: 'Layout',
        good: '<layoutSections><layoutColumns><layoutItems><field>Size__c</field></layoutItems></layoutColumns></layoutSections>',
        bad: [
            [
                '<layoutSections><layoutColumns><layoutItems><field>Nope__c</field></layoutItems></layoutColumns></layoutSections>',
                /no field 'Nope__c'/
            ],
            ['<relatedLists><relatedList>Row__c.Nope__c</relatedList></relatedLists>', /no field 'Nope__c'/],
            [
                '<quickActionList><quickActionListItems><quickActionName>Nope</quickActionName></quickActionListItems></quickActionList>',
                /no action 'Nope'/
            ]
        ]
    },
    'a Lightning page': {
        path: 'flexipages/Row.flexipage-meta.xml',
        root: 'FlexiPage',
        good: '<sobjectType>Row__c</sobjectType><flexiPageRegions><itemInstances><componentInstance><componentName>force:detailPanel</componentName></componentInstance></itemInstances></flexiPageRegions>',
        bad: [
            ['<sobjectType>Nope__c</sobjectType>', /no object 'Nope__c'/],
            [
                '<flexiPageRegions><itemInstances><componentInstance><componentName>nope</componentName></componentInstance></itemInstances></flexiPageRegions>',
                /no LightningComponent 'nope'/
            ],
            [
                '<flexiPageRegions><itemInstances><componentInstance><componentName>far:nope</componentName></componentInstance></itemInstances></flexiPageRegions>',
                /no component 'far:nope'/
            ],
            [
                '<sobjectType>Row__c</sobjectType><flexiPageRegions><itemInstances><fieldInstance><fieldItem>Record.Nope__c</fieldItem></fieldInstance></itemInstances></flexiPageRegions>',
                /no field 'Nope__c'/
            ],
            [
                '<flexiPageRegions><itemInstances><componentInstance><value>Facet-1</value></componentInstance></itemInstances></flexiPageRegions>',
                /no region 'Facet-1'/
            ]
        ]
    },
    'a flow': {
        path: 'flows/F.flow-meta.xml',
        root: 'Flow',
        good:
            FLOW_START +
            '<actionCalls><name>Do</name><actionName>Act</actionName><actionType>apex</actionType><inputParameters><name>row</name><value><elementReference>$Record.Size__c</elementReference></value></inputParameters></actionCalls>',
        bad: [
            [FLOW_START, /no step 'Do' in this flow/],
            ['<apiVersion>66.0</apiVersion>', /apiVersion is '66.0', must be 67.0/],
            ['<apiVersion>67.0</apiVersion><start><object>Nope__c</object></start>', /no object 'Nope__c'/],
            [
                '<apiVersion>67.0</apiVersion><start><filters><field>Nope__c</field></filters><object>Row__c</object></start>',
                /no field 'Nope__c'/
            ],
            [
                '<apiVersion>67.0</apiVersion><actionCalls><name>A</name><actionName>Nope</actionName><actionType>apex</actionType></actionCalls>',
                /no ApexClass 'Nope'/
            ],
            [
                '<apiVersion>67.0</apiVersion><actionCalls><name>A</name><actionName>Act</actionName><actionType>apex</actionType><inputParameters><name>nope</name></inputParameters></actionCalls>',
                /no invocable variable 'nope'/
            ],
            [
                '<apiVersion>67.0</apiVersion><recordLookups><name>A</name><object>Row__c</object><queriedFields>Nope__c</queriedFields></recordLookups>',
                /no field 'Nope__c'/
            ],
            [
                '<apiVersion>67.0</apiVersion><recordCreates><name>A</name><object>Row__c</object><inputAssignments><field>Nope__c</field></inputAssignments></recordCreates>',
                /no field 'Nope__c'/
            ],
            [
                '<apiVersion>67.0</apiVersion><subflows><name>A</name><flowName>Nope</flowName></subflows>',
                /no Flow 'Nope'/
            ],
            [
                '<apiVersion>67.0</apiVersion><assignments><name>A</name><assignmentItems><assignToReference>Nope</assignToReference></assignmentItems></assignments>',
                /nothing in this flow is named 'Nope'/
            ],
            [
                '<apiVersion>67.0</apiVersion><textTemplates><name>A</name><text>Hi {!$Label.Nope}</text></textTemplates>',
                /no CustomLabel 'Nope'/
            ],
            [
                '<apiVersion>67.0</apiVersion><start><object>Row__c</object></start><formulas><name>A</name><expression>{!$Record.Nope__c} + 1</expression></formulas>',
                /no field 'Nope__c'/
            ]
        ],
        also: CLASS
    },
    'an app': {
        path: 'applications/A.app-meta.xml',
        root: 'CustomApplication',
        good: '<tabs>standard-home</tabs><utilityBar>P</utilityBar>',
        bad: [
            ['<tabs>Nope</tabs>', /no tab 'Nope'/],
            ['<utilityBar>Nope</utilityBar>', /no FlexiPage 'Nope'/]
        ],
        also: PAGE
    },
    'a tab': {
        path: 'tabs/Row__c.tab-meta.xml',
        root: 'CustomTab',
        good: '<customObject>true</customObject>',
        bad: [
            ['<flexiPage>Nope</flexiPage>', /no FlexiPage 'Nope'/],
            ['<lwcComponent>nope</lwcComponent>', /no LightningComponent 'nope'/]
        ]
    },
    'a list view': {
        path: 'objects/Row__c/listViews/All.listView-meta.xml',
        root: 'ListView',
        good: '<columns>NAME</columns><columns>Size__c</columns><filters><field>Size__c</field></filters>',
        bad: [
            ['<columns>Nope__c</columns>', /no field 'Nope__c'/],
            ['<filters><field>Nope__c</field></filters>', /no field 'Nope__c'/]
        ]
    },
    'a compact layout': {
        path: 'objects/Row__c/compactLayouts/C.compactLayout-meta.xml',
        root: 'CompactLayout',
        good: '<fields>Name</fields><fields>Size__c</fields>',
        bad: [['<fields>Nope__c</fields>', /no field 'Nope__c'/]]
    },
    'a validation rule': {
        path: 'objects/Row__c/validationRules/V.validationRule-meta.xml',
        root: 'ValidationRule',
        good: '<errorConditionFormula>Size__c &gt; 1 &amp;&amp; "Nope__c" = $Label.Hello</errorConditionFormula>',
        bad: [
            ['<errorConditionFormula>Nope__c &gt; 1</errorConditionFormula>', /no field 'Nope__c'/],
            ['<errorConditionFormula>$Setup.Nope__c.On__c</errorConditionFormula>', /no object 'Nope__c'/],
            ['<errorConditionFormula>$Permission.Nope</errorConditionFormula>', /no CustomPermission 'Nope'/]
        ]
    },
    'a custom metadata record': {
        path: 'customMetadata/Job.One.md-meta.xml',
        root: 'CustomMetadata',
        good: '<values><field>Work_Class__c</field><value>Act</value></values>',
        bad: [
            ['<values><field>Nope__c</field></values>', /no field 'Nope__c' on Job__mdt/],
            ['<values><field>Work_Class__c</field><value>Nope</value></values>', /no ApexClass 'Nope'/]
        ],
        also: { ...CLASS, ...customObject('Job__mdt', { Work_Class__c: '' }) }
    },
    'a named credential': {
        path: 'namedCredentials/N.namedCredential-meta.xml',
        root: 'NamedCredential',
        good: '<namedCredentialParameters><parameterType>Url</parameterType></namedCredentialParameters>',
        bad: [
            [
                '<namedCredentialParameters><externalCredential>Nope</externalCredential></namedCredentialParameters>',
                /no ExternalCredential 'Nope'/
            ]
        ]
    },
    'a field': {
        path: 'objects/Row__c/fields/New__c.field-meta.xml',
        root: 'CustomField',
        good: '<description>D</description><inlineHelpText>H</inlineHelpText><formula>Size__c</formula>',
        bad: [
            ['<description>D</description>', /Row__c\.New__c has no help text/],
            ['<inlineHelpText>H</inlineHelpText>', /Row__c\.New__c has no description/],
            ['<referenceTo>Nope__c</referenceTo>', /no object 'Nope__c'/],
            ['<formula>Nope__c + 1</formula>', /no field 'Nope__c'/],
            ['<formula>Account__r.Fone__c</formula>', /no field 'Fone__c' on Account/],
            ['<summarizedField>Row__c.Nope__c</summarizedField>', /no field 'Nope__c'/]
        ],
        also: {
            'force-app/main/core/objects/Account/fields/X__c.field-meta.xml': meta(
                'CustomField',
                '<fullName>X__c</fullName><description>D</description><inlineHelpText>H</inlineHelpText>'
            )
        }
    }
};

for (const [what, { path, root, good, bad, also }] of Object.entries(CASES)) {
    const file = `force-app/main/core/${path}`;
    test(`${what} that names what exists passes`, async (t) => {
        assert.deepEqual(await findingsFor(t, { ...also, [file]: meta(root, good) }), []);
    });
    for (const [body, message] of bad) {
        test(`${what} is refused: ${message.source}`, async (t) => {
            assert.match((await findingsFor(t, { ...also, [file]: meta(root, body) })).join('\n'), message);
        });
    }
}

test('labels, credentials and permissions that Apex names must exist; comments and literals do not count', async (t) => {
    const source = `public with sharing class A {
    // Label.InComment
    String a = Label.Hello + System.Label.acme.Hello + 'Label.InText';
    String b = System.Label.Nope;
    String c = Label.acme.Gone;
    String d = 'callout:Nowhere/orders';
    Boolean e = FeatureManagement.checkPermission('Never');
}`;
    const path = 'force-app/main/core/classes/A.cls';
    assert.deepEqual(await findingsFor(t, apexClass('core', 'A', source)), [
        `${path}:4 no CustomLabel 'Nope'`,
        `${path}:5 no CustomLabel 'Gone'`,
        `${path}:6 no NamedCredential 'Nowhere'`,
        `${path}:7 no CustomPermission 'Never'`
    ]);
});

test('a class without its metadata file, or with another API version, is found', async (t) => {
    const path = 'force-app/main/core/classes/A.cls';
    const old = meta('ApexClass', '<apiVersion>60.0</apiVersion>');
    assert.match((await findingsFor(t, { [path]: '' }))[0] ?? '', /A\.cls has no -meta\.xml/);
    assert.match(
        (await findingsFor(t, { [path]: '', [`${path}-meta.xml`]: old }))[0] ?? '',
        /apiVersion is '60.0', must be 67.0/
    );
});

test('a label defined twice is found', async (t) => {
    const twice = meta('CustomLabels', '<labels><fullName>Hello</fullName></labels>');
    const found = await findingsFor(t, { 'force-app/main/other/labels/M.labels-meta.xml': twice });
    assert.match(found.join('\n'), /label Hello is defined twice/);
});

test('what a component imports and puts into its template must exist', async (t) => {
    const folder = 'force-app/main/core/lwc';
    const bundle = meta('LightningComponentBundle', '<apiVersion>67.0</apiVersion>');
    const files = {
        ...apexClass(
            'core',
            'Data',
            'public with sharing class Data { @AuraEnabled(cacheable=true) public static String good() { return null; } public static String hidden() { return null; } }'
        ),
        [`${folder}/other/other.js-meta.xml`]: bundle,
        [`${folder}/view/view.js-meta.xml`]: bundle,
        [`${folder}/view/view.html`]: '<template><c-other></c-other>\n<c-not-there></c-not-there></template>',
        [`${folder}/view/view.ts`]: [
            "import good from '@salesforce/apex/Data.good';",
            "import hidden from '@salesforce/apex/Data.hidden';",
            "import none from '@salesforce/apex/None.good';",
            "import hello from '@salesforce/label/c.Hello';",
            "import nope from '@salesforce/label/c.Nope';",
            "import SIZE from '@salesforce/schema/Row__c.Size__c';",
            "import WIDTH from '@salesforce/schema/Row__c.Width__c';",
            "import { x } from 'c/other';",
            "import { y } from 'c/another';"
        ].join('\n')
    };
    assert.deepEqual(await findingsFor(t, files), [
        `${folder}/view/view.html:2 no LightningComponent 'notThere' for <c-not-there>`,
        `${folder}/view/view.ts:2 Data has no static @AuraEnabled method 'hidden'`,
        `${folder}/view/view.ts:3 no ApexClass 'None'`,
        `${folder}/view/view.ts:5 no CustomLabel 'Nope'`,
        `${folder}/view/view.ts:7 no field 'Width__c' on Row__c`,
        `${folder}/view/view.ts:9 no LightningComponent 'c/another'`
    ]);
});
