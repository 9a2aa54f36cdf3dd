/** What people do with issues. Causes can touch thousands of records, so that every act goes page by page. */
import assign from '@salesforce/apex/IssueController.assign';
import ignore from '@salesforce/apex/IssueController.ignore';
import issues from '@salesforce/apex/IssueController.issues';
import reopen from '@salesforce/apex/IssueController.reopen';
import retry from '@salesforce/apex/IssueController.retry';
import type { Cause, Issue, Outcome } from 'c/healthModel';

const PAGE = 200;
/** Retrying reads payloads and stores rows again, which is more work than a change of the issue. */
const RETRY_PAGE = 50;

/** Told after each page how many records are done. */
export type Progress = (done: number) => void;

/** Every open issue of some causes. */
export async function issuesOf(causes: readonly Cause[]): Promise<Issue[]> {
    const found: Issue[] = [];
    for (const { code, cause, stream } of causes) {
        let page: Issue[];
        let afterId: string | null = null;
        do {
            const asked = { code, cause: cause ?? null, stream: stream ?? null, afterId };
            // Where the next page begins is known only from this one.
            // eslint-disable-next-line no-await-in-loop
            page = (await issues(asked)) as Issue[];
            found.push(...page);
            afterId = page.at(-1)?.issueId ?? null;
        } while (page.length === PAGE);
    }
    return found;
}

/** Tries again; counts what became of all. */
export async function retryAll(ids: readonly string[], told: Progress): Promise<Outcome> {
    const sum = { solved: 0, waiting: 0, failed: 0 };
    const again = async (issueIds: string[]): Promise<void> => {
        const { solved, waiting, failed } = (await retry({ issueIds })) as Outcome;
        sum.solved += solved;
        sum.waiting += waiting;
        sum.failed += failed;
    };
    await inPages(ids, again, told, RETRY_PAGE);
    return sum;
}

/** Ignores issues with a reason. */
export function ignoreAll(ids: readonly string[], reason: string, told: Progress): Promise<void> {
    return inPages(ids, (issueIds) => ignore({ issueIds, reason }) as Promise<void>, told);
}

/** Takes ignoring back. */
export function reopenAll(ids: readonly string[], told: Progress): Promise<void> {
    return inPages(ids, (issueIds) => reopen({ issueIds }) as Promise<void>, told);
}

/** Gives issues to somebody; null for nobody. */
export function assignAll(ids: readonly string[], userId: string | null, told: Progress): Promise<void> {
    return inPages(ids, (issueIds) => assign({ issueIds, userId }) as Promise<void>, told);
}

async function inPages(
    ids: readonly string[],
    call: (ids: string[]) => Promise<void>,
    told: Progress,
    size = PAGE
): Promise<void> {
    for (let from = 0; from < ids.length; from += size) {
        // One after the other: calls that save the same streams together would lock each other out.
        // eslint-disable-next-line no-await-in-loop
        await call(ids.slice(from, from + size));
        told(Math.min(ids.length, from + size));
    }
}
