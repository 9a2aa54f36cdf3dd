/** What elements and operators do, one documented behaviour each. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assign, flow, flowOrg, number, ref, text, to, variable, yes, type FlowOrg } from './flow-org.ts';

const HELP = 'https://help.salesforce.com/s/articleView?id=platform.';
const ASSIGNMENT = `${HELP}flow_ref_operators_assignment.htm`;
const CONDITION = `${HELP}flow_ref_operators_condition.htm`;
const FORMULA = `${HELP}flow_ref_resources_formula.htm`;
const LOOP = `${HELP}flow_ref_elements_loop.htm`;
const GLOBALS = `${HELP}flow_ref_resources_global_constants.htm`;

type Item = readonly [string, string, Record<string, unknown>];
type Value = Record<string, unknown>;

const no = { booleanValue: false };
const nothing = ref('blank');
const VARIABLES = [
    variable('result', 'String'),
    variable('blank', 'String'),
    variable('t', 'String', { value: text('Tracking') }),
    variable('n', 'Number', { scale: 2, value: number(5) }),
    variable('whole', 'Number', { scale: 0 }),
    variable('b', 'Boolean'),
    variable('d', 'Date', { value: { dateValue: '2026-01-31' } }),
    variable('list', 'String', { isCollection: true }),
    variable('other', 'String', { isCollection: true }),
    variable('account', 'SObject', { objectType: 'Account' }),
    variable('twin', 'SObject', { objectType: 'Account' }),
    variable('accounts', 'SObject', { objectType: 'Account', isCollection: true })
];

/** A flow that assigns, and shows a template of what came of it. */
function assigns(items: readonly Item[], shown: string): string {
    return flow({
        start: { connector: to('Do') },
        variables: VARIABLES,
        assignments: [assign('Do', [...items, ['result', 'Assign', text(shown)]])]
    });
}

/** A flow whose decision takes its one outcome, or does not. */
function decides(left: string, operator: string, right: Value, setUp: readonly Item[] = []): string {
    return flow({
        start: { connector: to('Do') },
        variables: VARIABLES,
        assignments: [
            assign('Do', [...setUp, ['result', 'Assign', text('no')]], 'Decide'),
            assign('Yes', [['result', 'Assign', text('yes')]])
        ],
        decisions: [
            {
                name: 'Decide',
                label: 'Decide',
                rules: [
                    {
                        name: 'Holds',
                        label: 'Holds',
                        conditionLogic: 'and',
                        conditions: [{ leftValueReference: left, operator, rightValue: right }],
                        connector: to('Yes')
                    }
                ]
            }
        ]
    });
}

function computes(dataType: string, expression: string, extra: Value = {}): string {
    return flow({
        start: { connector: to('Do') },
        variables: VARIABLES,
        formulas: [{ name: 'f', dataType, expression, ...extra }],
        assignments: [assign('Do', [['result', 'Assign', text('{!f}')]])]
    });
}

const add = (name: string, ...values: readonly string[]): Item[] =>
    values.map((value) => [name, 'Add', text(value)] as const);

const abc = add('list', 'a', 'b', 'c', 'b');

interface Probe {
    readonly says: string;
    readonly flow: string;
    readonly result: string;
    readonly doc: string;
}

const probe = (says: string, body: string, result: string, doc: string): Probe => ({ says, flow: body, result, doc });

function loops(order: string): string {
    return flow({
        start: { connector: to('Do') },
        variables: VARIABLES,
        assignments: [assign('Do', abc, 'Each'), assign('Join', [['result', 'Add', ref('Each')]], 'Each')],
        loops: [
            {
                name: 'Each',
                label: 'Each',
                collectionReference: 'list',
                iterationOrder: order,
                nextValueConnector: to('Join')
            }
        ]
    });
}

