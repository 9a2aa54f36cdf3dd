import { api, LightningElement } from 'lwc';
import { detailLabels } from 'c/reviewDetailLabels';
import { problemOf, type Detail, type Problem } from 'c/reviewModel';
import { rulesOf } from 'c/reviewView';

/** Why the order waits, and every rule that was tried. */
export default class ReviewReason extends LightningElement {
    @api detail: Detail | null = null;
    labels = detailLabels;
    showsRules = false;

    /** Takes the focus, once the next order is open. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.banner')?.focus();
    }

    get reason(): Problem {
        return problemOf(this.detail?.reason ?? '');
    }
    get rules(): { readonly key: string; readonly text: string }[] {
        return rulesOf(this.detail?.explanation).map((text, index) => ({ key: String(index), text }));
    }
    get rulesLabel(): string {
        return this.showsRules ? detailLabels.HideRules : detailLabels.AllRules;
    }

    handleRules(): void {
        this.showsRules = !this.showsRules;
    }
}
