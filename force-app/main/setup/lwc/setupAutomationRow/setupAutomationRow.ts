import { api, LightningElement } from 'lwc';
import { automationLabels } from 'c/setupAutomationLabels';
import { labels } from 'c/setupLabels';
import type { AutomationRow } from 'c/setupModel';
import { countText, otherChoices, piecesOf, type Piece } from 'c/setupSentence';
import { fill } from 'c/setupTexts';

/** One automation: switch, sentence, help, count. */
export default class SetupAutomationRow extends LightningElement {
    @api row!: AutomationRow;
    @api storeId = '';
    labels = { ...labels, ...automationLabels };

    get plain(): string {
        return this.pieces.map(({ text }) => text).join('');
    }
    get pieces(): Piece[] {
        return piecesOf(this.row.sentence, this.row.choices);
    }
    get details(): Piece[] {
        return otherChoices(this.row);
    }
    get count(): string {
        return countText(this.row);
    }
    get hasTroubles(): boolean {
        return this.row.isOn && (this.row.troubles?.length ?? 0) > 0;
    }
    get differences(): unknown[] {
        return (this.row.differences ?? [])
            .filter((one) => this.storeId === '' || one.storeId === this.storeId)
            .map((one) => ({ ...one, label: fill(automationLabels.DifferenceIn, one.storeName, one.text) }));
    }

    handleTurn(event: CustomEvent<{ checked: boolean }>): void {
        this.tell('turn', { key: this.row.key, isOn: event.detail.checked });
    }
    handleChoose(event: CustomEvent<{ value: string }>): void {
        const choice = (event.currentTarget as HTMLElement).dataset.choice ?? '';
        this.tell('choose', { key: this.row.key, choice, value: event.detail.value });
    }
    handleTrouble(event: CustomEvent<{ checked: boolean }>): void {
        const key = (event.currentTarget as HTMLElement).dataset.key ?? '';
        this.tell('trouble', { key, isOn: event.detail.checked });
    }
    handleBack(event: Event): void {
        const storeId = (event.currentTarget as HTMLElement).dataset.store ?? '';
        this.tell('backtoall', { key: this.row.key, storeId });
    }

    private tell(type: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }
}
