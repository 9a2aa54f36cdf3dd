import { api, LightningElement } from 'lwc';
import { labels } from 'c/setupLabels';
import { readyCount, type Status, type Step, type StepName } from 'c/setupSteps';
import { fill, timeOf } from 'c/setupTexts';

interface Look {
    readonly icon: string;
    readonly word: string;
}

const LOOKS: Readonly<Record<Status, Look>> = {
    ready: { icon: 'utility:success', word: labels.StatusReady },
    partly: { icon: 'utility:warning', word: labels.StatusPartly },
    broken: { icon: 'utility:ban', word: labels.StatusBroken },
    todo: { icon: '', word: labels.StatusTodo }
};

/** The steps with glyph, word and line; a combobox where the page is narrow. */
export default class SetupRail extends LightningElement {
    @api steps: readonly Step[] = [];
    @api current: StepName = 'connect';
    @api checkedAt = 0;
    labels = labels;

    get rows(): unknown[] {
        return this.steps.map((step, index) => ({
            ...step,
            ...LOOKS[step.status],
            number: index + 1,
            isCurrent: step.name === this.current ? 'step' : null,
            itemClass: step.name === this.current ? 'item current' : 'item',
            glyphClass: `glyph ${step.status}`,
            lineClass: `line ${step.status}`,
            fix: step.status === 'broken' ? fill(labels.FixStep, step.title) : ''
        }));
    }
    get ready(): string {
        return fill(labels.Ready, readyCount(this.steps), this.steps.length);
    }
    get percent(): number {
        return Math.round((readyCount(this.steps) * 100) / Math.max(1, this.steps.length));
    }
    get checked(): string {
        return fill(labels.CheckedAt, timeOf(this.checkedAt));
    }
    get options(): { value: string; label: string }[] {
        return this.steps.map(({ name, title, status }, index) => ({
            value: name,
            label: `${fill(labels.StepOf, index + 1, this.steps.length, title)} (${LOOKS[status].word})`
        }));
    }

    handleOpen(event: Event): void {
        this.tell('open', (event.currentTarget as HTMLElement).dataset.name ?? '');
    }
    handleFix(event: Event): void {
        this.tell('fix', (event.currentTarget as HTMLElement).dataset.name ?? '');
    }
    handlePick(event: CustomEvent<{ value: string }>): void {
        this.tell('open', event.detail.value);
    }
    handleCheck(): void {
        this.dispatchEvent(new CustomEvent('check'));
    }

    private tell(type: string, name: string): void {
        this.dispatchEvent(new CustomEvent(type, { detail: { name } }));
    }
}
