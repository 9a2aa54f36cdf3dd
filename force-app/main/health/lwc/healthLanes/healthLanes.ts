import { api, LightningElement } from 'lwc';
import { labels } from 'c/healthLabels';
import type { LaneCard } from 'c/healthView';

/** Fetch, CRM update and export: what each does and when it succeeded last. */
export default class HealthLanes extends LightningElement {
    @api lanes: readonly LaneCard[] = [];
    labels = labels;
}
