/** What people do with issues. Causes can touch thousands of records: each call does fifty of them. */
import assign from '@salesforce/apex/IssueController.assign';
import ignore from '@salesforce/apex/IssueController.ignore';
import issues from '@salesforce/apex/IssueController.issues';
import reopen from '@salesforce/apex/IssueController.reopen';
import retry from '@salesforce/apex/IssueController.retry';
import type { Cause, Issue, Outcome } from 'c/healthModel';

const PAGE = 50;
/** The farthest row a query can begin at. */
const MOST_OFFSET = 2000;

/** Open issues of some causes, at most 2,050 of each. */
export async function issuesOf(causes: readonly Cause[]): Promise<Issue[]> {
    const found: Issue[] = [];
    for (const { code, cause, stream } of causes) {
        let page: Issue[] = [];
        for (let offset = 0; offset === 0 || (page.length === PAGE && offset <= MOST_OFFSET); offset += PAGE) {
            // Whether there is another page is known only from this one.
            // eslint-disable-next-line no-await-in-loop
            page = (await issues({ code, cause: cause ?? null, stream: stream ?? null, offset })) as Issue[];
            found.push(...page);
        }
    }
    return found;
}

/** Tries again; counts what became of all. */
export async function retryAll(ids: readonly string[]): Promise<Outcome> {
    const sum = { solved: 0, waiting: 0, failed: 0 };
    await inPages(ids, async (issueIds) => {
        const { solved, waiting, failed } = (await retry({ issueIds })) as Outcome;
        sum.solved += solved;
        sum.waiting += waiting;
        sum.failed += failed;
    });
    return sum;
}

/** Ignores issues with a reason. */
export function ignoreAll(ids: readonly string[], reason: string): Promise<void> {
    return inPages(ids, (issueIds) => ignore({ issueIds, reason }) as Promise<void>);
}

/** Takes ignoring back. */
export function reopenAll(ids: readonly string[]): Promise<void> {
    return inPages(ids, (issueIds) => reopen({ issueIds }) as Promise<void>);
}

/** Gives issues to somebody; null for nobody. */
export function assignAll(ids: readonly string[], userId: string | null): Promise<void> {
    return inPages(ids, (issueIds) => assign({ issueIds, userId }) as Promise<void>);
}

async function inPages(ids: readonly string[], call: (ids: string[]) => Promise<void>): Promise<void> {
    for (let from = 0; from < ids.length; from += PAGE) {
        // One after the other: calls that save the same streams together would lock each other out.
        // eslint-disable-next-line no-await-in-loop
        await call(ids.slice(from, from + PAGE));
    }
}
