import { api, LightningElement } from 'lwc';
import { cardLabels } from 'c/healthCardLabels';
import type { BudgetBar } from 'c/healthCards';

/** Who used the limit of each key in this minute. */
export default class HealthBudget extends LightningElement {
    @api bars: readonly BudgetBar[] = [];
    words = cardLabels;

    get isEmpty(): boolean {
        return this.bars.length === 0;
    }
}
