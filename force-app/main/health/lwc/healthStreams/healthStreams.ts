import { api, LightningElement } from 'lwc';
import { cardLabels } from 'c/healthCardLabels';
import type { StreamRow } from 'c/healthCards';

/** What is read, and how far behind. */
export default class HealthStreams extends LightningElement {
    @api rows: readonly StreamRow[] = [];
    words = cardLabels;

    get isEmpty(): boolean {
        return this.rows.length === 0;
    }
}
