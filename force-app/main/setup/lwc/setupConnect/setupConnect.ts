import { api, LightningElement } from 'lwc';
import type { Connection } from 'c/setupModel';

/** Keys in, a live test out. */
export default class SetupConnect extends LightningElement {
    @api connections: readonly Connection[] = [];
    @api connection: Connection | null = null;

    get hasTest(): boolean {
        return Boolean(this.connection?.v1.given || this.connection?.v2.given);
    }

    handleChoose(event: CustomEvent<{ connectionId: string }>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: event.detail }));
    }

    handleChanged(): void {
        this.dispatchEvent(new CustomEvent('changed'));
    }
}
