/**
 * Flows that saving a record starts.
 * https://help.salesforce.com/s/articleView?id=platform.flow_considerations_trigger_record.htm
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assign, flow, flowOrg, number, onSave, ref, text, to } from './flow-org.ts';

const FAST = flow({
    label: 'Stamp Account',
    start: onSave('Account', 'RecordBeforeSave', 'Big', { filterFormula: 'NOT(ISBLANK({!$Record.Name}))' }),
    formulas: [
        { name: 'Shout', dataType: 'String', expression: 'UPPER({!$Record.Name}) & " of " & {!$User.LastName}' }
    ],
    decisions: [
        {
            name: 'Big',
            label: 'Big?',
            rules: [
                {
                    name: 'Is_Big',
                    label: 'Is big',
                    conditionLogic: 'and',
                    conditions: [
                        {
                            leftValueReference: '$Record.NumberOfEmployees',
                            operator: 'GreaterThan',
                            rightValue: number(100)
                        }
                    ],
                    connector: to('Rate')
                }
            ],
            defaultConnectorLabel: 'Small'
        }
    ],
    assignments: [
        assign('Rate', [
            ['$Record.Rating', 'Assign', text('Hot')],
            ['$Record.Description', 'Assign', ref('Shout')]
        ])
    ]
});

const TASKS = flow({
    label: 'Follow Up',
    start: onSave('Account', 'RecordAfterSave', 'Make_Task', {
        filterLogic: 'and',
        filters: [{ field: 'Rating', operator: 'EqualTo', value: text('Hot') }],
        doesRequireRecordChangedToMeetCriteria: true
    }),
    recordCreates: [
        {
            name: 'Make_Task',
            label: 'Make task',
            object: 'Task',
            inputAssignments: [
                { field: 'Subject', value: text('Call {!$Record.Name}') },
                { field: 'WhatId', value: ref('$Record.Id') },
                { field: 'OwnerId', value: ref('$Record.OwnerId') }
            ]
        }
    ]
});

describe('a flow before the save', () => {
    it('changes the record without DML', () => {
        const world = flowOrg({ Stamp: FAST });
        const id = world.insert('Account', { Name: 'Acme', NumberOfEmployees: 500 });
        assert.equal(world.value('Account', id, 'Rating'), 'Hot');
        assert.match(String(world.value('Account', id, 'Description')), /^ACME of /);
        assert.equal(world.used('dmlStatements'), 1);
    });

    it('leaves records alone that do not meet the condition', () => {
        const world = flowOrg({ Stamp: FAST });
        const id = world.insert('Account', { Name: 'Acme', NumberOfEmployees: 5 });
        assert.equal(world.value('Account', id, 'Rating'), null);
    });
});

describe('a flow after the save', () => {
    it('creates a record, once, when the record comes to meet the criteria', () => {
        const world = flowOrg({ Tasks: TASKS });
        const id = world.insert('Account', { Name: 'Acme' });
        assert.deepEqual(world.values('Task', 'Subject'), []);
        world.update('Account', id, { Rating: 'Hot' });
        assert.deepEqual(world.values('Task', 'Subject'), ['Call Acme']);
        world.update('Account', id, { Name: 'Acme 2' });
        assert.equal(world.values('Task', 'Subject').length, 1);
    });

    it('works on 200 records with one statement, and on 2,000 with ten', () => {
        const world = flowOrg({ Tasks: TASKS });
        const accounts = (count: number) => Array.from({ length: count }, (_, at) => world.record('Account', { Name: `A${at}`, Rating: 'Hot' })); // prettier-ignore
        world.dml('insert', accounts(200));
        assert.equal(world.used('dmlStatements'), 2);
        world.dml('insert', accounts(2_000));
        assert.equal(world.used('dmlStatements'), 11);
        assert.equal(world.values('Task', 'Subject').length, 2_200);
    });

    it('fails the save with the fault of an element that has no fault path', () => {
        const broken = TASKS.replace('<field>Subject</field>', '<field>Status</field>');
        const world = flowOrg({ Tasks: broken.replace('Call {!$Record.Name}', 'x'.repeat(300)) });
        const failure = world.failure(() => world.insert('Account', { Name: 'Acme', Rating: 'Hot' }));
        assert.match(
            failure,
            /^CANNOT_EXECUTE_FLOW_TRIGGER: We can't save this record because the “Follow Up” process failed\./
        );
        assert.match(failure, /when the flow tried to create records: STRING_TOO_LONG/);
        assert.deepEqual(world.values('Account', 'Name'), []);
    });
});

describe('an element the local org does not know', () => {
    it('is refused by name when the flow would start', () => {
        const world = flowOrg({
            Tasks: TASKS.replace(
                '<label>Follow Up</label>',
                '<label>x</label><orchestratedStages><name>W</name></orchestratedStages>'
            )
        });
        assert.match(
            world.failure(() => world.insert('Account', { Name: 'A', Rating: 'Hot' })),
            /Tasks .*<orchestratedStages>/
        );
    });
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_wait.htm */
describe('a flow with a wait', () => {
    const waiting = flow({
        start: onSave('Account', 'RecordAfterSave', 'Hot'),
        decisions: [
            {
                name: 'Hot',
                label: 'Hot',
                rules: [
                    {
                        name: 'Yes',
                        label: 'Yes',
                        conditionLogic: 'and',
                        conditions: [
                            { leftValueReference: '$Record.Rating', operator: 'EqualTo', rightValue: text('Hot') }
                        ],
                        connector: to('Pause')
                    }
                ]
            }
        ],
        waits: [{ name: 'Pause', label: 'Pause', waitEvents: [{ name: 'Tomorrow', eventType: 'AlarmEvent' }] }]
    });

    it('runs as long as it does not come to the wait, and stops by name where it does', () => {
        const world = flowOrg({ Waiting: waiting });
        world.insert('Account', { Name: 'Cold' });
        assert.match(
            world.failure(() => world.insert('Account', { Name: 'A', Rating: 'Hot' })),
            /Waiting .*<waits Pause> pauses the flow/
        );
    });
});

