import { api, LightningElement } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { askAssignee, askReason, editPayloads } from 'c/healthDialogs';
import { csvOf, download } from 'c/healthExport';
import { assignAll, ignoreAll, issuesOf, reopenAll, retryAll, type Progress } from 'c/healthIssueActions';
import { issueLabels } from 'c/healthIssueLabels';
import {
    causeRows,
    failureText,
    issuesNote,
    keyOf,
    outcomeText,
    recordsOf,
    type CauseRow,
    type IssueAction
} from 'c/healthIssueView';
import type { Cause, Issue } from 'c/healthModel';
import { count, counted, firstSentence, format } from 'c/healthTexts';

const VIEWER = { locale: LOCALE, zone: TIME_ZONE };
const FILE = 'shipline-issues.csv';
/** Causes that are shown at first, and that each press adds. */
const STEP = 50;
/** The server tells of one more when there are more than it names. */
const MOST_CAUSES = 200;

/** Open issues by cause, and what can be done. Says `changed` after an act, `setup` to open the mapping. */
export default class HealthIssues extends LightningElement {
    @api causes: readonly Cause[] = [];
    @api now = '';
    /** Why the causes could not be read; empty when they were. */
    @api problem = '';
    words = issueLabels;
    selected: ReadonlySet<string> = new Set();
    told = '';
    failure = '';
    isBusy = false;
    /** "400 of 10,000" while many records are worked on. */
    progress = '';
    private shownMost = STEP;
    private ignored: readonly string[] = [];

    get rows(): CauseRow[] {
        return causeRows(this.named.slice(0, this.shownMost), this.selected, this.now, VIEWER);
    }
    get note(): string {
        if (this.isEmpty) {
            return '';
        }
        return this.causes.length > MOST_CAUSES
            ? format(issueLabels.IssuesMost, MOST_CAUSES)
            : issuesNote(this.causes, VIEWER);
    }
    get moreLabel(): string {
        const more = Math.min(STEP, this.named.length - this.shownMost);
        return more > 0 ? format(issueLabels.ShowMore, more, this.named.length - this.shownMost) : '';
    }
    get isEmpty(): boolean {
        return this.causes.length === 0;
    }
    get isNoneLeft(): boolean {
        return this.isEmpty && !this.problem;
    }
    get chosen(): Cause[] {
        return this.causes.filter((cause) => this.selected.has(keyOf(cause)));
    }
    get hasChosen(): boolean {
        return this.chosen.length > 0;
    }
    get chosenText(): string {
        return format(issueLabels.Selected, this.chosenCount);
    }
    get retryLabel(): string {
        return format(issueLabels.Retry, this.chosenCount);
    }
    get exportLabel(): string {
        return format(issueLabels.ExportCount, this.chosenCount);
    }
    get canUndo(): boolean {
        return this.ignored.length > 0;
    }

    handleMore(): void {
        this.shownMost += STEP;
    }
    handleSelect(event: Event): void {
        const { key = '' } = (event.target as HTMLElement).dataset;
        const selected = new Set(this.selected);
        if (!selected.delete(key)) {
            selected.add(key);
        }
        this.selected = selected;
    }
    handleAction(event: Event): void {
        const { key, action } = (event.target as HTMLElement).dataset;
        this.act(
            action as IssueAction,
            this.causes.filter((cause) => keyOf(cause) === key)
        );
    }
    handleMenu(event: CustomEvent<{ value: IssueAction }>): void {
        const { key } = (event.target as HTMLElement).dataset;
        this.act(
            event.detail.value,
            this.causes.filter((cause) => keyOf(cause) === key)
        );
    }
    handleBar(event: Event): void {
        this.act((event.target as HTMLElement).dataset.action as IssueAction, this.chosen);
    }
    handleExportAll(): void {
        this.act('export', [...this.named]);
    }
    async handleUndo(): Promise<void> {
        const ids = this.ignored;
        this.ignored = [];
        await this.attempt(async () => {
            await reopenAll(ids, this.teller(ids.length));
            return format(issueLabels.Reopened, ids.length);
        });
    }

    /** Causes that the server names, which are not all where there are very many. */
    private get named(): readonly Cause[] {
        return this.causes.slice(0, MOST_CAUSES);
    }

    /** Tells how far an act on so many records is. */
    private teller(total: number): Progress {
        return (done) => {
            this.progress = done < total ? format(issueLabels.Progress, count(done, VIEWER), count(total, VIEWER)) : '';
        };
    }

    private get chosenCount(): string {
        return count(recordsOf(this.chosen), VIEWER);
    }

    private async act(action: IssueAction, causes: Cause[]): Promise<void> {
        if (action === 'mapping') {
            this.dispatchEvent(new CustomEvent('setup'));
        } else if (!this.isBusy && causes.length > 0) {
            await this.attempt(() => this.perform(action, causes));
        }
    }

    /** Does one act; gives what is told about it, nothing when the person thought better of it. */
    private async perform(action: IssueAction, causes: Cause[]): Promise<string> {
        const records = count(recordsOf(causes), VIEWER);
        if (action === 'ignore') {
            const reason = await askReason(records);
            return reason === null ? '' : this.ignore(idsOf(await issuesOf(causes)), reason);
        }
        if (action === 'assign') {
            const who = await askAssignee(records);
            if (who === null) {
                return '';
            }
            const ids = idsOf(await issuesOf(causes));
            await assignAll(ids, who.userId, this.teller(ids.length));
            return format(issueLabels.Assigned, who.name, ids.length);
        }
        const issues = await issuesOf(causes);
        if (action === 'export') {
            download(FILE, csvOf(issues));
            return '';
        }
        if (action === 'payload') {
            const [first] = causes as [Cause];
            const outcome = await editPayloads(idsOf(issues), counted(first.touches, issues.length, VIEWER));
            return outcome ? outcomeText(outcome) : '';
        }
        return outcomeText(await retryAll(idsOf(issues), this.teller(issues.length)));
    }

    private async ignore(ids: readonly string[], reason: string): Promise<string> {
        await ignoreAll(ids, reason, this.teller(ids.length));
        this.ignored = ids;
        return format(issueLabels.Ignored, ids.length);
    }

    private async attempt(act: () => Promise<string>): Promise<void> {
        this.isBusy = true;
        this.failure = '';
        try {
            const told = await act();
            if (told) {
                this.told = told;
                this.selected = new Set();
                this.dispatchEvent(new CustomEvent('changed'));
            }
        } catch (error) {
            [this.failure] = firstSentence(failureText(error));
        }
        this.isBusy = false;
        this.progress = '';
    }
}

function idsOf(issues: readonly Issue[]): string[] {
    return issues.map(({ issueId }) => issueId);
}
