import backToAllStores from '@salesforce/apex/AutomationController.backToAllStores';
import choose from '@salesforce/apex/AutomationController.choose';
import setTrouble from '@salesforce/apex/AutomationController.setTrouble';
import turn from '@salesforce/apex/AutomationController.turn';
import viewOf from '@salesforce/apex/AutomationController.view';
import { LightningElement } from 'lwc';
import { automationLabels } from 'c/setupAutomationLabels';
import { problemOf } from 'c/setupErrors';
import { labels } from 'c/setupLabels';
import type { AutomationRow, AutomationView, Problem } from 'c/setupModel';
import { chosenValue, groupsOf, type Group } from 'c/setupSentence';
import { fill } from 'c/setupTexts';

type Act = () => Promise<unknown>;
const ALL = '';

/** Sentences with switches; every act is saved at once and can be taken back. */
export default class SetupAutomation extends LightningElement {
    labels = { ...labels, ...automationLabels };
    view: AutomationView | null = null;
    storeId = ALL;
    problem: Problem | null = null;
    /** What takes back the acts of this visit, the last one at the end. */
    private undos: readonly Act[] = [];

    connectedCallback(): void {
        this.attempt(() => viewOf({ storeId: null }));
    }

    get groups(): Group[] {
        return this.view ? groupsOf(this.view.rows) : [];
    }
    get last(): string {
        return this.view ? fill(automationLabels.OnYourLast, this.view.orderCount) : '';
    }
    get hasNothingToUndo(): boolean {
        return this.undos.length === 0;
    }
    get hasStores(): boolean {
        return (this.view?.stores.length ?? 0) > 1;
    }
    get tabs(): { value: string; label: string }[] {
        const stores = (this.view?.stores ?? []).map(({ storeId, name, differences }) => ({
            value: storeId,
            label: differences > 0 ? fill(automationLabels.StoreDifferent, name, differences) : name
        }));
        return [{ value: ALL, label: automationLabels.AllStores }, ...stores];
    }

    handleStore(event: CustomEvent<{ value: string }>): void {
        this.storeId = event.detail.value;
        this.attempt(() => viewOf({ storeId: this.store }));
    }
    async handleTurn(event: CustomEvent<{ key: string; isOn: boolean }>): Promise<void> {
        const { key, isOn } = event.detail;
        const storeId = this.store;
        await this.act(
            () => turn({ key, isOn, storeId }),
            () => turn({ key, isOn: !isOn, storeId })
        );
    }
    async handleChoose(event: CustomEvent<{ key: string; choice: string; value: string }>): Promise<void> {
        const { key, choice, value } = event.detail;
        const storeId = this.store;
        const before = chosenValue(this.row(key), choice);
        await this.act(
            () => choose({ key, choice, value, storeId }),
            () => choose({ key, choice, value: before, storeId })
        );
    }
    async handleTrouble(event: CustomEvent<{ key: string; isOn: boolean }>): Promise<void> {
        const { key, isOn } = event.detail;
        await this.act(
            () => setTrouble({ defaultName: key, isOn, days: null }),
            () => setTrouble({ defaultName: key, isOn: !isOn, days: null })
        );
    }
    async handleBackToAll(event: CustomEvent<{ key: string; storeId: string }>): Promise<void> {
        await this.attempt(() => backToAllStores(event.detail));
        await this.attempt(() => viewOf({ storeId: this.store }));
        this.tellChanged();
    }
    async handleUndo(): Promise<void> {
        const undo = this.undos[this.undos.length - 1];
        if (undo && (await this.attempt(undo))) {
            this.undos = this.undos.slice(0, -1);
            await this.attempt(() => viewOf({ storeId: this.store }));
        }
        this.tellChanged();
    }

    private get store(): string | null {
        return this.storeId || null;
    }

    private row(key: string): AutomationRow {
        return (this.view?.rows ?? []).find((one) => one.key === key) as AutomationRow;
    }

    private async act(act: Act, undo: Act): Promise<void> {
        if (await this.attempt(act)) {
            this.undos = [...this.undos, undo];
        }
        this.tellChanged();
    }

    private async attempt(act: Act): Promise<boolean> {
        try {
            this.view = (await act()) as AutomationView;
            this.problem = null;
            return true;
        } catch (error) {
            this.problem = problemOf(error);
            return false;
        }
    }

    private tellChanged(): void {
        this.dispatchEvent(new CustomEvent('changed'));
    }
}
