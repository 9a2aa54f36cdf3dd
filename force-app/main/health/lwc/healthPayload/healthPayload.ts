import { api } from 'lwc';
import readIssue from '@salesforce/apex/IssueController.issue';
import savePayload from '@salesforce/apex/IssueController.savePayload';
import { cardLabels } from 'c/healthCardLabels';
import { issueLabels } from 'c/healthIssueLabels';
import { failureText, outcomeText } from 'c/healthIssueView';
import { jsonProblem, pretty } from 'c/healthJson';
import type { Issue, Outcome } from 'c/healthModel';
import { format } from 'c/healthTexts';
import LightningModal from 'lightning/modal';

/** Lets an admin correct rows that could not be stored, one at a time. */
export default class HealthPayload extends LightningModal {
    @api issueIds: readonly string[] = [];
    words = { ...issueLabels, Cancel: cardLabels.Cancel };
    issue: Issue | null = null;
    text = '';
    problem = '';
    told = '';
    isBusy = false;
    isAsking = false;
    private shown = '';
    private index = 0;
    private total: Outcome | undefined;

    connectedCallback(): void {
        this.load();
    }

    get position(): string {
        const many = this.issueIds.length > 1;
        return many ? format(issueLabels.PayloadPosition, this.index + 1, this.issueIds.length) : '';
    }
    get isChanged(): boolean {
        return this.text !== this.shown;
    }
    get isReadOnly(): boolean {
        return !this.issue?.editable;
    }
    get cannotSave(): boolean {
        return this.isBusy || this.isReadOnly;
    }
    get hasOriginal(): boolean {
        return Boolean(this.issue?.originalPayload);
    }
    get hasNext(): boolean {
        return this.index + 1 < this.issueIds.length;
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        this.problem = this.problemNow;
        // Leaving by accident would lose what was typed.
        this.disableClose = this.isChanged;
    }
    handleOriginal(): void {
        this.text = pretty(this.issue?.originalPayload ?? '');
        this.problem = '';
    }
    async handleSave(): Promise<void> {
        this.problem = this.problemNow;
        if (this.problem || this.isBusy) {
            return;
        }
        this.isBusy = true;
        try {
            const issueId = this.issueIds[this.index];
            this.take((await savePayload({ issueId, text: this.text })) as Outcome);
        } catch (error) {
            this.problem = failureText(error);
        }
        this.isBusy = false;
    }
    handleNext(): void {
        this.index += 1;
        this.told = '';
        this.load();
    }
    handleCancel(): void {
        if (this.isChanged) {
            this.isAsking = true;
        } else {
            this.leave();
        }
    }
    handleStay(): void {
        this.isAsking = false;
    }
    handleDiscard(): void {
        this.leave();
    }

    private get problemNow(): string {
        const found = jsonProblem(this.text);
        return found ? format(issueLabels.LineError, found.line, found.column, issueLabels[found.fault]) : '';
    }

    private async load(): Promise<void> {
        this.problem = '';
        try {
            this.issue = (await readIssue({ issueId: this.issueIds[this.index] })) as Issue;
            this.shown = pretty(this.issue.payload ?? '');
            this.text = this.shown;
        } catch (error) {
            this.problem = failureText(error);
        }
    }

    private take(outcome: Outcome): void {
        const before = this.total ?? { solved: 0, waiting: 0, failed: 0 };
        this.total = {
            solved: before.solved + outcome.solved,
            waiting: before.waiting + outcome.waiting,
            failed: before.failed + outcome.failed
        };
        this.shown = this.text;
        this.disableClose = false;
        this.told = outcomeText(outcome);
        if (outcome.failed === 0 && !this.hasNext) {
            this.leave();
        } else if (outcome.failed > 0) {
            this.load();
        } else {
            this.handleNext();
        }
    }

    private leave(): void {
        this.disableClose = false;
        this.close(this.total);
    }
}
