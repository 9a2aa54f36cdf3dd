import { api, LightningElement } from 'lwc';
import { cardLabels } from 'c/healthCardLabels';
import type { Fact, Storage } from 'c/healthCards';

/** Storage, retention and jobs. Says `change` when somebody wants to change how long things are kept. */
export default class HealthUpkeep extends LightningElement {
    @api storage: Storage | null = null;
    @api facts: readonly Fact[] = [];
    words = cardLabels;

    handleChange(): void {
        this.dispatchEvent(new CustomEvent('change'));
    }
}
