import { api, LightningElement } from 'lwc';
import { labels } from 'c/reviewLabels';

/** All keys, and the switch of the single letters. Fires `letters` with `isOn`. */
export default class ReviewShortcuts extends LightningElement {
    @api lettersOn = false;
    labels = labels;
    keys = [
        labels.KeyMove,
        labels.KeyUse,
        labels.KeyCreate,
        labels.KeyIgnore,
        labels.KeySkip,
        labels.KeySelect,
        labels.KeyUndo,
        labels.KeyHelp
    ];

    handleSwitch(event: CustomEvent<{ checked: boolean }>): void {
        this.dispatchEvent(new CustomEvent('letters', { detail: { isOn: event.detail.checked } }));
    }
}
