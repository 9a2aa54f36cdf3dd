/**
 * Stages of a flow.
 * https://help.salesforce.com/s/articleView?id=platform.flow_considerations_design_stages.htm
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assign, flow, flowOrg, ref, text, to, variable } from './flow-org.ts';

const SHOW = [['shown', 'Assign', text('{!all} at {!$Flow.CurrentStage}')]] as const;
const ALL = [['all', 'Assign', ref('$Flow.ActiveStages')]] as const;

const ORDER = flow({
    start: { connector: to('Choose') },
    variables: [variable('shown', 'String'), variable('all', 'String', { isCollection: true })],
    stages: [
        { name: 'Pay', label: 'Pay', stageOrder: 3, isActive: true },
        { name: 'Wrap', label: 'Wrap', stageOrder: 2, isActive: false },
        { name: 'Cart', label: 'Cart', stageOrder: 1, isActive: true }
    ],
    assignments: [
        assign('Choose', [...ALL, ...SHOW], 'Go_On'),
        assign('Go_On', [['$Flow.CurrentStage', 'Assign', ref('Wrap')], ['$Flow.ActiveStages', 'Add', ref('Wrap')], ...ALL, ['shown', 'Add', text('; {!all} at {!$Flow.CurrentStage}')]]) // prettier-ignore
    ]
});

const CALLER = flow({
    start: { connector: to('Call') },
    subflows: [{ name: 'Call', label: 'Call', flowName: 'Order' }]
});

const start = (name: string): string =>
    `Flow.Interview run = Flow.Interview.createInterview('${name}', new Map<String, Object>()); run.start();`;

it('starts with the stages active by default in their order, and can go on to others', () => {
    const shown = flowOrg({ Order: ORDER }).apex(`${start('Order')} System.debug(run.getVariableValue('shown'));`);
    assert.deepEqual(shown, ['[Order:Cart, Order:Pay] at Order:Cart; [Order:Cart, Order:Pay, Order:Wrap] at Order:Wrap']); // prettier-ignore
});

it('refuses stages of a flow that another one calls', () => {
    const world = flowOrg({ Order: ORDER, Caller: CALLER });
    assert.match(
        world.failure(() => world.apex(start('Caller'))),
        /stages of a flow that another one calls \(Order\)/
    );
});
