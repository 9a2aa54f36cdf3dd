import assign from '@salesforce/apex/IssueController.assign';
import ignore from '@salesforce/apex/IssueController.ignore';
import issues from '@salesforce/apex/IssueController.issues';
import reopen from '@salesforce/apex/IssueController.reopen';
import retry from '@salesforce/apex/IssueController.retry';
import { assignAll, ignoreAll, issuesOf, reopenAll, retryAll } from 'c/healthIssueActions';
import type { Cause } from 'c/healthModel';

jest.mock('@salesforce/apex/IssueController.assign', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IssueController.ignore', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IssueController.issues', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IssueController.reopen', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IssueController.retry', () => ({ default: jest.fn() }), { virtual: true });

const mock = (call: unknown): jest.Mock => call as jest.Mock;
const ids = Array.from({ length: 450 }, (_none, index) => `id${index}`);
const cause = { code: 'SYN-420', message: '', records: 450, touches: 'order', attempts: 1, remedy: 'retry' } as Cause;

beforeEach(() => {
    mock(issues).mockReset();
    mock(retry).mockReset().mockResolvedValue({ solved: 1, waiting: 2, failed: 3 });
    [assign, ignore, reopen].forEach((call) => mock(call).mockReset().mockResolvedValue(undefined));
});

describe('issues of a cause', () => {
    it('are read to the last one, each page behind the one before', async () => {
        const pageAfter = (afterId: string | null): unknown[] => {
            const from = afterId === null ? 0 : ids.indexOf(afterId) + 1;
            return ids.slice(from, from + 200).map((issueId) => ({ issueId }));
        };
        mock(issues).mockImplementation(({ afterId }: { afterId: string | null }) => pageAfter(afterId));
        const found = await issuesOf([{ ...cause, stream: 'crm-update' }]);
        expect(found.map(({ issueId }) => issueId)).toEqual(ids);
        expect(mock(issues)).toHaveBeenLastCalledWith({
            code: 'SYN-420',
            cause: null,
            stream: 'crm-update',
            afterId: 'id399'
        });
    });
    it('may be gone by the time they are asked for', async () => {
        mock(issues).mockResolvedValue([]);
        expect(await issuesOf([cause])).toEqual([]);
    });
});

describe('an act on many issues', () => {
    it('goes page by page and tells how far it is', async () => {
        const told = jest.fn();
        expect(await retryAll(ids, told)).toEqual({ solved: 9, waiting: 18, failed: 27 });
        expect(mock(retry).mock.calls.map(([{ issueIds }]) => issueIds.length)).toEqual([...Array(9).fill(50)]);
        expect(told).toHaveBeenLastCalledWith(450);
        await ignoreAll(ids, 'Test orders', told);
        expect(mock(ignore).mock.calls.map(([{ issueIds, reason }]) => [issueIds.length, reason])).toEqual([
            [200, 'Test orders'],
            [200, 'Test orders'],
            [50, 'Test orders']
        ]);
        await reopenAll(ids, told);
        await assignAll(ids, null, told);
        expect(mock(reopen)).toHaveBeenCalledTimes(3);
        expect(mock(assign)).toHaveBeenLastCalledWith({ issueIds: ids.slice(400), userId: null });
    });
});