/** https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_decision.htm */
describe('a decision outcome only for records changed to meet the conditions', () => {
    const conditions = [{ leftValueReference: '$Record.Rating', operator: 'EqualTo', rightValue: text('Hot') }];
    const rule = { name: 'Yes', label: 'Yes', conditionLogic: 'and', conditions, connector: to('Mark') };
    const flows = {
        Marks: flow({
            start: onSave('Account', 'RecordBeforeSave', 'Hot'),
            decisions: [
                { name: 'Hot', label: 'Hot', rules: [{ ...rule, doesRequireRecordChangedToMeetCriteria: true }] }
            ],
            assignments: [assign('Mark', [['$Record.Site', 'Assign', text('became hot')]])]
        })
    };

    it('is taken when the record comes to meet them, new or changed', () => {
        const world = flowOrg(flows);
        const fresh = world.insert('Account', { Name: 'A', Rating: 'Hot' });
        assert.equal(world.value('Account', fresh, 'Site'), 'became hot');
        const changed = world.insert('Account', { Name: 'B', Rating: 'Cold' });
        assert.equal(world.value('Account', changed, 'Site'), null);
        world.update('Account', changed, { Rating: 'Hot' });
        assert.equal(world.value('Account', changed, 'Site'), 'became hot');
    });

    it('is not taken when the record met them before the save, and is again after it stopped to', () => {
        const world = flowOrg(flows);
        const id = world.insert('Account', { Name: 'A', Rating: 'Hot' });
        world.update('Account', id, { Site: null, Phone: '1' });
        assert.equal(world.value('Account', id, 'Site'), null);
        world.update('Account', id, { Rating: 'Cold' });
        world.update('Account', id, { Rating: 'Hot' });
        assert.equal(world.value('Account', id, 'Site'), 'became hot');
    });
});