const PROBES: readonly Probe[] = [
    probe('Add joins text', assigns([['t', 'Add', text('!')]], '{!t}'), 'Tracking!', ASSIGNMENT),
    probe('Add sums numbers', assigns([['n', 'Add', number(1.5)]], '{!n}'), '6.5', ASSIGNMENT),
    probe('Subtract takes away', assigns([['n', 'Subtract', number(7)]], '{!n}'), '-2', ASSIGNMENT),
    probe('Add moves a date by days', assigns([['d', 'Add', number(1)]], '{!d}'), 'February 1, 2026', ASSIGNMENT),
    probe('Subtract moves a date back', assigns([['d', 'Subtract', number(31)]], '{!d}'), 'December 31, 2025', ASSIGNMENT), // prettier-ignore
    probe('Add appends to a collection', assigns(abc, '{!list}'), '[a, b, c, b]', ASSIGNMENT),
    probe('Add at Start puts first', assigns([...abc, ['list', 'AddAtStart', text('z')]], '{!list}'), '[z, a, b, c, b]', ASSIGNMENT), // prettier-ignore
    probe('Remove All removes every one', assigns([...abc, ['list', 'RemoveAll', text('b')]], '{!list}'), '[a, c]', ASSIGNMENT), // prettier-ignore
    probe('Remove First removes one', assigns([...abc, ['list', 'RemoveFirst', text('b')]], '{!list}'), '[a, c, b]', ASSIGNMENT), // prettier-ignore
    probe('Remove Before First keeps the rest', assigns([...abc, ['list', 'RemoveBeforeFirst', text('c')]], '{!list}'), '[c, b]', ASSIGNMENT), // prettier-ignore
    probe('Remove After First keeps up to it', assigns([...abc, ['list', 'RemoveAfterFirst', text('b')]], '{!list}'), '[a, b]', ASSIGNMENT), // prettier-ignore
    probe('Remove Position counts from one', assigns([...abc, ['list', 'RemovePosition', number(1)]], '{!list}'), '[b, c, b]', ASSIGNMENT), // prettier-ignore
    probe('Remove Uncommon keeps what both have', assigns([...abc, ...add('other', 'c', 'x'), ['list', 'RemoveUncommon', ref('other')]], '{!list}'), '[c]', ASSIGNMENT), // prettier-ignore
    probe('Equals Count counts a collection', assigns([...abc, ['n', 'AssignCount', ref('list')]], '{!n}'), '4', ASSIGNMENT), // prettier-ignore
    probe('A number is rounded to its scale', assigns([['n', 'Assign', number(1.005)]], '{!n}'), '1.01', `${HELP}flow_ref_resources_variable.htm`), // prettier-ignore
    probe('A number without places is whole', assigns([['whole', 'Assign', number(2.5)]], '{!whole}'), '3', `${HELP}flow_ref_resources_variable.htm`), // prettier-ignore
    probe('A new Boolean variable is false', assigns([], '{!b}'), 'false', `${HELP}flow_ref_resources_variable.htm`),
    probe('A record variable takes fields one by one', assigns([['account.Name', 'Assign', text('Acme')]], '{!account.Name}'), 'Acme', ASSIGNMENT), // prettier-ignore
    probe(
        'A record assigned to another variable is a copy',
        assigns([['account.Name', 'Assign', text('One')], ['twin', 'Assign', ref('account')], ['twin.Name', 'Assign', text('Two')]], '{!account.Name} {!twin.Name}'), // prettier-ignore
        'One Two',
        ASSIGNMENT
    ),
    probe(
        'A record added to a collection is a copy',
        assigns([['account.Name', 'Assign', text('One')], ['accounts', 'Add', ref('account')], ['account.Name', 'Assign', text('Two')], ['accounts', 'Add', ref('account')], ['n', 'AssignCount', ref('accounts')]], '{!n} {!account.Name}'), // prettier-ignore
        '2 Two',
        ASSIGNMENT
    ),
    probe('Text is equal whatever its case', decides('t', 'EqualTo', text('TRACKING')), 'yes', CONDITION),
    probe('Contains minds no case', decides('t', 'Contains', text('aCk')), 'yes', CONDITION),
    probe('Starts With', decides('t', 'StartsWith', text('tra')), 'yes', CONDITION),
    probe('Ends With', decides('t', 'EndsWith', text('x')), 'no', CONDITION),
    probe('Greater Than compares numbers', decides('n', 'GreaterThan', number(4.9)), 'yes', CONDITION),
    probe('Less Than Or Equal', decides('n', 'LessThanOrEqualTo', number(5)), 'yes', CONDITION),
    probe('Dates are compared as dates', decides('d', 'LessThan', { dateValue: '2026-02-01' }), 'yes', CONDITION),
    probe('Nothing is greater than a blank', decides('n', 'GreaterThan', nothing), 'no', CONDITION),
    probe('Not Equal', decides('t', 'NotEqualTo', text('x')), 'yes', CONDITION),
    probe('Is Null of a blank', decides('blank', 'IsNull', yes), 'yes', CONDITION),
    probe('Is Null False of a value', decides('t', 'IsNull', no), 'yes', CONDITION),
    probe('Empty text is not null', decides('t', 'IsNull', yes, [['t', 'Assign', ref('$GlobalConstant.EmptyString')]]), 'no', GLOBALS), // prettier-ignore
    probe('Is Blank holds for spaces', decides('t', 'IsBlank', yes, [['t', 'Assign', ref('$GlobalConstant.EmptyString')]]), 'yes', CONDITION), // prettier-ignore
    probe('Is Empty of a collection', decides('list', 'IsEmpty', yes), 'yes', CONDITION),
    probe('Contains of a collection', decides('list', 'Contains', text('b'), abc), 'yes', CONDITION),
    probe('In a collection', decides('t', 'In', ref('list'), add('list', 'x', 'tracking')), 'yes', CONDITION),
    probe('A loop goes from first to last', loops('Asc'), 'abcb', LOOP),
    probe('A loop goes from last to first', loops('Desc'), 'bcba', LOOP),
    probe('A formula reads variables', computes('Number', '{!n} * 2 + 1'), '11', FORMULA),
    probe('A formula joins text', computes('String', '{!t} & "-" & TEXT({!n})'), 'Tracking-5', FORMULA),
    probe('A formula answers yes or no', computes('Boolean', 'AND({!n} > 1, NOT({!b}))'), 'true', FORMULA),
    probe('A formula knows the current date', computes('Boolean', '{!$Flow.CurrentDate} = DATE(2026, 1, 15)'), 'true', FORMULA), // prettier-ignore
    probe('A formula knows the user', computes('Boolean', 'NOT(ISBLANK({!$User.Username}))'), 'true', FORMULA),
    probe('A formula result is rounded to its scale', computes('Number', '{!n} / 3', { scale: 2 }), '1.67', FORMULA)
];

describe('flow elements', () => {
    let world: FlowOrg;
    before(() => {
        world = flowOrg(Object.fromEntries(PROBES.map((one, index) => [`Probe_${index}`, one.flow])));
    });
    for (const [index, { says, result, doc }] of PROBES.entries()) {
        it(`${says} (${doc})`, () => {
            const log = world.apex(
                `Flow.Interview i = Flow.Interview.createInterview('Probe_${index}', new Map<String, Object>()); i.start(); System.debug(i.getVariableValue('result'));`
            );
            assert.deepEqual(log, [result]);
        });
    }
});
