/** What the rows of issues say. */
import { problemOf, withoutCode } from 'c/healthErrors';
import { issueLabels as words } from 'c/healthIssueLabels';
import type { Cause, Outcome } from 'c/healthModel';
import { count, counted, firstSentence, format, since, type Viewer } from 'c/healthTexts';

export type IssueAction = 'retry' | 'payload' | 'assign' | 'ignore' | 'export' | 'mapping';

export interface CauseRow {
    readonly key: string;
    readonly cause: Cause;
    readonly title: string;
    readonly help: string;
    readonly touches: string;
    readonly since: string;
    readonly with: string;
    readonly isSelected: boolean;
    readonly className: string;
    readonly selectLabel: string;
    readonly moreLabel: string;
    /** What helps most; null where it heals by itself. */
    readonly action: IssueAction | null;
    readonly actionLabel: string;
}

/** After so many attempts nothing is tried by itself any more. */
const MOST_ATTEMPTS = 5;
const MESSAGE_MAX = 90;

/** What tells a cause from others. */
export function keyOf({ code, cause, stream }: Cause): string {
    return [code, cause ?? '', stream ?? ''].join('|');
}

/** The rows of all causes. */
export function causeRows(
    causes: readonly Cause[],
    selected: ReadonlySet<string>,
    now: string,
    viewer: Viewer
): CauseRow[] {
    return causes.map((cause) => {
        const [sentence, rest] = firstSentence(withoutCode(cause.message, cause.code));
        const first = sentence.replace(/\.$/, '');
        const key = keyOf(cause);
        const [action, actionLabel] = actionOf(cause, viewer);
        return {
            key,
            cause,
            title: first.length > MESSAGE_MAX ? `${first.slice(0, MESSAGE_MAX)}…` : first,
            help: [rest, helpOf(cause)].filter(Boolean).join(' '),
            touches: counted(cause.touches, cause.records, viewer),
            since: since(cause.since, now, viewer),
            with: cause.assignedTo ?? words.Nobody,
            isSelected: selected.has(key),
            className: selected.has(key) ? 'row selected' : 'row',
            selectLabel: format(words.SelectCause, first),
            moreLabel: format(words.MoreActions, first),
            action,
            actionLabel
        };
    });
}

/** How many causes and records there are. */
export function issuesNote(causes: readonly Cause[], viewer: Viewer): string {
    const records = count(recordsOf(causes), viewer);
    return causes.length === 1
        ? format(words.IssuesCountOne, records)
        : format(words.IssuesCount, causes.length, records);
}

/** How many records some causes touch. */
export function recordsOf(causes: readonly Cause[]): number {
    return causes.reduce((sum, { records }) => sum + records, 0);
}

/** What became of a retry, in words. */
export function outcomeText({ solved, waiting, failed }: Outcome): string {
    return [
        solved > 0 && format(words.Solved, solved),
        waiting > 0 && format(words.Waiting, waiting),
        failed > 0 && format(words.FailedAgain, failed)
    ]
        .filter(Boolean)
        .join(' ');
}

/** A failed call of an issue action, in words. */
export function failureText(error: unknown): string {
    const { code, message } = problemOf(error);
    return code ? `${message} ${code}` : message;
}

function helpOf({ remedy, attempts }: Cause): string {
    switch (remedy) {
        case 'itself':
            return format(words.TriesAgain, attempts + 1, MOST_ATTEMPTS);
        case 'mapping':
            return words.HelpMapping;
        case 'payload':
            return words.HelpPayload;
        default:
            return format(words.TriedTimes, attempts);
    }
}

function actionOf({ remedy, records }: Cause, viewer: Viewer): [IssueAction | null, string] {
    switch (remedy) {
        case 'itself':
            return [null, ''];
        case 'mapping':
            return ['mapping', words.FixMapping];
        case 'payload':
            return ['payload', words.EditPayload];
        default:
            return ['retry', format(words.Retry, count(records, viewer))];
    }
}
