import { api, LightningElement } from 'lwc';
import { labels } from 'c/healthLabels';
import type { Banner } from 'c/healthView';

/** The one worst thing with its action. Says `act` with the action, and `missing` to see what rights were lost. */
export default class HealthBanner extends LightningElement {
    @api banner: Banner | null = null;
    /** Lines about rights that were lost, once they were asked for. */
    @api missing: readonly string[] = [];
    @api isBusy = false;

    get className(): string {
        return `banner ${this.banner?.tone ?? ''}`;
    }
    get icon(): string {
        return this.banner?.tone === 'paused' ? 'utility:pause' : 'utility:ban';
    }
    get variant(): string {
        return this.banner?.tone === 'paused' ? '' : 'error';
    }
    get role(): string {
        return this.banner?.tone === 'paused' ? 'status' : 'alert';
    }
    get isOff(): boolean {
        return this.isBusy || Boolean(this.banner?.refusal);
    }
    get missingLabel(): string {
        return this.missing.length > 0 ? labels.HideMissing : labels.ShowMissing;
    }
    get lines(): { key: number; text: string }[] {
        return this.missing.map((text, key) => ({ key, text }));
    }

    handleAct(): void {
        this.dispatchEvent(new CustomEvent('act', { detail: { action: this.banner?.action } }));
    }
    handleMissing(): void {
        this.dispatchEvent(new CustomEvent('missing'));
    }
}
