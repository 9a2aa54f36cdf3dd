/**
 * FlowTest metadata, run by `test` and reported like Apex tests.
 * https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-flowtest.html
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { testCommand } from '../../src/cli/commands/test.ts';
import type { TestReport } from '../../src/cli/test/result.ts';
import { assign, flow, number, onSave, ref, text, to, variable, xml, yes } from './flow-org.ts';

const GRADE = flow({
    start: onSave('Account', 'RecordBeforeSave', 'Big', {
        filters: [{ field: 'AnnualRevenue', operator: 'GreaterThan', value: number(0) }]
    }),
    decisions: [
        {
            name: 'Big',
            label: 'Big',
            rules: [
                {
                    name: 'Yes',
                    label: 'Yes',
                    conditionLogic: 'and',
                    conditions: [
                        {
                            leftValueReference: '$Record.AnnualRevenue',
                            operator: 'GreaterThan',
                            rightValue: number(1000)
                        }
                    ],
                    connector: to('Heat')
                }
            ]
        }
    ],
    assignments: [assign('Heat', [['$Record.Rating', 'Assign', text('Hot')]])]
});

const DOUBLE = flow({
    start: { connector: to('Add') },
    variables: [variable('amount', 'Number'), variable('result', 'Number')],
    assignments: [
        assign('Add', [
            ['result', 'Assign', ref('amount')],
            ['result', 'Add', ref('amount')]
        ])
    ]
});

type Xml = Readonly<Record<string, unknown>>;

const triggering = (type: string, record: Xml): Xml => ({
    leftValueReference: '$Record',
    type,
    value: { sobjectValue: JSON.stringify(record) }
});

const expecting = (leftValueReference: string, operator: string, rightValue: Xml, errorMessage: string): Xml => ({
    conditions: { leftValueReference, operator, rightValue },
    errorMessage
});

function flowTest(flowApiName: string, parameters: Xml, assertions: readonly Xml[], extra: Xml = {}): string {
    const content = {
        flowApiName,
        label: 'Test',
        testPoints: [
            { elementApiName: 'Start', parameters },
            { assertions, elementApiName: 'Finish' }
        ],
        testType: 'WithAssertion',
        ...extra
    };
    return `<?xml version="1.0" encoding="UTF-8"?>\n<FlowTest xmlns="http://soap.sforce.com/2006/04/metadata">${xml(content)}</FlowTest>`;
}

const account = (record: Xml): Xml => triggering('InputTriggeringRecordInitial', { Name: 'Acme', ...record });
const hot = expecting('$Record.Rating', 'EqualTo', text('Hot'), 'A big account must be hot');

const TESTS = {
    Big_Is_Hot: flowTest('Grade', account({ AnnualRevenue: 5000 }), [
        hot,
        expecting('Heat', 'WasVisited', yes, 'Heat must run')
    ]),
    Small_Stays: flowTest('Grade', account({ AnnualRevenue: 5 }), [
        expecting('Heat', 'WasVisited', { booleanValue: false }, 'Heat must not run'),
        expecting('$Record.Rating', 'IsNull', yes, 'Rating must stay blank')
    ]),
    Small_Is_Hot: flowTest('Grade', account({ AnnualRevenue: 5 }), [hot]),
    Never_Starts: flowTest('Grade', account({}), [hot]),
    Doubles: flowTest('Double', { leftValueReference: 'amount', type: 'InputVariable', value: number(21) }, [
        expecting('result', 'EqualTo', number(42), 'Twice')
    ]),
    Later: flowTest(
        'Grade',
        { leftValueReference: 'ScheduledPathApiName', type: 'ScheduledPath', value: text('X') },
        []
    ),
    Mocks: flowTest('Double', { leftValueReference: 'amount', type: 'InputVariable', value: number(1) }, [], { newThing: 1 }) // prettier-ignore
};

async function run(filter: string | null): Promise<{ report: TestReport; code: number; lines: string[] }> {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-flow-tests-'));
    const files: Record<string, string> = {
        'flows/Grade.flow-meta.xml': GRADE,
        'flows/Double.flow-meta.xml': DOUBLE,
        'classes/Anchor.cls': 'public with sharing class Anchor {}',
        ...Object.fromEntries(
            Object.entries(TESTS).map(([name, body]) => [`flowtests/${name}.flowtest-meta.xml`, body])
        )
    };
    const lines: string[] = [];
    try {
        for (const [path, body] of Object.entries(files)) {
            mkdirSync(join(folder, path, '..'), { recursive: true });
            writeFileSync(join(folder, path), body);
        }
        const json = join(folder, 'report.json');
        const terminal = {
            out: (line: string) => void lines.push(line),
            error: (line: string) => void lines.push(line)
        };
        const args = ['--source', folder, '--json', json, ...(filter === null ? [] : ['--filter', filter])];
        const code = await testCommand.run(args, terminal as Parameters<typeof testCommand.run>[1]);
        return { report: JSON.parse(readFileSync(json, 'utf8')) as TestReport, code, lines };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

it('Flow tests are counted by flow and name, with the assertion that failed and what was found', async () => {
    const { report, code, lines } = await run(null);
    const outcomes = report.tests.map((test) => `${test.class}.${test.method} ${test.outcome}`);
    assert.deepEqual(outcomes, [
        'Double.Doubles passed',
        'Double.Mocks unsupported',
        'Grade.Big_Is_Hot passed',
        'Grade.Later unsupported',
        'Grade.Never_Starts failed',
        'Grade.Small_Is_Hot failed',
        'Grade.Small_Stays passed'
    ]);
    const message = (name: string): string => report.tests.find(({ method }) => method === name)?.message ?? '';
    assert.equal(
        message('Small_Is_Hot'),
        'Assertion failed: A big account must be hot ($Record.Rating EqualTo Hot); $Record.Rating is null'
    );
    assert.match(message('Never_Starts'), /did not start: the record does not meet its entry conditions/);
    assert.match(message('Later'), /<type> ScheduledPath/);
    assert.match(message('Mocks'), /<newThing>/);
    assert.equal(code, 1);
    assert.match(lines.at(-1) ?? '', /^3 passed, 2 failed, 2 unsupported/);
});

it('A filter takes the flow and the name of the test', async () => {
    const { report, code } = await run('double.doubles');
    assert.equal(report.passed, 1);
    assert.equal(code, 0);
});
