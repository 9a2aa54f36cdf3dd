import { causeRows, failureText, issuesNote, keyOf, outcomeText } from 'c/healthIssueView';
import { csvOf } from 'c/healthExport';
import { NO_ACCESS, problemOf } from 'c/healthErrors';
import type { Cause } from 'c/healthModel';

jest.mock('c/healthLabels', () => ({ labels: mockLabels() }));
jest.mock('c/healthCardLabels', () => ({ cardLabels: mockLabels() }));
jest.mock('c/healthIssueLabels', () => ({ issueLabels: mockLabels() }));

function mockLabels(): Record<string, string> {
    return require('../../../../../../config/jest/labels.cjs').labelsOf('health');
}

const VIEWER = { locale: 'en-US', zone: 'America/Chicago' };
const NOW = '2026-11-27T15:44:00.000Z';

function cause(more: Partial<Cause> = {}): Cause {
    const base = { code: 'MAP-310', message: 'MAP-310: Carrier has no value “X”. Restricted picklist.', records: 9 };
    return { ...base, touches: 'order', attempts: 1, remedy: 'mapping', since: NOW, ...more };
}

describe('a cause', () => {
    it('says what happened, what it touches, since when, and what helps', () => {
        const [row] = causeRows([cause({ since: '2026-11-26T12:00:00.000Z' })], new Set(), NOW, VIEWER);
        expect(row).toMatchObject({
            title: 'Carrier has no value “X”',
            help: 'Restricted picklist. Change the mapping or the field, then retry.',
            touches: '9 orders',
            since: 'Yesterday',
            with: 'Nobody',
            action: 'mapping',
            actionLabel: 'Fix mapping',
            isSelected: false
        });
    });
    it('offers no button where it heals by itself', () => {
        const [row] = causeRows([cause({ remedy: 'itself', attempts: 2 })], new Set(), NOW, VIEWER);
        expect(row?.action).toBeNull();
        expect(row?.help).toContain('Tries again by itself, attempt 3 of 5.');
    });
    it('offers a retry or the payload', () => {
        const causes = [
            cause({ remedy: 'retry', records: 4, touches: 'parcel' }),
            cause({ remedy: 'payload', touches: 'row' })
        ];
        const rows = causeRows(causes, new Set([keyOf(causes[0] as Cause)]), NOW, VIEWER);
        expect(rows.map(({ actionLabel, isSelected }) => [actionLabel, isSelected])).toEqual([
            ['Retry 4', true],
            ['Edit payload', true]
        ]);
        expect(rows[0]?.touches).toBe('4 parcels');
    });
    it('is shortened where it is very long, and dated where it is old', () => {
        const [row] = causeRows(
            [cause({ message: 'x'.repeat(200), since: '2026-11-01T12:00:00Z' })],
            new Set(),
            NOW,
            VIEWER
        );
        expect(row?.title).toHaveLength(91);
        expect(row?.since).toBe('Nov 1');
    });
});

it('causes and records are counted', () => {
    expect(issuesNote([cause(), cause({ records: 1 })], VIEWER)).toBe('2 causes, 10 records');
    expect(issuesNote([cause()], VIEWER)).toBe('1 cause, 9 records');
});

it('an outcome names only what happened', () => {
    expect(outcomeText({ solved: 2, waiting: 0, failed: 1 })).toBe('Solved: 2. Failed again: 1.');
    expect(outcomeText({ solved: 0, waiting: 3, failed: 0 })).toBe('Tried again within minutes: 3.');
});

it('a failed call is told with its code', () => {
    expect(failureText({ body: { message: 'HLT-102: The text is no JSON.' } })).toBe('The text is no JSON. HLT-102');
    expect(failureText(new Error('Failed to fetch'))).toBe('Failed to fetch');
    expect(failureText('gone')).toBe('gone');
    expect(problemOf({ status: 403, body: { message: 'x' } }).code).toBe(NO_ACCESS);
});

it('a spreadsheet gets quoted cells and runs no formulas', () => {
    const issue = { issueId: 'a', code: 'SYN-1', message: '=1+1, "x"', attempts: 2 };
    const [header, row] = csvOf([issue]).split('\r\n');
    expect(header).toBe('Code,What happened,Row,Stream,Attempts,Last seen');
    expect(row).toBe(`SYN-1,"'=1+1, ""x""",,,2,`);
});
