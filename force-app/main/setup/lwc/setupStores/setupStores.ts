import keepAmazonBuyers from '@salesforce/apex/StoreSetupController.keepAmazonBuyers';
import ownersOf from '@salesforce/apex/StoreSetupController.owners';
import refreshStores from '@salesforce/apex/StoreSetupController.refresh';
import saveStore from '@salesforce/apex/StoreSetupController.save';
import storesOf from '@salesforce/apex/StoreSetupController.stores';
import switchStore from '@salesforce/apex/StoreSetupController.switchStore';
import { api, LightningElement } from 'lwc';
import { problemOf } from 'c/setupErrors';
import { labels } from 'c/setupLabels';
import type { Connection, Problem, Store } from 'c/setupModel';
import { hasKeys } from 'c/setupSteps';
import { storeLabels } from 'c/setupStoreLabels';

interface Owner {
    readonly userId: string;
    readonly name: string;
}

/** Which stores come in, and what becomes of their buyers. */
export default class SetupStores extends LightningElement {
    @api connection: Connection | null = null;
    labels = { ...labels, ...storeLabels };
    stores: readonly Store[] = [];
    owners: readonly Owner[] = [];
    problem: Problem | null = null;
    isReading = true;

    connectedCallback(): void {
        this.begin();
    }

    get keepsAmazon(): boolean {
        return this.connection?.keepsAmazonBuyers ?? false;
    }
    get hasNoKeys(): boolean {
        return !hasKeys(this.connection);
    }
    get isV2Only(): boolean {
        return !this.isReading && this.stores.length === 0 && this.connection?.v1.given === false;
    }
    get isEmpty(): boolean {
        return !this.isReading && this.stores.length === 0 && this.connection?.v1.given === true;
    }

    async handleRefresh(): Promise<void> {
        await this.attempt(() => this.read(true));
    }
    async handleSwitch(event: CustomEvent<{ storeId: string; isOn: boolean }>): Promise<void> {
        await this.attempt(async () => {
            await switchStore(event.detail);
            await this.read(false);
        });
    }
    async handleSave(event: CustomEvent<{ store: Store }>): Promise<void> {
        await this.attempt(async () => {
            await saveStore(event.detail);
            await this.read(false);
        });
    }
    async handleAmazon(event: CustomEvent<{ isKept: boolean }>): Promise<void> {
        const { isKept } = event.detail;
        await this.attempt(() => keepAmazonBuyers({ connectionId: this.connection?.connectionId, isKept }));
    }

    private async begin(): Promise<void> {
        if (this.hasNoKeys) {
            this.isReading = false;
            return;
        }
        await this.attempt(async () => {
            this.owners = (await ownersOf({ words: null })) as Owner[];
            await this.read(false);
            if (this.stores.length === 0 && this.connection?.v1.given) {
                await this.read(true);
            }
        });
    }

    private async read(isFresh: boolean): Promise<void> {
        const connectionId = this.connection?.connectionId;
        this.stores = (await (isFresh ? refreshStores : storesOf)({ connectionId })) as Store[];
    }

    private async attempt(act: () => Promise<unknown>): Promise<void> {
        try {
            await act();
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.isReading = false;
        this.dispatchEvent(new CustomEvent('changed'));
    }
}
