import previewOf from '@salesforce/apex/MatchSetupController.preview';
import rulesOf from '@salesforce/apex/MatchSetupController.rules';
import saveRules from '@salesforce/apex/MatchSetupController.save';
import startBackfill from '@salesforce/apex/MatchSetupController.startBackfill';
import { LightningElement } from 'lwc';
import { problemOf } from 'c/setupErrors';
import { labels } from 'c/setupLabels';
import { matchingLabels } from 'c/setupMatchingLabels';
import type { Problem, Rule } from 'c/setupModel';
import { moved, resultOf, ruleRows, summaryOf, type Preview, type RuleRow } from 'c/setupPreview';
import { fill } from 'c/setupTexts';

const keyOf = (event: Event): string => (event.currentTarget as HTMLElement).dataset.key ?? '';

/** Rules in order with switches, tried on the newest orders. */
export default class SetupMatching extends LightningElement {
    labels = { ...labels, ...matchingLabels };
    rules: readonly Rule[] = [];
    preview: Preview | null = null;
    problem: Problem | null = null;
    note = '';
    private before: readonly Rule[] | null = null;

    connectedCallback(): void {
        this.attempt(async () => {
            this.rules = (await rulesOf()) as Rule[];
            await this.look();
        });
    }

    get rows(): RuleRow[] {
        return ruleRows(this.rules, this.preview);
    }
    get summary(): string {
        return this.preview ? summaryOf(this.preview) : '';
    }
    get previewTitle(): string {
        return fill(matchingLabels.PreviewTitle, this.preview?.rows.length ?? 0);
    }
    get hasOrders(): boolean {
        return (this.preview?.rows.length ?? 0) > 0;
    }
    get orders(): unknown[] {
        return (this.preview?.rows ?? []).map((row) => ({ ...row, result: resultOf(row) }));
    }
    get hasNothingToUndo(): boolean {
        return this.before === null;
    }

    handleSwitch(event: CustomEvent<{ checked: boolean }>): void {
        const key = keyOf(event);
        const active = event.detail.checked;
        this.save(this.rules.map((rule) => (rule.key === key ? { ...rule, active } : rule)));
    }
    handleUp(event: Event): void {
        this.save(moved(this.rules, keyOf(event), -1));
    }
    handleDown(event: Event): void {
        this.save(moved(this.rules, keyOf(event), 1));
    }
    async handleUndo(): Promise<void> {
        if (this.before) {
            await this.save(this.before);
            this.before = null;
        }
    }
    handlePreview(): void {
        this.attempt(() => this.look());
    }
    handleKeys(): void {
        this.attempt(async () => {
            await startBackfill();
            this.note = matchingLabels.KeysStarted;
        });
    }

    private async save(rules: readonly Rule[]): Promise<void> {
        const before = this.rules;
        await this.attempt(async () => {
            this.rules = (await saveRules({ rules })) as Rule[];
            this.before = before;
            await this.look();
        });
        this.dispatchEvent(new CustomEvent('changed'));
    }

    private async look(): Promise<void> {
        this.preview = (await previewOf()) as Preview;
    }

    private async attempt(act: () => Promise<void>): Promise<void> {
        try {
            await act();
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
    }
}
