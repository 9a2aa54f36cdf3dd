import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { flows } from '../src/checks/flows.ts';
import { findingsOf, projectWith } from './fixture.ts';

const RULES = JSON.stringify({ switches: '$Setup.Switches__c.', 'faults end in': ['Keep', 'Issue__c'] });
const PATH = 'force-app/main/core/flows/Note.flow-meta.xml';
const GATE = `<decisions><name>Is_It_On</name><rules><name>On</name><conditionLogic>and</conditionLogic><conditions>
    <leftValueReference>$Setup.Switches__c.Note_On__c</leftValueReference><operator>EqualTo</operator>
    <rightValue><booleanValue>true</booleanValue></rightValue></conditions>
    <connector><targetReference>Act</targetReference></connector></rules></decisions>`;
const ACT = `<actionCalls><name>Act</name><actionName>Act</actionName>
    <faultConnector><targetReference>Keep_It</targetReference></faultConnector></actionCalls>`;
const KEEP = '<actionCalls><name>Keep_It</name><actionName>Keep</actionName></actionCalls>';
const START = '<start><connector><targetReference>Is_It_On</targetReference></connector></start>';
const OVERRIDABLE = '<isOverridable>true</isOverridable>';

function findingsFor(t: TestContext, ...parts: string[]): Promise<string[]> {
    const flow = `<Flow xmlns="http://soap.sforce.com/2006/04/metadata">\n${parts.join('\n')}\n</Flow>`;
    return findingsOf(flows, projectWith(t, { 'config/flow-rules.json': RULES, [PATH]: flow }));
}

test('a flow that is overridable, begins with its switch and keeps its faults is sound', async (t) => {
    assert.deepEqual(await findingsFor(t, START, GATE, ACT, KEEP, OVERRIDABLE), []);
});

test('a flow nobody can override is found', async (t) => {
    const [found, ...more] = await findingsFor(t, START, GATE, ACT, KEEP);
    assert.match(found!, /isOverridable is not true/u);
    assert.deepEqual(more, []);
});

test('a flow that acts before it asks for a switch is found', async (t) => {
    const begins = START.replace('Is_It_On', 'Act');
    const [found] = await findingsFor(t, begins, ACT, KEEP, OVERRIDABLE);
    assert.match(found!, /Act runs without asking for a switch/u);
});

test('a switch that stops when it is on, or lets another way through, is no switch', async (t) => {
    const other = '<defaultConnector><targetReference>Act</targetReference></defaultConnector></decisions>';
    for (const gate of [GATE.replace('>true<', '>false<'), GATE.replace('</decisions>', other)]) {
        const [found] = await findingsFor(t, START, gate, ACT, KEEP, OVERRIDABLE);
        assert.match(found!, /Is_It_On runs without asking for a switch/u);
    }
});

test('a fault that is not kept is found, with or without a fault path', async (t) => {
    const silent = ACT.replace(/<faultConnector>.*<\/faultConnector>/u, '');
    for (const [act, end] of [
        [silent, KEEP],
        [ACT, KEEP.replace('>Keep<', '>Forget<')]
    ] as const) {
        const [found] = await findingsFor(t, START, GATE, act, end, OVERRIDABLE);
        assert.match(found!, /a fault of Act is not kept anywhere/u);
    }
});
