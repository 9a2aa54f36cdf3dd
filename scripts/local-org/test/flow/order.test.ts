/** When flows run: order of execution, recursion, faults, later paths, events and schedules. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assign, flow, flowOrg, number, onSave, ref, START, text, to, variable } from './flow-org.ts';

const DAY = 86_400_000;

const append = (mark: string): Record<string, unknown> => assign('Mark', [['$Record.Description', 'Add', text(mark)]]);

const stamps = (mark: string, order: number | null): string =>
    flow({
        start: onSave('Account', 'RecordBeforeSave', 'Mark'),
        ...(order === null ? {} : { triggerOrder: order }),
        assignments: [append(mark)]
    });

const updates = (value: Record<string, unknown>, extra: Readonly<Record<string, unknown>> = {}, start = {}): string =>
    flow({
        label: 'Updates',
        start: onSave('Account', 'RecordAfterSave', 'Change', start),
        recordUpdates: [
            { name: 'Change', label: 'Change', inputReference: '$Record', inputAssignments: [{ field: 'Site', value }] }
        ],
        ...extra
    });

const TRIGGER = `trigger Order on Account (before insert, before update) {
    for (Account a : Trigger.new) { a.Description = (a.Description == null ? '' : a.Description) + 'T'; }
}`;

/** https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm */
describe('the order of execution', () => {
    it('has flows before the save run before triggers, in trigger order', () => {
        const flows = { Z: stamps('1', 1), A: stamps('3', 1500), M: stamps('2', null) };
        const world = flowOrg(flows, { 'triggers/Order.trigger': TRIGGER });
        const id = world.insert('Account', { Name: 'A' });
        assert.equal(world.value('Account', id, 'Description'), '123T');
    });

    it('runs triggers and flows before the save again when a flow after the save updates the record', () => {
        const world = flowOrg(
            { Before: stamps('F', null), After: updates(text('x')) },
            { 'triggers/Order.trigger': TRIGGER }
        );
        const id = world.insert('Account', { Name: 'A' });
        assert.equal(world.value('Account', id, 'Description'), 'FTFT');
        assert.equal(world.value('Account', id, 'Site'), 'x');
    });

    it('does not start a flow again for a record it is at work on', () => {
        const world = flowOrg({ After: updates(ref('Next'), { formulas: [{ name: 'Next', dataType: 'String', expression: '{!$Record.Site} & "x"' }] }) }); // prettier-ignore
        const id = world.insert('Account', { Name: 'A' });
        assert.equal(world.value('Account', id, 'Site'), 'x');
        assert.equal(world.used('dmlStatements'), 2);
    });

    it('lets one flow see what another has changed', () => {
        const second = flow({
            start: onSave('Account', 'RecordAfterSave', 'Make', { recordTriggerType: 'Update', filterFormula: 'ISCHANGED({!$Record.Site})' }), // prettier-ignore
            recordCreates: [{ name: 'Make', label: 'Make', object: 'Task', inputAssignments: [{ field: 'Subject', value: text('{!$Record.Site} after {!$Record__Prior.Name}') }] }] // prettier-ignore
        });
        const world = flowOrg({ First: updates(text('moved')), Second: second });
        world.insert('Account', { Name: 'A' });
        assert.deepEqual(world.values('Task', 'Subject'), ['moved after A']);
    });
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_custom_error.htm */
describe('a custom error', () => {
    const guard = flow({
        start: onSave('Account', 'RecordBeforeSave', 'Stop', { filters: [{ field: 'Name', operator: 'StartsWith', value: text('bad') }] }), // prettier-ignore
        customErrors: [
            {
                name: 'Stop',
                label: 'Stop',
                customErrorMessages: { errorMessage: 'No {!$Record.Name} here', isFieldError: true, fieldSelection: 'Name' } // prettier-ignore
            }
        ]
    });

    it('stops the save with its own words', () => {
        const world = flowOrg({ Guard: guard });
        assert.match(
            world.failure(() => world.insert('Account', { Name: 'Bad one' })),
            /: No Bad one here$/
        );
        assert.deepEqual(world.values('Account', 'Name'), []);
    });

    it('stops only the records it is for when the rest may be saved', () => {
        const world = flowOrg({ Guard: guard });
        world.dml('insert', ['good', 'bad', 'fine'].map((Name) => world.record('Account', { Name })), false); // prettier-ignore
        assert.deepEqual(world.values('Account', 'Name'), ['good', 'fine']);
    });
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_considerations_trigger_record.htm */
describe('a flow before a delete', () => {
    it('runs while the record is still there, and can stop the delete', () => {
        const body = flow({
            start: { ...onSave('Account', 'RecordBeforeDelete', 'Note'), recordTriggerType: 'Delete' },
            recordCreates: [{ name: 'Note', label: 'Note', object: 'Task', inputAssignments: [{ field: 'Subject', value: text('Gone: {!$Record.Name}') }] }] // prettier-ignore
        });
        const world = flowOrg({ Note: body });
        const id = world.insert('Account', { Name: 'A' });
        world.dml('delete', [world.record('Account', { Id: id })]);
        assert.deepEqual(world.values('Task', 'Subject'), ['Gone: A']);
    });
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_build_logic_fault.htm */
describe('a fault path', () => {
    const body = flow({
        start: onSave('Account', 'RecordAfterSave', 'Make', { recordTriggerType: 'Create' }),
        recordCreates: [
            {
                name: 'Make',
                label: 'Make',
                object: 'Contact',
                inputAssignments: [{ field: 'LastName', value: ref('$Record.Site') }],
                faultConnector: to('Blame')
            }
        ],
        recordUpdates: [{ name: 'Blame', label: 'Blame', inputReference: '$Record', inputAssignments: [{ field: 'Description', value: ref('$Flow.FaultMessage') }] }] // prettier-ignore
    });

    it('gets the message of the failed element, and only for the records that failed', () => {
        const world = flowOrg({ Make: body });
        const [good, bad] = [{ Name: 'A', Site: 'Miller' }, { Name: 'B' }].map((fields) => world.record('Account', fields)); // prettier-ignore
        world.dml('insert', [good, bad] as never);
        assert.deepEqual(world.values('Contact', 'LastName'), ['Miller']);
        const [first, second] = world.values('Account', 'Description');
        assert.equal(first, null);
        assert.match(
            String(second),
            /^This error occurred when the flow tried to create records: REQUIRED_FIELD_MISSING: /
        );
    });
});

const note = (extra: Readonly<Record<string, unknown>>, start: Readonly<Record<string, unknown>>): string =>
    flow({
        start,
        recordCreates: [{ name: 'Note', label: 'Note', object: 'Task', inputAssignments: [{ field: 'Subject', value: text('Later: {!$Record.Name}') }] }], // prettier-ignore
        ...extra
    });

const path = (content: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
    object: 'Account',
    triggerType: 'RecordAfterSave',
    recordTriggerType: 'CreateAndUpdate',
    filterLogic: 'and',
    filters: [{ field: 'Rating', operator: 'EqualTo', value: text('Hot') }],
    scheduledPaths: { connector: to('Note'), ...content }
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_record_schedulepath.htm */
describe('paths that run later', () => {
    it('run right after the commit, in a transaction of their own', () => {
        const world = flowOrg({ Later: note({}, path({ pathType: 'AsyncAfterCommit' })) });
        world.insert('Account', { Name: 'A', Rating: 'Hot' });
        assert.deepEqual(world.values('Task', 'Subject'), []);
        world.org.settle();
        assert.deepEqual(world.values('Task', 'Subject'), ['Later: A']);
    });

    it('do not run when the save is undone', () => {
        const world = flowOrg({ Later: note({}, path({ pathType: 'AsyncAfterCommit' })) });
        world.failure(() => world.apex("insert new Account(Name = 'A', Rating = 'Hot'); throw new IllegalArgumentException();")); // prettier-ignore
        world.org.settle();
        assert.deepEqual(world.values('Task', 'Subject'), []);
    });

    const inTwoDays = path({ name: 'Two_Days', label: 'Two days', offsetNumber: 2, offsetUnit: 'Days', timeSource: 'RecordTriggerEvent' }); // prettier-ignore

    it('run when their time has come', () => {
        const world = flowOrg({ Later: note({}, inTwoDays) });
        world.insert('Account', { Name: 'A', Rating: 'Hot' });
        world.org.advanceTo(START + DAY);
        assert.deepEqual(world.values('Task', 'Subject'), []);
        world.org.advanceTo(START + 2 * DAY);
        assert.deepEqual(world.values('Task', 'Subject'), ['Later: A']);
    });

    it('do not run for records that no longer meet the criteria', () => {
        const world = flowOrg({ Later: note({}, inTwoDays) });
        const id = world.insert('Account', { Name: 'A', Rating: 'Hot' });
        world.update('Account', id, { Rating: 'Cold' });
        world.org.advanceTo(START + 3 * DAY);
        assert.deepEqual(world.values('Task', 'Subject'), []);
    });

    it('count from a date of the record, and follow it', () => {
        const start = { ...path({ name: 'Close', offsetNumber: -1, offsetUnit: 'Days', recordField: 'CloseDate', timeSource: 'RecordField' }), object: 'Opportunity', filters: [] }; // prettier-ignore
        const world = flowOrg({ Later: note({}, start) });
        const fields = { Name: 'O', StageName: 'Prospecting' };
        const [id = ''] = world.apex(
            `Opportunity o = new Opportunity(Name = '${fields.Name}', StageName = '${fields.StageName}', CloseDate = Date.newInstance(2026, 1, 20)); insert o; System.debug(o.Id);`
        );
        world.apex(`update new Opportunity(Id = '${id}', CloseDate = Date.newInstance(2026, 1, 30));`);
        world.org.advanceTo(START + 6 * DAY);
        assert.deepEqual(world.values('Task', 'Subject'), []);
        world.org.advanceTo(START + 15 * DAY);
        assert.deepEqual(world.values('Task', 'Subject'), ['Later: O']);
    });

    it('of 2,000 records run in batches of at most 200', () => {
        const world = flowOrg({ Later: note({}, path({ pathType: 'AsyncAfterCommit' })) });
        world.dml('insert', Array.from({ length: 450 }, (_, at) => world.record('Account', { Name: `A${at}`, Rating: 'Hot' }))); // prettier-ignore
        assert.equal(world.org.settle().length, 3);
        assert.equal(world.values('Task', 'Subject').length, 450);
    });
});

const EVENT = `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>Ping</label><pluralLabel>Pings</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>
<fields><fullName>Word__c</fullName><label>Word</label><type>Text</type><length>50</length></fields></CustomObject>`;

/** https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_platform_event.htm */
describe('platform events', () => {
    it('are published by one flow and start another, as Automated Process', () => {
        const publish = flow({
            start: onSave('Account', 'RecordAfterSave', 'Publish', { recordTriggerType: 'Create' }),
            recordCreates: [{ name: 'Publish', label: 'Publish', object: 'Ping__e', inputAssignments: [{ field: 'Word__c', value: ref('$Record.Name') }] }] // prettier-ignore
        });
        const hear = flow({
            start: { connector: to('Note'), object: 'Ping__e', triggerType: 'PlatformEvent' },
            recordCreates: [{ name: 'Note', label: 'Note', object: 'Task', inputAssignments: [{ field: 'Subject', value: text('Heard {!$Record.Word__c} as {!$User.LastName}') }] }] // prettier-ignore
        });
        const world = flowOrg({ Publish: publish, Hear: hear }, { 'objects/Ping__e/Ping__e.object-meta.xml': EVENT });
        world.insert('Account', { Name: 'A' });
        assert.deepEqual(world.values('Task', 'Subject'), []);
        world.org.settle();
        assert.deepEqual(world.values('Task', 'Subject'), ['Heard A as Automated Process']);
    });
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_schedule.htm */
describe('a scheduled flow', () => {
    it('runs at its time for every record that meets the criteria, every day', () => {
        const start = {
            connector: to('Note'),
            object: 'Account',
            triggerType: 'Scheduled',
            schedule: { frequency: 'Daily', startDate: '2026-01-16', startTime: '08:00:00.000Z' },
            filterLogic: 'and',
            filters: [{ field: 'Rating', operator: 'EqualTo', value: text('Hot') }]
        };
        const world = flowOrg({ Nightly: note({}, start) });
        world.dml('insert', ['Hot', 'Cold'].map((Rating) => world.record('Account', { Name: Rating, Rating }))); // prettier-ignore
        world.org.advanceTo(START + DAY / 2);
        assert.equal(world.values('Task', 'Subject').length, 0);
        world.org.advanceTo(START + 2.5 * DAY);
        assert.deepEqual(world.values('Task', 'Subject'), ['Later: Hot', 'Later: Hot']);
    });
});

const sends = flow({
    start: { connector: to('Mail') },
    actionCalls: [
        {
            name: 'Mail',
            label: 'Mail',
            actionName: 'emailSimple',
            actionType: 'emailSimple',
            inputParameters: [
                { name: 'emailAddresses', value: text('a@example.com') },
                { name: 'emailSubject', value: text('Hello') }
            ],
            connector: to('Ring')
        },
        {
            name: 'Ring',
            label: 'Ring',
            actionName: 'customNotificationAction',
            actionType: 'customNotificationAction',
            inputParameters: [{ name: 'title', value: text('Late') }]
        }
    ]
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_actions_sendemail.htm */
describe('actions that send', () => {
    it('are captured', () => {
        const world = flowOrg({ Sends: sends });
        world.apex("Flow.Interview.createInterview('Sends', new Map<String, Object>()).start();");
        assert.equal(world.org.emails[0]?.['emailsubject'], 'Hello');
        assert.equal(world.org.notifications[0]?.['title'], 'Late');
    });
});

const list = flow({
    start: { connector: to('Get') },
    variables: [variable('result', 'String')],
    recordLookups: [
        {
            name: 'Get',
            label: 'Get',
            object: 'Account',
            getFirstRecordOnly: false,
            storeOutputAutomatically: true,
            filterLogic: '1 AND (2 OR 3)',
            filters: [
                { field: 'NumberOfEmployees', operator: 'GreaterThan', value: number(1) },
                { field: 'Rating', operator: 'EqualTo', value: text('Hot') },
                { field: 'Name', operator: 'StartsWith', value: text('b') }
            ],
            connector: to('Sort')
        }
    ],
    collectionProcessors: [
        {
            name: 'Sort',
            label: 'Sort',
            collectionProcessorType: 'SortCollectionProcessor',
            collectionReference: 'Get',
            sortOptions: [{ sortField: 'NumberOfEmployees', sortOrder: 'Desc', doesPutEmptyStringAndNullFirst: false }],
            connector: to('Filter')
        },
        {
            name: 'Filter',
            label: 'Filter',
            collectionProcessorType: 'FilterCollectionProcessor',
            collectionReference: 'Sort',
            assignNextValueToReference: 'currentItem_Filter',
            conditionLogic: 'and',
            conditions: [{ leftValueReference: 'currentItem_Filter.NumberOfEmployees', operator: 'LessThan', rightValue: number(9) }], // prettier-ignore
            connector: to('Map')
        }
    ],
    transforms: [
        {
            name: 'Map',
            label: 'Map',
            dataType: 'SObject',
            isCollection: true,
            objectType: 'Contact',
            storeOutputAutomatically: true,
            transformValues: {
                transformValueActions: [
                    { outputFieldApiName: 'LastName', transformType: 'Map', value: ref('Filter[$EachItem].Name') },
                    { outputFieldApiName: 'AccountId', transformType: 'Map', value: ref('Filter[$EachItem].Id') }
                ]
            },
            connector: to('Save')
        }
    ],
    recordCreates: [{ name: 'Save', label: 'Save', inputReference: 'Map', connector: to('Undo') }],
    decisions: [{ name: 'Undo', label: 'Undo', rules: [] }]
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_transform.htm */
describe('collections', () => {
    it('are looked up, sorted, filtered, transformed and stored', () => {
        const world = flowOrg({ List: list });
        const accounts = [['a', 9], ['b', 5], ['bb', 7], ['x', 8]] as const; // prettier-ignore
        world.dml('insert', accounts.map(([Name, NumberOfEmployees]) => world.record('Account', { Name, NumberOfEmployees, ...(Name === 'a' ? { Rating: 'Hot' } : {}) }))); // prettier-ignore
        world.apex("Flow.Interview.createInterview('List', new Map<String, Object>()).start();");
        assert.deepEqual(world.values('Contact', 'LastName'), ['bb', 'b']);
    });
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_rollback.htm */
describe('Roll Back Records', () => {
    it('undoes what the flow has stored', () => {
        const body = flow({
            start: { connector: to('Make') },
            recordCreates: [{ name: 'Make', label: 'Make', object: 'Account', inputAssignments: [{ field: 'Name', value: text('A') }], connector: to('Undo') }], // prettier-ignore
            recordRollbacks: [{ name: 'Undo', label: 'Undo' }]
        });
        const world = flowOrg({ Undo: body });
        world.apex("Flow.Interview.createInterview('Undo', new Map<String, Object>()).start();");
        assert.deepEqual(world.values('Account', 'Name'), []);
    });
});

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm */
describe('an overriding flow', () => {
    it('runs in place of the flow it overrides', () => {
        const flows = { First: stamps('packaged', null), Second: stamps('own', null).replace('<label>', '<overriddenFlow>First</overriddenFlow><label>') }; // prettier-ignore
        const world = flowOrg(flows);
        const id = world.insert('Account', { Name: 'A' });
        assert.equal(world.value('Account', id, 'Description'), 'own');
    });
});
