import { api, LightningElement } from 'lwc';
import { labels } from 'c/setupLabels';
import type { Store } from 'c/setupModel';
import { storeLabels } from 'c/setupStoreLabels';
import { fill } from 'c/setupTexts';

interface Option {
    readonly value: string;
    readonly label: string;
}

const CURRENCY = /^[A-Z]{3}$/;

/** One store: its switch and what is made of its buyers. Saves at once. */
export default class SetupStoreRow extends LightningElement {
    @api store!: Store;
    @api keepsAmazon = false;
    @api owners: readonly { readonly userId: string; readonly name: string }[] = [];
    labels = { ...labels, ...storeLabels };

    get switchLabel(): string {
        return fill(storeLabels.StoresOn, this.store.name);
    }
    get about(): string {
        const marketplace = this.store.marketplace ?? '';
        const rest = this.store.active
            ? fill(storeLabels.StoreOrders, this.store.ordersLast30Days ?? 0)
            : storeLabels.StoreInactive;
        return [marketplace, rest].filter(Boolean).join(', ');
    }
    get isInactive(): boolean {
        return !this.store.active && !this.store.syncOn;
    }
    get ownerOptions(): Option[] {
        const own = this.owners.map(({ userId, name }) => ({ value: userId, label: name }));
        const { ownerId, ownerName } = this.store;
        const isMissing = ownerId && !own.some(({ value }) => value === ownerId);
        const chosen = isMissing ? [{ value: ownerId, label: ownerName ?? ownerId }] : [];
        return [{ value: '', label: storeLabels.StoreRunningUser }, ...chosen, ...own];
    }
    get owner(): string {
        return this.store.ownerId ?? '';
    }
    get creates(): string {
        return this.store.createCustomers ?? '';
    }
    get createOptions(): Option[] {
        return [
            { value: '', label: storeLabels.CreateNone },
            { value: 'Business Account', label: storeLabels.CreateBusiness },
            { value: 'Person Account', label: storeLabels.CreatePerson }
        ];
    }
    get currency(): string {
        return this.store.currencyCode ?? '';
    }

    get amazonText(): string {
        return this.keepsAmazon ? storeLabels.AmazonKept : storeLabels.AmazonAnonymous;
    }
    get amazonAct(): string {
        return this.keepsAmazon ? storeLabels.AmazonForget : storeLabels.AmazonKeep;
    }

    handleSwitch(event: CustomEvent<{ checked: boolean }>): void {
        this.tell('switch', { storeId: this.store.storeId, isOn: event.detail.checked });
    }
    handleOwner(event: CustomEvent<{ value: string }>): void {
        this.save({ ownerId: event.detail.value || null });
    }
    handleCreates(event: CustomEvent<{ value: string }>): void {
        this.save({ createCustomers: event.detail.value || null });
    }
    handleCurrency(event: Event): void {
        const input = event.target as HTMLInputElement & { setCustomValidity(text: string): void };
        const code = (input.value ?? '').trim().toUpperCase();
        const isSound = code === '' || CURRENCY.test(code);
        input.setCustomValidity(isSound ? '' : storeLabels.StoreCurrencyHelp);
        input.reportValidity();
        if (isSound && code !== this.currency) {
            this.save({ currencyCode: code || null });
        }
    }
    handleAmazon(): void {
        this.tell('amazon', { isKept: !this.keepsAmazon });
    }

    private save(change: Partial<Store>): void {
        this.tell('savestore', { store: { ...this.store, ...change } });
    }

    private tell(type: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }
}
