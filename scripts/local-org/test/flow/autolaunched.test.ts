/**
 * Flows that Apex starts, and what they call.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Flow_Interview.htm
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assign, flow, flowOrg, number, onSave, ref, text, to, variable } from './flow-org.ts';

const DOUBLE = flow({
    start: { connector: to('Add') },
    variables: [
        variable('amount', 'Number'),
        variable('result', 'Number'),
        variable('secret', 'String', { isOutput: false })
    ],
    assignments: [
        assign('Add', [
            ['result', 'Assign', ref('amount')],
            ['result', 'Add', ref('amount')],
            ['secret', 'Assign', text('hidden')]
        ])
    ]
});

const CALLS = flow({
    start: { connector: to('Double') },
    variables: [variable('total', 'Number')],
    subflows: [
        {
            name: 'Double',
            label: 'Double',
            flowName: 'Double_It',
            inputAssignments: [{ name: 'amount', value: number(21) }],
            storeOutputAutomatically: true,
            connector: to('Take')
        }
    ],
    assignments: [assign('Take', [['total', 'Assign', ref('Double.result')]])]
});

const ACTION = `public with sharing class Greeter {
    public static Integer calls = 0;
    public class Request { @InvocableVariable(required=true) public String name; @InvocableVariable public Integer times; }
    public class Answer { @InvocableVariable public String greeting; @InvocableVariable public Decimal length; }
    @InvocableMethod(label='Greet')
    public static List<Answer> greet(List<Request> requests) {
        calls++;
        List<Answer> answers = new List<Answer>();
        for (Request request : requests) {
            if (request.name == 'Nobody') { throw new IllegalArgumentException('No such person'); }
            Answer answer = new Answer();
            answer.greeting = 'Hello ' + request.name + ' x' + request.times + ' in call ' + calls;
            answer.length = answer.greeting.length();
            answers.add(answer);
        }
        return answers;
    }
}`;

const GREETS = (object: string): string =>
    flow({
        label: 'Greets',
        start: onSave(object, 'RecordAfterSave', 'Greet', { recordTriggerType: 'Create' }),
        actionCalls: [
            {
                name: 'Greet',
                label: 'Greet',
                actionName: 'Greeter',
                actionType: 'apex',
                flowTransactionModel: 'CurrentTransaction',
                inputParameters: [
                    { name: 'name', value: ref('$Record.Name') },
                    { name: 'times', value: number(2) }
                ],
                storeOutputAutomatically: true,
                connector: to('Keep'),
                faultConnector: to('Blame')
            }
        ],
        recordUpdates: [
            {
                name: 'Keep',
                label: 'Keep',
                inputReference: '$Record',
                inputAssignments: [{ field: 'Description', value: ref('Greet.greeting') }]
            },
            {
                name: 'Blame',
                label: 'Blame',
                inputReference: '$Record',
                inputAssignments: [{ field: 'Description', value: ref('$Flow.FaultMessage') }]
            }
        ]
    });

describe('Flow.Interview', () => {
    it('gives inputs to a flow and reads its outputs', () => {
        const world = flowOrg({ Double_It: DOUBLE, Calls: CALLS });
        const log = world.apex(`
            Flow.Interview made = Flow.Interview.createInterview('Double_It', new Map<String, Object>{ 'amount' => 4 });
            made.start();
            System.debug(made.getVariableValue('result'));
            System.debug(made.getVariableValue('secret'));
            Flow.Interview.Double_It typed = new Flow.Interview.Double_It(new Map<String, Object>{ 'amount' => 1.5 });
            typed.start();
            System.debug(typed.getVariableValue('result'));
            Flow.Interview calls = Flow.Interview.createInterview('', 'Calls', new Map<String, Object>());
            calls.start();
            System.debug(calls.getVariableValue('total'));`);
        assert.deepEqual(log, ['8', 'null', '3.0', '42']);
    });

    it('refuses a flow that is not active', () => {
        const world = flowOrg({ Double_It: DOUBLE.replace('>Active<', '>Draft<') });
        const failure = world.failure(() =>
            world.apex(`Flow.Interview.createInterview('Double_It', new Map<String, Object>());`)
        );
        assert.match(failure, /TypeException: Invalid type: Flow.Interview.Double_It/);
    });
});

describe('an Apex action', () => {
    it('is called once for all records of a batch', () => {
        const world = flowOrg({ Greets: GREETS('Account') }, { 'classes/Greeter.cls': ACTION });
        world.dml('insert', ['A', 'B', 'C'].map((Name) => world.record('Account', { Name }))); // prettier-ignore
        assert.deepEqual(world.values('Account', 'Description'), ['A', 'B', 'C'].map((name) => `Hello ${name} x2 in call 1`)); // prettier-ignore
    });

    it('leads to its fault path when it throws', () => {
        const world = flowOrg({ Greets: GREETS('Account') }, { 'classes/Greeter.cls': ACTION });
        const id = world.insert('Account', { Name: 'Nobody' });
        assert.equal(
            world.value('Account', id, 'Description'),
            'An Apex error occurred: System.IllegalArgumentException: No such person'
        );
    });
});
