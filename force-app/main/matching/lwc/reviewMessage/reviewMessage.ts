import { api, LightningElement } from 'lwc';
import { labels } from 'c/reviewLabels';

/** What stands in place of the queue. */
export interface Message {
    readonly title: string;
    readonly text: string;
    readonly code: string;
    /** Words of its only button; blank for none. */
    readonly action: string;
}

const SKELETON_ROWS = 6;

/** Loading, empty, nothing connected, failed, not allowed. Fires `act`. */
export default class ReviewMessage extends LightningElement {
    @api message: Message | null = null;
    labels = labels;
    skeleton = Array.from({ length: SKELETON_ROWS }, (_, index) => String(index));

    handleAct(): void {
        this.dispatchEvent(new CustomEvent('act'));
    }
}
