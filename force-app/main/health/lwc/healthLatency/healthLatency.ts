import { api, LightningElement } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { cardLabels } from 'c/healthCardLabels';
import { chartOf, type Chart } from 'c/healthLatencyChart';
import type { Latency } from 'c/healthModel';

const WIDTH = 520;

/** Minutes from a label in ShipStation to its record here, by hour of the last day. */
export default class HealthLatency extends LightningElement {
    @api latency: Latency | null = null;
    /** End of the axis. */
    @api now = '';
    words = cardLabels;
    private width = WIDTH;
    private observer: ResizeObserver | null = null;

    get chart(): Chart | null {
        const viewer = { locale: LOCALE, zone: TIME_ZONE };
        return this.latency ? chartOf(this.latency, this.now, this.width, viewer) : null;
    }
    get viewBox(): string {
        return `0 0 ${this.width} ${this.chart?.height ?? 0}`;
    }

    renderedCallback(): void {
        const root = this.template?.querySelector('.chart');
        if (root && !this.observer) {
            this.observer = new ResizeObserver(([entry]) => {
                this.width = Math.round(entry?.contentRect.width ?? WIDTH) || WIDTH;
            });
            this.observer.observe(root);
        }
    }
    disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = null;
    }
}
