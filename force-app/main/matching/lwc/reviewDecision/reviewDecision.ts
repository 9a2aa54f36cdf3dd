import { api, LightningElement } from 'lwc';
import { detailLabels } from 'c/reviewDetailLabels';
import { labels } from 'c/reviewLabels';
import type { Detail, Item } from 'c/reviewModel';
import { format } from 'c/reviewTexts';
import { bulkActions, orderActions, type Action } from './actions';

const OTHER = 'Other';

/** What may be done with one order, or with those selected. Fires `decide` with `act` and, for Ignore, `reason`. */
export default class ReviewDecision extends LightningElement {
    @api detail: Detail | null = null;
    /** Orders that one answer is for; none for the open order alone. */
    @api selected: readonly Item[] = [];
    @api canCreateSelected = false;
    @api readOnly = false;
    @api isBusy = false;
    labels = { ...labels, ...detailLabels };
    isAsking = false;
    reason = 'Test order';
    words = '';
    reasons = [
        { value: 'Test order', label: detailLabels.TestOrder },
        { value: 'Not a customer', label: detailLabels.NotCustomer },
        { value: 'Handled elsewhere', label: detailLabels.Elsewhere },
        { value: OTHER, label: detailLabels.Other }
    ];
    private shouldFocus = false;
    private remembers: { readonly id: string; readonly isOn: boolean } = { id: '', isOn: false };

    renderedCallback(): void {
        if (this.shouldFocus && this.isAsking) {
            this.shouldFocus = false;
            this.template?.querySelector<HTMLElement & { focus(): void }>('lightning-radio-group')?.focus();
        }
    }

    /** Whether the choice holds for later orders too. */
    @api
    get remember(): boolean {
        const { reviewId = '', rememberLabel, remember = false } = this.detail ?? {};
        return !!rememberLabel && (this.remembers.id === reviewId ? this.remembers.isOn : remember);
    }
    /** Asks why; the reason comes with `decide`. */
    @api
    ask(): void {
        if (!this.readOnly) {
            this.isAsking = true;
            this.shouldFocus = true;
        }
    }
    /** Leaves the question. @returns whether it was asked */
    @api
    dismiss(): boolean {
        const wasAsking = this.isAsking;
        this.isAsking = false;
        if (wasAsking) {
            this.template?.querySelector<HTMLElement>('[data-act="ask"]')?.focus();
        }
        return wasAsking;
    }

    get isBulk(): boolean {
        return this.selected.length > 0;
    }
    get selectedText(): string {
        return format(labels.Selected, this.selected.length);
    }
    get obstacle(): string {
        return this.detail?.createObstacle ?? '';
    }
    get actions(): Action[] {
        const { isBusy, obstacle, selected } = this;
        if (this.isBulk) {
            return bulkActions(selected.length, this.canCreateSelected, isBusy);
        }
        return this.detail ? orderActions(obstacle, isBusy) : [];
    }
    get isOther(): boolean {
        return this.reason === OTHER;
    }

    handleRemember(event: CustomEvent<{ checked: boolean }>): void {
        this.remembers = { id: this.detail?.reviewId ?? '', isOn: event.detail.checked };
    }
    handleAct(event: Event): void {
        const { act = '' } = (event.currentTarget as HTMLElement).dataset;
        if (act === 'ask') {
            this.ask();
        } else {
            this.fire(act);
        }
    }
    handleDismiss(): void {
        this.dismiss();
    }
    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }
    handleWords(event: CustomEvent<{ value: string }>): void {
        this.words = event.detail.value;
    }
    handleIgnore(): void {
        this.isAsking = false;
        this.fire('ignore', this.isOther && this.words !== '' ? this.words : this.reason);
    }

    private fire(act: string, reason = ''): void {
        this.dispatchEvent(new CustomEvent('decide', { detail: { act, reason } }));
    }
}
