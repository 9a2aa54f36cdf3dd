import { api, LightningElement } from 'lwc';
import { cardLabels } from 'c/healthCardLabels';

/** The buttons below a question: fires `save` or `cancel`. */
export default class HealthDialogButtons extends LightningElement {
    /** What saving is called. */
    @api label = '';
    words = cardLabels;

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }
    handleSave(): void {
        this.dispatchEvent(new CustomEvent('save'));
    }
}
