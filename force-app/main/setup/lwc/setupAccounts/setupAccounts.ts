import addAccount from '@salesforce/apex/ConnectionSetupController.add';
import { api, LightningElement } from 'lwc';
import { connectLabels } from 'c/setupConnectLabels';
import { problemOf } from 'c/setupErrors';
import type { Connection, Problem } from 'c/setupModel';

/** Which ShipStation account the page is about, and a further one. The first is made with its first key. */
export default class SetupAccounts extends LightningElement {
    @api connections: readonly Connection[] = [];
    @api connection: Connection | null = null;
    labels = connectLabels;
    name = '';
    isAdding = false;
    isRunning = false;
    problem: Problem | null = null;

    get isShown(): boolean {
        return this.connections.length > 0;
    }
    get isChoice(): boolean {
        return this.connections.length > 1;
    }
    get options(): { label: string; value: string }[] {
        return this.connections.map(({ name, connectionId }) => ({ label: name ?? connectionId, value: connectionId }));
    }
    get chosen(): string {
        return this.connection?.connectionId ?? '';
    }
    get isNameless(): boolean {
        return this.isRunning || this.name.trim() === '';
    }

    handleChoose(event: CustomEvent<{ value: string }>): void {
        this.choose(event.detail.value);
    }
    handleStart(): void {
        this.isAdding = true;
    }
    handleCancel(): void {
        this.stop();
    }
    handleName(event: CustomEvent<{ value: string }>): void {
        this.name = event.detail.value;
    }

    async handleAdd(): Promise<void> {
        this.isRunning = true;
        this.problem = null;
        try {
            const added = (await addAccount({ name: this.name.trim() })) as Connection;
            this.stop();
            this.choose(added.connectionId);
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.isRunning = false;
    }

    private stop(): void {
        this.isAdding = false;
        this.name = '';
        this.problem = null;
    }

    private choose(connectionId: string): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { connectionId } }));
    }
}
